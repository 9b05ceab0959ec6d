// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "analysis/measures/multiplier_filter.h"
#include "analysis/measures/multiplier_measures.h"
#include "analysis/multiplier_list.h"
#include "app/cli/command.h"
#include "app/cli/metrics_json.h"
#include "app/cli/text_table.h"
#include "multipliers/families/family_member.h"
#include "multipliers/metrics/table_difference.h"

namespace axscope::app {
namespace {

using Json = nlohmann::ordered_json;

struct CompareMultipliersOptions {
    std::vector<std::string> multipliers;
    std::vector<std::string> pareto;
    std::string sort;
    std::string filter;
    bool json = false;
};

Result<const analysis::MultiplierMeasure*> measureOf(const std::string& name, const char* option, bool ordered) {
    const analysis::MultiplierMeasure* measure = analysis::findMultiplierMeasure(name);
    if (measure != nullptr && !(ordered && measure->better == analysis::MultiplierMeasure::Better::Neither))
        return measure;
    return Error{ErrorCode::InvalidArgument,
                 std::string(option) + " takes " + analysis::multiplierMeasureNames(ordered) + ", not '" + name + "'",
                 {}};
}

/// How two of the multipliers differ.
struct PairDifference {
    std::size_t left = 0;
    std::size_t right = 0;
    multipliers::TableDifference figures;
    multipliers::ErrorHistogram histogram;
};

/// All pairs; tables of different signedness as networks use them, in sign-magnitude form.
std::vector<PairDifference> differencesOf(const std::vector<analysis::MultiplierInfo>& list) {
    std::vector<PairDifference> differences;
    for (std::size_t left = 0; left < list.size(); ++left)
        for (std::size_t right = left + 1; right < list.size(); ++right) {
            const auto [leftTable, rightTable] = multipliers::comparableForms(list[left].table, list[right].table);
            differences.push_back({left, right, multipliers::differenceOf(*leftTable, *rightTable),
                                   multipliers::differenceHistogram(*leftTable, *rightTable)});
        }
    return differences;
}

/// The Pareto front asked for, as flags by multiplier; empty where none was.
Result<std::vector<bool>> frontOf(const std::vector<analysis::MultiplierInfo>& list,
                                  const std::vector<std::string>& names) {
    if (names.empty())
        return std::vector<bool>();
    std::array<const analysis::MultiplierMeasure*, 2> measures{};
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const auto measure = measureOf(names[i], "--pareto", true);
        if (!measure)
            return measure.error();
        measures[i] = *measure;
    }
    return analysis::paretoFrontOf(list, *measures[0], *measures[1]);
}

double measured(const analysis::MultiplierInfo& multiplier, const char* name) {
    return analysis::findMultiplierMeasure(name)->value(multiplier);
}

/// All measures by name; null where one is unknown or infinite.
Json measuresJson(const analysis::MultiplierInfo& multiplier) {
    Json json = Json::object();
    for (const analysis::MultiplierMeasure& measure : analysis::multiplierMeasures()) {
        const double value = measure.value(multiplier);
        json[std::string(measure.name)] = std::isfinite(value) ? Json(value) : Json(nullptr);
    }
    return json;
}

void printText(const std::vector<analysis::MultiplierInfo>& list,
               const std::vector<PairDifference>& differences, const std::vector<bool>& front,
               const CompareMultipliersOptions& options) {
    std::vector<std::string> head{"name",       "MAE",      "WCE",  "EP %",     "MRE %", "WCRE %",  "MSE",
                                  "mean error", "std",      "variance", "NMED",  "SNR dB", "power mW",
                                  "rank",       "products"};
    if (!front.empty())
        head.insert(head.begin() + 1, "front");
    TextTable table(head);
    bool estimates = false;
    bool unsignedTables = false;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const multipliers::ErrorMetrics& metrics = list[i].metrics;
        std::vector<std::string> row{
            list[i].name,
            fixedText(metrics.mae, 2),
            fixedText(metrics.wce, 0),
            fixedText(metrics.epPercent, 2),
            fixedText(metrics.mrePercent, 2),
            fixedText(metrics.wcrePercent, 1),
            fixedText(metrics.mse, 1),
            fixedText(metrics.meanError, 2),
            fixedText(measured(list[i], "std"), 2),
            fixedText(metrics.variance, 1),
            fixedText(metrics.nmed, 6),
            fixedText(measured(list[i], "snr"), 1),
            list[i].powerMw ? (analysis::isPowerEstimated(list[i]) ? "~" : "") + fixedText(*list[i].powerMw, 3) : "-",
            std::to_string(list[i].structure->rank),
            list[i].kernel};
        if (!front.empty())
            row.insert(row.begin() + 1, front[i] ? "*" : "");
        table.addRow(std::move(row));
        estimates = estimates || analysis::isPowerEstimated(list[i]);
        unsignedTables = unsignedTables || !list[i].table->isSigned();
    }
    std::cout << table.text();
    constexpr std::size_t kMostPairs = 28;
    if (!differences.empty() && differences.size() <= kMostPairs) {
        std::cout << "\nDifferences of products:\n";
        TextTable pairs(
            {"first", "second", "other products %", "mean difference", "mean |difference|", "rms", "largest"});
        for (const PairDifference& difference : differences)
            pairs.addRow({list[difference.left].name, list[difference.right].name,
                          percentText(difference.figures.share), fixedText(difference.figures.mean, 2),
                          fixedText(difference.figures.meanAbs, 2), fixedText(difference.figures.rms, 2),
                          std::to_string(difference.figures.maxAbs)});
        std::cout << pairs.text();
    }
    std::cout << '\n';
    if (differences.size() > kMostPairs)
        std::cout << "Differences of the " << differences.size() << " pairs: --json.\n";
    if (!front.empty())
        std::cout << "* no other is at least as good in " << options.pareto[0] << " and " << options.pareto[1]
                  << ", and better in one.\n";
    if (estimates)
        std::cout << "~ " << multipliers::kEstimateSource << ".\n";
    if (unsignedTables)
        std::cout << "Rank and products of unsigned multipliers are those of their sign-magnitude form, "
                     "which networks "
                     "use.\n";
}

