// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/margin_page.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

AxisText marginAxis(const RoutingContext& context) {
    if (context.topology() == models::Topology::Cluster) {
        return {MarginPage::tr("Margin: second-nearest minus nearest centroid's squared distance"),
                MarginPage::tr("feature units²")};
    }
    return {context.routing().topK > 1 ? MarginPage::tr("Margin: last chosen minus best other score")
                                       : MarginPage::tr("Margin: best minus second-best score"),
            MarginPage::tr("router score")};
}

std::shared_ptr<const PlotFigure> marginHistogram(const RoutingContext& context) {
    const analysis::MarginFigures& margin = context.routing().margin;
    const auto total = [](const std::vector<std::uint64_t>& counts) {
        return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    };
    if (margin.binEdges.size() < 2 || total(margin.kept) + total(margin.flipped) == 0) {
        return nullptr;
    }
    HistogramSpec spec;
    spec.title =
        MarginPage::tr("Routing margin under %1, %2").arg(context.referenceName, context.layerName());
    spec.x = marginAxis(context);
    spec.counted = MarginPage::tr("decisions");
    spec.edges = margin.binEdges;
    spec.scale = HistogramSpec::Scale::ShareOfSeries;
    spec.series.push_back({MarginPage::tr("kept (%1)").arg(countText(total(margin.kept))),
                           0,
                           {margin.kept.begin(), margin.kept.end()}});
    spec.series.push_back({MarginPage::tr("flipped (%1)").arg(countText(total(margin.flipped))),
                           1,
                           {margin.flipped.begin(), margin.flipped.end()}});
    spec.marks.push_back({margin.medianKept, MarginPage::tr("median, kept"), 0});
    spec.marks.push_back({margin.medianFlipped, MarginPage::tr("median, flipped"), 1});
    return std::make_shared<HistogramFigure>(std::move(spec));
}

/// Kept and flipped error in groups; `errors` in the order of `categories`.
std::shared_ptr<const PlotFigure> errorBars(const QString& title, const AxisText& x, QStringList categories,
                                            const std::vector<std::pair<double, double>>& errors,
                                            int selected) {
    BarSpec spec;
    spec.title = title;
    spec.x = x;
    spec.y = {OutputErrorPage::tr("Mean relative error"), QStringLiteral("%")};
    spec.decimals = 2;
    spec.categories = std::move(categories);
    spec.selectedCategory = selected;
    std::vector<double> kept;
    std::vector<double> flipped;
    bool any = false;
    for (const auto& [ofKept, ofFlipped] : errors) {
        kept.push_back(100 * ofKept);
        flipped.push_back(100 * ofFlipped);
        any |= std::isfinite(ofKept) || std::isfinite(ofFlipped);
    }
    spec.series.push_back({OutputErrorPage::tr("kept"), 0, std::move(kept), {}, {}});
    spec.series.push_back({OutputErrorPage::tr("flipped"), 1, std::move(flipped), {}, {}});
    return any ? std::make_shared<BarFigure>(std::move(spec)) : nullptr;
}

}  // namespace

