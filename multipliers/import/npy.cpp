// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/npy.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "multipliers/import/npy_header.h"

namespace axscope::multipliers {
namespace {

struct IntegerType {
    std::size_t bytes = 0;
    bool isSigned = false;
    bool bigEndian = false;
};

Result<IntegerType> integerType(const std::string& descr) {
    const auto unsupported = [&](const std::string& why) {
        return Error{ErrorCode::Unsupported, "element type " + quotedNpy(descr) + " " + why, {}};
    };
    if (descr.size() < 3 || std::strchr("<>|", descr[0]) == nullptr)
        return unsupported("is no integer type with a byte order, like '<i2'");
    if (descr[1] != 'i' && descr[1] != 'u')
        return unsupported("is not an integer type; product tables hold integers");
    IntegerType type;
    const std::string_view width = std::string_view(descr).substr(2);
    if (width != "1" && width != "2" && width != "4" && width != "8")
        return unsupported("has a width other than 1, 2, 4 or 8 bytes");
    type.bytes = static_cast<std::size_t>(width.front() - '0');
    if (descr[0] == '|' && type.bytes > 1)
        return unsupported("lacks its byte order");
    type.isSigned = descr[1] == 'i';
    type.bigEndian = descr[0] == '>';
    return type;
}

std::string nameOf(const IntegerType& type) {
    return std::string(type.isSigned ? "int" : "uint") + std::to_string(8 * type.bytes) +
           (type.bigEndian && type.bytes > 1 ? " big-endian" : "");
}

/// The number, or nothing where its magnitude exceeds that of any product.
std::optional<std::int32_t> asEntry(std::uint64_t bits, const IntegerType& type) {
    constexpr std::uint64_t kMax = ProductTable::kMaxAbsEntry;
    if (type.isSigned && (bits >> (8 * type.bytes - 1) & 1) != 0) {
        const std::uint64_t mask = ~std::uint64_t{0} >> (64 - 8 * type.bytes);
        const std::uint64_t magnitude = (~bits + 1) & mask;
        return magnitude <= kMax ? std::optional(-static_cast<std::int32_t>(magnitude)) : std::nullopt;
    }
    return bits <= kMax ? std::optional(static_cast<std::int32_t>(bits)) : std::nullopt;
}

Result<RawTable> parse(std::span<const std::byte> bytes) {
    const auto parsed = parseNpyHeader(bytes);
    if (!parsed)
        return parsed.error();
    const NpyHeader& header = *parsed;
    const auto type = integerType(header.descr);
    if (!type)
        return type.error();
    const auto isSide = [](std::uint64_t size) {
        return size >= 4 && size <= 256 && std::has_single_bit(size);
    };
    if (header.shape.size() != 2 || !isSide(header.shape[0]) || !isSide(header.shape[1]))
        return Error{ErrorCode::Format,
                     "array of shape " + shapeText(header.shape) +
                         "; a product table has (256, 256), or powers of two from 4 on for narrower operands",
                     {}};
    const auto rows = static_cast<std::size_t>(header.shape[0]);
    const auto columns = static_cast<std::size_t>(header.shape[1]);
    const std::size_t expected = header.dataOffset + rows * columns * type->bytes;
    if (bytes.size() != expected)
        return Error{ErrorCode::Format,
                     "the file has " + std::to_string(bytes.size()) + " bytes, header and " + nameOf(*type) +
                         " data need " + std::to_string(expected),
                     {}};

    RawTable table;
    table.firstBits = std::countr_zero(rows);
    table.secondBits = std::countr_zero(columns);
    table.codeBits = type->bytes == 2 ? 16 : 0;
    table.storage = ".npy, " + nameOf(*type) + (header.fortranOrder ? ", Fortran order" : "");
    table.entries.resize(rows * columns);
    for (std::size_t i = 0; i < table.entries.size(); ++i) {
        const std::size_t row = header.fortranOrder ? i % rows : i / columns;
        const std::size_t column = header.fortranOrder ? i / rows : i % columns;
        const std::uint64_t bits =
            loadInteger(bytes.subspan(header.dataOffset + i * type->bytes, type->bytes), type->bigEndian);
        const auto entry = asEntry(bits, *type);
        if (!entry)
            return Error{ErrorCode::Format,
                         "entry [" + std::to_string(row) + "][" + std::to_string(column) +
                             "] is larger in magnitude than " + std::to_string(ProductTable::kMaxAbsEntry),
                         {}};
        table.entries[row * columns + column] = *entry;
    }
    return table;
}

}  // namespace

Result<RawTable> parseNpy(std::span<const std::byte> bytes, const std::string& where) {
    auto table = parse(bytes);
    if (table)
        return table;
    Error error = table.error();
    error.where = where;
    return error;
}

std::string formatNpy(const ProductTable& table) {
    std::string file = formatNpyHeader("<i4", {ProductTable::kOperands, ProductTable::kOperands});
    file.reserve(file.size() + 4 * std::size_t{ProductTable::kEntries});
    for (int row = 0; row < ProductTable::kOperands; ++row) {
        for (int column = 0; column < ProductTable::kOperands; ++column) {
            const int a = table.isSigned() ? static_cast<std::int8_t>(row) : row;
            const int b = table.isSigned() ? static_cast<std::int8_t>(column) : column;
            const auto bits = static_cast<std::uint32_t>(table.product(a, b));
            for (int shift = 0; shift < 32; shift += 8)
                file += static_cast<char>(bits >> shift & 0xFF);
        }
    }
    return file;
}

}  // namespace axscope::multipliers
