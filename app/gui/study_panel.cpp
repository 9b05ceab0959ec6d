// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study_panel.h"

#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/gui/icons.h"
#include "app/gui/study/checkpoints_section.h"
#include "app/gui/study/data_section.h"
#include "app/gui/study/multipliers_section.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/study/settings_section.h"

namespace axscope::app {

namespace {

constexpr int kPanelMargin = 10;
constexpr int kLeastPanelWidth = 240;

QFrame* separator(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

}  // namespace

StudyPanel::StudyPanel(StudyDocument& document, const StudyFacts& facts, QWidget* parent)
    : QWidget(parent),
      m_state(new AccentLabel(Accent::Muted, this)),
      m_run(new QPushButton(lineIcon(QStringLiteral("run"), Accent::Run), tr("Run study"), this)) {
    setObjectName(QStringLiteral("studyPanel"));
    setMinimumWidth(kLeastPanelWidth);

    auto* content = new QWidget;
    auto* checkpoints = new CheckpointsSection(document, facts, content);
    auto* tables = new MultipliersSection(document, facts, content);
    auto* images = new DataSection(document, facts, content);
    auto* settings = new SettingsSection(document, content);
    auto* sections = new QVBoxLayout(content);
    sections->setContentsMargins(kPanelMargin, kPanelMargin - 4, kPanelMargin, kPanelMargin);
    sections->setSpacing(8);
    sections->addWidget(checkpoints, 2);
    sections->addWidget(tables, 3);
    sections->addWidget(images);
    sections->addWidget(settings);
    sections->addStretch(0);

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("studyScroll"));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Files are dropped anywhere on the window; a text field must not take them for text.
    for (QLineEdit* edit : content->findChildren<QLineEdit*>())
        edit->setAcceptDrops(false);

    m_state->setObjectName(QStringLiteral("readiness"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_run->setObjectName(QStringLiteral("runButton"));
    m_run->setMinimumHeight(34);
    QFont font = m_run->font();
    font.setBold(true);
    m_run->setFont(font);

    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(kPanelMargin, 6, kPanelMargin, kPanelMargin);
    bottom->setSpacing(6);
    bottom->addWidget(m_state);
    bottom->addWidget(m_run);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(separator(this));
    layout->addLayout(bottom);

    connect(checkpoints, &CheckpointsSection::addRequested, this, &StudyPanel::addCheckpointsRequested);
    connect(checkpoints, &CheckpointsSection::retrainRequested, this, &StudyPanel::retrainRequested);
    connect(tables, &MultipliersSection::addTableRequested, this, &StudyPanel::addTablesRequested);
    connect(images, &DataSection::browseRequested, this, &StudyPanel::browseDataRequested);
    connect(settings, &SettingsSection::browseRangesRequested, this, &StudyPanel::browseRangesRequested);
    connect(settings, &SettingsSection::browseAssignmentRequested, this,
            &StudyPanel::browseAssignmentRequested);
    connect(m_run, &QPushButton::clicked, this, &StudyPanel::runRequested);
    refresh();
}

void StudyPanel::setReadiness(const Readiness& readiness) {
    m_readiness = readiness;
    refresh();
}

void StudyPanel::setRunning(bool running) {
    m_running = running;
    refresh();
}

void StudyPanel::refresh() {
    const bool ready = m_readiness.state == Readiness::State::Ready;
    m_run->setEnabled(ready && !m_running);
    m_run->setToolTip(ready ? tr("Run the study (F5)") : m_readiness.text);
    m_state->setText(m_running ? tr("Running. Changes made now count for the next run.") : m_readiness.text);
    m_state->setAccent(!m_running && m_readiness.state == Readiness::State::Wrong ? Accent::Error
                                                                                  : Accent::Muted);
}

}  // namespace axscope::app
