// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/npy.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace axscope::multipliers {
namespace {

constexpr std::string_view kMagic = "\x93NUMPY";
/// NumPy's own limit for headers that it did not write itself (max_header_size).
constexpr std::size_t kMaxHeaderBytes = 10000;
constexpr std::size_t kMaxDimensions = 32;

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A piece of the file, safe to show: short, and printable on any terminal.
std::string quoted(std::string_view text) {
    constexpr std::size_t kMaxShown = 24;
    std::string shown = "'";
    for (const char c : text.substr(0, kMaxShown))
        shown += c >= ' ' && c <= '~' ? c : '?';
    return shown + (text.size() > kMaxShown ? "...'" : "'");
}

struct NpyHeader {
    std::string descr;
    bool fortranOrder = false;
    std::vector<std::uint64_t> shape;
};

/// Parser of the one Python literal that an .npy header may be: a dict of a string, a bool and a tuple of
/// numbers.
class HeaderParser {
public:
    explicit HeaderParser(std::string_view text) : m_text(text) {}

    Result<NpyHeader> parse() {
        bool hasDescr = false;
        bool hasOrder = false;
        bool hasShape = false;
        if (!consume('{'))
            return failure("a dict ('{')");
        while (!consume('}')) {
            const auto key = string();
            if (!key)
                return failure("a quoted key");
            bool* const seen = *key == "descr"           ? &hasDescr
                               : *key == "fortran_order" ? &hasOrder
                               : *key == "shape"         ? &hasShape
                                                         : nullptr;
            if (seen == nullptr)
                return Error{ErrorCode::Format, "unknown header key " + quoted(*key), {}};
            if (*seen)
                return Error{ErrorCode::Format, "header key " + quoted(*key) + " appears twice", {}};
            *seen = true;
            if (!consume(':'))
                return failure("':' after " + quoted(*key));
            if (seen == &hasDescr ? !parseDescr() : seen == &hasOrder ? !parseOrder() : !parseShape())
                return failure(seen == &hasDescr   ? "a quoted type after 'descr'"
                               : seen == &hasOrder ? "True or False after 'fortran_order'"
                                                   : "a tuple of sizes after 'shape'");
            if (!consume(',')) {
                if (!consume('}'))
                    return failure("',' or '}'");
                break;
            }
        }
        skipSpace();
        if (m_at != m_text.size())
            return failure("the end of the header");
        if (!hasDescr || !hasOrder || !hasShape)
            return Error{ErrorCode::Format,
                         std::string("the header lacks the key ") + (!hasDescr   ? "'descr'"
                                                                     : !hasOrder ? "'fortran_order'"
                                                                                 : "'shape'"),
                         {}};
        return m_header;
    }

private:
    [[nodiscard]] Error failure(const std::string& expected) const {
        return {ErrorCode::Format,
                "expected " + expected + " at byte " + std::to_string(m_at) + " of the header, found " +
                    (m_at < m_text.size() ? quoted(m_text.substr(m_at)) : "its end"),
                {}};
    }

    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    bool consume(char wanted) {
        skipSpace();
        if (m_at == m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    bool consumeWord(std::string_view word) {
        skipSpace();
        if (m_text.substr(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }

    std::optional<std::string> string() {
        skipSpace();
        if (m_at == m_text.size() || (m_text[m_at] != '\'' && m_text[m_at] != '"'))
            return std::nullopt;
        const std::size_t end = m_text.find(m_text[m_at], m_at + 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view content = m_text.substr(m_at + 1, end - m_at - 1);
        // An escape could hide what the string says; no key or integer type needs one.
        if (content.find('\\') != std::string_view::npos)
            return std::nullopt;
        m_at = end + 1;
        return std::string(content);
    }

    bool parseDescr() {
        auto descr = string();
        if (!descr)
            return false;
        m_header.descr = std::move(*descr);
        return true;
    }

    bool parseOrder() {
        m_header.fortranOrder = consumeWord("True");
        return m_header.fortranOrder || consumeWord("False");
    }

    bool parseShape() {
        if (!consume('('))
            return false;
        while (!consume(')')) {
            skipSpace();
            std::uint64_t size = 0;
            const char* const end = m_text.data() + m_text.size();
            const auto [next, problem] = std::from_chars(m_text.data() + m_at, end, size);
            if (problem != std::errc() || m_header.shape.size() == kMaxDimensions)
                return false;
            m_at = static_cast<std::size_t>(next - m_text.data());
            m_header.shape.push_back(size);
            if (!consume(','))
                return consume(')') && m_header.shape.size() > 1;  // (256) is a number, not a tuple
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    NpyHeader m_header;
};

struct IntegerType {
    std::size_t bytes = 0;
    bool isSigned = false;
    bool bigEndian = false;
};

Result<IntegerType> integerType(const std::string& descr) {
    const auto unsupported = [&](const std::string& why) {
        return Error{ErrorCode::Unsupported, "element type " + quoted(descr) + " " + why, {}};
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

std::string textOf(const std::vector<std::uint64_t>& shape) {
    std::string text = "(";
    for (const std::uint64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + (shape.size() == 1 ? ",)" : ")");
}

std::uint64_t loadInteger(std::span<const std::byte> bytes, bool bigEndian) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bits = bits << 8 | std::to_integer<std::uint64_t>(bytes[bigEndian ? i : bytes.size() - 1 - i]);
    return bits;
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

struct Layout {
    std::size_t dataOffset = 0;
    NpyHeader header;
};

Result<Layout> readHeader(std::span<const std::byte> bytes) {
    const std::size_t versionAt = kMagic.size();
    if (bytes.size() < versionAt + 2)
        return Error{ErrorCode::Format, "the file ends within the magic", {}};
    const int major = std::to_integer<int>(bytes[versionAt]);
    const int minor = std::to_integer<int>(bytes[versionAt + 1]);
    if (major < 1 || major > 3 || minor != 0)
        return Error{ErrorCode::Unsupported,
                     "format version " + std::to_string(major) + "." + std::to_string(minor) +
                         "; known are 1.0, 2.0 and 3.0",
                     {}};
    const std::size_t lengthBytes = major == 1 ? 2 : 4;
    const std::size_t headerAt = versionAt + 2 + lengthBytes;
    if (bytes.size() < headerAt)
        return Error{ErrorCode::Format, "the file ends within the header length", {}};
    const std::uint64_t length = loadInteger(bytes.subspan(versionAt + 2, lengthBytes), false);
    if (length > kMaxHeaderBytes)
        return Error{ErrorCode::Format,
                     "header of " + std::to_string(length) + " bytes; at most " +
                         std::to_string(kMaxHeaderBytes) + " are accepted",
                     {}};
    if (length > bytes.size() - headerAt)
        return Error{ErrorCode::Format,
                     "the header should end at byte " + std::to_string(headerAt + length) +
                         ", but the file has only " + std::to_string(bytes.size()),
                     {}};
    auto header = HeaderParser(textOf(bytes.subspan(headerAt, length))).parse();
    if (!header)
        return header.error();
    return Layout{headerAt + length, std::move(*header)};
}

Result<RawTable> parse(std::span<const std::byte> bytes) {
    const auto layout = readHeader(bytes);
    if (!layout)
        return layout.error();
    const NpyHeader& header = layout->header;
    const auto type = integerType(header.descr);
    if (!type)
        return type.error();
    constexpr std::uint64_t kSide = ProductTable::kOperands;
    if (header.shape != std::vector<std::uint64_t>{kSide, kSide})
        return Error{ErrorCode::Format,
                     "array of shape " + textOf(header.shape) + "; a product table has (256, 256)",
                     {}};
    const std::size_t expected = layout->dataOffset + ProductTable::kEntries * type->bytes;
    if (bytes.size() != expected)
        return Error{ErrorCode::Format,
                     "the file has " + std::to_string(bytes.size()) + " bytes, header and " + nameOf(*type) +
                         " data need " + std::to_string(expected),
                     {}};

    RawTable table;
    table.sixteenBit = type->bytes == 2;
    table.storage = ".npy, " + nameOf(*type) + (header.fortranOrder ? ", Fortran order" : "");
    table.entries.resize(ProductTable::kEntries);
    for (std::size_t i = 0; i < table.entries.size(); ++i) {
        const std::size_t row = header.fortranOrder ? i % kSide : i / kSide;
        const std::size_t column = header.fortranOrder ? i / kSide : i % kSide;
        const std::uint64_t bits =
            loadInteger(bytes.subspan(layout->dataOffset + i * type->bytes, type->bytes), type->bigEndian);
        const auto entry = asEntry(bits, *type);
        if (!entry)
            return Error{ErrorCode::Format,
                         "entry [" + std::to_string(row) + "][" + std::to_string(column) +
                             "] is larger in magnitude than " + std::to_string(ProductTable::kMaxAbsEntry),
                         {}};
        table.entries[row * kSide + column] = *entry;
    }
    return table;
}

}  // namespace

bool isNpy(std::span<const std::byte> bytes) {
    return bytes.size() >= kMagic.size() && textOf(bytes.first(kMagic.size())) == kMagic;
}

Result<RawTable> parseNpy(std::span<const std::byte> bytes, const std::string& where) {
    auto table = isNpy(bytes) ? parse(bytes) : Error{ErrorCode::Format, "not an .npy file", {}};
    if (table)
        return table;
    Error error = table.error();
    error.where = where;
    return error;
}

std::string formatNpy(const ProductTable& table) {
    std::string header = "{'descr': '<i4', 'fortran_order': False, 'shape': (256, 256), }";
    // The data starts at a multiple of 64, so that it can be mapped and used in place.
    constexpr std::size_t kPrelude = 10;
    header.append(63 - (kPrelude + header.size()) % 64, ' ');
    header += '\n';

    std::string file(kMagic);
    file += '\x01';
    file += '\0';
    file += static_cast<char>(header.size() & 0xFF);
    file += static_cast<char>(header.size() >> 8);
    file += header;
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
