// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/npy_header.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace axscope::multipliers {
namespace {

/// NumPy's own limit for headers that it did not write itself (max_header_size).
constexpr std::size_t kMaxHeaderBytes = 10000;
constexpr std::size_t kMaxDimensions = 32;

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

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
                return Error{ErrorCode::Format, "unknown header key " + quotedNpy(*key), {}};
            if (*seen)
                return Error{ErrorCode::Format, "header key " + quotedNpy(*key) + " appears twice", {}};
            *seen = true;
            if (!consume(':'))
                return failure("':' after " + quotedNpy(*key));
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
                    (m_at < m_text.size() ? quotedNpy(m_text.substr(m_at)) : "its end"),
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

}  // namespace

bool isNpy(std::span<const std::byte> bytes) {
    return bytes.size() >= kNpyMagic.size() && textOf(bytes.first(kNpyMagic.size())) == kNpyMagic;
}

Result<NpyHeader> parseNpyHeader(std::span<const std::byte> bytes) {
    if (!isNpy(bytes))
        return Error{ErrorCode::Format, "not an .npy file", {}};
    const std::size_t versionAt = kNpyMagic.size();
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
    if (header)
        header->dataOffset = headerAt + length;
    return header;
}

std::string formatNpyHeader(std::string_view descr, const std::vector<std::uint64_t>& shape) {
    std::string header = "{'descr': '" + std::string(descr) + "', 'fortran_order': False, 'shape': " + shapeText(shape) +
                         ", }";
    constexpr std::size_t kPrelude = 10;
    header.append(63 - (kPrelude + header.size()) % 64, ' ');
    header += '\n';
    std::string file(kNpyMagic);
    file += '\x01';
    file += '\0';
    file += static_cast<char>(header.size() & 0xFF);
    file += static_cast<char>(header.size() >> 8);
    return file + header;
}

std::string shapeText(const std::vector<std::uint64_t>& shape) {
    std::string text = "(";
    for (const std::uint64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + (shape.size() == 1 ? ",)" : ")");
}

std::string quotedNpy(std::string_view text) {
    constexpr std::size_t kMaxShown = 24;
    std::string shown = "'";
    for (const char c : text.substr(0, kMaxShown))
        shown += c >= ' ' && c <= '~' ? c : '?';
    return shown + (text.size() > kMaxShown ? "...'" : "'");
}

std::uint64_t loadInteger(std::span<const std::byte> bytes, bool bigEndian) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bits = bits << 8 | std::to_integer<std::uint64_t>(bytes[bigEndian ? i : bytes.size() - 1 - i]);
    return bits;
}

}  // namespace axscope::multipliers
