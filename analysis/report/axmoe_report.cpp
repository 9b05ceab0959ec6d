// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/report/axmoe_report.h"

#include "analysis/measures/axmoe.h"
#include "analysis/report/axmoe_words.h"
#include "analysis/report/json_values.h"
#include "analysis/report/report_cells.h"

namespace axscope::analysis {
namespace {

using Row = std::vector<ReportTable::Cell>;

ReportTable::Cell absentCell() {
    return wordCell("\u2013");
}

ReportTable::Cell optionalPercent(const std::optional<double>& fraction) {
    return fraction ? percentCell(*fraction) : absentCell();
}

ReportTable rowsTable(const StudyResult& study, const std::vector<AxmoeRow>& rows) {
    ReportTable table =
        startTable(study, "axmoe",
                   "Top-1 accuracy by architecture, topology and multiplier before and after retraining for "
                   "that multiplier, with "
                   "95 % intervals, shifted decisions (mean over MoE layers) and normalised inference cost.",
                   {{"Architecture", false},
                    {"Topology", false},
                    {"Multiplier", false},
                    {"MRE %"},
                    {"int8 %"},
                    {"Before %"},
                    {"low"},
                    {"high"},
                    {"Loss (pp)"},
                    {"After %"},
                    {"low"},
                    {"high"},
                    {"Recovered %"},
                    {"Recovery", false},
                    {"Shift %"},
                    {"Cost"}});
    for (const AxmoeRow& row : rows) {
        const auto& description = study.checkpoints[row.checkpoint].description;
        const MultiplierInfo& multiplier = study.multipliers[row.multiplier];
        Row cells{wordCell(description.architecture),
                  wordCell(models::toString(description.topology)),
                  wordCell(multiplier.name),
                  fixedCell(multiplier.metrics.mrePercent, 2),
                  percentCell(row.int8->accuracy.top1),
                  percentCell(row.run->accuracy.top1),
                  percentCell(row.run->accuracy.top1Interval.low),
                  percentCell(row.run->accuracy.top1Interval.high),
                  percentCell(row.loss.value)};
        if (row.retrained) {
            const AccuracyResult& after = row.retrained->run->accuracy;
            for (const double figure : {after.top1, after.top1Interval.low, after.top1Interval.high})
                cells.push_back(percentCell(figure));
            cells.push_back(optionalPercent(row.retrained->share));
            cells.push_back(wordCell(toString(row.retrained->recovery)));
        } else {
            cells.insert(cells.end(), 5, absentCell());
        }
        cells.push_back(optionalPercent(row.shiftRate));
        cells.push_back(row.run->cost ? fixedCell(*row.run->cost, 3) : absentCell());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

ReportTable findingsTable(const StudyResult& study, const std::vector<Finding>& findings) {
    ReportTable table = startTable(
        study, "axmoe_findings", "Whether the findings of AxMoE (arXiv:2605.04754) hold on this study.",
        {{"Architecture", false}, {"Finding", false}, {"Verdict", false}, {"Reason", false}});
    for (const Finding& finding : findings)
        table.rows.push_back({wordCell(finding.architecture), wordCell(statementWords(finding.statement)),
                              wordCell(toString(finding.verdict)), wordCell(reasonWords(finding))});
    return table;
}

ReportTable evidenceTable(const StudyResult& study, const std::vector<Finding>& findings) {
    ReportTable table = startTable(
        study, "axmoe_evidence",
        "The differences of top-1 accuracy behind the findings, in percentage points with 95 % intervals.",
        {{"Architecture", false},
         {"Finding", false},
         {"Difference", false},
         {"pp"},
         {"low"},
         {"high"},
         {"Images"},
         {"Paired", false},
         {"Note", false}});
    for (const Finding& finding : findings)
        for (const Finding::Evidence& evidence : finding.evidence)
            table.rows.push_back(
                {wordCell(finding.architecture), wordCell(idOf(finding.statement)),
                 wordCell(evidenceWords(evidence)), percentCell(evidence.contrast.value),
                 percentCell(evidence.contrast.interval.low), percentCell(evidence.contrast.interval.high),
                 countCell(evidence.contrast.images), wordCell(evidence.contrast.paired ? "yes" : "no"),
                 wordCell(remarkWords(evidence.remark))});
    return table;
}

Json contrastJson(const AccuracyContrast& contrast) {
    return {{"difference", number(contrast.value)},
            {"interval", interval(contrast.interval)},
            {"paired", contrast.paired},
            {"images", contrast.images}};
}

Json accuracyJson(const RunResult& run) {
    return {{"top1", number(run.accuracy.top1)}, {"interval", interval(run.accuracy.top1Interval)}};
}

Json rowJson(const StudyResult& study, const AxmoeRow& row) {
    const auto& description = study.checkpoints[row.checkpoint].description;
    const MultiplierInfo& multiplier = study.multipliers[row.multiplier];
    Json json{{"architecture", description.architecture},
              {"topology", models::toString(description.topology)},
              {"checkpoint", study.checkpoints[row.checkpoint].name},
              {"multiplier", multiplier.name},
              {"severity", toString(row.severity)},
              {"mre_percent", number(multiplier.metrics.mrePercent)},
              {"int8", accuracyJson(*row.int8)},
              {"before", accuracyJson(*row.run)},
              {"loss", contrastJson(row.loss)},
              {"shift_rate", optionalNumber(row.shiftRate)},
              {"cost", optionalNumber(row.run->cost)},
              {"after", nullptr}};
    if (row.retrained) {
        const Retrained& retrained = *row.retrained;
        Json& after = json["after"] = accuracyJson(*retrained.run);
        after["checkpoint"] = study.checkpoints[retrained.checkpoint].name;
        after["gained"] = contrastJson(retrained.gained);
        after["left"] = contrastJson(retrained.left);
        after["recovered_share"] = optionalNumber(retrained.share);
        after["recovery"] = toString(retrained.recovery);
        after["cost"] = optionalNumber(retrained.run->cost);
    }
    return json;
}

Json findingJson(const Finding& finding) {
    Json json{{"id", idOf(finding.statement)},        {"statement", statementWords(finding.statement)},
              {"architecture", finding.architecture}, {"verdict", toString(finding.verdict)},
              {"reason", reasonWords(finding)},       {"evidence", Json::array()}};
    for (const Finding::Evidence& evidence : finding.evidence) {
        Json item{{"what", evidenceWords(evidence)}};
        item.update(contrastJson(evidence.contrast));
        item["note"] = remarkWords(evidence.remark);
        json["evidence"].push_back(std::move(item));
    }
    return json;
}

}  // namespace

std::vector<ReportTable> axmoeTables(const StudyResult& study) {
    const std::vector<Finding> findings = axmoeFindings(study);
    return {rowsTable(study, axmoeRows(study)), findingsTable(study, findings),
            evidenceTable(study, findings)};
}

std::string axmoeJson(const StudyResult& study) {
    Json json;
    json["schema"] = 1;
    json["complete"] = study.complete;
    json["provenance"] = provenanceLines(study.provenance);
    json["rows"] = Json::array();
    for (const AxmoeRow& row : axmoeRows(study))
        json["rows"].push_back(rowJson(study, row));
    json["findings"] = Json::array();
    for (const Finding& finding : axmoeFindings(study))
        json["findings"].push_back(findingJson(finding));
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace axscope::analysis
