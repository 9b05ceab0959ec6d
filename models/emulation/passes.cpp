// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/passes.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include <utility>

namespace axscope::models {
torch::Tensor FloatPass::compute(const MacLayer& layer, const torch::Tensor& input,
                                 const std::vector<std::int64_t>*) {
    if (layer.linear)
        return at::linear(input, layer.weight, layer.bias);
    return at::conv2d(input, layer.weight, layer.bias, layer.geometry.stride, layer.geometry.padding,
                      layer.geometry.dilation, layer.geometry.groups);
}

Result<QuantisedNetwork> quantiseNetwork(const Network& network, const ActivationRanges& ranges) {
    QuantisedNetwork result;
    result.reserve(network.macLayers().size());
    for (const MacLayer& layer : network.macLayers()) {
        const auto range = ranges.find(layer.name);
        if (range == ranges.end())
            return Error{ErrorCode::NotFound, "no activation range for this layer", "layer " + layer.name};
        auto quantised = std::make_shared<QuantisedLayer>();
        quantised->name = layer.name;
        quantised->geometry = layer.geometry;
        const torch::Tensor weight = (layer.linear ? layer.weight : layer.weight.permute({0, 2, 3, 1}))
                                         .to(torch::kFloat32)
                                         .contiguous();
        quantised->weights =
            quantiseWeights({weight.data_ptr<float>(), static_cast<std::size_t>(weight.numel())},
                            static_cast<std::size_t>(layer.geometry.outChannels));
        const float* const bias = layer.bias.data_ptr<float>();
        quantised->bias.assign(bias, bias + layer.bias.numel());
        quantised->activationScale = scaleOf(range->second);
        result.push_back(std::move(quantised));
    }
    return result;
}

Result<EmulatedNetwork> emulateNetwork(const QuantisedNetwork& layers,
                                       const std::shared_ptr<const multipliers::LutKernel>& kernel) {
    EmulatedNetwork result;
    result.reserve(layers.size());
    for (const auto& layer : layers) {
        Result<EmulatedLayer> emulated = EmulatedLayer::create(layer, kernel);
        if (!emulated)
            return emulated.error();
        result.push_back(std::move(*emulated));
    }
    return result;
}

torch::Tensor channelsInnermost(const torch::Tensor& input) {
    return input.dim() == 4 ? input.contiguous(torch::MemoryFormat::ChannelsLast) : input.contiguous();
}

void quantiseInput(const QuantisedLayer& layer, const torch::Tensor& input,
                   std::vector<std::uint8_t>& indices) {
    const torch::Tensor values = channelsInnermost(input);
    indices.resize(static_cast<std::size_t>(values.numel()));
    quantise({values.data_ptr<float>(), indices.size()}, layer.activationScale, indices.data());
}

namespace {

template <class Operand>
torch::Tensor runOn(const EmulatedLayer& layer, const Operand* input, at::IntArrayRef inputSizes,
                    EmulationScratch& scratch, Activation activation) {
    const LayerGeometry& shape = layer.layer().geometry;
    const bool image = inputSizes.size() == 4;
    const auto rows = static_cast<int>(inputSizes[0]);
    const int height = image ? static_cast<int>(inputSizes[2]) : 1;
    const int width = image ? static_cast<int>(inputSizes[3]) : 1;
    torch::Tensor output =
        image ? at::empty({rows, shape.outChannels, shape.outputHeight(height), shape.outputWidth(width)},
                          at::TensorOptions(at::kFloat).memory_format(at::MemoryFormat::ChannelsLast))
              : at::empty({rows, shape.outChannels}, at::TensorOptions(at::kFloat));
    layer.run(input, rows, height, width, output.data_ptr<float>(), scratch, activation);
    return output;
}

}  // namespace

torch::Tensor runEmulated(const EmulatedLayer& layer, const std::vector<std::uint8_t>& indices,
                          at::IntArrayRef inputSizes, EmulationScratch& scratch) {
    return runOn(layer, indices.data(), inputSizes, scratch, Activation::None);
}

torch::Tensor runEmulated(const EmulatedLayer& layer, const torch::Tensor& input, EmulationScratch& scratch,
                          Activation activation) {
    const torch::Tensor values = channelsInnermost(input);
    return runOn(layer, values.data_ptr<float>(), values.sizes(), scratch, activation);
}

torch::Tensor EmulatedPass::run(const MacLayer& layer, const torch::Tensor& input, Activation activation) {
    if (m_stop.stop_requested())
        throw StopRequested{};
    return runEmulated(m_layers[static_cast<std::size_t>(layer.index)], input, m_scratch, activation);
}

torch::Tensor EmulatedPass::compute(const MacLayer& layer, const torch::Tensor& input,
                                    const std::vector<std::int64_t>*) {
    return run(layer, input, Activation::None);
}

torch::Tensor EmulatedPass::computeRelu(const MacLayer& layer, const torch::Tensor& input,
                                        const std::vector<std::int64_t>*) {
    return run(layer, input, Activation::Relu);
}

}  // namespace axscope::models
