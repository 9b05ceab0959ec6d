// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/c_array.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <vector>

#include "multipliers/import/source_directives.h"
#include "multipliers/import/source_lexer.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {
namespace {

class CArrayReader {
public:
    CArrayReader(const SourceText& text, const std::string& where)
        : m_text(text), m_cursor(text.tokens, where) {}

    Result<RawTable> run() {
        if (Result<void> head = readHead(); !head)
            return head.error();
        const std::size_t first = m_cursor.position();
        if (Result<void> read = readBraces(0); !read)
            return read.error();
        if (Result<void> plain =
                checkArrayDirectives(m_text, first, m_cursor.position() - 1, m_cursor.where());
            !plain)
            return plain.error();
        if (!m_cursor.atEnd() && !m_cursor.take(";"))
            return m_cursor.unexpected("expected ';' behind the array");
        while (!m_cursor.atEnd()) {
            if (m_cursor.peek().is("=") || m_cursor.peek().is("{"))
                return m_cursor.error(ErrorCode::Unsupported, m_cursor.peek(),
                                      "a second definition; a file may hold one table");
            m_cursor.next();
        }
        return shaped();
    }

private:
    /// All up to "= {": the array's name is the word before its first bracket.
    Result<void> readHead() {
        SourceToken before;
        while (!m_cursor.take("=")) {
            if (m_cursor.atEnd())
                return m_cursor.unexpected("expected an array with '='");
            if (m_cursor.peek().is("[") && m_name.kind == SourceToken::Kind::End)
                m_name = before;
            before = m_cursor.next();
            if (before.is("[") && m_cursor.peek().kind == SourceToken::Kind::Number)
                m_declared.push_back(std::string(m_cursor.peek().text));
            m_sixteenBit =
                m_sixteenBit || before.is("short") || before.is("int16_t") || before.is("uint16_t");
        }
        if (m_name.kind != SourceToken::Kind::Identifier)
            return m_cursor.error(ErrorCode::Format, before,
                                  "expected the name and the size of an array before '='");
        return {};
    }

    Result<void> readBraces(int level) {
        const SourceToken open = m_cursor.peek();
        if (Result<void> brace = m_cursor.expect("{"); !brace)
            return brace;
        if (level > 1)
            return m_cursor.error(ErrorCode::Format, open, "an array of more than two dimensions");
        const std::size_t first = m_entries.size();
        while (!m_cursor.take("}")) {
            if (m_cursor.peek().is("{")) {
                if (Result<void> row = readBraces(level + 1); !row)
                    return row;
            } else if (Result<void> number = readNumber(); !number) {
                return number;
            }
            if (!m_cursor.peek().is("}"))
                if (Result<void> comma = m_cursor.expect(","); !comma)
                    return comma;
        }
        if (level == 1) {
            const std::size_t count = m_entries.size() - first;
            if (m_columns == 0)
                m_columns = count;
            if (count != m_columns || count == 0)
                return m_cursor.error(ErrorCode::Format, open,
                                      "row " + std::to_string(m_rows) + " has " + std::to_string(count) +
                                          " numbers, row 0 has " + std::to_string(m_columns));
            if (first != m_rows * m_columns)
                return m_cursor.error(ErrorCode::Format, open, "rows with and without braces");
            ++m_rows;
        } else if (m_rows > 0 && m_entries.size() != m_rows * m_columns) {
            return m_cursor.error(ErrorCode::Format, open, "rows with and without braces");
        }
        return {};
    }

