// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/emulation_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/study/file_field.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/study/study_document.h"

namespace axscope::app {

namespace {

/// Row of the "Operands" box for kinds of layers that do not agree; only a file can say so.
constexpr int kMixedOrder = 2;

int orderRow(const models::EmulationConfig& config) {
    const bool alike = std::all_of(config.order.begin(), config.order.end(),
                                   [&](models::OperandOrder order) { return order == config.order[0]; });
    return alike ? static_cast<int>(config.order[0]) : kMixedOrder;
}

}  // namespace

EmulationSection::EmulationSection(StudyDocument& document, QWidget* parent)
    : Section(tr("What is approximated"), parent),
      m_document(document),
      m_first(new WrappingCheckBox(tr("&First layer"), this)),
      m_head(new WrappingCheckBox(tr("Layer of the class &scores"), this)),
      m_router(new WrappingCheckBox(tr("Ro&uters"), this)),
      m_attention(new WrappingCheckBox(tr("Attention &products"), this)),
      m_others(new QuietComboBox(this)),
      m_order(new QuietComboBox(this)),
      m_padding(new QuietComboBox(this)),
      m_weights(new QuietComboBox(this)),
      m_batchNorm(new QuietComboBox(this)),
      m_assignment(new FileField(tr("Assignment file (.json)"),
                                 tr("Choose a file that gives layers multipliers of their own"),
                                 QStringLiteral("assignmentFile"), this)),
      m_rules(new QLabel(this)) {
    setObjectName(QStringLiteral("emulationSection"));
    m_first->setObjectName(QStringLiteral("approximateFirst"));
    m_head->setObjectName(QStringLiteral("approximateHead"));
    m_router->setObjectName(QStringLiteral("approximateRouter"));
    m_attention->setObjectName(QStringLiteral("approximateAttention"));
    m_others->setObjectName(QStringLiteral("otherLayers"));
    m_order->setObjectName(QStringLiteral("operandOrder"));
    m_padding->setObjectName(QStringLiteral("padding"));
    m_weights->setObjectName(QStringLiteral("weightScales"));
    m_batchNorm->setObjectName(QStringLiteral("batchNorm"));
    m_rules->setObjectName(QStringLiteral("emulationRules"));
    m_rules->setWordWrap(true);

    m_first->setToolTip(tr("The layer that sees the images goes through the multiplier too"));
    m_head->setToolTip(tr("The last layer goes through the multiplier too"));
    m_router->setToolTip(tr("The scores that choose experts are computed by the multiplier, not in float32"));
    m_attention->setToolTip(tr("Q times K and A times V are computed by the multiplier, not in float32"));
    m_others->addItems({tr("Exact in int8"), tr("In float32")});
    m_others->setToolTip(tr("How layers are computed that are not approximated"));
    m_order->addItems({tr("Activation × weight"), tr("Weight × activation")});
    m_order->setToolTip(tr("Which operand is the multiplier's first: many multipliers do not commute"));
    m_padding->addItems({tr("Through the multiplier"), tr("Skipped: adds 0")});
    m_padding->setToolTip(tr("Some multipliers do not return 0 for 0 × w; hardware may skip the padding"));
    m_weights->addItems({tr("One scale per channel"), tr("One scale per layer")});
    m_weights->setToolTip(tr("How the weights are rounded to 8 bits"));
    m_batchNorm->addItems({tr("Folded into the weights"), tr("Separate, in float32")});
    m_batchNorm->setToolTip(tr("Folding changes the weights before they are rounded"));
    for (QComboBox* box : {m_others, m_order, m_padding, m_weights, m_batchNorm}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }

    for (QCheckBox* box : {m_first, m_head, m_router, m_attention})
        contentLayout()->addWidget(box);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("The rest"), m_others);
    form->addRow(tr("Operands"), m_order);
    form->addRow(tr("Padding"), m_padding);
    form->addRow(tr("Weights"), m_weights);
    form->addRow(tr("Batch norm"), m_batchNorm);
    form->addRow(tr("Assignment"), m_assignment);
    contentLayout()->addLayout(form);
    contentLayout()->addWidget(m_rules);

