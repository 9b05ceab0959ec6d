// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/mac_layers.h"

namespace axscope::models {
namespace {

constexpr double kBatchNormEps = 1e-5;

}  // namespace

MacLayer convLayer(const ConvStep& step, const at::Tensor& weight, const at::Tensor& bias,
                   const std::optional<NormTensors>& norm) {
    const at::NoGradGuard noGrad;
    const LayerGeometry& shape = step.geometry;
    MacLayer layer;
    layer.name = step.name;
    layer.geometry = shape;
    layer.macs = static_cast<std::uint64_t>(shape.depth()) * static_cast<std::uint64_t>(shape.outChannels) *
                 static_cast<std::uint64_t>(shape.outputHeight(step.height)) *
                 static_cast<std::uint64_t>(shape.outputWidth(step.width));
    const at::Tensor plain = weight.contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor plainBias = bias.defined() ? bias.contiguous() : at::zeros({shape.outChannels}, weight.options());
    if (!norm) {
        layer.weight = plain;
        layer.bias = plainBias;
        return layer;
    }
    const at::Tensor gain = norm->weight / at::sqrt(norm->variance + kBatchNormEps);
    layer.weight = (weight * gain.view({-1, 1, 1, 1})).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor mean = bias.defined() ? norm->mean - bias : norm->mean;
    layer.bias = (norm->bias - mean * gain).contiguous();
    layer.unfolded = UnfoldedNorm{plain, plainBias, gain.contiguous(), (norm->bias - norm->mean * gain).contiguous()};
    return layer;
}

MacLayer linearLayer(const LinearStep& step, const at::Tensor& weight, const at::Tensor& bias) {
    MacLayer layer;
    layer.name = step.name;
    layer.linear = true;
    layer.weight = weight.contiguous();
    layer.bias = bias.defined() ? bias.contiguous() : at::zeros({weight.size(0)}, weight.options());
    layer.geometry.inChannels = step.inFeatures;
    layer.geometry.outChannels = step.outFeatures;
    layer.macs = static_cast<std::uint64_t>(step.rowsPerImage) * static_cast<std::uint64_t>(weight.numel());
    layer.rowsPerImage = step.rowsPerImage;
    return layer;
}

}  // namespace axscope::models
