// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ablation.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <algorithm>
#include <utility>

#include "analysis/ablation_key.h"
#include "analysis/expert_energy.h"
#include "analysis/expert_ranking.h"
#include "analysis/multiplier_list.h"
#include "analysis/result_assembly.h"
#include "analysis/study/study_store.h"
#include "analysis/study_images.h"
#include "analysis/study_preparation.h"
#include "analysis/study_runner.h"
#include "models/emulation/emulation_plan.h"
#include "models/emulation/network_sites.h"
#include "models/emulation/site.h"
#include "models/networks/network.h"
#include "multipliers/base/parallel.h"

namespace axscope::analysis {
namespace {

using models::MacLayer;
using models::Network;

/// A pattern that chooses the site of this name only.
std::string patternOf(const std::string& name) {
    // A layer may be called "linear" or "conv", which as a pattern would mean a kind.
    return models::isSiteWord(name) ? "?" + name.substr(1) : name;
}

std::vector<AblatedPart> partsOf(const Network& network, const models::EmulationPlan& plan,
                                 AblationUnit unit) {
    std::vector<AblatedPart> parts;
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        if (plan.choices[i].arithmetic != models::Arithmetic::Approx)
            continue;
        AblatedPart part;
        if (i < network.macLayers().size()) {
            part.moeLayer = network.macLayers()[i].moeLayer;
            part.expert = network.macLayers()[i].expert;
        }
        part.name = plan.sites[i].name;
        part.sites = {part.name};
        if (unit == AblationUnit::Expert) {
            if (part.expert < 0)
                continue;
            part.name = part.moeLayer + " expert " + std::to_string(part.expert);
            const auto known = std::ranges::find(parts, part.name, &AblatedPart::name);
            if (known != parts.end()) {
                known->sites.push_back(plan.sites[i].name);
                continue;
            }
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<void> checkExperiment(const Experiment& experiment) {
    if (experiment.checkpoints.size() != 1)
        return Error{ErrorCode::InvalidArgument, "name one checkpoint", "ablation"};
    if (experiment.multipliers.size() != 1)
        return Error{ErrorCode::InvalidArgument, "name one multiplier", "ablation"};
    if (!experiment.assignments.empty() || !experiment.assignmentFiles.empty() ||
        !experiment.emulation.assign.empty())
        return Error{ErrorCode::InvalidArgument,
                     "one multiplier alone is ablated: leave out assignments of several", "ablation"};
    return {};
}

/// The network as runStudy() will load it, in the guard that foreign exceptions need.
Result<std::shared_ptr<const Network>> openNetwork(const Experiment& experiment) {
    try {
        return models::loadNetwork(experiment.checkpoints.front().string(), experiment.describe);
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), "LibTorch"};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory", experiment.checkpoints.front().string()};
    }
}

/// Energies of the experts on the images that ranges are calibrated on, or else on those that are evaluated.
Result<std::vector<ExpertEnergy>> energiesOf(const Network& network, const Experiment& experiment, JobControl& job) {
    const Result<StudyImages> images = openStudyImages(experiment);
    if (!images)
        return images.error();
    const Result<NetworkImages> prepared =
        imagesFor(*images, experiment, network.description(), experiment.checkpoints.front().string());
    if (!prepared)
        return prepared.error();
    const bool calibrated = prepared->calibration != nullptr;
    const std::uint64_t count = calibrated ? experiment.ranges.images : std::min(images->count, experiment.ranges.images);
    try {
        return expertEnergies(network, calibrated ? *prepared->calibration : *prepared->dataset,
                              prepared->normalisation, count, experiment.batchSize,
                              experiment.threads > 0 ? experiment.threads : hardwareThreads(), job);
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), "LibTorch"};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory", "energy of experts"};
    }
}

/// Fills in what the part's own run measured.
Result<void> takeRun(const RunResult& int8, const RunResult& run, AblatedPart& part) {
    const std::optional<PairedComparison> comparison = compareRuns(*int8.images, *run.images);
    if (!comparison)
        return Error{ErrorCode::InvalidArgument, "no images to compare", "ablation"};
    part.againstInt8 = *comparison;
    part.top1 = run.accuracy.top1;
    for (const LayerResult& layer : run.layers)
        if (std::ranges::find(part.sites, layer.name) != part.sites.end())
            part.activeMacs += layer.imageShare * static_cast<double>(layer.macs);
    return {};
}

