// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace axscope::app {
namespace {

/// Display width of UTF-8 text: continuation bytes take no column.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool looksNumeric(const std::string& cell) {
    return cell.find_first_not_of("0123456789.,-+einf %") == std::string::npos;
}

}  // namespace

TextTable::TextTable(std::vector<std::string> head) {
    m_rows.push_back(std::move(head));
}

void TextTable::addRow(std::vector<std::string> cells) {
    cells.resize(m_rows.front().size());
    m_rows.push_back(std::move(cells));
}

std::string TextTable::text() const {
    const std::size_t columns = m_rows.front().size();
    std::vector<std::size_t> widths(columns);
    std::vector<bool> numeric(columns, true);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            widths[column] = std::max(widths[column], widthOf(m_rows[row][column]));
            if (row > 0 && !looksNumeric(m_rows[row][column]))
                numeric[column] = false;
        }
    std::string result;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t column = 0; column < columns; ++column) {
            const std::string padding(widths[column] - widthOf(row[column]), ' ');
            line += column == 0 ? "" : "  ";
            line += numeric[column] ? padding + row[column] : row[column] + padding;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + "\n";
    }
    return result;
}

std::string fixedText(double value, int decimals) {
    if (std::isnan(value))
        return "-";
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    std::array<char, 352> text{};
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return {text.data(), end};
}

std::string percentText(double fraction, int decimals) {
    return fixedText(100 * fraction, decimals);
}

std::string groupedText(unsigned long long value) {
    std::string digits = std::to_string(value);
    for (std::size_t position = digits.size(); position > 3;) {
        position -= 3;
        digits.insert(position, ",");
    }
    return digits;
}

}  // namespace axscope::app
