// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/data_section.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <limits>

#include "app/gui/flow_layout.h"
#include "app/gui/study/edit_ids.h"
#include "app/gui/study/file_field.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/study/study_document.h"
#include "app/gui/study/study_facts.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"

namespace axscope::app {

DataSection::DataSection(StudyDocument& document, const StudyFacts& facts, QWidget* parent)
    : Section(tr("Images"), parent),
      m_document(document),
      m_facts(facts),
      m_sample(new QRadioButton(tr("&Sample images"), this)),
      m_files(new QRadioButton(tr("Images in a &folder"), this)),
      m_random(new QRadioButton(tr("Ra&ndom images"), this)),
      m_folder(new FileField(tr("Folder with the images"), tr("Choose the folder with the images"),
                             QStringLiteral("dataFolder"), this)),
      m_sampleSplit(new QuietComboBox(this)),
      m_split(new QuietComboBox(this)),
      m_found(new AccentLabel(Accent::Muted, this)),
      m_seed(new QuietSpinBox(this)),
      m_seedLabel(new QLabel(tr("Seed"), this)),
      m_warning(new AccentLabel(Accent::Warning, this)) {
    setObjectName(QStringLiteral("dataSection"));
    m_sample->setObjectName(QStringLiteral("dataSample"));
    m_sampleSplit->setObjectName(QStringLiteral("dataSampleSplit"));
    m_files->setObjectName(QStringLiteral("dataFiles"));
    m_random->setObjectName(QStringLiteral("dataRandom"));
    m_split->setObjectName(QStringLiteral("dataSplit"));
    m_found->setObjectName(QStringLiteral("dataFound"));
    m_seed->setObjectName(QStringLiteral("dataSeed"));
    m_warning->setObjectName(QStringLiteral("dataWarning"));
    m_sample->setToolTip(tr("Painted images that come with Axscope: 20 classes, 32 × 32 pixels"));
    m_sample->setWhatsThis(
        tr("Painted 32 × 32 images that come with Axscope: stripes, dots, polygons, curves and tiles, four "
           "classes of each, varied in place, turn, light, clutter and noise. For networks that were trained "
           "on them; Help shows examples."));
    m_files->setWhatsThis(
        tr("CIFAR-10 and CIFAR-100 (binary or Python version), Tiny ImageNet, or a folder of JPEG and PNG "
           "images "
           "for each class; which of them is told from what lies there."));
    m_random->setWhatsThis(
        tr("Uniform noise with random labels. Good for trying things out: layer errors and "
           "speed can be looked at, accuracy means nothing."));
    for (QComboBox* split : {m_sampleSplit, m_split}) {
        split->addItem(tr("Test images"));
        split->addItem(tr("Training images"));
        split->setAccessibleName(tr("Part of the data set"));
    }
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seedLabel->setBuddy(m_seed);
    m_found->setWordWrap(true);
    m_warning->setWordWrap(true);
    m_warning->setText(
        tr("Noise with random labels: accuracy means nothing here. Use it to try things out."));

    auto* sample = new FlowLayout;
    sample->addWidget(m_sample);
    sample->addStretch();
    sample->addWidget(m_sampleSplit);
    auto* split = new QVBoxLayout;
    split->addWidget(m_split, 0, Qt::AlignLeft);
    split->addWidget(m_found);
    auto* seed = new FlowLayout;
    seed->addWidget(m_random);
    seed->addStretch();
    seed->addPair(m_seedLabel, m_seed);
    contentLayout()->addLayout(sample);
    contentLayout()->addWidget(m_files);
    contentLayout()->addLayout(indented(m_folder));
    contentLayout()->addLayout(indented(split));
    contentLayout()->addLayout(seed);
    contentLayout()->addLayout(indented(m_warning));

    connect(m_sample, &QRadioButton::clicked, this, [this] {
        DataChoice choice = m_document.inputs().data;
        choice.kind = DataChoice::Kind::Sample;
        edit(tr("Use sample images"), choice);
    });
    connect(m_files, &QRadioButton::clicked, this, [this] {
        DataChoice choice = m_document.inputs().data;
        choice.kind = DataChoice::Kind::Files;
        choice.trainingSplit = choice.trainingSplit && choice.hasTrainingSplit();
        edit(tr("Use images in a folder"), choice);
        if (choice.folder.isEmpty())
            emit browseRequested();
    });
    connect(m_random, &QRadioButton::clicked, this, [this] {
        DataChoice choice = m_document.inputs().data;
        choice.kind = DataChoice::Kind::Random;
        edit(tr("Use random images"), choice);
    });
    connect(m_folder, &FileField::browseRequested, this, &DataSection::browseRequested);
    connect(m_folder, &FileField::edited, this, [this](const QString& folder) {
        DataChoice choice = m_document.inputs().data;
        choice.setFolder(folder);
        edit(tr("Change the data folder"), choice);
    });
    for (QComboBox* part : {m_sampleSplit, m_split})
        connect(part, &QComboBox::activated, this, [this](int row) {
            DataChoice choice = m_document.inputs().data;
            choice.trainingSplit = row == 1;
            edit(tr("Change the split"), choice);
        });
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int value) {
        DataChoice choice = m_document.inputs().data;
        choice.seed = static_cast<quint64>(value);
        edit(tr("Change the seed"), choice, editSeed);
    });
    connect(&document, &StudyDocument::inputsChanged, this, &DataSection::showInputs);
    connect(&facts, &StudyFacts::dataChanged, this, &DataSection::showFacts);
    showInputs();
}