/// Everything but what the parts cost is left out of the runs.
Experiment runsOfAblation(const Experiment& experiment) {
    Experiment runs = experiment;
    runs.isolatedErrors = false;
    runs.frozenRouting = false;
    runs.layerErrors = false;
    return runs;
}

/// `known`: see runStudyBeside(); may be null.
Result<AblationResult> measure(const Experiment& experiment, AblationUnit unit, JobControl& job, StudyStore* known) {
    Result<std::shared_ptr<const Network>> network = openNetwork(experiment);
    if (!network)
        return network.error();
    AblationResult result;
    result.unit = unit;
    result.parts = partsOf(
        **network,
        models::planFor(experiment.emulation, experiment.ranges.layers, models::sitesOf(**network)), unit);
    if (result.parts.empty())
        return Error{
            ErrorCode::InvalidArgument,
            unit == AblationUnit::Expert ? "has no approximated experts" : "has no approximated layers",
            experiment.checkpoints.front().string()};

    Experiment runs = runsOfAblation(experiment);
    const std::string& multiplier = experiment.multipliers.front();
    for (const AblatedPart& part : result.parts) {
        models::Assignment assignment;
        assignment.name = "only " + part.name;
        assignment.otherLayers = "exact";
        for (const std::string& site : part.sites)
            assignment.assign.push_back({patternOf(site), multiplier});
        runs.assignments.push_back(std::move(assignment));
    }
    Result<std::shared_ptr<const StudyResult>> study =
        known == nullptr ? runStudy(runs, job) : runStudyBeside(runs, job, *known);
    if (!study)
        return study.error();

    const StudyResult& measured = **study;
    constexpr std::size_t kRunsBeforeParts = kFixedRuns + 1;  // float, int8, everything approximate
    const RunResult& int8 = measured.runs[1];
    result.provenance = measured.provenance;
    result.checkpoint = measured.checkpoints.front();
    result.multiplier = measured.multipliers.front();
    result.int8 = int8.accuracy;
    result.all = measured.runs[2].accuracy;
    for (std::size_t i = 0; i < result.parts.size(); ++i)
        if (Result<void> taken = takeRun(int8, measured.runs[kRunsBeforeParts + i], result.parts[i]); !taken)
            return taken.error();
    if (unit == AblationUnit::Expert) {
        const Result<std::vector<ExpertEnergy>> energies = energiesOf(**network, experiment, job);
        if (!energies)
            return energies.error();
        result.rankings = rankExperts(**network, int8.routing, result.parts, *energies);
    }
    return result;
}

}  // namespace

Result<AblationResult> ablate(const Experiment& experiment, AblationUnit unit, JobControl& job, StudyStore* store) {
    job.begin(0, "Opening files");
    if (Result<void> sound = checkExperiment(experiment); !sound)
        return sound.error();
    if (Result<void> sound = models::checkConfig(experiment.emulation); !sound)
        return sound.error();
    Result<std::vector<MultiplierInfo>> multipliers =
        resolveMultipliers(experiment.multipliers, storedTables(store));
    if (!multipliers)
        return multipliers.error();
    if (multipliers->size() != 1)
        return Error{ErrorCode::InvalidArgument, "name one multiplier", experiment.multipliers.front()};
    if (store == nullptr)
        return measure(experiment, unit, job, nullptr);

    const Result<AblationIdentity> identity =
        ablationIdentity(runsOfAblation(experiment), unit, *store, job);
    if (!identity)
        return identity.error();
    const Result<std::shared_ptr<const AblationResult>> stored = store->ablation(identity->key);
    // One that is damaged is measured and saved anew.
    if (!stored && stored.error().code != ErrorCode::Format)
        return stored.error();
    if (stored && *stored != nullptr) {
        job.finish();
        return **stored;
    }
    Result<AblationResult> measured = measure(experiment, unit, job, store);
    if (measured && store->canWrite())
        if (Result<void> saved = store->saveAblation(identity->key, identity->definition, *measured); !saved)
            return saved.error();
    return measured;
}

}  // namespace axscope::analysis
