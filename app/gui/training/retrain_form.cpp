// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/training/retrain_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <limits>

#include "app/gui/study/file_field.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/study/study_document.h"
#include "app/gui/study/study_facts.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

enum ImagesRow { BesideStudy, OwnFolder };

/// Rates differ by orders of magnitude: as many digits as it takes and no more.
class RateSpinBox : public QuietDoubleSpinBox {
public:
    using QuietDoubleSpinBox::QuietDoubleSpinBox;
    [[nodiscard]] QString textFromValue(double value) const override { return locale().toString(value, 'g', 6); }
};

QuietSpinBox* numberField(QWidget* parent, const char* name, int low, int high, int value) {
    auto* field = new QuietSpinBox(parent);
    field->setObjectName(QLatin1String(name));
    field->setRange(low, high);
    field->setValue(value);
    return field;
}

QuietComboBox* choiceField(QWidget* parent, const char* name) {
    auto* field = new QuietComboBox(parent);
    field->setObjectName(QLatin1String(name));
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(14);
    return field;
}

}  // namespace

RetrainForm::RetrainForm(StudyDocument& document, const StudyFacts& facts, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_facts(facts),
      m_layout(new QFormLayout(this)),
      m_parent(choiceField(this, "retrainParent")),
      m_target(choiceField(this, "retrainTarget")),
      m_images(choiceField(this, "retrainImages")),
      m_dataFolder(new FileField(tr("Folder with training images"), tr("Choose the folder with the training images"),
                                 QStringLiteral("retrainFolder"), this)),
      m_trainImages(numberField(this, "retrainTrainImages", 0, std::numeric_limits<int>::max(), 0)),
      m_testImages(numberField(this, "retrainTestImages", 0, std::numeric_limits<int>::max(), 0)),
      m_epochs(numberField(this, "retrainEpochs", 1, 1000, models::kRetrainingEpochs)),
      m_batch(numberField(this, "retrainBatch", 1, 4096, models::TrainingSettings{}.batch)),
      m_rate(new RateSpinBox(this)),
      m_gradient(choiceField(this, "retrainGradient")),
      m_halfWindow(numberField(this, "retrainHalfWindow", 0, models::GradientOptions::kMaxHalfWindow, 0)),
      m_frozenRouter(new QCheckBox(tr("&Frozen router"), this)),
      m_seed(numberField(this, "retrainSeed", 0, std::numeric_limits<int>::max(), 1)),
      m_threads(numberField(this, "retrainThreads", 0, 1024, document.inputs().threads)),
      m_output(new FileField(tr("Checkpoint that is written"), tr("Choose the file that is written"),
                             QStringLiteral("retrainOutput"), this)),
      m_overwrite(new QCheckBox(tr("Replace the file that is there"), this)),
      m_outputNote(new AccentLabel(Accent::Muted, this)) {
    setObjectName(QStringLiteral("retrainForm"));
    build();
    connect(m_parent, &QComboBox::currentIndexChanged, this, &RetrainForm::parentChanged);
    connect(m_target, &QComboBox::currentIndexChanged, this, &RetrainForm::suggestOutput);
    connect(m_images, &QComboBox::activated, this, [this](int row) {
        m_layout->setRowVisible(m_dataFolder, row == OwnFolder);
        if (row == OwnFolder && m_folder.isEmpty())
            emit browseDataRequested();
        emit changed();
    });
    connect(m_dataFolder, &FileField::edited, this, &RetrainForm::setDataFolder);
    connect(m_dataFolder, &FileField::browseRequested, this, &RetrainForm::browseDataRequested);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, [this] { m_rateIsSuggested = false; });
    connect(m_gradient, &QComboBox::currentIndexChanged, this, [this](int row) { m_halfWindow->setEnabled(row == 1); });
    connect(m_output, &FileField::edited, this, &RetrainForm::setOutput);
    connect(m_output, &FileField::browseRequested, this, &RetrainForm::browseOutputRequested);
    connect(m_overwrite, &QCheckBox::toggled, this, &RetrainForm::changed);
    connect(&document, &StudyDocument::inputsChanged, this, &RetrainForm::showInputs);
    connect(&facts, &StudyFacts::checkpointChanged, this, [this](const QString& file) {
        if (file == m_parent->currentData().toString())
            parentChanged();
    });
    showInputs();
}

