// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers/layer_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/item_models/figure_table_model.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/layers/layer_figures.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {

LayerPanel::LayerPanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("layerPanel"));
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("layerSummary"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setWordWrap(true);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("layerTabs"));
    m_tabs->setDocumentMode(true);

    m_values = addPlot(QStringLiteral("layerHistogram"), tr("The results hold no histogram of this layer."));
    m_samples =
        addPlot(QStringLiteral("layerScatter"), tr("The results hold no single outputs of this layer."));
    auto* outputs = new QSplitter(Qt::Horizontal);
    outputs->setChildrenCollapsible(false);
    outputs->addWidget(m_values);
    outputs->addWidget(m_samples);
    outputs->setSizes({550, 450});
    m_tabs->addTab(outputs, tr("Outputs"));

    m_channels = addPlot(QStringLiteral("layerChannels"), tr("The results hold no channels of this layer."));
    m_sorted = new QCheckBox(tr("&Sort by bias"));
    m_sorted->setObjectName(QStringLiteral("sortChannels"));
    m_sorted->setToolTip(tr("Channels in the order of their bias instead of the layer's own"));
    auto* channels = new QWidget;
    auto* channelsLayout = new QVBoxLayout(channels);
    channelsLayout->setContentsMargins(0, 4, 0, 0);
    channelsLayout->setSpacing(2);
    channelsLayout->addWidget(m_sorted);
    channelsLayout->addWidget(m_channels, 1);
    m_tabs->addTab(channels, tr("Channels"));

    m_operands = addPlot(QStringLiteral("layerOperands"), {});
    m_tabs->addTab(m_operands, tr("Operands"));

    m_factsModel = new FigureTableModel(LayerFigures::factColumns(), this);
    auto* proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_factsModel);
    proxy->setSortRole(FigureTableModel::kSortRole);
    m_facts = new QTableView;
    m_facts->setObjectName(QStringLiteral("layerFacts"));
    m_facts->setAccessibleName(tr("Figures of the layer"));
    m_facts->setModel(proxy);
    setUpTable(*m_facts);
    m_facts->horizontalHeader()->setStretchLastSection(false);
    m_tabs->addTab(m_facts, tr("Figures", "numbers of one layer"));
    m_tabs->setTabToolTip(0, tr("How the layer's outputs are distributed in reference and candidate, and one "
                                "against the other"));
    m_tabs->setTabToolTip(
        1, tr("Mean of (ỹ − y) per output channel: a bias that batch normalisation could absorb"));
    m_tabs->setTabToolTip(2, tr("Where inputs and weights fall in the multiplier's map of errors"));
    m_tabs->setTabToolTip(3, tr("All figures of the layer as a table"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    connect(m_sorted, &QCheckBox::toggled, this, [this] {
        m_channels->resetZoom();
        update();
    });
    update();
}

PlotView* LayerPanel::addPlot(const QString& objectName, const QString& emptyText) {
    auto* plot = new PlotView;
    plot->setObjectName(objectName);
    plot->setEmptyText(emptyText);
    return plot;
}

QList<PlotView*> LayerPanel::plots() const {
    return {m_values, m_samples, m_channels, m_operands};
}

void LayerPanel::setLayer(std::shared_ptr<const analysis::StudyResult> study, const RunChoice& choice,
                          const QString& name) {
    if (name != m_name || choice != m_choice) {
        // Another layer has other values: a zoom into the old ones would show nothing.
        for (PlotView* plot : {m_values, m_samples, m_channels}) {
            if (plot->isZoomed()) {
                plot->resetZoom();
            }
        }
    }
    m_study = std::move(study);
    m_choice = choice;
    m_name = name;
    update();
}

void LayerPanel::update() {
    const LayerFigures::Subject subject =
        m_study ? LayerFigures::find(*m_study, m_choice, m_name) : LayerFigures::Subject();
    const QString summary = LayerFigures::summary(subject);
    m_summary->setText(summary.isEmpty() ? tr("No layer chosen") : summary);
    m_summary->setToolTip(summary);
    m_operands->setEmptyText(LayerFigures::missingOperandsText(subject));
    const bool detailed = subject.layer && subject.layer->detail;
    const QString why = !subject.layer ? tr("Choose a layer in the tree or in the plot.")
                        : detailed     ? QString()
                                       : tr("No output of this layer was compared in this run.");
    m_values->setEmptyText(why.isEmpty() ? tr("The results hold no histogram of this layer.") : why);
    m_samples->setEmptyText(why.isEmpty() ? tr("The results hold no single outputs of this layer.") : why);
    m_channels->setEmptyText(why.isEmpty() ? tr("The results hold no channels of this layer.") : why);

    const std::pair<PlotView*, const char*> kinds[] = {
        {m_values, "outputs"}, {m_samples, "scatter"}, {m_channels, "channels"}, {m_operands, "operands"}};
    for (const auto& [plot, kind] : kinds) {
        QString name = QLatin1String(kind);
        if (subject.layer) {
            name += QLatin1Char('_') + fromUtf8(subject.layer->name) + QLatin1Char('_') +
                    LayerFigures::nameOf(*m_study, *subject.run)
                        .replace(QStringLiteral(", "), QStringLiteral("_"));
        }
        plot->setExportName(name);
        plot->setProvenance(m_study
                                ? provenanceOf(*m_study) + QStringList{QStringLiteral("shown: ") + summary}
                                : QStringList());
    }
    m_values->setFigure(LayerFigures::values(subject));
    m_samples->setFigure(LayerFigures::samples(subject));
    m_channels->setFigure(LayerFigures::channels(subject, m_sorted->isChecked()));
    m_sorted->setEnabled(!m_channels->isEmpty());
    m_operands->setFigure(LayerFigures::operands(subject));
    const bool first = m_factsModel->rowCount() == 0;
    m_factsModel->setRows(LayerFigures::facts(subject));
    if (first) {
        fitColumns(*m_facts);
    }
}

}  // namespace axscope::app
