// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/number_text.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

#include "multipliers/import/npy_header.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {
namespace {

constexpr std::size_t kMaxNumbers = 3 * std::size_t{ProductTable::kEntries};
constexpr std::string_view kSeparators = " \t\r\f\v,;";

struct NumberLine {
    int line = 1;
    std::size_t first = 0;  ///< in NumberRows::numbers
    std::size_t count = 0;
};

struct NumberRows {
    std::vector<std::int32_t> numbers;
    std::vector<NumberLine> lines;
};

Error atPlace(int line, std::size_t column, const std::string& message, const std::string& where) {
    return {ErrorCode::Format,
            "line " + std::to_string(line) + ", column " + std::to_string(column + 1) + ": " + message,
            where};
}

Error atLine(int line, const std::string& message, const std::string& where) {
    return {ErrorCode::Format, "line " + std::to_string(line) + ": " + message, where};
}

/// Nothing where `token` is no number at all; NaN where it is one that is not whole or too large.
std::optional<double> numberOf(std::string_view token) {
    const std::string_view plain = token.starts_with('+') ? token.substr(1) : token;
    double value = 0;
    const auto [end, problem] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (end != plain.data() + plain.size() || plain.empty() ||
        plain.find_first_not_of("0123456789+-.eE") != std::string_view::npos)
        return std::nullopt;
    if (problem != std::errc() || value != std::floor(value) || std::abs(value) > ProductTable::kMaxAbsEntry)
        return std::nan("");
    return value;
}

bool isComment(std::string_view line) {
    const std::size_t at = std::min(line.find_first_not_of(kSeparators), line.size());
    line.remove_prefix(at);
    return line.empty() || line[0] == '#' || line[0] == '%' || line.starts_with("//");
}

Result<NumberRows> readRows(std::string_view text, const std::string& where) {
    NumberRows rows;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (isComment(line))
            continue;
        NumberLine row{number, rows.numbers.size(), 0};
        for (std::size_t at = line.find_first_not_of(kSeparators); at < line.size();
             at = line.find_first_not_of(kSeparators, at)) {
            const std::size_t stop = std::min(line.find_first_of(kSeparators, at), line.size());
            const std::string_view token = line.substr(at, stop - at);
            const std::optional<double> value = numberOf(token);
            if (!value) {
                if (rows.lines.empty()) {  // words before the table
                    rows.numbers.clear();
                    row.count = 0;
                    break;
                }
                return atPlace(number, at, quotedNpy(token) + " is no number", where);
            }
            if (std::isnan(*value))
                return atPlace(number, at,
                               quotedNpy(token) + " is no whole number within +-" +
                                   std::to_string(ProductTable::kMaxAbsEntry),
                               where);
            if (rows.numbers.size() >= kMaxNumbers)
                return atPlace(number, at, "more numbers than any table has", where);
            rows.numbers.push_back(static_cast<std::int32_t>(*value));
            ++row.count;
            at = stop;
        }
        if (row.count > 0)
            rows.lines.push_back(row);
    }
    return rows;
}

bool isSide(std::size_t count) {
    return count >= 4 && count <= 256 && std::has_single_bit(count);
}

/// Bits for the values 0..largest, at least 2.
int bitsFor(int largest) {
    return std::max(2, static_cast<int>(std::bit_width(static_cast<unsigned>(largest))));
}

