// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "analysis/results.h"

/// A study as the window would show it, made of plausible figures without running any network: resnet20 dense
/// and with hard experts in layer3 on 10,000 images, a vision transformer with hard experts for 65 tokens in
/// two blocks on 500 of them; all eight catalogue multipliers. Accuracy, routing and what is said of single
/// images agree. The same on every machine.
namespace axscope::testing {

/// Every checkpoint and multiplier, complete.
[[nodiscard]] std::shared_ptr<const analysis::StudyResult> sampleStudy();

/// As published while running: `runs` runs done (of 30), complete = false.
[[nodiscard]] std::shared_ptr<const analysis::StudyResult> partialStudy(std::size_t runs);

/// Checkpoints and multipliers known, no run done yet.
[[nodiscard]] std::shared_ptr<const analysis::StudyResult> emptyStudy();

/// sampleStudy() with the figures that real runs can leave undefined: experts nobody reached (NaN), layers
/// without error (infinite SQNR), no cost, no margin, nothing of single images or frozen routing, random
/// labels.
[[nodiscard]] std::shared_ptr<const analysis::StudyResult> awkwardStudy();

/// The eight multipliers alone, for views that need no run.
[[nodiscard]] std::vector<analysis::MultiplierInfo> sampleMultipliers();

}  // namespace axscope::testing
