// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/compare/run_picker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "app/gui/text.h"

namespace axscope::app {
namespace {

constexpr int kNoCheckpoint = -1;

}  // namespace

RunPicker::RunPicker(const QString& label, const QString& name, bool optional, QWidget* parent)
    : QWidget(parent), m_optional(optional), m_checkpoint(new QComboBox), m_run(new QComboBox) {
    auto* text = new QLabel(label);
    text->setBuddy(m_checkpoint);
    m_checkpoint->setObjectName(name + QStringLiteral("Checkpoint"));
    m_checkpoint->setAccessibleName(tr("Checkpoint of %1").arg(QString(label).remove(QLatin1Char('&'))));
    m_run->setObjectName(name + QStringLiteral("Run"));
    m_run->setAccessibleName(tr("Arithmetic of %1").arg(QString(label).remove(QLatin1Char('&'))));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text);
    for (QComboBox* box : {m_checkpoint, m_run}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumContentsLength(6);
        box->setEnabled(false);
        layout->addWidget(box, 1);
        connect(box, &QComboBox::activated, this, &RunPicker::pick);
    }
}

void RunPicker::show(const analysis::StudyResult& study, std::optional<RunChoice> choice) {
    QStringList texts;
    QList<int> values;
    if (m_optional) {
        texts += tr("none");
        values += kNoCheckpoint;
    }
    for (std::size_t c = 0; c < study.checkpoints.size(); ++c) {
        texts += fromUtf8(study.checkpoints[c].name);
        values += static_cast<int>(c);
    }
    refill(*m_checkpoint, texts, values);
    const QSignalBlocker quiet(m_checkpoint);
    m_checkpoint->setCurrentIndex(m_checkpoint->findData(choice ? choice->checkpoint : kNoCheckpoint));
    const auto checkpoint = chosen(*m_checkpoint).value_or(kNoCheckpoint);
    const QSignalBlocker quietRun(m_run);
    if (checkpoint >= 0)
        refillRuns(*m_run, study, static_cast<std::size_t>(checkpoint), true);
    else
        m_run->clear();
    m_run->setPlaceholderText(choice ? tr("not done") : QStringLiteral("–"));
    m_run->setCurrentIndex(choice ? m_run->findData(choice->run) : -1);
    m_run->setEnabled(checkpoint >= 0 && m_run->count() > 0);
}

void RunPicker::pick() {
    const auto checkpoint = chosen(*m_checkpoint).value_or(kNoCheckpoint);
    if (checkpoint < 0)
        Q_EMIT picked(std::nullopt);
    else
        Q_EMIT picked(RunChoice{checkpoint, chosen(*m_run).value_or(kInt8Choice)});
}

}  // namespace axscope::app
