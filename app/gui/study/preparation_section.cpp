// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/preparation_section.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <array>

#include "app/gui/study/edit_ids.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/study/study_document.h"
#include "app/gui/text.h"
#include "models/datasets/normalisation.h"

namespace axscope::app {

namespace {

constexpr int kMaxImageSide = 65536;
enum OrderRow { AsStoredRow, RandomRow };
/// As the command line calls them; the rows of the box behind the checkpoint's own.
constexpr std::array kPresetNames{"imagenet", "cifar10", "cifar100", "none"};

QString numberListText(const std::vector<float>& numbers) {
    QStringList texts;
    for (const float number : numbers)
        texts += QString::number(static_cast<double>(number), 'g', 7);
    return texts.join(QStringLiteral(", "));
}

/// "0.5, 0.5" as the command line takes it.
Result<std::vector<float>> numbersOf(const QString& text) {
    QString packed = text;
    packed.remove(QLatin1Char(' '));
    if (packed.isEmpty())
        return std::vector<float>();
    return models::parseNumberList(toUtf8(packed));
}

bool samePreparation(const analysis::Experiment& a, const analysis::Experiment& b) {
    return a.subset == b.subset && a.resize == b.resize && a.normalisation == b.normalisation;
}

}  // namespace

PreparationSection::PreparationSection(StudyDocument& document, QWidget* parent)
    : Section(tr("Preparation"), parent),
      m_document(document),
      m_form(new QFormLayout),
      m_order(new QuietComboBox(this)),
      m_seed(new QLineEdit(this)),
      m_classes(new QLineEdit(this)),
      m_resize(new QuietSpinBox(this)),
      m_crop(new QuietSpinBox(this)),
      m_normalise(new QuietComboBox(this)),
      m_mean(new QLineEdit(this)),
      m_std(new QLineEdit(this)),
      m_fault(new AccentLabel(Accent::Warning, this)) {
    setObjectName(QStringLiteral("preparationSection"));
    m_order->setObjectName(QStringLiteral("imageOrder"));
    m_seed->setObjectName(QStringLiteral("sampleSeed"));
    m_classes->setObjectName(QStringLiteral("imageClasses"));
    m_resize->setObjectName(QStringLiteral("resizeTo"));
    m_crop->setObjectName(QStringLiteral("cropTo"));
    m_normalise->setObjectName(QStringLiteral("normalisation"));
    m_mean->setObjectName(QStringLiteral("normalisationMean"));
    m_std->setObjectName(QStringLiteral("normalisationStd"));
    m_fault->setObjectName(QStringLiteral("preparationFault"));
    m_fault->setWordWrap(true);

    m_order->addItems({tr("As stored"), tr("Random sample")});
    m_order->setToolTip(tr("As stored: the first N images. Random sample: the images in a random order drawn by the seed "
                           "(Fisher-Yates with SplitMix64), of which the first N are taken; the same on every machine"));
    m_seed->setToolTip(tr("Seed of the random order, a whole number from 0 to 2⁶⁴ − 1"));
    m_classes->setPlaceholderText(tr("All"));
    m_classes->setToolTip(tr("Only images of these classes, by name or number, parted by commas: 3, 7, owl. Taken before the "
                             "first N images are; the network still answers among all its classes"));
    m_resize->setRange(0, kMaxImageSide);
    m_resize->setToolTip(tr("Shorter side of the images after resizing (bilinear, antialiased, as torchvision does). "
                            "Automatic: only where the network takes another size, to that"));
    m_crop->setRange(0, kMaxImageSide);
    m_crop->setToolTip(tr("Side of the square in the middle that is kept. Automatic: the network's size"));
    for (QSpinBox* box : {m_resize, m_crop}) {
        box->setSpecialValueText(tr("Automatic"));
        box->setSuffix(tr(" px"));
        box->setSingleStep(8);
    }
    m_normalise->addItems({tr("As the checkpoint says"), QStringLiteral("ImageNet"), QStringLiteral("CIFAR-10"),
                           QStringLiteral("CIFAR-100"), tr("None: 0 to 1"), tr("Numbers")});
    m_normalise->setToolTip(tr("Pixels, scaled to 0..1, are normalised channel by channel: (value − mean) / std, with the "
                               "numbers that the network was trained with"));
    m_mean->setPlaceholderText(QStringLiteral("0.485, 0.456, 0.406"));
    m_mean->setToolTip(tr("Mean of the pixels by channel, on a scale of 0 to 1, parted by commas"));
    m_std->setPlaceholderText(QStringLiteral("0.229, 0.224, 0.225"));
    m_std->setToolTip(tr("Standard deviation of the pixels by channel, on a scale of 0 to 1, parted by commas"));
    for (QComboBox* box : {m_order, m_normalise}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(6);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->addRow(tr("&Order"), m_order);
    m_form->addRow(tr("See&d"), m_seed);
    m_form->addRow(tr("Clas&ses"), m_classes);
    m_form->addRow(tr("Resi&ze to"), m_resize);
    m_form->addRow(tr("Cro&p to"), m_crop);
    m_form->addRow(tr("&Normalise"), m_normalise);
    m_form->addRow(tr("&Mean"), m_mean);
    m_form->addRow(tr("Std de&v"), m_std);
    contentLayout()->addLayout(m_form);
    contentLayout()->addWidget(m_fault);
    for (QWidget* field : std::initializer_list<QWidget*>{m_order, m_seed, m_classes, m_resize, m_crop, m_normalise,
                                                          m_mean, m_std})
        if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(field)))
            label->setToolTip(field->toolTip());

    connectEdits();
    connect(&document, &StudyDocument::inputsChanged, this, &PreparationSection::showInputs);
    showInputs();
}

