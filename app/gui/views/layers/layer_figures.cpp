// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers/layer_figures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/gui/plots/channel_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/identity_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/operand_figure.h"
#include "app/gui/text.h"
#include "app/gui/views/layers/error_measure.h"

namespace axscope::app {
namespace {

std::shared_ptr<const multipliers::ProductTable> tableOfLayer(const LayerFigures::Subject& subject) {
    const auto& multipliers = subject.study->multipliers;
    const analysis::MultiplierInfo* info = nullptr;
    if (!subject.layer->multiplier.empty()) {
        const auto found =
            std::ranges::find(multipliers, subject.layer->multiplier, &analysis::MultiplierInfo::name);
        info = found == multipliers.end() ? nullptr : &*found;
    } else if (subject.layer->computed.empty() && subject.run->multiplier) {
        // Results that do not tell how each layer is computed: by the run's multiplier.
        info = &multipliers[*subject.run->multiplier];
    }
    if (!info || !info->table) {
        return nullptr;
    }
    return info->table->isSigned() ? info->table : info->table->signMagnitude();
}

/// The same layer in the int8 run of the same network: its operands are those that the prediction takes.
const analysis::LayerDetail* int8DetailOf(const LayerFigures::Subject& subject) {
    const auto* int8 = findRun(*subject.study, subject.run->checkpoint, analysis::Mode::Int8);
    if (!int8) {
        return nullptr;
    }
    const auto layer = std::ranges::find(int8->layers, subject.layer->name, &analysis::LayerResult::name);
    return layer == int8->layers.end() ? nullptr : layer->detail.get();
}

bool hasOperands(const analysis::LayerDetail* detail) {
    const auto isFull = [](const std::vector<std::uint64_t>& counts) {
        return counts.size() == multipliers::ProductTable::kOperands &&
               std::ranges::any_of(counts, [](std::uint64_t n) { return n > 0; });
    };
    return detail && isFull(detail->inputOperands) && isFull(detail->weightOperands);
}

}  // namespace

LayerFigures::Subject LayerFigures::find(const analysis::StudyResult& study, const RunChoice& choice,
                                         const QString& name) {
    const auto* run = choice.checkpoint < 0
                          ? nullptr
                          : findChoice(study, static_cast<std::size_t>(choice.checkpoint), choice.run);
    if (!run || name.isEmpty()) {
        return {};
    }
    const auto layer = std::ranges::find(run->layers, toUtf8(name), &analysis::LayerResult::name);
    return layer == run->layers.end() ? Subject() : Subject{&study, run, &*layer};
}

QString LayerFigures::nameOf(const analysis::StudyResult& study, const analysis::RunResult& run) {
    return tr("%1, %2").arg(fromUtf8(study.checkpoints[run.checkpoint].name),
                            run.multiplier ? fromUtf8(study.multipliers[*run.multiplier].name) : tr("int8"));
}

std::shared_ptr<const PlotFigure> LayerFigures::values(const Subject& subject) {
    const auto* detail = subject.layer ? subject.layer->detail.get() : nullptr;
    if (!detail || !(detail->values.limit > 0) || detail->values.reference.empty()) {
        return nullptr;
    }
    const analysis::ValueHistogram& counted = detail->values;
    const bool approx = subject.run->mode == analysis::Mode::Approx;
    const auto toCounts = [](const std::vector<std::uint64_t>& bins) {
        return std::vector<double>(bins.begin(), bins.end());
    };
    HistogramSpec spec;
    spec.title =
        tr("Outputs of %1, %2").arg(fromUtf8(subject.layer->name), nameOf(*subject.study, *subject.run));
    spec.x = {tr("Output"), tr("activation units")};
    spec.counted = tr("outputs");
    const std::size_t bins = counted.reference.size();
    const double width = 2 * counted.limit / static_cast<double>(bins);
    for (std::size_t i = 0; i <= bins; ++i) {
        spec.edges.push_back(-counted.limit + width * static_cast<double>(i));
    }
    spec.series.push_back(
        {approx ? tr("int8 (reference)") : tr("float (reference)"), 0, toCounts(counted.reference), false});
    spec.series.push_back({approx ? tr("approximate") : tr("int8"), 1, toCounts(counted.candidate), true});
    // The limit is a power of two: show what is occupied and one bin more.
    std::size_t first = bins;
    std::size_t last = 0;
    for (const auto* side : {&counted.reference, &counted.candidate}) {
        for (std::size_t i = 0; i < side->size(); ++i) {
            if ((*side)[i] > 0) {
                first = std::min(first, i);
                last = std::max(last, i);
            }
        }
    }
    if (first <= last) {
        spec.xLow = spec.edges[first > 0 ? first - 1 : 0];
        spec.xHigh = spec.edges[std::min(bins, last + 2)];
    }
    return std::make_shared<HistogramFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> LayerFigures::samples(const Subject& subject) {
    const auto* detail = subject.layer ? subject.layer->detail.get() : nullptr;
    if (!detail || detail->sampleReference.empty()) {
        return nullptr;
    }
    const bool approx = subject.run->mode == analysis::Mode::Approx;
    IdentitySpec spec;
    spec.title = tr("Outputs of %1 against their reference, %2")
                     .arg(fromUtf8(subject.layer->name), nameOf(*subject.study, *subject.run));
    spec.x = {approx ? tr("y, int8") : tr("y, float"), tr("activation units")};
    spec.y = {approx ? tr("ỹ, approximate") : tr("ỹ, int8"), tr("activation units")};
    spec.identityName = tr("ỹ = y: no error");
    spec.dense = true;
    IdentitySpec::Group group{tr("sampled outputs"), 0, 0, {}};
    const std::size_t count = std::min(detail->sampleReference.size(), detail->sampleCandidate.size());
    group.points.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        group.points.push_back({detail->sampleReference[i], detail->sampleCandidate[i], {}, {}, false});
    }
    spec.groups.push_back(std::move(group));
    return std::make_shared<IdentityFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> LayerFigures::channels(const Subject& subject, bool sorted) {
    const auto* detail = subject.layer ? subject.layer->detail.get() : nullptr;
    if (!detail || detail->channelBias.empty()) {
        return nullptr;
    }
    ChannelSpec spec;
    spec.title = tr("Bias by channel of %1, %2")
                     .arg(fromUtf8(subject.layer->name), nameOf(*subject.study, *subject.run));
    spec.x = sorted ? AxisText{tr("Channel"), tr("by falling bias")}
                    : AxisText{tr("Channel"), tr("output channel")};
    spec.y = {tr("Mean error"), tr("activation units")};
    spec.barName = tr("bias");
    spec.whiskerName = tr("± standard deviation of the error");
    spec.inOrder = !sorted;
    for (std::size_t c = 0; c < detail->channelBias.size(); ++c) {
        const double bias = detail->channelBias[c];
        const double mse = c < detail->channelMse.size() ? detail->channelMse[c] : kNoFigure;
        // Rounding may leave MSE a little below bias^2 where all errors are equal.
        spec.bars.push_back(
            {static_cast<int>(c), bias, std::isnan(mse) ? mse : std::sqrt(std::max(0.0, mse - bias * bias))});
    }
    if (sorted) {
        // What is not a number stands last: comparisons with it would not order.
        const auto rest =
            std::ranges::stable_partition(spec.bars, [](const auto& b) { return std::isfinite(b.value); });
        std::stable_sort(spec.bars.begin(), rest.begin(),
                         [](const auto& l, const auto& r) { return l.value > r.value; });
    }
    return std::make_shared<ChannelFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> LayerFigures::operands(const Subject& subject) {
    if (!subject.layer || !missingOperandsText(subject).isEmpty()) {
        return nullptr;
    }
    const analysis::LayerDetail& detail = *int8DetailOf(subject);
    OperandSpec spec;
    spec.table = tableOfLayer(subject);
    spec.name =
        fromUtf8(subject.layer->multiplier.empty() ? subject.study->multipliers[*subject.run->multiplier].name
                                                   : subject.layer->multiplier);
    spec.title = tr("Operands of %1 over the errors of %2, %3")
                     .arg(fromUtf8(subject.layer->name), spec.name,
                          fromUtf8(subject.study->checkpoints[subject.run->checkpoint].name));
    spec.inputs = detail.inputOperands;
    spec.weights = detail.weightOperands;
    int largest = 0;
    for (int x = spec.table->minOperand(); x <= spec.table->maxOperand(); ++x) {
        for (int w = spec.table->minOperand(); w <= spec.table->maxOperand(); ++w) {
            largest = std::max(largest, std::abs(spec.table->product(x, w) - x * w));
        }
    }
    spec.limit = std::max(1, largest);
    return std::make_shared<OperandFigure>(std::move(spec));
}

QString LayerFigures::missingOperandsText(const Subject& subject) {
    if (!subject.layer) {
        return tr("Choose a layer in the tree or in the plot.");
    }
    if (subject.run->mode != analysis::Mode::Approx || subject.layer->computed == "int8") {
        return tr("This layer has exact products in this run: its operands meet no errors.");
    }
    if (subject.layer->computed == "float") {
        return tr("This layer is computed in float: it has no operands.");
    }
    if (!tableOfLayer(subject)) {
        return tr("The results hold no table of the multiplier.");
    }
    if (!hasOperands(int8DetailOf(subject))) {
        return tr("The operands are counted in the int8 run, which holds none of this layer.");
    }
    return {};
}

std::vector<FigureTableModel::Column> LayerFigures::factColumns() {
    return {
        {tr("Figure"), tr("What is measured on the layer's outputs"), false},
        {tr("Cumulative"), tr("The network runs on its own activations: errors of earlier layers count"),
         true},
        {tr("Isolated"), tr("The layer gets the reference's input: only its own multipliers count"), true},
        {tr("Predicted"),
         tr("From the multiplier's table and the operands of the int8 run, taken as independent: bias = "
            "s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e]"),
         true}};
}

std::vector<FigureTableModel::Row> LayerFigures::facts(const Subject& subject) {
    std::vector<FigureTableModel::Row> rows;
    if (!subject.layer) {
        return rows;
    }
    const analysis::LayerResult& layer = *subject.layer;
    const auto number = [](double value, const QString& text) {
        return FigureTableModel::numberCell(text, value);
    };
    const FigureTableModel::Cell none = number(kNoFigure, QString());
    for (int kind = 0; kind < ErrorMeasure::Count; ++kind) {
        const ErrorMeasure measure(static_cast<ErrorMeasure::Kind>(kind));
        const AxisText axis = measure.axis();
        const auto cell = [&](double value) { return number(value, measure.cellText(value)); };
        FigureTableModel::Cell predicted = none;
        if (layer.predicted && kind == ErrorMeasure::Mse) {
            predicted = cell(layer.predicted->mse);
        } else if (layer.predicted && kind == ErrorMeasure::Bias) {
            predicted = cell(layer.predicted->bias);
        }
        rows.push_back(
            {measure.fileName(),
             {FigureTableModel::textCell(
                  kind == ErrorMeasure::Cosine ? measure.name() : AxisText{measure.name(), axis.unit}.text()),
              cell(measure.of(layer.cumulative)), cell(measure.of(layer.isolated)), predicted}});
    }
    rows.push_back({QStringLiteral("max_abs"),
                    {FigureTableModel::textCell(tr("Largest |error| (activation units)")),
                     number(layer.cumulative.maxAbs, figureText(layer.cumulative.maxAbs, 3)),
                     number(layer.isolated.maxAbs, figureText(layer.isolated.maxAbs, 3)), none}});
    const auto count = [&](std::uint64_t n) { return number(static_cast<double>(n), countText(n)); };
    rows.push_back({QStringLiteral("count"),
                    {FigureTableModel::textCell(tr("Outputs compared")), count(layer.cumulative.count),
                     count(layer.isolated.count), none}});
    return rows;
}

QString LayerFigures::summary(const Subject& subject) {
    if (!subject.layer) {
        return {};
    }
    const analysis::LayerResult& layer = *subject.layer;
    QStringList parts{fromUtf8(layer.name), nameOf(*subject.study, *subject.run)};
    const bool ofRun = subject.run->multiplier &&
                       layer.multiplier == subject.study->multipliers[*subject.run->multiplier].name;
    if (!layer.multiplier.empty() && !ofRun) {
        parts += tr("computed by %1").arg(fromUtf8(layer.multiplier));
    } else if (layer.computed == "float") {
        parts += tr("computed in float");
    } else if (layer.computed == "int8" && subject.run->mode == analysis::Mode::Approx) {
        parts += tr("exact products");
    }
    parts += tr("%1 MACs").arg(shortCountText(static_cast<double>(layer.macs)));
    if (layer.reduction > 0) {
        parts += tr("%1 products per output").arg(countText(static_cast<quint64>(layer.reduction)));
    }
    if (layer.imageShare < 1) {
        parts += tr("reached by %1 of the images").arg(percentText(layer.imageShare, 1));
    }
    return parts.join(QStringLiteral(" · "));
}

std::shared_ptr<const PlotFigure> LayerFigures::predicted(const analysis::StudyResult& study,
                                                          const std::vector<RunChoice>& runs, Predicted what,
                                                          const QString& layer) {
    const bool bias = what == Predicted::Bias;
    IdentitySpec spec;
    spec.logarithmic = true;
    spec.x = bias ? AxisText{tr("Measured |mean error|, isolated"), tr("activation units")}
                  : AxisText{tr("Measured MSE, isolated"), tr("activation units²")};
    spec.y = bias ? AxisText{tr("Predicted |mean error|"), tr("activation units")}
                  : AxisText{tr("Predicted MSE"), tr("activation units²")};
    spec.identityName = tr("predicted = measured");
    if (bias) {
        spec.hollowName = tr("predicted with the wrong sign");
    }
    QStringList names;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto* run = runs[i].checkpoint < 0
                              ? nullptr
                              : findChoice(study, static_cast<std::size_t>(runs[i].checkpoint), runs[i].run);
        if (!run) {
            continue;
        }
        IdentitySpec::Group group{
            nameOf(study, *run), runs[i].run < 0 ? kInt8Style : runs[i].run, static_cast<int>(i), {}};
        for (const auto& each : run->layers) {
            if (!each.predicted || each.isolated.count == 0) {
                continue;
            }
            const double x = bias ? each.isolated.bias : each.isolated.mse;
            const double y = bias ? each.predicted->bias : each.predicted->mse;
            const QString name = fromUtf8(each.name);
            group.points.push_back({std::abs(x), std::abs(y), name, name, x * y < 0});
            if (names.isEmpty() && name == layer) {
                spec.mark = std::pair(std::abs(x), std::abs(y));
            }
        }
        if (!group.points.empty()) {
            // Two checkpoints with one multiplier must not look alike.
            for (const auto& other : spec.groups) {
                group.style += other.style == group.style ? 1 : 0;
            }
            names += group.name;
            spec.groups.push_back(std::move(group));
        }
    }
    if (spec.groups.empty()) {
        return nullptr;
    }
    spec.title = bias ? tr("Predicted and measured bias of layers, %1").arg(names.join(QStringLiteral("; ")))
                      : tr("Predicted and measured MSE of layers, %1").arg(names.join(QStringLiteral("; ")));
    return std::make_shared<IdentityFigure>(std::move(spec));
}

}  // namespace axscope::app
