// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "analysis/paired_run.h"
#include "models/emulation/passes.h"
#include "models/networks/network.h"

namespace axscope::analysis {

/// What one layer did on one block of images.
struct LayerTrace {
    bool reached = false;             ///< some image got here
    std::vector<std::uint8_t> input;  ///< operand indices of the input, channels innermost
    std::vector<std::int64_t> inputSizes;
    std::vector<std::int64_t> rows;  ///< images (tokens) of the block that got here, rising
    at::Tensor output;               ///< float32, channels innermost
};

/// What one run did on one block: all that other runs are compared with, or replay.
struct NetworkTrace {
    std::vector<LayerTrace> layers;
    std::vector<models::RoutingDecisions> routing;  ///< as Network::routers()
    std::vector<at::Tensor> mixtures;               ///< outputs of MoE layers, channels innermost

    explicit NetworkTrace(const models::Network& network)
        : layers(network.macLayers().size()),
          routing(network.routers().size()),
          mixtures(network.routers().size()) {}

    /// Drops what layers and mixtures did, as if none had been reached; decisions stay.
    void forgetActivations();
};

/// What one run has to say of one block.
struct BlockOutcome {
    at::Tensor scores;  ///< float32 [images, classes]
    std::vector<models::RoutingDecisions> routing;
    std::vector<LayerSums> layers;
    std::vector<std::vector<double>> mixtureErrors;  ///< per router and decision, see RoutingSums::add
};

[[nodiscard]] std::span<const float> valuesOf(const at::Tensor& tensor);

/// Runs a network one way on one block, compares each layer with a reference as soon as it is computed, and
/// keeps a trace for comparisons to come only where one is asked for: activations of a whole network are most
/// of the memory. The passes of several runs may go through the network side by side, each a step at a time,
/// and traces forget what they hold between steps.
///
/// A pass may replay the trace of another run: as long as both have the same layers and nothing has made them
/// differ, outputs are taken from there instead of being computed again.
class PairedPass final : public models::ForwardPass {
public:
    /// A run whose trace may be repeated.
    struct Replay {
        const NetworkTrace* trace = nullptr;               ///< nullptr: nothing to repeat
        const models::EmulatedNetwork* network = nullptr;  ///< what computed it
    };
    enum class Keep {
        Nothing,
        UpToFirstRouter,  ///< outputs of what runs before it, and its decisions
        Everything,
    };

    struct Parts {
        const models::QuantisedNetwork& quantised;
        const models::EmulatedNetwork* emulated = nullptr;  ///< nullptr: float32
        const NetworkTrace* reference = nullptr;            ///< nullptr: nothing to compare with
        NetworkTrace* keep = nullptr;                       ///< where to; may be null for Keep::Nothing
        Keep kept = Keep::Nothing;
        bool keepInputs = false;     ///< isolated errors will be wanted of what follows
        bool countOperands = false;  ///< of every layer's input
        bool details = false;        ///< channel errors, histograms and samples too
        std::uint64_t block = 0;     ///< number of the block: which outputs become samples
        Replay replay = {};
        const NetworkTrace* forced =
            nullptr;  ///< a run whose routing is forced on this one; nullptr: routing is free
        const std::stop_token& stop;
        models::EmulationScratch& scratch;
    };

    PairedPass(const models::Network& network, const Parts& parts, BlockOutcome& outcome);

    at::Tensor compute(const models::MacLayer& layer, const at::Tensor& input,
                       const std::vector<std::int64_t>* rows) override;
    at::Tensor multiply(const models::AttentionProduct& product, const at::Tensor& a,
                        const at::Tensor& b) override;
    models::RoutingDecisions route(const models::Router& router, const at::Tensor& features) override;
    void mixed(const models::Router& router, const at::Tensor& output) override;

    /// Whether a decision was made.
    [[nodiscard]] bool hasRouted() const { return m_routed; }

private:
    [[nodiscard]] at::Tensor outputOf(const models::MacLayer& layer, const at::Tensor& values);
    [[nodiscard]] bool replays(std::size_t layer) const;
    void compareWith(const LayerTrace& reference, const models::MacLayer& layer, const at::Tensor& output,
                     const std::vector<std::int64_t>& rows);

    Parts m_parts;
    BlockOutcome& m_outcome;
    models::FloatPass m_float;
    bool m_same;  ///< so far nothing differs from what is replayed
    bool m_keeping;
    bool m_routed = false;
};

}  // namespace axscope::analysis