void PreparationSection::connectEdits() {
    connect(m_order, &QComboBox::activated, this, [this](int row) {
        edit(tr("Change the order of the images"), [row](analysis::Experiment& next) {
            if (row == AsStoredRow)
                next.subset.seed.reset();
            else if (!next.subset.seed)
                next.subset.seed = 0;
        });
    });
    connect(m_seed, &QLineEdit::editingFinished, this, &PreparationSection::editSeedText);
    connect(m_classes, &QLineEdit::editingFinished, this, [this] {
        std::vector<std::string> classes;
        for (const QString& name : m_classes->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
            if (const QString trimmed = name.trimmed(); !trimmed.isEmpty())
                classes.push_back(toUtf8(trimmed));
        edit(tr("Change the classes"), [&](analysis::Experiment& next) { next.subset.classes = classes; });
    });
    const auto connectSide = [this](QSpinBox* box, const QString& text, auto side, int mergeId) {
        connect(box, &QSpinBox::valueChanged, this, [this, text, side, mergeId](int value) {
            edit(
                text,
                [=](analysis::Experiment& next) {
                    next.resize.*side = value > 0 ? std::optional(value) : std::nullopt;
                },
                mergeId);
        });
    };
    connectSide(m_resize, tr("Change the size to resize to"), &models::ResizeRequest::resize, editResize);
    connectSide(m_crop, tr("Change the crop"), &models::ResizeRequest::crop, editCrop);
    connect(m_normalise, &QComboBox::activated, this, &PreparationSection::chooseNormalisation);
    connect(m_mean, &QLineEdit::editingFinished, this, &PreparationSection::editNumbers);
    connect(m_std, &QLineEdit::editingFinished, this, &PreparationSection::editNumbers);
}

void PreparationSection::edit(const QString& text, const std::function<void(analysis::Experiment&)>& change,
                              int mergeId) {
    showFault({});
    StudyInputs next = m_document.inputs();
    change(next.others);
    m_document.edit(text, next, mergeId);
}

void PreparationSection::editSeedText() {
    bool ok = false;
    const quint64 seed = m_seed->text().trimmed().toULongLong(&ok);
    if (!ok)
        return showFault(tr("'%1' is not a whole number from 0 to 2⁶⁴ − 1.").arg(m_seed->text()));
    edit(tr("Change the seed of the sample"), [seed](analysis::Experiment& next) { next.subset.seed = seed; });
}

void PreparationSection::chooseNormalisation(int row) {
    m_numbers = row == numbersRow();
    if (m_numbers) {  // nothing changes before there are numbers
        m_shown.reset();
        return showInputs();
    }
    edit(tr("Change the normalisation"), [row](analysis::Experiment& next) {
        next.normalisation = {};
        if (row >= FirstPresetRow)
            next.normalisation.preset = kPresetNames[static_cast<std::size_t>(row - FirstPresetRow)];
    });
    m_shown.reset();
    showInputs();
}

void PreparationSection::editNumbers() {
    models::NormalisationRequest request;
    for (const auto& [field, numbers] : {std::pair(m_mean, &request.mean), std::pair(m_std, &request.std)}) {
        Result<std::vector<float>> parsed = numbersOf(field->text());
        if (!parsed)
            return showFault(fromUtf8(parsed.error().message) + QLatin1Char('.'));
        *numbers = std::move(*parsed);
    }
    if (request.mean.empty() != request.std.empty() || request.mean.empty())
        return showFault(request.mean.empty() && request.std.empty() ? QString() : tr("Mean and std belong together."));
    const auto resolved = models::resolveNormalisation(request, {}, static_cast<int>(request.mean.size()));
    if (!resolved)
        return showFault(fromUtf8(resolved.error().message) + QLatin1Char('.'));
    edit(tr("Change the normalisation"), [&](analysis::Experiment& next) { next.normalisation = request; });
}

int PreparationSection::numbersRow() const {
    return m_normalise->count() - 1;
}

void PreparationSection::showFault(const QString& fault) {
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void PreparationSection::showInputs() {
    const analysis::Experiment& chosen = m_document.inputs().others;
    if (m_shown && samePreparation(*m_shown, chosen))  // text that is being corrected stays
        return;
    if (m_shown && !(m_shown->normalisation == chosen.normalisation))
        m_numbers = false;
    m_shown = chosen;
    showFault({});
    const QSignalBlocker blockers[] = {QSignalBlocker(m_resize), QSignalBlocker(m_crop)};
    m_order->setCurrentIndex(chosen.subset.seed ? RandomRow : AsStoredRow);
    m_seed->setText(QString::number(chosen.subset.seed.value_or(0)));
    QStringList classes;
    for (const std::string& name : chosen.subset.classes)
        classes += fromUtf8(name);
    m_classes->setText(classes.join(QStringLiteral(", ")));
    m_resize->setValue(chosen.resize.resize.value_or(0));
    m_crop->setValue(chosen.resize.crop.value_or(0));
    const models::NormalisationRequest& normalisation = chosen.normalisation;
    m_numbers = m_numbers || !normalisation.mean.empty() || !normalisation.std.empty();
    int row = m_numbers ? numbersRow() : static_cast<int>(OfCheckpointRow);
    if (!m_numbers)
        for (std::size_t i = 0; i < kPresetNames.size(); ++i)
            if (normalisation.preset == kPresetNames[i])
                row = FirstPresetRow + static_cast<int>(i);
    m_normalise->setCurrentIndex(row);
    m_mean->setText(numberListText(normalisation.mean));
    m_std->setText(numberListText(normalisation.std));
    m_form->setRowVisible(m_seed, chosen.subset.seed.has_value());
    m_form->setRowVisible(m_mean, m_numbers);
    m_form->setRowVisible(m_std, m_numbers);
}

}  // namespace axscope::app
