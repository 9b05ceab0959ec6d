// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passes/block_run.h"

#include <optional>

#include "analysis/passes/block_sums.h"

namespace axscope::analysis {

using models::EmulatedNetwork;

/// A pass with the activations it has come to.
struct BlockRun::Run {
    Run(const models::Network& network, const PairedPass::Parts& parts, at::Tensor images)
        : pass(network, parts, outcome), x(std::move(images)) {}
    Run(const Run&) = delete;  // the pass refers to the outcome
    Run& operator=(const Run&) = delete;

    void advance(const models::Network& network, std::size_t step, std::int64_t images) {
        x = network.forwardStep(step, x, images, pass);
    }

    BlockOutcome outcome;
    PairedPass pass;
    at::Tensor x;
};

/// An approximate run and, where routing is frozen too, the same with int8's routing forced on it. Up to the
/// first decision both are one.
struct BlockRun::Candidate {
    Candidate(const models::Network& network, const EmulatedNetwork& emulatedNetwork)
        : emulated(emulatedNetwork), trace(network) {}

    const EmulatedNetwork& emulated;
    NetworkTrace trace;  ///< of this step, up to the first decision; only where there is a forced run
    std::optional<Run> free;
    std::optional<Run> forced;
};

BlockRun::BlockRun(const PairedNetworks& networks, const at::Tensor& images, std::uint64_t block,
                   const std::stop_token& stop, models::EmulationScratch& scratch,
                   const std::vector<bool>& wanted)
    : m_networks(networks),
      m_images(images),
      m_stop(stop),
      m_scratch(scratch),
      m_floatTrace(*networks.network),
      m_int8Trace(*networks.network) {
    PairedPass::Parts fixed = parts();
    fixed.keep = &m_floatTrace;
    fixed.kept = PairedPass::Keep::Everything;
    fixed.keepInputs = networks.options.isolatedErrors;
    m_float = std::make_unique<Run>(*networks.network, fixed, images);
    fixed.emulated = &networks.emulated.front();
    fixed.reference = &m_floatTrace;
    fixed.keep = &m_int8Trace;
    fixed.countOperands = true;
    fixed.details = true;
    fixed.block = block;
    m_int8 = std::make_unique<Run>(*networks.network, fixed, images);
    for (std::size_t i = 1; i < networks.emulated.size(); ++i) {
        const bool isWanted = wanted.empty() || wanted[i - 1];
        m_candidates.push_back(isWanted ? candidateOf(networks.emulated[i], block) : nullptr);
        if (isWanted)
            m_computed.push_back(m_candidates.back().get());
    }
}

BlockRun::~BlockRun() = default;

std::size_t BlockRun::runs() const {
    return m_computed.size() + 2;
}

PairedPass::Parts BlockRun::parts() const {
    return {.quantised = m_networks.quantised, .stop = m_stop, .scratch = m_scratch};
}

std::unique_ptr<BlockRun::Candidate> BlockRun::candidateOf(const EmulatedNetwork& emulated,
                                                           std::uint64_t block) const {
    const models::Network& network = *m_networks.network;
    auto candidate = std::make_unique<Candidate>(network, emulated);
    PairedPass::Parts free = parts();
    free.emulated = &emulated;
    free.reference = m_networks.options.layerErrors ? &m_int8Trace : nullptr;
    free.replay = {&m_int8Trace, &m_networks.emulated.front()};
    free.details = m_networks.options.layerErrors;
    free.block = block;
    if (m_networks.options.frozenRouting && !network.routers().empty()) {
        free.keep = &candidate->trace;
        free.kept = PairedPass::Keep::UpToFirstRouter;
        PairedPass::Parts forced = parts();
        forced.emulated = &emulated;
        forced.replay = {&candidate->trace, &emulated};
        forced.forced = &m_int8Trace;
        candidate->forced.emplace(network, forced, at::Tensor());
    }
    candidate->free.emplace(network, free, m_images);
    return candidate;
}

void BlockRun::advance(std::size_t run, std::size_t step) {
    const models::Network& network = *m_networks.network;
    if (run == 0) {
        m_float->advance(network, step, m_images.size(0));
    } else if (run == 1) {
        m_int8->advance(network, step, m_images.size(0));
        addIsolated(m_networks.emulated.front(), nullptr, m_floatTrace, m_int8->outcome.layers);
        m_floatTrace.forgetActivations();
    } else {
        advance(*m_computed[run - 2], step);
    }
}

void BlockRun::advance(Candidate& candidate, std::size_t step) {
    const models::Network& network = *m_networks.network;
    const std::int64_t images = m_images.size(0);
    Run& free = *candidate.free;
    const at::Tensor before = free.x;
    free.advance(network, step, images);
    addIsolated(candidate.emulated, &m_networks.emulated.front(), m_int8Trace, free.outcome.layers);
    if (!candidate.forced)
        return;
    Run& forced = *candidate.forced;
    if (!forced.x.defined() && free.pass.hasRouted())
        forced.x = before;
    if (forced.x.defined())
        forced.advance(network, step, images);
    candidate.trace.forgetActivations();
}

void BlockRun::forgetStep() {
    m_int8Trace.forgetActivations();
}

void BlockRun::addIsolated(const EmulatedNetwork& candidate, const EmulatedNetwork* referenceNetwork,
                           const NetworkTrace& reference, std::vector<LayerSums>& sums) const {
    for (std::size_t i = 0; i < sums.size() && m_networks.options.isolatedErrors; ++i) {
        const LayerTrace& trace = reference.layers[i];
        if (!trace.reached)
            continue;
        if (m_stop.stop_requested())
            throw models::StopRequested{};
        const models::EmulatedLayer* const layer = candidate.layers[i].get();
        // The same layer with the same input gives what the reference has.
        const bool same =
            layer == nullptr || (referenceNetwork != nullptr && referenceNetwork->layers[i].get() == layer);
        const at::Tensor output =
            same ? trace.output : models::runEmulated(*layer, trace.input, trace.inputSizes, m_scratch);
        sums[i].isolated.add(valuesOf(trace.output), valuesOf(output));
    }
}

BlockSums BlockRun::sums(const std::vector<int>& labels) {
    const models::Network& network = *m_networks.network;
    const auto scored = [](Run& run) -> BlockOutcome& {
        run.outcome.scores = run.x.contiguous();
        return run.outcome;
    };
    BlockOutcome& floating = scored(*m_float);
    BlockOutcome& int8 = scored(*m_int8);
    BlockSums sums;
    sums.push_back(sumsOf(network, floating, floating, int8, labels, true));
    sums.back().layers.clear();
    sums.push_back(sumsOf(network, int8, floating, int8, labels, true));
    for (const auto& candidate : m_candidates) {
        if (candidate == nullptr) {
            sums.emplace_back();
            continue;
        }
        sums.push_back(sumsOf(network, scored(*candidate->free), int8, int8, labels, false));
        if (candidate->forced)
            sums.back().frozen = frozenSumsOf(scored(*candidate->forced), int8, labels);
    }
    return sums;
}

}  // namespace axscope::analysis
