// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analysis/image_records.h"
#include "analysis/results.h"

/// What a network does with one image, layer by layer and run by run, as plain values.
namespace axscope::analysis {

/// An image as people see it.
struct PixelImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;  ///< [height][width][3]; grey images have three equal channels
    int label = 0;                  ///< class that the data set gives it
};

/// The runs of an inspection, by Mode: float, int8, approx.
inline constexpr std::size_t kInspectedRuns = 3;
using InspectedRuns = std::array<bool, kInspectedRuns>;  ///< whether each of them is there

/// Output of one layer in one run, pre-activation, bias included, float32.
struct LayerOutput {
    std::vector<std::int32_t> rows;  ///< rows (tokens, slots; 0 where the image is one row) that got here, rising
    std::vector<float> values;       ///< [rows][channels][height][width]

    [[nodiscard]] bool ran() const { return !rows.empty(); }
};

/// One computed layer.
struct InspectedLayer {
    std::string name;      ///< "layer3.0.experts.2.conv1"
    std::string moeLayer;  ///< "layer3.0" in experts, otherwise empty
    int expert = -1;       ///< -1 outside experts and in shared ones
    std::string computed;    ///< how the last run computes it: "approx", "int8", "float"
    std::string multiplier;  ///< that computes it there; empty where it is exact
    int channels = 0;
    int height = 1;
    int width = 1;
    int rowsPerImage = 1;  ///< tokens (slots) of token-wise layers, otherwise 1
    /// Rows that show places of the image: after `leadingRows` (the class token) they are a grid of gridHeight x
    /// gridWidth, row by row. 0: rows have no place.
    int gridHeight = 0;
    int gridWidth = 0;
    int leadingRows = 0;
    std::array<LayerOutput, kInspectedRuns> runs;
};

/// The decisions of one MoE layer.
struct InspectedRouter {
    struct Decisions {
        std::vector<std::uint16_t> experts;  ///< [decisions][choices], the best first
        std::vector<float> score;            ///< [decisions][experts], see models::RoutingDecisions
        std::vector<float> probability;      ///< [decisions][experts]
    };

    std::string layer;  ///< "layer3.0"
    int experts = 0;
    int choices = 1;      ///< experts that a decision chooses
    int decisions = 1;    ///< tokens, or 1
    bool hasGates = true;  ///< false for cluster routing, whose probabilities are 0 and 1
    int gridHeight = 0;    ///< as InspectedLayer
    int gridWidth = 0;
    int leadingRows = 0;
    std::array<Decisions, kInspectedRuns> runs;
};

using InspectedStep = std::variant<InspectedLayer, InspectedRouter>;

struct ImageInspection {
    std::uint64_t image = 0;    ///< in the order of evaluation
    PixelImage pixels;          ///< as the network gets it, resized and cropped, before normalisation
    InspectedRuns has{};        ///< approx is missing where int8 was asked for
    std::vector<InspectedStep> steps;  ///< layers and decisions in the order in which they were computed
    std::array<std::vector<float>, kInspectedRuns> scores;  ///< one per class
    /// One image each, without routing: label, rank, five best classes and their probabilities.
    std::array<ImageRecords, kInspectedRuns> answer;

    /// The run that is looked at, and the one it is compared with: approx with int8, or int8 with float.
    [[nodiscard]] std::size_t candidate() const { return has[2] ? 2 : 1; }
    [[nodiscard]] std::size_t reference() const { return candidate() - 1; }
};

/// Error of this layer for this image between two runs, over the rows that got there in both; see ErrorFigures.
[[nodiscard]] ErrorFigures errorOf(const InspectedLayer& layer, std::size_t reference, std::size_t candidate);

/// Softmax of class scores, in double precision; empty for none.
[[nodiscard]] std::vector<double> classProbabilities(const std::vector<float>& scores);

/// Decisions of a router whose first choice differs between two runs, rising.
[[nodiscard]] std::vector<int> movedIn(const InspectedRouter& router, std::size_t reference, std::size_t candidate);

/// How far each decision of a run was from another one, see MarginFigures; 0 where every expert runs.
[[nodiscard]] std::vector<float> marginsOf(const InspectedRouter& router, std::size_t run);

/// Which study's run is to be inspected.
struct InspectionTarget {
    std::size_t checkpoint = 0;      ///< index into Experiment::checkpoints
    std::optional<std::size_t> run;  ///< index into StudyResult::multipliers; absent: int8
    models::ActivationRanges ranges;  ///< those that the study used: CheckpointInfo::ranges
    std::string sha256;               ///< of the checkpoint as it was run; empty: not compared

    bool operator==(const InspectionTarget&) const = default;
};

}  // namespace axscope::analysis