    connectEdits();
    connect(&document, &StudyDocument::inputsChanged, this, &EmulationSection::showInputs);
    showInputs();
}

void EmulationSection::connectEdits() {
    const auto connectFlag = [this](QCheckBox* box, bool models::EmulationConfig::*flag) {
        connect(box, &QCheckBox::clicked, this, [this, flag](bool on) {
            edit(tr("Change what is approximated"),
                 [flag, on](StudyInputs& next) { next.emulation.*flag = on; });
        });
    };
    connectFlag(m_first, &models::EmulationConfig::first);
    connectFlag(m_head, &models::EmulationConfig::head);
    connectFlag(m_router, &models::EmulationConfig::router);
    connectFlag(m_attention, &models::EmulationConfig::attention);
    connect(m_others, &QComboBox::activated, this, [this](int row) {
        edit(tr("Change how the rest is computed"),
             [row](StudyInputs& next) { next.emulation.others = static_cast<models::Exactness>(row); });
    });
    connect(m_order, &QComboBox::activated, this, [this](int row) {
        if (row != kMixedOrder)
            edit(tr("Change the operand order"), [row](StudyInputs& next) {
                next.emulation.order.fill(static_cast<models::OperandOrder>(row));
            });
    });
    connect(m_padding, &QComboBox::activated, this, [this](int row) {
        edit(tr("Change the padding"),
             [row](StudyInputs& next) { next.emulation.padding = static_cast<models::PaddingMode>(row); });
    });
    connect(m_weights, &QComboBox::activated, this, [this](int row) {
        edit(tr("Change the scales of the weights"),
             [row](StudyInputs& next) { next.emulation.weights = static_cast<models::WeightScales>(row); });
    });
    connect(m_batchNorm, &QComboBox::activated, this, [this](int row) {
        edit(tr("Change the batch norm"), [row](StudyInputs& next) {
            next.emulation.batchNorm = static_cast<models::BatchNormMode>(row);
        });
    });
    connect(m_assignment, &FileField::browseRequested, this, &EmulationSection::browseAssignmentRequested);
    connect(m_assignment, &FileField::edited, this, [this](const QString& file) {
        edit(tr("Change the assignment file"), [file](StudyInputs& next) { next.assignmentFile = file; });
    });
}

void EmulationSection::edit(const QString& text, const std::function<void(StudyInputs&)>& change) {
    StudyInputs next = m_document.inputs();
    change(next);
    m_document.edit(text, next);
}

void EmulationSection::showInputs() {
    const models::EmulationConfig& config = m_document.inputs().emulation;
    m_first->setChecked(config.first);
    m_head->setChecked(config.head);
    m_router->setChecked(config.router);
    m_attention->setChecked(config.attention);
    m_others->setCurrentIndex(static_cast<int>(config.others));
    const int order = orderRow(config);
    if (order == kMixedOrder && m_order->count() == kMixedOrder)
        m_order->addItem(tr("By kind of layer"));
    if (order != kMixedOrder && m_order->count() > kMixedOrder)
        m_order->removeItem(kMixedOrder);
    m_order->setCurrentIndex(order);
    m_padding->setCurrentIndex(static_cast<int>(config.padding));
    m_weights->setCurrentIndex(static_cast<int>(config.weights));
    m_batchNorm->setCurrentIndex(static_cast<int>(config.batchNorm));
    m_assignment->setPath(m_document.inputs().assignmentFile);
    const auto rules = static_cast<int>(config.rules.size() + config.assign.size());
    m_rules->setText(tr("and %n rule(s) of the study file", nullptr, rules));
    m_rules->setVisible(rules > 0);
}

}  // namespace axscope::app
