// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/measures/layer_lanes.h"
#include "analysis/measures/load_balance.h"
#include "analysis/measures/loss_decomposition.h"
#include "analysis/report/json_values.h"
#include "analysis/report/report.h"
#include "analysis/report/routing_measures.h"

namespace axscope::analysis {
namespace {

constexpr int kSchema = 1;

void addFigures(Json& object, const ErrorFigures& figures) {
    object["mse"] = number(figures.mse);
    object["rmse"] = number(std::sqrt(figures.mse));
    object["sqnr_db"] = number(figures.sqnrDb);
    object["cosine"] = number(figures.cosine);
    object["bias"] = number(figures.bias);
    object["relative_rmse"] = number(figures.relativeRmse);
    object["max_abs"] = number(figures.maxAbs);
    object["count"] = figures.count;
}

Json layerJson(const LayerResult& layer) {
    Json json;
    json["name"] = layer.name;
    json["macs"] = layer.macs;
    json["depth"] = layer.depth;
    json["image_share"] = number(layer.imageShare);
    if (layer.expert >= 0) {
        json["moe_layer"] = layer.moeLayer;
        json["expert"] = layer.expert;
    }
    json["computed"] = layer.computed;
    json["multiplier"] = layer.multiplier.empty() ? Json(nullptr) : Json(layer.multiplier);
    addFigures(json, layer.cumulative);
    Json isolated = Json::object();
    addFigures(isolated, layer.isolated);
    json["isolated"] = std::move(isolated);
    json["reduction"] = layer.reduction;
    json["predicted"] = layer.predicted ? Json{{"bias", number(layer.predicted->bias)},
                                               {"mse", number(layer.predicted->mse)},
                                               {"rmse", number(std::sqrt(layer.predicted->mse))}}
                                        : Json(nullptr);
    return json;
}

/// The figures that compare a run with int8 stand in every row. An approximate run was compared with int8;
/// the int8 run with float, and that comparison stands under names of its own; float's distance from int8 is
/// the same as int8's from float.
Json routingJson(const StudyResult& study, const RunResult& run, const RunResult* int8, std::size_t layer) {
    const RoutingResult& routing = run.routing[layer];
    Json json;
    json["layer"] = routing.layer;
    json["decisions"] = routing.decisions;
    json["experts"] = routing.experts;
    json["top_k"] = routing.topK;
    if (run.mode == Mode::Approx) {
        json["shift_int8"] = number(routing.shiftRate);
        json["load_int8"] = numbers(routing.loadReference);
        json["gate_mass_int8"] = numbers(routing.gateMassReference);
    } else {
        const RoutingResult* const exact = int8 == nullptr ? nullptr : &int8->routing[layer];
        json["shift_int8"] = run.mode == Mode::Int8 ? Json(0.0)
                             : exact                ? number(exact->shiftRate)
                                                    : Json(nullptr);
        json["load_int8"] = exact ? numbers(exact->load) : Json(nullptr);
        json["gate_mass_int8"] = exact ? numbers(exact->gateMass) : Json(nullptr);
        json["shift_float"] = number(routing.shiftRate);
        json["load_float"] = numbers(routing.loadReference);
        json["gate_mass_float"] = numbers(routing.gateMassReference);
    }
    json["load"] = numbers(routing.load);
    json["gate_mass"] = numbers(routing.gateMass);
    Json transition = Json::array();
    for (int row = 0; row < routing.experts; ++row) {
        const auto begin = routing.transition.begin() + static_cast<std::ptrdiff_t>(row) * routing.experts;
        transition.push_back(std::vector<std::uint64_t>(begin, begin + routing.experts));
    }
    json["transition"] = std::move(transition);
    json["gate_kl"] = number(routing.meanKl);
    json["gate_js"] = number(routing.meanJensenShannon);
    json["gate_l1"] = number(routing.meanL1);
    json["margin"] = {{"bin_edges", numbers(routing.margin.binEdges)},
                      {"kept", routing.margin.kept},
                      {"flipped", routing.margin.flipped},
                      {"median_kept", number(routing.margin.medianKept)},
                      {"median_flipped", number(routing.margin.medianFlipped)},
                      {"flipped_below_median_kept", number(routing.margin.flippedBelowMedianKept)}};
    json["kept_output_error"] = number(routing.keptOutputError);
    json["flipped_output_error"] = number(routing.flippedOutputError);
    const LoadBalance balance = loadBalance(routing.load);
    json["load_balance"] = {{"variation", number(balance.variation)},
                            {"normalised_entropy", number(balance.normalisedEntropy)},
                            {"kl_uniform", number(balance.klToUniform)},
                            {"max_over_min", number(balance.maxOverMin)}};
    const std::optional<ContingencyTable> classes = classesOf(study, run, layer);
    json["class_information_bits"] = classes ? number(classes->mutualInformationBits()) : Json(nullptr);
    json["class_purity"] = classes ? number(classes->purity()) : Json(nullptr);
    return json;
}

/// What a line over depth shows of a layer that every expert has: the mean of each figure over them.
Json expertMeansJson(const RunResult& run) {
    const auto errors = [](const LayerLane& lane, ErrorFigures LayerResult::* kind) {
        const auto mean = [&](double ErrorFigures::* figure) {
            return number(meanOf(lane, [&](const LayerResult& layer) { return layer.*kind.*figure; }).value);
        };
        return Json{{"sqnr_db", mean(&ErrorFigures::sqnrDb)},
                    {"relative_rmse", mean(&ErrorFigures::relativeRmse)},
                    {"mse", mean(&ErrorFigures::mse)},
                    {"cosine", mean(&ErrorFigures::cosine)},
                    {"bias", mean(&ErrorFigures::bias)}};
    };
    Json means = Json::array();
    for (const auto& [depth, lanes] : lanesOf(run.layers))
        for (const LayerLane& lane : lanes)
            if (lane.layers.size() > 1)
                means.push_back({{"name", lane.name},
                                 {"depth", depth},
                                 {"experts", lane.layers.size()},
                                 {"cumulative", errors(lane, &LayerResult::cumulative)},
                                 {"isolated", errors(lane, &LayerResult::isolated)}});
    return means;
}

Json runJson(const StudyResult& study, const RunResult& run) {
    const CheckpointInfo& checkpoint = study.checkpoints[run.checkpoint];
    const AccuracyResult& accuracy = run.accuracy;
    Json json;
    json["checkpoint"] = checkpoint.name;
    json["architecture"] = checkpoint.description.architecture;
    json["topology"] = models::toString(checkpoint.description.topology);
    json["multiplier"] = run.multiplier ? Json(study.multipliers[*run.multiplier].name) : Json(nullptr);
    json["mode"] = toString(run.mode);
    json["reference"] = run.reference ? Json(toString(*run.reference)) : Json(nullptr);
    json["images"] = accuracy.images;
    json["top1"] = number(accuracy.top1);
    json["top1_interval"] = interval(accuracy.top1Interval);
    json["top5"] = number(accuracy.top5);
    json["top5_interval"] = interval(accuracy.top5Interval);
    json["agreement_int8"] = number(run.agreementInt8);
    json["agreement_reference"] = number(accuracy.agreement);
    json["cells"] = {{"correct_correct", accuracy.cells[0]},
                     {"correct_wrong", accuracy.cells[1]},
                     {"wrong_correct", accuracy.cells[2]},
                     {"wrong_wrong", accuracy.cells[3]}};
    json["mcnemar_p"] = number(accuracy.mcnemarP);
    json["logit_mse"] = number(accuracy.logitMse);
    json["cost"] = optionalNumber(run.cost);
    if (run.mode == Mode::Approx) {
        json["frozen_routing"] = run.frozen ? Json{{"top1", number(run.frozen->accuracy.top1)},
                                                   {"top1_interval", interval(run.frozen->accuracy.top1Interval)},
                                                   {"agreement_int8", number(run.frozen->accuracy.agreement)},
                                                   {"shift_int8", number(run.frozen->shiftRate)}}
                                            : Json(nullptr);
        const auto loss = decomposeLoss(study, run.checkpoint, *run.multiplier);
        json["loss"] = loss ? Json{{"quantisation", loss->quantisation},
                                   {"value", loss->value},
                                   {"routing", loss->hasRouting ? Json(loss->routing) : Json(nullptr)},
                                   {"total", loss->total()}}
                            : Json(nullptr);
    }
    Json layers = Json::array();
    for (const LayerResult& layer : run.layers)
        layers.push_back(layerJson(layer));
    json["layers"] = std::move(layers);
    json["expert_means"] = expertMeansJson(run);
    Json routings = Json::array();
    const auto int8 = std::find_if(study.runs.begin(), study.runs.end(), [&](const RunResult& other) {
        return other.checkpoint == run.checkpoint && other.mode == Mode::Int8;
    });
    for (std::size_t layer = 0; layer < run.routing.size(); ++layer)
        routings.push_back(routingJson(study, run, int8 == study.runs.end() ? nullptr : &*int8, layer));
    json["routing"] = std::move(routings);
    return json;
}

Json multiplierJson(const MultiplierInfo& multiplier) {
    const multipliers::ErrorMetrics& metrics = multiplier.metrics;
    // An assignment is made of several multipliers: it has no table and no figures of its own.
    const bool single = multiplier.table != nullptr;
    const auto figure = [&](double value) { return single ? number(value) : Json(nullptr); };
    return {
        {"name", multiplier.name},
        {"sha256", single ? Json(multiplier.table->hash()) : Json(nullptr)},
        {"signed", single ? Json(multiplier.table->isSigned()) : Json(nullptr)},
        {"mae", figure(metrics.mae)},
        {"wce", figure(metrics.wce)},
        {"ep_percent", figure(metrics.epPercent)},
        {"mse", figure(metrics.mse)},
        {"mean_error", figure(metrics.meanError)},
        {"mre_percent", figure(metrics.mrePercent)},
        {"power_mw", optionalNumber(multiplier.powerMw)},
        {"power_source", multiplier.powerSource},
        {"structure", multiplier.structure ? multiplier.structure->inWords() : std::vector<std::string>()},
        {"kernel", multiplier.kernel},
        {"note", multiplier.note},
        {"assignment", single ? Json(nullptr) : Json(multiplier.assignment)}};
}

Json checkpointJson(const CheckpointInfo& checkpoint) {
    return {{"name", checkpoint.name},
            {"file", checkpoint.file},
            {"sha256", checkpoint.sha256},
            {"architecture", checkpoint.description.architecture},
            {"topology", models::toString(checkpoint.description.topology)},
            {"experts", checkpoint.description.numExperts},
            {"top_k", checkpoint.description.topK},
            {"renormalise", checkpoint.description.renormalise},
            {"shared_experts", checkpoint.description.sharedExperts},
            {"slots_per_expert", checkpoint.description.slotsPerExpert},
            {"moe_layers", checkpoint.description.moeLayers},
            {"parent_sha256", checkpoint.description.parentSha256},
            {"retrained_for", checkpoint.description.retrainedFor},
            {"multiplier_sha256", checkpoint.description.multiplierSha256},
            {"parameters", checkpoint.parameters},
            {"dense_macs", number(checkpoint.denseMacs)},
            {"active_macs", number(checkpoint.activeMacs)},
            {"activation_absmax", checkpoint.ranges}};
}

Json provenanceJson(const StudyResult& study) {
    const Provenance& provenance = study.provenance;
    return {{"version", provenance.version},
            {"commit", provenance.commit},
            {"started_utc", provenance.startedUtc},
            {"elapsed_s", number(provenance.elapsedSeconds)},
            {"kernel_path", provenance.kernelPath},
            {"cpu", provenance.cpu},
            {"threads", provenance.threads},
            {"batch", provenance.batchSize},
            {"seed", provenance.seed},
            {"dataset", provenance.dataset},
            {"dataset_images", provenance.datasetImages},
            {"subset", provenance.subset},
            {"preparation", provenance.preparation},
            {"labels_meaningful", provenance.labelsMeaningful},
            {"images_requested", study.imagesRequested},
            {"complete", study.complete},
            {"ranges", provenance.ranges},
            {"inputs", provenance.inputs},
            {"arithmetic", provenance.arithmetic},
            {"settings", provenance.settings}};
}

}  // namespace

std::string toJson(const StudyResult& study) {
    Json root;
    root["schema"] = kSchema;
    root["provenance"] = provenanceJson(study);
    root["checkpoints"] = Json::array();
    for (const CheckpointInfo& checkpoint : study.checkpoints)
        root["checkpoints"].push_back(checkpointJson(checkpoint));
    root["multipliers"] = Json::array();
    for (const MultiplierInfo& multiplier : study.multipliers)
        root["multipliers"].push_back(multiplierJson(multiplier));
    root["runs"] = Json::array();
    for (const RunResult& run : study.runs)
        root["runs"].push_back(runJson(study, run));
    // Names from files may hold bytes that are not UTF-8.
    return root.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace axscope::analysis
