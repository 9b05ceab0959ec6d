// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/safetensors.h"

#include <algorithm>
#include <new>
#include <utility>

#include "models/io/file_bytes.h"
#include "models/io/quoted.h"
#include "models/io/safetensors_header.h"

namespace axscope::models {
namespace {

constexpr std::size_t kLengthBytes = 8;
constexpr std::uint64_t kMaxHeaderBytes = 100'000'000;

std::uint64_t littleEndian64(std::span<const std::byte> bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        value |= std::to_integer<std::uint64_t>(bytes[i]) << (8 * i);
    return value;
}

std::string spanText(std::uint64_t begin, std::uint64_t end) {
    return "bytes " + std::to_string(begin) + ".." + std::to_string(end);
}

Result<std::string_view> headerText(std::span<const std::byte> file, const std::string& label) {
    if (file.size() < kLengthBytes)
        return Error{ErrorCode::Format,
                     "has " + std::to_string(file.size()) + " bytes; a safetensors file has at least 8",
                     label};
    const std::uint64_t length = littleEndian64(file);
    if (length > kMaxHeaderBytes)
        return Error{ErrorCode::Format,
                     "header length " + std::to_string(length) + " is above the format's limit of " +
                         std::to_string(kMaxHeaderBytes) + "; this may not be a safetensors file",
                     label};
    if (length > file.size() - kLengthBytes)
        return Error{ErrorCode::Format,
                     "header length " + std::to_string(length) + " runs past the end of the file (" +
                         std::to_string(file.size()) + " bytes)",
                     label};
    return std::string_view(reinterpret_cast<const char*>(file.data()) + kLengthBytes,
                            static_cast<std::size_t>(length));
}

/// Sorts `tensors` by offset and checks that, laid end to end, they are the whole of the data.
Result<void> checkLayout(std::vector<TensorRecord>& tensors, std::uint64_t dataBytes,
                         const std::string& label) {
    // Empty tensors sort before the one that begins at the same byte.
    std::stable_sort(tensors.begin(), tensors.end(), [](const TensorRecord& a, const TensorRecord& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::uint64_t reached = 0;
    const TensorRecord* previous = nullptr;
    for (const TensorRecord& tensor : tensors) {
        const std::string what =
            "tensor " + inQuotes(tensor.name) + ": " + spanText(tensor.begin, tensor.end);
        if (tensor.end > dataBytes)
            return Error{ErrorCode::Format,
                         what + " run past the end of the data (" + std::to_string(dataBytes) + ")", label};
        if (tensor.begin < reached)
            return Error{ErrorCode::Format,
                         what + " overlap those of " + inQuotes(previous->name) + " (" +
                             spanText(previous->begin, previous->end) + ")",
                         label};
        if (tensor.begin > reached)
            return Error{ErrorCode::Format,
                         what + " leave a hole: " + spanText(reached, tensor.begin) + " belong to no tensor",
                         label};
        reached = tensor.end;
        previous = &tensor;
    }
    if (reached != dataBytes)
        return Error{ErrorCode::Format,
                     spanText(reached, dataBytes) +
                         " after the last tensor belong to none; the data should end at " +
                         std::to_string(reached),
                     label};
    return {};
}

}  // namespace

const char* toString(DType type) {
    switch (type) {
        case DType::Bool:
            return "BOOL";
        case DType::U8:
            return "U8";
        case DType::I8:
            return "I8";
        case DType::I16:
            return "I16";
        case DType::I32:
            return "I32";
        case DType::I64:
            return "I64";
        case DType::F16:
            return "F16";
        case DType::BF16:
            return "BF16";
        case DType::F32:
            return "F32";
        case DType::F64:
            return "F64";
    }
    return "";
}

std::size_t byteSize(DType type) {
    switch (type) {
        case DType::Bool:
        case DType::U8:
        case DType::I8:
            return 1;
        case DType::I16:
        case DType::F16:
        case DType::BF16:
            return 2;
        case DType::I32:
        case DType::F32:
            return 4;
        case DType::I64:
        case DType::F64:
            return 8;
    }
    return 0;
}

std::int64_t TensorEntry::elements() const {
    std::int64_t product = 1;
    for (const std::int64_t dimension : shape)
        product *= dimension;
    return product;
}

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path& file) {
    Result<FileBytes> contents = readFileBytes(file);
    if (!contents)
        return contents.error();
    Result<SafetensorsFile> parsed = parse(contents->bytes, file.string());
    if (parsed)
        parsed->m_owner = std::move(contents->owner);
    return parsed;
}

Result<SafetensorsFile> SafetensorsFile::parse(std::span<const std::byte> bytes, std::string label) {
    try {
        const Result<std::string_view> json = headerText(bytes, label);
        if (!json)
            return json.error();
        Result<SafetensorsHeader> header = parseSafetensorsHeader(*json, label);
        if (!header)
            return header.error();
        const std::span<const std::byte> data = bytes.subspan(kLengthBytes + json->size());
        if (Result<void> layout = checkLayout(header->tensors, data.size(), label); !layout)
            return layout.error();

        SafetensorsFile file;
        file.m_fileBytes = bytes.size();
        file.m_metadata = std::move(header->metadata);
        file.m_tensors.reserve(header->tensors.size());
        for (TensorRecord& record : header->tensors) {
            if (!file.m_byName.try_emplace(record.name, file.m_tensors.size()).second)
                return Error{ErrorCode::Format, "tensor " + inQuotes(record.name) + " stands there twice",
                             label};
            file.m_tensors.push_back({std::move(record.name), record.dtype, std::move(record.shape),
                                      data.subspan(record.begin, record.end - record.begin)});
        }
        file.m_label = std::move(label);
        return file;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory for its list of tensors", label};
    }
}

const TensorEntry* SafetensorsFile::find(std::string_view name) const {
    const auto found = m_byName.find(name);
    return found == m_byName.end() ? nullptr : &m_tensors[found->second];
}

}  // namespace axscope::models
