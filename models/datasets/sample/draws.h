// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "models/datasets/split_mix.h"

namespace axscope::models::sample {

/// Draws from a stream of SplitMix64. The order of draws is part of what an image is: one per statement, for
/// the order within an expression is the compiler's choice.
class Draws {
public:
    explicit Draws(std::uint64_t key) : m_stream(key) {}

    std::uint64_t bits() { return m_stream.next(); }
    /// first..last, each as likely up to 2^-32.
    int between(int first, int last) {
        const auto count = static_cast<std::uint64_t>(last - first + 1);
        return first + static_cast<int>((m_stream.next() >> 32) * count >> 32);
    }
    bool chance(int percent) { return between(0, 99) < percent; }
    int sign() { return chance(50) ? 1 : -1; }

private:
    SplitMix64 m_stream;
};

}  // namespace axscope::models::sample
