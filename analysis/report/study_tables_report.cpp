// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <limits>
#include <system_error>

#include "analysis/report/axmoe_report.h"
#include "analysis/report/report.h"
#include "analysis/report/report_cells.h"
#include "analysis/report/table_report.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::analysis {
namespace {

std::string arithmeticOf(const StudyResult& study, const RunResult& run) {
    return run.multiplier ? study.multipliers[*run.multiplier].name : toString(run.mode);
}

ReportTable accuracyTable(const StudyResult& study) {
    ReportTable table = startTable(
        study, "accuracy",
        "Top-1 accuracy with 95 % Wilson interval, top-5 accuracy, agreement with int8 and normalised cost over " +
            std::to_string(study.imagesRequested) + " images.",
        {{"Checkpoint", false}, {"Arithmetic", false}, {"Images"}, {"Top-1 %"}, {"low"}, {"high"}, {"Top-5 %"},
         {"Agrees with int8 %"}, {"McNemar p"}, {"Cost"}});
    for (const RunResult& run : study.runs) {
        const AccuracyResult& accuracy = run.accuracy;
        table.rows.push_back({wordCell(study.checkpoints[run.checkpoint].name),
                              wordCell(arithmeticOf(study, run)), countCell(accuracy.images),
                              percentCell(accuracy.top1), percentCell(accuracy.top1Interval.low),
                              percentCell(accuracy.top1Interval.high), percentCell(accuracy.top5),
                              percentCell(run.agreementInt8),
                              run.reference ? pValueCell(accuracy.mcnemarP) : wordCell("\u2013"),
                              run.cost ? fixedCell(*run.cost, 3) : wordCell("\u2013")});
    }
    return table;
}

ReportTable layersTable(const StudyResult& study) {
    ReportTable table = startTable(
        study, "layers",
        "Error of the layers' outputs against the reference run: mean and lowest SQNR over all layers that were "
        "compared, the layer of the lowest, and that of the last layer; cumulative, and of each layer alone.",
        {{"Checkpoint", false}, {"Arithmetic", false}, {"Layers"}, {"Mean SQNR (dB)"}, {"Lowest SQNR (dB)"},
         {"at", false}, {"Last SQNR (dB)"}, {"Mean alone (dB)"}, {"Lowest alone (dB)"}, {"at", false}});
    constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    for (const RunResult& run : study.runs) {
        if (run.layers.empty())
            continue;
        struct Side {
            double sum = 0, lowest = kUnknown;
            std::uint64_t count = 0;
            std::string where;
            void take(const ErrorFigures& figures, const std::string& name) {
                // A layer without any error has no finite SQNR and would make the mean infinite.
                if (figures.count == 0 || !std::isfinite(figures.sqnrDb))
                    return;
                sum += figures.sqnrDb;
                ++count;
                if (std::isnan(lowest) || figures.sqnrDb < lowest) {
                    lowest = figures.sqnrDb;
                    where = name;
                }
            }
            [[nodiscard]] double mean() const { return count ? sum / static_cast<double>(count) : kUnknown; }
        };
        Side cumulative;
        Side isolated;
        for (const LayerResult& layer : run.layers) {
            cumulative.take(layer.cumulative, layer.name);
            isolated.take(layer.isolated, layer.name);
        }
        table.rows.push_back({wordCell(study.checkpoints[run.checkpoint].name),
                              wordCell(arithmeticOf(study, run)), countCell(run.layers.size()),
                              fixedCell(cumulative.mean(), 2), fixedCell(cumulative.lowest, 2),
                              wordCell(cumulative.where),
                              fixedCell(run.layers.back().cumulative.sqnrDb, 2), fixedCell(isolated.mean(), 2),
                              fixedCell(isolated.lowest, 2), wordCell(isolated.where)});
    }
    return table;
}

ReportTable routingTable(const StudyResult& study) {
    ReportTable table = startTable(
        study, "routing",
        "Routing of each MoE layer against the reference run: shifted decisions, divergence of the gates, median "
        "margin of kept and flipped decisions.",
        {{"Checkpoint", false}, {"Arithmetic", false}, {"MoE layer", false}, {"Experts"}, {"Decisions"},
         {"Shift %"}, {"Gate KL (nat)"}, {"Gate JS (nat)"}, {"Margin kept"}, {"Margin flipped"}});
    for (const RunResult& run : study.runs)
        for (const RoutingResult& routing : run.routing) {
            if (!run.reference)
                continue;
            table.rows.push_back({wordCell(study.checkpoints[run.checkpoint].name),
                                  wordCell(arithmeticOf(study, run)), wordCell(routing.layer),
                                  countCell(static_cast<std::uint64_t>(routing.experts)),
                                  countCell(routing.decisions), percentCell(routing.shiftRate),
                                  fixedCell(routing.meanKl, 4), fixedCell(routing.meanJensenShannon, 4),
                                  fixedCell(routing.margin.medianKept, 4), fixedCell(routing.margin.medianFlipped, 4)});
        }
    return table;
}

ReportTable multipliersTable(const StudyResult& study) {
    ReportTable table = startTable(
        study, "multipliers", "Error of the multipliers over all operand pairs, and published power.",
        {{"Multiplier", false}, {"MAE"}, {"MAE %"}, {"WCE"}, {"EP %"}, {"MSE"}, {"Mean error"}, {"MRE %"},
         {"Power (mW)"}, {"Rank"}});
    for (const MultiplierInfo& multiplier : study.multipliers) {
        const multipliers::ErrorMetrics& m = multiplier.metrics;
        const bool single = multiplier.table != nullptr;  // an assignment has no figures of its own
        const auto figure = [single](const ReportTable::Cell& cell) { return single ? cell : wordCell("\u2013"); };
        table.rows.push_back({wordCell(multiplier.name), figure(fixedCell(m.mae, 2)), figure(fixedCell(m.maePercent, 4)),
                              figure(fixedCell(m.wce, 0)), figure(fixedCell(m.epPercent, 2)), figure(fixedCell(m.mse, 2)),
                              figure(fixedCell(m.meanError, 2)), figure(fixedCell(m.mrePercent, 2)),
                              multiplier.powerMw ? fixedCell(*multiplier.powerMw, 3) : wordCell("\u2013"),
                              multiplier.structure
                                  ? countCell(static_cast<std::uint64_t>(multiplier.structure->rank))
                                  : wordCell("\u2013")});
    }
    return table;
}

}  // namespace

