// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/checkpoint_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <new>
#include <set>
#include <system_error>
#include <utility>

#include "models/io/file_bytes.h"
#include "models/io/quoted.h"
#include "models/io/sharded_index.h"
#include "models/io/torch_file.h"
#include "multipliers/base/sha256.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;
using Contents = CheckpointFile::Contents;

constexpr std::size_t kSafetensorsLengthBytes = 8;
constexpr unsigned kPlausibleLengthBytes = 4;  ///< a header's length is far below 2^32
constexpr std::string_view kIndexSuffix = ".index.json";
constexpr std::string_view kSafetensorsSuffix = ".safetensors";

bool looksLikeSafetensors(std::span<const std::byte> bytes) {
    if (bytes.size() <= kSafetensorsLengthBytes || bytes[kSafetensorsLengthBytes] != std::byte{'{'})
        return false;
    return std::all_of(bytes.begin() + kPlausibleLengthBytes, bytes.begin() + kSafetensorsLengthBytes,
                       [](std::byte byte) { return byte == std::byte{0}; });
}

bool looksLikeJson(std::span<const std::byte> bytes) {
    const std::string_view text = charactersOf(bytes);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] != '{')
        return false;
    const std::size_t second = text.find_first_not_of(" \t\r\n", first + 1);
    return second != std::string_view::npos && (text[second] == '"' || text[second] == '}');
}

/// Formats that people take for checkpoints, or null.
const char* foreignFormat(std::span<const std::byte> bytes) {
    constexpr std::size_t kTarMark = 257;
    const std::string_view text = charactersOf(bytes);
    if (text.starts_with("\x1F\x8B"))
        return "is compressed with gzip; unpack it first";
    if (text.starts_with("BZh") || text.starts_with("\xFD" "7zXZ") || text.starts_with("7z\xBC\xAF"))
        return "is compressed; unpack it first";
    if (text.starts_with("\x89HDF\r\n"))
        return "is an HDF5 file (Keras); save the network's weights as safetensors or with torch.save";
    if (text.starts_with("\x93NUMPY"))
        return "is a NumPy array (.npy), not a checkpoint";
    if (text.starts_with("GGUF"))
        return "is a GGUF file, which holds language models";
    if (text.size() > kTarMark + 5 && text.substr(kTarMark, 5) == "ustar")
        return "is a tar archive; unpack it first (PyTorch before 0.1.10 saved so: load it there and save it again)";
    if (text.starts_with("<!DOCTYPE") || text.starts_with("<html"))
        return "is a web page: the download went wrong";
    if (text.starts_with("version https://git-lfs"))
        return "is a Git LFS pointer, not the file itself: run 'git lfs pull'";
    return nullptr;
}

Result<Contents> readSafetensors(std::span<const std::byte> bytes, const std::string& label) {
    Result<SafetensorsFile> file = SafetensorsFile::parse(bytes, label);
    if (!file)
        return file.error();
    Contents contents;
    contents.container = Container::Safetensors;
    contents.tensors.assign(file->tensors().begin(), file->tensors().end());
    contents.metadata = file->metadata();
    return contents;
}

Result<Contents> readOne(std::span<const std::byte> bytes, const std::string& label) {
    if (looksLikeSafetensors(bytes))
        return readSafetensors(bytes, label);
    const std::string_view text = charactersOf(bytes);
    if (text.starts_with("PK\x03\x04") || text.starts_with("PK\x05\x06"))
        return readTorchZip(bytes, label);
    if (looksLikeTorchLegacy(bytes))
        return readTorchLegacy(bytes, label);
    if (looksLikePickle(bytes))
        return readPlainPickle(bytes, label);
    if (const char* what = foreignFormat(bytes))
        return Error{ErrorCode::Unsupported, what, label};
    return readSafetensors(bytes, label);
}

