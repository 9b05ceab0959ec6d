// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <utility>

#include "app/gui/study/study_file.h"
#include "app/gui/study_session.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

/// Key of StudyStore::state().
constexpr const char* kViewStateKey = "view";
/// A longer one is no state of a window.
constexpr std::size_t kMaxViewStateBytes = 1 << 16;

Result<void> saveEdits(analysis::StudyStore& store, const StudyInputs& inputs,
                       const std::map<std::string, std::string>& notes) {
    if (Result<void> saved = saveInputs(store, inputs); !saved)
        return saved;
    return notes.empty() ? Result<void>() : store.saveNotes(notes);
}

/// What open() shows of a study beyond its inputs.
struct StoredShow {
    Result<StudyPtr> results = StudyPtr();
    Result<QVector<AblationPtr>> ablations = QVector<AblationPtr>();
    QByteArray viewState;
};

StoredShow storedIn(const analysis::StudyStore& store) {
    StoredShow stored;
    stored.results = store.results();
    if (Result<std::vector<AblationPtr>> ablations = store.ablations())
        stored.ablations = QVector<AblationPtr>(ablations->begin(), ablations->end());
    else
        stored.ablations = ablations.error();
    // Nobody misses it where it cannot be read.
    if (const Result<std::optional<std::string>> text = store.state(kViewStateKey);
        text && *text && (*text)->size() <= kMaxViewStateBytes)
        stored.viewState = QByteArray::fromStdString(**text);
    return stored;
}

}  // namespace

StudySession::~StudySession() {
    // The queue drops what it has not begun.
    if (!isWorthKeeping())
        return;
    (void)writeEditsNow();
    if (m_viewStateIsKept)
        return;
    if (Result<std::shared_ptr<analysis::StudyStore>> store = m_document.store()->get())
        (void)(*store)->saveState(kViewStateKey, m_viewState.toStdString());
}

bool StudySession::isWorthKeeping() const {
    return m_document.store() != nullptr && !m_document.isReadOnly() &&
           (!m_document.file().isEmpty() || m_document.isModified());
}

void StudySession::loadStoredResults() {
    const std::shared_ptr<LazyStore> lazy = m_document.store();
    m_queue.post(
        this,
        [lazy]() -> StoredShow {
            const std::shared_ptr<analysis::StudyStore> store = lazy->ifOpen();
            return store == nullptr ? StoredShow{} : storedIn(*store);
        },
        [this, lazy, inputs = m_document.inputs()](const StoredShow& stored) {
            if (lazy != m_document.store())
                return;  // another study by now
            const bool newer = m_job.isActive() || m_results;
            if (!stored.results) {
                emit storedResultsFailed(stored.results.error());
            } else if (*stored.results && !newer) {
                m_runningInputs = inputs;
                showResults(*stored.results);
            }
            if (!stored.ablations)
                emit storedResultsFailed(stored.ablations.error());
            else if (!stored.ablations->isEmpty())
                emit storedAblationsLoaded(*stored.ablations);
            if (!newer) {
                m_viewState = stored.viewState;
                m_viewStateIsKept = true;
            }
            emit storedResultsLoaded();
        });
}

void StudySession::saveAs(const QString& file, std::function<void(const Result<void>&)> done) {
    if (!m_job.isActive()) {
        copyTo(file, /*thenRun=*/false, std::move(done));
        return;
    }
    // A run writes to the file that it began with. What it has finished is not computed again.
    auto* const waiting = new QObject(this);
    connect(&m_job, &StudyJob::stateChanged, waiting, [this, waiting, file, done = std::move(done)] {
        if (m_job.isActive())
            return;
        waiting->deleteLater();
        disconnect(&m_job, nullptr, waiting, nullptr);
        copyTo(file, /*thenRun=*/true, done);
    });
    m_job.stop();
}

