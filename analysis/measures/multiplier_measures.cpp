// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/multiplier_measures.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <limits>

#include "multipliers/base/pareto.h"
#include "multipliers/families/family_member.h"

namespace axscope::analysis {
namespace {

using Info = MultiplierInfo;
using Better = MultiplierMeasure::Better;

constexpr double kUnknownMeasure = std::numeric_limits<double>::quiet_NaN();
constexpr int kOperandBits = 8;

/// A published figure of the circuit that multiplies as the table does.
double published(const Info& info, std::optional<double> multipliers::CostFigures::*figure) {
    if (!info.table)
        return kUnknownMeasure;
    const multipliers::CatalogEntry* entry = multipliers::findCatalogEntryByHash(info.table->hash());
    return entry == nullptr ? kUnknownMeasure : (entry->cost.*figure).value_or(kUnknownMeasure);
}

/// Mean square of one operand over all its values: of -128..127 or of 0..255.
double meanSquare(bool isSigned) {
    return isSigned ? 5461.5 : 21717.5;
}

double signalToNoise(const Info& info) {
    if (!info.table)
        return kUnknownMeasure;
    const double operand = meanSquare(info.table->isSigned());
    return 10 * std::log10(operand * operand / info.metrics.mse);
}

constexpr std::array kMeasures{
    MultiplierMeasure{"power", Better::Lower,
                      [](const Info& m) { return m.powerMw.value_or(kUnknownMeasure); }},
    MultiplierMeasure{
        "cost", Better::Lower,
        [](const Info& m) { return m.powerMw ? *m.powerMw / multipliers::exactPowerMw() : kUnknownMeasure; }},
    MultiplierMeasure{"area", Better::Lower,
                      [](const Info& m) { return published(m, &multipliers::CostFigures::areaUm2); }},
    MultiplierMeasure{"delay", Better::Lower,
                      [](const Info& m) { return published(m, &multipliers::CostFigures::delayNs); }},
    MultiplierMeasure{"mae", Better::Lower, [](const Info& m) { return m.metrics.mae; }},
    MultiplierMeasure{"mae%", Better::Lower, [](const Info& m) { return m.metrics.maePercent; }},
    MultiplierMeasure{"wce", Better::Lower, [](const Info& m) { return m.metrics.wce; }},
    MultiplierMeasure{"wce%", Better::Lower, [](const Info& m) { return m.metrics.wcePercent; }},
    MultiplierMeasure{"ep", Better::Lower, [](const Info& m) { return m.metrics.epPercent; }},
    MultiplierMeasure{"mre", Better::Lower, [](const Info& m) { return m.metrics.mrePercent; }},
    MultiplierMeasure{"wcre", Better::Lower, [](const Info& m) { return m.metrics.wcrePercent; }},
    MultiplierMeasure{"mse", Better::Lower, [](const Info& m) { return m.metrics.mse; }},
    MultiplierMeasure{"mean", Better::Neither, [](const Info& m) { return m.metrics.meanError; }},
    MultiplierMeasure{"bias", Better::Lower, [](const Info& m) { return std::abs(m.metrics.meanError); }},
    MultiplierMeasure{"std", Better::Lower,
                      [](const Info& m) { return std::sqrt(std::max(0.0, m.metrics.variance)); }},
    MultiplierMeasure{"variance", Better::Lower, [](const Info& m) { return m.metrics.variance; }},
    MultiplierMeasure{"nmed", Better::Lower, [](const Info& m) { return m.metrics.nmed; }},
    MultiplierMeasure{"low", Better::Neither,
                      [](const Info& m) { return static_cast<double>(m.metrics.minError); }},
    MultiplierMeasure{"high", Better::Neither,
                      [](const Info& m) { return static_cast<double>(m.metrics.maxError); }},
    MultiplierMeasure{"snr", Better::Higher, signalToNoise},
    MultiplierMeasure{"rank", Better::Lower,
                      [](const Info& m) {
                          return m.structure == nullptr ? kUnknownMeasure
                                                        : static_cast<double>(m.structure->rank);
                      }},
    MultiplierMeasure{"bits", Better::Neither, [](const Info&) { return static_cast<double>(kOperandBits); }},
};

}  // namespace

std::span<const MultiplierMeasure> multiplierMeasures() {
    return kMeasures;
}

const MultiplierMeasure* findMultiplierMeasure(std::string_view name) {
    const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    for (const MultiplierMeasure& measure : kMeasures)
        if (std::ranges::equal(measure.name, name, {}, lower, lower))
            return &measure;
    return nullptr;
}

std::string multiplierMeasureNames(bool ordered) {
    std::string names;
    for (const MultiplierMeasure& measure : kMeasures)
        if (!ordered || measure.better != Better::Neither)
            names += (names.empty() ? "" : ", ") + std::string(measure.name);
    return names;
}

std::vector<bool> paretoFrontOf(std::span<const MultiplierInfo> multipliers, const MultiplierMeasure& x,
                                const MultiplierMeasure& y) {
    const auto lowerIsBetter = [](const MultiplierMeasure& measure, const MultiplierInfo& multiplier) {
        const double value = measure.value(multiplier);
        return measure.better == Better::Higher ? -value : value;
    };
    std::vector<ParetoPoint> points;
    for (const MultiplierInfo& multiplier : multipliers)
        points.emplace_back(lowerIsBetter(x, multiplier), lowerIsBetter(y, multiplier));
    return onParetoFront(points);
}

bool isPowerEstimated(const MultiplierInfo& multiplier) {
    return multiplier.powerSource == multipliers::kEstimateSource;
}

}  // namespace axscope::analysis
