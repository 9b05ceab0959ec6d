// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace axscope::app {

/// A table for a terminal: the first row is the head; columns whose cells all look like numbers (or are empty
/// or "-") align right.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> head);
    void addRow(std::vector<std::string> cells);
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

/// `value` with `decimals` digits after the point, C locale; "-" for NaN, "inf".
[[nodiscard]] std::string fixedText(double value, int decimals);
/// `fraction` as a percentage: 0.6285 -> "62.85".
[[nodiscard]] std::string percentText(double fraction, int decimals = 2);
/// 41012224 -> "41,012,224".
[[nodiscard]] std::string groupedText(unsigned long long value);

}  // namespace axscope::app
