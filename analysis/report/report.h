// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "analysis/results.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// The study as JSON, schema 1 (see README, "The JSON of a run"). NaN and infinity become null.
[[nodiscard]] std::string toJson(const StudyResult& study);

/// Writes accuracy.csv, layers.csv, routing.csv, transitions.csv, multipliers.csv, classes.csv (accuracy by class),
/// specialisation.csv (class x expert), co_activation.csv (expert x expert of two MoE layers), margins.csv and
/// layers_channels.csv, layers_values.csv, layers_operands.csv, layers_samples.csv (LayerDetail) into `folder` (made if
/// absent),
/// each with provenance in leading '#' lines; C locale, shortest round-trip numbers. Returns the files written.
Result<std::vector<std::filesystem::path>> writeCsvFiles(const StudyResult& study,
                                                         const std::filesystem::path& folder);

/// Writes one row per run and image, as CSV with the same head: label and predicted class by number, rank of the label
/// (0 = correct), softmax of the predicted class, experts ("2|0+3;1+3": MoE layers parted by |, tokens by ;, the experts
/// of one decision by +), the least routing margin (float and int8), and the first five classes with their softmax. Runs
/// without records are left out.
[[nodiscard]] Result<void> writeImagesCsv(const StudyResult& study, const std::filesystem::path& file);

/// Provenance as lines "key: value", for the heads of exported files.
[[nodiscard]] std::vector<std::string> provenanceLines(const Provenance& provenance);

/// Shortest text that reads back as the same double; "nan", "inf", "-inf".
[[nodiscard]] std::string numberText(double value);

}  // namespace axscope::analysis
