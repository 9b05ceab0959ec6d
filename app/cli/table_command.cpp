// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/export_options.h"
#include "app/cli/layer_weights.h"
#include "app/cli/multiplier_figures.h"
#include "multipliers/import/table_import.h"

namespace axscope::app {
namespace {

struct TableOptions {
    std::string nameOrFile;
    TableExportOptions exported;
    LayerOptions layer;
    std::uint64_t depth = 0;
    bool json = false;
    bool profile = false;
};

int showTable(const TableOptions& options) {
    const Result<std::shared_ptr<const multipliers::ProductTable>> table =
        multipliers::resolveMultiplier(options.nameOrFile);
    if (!table)
        return fail(table.error());
    const Result<std::optional<LayerOperands>> layer = layerOperandsOf(options.layer);
    if (!layer)
        return fail(layer.error());
    const Result<MultiplierFigures> figures = figuresOf(*table, *layer ? &**layer : nullptr);
    if (!figures)
        return fail(figures.error());
    if (const Result<void> written = exportAsAsked(**table, options.exported); !written)
        return fail(written.error());
    if (options.json) {
        std::cout << figuresJson(*figures, options.depth, options.profile)
                         .dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                  << '\n';
        return kExitOk;
    }
    printFigures(*figures, options.depth);
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
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->add_flag("--profile", options->profile,
                      "In the JSON also: error by operand, against |a|, |b| and |ab|, distribution function");
    addLayerOptions(*command, options->layer);
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
