// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "analysis/report/csv_text.h"

namespace axscope::analysis {
namespace {

constexpr int kFirstOperand = -128;

/// Calls `take` with every layer of every run that has details.
template <class Take>
void forDetails(const StudyResult& study, const Take& take) {
    for (const RunResult& run : study.runs)
        for (const LayerResult& layer : run.layers)
            if (layer.detail)
                take(run, layer, *layer.detail);
}

}  // namespace

std::string layerValuesCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "layer", "value_low", "value_high", "reference", "candidate"});
    forDetails(study, [&](const RunResult& run, const LayerResult& layer, const LayerDetail& detail) {
        const std::size_t bins = detail.values.reference.size();
        const double width = 2 * detail.values.limit / static_cast<double>(std::max<std::size_t>(bins, 1));
        for (std::size_t bin = 0; bin < bins; ++bin) {
            // Most bins lie beyond the values of most layers.
            if (detail.values.reference[bin] == 0 && detail.values.candidate[bin] == 0)
                continue;
            addRunKey(csv, study, run);
            csv.field(layer.name)
                .field(width * static_cast<double>(bin) - detail.values.limit)
                .field(width * static_cast<double>(bin + 1) - detail.values.limit)
                .field(detail.values.reference[bin])
                .field(detail.values.candidate[bin])
                .endRow();
        }
    });
    return csv.text();
}

std::string layerOperandsCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "layer", "operand", "inputs", "weights", "input_share",
                         "weight_share"});
    forDetails(study, [&](const RunResult& run, const LayerResult& layer, const LayerDetail& detail) {
        const auto at = [](const std::vector<std::uint64_t>& counts, std::size_t i) {
            return i < counts.size() ? counts[i] : 0;
        };
        const auto share = [&](const std::vector<std::uint64_t>& counts, std::size_t i) {
            const std::uint64_t all = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
            return all > 0 ? static_cast<double>(at(counts, i)) / static_cast<double>(all) : 0;
        };
        for (std::size_t i = 0; i < std::max(detail.inputOperands.size(), detail.weightOperands.size()); ++i) {
            addRunKey(csv, study, run);
            csv.field(layer.name)
                .field(std::to_string(static_cast<int>(i) + kFirstOperand))
                .field(at(detail.inputOperands, i))
                .field(at(detail.weightOperands, i))
                .field(share(detail.inputOperands, i))
                .field(share(detail.weightOperands, i))
                .endRow();
        }
    });
    return csv.text();
}

std::string layerSamplesCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "layer", "reference", "candidate"});
    forDetails(study, [&](const RunResult& run, const LayerResult& layer, const LayerDetail& detail) {
        for (std::size_t i = 0; i < detail.sampleReference.size(); ++i) {
            addRunKey(csv, study, run);
            csv.field(layer.name)
                .field(static_cast<double>(detail.sampleReference[i]))
                .field(static_cast<double>(detail.sampleCandidate[i]))
                .endRow();
        }
    });
    return csv.text();
}

}  // namespace axscope::analysis
