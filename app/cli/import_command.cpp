// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <set>

#include "app/cli/command.h"
#include "app/cli/metrics_json.h"
#include "app/cli/text_table.h"
#include "multipliers/import/import_batch.h"
#include "multipliers/structure/table_structure.h"

namespace axscope::app {
namespace {

using multipliers::BatchItem;
using multipliers::ImportedTable;

struct ImportCommandOptions {
    std::vector<std::string> paths;
    std::string encoding;
    bool transpose = false;
    bool noTranspose = false;
    bool repair = false;
    std::string extend = "saturate";
    std::string outFolder;
    bool json = false;
};

Result<multipliers::ImportOptions> importOptionsOf(const ImportCommandOptions& command) {
    multipliers::ImportOptions options;
    if (!command.encoding.empty()) {
        options.encoding = multipliers::tableEncodingFromString(command.encoding);
        if (!options.encoding)
            return Error{ErrorCode::InvalidArgument, "no encoding is called so", command.encoding};
    }
    if (command.transpose || command.noTranspose)
        options.transpose = command.transpose;
    options.repair = command.repair;
    options.narrowUse =
        command.extend == "saturate" ? multipliers::NarrowUse::Saturate : multipliers::NarrowUse::HighBits;
    return options;
}

nlohmann::ordered_json publishedJson(const multipliers::PublishedFigures& published) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    const auto add = [&](const char* key, const std::optional<multipliers::PrintedFigure>& figure) {
        if (figure)
            json[key] = figure->value;
    };
    add("mae", published.mae);
    add("mae_percent", published.maePercent);
    add("wce", published.wce);
    add("wce_percent", published.wcePercent);
    add("wcre_percent", published.wcrePercent);
    add("ep", published.epPercent);
    add("mre", published.mrePercent);
    add("mse", published.mse);
    add("nmed", published.nmed);
    add("power_mw", published.powerMw);
    add("area_um2", published.areaUm2);
    add("delay_ns", published.delayNs);
    return json;
}

nlohmann::ordered_json itemJson(const BatchItem& item, const std::string& written) {
    const ImportedTable& imported = *item.imported;
    nlohmann::ordered_json metrics = metricsJson(imported.metrics);
    metrics["ep"] = imported.metrics.epPercent;
    metrics["mre"] = imported.metrics.mrePercent;
    nlohmann::ordered_json fits = nlohmann::ordered_json::array();
    for (const multipliers::EncodingFit& fit : imported.fits)
        fits.push_back({{"encoding", multipliers::toString(fit.encoding)},
                        {"correlation", fit.correlation},
                        {"mean_abs_error", fit.meanAbsoluteError}});
    nlohmann::ordered_json json{{"name", imported.table->name()},
                                {"file", item.file.string()},
                                {"format", imported.storage},
                                {"encoding", multipliers::toString(imported.encoding)},
                                {"encoding_detected", imported.encodingDetected},
                                {"transposed", imported.transposed},
                                {"evidence", imported.evidence},
                                {"hypotheses", fits},
                                {"hash", imported.table->hash()},
                                {"signed", imported.table->isSigned()},
                                {"widths", {imported.firstBits, imported.secondBits}},
                                {"rank", multipliers::structureOf(*imported.table)->rank},
                                {"metrics", metrics},
                                {"published", publishedJson(imported.published)},
                                {"converter_mistake", imported.converterMistake},
                                {"repaired", imported.repaired},
                                {"warnings", imported.warnings}};
    json["same_as"] =
        item.sameAs.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(item.sameAs);
    if (!written.empty())
        json["written"] = written;
    return json;
}

void printItem(const BatchItem& item, const std::string& written) {
    const ImportedTable& imported = *item.imported;
    const auto line = [](const std::string& key, const std::string& value) {
        std::cout << "  " << key << std::string(key.size() < 12 ? 12 - key.size() : 1, ' ') << value << '\n';
    };
    std::cout << imported.table->name() << '\n';
    line("file", item.file.string());
    line("format", imported.storage);
    line("operands", std::to_string(imported.firstBits) + " x " + std::to_string(imported.secondBits) +
                         " bits, " + (imported.table->isSigned() ? "signed" : "unsigned"));
    line("encoding", std::string(multipliers::inWords(imported.encoding)) +
                         (imported.encodingDetected ? "" : ", as told") +
                         (imported.transposed ? ", transposed" : ""));
    for (const std::string& text : imported.evidence)
        line("evidence", text);
    const multipliers::ErrorMetrics& metrics = imported.metrics;
    line("errors", "MAE " + fixedText(metrics.mae, 2) + ", WCE " + fixedText(metrics.wce, 0) + ", EP " +
                       fixedText(metrics.epPercent, 2) + " %, MRE " + fixedText(metrics.mrePercent, 2) +
                       " %, MSE " + fixedText(metrics.mse, 1) + ", mean error " +
                       fixedText(metrics.meanError, 2));
    std::string published;
    const nlohmann::ordered_json figures = publishedJson(imported.published);
    for (const auto& [key, value] : figures.items())
        published +=
            (published.empty() ? "" : ", ") + key + " " + multipliers::shortNumber(value.get<double>());
    if (!published.empty())
        line("published", published);
    line("rank", std::to_string(multipliers::structureOf(*imported.table)->rank));
    line("SHA-256", imported.table->hash());
    if (!item.sameAs.empty())
        line("same as", item.sameAs);
    for (const std::string& warning : imported.warnings)
        line("warning", warning);
    if (!written.empty())
        line("written to", written);
    std::cout << '\n';
}

/// Writes the table once per multiplier; returns the file, empty where its contents were written already.
Result<std::string> writeItem(const BatchItem& item, const std::string& folder, std::set<std::string>& hashes,
                              std::set<std::string>& names) {
    const multipliers::ProductTable& table = *item.imported->table;
    if (!hashes.insert(table.hash()).second)
        return std::string();
    std::string name = table.name();
    if (!names.insert(name).second)
        name += "-" + table.hash().substr(0, 8);
    const std::filesystem::path file = std::filesystem::path(folder) / (name + ".npy");
    if (Result<void> written = multipliers::writeNpy(table, file); !written)
        return written.error();
    return file.string();
}

int importFiles(const ImportCommandOptions& command, const std::stop_token& stop) {
    const Result<multipliers::ImportOptions> options = importOptionsOf(command);
    if (!options)
        return fail(options.error());
    std::error_code problem;
    if (!command.outFolder.empty()) {
        std::filesystem::create_directories(command.outFolder, problem);
        if (problem)
            return fail(
                {ErrorCode::Io, "the folder cannot be made: " + problem.message(), command.outFolder});
    }
    const Result<std::vector<std::filesystem::path>> files =
        multipliers::tableFilesIn({command.paths.begin(), command.paths.end()});
    if (!files)
        return fail(files.error());
    JobControl job(stop);
    const Result<std::vector<BatchItem>> items = multipliers::importBatch(*files, *options, job);
    if (!items)
        return fail(items.error());

    nlohmann::ordered_json tables = nlohmann::ordered_json::array();
    nlohmann::ordered_json errors = nlohmann::ordered_json::array();
    std::set<std::string> hashes, names;
    int code = kExitOk;
    for (const BatchItem& item : *items) {
        if (item.error) {
            code = fail(*item.error);
            errors.push_back({{"file", item.file.string()}, {"message", item.error->message}});
            continue;
        }
        std::string written;
        if (!command.outFolder.empty()) {
            Result<std::string> file = writeItem(item, command.outFolder, hashes, names);
            if (!file)
                return fail(file.error());
            written = *file;
        }
        if (command.json)
            tables.push_back(itemJson(item, written));
        else
            printItem(item, written);
    }
    if (command.json)
        std::cout << nlohmann::ordered_json{{"schema", 1}, {"tables", tables}, {"errors", errors}}.dump(
                         1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                  << '\n';
    return code;
}

}  // namespace

void addImportCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<ImportCommandOptions>();
    CLI::App* const command = app.add_subcommand(
        "import", "Read multipliers from files of any known format; tell what each is, and check it");
    command->add_option("FILE|DIR", options->paths, "Files, and folders of files")->required();
    std::vector<std::string> encodings;
    for (const multipliers::TableEncoding encoding : multipliers::allEncodings())
        encodings.emplace_back(multipliers::toString(encoding));
    command
        ->add_option("--encoding", options->encoding,
                     "Order of the operands in the file, instead of detecting it")
        ->check(CLI::IsMember(encodings));
    CLI::Option* const transpose = command->add_flag("--transpose", options->transpose,
                                                     "The file's rows are weights, its columns activations");
    command->add_flag("--no-transpose", options->noTranspose, "They are not, whatever the catalogue suggests")
        ->excludes(transpose);
    command->add_flag("--repair", options->repair,
                      "Undo the mistake of AdaPT's and TransAxx's converter where it is found");
    command
        ->add_option("--extend", options->extend,
                     "What a multiplier narrower than 8 x 8 bits does with 8-bit operands: saturate them "
                     "(default), or "
                     "multiply their high-bits")
        ->check(CLI::IsMember({"saturate", "high-bits"}));
    command->add_option("--out", options->outFolder, "Write each multiplier as NAME.npy into this folder")
        ->type_name("DIR");
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->footer(
        "Formats, told by contents: .npy; raw .bin of 16 or 32 bits; text matrices; lists of 'a b product'; "
        "C arrays;\n"
        "straight-line C functions and gate-level Verilog modules, as EvoApproxLib has them. Operands of 2 "
        "to 8 bits.\n"
        "Nothing in a file is executed. Where a file fails, the others are still read, and the exit code is "
        "3.\n"
        "Examples:\n"
        "  axscope-cli import mul8s_1KVA.c\n"
        "  axscope-cli import evoapproxlib/multiplers/8x8_signed --json > tables.json\n"
        "  axscope-cli import lut_adapt.h --repair --out tables\n"
        "  axscope-cli import mul7u_0B8.v --extend high-bits --out tables");
    command->callback([options, &action] {
        action = [options](const std::stop_token& stop) { return importFiles(*options, stop); };
    });
}

}  // namespace axscope::app