MarginPage::MarginPage(QWidget* parent) : MetricPage(parent) {
    m_histogram = addPlot("margins", "routing_margin");
    m_explained = addPlot("flipsExplained", "flips_below_median_margin");
    m_histogram->setToolTip(
        tr("How clear the reference's decisions were. Each group is scaled to 100 %, so that few flips can "
           "be compared with many kept decisions."));
    m_explained->setToolTip(
        tr("Share of the flipped decisions whose margin is below the median margin of the kept ones: 50 % "
           "where the margin explains nothing, 100 % where only unclear decisions flip."));
    selectInLines(m_explained);
    m_text = addText("marginText");
    auto* row = new PlotRow;
    row->add(m_histogram, tr("Margins"));
    row->add(m_explained, tr("Unclear flips"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(row, 1);
}

void MarginPage::clearMore() {
    m_text->clear();
}

void MarginPage::updateFigures(const RoutingContext& context) {
    const auto& margin = context.routing().margin;
    m_histogram->setEmptyText(tr("No margins were recorded for this layer."));
    m_explained->setEmptyText(tr("No flipped decisions with a margin"));
    m_histogram->setFigure(marginHistogram(context));
    RunMetric metric;
    metric.title = tr("Flips below the median margin");
    metric.value = {tr("Flips below kept median"), QStringLiteral("%")};
    metric.of = [](const analysis::RoutingResult& routing) {
        return 100 * routing.margin.flippedBelowMedianKept;
    };
    metric.high = 100;
    m_explained->setFigure(metricLines(context, metric));
    m_text->setText(
        tr("Median margin of kept decisions %1, of flipped ones %2; flips below the median of the kept: %3.")
            .arg(figureText(margin.medianKept, 4), figureText(margin.medianFlipped, 4),
                 percentText(margin.flippedBelowMedianKept, 1)));
}

OutputErrorPage::OutputErrorPage(QWidget* parent) : MetricPage(parent) {
    m_layers = addPlot("outputError", "output_error_given_shift");
    m_runs = addPlot("outputErrorRuns", "output_error_given_shift_by_multiplier");
    const QString meaning =
        tr("Mean of |z̃ − z| / |z| over decisions, z being the output of the whole MoE layer: over those "
           "that chose the same experts as the reference (kept) and those that did not (flipped). "
           "Click, or use the arrow keys, to select.");
    for (PlotView* plot : {m_layers, m_runs}) {
        plot->setToolTip(meaning);
    }
    connect(m_layers, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (context() && selection() && hit.column >= 0 &&
            static_cast<std::size_t>(hit.column) < context()->run->routing.size()) {
            selection()->chooseMoeLayer(
                fromUtf8(context()->run->routing[static_cast<std::size_t>(hit.column)].layer));
        }
    });
    connect(m_runs, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (context()) {
            chooseRunAndLayer(selection(), *context(), hit.column, static_cast<int>(context()->layer));
        }
    });
    onArrowKeys(m_layers, [this](int columns, int rows) { step(rows, columns); });
    onArrowKeys(m_runs, [this](int columns, int rows) { step(columns, rows); });
    m_text = addText("outputErrorText");
    auto* row = new PlotRow;
    row->add(m_layers, tr("By layer"));
    row->add(m_runs, tr("By multiplier"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(row, 1);
}

void OutputErrorPage::clearMore() {
    m_text->clear();
}

void OutputErrorPage::updateFigures(const RoutingContext& context) {
    for (PlotView* plot : plots()) {
        plot->setEmptyText(tr("No output error was recorded."));
    }
    QStringList layers;
    std::vector<std::pair<double, double>> ofLayers;
    for (const auto& routing : context.run->routing) {
        layers += fromUtf8(routing.layer);
        ofLayers.emplace_back(routing.keptOutputError, routing.flippedOutputError);
    }
    m_layers->setFigure(
        errorBars(tr("Output error of kept and flipped decisions, %1").arg(context.candidateName),
                  {tr("MoE layer"), {}}, layers, ofLayers, static_cast<int>(context.layer)));
    const auto runs = comparedRuns(context);
    QStringList names;
    std::vector<std::pair<double, double>> ofRuns;
    int selected = -1;
    for (const ComparedRun& compared : runs) {
        if (compared.choice == context.choice) {
            selected = static_cast<int>(names.size());
        }
        names += compared.name;
        const bool known = compared.run && context.layer < compared.run->routing.size();
        ofRuns.emplace_back(known ? compared.run->routing[context.layer].keptOutputError : kNoFigure,
                            known ? compared.run->routing[context.layer].flippedOutputError : kNoFigure);
    }
    m_runs->setFigure(errorBars(tr("Output error of kept and flipped decisions, %1").arg(context.layerName()),
                                {tr("Multiplier, by rising mean error"), {}}, names, ofRuns, selected));
    const auto& routing = context.routing();
    m_text->setText(tr("%1, %2: a flipped decision changes the output by %3, a kept one by %4.")
                        .arg(context.layerName(), context.candidateName,
                             percentText(routing.flippedOutputError, 2),
                             percentText(routing.keptOutputError, 2)));
}

}  // namespace axscope::app
