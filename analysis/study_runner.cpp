// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_runner.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <algorithm>
#include <mutex>
#include <numeric>
#include <set>
#include <utility>

#include "analysis/checkpoint_work.h"
#include "analysis/paired_run.h"
#include "analysis/run_merge.h"
#include "analysis/study/study_store.h"
#include "analysis/study_in_progress.h"
#include "analysis/study_preparation.h"
#include "models/datasets/batch_reader.h"
#include "models/datasets/dataset_view.h"
#include "models/emulation/calibration.h"
#include "models/emulation/passes.h"
#include "models/networks/network.h"
#include "multipliers/base/first_failure.h"
#include "multipliers/base/parallel.h"

namespace axscope::analysis {
namespace {

using models::ActivationRanges;
using models::QuantisedNetwork;

/// The images of some blocks, one block after the other.
class ImagesOfBlocks final : public models::DatasetView {
public:
    ImagesOfBlocks(std::shared_ptr<const models::Dataset> images, const std::vector<std::uint64_t>& blocks,
                   const BlockLayout& layout)
        : DatasetView(std::move(images)) {
        for (const std::uint64_t block : blocks)
            for (std::uint64_t i = 0; i < layout.imagesOf(block); ++i)
                m_indices.push_back(static_cast<std::size_t>(block * layout.batch + i));
    }

    [[nodiscard]] std::size_t size() const override { return m_indices.size(); }
    [[nodiscard]] int label(std::size_t index) const override { return viewed().label(m_indices[index]); }
    Result<void> read(std::size_t index, models::Image& image) const override {
        return viewed().read(m_indices[index], image);
    }

private:
    std::vector<std::size_t> m_indices;
};

/// One call of runStudy().
class StudyRun {
public:
    /// `store` takes blocks and results, `known` has ranges; both may be null, or the same.
    StudyRun(const Experiment& experiment, int threads, PreparedStudy study, const PartialResultSink& partial,
             StudyStore* store, StudyStore* known, JobControl& job)
        : m_experiment(experiment),
          m_threads(threads),
          m_job(job),
          m_known(known),
          m_progress(std::move(study), partial, store),
          m_layout{m_progress.study().images.count, static_cast<std::uint64_t>(experiment.batchSize)} {}

    Result<std::shared_ptr<const StudyResult>> run();

private:
    [[nodiscard]] const PreparedStudy& study() const { return m_progress.study(); }
    [[nodiscard]] StudyStore* store() const { return m_progress.store(); }

    Result<void> plan();
    Result<void> useRanges(std::size_t checkpoint, const ActivationRanges& ranges);
    Result<void> showStored(std::size_t checkpoint);
    Result<ActivationRanges> calibrate(std::size_t checkpoint);
    Result<void> runCheckpoint(std::size_t checkpoint);
    Result<void> runGroup(std::size_t checkpoint, const RunGroup& group, std::vector<RunMerge>& merges);
    void reviseTotal();

