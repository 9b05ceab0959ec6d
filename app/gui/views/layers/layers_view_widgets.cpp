// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "app/gui/flow_layout.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/views/color_scale_bar.h"
#include "app/gui/views/layers/ablation_page.h"
#include "app/gui/views/layers/layer_figures.h"
#include "app/gui/views/layers/layer_panel.h"
#include "app/gui/views/layers/layer_tree.h"
#include "app/gui/views/layers/layers_view_private.h"
#include "app/gui/views/layers/line_chooser.h"

namespace axscope::app {
namespace {

QComboBox* addSelector(FlowLayout* bar, const QString& label, const QString& name) {
    auto* text = new QLabel(label);
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    text->setBuddy(box);
    bar->addPair(text, box);
    return box;
}

}  // namespace

void LayersView::Private::build(LayersView* view) {
    auto* bar = new FlowLayout;
    checkpoint = addSelector(bar, tr("&Checkpoint:"), QStringLiteral("layersCheckpoint"));
    checkpoint->setEnabled(false);
    multiplier = addSelector(bar, tr("&Multiplier:"), QStringLiteral("layersMultiplier"));
    multiplier->setEnabled(false);
    measure = addSelector(bar, tr("M&easure:"), QStringLiteral("layersMeasure"));
    for (int kind = 0; kind < ErrorMeasure::Count; ++kind) {
        const ErrorMeasure each(static_cast<ErrorMeasure::Kind>(kind));
        measure->addItem(each.name());
        measure->setItemData(kind, each.formula(), Qt::ToolTipRole);
    }
    mode = addSelector(bar, tr("E&rror:"), QStringLiteral("layersMode"));
    mode->addItems({tr("Cumulative"), tr("Isolated"), tr("Both")});
    mode->setItemData(
        0, tr("The approximate network runs on its own activations: errors of earlier layers count"),
        Qt::ToolTipRole);
    mode->setItemData(1, tr("Each layer gets the reference's input: only its own multipliers count"),
                      Qt::ToolTipRole);
    mode->setItemData(2, tr("Cumulative and, dotted, isolated; the tree shows the cumulative one"),
                      Qt::ToolTipRole);
    mode->setToolTip(
        tr("Cumulative: the network runs on its own activations. Isolated: each layer gets the reference's "
           "input."));

    auto* top = new QSplitter(Qt::Horizontal);
    top->setChildrenCollapsible(false);
    top->addWidget(buildFigures());
    top->addWidget(buildTreeSide());
    top->setStretchFactor(0, 1);
    top->setStretchFactor(1, 0);
    top->setSizes({720, 420});
    panel = new LayerPanel;
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("layersSplitter"));
    splitter->addWidget(top);
    splitter->addWidget(panel);
    splitter->setCollapsible(0, false);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    splitter->setSizes({390, 360});
    auto* layout = new QVBoxLayout(view);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
}

QWidget* LayersView::Private::buildFigures() {
    overDepth = new PlotView;
    overDepth->setObjectName(QStringLiteral("errorOverDepth"));
    overDepth->setEmptyText(tr("Run a study to see how the error grows from layer to layer."));
    overDepth->setExportName(QStringLiteral("error_over_depth"));
    predicted = new PlotView;
    predicted->setObjectName(QStringLiteral("predictedAgainstMeasured"));
    predicted->setExportName(QStringLiteral("predicted_against_measured"));
    predicted->setEmptyText(
        tr("Errors can be predicted where a layer is computed by a multiplier with a table. Choose an "
           "approximate run."));
    lines = new LineChooser;
    layerNames = new QCheckBox(tr("Layer &names"));
    layerNames->setObjectName(QStringLiteral("layerNames"));
    layerNames->setChecked(true);
    quantityBar = new QWidget;
    auto* quantityLayout = new FlowLayout(quantityBar);
    quantity = addSelector(quantityLayout, tr("&Quantity:"), QStringLiteral("predictedQuantity"));
    quantity->addItem(tr("MSE"), static_cast<int>(LayerFigures::Predicted::Mse));
    quantity->addItem(tr("Bias"), static_cast<int>(LayerFigures::Predicted::Bias));
    quantityBar->hide();
    auto* corner = new QWidget;
    auto* cornerLayout = new QHBoxLayout(corner);
    cornerLayout->setContentsMargins(0, 0, 4, 2);
    cornerLayout->addWidget(lines);
    cornerLayout->addWidget(layerNames);
    cornerLayout->addWidget(quantityBar);
    figures = new QTabWidget;
    figures->setObjectName(QStringLiteral("layersFigures"));
    figures->setDocumentMode(true);
    figures->addTab(overDepth, tr("Over depth"));
    figures->addTab(predicted, tr("Prediction"));
    figures->setTabToolTip(
        1, tr("Error that the multiplier's table and the operands of the int8 run foretell, against "
              "the isolated one: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e], operands "
              "taken as independent"));
    ablation = new AblationPage;
    figures->addTab(ablation, tr("Ablation"));
    figures->setTabToolTip(2, tr("Accuracy that is lost when one layer or expert alone is approximated"));
    figures->setCornerWidget(corner);
    return figures;
}

QWidget* LayersView::Private::buildTreeSide() {
    tree = new LayerTree;
    legend = new ColorScaleBar({}, {}, {}, true);
    legend->setObjectName(QStringLiteral("layersLegend"));
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tree, 1);
    layout->addWidget(legend);
    return side;
}

}  // namespace axscope::app
