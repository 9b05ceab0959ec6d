// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "analysis/inspect/image_inspection.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// What a layer gives for one image in two runs, as one map per channel: feature maps, or for token-wise layers the
/// tokens where they stand in the image. The gates of a router are maps too, one per expert.
struct ChannelMaps {
    std::string name;    ///< of the layer
    bool gates = false;  ///< probabilities instead of outputs
    int channels = 0;
    int height = 0;
    int width = 0;
    int leadingRows = 0;  ///< the first row of each map holds so many tokens without a place (the class token)
    bool tokens = false;  ///< cells are tokens, not pixels
    std::vector<float> reference;  ///< [channels][height][width]; NaN where the run did not compute it
    std::vector<float> candidate;
    double limit = 0;            ///< largest |value| of both
    double differenceLimit = 0;  ///< largest |candidate - reference|

    [[nodiscard]] std::size_t at(int channel, int row, int column) const {
        return (static_cast<std::size_t>(channel) * static_cast<std::size_t>(height) + static_cast<std::size_t>(row)) *
                   static_cast<std::size_t>(width) +
               static_cast<std::size_t>(column);
    }
    [[nodiscard]] double difference(std::size_t index) const {
        return static_cast<double>(candidate[index]) - static_cast<double>(reference[index]);
    }
};

using ChannelMapsPtr = std::shared_ptr<const ChannelMaps>;

[[nodiscard]] ChannelMapsPtr mapsOf(const InspectedLayer& layer, std::size_t reference, std::size_t candidate);
[[nodiscard]] ChannelMapsPtr mapsOf(const InspectedRouter& router, std::size_t reference, std::size_t candidate);

/// Writes NAME.reference.npy and NAME.candidate.npy (float32) and NAME.difference.npy (float64, candidate - reference),
/// each [channels][height][width], into `folder`, which is made if absent; NaN where a run did not compute it. NAME is
/// the layer's, with ".gates" behind it for a router. Returns the files. Errors: those of writeFileAtomically.
Result<std::vector<std::filesystem::path>> writeMaps(const ChannelMaps& maps, const std::filesystem::path& folder);

}  // namespace axscope::analysis
