// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/training/routed_pass.h"
#include "models/training/trainable_network.h"

namespace axscope::models {

/// A forward pass of training from scratch: layers in floating point from their own parameters, batch norm by the
/// statistics of the batch (of the rows that reach an expert), whose running means follow with momentum 0.1.
class TrainingPass final : public RoutedPass {
public:
    /// `network` outlives the pass; its running statistics are changed in place.
    TrainingPass(const TrainableNetwork& network, const TrainingSettings& settings)
        : RoutedPass(network.network(), settings), m_network(network) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override;

private:
    const TrainableNetwork& m_network;
};

}  // namespace axscope::models
