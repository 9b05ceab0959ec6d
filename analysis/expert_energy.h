// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/datasets/dataset.h"
#include "models/datasets/normalisation.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::models {
class Network;
}

namespace axscope::analysis {

/// What the hidden units of one expert ("micro-experts") send into its last matrix.
struct ExpertEnergy {
    std::string moeLayer;  ///< "layer3.0"
    int expert = 0;
    double sum = 0;  ///< of the units' energies
    double max = 0;  ///< the largest of them
};

/// Weight of a unit's largest activation against the sum of all: the mean of both.
constexpr double kEnergyAlpha = 0.5;

/// Energy of hidden unit i of an expert (Xu et al., "CAMERA: Multi-Matrix Joint Compression for MoE Models via
/// Micro-Expert Redundancy Analysis", arXiv:2508.02322, 2025):
///   E_i = [(1 - alpha) sum_t phi_i(t)^2 + alpha max_t phi_i(t)^2] |w_i|^2,
/// over the decisions t that run the expert, with phi_i(t) the gate's weight times the unit's activation, w_i the weights
/// of the expert's last layer that read the unit, and alpha = kEnergyAlpha. For convolutions a unit is a channel, and its
/// squared activation is the sum of squares over the positions of the map, which is the linear case for a single position.
///
/// In float32, on the first `images` of `dataset`, for MoE layers whose router is a linear map (hard and soft routing);
/// 0 for an expert that no decision chose. Sums are taken block by block of `batchSize` images in fixed order, so results
/// do not depend on `threads`. Progress counts images. Errors: Cancelled; InvalidArgument; those of an image that cannot
/// be read.
Result<std::vector<ExpertEnergy>> expertEnergies(const models::Network& network, const models::Dataset& dataset,
                                                 const models::Normalisation& normalisation, std::uint64_t images,
                                                 int batchSize, int threads, JobControl& job);

}  // namespace axscope::analysis
