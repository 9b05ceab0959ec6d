// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/headless_run.h"

#include <cstdio>

#include "app/gui/study/study_notes.h"
#include "app/gui/text.h"
#include "app/gui/views/layers_view.h"

namespace axscope::app {

namespace {

constexpr int kLineEveryMs = 2000;

void say(const QString& line) {
    std::fprintf(stderr, "axscope: %s\n", line.toUtf8().constData());
    std::fflush(stderr);
}

}  // namespace

HeadlessRun::HeadlessRun(const Backend& backend, const CommandLine& line, QObject* parent)
    : QObject(parent), m_session(backend, {}), m_options(*line.exportAll), m_study(line.study) {
    m_views.setAttribute(Qt::WA_DontShowOnScreen);
    m_views.keepNotesIn(new StudyNotes(m_session.document()));
    m_views.follow(&m_navigator.selection());
    if (!m_study.isEmpty()) {
        connect(&m_session, &StudySession::storedAblationsLoaded, this, [this](const QVector<AblationPtr>& stored) {
            for (LayersView* view : m_views.findChildren<LayersView*>()) {
                for (const AblationPtr& result : stored)
                    view->setAblation(result);
            }
        });
        connect(&m_session, &StudySession::storedResultsLoaded, this, [this] {
            m_waiting = false;
            tryToRun();
        });
        Result<void> opened = m_session.open(m_study);
        m_waiting = opened.has_value();
        if (!opened)  // its inputs were read before: another program has it for the moment
            say(errorText(opened.error()));
    }
    m_session.document().edit({}, *line.inputs);
    StudyJob& job = m_session.job();
    connect(&m_session, &StudySession::readinessChanged, this, &HeadlessRun::tryToRun);
    connect(&job, &StudyJob::progressed, this, &HeadlessRun::showProgress);
    connect(&job, &StudyJob::finished, this, &HeadlessRun::writeResults);
    connect(&job, &StudyJob::stopped, this,
            [this] { end(exitInterrupted, tr("interrupted; nothing was written")); });
    connect(&job, &StudyJob::failed, this, [this](const Error& error) { end(exitFailed, errorText(error)); });
}

void HeadlessRun::start() {
    m_started = true;
    tryToRun();
}

void HeadlessRun::interrupt() {
    if (m_session.job().isActive())
        m_session.job().stop();
    else
        end(exitInterrupted, tr("interrupted; nothing was written"));
}

void HeadlessRun::tryToRun() {
    if (!m_started || m_waiting || m_session.job().isActive())
        return;
    const Readiness& readiness = m_session.readiness();
    if (readiness.state == Readiness::State::Ready) {
        m_started = false;
        say(readiness.text);
        m_session.run();
    } else if (readiness.state != Readiness::State::Checking) {
        m_started = false;
        if (m_study.isEmpty())
            return end(exitBadInput, readiness.text);
        // Somebody may have sent the results without what they were made from.
        if (!m_session.results())
            return end(exitBadInput, readiness.text);
        say(tr("%1 The results stored in the study are written.").arg(readiness.text));
        writeResults();
    }
}

void HeadlessRun::showProgress(const Progress& progress) {
    const QString phase = fromUtf8(progress.phase);
    if (phase == m_lastPhase && m_lastLine.isValid() && m_lastLine.elapsed() < kLineEveryMs)
        return;
    m_lastPhase = phase;
    m_lastLine.start();
    QString line = phase;
    if (progress.total > 0)
        line += QStringLiteral(", %1 %").arg(100 * progress.done / progress.total);
    if (const QString left = remainingText(progress.remainingSeconds); !left.isEmpty())
        line += QStringLiteral(", ") + left;
    say(line);
}

void HeadlessRun::writeResults() {
    const StudyPtr study = m_session.results();
    m_views.resize(1280, 800);
    m_views.dropPreview();
    m_navigator.setStudy(study);
    m_views.setStudy(study);
    restoreViewState(m_session, m_navigator, m_views);
    auto* all = new ExportAll(m_views.plots(), study, m_options, this);
    connect(all, &ExportAll::finished, this,
            [this](const QStringList& written, const QVector<Error>& errors) {
                for (const Error& error : errors)
                    say(errorText(error));
                end(errors.isEmpty() ? exitDone : exitFailed,
                    tr("%1 files written to %2").arg(written.size()).arg(m_options.folder));
            });
    all->start();
}

void HeadlessRun::end(int exitCode, const QString& message) {
    if (m_ended)
        return;
    m_ended = true;
    say(message);
    emit ended(exitCode);
}

}  // namespace axscope::app
