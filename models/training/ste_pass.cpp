// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/ste_pass.h"

namespace axscope::models {

SteParameters StePass::parametersOf(const MacLayer& layer) const {
    const LayerParameters& own = m_network.layer(layer.index);
    if (!own.norm || !m_sites.separateNorm() || m_sites.isFloat(layer)) {
        const FoldedParameters folded = m_network.folded(layer.index);
        return {folded.weight, folded.bias, {}, {}};
    }
    const at::Tensor bias = own.bias.defined() ? own.bias : at::zeros({own.weight.size(0)}, own.weight.options());
    const NormGain norm = m_network.gain(layer.index);
    return {own.weight, bias, norm.gain, norm.shift};
}

torch::Tensor StePass::compute(const MacLayer& layer, const torch::Tensor& input, const std::vector<std::int64_t>*) {
    return m_sites.compute(layer, input, parametersOf(layer), Activation::None);
}

torch::Tensor StePass::computeRelu(const MacLayer& layer, const torch::Tensor& input,
                                   const std::vector<std::int64_t>*) {
    return m_sites.compute(layer, input, parametersOf(layer), Activation::Relu);
}

torch::Tensor StePass::multiply(const AttentionProduct& product, const torch::Tensor& a, const torch::Tensor& b) {
    return m_sites.multiply(product, a, b);
}

void StePass::beginStep(std::uint64_t step, std::uint64_t steps) {
    RoutedPass::beginStep(step, steps);
    m_sites.takeRanges();  // a state that was read since counts
}

std::vector<std::pair<std::string, at::Tensor>> StePass::state() const {
    std::vector<std::pair<std::string, at::Tensor>> all = RoutedPass::state();
    all.emplace_back("activation_ranges", m_sites.ranges());
    return all;
}

RoutingDecisions StePass::decideOn(const Router& router, const at::Tensor& features) {
    return m_sites.route(router, features);
}

SteParameters SteEvaluationPass::parametersOf(const MacLayer& layer) const {
    if (!layer.unfolded || !m_sites.separateNorm() || m_sites.isFloat(layer))
        return {layer.weight, layer.bias, {}, {}};
    return {layer.unfolded->weight, layer.unfolded->bias, layer.unfolded->gain, layer.unfolded->shift};
}

torch::Tensor SteEvaluationPass::compute(const MacLayer& layer, const torch::Tensor& input,
                                         const std::vector<std::int64_t>*) {
    return m_sites.compute(layer, input, parametersOf(layer), Activation::None);
}

torch::Tensor SteEvaluationPass::computeRelu(const MacLayer& layer, const torch::Tensor& input,
                                             const std::vector<std::int64_t>*) {
    return m_sites.compute(layer, input, parametersOf(layer), Activation::Relu);
}

torch::Tensor SteEvaluationPass::multiply(const AttentionProduct& product, const torch::Tensor& a,
                                          const torch::Tensor& b) {
    return m_sites.multiply(product, a, b);
}

RoutingDecisions SteEvaluationPass::route(const Router& router, const torch::Tensor& features) {
    return m_sites.route(router, features);
}

}  // namespace axscope::models
