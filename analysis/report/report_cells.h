// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "analysis/report/report.h"
#include "analysis/report/table_report.h"

/// Cells of report tables.
namespace axscope::analysis {

/// `value` with a fixed number of decimals; "–" where it does not exist.
inline ReportTable::Cell fixedCell(double value, int decimals, double scale = 1) {
    if (std::isnan(value))
        return {"\u2013", std::nullopt};
    if (std::isinf(value))
        return {value > 0 ? "\u221e" : "\u2212\u221e", value};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value * scale);
    return {text.data(), value * scale};
}

inline ReportTable::Cell percentCell(double fraction) {
    return fixedCell(fraction, 2, 100);
}

/// A p value: three decimals, or its power of ten where these would all be 0.
inline ReportTable::Cell pValueCell(double p) {
    constexpr double kSmallest = 0.0005;
    ReportTable::Cell cell = fixedCell(p, 3);
    if (p < kSmallest) {
        std::array<char, 64> text{};
        std::snprintf(text.data(), text.size(), "%.1e", p);
        cell.text = text.data();
    }
    return cell;
}

inline ReportTable::Cell wordCell(const std::string& text) {
    return {text, std::nullopt};
}

inline ReportTable::Cell countCell(std::uint64_t count) {
    return {std::to_string(count), static_cast<double>(count)};
}

/// A table of `study` without rows yet.
inline ReportTable startTable(const StudyResult& study, std::string name, std::string caption,
                              std::vector<ReportTable::Column> columns) {
    ReportTable table;
    table.name = std::move(name);
    table.caption = std::move(caption);
    table.columns = std::move(columns);
    table.provenance = provenanceLines(study.provenance);
    if (!study.complete)
        table.provenance.emplace_back("incomplete: stopped before all images were computed");
    return table;
}

}  // namespace axscope::analysis
