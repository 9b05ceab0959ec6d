// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <string>
#include <type_traits>

#include "analysis/ablation_result.h"
#include "analysis/results.h"
#include "analysis/study/byte_codec.h"

/// How results are written to a study file. Structured bindings name every member, so that one that is added to a type
/// and forgotten here does not compile.
namespace axscope::analysis {

template <>
struct LastOf<Mode> {
    static constexpr Mode value = Mode::Approx;
};
template <>
struct LastOf<models::Topology> {
    static constexpr models::Topology value = models::Topology::Cluster;
};

template <>
struct LastOf<AblationUnit> {
    static constexpr AblationUnit value = AblationUnit::Expert;
};

template <>
struct LastOf<models::Exactness> {
    static constexpr models::Exactness value = models::Exactness::Float;
};
template <>
struct LastOf<models::OperandOrder> {
    static constexpr models::OperandOrder value = models::OperandOrder::WeightFirst;
};
template <>
struct LastOf<models::PaddingMode> {
    static constexpr models::PaddingMode value = models::PaddingMode::Skip;
};
template <>
struct LastOf<models::WeightScales> {
    static constexpr models::WeightScales value = models::WeightScales::PerTensor;
};
template <>
struct LastOf<models::BatchNormMode> {
    static constexpr models::BatchNormMode value = models::BatchNormMode::Separate;
};
template <>
struct LastOf<models::CalibrationMethod> {
    static constexpr models::CalibrationMethod value = models::CalibrationMethod::Fixed;
};

template <class Self, class T>
concept Either = std::same_as<std::remove_const_t<Self>, T>;  // T or const T

template <Either<Interval> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [low, high] = self;
    codec(low, high);
}

template <Either<ErrorFigures> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [count, mse, sqnrDb, cosine, bias, relativeRmse, maxAbs] = self;
    codec(count, mse, sqnrDb, cosine, bias, relativeRmse, maxAbs);
}

template <Either<ValueHistogram> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [limit, reference, candidate] = self;
    codec(limit, reference, candidate);
}

template <Either<LayerDetail> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [channelBias, channelMse, values, sampleReference, sampleCandidate, inputOperands, weightOperands] = self;
    codec(channelBias, channelMse, values, sampleReference, sampleCandidate, inputOperands, weightOperands);
}

template <Either<PredictedError> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [bias, mse] = self;
    codec(bias, mse);
}

template <Either<LayerResult> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [name, macs, imageShare, depth, expert, moeLayer, computed, multiplier, cumulative, isolated, reduction,
           predicted, detail] = self;
    codec(name, macs, imageShare, depth, expert, moeLayer, computed, multiplier, cumulative, isolated, reduction,
          predicted, detail);
}

template <Either<MarginFigures> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [binEdges, kept, flipped, medianKept, medianFlipped, flippedBelowMedianKept] = self;
    codec(binEdges, kept, flipped, medianKept, medianFlipped, flippedBelowMedianKept);
}

template <Either<RoutingResult> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [layer, experts, topK, decisions, shiftRate, loadReference, load, gateMassReference, gateMass, transition,
           meanKl, meanJensenShannon, meanL1, margin, keptOutputError, flippedOutputError] = self;
    codec(layer, experts, topK, decisions, shiftRate, loadReference, load, gateMassReference, gateMass, transition,
          meanKl, meanJensenShannon, meanL1, margin, keptOutputError, flippedOutputError);
}

template <Either<AccuracyResult> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [images, top1, top5, top1Interval, top5Interval, agreement, cells, logitMse, mcnemarP] = self;
    codec(images, top1, top5, top1Interval, top5Interval, agreement, cells, logitMse, mcnemarP);
}

template <Either<FrozenRoutingResult> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [accuracy, shiftRate] = self;
    codec(accuracy, shiftRate);
}

/// Without the images, which the blocks of the run hold.
template <Either<RunResult> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [checkpoint, mode, multiplier, reference, accuracy, agreementInt8, cost, layers, routing, frozen, images] =
        self;
    (void)images;
    codec(checkpoint, mode, multiplier, reference, accuracy, agreementInt8, cost, layers, routing, frozen);
}

template <Either<models::NetworkDescription> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [architecture, topology, numExperts, topK, renormalise, sharedExperts, slotsPerExpert, numClasses, dataset,
           inputSize, mean, std, moeLayers, reportedTop1, patch, dim, depth, heads, meanPool,
           parentSha256, retrainedFor, multiplierSha256] = self;
    codec(architecture, topology, numExperts, topK, renormalise, sharedExperts, slotsPerExpert, numClasses, dataset,
          inputSize, mean, std, moeLayers, reportedTop1, patch, dim, depth, heads, meanPool,
          parentSha256, retrainedFor);
    codec.since(2, multiplierSha256);
}