    Result<void> readNumber() {
        const SourceToken start = m_cursor.peek();
        const bool negative = m_cursor.take("-");
        if (!negative)
            m_cursor.take("+");
        const SourceToken token = m_cursor.peek();
        if (token.kind != SourceToken::Kind::Number)
            return m_cursor.unexpected("expected a number");
        m_cursor.next();
        std::string_view digits = token.text;
        while (!digits.empty() &&
               (digits.back() == 'u' || digits.back() == 'U' || digits.back() == 'l' || digits.back() == 'L'))
            digits.remove_suffix(1);
        int base = 10;
        if (digits.size() > 2 && digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X')) {
            base = 16;
            digits.remove_prefix(2);
        } else if (digits.size() > 1 && digits[0] == '0') {
            base = 8;
        }
        std::int64_t value = 0;
        const auto [end, problem] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
        if (problem != std::errc() || end != digits.data() + digits.size() ||
            value > ProductTable::kMaxAbsEntry)
            return m_cursor.error(ErrorCode::Format, token,
                                  shownToken(token) + " is no whole number within +-" +
                                      std::to_string(ProductTable::kMaxAbsEntry));
        if (m_entries.size() >= ProductTable::kEntries)
            return m_cursor.error(ErrorCode::Format, start, "more than 65536 numbers");
        m_entries.push_back(static_cast<std::int32_t>(negative ? -value : value));
        return {};
    }

    Result<RawTable> shaped() {
        const auto isSide = [](std::size_t count) {
            return count >= 4 && count <= 256 && std::has_single_bit(count);
        };
        RawTable table;
        if (m_rows > 0) {
            if (!isSide(m_rows) || !isSide(m_columns))
                return wrongSize(std::to_string(m_rows) + " rows of " + std::to_string(m_columns));
            table.firstBits = std::countr_zero(m_rows);
            table.secondBits = std::countr_zero(m_columns);
        } else {
            const std::size_t count = m_entries.size();
            if (!std::has_single_bit(count) || count < 16)
                return wrongSize(std::to_string(count));
            const int total = std::countr_zero(count);
            table.secondBits = total / 2;
            table.firstBits = total - table.secondBits;
            table.shapeKnown = total == 16;
        }
        // A size that the declaration spells out must be the one that was found.
        std::size_t declared = 1;
        for (const std::string& text : m_declared) {
            std::size_t size = 0;
            std::from_chars(text.data(), text.data() + text.size(), size);
            declared = size > 0 && size <= ProductTable::kEntries ? declared * size : 0;
        }
        if (m_declared.size() <= 2 && !m_declared.empty() && declared > 0 && declared != m_entries.size() &&
            (m_declared.size() == 2 || m_rows == 0))
            return m_cursor.error(ErrorCode::Format, m_name,
                                  shownToken(m_name) + " is declared with " + std::to_string(declared) +
                                      " numbers and has " + std::to_string(m_entries.size()));
        table.storage = "C array " + std::string(m_name.text.substr(0, 60));
        table.ownName = std::string(m_name.text);
        // An int16_t array of unsigned products wraps: 40000 stands as -25536.
        table.codeBits = m_sixteenBit && std::all_of(m_entries.begin(), m_entries.end(),
                                                     [](std::int32_t entry) { return entry >= -32768; })
                             ? 16
                             : 0;
        table.entries = std::move(m_entries);
        return table;
    }

    Error wrongSize(const std::string& found) const {
        return m_cursor.error(
            ErrorCode::Format, m_name,
            shownToken(m_name) + " has " + found +
                " numbers; a product table has 256 x 256, or powers of two from 4 on for narrower "
                "operands");
    }

    const SourceText& m_text;
    SourceCursor m_cursor;
    SourceToken m_name;
    bool m_sixteenBit = false;
    std::vector<std::string> m_declared;  ///< the sizes, where they are numbers
    std::vector<std::int32_t> m_entries;
    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
};

}  // namespace

Result<RawTable> parseCArray(std::string_view source, const std::string& where) {
    const Result<SourceText> text = sourceTokens(source, SourceLanguage::C, where);
    if (!text)
        return text.error();
    Result<RawTable> table = CArrayReader(*text, where).run();
    if (table)
        table->published = findPublishedFigures(source);
    return table;
}

}  // namespace axscope::multipliers
