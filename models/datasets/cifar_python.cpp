// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/cifar_python.h"

#include <array>
#include <cassert>
#include <string_view>
#include <system_error>
#include <utility>

#include "models/io/file_bytes.h"
#include "models/io/numpy_pickle.h"
#include "models/io/pickle.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;
using Kind = PickleValue::Kind;

constexpr std::array<int, 3> kCifarImageSize{3, 32, 32};
constexpr std::size_t kCifarPixelBytes = std::size_t{3} * 32 * 32;

/// How one of the two data sets is laid out.
struct CifarLayout {
    const char* kind;
    int classes;
    const char* folder;
    const char* metaFile;
    std::vector<const char*> testFiles;
    std::vector<const char*> trainFiles;
    const char* labelsKey;
    const char* namesKey;
};

const CifarLayout& layoutOf(Cifar cifar) {
    static const CifarLayout ten{"cifar10",
                            10,
                            "cifar-10-batches-py",
                            "batches.meta",
                            {"test_batch"},
                            {"data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5"},
                            "labels",
                            "label_names"};
    static const CifarLayout hundred{"cifar100", 100,       "cifar-100-python", "meta",
                                {"test"},   {"train"}, "fine_labels",      "fine_label_names"};
    return cifar == Cifar::Ten ? ten : hundred;
}

class CifarPython final : public Dataset {
public:
    CifarPython(std::string kind, std::string location, int classes, CifarBatch images,
                std::vector<std::string> classNames)
        : m_kind(std::move(kind)),
          m_location(std::move(location)),
          m_classes(classes),
          m_images(std::move(images)),
          m_classNames(std::move(classNames)) {}

    [[nodiscard]] std::string kind() const override { return m_kind; }
    [[nodiscard]] std::string location() const override { return m_location; }
    [[nodiscard]] std::size_t size() const override { return m_images.labels.size(); }
    [[nodiscard]] int numClasses() const override { return m_classes; }
    [[nodiscard]] const std::vector<std::string>& classNames() const override { return m_classNames; }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return kCifarImageSize; }
    [[nodiscard]] int label(std::size_t index) const override { return m_images.labels.at(index); }
    Result<void> read(std::size_t index, Image& image) const override {
        assert(index < size());
        fillFromPlanes(m_images.pixels.data() + index * kCifarPixelBytes, kCifarImageSize, image);
        return {};
    }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return true; }

private:
    std::string m_kind;
    std::string m_location;
    int m_classes;
    CifarBatch m_images;
    std::vector<std::string> m_classNames;
};

bool isPlainFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

/// Whether the layout's files lie directly in `folder`. "train", "test" and "meta" are common names: there one
/// alone tells nothing.
bool liesIn(const fs::path& folder, const CifarLayout& layout, Cifar cifar) {
    if (cifar == Cifar::Hundred)
        return isPlainFile(folder / layout.metaFile) &&
               (isPlainFile(folder / layout.testFiles[0]) || isPlainFile(folder / layout.trainFiles[0]));
    return isPlainFile(folder / layout.testFiles[0]) || isPlainFile(folder / layout.trainFiles[0]);
}

Result<PickleDocument> readDictionary(std::span<const std::byte> bytes, const std::string& label) {
    const PickleRules rules{[](std::string_view name) { return isNumpyName(name); }, "nothing of it was run", false};
    Result<PickleDocument> document = readPickle(bytes, rules, label);
    if (!document)
        return document;
    if (document->bytes != bytes.size())
        return Error{ErrorCode::Format,
                     std::to_string(bytes.size() - document->bytes) + " bytes follow the end of the pickle", label};
    if (!document->root->is(Kind::Dict))
        return Error{ErrorCode::Format, "its pickle holds no dictionary", label};
    return document;
}

Result<std::vector<std::uint8_t>> readPickledLabels(const PickleValue& batch, const CifarLayout& layout,
                                             const std::string& label) {
    const PickleValue* const list = entryOf(batch, layout.labelsKey);
    if (list == nullptr || !list->is(Kind::List))
        return Error{ErrorCode::Format, "has no list " + inQuotes(layout.labelsKey), label};
    std::vector<std::uint8_t> labels;
    labels.reserve(list->items.size());
    for (const PickleValue* item : list->items) {
        const std::optional<std::int64_t> number = item->asInteger();
        if (!number || *number < 0 || *number >= layout.classes)
            return Error{ErrorCode::Format,
                         "label " + std::to_string(labels.size()) + " is " +
                             (number ? std::to_string(*number) : std::string("no whole number")) + ", not one of 0 to " +
                             std::to_string(layout.classes - 1),
                         label};
        labels.push_back(static_cast<std::uint8_t>(*number));
    }
    return labels;
}

/// Why `folder` has nothing to read.
Error explainNoPickles(const fs::path& folder, const CifarLayout& layout) {
    std::error_code ignored;
    if (!fs::exists(folder, ignored))
        return {ErrorCode::NotFound, "no such folder", folder.string()};
    if (!fs::is_directory(folder, ignored))
        return {ErrorCode::InvalidArgument,
                std::string("is a file; give the folder that holds ") + layout.testFiles[0], folder.string()};
    return {ErrorCode::NotFound,
            std::string("holds neither ") + layout.testFiles[0] + " and " + layout.metaFile + " nor " +
                layout.folder + "/",
            folder.string()};
}

}  // namespace