void DataSection::edit(const QString& text, const DataChoice& choice, int mergeId) {
    StudyInputs next = m_document.inputs();
    next.data = choice;
    m_document.edit(text, next, mergeId);
}

void DataSection::showInputs() {
    const DataChoice& choice = m_document.inputs().data;
    const bool sample = choice.kind == DataChoice::Kind::Sample;
    const bool files = choice.kind == DataChoice::Kind::Files;
    const bool random = choice.kind == DataChoice::Kind::Random;
    // Exclusive buttons refuse to be both off, which a new study needs.
    for (QRadioButton* button : {m_sample, m_files, m_random})
        button->setAutoExclusive(false);
    m_sample->setChecked(sample);
    m_files->setChecked(files);
    m_random->setChecked(random);
    for (QRadioButton* button : {m_sample, m_files, m_random})
        button->setAutoExclusive(true);
    m_folder->setPath(choice.folder);
    for (QComboBox* split : {m_sampleSplit, m_split})
        split->setCurrentIndex(choice.trainingSplit ? 1 : 0);
    m_sampleSplit->setVisible(sample);
    m_split->setVisible(files && choice.hasTrainingSplit());
    m_found->setVisible(files);
    const QSignalBlocker blocker(m_seed);
    m_seed->setValue(static_cast<int>(std::min<quint64>(choice.seed, std::numeric_limits<int>::max())));
    m_seed->setVisible(random);
    m_seedLabel->setVisible(random);
    m_warning->setVisible(random);
    showFacts();
}

void DataSection::showFacts() {
    const DataChoice& choice = m_document.inputs().data;
    if (choice.kind != DataChoice::Kind::Files || choice.folder.isEmpty()) {
        m_found->clear();
        return;
    }
    switch (m_facts.data().state) {
        case FactState::Good:
            m_found->setText(tr("%1: %2 images").arg(choice.displayText(), countText(m_facts.data().images)));
            break;
        case FactState::Checking:
            m_found->setText(tr("Looking …"));
            break;
        case FactState::Missing:
            m_found->setText(tr("not found"));
            break;
        case FactState::Bad:
            m_found->setText(tr("no images found"));
            break;
    }
    m_found->setToolTip(fromUtf8(m_facts.data().error.text()));
}

}  // namespace axscope::app
