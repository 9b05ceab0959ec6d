// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/report/comparison_report.h"

#include "analysis/measures/class_accuracy.h"
#include "analysis/measures/paired_comparison.h"
#include "analysis/measures/run_difference.h"
#include "analysis/report/json_values.h"
#include "analysis/report/report.h"

namespace axscope::analysis {
namespace {

std::string candidateName(const StudyResult& study, const RunResult& run) {
    return run.multiplier ? study.multipliers[*run.multiplier].name : toString(run.mode);
}

/// "both_right" and so on, of cells as compareRuns() has them.
Json cellsJson(const std::array<std::uint64_t, 4>& cells) {
    return {{"both_right", cells[0]}, {"only_a_right", cells[1]}, {"only_b_right", cells[2]}, {"both_wrong", cells[3]}};
}

Json sideJson(const StudyResult& study, const RunResult& run) {
    return {{"run", runName(study, run)},
            {"checkpoint", study.checkpoints[run.checkpoint].name},
            {"multiplier", run.multiplier ? Json(study.multipliers[*run.multiplier].name) : Json(nullptr)},
            {"mode", toString(run.mode)},
            {"images", run.accuracy.images},
            {"top1", number(run.accuracy.top1)},
            {"top1_interval", interval(run.accuracy.top1Interval)}};
}

Json pairedJson(const RunResult& a, const RunResult& b) {
    const auto pair = a.images && b.images ? compareRuns(*a.images, *b.images) : std::nullopt;
    if (!pair)
        return nullptr;
    return {{"images", pair->images},
            {"cells", cellsJson(pair->cells)},
            {"difference", number(pair->difference)},
            {"difference_interval", interval(pair->interval)},
            {"mcnemar_p", number(pair->mcnemarP)},
            {"agreeing", pair->agreeing}};
}

Json classesJson(const StudyResult& study, const RunResult& a, const RunResult& b) {
    Json classes = Json::array();
    if (!a.images || !b.images || !study.provenance.labelsMeaningful)
        return classes;
    for (const ClassComparison& one : compareClasses(*a.images, *b.images))
        classes.push_back({{"class", one.label},
                           {"name", one.label < study.classNames.size() ? study.classNames[one.label] : std::string()},
                           {"images", one.images},
                           {"cells", cellsJson(one.cells)},
                           {"top1_a", number(one.accuracyOfA())},
                           {"top1_b", number(one.accuracyOfB())},
                           {"difference", number(one.difference())},
                           {"difference_interval", interval(one.interval)}});
    return classes;
}

Json layersJson(const RunResult& a, const RunResult& b) {
    const auto errors = [](const LayerDifference& difference) {
        return Json{{"sqnr_db", number(difference.sqnrDb)}, {"relative_rmse", number(difference.relativeRmse)}};
    };
    const std::vector<LayerDifference> cumulative = layerDifferences(a, b, ErrorKind::Cumulative);
    const std::vector<LayerDifference> isolated = layerDifferences(a, b, ErrorKind::Isolated);
    Json layers = Json::array();
    for (std::size_t i = 0; i < cumulative.size(); ++i) {
        Json layer{{"name", cumulative[i].name}, {"depth", cumulative[i].depth}};
        if (cumulative[i].expert >= 0)
            layer["expert"] = cumulative[i].expert;
        layer["cumulative"] = errors(cumulative[i]);
        // The two kinds list the same layers: those that both runs have.
        layer["isolated"] = errors(isolated[i]);
        layers.push_back(std::move(layer));
    }
    return layers;
}

Json expertMeansOf(const RunResult& a, const RunResult& b) {
    const std::vector<ExpertMeanDifference> cumulative = expertMeans(layerDifferences(a, b, ErrorKind::Cumulative));
    const std::vector<ExpertMeanDifference> isolated = expertMeans(layerDifferences(a, b, ErrorKind::Isolated));
    const auto errors = [](const ExpertMeanDifference& mean) {
        return Json{{"sqnr_db", number(mean.sqnrDb)}, {"relative_rmse", number(mean.relativeRmse)}};
    };
    Json means = Json::array();
    for (std::size_t i = 0; i < cumulative.size(); ++i)
        means.push_back({{"depth", cumulative[i].depth},
                         {"cumulative", errors(cumulative[i])},
                         {"isolated", errors(isolated[i])}});
    return means;
}

Json routingsJson(const RunResult& a, const RunResult& b) {
    Json layers = Json::array();
    for (const RoutingDifference& difference : routingDifferences(a, b))
        layers.push_back({{"layer", difference.layer},
                          {"shift_a", number(difference.shiftRateA)},
                          {"shift_b", number(difference.shiftRateB)},
                          {"shift_difference", number(difference.shiftRateB - difference.shiftRateA)},
                          {"load_difference", numbers(difference.load)}});
    return layers;
}

}  // namespace

std::string runName(const StudyResult& study, const RunResult& run) {
    return study.checkpoints[run.checkpoint].name + ":" + candidateName(study, run);
}

Result<const RunResult*> findRun(const StudyResult& study, std::string_view name) {
    const auto wanted = [&](const RunResult& run, std::string_view candidate) {
        if (candidate == candidateName(study, run))
            return true;
        // Circuits go by several names: "1KVA", "mul8s_1KVA".
        const multipliers::CatalogEntry* const entry = multipliers::findCatalogEntry(std::string(candidate));
        return entry != nullptr && run.multiplier && study.multipliers[*run.multiplier].name == entry->name;
    };
    std::string known;
    for (const RunResult& run : study.runs) {
        // Names of checkpoints are names of files and may hold colons themselves.
        const std::string prefix = study.checkpoints[run.checkpoint].name + ":";
        if (name.starts_with(prefix) && wanted(run, name.substr(prefix.size())))
            return &run;
        if (study.checkpoints.size() == 1 && wanted(run, name))
            return &run;
        known += (known.empty() ? "" : ", ") + runName(study, run);
    }
    return Error{ErrorCode::NotFound,
                 known.empty() ? "no such run: the study has none yet" : "no such run; there are " + known,
                 "'" + std::string(name) + "'"};
}

std::string comparisonJson(const StudyResult& study, const RunResult& a, const RunResult& b) {
    Json root{{"schema", 1}, {"provenance", provenanceLines(study.provenance)}};
    root["a"] = sideJson(study, a);
    root["b"] = sideJson(study, b);
    root["labels_meaningful"] = study.provenance.labelsMeaningful;
    root["paired"] = pairedJson(a, b);
    root["classes"] = classesJson(study, a, b);
    root["layers"] = layersJson(a, b);
    root["expert_means"] = expertMeansOf(a, b);
    root["routing"] = routingsJson(a, b);
    return root.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace axscope::analysis
