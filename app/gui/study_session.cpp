// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study_session.h"

#include <QFile>
#include <QSet>

#include "app/gui/text.h"

namespace axscope::app {

namespace {

/// How much editing a crash may cost at most.
constexpr int kSafetyDelayMs = 100;

}  // namespace

StudySession::StudySession(const Backend& backend, const QString& recoveryFolder, QObject* parent)
    : QObject(parent), m_facts(backend, m_queue), m_job(backend), m_samples(backend) {
    if (!recoveryFolder.isEmpty())
        m_recovery = std::make_unique<Recovery>(recoveryFolder);
    m_safetyTimer.setSingleShot(true);
    m_safetyTimer.setInterval(kSafetyDelayMs);

    connect(&m_safetyTimer, &QTimer::timeout, this, &StudySession::keepSafe);
    connect(&m_document, &StudyDocument::inputsChanged, this, &StudySession::inputsChanged);
    connect(&m_document, &StudyDocument::modifiedChanged, &m_safetyTimer, [this] { m_safetyTimer.start(); });
    connect(&m_facts, &StudyFacts::checkpointChanged, this, &StudySession::updateReadiness);
    connect(&m_facts, &StudyFacts::dataChanged, this, &StudySession::updateReadiness);
    connect(&m_facts, &StudyFacts::multiplierChanged, this, [this](const QString& name) {
        updateReadiness();
        if (m_document.inputs().multipliers.contains(name))
            emit chosenMultipliersChanged();
    });
    connect(&m_job, &StudyJob::partialReady, this, &StudySession::showResults);
    connect(&m_job, &StudyJob::finished, this, &StudySession::showResults);
    connect(&m_job, &StudyJob::stateChanged, this, &StudySession::updateReadiness);

    m_facts.follow(m_document.inputs());
    updateReadiness();
    if (backend.warmUp)
        m_warmUpQueue.post(
            this, [warmUp = backend.warmUp] { warmUp(); }, [] {});
}

std::vector<analysis::MultiplierInfo> StudySession::chosenMultipliers() const {
    std::vector<analysis::MultiplierInfo> infos;
    QSet<QString> taken;
    for (const QString& name : m_document.inputs().multipliers) {
        const MultiplierFact fact = m_facts.multiplier(name);
        if (fact.state != FactState::Good)
            continue;
        infos.push_back(fact.info);
        const QString own = fromUtf8(fact.info.name);
        QString unique = own;
        for (int number = 2; taken.contains(unique); ++number)
            unique = QStringLiteral("%1 (%2)").arg(own).arg(number);
        taken.insert(unique);
        infos.back().name = toUtf8(unique);
    }
    return infos;
}

bool StudySession::resultsHaveChosenMultipliers() const {
    return m_results && m_ranInputs && m_ranInputs->multipliers == m_document.inputs().multipliers;
}

void StudySession::add(const IncomingFiles& files) {
    StudyInputs next = m_document.inputs();
    const int checkpoints = next.addCheckpoints(files.checkpoints);
    const int tables = next.addTables(files.tables);
    QStringList what;
    if (checkpoints > 0)
        what.append(tr("%n checkpoint(s)", nullptr, checkpoints));
    if (tables > 0)
        what.append(tr("%n table(s)", nullptr, tables));
    if (!files.dataFolders.isEmpty()) {
        next.data.setFolder(files.dataFolders.last());
        what.append(tr("data folder"));
    }
    if (!files.rangeFiles.isEmpty()) {
        next.rangesFromFile = true;
        next.rangesFile = files.rangeFiles.last();
        what.append(tr("ranges file"));
    }
    m_document.edit(tr("Add %1").arg(what.join(QStringLiteral(", "))), next);
    // Adding a file again is how people say "look again".
    m_facts.recheck();
}

void StudySession::forgetResults() {
    m_ranInputs.reset();
    m_samples.setExperiment(std::nullopt);
    m_results = nullptr;
    emit resultsChanged();
}

bool StudySession::run() {
    if (m_readiness.state != Readiness::State::Ready || m_job.isActive())
        return false;
    m_runningInputs = m_document.inputs();
    m_job.start(m_runningInputs.toExperiment());
    return true;
}

bool StudySession::restoreAbandoned() {
    if (!m_recovery)
        return false;
    const std::optional<RecoveredStudy> found = m_recovery->takeAbandoned();
    if (!found)
        return false;
    m_document.restore(found->inputs, found->file);
    return true;
}

void StudySession::discardSafetyCopy() {
    m_safetyTimer.stop();
    if (m_recovery)
        m_recovery->discard();
}

void StudySession::inputsChanged() {
    m_facts.follow(m_document.inputs());
    if (!m_safetyTimer.isActive())
        m_safetyTimer.start();
    updateReadiness();
    emit chosenMultipliersChanged();
}

void StudySession::updateReadiness() {
    m_readiness = checkReadiness(m_document.inputs(), m_facts);
    emit readinessChanged();
}

void StudySession::keepSafe() {
    if (!m_recovery)
        return;
    m_queue.post(
        this,
        [copy = m_recovery->copyFile(), keep = m_document.isModified(), inputs = m_document.inputs(),
         file = m_document.file()]() -> Result<void> {
            if (keep)
                return Recovery::write(copy, inputs, file);
            QFile::remove(copy);
            return {};
        },
        [this](Result<void> written) {
            if (written)
                emit safetyCopyWritten();
            else if (!m_safetyFailed)
                emit safetyCopyFailed(written.error());
            m_safetyFailed = !written;
        });
}

void StudySession::showResults(const StudyPtr& results) {
    m_results = results;
    m_ranInputs = m_runningInputs;
    m_samples.setExperiment(m_runningInputs.toExperiment());
    emit resultsChanged();
}

}  // namespace axscope::app
