// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/inspector/inspector_sections.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <functional>

#include "analysis/image_records.h"
#include "app/gui/inspector/inspector_images.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

using analysis::LayerResult;
using analysis::RoutingResult;
using analysis::RunResult;
using analysis::StudyResult;

struct InspectorTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::Inspector)
};

/// The two runs, either of which may not be there.
struct Pair {
    const RunResult* a = nullptr;
    const RunResult* b = nullptr;
    bool compared = false;
};

const RunResult* runOf(const StudyResult& study, const RunChoice& choice) {
    return choice.checkpoint < 0 ? nullptr
                                 : findChoice(study, static_cast<std::size_t>(choice.checkpoint), choice.run);
}

QString noFigure() {
    return figureText(kNoFigure);
}

/// Appends a row that `text` makes of each run's item; `find` gives the item of a run, or nullptr.
template <class Item>
class Rows {
public:
    Rows(InspectorSection& section, const Pair& runs, std::function<const Item*(const RunResult&)> find)
        : m_section(section), m_compared(runs.compared) {
        m_a = runs.a ? find(*runs.a) : nullptr;
        m_b = runs.b ? find(*runs.b) : nullptr;
        section.compared = runs.compared;
    }

    [[nodiscard]] bool any() const { return m_a || m_b; }
    [[nodiscard]] const Item& first() const { return m_a ? *m_a : *m_b; }

    template <class Text>
    void add(const QString& name, const QString& toolTip, Text text) {
        m_section.rows.push_back({name, m_a ? text(*m_a) : noFigure(),
                                  !m_compared ? QString() : m_b ? text(*m_b) : noFigure(), toolTip});
    }

private:
    InspectorSection& m_section;
    bool m_compared;
    const Item* m_a = nullptr;
    const Item* m_b = nullptr;
};

QString decibelText(double value) {
    return std::isinf(value) && value > 0 ? InspectorTexts::tr("exact")
                                          : quantityText(value, QStringLiteral("dB"));
}

InspectorSection runsSection(const StudyResult& study, const Selection& selection, const Pair& runs) {
    InspectorSection section;
    section.key = QStringLiteral("runs");
    section.title = runs.compared ? InspectorTexts::tr("Runs A and B") : InspectorTexts::tr("Run A");
    section.compared = runs.compared;
    const auto checkpointName = [&](const RunChoice& run) {
        return run.checkpoint >= 0 && static_cast<std::size_t>(run.checkpoint) < study.checkpoints.size()
                   ? fromUtf8(study.checkpoints[static_cast<std::size_t>(run.checkpoint)].name)
                   : noFigure();
    };
    const auto arithmetic = [&](const RunChoice& run) {
        if (run.run < 0)
            return QStringLiteral("int8");
        return static_cast<std::size_t>(run.run) < study.multipliers.size()
                   ? fromUtf8(study.multipliers[static_cast<std::size_t>(run.run)].name)
                   : noFigure();
    };
    const RunChoice& a = selection.candidate;
    const auto ofB = [&](const auto& text) { return selection.compared ? text(*selection.compared) : QString(); };
    section.rows.push_back({InspectorTexts::tr("Network"), checkpointName(a), ofB(checkpointName), {}});
    section.rows.push_back(
        {InspectorTexts::tr("Arithmetic"), arithmetic(a), ofB(arithmetic),
         InspectorTexts::tr(
             "int8: 8-bit weights and activations with exact products. A multiplier's name: the "
             "same with each product from its table.")});
    Rows<RunResult> rows(section, runs, [](const RunResult& run) { return &run; });
    if (!rows.any()) {
        section.note = InspectorTexts::tr("Not run yet.");
        return section;
    }
    rows.add(InspectorTexts::tr("Images"), InspectorTexts::tr("Images measured so far"),
             [](const RunResult& run) { return countText(run.accuracy.images); });
    rows.add(InspectorTexts::tr("Top-1"), InspectorTexts::tr("Share of images whose best class is the label"),
             [](const RunResult& run) { return percentText(run.accuracy.top1, 2); });
    rows.add(InspectorTexts::tr("95 % interval"), InspectorTexts::tr("Wilson score interval of top-1"),
             [](const RunResult& run) {
                 return InspectorTexts::tr("%1 to %2")
                     .arg(percentNumber(run.accuracy.top1Interval.low, 1),
                          percentText(run.accuracy.top1Interval.high, 1));
             });
    rows.add(InspectorTexts::tr("Top-5"),
             InspectorTexts::tr("Share of images whose label is among the five best classes"),
             [](const RunResult& run) { return percentText(run.accuracy.top5, 2); });
    rows.add(InspectorTexts::tr("Same as reference"),
             InspectorTexts::tr(
                 "Share of images with the reference's best class: int8 for multipliers, float for int8"),
             [](const RunResult& run) { return percentText(run.accuracy.agreement, 2); });
    rows.add(
        InspectorTexts::tr("McNemar p"),
        InspectorTexts::tr(
            "Exact two-sided McNemar test against the reference: how likely right and wrong answers would "
            "differ this much by chance"),
        [](const RunResult& run) {
            return run.accuracy.mcnemarP < 1e-4 ? InspectorTexts::tr("< 0.0001")
                                                : fixedText(run.accuracy.mcnemarP, 4);
        });
    const auto hasFrozen = [](const RunResult* run) { return run && run->frozen; };
    if (hasFrozen(runs.a) || hasFrozen(runs.b)) {
        rows.add(InspectorTexts::tr("Top-1, routing frozen"),
                 InspectorTexts::tr("Top-1 with int8's choice of experts forced on the run: what is left of "
                                    "the loss is value error"),
                 [](const RunResult& run) {
                     return run.frozen ? percentText(run.frozen->accuracy.top1, 2) : noFigure();
                 });
    }
    rows.add(InspectorTexts::tr("Cost"),
             InspectorTexts::tr("Normalised inference cost: power of all multiply-accumulates over that of "
                                "the dense network with "
                                "exact multipliers"),
             [](const RunResult& run) { return run.cost ? fixedText(*run.cost, 4) : noFigure(); });
    return section;
}

