// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/results.h"

/// Parts of the sample study: see sample_study.h.
namespace axscope::testing {

/// 64 well-mixed bits that depend on `key` alone (SplitMix64): scatter without a random generator's state.
inline std::uint64_t mixed(std::uint64_t key) {
    key += 0x9E3779B97F4A7C15ULL;
    key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9ULL;
    key = (key ^ (key >> 27)) * 0x94D049BB133111EBULL;
    return key ^ (key >> 31);
}

/// A number in [-1, 1] that depends on `key` alone.
inline double jitter(std::uint64_t key) {
    return 2.0 * static_cast<double>(mixed(key) >> 11) / 9007199254740992.0 - 1.0;
}

/// A layer that multiplies and accumulates.
struct LayerShape {
    std::string name;
    std::uint64_t channels = 0;   ///< of its output
    std::uint64_t positions = 0;  ///< pixels or tokens of its output
    int reduction = 0;
    std::uint64_t depth = 0;
    int expert = -1;
    std::string moeLayer = {};

    [[nodiscard]] std::uint64_t macs() const {
        return channels * positions * static_cast<std::uint64_t>(reduction);
    }
};

enum class SampleNetwork { Dense, Hard, Tokens };

/// ResNet-20 on 32 x 32 inputs: 16, 32 and 64 channels in three stages of three blocks; Hard: four experts in
/// the third. Tokens: a vision transformer of six blocks with six experts in two of them.
[[nodiscard]] std::vector<LayerShape> layersOf(SampleNetwork network);
[[nodiscard]] analysis::CheckpointInfo checkpointOf(SampleNetwork network);

/// Figures of all layers of one run.
struct LayerScatter {
    double strength = 0;     ///< how far the run is from its reference, 0..1
    bool exact = false;      ///< no error at all
    bool predicted = false;  ///< an approximate run: errors are foretold
    std::uint64_t salt = 0;
    std::uint64_t images = 0;
};
/// `routing`: of the same run, for the shares of images that reach experts.
[[nodiscard]] std::vector<analysis::LayerResult> layerResults(
    const std::vector<LayerShape>& shapes, const LayerScatter& scatter,
    const std::vector<analysis::RoutingResult>& routing);

/// The error of outputs with standard deviation `std`; the bias is `biasShare` of the root mean square error.
[[nodiscard]] analysis::ErrorFigures errorOf(double sqnrDb, double std, double biasShare,
                                             std::uint64_t count);

}  // namespace axscope::testing
