// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/experiment.h"
#include "analysis/run_merge.h"
#include "analysis/study/study_store.h"
#include "analysis/study_preparation.h"
#include "models/emulation/ranges.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// Approximate runs that are computed together, in lock-step with float and int8.
struct RunGroup {
    std::vector<std::size_t> runs;      ///< indices into PreparedStudy::runs; may be empty where int8 is incomplete
    std::vector<std::uint64_t> blocks;  ///< that some of them lack, rising
    std::uint64_t units = 0;            ///< images x runs to compute, float and int8 included
};

/// What is left to do of one checkpoint.
struct CheckpointWork {
    std::optional<models::ActivationRanges> ranges;   ///< absent: to be calibrated
    std::string data;                                 ///< fingerprint of the images; empty without a store
    std::string calibrationKey;                       ///< empty without a store
    std::vector<RunIdentity> runs;                    ///< float, int8, approximate ones; once ranges are known
    std::vector<std::vector<std::uint64_t>> missing;  ///< as `runs`: blocks, rising
    std::vector<RunGroup> groups;
    std::uint64_t calibrationUnits = 0;

    /// For progress.
    [[nodiscard]] std::uint64_t units() const;
};

/// The work of all checkpoints: ranges from files or from the store where they are there; where they have to be
/// calibrated, all runs count as missing until planRunsOf(). `store` may be null.
Result<std::vector<CheckpointWork>> planWork(const Experiment& experiment, const PreparedStudy& study,
                                             const BlockLayout& layout, int threads, StudyStore* store);

/// Tells what the runs of a checkpoint are, whose ranges are known, and what of them is missing in the store.
Result<void> planRunsOf(const Experiment& experiment, const PreparedStudy& study, std::size_t checkpoint,
                        const BlockLayout& layout, StudyStore* store, CheckpointWork& work);

/// What the store holds of a run. Errors: Format naming the run, also where it cannot be one of this network.
Result<RunMerge> storedMerge(const PreparedStudy& study, std::size_t checkpoint, std::size_t candidate,
                             const BlockLayout& layout, const RunIdentity& run, const StudyStore& store);

}  // namespace axscope::analysis
