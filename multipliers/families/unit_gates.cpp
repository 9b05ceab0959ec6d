// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/unit_gates.h"

#include <cstddef>
#include <numeric>

namespace axscope::multipliers::gates {

double additionGates(Heights heights) {
    double gates = 0;
    for (std::size_t column = 0; column < heights.size(); ++column) {
        while (heights[column] > 1) {
            const bool full = heights[column] > 2;
            gates += full ? kFullAdder : kHalfAdder;
            heights[column] -= full ? 2 : 1;
            if (column + 1 < heights.size())
                ++heights[column + 1];
        }
    }
    return gates;
}

double arrayGates(const Heights& heights) {
    return kAnd * std::accumulate(heights.begin(), heights.end(), 0) + additionGates(heights);
}

double exactArrayGates() {
    Heights heights{};
    for (std::size_t i = 0; i < 8; ++i)
        for (std::size_t j = 0; j < 8; ++j)
            ++heights[i + j];
    return arrayGates(heights);
}

double leadingOneGates(int bits) {
    return 3 * kAnd * bits;
}

double shifterGates(int bits, int stages) {
    return kMultiplexer * bits * stages;
}

double signMagnitudeGates() {
    constexpr int kNegatedBits = 8 + 8 + 16;
    return kNegatedBits * (kXor + kHalfAdder) + kXor;
}

}  // namespace axscope::multipliers::gates
