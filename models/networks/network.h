// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <torch/nn/module.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/emulation/emulated_layer.h"
#include "models/io/description_settings.h"
#include "models/io/network_description.h"
#include "models/moe/router.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// What a layer computes: layers are chosen by it, see EmulationConfig.
enum class LayerKind {
    Conv,       ///< a kernel above 1x1 over all channels or some groups of them
    Pointwise,  ///< a 1x1 convolution
    Depthwise,  ///< one input channel per group
    Linear,
};
[[nodiscard]] const char* toString(LayerKind kind);  ///< "conv", "pointwise", "depthwise", "linear"

/// Where a layer stands in its network.
enum class LayerRole {
    First,  ///< sees the images themselves
    Body,
    Head,  ///< gives the class scores
};

/// A convolution before its batch norm was folded in: y = (conv(x, weight) + bias) * gain + shift, per output
/// channel, with gain = gamma / sqrt(var + eps) and shift = beta - mean * gain.
struct UnfoldedNorm {
    torch::Tensor weight;  ///< float32 [out, in, kh, kw]
    torch::Tensor bias;    ///< float32 [out]
    torch::Tensor gain;    ///< float32 [out]
    torch::Tensor shift;   ///< float32 [out]
};

/// A product of two activations, Q K^T or A V of attention. It is no MacLayer, since it has no weights:
/// passes compute it in float32 unless they are told otherwise.
struct AttentionProduct {
    std::string name;         ///< "blocks.3.attn.qk", "blocks.3.attn.av"
    int index = 0;            ///< position in Network::attentionProducts()
    std::uint64_t macs = 0;   ///< multiply-accumulates for one image
    std::uint64_t depth = 0;  ///< longest path from the input, in layers
};

/// One convolution or linear layer as inference sees it, batch norm folded into weight and bias:
/// W' = W * gamma / sqrt(var + eps), b' = (b - mean) * gamma / sqrt(var + eps) + beta.
struct MacLayer {
    std::string name;  ///< of the convolution or linear module: "layer1.0.conv1"
    int index = 0;     ///< position in Network::macLayers()
    LayerGeometry geometry;
    bool linear = false;     ///< input [rows, features] instead of [rows, channels, height, width]
    torch::Tensor weight;    ///< float32 [out, in, kh, kw] or [out, in]
    torch::Tensor bias;      ///< float32 [out]
    std::uint64_t macs = 0;  ///< multiply-accumulates for one image that reaches the layer with all its rows
    std::int64_t rowsPerImage =
        1;  ///< rows of the input per image: 1, or tokens (slots) for token-wise layers
    LayerRole role = LayerRole::Body;
    std::optional<UnfoldedNorm> unfolded;  ///< where a batch norm was folded in
    std::uint64_t depth = 0;               ///< longest path from the input, in layers
    std::string moeLayer;                  ///< "layer3.0" inside an expert, otherwise empty
    int expert = -1;                       ///< expert index; -1 outside experts and in shared ones

    [[nodiscard]] LayerKind kind() const;
};

/// Thrown out of Network::forward by a pass that notices a stop request; caught where the forward call was
/// made.
struct StopRequested {};

/// How a network's layers are computed and what is seen of them. A network calls one of these for every layer
/// and every routing decision, in a fixed order, on one thread.
class ForwardPass {
public:
    virtual ~ForwardPass() = default;

    /// The layer's output, bias included. `input`: float32 [rows, C, H, W] or [rows, features]. `rows`: for
    /// expert layers that see only a part of the batch, the batch rows in rising order; nullptr = all rows.
    virtual torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                                  const std::vector<std::int64_t>* rows) = 0;
    /// relu() of the layer's output: what networks ask for where they need no more, so that a pass may apply
    /// it on the way out.
    virtual torch::Tensor computeRelu(const MacLayer& layer, const torch::Tensor& input,
                                      const std::vector<std::int64_t>* rows) {
        return compute(layer, input, rows).relu();
    }
    /// a b for a [batch, heads, M, K] and b [batch, heads, K, N], float32.
    virtual torch::Tensor multiply(const AttentionProduct& product, const torch::Tensor& a,
                                   const torch::Tensor& b);
    /// Chooses experts for `features` [rows, dim]. The default is the router's own arithmetic in float32.
    virtual RoutingDecisions route(const Router& router, const torch::Tensor& features) {
        return decide(router, features);
    }
    /// Sees the mixture of experts that follows a decision: float32 [rows, ...], rows as in route(), shared
    /// experts included.
    virtual void mixed(const Router& /*router*/, const torch::Tensor& /*output*/) {}
};

/// A network with its checkpoint's weights: immutable, may run on many threads, each with its own pass.
class Network : public torch::nn::Module {
public:
    /// Class scores [batch, classes] of normalised images [batch, C, H, W], float32, channels-last preferred.
    virtual torch::Tensor forward(const torch::Tensor& images, ForwardPass& pass) const = 0;

    /// How many steps forward() goes through one after the other, at least 1; each sees only what the one
    /// before it gave. Several passes can so go through a network side by side.
    [[nodiscard]] virtual std::size_t steps() const { return 1; }
    /// Step `step` of forward() alone: `x` is what the step before it gave, the images at first; `images` is
    /// their number. What the last one gives are the class scores.
    virtual torch::Tensor forwardStep(std::size_t /*step*/, const torch::Tensor& x, std::int64_t /*images*/,
                                      ForwardPass& pass) const {
        return forward(x, pass);
    }

    [[nodiscard]] const NetworkDescription& description() const { return m_description; }
    [[nodiscard]] const std::vector<MacLayer>& macLayers() const { return m_macLayers; }
    [[nodiscard]] const std::vector<Router>& routers() const { return m_routers; }
    [[nodiscard]] const std::vector<AttentionProduct>& attentionProducts() const {
        return m_attentionProducts;
    }
    /// MACs per image of the dense network of the same architecture: each MoE layer counted with its first
    /// expert alone, on all rows, without shared experts. Attention products are counted apart.
    [[nodiscard]] std::uint64_t denseMacs() const { return m_denseMacs; }
    [[nodiscard]] std::uint64_t parameterCount() const;

protected:
    explicit Network(NetworkDescription description) : m_description(std::move(description)) {}

    std::vector<MacLayer> m_macLayers;
    std::vector<Router> m_routers;
    std::vector<AttentionProduct> m_attentionProducts;
    std::uint64_t m_denseMacs = 0;

private:
    NetworkDescription m_description;
};

/// The network that a checkpoint holds, told by recognise(), with its weights, in evaluation mode. Every
/// parameter must be in the file with the right shape and finite values, and every tensor of the file must be
/// used (counters of training and of profilers apart). Errors: those of CheckpointFile::open and recognise();
/// Format naming tensor and element.
Result<std::shared_ptr<const Network>> loadNetwork(const std::string& file,
                                                   const DescriptionOverrides& overrides = {});

}  // namespace axscope::models
