// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "models/emulation/emulated_layer.h"
#include "models/emulation/emulated_product.h"
#include "models/emulation/emulation_plan.h"
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

/// What of a network is computed with 8-bit operands, in the integers that multipliers see: shared by all of them.
struct QuantisedNetwork {
    std::vector<std::shared_ptr<const QuantisedLayer>> layers;   ///< as Network::macLayers(); null: float32
    std::vector<std::optional<QuantisedProduct>> products;       ///< as Network::attentionProducts(); absent: float32
    std::vector<std::shared_ptr<const QuantisedLayer>> routers;  ///< as Network::routers(); null: float32
};

/// Names under which the ranges of a product's operands stand.
[[nodiscard]] std::string leftRangeName(const std::string& product);   ///< "blocks.3.attn.qk.left"
[[nodiscard]] std::string rightRangeName(const std::string& product);  ///< "blocks.3.attn.qk.right"
/// Names of all ranges that `plan` needs of `network`.
[[nodiscard]] std::vector<std::string> neededRanges(const Network& network, const EmulationPlan& plan);

/// Quantises the weights of every site that `plan` does not leave in float32, and takes the activation ranges. Errors:
/// NotFound naming a site without a range.
Result<QuantisedNetwork> quantiseNetwork(const Network& network, const ActivationRanges& ranges,
                                         const EmulationPlan& plan);
/// The same by the default plan: every layer, nothing else.
Result<QuantisedNetwork> quantiseNetwork(const Network& network, const ActivationRanges& ranges);

/// A network's sites made ready for their multipliers. Immutable, shared by threads.
struct EmulatedNetwork {
    std::vector<std::shared_ptr<const EmulatedLayer>> layers;   ///< as Network::macLayers(); null: float32
    std::vector<std::shared_ptr<const EmulatedProduct>> products;
    std::vector<std::shared_ptr<const EmulatedLayer>> routers;
};

/// The kernel of each site, as EmulationPlan::sites; those of sites in float32 are not looked at.
using SiteKernels = std::vector<std::shared_ptr<const multipliers::LutKernel>>;

/// `shared`: layers that use the same kernel there are not packed again; may be null. Errors: those of
/// EmulatedLayer::create.
Result<EmulatedNetwork> emulateNetwork(const QuantisedNetwork& network, const SiteKernels& kernels,
                                       const EmulatedNetwork* shared = nullptr);
/// The same with one kernel for everything.
Result<EmulatedNetwork> emulateNetwork(const QuantisedNetwork& network,
                                       const std::shared_ptr<const multipliers::LutKernel>& kernel);
/// About how many bytes emulateNetwork() packs for the layers that `plan` approximates by `kernels`; those whose kernel
/// is null do not count.
[[nodiscard]] std::size_t packedBytes(const Network& network, const EmulationPlan& plan,
                                      const SiteKernels& kernels);

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

/// What `products` says of an attention product: emulated, or float32. `a`, `b`: as ForwardPass::multiply.
[[nodiscard]] torch::Tensor multiplyBy(const std::shared_ptr<const EmulatedProduct>& product,
                                       const torch::Tensor& a, const torch::Tensor& b,
                                       EmulationScratch& scratch);
/// Decisions of a router whose linear map is emulated, or float32 where `layer` is null.
[[nodiscard]] RoutingDecisions routeBy(const std::shared_ptr<const EmulatedLayer>& layer, const Router& router,
                                       const torch::Tensor& features, EmulationScratch& scratch);

/// Every site computed as the network says, and nothing else: no comparison, no record. Throws StopRequested
/// before a layer once a stop was requested.
class EmulatedPass : public ForwardPass {
public:
    /// `network` and `scratch` are borrowed.
    EmulatedPass(const EmulatedNetwork& network, EmulationScratch& scratch, std::stop_token stop = {})
        : m_network(network), m_scratch(scratch), m_stop(std::move(stop)) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override;
    torch::Tensor computeRelu(const MacLayer& layer, const torch::Tensor& input,
                              const std::vector<std::int64_t>* rows) override;
    torch::Tensor multiply(const AttentionProduct& product, const torch::Tensor& a,
                           const torch::Tensor& b) override;
    RoutingDecisions route(const Router& router, const torch::Tensor& features) override;

private:
    /// Null where the layer is computed in float32.
    [[nodiscard]] const EmulatedLayer* emulated(const MacLayer& layer) const;

    const EmulatedNetwork& m_network;
    EmulationScratch& m_scratch;
    std::stop_token m_stop;
    FloatPass m_float;
};

}  // namespace axscope::models
