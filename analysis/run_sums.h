// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/accuracy_sums.h"
#include "analysis/error_sums.h"
#include "analysis/image_records.h"
#include "analysis/layer_detail_sums.h"
#include "analysis/routing_sums.h"

namespace axscope::analysis {

/// Sums of one layer over the images of a block.
struct LayerSums {
    ErrorSums cumulative;
    ErrorSums isolated;
    LayerDetailSums detail;
    std::uint64_t rows = 0;  ///< images, or rows of them (tokens), that reached the layer in the candidate

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.cumulative, self.isolated, self.detail, self.rows);
    }
};

/// The same run with int8's routing forced on it.
struct FrozenRoutingSums {
    AccuracySums accuracy;        ///< no images: not measured
    std::uint64_t decisions = 0;  ///< of all MoE layers
    std::uint64_t moved = 0;      ///< of these, how many differ from int8's

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.accuracy, self.decisions, self.moved);
    }
};

/// Sums of one run (float, int8 or one multiplier) over the images of a block.
struct RunSums {
    AccuracySums accuracy;
    std::vector<LayerSums> layers;     ///< as Network::macLayers(); empty for float
    std::vector<RoutingSums> routing;  ///< as Network::routers()
    FrozenRoutingSums frozen;          ///< of approximate runs of networks with routers
    ImageRecords images;

    void merge(const RunSums& other);
    /// The same without `images`.
    [[nodiscard]] RunSums withoutImages() const;
    /// Whether the two can be merged: sums of the same network.
    [[nodiscard]] bool fits(const RunSums& other) const;
    /// Whether all parts fit each other: what a reader of foreign bytes must ask.
    [[nodiscard]] bool isConsistent() const;

    /// Without `images`, which a study file keeps apart.
    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.accuracy, self.layers, self.routing, self.frozen);
    }
};

/// float, int8, then the multipliers in their order.
using BlockSums = std::vector<RunSums>;

}  // namespace axscope::analysis
