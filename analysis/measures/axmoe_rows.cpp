// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "analysis/measures/axmoe.h"
#include "analysis/measures/lineage.h"

namespace axscope::analysis {
namespace {

std::optional<AccuracyContrast> difference(const RunResult* a, const RunResult* b) {
    return accuracyContrast(std::array{AccuracyTerm{1, a}, AccuracyTerm{-1, b}});
}

std::optional<double> meanShift(const RunResult& run) {
    if (run.routing.empty())
        return std::nullopt;
    double sum = 0;
    for (const RoutingResult& routing : run.routing)
        sum += routing.shiftRate;
    return sum / static_cast<double>(run.routing.size());
}

std::optional<Retrained> retrainedOf(const StudyResult& study, const AxmoeRow& row) {
    const std::optional<std::size_t> child = retrainedFrom(study, row.checkpoint, row.multiplier);
    if (!child)
        return std::nullopt;
    const RunResult* const run = findRun(study, *child, Mode::Approx, row.multiplier);
    const std::optional<AccuracyContrast> gained = difference(run, row.run);
    const std::optional<AccuracyContrast> left = difference(row.int8, run);
    if (!gained || !left)
        return std::nullopt;
    Retrained retrained{*child, run, *gained, *left, std::nullopt, Recovery::None};
    const double loss = gained->value + left->value;
    if (loss * static_cast<double>(gained->images) >= 1)
        retrained.share = gained->value / loss;
    if (!left->isAboveZero())
        retrained.recovery = Recovery::Full;
    else if (gained->isAboveZero())
        retrained.recovery = Recovery::Partial;
    return retrained;
}

}  // namespace

const char* toString(Severity severity) {
    switch (severity) {
        case Severity::Exact:
            return "exact";
        case Severity::Moderate:
            return "moderate";
        case Severity::Aggressive:
            break;
    }
    return "aggressive";
}

const char* toString(Recovery recovery) {
    switch (recovery) {
        case Recovery::Full:
            return "full";
        case Recovery::Partial:
            return "partial";
        case Recovery::None:
            break;
    }
    return "none";
}

Severity severityOf(const MultiplierInfo& multiplier) {
    if (multiplier.table != nullptr && multiplier.table->isExact())
        return Severity::Exact;
    return multiplier.metrics.mrePercent >= kAggressiveMrePercent ? Severity::Aggressive : Severity::Moderate;
}

std::vector<AxmoeRow> axmoeRows(const StudyResult& study) {
    std::vector<std::size_t> checkpoints = originals(study);
    std::ranges::stable_sort(checkpoints, {}, [&](std::size_t c) {
        const auto& description = study.checkpoints[c].description;
        return std::tuple(description.architecture, description.topology);
    });
    std::vector<AxmoeRow> rows;
    for (const std::size_t checkpoint : checkpoints)
        for (std::size_t multiplier = 0; multiplier < study.multipliers.size(); ++multiplier) {
            // An assignment of several multipliers to one network has no error of its own to be sorted by.
            if (study.multipliers[multiplier].table == nullptr)
                continue;
            AxmoeRow row;
            row.checkpoint = checkpoint;
            row.multiplier = multiplier;
            row.severity = severityOf(study.multipliers[multiplier]);
            row.int8 = findRun(study, checkpoint, Mode::Int8);
            row.run = findRun(study, checkpoint, Mode::Approx, multiplier);
            const std::optional<AccuracyContrast> loss = difference(row.int8, row.run);
            if (!loss)
                continue;
            row.loss = *loss;
            row.shiftRate = meanShift(*row.run);
            row.retrained = retrainedOf(study, row);
            rows.push_back(std::move(row));
        }
    return rows;
}

}  // namespace axscope::analysis
