// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/expert_energy.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "models/datasets/batch_reader.h"
#include "models/emulation/passes.h"
#include "models/networks/batch_tensor.h"
#include "models/networks/network.h"
#include "models/networks/torch_threads.h"
#include "multipliers/base/first_failure.h"
#include "multipliers/base/parallel.h"

namespace axscope::analysis {
namespace {

using models::MacLayer;
using models::Network;
using models::Router;

/// The last layer of an expert behind a router with weights.
struct LastLayer {
    const MacLayer* layer = nullptr;
    const Router* router = nullptr;
};

/// phi^2 of each hidden unit over the decisions of some images.
struct UnitSums {
    std::vector<double> sum;
    std::vector<double> max;

    void add(std::span<const double> squares) {
        sum.resize(squares.size());
        max.resize(squares.size());
        for (std::size_t i = 0; i < squares.size(); ++i) {
            sum[i] += squares[i];
            max[i] = std::max(max[i], squares[i]);
        }
    }
    void merge(const UnitSums& other) {
        sum.resize(std::max(sum.size(), other.sum.size()));
        max.resize(sum.size());
        for (std::size_t i = 0; i < other.sum.size(); ++i) {
            sum[i] += other.sum[i];
            max[i] = std::max(max[i], other.max[i]);
        }
    }
};

std::vector<LastLayer> lastLayers(const Network& network) {
    std::map<std::pair<int, int>, LastLayer> last;  // router and expert
    for (const MacLayer& layer : network.macLayers()) {
        if (layer.expert < 0)
            continue;
        const auto router = std::ranges::find(network.routers(), layer.moeLayer, &Router::layer);
        if (router == network.routers().end() || !router->weight.defined())
            continue;
        LastLayer& known = last[{router->index, layer.expert}];
        // A shortcut is listed behind the branch that it runs beside.
        if (known.layer == nullptr || layer.depth >= known.layer->depth)
            known = {&layer, &*router};
    }
    std::vector<LastLayer> layers;
    for (const auto& [key, layer] : last)
        layers.push_back(layer);
    return layers;
}

/// A float run that sums what enters the last layers.
class EnergyPass : public models::FloatPass {
public:
    EnergyPass(const Network& network, const std::vector<LastLayer>& layers, std::vector<UnitSums>& sums,
               std::stop_token stop)
        : m_places(network.macLayers().size(), -1),
          m_decisions(network.routers().size()),
          m_layers(layers),
          m_sums(sums),
          m_stop(std::move(stop)) {
        for (std::size_t i = 0; i < layers.size(); ++i)
            m_places[static_cast<std::size_t>(layers[i].layer->index)] = static_cast<int>(i);
    }

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override {
        if (m_stop.stop_requested())
            throw models::StopRequested{};
        if (const int place = m_places[static_cast<std::size_t>(layer.index)]; place >= 0)
            take(static_cast<std::size_t>(place), input, rows);
        return FloatPass::compute(layer, input, rows);
    }

    models::RoutingDecisions route(const Router& router, const torch::Tensor& features) override {
        models::RoutingDecisions decisions = FloatPass::route(router, features);
        m_decisions[static_cast<std::size_t>(router.index)] = decisions;
        return decisions;
    }

private:
    void take(std::size_t place, const torch::Tensor& input, const std::vector<std::int64_t>* rows) {
        const Router& router = *m_layers[place].router;
        at::Tensor squares = input.to(at::kDouble).square();
        if (squares.dim() == 4)
            squares = squares.sum({2, 3});
        squares = squares.contiguous();
        const at::Tensor gates = weightsOf(router, m_layers[place].layer->expert);
        const auto units = static_cast<std::size_t>(squares.size(1));
        std::vector<double> weighted(units);
        for (std::int64_t row = 0; row < squares.size(0); ++row) {
            const double gate = gates.data_ptr<double>()[rows ? (*rows)[static_cast<std::size_t>(row)] : row];
            const double* const values = squares.data_ptr<double>() + row * squares.size(1);
            for (std::size_t i = 0; i < units; ++i)
                weighted[i] = gate * gate * values[i];
            m_sums[place].add(weighted);
        }
    }