std::vector<ReportTable> studyTables(const StudyResult& study) {
    std::vector<ReportTable> tables{accuracyTable(study), layersTable(study), routingTable(study),
                                    multipliersTable(study)};
    for (ReportTable& table : axmoeTables(study))
        tables.push_back(std::move(table));
    std::erase_if(tables, [](const ReportTable& table) { return table.name != "accuracy" && table.rows.empty(); });
    return tables;
}

Result<std::vector<std::filesystem::path>> writeTables(const StudyResult& study,
                                                       const std::filesystem::path& folder) {
    return writeTables(studyTables(study), folder);
}

Result<std::vector<std::filesystem::path>> writeTables(const std::vector<ReportTable>& tables,
                                                       const std::filesystem::path& folder) {
    std::error_code status;
    std::filesystem::create_directories(folder, status);
    if (status)
        return Error{ErrorCode::Io, "the folder cannot be made: " + status.message(), folder.string()};
    std::vector<std::filesystem::path> written;
    for (const ReportTable& table : tables) {
        using Writer = std::string (*)(const ReportTable&);
        constexpr std::array<std::pair<const char*, Writer>, 3> kForms{
            {{".tex", toLatex}, {".md", toMarkdown}, {".csv", toCsv}}};
        for (const auto& [suffix, write] : kForms) {
            const std::filesystem::path file = folder / (table.name + suffix);
            if (Result<void> done = writeFileAtomically(file, write(table)); !done)
                return done.error();
            written.push_back(file);
        }
    }
    return written;
}

}  // namespace axscope::analysis
