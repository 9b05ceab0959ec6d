// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/metrics_json.h"
#include "app/cli/text_table.h"
#include "multipliers/catalog.h"
#include "multipliers/gemm/lut_gemm.h"
#include "multipliers/metrics.h"
#include "multipliers/structure/table_structure.h"

namespace axscope::app {
namespace {

struct MultipliersOptions {
    bool json = false;
    bool eightOnly = false;
};

int listMultipliers(const MultipliersOptions& options) {
    nlohmann::ordered_json array = nlohmann::ordered_json::array();
    TextTable table({"name", "v2022 name", "set", "MAE", "WCE", "EP %", "MRE %", "MSE", "mean error",
                     "power mW", "area um2", "delay ns", "products"});
    const auto optionalText = [](const std::optional<double>& value, int decimals) {
        return value ? fixedText(*value, decimals) : std::string("-");
    };
    for (const multipliers::CatalogEntry& entry : multipliers::catalog()) {
        if (options.eightOnly && !entry.pareto)
            continue;
        const std::shared_ptr<const multipliers::ProductTable> products = multipliers::tableOf(entry);
        const multipliers::ErrorMetrics metrics = multipliers::computeErrorMetrics(*products);
        Result<std::shared_ptr<const multipliers::LutKernel>> kernel =
            multipliers::LutKernel::create(products);
        if (!kernel)
            return fail(kernel.error());
        if (options.json) {
            array.push_back({{"name", entry.name},
                             {"name_v2022", entry.nameV2022},
                             {"eight", entry.pareto},
                             {"sha256", products->hash()},
                             {"metrics", metricsJson(metrics)},
                             {"cost", costJson(entry.cost)},
                             {"structure", multipliers::structureOf(*products)->inWords()},
                             {"kernel", (*kernel)->description()}});
        } else {
            table.addRow({std::string(entry.name), std::string(entry.nameV2022), entry.pareto ? "eight" : "",
                          fixedText(metrics.mae, 2), fixedText(metrics.wce, 0),
                          fixedText(metrics.epPercent, 2), fixedText(metrics.mrePercent, 2),
                          fixedText(metrics.mse, 1), fixedText(metrics.meanError, 2),
                          optionalText(entry.cost.powerMw, 3), optionalText(entry.cost.areaUm2, 1),
                          optionalText(entry.cost.delayNs, 2), (*kernel)->description()});
        }
    }
    if (options.json) {
        std::cout << nlohmann::ordered_json{{"schema", 1}, {"multipliers", array}}.dump(1) << '\n';
    } else {
        std::cout << table.text()
                  << "\nSigned 8 x 8 bit circuits of EvoApproxLib, named as on its master branch. Errors "
                     "over all 65,536 operand pairs;\ncost as published with the library (45 nm, PDK45).\n";
    }
    return kExitOk;
}

}  // namespace

void addMultipliersCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<MultipliersOptions>();
    CLI::App* const command =
        app.add_subcommand("multipliers", "List the catalogue with error metrics and cost");
    command->add_flag("--eight", options->eightOnly, "Only the Pareto set (power against MAE)");
    command->add_flag("--json", options->json, "Print JSON instead of a table");
    command->callback([options, &action] {
        action = [options](const std::stop_token&) { return listMultipliers(*options); };
    });
}

}  // namespace axscope::app
