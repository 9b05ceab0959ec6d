// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/planned_network.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "models/io/quoted.h"
#include "models/io/tensor_values.h"
#include "models/moe/expert_mix.h"
#include "models/networks/mac_layers.h"

namespace axscope::models {
namespace {

constexpr double kLayerNormEps = 1e-6;
constexpr double kRelu6 = 6;

/// Registers `value` under a dotted name, with a module for every component before the last.
void registerTensor(torch::nn::Module& root, const std::string& name, const torch::Tensor& value,
                    bool trained) {
    torch::nn::Module* owner = &root;
    std::size_t begin = 0;
    for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', begin)) {
        const std::string component = name.substr(begin, dot - begin);
        const auto children = owner->named_children();
        const auto* const child = children.find(component);
        owner = child == nullptr
                    ? owner->register_module(component, std::make_shared<torch::nn::Module>()).get()
                    : child->get();
        begin = dot + 1;
    }
    if (trained)
        owner->register_parameter(name.substr(begin), value, value.requires_grad());
    else
        owner->register_buffer(name.substr(begin), value);
}

Result<torch::Tensor> readTensor(const CheckpointFile& file, const std::string& name,
                                 const TensorEntry& entry) {
    const auto failed = [&](const std::string& message) {
        return Error{ErrorCode::Format, "tensor " + inQuotes(name) + message, file.label()};
    };
    const Result<std::vector<float>> values = toFloats(entry);
    if (!values)
        return failed(": " + values.error().message);
    for (std::size_t i = 0; i < values->size(); ++i)
        if (!std::isfinite((*values)[i]))
            return failed(std::string(" holds ") + (std::isnan((*values)[i]) ? "NaN" : "an infinite value") +
                          " at element " + std::to_string(i));
    torch::Tensor tensor = at::empty(entry.shape, at::kFloat);
    std::copy(values->begin(), values->end(), tensor.data_ptr<float>());
    return tensor;
}

}  // namespace

TensorSource tensorsOfFile(const CheckpointFile& file, const std::string& prefix) {
    return [&file, prefix](const NamedShape& needed) -> Result<torch::Tensor> {
        const TensorEntry* const entry = file.find(prefix + needed.name);
        if (entry == nullptr)
            return Error{ErrorCode::Internal, "tensor " + inQuotes(needed.name) + " was lost", file.label()};
        return readTensor(file, needed.name, *entry);
    };
}

PlannedNetwork::PlannedNetwork(Recognition recognition)
    : Network(std::move(recognition.description)), m_plan(std::move(recognition.plan)) {}

Result<std::shared_ptr<const Network>> PlannedNetwork::build(Recognition recognition,
                                                             const CheckpointFile& file) {
    const TensorSource source = tensorsOfFile(file, recognition.prefix);
    Result<std::shared_ptr<const PlannedNetwork>> network =
        build(std::move(recognition), source, file.label());
    if (!network)
        return network.error();
    return std::shared_ptr<const Network>(*std::move(network));
}

Result<std::shared_ptr<const PlannedNetwork>> PlannedNetwork::build(Recognition recognition,
                                                                    const TensorSource& source,
                                                                    const std::string& label) {
    const torch::NoGradGuard noGrad;
    const std::shared_ptr<PlannedNetwork> network(new PlannedNetwork(std::move(recognition)));
    for (const NamedShape& needed : tensorsOf(network->m_plan)) {
        Result<torch::Tensor> tensor = source(needed);
        if (!tensor)
            return tensor.error();
        registerTensor(*network, needed.name, *tensor, needed.trained);
        network->m_tensors.emplace(needed.name, *std::move(tensor));
    }
    network->eval();
    Place place;
    network->buildAll(network->m_plan.steps, place);
    network->m_denseMacs = network->m_plan.denseMacs;
    network->m_classToken = network->tensor("cls_token");
    network->m_positions = network->tensor("pos_embed");
    network->m_tensors.clear();
    if (!network->m_macLayers.empty()) {
        network->m_macLayers.front().role = LayerRole::First;
        network->m_macLayers.back().role = LayerRole::Head;
    }
    // Batch norm with a negative variance, or sums beyond float32, would make every output meaningless.
    for (const MacLayer& layer : network->m_macLayers)
        if (!at::isfinite(layer.weight).all().item<bool>() || !at::isfinite(layer.bias).all().item<bool>())
            return Error{
                ErrorCode::Format,
                "layer " + inQuotes(layer.name) +
                    " has no finite weights once its batch norm is folded in (negative running_var?)",
                label};
    return std::shared_ptr<const PlannedNetwork>(network);
}

