// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/portrait_figures.h"

#include <algorithm>
#include <cmath>

#include "app/gui/core_text.h"
#include "app/gui/item_models/multiplier_table.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/error_map_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

constexpr int kBiasStyle = 1;
constexpr int kSpreadStyle = 2;
constexpr std::size_t kMostSteps = 1500;  // of a distribution: more than a screen has pixels

double limitOf(const MultiplierPortrait& portrait) {
    return std::max(1.0, portrait.plain.wce);
}

LineSpec::Series bareSeries(const QString& name, int style) {
    LineSpec::Series series;
    series.name = name;
    series.style = style;
    series.markers = false;
    return series;
}

QString signedNumber(double value) {
    return (value > 0 ? QStringLiteral("+") : QString()) + figureText(value);
}

}  // namespace

PortraitFigures::Figure PortraitFigures::map(const MultiplierPortrait& portrait) {
    return std::make_shared<ErrorMapFigure>(ErrorMapSpec{portrait.table, portrait.name, limitOf(portrait)});
}

PortraitFigures::Figure PortraitFigures::histogram(const MultiplierPortrait& portrait) {
    const auto counted = multipliers::errorHistogram(*portrait.table);
    HistogramSpec spec;
    spec.title = tr("Errors of %1").arg(portrait.name);
    spec.x = {tr("Error e"), tr("product units")};
    spec.counted = tr("operand pairs");
    spec.edges = counted.edges();
    spec.series.push_back({portrait.weighted ? tr("all operands alike") : portrait.name,
                           0,
                           {counted.counts.begin(), counted.counts.end()}});
    if (portrait.weighted) {
        HistogramSpec::Series layer{portrait.operands, 1, {}, true};
        layer.counts = multipliers::weightedCounts(counted, portrait.shown);
        spec.series.push_back(std::move(layer));
        spec.scale = HistogramSpec::Scale::ShareOfSeries;
    } else {
        spec.highestCount = multipliers::ProductTable::kEntries;
    }
    spec.xLow = -1.04 * limitOf(portrait) - 0.5;
    spec.xHigh = 1.04 * limitOf(portrait) + 0.5;
    return std::make_shared<HistogramFigure>(std::move(spec));
}

PortraitFigures::Figure PortraitFigures::distribution(const MultiplierPortrait& portrait) {
    LineSpec spec;
    spec.title = tr("Distribution of the errors of %1").arg(portrait.name);
    spec.x = spec.xByTick = {tr("Error e"), tr("product units")};
    spec.y = {tr("Operand pairs with an error of at most e"), QStringLiteral("%")};
    spec.zeroLine = true;
    spec.highestY = 100;
    const auto add = [&](const QString& name, int style, const multipliers::ErrorProfile& profile) {
        LineSpec::Series series = bareSeries(name, style);
        const auto& steps = profile.distribution;
        const std::size_t stride = 1 + steps.size() / kMostSteps;
        double before = 0;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (i % stride != 0 && i + 1 != steps.size())
                continue;
            const QString label = tr("e ≤ %1").arg(steps[i].error);
            series.line.push_back({double(steps[i].error), 100 * before, label, {}});
            series.line.push_back({double(steps[i].error), 100 * steps[i].cumulative, label, {}});
            before = steps[i].cumulative;
        }
        spec.series.push_back(std::move(series));
    };
    add(tr("all operands alike"), 0, portrait.profile);
    if (portrait.weighted)
        add(portrait.operands, 1, portrait.shown);
    return std::make_shared<LineFigure>(std::move(spec));
}

