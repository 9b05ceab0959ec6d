// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers/ranking_figures.h"

#include <QCoreApplication>
#include <cmath>

#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

class RankingTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::RankingFigures)
};

constexpr int kRhoColor = 0;

}  // namespace

QString rankingName(const std::string& measure) {
    if (measure == "router_norm")
        return RankingTexts::tr("Router norm");
    if (measure == "max_variance")
        return RankingTexts::tr("Largest variance");
    if (measure == "max_neuron_norm")
        return RankingTexts::tr("Largest norm");
    if (measure == "micro_expert_energy")
        return RankingTexts::tr("Energy, sum");
    if (measure == "micro_expert_energy_max")
        return RankingTexts::tr("Energy, largest");
    if (measure == "load")
        return RankingTexts::tr("Load");
    return fromUtf8(measure);
}

QString rankingDefinitions() {
    return RankingTexts::tr(
        "Spearman's ρ between what is said to foretell the cost of an expert and its measured cost: +1 where both rank "
        "the experts alike, −1 where they rank them the other way round.\n"
        "Router norm: |w|₂ of the router's row of the expert.\n"
        "Largest variance, largest norm: of the weights of one neuron (row) of the expert's first matrix.\n"
        "Energy (CAMERA, arXiv:2508.02322): E = [½ Σₜ φ(t)² + ½ maxₜ φ(t)²] |w|² of each hidden unit, φ = gate weight × "
        "activation, w = weights of the last matrix that read it; sum or largest over the units of the expert.\n"
        "Load: share of the choices in the int8 run.");
}

std::shared_ptr<const PlotFigure> rankingBars(const analysis::AblationResult& ablation) {
    if (ablation.rankings.empty())
        return nullptr;
    BarSpec spec;
    spec.title = RankingTexts::tr("What foretells the cost of an expert, %1, %2")
                     .arg(fromUtf8(ablation.checkpoint.name), fromUtf8(ablation.multiplier.name));
    spec.x = {RankingTexts::tr("Measure"), {}};
    spec.y = {RankingTexts::tr("Spearman's ρ with the cost"), {}};
    spec.decimals = 3;
    spec.highestY = 1;
    spec.leastTop = 1;
    BarSpec::Series series{RankingTexts::tr("ρ"), kRhoColor, {}, {}, {}};
    for (const analysis::ExpertRanking& ranking : ablation.rankings) {
        spec.categories += rankingName(ranking.measure);
        series.values.push_back(ranking.rho);
    }
    spec.series.push_back(std::move(series));
    return std::make_shared<BarFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> rankingScatter(const analysis::AblationResult& ablation,
                                                 const analysis::ExpertRanking& ranking) {
    ScatterSpec spec;
    const QString rho = std::isfinite(ranking.rho) ? fixedText(ranking.rho, 3) : RankingTexts::tr("undefined");
    spec.title = RankingTexts::tr("%1 against the cost of each expert, ρ = %2").arg(rankingName(ranking.measure), rho);
    spec.x = {rankingName(ranking.measure), {}};
    spec.y = {RankingTexts::tr("Top-1 lost"), RankingTexts::tr("percentage points")};
    spec.paretoFront = false;
    for (std::size_t i = 0; i < ablation.parts.size() && i < ranking.values.size(); ++i) {
        const analysis::AblatedPart& part = ablation.parts[i];
        const QString layer = fromUtf8(part.moeLayer);
        if (!spec.groups.contains(layer))
            spec.groups += layer;
        ScatterSpec::Point point;
        point.x = ranking.values[i];
        point.y = 100 * part.cost();
        point.yLow = -100 * part.againstInt8.interval.high;
        point.yHigh = -100 * part.againstInt8.interval.low;
        point.label = QString::number(part.expert);
        point.name = fromUtf8(part.name);
        point.group = static_cast<int>(spec.groups.indexOf(layer));
        point.marker = point.group;
        spec.points.push_back(std::move(point));
    }
    return std::make_shared<ScatterFigure>(std::move(spec));
}

}  // namespace axscope::app