void StudySession::copyTo(const QString& file, bool thenRun, std::function<void(const Result<void>&)> done) {
    using analysis::StudyStore;
    using Opened = Result<std::shared_ptr<StudyStore>>;
    const QString before = m_document.file();
    if (!before.isEmpty() && QFileInfo(before) == QFileInfo(file) && !m_document.isReadOnly()) {
        keep();
        m_queue.post(
            this, [] {}, [done = std::move(done)] { done({}); });
        return;
    }
    m_queue.post(
        this,
        [lazy = m_document.store(), inputs = m_document.inputs(), target = toPath(file),
         notes = changedNotes(m_keptNotes, m_document.notes())]() -> Opened {
            if (lazy == nullptr) {
                std::error_code ignored;
                std::filesystem::remove(target, ignored);
            } else {
                Opened source = lazy->get();
                if (!source)
                    return source.error();
                if (Result<void> copied = (*source)->copyTo(target); !copied)
                    return copied.error();
            }
            Opened store = StudyStore::openOrCreate(target);
            if (!store)
                return store.error();
            if (Result<void> saved = saveEdits(**store, inputs, notes); !saved)
                return saved.error();
            return store;
        },
        [this, file, thenRun, before, notes = m_document.notes(), done = std::move(done)](Opened store) {
            if (store) {
                m_keepTimer.stop();
                m_document.moveTo(file, std::move(*store));
                m_keptNotes = notes;
                keep();  // what was edited meanwhile
                m_viewStateIsKept = m_viewState.isEmpty();
                keepViewState();
                if (before.isEmpty())
                    removeWorkingFile();
            }
            if (thenRun)
                run();
            done(store ? Result<void>() : Result<void>(store.error()));
        });
}

void StudySession::keep() {
    m_keepTimer.stop();
    if (!isWorthKeeping())
        return;
    const std::map<std::string, std::string> notes = changedNotes(m_keptNotes, m_document.notes());
    for (const auto& [subject, text] : notes)
        m_keptNotes.insert(fromUtf8(subject), {});  // unknown until the answer is there: written again if need be
    const std::uint64_t edit = ++m_edits;
    m_queue.post(
        this,
        [lazy = m_document.store(), inputs = m_document.inputs(), notes, edit]() -> Result<void> {
            return lazy->writeEdit(
                edit, [&](analysis::StudyStore& store) { return saveEdits(store, inputs, notes); });
        },
        [this, lazy = m_document.store(), notes, edit](const Result<void>& written) {
            // What was written at once meanwhile is known already.
            if (written && lazy == m_document.store() && edit > m_editsOnDisk)
                noteEdits(edit, notes);
            noteWritten(written);
            if (written)
                emit kept();
        });
}

Result<void> StudySession::writeEditsNow() {
    const std::map<std::string, std::string> notes = changedNotes(m_keptNotes, m_document.notes());
    const std::uint64_t edit = ++m_edits;
    Result<void> written = m_document.store()->writeEdit(
        edit, [&](analysis::StudyStore& store) { return saveEdits(store, m_document.inputs(), notes); });
    if (written)
        noteEdits(edit, notes);
    return written;
}

void StudySession::flushEdits() {
    const bool pending = m_keepTimer.isActive() || m_edits != m_editsOnDisk;
    m_keepTimer.stop();
    if (pending && !m_document.file().isEmpty() && isWorthKeeping())
        noteWritten(writeEditsNow());
}

void StudySession::noteEdits(std::uint64_t edit, const std::map<std::string, std::string>& notes) {
    m_editsOnDisk = edit;
    for (const auto& [subject, text] : notes) {
        if (text.empty())
            m_keptNotes.remove(fromUtf8(subject));
        else
            m_keptNotes.insert(fromUtf8(subject), fromUtf8(text));
    }
}

void StudySession::noteWritten(const Result<void>& written) {
    if (!written && !m_keepingFailed)
        emit keepingFailed(written.error());
    m_keepingFailed = !written;
}

void StudySession::setViewState(const QByteArray& text) {
    if (text == m_viewState)
        return;
    m_viewState = text;
    m_viewStateIsKept = false;
    if (!m_viewStateTimer.isActive())
        m_viewStateTimer.start();
}

void StudySession::keepViewState() {
    m_viewStateTimer.stop();
    if (m_viewStateIsKept || !isWorthKeeping())
        return;
    m_queue.post(
        this,
        [lazy = m_document.store(), text = m_viewState.toStdString()]() -> Result<void> {
            Result<std::shared_ptr<analysis::StudyStore>> store = lazy->get();
            return store ? (*store)->saveState(kViewStateKey, text) : Result<void>(store.error());
        },
        [this, lazy = m_document.store(), text = m_viewState](const Result<void>& written) {
            if (written && lazy == m_document.store() && text == m_viewState)
                m_viewStateIsKept = true;
            noteWritten(written);
        });
}

}  // namespace axscope::app
