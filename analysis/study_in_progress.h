// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/result_assembly.h"
#include "analysis/study_preparation.h"
#include "analysis/study_runner.h"
#include "models/emulation/ranges.h"
#include "multipliers/base/result.h"

namespace axscope::models {
struct QuantisedNetwork;
}

namespace axscope::analysis {

class StudyStore;

/// One study being run: its results so far, when they were last shown and last saved. Not for several threads at once.
class StudyInProgress {
public:
    /// All are borrowed; `store` may be null.
    StudyInProgress(PreparedStudy study, const PartialResultSink& partial, StudyStore* store);

    [[nodiscard]] const PreparedStudy& study() const { return m_study; }
    [[nodiscard]] StudyStore* store() const { return m_store; }
    [[nodiscard]] std::size_t candidates() const { return m_study.runs.size() + kFixedRuns; }

    void setNetwork(std::size_t checkpoint, const models::ActivationRanges& ranges,
                    const models::QuantisedNetwork& quantised);
    /// The keys of a checkpoint's runs in the store.
    void setKeys(std::size_t checkpoint, std::vector<std::string> keys) { m_keys[checkpoint] = std::move(keys); }

    /// Replaces the result of one run.
    void update(std::size_t checkpoint, std::size_t candidate, const RunSums& sums);
    /// Adds the predicted errors to the approximate runs of a checkpoint; update() drops them.
    void predictErrors(std::size_t checkpoint, const models::QuantisedNetwork& quantised);
    /// Whether the results have not been shown, or saved, for a while.
    [[nodiscard]] bool isTimeToPublish() const;
    /// Shows the results, and saves them where they were not for a while or `save` asks for it. Errors: those of
    /// StudyStore::saveResults.
    Result<void> publish(bool save);

    /// All results in the order of the experiment.
    [[nodiscard]] std::shared_ptr<const StudyResult> snapshot(bool complete) const;
    /// Saves them as the end of the study, where there is a store. Errors: as publish().
    Result<void> save(const StudyResult& result);

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] bool isTimeToSave() const;

    PreparedStudy m_study;
    const PartialResultSink& m_partial;
    StudyStore* m_store;
    std::vector<std::vector<std::optional<RunResult>>> m_results;  ///< [checkpoint][candidate]
    std::vector<std::vector<std::string>> m_keys;                  ///< [checkpoint][candidate], or empty
    Clock::time_point m_begun;
    Clock::time_point m_lastShown;
    Clock::time_point m_lastSaved;
};

}  // namespace axscope::analysis
