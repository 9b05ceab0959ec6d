// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>

namespace axscope::multipliers {

/// Position of the highest bit that is set. Precondition: value > 0.
[[nodiscard]] constexpr int leadingOne(int value) {
    return std::bit_width(static_cast<unsigned>(value)) - 1;
}

}  // namespace axscope::multipliers
