// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/run_metric.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/gui/plots/heat_map_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {
namespace {

class MetricTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::RoutingView)
};

double valueIn(const ComparedRun& compared, std::size_t layer, const RunMetric& metric) {
    return compared.run && layer < compared.run->routing.size() ? metric.of(compared.run->routing[layer])
                                                                : kNoFigure;
}

/// 1, 2 or 5 times a power of ten, at least `highest`: the colours use the whole scale, and the scale ends at
/// a round number.
double scaleEnd(double highest) {
    if (!(highest > 0)) {
        return 1;
    }
    const double decade = std::pow(10, std::floor(std::log10(highest)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (highest <= step * decade) {
            return step * decade;
        }
    }
    return 10 * decade;
}

QStringList layerNames(const RoutingContext& context) {
    QStringList names;
    for (const auto& routing : context.run->routing) {
        names += fromUtf8(routing.layer);
    }
    return names;
}

}  // namespace

std::vector<ComparedRun> comparedRuns(const RoutingContext& context) {
    const auto& study = *context.study;
    std::vector<std::size_t> order(study.multipliers.size());
    for (std::size_t m = 0; m < order.size(); ++m) {
        order[m] = m;
    }
    const auto error = [&study](std::size_t m) {
        return study.multipliers[m].table ? study.multipliers[m].metrics.mae
                                          : std::numeric_limits<double>::infinity();
    };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return error(a) < error(b); });
    std::vector<ComparedRun> runs{
        {kInt8Choice, MetricTexts::tr("int8"), findRun(study, context.checkpoint, analysis::Mode::Int8)}};
    for (const std::size_t m : order) {
        runs.push_back({static_cast<int>(m), shortMultiplierName(study.multipliers[m].name),
                        findRun(study, context.checkpoint, analysis::Mode::Approx, m)});
    }
    return runs;
}

std::shared_ptr<const PlotFigure> metricHeatMap(const RoutingContext& context, const RunMetric& metric) {
    const auto runs = comparedRuns(context);
    HeatMapSpec spec;
    spec.title = MetricTexts::tr("%1, %2").arg(metric.title, fromUtf8(context.info().name));
    spec.x = {MetricTexts::tr("MoE layer"), {}};
    spec.y = {MetricTexts::tr("Multiplier, by rising mean error"), {}};
    spec.value = metric.value;
    spec.columns = layerNames(context);
    spec.decimals = metric.decimals;
    double highest = 0;
    bool any = false;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        spec.rows += runs[r].name;
        for (std::size_t layer = 0; layer < context.run->routing.size(); ++layer) {
            const double value = valueIn(runs[r], layer, metric);
            spec.values.push_back(value);
            if (std::isfinite(value)) {
                highest = std::max(highest, value);
                any = true;
            }
        }
        if (runs[r].choice == context.choice) {
            spec.selectedRow = static_cast<int>(r);
            spec.selectedColumn = static_cast<int>(context.layer);
        }
    }
    if (!any) {
        return nullptr;
    }
    spec.high = scaleEnd(highest);
    if (metric.high > 0) {
        spec.high = std::min(spec.high, metric.high);
    }
    return std::make_shared<HeatMapFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> metricLines(const RoutingContext& context, const RunMetric& metric) {
    const auto runs = comparedRuns(context);
    LineSpec spec;
    spec.title = MetricTexts::tr("%1 over multipliers, %2").arg(metric.title, fromUtf8(context.info().name));
    spec.x = {MetricTexts::tr("Multiplier, by rising mean error"), MetricTexts::tr("rank")};
    spec.xByTick = {MetricTexts::tr("Multiplier, by rising mean error"), {}};
    spec.y = metric.value;
    spec.zeroLine = true;
    bool any = false;
    for (std::size_t layer = 0; layer < context.run->routing.size(); ++layer) {
        LineSpec::Series series;
        series.name = fromUtf8(context.run->routing[layer].layer);
        series.style = static_cast<int>(layer);
        series.id = static_cast<int>(layer);
        for (std::size_t r = 0; r < runs.size(); ++r) {
            const double value = valueIn(runs[r], layer, metric);
            any |= std::isfinite(value);
            series.line.push_back({static_cast<double>(r), value, runs[r].name, QString::number(r)});
            if (runs[r].choice == context.choice && layer == context.layer) {
                spec.mark = {static_cast<double>(r), value};
            }
        }
        spec.series.push_back(std::move(series));
    }
    for (std::size_t r = 0; r < runs.size(); ++r) {
        spec.ticks.push_back({static_cast<double>(r), runs[r].name});
    }
    return any ? std::make_shared<LineFigure>(std::move(spec)) : nullptr;
}

void chooseRunAndLayer(LinkedSelection* selection, const RoutingContext& context, int run, int layer) {
    const auto runs = comparedRuns(context);
    if (!selection || run < 0 || static_cast<std::size_t>(run) >= runs.size() || layer < 0 ||
        static_cast<std::size_t>(layer) >= context.run->routing.size()) {
        return;
    }
    Selection next = selection->current();
    next.candidate = {static_cast<int>(context.checkpoint), runs[static_cast<std::size_t>(run)].choice};
    const QString name = fromUtf8(context.run->routing[static_cast<std::size_t>(layer)].layer);
    if (next.moeLayer != name) {
        next.fromExpert.reset();
        next.toExpert.reset();
    }
    next.moeLayer = name;
    selection->set(next);
}

}  // namespace axscope::app
