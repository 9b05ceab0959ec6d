// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/conv_bn.h"

namespace axscope::models {

ConvBn ConvBn::make(const ConvSpec& spec) {
    ConvBn pair;
    pair.spec = spec;
    pair.conv = torch::nn::Conv2d(torch::nn::Conv2dOptions(spec.inChannels, spec.outChannels, spec.kernel)
                                      .stride(spec.stride)
                                      .padding(spec.padding)
                                      .bias(spec.bias));
    pair.norm = torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(spec.outChannels));
    return pair;
}

MacLayer ConvBn::folded(int height, int width) const {
    const torch::NoGradGuard noGrad;
    const torch::Tensor gain = norm->weight / torch::sqrt(norm->running_var + norm->options.eps());
    MacLayer result;
    result.weight = (conv->weight * gain.view({-1, 1, 1, 1})).contiguous(torch::MemoryFormat::ChannelsLast);
    const torch::Tensor mean = spec.bias ? norm->running_mean - conv->bias : norm->running_mean;
    result.bias = (norm->bias - mean * gain).contiguous();
    result.unfolded = UnfoldedNorm{
        conv->weight.detach().contiguous(torch::MemoryFormat::ChannelsLast),
        spec.bias ? conv->bias.detach().contiguous() : torch::zeros({spec.outChannels}), gain.contiguous(),
        (norm->bias - norm->running_mean * gain).contiguous()};
    result.geometry = {.inChannels = spec.inChannels,
                       .outChannels = spec.outChannels,
                       .kernelHeight = spec.kernel,
                       .kernelWidth = spec.kernel,
                       .stride = spec.stride,
                       .padding = spec.padding};
    const LayerGeometry& shape = result.geometry;
    result.macs = static_cast<std::uint64_t>(shape.depth()) * static_cast<std::uint64_t>(shape.outChannels) *
                  static_cast<std::uint64_t>(shape.outputHeight(height)) *
                  static_cast<std::uint64_t>(shape.outputWidth(width));
    return result;
}

}  // namespace axscope::models