torch::Tensor PlannedNetwork::tensor(const std::string& name) const {
    const auto found = m_tensors.find(name);
    return found == m_tensors.end() ? torch::Tensor() : found->second;
}

void PlannedNetwork::buildAll(Steps& steps, Place& place) {
    for (Step& step : steps)
        std::visit([&](auto& one) { buildOne(one, place); }, static_cast<StepVariant&>(step));
}

int PlannedNetwork::append(MacLayer layer, const Place& place) {
    layer.index = static_cast<int>(m_macLayers.size());
    layer.depth = place.depth;
    layer.moeLayer = place.moeLayer;
    layer.expert = place.expert;
    m_macLayers.push_back(std::move(layer));
    return m_macLayers.back().index;
}

void PlannedNetwork::buildOne(ConvStep& conv, Place& place) {
    std::optional<NormTensors> norm;
    if (!conv.norm.empty())
        norm = NormTensors{tensor(conv.norm + ".weight"), tensor(conv.norm + ".bias"),
                           tensor(conv.norm + ".running_mean"), tensor(conv.norm + ".running_var")};
    conv.layer =
        append(convLayer(conv, tensor(conv.name + ".weight"), tensor(conv.name + ".bias"), norm), place);
    ++place.depth;
}

void PlannedNetwork::buildOne(LinearStep& linear, Place& place) {
    linear.layer =
        append(linearLayer(linear, tensor(linear.name + ".weight"), tensor(linear.name + ".bias")), place);
    ++place.depth;
}

void PlannedNetwork::buildOne(LayerNormStep& norm, Place&) {
    norm.index = static_cast<int>(m_layerNorms.size());
    m_layerNorms.push_back({tensor(norm.name + ".weight"), tensor(norm.name + ".bias")});
}

void PlannedNetwork::buildOne(ResidualStep& residual, Place& place) {
    Place shortcut = place;
    buildAll(residual.branch, place);
    buildAll(residual.shortcut, shortcut);
    place.depth = std::max(place.depth, shortcut.depth);
}

void PlannedNetwork::buildOne(MoeStep& moe, Place& place) {
    moe.router = static_cast<int>(m_routers.size());
    Router& router = m_routers.emplace_back();
    router.layer = moe.name;
    router.index = moe.router;
    router.topology = moe.topology;
    router.experts = static_cast<int>(moe.experts.size());
    router.topK = moe.topK;
    router.renormalise = moe.renormalise;
    router.slots = moe.slotsPerExpert;
    router.rowsPerImage = moe.rowsPerImage;
    router.weight = tensor(moe.name + ".router.weight");
    router.bias = tensor(moe.name + ".router.bias");
    router.centroids = tensor(moe.name + ".router.centroids");
    router.phi = tensor(moe.name + ".router.phi");
    std::uint64_t deepest = place.depth;
    const auto buildAt = [&](Steps& steps, int expert) {
        Place inner{place.depth, moe.name, expert};
        buildAll(steps, inner);
        deepest = std::max(deepest, inner.depth);
    };
    for (std::size_t e = 0; e < moe.experts.size(); ++e)
        buildAt(moe.experts[e], static_cast<int>(e));
    for (Steps& shared : moe.shared)
        buildAt(shared, -1);
    place.depth = deepest;
}

