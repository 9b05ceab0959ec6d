// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/paired_run.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/ivalue.h>

#include <algorithm>
#include <utility>

#include "models/datasets/image_batch.h"
#include "models/emulation/passes.h"
#include "models/networks/network.h"

namespace axscope::analysis {
namespace {

using models::EmulatedNetwork;
using models::EmulationScratch;
using models::MacLayer;
using models::Network;
using models::QuantisedNetwork;
using models::Router;
using models::RoutingDecisions;

/// Thrown out of a network's forward call when the user asks to stop; caught in runBlock.
struct StopRequested {};

/// What one layer did on one block of images.
struct LayerTrace {
    bool reached = false;             ///< some image got here
    std::vector<std::uint8_t> input;  ///< operand indices of the input, channels innermost
    std::vector<std::int64_t> inputSizes;
    std::vector<std::int64_t> rows;  ///< images of the block that got here, rising
    at::Tensor output;               ///< float32, channels innermost
};

/// What one run did on one block: all that a comparison needs.
struct NetworkTrace {
    std::vector<LayerTrace> layers;
    std::vector<RoutingDecisions> routing;
    at::Tensor scores;  ///< [images, classes]

    explicit NetworkTrace(const Network& network)
        : layers(network.macLayers().size()), routing(network.routers().size()) {}
};

std::span<const float> valuesOf(const at::Tensor& tensor) {
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

/// Runs a network one way and keeps its trace. The subclass says how a layer is computed.
class TracingPass : public models::ForwardPass {
public:
    TracingPass(const QuantisedNetwork& quantised, NetworkTrace& trace, const std::stop_token& stop)
        : m_quantised(quantised), m_trace(trace), m_stop(stop) {}

    at::Tensor compute(const MacLayer& layer, const at::Tensor& input,
                       const std::vector<std::int64_t>* rows) final {
        if (m_stop.stop_requested())
            throw StopRequested{};
        const auto index = static_cast<std::size_t>(layer.index);
        LayerTrace& trace = m_trace.layers[index];
        const at::Tensor values = models::channelsInnermost(input);
        trace.reached = true;
        trace.inputSizes = values.sizes().vec();
        models::quantiseInput(*m_quantised[index], values, trace.input);
        if (rows != nullptr) {
            trace.rows = *rows;
        } else {
            trace.rows.resize(static_cast<std::size_t>(values.size(0)));
            for (std::size_t row = 0; row < trace.rows.size(); ++row)
                trace.rows[row] = static_cast<std::int64_t>(row);
        }
        trace.output = models::channelsInnermost(output(layer, values, trace));
        return trace.output;
    }

    RoutingDecisions route(const Router& router, const at::Tensor& features) final {
        return m_trace.routing[static_cast<std::size_t>(router.index)] = ForwardPass::route(router, features);
    }

protected:
    virtual at::Tensor output(const MacLayer& layer, const at::Tensor& input, const LayerTrace& trace) = 0;

private:
    const QuantisedNetwork& m_quantised;
    NetworkTrace& m_trace;
    const std::stop_token& m_stop;
};

class FloatTracingPass final : public TracingPass {
public:
    using TracingPass::TracingPass;

private:
    at::Tensor output(const MacLayer& layer, const at::Tensor& input, const LayerTrace&) override {
        return m_float.compute(layer, input, nullptr);
    }

    models::FloatPass m_float;
};

class EmulatedTracingPass final : public TracingPass {
public:
    EmulatedTracingPass(const QuantisedNetwork& quantised, const EmulatedNetwork& layers, NetworkTrace& trace,
                        const std::stop_token& stop, EmulationScratch& scratch)
        : TracingPass(quantised, trace, stop), m_layers(layers), m_scratch(scratch) {}

private:
    at::Tensor output(const MacLayer& layer, const at::Tensor&, const LayerTrace& trace) override {
        return models::runEmulated(m_layers[static_cast<std::size_t>(layer.index)], trace.input,
                                   trace.inputSizes, m_scratch);
    }

    const EmulatedNetwork& m_layers;
    EmulationScratch& m_scratch;
};

/// Error over the images that are in both traces; rows rise in each.
void addCommonRows(ErrorSums& sums, const LayerTrace& reference, const LayerTrace& candidate) {
    if (reference.rows == candidate.rows) {
        sums.add(valuesOf(reference.output), valuesOf(candidate.output));
        return;
    }
    const auto perRow = static_cast<std::size_t>(reference.output.numel() / reference.output.size(0));
    std::size_t r = 0;
    std::size_t c = 0;
    while (r < reference.rows.size() && c < candidate.rows.size()) {
        if (reference.rows[r] < candidate.rows[c]) {
            ++r;
        } else if (reference.rows[r] > candidate.rows[c]) {
            ++c;
        } else {
            sums.add(valuesOf(reference.output).subspan(r++ * perRow, perRow),
                     valuesOf(candidate.output).subspan(c++ * perRow, perRow));
        }
    }
}

RoutingView viewOf(const RoutingDecisions& decisions) {
    return {{decisions.expert.data_ptr<std::int64_t>(), static_cast<std::size_t>(decisions.expert.numel())},
            valuesOf(decisions.score),
            valuesOf(decisions.probability)};
}

std::vector<RoutingSums> compareRouting(const Network& network, const NetworkTrace& reference,
                                        const NetworkTrace& candidate) {
    std::vector<RoutingSums> sums;
    for (const Router& router : network.routers()) {
        const auto index = static_cast<std::size_t>(router.index);
        sums.emplace_back(router.experts)
            .add(viewOf(reference.routing[index]), viewOf(candidate.routing[index]));
    }
    return sums;
}

AccuracySums compareScores(const NetworkTrace& run, const NetworkTrace& reference, const NetworkTrace& int8,
                           const models::Dataset& dataset, std::uint64_t first) {
    AccuracySums sums;
    const auto classes = static_cast<std::size_t>(run.scores.size(1));
    for (std::size_t image = 0; image < static_cast<std::size_t>(run.scores.size(0)); ++image) {
        const std::size_t offset = image * classes;
        sums.add(valuesOf(run.scores).subspan(offset, classes),
                 valuesOf(reference.scores).subspan(offset, classes),
                 valuesOf(int8.scores).subspan(offset, classes), dataset.label(first + image));
    }
    return sums;
}

}  // namespace

struct PairedRun::State {
    std::shared_ptr<const Network> network;
    QuantisedNetwork quantised;
    std::vector<EmulatedNetwork> emulated;  ///< int8, then the multipliers
    bool isolatedErrors = true;

