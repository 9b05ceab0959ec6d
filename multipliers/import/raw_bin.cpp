// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/raw_bin.h"

namespace axscope::multipliers {

Result<RawTable> parseRawBin(std::span<const std::byte> bytes, const std::string& where) {
    if (bytes.size() != kRawBinBytes)
        return refuseRawBin(bytes.size(), where);
    RawTable table;
    table.sixteenBit = true;
    table.storage = "raw 16-bit little-endian";
    table.entries.reserve(ProductTable::kEntries);
    for (std::size_t at = 0; at < bytes.size(); at += 2)
        table.entries.push_back(std::to_integer<std::int32_t>(bytes[at]) |
                                std::to_integer<std::int32_t>(bytes[at + 1]) << 8);
    return table;
}

Error refuseRawBin(std::uintmax_t size, const std::string& where) {
    const std::string expected =
        "a raw product table has " + std::to_string(kRawBinBytes) + " bytes (256 x 256 numbers of 16 bits)";
    if (size == 0)
        return {ErrorCode::Format, "the file is empty; " + expected, where};
    // ApproxTrain writes 2^m x 2^m bytes for m mantissa bits, 11 of them at most.
    for (int mantissaBits = 3; mantissaBits <= 11; ++mantissaBits) {
        if (size != std::uintmax_t{1} << (2 * mantissaBits))
            continue;
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
