// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/benchmark_report.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/benchmark/peer_products.h"
#include "analysis/provenance.h"
#include "multipliers/base/parallel.h"

namespace axscope::analysis {
namespace {

using Json = nlohmann::ordered_json;

/// Significant digits of a measured figure: more would be noise.
constexpr int kDigits = 4;

Json number(double value) {
    if (!std::isfinite(value))
        return nullptr;
    if (value == 0)
        return 0;
    const double scale = std::pow(10.0, kDigits - 1 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

Json provenanceJson(const BenchmarkReport& report) {
    Json json;
    json["version"] = report.provenance.version;
    json["commit"] = report.provenance.commit;
    json["started_utc"] = report.provenance.startedUtc;
    json["elapsed_s"] = number(report.provenance.elapsedSeconds);
    json["kernel_path"] = report.provenance.kernelPath;
    json["cpu"] = report.provenance.cpu;
    json["cores"] = report.cores;
    json["libtorch"] = report.libtorch;
    json["onednn"] = report.onednn;
    json["quick"] = report.quick;
    json["dataset"] = report.dataset.empty() ? Json(nullptr) : Json(report.dataset);
    json["batch"] = report.dataset.empty() ? Json(nullptr) : Json(report.batch);
    return json;
}

Json gemmJson(const GemmFigure& figure) {
    Json json;
    json["shape"] = figure.shape;
    json["structure"] = figure.structure;
    json["kernel"] = figure.kernel;
    json["isa"] = figure.isa;
    json["gmacs_median"] = number(figure.gmacsMedian);
    json["gmacs_best"] = number(figure.gmacsBest);
    json["ratio_loop"] = number(figure.ratioLoop);
    json["ratio_sgemm"] = number(figure.ratioSgemm);
    json["ratio_int8"] = number(figure.ratioInt8);
    json["map_share"] = number(figure.mapShare);
    return json;
}

Json networkJson(const NetworkFigure& figure) {
    Json json;
    json["checkpoint"] = figure.checkpoint;
    json["threads"] = figure.threads;
    json["mode"] = figure.mode;
    json["multiplier"] = figure.multiplier ? Json(*figure.multiplier) : Json(nullptr);
    json["kernel"] = figure.kernel.empty() ? Json(nullptr) : Json(figure.kernel);
    json["images"] = figure.images;
    json["images_per_s"] = number(figure.imagesPerSecond);
    json["images_per_s_best"] = number(figure.imagesPerSecondBest);
    json["ratio_float"] = number(figure.ratioFloat);
    if (figure.split)
        json["split"] = {{"quantise", number(figure.split->quantise)},
                         {"product", number(figure.split->product)},
                         {"dequantise", number(figure.split->dequantise)},
                         {"float_rest", number(figure.split->floatRest)}};
    else
        json["split"] = nullptr;
    return json;
}

Json trainingJson(const TrainingFigure& figure, int batch) {
    Json json;
    json["checkpoint"] = figure.checkpoint;
    json["threads"] = figure.threads;
    json["batch"] = batch;
    json["multiplier"] = figure.multiplier ? Json(*figure.multiplier) : Json(nullptr);
    json["gradient"] = figure.gradient.empty() ? Json(nullptr) : Json(figure.gradient);
    json["kernel"] = figure.kernel.empty() ? Json(nullptr) : Json(figure.kernel);
    json["step_ms"] = number(figure.stepMs);
    json["step_ms_best"] = number(figure.stepMsBest);
    json["ratio_float"] = number(figure.ratioFloat);
    return json;
}

}  // namespace

BenchmarkReport emptyBenchmarkReport() {
    BenchmarkReport report;
    report.provenance = currentProvenance();
    report.cores = hardwareThreads();
    report.libtorch = torchVersion();
    report.onednn = oneDnnVersion();
    return report;
}

std::string toJson(const BenchmarkReport& report) {
    Json json;
    json["schema"] = 1;
    json["provenance"] = provenanceJson(report);
    json["gemm"] = Json::array();
    for (const GemmFigure& figure : report.gemm.figures)
        json["gemm"].push_back(gemmJson(figure));
    json["baselines"] = Json::array();
    for (const GemmBaseline& baseline : report.gemm.baselines)
        json["baselines"].push_back({{"shape", baseline.shape},
                                     {"name", baseline.name},
                                     {"gmacs_median", number(baseline.gmacsMedian)},
                                     {"gmacs_best", number(baseline.gmacsBest)}});
    json["network"] = Json::array();
    for (const NetworkFigure& figure : report.networks)
        json["network"].push_back(networkJson(figure));
    json["training"] = Json::array();
    for (const TrainingFigure& figure : report.training)
        json["training"].push_back(trainingJson(figure, report.trainingBatch));
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace axscope::analysis