    [[nodiscard]] std::vector<LayerSums> compareLayers(const EmulatedNetwork& layers,
                                                       const NetworkTrace& reference,
                                                       const NetworkTrace& candidate,
                                                       const std::stop_token& stop,
                                                       EmulationScratch& scratch) const {
        std::vector<LayerSums> sums(network->macLayers().size());
        for (std::size_t i = 0; i < sums.size(); ++i) {
            const LayerTrace& from = reference.layers[i];
            const LayerTrace& to = candidate.layers[i];
            if (to.reached)
                sums[i].images = to.rows.size();
            if (from.reached && to.reached)
                addCommonRows(sums[i].cumulative, from, to);
            if (from.reached && isolatedErrors) {
                if (stop.stop_requested())
                    throw StopRequested{};
                const at::Tensor output =
                    models::runEmulated(layers[i], from.input, from.inputSizes, scratch);
                sums[i].isolated.add(valuesOf(from.output), valuesOf(output));
            }
        }
        return sums;
    }
};

void RunSums::merge(const RunSums& other) {
    accuracy.merge(other.accuracy);
    layers.resize(std::max(layers.size(), other.layers.size()));
    for (std::size_t i = 0; i < other.layers.size(); ++i) {
        layers[i].cumulative.merge(other.layers[i].cumulative);
        layers[i].isolated.merge(other.layers[i].isolated);
        layers[i].images += other.layers[i].images;
    }
    routing.resize(std::max(routing.size(), other.routing.size()));
    for (std::size_t i = 0; i < other.routing.size(); ++i)
        routing[i].merge(other.routing[i]);
}

PairedRun::PairedRun(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PairedRun::~PairedRun() = default;

Result<std::unique_ptr<const PairedRun>> PairedRun::prepare(
    std::shared_ptr<const Network> network, const models::ActivationRanges& ranges,
    const std::vector<std::shared_ptr<const multipliers::LutKernel>>& kernels, bool isolatedErrors) {
    auto state = std::make_unique<State>();
    Result<QuantisedNetwork> quantised = models::quantiseNetwork(*network, ranges);
    if (!quantised)
        return quantised.error();
    Result<std::shared_ptr<const multipliers::LutKernel>> exact =
        multipliers::LutKernel::create(multipliers::ProductTable::exact());
    if (!exact)
        return exact.error();
    std::vector<std::shared_ptr<const multipliers::LutKernel>> all{*exact};
    all.insert(all.end(), kernels.begin(), kernels.end());
    for (const auto& kernel : all) {
        Result<EmulatedNetwork> emulated = models::emulateNetwork(*quantised, kernel);
        if (!emulated)
            return emulated.error();
        state->emulated.push_back(std::move(*emulated));
    }
    state->network = std::move(network);
    state->quantised = std::move(*quantised);
    state->isolatedErrors = isolatedErrors;
    return std::unique_ptr<const PairedRun>(new PairedRun(std::move(state)));
}

std::size_t PairedRun::runs() const {
    return m_state->emulated.size() + 1;
}

std::optional<BlockSums> PairedRun::runBlock(const models::Dataset& dataset, std::uint64_t first,
                                             std::uint64_t count, const std::stop_token& stop,
                                             const std::function<void()>& onRunDone) const {
    at::set_num_threads(1);  // blocks are the unit of parallel work: no threads inside them
    const at::NoGradGuard noGrad;
    const Network& network = *m_state->network;
    const auto [channels, height, width] = dataset.imageSize();
    const at::Tensor images =
        at::empty({static_cast<std::int64_t>(count), channels, height, width},
                  at::TensorOptions(at::kFloat).memory_format(at::MemoryFormat::ChannelsLast));
    models::fillNormalised(dataset, first, count, network.description().mean, network.description().std,
                           images.data_ptr<float>());
    thread_local EmulationScratch scratch;
    const auto emulate = [&](const EmulatedNetwork& layers) {
        NetworkTrace trace(network);
        EmulatedTracingPass pass(m_state->quantised, layers, trace, stop, scratch);
        trace.scores = network.forward(images, pass).contiguous();
        return trace;
    };

    try {
        BlockSums sums;
        sums.reserve(runs());
        NetworkTrace floating(network);
        FloatTracingPass floatPass(m_state->quantised, floating, stop);
        floating.scores = network.forward(images, floatPass).contiguous();
        const NetworkTrace int8 = emulate(m_state->emulated.front());

        RunSums floatSums;
        floatSums.accuracy = compareScores(floating, floating, int8, dataset, first);
        floatSums.routing = compareRouting(network, floating, floating);
        sums.push_back(std::move(floatSums));
        onRunDone();

        RunSums int8Sums;
        int8Sums.accuracy = compareScores(int8, floating, int8, dataset, first);
        int8Sums.layers = m_state->compareLayers(m_state->emulated.front(), floating, int8, stop, scratch);
        int8Sums.routing = compareRouting(network, floating, int8);
        sums.push_back(std::move(int8Sums));
        onRunDone();

        for (std::size_t i = 1; i < m_state->emulated.size(); ++i) {
            const NetworkTrace candidate = emulate(m_state->emulated[i]);
            RunSums run;
            run.accuracy = compareScores(candidate, int8, int8, dataset, first);
            run.layers = m_state->compareLayers(m_state->emulated[i], int8, candidate, stop, scratch);
            run.routing = compareRouting(network, int8, candidate);
            sums.push_back(std::move(run));
            onRunDone();
        }
        return sums;
    } catch (const StopRequested&) {
        return std::nullopt;
    }
}

}  // namespace axscope::analysis
