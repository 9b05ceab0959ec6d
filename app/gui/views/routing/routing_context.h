// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <optional>

#include "analysis/image_records.h"
#include "analysis/results.h"
#include "app/gui/linked_selection.h"

namespace axscope::app {

/// What a page of the routing view shows: one MoE layer of one run against its reference.
struct RoutingContext {
    std::shared_ptr<const analysis::StudyResult> study;
    std::size_t checkpoint = 0;
    int choice = kInt8Choice;  ///< the candidate: index of a multiplier or kInt8Choice
    std::size_t layer = 0;     ///< index into RunResult::routing
    const analysis::RunResult* run = nullptr;
    const analysis::RunResult* reference = nullptr;  ///< may be null in a partial study
    Selection selection;
    QString candidateName;  ///< short: "1KVA", "int8"
    QString referenceName;  ///< "int8", "float"

    [[nodiscard]] const analysis::CheckpointInfo& info() const { return study->checkpoints[checkpoint]; }
    [[nodiscard]] const analysis::RoutingResult& routing() const { return run->routing[layer]; }
    [[nodiscard]] models::Topology topology() const { return info().description.topology; }
    [[nodiscard]] QString layerName() const;
    [[nodiscard]] std::size_t experts() const {
        return static_cast<std::size_t>(std::max(0, routing().experts));
    }

    /// Per-image columns of the run and of its reference; null where they were not kept or hold no decisions
    /// of this layer.
    [[nodiscard]] const analysis::ImageRecords* after() const { return recordsOf(run); }
    [[nodiscard]] const analysis::ImageRecords* before() const { return recordsOf(reference); }
    /// The expert that is selected by itself in this layer.
    [[nodiscard]] std::optional<int> expert() const;
    /// The transition that is selected in this layer: from, to.
    [[nodiscard]] std::optional<std::pair<int, int>> transition() const;

private:
    [[nodiscard]] const analysis::ImageRecords* recordsOf(const analysis::RunResult* run) const;
};

/// The context, or a sentence that says why there is none.
struct RoutingContextResult {
    std::optional<RoutingContext> context;
    QString message;
    /// A checkpoint with experts and results that could be shown instead.
    std::optional<std::size_t> other;
};

/// What `selection` means in `study`. An unknown MoE layer means the first one.
[[nodiscard]] RoutingContextResult routingContext(std::shared_ptr<const analysis::StudyResult> study,
                                                  const Selection& selection);

/// "0", "1", ...: experts as labels of an axis; and their indices as colours.
[[nodiscard]] QStringList expertNames(std::size_t experts);
[[nodiscard]] std::vector<int> expertIndices(std::size_t experts);
/// Fractions as per cent.
[[nodiscard]] std::vector<double> inPercent(const std::vector<double>& fractions);
/// Name of class `label` of a study: its own, or "class 7".
[[nodiscard]] QString className(const analysis::StudyResult& study, std::size_t label);

}  // namespace axscope::app
