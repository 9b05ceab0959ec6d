// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/passes.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include <stdexcept>
#include <utility>

#include "models/emulation/network_sites.h"

namespace axscope::models {
torch::Tensor FloatPass::compute(const MacLayer& layer, const torch::Tensor& input,
                                 const std::vector<std::int64_t>*) {
    if (layer.linear)
        return at::linear(input, layer.weight, layer.bias);
    return at::conv2d(input, layer.weight, layer.bias, layer.geometry.stride, layer.geometry.padding,
                      layer.geometry.dilation, layer.geometry.groups);
}

namespace {

/// The range that `name` has, or the error that it has none.
Result<float> rangeOf(const ActivationRanges& ranges, const std::string& name) {
    const auto range = ranges.find(name);
    if (range == ranges.end())
        return Error{ErrorCode::NotFound, "no activation range for this layer", "layer " + name};
    return range->second;
}

std::vector<float> floatsOf(const torch::Tensor& tensor) {
    const torch::Tensor values = tensor.to(torch::kFloat32).contiguous();
    return {values.data_ptr<float>(), values.data_ptr<float>() + values.numel()};
}

/// `weight`: [outputs][...], the products of one output contiguous.
void setWeights(QuantisedLayer& layer, const torch::Tensor& weight, WeightScales scales) {
    const torch::Tensor values = weight.to(torch::kFloat32).contiguous();
    layer.weights = quantiseWeights({values.data_ptr<float>(), static_cast<std::size_t>(values.numel())},
                                    static_cast<std::size_t>(layer.geometry.outChannels),
                                    scales == WeightScales::PerTensor);
}

Result<std::shared_ptr<const QuantisedLayer>> quantiseLayer(const MacLayer& layer, const ActivationRanges& ranges,
                                                            const EmulationPlan& plan) {
    const Result<float> range = rangeOf(ranges, layer.name);
    if (!range)
        return range.error();
    auto quantised = std::make_shared<QuantisedLayer>();
    quantised->name = layer.name;
    quantised->geometry = layer.geometry;
    quantised->activationScale = scaleOf(*range);
    quantised->skipPadding = plan.padding == PaddingMode::Skip;
    const bool separate = plan.batchNorm == BatchNormMode::Separate && layer.unfolded.has_value();
    const torch::Tensor& weight = separate ? layer.unfolded->weight : layer.weight;
    setWeights(*quantised, layer.linear ? weight : weight.permute({0, 2, 3, 1}), plan.weights);
    quantised->bias = floatsOf(separate ? layer.unfolded->bias : layer.bias);
    if (separate) {
        quantised->gain = floatsOf(layer.unfolded->gain);
        quantised->shift = floatsOf(layer.unfolded->shift);
    }
    return std::shared_ptr<const QuantisedLayer>(std::move(quantised));
}

Result<std::shared_ptr<const QuantisedLayer>> quantiseRouter(const Router& router, const std::string& name,
                                                             const ActivationRanges& ranges,
                                                             const EmulationPlan& plan) {
    const Result<float> range = rangeOf(ranges, name);
    if (!range)
        return range.error();
    auto quantised = std::make_shared<QuantisedLayer>();
    quantised->name = name;
    // Slots: one output per slot of every expert.
    const torch::Tensor weight =
        router.slots > 0 ? router.phi.view({router.phi.size(0), -1}).t().contiguous() : router.weight;
    quantised->geometry.inChannels = static_cast<int>(weight.size(1));
    quantised->geometry.outChannels = static_cast<int>(weight.size(0));
    quantised->activationScale = scaleOf(*range);
    setWeights(*quantised, weight, plan.weights);
    quantised->bias = router.bias.defined()
                          ? floatsOf(router.bias)
                          : std::vector<float>(static_cast<std::size_t>(weight.size(0)), 0.0F);
    return std::shared_ptr<const QuantisedLayer>(std::move(quantised));
}

bool isFloat(const EmulationPlan& plan, std::size_t site) {
    return plan.choices[site].arithmetic == Arithmetic::Float;
}

}  // namespace

std::string leftRangeName(const std::string& product) {
    return product + ".left";
}

std::string rightRangeName(const std::string& product) {
    return product + ".right";
}

std::vector<std::string> neededRanges(const Network& network, const EmulationPlan& plan) {
    const SiteOffsets offsets = siteOffsets(network);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        const std::string& name = plan.sites[i].name;
        if (isFloat(plan, i))
            continue;
        if (i >= offsets.products && i < offsets.routers) {
            names.push_back(leftRangeName(name));
            names.push_back(rightRangeName(name));
        } else if (i < offsets.products || isEmulable(network.routers()[i - offsets.routers])) {
            names.push_back(name);
        }
    }
    return names;
}