void PlannedNetwork::buildOne(AttentionStep& attention, Place& place) {
    buildOne(attention.qkv, place);
    attention.product = static_cast<int>(m_attentionProducts.size());
    const auto tokens = static_cast<std::uint64_t>(attention.qkv.rowsPerImage);
    for (const char* name : {".qk", ".av"}) {
        AttentionProduct& product = m_attentionProducts.emplace_back();
        product.name = attention.name + name;
        product.index = static_cast<int>(m_attentionProducts.size()) - 1;
        product.macs = tokens * tokens * static_cast<std::uint64_t>(attention.projection.inFeatures);
        product.depth = place.depth;
    }
    buildOne(attention.projection, place);
}

torch::Tensor PlannedNetwork::forward(const torch::Tensor& images, ForwardPass& pass) const {
    return run(m_plan.steps, images, {pass, images.size(0), nullptr});
}

torch::Tensor PlannedNetwork::forwardStep(std::size_t step, const torch::Tensor& x, std::int64_t images,
                                          ForwardPass& pass) const {
    return run(m_plan.steps[step], x, {pass, images, nullptr});
}

torch::Tensor PlannedNetwork::run(const Steps& steps, torch::Tensor x, const Flow& flow) const {
    for (const Step& step : steps)
        x = run(step, x, flow);
    return x;
}

torch::Tensor PlannedNetwork::run(const Step& step, const torch::Tensor& x, const Flow& flow) const {
    // Layer outputs belong to the pass, which may keep them: never change them in place.
    return std::visit([&](const auto& one) { return runOne(one, x, flow); },
                      static_cast<const StepVariant&>(step));
}

namespace {

torch::Tensor computeWith(ForwardPass& pass, const MacLayer& layer, Nonlinearity activation,
                          const torch::Tensor& x, const std::vector<std::int64_t>* rows) {
    switch (activation) {
        case Nonlinearity::Relu:
            return pass.computeRelu(layer, x, rows);
        case Nonlinearity::Relu6:
            // Not clamp(), whose gradient passes at 0 and 6 themselves: whole channels stand there that nothing reaches.
            return at::hardtanh(pass.compute(layer, x, rows), 0, kRelu6);
        case Nonlinearity::Gelu:
            return at::gelu(pass.compute(layer, x, rows));
        case Nonlinearity::None:
            break;
    }
    return pass.compute(layer, x, rows);
}

}  // namespace

torch::Tensor PlannedNetwork::runOne(const ConvStep& conv, const torch::Tensor& x, const Flow& flow) const {
    return computeWith(flow.pass, m_macLayers[static_cast<std::size_t>(conv.layer)], conv.activation, x,
                       flow.rows);
}

torch::Tensor PlannedNetwork::runOne(const LinearStep& linear, const torch::Tensor& x,
                                     const Flow& flow) const {
    return computeWith(flow.pass, m_macLayers[static_cast<std::size_t>(linear.layer)], linear.activation, x,
                       flow.rows);
}

torch::Tensor PlannedNetwork::runOne(const LayerNormStep& norm, const torch::Tensor& x, const Flow&) const {
    const LayerNorm& tensors = m_layerNorms[static_cast<std::size_t>(norm.index)];
    return at::layer_norm(x, {norm.features}, tensors.weight, tensors.bias, kLayerNormEps);
}

torch::Tensor PlannedNetwork::runOne(const MaxPoolStep& pool, const torch::Tensor& x, const Flow&) const {
    return at::max_pool2d(x, pool.kernel, pool.stride, pool.padding);
}

torch::Tensor PlannedNetwork::runOne(const AveragePoolStep& pool, const torch::Tensor& x, const Flow&) const {
    return pool.size == 0 ? x.mean({2, 3}) : at::adaptive_avg_pool2d(x, {pool.size, pool.size});
}

