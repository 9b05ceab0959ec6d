// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "analysis/image_records.h"
#include "analysis/results.h"

/// Words for what happens to single images.
namespace axscope::app {

/// "bear", or "class 3" where classes have no names.
[[nodiscard]] QString className(const analysis::StudyResult& study, int label);

/// "✓ bear" or "✗ leopard": what a run answered, and whether that is right. No mark where labels mean nothing.
[[nodiscard]] QString answerText(const analysis::StudyResult& study, const analysis::ImageRecords& records,
                                 std::size_t image);
/// "✓ bear → ✗ leopard".
[[nodiscard]] QString answersText(const analysis::StudyResult& study, const analysis::ImageRecords& reference,
                                  const analysis::ImageRecords& candidate, std::size_t image);

/// Decisions of one image in one MoE layer, or in all.
struct MovedDecisions {
    std::size_t decisions = 0;
    std::size_t moved = 0;  ///< whose first choice differs
    double leastMargin = 0;  ///< of the reference; NaN where unknown
};
[[nodiscard]] MovedDecisions movedDecisions(const analysis::ImageRecords& reference,
                                            const analysis::ImageRecords& candidate,
                                            std::optional<std::size_t> moeLayer, std::size_t image);

/// "2 → 0, margin 0.12"; of several decisions "7 of 65 moved, margin 0.01", the least; empty without routers.
[[nodiscard]] QString routingText(const analysis::ImageRecords& reference, const analysis::ImageRecords& candidate,
                                  std::optional<std::size_t> moeLayer, std::size_t image);

}  // namespace axscope::app