    const Experiment& m_experiment;
    int m_threads;
    JobControl& m_job;
    StudyStore* m_known;
    StudyInProgress m_progress;
    BlockLayout m_layout;
    std::vector<CheckpointWork> m_work;                       ///< as the checkpoints
    std::vector<std::optional<QuantisedNetwork>> m_quantised;  ///< as the checkpoints, from useRanges() to their end
};

/// Ranges that are known, and what of each checkpoint is left to do.
Result<void> StudyRun::plan() {
    Result<std::vector<CheckpointWork>> work = planWork(m_experiment, study(), m_layout, m_threads, m_known);
    if (!work)
        return work.error();
    m_work = std::move(*work);
    m_quantised.resize(m_work.size());
    for (std::size_t checkpoint = 0; checkpoint < m_work.size(); ++checkpoint) {
        if (!m_work[checkpoint].ranges)
            continue;
        const ActivationRanges ranges = *m_work[checkpoint].ranges;
        if (Result<void> used = useRanges(checkpoint, ranges); !used)
            return used;
        if (m_job.stopRequested())
            return JobControl::cancelled();
        if (Result<void> shown = showStored(checkpoint); !shown)
            return shown;
    }
    return {};
}

/// From here on it is known what the checkpoint's runs are, and what the file holds of them.
Result<void> StudyRun::useRanges(std::size_t checkpoint, const ActivationRanges& ranges) {
    CheckpointWork& work = m_work[checkpoint];
    Result<QuantisedNetwork> quantised =
        models::quantiseNetwork(*study().networks[checkpoint], ranges, study().plans[checkpoint]);
    if (!quantised)
        return quantised.error();
    m_progress.setNetwork(checkpoint, ranges, *quantised);
    m_quantised[checkpoint] = std::move(*quantised);
    work.ranges = ranges;
    if (Result<void> planned = planRunsOf(m_experiment, study(), checkpoint, m_layout, store(), work); !planned)
        return planned;
    std::vector<std::string> keys;
    for (const RunIdentity& run : work.runs)
        keys.push_back(run.key);
    m_progress.setKeys(checkpoint, std::move(keys));
    return {};
}

/// What the file holds of the checkpoint's runs becomes results.
Result<void> StudyRun::showStored(std::size_t checkpoint) {
    for (std::size_t candidate = 0; candidate < m_progress.candidates() && store() != nullptr; ++candidate) {
        if (m_job.stopRequested())
            return JobControl::cancelled();
        Result<RunMerge> merge =
            storedMerge(study(), checkpoint, candidate, m_layout, m_work[checkpoint].runs[candidate], *store());
        if (!merge)
            return merge.error();
        if (merge->merged() > 0)
            m_progress.update(checkpoint, candidate, merge->total());
    }
    return {};
}

Result<ActivationRanges> StudyRun::calibrate(std::size_t checkpoint) {
    m_job.setPhase("Calibrating " + study().result.checkpoints[checkpoint].name);
    models::CalibrationOptions options = calibrationOptions(m_experiment, study().plans[checkpoint], m_threads);
    options.normalisation = study().networkImages[checkpoint].normalisation;
    Result<ActivationRanges> ranges = models::calibrate(
        *study().networks[checkpoint], *study().networkImages[checkpoint].calibration, options, m_job);
    if (!ranges || m_known == nullptr || !m_known->canWrite())
        return ranges;
    if (Result<void> saved = m_known->saveRanges(m_work[checkpoint].calibrationKey, *ranges); !saved)
        return saved.error();
    return ranges;
}

Result<void> StudyRun::runGroup(std::size_t checkpoint, const RunGroup& group, std::vector<RunMerge>& merges) {
    const CheckpointWork& work = m_work[checkpoint];
    std::vector<SiteKernels> kernels;
    for (const std::size_t run : group.runs)
        kernels.push_back(kernelsFor(study(), study().runs[run], checkpoint));
    Result<std::unique_ptr<const PairedRun>> paired =
        PairedRun::prepare(study().networks[checkpoint], *m_quantised[checkpoint], study().plans[checkpoint], kernels,
                           {m_experiment.isolatedErrors && m_experiment.layerErrors, m_experiment.frozenRouting,
                            m_experiment.layerErrors});
    if (!paired)
        return paired.error();

    // Float, int8 and the group's runs by their places among the checkpoint's, and what each of them lacks.
    std::vector<std::size_t> candidates{0, 1};
    for (const std::size_t run : group.runs)
        candidates.push_back(run + kFixedRuns);
    const auto lacks = [&](std::size_t candidate, std::uint64_t block) {
        const std::vector<std::uint64_t>& missing = work.missing[candidate];
        return !merges[candidate].isComplete() && std::binary_search(missing.begin(), missing.end(), block);
    };

    const models::Normalisation& normalisation = study().networkImages[checkpoint].normalisation;
    std::shared_ptr<const models::Dataset> images = study().networkImages[checkpoint].dataset;
    std::uint64_t count = m_layout.images;
    std::vector<std::uint64_t> firsts;  // of each block among the images that are read
    if (group.blocks.size() < m_layout.blocks()) {
        images = std::make_shared<const ImagesOfBlocks>(std::move(images), group.blocks, m_layout);
        count = images->size();
    }
    for (std::uint64_t first = 0; const std::uint64_t block : group.blocks) {
        firsts.push_back(first);
        first += m_layout.imagesOf(block);
    }
    std::mutex mutex;
    models::BatchReader reader(*images, count, normalisation, m_threads);
    FirstFailure failure(m_job.stopToken());
    const auto runBlock = [&](std::size_t index) -> Result<void> {
        const std::uint64_t block = group.blocks[index];
        const std::uint64_t blockImages = m_layout.imagesOf(block);
        models::ImageBatch batch;
        if (Result<void> read = reader.read(firsts[index], blockImages, batch); !read)
            return read;
        std::vector<bool> wanted;
        std::vector<std::size_t> lacking;  // places in `candidates`
        {
            const std::scoped_lock lock(mutex);
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                if (i >= kFixedRuns)
                    wanted.push_back(lacks(candidates[i], block));
                if (lacks(candidates[i], block))
                    lacking.push_back(i);
            }
        }
        std::optional<BlockSums> sums = (*paired)->runBlock(
            batch, block, failure.stopToken(), [&](std::uint64_t done) { m_job.advance(done); }, wanted);
        if (!sums)
            return {};
        // On the disk before it is shown.
        if (store() != nullptr) {
            std::vector<FinishedBlock> finished;
            for (const std::size_t i : lacking)
                finished.push_back({work.runs[candidates[i]].key, &(*sums)[i]});
            if (Result<void> saved = store()->saveBlock(block, finished); !saved)
                return saved;
        }
        std::vector<LongerPrefix> prefixes;
        {
            const std::scoped_lock lock(mutex);
            bool grew = false;
            for (const std::size_t i : lacking) {
                RunMerge& merge = merges[candidates[i]];
                Result<bool> added = merge.add(block, std::move((*sums)[i]));
                if (!added)
                    return added.error();
                grew = grew || *added;
                if (const auto blocks = merge.foldableBlocks(); blocks && store() != nullptr) {
                    prefixes.push_back({work.runs[candidates[i]].key, *blocks, merge.total().withoutImages()});
                    merge.setFolded(*blocks);
                }
            }
            if (grew && m_progress.isTimeToPublish()) {
                for (const std::size_t candidate : candidates)
                    if (merges[candidate].merged() > 0)
                        m_progress.update(checkpoint, candidate, merges[candidate].total());
                if (Result<void> published = m_progress.publish(false); !published)
                    return published;
            }
        }
        return prefixes.empty() ? Result<void>() : store()->savePrefixes(prefixes);
    };
    parallelBlocks(group.blocks.size(), m_threads, failure.stopToken(), [&](std::size_t index, int) {
        if (Result<void> done = runBlock(index); !done)
            failure.add(index, done.error());
    });
    bool isAny = false;
    for (const std::size_t candidate : candidates) {
        if (merges[candidate].merged() == 0)
            continue;
        m_progress.update(checkpoint, candidate, merges[candidate].total());
        isAny = true;
    }
    Result<void> published = isAny ? m_progress.publish(true) : Result<void>();
    if (failure.error())
        return *failure.error();
    if (m_job.stopRequested())
        return JobControl::cancelled();
    return published;
}

void StudyRun::reviseTotal() {
    m_job.reviseTotal(std::accumulate(m_work.begin(), m_work.end(), std::uint64_t{0},
                                      [](std::uint64_t sum, const CheckpointWork& work) { return sum + work.units(); }));
}

Result<void> StudyRun::runCheckpoint(std::size_t checkpoint) {
    CheckpointWork& work = m_work[checkpoint];
    if (!work.ranges) {
        Result<ActivationRanges> ranges = calibrate(checkpoint);
        if (!ranges)
            return ranges.error();
        if (m_job.stopRequested())
            return JobControl::cancelled();
        if (Result<void> used = useRanges(checkpoint, *ranges); !used)
            return used;
        reviseTotal();
        if (Result<void> shown = showStored(checkpoint); !shown)
            return shown;
    }
    std::vector<RunMerge> merges(m_progress.candidates(), RunMerge(m_layout));
    if (store() != nullptr) {
        if (Result<void> added = store()->addRuns(work.runs, m_layout.images); !added)
            return added;
        for (std::size_t candidate = 0; candidate < merges.size(); ++candidate) {
            if (work.missing[candidate].empty())
                continue;
            Result<RunMerge> merge =
                storedMerge(study(), checkpoint, candidate, m_layout, work.runs[candidate], *store());
            if (!merge)
                return merge.error();
            merges[candidate] = std::move(*merge);
        }
    }
    for (const RunGroup& group : work.groups) {
        m_job.setPhase("Running " + study().result.checkpoints[checkpoint].name);
        if (Result<void> done = runGroup(checkpoint, group, merges); !done)
            return done;
        for (const std::size_t run : group.runs)  // their results are there
            merges[run + kFixedRuns] = RunMerge(m_layout);
    }
    if (m_experiment.layerErrors)
        m_progress.predictErrors(checkpoint, *m_quantised[checkpoint]);
    m_quantised[checkpoint].reset();
    return m_progress.publish(false);
}

Result<std::shared_ptr<const StudyResult>> StudyRun::run() {
    if (Result<void> planned = plan(); !planned)
        return planned.error();
    m_job.begin(0, "Running");
    reviseTotal();
    std::vector<std::size_t> order(m_work.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return m_work[a].units() < m_work[b].units(); });
    for (const std::size_t checkpoint : order)
        if (Result<void> done = runCheckpoint(checkpoint); !done)
            return done.error();
    m_job.finish();
    std::shared_ptr<const StudyResult> results = m_progress.snapshot(true);
    if (Result<void> saved = m_progress.save(*results); !saved)
        return saved.error();
    return results;
}

