// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/report/ablation_report.h"

#include "analysis/report/json_values.h"
#include "analysis/report/report.h"

namespace axscope::analysis {
namespace {

Json partJson(const AblatedPart& part) {
    const PairedComparison& comparison = part.againstInt8;
    Json json{{"name", part.name}, {"sites", part.sites}};
    if (part.expert >= 0) {
        json["moe_layer"] = part.moeLayer;
        json["expert"] = part.expert;
    }
    json["active_macs"] = number(part.activeMacs);
    json["top1"] = number(part.top1);
    json["difference"] = number(comparison.difference);
    json["difference_interval"] = interval(comparison.interval);
    json["cells"] = {{"correct_correct", comparison.cells[0]},
                     {"correct_wrong", comparison.cells[1]},
                     {"wrong_correct", comparison.cells[2]},
                     {"wrong_wrong", comparison.cells[3]}};
    json["mcnemar_p"] = number(comparison.mcnemarP);
    json["agreement_int8"] = number(part.agreementInt8());
    return json;
}

}  // namespace

const char* toString(AblationUnit unit) {
    return unit == AblationUnit::Layer ? "layer" : "expert";
}

std::string toJson(const AblationResult& ablation) {
    Json root{{"schema", 1},
              {"provenance", provenanceLines(ablation.provenance)},
              {"checkpoint", ablation.checkpoint.name},
              {"multiplier", ablation.multiplier.name},
              {"unit", toString(ablation.unit)},
              {"images", ablation.int8.images},
              {"int8_top1", number(ablation.int8.top1)},
              {"approximate_top1", number(ablation.all.top1)}};
    root["parts"] = Json::array();
    for (const AblatedPart& part : ablation.parts)
        root["parts"].push_back(partJson(part));
    root["rankings"] = Json::array();
    for (const ExpertRanking& ranking : ablation.rankings)
        root["rankings"].push_back({{"measure", ranking.measure},
                                    {"values", numbers(ranking.values)},
                                    {"spearman_rho", number(ranking.rho)}});
    return root.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace axscope::analysis
