// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/settings_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <limits>

#include "app/gui/study/edit_ids.h"
#include "app/gui/study/emulation_section.h"
#include "app/gui/study/file_field.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/study/preparation_section.h"
#include "app/gui/study/study_document.h"
#include "multipliers/base/parallel.h"

namespace axscope::app {

namespace {

/// Rows of the "Ranges" box: the three ways to calibrate, then the file.
enum RangesRow { AbsMaxRow, PercentileRow, MseRow, FileRow };

int rowOf(const StudyInputs& inputs) {
    if (inputs.rangesFromFile)
        return FileRow;
    switch (inputs.calibration) {
        case analysis::CalibrationMethod::AbsMax:
            return AbsMaxRow;
        case analysis::CalibrationMethod::Percentile:
            return PercentileRow;
        case analysis::CalibrationMethod::Mse:
            return MseRow;
        case analysis::CalibrationMethod::Fixed:  // study files cannot hold it
            break;
    }
    return AbsMaxRow;
}

void setRowVisible(QFormLayout* form, QWidget* field, bool visible) {
    field->setVisible(visible);
    if (QWidget* label = form->labelForField(field))
        label->setVisible(visible);
}

}  // namespace

SettingsSection::SettingsSection(StudyDocument& document, QWidget* parent)
    : Section(tr("Settings"), parent),
      m_document(document),
      m_form(new QFormLayout),
      m_images(new QuietSpinBox(this)),
      m_ranges(new QuietComboBox(this)),
      m_percentile(new QuietDoubleSpinBox(this)),
      m_calibrationImages(new QuietSpinBox(this)),
      m_calibrationData(new QuietComboBox(this)),
      m_rangesFile(new FileField(tr("Ranges file (.json)"), tr("Choose a file with activation ranges"),
                                 QStringLiteral("rangesFile"), this)),
      m_isolated(new WrappingCheckBox(tr("Measure &isolated layer errors too"), this)),
      m_frozen(new WrappingCheckBox(tr("Run with fro&zen routing too"), this)),
      m_threads(new QuietSpinBox(this)),
      m_batch(new QuietSpinBox(this)) {
    setObjectName(QStringLiteral("settingsSection"));
    m_images->setObjectName(QStringLiteral("images"));
    m_ranges->setObjectName(QStringLiteral("ranges"));
    m_percentile->setObjectName(QStringLiteral("percentile"));
    m_calibrationImages->setObjectName(QStringLiteral("calibrationImages"));
    m_calibrationData->setObjectName(QStringLiteral("calibrationData"));
    m_isolated->setObjectName(QStringLiteral("isolatedErrors"));
    m_frozen->setObjectName(QStringLiteral("frozenRouting"));
    m_threads->setObjectName(QStringLiteral("threads"));
    m_batch->setObjectName(QStringLiteral("batchSize"));

    m_images->setRange(0, std::numeric_limits<int>::max());
    m_images->setSingleStep(100);
    m_images->setSpecialValueText(tr("All images"));
    m_images->setSuffix(tr(" images"));
    m_images->setToolTip(tr("Run the first N images; 0 runs all of them"));
    m_ranges->addItems({tr("Calibrate: largest value"), tr("Calibrate: percentile"),
                        tr("Calibrate: least error"), tr("From a file")});
    m_ranges->setToolTip(tr("How the largest activation of each layer is found, which int8 codes stand for"));
    m_ranges->setWhatsThis(
        tr("Activations are rounded to int8 codes in a fixed range per layer. The range is the "
           "largest value seen on the calibration images, a percentile of the values, or the one "
           "with the least squared rounding error; or it is read from a file."));
    m_ranges->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ranges->setMinimumContentsLength(8);
    m_percentile->setRange(50, 100);
    m_percentile->setDecimals(3);
    m_percentile->setSingleStep(0.01);
    m_percentile->setSuffix(tr(" %"));
    m_calibrationImages->setRange(1, std::numeric_limits<int>::max());
    m_calibrationImages->setSingleStep(128);
    m_calibrationImages->setSuffix(tr(" images"));
    m_calibrationData->addItems({tr("Same images as the run"), tr("Training images")});
    m_calibrationData->setToolTip(
        tr("Which images to calibrate on; training images are train.bin of the same folder"));
    m_threads->setRange(0, 1024);
    m_threads->setSpecialValueText(tr("All (%1)").arg(hardwareThreads()));
    m_threads->setToolTip(tr("Threads to compute with; the results do not depend on it"));
    m_batch->setRange(1, 10'000);
    m_batch->setToolTip(tr("Images computed together: more need more memory"));
    m_isolated->setToolTip(tr("Each layer also gets the reference's own input; about doubles the time"));

    m_frozen->setToolTip(
        tr("Networks with routers run once more with the experts that int8 chose, which splits the loss of accuracy: value "
           "error = int8 − frozen routing, routing error = frozen routing − free"));

    auto* more = new Section(tr("More settings"), this);
    auto* moreForm = new QFormLayout;
    for (QFormLayout* form : {m_form, moreForm}) {
        form->setContentsMargins(0, 0, 0, 0);
        form->setHorizontalSpacing(8);
        form->setRowWrapPolicy(QFormLayout::WrapLongRows);
        form->setVerticalSpacing(6);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    m_form->addRow(tr("Run &on"), m_images);
    m_form->addRow(tr("&Ranges"), m_ranges);
    m_form->addRow(tr("P&ercentile"), m_percentile);
    m_form->addRow(tr("File"), m_rangesFile);
    m_form->addRow(tr("&Calibrate on"), m_calibrationImages);
    m_form->addRow(tr("Ta&ken from"), m_calibrationData);
    moreForm->addRow(tr("&Threads"), m_threads);
    moreForm->addRow(tr("&Batch size"), m_batch);
    contentLayout()->addLayout(m_form);
    contentLayout()->addWidget(m_isolated);
    contentLayout()->addWidget(m_frozen);
    auto* preparation = new PreparationSection(document, this);
    preparation->setExpanded(false);
    contentLayout()->addWidget(preparation);
    auto* emulation = new EmulationSection(document, this);
    emulation->setExpanded(false);
    contentLayout()->addWidget(emulation);
    connect(emulation, &EmulationSection::browseAssignmentRequested, this,
            &SettingsSection::browseAssignmentRequested);
    more->setObjectName(QStringLiteral("moreSettings"));
    more->contentLayout()->addLayout(moreForm);
    more->setExpanded(false);
    contentLayout()->addWidget(more);

    connectEdits();
    connect(&document, &StudyDocument::inputsChanged, this, &SettingsSection::showInputs);
    showInputs();
}

void SettingsSection::connectEdits() {
    connect(m_images, &QSpinBox::valueChanged, this, [this](int value) {
        edit(
            tr("Change the number of images"),
            [value](StudyInputs& next) { next.images = static_cast<quint64>(value); }, editImages);
    });
    connect(m_ranges, &QComboBox::activated, this, [this](int row) {
        edit(tr("Change the ranges"), [row](StudyInputs& next) {
            next.rangesFromFile = row == FileRow;
            if (row == PercentileRow)
                next.calibration = analysis::CalibrationMethod::Percentile;
            else if (row == MseRow)
                next.calibration = analysis::CalibrationMethod::Mse;
            else if (row == AbsMaxRow)
                next.calibration = analysis::CalibrationMethod::AbsMax;
        });
        if (row == FileRow && m_document.inputs().rangesFile.isEmpty())
            emit browseRangesRequested();
    });
    connect(m_percentile, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit(
            tr("Change the percentile"), [value](StudyInputs& next) { next.percentile = value; },
            editPercentile);
    });
    connect(m_calibrationImages, &QSpinBox::valueChanged, this, [this](int value) {
        edit(
            tr("Change the calibration images"),
            [value](StudyInputs& next) { next.calibrationImages = static_cast<quint64>(value); },
            editCalibrationImages);
    });
    connect(m_calibrationData, &QComboBox::activated, this, [this](int row) {
        edit(tr("Change the calibration images"),
             [row](StudyInputs& next) { next.calibrateOnTraining = row == 1; });
    });
    connect(m_rangesFile, &FileField::browseRequested, this, &SettingsSection::browseRangesRequested);
    connect(m_rangesFile, &FileField::edited, this, [this](const QString& file) {
        edit(tr("Change the ranges file"), [file](StudyInputs& next) { next.rangesFile = file; });
    });
    connect(m_threads, &QSpinBox::valueChanged, this, [this](int value) {
        edit(
            tr("Change the threads"), [value](StudyInputs& next) { next.threads = value; }, editThreads);
    });
    connect(m_batch, &QSpinBox::valueChanged, this, [this](int value) {
        edit(
            tr("Change the batch size"), [value](StudyInputs& next) { next.batchSize = value; },
            editBatchSize);
    });
    connect(m_isolated, &QCheckBox::clicked, this, [this](bool on) {
        edit(on ? tr("Measure isolated errors") : tr("Leave out isolated errors"),
             [on](StudyInputs& next) { next.isolatedErrors = on; });
    });
    connect(m_frozen, &QCheckBox::clicked, this, [this](bool on) {
        edit(on ? tr("Run with frozen routing") : tr("Leave out frozen routing"),
             [on](StudyInputs& next) { next.frozenRouting = on; });
    });
}

void SettingsSection::edit(const QString& text, const std::function<void(StudyInputs&)>& change,
                           int mergeId) {
    StudyInputs next = m_document.inputs();
    change(next);
    m_document.edit(text, next, mergeId);
}

void SettingsSection::showInputs() {
    const StudyInputs& inputs = m_document.inputs();
    const auto clamped = [](quint64 value) {
        return static_cast<int>(std::min<quint64>(value, std::numeric_limits<int>::max()));
    };
    const QSignalBlocker blockers[] = {QSignalBlocker(m_images), QSignalBlocker(m_percentile),
                                       QSignalBlocker(m_calibrationImages), QSignalBlocker(m_threads),
                                       QSignalBlocker(m_batch)};
    m_images->setValue(clamped(inputs.images));
    m_ranges->setCurrentIndex(rowOf(inputs));
    m_percentile->setValue(inputs.percentile);
    m_calibrationImages->setValue(clamped(inputs.calibrationImages));
    m_calibrationData->setCurrentIndex(inputs.calibrateOnTraining ? 1 : 0);
    m_rangesFile->setPath(inputs.rangesFile);
    m_threads->setValue(inputs.threads);
    m_batch->setValue(inputs.batchSize);
    m_isolated->setChecked(inputs.isolatedErrors);
    m_frozen->setChecked(inputs.frozenRouting);

    const int row = rowOf(inputs);
    setRowVisible(m_form, m_percentile, row == PercentileRow);
    setRowVisible(m_form, m_rangesFile, row == FileRow);
    setRowVisible(m_form, m_calibrationImages, row != FileRow);
    setRowVisible(
        m_form, m_calibrationData,
        row != FileRow && inputs.data.hasTrainingSplit() && !inputs.data.trainingSplit);
}

}  // namespace axscope::app