/// The index that `folder` stands for.
Result<fs::path> indexInFolder(const fs::path& folder) {
    std::set<fs::path> found;
    std::error_code fault;
    bool hasSafetensors = false;
    for (fs::directory_iterator item(folder, fault); !fault && item != fs::directory_iterator();
         item.increment(fault)) {
        const std::string name = item->path().filename().string();
        if (name.ends_with(kIndexSuffix))
            found.insert(item->path());
        hasSafetensors = hasSafetensors || name.ends_with(kSafetensorsSuffix);
    }
    if (fault)
        return Error{ErrorCode::Io, "cannot be listed: " + fault.message(), folder.string()};
    if (found.empty())
        return Error{ErrorCode::NotFound,
                     std::string("is a folder without an index of shards (*.safetensors.index.json)") +
                         (hasSafetensors ? "; name the .safetensors file in it" : ""),
                     folder.string()};
    if (found.size() > 1)
        return Error{ErrorCode::InvalidArgument,
                     "is a folder with " + std::to_string(found.size()) + " indices of shards (" +
                         inQuotes(found.begin()->filename().string()) + ", " +
                         inQuotes(std::next(found.begin())->filename().string()) + "); name one",
                     folder.string()};
    return *found.begin();
}

bool isDirectory(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// Enough to tell an index from the rest; nothing where the file cannot be read.
std::string firstBytes(const fs::path& file) {
    constexpr std::size_t kEnough = 4096;
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored))
        return {};
    std::string bytes(kEnough, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

/// The file that `path` stands for.
Result<fs::path> resolved(const fs::path& path) {
    return isDirectory(path) ? indexInFolder(path) : Result<fs::path>(path);
}

/// Takes `shard`'s tensors, which must be exactly those that the index says are in `file`.
Result<void> addShard(Contents shard, const std::string& file, const ShardedIndex& index, std::size_t announced,
                      const std::string& label, Contents& contents) {
    for (const TensorEntry& tensor : shard.tensors) {
        const auto place = index.weightMap.find(tensor.name);
        if (place == index.weightMap.end() || place->second != file)
            return Error{ErrorCode::Format,
                         "file " + inQuotes(file) + " holds the tensor " + inQuotes(tensor.name) +
                             ", which the index " +
                             (place == index.weightMap.end() ? "does not know"
                                                             : "says is in " + inQuotes(place->second)),
                         label};
    }
    if (shard.tensors.size() != announced) {
        std::set<std::string_view> there;
        for (const TensorEntry& tensor : shard.tensors)
            there.insert(tensor.name);
        for (const auto& [name, place] : index.weightMap)
            if (place == file && !there.contains(name))
                return Error{ErrorCode::Format,
                             "tensor " + inQuotes(name) + " is not in " + inQuotes(file) +
                                 ", where the index says it is",
                             label};
    }
    std::move(shard.tensors.begin(), shard.tensors.end(), std::back_inserter(contents.tensors));
    std::move(shard.owners.begin(), shard.owners.end(), std::back_inserter(contents.owners));
    std::move(shard.notes.begin(), shard.notes.end(), std::back_inserter(contents.notes));
    contents.metadata.merge(shard.metadata);
    return {};
}

Result<Contents> readShards(std::span<const std::byte> json, const fs::path& indexFile) {
    const std::string label = indexFile.string();
    const Result<ShardedIndex> index = parseShardedIndex(charactersOf(json), label);
    if (!index)
        return index.error();
    Contents contents;
    contents.container = Container::ShardedSafetensors;
    contents.fileBytes = json.size();
    contents.metadata = index->metadata;
    std::map<std::string, std::size_t> shards;
    for (const auto& [name, file] : index->weightMap)
        ++shards[file];
    for (const auto& [file, tensors] : shards) {
        const fs::path path = indexFile.parent_path() / file;
        Result<FileBytes> bytes = readFileBytes(path);
        if (!bytes)
            return Error{bytes.error().code,
                         "its file " + inQuotes(file) + " (" + std::to_string(tensors) + " of " +
                             std::to_string(index->weightMap.size()) + " tensors) " + bytes.error().message,
                         label};
        Result<Contents> shard = readOne(bytes->bytes, path.string());
        if (!shard)
            return shard.error();
        contents.fileBytes += bytes->bytes.size();
        contents.owners.push_back(std::move(bytes->owner));
        if (Result<void> added = addShard(*std::move(shard), file, *index, tensors, label, contents); !added)
            return added.error();
    }
    return contents;
}

}  // namespace

