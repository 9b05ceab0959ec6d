// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/multiplier_figures.h"

#include <array>
#include <iostream>
#include <utility>

#include "app/cli/metrics_json.h"
#include "app/cli/text_table.h"
#include "multipliers/families/family_member.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::app {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kShownQuantiles{0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

void printLine(const std::string& key, const std::string& value) {
    constexpr std::size_t kWidth = 18;
    std::cout << "  " << key << std::string(key.size() < kWidth ? kWidth - key.size() : 1, ' ') << value
              << '\n';
}

void printMetrics(const multipliers::ErrorMetrics& metrics, const multipliers::ErrorProfile& profile) {
    printLine("MAE", fixedText(metrics.mae, 4) + "  (" + fixedText(metrics.maePercent, 4) + " %)");
    printLine("WCE", fixedText(metrics.wce, 0) + "  (" + fixedText(metrics.wcePercent, 4) + " %)");
    printLine("error probability", fixedText(metrics.epPercent, 4) + " %");
    printLine("mean error", fixedText(metrics.meanError, 4));
    printLine("MSE", fixedText(metrics.mse, 4));
    printLine("variance", fixedText(metrics.variance, 4));
    printLine("MRE", fixedText(metrics.mrePercent, 4) + " %");
    printLine("WCRE", fixedText(metrics.wcrePercent, 4) + " %");
    printLine("NMED", fixedText(metrics.nmed, 8));
    printLine("error range", std::to_string(metrics.minError) + " .. " + std::to_string(metrics.maxError));
    if (metrics.minError == metrics.maxError)
        return;
    std::string quantiles;
    for (const double share : kShownQuantiles)
        quantiles += (quantiles.empty() ? "" : ", ") + fixedText(100 * share, 0) +
                     " %: " + std::to_string(profile.quantile(share));
    printLine("error quantiles", quantiles);
    std::string bits;
    for (std::size_t bit = profile.bits.size(); bit-- > 0;)
        bits += (bits.empty() ? "" : " ") + fixedText(100 * profile.bits[bit].rate, 1);
    printLine("wrong bits 15..0", bits + "  (%)");
}

void printDotProduct(const multipliers::ErrorMetrics& metrics, std::uint64_t depth) {
    const multipliers::DotProductError error = multipliers::dotProductError(metrics, depth);
    printLine("sum of " + std::to_string(depth), "bias " + fixedText(error.bias, 1) + ", spread " +
                                                     fixedText(error.spread, 1) + " (standard deviation)");
}

Json dotProductJson(const multipliers::ErrorMetrics& metrics, std::uint64_t depth) {
    const multipliers::DotProductError error = multipliers::dotProductError(metrics, depth);
    return {{"depth", depth}, {"bias", error.bias}, {"spread", error.spread}};
}

Json operandsJson(const std::vector<multipliers::OperandError>& errors) {
    Json json{{"mean", Json::array()},
              {"std", Json::array()},
              {"mean_minus_std", Json::array()},
              {"mean_plus_std", Json::array()},
              {"mean_abs", Json::array()},
              {"max_abs", Json::array()}};
    for (const multipliers::OperandError& error : errors) {
        json["mean"].push_back(error.mean);
        json["std"].push_back(error.deviation);
        json["mean_minus_std"].push_back(error.mean - error.deviation);
        json["mean_plus_std"].push_back(error.mean + error.deviation);
        json["mean_abs"].push_back(error.meanAbs);
        json["max_abs"].push_back(error.maxAbs);
    }
    return json;
}

Json binsJson(const std::vector<multipliers::ErrorBin>& bins) {
    Json json = Json::array();
    for (const multipliers::ErrorBin& bin : bins)
        json.push_back({{"low", bin.low},
                        {"high", bin.high},
                        {"centre", 0.5 * (bin.low + bin.high)},
                        {"share", bin.weight},
                        {"mean", bin.mean},
                        {"mean_abs", bin.meanAbs},
                        {"max_abs", bin.maxAbs}});
    return json;
}

Json profileJson(const multipliers::ErrorHistogram& histogram, const std::vector<double>& counts,
                 const multipliers::ErrorProfile& profile, bool whole) {
    Json json;
    for (const double share : kShownQuantiles)
        json["quantiles"].push_back({{"share", share}, {"error", profile.quantile(share)}});
    for (const multipliers::BitError& bit : profile.bits)
        json["bits"].push_back({{"rate", bit.rate}, {"raised", bit.raised}});
    if (!whole)
        return json;
    json["by_a"] = operandsJson(profile.byA);
    json["by_b"] = operandsJson(profile.byB);
    json["against_abs_a"] = binsJson(profile.againstAbsA);
    json["against_abs_b"] = binsJson(profile.againstAbsB);
    json["against_abs_product"] = binsJson(profile.againstAbsProduct);
    json["histogram"] = {{"edges", histogram.edges()}, {"counts", counts}};
    json["cdf"] = Json::array();
    for (const multipliers::ErrorStep& step : profile.distribution)
        json["cdf"].push_back(Json::array({step.error, step.cumulative}));
    return json;
}

}  // namespace

