// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/selection/selection_mapping.h"

#include <algorithm>
#include <optional>

#include "analysis/measures/lineage.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

using analysis::StudyResult;

template <class Infos>
std::optional<int> indexOfName(const Infos& infos, const std::string& name) {
    const auto found = std::ranges::find_if(infos, [&](const auto& info) { return info.name == name; });
    return found == infos.end() ? std::nullopt : std::optional(static_cast<int>(found - infos.begin()));
}

template <class Infos>
bool sameNames(const Infos& before, const Infos& now) {
    return std::ranges::equal(before, now, [](const auto& a, const auto& b) { return a.name == b.name; });
}

std::optional<RunChoice> mapRun(RunChoice run, const StudyResult& before, const StudyResult& now) {
    if (run.checkpoint < 0 || static_cast<std::size_t>(run.checkpoint) >= before.checkpoints.size())
        return std::nullopt;
    const auto checkpoint =
        indexOfName(now.checkpoints, before.checkpoints[static_cast<std::size_t>(run.checkpoint)].name);
    if (!checkpoint)
        return std::nullopt;
    if (run.run < 0)
        return RunChoice{*checkpoint, kInt8Choice};
    if (static_cast<std::size_t>(run.run) >= before.multipliers.size())
        return std::nullopt;
    const auto multiplier = indexOfName(now.multipliers, before.multipliers[static_cast<std::size_t>(run.run)].name);
    return multiplier ? std::optional(RunChoice{*checkpoint, *multiplier}) : std::nullopt;
}

/// Experts of a MoE layer in `study`; 0 where no network has such a layer.
int expertsOf(const StudyResult& study, const QString& moeLayer) {
    const std::string name = toUtf8(moeLayer);
    for (const auto& checkpoint : study.checkpoints) {
        if (std::ranges::find(checkpoint.description.moeLayers, name) != checkpoint.description.moeLayers.end())
            return checkpoint.description.numExperts;
    }
    return 0;
}

/// A study that has no runs yet cannot say which layers there will be.
bool mayHaveLayer(const StudyResult& study, const QString& layer) {
    const std::string name = toUtf8(layer);
    bool known = false;
    for (const auto& run : study.runs) {
        known = known || !run.layers.empty();
        if (std::ranges::any_of(run.layers, [&](const auto& l) { return l.name == name; }))
            return true;
    }
    return !known || !study.complete;
}

/// Whether the run is done and has at least half of int8's accuracy.
bool keepsHalf(const StudyResult& study, std::size_t checkpoint, std::size_t multiplier) {
    const auto* const run = analysis::findRun(study, checkpoint, analysis::Mode::Approx, multiplier);
    const auto* const int8 = analysis::findRun(study, checkpoint, analysis::Mode::Int8);
    return run && int8 && 2 * run->accuracy.top1 >= int8->accuracy.top1;
}

}  // namespace

Selection firstSelection(const StudyResult& study) {
    Selection selection;
    const auto withExperts = std::ranges::find_if(study.checkpoints, [](const auto& checkpoint) {
        return !checkpoint.description.moeLayers.empty();
    });
    if (withExperts != study.checkpoints.end())
        selection.candidate.checkpoint = static_cast<int>(withExperts - study.checkpoints.begin());
    const auto checkpoint = static_cast<std::size_t>(selection.candidate.checkpoint);
    std::optional<int> boldest;
    for (std::size_t m = study.multipliers.size(); m-- > 0;) {
        const auto& table = study.multipliers[m].table;
        if (table && table->isExact())
            continue;
        if (!boldest)
            boldest = static_cast<int>(m);
        if (keepsHalf(study, checkpoint, m)) {
            selection.candidate.run = static_cast<int>(m);
            return selection;
        }
    }
    selection.candidate.run = boldest.value_or(kInt8Choice);
    return selection;
}

bool sameAxes(const StudyResult& before, const StudyResult& now) {
    return sameNames(before.checkpoints, now.checkpoints) && sameNames(before.multipliers, now.multipliers) &&
           before.provenance.dataset == now.provenance.dataset &&
           before.provenance.subset == now.provenance.subset;
}

Selection mapSelection(const Selection& selection, const StudyResult& before, const StudyResult& now) {
    Selection next = selection;
    next.candidate = mapRun(selection.candidate, before, now).value_or(firstSelection(now).candidate);
    next.compared = selection.compared ? mapRun(*selection.compared, before, now) : std::nullopt;
    if (!next.layer.isEmpty() && !mayHaveLayer(now, next.layer))
        next.layer.clear();
    const int experts = next.moeLayer.isEmpty() ? 0 : expertsOf(now, next.moeLayer);
    if (experts == 0)
        next.moeLayer.clear();
    if (next.fromExpert.value_or(0) >= experts || next.toExpert.value_or(0) >= experts) {
        next.fromExpert.reset();
        next.toExpert.reset();
    }
    const bool sameData = before.provenance.dataset == now.provenance.dataset;
    if (!sameData)
        next.label.reset();
    if (!sameData || before.provenance.subset != now.provenance.subset ||
        (next.image && static_cast<std::uint64_t>(*next.image) >= now.imagesRequested))
        next.image.reset();
    return next;
}

}  // namespace axscope::app
