// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/gate_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/plot_view.h"

namespace axscope::app {
namespace {

enum Distance { Kl, JensenShannon, L1 };

std::shared_ptr<const PlotFigure> massShift(const RoutingContext& context) {
    const auto& routing = context.routing();
    if (routing.gateMass.empty() || routing.gateMass.size() != routing.gateMassReference.size()) {
        return nullptr;
    }
    BarSpec spec;
    spec.title = GatePage::tr("Gate mass shift, %1 − %2, %3")
                     .arg(context.candidateName, context.referenceName, context.layerName());
    spec.x = {GatePage::tr("Expert"), GatePage::tr("index")};
    spec.y = {GatePage::tr("Gate mass shift"), GatePage::tr("pp")};
    spec.decimals = 3;
    spec.categories = expertNames(context.experts());
    spec.categoryColors = expertIndices(context.experts());
    spec.selectedCategory = context.expert().value_or(-1);
    std::vector<double> values;
    for (std::size_t e = 0; e < routing.gateMass.size(); ++e) {
        values.push_back(100 * (routing.gateMass[e] - routing.gateMassReference[e]));
    }
    spec.series.push_back({context.candidateName, 4, std::move(values), {}, {}, false});
    return std::make_shared<BarFigure>(std::move(spec));
}

}  // namespace

GatePage::GatePage(QWidget* parent) : MetricPage(parent) {
    m_shift = addPlot("gateMassShift", "gate_mass_shift");
    m_lines = addPlot("gateDivergence", "gate_divergence");
    m_map = addPlot("gateDivergenceMap", "gate_divergence_map");
    m_shift->setToolTip(
        tr("Mean gate probability of the expert in the candidate minus that in the reference, in percentage "
           "points (pp)."));
    connect(m_shift, &PlotView::hitClicked, this, [this](const PlotHit& hit) { chooseExpert(hit.column); });
    onArrowKeys(m_shift, [this](int columns, int) {
        if (columns != 0) {
            stepExpert(columns);
        }
    });
    selectInLines(m_lines);
    selectInHeatMap(m_map);

    m_distance = new QComboBox;
    m_distance->setObjectName(QStringLiteral("gateDistance"));
    m_distance->addItem(tr("KL divergence"));
    m_distance->addItem(tr("Jensen-Shannon divergence"));
    m_distance->addItem(tr("L1 distance"));
    m_distance->setItemData(Kl, tr("Mean over decisions of KL(p, p̃) = Σ p ln(p / p̃), in nats"),
                            Qt::ToolTipRole);
    m_distance->setItemData(
        JensenShannon,
        tr("Mean over decisions of [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2, in nats; "
           "at most ln 2 = 0.693"),
        Qt::ToolTipRole);
    m_distance->setItemData(L1, tr("Mean over decisions of Σ |p − p̃|, at most 2"), Qt::ToolTipRole);
    const QString meaning =
        tr("How far the gate probabilities p̃ of the candidate are from those p of the reference, mean over "
           "decisions: KL = Σ p ln(p / p̃); JS = [KL(p, m) + KL(p̃, m)] / 2 with m = (p + p̃) / 2; "
           "L1 = Σ |p − p̃|. Click, or use the arrow keys, to select a run and a layer.");
    m_lines->setToolTip(meaning);
    m_map->setToolTip(meaning);
    m_distance->setToolTip(
        tr("Distance between the gate probabilities p of the reference and p̃ of the candidate"));
    auto* label = new QLabel(tr("&Distance between gates:"));
    label->setBuddy(m_distance);
    connect(m_distance, &QComboBox::currentIndexChanged, this, [this] { again(); });
    auto* bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_distance);
    bar->addStretch(1);

    auto* row = new PlotRow;
    row->add(m_shift, tr("Gate mass shift"));
    row->add(m_lines, tr("Lines"));
    row->add(m_map, tr("Heat map"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(row, 1);
}

void GatePage::updateFigures(const RoutingContext& context) {
    RunMetric metric;
    switch (m_distance->currentIndex()) {
        case JensenShannon:
            metric.title = tr("JS divergence of gates");
            metric.value = {tr("Mean JS(p, p̃)"), tr("nats")};
            metric.of = [](const analysis::RoutingResult& routing) { return routing.meanJensenShannon; };
            break;
        case L1:
            metric.title = tr("L1 distance of gates");
            metric.value = {tr("Mean |p − p̃|₁"), {}};
            metric.of = [](const analysis::RoutingResult& routing) { return routing.meanL1; };
            break;
        default:
            metric.title = tr("KL divergence of gates");
            metric.value = {tr("Mean KL(p, p̃)"), tr("nats")};
            metric.of = [](const analysis::RoutingResult& routing) { return routing.meanKl; };
            break;
    }
    metric.decimals = 4;
    const bool cluster = context.topology() == models::Topology::Cluster;
    const QString none =
        cluster ? tr("Cluster routing takes the nearest centroid: it has no gate probabilities. Its "
                     "distances are under Margins.")
                : tr("No gate divergence was recorded.");
    for (PlotView* plot : plots()) {
        plot->setEmptyText(none);
    }
    m_shift->setFigure(cluster ? nullptr : massShift(context));
    m_lines->setFigure(metricLines(context, metric));
    m_map->setFigure(metricHeatMap(context, metric));
}

}  // namespace axscope::app
