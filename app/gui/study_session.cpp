// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study_session.h"

#include <QFileInfo>
#include <QSet>
#include <utility>

#include "app/gui/study/study_file.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

/// How much editing a crash may cost at most.
constexpr int kKeepDelayMs = 100;
/// What is looked at changes with every click and matters less: it is written this often at most.
constexpr int kViewStateDelayMs = 1000;
}  // namespace

StudySession::StudySession(const Backend& backend, const QString& workingFolder, QObject* parent)
    : QObject(parent), m_facts(backend, m_queue), m_job(backend), m_samples(backend), m_ablation(backend), m_training(backend) {
    if (!workingFolder.isEmpty()) {
        m_working = std::make_unique<WorkingFile>(workingFolder);
        m_document.setWorkingFile(m_working->file());
    }
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(kKeepDelayMs);

    m_viewStateTimer.setSingleShot(true);
    m_viewStateTimer.setInterval(kViewStateDelayMs);

    connect(&m_keepTimer, &QTimer::timeout, this, &StudySession::keep);
    connect(&m_viewStateTimer, &QTimer::timeout, this, &StudySession::keepViewState);
    connect(&m_document, &StudyDocument::noteChanged, this, [this] {
        if (!m_keepTimer.isActive())
            m_keepTimer.start();
    });
    connect(&m_document, &StudyDocument::notesReset, this, [this] {
        m_keptNotes = m_document.notes();
        m_editsOnDisk = m_edits;
    });
    connect(&m_document, &StudyDocument::inputsChanged, this, &StudySession::inputsChanged);
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
    connect(&m_job, &StudyJob::stateChanged, &m_training, [this] {
        if (!m_job.isActive())
            m_training.release();
    });

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
    m_viewState.clear();
    m_viewStateIsKept = true;
    m_viewStateTimer.stop();
    emit resultsChanged();
}

void StudySession::startNew() {
    m_job.abandon();
    if (!m_document.file().isEmpty()) {
        flushEdits();
        keepViewState();
    }
    removeWorkingFile();
    m_document.reset();
    m_keepTimer.stop();  // nothing to keep yet
    forgetResults();
}

void StudySession::removeWorkingFile() {
    if (!m_working)
        return;
    m_working->remove();
    m_document.setWorkingFile(m_working->file());
}

Result<void> StudySession::open(const QString& file) {
    flushEdits();  // into the file that is still ours, which may be the one to open
    keepViewState();
    const QString before = m_document.file();
    if (Result<void> loaded = m_document.load(file); !loaded)
        return loaded;
    m_keepTimer.stop();
    m_job.abandon();
    if (before.isEmpty())
        removeWorkingFile();
    forgetResults();
    loadStoredResults();
    return {};
}

bool StudySession::run() {
    if (m_readiness.state != Readiness::State::Ready || m_job.isActive())
        return false;
    m_ablation.abandon();  // both at once would fight over the cores
    m_runningInputs = m_document.inputs();
    m_document.noteResults();
    if (m_keptNotes == m_document.notes())
        m_keepTimer.stop();  // the run saves the inputs
    else
        keep();
    m_job.start(m_runningInputs.toExperiment(), [lazy = m_document.isReadOnly() ? nullptr : m_document.store(),
                                                 inputs = m_runningInputs]() -> StudyJob::Opened {
        if (lazy == nullptr)
            return std::shared_ptr<analysis::StudyStore>();
        StudyJob::Opened store = lazy->get();
        if (store)
            if (Result<void> saved = saveInputs(**store, inputs); !saved)
                return saved.error();
        return store;
    });
    return true;
}

void StudySession::retrain(const analysis::TrainingOptions& options) {
    m_ablation.abandon();
    m_training.start(options, m_job.isActive());
}

Result<void> StudySession::ablate(int checkpoint, int multiplier, analysis::AblationUnit unit) {
    const auto c = static_cast<std::size_t>(checkpoint);
    const auto m = static_cast<std::size_t>(multiplier);
    if (!m_results || !m_ranInputs || checkpoint < 0 || c >= m_results->checkpoints.size() || multiplier < 0 ||
        m >= m_results->multipliers.size())
        return Error{ErrorCode::InvalidArgument, "choose a run with a multiplier first", {}};
    if (!m_results->multipliers[m].assignment.empty())
        return Error{ErrorCode::InvalidArgument, "this run has several multipliers; choose one with a single one", {}};
    analysis::Experiment experiment = m_ranInputs->toExperiment();
    experiment.assignments.clear();
    experiment.assignmentFiles.clear();
    // Positions agree as long as nothing was named twice.
    experiment.checkpoints = {experiment.checkpoints.size() == m_results->checkpoints.size()
                                  ? experiment.checkpoints[c]
                                  : std::filesystem::path(m_results->checkpoints[c].file)};
    std::size_t plain = 0;
    for (const analysis::MultiplierInfo& info : m_results->multipliers)
        plain += info.assignment.empty() ? 1 : 0;
    experiment.multipliers = {experiment.multipliers.size() == plain ? experiment.multipliers[m]
                                                                     : m_results->multipliers[m].name};
    m_ablation.start(experiment, unit, [lazy = m_document.store()]() -> AblationJob::Opened {
        return lazy == nullptr ? AblationJob::Opened(nullptr) : lazy->get();
    });
    return {};
}

bool StudySession::restoreAbandoned() {
    while (m_working && m_working->takeAbandoned()) {
        m_document.setWorkingFile(m_working->file());
        if (m_document.restore()) {
            loadStoredResults();
            return true;
        }
        m_working->setAside();
        m_document.setWorkingFile(m_working->file());
    }
    return false;
}

void StudySession::discard() {
    m_keepTimer.stop();
    if (!m_document.file().isEmpty())
        return;
    m_job.abandon();
    m_document.setWorkingFile({});
    if (m_working)
        m_working->remove();
}

void StudySession::inputsChanged() {
    m_facts.follow(m_document.inputs());
    if (!m_keepTimer.isActive())
        m_keepTimer.start();
    updateReadiness();
    emit chosenMultipliersChanged();
}

void StudySession::updateReadiness() {
    m_readiness = checkReadiness(m_document.inputs(), m_facts);
    emit readinessChanged();
}

void StudySession::showResults(const StudyPtr& results) {
    m_results = results;
    m_ranInputs = m_runningInputs;
    m_samples.setExperiment(m_runningInputs.toExperiment());
    emit resultsChanged();
}

}  // namespace axscope::app