const char* toString(Container container) {
    switch (container) {
        case Container::Safetensors:
            return "safetensors";
        case Container::ShardedSafetensors:
            return "safetensors in shards";
        case Container::TorchZip:
            return "PyTorch (zip)";
        case Container::TorchLegacy:
            return "PyTorch (legacy)";
        case Container::TorchScript:
            return "TorchScript";
        case Container::Pickle:
            return "pickle";
    }
    return "";
}

Result<CheckpointFile> CheckpointFile::from(Contents contents) {
    CheckpointFile file;
    for (std::size_t i = 0; i < contents.tensors.size(); ++i)
        if (!file.m_byName.try_emplace(contents.tensors[i].name, i).second)
            return Error{ErrorCode::Format,
                         "tensor " + inQuotes(contents.tensors[i].name) + " stands there twice",
                         contents.label};
    file.m_contents = std::move(contents);
    return file;
}

Result<CheckpointFile> CheckpointFile::open(const fs::path& path) {
    try {
        const Result<fs::path> file = resolved(path);
        if (!file)
            return file.error();
        Result<FileBytes> bytes = readFileBytes(*file);
        if (!bytes)
            return bytes.error();
        if (looksLikeSafetensors(bytes->bytes) || !looksLikeJson(bytes->bytes)) {
            Result<CheckpointFile> parsed = parse(bytes->bytes, file->string());
            if (parsed)
                parsed->m_contents.owners.push_back(std::move(bytes->owner));
            return parsed;
        }
        Result<Contents> contents = readShards(bytes->bytes, *file);
        if (!contents)
            return contents.error();
        contents->label = path.string();
        return from(*std::move(contents));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory for its list of tensors", path.string()};
    }
}

Result<CheckpointFile> CheckpointFile::parse(std::span<const std::byte> bytes, std::string label) {
    try {
        if (!looksLikeSafetensors(bytes) && looksLikeJson(bytes))
            return Error{ErrorCode::Unsupported, "is JSON; the index of a sharded checkpoint must be a file", label};
        Result<Contents> contents = readOne(bytes, label);
        if (!contents)
            return contents.error();
        contents->label = label;
        contents->fileBytes = bytes.size();
        return from(*std::move(contents));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory for its list of tensors", label};
    }
}

const TensorEntry* CheckpointFile::find(std::string_view name) const {
    const auto found = m_byName.find(name);
    return found == m_byName.end() ? nullptr : &m_contents.tensors[found->second];
}

Result<std::string> sha256OfCheckpoint(const fs::path& path) {
    const Result<fs::path> file = resolved(path);
    if (!file)
        return file.error();
    const std::string beginning = firstBytes(*file);
    const auto first = std::as_bytes(std::span(beginning));
    if (looksLikeSafetensors(first) || !looksLikeJson(first))
        return sha256OfFile(*file);
    const Result<FileBytes> json = readFileBytes(*file);
    if (!json)
        return json.error();
    const std::string name = file->filename().string();
    const Result<ShardedIndex> index = parseShardedIndex(charactersOf(json->bytes), file->string());
    if (!index)
        return index.error();
    std::set<std::string> shards;
    for (const auto& [tensor, shard] : index->weightMap)
        shards.insert(shard);
    std::string lines = sha256(json->bytes) + "  " + name + "\n";
    for (const std::string& shard : shards) {
        const Result<std::string> hash = sha256OfFile(file->parent_path() / shard);
        if (!hash)
            return hash.error();
        lines += *hash + "  " + shard + "\n";
    }
    return sha256(std::as_bytes(std::span(lines)));
}

}  // namespace axscope::models