void RetrainForm::build() {
    m_layout->setContentsMargins(0, 0, 6, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(tr("&Parent:"), m_parent, tr("The checkpoint to begin with. It stays as it is."));
    addRow(tr("&Multiplier:"), m_target,
           tr("What the network learns to live with: a multiplier, or an assignment of several to its layers"));
    addRow(tr("&Images:"), m_images, tr("Images to train on, and to test on after each epoch"));
    m_images->addItems({QString(), tr("Another folder …")});
    addRow({}, m_dataFolder, {});
    m_layout->setRowVisible(m_dataFolder, false);
    for (QSpinBox* images : {m_trainImages, m_testImages}) {
        images->setSpecialValueText(tr("all"));
        images->setSingleStep(500);
        images->setGroupSeparatorShown(true);
    }
    addRow(tr("&Training images:"), m_trainImages, tr("Train on at most so many images, drawn by the seed"));
    addRow(tr("T&est images:"), m_testImages, tr("Test on at most so many images, drawn by the seed"));
    addRow(tr("Ep&ochs:"), m_epochs, tr("Passes over the training images"));
    addRow(tr("&Batch:"), m_batch, tr("Images per step"));
    m_rate->setObjectName(QStringLiteral("retrainRate"));
    m_rate->setDecimals(8);
    m_rate->setRange(1e-8, 10);
    m_rate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    addRow(tr("&Learning rate:"), m_rate,
           tr("At the beginning; it falls to 0 along a cosine. What is suggested works for the architecture: batch norms "
              "keep their statistics, so rates that suit training from scratch diverge."));
    m_gradient->addItems({tr("of the exact product"), tr("differences of the table")});
    addRow(tr("&Gradient:"), m_gradient,
           tr("What stands for the derivative of a product L(a, b) going back: that of a·b, which is b and a, or the "
              "table's own (L(a + 1, b) − L(a − 1, b)) / 2"));
    m_halfWindow->setEnabled(false);
    addRow(tr("Smoothing:"), m_halfWindow,
           tr("For differences of the table: average it over operands up to this far apart first"));
    m_frozenRouter->setObjectName(QStringLiteral("retrainFrozenRouter"));
    addRow({}, m_frozenRouter, tr("Routers keep their weights and centroids"));
    addRow(tr("See&d:"), m_seed, tr("Of the order of images and of their augmentation"));
    m_threads->setSpecialValueText(tr("all", "threads"));
    addRow(tr("Thre&ads:"), m_threads, tr("Processors to use"));
    addRow(tr("O&utput:"), m_output, tr("The best epoch so far is written here, each time there is a better one"));
    m_overwrite->setObjectName(QStringLiteral("retrainOverwrite"));
    addRow({}, m_overwrite, {});
    m_outputNote->setObjectName(QStringLiteral("retrainOutputNote"));
    m_outputNote->setWordWrap(true);
    m_layout->addRow(m_outputNote);
}

void RetrainForm::addRow(const QString& label, QWidget* field, const QString& toolTip) {
    field->setToolTip(toolTip);
    field->setWhatsThis(toolTip);
    QString plain = label;
    plain.remove(QLatin1Char('&')).remove(QLatin1Char(':'));
    if (!plain.isEmpty())
        field->setAccessibleName(plain);
    m_layout->addRow(label, field);
}

void RetrainForm::showInputs() {
    const StudyInputs& inputs = m_document.inputs();
    const QString parent = m_parent->currentData().toString();
    const QString chosenTarget = target().text;
    {
        const QSignalBlocker quiet(m_parent);
        m_parent->clear();
        for (const QString& file : inputs.checkpoints) {
            m_parent->addItem(QFileInfo(file).completeBaseName(), file);
            m_parent->setItemData(m_parent->count() - 1, displayPath(file), Qt::ToolTipRole);
        }
        m_parent->setCurrentIndex(std::max(m_parent->count() > 0 ? 0 : -1, m_parent->findData(parent)));
    }
    {
        const QSignalBlocker quiet(m_target);
        m_targets = retrainTargets(inputs);
        m_target->clear();
        for (const RetrainTarget& offered : m_targets)
            m_target->addItem(offered.assignment ? tr("%1 (assignment)").arg(offered.text) : offered.text, offered.text);
        m_target->setCurrentIndex(std::max(m_targets.empty() ? -1 : 0, m_target->findData(chosenTarget)));
    }
    m_images->setItemText(BesideStudy, trainingImagesBeside(inputs.data).text);
    parentChanged();
}

void RetrainForm::choose(const QString& parent, const QString& wanted) {
    if (const int row = m_parent->findData(parent); row >= 0 && m_parent->currentIndex() != row)
        m_parent->setCurrentIndex(row);
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (!wanted.isEmpty() && (m_targets[i].multiplier == wanted || m_targets[i].text == wanted)) {
            m_target->setCurrentIndex(static_cast<int>(i));
            break;
        }
    }
}

void RetrainForm::parentChanged() {
    const CheckpointFact fact = m_facts.checkpoint(m_parent->currentData().toString());
    const bool known = fact.state == FactState::Good;
    m_frozenRouter->setEnabled(!known || fact.summary.description.topology != models::Topology::Dense);
    if (known && m_rateIsSuggested) {
        const QSignalBlocker quiet(m_rate);
        m_rate->setValue(models::defaultRetrainingSettings(fact.summary.description.architecture).learningRate);
    }
    suggestOutput();
}