using StudyOutcome = Result<std::shared_ptr<const StudyResult>>;

StudyOutcome runUnguarded(const Experiment& experiment, JobControl& job, const PartialResultSink& partial,
                          StudyStore* store, StudyStore* known) {
    const int threads = experiment.threads > 0 ? experiment.threads : hardwareThreads();
    job.begin(0, "Opening files");
    Result<PreparedStudy> prepared = prepareStudy(experiment, threads, storedTables(known), job);
    if (!prepared)
        return prepared.error();
    if (store != nullptr)
        if (Result<void> saved = store->saveInputs(experiment); !saved)
            return saved.error();
    return StudyRun(experiment, threads, std::move(*prepared), partial, store, known, job).run();
}

StudyOutcome runGuarded(const Experiment& experiment, JobControl& job, const PartialResultSink& partial,
                        StudyStore* store, StudyStore* known) {
    try {
        return runUnguarded(experiment, job, partial, store, known);
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), "LibTorch"};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory; fewer threads or a smaller batch need less",
                     "run"};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), "run"};
    }
}

}  // namespace

Result<std::shared_ptr<const StudyResult>> runStudy(const Experiment& experiment, JobControl& job,
                                                    const PartialResultSink& partial, StudyStore* store) {
    return runGuarded(experiment, job, partial, store, store);
}

Result<std::shared_ptr<const StudyResult>> runStudyBeside(const Experiment& experiment, JobControl& job,
                                                          StudyStore& known) {
    return runGuarded(experiment, job, {}, nullptr, &known);
}

}  // namespace axscope::analysis
