// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/load_page.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "analysis/measures/load_balance.h"
#include "app/gui/item_models/figure_table_model.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {
namespace {

std::shared_ptr<const PlotFigure> expertBars(const RoutingContext& context, const QString& title,
                                             const AxisText& y, const std::vector<double>& reference,
                                             const std::vector<double>& candidate, const QString& even) {
    if (reference.empty() || candidate.empty()) {
        return nullptr;
    }
    BarSpec spec;
    spec.title = title;
    spec.x = {LoadPage::tr("Expert"), LoadPage::tr("index")};
    spec.y = y;
    spec.decimals = 2;
    spec.categories = expertNames(context.experts());
    spec.categoryColors = expertIndices(context.experts());
    spec.selectedCategory = context.expert().value_or(-1);
    spec.series.push_back({context.referenceName, 4, inPercent(reference), {}, {}, true});
    spec.series.push_back({context.candidateName, 4, inPercent(candidate), {}, {}, false});
    spec.references.push_back({even, 100.0 / std::max<double>(1, context.routing().experts), 4, Qt::DotLine});
    return std::make_shared<BarFigure>(std::move(spec));
}

FigureTableModel::Cell balanceCell(double value, int decimals) {
    return FigureTableModel::numberCell(fixedText(value, decimals), value);
}

}  // namespace

LoadPage::LoadPage(QWidget* parent) : RoutingPage(parent) {
    m_load = addPlot("expertLoad", "expert_load");
    m_mass = addPlot("expertGateMass", "expert_gate_mass");
    for (PlotView* plot : {m_load, m_mass}) {
        connect(plot, &PlotView::hitClicked, this, [this](const PlotHit& hit) { chooseExpert(hit.column); });
        onArrowKeys(plot, [this](int columns, int) {
            if (columns != 0) {
                stepExpert(columns);
            }
        });
    }
    m_load->setToolTip(
        tr("Load of expert e: decisions that chose e / all choices. Click a bar, or use the arrow keys, to "
           "select an expert."));
    m_mass->setToolTip(
        tr("Gate mass of expert e: mean over decisions of the probability p(e) that the router gives it. "
           "Click a bar, or use the arrow keys, to select an expert."));
    m_model = new FigureTableModel(
        {{tr("Distribution"), {}, false},
         {tr("CV"),
          tr("Coefficient of variation: population standard deviation / mean of the shares; 0 = even")},
         {tr("Norm. entropy"), tr("Normalised entropy: −Σ p ln p / ln E; 1 = even, 0 = one expert")},
         {tr("KL to uniform (nats)"), tr("Σ p ln(p E); 0 = even, ln E = one expert")},
         {tr("Max / min"), tr("Largest share / smallest share; ∞ where an expert is never chosen")}},
        this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("loadBalance"));
    m_table->setAccessibleName(tr("Load balance"));
    m_table->setModel(m_model);
    setUpTable(*m_table);
    enableCopy(*m_table);
    m_table->setSortingEnabled(false);  // four rows in the order of the plots
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);

    auto* row = new PlotRow;
    row->add(m_load, tr("Load"));
    row->add(m_mass, tr("Gate mass"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(row, 1);
    layout->addWidget(m_table);
}

void LoadPage::clearMore() {
    m_model->setRows({});
}

void LoadPage::updateFigures(const RoutingContext& context) {
    const auto& routing = context.routing();
    const bool cluster = context.topology() == models::Topology::Cluster;
    const bool soft = context.topology() == models::Topology::Soft;
    const QString even = tr("even share");
    m_load->setFigure(expertBars(
        context,
        soft ? tr("Decisions with the largest gate at each expert, %1").arg(context.layerName())
             : tr("Load of each expert, %1").arg(context.layerName()),
        {routing.topK > 1 ? tr("Share of choices") : tr("Share of decisions"), QStringLiteral("%")},
        routing.loadReference, routing.load, even));
    m_mass->setEmptyText(tr("Cluster routing takes the nearest centroid: it has no gate probabilities."));
    m_mass->setFigure(cluster
                          ? nullptr
                          : expertBars(context, tr("Gate mass of each expert, %1").arg(context.layerName()),
                                       {tr("Mean gate probability"), QStringLiteral("%")},
                                       routing.gateMassReference, routing.gateMass, even));

    std::vector<FigureTableModel::Row> rows;
    const auto add = [&rows](const QString& key, const QString& name, const std::vector<double>& shares) {
        const analysis::LoadBalance balance = analysis::loadBalance(shares);
        rows.push_back({key,
                        {FigureTableModel::textCell(name), balanceCell(balance.variation, 4),
                         balanceCell(balance.normalisedEntropy, 4), balanceCell(balance.klToUniform, 4),
                         balanceCell(balance.maxOverMin, 2)}});
    };
    add(QStringLiteral("loadReference"), tr("Load, %1").arg(context.referenceName), routing.loadReference);
    add(QStringLiteral("load"), tr("Load, %1").arg(context.candidateName), routing.load);
    if (!cluster) {
        add(QStringLiteral("massReference"), tr("Gate mass, %1").arg(context.referenceName),
            routing.gateMassReference);
        add(QStringLiteral("mass"), tr("Gate mass, %1").arg(context.candidateName), routing.gateMass);
    }
    const auto count = static_cast<int>(rows.size());
    m_model->setRows(std::move(rows));
    fitColumns(*m_table);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            count * m_table->verticalHeader()->defaultSectionSize() +
                            2 * m_table->frameWidth() + 2);
}

}  // namespace axscope::app
