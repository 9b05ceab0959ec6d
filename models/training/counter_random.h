// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

#include "models/datasets/split_mix.h"

namespace axscope::models {

/// Random numbers without a state: draw n of a key is a function of the two (SplitMix64's output function over a
/// counter), so that a run can be taken up anywhere, and threads need not agree on an order. Keys form a tree: at(i)
/// gives the key of branch i, so that every purpose, epoch and image has a stream of its own.
class CounterRandom {
public:
    explicit CounterRandom(std::uint64_t seed) : m_key(SplitMix64(seed).next()) {}

    [[nodiscard]] CounterRandom at(std::uint64_t branch) const {
        return CounterRandom(draw(branch) ^ 0xD1B54A32D192ED03U);
    }
    [[nodiscard]] std::uint64_t draw(std::uint64_t n) const { return SplitMix64(m_key + n * 0x9E3779B97F4A7C15U).next(); }
    /// 0..bound-1; `bound` below 2^32, which keeps the bias below 2^-32.
    [[nodiscard]] std::uint64_t below(std::uint64_t n, std::uint64_t bound) const {
        return (draw(n) >> 32) * bound >> 32;
    }
    /// In [0, 1), 53 bits.
    [[nodiscard]] double uniform(std::uint64_t n) const { return static_cast<double>(draw(n) >> 11) * 0x1.0p-53; }
    /// Standard normal, by Box and Muller's transform of draws 2n and 2n + 1.
    [[nodiscard]] double normal(std::uint64_t n) const {
        const double radius = std::sqrt(-2 * std::log(1 - uniform(2 * n)));
        return radius * std::cos(2 * std::numbers::pi * uniform(2 * n + 1));
    }

private:
    std::uint64_t m_key;
};

/// What the branches below a run's seed are for.
enum class RandomUse : std::uint64_t { Weights = 1, Order = 2, Augmentation = 3, Centroids = 4, HoldOut = 5 };

[[nodiscard]] inline CounterRandom randomFor(std::uint64_t seed, RandomUse use) {
    return CounterRandom(seed).at(static_cast<std::uint64_t>(use));
}

}  // namespace axscope::models
