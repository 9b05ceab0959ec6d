// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "models/io/checkpoint_file.h"
#include "models/io/description_settings.h"
#include "models/networks/architecture.h"
#include "models/networks/network_plan.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// What network a checkpoint holds.
struct Recognition {
    NetworkDescription description;
    NetworkPlan plan;       ///< measured; every tensor that it needs is in the file, with its shape
    std::string prefix;     ///< of the tensors' names in the file, left out in the plan: "module."
    std::vector<Finding> findings;  ///< what was found out, and from what
};

/// Tells a checkpoint's network from its metadata, from what a user says (which outranks the metadata), and
/// from the names and shapes of its tensors. Where no architecture is named, the one that most tensors fit is
/// taken, and all must fit. Nothing is built, and no value is read. What cannot be told has defaults:
/// - routing hard for a linear router (soft has the same tensors), top_k 1, gates not renormalised
/// - heads of a vision transformer: one per 64 features
/// - input_size: 3 x 32 x 32, or 3 x 224 x 224 where the tensors are those of a network for ImageNet
/// - mean 0 and std 1, that is no normalisation
///
/// Errors: those of readSettings(); Unsupported for an unknown architecture (the known are listed), routing
/// that its tensors cannot have, or images that do not fit; Format where tensors do not fit the network that
/// is described, or the nearest: the first missing, unexpected and wrongly shaped ones.
Result<Recognition> recognise(const CheckpointFile& file, const DescriptionOverrides& overrides = {});

}  // namespace axscope::models
