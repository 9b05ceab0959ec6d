// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/measures/paired_comparison.h"
#include "analysis/results.h"

namespace axscope::analysis {

/// What is approximated alone.
enum class AblationUnit {
    Layer,   ///< each approximated layer (attention product, router)
    Expert,  ///< all layers of each expert of each MoE layer
};

/// One part of a network approximated, everything else exact int8.
struct AblatedPart {
    std::string name;                ///< "layer3.0.conv1", or "layer3.0 expert 2"
    std::vector<std::string> sites;  ///< what was approximated
    std::string moeLayer;            ///< of parts inside experts, otherwise empty
    int expert = -1;                 ///< -1 outside experts
    double activeMacs = 0;  ///< approximate multiply-accumulates per image on average; 0 for what is no layer
    double top1 = 0;        ///< fraction
    /// Against int8 on the same images; `difference` is the cost in accuracy, negative for a loss.
    PairedComparison againstInt8;

    /// Top-1 images lost, a fraction: what a part costs. 0, not -0, where it costs nothing.
    [[nodiscard]] double cost() const { return 0 - againstInt8.difference; }
    [[nodiscard]] double agreementInt8() const {
        return static_cast<double>(againstInt8.agreeing) / static_cast<double>(againstInt8.images);
    }
};

/// A figure that is said to foretell which experts bear approximation, against what they cost.
struct ExpertRanking {
    std::string measure;         ///< as rankExperts() lists them: "router_norm"
    std::vector<double> values;  ///< as AblationResult::parts
    double rho = 0;  ///< Spearman's rho of the values with the cost over all experts; NaN where undefined
};

struct AblationResult {
    Provenance provenance;
    CheckpointInfo checkpoint;
    MultiplierInfo multiplier;
    AblationUnit unit = AblationUnit::Layer;
    AccuracyResult int8;                  ///< against float
    AccuracyResult all;                   ///< everything approximate, against int8
    std::vector<AblatedPart> parts;       ///< in network order
    std::vector<ExpertRanking> rankings;  ///< for experts behind a router with weights; otherwise empty
};

}  // namespace axscope::analysis