Result<RawTable> productList(const NumberRows& rows, const std::string& where) {
    int lowest[2] = {0, 0}, highest[2] = {0, 0};
    for (const NumberLine& line : rows.lines) {
        for (std::size_t i = 0; i < 2; ++i) {
            const std::int32_t operand = rows.numbers[line.first + i];
            if (operand < -128 || operand > 255)
                return atLine(line.line, "operand " + std::to_string(operand) + " is beyond 8 bits", where);
            lowest[i] = std::min(lowest[i], operand);
            highest[i] = std::max(highest[i], operand);
        }
    }
    const bool isSigned = lowest[0] < 0 || lowest[1] < 0;
    RawTable table;
    int bits[2], offset[2];
    for (std::size_t i = 0; i < 2; ++i) {
        bits[i] = isSigned ? std::max(bitsFor(highest[i]), bitsFor(-lowest[i] - 1)) + 1 : bitsFor(highest[i]);
        bits[i] = std::max(bits[i], 2);
        if (isSigned && bits[i] == 3 && highest[i] <= 1 && lowest[i] >= -2)
            bits[i] = 2;
        if (bits[i] > 8)
            return atLine(rows.lines.front().line,
                          "operands from " + std::to_string(lowest[i]) + " to " + std::to_string(highest[i]) +
                              " are neither signed nor unsigned numbers of 8 bits",
                          where);
        offset[i] = isSigned ? 1 << (bits[i] - 1) : 0;
    }
    table.firstBits = bits[0];
    table.secondBits = bits[1];
    const std::size_t pairs = std::size_t{1} << (bits[0] + bits[1]);
    table.entries.assign(pairs, 0);
    std::vector<int> seenIn(pairs, 0);
    for (const NumberLine& line : rows.lines) {
        const int a = rows.numbers[line.first];
        const int b = rows.numbers[line.first + 1];
        const auto at = static_cast<std::size_t>(((a + offset[0]) << bits[1]) + b + offset[1]);
        if (seenIn[at] != 0)
            return atLine(line.line,
                          "operands " + std::to_string(a) + " and " + std::to_string(b) + " stand in line " +
                              std::to_string(seenIn[at]) + " already",
                          where);
        seenIn[at] = line.line;
        table.entries[at] = rows.numbers[line.first + 2];
    }
    const auto missing = std::find(seenIn.begin(), seenIn.end(), 0);
    if (missing != seenIn.end()) {
        const auto at = static_cast<int>(missing - seenIn.begin());
        return Error{ErrorCode::Format,
                     "a list of " + std::to_string(rows.lines.size()) + " products; operands " +
                         std::to_string((at >> bits[1]) - offset[0]) + " and " +
                         std::to_string((at & ((1 << bits[1]) - 1)) - offset[1]) + " are missing (" +
                         std::to_string(pairs) + " pairs are needed)",
                     where};
    }
    table.storage = "list of products";
    if (isSigned) {
        table.possible = {TableEncoding::SignedNumeric};
        table.whyPossible = "the list names negative operands";
    }
    return table;
}

Result<RawTable> matrix(const NumberRows& rows, const std::string& where) {
    const std::size_t columns = rows.lines.front().count;
    for (const NumberLine& line : rows.lines)
        if (line.count != columns)
            return atLine(line.line,
                          std::to_string(line.count) + " numbers, line " +
                              std::to_string(rows.lines.front().line) + " has " + std::to_string(columns),
                          where);
    RawTable table;
    if (columns == 1 || rows.lines.size() == 1) {
        const std::size_t count = rows.numbers.size();
        if (!std::has_single_bit(count) || count < 16 || count > ProductTable::kEntries)
            return Error{ErrorCode::Format,
                         std::to_string(count) +
                             " numbers; a table of 8-bit operands has 65536, narrower ones "
                             "another power of two",
                         where};
        const int total = std::countr_zero(count);
        table.secondBits = total / 2;
        table.firstBits = total - table.secondBits;
        table.shapeKnown = total == 16;
        table.storage = "text, a list of numbers";
    } else {
        if (!isSide(rows.lines.size()) || !isSide(columns))
            return Error{ErrorCode::Format,
                         "a matrix of " + std::to_string(rows.lines.size()) + " x " +
                             std::to_string(columns) +
                             " numbers; a product table has 256 x 256, or powers of two from 4 on for "
                             "narrower operands",
                         where};
        table.firstBits = std::countr_zero(rows.lines.size());
        table.secondBits = std::countr_zero(columns);
        table.storage = "text matrix";
    }
    table.entries = rows.numbers;
    return table;
}

}  // namespace

Result<RawTable> parseNumberText(std::string_view text, const std::string& where) {
    const Result<NumberRows> rows = readRows(text, where);
    if (!rows)
        return rows.error();
    if (rows->lines.empty())
        return Error{ErrorCode::Format,
                     "text without a table: no line of numbers, no C array or function, no Verilog module",
                     where};
    const bool isList = std::all_of(rows->lines.begin(), rows->lines.end(),
                                    [](const NumberLine& line) { return line.count == 3; });
    Result<RawTable> table = isList ? productList(*rows, where) : matrix(*rows, where);
    if (!table)
        return table;
    table->published = findPublishedFigures(text);
    return table;
}

}  // namespace axscope::multipliers
