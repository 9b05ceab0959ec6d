// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/paired_run.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <numeric>
#include <utility>

#include "analysis/passes/paired_pass.h"
#include "models/datasets/image_batch.h"
#include "models/networks/batch_tensor.h"

namespace axscope::analysis {
namespace {

using models::EmulatedNetwork;
using models::EmulationScratch;
using models::Network;
using models::QuantisedNetwork;
using models::Router;
using models::RoutingDecisions;
using models::StopRequested;

RoutingView viewOf(const RoutingDecisions& decisions) {
    return {{decisions.experts.data_ptr<std::int64_t>(), static_cast<std::size_t>(decisions.experts.numel())},
            valuesOf(decisions.score),
            valuesOf(decisions.probability)};
}

std::vector<RoutingSums> compareRouting(const Network& network, const BlockOutcome& reference,
                                        const BlockOutcome& candidate) {
    std::vector<RoutingSums> sums;
    for (const Router& router : network.routers()) {
        const auto index = static_cast<std::size_t>(router.index);
        sums.emplace_back(router.experts, static_cast<int>(reference.routing[index].experts.size(1)))
            .add(viewOf(reference.routing[index]), viewOf(candidate.routing[index]), candidate.mixtureErrors[index]);
    }
    return sums;
}

/// How many choices of experts differ from the reference's, and how many there are.
void countMoved(const std::vector<RoutingDecisions>& reference, const std::vector<RoutingDecisions>& candidate,
                FrozenRoutingSums& sums) {
    for (std::size_t router = 0; router < reference.size(); ++router) {
        sums.decisions += static_cast<std::uint64_t>(reference[router].experts.numel());
        sums.moved +=
            static_cast<std::uint64_t>(reference[router].experts.ne(candidate[router].experts).sum().item<std::int64_t>());
    }
}

/// `margins`: those of decisions too, which only a reference is asked for.
ImageRecords recordsOf(const Network& network, const BlockOutcome& outcome, const std::vector<int>& labels,
                       bool margins) {
    ImageRecords records;
    const auto classes = static_cast<std::size_t>(outcome.scores.size(1));
    for (std::size_t image = 0; image < labels.size(); ++image)
        records.add(valuesOf(outcome.scores).subspan(image * classes, classes), labels[image]);
    std::vector<float> best;
    for (const Router& router : network.routers()) {
        const RoutingView view = viewOf(outcome.routing[static_cast<std::size_t>(router.index)]);
        const auto experts = static_cast<std::size_t>(router.experts);
        const std::size_t decisions = view.score.size() / experts;
        ImageRecords::Routing& routing = records.routing.emplace_back();
        routing.decisionsPerImage = static_cast<std::uint32_t>(router.rowsPerImage);
        routing.choices = static_cast<std::uint32_t>(view.experts.size() / decisions);
        routing.experts.assign(view.experts.begin(), view.experts.end());
        for (std::size_t decision = 0; decision < decisions && margins; ++decision)
            routing.margin.push_back(
                decisionMargin(view.score.subspan(decision * experts, experts), routing.choices, best));
    }
    return records;
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
    PairedRunOptions options;

    /// The error of each layer when it gets the reference's input. `referenceNetwork`: what computed the reference;
    /// nullptr = float32.
    void addIsolated(const EmulatedNetwork& candidate, const EmulatedNetwork* referenceNetwork,
                     const NetworkTrace& reference, const std::stop_token& stop, EmulationScratch& scratch,
                     std::vector<LayerSums>& sums) const {
        for (std::size_t i = 0; i < sums.size() && options.isolatedErrors; ++i) {
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

PairedRun::PairedRun(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PairedRun::~PairedRun() = default;

Result<std::unique_ptr<const PairedRun>> PairedRun::prepare(std::shared_ptr<const Network> network,
                                                            const models::ActivationRanges& ranges,
                                                            const models::EmulationPlan& plan,
                                                            const std::vector<SiteKernels>& runs,
                                                            PairedRunOptions options) {
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
                kernels[i] = run[i]->table().isExact() ? *exact : run[i];  // shares int8's layers and outputs
        Result<EmulatedNetwork> emulated =
            models::emulateNetwork(*quantised, kernels, &state->emulated.front());
        if (!emulated)
            return emulated.error();
        state->emulated.push_back(std::move(*emulated));
    }
    state->network = std::move(network);
    state->quantised = std::move(*quantised);
    state->options = options;
    return std::unique_ptr<const PairedRun>(new PairedRun(std::move(state)));
}

std::size_t PairedRun::runs() const {
    return m_state->emulated.size() + 1;
}

const QuantisedNetwork& PairedRun::quantised() const {
    return m_state->quantised;
}

std::optional<BlockSums> PairedRun::runBlock(const models::ImageBatch& batch, std::uint64_t block,
                                             const std::stop_token& stop,
                                             const std::function<void()>& onRunDone,
                                             const std::vector<bool>& wanted) const {
    at::set_num_threads(1);  // blocks are the unit of parallel work: no threads inside them
    const at::NoGradGuard noGrad;
    const Network& network = *m_state->network;
    const at::Tensor images = models::tensorOf(batch);
    thread_local EmulationScratch scratch;

    const bool isolated = m_state->options.isolatedErrors;
    const bool frozen = m_state->options.frozenRouting && !network.routers().empty();
    const EmulatedNetwork& exact = m_state->emulated.front();

    const auto runOnce = [&](const PairedPass::Parts& parts) {
        BlockOutcome outcome;
        PairedPass pass(network, parts, outcome);
        outcome.scores = network.forward(images, pass).contiguous();
        return outcome;
    };
    const auto sumsOf = [&](BlockOutcome& candidate, const BlockOutcome& reference, const BlockOutcome& int8,
                            bool margins) {
        RunSums sums;
        sums.accuracy = compareScores(candidate.scores, reference.scores, int8.scores, batch.labels);
        sums.layers = std::move(candidate.layers);
        sums.routing = compareRouting(network, reference, candidate);
        sums.images = recordsOf(network, candidate, batch.labels, margins);
        return sums;
    };

    try {
        BlockSums sums;
        sums.reserve(runs());
        NetworkTrace int8Trace(network);
        BlockOutcome floating;
        BlockOutcome int8;
        {
            NetworkTrace floatTrace(network);
            PairedPass::Parts parts{.quantised = m_state->quantised, .stop = stop, .scratch = scratch};
            parts.keep = &floatTrace;
            parts.kept = PairedPass::Keep::Everything;
            parts.keepInputs = isolated;
            floating = runOnce(parts);
            onRunDone();
            parts.emulated = &exact;
            parts.reference = &floatTrace;
            parts.keep = &int8Trace;
            parts.countOperands = true;
            parts.details = true;
            parts.block = block;
            int8 = runOnce(parts);
            m_state->addIsolated(exact, nullptr, floatTrace, stop, scratch, int8.layers);
            onRunDone();
        }
        sums.push_back(sumsOf(floating, floating, int8, true));
        sums.back().layers.clear();
        sums.push_back(sumsOf(int8, floating, int8, true));

        for (std::size_t i = 1; i < m_state->emulated.size(); ++i) {
            if (!wanted.empty() && !wanted[i - 1]) {
                sums.emplace_back();
                continue;
            }
            const EmulatedNetwork& emulated = m_state->emulated[i];
            NetworkTrace ownTrace(network);
            PairedPass::Parts parts{.quantised = m_state->quantised, .stop = stop, .scratch = scratch};
            parts.emulated = &emulated;
            parts.reference = m_state->options.layerErrors ? &int8Trace : nullptr;
            parts.replay = {&int8Trace, &exact};
            parts.details = m_state->options.layerErrors;
            parts.block = block;
            if (frozen) {
                parts.keep = &ownTrace;
                parts.kept = PairedPass::Keep::UpToFirstRouter;
            }
            BlockOutcome candidate = runOnce(parts);
            m_state->addIsolated(emulated, &exact, int8Trace, stop, scratch, candidate.layers);
            RunSums& run = sums.emplace_back(sumsOf(candidate, int8, int8, false));
            if (frozen) {
                PairedPass::Parts forced{.quantised = m_state->quantised, .stop = stop, .scratch = scratch};
                forced.emulated = &emulated;
                forced.replay = {&ownTrace, &emulated};
                forced.forced = &int8Trace;
                const BlockOutcome outcome = runOnce(forced);
                run.frozen.accuracy = compareScores(outcome.scores, int8.scores, int8.scores, batch.labels);
                countMoved(int8.routing, outcome.routing, run.frozen);
            }
            onRunDone();
        }
        return sums;
    } catch (const StopRequested&) {
        return std::nullopt;
    }
}

}  // namespace axscope::analysis
