// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/run_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <cmath>

#include "app/gui/core_text.h"
#include "app/gui/icons.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

constexpr int kSteps = 1000;  // of the bar; the work itself may count more than an int holds

}  // namespace

RunStrip::RunStrip(QWidget* parent)
    : QWidget(parent),
      m_phase(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_time(new QLabel(this)),
      m_stop(new QPushButton(lineIcon(QStringLiteral("stop"), Accent::Stop), tr("Stop"), this)),
      m_again(new QPushButton(lineIcon(QStringLiteral("run"), Accent::Run), tr("Run again"), this)) {
    setObjectName(QStringLiteral("runStrip"));
    m_phase->setObjectName(QStringLiteral("runPhase"));
    m_phase->setTextFormat(Qt::PlainText);
    m_phase->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setObjectName(QStringLiteral("runProgress"));
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_bar->setFixedWidth(260);
    m_time->setObjectName(QStringLiteral("runTimeLeft"));
    m_time->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("about 00 h 00 min left")));
    m_stop->setObjectName(QStringLiteral("stripStop"));
    m_stop->setToolTip(tr("Stop the run; what has been measured stays (Shift+F5)"));
    m_again->setObjectName(QStringLiteral("stripRun"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(10);
    layout->addWidget(m_phase, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_time);
    layout->addWidget(m_stop);
    layout->addWidget(m_again);
    connect(m_stop, &QPushButton::clicked, this, &RunStrip::stopRequested);
    connect(m_again, &QPushButton::clicked, this, &RunStrip::runRequested);
    setVisible(false);
}

void RunStrip::showStarting() {
    layOut(true);
    m_phase->setText(tr("Starting …"));
    m_bar->setRange(0, 0);
    m_time->clear();
}

void RunStrip::showProgress(const Progress& progress) {
    layOut(true);
    m_phase->setText(coreText(progress.phase));
    m_phase->setToolTip(m_phase->text());
    if (progress.total == 0) {
        m_bar->setRange(0, 0);
    } else {
        const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        m_bar->setRange(0, kSteps);
        m_bar->setValue(static_cast<int>(std::lround(std::min(share, 1.0) * kSteps)));
    }
    m_time->setText(remainingText(progress.remainingSeconds));
}

void RunStrip::showStopping() {
    layOut(true);
    m_phase->setText(tr("Stopping …"));
    m_time->clear();
    m_stop->setEnabled(false);
}

void RunStrip::showPartial(const QString& text) {
    layOut(false);
    m_phase->setText(text);
}

void RunStrip::layOut(bool running) {
    setVisible(true);
    m_bar->setVisible(running);
    m_time->setVisible(running);
    m_stop->setVisible(running);
    m_stop->setEnabled(running);
    m_again->setVisible(!running);
}

}  // namespace axscope::app
