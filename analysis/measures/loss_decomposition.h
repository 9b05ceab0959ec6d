// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "analysis/results.h"

namespace axscope::analysis {

/// Where the accuracy of one approximate run went, in images, so that the parts add up exactly:
/// quantisation = float - int8, value = int8 - frozen routing, routing = frozen routing - free. Parts may be negative.
struct LossDecomposition {
    std::uint64_t images = 0;
    std::int64_t quantisation = 0;
    std::int64_t value = 0;
    std::int64_t routing = 0;  ///< 0 for networks without routers
    bool hasRouting = false;

    [[nodiscard]] std::int64_t total() const { return quantisation + value + routing; }
    /// As a fraction of the images.
    [[nodiscard]] double share(std::int64_t part) const { return static_cast<double>(part) / static_cast<double>(images); }
};

/// Nothing where float, int8 or the run is missing, or saw another number of images, or where a network with routers
/// has no run with frozen routing.
[[nodiscard]] std::optional<LossDecomposition> decomposeLoss(const StudyResult& study, std::size_t checkpoint,
                                                             std::size_t multiplier);

}  // namespace axscope::analysis
