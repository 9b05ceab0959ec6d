// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "analysis/results.h"

namespace axscope::analysis {

/// Version, commit, start time (now), kernel path and processor of this program on this machine.
[[nodiscard]] Provenance currentProvenance();

}  // namespace axscope::analysis
