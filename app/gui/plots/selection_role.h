// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace axscope::app {

/// What a marked point of a figure is to the selection: the candidate (A), what it is compared with (B), or something
/// that is chosen within a run (no letter).
enum class SelectionRole { Candidate, Compared, Detail };

}  // namespace axscope::app
