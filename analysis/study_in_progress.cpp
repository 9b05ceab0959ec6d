// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_in_progress.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <utility>

#include "analysis/layer_detail_sums.h"
#include "analysis/study/study_store.h"
#include "models/emulation/passes.h"

namespace axscope::analysis {
namespace {

constexpr std::chrono::milliseconds kShowInterval{500};
constexpr std::chrono::milliseconds kSaveInterval{3000};

}  // namespace

StudyInProgress::StudyInProgress(PreparedStudy study, const PartialResultSink& partial, StudyStore* store)
    : m_study(std::move(study)),
      m_partial(partial),
      m_store(store),
      m_results(m_study.networks.size(), std::vector<std::optional<RunResult>>(m_study.runs.size() + kFixedRuns)),
      m_keys(m_study.networks.size()),
      m_begun(Clock::now()),
      m_lastShown(m_begun),
      m_lastSaved(m_begun) {}

void StudyInProgress::setNetwork(std::size_t checkpoint, const models::ActivationRanges& ranges,
                                 const models::QuantisedNetwork& quantised) {
    m_study.result.checkpoints[checkpoint].ranges = ranges;
    for (std::size_t i = 0; i < quantised.layers.size(); ++i)
        if (const auto& layer = quantised.layers[i])
            m_study.weightOperands[checkpoint][i] = countOperands(layer->weights.indices);
}

void StudyInProgress::update(std::size_t checkpoint, std::size_t candidate, const RunSums& sums) {
    std::optional<RunResult>& result = m_results[checkpoint][candidate];
    result = runResult(m_study, checkpoint, candidate, sums);
    if (result->mode == Mode::Int8)
        m_study.result.checkpoints[checkpoint].activeMacs = activeMacs(result->layers, m_study.plans[checkpoint]);
}

void StudyInProgress::predictErrors(std::size_t checkpoint, const models::QuantisedNetwork& quantised) {
    std::vector<std::optional<RunResult>>& runs = m_results[checkpoint];
    const std::optional<RunResult>& int8 = runs[1];
    for (std::size_t run = kFixedRuns; run < runs.size() && int8; ++run)
        if (runs[run])
            analysis::predictErrors(m_study, quantised, *int8, *runs[run]);
}

bool StudyInProgress::isTimeToSave() const {
    return m_store != nullptr && Clock::now() - m_lastSaved >= kSaveInterval;
}

bool StudyInProgress::isTimeToPublish() const {
    return (m_partial && Clock::now() - m_lastShown >= kShowInterval) || isTimeToSave();
}

Result<void> StudyInProgress::publish(bool save) {
    const std::shared_ptr<const StudyResult> results = snapshot(false);
    if (m_partial) {
        m_partial(results);
        m_lastShown = Clock::now();
    }
    return save || isTimeToSave() ? this->save(*results) : Result<void>();
}

std::shared_ptr<const StudyResult> StudyInProgress::snapshot(bool complete) const {
    auto copy = std::make_shared<StudyResult>(m_study.result);
    for (const auto& checkpoint : m_results)
        for (const std::optional<RunResult>& run : checkpoint)
            if (run)
                copy->runs.push_back(*run);
    copy->complete = complete;
    copy->provenance.elapsedSeconds = std::chrono::duration<double>(Clock::now() - m_begun).count();
    return copy;
}

Result<void> StudyInProgress::save(const StudyResult& result) {
    if (m_store == nullptr)
        return {};
    std::vector<std::string> keys;
    for (std::size_t checkpoint = 0; checkpoint < m_results.size(); ++checkpoint)
        for (std::size_t run = 0; run < m_results[checkpoint].size(); ++run)
            if (m_results[checkpoint][run])
                keys.push_back(m_keys[checkpoint].empty() ? std::string() : m_keys[checkpoint][run]);
    Result<void> saved = m_store->saveResults(result, keys);
    m_lastSaved = Clock::now();
    return saved;
}

}  // namespace axscope::analysis
