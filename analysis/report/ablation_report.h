// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "analysis/ablation_result.h"

namespace axscope::analysis {

[[nodiscard]] const char* toString(AblationUnit unit);  ///< "layer", "expert"

/// The ablation as JSON (see README, "What a layer or expert costs"). NaN becomes null.
[[nodiscard]] std::string toJson(const AblationResult& ablation);

}  // namespace axscope::analysis
