// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "analysis/measures/paired_comparison.h"
#include "analysis/measures/run_difference.h"
#include "analysis/report/comparison_report.h"
#include "analysis/report/report.h"
#include "analysis/study/study_store.h"
#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {
namespace {

using analysis::RunResult;
using analysis::StudyResult;
using analysis::StudyStore;

struct CompareOptions {
    std::string study;
    std::string a;
    std::string b;
    std::string json;
    bool jsonAsked = false;
};

/// `fraction` in percentage points with its sign, "+1.25".
std::string pointsText(double fraction) {
    return (fraction > 0 ? "+" : "") + percentText(fraction);
}

std::string signedText(double value, int decimals) {
    return (value > 0 ? "+" : "") + fixedText(value, decimals);
}

void printPaired(const RunResult& a, const RunResult& b) {
    if (!a.images || !b.images) {
        std::cout << "The study holds nothing of single images for "
                  << (a.images ? "B" : b.images ? "A" : "A and B") << ": they cannot be compared image by image.\n";
        return;
    }
    const auto pair = analysis::compareRuns(*a.images, *b.images);
    if (!pair) {
        std::cout << "A and B did not see the same images (" << groupedText(a.images->size()) << " and "
                  << groupedText(b.images->size()) << "), so they cannot be compared image by image.\n";
        return;
    }
    TextTable cells({"", "B right", "B wrong"});
    cells.addRow({"A right", groupedText(pair->cells[0]), groupedText(pair->cells[1])});
    cells.addRow({"A wrong", groupedText(pair->cells[2]), groupedText(pair->cells[3])});
    std::cout << cells.text() << "Top-1, B - A: " << pointsText(pair->difference) << " percentage points (95 % interval "
              << pointsText(pair->interval.low) << " to " << pointsText(pair->interval.high) << ")\n"
              << "McNemar's exact test: p = " << fixedText(pair->mcnemarP, 4) << "\n"
              << "Same class in first place: " << groupedText(pair->agreeing) << " of " << groupedText(pair->images)
              << " images\n";
}

void printLayers(const RunResult& a, const RunResult& b) {
    const auto cumulative = analysis::layerDifferences(a, b, analysis::ErrorKind::Cumulative);
    const auto isolated = analysis::layerDifferences(a, b, analysis::ErrorKind::Isolated);
    if (cumulative.empty())
        return;
    std::cout << "\nLayers, B - A (cumulative and isolated errors):\n";
    TextTable table({"layer", "SQNR dB", "RMSE / std", "isolated SQNR dB", "isolated RMSE / std"});
    for (std::size_t i = 0; i < cumulative.size(); ++i)
        table.addRow({cumulative[i].name, signedText(cumulative[i].sqnrDb, 2), signedText(cumulative[i].relativeRmse, 4),
                      signedText(isolated[i].sqnrDb, 2), signedText(isolated[i].relativeRmse, 4)});
    std::cout << table.text();
}

void printRouting(const RunResult& a, const RunResult& b) {
    const auto differences = analysis::routingDifferences(a, b);
    if (differences.empty())
        return;
    std::cout << "\nRouting (shift rates in %, each against its own reference; load in percentage points):\n";
    TextTable table({"MoE layer", "shift A", "shift B", "B - A", "load, B - A, by expert"});
    for (const analysis::RoutingDifference& difference : differences) {
        std::string loads;
        for (const double load : difference.load)
            loads += (loads.empty() ? "" : ", ") + pointsText(load);
        table.addRow({difference.layer, percentText(difference.shiftRateA), percentText(difference.shiftRateB),
                      pointsText(difference.shiftRateB - difference.shiftRateA), loads});
    }
    std::cout << table.text();
}

void printComparison(const StudyResult& study, const RunResult& a, const RunResult& b) {
    TextTable sides({"", "run", "images", "top-1 %", "95 % interval"});
    for (const auto& [name, run] : {std::pair("A", &a), std::pair("B", &b)})
        sides.addRow({name, runName(study, *run), groupedText(run->accuracy.images), percentText(run->accuracy.top1),
                      percentText(run->accuracy.top1Interval.low) + " to " +
                          percentText(run->accuracy.top1Interval.high)});
    std::cout << sides.text() << '\n';
    printPaired(a, b);
    printLayers(a, b);
    printRouting(a, b);
    if (!study.complete)
        std::cout << "\nThe study is not complete: these are the images that are done.\n";
    if (!study.provenance.labelsMeaningful)
        std::cout << "\nWarning: these are random images; accuracy means nothing.\n";
}

int compareTwoRuns(const CompareOptions& options) {
    const bool toOutput = options.jsonAsked && (options.json.empty() || options.json == "-");
    if (!toOutput)
        if (Result<void> writable = checkFolderOf(options.json); !writable)
            return fail(writable.error());
    const auto store = StudyStore::open(options.study, StudyStore::Access::Read);
    if (!store)
        return fail(store.error());
    const Result<std::shared_ptr<const StudyResult>> results = (*store)->results();
    if (!results)
        return fail(results.error());
    if (*results == nullptr)
        return fail({ErrorCode::NotFound, "has no results yet: run it first, 'axscope-cli run --study'", options.study});
    const StudyResult& study = **results;
    const Result<const RunResult*> a = analysis::findRun(study, options.a);
    if (!a)
        return fail(a.error());
    const Result<const RunResult*> b = analysis::findRun(study, options.b);
    if (!b)
        return fail(b.error());
    if (toOutput) {
        std::cout << analysis::comparisonJson(study, **a, **b);
        return kExitOk;
    }
    printComparison(study, **a, **b);
    if (!options.json.empty())
        if (Result<void> written = writeFileAtomically(options.json, analysis::comparisonJson(study, **a, **b)); !written)
            return fail(written.error());
    return kExitOk;
}

}  // namespace

void addCompareRunsCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<CompareOptions>();
    CLI::App* const command = app.add_subcommand(
        "compare-runs", "Two runs of a study, B against A: image by image, by layer and by MoE layer");
    command->add_option("--study", options->study, "Study file with results")->type_name("FILE.axs")->required();
    const std::string form = "CHECKPOINT:MULTIPLIER, CHECKPOINT:int8 or CHECKPOINT:float; the checkpoint may be left out "
                             "where the study has a single one";
    command->add_option("--a", options->a, "Run A: " + form)->type_name("RUN")->required();
    command->add_option("--b", options->b, "Run B")->type_name("RUN")->required();
    CLI::Option* const json =
        command->add_option("--json", options->json, "Write the comparison as JSON to OUT, or to standard output")
            ->type_name("[OUT]")
            ->expected(0, 1);
    command->footer("Cells, paired interval (Newcombe 1998, method 10) and McNemar's exact test are of top-1 on the same\n"
                    "images. It only reads, also while a run or the window writes.");
    command->callback([options, json, &action] {
        options->jsonAsked = json->count() > 0;
        action = [options](const std::stop_token&) { return compareTwoRuns(*options); };
    });
}

}  // namespace axscope::app
