// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "analysis/report/ablation_report.h"
#include "analysis/report/report.h"
#include "analysis/report/table_report.h"
#include "analysis/study/study_store.h"
#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {
namespace {

using Json = nlohmann::ordered_json;
using analysis::StudyStore;

struct StudyOptions {
    std::string file;
    bool json = false;
    bool check = false;
    std::string results;  ///< file for the results as JSON
    std::string csv;      ///< folders and files that take them in the forms of run
    std::string tables;
    std::string imagesCsv;

    [[nodiscard]] bool writes() const {
        return !(results.empty() && csv.empty() && tables.empty() && imagesCsv.empty());
    }
};

/// A run and what its finished blocks say.
struct RunState {
    analysis::RunSummary summary;
    analysis::AccuracySums accuracy;

    [[nodiscard]] bool isDone() const { return summary.images >= summary.requested; }
};

struct StudyContents {
    Json inputs;  ///< null where the study has none
    std::vector<RunState> runs;
    std::vector<analysis::StoredTable> tables;
    std::map<std::string, std::string> notes;
    std::vector<std::shared_ptr<const analysis::AblationResult>> ablations;
    std::shared_ptr<const analysis::StudyResult> results;
};

Result<StudyContents> contentsOf(const StudyStore& store) {
    StudyContents contents;
    Result<std::string> inputs = store.experimentText();
    if (!inputs)
        return inputs.error();
    if (!inputs->empty()) {
        contents.inputs = Json::parse(*inputs, nullptr, /*allow_exceptions=*/false, /*ignore_comments=*/true);
        if (contents.inputs.is_discarded())
            return Error{ErrorCode::Format, "its inputs are damaged", store.file().string()};
    }
    Result<std::vector<analysis::RunSummary>> runs = store.runs();
    if (!runs)
        return runs.error();
    for (analysis::RunSummary& summary : *runs) {
        const Result<analysis::StoredRun> run = store.run(summary.key);
        if (!run)
            return run.error();
        RunState state{std::move(summary), run->prefix.accuracy};
        for (const auto& [block, content] : run->blocks)
            state.accuracy.merge(content.sums.accuracy);
        contents.runs.push_back(std::move(state));
    }
    Result<std::vector<analysis::StoredTable>> tables = store.tables();
    if (!tables)
        return tables.error();
    contents.tables = std::move(*tables);
    Result<std::map<std::string, std::string>> notes = store.notes();
    if (!notes)
        return notes.error();
    contents.notes = std::move(*notes);
    auto ablations = store.ablations();
    if (!ablations)
        return ablations.error();
    contents.ablations = std::move(*ablations);
    Result<std::shared_ptr<const analysis::StudyResult>> results = store.results();
    if (!results)
        return results.error();
    contents.results = std::move(*results);
    return contents;
}

void printJson(const StudyContents& contents, const StudyOptions& options) {
    Json json;
    json["schema"] = 1;
    json["inputs"] = contents.inputs;
    json["runs"] = Json::array();
    for (const RunState& run : contents.runs) {
        Json& item = json["runs"].emplace_back();
        item["checkpoint"] = run.summary.checkpoint;
        item["run"] = run.summary.candidate;
        item["images"] = run.summary.images;
        item["requested"] = run.summary.requested;
        item["done"] = run.isDone();
        const analysis::AccuracyResult accuracy = run.accuracy.result();
        item["top1"] = accuracy.images > 0 ? Json(accuracy.top1) : Json();
        item["top5"] = accuracy.images > 0 ? Json(accuracy.top5) : Json();
        item["started"] = run.summary.startedUtc;
        item["key"] = run.summary.key;
    }
    json["tables"] = Json::array();
    for (const analysis::StoredTable& table : contents.tables) {
        Json& item = json["tables"].emplace_back();
        item["name"] = table.table->name();
        item["sha256"] = table.table->hash();
        item["files"] = Json::array();
        for (const std::filesystem::path& file : table.files)
            item["files"].push_back(file.string());
    }
    json["ablations"] = Json::array();
    for (const auto& ablation : contents.ablations) {
        Json& item = json["ablations"].emplace_back();
        item["checkpoint"] = ablation->checkpoint.name;
        item["multiplier"] = ablation->multiplier.name;
        item["per"] = analysis::toString(ablation->unit);
        item["parts"] = ablation->parts.size();
        item["images"] = ablation->int8.images;
        item["started"] = ablation->provenance.startedUtc;
    }
    json["notes"] = contents.notes;
    json["results"] = contents.results == nullptr ? Json() : Json{{"runs", contents.results->runs.size()},
                                                                  {"complete", contents.results->complete}};
    json["checked"] = options.check;
    std::cout << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

/// "a, b, c" of an array of texts.
std::string listText(const Json& array) {
    std::string text;
    for (const Json& item : array)
        text += (text.empty() ? "" : ", ") + (item.is_string() ? item.get<std::string>() : item.dump());
    return text;
}

void printInputs(const Json& inputs) {
    if (!inputs.is_object()) {
        std::cout << "No inputs yet.\n";
        return;
    }
    const auto line = [](const char* name, const std::string& text) {
        if (!text.empty())
            std::cout << name << text << '\n';
    };
    const Json none = Json::array();
    line("Checkpoints:  ", listText(inputs.value("checkpoints", none)));
    const std::uint64_t images = inputs.value("images", std::uint64_t{0});
    line("Images:       ", inputs.value("data", std::string()) + ", " +
                               (images == 0 ? std::string("all") : "the first " + groupedText(images)));
    line("Multipliers:  ", listText(inputs.value("multipliers", none)));
}

void printText(const StudyContents& contents, const StudyOptions& options) {
    printInputs(contents.inputs);
    if (contents.runs.empty()) {
        std::cout << "No runs yet.\n";
    } else {
        TextTable table({"checkpoint", "run", "state", "top-1 %", "top-5 %", "begun", "key"});
        for (const RunState& run : contents.runs) {
            const analysis::AccuracyResult accuracy = run.accuracy.result();
            table.addRow({run.summary.checkpoint, run.summary.candidate,
                          run.isDone() ? "done, " + groupedText(run.summary.images) + " images"
                                       : groupedText(run.summary.images) + " of " +
                                             groupedText(run.summary.requested) + " images",
                          accuracy.images > 0 ? percentText(accuracy.top1) : "-",
                          accuracy.images > 0 ? percentText(accuracy.top5) : "-", run.summary.startedUtc,
                          run.summary.key.substr(0, 12)});
        }
        std::cout << table.text();
    }
    for (const analysis::StoredTable& table : contents.tables) {
        std::cout << "Table " << table.table->name() << "  " << table.table->hash().substr(0, 12);
        for (const std::filesystem::path& file : table.files)
            std::cout << "  " << file.string();
        std::cout << '\n';
    }
    for (const auto& ablation : contents.ablations)
        std::cout << "Ablation of " << ablation->checkpoint.name << " with " << ablation->multiplier.name << ", per "
                  << analysis::toString(ablation->unit) << ": " << ablation->parts.size() << " parts, "
                  << groupedText(ablation->int8.images) << " images, begun " << ablation->provenance.startedUtc << '\n';
    for (const auto& [subject, text] : contents.notes)
        std::cout << "Note on " << subject << ": " << text << '\n';
    if (options.check)
        std::cout << "Checked: no fault found.\n";
}

/// Writes the results in every form that was asked for.
Result<void> writeResults(const StudyContents& contents, const StudyOptions& options) {
    if (contents.results == nullptr)
        return Error{ErrorCode::NotFound, "has no results yet: run it first, 'axscope-cli run --study'", options.file};
    const analysis::StudyResult& results = *contents.results;
    if (!options.results.empty())
        if (Result<void> done = writeFileAtomically(options.results, analysis::toJson(results)); !done)
            return done;
    if (!options.csv.empty())
        if (const auto done = analysis::writeCsvFiles(results, options.csv); !done)
            return done.error();
    if (!options.tables.empty())
        if (const auto done = analysis::writeTables(results, options.tables); !done)
            return done.error();
    if (!options.imagesCsv.empty())
        return analysis::writeImagesCsv(results, options.imagesCsv);
    return {};
}

int showStudy(const StudyOptions& options) {
    const auto store = StudyStore::open(options.file, StudyStore::Access::Read);
    if (!store)
        return fail(store.error());
    if (options.check)
        if (const Result<void> sound = (*store)->checkEverything(); !sound)
            return fail(sound.error());
    const Result<StudyContents> contents = contentsOf(**store);
    if (!contents)
        return fail(contents.error());
    if (options.writes())
        if (const Result<void> written = writeResults(*contents, options); !written)
            return fail(written.error());
    if (options.json)
        printJson(*contents, options);
    else
        printText(*contents, options);
    return kExitOk;
}

}  // namespace

void addStudyCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<StudyOptions>();
    CLI::App* const command = app.add_subcommand("study", "What a study file holds: inputs, runs, tables, ablations and notes");
    command->add_option("file", options->file, "Study file, as 'run --study' and the window write it")
        ->type_name("FILE.axs")
        ->required();
    command->add_flag("--json", options->json, "As JSON");
    command->add_flag("--check", options->check, "Look at every page and decode every value first");
    command->add_option("--results", options->results, "Write the results as JSON, as run --json does")->type_name("OUT");
    command->add_option("--csv", options->csv, "Write the results as CSV files into a folder, as run --csv does")
        ->type_name("DIR");
    command->add_option("--tables", options->tables, "Write the results as tables for papers, as run --tables does")
        ->type_name("DIR");
    command->add_option("--images-csv", options->imagesCsv, "Write a row per run and image, as run --images-csv does")
        ->type_name("FILE");
    command->footer("It only reads the study, also while a run or the window writes.");
    command->callback([options, &action] {
        action = [options](const std::stop_token&) { return showStudy(*options); };
    });
}

}  // namespace axscope::app
