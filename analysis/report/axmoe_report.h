// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "analysis/report/table_report.h"
#include "analysis/results.h"

/// The table of the AxMoE study and its findings, for any study: see analysis/measures/axmoe.h.
namespace axscope::analysis {

/// axmoe: one row per architecture, topology and multiplier, with accuracy before and after retraining;
/// axmoe_findings: one row per finding and architecture; axmoe_evidence: the differences behind them, in
/// percentage points. Without rows where the study has no approximate run.
[[nodiscard]] std::vector<ReportTable> axmoeTables(const StudyResult& study);

/// The same as JSON: {"schema", "provenance", "rows": [...], "findings": [{"id", "statement", "architecture",
/// "verdict", "reason", "evidence": [{"what", "difference", "interval", "paired", "images", "note"}]}]};
/// accuracies and differences are fractions, absent figures null.
[[nodiscard]] std::string axmoeJson(const StudyResult& study);

}  // namespace axscope::analysis