    /// What the expert's output is multiplied by in each row, float64 [rows]; 0 where it was not chosen.
    [[nodiscard]] at::Tensor weightsOf(const Router& router, int expert) const {
        const models::RoutingDecisions& decisions = m_decisions[static_cast<std::size_t>(router.index)];
        if (!decisions.weights.defined())
            return decisions.probability.select(1, expert).to(at::kDouble).contiguous();
        return at::where(decisions.experts == expert, decisions.weights.to(at::kDouble), 0.0).sum(1).contiguous();
    }

    std::vector<int> m_places;  ///< by layer: index into m_layers, or -1
    std::vector<models::RoutingDecisions> m_decisions;
    const std::vector<LastLayer>& m_layers;
    std::vector<UnitSums>& m_sums;
    std::stop_token m_stop;
};

/// Squared norm of the weights that read each input channel, float64 [channels].
at::Tensor readingNorms(const MacLayer& layer) {
    const at::Tensor weight = layer.weight.to(at::kDouble);
    const at::Tensor norms = weight.square().reshape({weight.size(0), weight.size(1), -1}).sum({2});  // [out, in / groups]
    const std::int64_t groups = layer.linear ? 1 : layer.geometry.groups;
    // Output channels of a group read the input channels of the same group only.
    return norms.reshape({groups, -1, norms.size(1)}).sum(1).flatten().contiguous();
}

ExpertEnergy energyOf(const LastLayer& last, const UnitSums& sums) {
    ExpertEnergy energy{last.layer->moeLayer, last.layer->expert, 0, 0};
    const at::Tensor norms = readingNorms(*last.layer);
    for (std::size_t i = 0; i < sums.sum.size(); ++i) {
        const double unit = ((1 - kEnergyAlpha) * sums.sum[i] + kEnergyAlpha * sums.max[i]) *
                            norms.data_ptr<double>()[i];
        energy.sum += unit;
        energy.max = std::max(energy.max, unit);
    }
    return energy;
}

}  // namespace

Result<std::vector<ExpertEnergy>> expertEnergies(const Network& network, const models::Dataset& dataset,
                                                 const models::Normalisation& normalisation, std::uint64_t images,
                                                 int batchSize, int threads, JobControl& job) {
    if (threads < 1 || batchSize < 1)
        return Error{ErrorCode::InvalidArgument, "threads and batch size must be at least 1", "energy of experts"};
    const std::vector<LastLayer> layers = lastLayers(network);
    if (layers.empty())
        return std::vector<ExpertEnergy>{};
    const std::uint64_t count = std::min<std::uint64_t>(images, dataset.size());
    const auto perBlock = static_cast<std::uint64_t>(batchSize);
    const std::uint64_t blocks = (count + perBlock - 1) / perBlock;
    job.begin(count, "Energy of experts");
    models::BatchReader reader(dataset, count, normalisation, threads);
    std::vector<std::vector<UnitSums>> byBlock(blocks, std::vector<UnitSums>(layers.size()));
    FirstFailure failure(job.stopToken());
    parallelBlocks(blocks, threads, failure.stopToken(), [&](std::size_t block, int) {
        const models::TorchThreads single(1);
        const at::NoGradGuard noGrad;
        const std::uint64_t first = block * perBlock;
        const std::uint64_t taken = std::min(perBlock, count - first);
        models::ImageBatch batch;
        if (Result<void> read = reader.read(first, taken, batch); !read) {
            failure.add(block, read.error());
            return;
        }
        EnergyPass pass(network, layers, byBlock[block], failure.stopToken());
        try {
            (void)network.forward(models::tensorOf(batch), pass);
            job.advance(taken);
        } catch (const models::StopRequested&) {
            // parallelBlocks hands out no further block; the request is seen below
        }
    });
    if (failure.error())
        return *failure.error();
    if (job.stopRequested())
        return JobControl::cancelled();
    std::vector<ExpertEnergy> energies;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        UnitSums sums;
        for (const std::vector<UnitSums>& block : byBlock)
            sums.merge(block[i]);
        energies.push_back(energyOf(layers[i], sums));
    }
    return energies;
}

}  // namespace axscope::analysis
