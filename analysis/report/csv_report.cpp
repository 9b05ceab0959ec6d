// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "analysis/measures/load_balance.h"
#include "analysis/measures/loss_decomposition.h"
#include "analysis/report/csv_text.h"
#include "analysis/report/report.h"
#include "analysis/report/routing_measures.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::analysis {
namespace {

std::string accuracyCsv(const StudyResult& study) {
    CsvText csv(study,
                {"checkpoint", "mode", "multiplier", "topology", "images", "top1", "top1_low", "top1_high",
                 "top5", "top5_low", "top5_high", "agreement_int8", "agreement_reference", "mcnemar_p", "logit_mse", "cost", "frozen_top1",
                 "frozen_shift", "loss_quantisation", "loss_value", "loss_routing"});
    for (const RunResult& run : study.runs) {
        addRunKey(csv, study, run);
        const AccuracyResult& accuracy = run.accuracy;
        csv.field(std::string(models::toString(study.checkpoints[run.checkpoint].description.topology)))
            .field(accuracy.images)
            .field(accuracy.top1)
            .field(accuracy.top1Interval.low)
            .field(accuracy.top1Interval.high)
            .field(accuracy.top5)
            .field(accuracy.top5Interval.low)
            .field(accuracy.top5Interval.high)
            .field(run.agreementInt8)
            .field(accuracy.agreement)
            .field(accuracy.mcnemarP)
            .field(accuracy.logitMse)
            .field(run.cost)
            .field(run.frozen ? std::optional(run.frozen->accuracy.top1) : std::nullopt)
            .field(run.frozen ? std::optional(run.frozen->shiftRate) : std::nullopt);
        const auto loss = run.multiplier ? decomposeLoss(study, run.checkpoint, *run.multiplier) : std::nullopt;
        for (const auto part : {&LossDecomposition::quantisation, &LossDecomposition::value, &LossDecomposition::routing})
            csv.field(loss ? std::to_string((*loss).*part) : std::string());
        csv.endRow();
    }
    return csv.text();
}

void addFigures(CsvText& csv, const ErrorFigures& figures) {
    csv.field(figures.count)
        .field(figures.mse)
        .field(figures.sqnrDb)
        .field(figures.cosine)
        .field(figures.bias)
        .field(figures.relativeRmse)
        .field(figures.maxAbs);
}

std::string layersCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint",
                        "mode",
                        "multiplier",
                        "layer",
                        "depth",
                        "moe_layer",
                        "expert",
                        "macs",
                        "image_share",
                        "count",
                        "mse",
                        "sqnr_db",
                        "cosine",
                        "bias",
                        "relative_rmse",
                        "max_abs",
                        "isolated_count",
                        "isolated_mse",
                        "isolated_sqnr_db",
                        "isolated_cosine",
                        "isolated_bias",
                        "isolated_relative_rmse",
                        "isolated_max_abs",
                        "computed",
                        "layer_multiplier",
                        "reduction",
                        "predicted_bias",
                        "predicted_mse"});
    for (const RunResult& run : study.runs)
        for (const LayerResult& layer : run.layers) {
            addRunKey(csv, study, run);
            csv.field(layer.name)
                .field(layer.depth)
                .field(layer.moeLayer)
                .field(layer.expert < 0 ? std::string() : std::to_string(layer.expert))
                .field(layer.macs)
                .field(layer.imageShare);
            addFigures(csv, layer.cumulative);
            addFigures(csv, layer.isolated);
            csv.field(layer.computed)
                .field(layer.multiplier)
                .field(static_cast<std::uint64_t>(layer.reduction))
                .field(layer.predicted ? std::optional(layer.predicted->bias) : std::nullopt)
                .field(layer.predicted ? std::optional(layer.predicted->mse) : std::nullopt)
                .endRow();
        }
    return csv.text();
}

std::string routingCsv(const StudyResult& study) {
    CsvText csv(
        study, {"checkpoint", "mode", "multiplier", "layer", "decisions", "shift", "expert", "load_reference",
                "load", "gate_mass_reference", "gate_mass", "gate_kl", "gate_js", "gate_l1",
                "margin_median_kept", "margin_median_flipped", "flipped_below_median_kept", "top_k",
                "kept_output_error", "flipped_output_error", "load_variation", "load_normalised_entropy",
                "load_kl_uniform", "load_max_over_min", "class_information_bits", "class_purity", "gate_mass_shift"});
    for (const RunResult& run : study.runs)
        for (std::size_t layer = 0; layer < run.routing.size(); ++layer) {
            const RoutingResult& routing = run.routing[layer];
            const LoadBalance balance = loadBalance(routing.load);
            const std::optional<ContingencyTable> classes = classesOf(study, run, layer);
            for (std::size_t expert = 0; expert < routing.load.size(); ++expert) {
                addRunKey(csv, study, run);
                csv.field(routing.layer)
                    .field(routing.decisions)
                    .field(routing.shiftRate)
                    .field(static_cast<std::uint64_t>(expert))
                    .field(routing.loadReference[expert])
                    .field(routing.load[expert])
                    .field(routing.gateMassReference[expert])
                    .field(routing.gateMass[expert])
                    .field(routing.meanKl)
                    .field(routing.meanJensenShannon)
                    .field(routing.meanL1)
                    .field(routing.margin.medianKept)
                    .field(routing.margin.medianFlipped)
                    .field(routing.margin.flippedBelowMedianKept)
                    .field(static_cast<std::uint64_t>(routing.topK))
                    .field(routing.keptOutputError)
                    .field(routing.flippedOutputError)
                    .field(balance.variation)
                    .field(balance.normalisedEntropy)
                    .field(balance.klToUniform)
                    .field(balance.maxOverMin)
                    .field(classes ? std::optional(classes->mutualInformationBits()) : std::nullopt)
                    .field(classes ? std::optional(classes->purity()) : std::nullopt)
                    .field(routing.gateMass[expert] - routing.gateMassReference[expert])
                    .endRow();
            }
        }
    return csv.text();
}

