// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_key.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "analysis/result_assembly.h"
#include "models/emulation/passes.h"
#include "models/networks/network.h"
#include "multipliers/base/sha256.h"

namespace axscope::analysis {
namespace {

using KeyJson = nlohmann::json;  // members sorted by name: one text for equal contents
using models::Arithmetic;
using models::EmulationPlan;

std::string hashOf(const std::string& text) {
    return sha256(std::as_bytes(std::span(text)));
}

std::string canonical(const KeyJson& json) {
    return json.dump(-1, ' ', false, KeyJson::error_handler_t::replace);
}

template <class Number>
void appendNumber(std::string& bytes, Number number) {
    char raw[sizeof(Number)];
    std::memcpy(raw, &number, sizeof(Number));
    bytes.append(raw, sizeof(Number));
}

const char* toString(models::OperandOrder order) {
    return order == models::OperandOrder::WeightFirst ? "weight_first" : "activation_first";
}

/// What both runs and calibrations depend on: checkpoint and images as the network sees them.
KeyJson commonPart(const Experiment& experiment, const PreparedStudy& study, std::size_t checkpoint,
                   const std::string& data) {
    const CheckpointInfo& info = study.result.checkpoints[checkpoint];
    const models::Normalisation& normalisation = study.networkImages[checkpoint].normalisation;
    KeyJson json;
    json["statistics"] = kStatisticsVersion;
    json["checkpoint"] = info.sha256;
    json["describe"] = experiment.describe;
    json["data"] = data;
    json["input"] = info.description.inputSize;
    json["resize"] = {experiment.resize.resize.value_or(0), experiment.resize.crop.value_or(0)};
    json["normalise"] = {normalisation.mean, normalisation.std};
    json["batch"] = experiment.batchSize;
    json["batch_norm"] = static_cast<int>(study.plans[checkpoint].batchNorm);
    return json;
}

/// How each site is computed exactly: what the approximate ones are is part of the candidates.
KeyJson sitesPart(const EmulationPlan& plan) {
    KeyJson sites = KeyJson::array();
    for (std::size_t i = 0; i < plan.sites.size(); ++i)
        sites.push_back(
            {plan.sites[i].name, plan.choices[i].arithmetic == Arithmetic::Float ? "float" : "int8"});
    return sites;
}

/// Table and order of operands of each approximated site.
KeyJson candidatePart(const PreparedStudy& study, const RunPlan& run, std::size_t checkpoint) {
    const EmulationPlan& plan = study.plans[checkpoint];
    KeyJson tables = KeyJson::object();
    for (std::size_t i = 0; i < plan.sites.size(); ++i)
        if (const int table = run.sites[checkpoint][i]; table >= 0 && plan.choices[i].arithmetic == Arithmetic::Approx)
            tables[plan.sites[i].name] = {study.tables[static_cast<std::size_t>(table)].table->hash(),
                                          toString(plan.choices[i].order)};
    return tables;
}

RunIdentity identityOf(const KeyJson& json, std::string checkpoint, std::string candidate) {
    RunIdentity identity;
    identity.definition = canonical(json);
    identity.key = hashOf(identity.definition);
    identity.checkpoint = std::move(checkpoint);
    identity.candidate = std::move(candidate);
    return identity;
}

}  // namespace

Result<std::string> fingerprintOf(const models::Dataset& dataset) {
    constexpr std::size_t kImages = 64;
    std::string bytes = "axscope data 1";
    const std::size_t size = dataset.size();
    appendNumber(bytes, static_cast<std::uint64_t>(size));
    appendNumber(bytes, static_cast<std::int32_t>(dataset.numClasses()));
    for (std::size_t i = 0; i < size; ++i)
        appendNumber(bytes, static_cast<std::int32_t>(dataset.label(i)));
    models::Image image;
    const std::size_t count = std::min(size, kImages);
    for (std::size_t i = 0; i < count; ++i) {
        if (Result<void> read = dataset.read(i * size / count, image); !read)
            return read.error();
        for (const int side : image.size())
            appendNumber(bytes, static_cast<std::int32_t>(side));
        bytes.append(reinterpret_cast<const char*>(image.pixels.data()), image.pixels.size());
        for (const float value : image.values)
            appendNumber(bytes, value);
        bytes = hashOf(bytes);  // large images do not gather
    }
    return hashOf(bytes);
}

std::vector<RunIdentity> identitiesOf(const Experiment& experiment, const PreparedStudy& study,
                                      std::size_t checkpoint, const std::string& data,
                                      const models::ActivationRanges& ranges) {
    const models::Network& network = *study.networks[checkpoint];
    const EmulationPlan& plan = study.plans[checkpoint];
    const std::string& name = study.result.checkpoints[checkpoint].name;
    KeyJson common = commonPart(experiment, study, checkpoint, data);
    common["subset"] = {{"classes", experiment.subset.classes}};
    if (experiment.subset.seed)
        common["subset"]["seed"] = *experiment.subset.seed;
    common["isolated"] = experiment.isolatedErrors && experiment.layerErrors;
    common["layer_errors"] = experiment.layerErrors;
    common["padding"] = static_cast<int>(plan.padding);
    common["weights"] = static_cast<int>(plan.weights);
    common["sites"] = sitesPart(plan);
    common["ranges"] = KeyJson::object();
    for (const std::string& range : models::neededRanges(network, plan))  // a file may tell of others too
        if (const auto found = ranges.find(range); found != ranges.end())
            common["ranges"][range] = found->second;

    std::vector<RunIdentity> identities;
    for (const char* const fixed : {"float", "int8"}) {
        KeyJson json = common;
        json["candidate"] = fixed;
        identities.push_back(identityOf(json, name, fixed));
    }
    for (std::size_t run = 0; run < study.runs.size(); ++run) {
        KeyJson json = common;
        json["candidate"] = candidatePart(study, study.runs[run], checkpoint);
        json["frozen_routing"] = experiment.frozenRouting && !network.routers().empty();
        identities.push_back(identityOf(json, name, study.result.multipliers[run].name));
    }
    return identities;
}

RunIdentity shortened(const RunIdentity& run, std::uint64_t images) {
    KeyJson json;
    json["shortened"] = run.key;
    json["images"] = images;
    return identityOf(json, run.checkpoint, run.candidate);
}

std::string calibrationKey(const Experiment& experiment, const PreparedStudy& study, std::size_t checkpoint,
                           const std::string& data) {
    const RangeSource& source = experiment.ranges;
    const EmulationPlan& plan = study.plans[checkpoint];
    KeyJson json = commonPart(experiment, study, checkpoint, data);
    const auto method = [](models::CalibrationMethod how, double percentile, double range) {
        return KeyJson{models::toString(how), how == models::CalibrationMethod::Percentile ? percentile : 0,
                       how == models::CalibrationMethod::Fixed ? range : 0};
    };
    json["method"] = method(source.method, source.percentile, source.range);
    json["images"] = std::min<std::uint64_t>(source.images, study.networkImages[checkpoint].calibration->size());
    json["sites"] = sitesPart(plan);
    json["rules"] = KeyJson::object();
    for (std::size_t i = 0; i < plan.sites.size(); ++i)
        if (const std::optional<models::RangeRule>& rule = plan.choices[i].range)
            json["rules"][plan.sites[i].name] = method(rule->method, rule->percentile, rule->range);
    return hashOf(canonical(json));
}

}  // namespace axscope::analysis
