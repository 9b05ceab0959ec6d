// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "multipliers/base/result.h"

namespace axscope {

/// Writes `contents` to a temporary file beside `file`, flushes it to disk and renames it: after a crash or a power
/// cut `file` is either the old one or the new one, whole, and on return it is the new one. A symbolic link stays and what it points at is
/// replaced; a device or a pipe is written to. Parent folders must exist. Errors: NotFound (no such folder),
/// InvalidArgument (`file` is a folder), Io.
Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view contents);
/// The same for contents that lie in several places, written one after the other.
Result<void> writeFileAtomically(const std::filesystem::path& file, std::span<const std::string_view> parts);

/// Whether writeFileAtomically() could create `file` now: for work of hours that would end in vain. Leaves nothing behind.
/// Errors: those of writeFileAtomically().
Result<void> checkWritable(const std::filesystem::path& file);

/// Removes the temporary files that writers of `file` left behind when they were killed. Those of writers that still run,
/// here or on another machine that shares the folder, are known by their lock and stay.
void removeAbandonedTemporaries(const std::filesystem::path& file);

}  // namespace axscope
