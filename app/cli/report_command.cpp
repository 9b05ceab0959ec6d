// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "analysis/report/axmoe_report.h"
#include "analysis/study/study_store.h"
#include "app/cli/command.h"
#include "app/cli/text_table.h"

namespace axscope::app {
namespace {

struct ReportOptions {
    std::string question;
    std::string study;
    std::string folder;
    bool json = false;
};

using Results = std::shared_ptr<const analysis::StudyResult>;

Result<Results> resultsOf(const std::string& file) {
    const auto store = analysis::StudyStore::open(file, analysis::StudyStore::Access::Read);
    if (!store)
        return store.error();
    Result<Results> results = (*store)->results();
    if (results && *results == nullptr)
        return Error{ErrorCode::NotFound, "it has no results yet: run it with 'axscope-cli run --study'", file};
    return results;
}

void printTable(const analysis::ReportTable& table) {
    std::vector<std::string> titles;
    for (const auto& column : table.columns)
        titles.push_back(column.title);
    TextTable text(titles);
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (const auto& cell : row)
            cells.push_back(cell.text);
        text.addRow(cells);
    }
    std::cout << table.caption << "\n\n" << text.text() << '\n';
}

int reportAxmoe(const ReportOptions& options) {
    const Result<Results> results = resultsOf(options.study);
    if (!results)
        return fail(results.error());
    const std::vector<analysis::ReportTable> tables = analysis::axmoeTables(**results);
    if (tables.front().rows.empty())
        return fail({ErrorCode::NotFound, "no checkpoint of it was run with a multiplier yet", options.study});
    if (options.json) {
        std::cout << analysis::axmoeJson(**results);
    } else {
        if (!(*results)->complete)
            std::cout << "The study is not complete: figures are of the images computed so far.\n\n";
        for (const analysis::ReportTable& table : tables)
            if (!table.rows.empty())
                printTable(table);
    }
    if (options.folder.empty())
        return kExitOk;
    const auto written = analysis::writeTables(tables, options.folder);
    if (!written)
        return fail(written.error());
    for (const auto& file : *written)
        std::cerr << "Written: " << file.string() << '\n';
    return kExitOk;
}

}  // namespace

void addReportCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<ReportOptions>();
    CLI::App* const command = app.add_subcommand("report", "What a study says about published questions");
    command
        ->add_option("question", options->question,
                     "axmoe: architecture x topology x multiplier before and after retraining, and the findings of AxMoE")
        ->check(CLI::IsMember({"axmoe"}))
        ->required();
    command->add_option("--study", options->study, "Study file with results")->type_name("FILE.axs")->required();
    command->add_flag("--json", options->json, "As JSON");
    command->add_option("--out", options->folder, "Write the tables as Markdown, LaTeX and CSV into this folder")
        ->type_name("DIR");
    command->footer(
        "A retrained checkpoint stands beside its parent, known by the hash in its metadata, as the accuracy after\n"
        "retraining for its multiplier. Findings are those of the abstract of arXiv:2605.04754; a difference that its\n"
        "95 % interval does not tell from nothing is called that. Aggressive: mean relative error of 10 % or more.\n"
        "Equal cost: normalised inference cost within 2 %. Comparable: within 5 percentage points.");
    command->callback([options, &action] {
        action = [options](const std::stop_token&) { return reportAxmoe(*options); };
    });
}

}  // namespace axscope::app
