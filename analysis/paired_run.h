// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "analysis/run_sums.h"
#include "models/datasets/image_batch.h"
#include "models/emulation/emulation_plan.h"
#include "multipliers/base/result.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::models {
class Network;
struct QuantisedNetwork;
}  // namespace axscope::models

namespace axscope::analysis {

/// The kernel of each site of a network.
using SiteKernels = std::vector<std::shared_ptr<const multipliers::LutKernel>>;

/// What a run measures beside accuracy, routing and the cumulative error of layers. What costs time can be
/// left out.
struct PairedRunOptions {
    bool isolatedErrors = true;
    bool frozenRouting = true;  ///< approximate runs of networks with routers once more, with int8's routing
    bool layerErrors =
        true;  ///< of approximate runs; without them only accuracy, routing and images are measured
};

/// One network run several ways in lock-step: float32, int8 (compared with float) and each multiplier or
/// assignment of multipliers (compared with int8), on the same images. What is left in float32 is so in all
/// of them; what is left in exact int8 differs from float in all the others. Immutable after prepare();
/// runBlock() may be called by many threads.
///
/// Layer error is taken at the layer's output, bias included, before the activation function:
///  - cumulative: the candidate's layer saw the candidate's own input. In layers of hard and cluster experts,
///  over the
///    images that both sides sent to that expert.
///  - isolated: the candidate's layer gets the reference's input, over all images that reached it in the
///  reference.
/// Details of a layer (per channel, histograms, samples) are of its cumulative error.
class PairedRun {
public:
    /// `quantised`: `network` by `plan`, which says what is approximated; layers are shared, not copied.
    /// `runs`: for each approximate run the kernel of each site, as EmulationPlan::sites; those of sites that
    /// the plan does not approximate are not looked at. Errors: Unsupported where a layer is too deep for a
    /// table.
    static Result<std::unique_ptr<const PairedRun>> prepare(std::shared_ptr<const models::Network> network,
                                                            const models::QuantisedNetwork& quantised,
                                                            const models::EmulationPlan& plan,
                                                            const std::vector<SiteKernels>& runs,
                                                            PairedRunOptions options = {});
    ~PairedRun();

    /// Number of runs: float, int8 and the approximate ones.
    [[nodiscard]] std::size_t runs() const;

    /// Computes `images`, block number `block`, in all runs on the calling thread, step by step of the
    /// network: `onImages` is called with the share of images that each run got on by, in all images x runs.
    /// Nothing where `stop` was requested before the end; it is polled before every layer. `wanted`: which of
    /// the approximate runs to compute, all where it is empty; the sums of others stay empty.
    [[nodiscard]] std::optional<BlockSums> runBlock(const models::ImageBatch& images, std::uint64_t block,
                                                    const std::stop_token& stop,
                                                    const std::function<void(std::uint64_t)>& onImages,
                                                    const std::vector<bool>& wanted = {}) const;

private:
    struct State;
    explicit PairedRun(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace axscope::analysis