template <Either<CheckpointInfo> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [name, file, sha256, description, parameters, ranges, denseMacs, activeMacs] = self;
    codec(name, file, sha256, description, parameters, ranges, denseMacs, activeMacs);
}

template <Either<multipliers::ErrorMetrics> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [mae, maePercent, wce, wcePercent, epPercent, mse, meanError, variance, mrePercent, wcrePercent, nmed,
           minError, maxError] = self;
    codec(mae, maePercent, wce, wcePercent, epPercent, mse, meanError, variance, mrePercent, wcrePercent, nmed,
          minError, maxError);
}

template <Either<multipliers::LowRankFactors> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [rank, f, g] = self;
    codec(rank, f, g);
}

template <Either<multipliers::ResidualForm> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [f, g, classA, classB, residual, offset, clearedBitsA, clearedBitsB, maxResidual] = self;
    codec(f, g, classA, classB, residual, offset, clearedBitsA, clearedBitsB, maxResidual);
}

template <Either<multipliers::TableStructure> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [rank, rankNonNegative, factors, residual, nibbleAdditive, symmetric, zeroRows, zeroColumns, ignoredBitsA,
           ignoredBitsB, errorBitsA, errorBitsB, analysisMs] = self;
    codec(rank, rankNonNegative, factors, residual, nibbleAdditive, symmetric, zeroRows, zeroColumns, ignoredBitsA,
          ignoredBitsB, errorBitsA, errorBitsB, analysisMs);
}

template <Either<models::LayerRule> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [include, layers, others] = self;
    codec(include, layers, others);
}

template <Either<models::AssignRule> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [layers, multiplier] = self;
    codec(layers, multiplier);
}

template <Either<models::RangeRule> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [layers, method, percentile, range] = self;
    codec(layers, method, percentile, range);
}

template <Either<models::EmulationConfig> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [first, head, router, attention, others, rules, order, padding, weights, batchNorm, assign] = self;
    codec(first, head, router, attention, others, rules, order, padding, weights, batchNorm, assign);
}

template <Either<models::Assignment> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [name, otherLayers, assign] = self;
    codec(name, otherLayers, assign);
}

template <Either<RangesUsed> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [file, method, percentile, range, layers, images, data, seed, evaluatedToo, ownOf] = self;
    codec(file, method, percentile, range, layers, images, data, seed, evaluatedToo, ownOf);
}

template <Either<StudySettings> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [emulation, ranges] = self;
    codec(emulation, ranges);
}

/// Without the table, which stands elsewhere in the file.
template <Either<MultiplierInfo> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [name, table, metrics, powerMw, powerSource, structure, kernel, note, assignment, rules] = self;
    (void)table;
    codec(name, metrics, powerMw, powerSource, structure, kernel, note, assignment);
    codec.since(3, rules);
}

template <Either<Provenance> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [version, commit, startedUtc, elapsedSeconds, kernelPath, cpu, threads, seed, batchSize, inputs, dataset,
           datasetImages, subset, preparation, labelsMeaningful, ranges, arithmetic, settings, form] = self;
    codec(version, commit, startedUtc, elapsedSeconds, kernelPath, cpu, threads, seed, batchSize, inputs, dataset,
          datasetImages, subset, preparation, labelsMeaningful, ranges, arithmetic, settings);
    codec.since(3, form);
}

/// Without checkpoints, multipliers and runs, which stand one by one.
template <Either<StudyResult> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [provenance, checkpoints, multipliers, runs, classNames, imagesRequested, complete] = self;
    (void)checkpoints, (void)multipliers, (void)runs;
    codec(provenance, classNames, imagesRequested, complete);
}

template <Either<PairedComparison> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [images, cells, difference, interval, mcnemarP, agreeing] = self;
    codec(images, cells, difference, interval, mcnemarP, agreeing);
}

template <Either<AblatedPart> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [name, sites, moeLayer, expert, activeMacs, top1, againstInt8] = self;
    codec(name, sites, moeLayer, expert, activeMacs, top1, againstInt8);
}

template <Either<ExpertRanking> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [measure, values, rho] = self;
    codec(measure, values, rho);
}

/// Without the multiplier's table, which stands elsewhere in the file.
template <Either<AblationResult> Self, class Codec>
void codecFields(Self& self, Codec& codec) {
    auto& [provenance, checkpoint, multiplier, unit, int8, all, parts, rankings] = self;
    codec(provenance, checkpoint, multiplier, unit, int8, all, parts, rankings);
}

/// What must hold between the parts of an ablation before anybody divides or indexes by them; empty where it does,
/// otherwise what does not.
[[nodiscard]] std::string faultOf(const AblationResult& ablation);

/// What must hold between the parts of a run of `study` before anybody indexes by them; empty where it does, otherwise
/// what does not. Looks at the images too where there are some.
[[nodiscard]] std::string faultOf(const RunResult& run, const StudyResult& study);

}  // namespace axscope::analysis
