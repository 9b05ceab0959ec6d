// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "multipliers/families/family.h"

/// The designs, one file each; registry.cpp lists them.
namespace axscope::multipliers {

[[nodiscard]] const Family& exactFamily();
[[nodiscard]] const Family& operandTruncationFamily();
[[nodiscard]] const Family& maskedFamily();
[[nodiscard]] const Family& brokenArrayFamily();
[[nodiscard]] const Family& productTruncationFamily();
[[nodiscard]] const Family& drumFamily();
[[nodiscard]] const Family& robaFamily();
[[nodiscard]] const Family& mitchellFamily();
[[nodiscard]] const Family& iteratedLogFamily();
[[nodiscard]] const Family& kulkarniFamily();
[[nodiscard]] const Family& boothFamily();
[[nodiscard]] const Family& lowerPartOrFamily();
[[nodiscard]] const Family& stuckBitsFamily();
[[nodiscard]] const Family& randomFaultsFamily();

}  // namespace axscope::multipliers
