// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/networks/architecture.h"

namespace axscope::models {

/// Vision transformers (Dosovitskiy et al., ICLR 2021) with timm's names: "vit_tiny", "vit_small", "vit_base",
/// "vit_large" by width (192, 384, 768, 1024), "vit" with any other; any patch, depth, width and number of heads.
/// With cls_token the head sees the class token after `norm`; without it, or with fc_norm, the mean of the patch
/// tokens. Layer norm has eps 1e-6, GELU is the exact one.
///
/// The MLP of any block, blocks.{i}.mlp, may be a layer of experts {fc1, fc2}; the router sees the normalised
/// token, one decision per token. Slots (Puigcerver et al., ICLR 2024) share out the tokens of an image.
[[nodiscard]] Architecture vitArchitecture();

}  // namespace axscope::models