QString layerKind(const LayerResult& layer) {
    const QString name = fromUtf8(layer.name);
    const auto has = [&](const char* part) { return name.contains(QLatin1String(part)); };
    QString kind = has("downsample") || has("shortcut") ? InspectorTexts::tr("convolution of the shortcut")
                   : has("patch_embed")                 ? InspectorTexts::tr("patch embedding")
                   : has("conv")                        ? InspectorTexts::tr("convolution")
                   : has("qkv") || has("attn")          ? InspectorTexts::tr("attention")
                   : has("router") || has("gate")       ? InspectorTexts::tr("router")
                                                        : InspectorTexts::tr("linear");
    return layer.expert < 0 ? kind : InspectorTexts::tr("%1, expert %2").arg(kind).arg(layer.expert);
}

InspectorSection layerSection(const Selection& selection, const Pair& runs) {
    InspectorSection section;
    section.key = QStringLiteral("layer");
    section.title = InspectorTexts::tr("Layer %1").arg(selection.layer);
    Rows<LayerResult> rows(section, runs, [name = toUtf8(selection.layer)](const RunResult& run) -> const LayerResult* {
        const auto found = std::ranges::find_if(run.layers, [&](const LayerResult& l) { return l.name == name; });
        return found == run.layers.end() ? nullptr : &*found;
    });
    if (!rows.any()) {
        section.note = InspectorTexts::tr("Not in this network, or not measured yet.");
        return section;
    }
    rows.add(InspectorTexts::tr("Kind"), {}, [](const LayerResult& l) { return layerKind(l); });
    rows.add(InspectorTexts::tr("Computed by"),
             InspectorTexts::tr("How the layer's products are computed in this run"),
             [](const LayerResult& l) {
                 return l.multiplier.empty() ? l.computed.empty() ? noFigure() : fromUtf8(l.computed)
                                             : fromUtf8(l.multiplier);
             });
    rows.add(InspectorTexts::tr("MACs"),
             InspectorTexts::tr("Multiply-accumulates for one image that reaches the layer"),
             [](const LayerResult& l) { return shortCountText(static_cast<double>(l.macs)); });
    rows.add(InspectorTexts::tr("Reached by"),
             InspectorTexts::tr("Share of the images (tokens) that reach the layer in this run"),
             [](const LayerResult& l) { return percentText(l.imageShare); });
    rows.add(InspectorTexts::tr("SQNR"),
             InspectorTexts::tr("20 log₁₀(‖y‖ / ‖y − ỹ‖) with the errors of the layers before: y is the "
                                "reference's output, ỹ this "
                                "run's"),
             [](const LayerResult& l) { return decibelText(l.cumulative.sqnrDb); });
    rows.add(InspectorTexts::tr("SQNR alone"),
             InspectorTexts::tr("The same with the reference's input: the error of this layer alone"),
             [](const LayerResult& l) { return decibelText(l.isolated.sqnrDb); });
    rows.add(InspectorTexts::tr("Relative RMSE"),
             InspectorTexts::tr("√mean(ỹ − y)² over the standard deviation of y, cumulative"),
             [](const LayerResult& l) { return figureText(l.cumulative.relativeRmse); });
    rows.add(InspectorTexts::tr("Bias"),
             InspectorTexts::tr("Mean of ỹ − y, cumulative, in units of the output"),
             [](const LayerResult& l) { return figureText(l.cumulative.bias); });
    rows.add(InspectorTexts::tr("Bias alone"), InspectorTexts::tr("Mean of ỹ − y with the reference's input"),
             [](const LayerResult& l) { return figureText(l.isolated.bias); });
    if (rows.first().predicted) {
        rows.add(
            InspectorTexts::tr("Predicted bias"),
            InspectorTexts::tr("Bias that the table foretells: sₐ s_w K E[e(x, w)] over the operands that "
                               "occur in the int8 run"),
            [](const LayerResult& l) { return l.predicted ? figureText(l.predicted->bias) : noFigure(); });
        rows.add(InspectorTexts::tr("Predicted RMSE"),
                 InspectorTexts::tr("√(bias² + K Var e), mean over output channels, from the same operands"),
                 [](const LayerResult& l) {
                     return l.predicted ? figureText(std::sqrt(l.predicted->mse)) : noFigure();
                 });
        rows.add(InspectorTexts::tr("RMSE alone"),
                 InspectorTexts::tr("√mean(ỹ − y)² with the reference's input: what the prediction is about"),
                 [](const LayerResult& l) { return figureText(std::sqrt(l.isolated.mse)); });
    }
    rows.add(InspectorTexts::tr("Cosine"), InspectorTexts::tr("y·ỹ / (‖y‖ ‖ỹ‖), cumulative"),
             [](const LayerResult& l) { return figureText(l.cumulative.cosine, 5); });
    rows.add(InspectorTexts::tr("Largest error"), InspectorTexts::tr("max |ỹ − y|, cumulative"),
             [](const LayerResult& l) { return figureText(l.cumulative.maxAbs); });
    return section;
}

