// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/paired_run.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <utility>

#include "analysis/passes/block_run.h"
#include "analysis/passes/tensor_pool.h"
#include "models/datasets/image_batch.h"
#include "models/networks/batch_tensor.h"
#include "models/networks/torch_threads.h"

namespace axscope::analysis {

using models::EmulatedNetwork;
using models::EmulationScratch;
using models::Network;
using models::QuantisedNetwork;

struct PairedRun::State : PairedNetworks {};

PairedRun::PairedRun(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PairedRun::~PairedRun() = default;

Result<std::unique_ptr<const PairedRun>> PairedRun::prepare(std::shared_ptr<const Network> network,
                                                            const QuantisedNetwork& quantised,
                                                            const models::EmulationPlan& plan,
                                                            const std::vector<SiteKernels>& runs,
                                                            PairedRunOptions options) {
    auto state = std::make_unique<State>();
    Result<std::shared_ptr<const multipliers::LutKernel>> exact =
        multipliers::LutKernel::create(multipliers::ProductTable::exact());
    if (!exact)
        return exact.error();
    const SiteKernels allExact(plan.sites.size(), *exact);
    Result<EmulatedNetwork> int8 = models::emulateNetwork(quantised, allExact);
    if (!int8)
        return int8.error();
    state->emulated.push_back(std::move(*int8));
    for (const SiteKernels& run : runs) {
        SiteKernels kernels = allExact;
        for (std::size_t i = 0; i < kernels.size(); ++i)
            if (plan.choices[i].arithmetic == models::Arithmetic::Approx)
                kernels[i] = run[i]->table().isExact() ? *exact : run[i];  // shares int8's layers and outputs
        Result<EmulatedNetwork> emulated =
            models::emulateNetwork(quantised, kernels, &state->emulated.front());
        if (!emulated)
            return emulated.error();
        state->emulated.push_back(std::move(*emulated));
    }
    state->network = std::move(network);
    state->quantised = quantised;
    state->options = options;
    return std::unique_ptr<const PairedRun>(new PairedRun(std::move(state)));
}

std::size_t PairedRun::runs() const {
    return m_state->emulated.size() + 1;
}

std::optional<BlockSums> PairedRun::runBlock(const models::ImageBatch& batch, std::uint64_t block,
                                             const std::stop_token& stop,
                                             const std::function<void(std::uint64_t)>& onImages,
                                             const std::vector<bool>& wanted) const {
    const models::TorchThreads single(1);  // blocks are the unit of parallel work: no threads inside them
    const at::NoGradGuard noGrad;
    thread_local TensorPool pool;  // serves the thread's next blocks, too
    const TensorPool::Use usesPool(pool);
    thread_local EmulationScratch scratch;
    try {
        BlockRun run(*m_state, models::tensorOf(batch), block, stop, scratch, wanted);
        const std::size_t steps = m_state->network->steps();
        for (std::size_t step = 0; step < steps; ++step) {
            const std::uint64_t images =
                batch.labels.size() * (step + 1) / steps - batch.labels.size() * step / steps;
            run.step(step, [&] { onImages(images); });
        }
        return run.sums(batch.labels);
    } catch (const models::StopRequested&) {
        return std::nullopt;
    }
}

}  // namespace axscope::analysis