PortraitFigures::Figure PortraitFigures::againstSize(const MultiplierPortrait& portrait, Size size) {
    const QString axis = size == Size::A   ? QStringLiteral("|a|")
                         : size == Size::B ? QStringLiteral("|b|")
                                           : QStringLiteral("|ab|");
    const auto& bins = size == Size::A   ? portrait.shown.againstAbsA
                       : size == Size::B ? portrait.shown.againstAbsB
                                         : portrait.shown.againstAbsProduct;
    LineSpec spec;
    spec.title = portrait.weighted ? tr("Error of %1 against %2, operands of %3").arg(portrait.name, axis, portrait.operands)
                                   : tr("Error of %1 against %2").arg(portrait.name, axis);
    spec.x = spec.xByTick = {axis, size == Size::Product ? tr("product units") : tr("integer code")};
    spec.xIsOperand = size != Size::Product;
    spec.y = {tr("Error"), tr("product units")};
    spec.zeroLine = true;
    LineSpec::Series mean = bareSeries(tr("mean e"), 0);
    LineSpec::Series meanAbs = bareSeries(tr("mean |e|"), 1);
    LineSpec::Series maxAbs = bareSeries(tr("largest |e|"), 2);
    maxAbs.weight = 0.7;
    for (const auto& bin : bins) {
        const double x = 0.5 * (bin.low + bin.high);
        const QString label = bin.low == bin.high ? QStringLiteral("%1 = %2").arg(axis).arg(bin.low)
                                                  : tr("%1 from %2 to %3").arg(axis).arg(bin.low).arg(bin.high);
        const bool any = bin.weight > 0;
        mean.line.push_back({x, any ? bin.mean : kNoFigure, label, {}});
        meanAbs.line.push_back({x, any ? bin.meanAbs : kNoFigure, label, {}});
        maxAbs.line.push_back({x, any ? bin.maxAbs : kNoFigure, label, {}});
    }
    spec.series = {std::move(mean), std::move(meanAbs), std::move(maxAbs)};
    return std::make_shared<LineFigure>(std::move(spec));
}

PortraitFigures::Figure PortraitFigures::byOperand(const MultiplierPortrait& portrait, Operand operand) {
    const bool isA = operand == Operand::A;
    const QString axis = isA ? QStringLiteral("a") : QStringLiteral("b");
    const auto& errors = isA ? portrait.shown.byA : portrait.shown.byB;
    LineSpec spec;
    spec.title = portrait.weighted ? tr("Bias of %1 for every %2, operands of %3").arg(portrait.name, axis, portrait.operands)
                                   : tr("Bias of %1 for every %2").arg(portrait.name, axis);
    spec.x = spec.xByTick = {isA ? tr("Activation a") : tr("Weight b"), tr("integer code")};
    spec.xIsOperand = true;
    spec.y = {tr("Mean error at %1").arg(axis), tr("product units")};
    spec.zeroLine = true;
    LineSpec::Series mean = bareSeries(tr("mean e"), 0);
    LineSpec::Series above = bareSeries(tr("mean + standard deviation"), 0);
    LineSpec::Series below = bareSeries(tr("mean − standard deviation"), 0);
    for (LineSpec::Series* edge : {&above, &below}) {
        edge->weight = 0.5;  // and not dotted: dots on lines as jagged as these take long to draw and are not seen
    }
    above.legend = tr("± standard deviation");
    below.listed = false;
    for (std::size_t i = 0; i < errors.size(); ++i) {
        const double x = static_cast<int>(i) + portrait.table->minOperand();
        const QString label = QStringLiteral("%1 = %2").arg(axis).arg(x);
        mean.line.push_back({x, errors[i].mean, label, {}});
        above.line.push_back({x, errors[i].mean + errors[i].deviation, label, {}});
        below.line.push_back({x, errors[i].mean - errors[i].deviation, label, {}});
    }
    spec.series = {std::move(above), std::move(below), std::move(mean)};
    return std::make_shared<LineFigure>(std::move(spec));
}