std::function<const RoutingResult*(const RunResult&)> routingNamed(const QString& moeLayer) {
    return [name = toUtf8(moeLayer)](const RunResult& run) -> const RoutingResult* {
        const auto found = std::ranges::find_if(run.routing, [&](const RoutingResult& r) { return r.layer == name; });
        return found == run.routing.end() ? nullptr : &*found;
    };
}

double at(const std::vector<double>& values, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < values.size() ? values[static_cast<std::size_t>(index)]
                                                                         : kNoFigure;
}

InspectorSection moeSection(const Selection& selection, const Pair& runs) {
    InspectorSection section;
    section.key = QStringLiteral("moe");
    section.title = InspectorTexts::tr("MoE layer %1").arg(selection.moeLayer);
    Rows<RoutingResult> rows(section, runs, routingNamed(selection.moeLayer));
    if (!rows.any()) {
        section.note = InspectorTexts::tr("Not in this network, or not measured yet.");
        return section;
    }
    rows.add(InspectorTexts::tr("Decisions"), InspectorTexts::tr("Images, or tokens, that were routed"),
             [](const RoutingResult& r) { return countText(r.decisions); });
    rows.add(InspectorTexts::tr("Shift rate"),
             InspectorTexts::tr("1 − mean |S ∩ S′| / k over decisions: S are the k experts that the "
                                "reference chooses, S′ this run"),
             [](const RoutingResult& r) { return percentText(r.shiftRate, 2); });
    rows.add(InspectorTexts::tr("Margin, kept"),
             InspectorTexts::tr("Median of the reference's margin over decisions that stayed: score of the "
                                "last chosen expert minus "
                                "that of the best one not chosen"),
             [](const RoutingResult& r) { return figureText(r.margin.medianKept, 3); });
    rows.add(InspectorTexts::tr("Margin, flipped"), InspectorTexts::tr("The same over decisions that moved"),
             [](const RoutingResult& r) { return figureText(r.margin.medianFlipped, 3); });
    rows.add(InspectorTexts::tr("Gate divergence"),
             InspectorTexts::tr("Mean KL(p ‖ p′) of the gates' probabilities in nats"),
             [](const RoutingResult& r) { return figureText(r.meanKl, 3); });
    rows.add(InspectorTexts::tr("Output error, kept"),
             InspectorTexts::tr("Mean ‖z̃ − z‖ / ‖z‖ of the layer's output over decisions that stayed"),
             [](const RoutingResult& r) { return percentText(r.keptOutputError, 1); });
    rows.add(InspectorTexts::tr("Output error, flipped"),
             InspectorTexts::tr("The same over decisions that moved"),
             [](const RoutingResult& r) { return percentText(r.flippedOutputError, 1); });
    return section;
}

