// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/checkpoint_work.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "analysis/result_assembly.h"
#include "analysis/run_key.h"
#include "models/emulation/passes.h"
#include "models/networks/network.h"

namespace axscope::analysis {
namespace {

/// Groups the runs that lack blocks so that their weights fit into memory, and tells what each group computes.
void groupRuns(const Experiment& experiment, const PreparedStudy& study, std::size_t checkpoint,
               const BlockLayout& layout, CheckpointWork& work) {
    work.groups.clear();
    std::size_t bytes = 0;
    const bool fixedAreMissing = !work.missing[0].empty() || !work.missing[1].empty();
    if (fixedAreMissing)
        work.groups.emplace_back();
    for (std::size_t run = 0; run < study.runs.size(); ++run) {
        if (work.missing[run + kFixedRuns].empty())
            continue;
        SiteKernels kernels = kernelsFor(study, study.runs[run], checkpoint);
        for (auto& kernel : kernels)
            if (kernel != nullptr && kernel->table().isExact())
                kernel = nullptr;  // the int8 run has it packed
        const std::size_t own = models::packedBytes(*study.networks[checkpoint], study.plans[checkpoint], kernels);
        if (work.groups.empty() || (!work.groups.back().runs.empty() && bytes + own > experiment.maxPackedBytes)) {
            work.groups.emplace_back();
            bytes = 0;
        }
        work.groups.back().runs.push_back(run);
        bytes += own;
    }
    for (std::size_t i = 0; i < work.groups.size(); ++i) {
        RunGroup& group = work.groups[i];
        std::set<std::uint64_t> blocks;
        // Float and int8 of a later group repeat what the first one measured.
        for (std::size_t fixed = 0; fixed < kFixedRuns && i == 0; ++fixed)
            blocks.insert(work.missing[fixed].begin(), work.missing[fixed].end());
        for (const std::size_t run : group.runs) {
            const std::vector<std::uint64_t>& missing = work.missing[run + kFixedRuns];
            blocks.insert(missing.begin(), missing.end());
            for (const std::uint64_t block : missing)
                group.units += layout.imagesOf(block);
        }
        group.blocks.assign(blocks.begin(), blocks.end());
        for (const std::uint64_t block : group.blocks)
            group.units += kFixedRuns * layout.imagesOf(block);
    }
}

void missEverything(const PreparedStudy& study, const BlockLayout& layout, CheckpointWork& work) {
    work.missing.assign(study.runs.size() + kFixedRuns, layout.missingFrom({}));
}

Result<void> planRanges(const Experiment& experiment, const PreparedStudy& study, std::size_t checkpoint, int threads,
                        StudyStore* store, std::map<const models::Dataset*, std::string>& fingerprints,
                        CheckpointWork& work) {
    const auto fingerprint = [&](const models::Dataset& dataset) -> Result<std::string> {
        if (const auto known = fingerprints.find(&dataset); known != fingerprints.end())
            return known->second;
        Result<std::string> found = fingerprintOf(dataset);
        if (found)
            fingerprints.emplace(&dataset, *found);
        return found;
    };
    work.ranges = study.ranges[checkpoint];
    if (store != nullptr) {
        Result<std::string> data = fingerprint(*study.images.dataset);
        if (!data)
            return data.error();
        work.data = std::move(*data);
        if (!work.ranges) {
            Result<std::string> calibration = fingerprint(*study.images.calibration);
            if (!calibration)
                return calibration.error();
            work.calibrationKey = calibrationKey(experiment, study, checkpoint, *calibration);
            Result<std::optional<models::ActivationRanges>> stored = store->ranges(work.calibrationKey);
            if (!stored)
                return stored.error();
            work.ranges = std::move(*stored);
        }
    }
    if (!work.ranges)
        work.calibrationUnits =
            models::calibrationWork(*study.networks[checkpoint], *study.networkImages[checkpoint].calibration,
                                    calibrationOptions(experiment, study.plans[checkpoint], threads));
    return {};
}

}  // namespace

std::uint64_t CheckpointWork::units() const {
    std::uint64_t sum = calibrationUnits;
    for (const RunGroup& group : groups)
        sum += group.units;
    return sum;
}

Result<std::vector<CheckpointWork>> planWork(const Experiment& experiment, const PreparedStudy& study,
                                             const BlockLayout& layout, int threads, StudyStore* store) {
    std::map<const models::Dataset*, std::string> fingerprints;
    std::vector<CheckpointWork> all(study.networks.size());
    for (std::size_t checkpoint = 0; checkpoint < all.size(); ++checkpoint) {
        CheckpointWork& work = all[checkpoint];
        if (Result<void> planned =
                planRanges(experiment, study, checkpoint, threads, store, fingerprints, work);
            !planned)
            return planned.error();
        missEverything(study, layout, work);
        groupRuns(experiment, study, checkpoint, layout, work);
    }
    return all;
}

Result<void> planRunsOf(const Experiment& experiment, const PreparedStudy& study, std::size_t checkpoint,
                        const BlockLayout& layout, StudyStore* store, CheckpointWork& work) {
    missEverything(study, layout, work);
    if (store != nullptr) {
        work.runs = identitiesOf(experiment, study, checkpoint, work.data, *work.ranges);
        for (std::size_t i = 0; i < work.runs.size(); ++i) {
            Result<StoredBlocks> stored = store->blocks(work.runs[i].key);
            if (stored && !layout.canUse(*stored)) {
                work.runs[i] = shortened(work.runs[i], layout.images);
                stored = store->blocks(work.runs[i].key);
            }
            if (!stored)
                return stored.error();
            work.missing[i] = layout.missingFrom(*stored);
        }
    }
    groupRuns(experiment, study, checkpoint, layout, work);
    return {};
}

Result<RunMerge> storedMerge(const PreparedStudy& study, std::size_t checkpoint, std::size_t candidate,
                             const BlockLayout& layout, const RunIdentity& run, const StudyStore& store) {
    Result<StoredRun> stored = store.run(run.key);
    if (!stored)
        return stored.error();
    const models::Network& network = *study.networks[checkpoint];
    const std::string label = "run " + run.candidate + " of " + run.checkpoint;
    RunMerge merge(layout);
    if (Result<void> resumed = merge.resume(std::move(*stored)); !resumed)
        return Error{resumed.error().code, label + ": " + resumed.error().message, store.file().string()};
    const RunSums& total = merge.total();
    const std::size_t layers = candidate == 0 ? 0 : network.macLayers().size();
    if (merge.merged() > 0 && (total.layers.size() != layers || total.routing.size() != network.routers().size()))
        return Error{ErrorCode::Format, label + ": figures in the study do not fit its network", store.file().string()};
    return merge;
}

}  // namespace axscope::analysis
