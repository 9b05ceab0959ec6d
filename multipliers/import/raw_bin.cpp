// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/raw_bin.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

namespace axscope::multipliers {
namespace {

/// Operand bits of both operands together.
constexpr int kMinTotalBits = 4;
constexpr int kMaxTotalBits = 16;

/// ApproxTrain writes 2^m x 2^m bytes for m mantissa bits, 3 to 11 of them; 0 where `size` is none of these.
int mantissaBitsOf(std::uintmax_t size) {
    for (int bits = 3; bits <= 11; ++bits)
        if (size == std::uintmax_t{1} << (2 * bits))
            return bits;
    return 0;
}

std::vector<std::int64_t> numbersOf(std::span<const std::byte> bytes, std::size_t width) {
    std::vector<std::int64_t> numbers;
    numbers.reserve(bytes.size() / width);
    for (std::size_t at = 0; at + width <= bytes.size(); at += width) {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < width; ++i)
            bits |= std::to_integer<std::uint32_t>(bytes[at + i]) << (8 * i);
        numbers.push_back(width == 4 ? std::int64_t{static_cast<std::int32_t>(bits)} : std::int64_t{bits});
    }
    return numbers;
}

bool couldBeProducts(const std::vector<std::int64_t>& numbers) {
    return std::all_of(numbers.begin(), numbers.end(), [](std::int64_t number) {
        return number >= -ProductTable::kMaxAbsEntry && number <= ProductTable::kMaxAbsEntry;
    });
}

}  // namespace

bool isRawBinSize(std::uintmax_t size) {
    return std::has_single_bit(size) && size >= (std::uintmax_t{2} << kMinTotalBits) &&
           size <= kRawBinWideBytes;
}

Result<RawTable> parseRawBin(std::span<const std::byte> bytes, const std::string& where) {
    if (!isRawBinSize(bytes.size()))
        return refuseRawBin(bytes.size(), where);
    const int sizeBits = std::countr_zero(bytes.size());
    std::size_t width = bytes.size() == kRawBinWideBytes ? 4 : 2;
    std::vector<std::int64_t> numbers = numbersOf(bytes, width);
    if (bytes.size() <= kRawBinBytes && sizeBits - 2 >= kMinTotalBits) {
        // Pairs of 16-bit products hardly ever make small numbers of 32 bits, unless all are 0.
        std::vector<std::int64_t> wide = numbersOf(bytes, 4);
        if (couldBeProducts(wide) &&
            std::any_of(wide.begin(), wide.end(), [](std::int64_t n) { return n != 0; })) {
            width = 4;
            numbers = std::move(wide);
        }
    }
    if (!couldBeProducts(numbers))
        return refuseRawBin(bytes.size(), where);
    RawTable table;
    const int totalBits = std::min(sizeBits - (width == 4 ? 2 : 1), kMaxTotalBits);
    table.secondBits = totalBits / 2;
    table.firstBits = totalBits - table.secondBits;
    table.shapeKnown = totalBits == kMaxTotalBits;
    table.codeBits = width == 2 ? 16 : 0;
    table.storage = width == 2 ? "raw 16-bit little-endian" : "raw 32-bit little-endian";
    if (mantissaBitsOf(bytes.size()) > 0)
        table.unlessCorrelated = refuseRawBin(bytes.size(), where);
    for (const std::int64_t number : numbers)
        table.entries.push_back(static_cast<std::int32_t>(number));
    return table;
}

Error refuseRawBin(std::uintmax_t size, const std::string& where) {
    const std::string expected =
        "a raw product table has " + std::to_string(kRawBinBytes) + " bytes (256 x 256 numbers of 16 bits)";
    if (size == 0)
        return {ErrorCode::Format, "the file is empty; " + expected, where};
    if (const int mantissaBits = mantissaBitsOf(size); mantissaBits > 0) {
        const std::string side = "2^" + std::to_string(mantissaBits);
        return {ErrorCode::Unsupported,
                std::to_string(size) + " bytes are the size of an ApproxTrain mantissa table (" + side +
                    " x " + side + " bytes of floating-point codes), which has no integer products; " +
                    expected,
                where};
    }
    return {ErrorCode::Format,
            "neither an .npy file nor a raw table: " + expected + ", this file has " + std::to_string(size),
            where};
}

}  // namespace axscope::multipliers
