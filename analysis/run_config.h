// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/experiment.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// All that a run needs, as one file holds it: the experiment, and where its results go.
struct RunConfig {
    static constexpr int kVersion = 1;

    Experiment experiment;
    std::string json;        ///< file for the results as JSON; empty = none
    std::string csv;         ///< folder for CSV files; empty = none
    std::string imagesCsv;  ///< file for one row per run and image; empty = none
    std::string saveRanges;  ///< file for the ranges; empty = none
};

/// Reads a configuration: JSON, with comments allowed, every key optional and none unknown. Paths in it, those in
/// data set specifications included, are relative to the file's folder and come back joined with it. Errors:
/// NotFound, Io, Format naming the key, and the nearest known one where it is unknown; those of checkConfig.
Result<RunConfig> readRunConfig(const std::filesystem::path& file);
/// The same from text; `label` stands for the file name in errors.
Result<RunConfig> parseRunConfig(std::string_view text, const std::filesystem::path& folder,
                                 const std::string& label);
/// The configuration with every setting written out. Paths below `folder` become relative to it, others absolute.
[[nodiscard]] std::string toText(const RunConfig& config, const std::filesystem::path& folder);

/// `path` as a file in `folder` stores it: relative where it lies below, otherwise absolute; empty stays empty.
[[nodiscard]] std::string shortenedPath(const std::string& path, const std::filesystem::path& folder);

/// Reads a file with one assignment ({"name", "default", "assign"}), a list of them, or {"assignments": [...]}; one
/// without a name gets the file's stem. Tables are relative to the file. Errors: as readRunConfig.
Result<std::vector<models::Assignment>> readAssignments(const std::filesystem::path& file);

}  // namespace axscope::analysis