std::string transitionsCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "layer", "expert_reference", "expert_candidate",
                        "decisions", "share_of_expert_reference"});
    for (const RunResult& run : study.runs)
        for (const RoutingResult& routing : run.routing) {
            const auto experts = static_cast<std::size_t>(routing.experts);
            const ContingencyTable table{experts, experts, routing.transition};
            for (std::size_t cell = 0; cell < routing.transition.size(); ++cell) {
                addRunKey(csv, study, run);
                csv.field(routing.layer)
                    .field(static_cast<std::uint64_t>(cell / experts))
                    .field(static_cast<std::uint64_t>(cell % experts))
                    .field(routing.transition[cell])
                    .field(table.shareOfRow(cell))
                    .endRow();
            }
        }
    return csv.text();
}

std::string multipliersCsv(const StudyResult& study) {
    CsvText csv(study, {"multiplier", "sha256", "mae", "mae_percent", "wce", "wce_percent", "ep_percent",
                        "mse", "mean_error", "variance", "mre_percent", "wcre_percent", "nmed", "power_mw",
                        "power_source", "structure", "kernel", "note", "assignment"});
    for (const MultiplierInfo& multiplier : study.multipliers) {
        const multipliers::ErrorMetrics& metrics = multiplier.metrics;
        // An assignment is made of several multipliers: it has no table and no figures of its own.
        const bool single = multiplier.table != nullptr;
        const auto figure = [&](double value) { return single ? std::optional(value) : std::nullopt; };
        csv.field(multiplier.name)
            .field(single ? multiplier.table->hash() : std::string())
            .field(figure(metrics.mae))
            .field(figure(metrics.maePercent))
            .field(figure(metrics.wce))
            .field(figure(metrics.wcePercent))
            .field(figure(metrics.epPercent))
            .field(figure(metrics.mse))
            .field(figure(metrics.meanError))
            .field(figure(metrics.variance))
            .field(figure(metrics.mrePercent))
            .field(figure(metrics.wcrePercent))
            .field(figure(metrics.nmed))
            .field(multiplier.powerMw)
            .field(multiplier.powerSource)
            .field(multiplier.structure ? multiplier.structure->text() : std::string())
            .field(multiplier.kernel)
            .field(multiplier.note)
            .field(multiplier.assignment)
            .endRow();
    }
    return csv.text();
}

}  // namespace

std::vector<std::string> provenanceLines(const Provenance& provenance) {
    std::vector<std::string> lines{
        "program: axscope " + provenance.version + " (" + provenance.commit + ")",
        "started: " + provenance.startedUtc,
        "elapsed_s: " + numberText(provenance.elapsedSeconds),
        "kernel_path: " + provenance.kernelPath,
        "cpu: " + provenance.cpu,
        "threads: " + std::to_string(provenance.threads),
        "batch: " + std::to_string(provenance.batchSize),
        "seed: " + std::to_string(provenance.seed),
        "dataset: " + provenance.dataset + " (" + std::to_string(provenance.datasetImages) + " images)",
        "subset: " + (provenance.subset.empty() ? "all" : provenance.subset),
        "preparation: " + provenance.preparation,
        "ranges: " + provenance.ranges,
        "arithmetic: " + provenance.arithmetic,
    };
    for (const std::string& setting : provenance.settings)
        lines.push_back("setting: " + setting);
    for (const std::string& input : provenance.inputs)
        lines.push_back("input: " + input);
    if (!provenance.labelsMeaningful)
        lines.emplace_back("warning: random images, accuracy means nothing");
    for (std::string& line : lines)  // names of files may hold anything; a line stays one
        std::replace_if(
            line.begin(), line.end(),
            [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return lines;
}

Result<std::vector<std::filesystem::path>> writeCsvFiles(const StudyResult& study,
                                                         const std::filesystem::path& folder) {
    std::error_code status;
    std::filesystem::create_directories(folder, status);
    if (status)
        return Error{ErrorCode::Io, "the folder cannot be made: " + status.message(), folder.string()};
    using Writer = std::string (*)(const StudyResult&);
    constexpr std::array<std::pair<const char*, Writer>, 13> kFiles{{{"accuracy.csv", accuracyCsv},
                                                                     {"layers.csv", layersCsv},
                                                                     {"routing.csv", routingCsv},
                                                                     {"transitions.csv", transitionsCsv},
                                                                     {"multipliers.csv", multipliersCsv},
                                                                     {"classes.csv", classesCsv},
                                                                     {"layers_channels.csv", channelsCsv},
                                                                     {"specialisation.csv", specialisationCsv},
                                                                     {"co_activation.csv", coActivationCsv},
                                                                     {"margins.csv", marginsCsv},
                                                                     {"layers_values.csv", layerValuesCsv},
                                                                     {"layers_operands.csv", layerOperandsCsv},
                                                                     {"layers_samples.csv", layerSamplesCsv}}};
    std::vector<std::filesystem::path> written;
    for (const auto& [name, write] : kFiles) {
        const std::filesystem::path file = folder / name;
        if (Result<void> done = writeFileAtomically(file, write(study)); !done)
            return done.error();
        written.push_back(file);
    }
    return written;
}

}  // namespace axscope::analysis
