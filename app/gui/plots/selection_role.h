// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace axscope::app {

/// What a marked point of a figure is to the selection: the candidate (A) or what it is compared with (B).
enum class SelectionRole { Candidate, Compared };

}  // namespace axscope::app
