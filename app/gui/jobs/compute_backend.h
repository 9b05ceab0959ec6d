// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/backend.h"
#include "app/gui/jobs/compute_module.h"

namespace axscope::app {

/// The functions of `compute`, which is loaded when the first of them is called; its failure is theirs. `compute` must
/// outlive what is returned.
[[nodiscard]] Backend computeBackend(ComputeModule& compute);

}  // namespace axscope::app
