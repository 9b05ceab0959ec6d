// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <memory>
#include <optional>
#include <span>

#include "analysis/multiplier_list.h"
#include "app/cli/command.h"
#include "app/cli/metrics_json.h"
#include "app/cli/text_table.h"
#include "multipliers/base/pareto.h"
#include "multipliers/families/family_member.h"

namespace axscope::app {
namespace {

using Json = nlohmann::ordered_json;

struct CompareMultipliersOptions {
    std::vector<std::string> multipliers;
    std::vector<std::string> pareto;
    std::string sort;
    bool json = false;
};

/// A figure that multipliers are sorted and compared by; the lower the better.
struct Criterion {
    std::string_view name;
    double (*value)(const analysis::MultiplierInfo& multiplier);
};

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

constexpr std::array kCriteria{
    Criterion{"power", [](const analysis::MultiplierInfo& m) { return m.powerMw.value_or(kUnknown); }},
    Criterion{"mae", [](const analysis::MultiplierInfo& m) { return m.metrics.mae; }},
    Criterion{"wce", [](const analysis::MultiplierInfo& m) { return m.metrics.wce; }},
    Criterion{"ep", [](const analysis::MultiplierInfo& m) { return m.metrics.epPercent; }},
    Criterion{"mre", [](const analysis::MultiplierInfo& m) { return m.metrics.mrePercent; }},
    Criterion{"wcre", [](const analysis::MultiplierInfo& m) { return m.metrics.wcrePercent; }},
    Criterion{"mse", [](const analysis::MultiplierInfo& m) { return m.metrics.mse; }},
    Criterion{"bias", [](const analysis::MultiplierInfo& m) { return std::abs(m.metrics.meanError); }},
    Criterion{"variance", [](const analysis::MultiplierInfo& m) { return m.metrics.variance; }},
    Criterion{"nmed", [](const analysis::MultiplierInfo& m) { return m.metrics.nmed; }},
    Criterion{"rank",
              [](const analysis::MultiplierInfo& m) {
                  return m.structure == nullptr ? kUnknown : static_cast<double>(m.structure->rank);
              }},
};

std::string criterionNames() {
    std::string names;
    for (const Criterion& criterion : kCriteria)
        names += (names.empty() ? "" : ", ") + std::string(criterion.name);
    return names;
}

Result<const Criterion*> criterionOf(const std::string& name, const char* option) {
    for (const Criterion& criterion : kCriteria)
        if (criterion.name == name)
            return &criterion;
    return Error{ErrorCode::InvalidArgument,
                 std::string(option) + " takes " + criterionNames() + ", not '" + name + "'",
                 {}};
}

bool isEstimate(const analysis::MultiplierInfo& multiplier) {
    return multiplier.powerSource == multipliers::kEstimateSource;
}

/// How two tables differ, over all pairs of operands.
struct TableDifference {
    std::size_t left = 0;
    std::size_t right = 0;
    double share = 0;    ///< of the pairs that give another product
    double mean = 0;     ///< mean left - right
    double meanAbs = 0;  ///< mean |left - right|
    int maxAbs = 0;
};

TableDifference differenceOf(const multipliers::ProductTable& left, const multipliers::ProductTable& right) {
    std::int64_t sum = 0, magnitudes = 0, differing = 0;
    TableDifference difference;
    for (std::size_t i = 0; i < left.entries().size(); ++i) {
        const int step = left.entries()[i] - right.entries()[i];
        sum += step;
        magnitudes += std::abs(step);
        differing += step != 0 ? 1 : 0;
        difference.maxAbs = std::max(difference.maxAbs, std::abs(step));
    }
    constexpr double kPairs = multipliers::ProductTable::kEntries;
    difference.share = static_cast<double>(differing) / kPairs;
    difference.mean = static_cast<double>(sum) / kPairs;
    difference.meanAbs = static_cast<double>(magnitudes) / kPairs;
    return difference;
}

/// All pairs; tables of different signedness as networks use them, in sign-magnitude form.
std::vector<TableDifference> differencesOf(const std::vector<analysis::MultiplierInfo>& list) {
    std::vector<TableDifference> differences;
    for (std::size_t left = 0; left < list.size(); ++left)
        for (std::size_t right = left + 1; right < list.size(); ++right) {
            const bool sameForm = list[left].table->isSigned() == list[right].table->isSigned();
            const auto leftTable = sameForm ? list[left].table : analysis::emulatedTable(list[left]);
            const auto rightTable = sameForm ? list[right].table : analysis::emulatedTable(list[right]);
            TableDifference difference = differenceOf(*leftTable, *rightTable);
            difference.left = left;
            difference.right = right;
            differences.push_back(difference);
        }
    return differences;
}

/// The Pareto front asked for, as flags by multiplier; empty where none was.
Result<std::vector<bool>> frontOf(const std::vector<analysis::MultiplierInfo>& list,
                                  const std::vector<std::string>& names) {
    if (names.empty())
        return std::vector<bool>();
    std::array<const Criterion*, 2> criteria{};
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const auto criterion = criterionOf(names[i], "--pareto");
        if (!criterion)
            return criterion.error();
        criteria[i] = *criterion;
    }
    std::vector<ParetoPoint> points;
    for (const analysis::MultiplierInfo& multiplier : list)
        points.emplace_back(criteria[0]->value(multiplier), criteria[1]->value(multiplier));
    std::vector<bool> onFront(list.size(), false);
    for (const std::size_t i : paretoFront(points))
        onFront[i] = true;
    return onFront;
}

void printText(const std::vector<analysis::MultiplierInfo>& list,
               const std::vector<TableDifference>& differences, const std::vector<bool>& front,
               const CompareMultipliersOptions& options) {
    std::vector<std::string> head{"name",       "MAE",      "WCE",  "EP %",     "MRE %", "WCRE %",  "MSE",
                                  "mean error", "variance", "NMED", "power mW", "rank",  "products"};
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
            fixedText(metrics.variance, 1),
            fixedText(metrics.nmed, 6),
            list[i].powerMw ? (isEstimate(list[i]) ? "~" : "") + fixedText(*list[i].powerMw, 3) : "-",
            std::to_string(list[i].structure->rank),
            list[i].kernel};
        if (!front.empty())
            row.insert(row.begin() + 1, front[i] ? "*" : "");
        table.addRow(std::move(row));
        estimates = estimates || isEstimate(list[i]);
        unsignedTables = unsignedTables || !list[i].table->isSigned();
    }
    std::cout << table.text();
    constexpr std::size_t kMostPairs = 28;
    if (!differences.empty() && differences.size() <= kMostPairs) {
        std::cout << "\nDifferences of products:\n";
        TextTable pairs(
            {"first", "second", "other products %", "mean difference", "mean |difference|", "largest"});
        for (const TableDifference& difference : differences)
            pairs.addRow({list[difference.left].name, list[difference.right].name,
                          percentText(difference.share), fixedText(difference.mean, 2),
                          fixedText(difference.meanAbs, 2), std::to_string(difference.maxAbs)});
        std::cout << pairs.text();
    }
    std::cout << '\n';
    if (differences.size() > kMostPairs)
        std::cout << "Differences of the " << differences.size() << " pairs: --json.\n";
    if (!front.empty())
        std::cout << "* no other has both a lower " << options.pareto[0] << " and a lower "
                  << options.pareto[1] << ".\n";
    if (estimates)
        std::cout << "~ " << multipliers::kEstimateSource << ".\n";
    if (unsignedTables)
        std::cout << "Rank and products of unsigned multipliers are those of their sign-magnitude form, "
                     "which networks "
                     "use.\n";
}

