// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/routing_context.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "app/gui/text.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {
namespace {

class RoutingTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::RoutingView)
};

bool hasRouting(const analysis::StudyResult& study, std::size_t checkpoint) {
    return std::ranges::any_of(study.runs, [&](const analysis::RunResult& run) {
        return run.checkpoint == checkpoint && run.mode != analysis::Mode::Float && !run.routing.empty();
    });
}

}  // namespace

QString RoutingContext::layerName() const {
    return fromUtf8(routing().layer);
}

const analysis::ImageRecords* RoutingContext::recordsOf(const analysis::RunResult* of) const {
    const analysis::ImageRecords* records = of ? of->images.get() : nullptr;
    if (!records || records->size() == 0 || layer >= records->routing.size()) {
        return nullptr;
    }
    const auto& column = records->routing[layer];
    // Experts that are not there would be read beyond the tables that the measures fill.
    return column.experts.size() >= records->size() * column.decisionsPerImage * column.choices &&
                   column.choices > 0 && column.decisionsPerImage > 0
               ? records
               : nullptr;
}

std::optional<int> RoutingContext::expert() const {
    const bool here = selection.moeLayer == layerName() && !selection.fromExpert && selection.toExpert;
    return here && *selection.toExpert < routing().experts ? selection.toExpert : std::nullopt;
}

std::optional<std::pair<int, int>> RoutingContext::transition() const {
    if (selection.moeLayer != layerName() || !selection.fromExpert || !selection.toExpert ||
        *selection.fromExpert >= routing().experts || *selection.toExpert >= routing().experts) {
        return std::nullopt;
    }
    return std::pair(*selection.fromExpert, *selection.toExpert);
}

RoutingContextResult routingContext(std::shared_ptr<const analysis::StudyResult> study,
                                    const Selection& selection) {
    RoutingContextResult result;
    const std::size_t checkpoints = study ? study->checkpoints.size() : 0;
    const auto chosenCheckpoint = static_cast<std::size_t>(std::max(0, selection.candidate.checkpoint));
    for (std::size_t c = 0; c < checkpoints && !result.other; ++c) {
        if (c != chosenCheckpoint && hasRouting(*study, c)) {
            result.other = c;
        }
    }
    if (chosenCheckpoint >= checkpoints || selection.candidate.checkpoint < 0) {
        result.message = RoutingTexts::tr(
            "Run a study with a mixture-of-experts checkpoint to see how multipliers move the routing.");
        return result;
    }
    const auto& info = study->checkpoints[chosenCheckpoint];
    const QString network = fromUtf8(info.name);
    if (info.description.moeLayers.empty()) {
        result.message =
            RoutingTexts::tr("%1 has no experts, so there is no routing to compare.").arg(network);
        return result;
    }
    const int choice = selection.candidate.run;
    const auto* run = findChoice(*study, chosenCheckpoint, choice);
    if (!run || run->routing.empty()) {
        const bool known = choice >= 0 && static_cast<std::size_t>(choice) < study->multipliers.size();
        const QString name = known ? fromUtf8(study->multipliers[static_cast<std::size_t>(choice)].name)
                                   : RoutingTexts::tr("int8");
        result.message =
            hasRouting(*study, chosenCheckpoint)
                ? RoutingTexts::tr(
                      "%1 has not been run with %2 yet: its routing appears here as soon as it is.")
                      .arg(network, name)
                : RoutingTexts::tr(
                      "No run of %1 is finished yet: its routing appears here as soon as one is.")
                      .arg(network);
        return result;
    }
    RoutingContext context;
    context.checkpoint = chosenCheckpoint;
    context.choice = choice;
    context.run = run;
    context.reference =
        findRun(*study, chosenCheckpoint, choice < 0 ? analysis::Mode::Float : analysis::Mode::Int8);
    context.selection = selection;
    for (std::size_t layer = 0; layer < run->routing.size(); ++layer) {
        if (fromUtf8(run->routing[layer].layer) == selection.moeLayer) {
            context.layer = layer;
        }
    }
    context.candidateName =
        choice < 0 ? RoutingTexts::tr("int8")
                   : shortMultiplierName(study->multipliers[static_cast<std::size_t>(choice)].name);
    context.referenceName = choice < 0 ? RoutingTexts::tr("float") : RoutingTexts::tr("int8");
    context.study = std::move(study);
    result.context = std::move(context);
    return result;
}

QStringList expertNames(std::size_t experts) {
    QStringList names;
    for (std::size_t e = 0; e < experts; ++e) {
        names += QString::number(e);
    }
    return names;
}

std::vector<int> expertIndices(std::size_t experts) {
    std::vector<int> indices(experts);
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

std::vector<double> inPercent(const std::vector<double>& fractions) {
    std::vector<double> values;
    values.reserve(fractions.size());
    for (const double fraction : fractions) {
        values.push_back(100 * fraction);
    }
    return values;
}

QString className(const analysis::StudyResult& study, std::size_t label) {
    return label < study.classNames.size() ? fromUtf8(study.classNames[label])
                                           : RoutingTexts::tr("class %1").arg(label);
}

}  // namespace axscope::app
