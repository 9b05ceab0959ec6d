// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/sample_filter_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <set>

#include "app/gui/flow_layout.h"
#include "app/gui/icons.h"
#include "app/gui/samples/inspection_text.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {

namespace {

constexpr int kAny = -1;

void choose(QComboBox& box, int value) {
    const QSignalBlocker quiet(box);
    if (const int entry = box.findData(value); entry >= 0)
        box.setCurrentIndex(entry);
}

}  // namespace

std::optional<std::size_t> moeLayerIndex(const analysis::StudyResult& study, const Selection& selection) {
    const auto checkpoint = static_cast<std::size_t>(selection.candidate.checkpoint);
    if (selection.moeLayer.isEmpty() || checkpoint >= study.checkpoints.size())
        return std::nullopt;
    const auto& layers = study.checkpoints[checkpoint].description.moeLayers;
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (fromUtf8(layers[i]) == selection.moeLayer)
            return i;
    return std::nullopt;
}

SampleFilterBar::SampleFilterBar(QWidget* parent) : QWidget(parent) {
    build();
}

QComboBox* SampleFilterBar::addBox(FlowLayout& row, const QString& label, const char* name, const QString& toolTip,
                                   int characters) {
    auto* text = new QLabel(label);
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setToolTip(toolTip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(characters);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->setMaxVisibleItems(20);
    text->setBuddy(box);
    row.addPair(text, box);
    connect(box, &QComboBox::currentIndexChanged, this, &SampleFilterBar::changed);
    return box;
}

void SampleFilterBar::build() {
    auto* row = new FlowLayout(this);
    m_checkpoint = addBox(*row, tr("Chec&kpoint:"), "samplesCheckpoint", tr("The network"), 8);
    m_run = addBox(*row, tr("&Multiplier:"), "samplesRun",
                   tr("The run to look at: a multiplier, compared with int8, or int8, compared with float"), 8);
    m_outcome = addBox(*row, tr("&Show:"), "samplesOutcome",
                       tr("Broken: right in the reference, wrong in the candidate. Repaired: the other way round."), 8);
    using Outcome = analysis::ImageFilter::Outcome;
    {
        const QSignalBlocker quiet(m_outcome);
        m_outcome->addItem(tr("all images"), static_cast<int>(Outcome::Any));
        m_outcome->addItem(tr("prediction changed"), static_cast<int>(Outcome::PredictionChanged));
        m_outcome->addItem(tr("broken (✓ → ✗)"), static_cast<int>(Outcome::Broken));
        m_outcome->addItem(tr("repaired (✗ → ✓)"), static_cast<int>(Outcome::Repaired));
        m_outcome->addItem(tr("right in both"), static_cast<int>(Outcome::BothRight));
        m_outcome->addItem(tr("wrong in both"), static_cast<int>(Outcome::BothWrong));
    }
    m_label = addBox(*row, tr("Clas&s:"), "samplesClass", tr("Class of the image, as labelled"), 8);
    m_layer = addBox(*row, tr("MoE &layer:"), "samplesLayer", tr("The layer whose decisions are told and filtered"), 8);
    m_routingChanged = new QCheckBox(tr("routing &changed"));
    m_routingChanged->setObjectName(QStringLiteral("samplesRoutingChanged"));
    m_routingChanged->setToolTip(tr("Only images with a decision that differs between the two runs, in the MoE layer or, "
                                    "where none is chosen, in any"));
    row->addWidget(m_routingChanged);
    connect(m_routingChanged, &QCheckBox::toggled, this, &SampleFilterBar::changed);
    m_from = addBox(*row, tr("&from expert"), "samplesFrom", tr("The reference's first choice"), 3);
    m_to = addBox(*row, tr("t&o"), "samplesTo", tr("The candidate's first choice"), 3);
    m_clear = new QToolButton;
    m_clear->setObjectName(QStringLiteral("samplesClear"));
    m_clear->setIcon(lineIcon(QStringLiteral("close")));
    m_clear->setText(tr("No filter"));
    m_clear->setToolTip(tr("Show all images again"));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    row->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &SampleFilterBar::clearRequested);
    row->addStretch();
    m_order = addBox(*row, tr("Sor&t by:"), "samplesOrder",
                     tr("Margin: the reference's score of the last expert chosen minus that of the best one not chosen; "
                        "the least of the image's decisions in the MoE layer, or in all of them"),
                     8);
    {
        const QSignalBlocker quiet(m_order);
        m_order->addItem(tr("number"), static_cast<int>(Order::Number));
        m_order->addItem(tr("smallest margin"), static_cast<int>(Order::Margin));
        m_order->addItem(tr("most moved"), static_cast<int>(Order::Moved));
    }
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("samplesCount"));
    row->addWidget(m_count);
}

