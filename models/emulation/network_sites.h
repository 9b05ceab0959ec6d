// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "models/emulation/emulation_plan.h"
#include "models/networks/network.h"

namespace axscope::models {

/// What multiplies in `network`: its layers, its attention products, its routers, each in the order of the network.
/// Cluster routers are listed too, see isEmulable().
[[nodiscard]] std::vector<Site> sitesOf(const Network& network);

/// Where each group of sites begins in sitesOf() and EmulationPlan.
struct SiteOffsets {
    std::size_t products;
    std::size_t routers;
};
[[nodiscard]] SiteOffsets siteOffsets(const Network& network);

/// False for cluster routing, which compares distances and multiplies no weights.
[[nodiscard]] bool isEmulable(const Router& router);

/// The default configuration for `network`.
[[nodiscard]] EmulationPlan defaultPlan(const Network& network);

}  // namespace axscope::models
