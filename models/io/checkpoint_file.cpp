// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/checkpoint_file.h"

#include <new>
#include <utility>

#include "models/io/file_bytes.h"
#include "models/io/quoted.h"
#include "multipliers/base/sha256.h"

namespace axscope::models {
namespace {

Result<CheckpointFile::Contents> readSafetensors(std::span<const std::byte> bytes, const std::string& label) {
    Result<SafetensorsFile> file = SafetensorsFile::parse(bytes, label);
    if (!file)
        return file.error();
    CheckpointFile::Contents contents;
    contents.container = Container::Safetensors;
    contents.tensors.assign(file->tensors().begin(), file->tensors().end());
    contents.metadata = file->metadata();
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

Result<CheckpointFile> CheckpointFile::open(const std::filesystem::path& path) {
    Result<FileBytes> file = readFileBytes(path);
    if (!file)
        return file.error();
    Result<CheckpointFile> parsed = parse(file->bytes, path.string());
    if (parsed)
        parsed->m_contents.owners.push_back(std::move(file->owner));
    return parsed;
}

Result<CheckpointFile> CheckpointFile::parse(std::span<const std::byte> bytes, std::string label) {
    try {
        Result<Contents> contents = readSafetensors(bytes, label);
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

Result<std::string> sha256OfCheckpoint(const std::filesystem::path& path) {
    return sha256OfFile(path);
}

}  // namespace axscope::models
