// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "analysis/study/study_database.h"
#include "multipliers/base/result.h"

/// How StudyDatabase gets at a file that may or may not be written.
namespace axscope::analysis {

/// How long a connection waits for another program that writes, in ms.
inline constexpr int kStudyBusyMs = 5000;

/// How a connection sees a study.
enum class StudySight {
    Shared,  ///< with all others, through the index of the log that SQLite keeps beside it
    Log,     ///< apart, with the log that somebody has left behind, whose index is kept in memory
    Alone,   ///< apart, without any log
};

[[nodiscard]] std::filesystem::path folderOfStudy(const std::filesystem::path& file);

/// The way to open `file` that leaves nothing beside it which cannot be removed again.
[[nodiscard]] StudySight sightOf(const std::filesystem::path& file, StudyDatabase::Access access);

/// A text that differs after somebody has written the study or its log.
[[nodiscard]] std::string stampOf(const std::filesystem::path& file);

/// Throws SQLite::Exception.
[[nodiscard]] std::unique_ptr<SQLite::Database> connectStudy(const std::filesystem::path& file, StudySight sight);

/// Says why a study cannot be written, before SQLite finds out half-way. Errors: Io.
[[nodiscard]] Result<void> checkStudyWritable(const std::filesystem::path& file);

}  // namespace axscope::analysis