Result<QuantisedNetwork> quantiseNetwork(const Network& network, const ActivationRanges& ranges,
                                         const EmulationPlan& plan) {
    const SiteOffsets offsets = siteOffsets(network);
    QuantisedNetwork result;
    result.layers.resize(network.macLayers().size());
    result.products.resize(network.attentionProducts().size());
    result.routers.resize(network.routers().size());
    for (std::size_t i = 0; i < result.layers.size(); ++i) {
        if (isFloat(plan, i))
            continue;
        auto layer = quantiseLayer(network.macLayers()[i], ranges, plan);
        if (!layer)
            return layer.error();
        result.layers[i] = std::move(*layer);
    }
    for (std::size_t i = 0; i < result.products.size(); ++i) {
        if (isFloat(plan, offsets.products + i))
            continue;
        const std::string& name = network.attentionProducts()[i].name;
        const Result<float> left = rangeOf(ranges, leftRangeName(name));
        const Result<float> right = rangeOf(ranges, rightRangeName(name));
        if (!left || !right)
            return left ? right.error() : left.error();
        result.products[i] = QuantisedProduct{name, scaleOf(*left), scaleOf(*right)};
    }
    for (std::size_t i = 0; i < result.routers.size(); ++i) {
        const Router& router = network.routers()[i];
        if (isFloat(plan, offsets.routers + i) || !isEmulable(router))
            continue;
        auto layer = quantiseRouter(router, plan.sites[offsets.routers + i].name, ranges, plan);
        if (!layer)
            return layer.error();
        result.routers[i] = std::move(*layer);
    }
    return result;
}

Result<QuantisedNetwork> quantiseNetwork(const Network& network, const ActivationRanges& ranges) {
    return quantiseNetwork(network, ranges, defaultPlan(network));
}

namespace {

/// Packs `layer` for `kernel`, or takes it from `shared`.
Result<std::shared_ptr<const EmulatedLayer>> emulateLayer(
    const std::shared_ptr<const QuantisedLayer>& layer,
    const std::shared_ptr<const multipliers::LutKernel>& kernel,
    const std::shared_ptr<const EmulatedLayer>& shared) {
    if (layer == nullptr)
        return std::shared_ptr<const EmulatedLayer>();
    if (shared != nullptr && &shared->layer() == layer.get() && &shared->kernel() == kernel.get())
        return shared;
    Result<EmulatedLayer> emulated = EmulatedLayer::create(layer, kernel);
    if (!emulated)
        return emulated.error();
    return std::make_shared<const EmulatedLayer>(std::move(*emulated));
}

/// `shared`: of the same network; taken where it has the same kernel.
std::shared_ptr<const EmulatedProduct> emulateProduct(const std::optional<QuantisedProduct>& product,
                                                      const std::shared_ptr<const multipliers::LutKernel>& kernel,
                                                      const std::shared_ptr<const EmulatedProduct>& shared) {
    if (!product)
        return nullptr;
    if (shared != nullptr && &shared->kernel() == kernel.get())
        return shared;
    return std::make_shared<const EmulatedProduct>(*product, kernel);
}

/// The kernel of site `index` where all sites of `network` stand in one row.
std::size_t productSite(const QuantisedNetwork& network, std::size_t index) {
    return network.layers.size() + index;
}
std::size_t routerSite(const QuantisedNetwork& network, std::size_t index) {
    return network.layers.size() + network.products.size() + index;
}

}  // namespace