InspectorSection expertSection(const Selection& selection, const Pair& runs) {
    const int expert = *selection.toExpert;
    InspectorSection section;
    section.key = QStringLiteral("expert");
    section.title = InspectorTexts::tr("Expert %1 of %2").arg(expert).arg(selection.moeLayer);
    Rows<RoutingResult> rows(section, runs, routingNamed(selection.moeLayer));
    if (!rows.any()) {
        section.note = InspectorTexts::tr("Not in this network, or not measured yet.");
        return section;
    }
    const QString load = InspectorTexts::tr("Share of all choices that fall on this expert");
    const QString mass = InspectorTexts::tr("Mean gate probability of this expert");
    rows.add(InspectorTexts::tr("Load, reference"), load,
             [expert](const RoutingResult& r) { return percentText(at(r.loadReference, expert)); });
    rows.add(InspectorTexts::tr("Load"), load,
             [expert](const RoutingResult& r) { return percentText(at(r.load, expert)); });
    rows.add(InspectorTexts::tr("Gate mass, reference"), mass,
             [expert](const RoutingResult& r) { return percentText(at(r.gateMassReference, expert)); });
    rows.add(InspectorTexts::tr("Gate mass"), mass,
             [expert](const RoutingResult& r) { return percentText(at(r.gateMass, expert)); });
    return section;
}

InspectorSection transitionSection(const Selection& selection, const Pair& runs) {
    const int from = *selection.fromExpert;
    const int to = *selection.toExpert;
    InspectorSection section;
    section.key = QStringLiteral("transition");
    section.title = from == to ? InspectorTexts::tr("Stayed with expert %1").arg(from)
                               : InspectorTexts::tr("Expert %1 → %2").arg(from).arg(to);
    Rows<RoutingResult> rows(section, runs, routingNamed(selection.moeLayer));
    if (!rows.any()) {
        section.note = InspectorTexts::tr("Not in this network, or not measured yet.");
        return section;
    }
    const auto count = [from, to](const RoutingResult& r) {
        const auto cell = static_cast<std::size_t>(from) * static_cast<std::size_t>(r.experts) +
                          static_cast<std::size_t>(to);
        return from < r.experts && to < r.experts && cell < r.transition.size()
                   ? static_cast<double>(r.transition[cell])
                   : kNoFigure;
    };
    const auto sum = [](const RoutingResult& r, int row) {
        double total = 0;
        for (int e = 0; e < r.experts && row < r.experts; ++e)
            total += static_cast<double>(r.transition[static_cast<std::size_t>(row * r.experts + e)]);
        return total;
    };
    rows.add(
        InspectorTexts::tr("Decisions"),
        InspectorTexts::tr("Decisions whose first choice is expert %1 in the reference and %2 in this run")
            .arg(from)
            .arg(to),
        [&](const RoutingResult& r) {
            const double value = count(r);
            return std::isnan(value) ? noFigure() : countText(static_cast<quint64>(value));
        });
    rows.add(InspectorTexts::tr("Share of expert %1's").arg(from),
             InspectorTexts::tr("Out of all decisions that the reference gives to expert %1").arg(from),
             [&](const RoutingResult& r) { return percentText(count(r) / sum(r, from), 2); });
    rows.add(
        InspectorTexts::tr("Share of all"), InspectorTexts::tr("Out of all decisions of this layer"),
        [&](const RoutingResult& r) { return percentText(count(r) / static_cast<double>(r.decisions), 2); });
    return section;
}

}  // namespace

std::vector<InspectorSection> inspectorSections(const StudyResult& study, const Selection& selection) {
    Pair runs;
    runs.a = runOf(study, selection.candidate);
    runs.compared = selection.compared.has_value();
    runs.b = runs.compared ? runOf(study, *selection.compared) : nullptr;

    std::vector<InspectorSection> sections{runsSection(study, selection, runs)};
    if (!selection.layer.isEmpty())
        sections.push_back(layerSection(selection, runs));
    if (!selection.moeLayer.isEmpty()) {
        sections.push_back(moeSection(selection, runs));
        if (selection.toExpert && selection.fromExpert)
            sections.push_back(transitionSection(selection, runs));
        else if (selection.toExpert)
            sections.push_back(expertSection(selection, runs));
    }
    if (selection.label)
        sections.push_back(classSection(study, *selection.label, runs.a, runs.b, runs.compared));
    if (selection.image)
        sections.push_back(imageSection(study, *selection.image, runs.a, runs.b, runs.compared));
    return sections;
}

QString sectionText(const InspectorSection& section) {
    QStringList lines{section.title};
    if (section.compared)
        lines += QStringLiteral("\tA\tB");
    for (const InspectorRow& row : section.rows) {
        QStringList cells{row.name, row.a};
        if (section.compared)
            cells += row.b;
        lines += cells.join(QLatin1Char('\t'));
    }
    if (!section.note.isEmpty())
        lines += section.note;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace axscope::app
