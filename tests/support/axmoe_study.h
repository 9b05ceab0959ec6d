// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/results.h"

/// Studies of networks that were measured before and after retraining, with chosen accuracies.
namespace axscope::testing {

/// Images of every run.
inline constexpr std::size_t kAxmoeImages = 1000;

/// A multiplier of the catalogue by its short name.
[[nodiscard]] analysis::MultiplierInfo axmoeMultiplier(const char* name);

/// Right on the first `correct` images. Runs made so are as paired as can be: whoever gets fewer right gets
/// no other image right. Cost 0.5. Without `records` the run says nothing of single images.
[[nodiscard]] analysis::RunResult axmoeRun(std::size_t checkpoint, analysis::Mode mode,
                                           std::optional<std::size_t> multiplier, std::size_t correct,
                                           bool records = true);

struct AxmoeNet {
    const char* architecture;
    models::Topology topology;
    std::size_t int8;                      ///< correct images
    std::vector<std::size_t> approximate;  ///< the same per multiplier
    int parent = -1;                       ///< index of the network that it was retrained from
    const char* retrainedFor = "";
};

/// The checkpoints are called net0, net1 and so on. Complete.
[[nodiscard]] analysis::StudyResult axmoeStudy(const std::vector<AxmoeNet>& nets,
                                               const std::vector<const char*>& multipliers,
                                               bool records = true);

}  // namespace axscope::testing