PortraitFigures::Figure PortraitFigures::bits(const MultiplierPortrait& portrait) {
    BarSpec spec;
    spec.title = portrait.weighted ? tr("Wrong bits of %1, operands of %2").arg(portrait.name, portrait.operands)
                                   : tr("Wrong bits of %1").arg(portrait.name);
    spec.x = {tr("Bit of the product"), {}};
    spec.y = {tr("Operand pairs with this bit wrong"), QStringLiteral("%")};
    spec.decimals = 2;
    BarSpec::Series wrong;
    wrong.name = tr("wrong");
    BarSpec::Series raised;
    raised.name = tr("of it 1 instead of 0");
    raised.color = 1;
    for (std::size_t bit = 0; bit < portrait.shown.bits.size(); ++bit) {
        spec.categories += QString::number(bit);
        wrong.values.push_back(100 * portrait.shown.bits[bit].rate);
        raised.values.push_back(100 * portrait.shown.bits[bit].raised);
    }
    spec.series = {std::move(wrong), std::move(raised)};
    spec.highestY = 100;
    spec.leastTop = 1;
    return std::make_shared<BarFigure>(std::move(spec));
}

PortraitFigures::Figure PortraitFigures::layers(const QString& multiplier, const QString& checkpoint,
                                                const std::vector<analysis::LayerBias>& biases) {
    if (biases.empty())
        return nullptr;
    LineSpec spec;
    spec.title = tr("Expected bias against spread of one output, %1 in %2").arg(multiplier, checkpoint);
    spec.x = spec.xByTick = {tr("Depth"), tr("layers from the input")};
    spec.y = {tr("Error of one output"), tr("product units")};
    spec.logY = true;
    LineSpec::Series bias;
    bias.name = tr("|K μ|: bias");
    bias.style = kBiasStyle;
    LineSpec::Series spread;
    spread.name = tr("√K σ: spread");
    spread.style = kSpreadStyle;
    spread.dash = Qt::DashLine;
    for (const analysis::DepthBias& mean : analysis::depthMeans(biases)) {
        for (const analysis::LayerBias& each : biases) {
            if (each.depth != mean.depth)
                continue;
            const QString layer = fromUtf8(each.layer);
            const QString label = tr("%1 (K = %2, K μ = %3, √K σ = %4)")
                                      .arg(layer)
                                      .arg(each.reduction)
                                      .arg(signedNumber(each.sum.bias), figureText(each.sum.spread));
            auto& biasPoints = mean.layers > 1 ? bias.loose : bias.line;
            auto& spreadPoints = mean.layers > 1 ? spread.loose : spread.line;
            biasPoints.push_back({mean.depth, std::abs(each.sum.bias), label, layer});
            spreadPoints.push_back({mean.depth, each.sum.spread, label, layer});
        }
        if (mean.layers > 1) {
            const QString label = tr("mean of %n layer(s) at this depth", nullptr, static_cast<int>(mean.layers));
            bias.line.push_back({mean.depth, mean.meanAbsBias, label, {}});
            spread.line.push_back({mean.depth, mean.meanSpread, label, {}});
        }
    }
    spec.series = {std::move(bias), std::move(spread)};
    return std::make_shared<LineFigure>(std::move(spec));
}

QString PortraitFigures::summary(const MultiplierPortrait& portrait) {
    QStringList parts;
    if (portrait.equivalent)
        parts += tr("Equivalent: %1").arg(equivalentText(*portrait.equivalent));
    if (portrait.structure)
        parts += tr("Table: %1").arg(structureText(*portrait.structure));
    if (!portrait.kernel.isEmpty())
        parts += tr("Computed by: %1").arg(portrait.kernel);
    if (portrait.powerMw)
        parts += tr("Power: %1 mW, published").arg(fixedText(*portrait.powerMw, 3));
    if (portrait.estimate)
        parts += tr("Cost, estimated from unit gates: %1 gates, %2 of the exact array, %3 mW")
                     .arg(figureText(portrait.estimate->gates), percentText(portrait.estimate->relative, 1),
                          fixedText(portrait.estimate->powerMw, 3));
    return parts.join(QLatin1Char('\n'));
}

}  // namespace axscope::app
