// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/report/inspection_report.h"

#include "analysis/report/json_values.h"

namespace axscope::analysis {
namespace {

Json floats(const std::vector<float>& values, std::size_t first, std::size_t count) {
    Json array = Json::array();
    for (std::size_t i = first; i < first + count; ++i)
        array.push_back(number(static_cast<double>(values[i])));
    return array;
}

/// One of the inspection's runs: its answer.
Json answerJson(const ImageInspection& inspection, const InspectionTitle& title, std::size_t run) {
    const ImageRecords& answer = inspection.answer[run];
    const std::vector<double> probabilities = classProbabilities(inspection.scores[run]);
    Json json{{"run", title.runs[run]}, {"mode", toString(static_cast<Mode>(run))}};
    json["correct"] = title.labelsMeaningful ? Json(answer.isCorrect(0)) : Json(nullptr);
    json["rank"] = title.labelsMeaningful ? Json(answer.rank.front()) : Json(nullptr);
    json["top"] = Json::array();
    for (const std::uint16_t one : answer.top) {
        if (one == ImageRecords::kNoClass)
            continue;
        json["top"].push_back({{"class", one},
                               {"name", title.className(one)},
                               {"probability", number(probabilities[one])},
                               {"score", number(static_cast<double>(inspection.scores[run][one]))}});
    }
    json["probabilities"] = numbers(probabilities);
    json["scores"] = floats(inspection.scores[run], 0, inspection.scores[run].size());
    return json;
}

Json layerStepJson(const InspectedLayer& layer, std::size_t reference, std::size_t candidate) {
    Json json{{"step", "layer"}, {"name", layer.name}};
    json["moe_layer"] = layer.moeLayer.empty() ? Json(nullptr) : Json(layer.moeLayer);
    json["expert"] = layer.expert >= 0 ? Json(layer.expert) : Json(nullptr);
    json["computed"] = layer.computed;
    json["multiplier"] = layer.multiplier.empty() ? Json(nullptr) : Json(layer.multiplier);
    json["channels"] = layer.channels;
    json["height"] = layer.height;
    json["width"] = layer.width;
    json["rows"] = layer.rowsPerImage;
    json["rows_reference"] = layer.runs[reference].rows.size();
    json["rows_candidate"] = layer.runs[candidate].rows.size();
    const ErrorFigures error = errorOf(layer, reference, candidate);
    if (error.count == 0) {
        json["error"] = nullptr;
        return json;
    }
    json["error"] = {{"values", error.count},
                     {"exact", error.mse == 0},
                     {"sqnr_db", number(error.sqnrDb)},
                     {"relative_rmse", number(error.relativeRmse)},
                     {"mse", number(error.mse)},
                     {"cosine", number(error.cosine)},
                     {"bias", number(error.bias)},
                     {"max_abs", number(error.maxAbs)}};
    return json;
}

Json routerStepJson(const ImageInspection& inspection, const InspectedRouter& router, const InspectionTitle& title) {
    const std::size_t reference = inspection.reference();
    Json json{{"step", "router"},
              {"name", router.layer},
              {"experts", router.experts},
              {"choices", router.choices},
              {"decisions", router.decisions},
              {"gates", router.hasGates},
              {"moved", movedIn(router, reference, inspection.candidate())}};
    const auto experts = static_cast<std::size_t>(router.experts);
    const auto choices = static_cast<std::size_t>(router.choices);
    json["runs"] = Json::array();
    for (std::size_t run = 0; run < kInspectedRuns; ++run) {
        if (!inspection.has[run])
            continue;
        const InspectedRouter::Decisions& decided = router.runs[run];
        const std::vector<float> margins = marginsOf(router, run);
        Json one{{"run", title.runs[run]}, {"decisions", Json::array()}};
        for (std::size_t d = 0; d < margins.size(); ++d) {
            const auto first = decided.experts.begin() + static_cast<std::ptrdiff_t>(d * choices);
            one["decisions"].push_back(
                {{"experts", std::vector<std::uint16_t>(first, first + static_cast<std::ptrdiff_t>(choices))},
                 {"margin", number(static_cast<double>(margins[d]))},
                 {"probabilities", floats(decided.probability, d * experts, experts)},
                 {"scores", floats(decided.score, d * experts, experts)}});
        }
        json["runs"].push_back(std::move(one));
    }
    return json;
}

}  // namespace

std::string InspectionTitle::className(int label) const {
    if (label < 0 || label == ImageRecords::kNoClass)
        return "-";
    const auto at = static_cast<std::size_t>(label);
    return at < classNames.size() ? classNames[at] : "class " + std::to_string(label);
}

std::string inspectionJson(const ImageInspection& inspection, const InspectionTitle& title) {
    const std::size_t reference = inspection.reference();
    const std::size_t candidate = inspection.candidate();
    Json json{{"schema", 1},
              {"image", inspection.image},
              {"checkpoint", title.checkpoint},
              {"reference", title.runs[reference]},
              {"candidate", title.runs[candidate]}};
    json["label"] = title.labelsMeaningful ? Json(inspection.pixels.label) : Json(nullptr);
    json["label_name"] = title.labelsMeaningful ? Json(title.className(inspection.pixels.label)) : Json(nullptr);
    json["width"] = inspection.pixels.width;
    json["height"] = inspection.pixels.height;
    json["answers"] = Json::array();
    for (std::size_t run = 0; run < kInspectedRuns; ++run)
        if (inspection.has[run])
            json["answers"].push_back(answerJson(inspection, title, run));
    json["steps"] = Json::array();
    for (const InspectedStep& step : inspection.steps) {
        if (const auto* layer = std::get_if<InspectedLayer>(&step))
            json["steps"].push_back(layerStepJson(*layer, reference, candidate));
        else
            json["steps"].push_back(routerStepJson(inspection, std::get<InspectedRouter>(step), title));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace axscope::analysis
