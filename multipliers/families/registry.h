// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "multipliers/families/family.h"

namespace axscope::multipliers {

/// All families, from the plainest to faults.
[[nodiscard]] std::span<const Family* const> families();

/// The family of this name, any letter case; nullptr where there is none.
[[nodiscard]] const Family* findFamily(std::string_view name);

}  // namespace axscope::multipliers
