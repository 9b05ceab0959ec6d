// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/vit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace axscope::models {
namespace vit {
namespace {

constexpr int kFeaturesPerHead = 64;
constexpr int kMaxDepth = 4096;

struct Width {
    const char* name;
    int dim;
};
constexpr std::array kWidths{Width{"vit_tiny", 192}, Width{"vit_small", 384}, Width{"vit_base", 768},
                             Width{"vit_large", 1024}};

std::string blockName(int block) {
    return "blocks." + std::to_string(block);
}

std::vector<std::string> names() {
    std::vector<std::string> all{"vit"};
    for (const Width& width : kWidths)
        all.emplace_back(width.name);
    return all;
}

/// timm's names say more, "vit_small_patch16_224"; the tensors say it too.
bool knows(const std::string& name) {
    return name == "vit" || name.starts_with("vit_");
}

void describe(Inference& inference) {
    const TensorShapes& shapes = inference.shapes;
    const DescriptionSettings& settings = inference.settings;
    NetworkDescription& network = inference.network;
    const std::string weight = "patch_embed.proj.weight";
    const int dim = shapes.size(weight, 0, shapes.size("pos_embed", 2, kWidths[1].dim));
    std::string name = "vit";
    for (const Width& width : kWidths)
        if (width.dim == dim)
            name = width.name;
    inference.takeArchitecture(name, "tensor names, and width " + std::to_string(dim));
    network.patch = inference.take("patch", settings.patch, shapes.size(weight, 2, 16), "shape of " + weight);
    network.dim = inference.take("dim", settings.dim, dim, "shape of " + weight);
    network.depth = inference.take("depth", settings.depth,
                                   std::clamp(shapes.countChildren("blocks."), 1, kMaxDepth), "tensor names");
    network.heads = inference.take("heads", settings.heads, std::max(1, network.dim / kFeaturesPerHead),
                                   "default of one per 64 features");
    const bool classToken = shapes.contains("cls_token");
    const bool mean = !classToken || shapes.contains("fc_norm.weight");
    network.meanPool = settings.meanPool.value_or(mean);
    inference.findings.push_back({"pool", network.meanPool ? "mean" : "cls",
                                  settings.meanPool ? settings.source("pool")
                                  : !classToken     ? "no tensor cls_token"
                                  : mean            ? "tensor fc_norm.weight"
                                                    : "tensor cls_token"});
    inference.takeClasses("head.weight");
    const int patches = shapes.size("pos_embed", 1, classToken ? 197 : 196) - (classToken ? 1 : 0);
    const int grid = std::max(1, static_cast<int>(std::lround(std::sqrt(std::max(0, patches)))));
    const int side = std::min(grid * network.patch, 1 << 16);
    inference.takeInputSize({shapes.size(weight, 1, 3), side, side},
                            "pos_embed of " + std::to_string(patches) + " patches");
}

/// Patches: an eighth of the image's side, 4 to 16 pixels. Experts: the MLPs of the last block and of the third from
/// the end.
void design(NetworkDescription& network, ShapeMap& shapes) {
    constexpr int kPatchesPerSide = 8;
    const auto is = [&](const Width& width) { return network.architecture.starts_with(width.name); };
    const auto* const width = std::find_if(kWidths.begin(), kWidths.end(), is);
    if (network.dim == 0)
        network.dim = width == kWidths.end() ? kWidths.front().dim : width->dim;
    if (network.depth == 0)
        network.depth = network.dim >= kWidths.back().dim ? 24 : 12;
    if (network.heads == 0)
        network.heads = std::max(1, network.dim / kFeaturesPerHead);
    if (network.patch == 0)
        network.patch = std::clamp(network.inputSize[1] / kPatchesPerSide, 4, 16);
    const std::int64_t grid =
        std::int64_t{network.inputSize[1] / network.patch} * (network.inputSize[2] / network.patch);
    if (!network.meanPool)
        shapes["cls_token"] = {1, 1, network.dim};
    shapes["pos_embed"] = {1, grid + (network.meanPool ? 0 : 1), network.dim};
    shapes["norm.weight"] = {network.dim};
    if (network.topology != Topology::Dense && network.moeLayers.empty())
        for (const int block : {network.depth - 3, network.depth - 1})
            if (block >= 0)
                network.moeLayers.push_back(blockName(block) + ".mlp");
}

NetworkPlan plan(const NetworkDescription& network, const TensorShapes& shapes) {
    Planner planner(network, shapes);
    if (network.dim % network.heads != 0)
        planner.object(std::to_string(network.heads) + " heads do not divide a width of " +
                       std::to_string(network.dim));
    if (network.inputSize[1] % network.patch != 0 || network.inputSize[2] % network.patch != 0)
        planner.object("patches of " + std::to_string(network.patch) + " pixels do not divide images of " +
                       std::to_string(network.inputSize[1]) + "x" + std::to_string(network.inputSize[2]));
    const int dim = network.dim;
    const bool classToken = shapes.contains("cls_token");
    const int grid = (network.inputSize[1] / network.patch) * (network.inputSize[2] / network.patch);
    const bool qkvBias = shapes.contains("blocks.0.attn.qkv.bias") || !shapes.contains("blocks.0.attn.qkv.weight");

    Steps steps;
    ConvStep embedding;
    embedding.name = "patch_embed.proj";
    embedding.bias = true;
    embedding.geometry = {.inChannels = network.inputSize[0],
                          .outChannels = dim,
                          .kernelHeight = network.patch,
                          .kernelWidth = network.patch,
                          .stride = network.patch};
    steps.emplace_back(std::move(embedding));
    steps.emplace_back(TokensStep{classToken, grid + (classToken ? 1 : 0), dim});
    // Attention and MLP are residual branches behind a layer norm each. The planner knows how much there is to
    // build: blocks without a tensor would not end.
    const int blocks = std::min(network.depth, shapes.countChildren("blocks.") + 1);
    for (int b = 0; b < blocks; ++b) {
        const std::string block = blockName(b) + ".";
        AttentionStep attention;
        attention.name = block + "attn";
        attention.heads = network.heads;
        attention.qkv = planner.linear(attention.name + ".qkv", dim, 3 * dim);
        attention.qkv.outFeatures = 3 * dim;
        attention.qkv.bias = qkvBias;
        attention.projection = planner.linear(attention.name + ".proj", dim, dim);
        attention.projection.outFeatures = dim;
        ResidualStep attending;
        attending.name = attention.name;
        attending.branch.emplace_back(LayerNormStep{block + "norm1", dim});
        attending.branch.emplace_back(std::move(attention));
        steps.emplace_back(std::move(attending));

        ResidualStep mapping;
        mapping.name = block + "mlp";
        mapping.branch.emplace_back(LayerNormStep{block + "norm2", dim});
        planner.appendLayer(mapping.branch, mapping.name, dim, true, [&](const std::string& expert) {
            const std::string prefix = expert.empty() ? block + "mlp." : expert;
            Steps mlp;
            mlp.emplace_back(planner.linear(prefix + "fc1", dim, 4 * dim, Nonlinearity::Gelu));
            LinearStep second = planner.linear(prefix + "fc2", outputsOf(mlp), dim);
            second.outFeatures = dim;
            mlp.emplace_back(std::move(second));
            return mlp;
        });
        steps.emplace_back(std::move(mapping));
    }
    // A layer norm works token by token: where only one token is wanted, it comes after the choice.
    const TokenPoolStep pool{network.meanPool, classToken};
    if (shapes.contains("fc_norm.weight") || !network.meanPool) {
        steps.emplace_back(pool);
        steps.emplace_back(LayerNormStep{shapes.contains("fc_norm.weight") ? "fc_norm" : "norm", dim});
    } else {
        const bool nameless = !shapes.contains("norm.weight");
        steps.emplace_back(LayerNormStep{nameless ? "fc_norm" : "norm", dim});
        steps.emplace_back(pool);
    }
    steps.emplace_back(planner.head("head", dim));
    if (!network.meanPool && !classToken)
        planner.object("pool is cls, but there is no tensor cls_token");
    return planner.finish(std::move(steps), "its blocks.0.mlp to " + blockName(network.depth - 1) + ".mlp");
}

}  // namespace
}  // namespace vit

Architecture vitArchitecture() {
    return {"Vision transformer", vit::names, vit::knows, vit::describe, vit::design, vit::plan};
}

}  // namespace axscope::models
