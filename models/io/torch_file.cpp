// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/torch_file.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "models/io/file_bytes.h"
#include "models/io/pickle.h"
#include "models/io/quoted.h"
#include "models/io/state_dict.h"
#include "models/io/torch_tensors.h"
#include "models/io/zip_archive.h"
#include "multipliers/base/checked.h"

namespace axscope::models {
namespace {

using Contents = CheckpointFile::Contents;
using namespace std::string_view_literals;

/// PROTO 2, LONG1 of 10 bytes, the magic number 0x1950A86A20F9469CFC6C, STOP.
constexpr auto kLegacyMagic = "\x80\x02\x8A\x0A\x6C\xFC\x9C\x46\xF9\x20\x6A\xA8\x50\x19."sv;
constexpr std::int64_t kLegacyProtocol = 1001;
constexpr std::size_t kLegacyCountBytes = 8;

/// Errors from inside a file get the file's name.
Error located(Error error, const std::string& label, const std::string& prefix = {}) {
    if (error.where.empty())
        error.where = label;
    error.message = prefix + error.message;
    return error;
}

Result<Contents> contentsOf(StateDict state, const PickleDocument& document, const StorageBytes& storages,
                            std::uint64_t fileBytes, const std::string& label) {
    const auto scaled = checkedMul(fileBytes, kTensorBytesPerFileByte);
    ByteBudget budget(scaled ? checkedAdd(*scaled, kFreeTensorBytes).value_or(UINT64_MAX) : UINT64_MAX);
    Contents contents;
    contents.owners.push_back(document.owner);
    contents.metadata = std::move(state.metadata);
    contents.notes = std::move(state.notes);
    contents.tensors.reserve(state.tensors.size());
    for (auto& [name, value] : state.tensors) {
        Result<RebuiltTensor> tensor = rebuildTensor(*value, storages, budget);
        if (!tensor)
            return located(tensor.error(), label, "tensor " + inQuotes(name) + " ");
        if (tensor->owner != nullptr)
            contents.owners.push_back(std::move(tensor->owner));
        contents.tensors.push_back({std::move(name), tensor->dtype, std::move(tensor->shape), tensor->bytes});
    }
    return contents;
}

/// "<prefix>/" of the one data.pkl.
Result<std::string> prefixOf(const ZipArchive& archive, const std::string& label) {
    std::optional<std::string> prefix;
    for (const auto& [name, unused] : archive.entries()) {
        if (!name.ends_with("/data.pkl") || std::count(name.begin(), name.end(), '/') != 1)
            continue;
        if (prefix)
            return Error{ErrorCode::Format,
                         "the zip archive has two objects: " + inQuotes(*prefix + "data.pkl") + " and " + inQuotes(name),
                         label};
        prefix = name.substr(0, name.size() - "data.pkl"sv.size());
    }
    if (!prefix) {
        const bool arrays = std::any_of(archive.entries().begin(), archive.entries().end(),
                                        [](const auto& entry) { return entry.first.ends_with(".npy"); });
        return Error{ErrorCode::Unsupported,
                     arrays ? "is a zip archive of NumPy arrays (.npz), not a checkpoint"
                            : "is a zip archive without data.pkl: torch.save did not write it",
                     label};
    }
    return *prefix;
}

Result<void> checkByteOrder(const ZipArchive& archive, const std::string& prefix, const std::string& label) {
    if (!archive.contains(prefix + "byteorder"))
        return {};
    const Result<std::span<const std::byte>> order = archive.read(prefix + "byteorder");
    if (!order)
        return order.error();
    if (charactersOf(*order) == "little")
        return {};
    if (charactersOf(*order) == "big")
        return Error{ErrorCode::Unsupported,
                     "was saved on a big-endian machine; load it there and save it as safetensors", label};
    return Error{ErrorCode::Format, "has the unknown byte order " + inQuotes(charactersOf(*order)), label};
}

bool isScript(const ZipArchive& archive, const std::string& prefix) {
    if (archive.contains(prefix + "constants.pkl"))
        return true;
    const auto code = archive.entries().lower_bound(prefix + "code/");
    return code != archive.entries().end() && code->first.starts_with(prefix + "code/");
}

/// A pickle at `at` of a legacy file; moves `at` behind it.
Result<PickleDocument> nextPickle(std::span<const std::byte> bytes, std::size_t& at, const char* what,
                                  const std::string& label) {
    Result<PickleDocument> document = readPickle(bytes.subspan(at), torchPickleRules(false), label);
    if (!document)
        return located(document.error(), label, std::string(what) + ": ");
    at += document->bytes;
    return document;
}

Result<void> checkMachine(const PickleValue& facts, const std::string& label) {
    const PickleValue* const order = entryOf(facts, "little_endian");
    if (order == nullptr || !order->is(PickleValue::Kind::Bool))
        return Error{ErrorCode::Format, "does not say in which byte order it was saved", label};
    if (order->integer == 0)
        return Error{ErrorCode::Unsupported,
                     "was saved on a big-endian machine; load it there and save it as safetensors", label};
    return {};
}

using LegacyStorages = std::map<std::string_view, std::span<const std::byte>>;

/// Each key's storage: a count of 8 bytes, then the elements. They must be the rest of the file.
Result<LegacyStorages> legacyStorages(std::span<const std::byte> bytes, const PickleDocument& object,
                                      const PickleValue& keys, const std::string& label) {
    std::map<std::string_view, StorageReference> references;
    for (const PickleValue* persistent : object.persistent) {
        const Result<StorageReference> reference = storageReference(*persistent);
        if (!reference)
            return located(reference.error(), label);
        const auto [known, isNew] = references.try_emplace(reference->key, *reference);
        if (!isNew && (known->second.elements != reference->elements ||
                       known->second.elementBytes != reference->elementBytes))
            return Error{ErrorCode::Format,
                         "storage " + inQuotes(reference->key) + " is referred to with two sizes", label};
    }
    if (!keys.is(PickleValue::Kind::List))
        return Error{ErrorCode::Format, "has no list of its storages", label};
    LegacyStorages storages;
    std::size_t at = 0;
    for (const PickleValue* item : keys.items) {
        const std::optional<std::string_view> key = item->asText();
        const auto reference = key ? references.find(*key) : references.end();
        if (reference == references.end())
            return Error{ErrorCode::Format, "lists a storage that nothing refers to", label};
        const std::string what = "storage " + inQuotes(*key);
        if (storages.contains(*key))
            return Error{ErrorCode::Format, what + " is listed twice", label};
        if (bytes.size() - at < kLegacyCountBytes)
            return Error{ErrorCode::Format, what + " is missing: the file ends before it", label};
        std::uint64_t count = 0;
        std::memcpy(&count, bytes.data() + at, kLegacyCountBytes);
        at += kLegacyCountBytes;
        if (count != reference->second.elements)
            return Error{ErrorCode::Format,
                         what + " has " + std::to_string(count) + " elements, " +
                             std::to_string(reference->second.elements) + " are referred to",
                         label};
        const std::uint64_t length = count * reference->second.elementBytes;  // checked in storageReference()
        if (length > bytes.size() - at)
            return Error{ErrorCode::Format,
                         what + " has " + std::to_string(length) + " bytes, but the file ends after " +
                             std::to_string(bytes.size() - at),
                         label};
        storages.emplace(*key, bytes.subspan(at, static_cast<std::size_t>(length)));
        at += static_cast<std::size_t>(length);
    }
    if (at != bytes.size())
        return Error{ErrorCode::Format,
                     std::to_string(bytes.size() - at) + " bytes after the last storage belong to none", label};
    return storages;
}

}  // namespace

bool looksLikeTorchLegacy(std::span<const std::byte> bytes) {
    return charactersOf(bytes).starts_with(kLegacyMagic);
}

bool looksLikePickle(std::span<const std::byte> bytes) {
    if (bytes.size() < 2)
        return false;
    const auto first = std::to_integer<unsigned>(bytes[0]);
    const auto second = std::to_integer<unsigned>(bytes[1]);
    return (first == 0x80 && second >= 2 && second <= 5) || charactersOf(bytes).starts_with("(d") ||
           charactersOf(bytes).starts_with("ccollections\n") || charactersOf(bytes).starts_with("}q");
}

Result<Contents> readTorchZip(std::span<const std::byte> bytes, const std::string& label) {
    const Result<ZipArchive> archive = ZipArchive::open(bytes, label);
    if (!archive)
        return archive.error();
    const Result<std::string> prefix = prefixOf(*archive, label);
    if (!prefix)
        return prefix.error();
    if (Result<void> order = checkByteOrder(*archive, *prefix, label); !order)
        return order.error();
    const Result<std::span<const std::byte>> pickle = archive->read(*prefix + "data.pkl");
    if (!pickle)
        return pickle.error();
    const bool script = isScript(*archive, *prefix);
    const Result<PickleDocument> document = readPickle(*pickle, torchPickleRules(script), label);
    if (!document)
        return located(document.error(), label, "data.pkl: ");
    if (document->bytes != pickle->size())
        return Error{ErrorCode::Format,
                     "data.pkl: " + std::to_string(pickle->size() - document->bytes) +
                         " bytes follow the end of the pickle",
                     label};
    Result<StateDict> state =
        script ? flattenModule(*document->root, label) : findStateDict(*document->root, label);
    if (!state)
        return state.error();

    std::map<std::string, std::span<const std::byte>, std::less<>> read;  // each CRC is computed once
    const StorageBytes storages = [&](const StorageReference& reference) -> Result<std::span<const std::byte>> {
        auto known = read.find(reference.key);
        if (known == read.end()) {
            const Result<std::span<const std::byte>> storage =
                archive->read(*prefix + "data/" + std::string(reference.key.substr(0, kMaxZipNameBytes)));
            if (!storage)
                return Error{storage.error().code, "cannot be read: " + storage.error().message, label};
            known = read.emplace(reference.key, *storage).first;
        }
        if (known->second.size() != reference.elements * reference.elementBytes)
            return Error{ErrorCode::Format,
                         "has a storage of " + std::to_string(known->second.size()) + " bytes where " +
                             std::to_string(reference.elements * reference.elementBytes) + " are referred to",
                         label};
        return known->second;
    };
    Result<Contents> contents = contentsOf(*std::move(state), *document, storages, bytes.size(), label);
    if (contents)
        contents->container = script ? Container::TorchScript : Container::TorchZip;
    return contents;
}

Result<Contents> readTorchLegacy(std::span<const std::byte> bytes, const std::string& label) {
    std::size_t at = kLegacyMagic.size();
    const Result<PickleDocument> protocol = nextPickle(bytes, at, "protocol version", label);
    if (!protocol)
        return protocol.error();
    if (protocol->root->asInteger() != kLegacyProtocol)
        return Error{ErrorCode::Unsupported, "is not of torch.save's protocol version 1001", label};
    const Result<PickleDocument> machine = nextPickle(bytes, at, "machine", label);
    if (!machine)
        return machine.error();
    if (Result<void> fine = checkMachine(*machine->root, label); !fine)
        return fine.error();
    const Result<PickleDocument> object = nextPickle(bytes, at, "object", label);
    if (!object)
        return object.error();
    const Result<PickleDocument> keys = nextPickle(bytes, at, "storage keys", label);
    if (!keys)
        return keys.error();
    const Result<LegacyStorages> read = legacyStorages(bytes.subspan(at), *object, *keys->root, label);
    if (!read)
        return read.error();
    Result<StateDict> state = findStateDict(*object->root, label);
    if (!state)
        return state.error();
    const StorageBytes storages = [&](const StorageReference& reference) -> Result<std::span<const std::byte>> {
        const auto known = read->find(reference.key);
        if (known == read->end())
            return Error{ErrorCode::Format, "has a storage " + inQuotes(reference.key) + " that is not in the file",
                         label};
        return known->second;
    };
    Result<Contents> contents = contentsOf(*std::move(state), *object, storages, bytes.size(), label);
    if (contents)
        contents->container = Container::TorchLegacy;
    return contents;
}

Result<Contents> readPlainPickle(std::span<const std::byte> bytes, const std::string& label) {
    PickleRules rules = torchPickleRules(false);
    rules.persistentIds = false;
    const Result<PickleDocument> document = readPickle(bytes, rules, label);
    if (!document)
        return document.error();
    if (document->bytes != bytes.size())
        return Error{ErrorCode::Format,
                     std::to_string(bytes.size() - document->bytes) + " bytes follow the end of the pickle", label};
    Result<StateDict> state = findStateDict(*document->root, label);
    if (!state)
        return state.error();
    const StorageBytes none = [&](const StorageReference&) -> Result<std::span<const std::byte>> {
        return Error{ErrorCode::Format, "has a storage outside of the pickle", label};
    };
    Result<Contents> contents = contentsOf(*std::move(state), *document, none, bytes.size(), label);
    if (contents)
        contents->container = Container::Pickle;
    return contents;
}

}  // namespace axscope::models