Result<MultiplierFigures> figuresOf(std::shared_ptr<const multipliers::ProductTable> table,
                                    const LayerOperands* layer) {
    MultiplierFigures figures;
    figures.table = std::move(table);
    const multipliers::ProductTable& products = *figures.table;
    figures.entry = multipliers::findCatalogEntryByHash(products.hash());
    figures.metrics = multipliers::computeErrorMetrics(products);
    figures.profile = multipliers::computeErrorProfile(products);
    figures.structure = multipliers::structureOf(products);
    figures.equivalent = multipliers::equivalentOf(products);
    if (figures.entry == nullptr)
        if (const auto member = multipliers::memberOf(products))
            figures.estimate = member->cost();
    const auto emulated = products.isSigned() ? figures.table : products.signMagnitude();
    const auto kernel = multipliers::LutKernel::create(emulated);
    if (!kernel)
        return kernel.error();
    figures.kernel = (*kernel)->description();
    if (layer != nullptr) {
        const auto weights =
            multipliers::OperandWeights::fromCounts(layer->inputOperands, layer->weightOperands);
        if (!weights)
            return weights.error();
        figures.weighted = {*layer, multipliers::computeErrorMetrics(*emulated, *weights),
                            multipliers::computeErrorProfile(*emulated, *weights)};
    }
    return figures;
}

void printFigures(const MultiplierFigures& figures, std::uint64_t depth) {
    const multipliers::ProductTable& table = *figures.table;
    std::cout << table.name() << '\n';
    printLine("operands",
              table.isSigned() ? "signed, -128..127" : "unsigned, 0..255 (networks: sign-magnitude)");
    if (figures.entry != nullptr && figures.entry->name != table.name())
        printLine("same products as", std::string(figures.entry->name));
    printLine("products", std::to_string(table.minEntry()) + " .. " + std::to_string(table.maxEntry()));
    printMetrics(figures.metrics, figures.profile);
    if (depth > 0)
        printDotProduct(figures.metrics, depth);
    if (figures.entry != nullptr && figures.entry->cost.powerMw)
        printLine("power", fixedText(*figures.entry->cost.powerMw, 3) + " mW  (" +
                               std::string(figures.entry->cost.source) + ")");
    if (figures.estimate)
        printLine("power, estimated", fixedText(figures.estimate->powerMw, 3) + " mW, " +
                                          fixedText(figures.estimate->relative, 2) +
                                          " of the exact array  (" +
                                          std::string(multipliers::kEstimateSource) + ")");
    if (figures.equivalent)
        printLine("equals", figures.equivalent->inWords());
    printLine("structure", figures.structure->text());
    printLine("emulated by", figures.kernel);
    printLine("SHA-256", table.hash());
    if (figures.weighted) {
        const LayerOperands& layer = figures.weighted->layer;
        std::cout << "Weighted by the operands of " << layer.layer << " of " << layer.checkpoint << ", "
                  << layer.run << '\n';
        printMetrics(figures.weighted->metrics, figures.weighted->profile);
        if (layer.reduction > 0)
            printDotProduct(figures.weighted->metrics, static_cast<std::uint64_t>(layer.reduction));
    }
}

Json figuresJson(const MultiplierFigures& figures, std::uint64_t depth, bool withProfile) {
    const multipliers::ProductTable& table = *figures.table;
    const multipliers::ErrorHistogram histogram = multipliers::errorHistogram(table);
    Json json{{"schema", 1},
              {"name", table.name()},
              {"signed", table.isSigned()},
              {"sha256", table.hash()},
              {"catalogue", figures.entry == nullptr ? Json(nullptr) : Json(figures.entry->name)},
              {"metrics", metricsJson(figures.metrics)},
              {"profile", profileJson(histogram, {histogram.counts.begin(), histogram.counts.end()}, figures.profile, withProfile)},
              {"structure", figures.structure->inWords()},
              {"rank", figures.structure->rank},
              {"kernel", figures.kernel}};
    if (depth > 0)
        json["dot_product"] = dotProductJson(figures.metrics, depth);
    json["equivalent"] = Json(nullptr);
    if (figures.equivalent)
        json["equivalent"] = {{"words", figures.equivalent->inWords()},
                              {"member", figures.equivalent->member.name()},
                              {"transposed", figures.equivalent->transposed},
                              {"constant", figures.equivalent->constant}};
    json["cost"] = figures.entry == nullptr ? Json(nullptr) : costJson(figures.entry->cost);
    json["estimate"] = Json(nullptr);
    if (figures.estimate)
        json["estimate"] = {{"power_mw", figures.estimate->powerMw},
                            {"relative", figures.estimate->relative},
                            {"unit_gates", figures.estimate->gates},
                            {"source", multipliers::kEstimateSource}};
    if (figures.weighted) {
        const LayerOperands& layer = figures.weighted->layer;
        // Of the table that networks use.
        const multipliers::ErrorHistogram ofLayer =
            table.isSigned() ? histogram : multipliers::errorHistogram(*table.signMagnitude());
        Json& weighted = json["weighted"];
        weighted = {{"checkpoint", layer.checkpoint},
                    {"layer", layer.layer},
                    {"run", layer.run},
                    {"metrics", metricsJson(figures.weighted->metrics)},
                    {"profile", profileJson(ofLayer, multipliers::weightedCounts(ofLayer, figures.weighted->profile),
                                            figures.weighted->profile, withProfile)}};
        if (layer.reduction > 0)
            weighted["dot_product"] =
                dotProductJson(figures.weighted->metrics, static_cast<std::uint64_t>(layer.reduction));
    }
    return json;
}

}  // namespace axscope::app