void printJson(const std::vector<analysis::MultiplierInfo>& list,
               const std::vector<TableDifference>& differences, const std::vector<bool>& front,
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
                {"power_mw", list[i].powerMw ? Json(*list[i].powerMw) : Json(nullptr)},
                {"power_source", list[i].powerSource},
                {"power_estimated", isEstimate(list[i])},
                {"rank", list[i].structure->rank},
                {"structure", list[i].structure->inWords()},
                {"kernel", list[i].kernel}};
        if (!front.empty())
            item["on_front"] = static_cast<bool>(front[i]);
    }
    for (const TableDifference& difference : differences)
        json["differences"].push_back({{"first", list[difference.left].name},
                                       {"second", list[difference.right].name},
                                       {"differing_share", difference.share},
                                       {"mean", difference.mean},
                                       {"mean_abs", difference.meanAbs},
                                       {"max_abs", difference.maxAbs}});
    std::cout << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

int compareMultipliers(const CompareMultipliersOptions& options) {
    Result<std::vector<analysis::MultiplierInfo>> list = analysis::resolveMultipliers(options.multipliers);
    if (!list)
        return fail(list.error());
    if (!options.sort.empty()) {
        const auto criterion = criterionOf(options.sort, "--sort");
        if (!criterion)
            return fail(criterion.error());
        // Unknown figures last.
        std::stable_sort(list->begin(), list->end(), [&](const auto& left, const auto& right) {
            const double leftValue = (*criterion)->value(left);
            const double rightValue = (*criterion)->value(right);
            return std::isnan(rightValue) ? !std::isnan(leftValue) : leftValue < rightValue;
        });
    }
    const Result<std::vector<bool>> front = frontOf(*list, options.pareto);
    if (!front)
        return fail(front.error());
    const std::vector<TableDifference> differences = differencesOf(*list);
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
                     "Mark those that no other beats in both figures, the lower the better: two of " +
                         criterionNames())
        ->type_name("X,Y")
        ->delimiter(',')
        ->expected(2);
    command->add_option("--sort", options->sort, "Rows by this figure, rising")->type_name("X");
    command->add_flag("--json", options->json, "Print JSON instead of tables");
    command->footer(
        "bias is |mean error|. Power is as published; ~ marks an estimate of a family's member.\n"
        "Examples:\n"
        "  axscope-cli compare eight drum:k=4 drum:k=5 --pareto power,mae\n"
        "  axscope-cli compare 1KR6 my_table.npy --json");
    command->callback([options, &action] {
        action = [options](const std::stop_token&) { return compareMultipliers(*options); };
    });
}

}  // namespace axscope::app
