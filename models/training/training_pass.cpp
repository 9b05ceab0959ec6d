// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/training_pass.h"

namespace axscope::models {
namespace {

constexpr double kNormMomentum = 0.1;
constexpr double kTrainedNormEps = 1e-5;

}  // namespace

torch::Tensor TrainingPass::compute(const MacLayer& layer, const torch::Tensor& input,
                                    const std::vector<std::int64_t>*) {
    const LayerParameters& own = m_network.layer(layer.index);
    if (layer.linear)
        return at::linear(input, own.weight, own.bias);
    const LayerGeometry& shape = layer.geometry;
    const at::Tensor output =
        at::conv2d(input, own.weight, own.bias, shape.stride, shape.padding, shape.dilation, shape.groups);
    if (!own.norm)
        return output;
    // One value per channel, as of an expert that a single row of one pixel reaches, has no variance.
    const bool batchStatistics = output.numel() > output.size(1);
    return at::batch_norm(output, own.norm->weight, own.norm->bias, own.norm->mean, own.norm->variance,
                          batchStatistics, kNormMomentum, kTrainedNormEps, /*cudnn_enabled=*/true);
}

}  // namespace axscope::models
