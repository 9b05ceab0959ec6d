// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "models/emulation/emulated_layer.h"
#include "models/io/network_description.h"
#include "models/io/tensor_shapes.h"
#include "multipliers/base/result.h"

/// What a network computes, step by step, and which tensors it needs: enough to check a checkpoint before
/// anything is built, and to build and run the network. Sizes of activations are filled in by measure().
namespace axscope::models {

/// Applied in float32 to the output of a layer.
enum class Nonlinearity {
    None,
    Relu,
    Relu6,
    Gelu,  ///< the exact one, by the error function
};

struct Step;
using Steps = std::vector<Step>;

/// A convolution, and the batch norm after it. Tensors: name.weight [out, in / groups, kh, kw], name.bias;
/// norm.{weight, bias, running_mean, running_var} [out].
struct ConvStep {
    std::string name;  ///< "layer1.0.conv1"
    std::string norm;  ///< "layer1.0.bn1"; empty = no batch norm
    LayerGeometry geometry;
    bool bias = false;  ///< of the convolution itself
    Nonlinearity activation = Nonlinearity::None;
    int height = 0;  ///< of its input
    int width = 0;
    int layer = -1;  ///< index in Network::macLayers() once it is built
};

/// A linear layer on rows. Tensors: name.weight [out, in], name.bias [out].
struct LinearStep {
    std::string name;
    int inFeatures = 0;
    int outFeatures = 0;
    bool bias = true;
    Nonlinearity activation = Nonlinearity::None;
    std::int64_t rowsPerImage = 1;
    int layer = -1;
};

/// Layer norm of each row, eps 1e-6. Tensors: name.weight, name.bias [features].
struct LayerNormStep {
    std::string name;
    int features = 0;
    int index = -1;
};

struct MaxPoolStep {
    int kernel = 2;
    int stride = 2;
    int padding = 0;
};

/// To `size` x `size` pixels; to rows of channels where size is 0 (global average pool).
struct AveragePoolStep {
    int size = 0;
};

/// Images to rows of all their values, channels outermost.
struct FlattenStep {};

/// activation(branch(x) + shortcut(x)); an empty shortcut is x itself.
struct ResidualStep {
    Steps branch;
    Steps shortcut;
    Nonlinearity activation = Nonlinearity::None;
    std::string name;  ///< for messages
};

/// Every `stride`th pixel, with channels of zeros before and behind: the shortcut without parameters of He et
/// al. (CVPR 2016, option A).
struct ZeroPadStep {
    int stride = 1;
    int before = 0;
    int behind = 0;
};

/// A layer of experts. Tensors: name.router.{weight [E, dim], bias [E]}, or centroids [E, dim], or phi [dim,
/// E, S]; those of the experts.
struct MoeStep {
    std::string name;  ///< "layer3.0"
    Topology topology = Topology::Hard;
    int topK = 1;
    bool renormalise = false;
    int numExperts = 0;  ///< rows of the router; as many as `experts` in a sound checkpoint
    int dim = 0;         ///< features that the router sees
    bool routerBias = true;
    int slotsPerExpert = 0;  ///< 0 = none
    bool tokens = false;  ///< the router sees each row; otherwise the global average pool of each image
    std::vector<Steps> experts;
    std::vector<Steps> shared;
    std::int64_t rowsPerImage = 1;  ///< decisions per image
    int router = -1;                ///< index in Network::routers() once it is built
};

/// Images of patches to rows of tokens, image by image: the class token, if there is one, then the patches
/// row by row; positions are added. Tensors: cls_token [1, 1, dim], pos_embed [1, tokens, dim].
struct TokensStep {
    bool classToken = true;
    int tokens = 0;  ///< per image, the class token included
    int dim = 0;
};

/// Multi-head self-attention. The scale 1 / sqrt(dim / heads) is applied to q before the product q k^T, as
/// timm does. Tensors: those of qkv and proj.
struct AttentionStep {
    std::string name;  ///< "blocks.0.attn"
    LinearStep qkv;
    LinearStep projection;
    int heads = 1;
    int product = -1;  ///< index of q k^T in Network::attentionProducts(); a v follows it
};

/// Rows of tokens to one row per image: the class token, or the mean of the patches.
struct TokenPoolStep {
    bool mean = false;
    bool classToken = true;  ///< the first token is one
};

using StepVariant = std::variant<ConvStep, LinearStep, LayerNormStep, MaxPoolStep, AveragePoolStep, FlattenStep,
                                 ResidualStep, ZeroPadStep, MoeStep, TokensStep, AttentionStep, TokenPoolStep>;
struct Step : StepVariant {
    using StepVariant::StepVariant;
};

struct NetworkPlan {
    Steps steps;
    /// Why this cannot be emulated, although its tensors are known. Code Unsupported, `where` empty.
    std::optional<Error> objection;
    std::uint64_t denseMacs = 0;  ///< set by measure(): see Network::denseMacs()
};

struct NamedShape {
    std::string name;
    TensorShape shape;
    bool trained = true;  ///< false: running statistics of batch norm
};

/// The tensors that `plan` needs, in its order.
[[nodiscard]] std::vector<NamedShape> tensorsOf(const NetworkPlan& plan);

/// Fills in the sizes of activations for images of `inputSize` (channels, height, width), and denseMacs.
/// Errors: Unsupported, `where` empty, naming the layer at which images become too small or counts disagree.
Result<void> measure(NetworkPlan& plan, const std::array<int, 3>& inputSize);

/// Outputs (channels or features) of a sequence of layers; 0 where it has none.
[[nodiscard]] int outputsOf(const Steps& steps);

}  // namespace axscope::models
