// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/paired_run.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <numeric>
#include <utility>

#include "models/datasets/batch_tensor.h"
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
using models::StopRequested;

/// What one layer did on one block of images.
struct LayerTrace {
    bool reached = false;             ///< some image got here
    std::vector<std::uint8_t> input;  ///< operand indices of the input, channels innermost
    std::vector<std::int64_t> inputSizes;
    std::vector<std::int64_t> rows;  ///< images (tokens) of the block that got here, rising
    at::Tensor output;               ///< float32, channels innermost
};

/// What one run did on one block: all that later runs are compared with.
struct NetworkTrace {
    std::vector<LayerTrace> layers;

    explicit NetworkTrace(const Network& network) : layers(network.macLayers().size()) {}
};

std::span<const float> valuesOf(const at::Tensor& tensor) {
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

/// Images (tokens) of a block that reached a layer: all of them, or the rows that a router sent there.
std::vector<std::int64_t> reachedRows(const at::Tensor& input, const std::vector<std::int64_t>* rows) {
    if (rows != nullptr)
        return *rows;
    std::vector<std::int64_t> all(static_cast<std::size_t>(input.size(0)));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Error over the images that reached the layer on both sides; rows rise on each.
void addCommonRows(ErrorSums& sums, const LayerTrace& reference, const at::Tensor& output,
                   const std::vector<std::int64_t>& rows) {
    if (reference.rows == rows) {
        sums.add(valuesOf(reference.output), valuesOf(output));
        return;
    }
    const auto perRow = static_cast<std::size_t>(output.numel() / output.size(0));
    std::size_t r = 0;
    std::size_t c = 0;
    while (r < reference.rows.size() && c < rows.size()) {
        if (reference.rows[r] < rows[c]) {
            ++r;
        } else if (reference.rows[r] > rows[c]) {
            ++c;
        } else {
            sums.add(valuesOf(reference.output).subspan(r++ * perRow, perRow),
                     valuesOf(output).subspan(c++ * perRow, perRow));
        }
    }
}

/// Runs a network one way on one block, compares each layer with a reference as soon as it is computed, and
/// keeps a trace for comparisons to come only where one is asked for: activations of a whole network are most
/// of the memory.
class PairedPass final : public models::ForwardPass {
public:
    struct Parts {
        const QuantisedNetwork& quantised;
        const EmulatedNetwork* emulated;  ///< nullptr: float32
        const NetworkTrace* reference;    ///< nullptr: nothing to compare with
        NetworkTrace* keep;               ///< nullptr: nothing will be compared with this run
        bool keepInputs;                  ///< isolated errors will be wanted of what follows
        const std::stop_token& stop;
        EmulationScratch& scratch;
    };

    explicit PairedPass(const Parts& parts, std::vector<LayerSums>& sums,
                        std::vector<RoutingDecisions>& routing)
        : m_parts(parts), m_sums(sums), m_routing(routing) {}

    at::Tensor compute(const MacLayer& layer, const at::Tensor& input,
                       const std::vector<std::int64_t>* rows) override {
        if (m_parts.stop.stop_requested())
            throw StopRequested{};
        const auto index = static_cast<std::size_t>(layer.index);
        const at::Tensor values = models::channelsInnermost(input);
        const auto& quantised = m_parts.quantised.layers[index];  // null: float32 in every run
        if (quantised != nullptr && (m_parts.emulated != nullptr || m_parts.keepInputs))
            models::quantiseInput(*quantised, values, m_indices);
        const at::Tensor output = models::channelsInnermost(
            m_parts.emulated == nullptr || quantised == nullptr
                ? m_float.compute(layer, values, nullptr)
                : models::runEmulated(*m_parts.emulated->layers[index], m_indices, values.sizes(),
                                      m_parts.scratch));
        std::vector<std::int64_t> reached = reachedRows(values, rows);
        m_sums[index].rows = reached.size();
        if (m_parts.reference != nullptr && m_parts.reference->layers[index].reached)
            addCommonRows(m_sums[index].cumulative, m_parts.reference->layers[index], output, reached);
        if (m_parts.keep != nullptr) {
            LayerTrace& trace = m_parts.keep->layers[index];
            trace.reached = true;
            if (m_parts.keepInputs && quantised != nullptr)
                trace.input = m_indices;
            trace.inputSizes = values.sizes().vec();
            trace.rows = std::move(reached);
            trace.output = output;
        }
        return output;
    }

    at::Tensor multiply(const models::AttentionProduct& product, const at::Tensor& a,
                        const at::Tensor& b) override {
        if (m_parts.emulated == nullptr)
            return m_float.multiply(product, a, b);
        return models::multiplyBy(m_parts.emulated->products[static_cast<std::size_t>(product.index)], a, b,
                                  m_parts.scratch);
    }

    RoutingDecisions route(const Router& router, const at::Tensor& features) override {
        const auto index = static_cast<std::size_t>(router.index);
        return m_routing[index] =
                   m_parts.emulated == nullptr
                       ? m_float.route(router, features)
                       : models::routeBy(m_parts.emulated->routers[index], router, features, m_parts.scratch);
    }

private:
    Parts m_parts;
    std::vector<LayerSums>& m_sums;
    std::vector<RoutingDecisions>& m_routing;
    std::vector<std::uint8_t> m_indices;
    models::FloatPass m_float;
};

RoutingView viewOf(const RoutingDecisions& decisions) {
    return {{decisions.experts.data_ptr<std::int64_t>(), static_cast<std::size_t>(decisions.experts.numel())},
            valuesOf(decisions.score),
            valuesOf(decisions.probability)};
}

std::vector<RoutingSums> compareRouting(const Network& network,
                                        const std::vector<RoutingDecisions>& reference,
                                        const std::vector<RoutingDecisions>& candidate) {
    std::vector<RoutingSums> sums;
    for (const Router& router : network.routers()) {
        const auto index = static_cast<std::size_t>(router.index);
        sums.emplace_back(router.experts, static_cast<int>(reference[index].experts.size(1)))
            .add(viewOf(reference[index]), viewOf(candidate[index]));
    }
    return sums;
}

AccuracySums compareScores(const at::Tensor& scores, const at::Tensor& reference, const at::Tensor& int8,
                           const std::vector<int>& labels) {
    AccuracySums sums;
    const auto classes = static_cast<std::size_t>(scores.size(1));
    for (std::size_t image = 0; image < static_cast<std::size_t>(scores.size(0)); ++image) {
        const std::size_t offset = image * classes;
        sums.add(valuesOf(scores).subspan(offset, classes), valuesOf(reference).subspan(offset, classes),
                 valuesOf(int8).subspan(offset, classes), labels[image]);
    }
    return sums;
}

}  // namespace

struct PairedRun::State {
    std::shared_ptr<const Network> network;
    QuantisedNetwork quantised;
    std::vector<EmulatedNetwork> emulated;  ///< int8, then the multipliers
    bool isolatedErrors = true;

    /// The error of each layer when it gets the reference's input. `referenceNetwork`: what computed the reference;
    /// nullptr = float32.
    void addIsolated(const EmulatedNetwork& candidate, const EmulatedNetwork* referenceNetwork,
                     const NetworkTrace& reference, const std::stop_token& stop, EmulationScratch& scratch,
                     std::vector<LayerSums>& sums) const {
        for (std::size_t i = 0; i < sums.size() && isolatedErrors; ++i) {
            const LayerTrace& trace = reference.layers[i];
            if (stop.stop_requested())
                throw StopRequested{};
            if (!trace.reached)
                continue;
            const models::EmulatedLayer* const layer = candidate.layers[i].get();
            // The same layer with the same input gives what the reference has.
            const bool same =
                layer == nullptr || (referenceNetwork != nullptr && referenceNetwork->layers[i].get() == layer);
            const at::Tensor output =
                same ? trace.output : models::runEmulated(*layer, trace.input, trace.inputSizes, scratch);
            sums[i].isolated.add(valuesOf(trace.output), valuesOf(output));
        }
    }
};

void RunSums::merge(const RunSums& other) {
    accuracy.merge(other.accuracy);
    layers.resize(std::max(layers.size(), other.layers.size()));
    for (std::size_t i = 0; i < other.layers.size(); ++i) {
        layers[i].cumulative.merge(other.layers[i].cumulative);
        layers[i].isolated.merge(other.layers[i].isolated);
        layers[i].rows += other.layers[i].rows;
    }
    routing.resize(std::max(routing.size(), other.routing.size()));
    for (std::size_t i = 0; i < other.routing.size(); ++i)
        routing[i].merge(other.routing[i]);
}

PairedRun::PairedRun(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PairedRun::~PairedRun() = default;

Result<std::unique_ptr<const PairedRun>> PairedRun::prepare(std::shared_ptr<const Network> network,
                                                            const models::ActivationRanges& ranges,
                                                            const models::EmulationPlan& plan,
                                                            const std::vector<SiteKernels>& runs,
                                                            bool isolatedErrors) {
    auto state = std::make_unique<State>();
    Result<QuantisedNetwork> quantised = models::quantiseNetwork(*network, ranges, plan);
    if (!quantised)
        return quantised.error();
    Result<std::shared_ptr<const multipliers::LutKernel>> exact =
        multipliers::LutKernel::create(multipliers::ProductTable::exact());
    if (!exact)
        return exact.error();
    const SiteKernels allExact(plan.sites.size(), *exact);
    Result<EmulatedNetwork> int8 = models::emulateNetwork(*quantised, allExact);
    if (!int8)
        return int8.error();
    state->emulated.push_back(std::move(*int8));
    for (const SiteKernels& run : runs) {
        SiteKernels kernels = allExact;
        for (std::size_t i = 0; i < kernels.size(); ++i)
            if (plan.choices[i].arithmetic == models::Arithmetic::Approx)
                kernels[i] = run[i];
        Result<EmulatedNetwork> emulated =
            models::emulateNetwork(*quantised, kernels, &state->emulated.front());
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

std::optional<BlockSums> PairedRun::runBlock(const models::ImageBatch& batch, const std::stop_token& stop,
                                             const std::function<void()>& onRunDone) const {
    at::set_num_threads(1);  // blocks are the unit of parallel work: no threads inside them
    const at::NoGradGuard noGrad;
    const Network& network = *m_state->network;
    const at::Tensor images = models::tensorOf(batch);
    thread_local EmulationScratch scratch;

    /// One run over the block: what it scored and decided, and its layers' sums.
    struct Outcome {
        at::Tensor scores;
        std::vector<RoutingDecisions> routing;
        std::vector<LayerSums> layers;
    };
    const auto runOnce = [&](const EmulatedNetwork* emulated, const EmulatedNetwork* referenceNetwork,
                             const NetworkTrace* reference, NetworkTrace* keep) {
        Outcome outcome;
        outcome.routing.resize(network.routers().size());
        outcome.layers.resize(network.macLayers().size());
        PairedPass pass({m_state->quantised, emulated, reference, keep,
                         keep != nullptr && m_state->isolatedErrors, stop, scratch},
                        outcome.layers, outcome.routing);
        outcome.scores = network.forward(images, pass).contiguous();
        if (reference != nullptr)
            m_state->addIsolated(*emulated, referenceNetwork, *reference, stop, scratch, outcome.layers);
        return outcome;
    };

    try {
        BlockSums sums;
        sums.reserve(runs());
        const EmulatedNetwork& exact = m_state->emulated.front();
        NetworkTrace int8Trace(network);
        Outcome floating;
        Outcome int8;
        {
            NetworkTrace floatTrace(network);
            floating = runOnce(nullptr, nullptr, nullptr, &floatTrace);
            onRunDone();
            int8 = runOnce(&exact, nullptr, &floatTrace, &int8Trace);
            onRunDone();
        }
        RunSums& floatSums = sums.emplace_back();
        floatSums.accuracy = compareScores(floating.scores, floating.scores, int8.scores, batch.labels);
        floatSums.routing = compareRouting(network, floating.routing, floating.routing);
        RunSums& int8Sums = sums.emplace_back();
        int8Sums.accuracy = compareScores(int8.scores, floating.scores, int8.scores, batch.labels);
        int8Sums.layers = std::move(int8.layers);
        int8Sums.routing = compareRouting(network, floating.routing, int8.routing);

        for (std::size_t i = 1; i < m_state->emulated.size(); ++i) {
            Outcome candidate = runOnce(&m_state->emulated[i], &exact, &int8Trace, nullptr);
            RunSums& run = sums.emplace_back();
            run.accuracy = compareScores(candidate.scores, int8.scores, int8.scores, batch.labels);
            run.layers = std::move(candidate.layers);
            run.routing = compareRouting(network, int8.routing, candidate.routing);
            onRunDone();
        }
        return sums;
    } catch (const StopRequested&) {
        return std::nullopt;
    }
}

}  // namespace axscope::analysis
