// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/export_options.h"
#include "app/cli/layer_weights.h"
#include "app/cli/multiplier_figures.h"
#include "app/cli/text_table.h"
#include "multipliers/base/atomic_file.h"
#include "multipliers/import/table_import.h"

namespace axscope::app {
namespace {

struct TableOptions {
    std::string nameOrFile;
    TableExportOptions exported;
    LayerOptions layer;
    std::string errors;
    std::uint64_t depth = 0;
    bool json = false;
    bool profile = false;
    bool allLayers = false;
};

/// Every error of the table as CSV, one row per pair of operands.
std::string errorsCsv(const multipliers::ProductTable& table) {
    std::string text = "a,b,exact,product,error\n";
    for (int a = table.minOperand(); a <= table.maxOperand(); ++a)
        for (int b = table.minOperand(); b <= table.maxOperand(); ++b) {
            const int product = table.product(a, b);
            text += std::to_string(a) + ',' + std::to_string(b) + ',' + std::to_string(a * b) + ',' +
                    std::to_string(product) + ',' + std::to_string(product - a * b) + '\n';
        }
    return text;
}

using Biases = std::vector<analysis::LayerBias>;

nlohmann::ordered_json layersJson(const Biases& biases) {
    nlohmann::ordered_json json{{"layers", nlohmann::ordered_json::array()}, {"depths", nlohmann::ordered_json::array()}};
    for (const analysis::LayerBias& each : biases)
        json["layers"].push_back({{"layer", each.layer},
                                  {"depth", each.depth},
                                  {"reduction", each.reduction},
                                  {"mean_error", each.meanError},
                                  {"bias", each.sum.bias},
                                  {"spread", each.sum.spread}});
    for (const analysis::DepthBias& mean : analysis::depthMeans(biases))
        json["depths"].push_back({{"depth", mean.depth},
                                  {"layers", mean.layers},
                                  {"mean_abs_bias", mean.meanAbsBias},
                                  {"mean_spread", mean.meanSpread}});
    return json;
}

void printLayers(const Biases& biases) {
    TextTable table({"layer", "K", "mean error", "bias K mu", "spread sqrt(K) sigma"});
    for (const analysis::LayerBias& each : biases)
        table.addRow({each.layer, std::to_string(each.reduction), fixedText(each.meanError, 4), fixedText(each.sum.bias, 1),
                      fixedText(each.sum.spread, 1)});
    std::cout << "One output of each layer, by the operands that it has:\n" << table.text();
}

/// For --all-layers; nothing without it.
Result<Biases> biasesOf(const TableOptions& options, const multipliers::ProductTable& table) {
    if (!options.allLayers)
        return Biases{};
    return layerBiasesOf(options.layer, table.isSigned() ? table : *table.signMagnitude());
}

int showTable(const TableOptions& options) {
    const Result<std::shared_ptr<const multipliers::ProductTable>> table =
        multipliers::resolveMultiplier(options.nameOrFile);
    if (!table)
        return fail(table.error());
    const Result<Biases> biases = biasesOf(options, **table);
    if (!biases)
        return fail(biases.error());
    const bool ofOneLayer = !options.allLayers || !options.layer.layer.empty();
    const Result<std::optional<LayerOperands>> layer =
        ofOneLayer ? layerOperandsOf(options.layer) : Result<std::optional<LayerOperands>>(std::optional<LayerOperands>());
    if (!layer)
        return fail(layer.error());
    const Result<MultiplierFigures> figures = figuresOf(*table, *layer ? &**layer : nullptr);
    if (!figures)
        return fail(figures.error());
    if (const Result<void> written = exportAsAsked(**table, options.exported); !written)
        return fail(written.error());
    if (!options.errors.empty())
        if (const Result<void> written = writeFileAtomically(options.errors, errorsCsv(**table)); !written)
            return fail(written.error());
    if (options.json) {
        nlohmann::ordered_json json = figuresJson(*figures, options.depth, options.profile);
        if (options.allLayers)
            json["in_layers"] = layersJson(*biases);
        std::cout << json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                  << '\n';
        return kExitOk;
    }
    printFigures(*figures, options.depth);
    if (options.allLayers)
        printLayers(*biases);
    if (!options.exported.file.empty())
        std::cout << "Written to " << options.exported.file << '\n';
    return kExitOk;
}

}  // namespace

void addTableCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<TableOptions>();
    CLI::App* const command = app.add_subcommand(
        "table", "Show the error metrics of one multiplier; write its table in any format");
    command
        ->add_option("NAME|FILE", options->nameOrFile,
                     "A catalogue name (1KVA, mul8s_1KVA, v2022:1KV8), a member of a family (drum:k=4, see "
                     "'family') or "
                     "a table file")
        ->required();
    command
        ->add_option("--depth", options->depth,
                     "Also the error of a sum of K products: bias K mu, spread sqrt(K) sigma")
        ->type_name("K");
    command
        ->add_option("--errors", options->errors,
                     "Write the error e(a,b) of every pair of operands to OUT, as CSV: a, b, exact, product, error")
        ->type_name("OUT");
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->add_flag("--profile", options->profile,
                      "In the JSON also: error by operand, against |a|, |b| and |ab|, distribution function");
    addLayerOptions(*command, options->layer);
    command
        ->add_flag("--all-layers", options->allLayers,
                   "What the errors add up to in one output of every layer: bias K mu, spread sqrt(K) sigma")
        ->needs("--study")
        ->group("Weighted by the operands of a layer");
    addTableExportOptions(*command, options->exported, "--write");
    command->footer(
        "Metrics over all 65,536 operand pairs, e = L(a,b) - ab: MAE = mean |e|; WCE = max |e|; error "
        "probability =\n"
        "P(e != 0); mean error = mean e; MSE = mean e^2; MRE, WCRE = mean, max |e|/|ab| where ab != 0; NMED "
        "= MAE / max\n"
        "|ab|; percentages of MAE and WCE are of 2^16. Weighted: the same sums with the shares of a layer's "
        "operands.\n"
        "Examples:\n"
        "  axscope-cli table 1KVA\n"
        "  axscope-cli table drum:k=4 --json --profile\n"
        "  axscope-cli table my_table.npy --study study.axs --checkpoint resnet20_hard --layer "
        "layer3.0.experts.0.conv1\n"
        "  axscope-cli table broken-array:h=0,v=6 --out bam.bin --type int16 --order numeric");
    command->callback(
        [options, &action] { action = [options](const std::stop_token&) { return showTable(*options); }; });
}

}  // namespace axscope::app