void SampleFilterBar::show(const analysis::StudyResult& study, const Selection& selection) {
    refillCheckpoints(*m_checkpoint, study, false);
    choose(*m_checkpoint, selection.candidate.checkpoint);
    const auto checkpoint = static_cast<std::size_t>(chosen(*m_checkpoint).value_or(0));
    refillRuns(*m_run, study, checkpoint, true);
    choose(*m_run, selection.candidate.run);

    QStringList names{tr("any")};
    QList<int> values{kAny};
    if (study.provenance.labelsMeaningful && checkpoint < study.checkpoints.size())
        for (int label = 0; label < study.checkpoints[checkpoint].description.numClasses; ++label) {
            names += className(study, label);
            values += label;
        }
    refill(*m_label, names, values);
    choose(*m_label, selection.label.value_or(kAny));
    m_label->setEnabled(names.size() > 1);

    names = {tr("any")};
    values = {kAny};
    int experts = 0;
    if (checkpoint < study.checkpoints.size()) {
        const auto& description = study.checkpoints[checkpoint].description;
        experts = description.numExperts;
        for (std::size_t i = 0; i < description.moeLayers.size(); ++i) {
            names += fromUtf8(description.moeLayers[i]);
            values += static_cast<int>(i);
        }
    }
    refill(*m_layer, names, values);
    const std::optional<std::size_t> layer = moeLayerIndex(study, selection);
    choose(*m_layer, layer ? static_cast<int>(*layer) : kAny);
    const bool routed = names.size() > 1;
    names = {tr("any")};
    values = {kAny};
    for (int e = 0; e < experts; ++e) {
        names += QString::number(e);
        values += e;
    }
    refill(*m_from, names, values);
    refill(*m_to, names, values);
    choose(*m_from, layer ? selection.fromExpert.value_or(kAny) : kAny);
    choose(*m_to, layer ? selection.toExpert.value_or(kAny) : kAny);
    m_layer->setEnabled(routed);
    m_routingChanged->setEnabled(routed);
    m_from->setEnabled(layer.has_value());
    m_to->setEnabled(layer.has_value());
    m_clear->setEnabled(isFiltering(selection));
}

Selection SampleFilterBar::chosenIn(const Selection& selection) const {
    Selection next = selection;
    const auto value = [](const QComboBox& box) -> std::optional<int> {
        const std::optional<int> one = chosen(box);
        return one && *one != kAny ? one : std::nullopt;
    };
    next.candidate.checkpoint = chosen(*m_checkpoint).value_or(selection.candidate.checkpoint);
    next.candidate.run = chosen(*m_run).value_or(selection.candidate.run);
    next.label = value(*m_label);
    const std::optional<int> layer = value(*m_layer);
    next.moeLayer = layer ? m_layer->currentText() : QString();
    next.fromExpert = layer ? value(*m_from) : std::nullopt;
    next.toExpert = layer ? value(*m_to) : std::nullopt;
    return next;
}

analysis::ImageFilter SampleFilterBar::filter(const analysis::StudyResult& study, const Selection& selection) const {
    analysis::ImageFilter filter;
    filter.outcome = static_cast<analysis::ImageFilter::Outcome>(chosen(*m_outcome).value_or(0));
    if (selection.label)
        filter.label = static_cast<std::size_t>(*selection.label);
    const std::optional<std::size_t> layer = moeLayerIndex(study, selection);
    if (!layer) {
        filter.routingChanged = m_routingChanged->isChecked() && m_routingChanged->isEnabled();
        return filter;
    }
    analysis::ImageFilter::Transition transition;
    transition.layer = *layer;
    if (selection.fromExpert)
        transition.from = static_cast<std::size_t>(*selection.fromExpert);
    if (selection.toExpert)
        transition.to = static_cast<std::size_t>(*selection.toExpert);
    transition.changedOnly = m_routingChanged->isChecked();
    if (transition.from || transition.to || transition.changedOnly)
        filter.transition = transition;
    return filter;
}

SampleFilterBar::Order SampleFilterBar::order() const {
    return static_cast<Order>(chosen(*m_order).value_or(0));
}

void SampleFilterBar::setCount(const QString& text) {
    m_count->setText(text);
}

void SampleFilterBar::clearOwn() {
    const QSignalBlocker quiet(m_outcome);
    const QSignalBlocker quietToo(m_routingChanged);
    m_outcome->setCurrentIndex(0);
    m_routingChanged->setChecked(false);
}

bool SampleFilterBar::isFiltering(const Selection& selection) const {
    return m_outcome->currentIndex() > 0 || m_routingChanged->isChecked() || selection.label || selection.fromExpert ||
           selection.toExpert;
}

}  // namespace axscope::app
