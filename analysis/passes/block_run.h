// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

#include "analysis/paired_run.h"
#include "analysis/passes/paired_pass.h"
#include "analysis/run_sums.h"
#include "models/emulation/passes.h"
#include "models/networks/network.h"

namespace axscope::analysis {

/// What the runs of a PairedRun compute with.
struct PairedNetworks {
    std::shared_ptr<const models::Network> network;
    models::QuantisedNetwork quantised;
    std::vector<models::EmulatedNetwork> emulated;  ///< int8, then the multipliers
    PairedRunOptions options;
};

/// One block of images on its way through all runs side by side: every run does a step of the network before
/// any of them does the next one. What a run keeps for others to be compared with is so no more than one
/// step's activations, however deep the network.
class BlockRun {
public:
    /// `wanted`: which approximate runs to compute; empty: all. All arguments but `images` are borrowed.
    BlockRun(const PairedNetworks& networks, const at::Tensor& images, std::uint64_t block,
             const std::stop_token& stop, models::EmulationScratch& scratch, const std::vector<bool>& wanted);
    ~BlockRun();

    /// How many runs are computed.
    [[nodiscard]] std::size_t runs() const;
    /// Lets every run do `step`, each in its turn; steps come in rising order. `onRunDone` after each. Throws
    /// models::StopRequested.
    template <class OnRunDone>
    void step(std::size_t step, const OnRunDone& onRunDone) {
        for (std::size_t run = 0; run < runs(); ++run) {
            advance(run, step);
            onRunDone();
        }
        forgetStep();
    }
    /// After the last step, once: float, int8 and the approximate runs; those not wanted are empty.
    [[nodiscard]] BlockSums sums(const std::vector<int>& labels);

private:
    struct Run;
    struct Candidate;

    void advance(std::size_t run, std::size_t step);
    void advance(Candidate& candidate, std::size_t step);
    void forgetStep();
    /// The error of each layer of this step when it gets the reference's input. `referenceNetwork`: what
    /// computed the reference; nullptr = float32.
    void addIsolated(const models::EmulatedNetwork& candidate,
                     const models::EmulatedNetwork* referenceNetwork, const NetworkTrace& reference,
                     std::vector<LayerSums>& sums) const;
    [[nodiscard]] PairedPass::Parts parts() const;
    [[nodiscard]] std::unique_ptr<Candidate> candidateOf(const models::EmulatedNetwork& emulated,
                                                         std::uint64_t block) const;

    const PairedNetworks& m_networks;
    at::Tensor m_images;
    const std::stop_token& m_stop;
    models::EmulationScratch& m_scratch;
    NetworkTrace m_floatTrace;
    NetworkTrace m_int8Trace;
    std::unique_ptr<Run> m_float;
    std::unique_ptr<Run> m_int8;
    std::vector<std::unique_ptr<Candidate>> m_candidates;  ///< as the approximate runs; null: not wanted
    std::vector<Candidate*> m_computed;                    ///< those that are there
};

}  // namespace axscope::analysis
