// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/result_assembly.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <algorithm>
#include <utility>

#include "analysis/measures/predicted_error.h"
#include "models/emulation/passes.h"
#include "models/networks/network.h"
#include "multipliers/catalog.h"

namespace axscope::analysis {

using models::Arithmetic;
using models::EmulationPlan;
using models::MacLayer;
using models::Network;

double activeMacs(const std::vector<LayerResult>& layers, const EmulationPlan& plan) {
    double sum = 0;
    for (const LayerResult& layer : layers)
        sum += layer.imageShare * static_cast<double>(layer.macs);
    return sum + static_cast<double>(emulatedSiteMacs(plan, /*inDense=*/false));
}

namespace {

/// `run`: the approximate run; nullptr for int8.
std::vector<LayerResult> layerResults(const PreparedStudy& study, std::size_t checkpoint, const RunSums& sums,
                                      const RunPlan* run) {
    const Network& network = *study.networks[checkpoint];
    const EmulationPlan& plan = study.plans[checkpoint];
    std::vector<LayerResult> layers;
    for (std::size_t i = 0; i < sums.layers.size(); ++i) {
        const MacLayer& layer = network.macLayers()[i];
        LayerResult result;
        result.name = layer.name;
        result.macs = layer.macs;
        result.imageShare =
            static_cast<double>(sums.layers[i].rows) /
            static_cast<double>(std::max<std::uint64_t>(sums.accuracy.images, 1) *
                                static_cast<std::uint64_t>(layer.rowsPerImage));
        result.depth = layer.depth;
        result.expert = layer.expert;
        result.moeLayer = layer.moeLayer;
        const Arithmetic arithmetic = plan.choices[i].arithmetic;
        result.computed = models::toString(
            run == nullptr && arithmetic == Arithmetic::Approx ? Arithmetic::Int8 : arithmetic);
        if (run != nullptr && arithmetic == Arithmetic::Approx)
            result.multiplier = study.tables[static_cast<std::size_t>(run->sites[checkpoint][i])].name;
        result.cumulative = sums.layers[i].cumulative.figures();
        result.isolated = sums.layers[i].isolated.figures();
        result.reduction = static_cast<int>(layer.geometry.depth());
        result.detail = sums.layers[i].detail.detail(study.weightOperands[checkpoint][i]);
        layers.push_back(std::move(result));
    }
    return layers;
}

/// Sum over what runs of its MACs x power of its multiplier / power of the exact one; what is exact counts 1. Absent
/// where a multiplier's power is not known. `run`: nullptr for int8.
std::optional<double> poweredMacs(const PreparedStudy& study, std::size_t checkpoint,
                                  const std::vector<LayerResult>& layers, const RunPlan* run) {
    const EmulationPlan& plan = study.plans[checkpoint];
    if (run == nullptr)
        return activeMacs(layers, plan);
    // Added per multiplier, so that a run with a single one is its active MACs times one number.
    std::vector<double> perTable(study.tables.size());
    double exact = 0;
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        const bool isLayer = i < layers.size();
        if (!isLayer && plan.choices[i].arithmetic == Arithmetic::Float)
            continue;
        const double macs = (isLayer ? layers[i].imageShare : 1.0) * static_cast<double>(plan.sites[i].macs);
        const int table = run->sites[checkpoint][i];
        (table < 0 ? exact : perTable[static_cast<std::size_t>(table)]) += macs;
    }
    double sum = exact;
    for (std::size_t table = 0; table < perTable.size(); ++table) {
        if (perTable[table] == 0)
            continue;
        const std::optional<double>& power = study.tables[table].powerMw;
        if (!power)
            return std::nullopt;
        sum += perTable[table] * (*power / multipliers::exactPowerMw());
    }
    return sum;
}

}  // namespace

RunResult runResult(const PreparedStudy& study, std::size_t checkpoint, std::size_t candidate, const RunSums& sums) {
    RunResult run;
    run.checkpoint = checkpoint;
    run.mode = candidate == 0 ? Mode::Float : candidate == 1 ? Mode::Int8 : Mode::Approx;
    if (run.mode != Mode::Float)
        run.reference = run.mode == Mode::Int8 ? Mode::Float : Mode::Int8;
    run.accuracy = sums.accuracy.result();
    run.agreementInt8 = sums.accuracy.agreementInt8();
    const RunPlan* const plan = run.mode == Mode::Approx ? &study.runs[candidate - kFixedRuns] : nullptr;
    run.layers = layerResults(study, checkpoint, sums, plan);
    for (const models::Router& router : study.networks[checkpoint]->routers())
        run.routing.push_back(sums.routing[static_cast<std::size_t>(router.index)].result(
            router.layer, router.topology != models::Topology::Cluster));
    if (run.mode == Mode::Approx)
        run.multiplier = candidate - kFixedRuns;
    if (const FrozenRoutingSums& frozen = sums.frozen; frozen.accuracy.images > 0)
        run.frozen = FrozenRoutingResult{
            frozen.accuracy.result(),
            static_cast<double>(frozen.moved) / static_cast<double>(std::max<std::uint64_t>(frozen.decisions, 1))};
    run.images = std::make_shared<const ImageRecords>(sums.images);
    if (run.mode != Mode::Float)
        if (const std::optional<double> macs = poweredMacs(study, checkpoint, run.layers, plan))
            run.cost = *macs / study.result.checkpoints[checkpoint].denseMacs;
    return run;
}

void predictErrors(const PreparedStudy& study, const models::QuantisedNetwork& quantised, const RunResult& int8,
                   RunResult& run) {
    const EmulationPlan& plan = study.plans[run.checkpoint];
    const SiteKernels kernels = kernelsFor(study, study.runs[*run.multiplier], run.checkpoint);
    std::vector<float> scales;
    for (std::size_t i = 0; i < run.layers.size(); ++i) {
        const auto& layer = quantised.layers[i];
        const std::shared_ptr<const LayerDetail>& detail = int8.layers[i].detail;
        if (plan.choices[i].arithmetic != Arithmetic::Approx || layer == nullptr || detail == nullptr)
            continue;
        scales = layer->weights.scales;
        for (std::size_t channel = 0; channel < scales.size(); ++channel)
            scales[channel] *= layer->activationScale * (layer->gain.empty() ? 1.0F : layer->gain[channel]);
        run.layers[i].predicted =
            predictError(kernels[i]->table(), detail->inputOperands, layer->weights.indices, scales);
    }
}

}  // namespace axscope::analysis
