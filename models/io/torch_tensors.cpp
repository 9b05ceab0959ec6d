// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/torch_tensors.h"

#include <algorithm>
#include <array>
#include <utility>

#include "models/io/numpy_pickle.h"
#include "models/io/quoted.h"
#include "models/io/safetensors_header.h"
#include "multipliers/base/checked.h"

namespace axscope::models {
namespace {

using Kind = PickleValue::Kind;
using namespace std::string_view_literals;

struct StorageType {
    std::string_view name;  ///< of the class, without "torch."
    std::size_t elementBytes;
    std::optional<DType> dtype;
};
constexpr std::array kStorageTypes{
    StorageType{"FloatStorage", 4, DType::F32},      StorageType{"DoubleStorage", 8, DType::F64},
    StorageType{"HalfStorage", 2, DType::F16},       StorageType{"BFloat16Storage", 2, DType::BF16},
    StorageType{"LongStorage", 8, DType::I64},       StorageType{"IntStorage", 4, DType::I32},
    StorageType{"ShortStorage", 2, DType::I16},      StorageType{"CharStorage", 1, DType::I8},
    StorageType{"ByteStorage", 1, DType::U8},        StorageType{"BoolStorage", 1, DType::Bool},
    StorageType{"UntypedStorage", 1, DType::U8},     StorageType{"ComplexFloatStorage", 8, std::nullopt},
    StorageType{"QInt8Storage", 1, std::nullopt},    StorageType{"ComplexDoubleStorage", 16, std::nullopt},
    StorageType{"QUInt8Storage", 1, std::nullopt},   StorageType{"QInt32Storage", 4, std::nullopt},
    StorageType{"QUInt4x2Storage", 1, std::nullopt}, StorageType{"QUInt2x4Storage", 1, std::nullopt},
};

constexpr std::array kDtypes{
    std::pair{"torch.float32"sv, DType::F32}, std::pair{"torch.float"sv, DType::F32},
    std::pair{"torch.float64"sv, DType::F64}, std::pair{"torch.double"sv, DType::F64},
    std::pair{"torch.float16"sv, DType::F16}, std::pair{"torch.half"sv, DType::F16},
    std::pair{"torch.bfloat16"sv, DType::BF16}, std::pair{"torch.uint8"sv, DType::U8},
    std::pair{"torch.int8"sv, DType::I8}, std::pair{"torch.int16"sv, DType::I16},
    std::pair{"torch.short"sv, DType::I16}, std::pair{"torch.int32"sv, DType::I32},
    std::pair{"torch.int"sv, DType::I32}, std::pair{"torch.int64"sv, DType::I64},
    std::pair{"torch.long"sv, DType::I64}, std::pair{"torch.bool"sv, DType::Bool},
};

constexpr auto kRebuild = "torch._utils._rebuild_tensor"sv;
constexpr auto kRebuildV2 = "torch._utils._rebuild_tensor_v2"sv;
constexpr auto kRebuildV3 = "torch._utils._rebuild_tensor_v3"sv;
constexpr auto kParameter = "torch._utils._rebuild_parameter"sv;
constexpr auto kParameterWithState = "torch._utils._rebuild_parameter_with_state"sv;
constexpr auto kFromType = "torch._tensor._rebuild_from_type_v2"sv;

/// Tensors of kinds that are not read.
struct ForeignTensor {
    std::string_view name;
    const char* what;
};
constexpr std::array kForeignTensors{
    ForeignTensor{"torch._utils._rebuild_qtensor", "quantised"},
    ForeignTensor{"torch._utils._rebuild_sparse_tensor", "sparse"},
    ForeignTensor{"torch._utils._rebuild_sparse_csr_tensor", "sparse"},
    ForeignTensor{"torch._utils._rebuild_meta_tensor_no_storage", "without data (on the device 'meta')"},
    ForeignTensor{"torch._utils._rebuild_nested_tensor", "nested"},
    ForeignTensor{"torch._utils._rebuild_wrapper_subclass", "of a class of its own"},
    ForeignTensor{"torch._utils._rebuild_device_tensor_from_numpy", "of a special device"},
    ForeignTensor{"torch._utils._rebuild_xla_tensor", "of a special device"},
    ForeignTensor{"torch._utils._rebuild_mlc_tensor", "of a special device"},
};

constexpr std::array kTensorNames{kRebuild, kRebuildV2, kRebuildV3, kParameter, kParameterWithState, kFromType};

/// What else stands in such files and does no harm, as nothing of it is called.
constexpr std::array kPlainNames{
    "collections.OrderedDict"sv, "collections.defaultdict"sv, "collections.Counter"sv, "collections.deque"sv,
    "argparse.Namespace"sv, "types.SimpleNamespace"sv, "builtins.dict"sv, "builtins.list"sv, "builtins.set"sv,
    "builtins.frozenset"sv, "builtins.tuple"sv, "builtins.int"sv, "builtins.float"sv, "builtins.bool"sv,
    "builtins.str"sv, "builtins.bytes"sv, "builtins.bytearray"sv, "builtins.complex"sv, "builtins.slice"sv,
    "builtins.range"sv, "builtins.object"sv, "copyreg._reconstructor"sv, "pathlib.PosixPath"sv,
    "pathlib.WindowsPath"sv, "pathlib.PurePosixPath"sv, "pathlib.PureWindowsPath"sv, "torch.Size"sv,
    "torch.device"sv, "torch.Tensor"sv, "torch.nn.parameter.Parameter"sv, "torch.nn.parameter.Buffer"sv,
    "torch.serialization._get_layout"sv, "torch.per_tensor_affine"sv, "torch.per_channel_affine"sv,
    "torch.per_tensor_symmetric"sv, "torch.per_channel_symmetric"sv, "torch.complex32"sv, "torch.complex64"sv,
    "torch.complex128"sv, "torch.qint8"sv, "torch.quint8"sv, "torch.qint32"sv, "torch.strided"sv,
    "torch.contiguous_format"sv, "torch.channels_last"sv, "torch.preserve_format"sv, "torch.uint16"sv,
    "torch.uint32"sv, "torch.uint64"sv, "torch.float8_e4m3fn"sv, "torch.float8_e5m2"sv,
    "torch.jit._pickle.build_intlist"sv, "torch.jit._pickle.build_tensorlist"sv,
    "torch.jit._pickle.build_doublelist"sv, "torch.jit._pickle.build_boollist"sv,
    "torch.jit._pickle.build_tensor_from_id"sv, "torch.jit._pickle.restore_type_tag"sv,
};

constexpr const char* kAdvice =
    "nothing of it was run. Is this a whole pickled network? Then save its numbers instead, in Python: "
    "torch.save(model.state_dict(), FILE)";

const StorageType* storageType(std::string_view name) {
    for (const std::string_view prefix : {"torch.cuda."sv, "torch.storage."sv, "torch."sv}) {
        if (!name.starts_with(prefix))
            continue;
        for (const StorageType& type : kStorageTypes)
            if (name.substr(prefix.size()) == type.name)
                return &type;
    }
    return nullptr;
}

template <class List>
bool listed(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

const char* foreignKind(std::string_view name) {
    for (const ForeignTensor& foreign : kForeignTensors)
        if (foreign.name == name)
            return foreign.what;
    return nullptr;
}

bool isTorchName(std::string_view name, bool script) {
    const bool dtype =
        std::any_of(kDtypes.begin(), kDtypes.end(), [&](const auto& known) { return known.first == name; });
    return dtype || listed(kTensorNames, name) || listed(kPlainNames, name) || foreignKind(name) != nullptr ||
           storageType(name) != nullptr || isNumpyName(name) || (script && name.starts_with("__torch__."));
}

Error brokenTensor(const std::string& what) {
    return {ErrorCode::Format, what, {}};
}

/// What would be called to make a tensor, freed of what wraps it.
struct TensorCall {
    std::string_view name;
    const std::vector<const PickleValue*>* arguments = nullptr;

    [[nodiscard]] const PickleValue* argument(std::size_t index) const {
        return index < arguments->size() ? (*arguments)[index] : nullptr;
    }
};

Result<TensorCall> innermostCall(const PickleValue& value) {
    constexpr int kMostWrappers = 8;
    if (!value.is(Kind::Object))
        return brokenTensor("is no tensor");
    TensorCall call{value.callable->text, &value.arguments->items};
    for (int i = 0; i < kMostWrappers; ++i) {
        if (call.name == kParameter || call.name == kParameterWithState) {
            const PickleValue* const inner = call.argument(0);
            if (inner == nullptr || !inner->is(Kind::Object))
                return brokenTensor("is a parameter around no tensor");
            call = {inner->callable->text, &inner->arguments->items};
        } else if (call.name == kFromType) {  // (function, class, arguments, state)
            const PickleValue* const function = call.argument(0);
            const PickleValue* const arguments = call.argument(2);
            if (function == nullptr || !function->is(Kind::Global) || arguments == nullptr ||
                !arguments->is(Kind::Tuple))
                return brokenTensor("is a tensor of a class around no tensor");
            call = {function->text, &arguments->items};
        } else {
            return call;
        }
    }
    return brokenTensor("is wrapped more than " + std::to_string(kMostWrappers) + " times");
}

Result<std::vector<std::int64_t>> numbersOf(const PickleValue* value, const char* what) {
    if (value != nullptr && value->isCallOf("torch.Size"))
        value = value->argument(0);
    if (value == nullptr || !(value->is(Kind::Tuple) || value->is(Kind::List)))
        return brokenTensor(std::string("has no ") + what);
    if (value->items.size() > kMaxRank)
        return brokenTensor("has " + std::to_string(value->items.size()) + " dimensions");
    std::vector<std::int64_t> numbers;
    numbers.reserve(value->items.size());
    for (const PickleValue* item : value->items) {
        const std::optional<std::int64_t> number = item->asInteger();
        if (!number || *number < 0)
            return brokenTensor(std::string("has a ") + what + " with " +
                          (number ? std::to_string(*number) : std::string("what is no whole number")));
        numbers.push_back(*number);
    }
    return numbers;
}

std::string listText(const std::vector<std::int64_t>& numbers) {
    std::string text = "[";
    for (std::size_t i = 0; i < numbers.size(); ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(numbers[i]);
    return text + "]";
}

struct Elements {
    StorageReference storage;
    DType dtype = DType::F32;
    std::uint64_t count = 0;  ///< elements of dtype in the storage
};

Result<Elements> tensorElements(const TensorCall& call) {
    const PickleValue* const persistent = call.argument(0);
    if (persistent == nullptr || !persistent->is(Kind::Persistent))
        return brokenTensor("has no storage");
    const Result<StorageReference> storage = storageReference(*persistent);
    if (!storage)
        return storage.error();
    std::optional<DType> dtype = storageType(storage->type)->dtype;
    std::string_view typeName = storage->type;
    if (call.name == kRebuildV3) {
        const PickleValue* const named = call.argument(6);
        if (named == nullptr || !named->is(Kind::Global))
            return brokenTensor("has no dtype");
        typeName = named->text;
        dtype = std::nullopt;
        for (const auto& [name, known] : kDtypes)
            if (name == typeName)
                dtype = known;
    }
    if (!dtype)
        return Error{ErrorCode::Unsupported,
                     "has elements of type " + inQuotes(typeName) + ", which cannot be read here", {}};
    return Elements{*storage, *dtype, storage->elements * storage->elementBytes / byteSize(*dtype)};
}

Result<RebuiltTensor> rebuildArray(const PickleValue& value, ByteBudget& budget) {
    Result<NumpyArray> array = readNumpyArray(value, budget);
    if (!array)
        return array.error();
    if (!budget.take(array->bytes.size()))
        return Error{ErrorCode::OutOfMemory, "is more than a file of this size may hold", {}};
    return RebuiltTensor{array->dtype, std::move(array->shape), array->bytes, std::move(array->owner)};
}

}  // namespace

PickleRules torchPickleRules(bool script) {
    return {[script](std::string_view name) { return isTorchName(name, script); }, kAdvice, true};
}

bool isTensor(const PickleValue& value) {
    return isNumpyArray(value) ||
           (value.is(Kind::Object) &&
            (listed(kTensorNames, value.callable->text) || foreignKind(value.callable->text) != nullptr));
}

Result<StorageReference> storageReference(const PickleValue& persistent) {
    const PickleValue* const id = persistent.state;
    if (!persistent.is(Kind::Persistent) || !id->is(Kind::Tuple) || id->items.empty())
        return brokenTensor("has a reference that is no tuple");
    if (id->items[0]->asText() == "module")
        return Error{ErrorCode::Unsupported, std::string("holds a whole pickled network; ") + kAdvice, {}};
    if (id->items[0]->asText() != "storage" || id->items.size() < 5)
        return brokenTensor("has a reference to what is no storage");
    const PickleValue& type = *id->items[1];
    const std::optional<std::string_view> key = id->items[2]->asText();
    const std::optional<std::int64_t> elements = id->items[4]->asInteger();
    if (!type.is(Kind::Global) || !key || !elements)
        return brokenTensor("has a reference to a storage without type, key and size");
    const StorageType* const known = storageType(type.text);
    if (known == nullptr)
        return Error{ErrorCode::Unsupported, "has a storage of type " + inQuotes(type.text), {}};
    if (id->items.size() > 5 && !id->items[5]->is(Kind::None))
        return Error{ErrorCode::Unsupported, "has a storage that is a view of another (PyTorch before 0.4)", {}};
    if (*elements < 0 || !checkedMul(*elements, static_cast<std::int64_t>(known->elementBytes)))
        return brokenTensor("has a storage of " + std::to_string(*elements) + " elements");
    return StorageReference{type.text, *key, static_cast<std::uint64_t>(*elements), known->elementBytes};
}

Result<RebuiltTensor> rebuildTensor(const PickleValue& value, const StorageBytes& storages, ByteBudget& budget) {
    if (isNumpyArray(value))
        return rebuildArray(value, budget);
    const Result<TensorCall> call = innermostCall(value);
    if (!call)
        return call.error();
    if (const char* kind = foreignKind(call->name))
        return Error{ErrorCode::Unsupported, std::string("is ") + kind + ", which cannot be read here", {}};
    if (call->name != kRebuild && call->name != kRebuildV2 && call->name != kRebuildV3)
        return brokenTensor("is made by " + inQuotes(call->name) + ", which makes no tensor");
    const Result<Elements> elements = tensorElements(*call);
    if (!elements)
        return elements.error();
    const PickleValue* const offset = call->argument(1);
    if (offset == nullptr || !offset->asInteger() || *offset->asInteger() < 0)
        return brokenTensor("has no offset from 0");
    Result<std::vector<std::int64_t>> shape = numbersOf(call->argument(2), "shape");
    if (!shape)
        return shape.error();
    Result<std::vector<std::int64_t>> strides = numbersOf(call->argument(3), "list of strides");
    if (!strides)
        return strides.error();

    const StridedView view{*std::move(shape), *std::move(strides), *offset->asInteger()};
    const std::optional<std::uint64_t> end = endOfView(view);
    if (!end || *end > elements->count)
        return brokenTensor("of shape " + listText(view.shape) + " and strides " + listText(view.strides) +
                      " from element " + std::to_string(view.offset) + " leaves its storage of " +
                      std::to_string(elements->count) + " elements");
    const std::size_t itemBytes = byteSize(elements->dtype);
    const std::uint64_t count = elementCount(view.shape).value_or(0);
    const std::optional<std::uint64_t> bytes = checkedMul(count, static_cast<std::uint64_t>(itemBytes));
    if (!bytes || !budget.take(*bytes))
        return Error{ErrorCode::OutOfMemory,
                     "of shape " + listText(view.shape) + " is more than a file of this size may hold", {}};
    const Result<std::span<const std::byte>> storage = storages(elements->storage);
    if (!storage)
        return storage.error();

    RebuiltTensor tensor{elements->dtype, view.shape, {}, nullptr};
    if (count == 0)
        return tensor;
    if (isRowMajor(view)) {
        tensor.bytes = storage->subspan(static_cast<std::size_t>(view.offset) * itemBytes,
                                        static_cast<std::size_t>(*bytes));
        return tensor;
    }
    auto copy = std::make_shared<const std::vector<std::byte>>(rowMajorCopy(*storage, view, itemBytes));
    tensor.bytes = *copy;
    tensor.owner = std::move(copy);
    return tensor;
}

}  // namespace axscope::models