void printJson(const std::vector<analysis::MultiplierInfo>& list,
               const std::vector<PairDifference>& differences, const std::vector<bool>& front,
               const CompareMultipliersOptions& options) {
    Json json{{"schema", 1}, {"multipliers", Json::array()}, {"differences", Json::array()}};
    if (!front.empty())
        json["pareto"] = options.pareto;
    for (std::size_t i = 0; i < list.size(); ++i) {
        Json& item = json["multipliers"].emplace_back();
        item = {{"name", list[i].name},
                {"signed", list[i].table->isSigned()},
                {"sha256", list[i].table->hash()},
                {"metrics", metricsJson(list[i].metrics)},
                {"measures", measuresJson(list[i])},
                {"power_mw", list[i].powerMw ? Json(*list[i].powerMw) : Json(nullptr)},
                {"power_source", list[i].powerSource},
                {"power_estimated", analysis::isPowerEstimated(list[i])},
                {"rank", list[i].structure->rank},
                {"structure", list[i].structure->inWords()},
                {"kernel", list[i].kernel}};
        if (!front.empty())
            item["on_front"] = static_cast<bool>(front[i]);
    }
    for (const PairDifference& difference : differences)
        json["differences"].push_back({{"first", list[difference.left].name},
                                       {"second", list[difference.right].name},
                                       {"differing", difference.figures.differing},
                                       {"differing_share", difference.figures.share},
                                       {"mean", difference.figures.mean},
                                       {"mean_abs", difference.figures.meanAbs},
                                       {"rms", difference.figures.rms},
                                       {"min", difference.figures.lowest},
                                       {"max", difference.figures.highest},
                                       {"max_abs", difference.figures.maxAbs},
                                       {"first_largest_at",
                                        {{"a", difference.figures.worstA}, {"b", difference.figures.worstB}}},
                                       {"histogram",
                                        {{"edges", difference.histogram.edges()},
                                         {"counts", difference.histogram.counts}}}});
    std::cout << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

int compareMultipliers(const CompareMultipliersOptions& options) {
    Result<std::vector<analysis::MultiplierInfo>> list = analysis::resolveMultipliers(options.multipliers);
    if (!list)
        return fail(list.error());
    if (!options.filter.empty()) {
        const auto filter = analysis::MultiplierFilter::parse(options.filter);
        if (!filter)
            return fail(Error{filter.error().code, filter.error().message, "--filter"});
        std::erase_if(*list, [&](const analysis::MultiplierInfo& info) { return !filter->matches(info); });
    }
    if (!options.sort.empty()) {
        const auto measure = measureOf(options.sort, "--sort", false);
        if (!measure)
            return fail(measure.error());
        // Unknown figures last.
        std::stable_sort(list->begin(), list->end(), [&](const auto& left, const auto& right) {
            const double leftValue = (*measure)->value(left);
            const double rightValue = (*measure)->value(right);
            return std::isnan(rightValue) ? !std::isnan(leftValue) : leftValue < rightValue;
        });
    }
    const Result<std::vector<bool>> front = frontOf(*list, options.pareto);
    if (!front)
        return fail(front.error());
    const std::vector<PairDifference> differences = differencesOf(*list);
    if (options.json)
        printJson(*list, differences, *front, options);
    else
        printText(*list, differences, *front, options);
    return kExitOk;
}

}  // namespace

void addCompareCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<CompareMultipliersOptions>();
    CLI::App* const command = app.add_subcommand(
        "compare", "Compare multipliers: all metrics, cost, rank, differences, Pareto front");
    command
        ->add_option(
            "NAME|FILE", options->multipliers,
            "Catalogue names, members of families, table files, eight, all; the same products count once")
        ->required();
    command
        ->add_option("--pareto", options->pareto,
                     "Mark those that no other beats in both figures, the lower the better (snr: the higher): two of " +
                         analysis::multiplierMeasureNames(true))
        ->type_name("X,Y")
        ->delimiter(',')
        ->expected(2);
    command->add_option("--sort", options->sort, "Rows by this figure, rising")->type_name("X");
    command
        ->add_option("--filter", options->filter,
                     "Only those that fulfil a condition, such as 'mre < 5 and cost < 0.6', or whose name contains a word")
        ->type_name("EXPR");
    command->add_flag("--json", options->json, "Print JSON instead of tables");
    command->footer(
        "bias is |mean error|, cost is power relative to the exact circuit's. Power is as published; ~ marks an\n"
        "estimate of a family's member. Conditions of --filter compare figures by <, <=, >, >=, =, != and the texts\n"
        "name, operands, structure and kernel by ~ (contains), =, !=; and, or, not and brackets join them.\n"
        "Examples:\n"
        "  axscope-cli compare eight drum:k=4 drum:k=5 --pareto power,mae\n"
        "  axscope-cli compare all --filter 'mre < 5 and cost < 0.9' --sort power\n"
        "  axscope-cli compare 1KR6 my_table.npy --json");
    command->callback([options, &action] {
        action = [options](const std::stop_token&) { return compareMultipliers(*options); };
    });
}

}  // namespace axscope::app
