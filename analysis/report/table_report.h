// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analysis/results.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// A table as papers print it: texts for people, and the numbers behind them for files that programs read.
struct ReportTable {
    struct Column {
        std::string title;  ///< UTF-8; unit in parentheses or by itself: "Top-1 %"
        bool isNumber = true;
    };
    struct Cell {
        std::string text;             ///< UTF-8, with '.' as decimal point; "" or "–" for what does not exist
        std::optional<double> value;  ///< what `text` was made of
    };

    std::string name;     ///< of its file, without suffix: "accuracy"
    std::string caption;  ///< one sentence
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  ///< as many cells each as there are columns
    std::vector<std::string> provenance;  ///< lines "key: value"
};

/// A booktabs table environment (needs \usepackage{booktabs} and nothing else): text columns to the left, numbers
/// to the right and padded to one number of decimals, so that their points are in line. Every character that TeX
/// takes for a command is escaped; the provenance stands above as comments.
[[nodiscard]] std::string toLatex(const ReportTable& table);
/// A GitHub-flavoured Markdown table with its caption above and its provenance below as an HTML comment; columns
/// are padded so that the source can be read as well.
[[nodiscard]] std::string toMarkdown(const ReportTable& table);
/// RFC 4180 CSV in UTF-8: provenance as leading '#' lines, titles, then full-precision numbers where a cell has
/// one, otherwise its text.
[[nodiscard]] std::string toCsv(const ReportTable& table);

/// The tables of a study: accuracy (one row per run), layers (error of the network's parts in each approximate run:
/// mean and lowest SQNR with the layer where it is), routing (one row per run and MoE layer), multipliers, and those of
/// axmoeTables(). Tables without rows are left out, but for accuracy.
[[nodiscard]] std::vector<ReportTable> studyTables(const StudyResult& study);

/// Writes the study's tables as NAME.tex, NAME.md and NAME.csv into `folder` (made if absent). Returns the files
/// written. Errors: Io.
Result<std::vector<std::filesystem::path>> writeTables(const StudyResult& study,
                                                       const std::filesystem::path& folder);
/// The same of any tables.
Result<std::vector<std::filesystem::path>> writeTables(const std::vector<ReportTable>& tables,
                                                       const std::filesystem::path& folder);

}  // namespace axscope::analysis
