// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/specialisation.h"
#include "analysis/report/csv_text.h"
#include "analysis/report/routing_measures.h"

namespace axscope::analysis {
std::string specialisationCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "layer", "class", "class_name", "expert", "choices",
                        "share_of_class"});
    for (const RunResult& run : study.runs)
        for (std::size_t layer = 0; layer < run.routing.size(); ++layer) {
            const std::optional<ContingencyTable> table = classesOf(study, run, layer);
            for (std::size_t cell = 0; table && cell < table->counts.size(); ++cell) {
                const std::size_t label = cell / table->columns;
                addRunKey(csv, study, run);
                csv.field(run.routing[layer].layer)
                    .field(static_cast<std::uint64_t>(label))
                    .field(label < study.classNames.size() ? study.classNames[label] : std::string())
                    .field(static_cast<std::uint64_t>(cell % table->columns))
                    .field(table->counts[cell])
                    .field(table->shareOfRow(cell))
                    .endRow();
            }
        }
    return csv.text();
}

std::string coActivationCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "layer", "other_layer", "expert", "other_expert", "decisions",
                        "share_of_expert", "information_bits"});
    for (const RunResult& run : study.runs) {
        if (!run.images)
            continue;
        const auto experts = [&run](std::size_t layer) { return static_cast<std::size_t>(run.routing[layer].experts); };
        for (std::size_t layer = 0; layer < run.routing.size(); ++layer)
            for (std::size_t other = 0; other < run.routing.size(); ++other) {
                if (other == layer)
                    continue;
                const ContingencyTable table = coActivation(*run.images, layer, experts(layer), other, experts(other));
                for (std::size_t cell = 0; cell < table.counts.size(); ++cell) {
                    addRunKey(csv, study, run);
                    csv.field(run.routing[layer].layer)
                        .field(run.routing[other].layer)
                        .field(static_cast<std::uint64_t>(cell / table.columns))
                        .field(static_cast<std::uint64_t>(cell % table.columns))
                        .field(table.counts[cell])
                        .field(table.shareOfRow(cell))
                        .field(table.mutualInformationBits())
                        .endRow();
                }
            }
    }
    return csv.text();
}

std::string marginsCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "layer", "margin_low", "margin_high", "kept", "flipped"});
    for (const RunResult& run : study.runs)
        for (const RoutingResult& routing : run.routing)
            for (std::size_t bin = 0; bin < routing.margin.kept.size(); ++bin) {
                addRunKey(csv, study, run);
                csv.field(routing.layer)
                    .field(routing.margin.binEdges[bin])
                    .field(routing.margin.binEdges[bin + 1])
                    .field(routing.margin.kept[bin])
                    .field(routing.margin.flipped[bin])
                    .endRow();
            }
    return csv.text();
}

}  // namespace axscope::analysis
