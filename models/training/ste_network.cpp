// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/ste_network.h"

#include <algorithm>
#include <map>
#include <utility>

#include "models/emulation/network_sites.h"

namespace axscope::models {
namespace {

using KernelPtr = std::shared_ptr<const multipliers::LutKernel>;

/// Kernels and gradients of sites, each made once.
class SiteTables {
public:
    explicit SiteTables(const GradientOptions& options) : m_options(options) {}

    Result<KernelPtr> kernel(const KernelPtr& own) {
        if (own != nullptr)
            return own;
        if (m_exact == nullptr) {
            Result<KernelPtr> exact = multipliers::LutKernel::create(multipliers::ProductTable::exact());
            if (!exact)
                return exact;
            m_exact = *std::move(exact);
        }
        return m_exact;
    }
    std::shared_ptr<const TableGradient> gradient(const KernelPtr& kernel) {
        const auto found = m_gradients.find(kernel->table().hash());
        if (found != m_gradients.end())
            return found->second;
        return m_gradients.emplace(kernel->table().hash(), gradientOf(kernel->table(), m_options)).first->second;
    }

private:
    GradientOptions m_options;
    KernelPtr m_exact;
    std::map<std::string, std::shared_ptr<const TableGradient>> m_gradients;
};

/// What a linear map of a router is to a layer.
LayerGeometry geometryOf(const Router& router) {
    LayerGeometry geometry;
    geometry.inChannels = static_cast<int>(router.slots > 0 ? router.phi.size(0) : router.weight.size(1));
    geometry.outChannels = router.experts * std::max(1, router.slots);
    return geometry;
}

}  // namespace

Result<SteNetwork> SteNetwork::create(const Network& network, EmulationPlan plan, const SiteKernels& kernels,
                                      const GradientOptions& gradient) {
    SteNetwork result;
    result.m_plan = std::move(plan);
    result.m_rangeNames = neededRanges(network, result.m_plan);
    result.m_ranges = at::zeros({static_cast<std::int64_t>(result.m_rangeNames.size())}, at::kFloat);
    const EmulationPlan& own = result.m_plan;
    const SiteOffsets offsets = siteOffsets(network);
    SiteTables tables(gradient);
    const auto layerOf = [&](const std::string& name, const LayerGeometry& geometry,
                             std::size_t site) -> Result<std::shared_ptr<const SteLayer>> {
        const Result<KernelPtr> kernel = tables.kernel(kernels[site]);
        if (!kernel)
            return kernel.error();
        auto layer = std::make_shared<SteLayer>();
        layer->name = name;
        layer->geometry = geometry;
        layer->skipPadding = own.padding == PaddingMode::Skip;
        layer->perTensor = own.weights == WeightScales::PerTensor;
        layer->kernel = *kernel;
        layer->gradient = tables.gradient(*kernel);
        if (Result<void> checked = checkDepth(*layer); !checked)
            return checked.error();
        return std::shared_ptr<const SteLayer>(std::move(layer));
    };
    const auto isFloatSite = [&](std::size_t site) { return own.choices[site].arithmetic == Arithmetic::Float; };
    for (const MacLayer& layer : network.macLayers()) {
        std::shared_ptr<const SteLayer>& made = result.m_layers.emplace_back();
        if (isFloatSite(indexOf(layer)))
            continue;
        auto site = layerOf(layer.name, layer.geometry, indexOf(layer));
        if (!site)
            return site.error();
        made = *std::move(site);
    }
    for (const AttentionProduct& product : network.attentionProducts()) {
        std::shared_ptr<const SteProduct>& made = result.m_products.emplace_back();
        const std::size_t site = offsets.products + static_cast<std::size_t>(product.index);
        if (isFloatSite(site))
            continue;
        const Result<KernelPtr> kernel = tables.kernel(kernels[site]);
        if (!kernel)
            return kernel.error();
        made = std::make_shared<const SteProduct>(
            SteProduct{EmulatedProduct({product.name, 1, 1}, *kernel), tables.gradient(*kernel)});
    }
    for (const Router& router : network.routers()) {
        std::shared_ptr<const SteLayer>& made = result.m_routers.emplace_back();
        const std::size_t site = offsets.routers + static_cast<std::size_t>(router.index);
        if (isFloatSite(site) || !isEmulable(router))
            continue;
        auto layer = layerOf(own.sites[site].name, geometryOf(router), site);
        if (!layer)
            return layer.error();
        made = *std::move(layer);
    }
    return result;
}

std::size_t SteNetwork::rangeIndex(const std::string& name) const {
    return static_cast<std::size_t>(std::find(m_rangeNames.begin(), m_rangeNames.end(), name) - m_rangeNames.begin());
}

Result<void> SteNetwork::setRanges(const ActivationRanges& ranges) {
    float* const values = m_ranges.data_ptr<float>();
    for (const std::string& name : m_rangeNames)
        if (!ranges.contains(name))
            return Error{ErrorCode::NotFound, "no activation range for this layer", "layer " + name};
    for (std::size_t i = 0; i < m_rangeNames.size(); ++i)
        values[i] = ranges.at(m_rangeNames[i]);
    takeRanges();
    return {};
}

void SteNetwork::takeRanges() {
    const float* const values = m_ranges.data_ptr<float>();
    const auto scale = [&](const std::string& name) { return scaleOf(values[rangeIndex(name)]); };
    // Backward passes that are still to come keep the layer that they were made with.
    for (auto* const layers : {&m_layers, &m_routers})
        for (std::shared_ptr<const SteLayer>& layer : *layers)
            if (layer != nullptr && layer->activationScale != scale(layer->name)) {
                auto changed = std::make_shared<SteLayer>(*layer);
                changed->activationScale = scale(layer->name);
                layer = std::move(changed);
            }
    for (std::shared_ptr<const SteProduct>& product : m_products) {
        if (product == nullptr)
            continue;
        QuantisedProduct quantised = product->product.product();
        quantised.leftScale = scale(leftRangeName(quantised.name));
        quantised.rightScale = scale(rightRangeName(quantised.name));
        product = std::make_shared<const SteProduct>(
            SteProduct{product->product.withScales(quantised.leftScale, quantised.rightScale), product->gradient});
    }
}

at::Tensor SteNetwork::compute(const MacLayer& layer, const at::Tensor& input, const SteParameters& parameters,
                               Activation activation) const {
    const std::shared_ptr<const SteLayer>& site = m_layers[indexOf(layer)];
    const LayerGeometry& shape = layer.geometry;
    at::Tensor output;
    if (site != nullptr)
        output = steLayer(site, input, parameters.weight, parameters.bias,
                          parameters.gain.defined() ? Activation::None : activation);
    else if (layer.linear)
        output = at::linear(input, parameters.weight, parameters.bias);
    else
        output = at::conv2d(input, parameters.weight, parameters.bias, shape.stride, shape.padding, shape.dilation,
                            shape.groups);
    if (parameters.gain.defined())
        output = output * parameters.gain.view({1, -1, 1, 1}) + parameters.shift.view({1, -1, 1, 1});
    const bool applied = site != nullptr && !parameters.gain.defined();
    return activation == Activation::Relu && !applied ? output.relu() : output;
}

at::Tensor SteNetwork::multiply(const AttentionProduct& product, const at::Tensor& a, const at::Tensor& b) const {
    const std::shared_ptr<const SteProduct>& site = m_products[static_cast<std::size_t>(product.index)];
    return site == nullptr ? at::matmul(a, b) : steProduct(site, a, b);
}

RoutingDecisions SteNetwork::route(const Router& router, const at::Tensor& features) const {
    const std::shared_ptr<const SteLayer>& site = m_routers[static_cast<std::size_t>(router.index)];
    if (site == nullptr)
        return decide(router, features);
    return decide(router, features, [&](const at::Tensor& input) {
        const at::Tensor weight = router.slots > 0 ? router.phi.view({router.phi.size(0), -1}).t() : router.weight;
        const at::Tensor bias = router.bias.defined() ? router.bias : at::zeros({weight.size(0)}, weight.options());
        return steLayer(site, input, weight, bias);
    });
}

}  // namespace axscope::models
