// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passes/paired_pass.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace axscope::analysis {
namespace {

using models::MacLayer;
using models::Router;
using models::RoutingDecisions;

/// Images (tokens) of a block that reached a layer: all of them, or the rows that a router sent there.
std::vector<std::int64_t> reachedRows(const at::Tensor& input, const std::vector<std::int64_t>* rows) {
    if (rows != nullptr)
        return *rows;
    std::vector<std::int64_t> all(static_cast<std::size_t>(input.size(0)));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Calls `take(reference, candidate, row)` with the outputs of each row that reached the layer on both sides,
/// rows rising on each.
template <class Take>
void forCommonRows(const LayerTrace& reference, const at::Tensor& output,
                   const std::vector<std::int64_t>& rows, const Take& take) {
    const auto perRow = static_cast<std::size_t>(output.numel() / std::max<std::int64_t>(output.size(0), 1));
    std::size_t r = 0;
    std::size_t c = 0;
    while (r < reference.rows.size() && c < rows.size()) {
        if (reference.rows[r] < rows[c]) {
            ++r;
        } else if (reference.rows[r] > rows[c]) {
            ++c;
        } else {
            const std::int64_t row = rows[c];
            take(valuesOf(reference.output).subspan(r++ * perRow, perRow),
                 valuesOf(output).subspan(c++ * perRow, perRow), row);
        }
    }
}

/// |z~ - z| / |z| of each row; NaN where |z| is 0.
std::vector<double> relativeErrors(const at::Tensor& reference, const at::Tensor& candidate) {
    const auto rows = static_cast<std::size_t>(reference.size(0));
    const std::size_t perRow = rows == 0 ? 0 : static_cast<std::size_t>(reference.numel()) / rows;
    const std::span<const float> z = valuesOf(reference);
    const std::span<const float> other = valuesOf(candidate);
    std::vector<double> errors;
    for (std::size_t row = 0; row < rows; ++row) {
        double squared = 0;
        double difference = 0;
        for (std::size_t i = row * perRow; i < (row + 1) * perRow; ++i) {
            const double own = z[i];
            const double delta = static_cast<double>(other[i]) - own;
            squared += own * own;
            difference += delta * delta;
        }
        errors.push_back(squared > 0 ? std::sqrt(difference / squared)
                                     : std::numeric_limits<double>::quiet_NaN());
    }
    return errors;
}

}  // namespace

std::span<const float> valuesOf(const at::Tensor& tensor) {
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

void NetworkTrace::forgetActivations() {
    for (LayerTrace& layer : layers)
        if (layer.reached)
            layer = LayerTrace();
    for (at::Tensor& mixture : mixtures)
        mixture.reset();
}

PairedPass::PairedPass(const models::Network& network, const Parts& parts, BlockOutcome& outcome)
    : m_parts(parts),
      m_outcome(outcome),
      m_same(parts.replay.trace != nullptr && parts.emulated != nullptr),
      m_keeping(parts.kept != Keep::Nothing) {
    m_outcome.routing.resize(network.routers().size());
    m_outcome.layers.resize(network.macLayers().size());
    m_outcome.mixtureErrors.resize(network.routers().size());
}

bool PairedPass::replays(std::size_t layer) const {
    return m_same && m_parts.replay.trace->layers[layer].reached &&
           m_parts.replay.network->layers[layer] == m_parts.emulated->layers[layer];
}

at::Tensor PairedPass::outputOf(const MacLayer& layer, const at::Tensor& values) {
    const auto index = static_cast<std::size_t>(layer.index);
    const bool isFloat = m_parts.emulated == nullptr || m_parts.quantised.layers[index] == nullptr;
    return models::channelsInnermost(isFloat ? m_float.compute(layer, values, nullptr)
                                             : models::runEmulated(*m_parts.emulated->layers[index],
                                                                   m_parts.scratch.codes, values.sizes(),
                                                                   m_parts.scratch));
}

at::Tensor PairedPass::compute(const MacLayer& layer, const at::Tensor& input,
                               const std::vector<std::int64_t>* rows) {
    if (m_parts.stop.stop_requested())
        throw models::StopRequested{};
    const auto index = static_cast<std::size_t>(layer.index);
    LayerSums& sums = m_outcome.layers[index];
    const bool replay = replays(index);
    m_same = replay;
    at::Tensor output;
    const at::Tensor values = replay ? input : models::channelsInnermost(input);
    if (replay) {
        output = m_parts.replay.trace->layers[index].output;
    } else {
        const auto& quantised = m_parts.quantised.layers[index];  // null: float32 in every run
        if (quantised != nullptr && (m_parts.emulated != nullptr || m_parts.keepInputs))
            models::quantiseInput(*quantised, values, m_parts.scratch.codes);
        output = outputOf(layer, values);
        if (m_parts.countOperands && quantised != nullptr)
            sums.detail.addInput(m_parts.scratch.codes);
    }
    std::vector<std::int64_t> reached = reachedRows(values, rows);
    sums.rows = reached.size();
    if (m_parts.reference != nullptr && m_parts.reference->layers[index].reached)
        compareWith(m_parts.reference->layers[index], layer, output, reached);
    if (m_keeping) {
        LayerTrace& trace = m_parts.keep->layers[index];
        trace.reached = true;
        if (m_parts.keepInputs && m_parts.quantised.layers[index] != nullptr)
            trace.input = m_parts.scratch.codes;
        trace.inputSizes = values.sizes().vec();
        trace.rows = std::move(reached);
        trace.output = output;
    }
    return output;
}

void PairedPass::compareWith(const LayerTrace& reference, const MacLayer& layer, const at::Tensor& output,
                             const std::vector<std::int64_t>& rows) {
    LayerSums& sums = m_outcome.layers[static_cast<std::size_t>(layer.index)];
    const auto channels = static_cast<std::size_t>(layer.geometry.outChannels);
    const bool all = reference.rows == rows;
    if (all)
        sums.cumulative.add(valuesOf(reference.output), valuesOf(output));
    if (all && !m_parts.details)
        return;
    if (all)
        sums.detail.addChannels(valuesOf(reference.output), valuesOf(output), channels);
    bool sampled = false;
    forCommonRows(reference, output, rows,
                  [&](std::span<const float> y, std::span<const float> c, std::int64_t row) {
                      if (!all) {
                          sums.cumulative.add(y, c);
                          if (m_parts.details)
                              sums.detail.addChannels(y, c, channels);
                      }
                      if (!m_parts.details)
                          return;
                      const auto image = static_cast<std::uint64_t>(row / layer.rowsPerImage);
                      if (image % LayerDetailSums::kImagesPerHistogram == 0)
                          sums.detail.addValues(y, c);
                      if (!std::exchange(sampled, true) && !all)
                          sums.detail.addSamples(y, c, m_parts.block);
                  });
    if (all)
        sums.detail.addSamples(valuesOf(reference.output), valuesOf(output), m_parts.block);
}

at::Tensor PairedPass::multiply(const models::AttentionProduct& product, const at::Tensor& a,
                                const at::Tensor& b) {
    if (m_parts.emulated == nullptr)
        return m_float.multiply(product, a, b);
    const auto index = static_cast<std::size_t>(product.index);
    m_same = m_same && m_parts.replay.network->products[index] == m_parts.emulated->products[index];
    return models::multiplyBy(m_parts.emulated->products[index], a, b, m_parts.scratch);
}

RoutingDecisions PairedPass::route(const Router& router, const at::Tensor& features) {
    const auto index = static_cast<std::size_t>(router.index);
    RoutingDecisions& decisions = m_outcome.routing[index];
    m_same = m_same && m_parts.forced == nullptr &&
             m_parts.replay.network->routers[index] == m_parts.emulated->routers[index];
    decisions = m_parts.emulated == nullptr
                    ? m_float.route(router, features)
                    : models::routeBy(m_parts.emulated->routers[index], router, features, m_parts.scratch);
    if (m_parts.forced != nullptr)
        decisions = models::forceRouting(router, decisions, m_parts.forced->routing[index]);
    if (m_keeping)
        m_parts.keep->routing[index] = decisions;
    m_keeping = m_parts.kept == Keep::Everything;
    m_routed = true;
    return decisions;
}

void PairedPass::mixed(const Router& router, const at::Tensor& output) {
    const auto index = static_cast<std::size_t>(router.index);
    const at::Tensor values = models::channelsInnermost(output);
    if (m_parts.reference != nullptr && m_parts.reference->mixtures[index].defined())
        m_outcome.mixtureErrors[index] = relativeErrors(m_parts.reference->mixtures[index], values);
    if (m_keeping)
        m_parts.keep->mixtures[index] = values;
}

}  // namespace axscope::analysis
