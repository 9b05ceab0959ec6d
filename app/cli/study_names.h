// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "analysis/study/study_store.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// The one of the study's checkpoints that `name` calls as the study does, by its file without endings;
/// otherwise `name`, a file.
[[nodiscard]] std::filesystem::path checkpointNamed(const std::string& name,
                                                    const std::vector<std::filesystem::path>& ofStudy);

/// The file of the table that the study keeps and `name` calls by its own name or that of its file, whether
/// that file is still there or not; otherwise `name`, of the catalogue or a file. Errors: those of
/// StudyStore::tables.
Result<std::string> multiplierNamed(const std::string& name, const analysis::StudyStore& store);

}  // namespace axscope::app
