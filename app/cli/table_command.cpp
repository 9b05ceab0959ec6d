// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/metrics_json.h"
#include "app/cli/text_table.h"
#include "multipliers/catalog.h"
#include "multipliers/gemm/lut_gemm.h"
#include "multipliers/import/table_import.h"
#include "multipliers/metrics.h"
#include "multipliers/structure/table_structure.h"

namespace axscope::app {
namespace {

struct TableOptions {
    std::string nameOrFile;
    std::string writeFile;
    bool json = false;
};

int showTable(const TableOptions& options) {
    Result<std::shared_ptr<const multipliers::ProductTable>> table =
        multipliers::resolveMultiplier(options.nameOrFile);
    if (!table)
        return fail(table.error());
    const multipliers::ErrorMetrics metrics = multipliers::computeErrorMetrics(**table);
    const multipliers::CatalogEntry* const entry = multipliers::findCatalogEntryByHash((*table)->hash());
    const auto structure = multipliers::structureOf(**table);
    const auto emulated = (*table)->isSigned() ? *table : (*table)->signMagnitude();
    Result<std::shared_ptr<const multipliers::LutKernel>> kernel = multipliers::LutKernel::create(emulated);
    if (!kernel)
        return fail(kernel.error());
    if (!options.writeFile.empty())
        if (Result<void> written = multipliers::writeNpy(**table, options.writeFile); !written)
            return fail(written.error());

    if (options.json) {
        nlohmann::ordered_json json{{"schema", 1},
                                    {"name", (*table)->name()},
                                    {"signed", (*table)->isSigned()},
                                    {"sha256", (*table)->hash()},
                                    {"catalogue", entry == nullptr ? nlohmann::ordered_json(nullptr)
                                                                   : nlohmann::ordered_json(entry->name)},
                                    {"metrics", metricsJson(metrics)},
                                    {"structure", structure->inWords()},
                                    {"rank", structure->rank},
                                    {"kernel", (*kernel)->description()}};
        json["cost"] = entry == nullptr ? nlohmann::ordered_json(nullptr) : costJson(entry->cost);
        std::cout << json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
        return kExitOk;
    }
    const auto line = [](const std::string& key, const std::string& value) {
        std::cout << "  " << key << std::string(key.size() < 18 ? 18 - key.size() : 1, ' ') << value << '\n';
    };
    std::cout << (*table)->name() << '\n';
    line("operands",
         (*table)->isSigned() ? "signed, -128..127" : "unsigned, 0..255 (networks: sign-magnitude)");
    if (entry != nullptr && entry->name != (*table)->name())
        line("same products as", std::string(entry->name));
    line("products", std::to_string((*table)->minEntry()) + " .. " + std::to_string((*table)->maxEntry()));
    line("MAE", fixedText(metrics.mae, 4) + "  (" + fixedText(metrics.maePercent, 4) + " %)");
    line("WCE", fixedText(metrics.wce, 0) + "  (" + fixedText(metrics.wcePercent, 4) + " %)");
    line("error probability", fixedText(metrics.epPercent, 4) + " %");
    line("mean error", fixedText(metrics.meanError, 4));
    line("MSE", fixedText(metrics.mse, 4));
    line("variance", fixedText(metrics.variance, 4));
    line("MRE", fixedText(metrics.mrePercent, 4) + " %");
    line("WCRE", fixedText(metrics.wcrePercent, 4) + " %");
    line("NMED", fixedText(metrics.nmed, 8));
    line("error range", std::to_string(metrics.minError) + " .. " + std::to_string(metrics.maxError));
    if (entry != nullptr && entry->cost.powerMw)
        line("power", fixedText(*entry->cost.powerMw, 3) + " mW  (" + std::string(entry->cost.source) + ")");
    line("structure", structure->text());
    line("emulated by", (*kernel)->description());
    line("SHA-256", (*table)->hash());
    if (!options.writeFile.empty())
        line("written to", options.writeFile);
    return kExitOk;
}

}  // namespace

void addTableCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<TableOptions>();
    CLI::App* const command =
        app.add_subcommand("table", "Show the error metrics of one multiplier; write its table");
    command
        ->add_option("NAME|FILE", options->nameOrFile,
                     "A catalogue name (1KVA, mul8s_1KVA, v2022:1KV8) or a table file (.npy, raw .bin)")
        ->required();
    command->add_option("--write", options->writeFile, "Write the product table as .npy")
        ->type_name("OUT.npy");
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->footer("Examples:\n  axscope-cli table 1KVA\n  axscope-cli table my_table.npy --json");
    command->callback(
        [options, &action] { action = [options](const std::stop_token&) { return showTable(*options); }; });
}

}  // namespace axscope::app
