// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runs/runs_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/gui/icons.h"
#include "app/gui/runs/run_colors.h"
#include "app/gui/runs/run_matrix_view.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/text.h"

namespace axscope::app {

RunsPanel::RunsPanel(QWidget* parent)
    : QWidget(parent),
      m_matrix(new RunMatrixView(m_model, this)),
      m_stack(new QStackedWidget(this)),
      m_summary(new QLabel(this)),
      m_hint(new AccentLabel(Accent::Muted, this)),
      m_run(new QPushButton(this)) {
    setObjectName(QStringLiteral("runsPanel"));
    setMinimumWidth(240);
    m_summary->setObjectName(QStringLiteral("runsSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_run->setObjectName(QStringLiteral("runsRun"));
    m_hint->setObjectName(QStringLiteral("runsHint"));
    m_hint->setWordWrap(true);

    auto* empty = new AccentLabel(Accent::Muted, this);
    empty->setText(tr("Every checkpoint with every multiplier is a cell here. Add checkpoints to the study first."));
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(16);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_matrix);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 8, 10, 4);
    top->addWidget(m_summary, 1);
    top->addWidget(m_run, 0, Qt::AlignTop);
    auto* legend = new QVBoxLayout;
    legend->setContentsMargins(10, 4, 10, 8);
    legend->setSpacing(6);
    legend->addWidget(new DropScale(this));
    legend->addWidget(m_hint);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addLayout(legend);

    m_hint->setText(tr("Figures: top-1 in %. Click: show a run (A). Ctrl+click: compare with it (B)."));
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_running)
            emit stopRequested();
        else
            emit runRequested();
    });
    connect(m_matrix, &RunMatrixView::nothingToShow, this, [this](const QModelIndex& index) {
        m_summary->setText(tr("Nothing to show yet for %1.")
                               .arg(index.data(Qt::ToolTipRole).toString().section(QLatin1Char('\n'), 0, 0)));
    });
    connect(m_matrix, &RunMatrixView::retrainRequested, this, [this](const QModelIndex& index) {
        if (index.isValid())
            emit retrainRequested(index.column(), m_model.multiplierOf(index));
    });
    refresh();
}

void RunsPanel::follow(LinkedSelection* selection) {
    m_matrix->follow(selection);
}

void RunsPanel::setSource(const RunMatrixSource& source) {
    m_model.setSource(source);
    m_hasResults = source.results != nullptr;
    if (!source.running || !m_running)
        m_timeLeft.clear();
    m_running = source.running;
    refresh();
}

void RunsPanel::setResultsAreCurrent(bool current) {
    m_current = current;
    refresh();
}

void RunsPanel::setRunEnabled(bool enabled, const QString& reason) {
    m_run->setEnabled(enabled || m_running);
    m_run->setToolTip(reason);
}

void RunsPanel::showProgress(const Progress& progress) {
    m_timeLeft = remainingText(progress.remainingSeconds);
    refresh();
}

void RunsPanel::refresh() {
    m_stack->setCurrentIndex(m_model.columnCount() > 0 ? 1 : 0);
    const RunMatrixModel::Count count = m_model.count();
    QStringList parts{tr("%1 of %n run(s) done", nullptr, count.wanted).arg(count.done)};
    if (count.wanted == 0)
        parts = {tr("No runs yet")};
    if (m_running)
        parts += m_timeLeft.isEmpty() ? tr("running") : m_timeLeft;
    else if (m_hasResults && !m_current)
        parts += tr("study changed since");
    m_summary->setText(parts.join(QStringLiteral("  ·  ")));
    m_run->setText(m_running ? tr("Stop") : count.done > 0 && count.done < count.wanted ? tr("Run the rest") : tr("Run"));
    m_run->setIcon(m_running ? lineIcon(QStringLiteral("stop"), Accent::Stop)
                             : lineIcon(QStringLiteral("run"), Accent::Run));
}

}  // namespace axscope::app
