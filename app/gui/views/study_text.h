// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QString>
#include <QStringList>
#include <optional>
#include <string>

#include "analysis/measures/lineage.h"
#include "analysis/results.h"

/// What the views share: names, look-ups and selectors that survive a new study.
namespace axscope::app {

/// Selector value that means "int8 against float" where others are indices of multipliers.
inline constexpr int kInt8Choice = -2;
/// Style of that comparison: grey and dashed, apart from every multiplier.
inline constexpr int kInt8Style = 12;

/// Name of a multiplier where space is short: "1KVA" for "mul8s_1KVA".
[[nodiscard]] QString shortMultiplierName(const std::string& name);

/// Provenance of the study with the hashes of its checkpoints and tables, for exported files.
[[nodiscard]] QStringList provenanceOf(const analysis::StudyResult& study);

/// Of a selector's value: an index of a multiplier or kInt8Choice.
[[nodiscard]] const analysis::RunResult* findChoice(const analysis::StudyResult& study,
                                                    std::size_t checkpoint, int choice);

/// Makes `box` offer `texts` with `values` and keeps what was chosen if it is still there, otherwise chooses
/// `preferred`. Emits no signal. Returns true if anything changed.
bool refill(QComboBox& box, const QStringList& texts, const QList<int>& values, int preferred = 0);

/// Value of the chosen entry; nullopt where there is none.
[[nodiscard]] std::optional<int> chosen(const QComboBox& box);

/// Offers every multiplier with a run of `checkpoint`, and int8 where `withInt8`.
void refillRuns(QComboBox& box, const analysis::StudyResult& study, std::size_t checkpoint, bool withInt8);
/// Offers the checkpoints; prefers one with experts where `preferExperts`.
void refillCheckpoints(QComboBox& box, const analysis::StudyResult& study, bool preferExperts);

}  // namespace axscope::app
