// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/compare/difference_figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

#include "analysis/measures/class_accuracy.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"
#include "app/gui/views/overview/overview_figures.h"

namespace axscope::app {
namespace {

class DifferenceTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::DifferenceFigures)
};

constexpr int kDifferenceColor = 0;

QString percentagePoints() {
    return DifferenceTexts::tr("pp");
}

}  // namespace

std::shared_ptr<const PlotFigure> layerDifferenceFigure(const analysis::RunResult& a, const analysis::RunResult& b,
                                                        LayerQuantity quantity, analysis::ErrorKind kind,
                                                        const QString& selectedLayer) {
    const bool sqnr = quantity == LayerQuantity::Sqnr;
    const auto differences = analysis::layerDifferences(a, b, kind);
    if (differences.empty())
        return nullptr;
    LineSpec spec;
    const QString errors =
        kind == analysis::ErrorKind::Isolated ? DifferenceTexts::tr("isolated") : DifferenceTexts::tr("cumulative");
    spec.title = sqnr ? DifferenceTexts::tr("SQNR of each layer (%1), B − A: above 0 B is more exact").arg(errors)
                      : DifferenceTexts::tr("Relative error of each layer (%1), B − A: below 0 B is more exact").arg(errors);
    spec.x = {DifferenceTexts::tr("Depth"), DifferenceTexts::tr("layers from the input")};
    spec.xByTick = spec.x;
    spec.y = sqnr ? AxisText{DifferenceTexts::tr("SQNR, B − A"), QStringLiteral("dB")}
                  : AxisText{DifferenceTexts::tr("RMSE / σ, B − A"), QString()};
    spec.zeroLine = true;
    LineSpec::Series series;
    series.name = DifferenceTexts::tr("B − A");
    series.style = kDifferenceColor;
    bool experts = false;
    std::set<std::uint64_t> depths;  // that the line has a layer of: what runs beside it stands beside the line
    for (const auto& difference : differences) {
        const double value = sqnr ? difference.sqnrDb : difference.relativeRmse;
        const LineSpec::Point point{static_cast<double>(difference.depth), value, fromUtf8(difference.name),
                                    fromUtf8(difference.name)};
        experts = experts || difference.expert >= 0;
        if (difference.expert < 0 && depths.insert(difference.depth).second) {
            series.line.push_back(point);
        } else {
            series.loose.push_back(point);
        }
        if (point.key == selectedLayer)
            spec.mark = std::pair(point.x, point.y);
    }
    for (const analysis::ExpertMeanDifference& mean : analysis::expertMeans(differences)) {
        series.line.push_back({static_cast<double>(mean.depth), sqnr ? mean.sqnrDb : mean.relativeRmse,
                               DifferenceTexts::tr("mean of the experts"), {}});
    }
    if (experts)
        series.name = DifferenceTexts::tr("B − A, experts faint beside their mean");
    std::ranges::stable_sort(series.line, {}, &LineSpec::Point::x);
    spec.series.push_back(std::move(series));
    return std::make_shared<LineFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> shiftDifferenceFigure(const analysis::RunResult& a, const analysis::RunResult& b) {
    const auto differences = analysis::routingDifferences(a, b);
    if (differences.empty())
        return nullptr;
    BarSpec spec;
    spec.title = DifferenceTexts::tr("Shift rate of each MoE layer, B − A: above 0 B moves more decisions");
    spec.x = {DifferenceTexts::tr("MoE layer"), {}};
    spec.y = {DifferenceTexts::tr("Shift rate, B − A"), percentagePoints()};
    spec.decimals = 2;
    BarSpec::Series series{DifferenceTexts::tr("B − A"), kDifferenceColor, {}, {}, {}};
    for (const auto& difference : differences) {
        spec.categories += fromUtf8(difference.layer);
        series.values.push_back(100 * (difference.shiftRateB - difference.shiftRateA));
    }
    spec.series.push_back(std::move(series));
    return std::make_shared<BarFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> loadDifferenceFigure(const analysis::RunResult& a, const analysis::RunResult& b) {
    const auto differences = analysis::routingDifferences(a, b);
    if (differences.empty())
        return nullptr;
    BarSpec spec;
    spec.title = DifferenceTexts::tr("Load of each expert, B − A");
    spec.x = {DifferenceTexts::tr("MoE layer"), {}};
    spec.y = {DifferenceTexts::tr("Share of choices, B − A"), percentagePoints()};
    spec.decimals = 2;
    spec.seriesAreExperts = true;
    std::size_t experts = 0;
    for (const auto& difference : differences) {
        spec.categories += fromUtf8(difference.layer);
        experts = std::max(experts, difference.load.size());
    }
    for (std::size_t expert = 0; expert < experts; ++expert) {
        BarSpec::Series series{DifferenceTexts::tr("expert %1").arg(expert), static_cast<int>(expert), {}, {}, {}};
        for (const auto& difference : differences)
            series.values.push_back(expert < difference.load.size() ? 100 * difference.load[expert] : kNoFigure);
        spec.series.push_back(std::move(series));
    }
    return std::make_shared<BarFigure>(std::move(spec));
}

ClassDifference classDifference(const analysis::StudyResult& study, const analysis::RunResult& a,
                                const analysis::RunResult& b, std::optional<int> selectedLabel) {
    if (!a.images || !b.images || !study.provenance.labelsMeaningful)
        return {};
    auto classes = analysis::compareClasses(*a.images, *b.images);
    if (classes.empty())
        return {};
    std::ranges::stable_sort(classes, {}, &analysis::ClassComparison::difference);
    BarSpec spec;
    spec.title = DifferenceTexts::tr("Top-1 accuracy of each class, B − A: below 0 B loses");
    spec.x = {DifferenceTexts::tr("Class, by difference"), {}};
    spec.y = {DifferenceTexts::tr("Top-1, B − A"), percentagePoints()};
    spec.decimals = 1;
    BarSpec::Series series{DifferenceTexts::tr("B − A"), kDifferenceColor, {}, {}, {}};
    ClassDifference result;
    for (const auto& entry : classes) {
        if (selectedLabel == entry.label)
            spec.marks.push_back({static_cast<int>(spec.categories.size()), 0, SelectionRole::Detail});
        spec.categories += classTitle(study, entry.label);
        series.values.push_back(100 * entry.difference());
        series.lows.push_back(100 * entry.interval.low);
        series.highs.push_back(100 * entry.interval.high);
        result.labels.push_back(entry.label);
    }
    spec.series.push_back(std::move(series));
    result.figure = std::make_shared<BarFigure>(std::move(spec));
    return result;
}

}  // namespace axscope::app
