// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

#include "models/emulation/emulated_layer.h"
#include "models/emulation/ranges.h"
#include "models/networks/network.h"
#include "multipliers/base/result.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::models {

/// Every layer in float32 by LibTorch, batch norm folded.
class FloatPass : public ForwardPass {
public:
    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override;
};

/// A network's layers in integers: what all multipliers share. Indexed as Network::macLayers().
using QuantisedNetwork = std::vector<std::shared_ptr<const QuantisedLayer>>;

/// Quantises the weights of every layer and takes the activation ranges. Errors: NotFound naming a layer
/// without a range.
Result<QuantisedNetwork> quantiseNetwork(const Network& network, const ActivationRanges& ranges);

/// A network's layers made ready for one multiplier. Immutable, shared by threads.
using EmulatedNetwork = std::vector<EmulatedLayer>;

Result<EmulatedNetwork> emulateNetwork(const QuantisedNetwork& layers,
                                       const std::shared_ptr<const multipliers::LutKernel>& kernel);

/// `input` in the layout that codes and emulated layers use: channels innermost, contiguous.
[[nodiscard]] torch::Tensor channelsInnermost(const torch::Tensor& input);

/// Operand indices of a layer's input, in memory order of channelsInnermost(input).
void quantiseInput(const QuantisedLayer& layer, const torch::Tensor& input,
                   std::vector<std::uint8_t>& indices);

/// The emulated layer's output for operand indices of an input of `inputSizes` ([rows, C, H, W] or [rows,
/// features]).
[[nodiscard]] torch::Tensor runEmulated(const EmulatedLayer& layer, const std::vector<std::uint8_t>& indices,
                                        at::IntArrayRef inputSizes, EmulationScratch& scratch);

/// The same for a float input, quantised on the way.
[[nodiscard]] torch::Tensor runEmulated(const EmulatedLayer& layer, const torch::Tensor& input,
                                        EmulationScratch& scratch, Activation activation = Activation::None);

/// Every layer emulated, and nothing else: no comparison, no record. Throws StopRequested before a layer once
/// a stop was requested.
class EmulatedPass : public ForwardPass {
public:
    /// `layers` and `scratch` are borrowed.
    EmulatedPass(const EmulatedNetwork& layers, EmulationScratch& scratch, std::stop_token stop = {})
        : m_layers(layers), m_scratch(scratch), m_stop(std::move(stop)) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override;
    torch::Tensor computeRelu(const MacLayer& layer, const torch::Tensor& input,
                              const std::vector<std::int64_t>* rows) override;

private:
    torch::Tensor run(const MacLayer& layer, const torch::Tensor& input, Activation activation);

    const EmulatedNetwork& m_layers;
    EmulationScratch& m_scratch;
    std::stop_token m_stop;
};

}  // namespace axscope::models