bool holdsCifarPython(const fs::path& folder, Cifar cifar) {
    const CifarLayout& layout = layoutOf(cifar);
    return liesIn(folder, layout, cifar) || liesIn(folder / layout.folder, layout, cifar);
}

Result<CifarBatch> parseCifarBatch(std::span<const std::byte> bytes, Cifar cifar, const std::string& label) {
    const CifarLayout& layout = layoutOf(cifar);
    const Result<PickleDocument> document = readDictionary(bytes, label);
    if (!document)
        return document.error();
    Result<std::vector<std::uint8_t>> labels = readPickledLabels(*document->root, layout, label);
    if (!labels)
        return labels.error();
    const PickleValue* const data = entryOf(*document->root, "data");
    if (data == nullptr || !isNumpyArray(*data))
        return Error{ErrorCode::Format, "has no array 'data'", label};
    ByteBudget budget(2 * bytes.size());
    const Result<NumpyArray> array = readNumpyArray(*data, budget);
    if (!array)
        return Error{array.error().code, "'data': " + array.error().message, label};
    const bool fits = array->dtype == DType::U8 && array->shape.size() == 2 &&
                      array->shape[1] == static_cast<std::int64_t>(kCifarPixelBytes) &&
                      array->shape[0] == static_cast<std::int64_t>(labels->size());
    if (!fits)
        return Error{ErrorCode::Format,
                     "'data' is not an array of " + std::to_string(labels->size()) +
                         " x 3072 bytes, one row per label",
                     label};
    const auto* const first = reinterpret_cast<const std::uint8_t*>(array->bytes.data());
    return CifarBatch{{first, first + array->bytes.size()}, *std::move(labels)};
}

Result<std::vector<std::string>> parseCifarMeta(std::span<const std::byte> bytes, Cifar cifar,
                                                const std::string& label) {
    constexpr std::size_t kMaxNameBytes = 1000;
    const CifarLayout& layout = layoutOf(cifar);
    const Result<PickleDocument> document = readDictionary(bytes, label);
    if (!document)
        return document.error();
    const PickleValue* const list = entryOf(*document->root, layout.namesKey);
    if (list == nullptr || !list->is(Kind::List))
        return Error{ErrorCode::Format, "has no list " + inQuotes(layout.namesKey), label};
    if (list->items.size() != static_cast<std::size_t>(layout.classes))
        return Error{ErrorCode::Format,
                     "has " + std::to_string(list->items.size()) + " class names instead of " +
                         std::to_string(layout.classes),
                     label};
    std::vector<std::string> names;
    for (const PickleValue* item : list->items) {
        const std::optional<std::string_view> name = item->asText();
        if (!name || name->empty() || name->size() > kMaxNameBytes)
            return Error{ErrorCode::Format, "class name " + std::to_string(names.size()) + " is no text", label};
        names.emplace_back(*name);
    }
    return names;
}

Result<std::shared_ptr<const Dataset>> openCifarPython(const fs::path& folder, Cifar cifar,
                                                       const std::string& split) {
    const CifarLayout& layout = layoutOf(cifar);
    if (split != "test" && split != "train")
        return Error{ErrorCode::InvalidArgument, "CIFAR has the splits test and train, not '" + split + "'", {}};
    fs::path found = folder;
    if (!liesIn(folder, layout, cifar)) {
        found = folder / layout.folder;
        if (!liesIn(found, layout, cifar))
            return explainNoPickles(folder, layout);
    }
    CifarBatch images;
    for (const char* name : split == "test" ? layout.testFiles : layout.trainFiles) {
        const fs::path file = found / name;
        const Result<FileBytes> bytes = readFileBytes(file);
        if (!bytes)
            return bytes.error();
        Result<CifarBatch> batch = parseCifarBatch(bytes->bytes, cifar, file.string());
        if (!batch)
            return batch.error();
        try {
            images.pixels.insert(images.pixels.end(), batch->pixels.begin(), batch->pixels.end());
            images.labels.insert(images.labels.end(), batch->labels.begin(), batch->labels.end());
        } catch (const std::bad_alloc&) {
            return Error{ErrorCode::OutOfMemory, "no memory for its images", file.string()};
        }
    }
    if (images.labels.empty())
        return Error{ErrorCode::Format, "the split " + split + " has no images", found.string()};
    std::vector<std::string> names;
    if (isPlainFile(found / layout.metaFile)) {
        const fs::path file = found / layout.metaFile;
        const Result<FileBytes> bytes = readFileBytes(file);
        if (!bytes)
            return bytes.error();
        Result<std::vector<std::string>> read = parseCifarMeta(bytes->bytes, cifar, file.string());
        if (!read)
            return read.error();
        names = *std::move(read);
    }
    return std::shared_ptr<const Dataset>(std::make_shared<CifarPython>(
        std::string(layout.kind) + (split == "test" ? "" : "-train"), found.string(), layout.classes,
        std::move(images), std::move(names)));
}

}  // namespace axscope::models