torch::Tensor PlannedNetwork::runOne(const FlattenStep&, const torch::Tensor& x, const Flow&) const {
    return x.flatten(1);
}

torch::Tensor PlannedNetwork::runOne(const ResidualStep& residual, const torch::Tensor& x,
                                     const Flow& flow) const {
    const torch::Tensor branch = run(residual.branch, x, flow);
    const torch::Tensor shortcut = run(residual.shortcut, x, flow);
    torch::Tensor sum = branch + shortcut;
    return residual.activation == Nonlinearity::Relu ? sum.relu_() : sum;
}

torch::Tensor PlannedNetwork::runOne(const ZeroPadStep& pad, const torch::Tensor& x, const Flow&) const {
    const torch::Tensor pixels =
        x.slice(2, 0, c10::nullopt, pad.stride).slice(3, 0, c10::nullopt, pad.stride);
    return at::constant_pad_nd(pixels, {0, 0, 0, 0, pad.before, pad.behind})
        .contiguous(at::MemoryFormat::ChannelsLast);
}

torch::Tensor PlannedNetwork::runOne(const MoeStep& moe, const torch::Tensor& x, const Flow& flow) const {
    const Router& router = m_routers[static_cast<std::size_t>(moe.router)];
    const RoutingDecisions decisions = flow.pass.route(router, moe.tokens ? x : x.mean({2, 3}));
    torch::Tensor mixed = mixExperts(
        router, decisions, x,
        [&](int expert, const torch::Tensor& input, const std::vector<std::int64_t>* rows) {
            return run(moe.experts[static_cast<std::size_t>(expert)], input, {flow.pass, flow.images, rows});
        });
    for (const Steps& shared : moe.shared)
        mixed = mixed + run(shared, x, flow);
    flow.pass.mixed(router, mixed);
    return mixed;
}

torch::Tensor PlannedNetwork::runOne(const TokensStep& tokens, const torch::Tensor& x, const Flow&) const {
    const std::int64_t images = x.size(0);
    torch::Tensor rows = x.flatten(2).transpose(1, 2);
    if (tokens.classToken)
        rows = at::cat({m_classToken.expand({images, 1, tokens.dim}), rows}, 1);
    return (rows + m_positions).reshape({images * tokens.tokens, tokens.dim});
}

torch::Tensor PlannedNetwork::runOne(const AttentionStep& attention, const torch::Tensor& x,
                                     const Flow& flow) const {
    const std::int64_t dim = attention.projection.inFeatures;
    const std::int64_t headDim = dim / attention.heads;
    const std::int64_t tokens = x.size(0) / flow.images;
    // [3, images, heads, tokens, features of one head]
    const torch::Tensor qkv = runOne(attention.qkv, x, flow)
                                  .view({flow.images, tokens, 3, attention.heads, headDim})
                                  .permute({2, 0, 3, 1, 4});
    const auto& products = m_attentionProducts;
    const auto qk = static_cast<std::size_t>(attention.product);
    const torch::Tensor q = qkv[0] * (1 / std::sqrt(static_cast<double>(headDim)));
    const torch::Tensor weights = flow.pass.multiply(products[qk], q, qkv[1].transpose(2, 3)).softmax(3);
    const torch::Tensor heads = flow.pass.multiply(products[qk + 1], weights, qkv[2]);
    return runOne(attention.projection, heads.transpose(1, 2).reshape({flow.images * tokens, dim}), flow);
}

torch::Tensor PlannedNetwork::runOne(const TokenPoolStep& pool, const torch::Tensor& x,
                                     const Flow& flow) const {
    const torch::Tensor tokens = x.view({flow.images, -1, x.size(1)});
    if (!pool.mean)
        return tokens.select(1, 0).contiguous();
    const std::int64_t first = pool.classToken ? 1 : 0;
    return tokens.narrow(1, first, tokens.size(1) - first).mean(1);
}

}  // namespace axscope::models
