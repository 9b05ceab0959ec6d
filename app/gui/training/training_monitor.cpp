// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/training/training_monitor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/core_text.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/text.h"
#include "app/gui/training/training_figures.h"

namespace axscope::app {

namespace {

constexpr int kCurvesEveryMs = 250;  // curves of a fast training would be drawn all the time
constexpr int kTrainingBarSteps = 1000;

PlotView* trainingCurve(QWidget* parent, const char* name, const QString& emptyText) {
    auto* view = new PlotView(parent);
    view->setObjectName(QLatin1String(name));
    view->setExportName(QLatin1String(name));
    view->setEmptyText(emptyText);
    view->setMinimumSize(220, 150);
    return view;
}

QString testedPercent(double fraction) {
    return QLocale().toString(100 * fraction, 'f', 2);
}

}  // namespace

QString recoveryText(const TrainingCourse& course) {
    const models::EpochRecord* const best = course.best();
    if (best == nullptr || !course.before())
        return {};
    QString text = TrainingMonitor::tr("Top-1 on the test images: %1 % before, %2 % after epoch %3.")
                       .arg(testedPercent(course.before()->top1), testedPercent(best->testTop1))
                       .arg(best->epoch);
    if (!course.reference())
        return text;
    text += QLatin1Char(' ');
    if (const std::optional<double> share = course.recovered())
        text += TrainingMonitor::tr("Of the loss against int8 (%1 %), %2 % is recovered.")
                    .arg(testedPercent(course.reference()->top1), QLocale().toString(100 * *share, 'f', 0));
    else
        text += TrainingMonitor::tr("Against int8 (%1 %) nothing was lost that could be recovered.")
                    .arg(testedPercent(course.reference()->top1));
    return text;
}

TrainingMonitor::TrainingMonitor(const TrainingJob& job, QWidget* parent)
    : QWidget(parent),
      m_job(job),
      m_loss(trainingCurve(this, "training_loss", tr("Loss while training and on the test images appears here."))),
      m_accuracy(trainingCurve(this, "training_accuracy", tr("Top-1 while training and on the test images appears here."))),
      m_load(trainingCurve(this, "training_expert_load", tr("The load of each expert appears after the first epoch."))),
      m_loadPane(new QWidget(this)),
      m_layer(new QuietComboBox(m_loadPane)),
      m_phase(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_time(new QLabel(this)),
      m_images(new AccentLabel(Accent::Muted, this)),
      m_verdict(new AccentLabel(Accent::Muted, this)),
      m_timer(new QTimer(this)) {
    setObjectName(QStringLiteral("trainingMonitor"));
    m_layer->setObjectName(QStringLiteral("trainingLayer"));
    m_layer->setAccessibleName(tr("MoE layer"));
    m_layer->setToolTip(tr("MoE layer. Load of an expert: share of the layer's decisions that choose it; for soft "
                           "routing its mean probability."));
    m_phase->setObjectName(QStringLiteral("trainingPhase"));
    m_phase->setTextFormat(Qt::PlainText);
    m_phase->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setObjectName(QStringLiteral("trainingProgress"));
    m_bar->setAccessibleName(tr("Progress of the retraining"));
    m_bar->setFixedWidth(180);
    m_time->setObjectName(QStringLiteral("trainingTimeLeft"));
    m_images->setObjectName(QStringLiteral("trainingImages"));
    m_images->setWordWrap(true);
    m_images->setTextFormat(Qt::PlainText);
    m_verdict->setObjectName(QStringLiteral("trainingVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_loss->setToolTip(tr("Cross-entropy: mean of −ln p(label). Line: batches while training, as the network stood before "
                          "each step. Points: test images with the multiplier."));
    m_accuracy->setToolTip(tr("Top-1: share of images whose label has the highest logit. Line: batches while training, "
                              "augmented. Points: test images with the multiplier; the ring is the epoch that is kept."));

    auto* loadLayout = new QVBoxLayout(m_loadPane);
    loadLayout->setContentsMargins(0, 0, 0, 0);
    auto* chooser = new QHBoxLayout;
    auto* label = new QLabel(tr("MoE la&yer:"), m_loadPane);
    label->setBuddy(m_layer);
    chooser->addWidget(label);
    chooser->addWidget(m_layer);
    chooser->addStretch(1);
    loadLayout->addLayout(chooser);
    loadLayout->addWidget(m_load, 1);
    m_loadPane->hide();

    auto* state = new QHBoxLayout;
    state->addWidget(m_phase, 1);
    state->addWidget(m_bar);
    state->addWidget(m_time);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* curves = new QHBoxLayout;
    curves->addWidget(m_accuracy, 1);
    curves->addWidget(m_loss, 1);
    layout->addLayout(curves, 1);
    layout->addWidget(m_loadPane, 1);
    layout->addLayout(state);
    layout->addWidget(m_images);
    layout->addWidget(m_verdict);

    m_timer->setSingleShot(true);
    m_timer->setInterval(kCurvesEveryMs);
    connect(m_timer, &QTimer::timeout, this, &TrainingMonitor::refresh);
    connect(&job, &TrainingJob::courseChanged, this, &TrainingMonitor::scheduleRefresh);
    connect(&job, &TrainingJob::stateChanged, this, &TrainingMonitor::refresh);
    connect(m_layer, &QComboBox::currentIndexChanged, this, &TrainingMonitor::showLoads);
    refresh();
}

void TrainingMonitor::setVerdict(const QString& text, bool isError) {
    m_verdict->setAccent(isError ? Accent::Error : Accent::Info);
    m_verdict->setText(text);
    m_verdict->setVisible(!text.isEmpty());
}

void TrainingMonitor::scheduleRefresh() {
    showProgress();
    if (!m_timer->isActive())
        m_timer->start();
}

void TrainingMonitor::refresh() {
    const TrainingCourse& course = m_job.course();
    m_loss->setFigure(lossFigure(course));
    m_accuracy->setFigure(accuracyFigure(course));
    const QStringList layers = moeLayersOf(course);
    QStringList offered;
    for (int row = 0; row < m_layer->count(); ++row)
        offered.append(m_layer->itemText(row));
    if (layers != offered) {
        const QSignalBlocker quiet(m_layer);
        m_layer->clear();
        m_layer->addItems(layers);
    }
    m_loadPane->setVisible(!layers.isEmpty());
    showLoads();
    showProgress();
}

void TrainingMonitor::showLoads() {
    if (m_layer->currentIndex() >= 0)
        m_load->setFigure(expertLoadFigure(m_job.course(), m_layer->currentText()));
}

void TrainingMonitor::showProgress() {
    const TrainingCourse& course = m_job.course();
    const TrainingJob::State state = m_job.state();
    m_bar->setVisible(m_job.isActive());
    m_time->setVisible(m_job.isActive());
    const Progress& progress = course.progress();
    m_images->setText(course.notes().isEmpty() ? QString() : course.notes().join(QLatin1Char('\n')));
    m_images->setVisible(!course.notes().isEmpty());
    if (m_job.isActive()) {
        m_bar->setRange(0, progress.total > 0 && state != TrainingJob::State::Waiting ? kTrainingBarSteps : 0);
        if (progress.total > 0)
            m_bar->setValue(static_cast<int>(std::lround(
                std::min(1.0, static_cast<double>(progress.done) / static_cast<double>(progress.total)) * kTrainingBarSteps)));
        m_time->setText(state == TrainingJob::State::Running ? remainingText(progress.remainingSeconds) : QString());
    }
    switch (state) {
        case TrainingJob::State::Waiting:
            m_phase->setText(tr("Waits until the run of the study has ended"));
            break;
        case TrainingJob::State::Stopping:
            m_phase->setText(tr("Stopping …"));
            break;
        case TrainingJob::State::Running: {
            QString text = progress.phase.empty() ? tr("Starting …") : coreText(progress.phase);
            if (!course.points().empty())
                text = tr("Epoch %1 of %2")
                           .arg(std::min<qsizetype>(static_cast<qsizetype>(course.epochs().size()) + 1,
                                                    course.epochsWanted()))
                           .arg(course.epochsWanted());
            m_phase->setText(text);
            break;
        }
        case TrainingJob::State::Idle:
            m_phase->clear();
            break;
    }
    if (m_job.isActive())
        setVerdict(recoveryText(course), false);
}

}  // namespace axscope::app
