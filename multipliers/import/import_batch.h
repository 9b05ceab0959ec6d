// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "multipliers/base/job_control.h"
#include "multipliers/import/table_import.h"

namespace axscope::multipliers {

/// One file of a batch.
struct BatchItem {
    std::filesystem::path file;
    std::optional<ImportedTable> imported;
    std::optional<Error> error;  ///< where `imported` is absent
    std::string sameAs;  ///< name of an earlier item with these contents; empty for the first of its kind
};

/// The files that `paths` name: files as they are, folders with all files in and below them whose names end
/// in .npy, .bin, .txt, .csv, .h, .hpp, .c or .v (in any case), sorted; at most 20,000. Links to folders are
/// not followed. Errors: NotFound, Io, InvalidArgument where a folder holds no such file.
Result<std::vector<std::filesystem::path>> tableFilesIn(const std::vector<std::filesystem::path>& paths);

/// Imports each file. Files of one multiplier (one hash) share one table; one name on several contents, be it
/// the file's or the circuit's in it, earns each of them a warning. A file that cannot be read is an item
/// with an error. Errors: Cancelled.
Result<std::vector<BatchItem>> importBatch(const std::vector<std::filesystem::path>& files,
                                           const ImportOptions& options, JobControl& job);

}  // namespace axscope::multipliers
