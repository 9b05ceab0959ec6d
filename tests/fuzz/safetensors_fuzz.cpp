// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/io/probe.h"
#include "models/io/safetensors.h"
#include "models/io/safetensors_header.h"
#include "models/io/tensor_values.h"
#include "tests/fuzz/require.h"

using axscope::tests::require;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

using axscope::Error;
using axscope::models::SafetensorsFile;
using axscope::models::TensorEntry;

constexpr std::size_t kLengthBytes = 8;

void requireReadable(const Error& error) {
    require(error.where == "input", "an error names the file");
    require(!error.message.empty() && error.message.size() < 4096, "a message is short");
    for (const char byte : error.message)
        require(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F,
                "a message is one line of printable text");
}

void requireSound(const SafetensorsFile& file, std::span<const std::byte> input) {
    const std::byte* next = nullptr;
    for (const TensorEntry& tensor : file.tensors()) {
        require(next == nullptr || tensor.bytes.data() == next, "tensors lie end to end");
        next = tensor.bytes.data() + tensor.bytes.size();
        require(file.find(tensor.name) == &tensor, "a tensor is found by its name");
        const auto values = axscope::models::toFloats(tensor);
        require(values && values->size() == static_cast<std::size_t>(tensor.elements()),
                "every element converts");
    }
    require(next == nullptr || next == input.data() + input.size(), "the last tensor ends with the file");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = std::as_bytes(std::span(data, size));
    const auto file = SafetensorsFile::parse(input, "input");
    if (!file) {
        requireReadable(file.error());
        return 0;
    }
    requireSound(*file, input);
    const auto checkpoint = axscope::models::CheckpointFile::parse(input, "input");
    require(checkpoint.has_value(), "every reader takes it");
    if (const auto description = axscope::models::describe(*checkpoint); !description)
        requireReadable(description.error());
    return 0;
}

/// Most mutations of a whole file only break its length. This one changes the header, then corrects the
/// length and, if the header's records are sound by themselves, the amount of data, so that the rules behind
/// those are reached.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned int seed) {
    constexpr unsigned int kPlainMutationEvery = 8;
    if (size < kLengthBytes || maxSize < 2 * kLengthBytes || seed % kPlainMutationEvery == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::uint64_t claimed = 0;
    std::memcpy(&claimed, data, kLengthBytes);
    const std::size_t oldLength =
        static_cast<std::size_t>(std::min<std::uint64_t>(claimed, size - kLengthBytes));

    std::vector<std::uint8_t> header(maxSize - kLengthBytes);
    std::copy_n(data + kLengthBytes, oldLength, header.begin());
    header.resize(LLVMFuzzerMutate(header.data(), oldLength, header.size()));

    std::size_t dataBytes = size - kLengthBytes - oldLength;
    const std::string_view text(reinterpret_cast<const char*>(header.data()), header.size());
    if (const auto parsed = axscope::models::parseSafetensorsHeader(text, "input")) {
        std::uint64_t end = 0;
        for (const auto& tensor : parsed->tensors)
            end = std::max(end, tensor.end);
        dataBytes = static_cast<std::size_t>(std::min<std::uint64_t>(end, maxSize));
    }
    dataBytes = std::min(dataBytes, maxSize - kLengthBytes - header.size());

    const std::uint64_t length = header.size();
    std::memcpy(data, &length, kLengthBytes);
    std::copy(header.begin(), header.end(), data + kLengthBytes);
    std::fill_n(data + kLengthBytes + header.size(), dataBytes, std::uint8_t{0x3C});
    return kLengthBytes + header.size() + dataBytes;
}