Result<EmulatedNetwork> emulateNetwork(const QuantisedNetwork& network, const SiteKernels& kernels,
                                       const EmulatedNetwork* shared) {
    EmulatedNetwork result;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        auto layer = emulateLayer(network.layers[i], kernels[i], shared == nullptr ? nullptr : shared->layers[i]);
        if (!layer)
            return layer.error();
        result.layers.push_back(std::move(*layer));
    }
    for (std::size_t i = 0; i < network.products.size(); ++i)
        result.products.push_back(emulateProduct(network.products[i], kernels[productSite(network, i)],
                                                 shared == nullptr ? nullptr : shared->products[i]));
    for (std::size_t i = 0; i < network.routers.size(); ++i) {
        auto layer = emulateLayer(network.routers[i], kernels[routerSite(network, i)],
                                  shared == nullptr ? nullptr : shared->routers[i]);
        if (!layer)
            return layer.error();
        result.routers.push_back(std::move(*layer));
    }
    return result;
}

Result<EmulatedNetwork> emulateNetwork(const QuantisedNetwork& network,
                                       const std::shared_ptr<const multipliers::LutKernel>& kernel) {
    return emulateNetwork(network, SiteKernels(routerSite(network, network.routers.size()), kernel));
}

std::size_t packedBytes(const Network& network, const EmulationPlan& plan, const SiteKernels& kernels) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < network.macLayers().size(); ++i) {
        if (plan.choices[i].arithmetic != Arithmetic::Approx || kernels[i] == nullptr)
            continue;
        // A kernel's weights take about as much as its mapped activations.
        const MacLayer& layer = network.macLayers()[i];
        const int channels = layer.geometry.groupChannels();
        bytes += static_cast<std::size_t>(layer.weight.numel()) / static_cast<std::size_t>(channels) *
                 kernels[i]->mappedBytes(channels);
    }
    return bytes;
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

torch::Tensor multiplyBy(const std::shared_ptr<const EmulatedProduct>& product, const torch::Tensor& a,
                         const torch::Tensor& b, EmulationScratch& scratch) {
    if (product == nullptr)
        return at::matmul(a, b);
    const torch::Tensor left = a.contiguous();
    const torch::Tensor right = b.contiguous();
    const auto m = static_cast<int>(left.size(-2));
    const auto k = static_cast<int>(left.size(-1));
    const auto n = static_cast<int>(right.size(-1));
    std::vector<std::int64_t> shape = left.sizes().vec();
    shape.back() = n;
    torch::Tensor output = at::empty(shape, left.options());
    if (output.numel() > 0) {
        const auto count = static_cast<int>(output.numel() / (std::int64_t{m} * n));
        const Result<void> done = product->run(left.data_ptr<float>(), right.data_ptr<float>(), count, m, k, n,
                                               output.data_ptr<float>(), scratch);
        if (!done)
            throw std::runtime_error(done.error().text());  // sums that could overflow: becomes an Error again
    }
    return output;
}

RoutingDecisions routeBy(const std::shared_ptr<const EmulatedLayer>& layer, const Router& router,
                         const torch::Tensor& features, EmulationScratch& scratch) {
    if (layer == nullptr)
        return decide(router, features);
    return decide(router, features,
                  [&](const torch::Tensor& input) { return runEmulated(*layer, input, scratch); });
}

const EmulatedLayer* EmulatedPass::emulated(const MacLayer& layer) const {
    if (m_stop.stop_requested())
        throw StopRequested{};
    return m_network.layers[static_cast<std::size_t>(layer.index)].get();
}

torch::Tensor EmulatedPass::compute(const MacLayer& layer, const torch::Tensor& input,
                                    const std::vector<std::int64_t>* rows) {
    const EmulatedLayer* const found = emulated(layer);
    return found == nullptr ? m_float.compute(layer, input, rows)
                            : runEmulated(*found, input, m_scratch, Activation::None);
}

torch::Tensor EmulatedPass::computeRelu(const MacLayer& layer, const torch::Tensor& input,
                                        const std::vector<std::int64_t>* rows) {
    const EmulatedLayer* const found = emulated(layer);
    return found == nullptr ? m_float.computeRelu(layer, input, rows)
                            : runEmulated(*found, input, m_scratch, Activation::Relu);
}

torch::Tensor EmulatedPass::multiply(const AttentionProduct& product, const torch::Tensor& a,
                                     const torch::Tensor& b) {
    return multiplyBy(m_network.products[static_cast<std::size_t>(product.index)], a, b, m_scratch);
}

RoutingDecisions EmulatedPass::route(const Router& router, const torch::Tensor& features) {
    return routeBy(m_network.routers[static_cast<std::size_t>(router.index)], router, features, m_scratch);
}

}  // namespace axscope::models