void RetrainForm::suggestOutput() {
    if (m_outIsSuggested && m_parent->currentIndex() >= 0 && m_target->currentIndex() >= 0) {
        m_out = suggestedOutput(m_parent->currentData().toString(), target());
        m_output->setPath(m_out);
    }
    recheckOutput();
}

void RetrainForm::setOutput(const QString& file) {
    m_outIsSuggested = file.isEmpty();
    m_out = file;
    if (!file.isEmpty() && QFileInfo(file).suffix() != QLatin1String("safetensors"))
        m_out += QStringLiteral(".safetensors");
    m_output->setPath(m_out);
    suggestOutput();
}

void RetrainForm::setDataFolder(const QString& folder) {
    m_folder = folder;
    m_dataFolder->setPath(folder);
    emit changed();
}

void RetrainForm::recheckOutput() {
    m_stopped = m_out.isEmpty() ? std::nullopt : stoppedTraining(m_out);
    const bool there = !m_out.isEmpty() && QFileInfo::exists(m_out);
    m_layout->setRowVisible(m_overwrite, there && !m_stopped);
    if (m_stopped)
        m_outputNote->setText(tr("A retraining into this file was stopped in epoch %1 of %2. It can go on, with the "
                                 "settings that it had.")
                                  .arg(m_stopped->epoch)
                                  .arg(m_stopped->epochs));
    m_outputNote->setVisible(m_stopped && isEnabled());
    emit changed();
}

void RetrainForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    // What is under way is not stopped.
    if (event->type() == QEvent::EnabledChange)
        m_outputNote->setVisible(m_stopped && isEnabled());
}

RetrainTarget RetrainForm::target() const {
    const int row = m_target->currentIndex();
    return row >= 0 && static_cast<std::size_t>(row) < m_targets.size() ? m_targets[static_cast<std::size_t>(row)]
                                                                        : RetrainTarget{};
}

std::string RetrainForm::architecture() const {
    const CheckpointFact fact = m_facts.checkpoint(m_parent->currentData().toString());
    return fact.state == FactState::Good ? fact.summary.description.architecture : std::string();
}

RetrainRequest RetrainForm::request() const {
    RetrainRequest request;
    request.parent = m_parent->currentData().toString();
    request.target = target();
    if (m_images->currentIndex() == OwnFolder) {
        DataChoice own;
        own.setFolder(m_folder);
        request.data = trainingImagesBeside(own).data;
        request.testData = trainingImagesBeside(own).testData;
    } else {
        const TrainingImagesChoice beside = trainingImagesBeside(m_document.inputs().data);
        request.data = beside.data;
        request.testData = beside.testData;
    }
    request.trainImages = static_cast<quint64>(m_trainImages->value());
    request.testImages = static_cast<quint64>(m_testImages->value());
    request.epochs = m_epochs->value();
    request.batch = m_batch->value();
    request.learningRate = m_rate->value();
    request.gradient.rule =
        m_gradient->currentIndex() == 1 ? models::GradientRule::Differences : models::GradientRule::ExactProduct;
    request.gradient.halfWindow = m_gradient->currentIndex() == 1 ? m_halfWindow->value() : 0;
    request.frozenRouter = m_frozenRouter->isEnabled() && m_frozenRouter->isChecked();
    request.seed = static_cast<quint64>(m_seed->value());
    request.threads = m_threads->value();
    request.out = m_out;
    request.overwrite = m_overwrite->isVisibleTo(this) && m_overwrite->isChecked();
    return request;
}

QString RetrainForm::problem() const {
    if (m_parent->currentIndex() < 0)
        return tr("Add a checkpoint to the study first.");
    const CheckpointFact fact = m_facts.checkpoint(m_parent->currentData().toString());
    if (fact.state == FactState::Checking)
        return tr("The checkpoint is being read …");
    if (fact.state != FactState::Good)
        return tr("The parent cannot be used: %1").arg(fromUtf8(fact.error.message));
    if (m_target->currentIndex() < 0)
        return tr("Choose a multiplier.");
    if (m_images->currentIndex() == OwnFolder ? m_folder.isEmpty()
                                              : m_document.inputs().data.kind == DataChoice::Kind::None)
        return tr("Choose the training images.");
    if (m_out.isEmpty())
        return tr("Name the file that is written.");
    if (m_document.inputs().checkpoints.contains(m_out) && m_out == m_parent->currentData().toString())
        return tr("The output would replace the parent; name another file.");
    if (m_overwrite->isVisibleTo(this) && !m_overwrite->isChecked())
        return tr("The output file is there already.");
    return {};
}

}  // namespace axscope::app
