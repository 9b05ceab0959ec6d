// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace axscope::models {

/// What multiplies in a network, by kind.
enum class SiteKind {
    Conv,       ///< a kernel above 1x1
    Pointwise,  ///< a 1x1 convolution
    Depthwise,
    Linear,
    Attention,  ///< Q K^T or A V: both operands are activations
    Router,     ///< the linear map of a gate to its scores
};
inline constexpr int kSiteKinds = 6;
[[nodiscard]] const char* toString(SiteKind kind);  ///< "conv", ... "attention", "router"

/// One place of a network where products are computed: a layer, an attention product or a router. What rules choose
/// from.
struct Site {
    std::string name;  ///< "layer3.0.experts.2.conv1", "blocks.3.attn.qk", "blocks.9.mlp.router"
    SiteKind kind = SiteKind::Conv;
    bool first = false;      ///< sees the images themselves
    bool head = false;       ///< gives the class scores
    bool expert = false;     ///< inside an expert that a router chooses
    bool shared = false;     ///< inside a shared expert
    std::uint64_t macs = 0;  ///< multiply-accumulates for one image that reaches it
};

/// True where `pattern` chooses `site`. A pattern is one of the words conv, pointwise, depthwise, linear, first,
/// head, expert, shared, router, attention; or a layer's name, in which * stands for any letters, dots included,
/// and ? for one. Names reach routers and attention products only where their last part is written out ("*.router",
/// "blocks.*.attn.qk"): "layer3.*" means the layers, not the gate beside them.
[[nodiscard]] bool matches(std::string_view pattern, const Site& site);

/// True for the words above.
[[nodiscard]] bool isSiteWord(std::string_view pattern);
/// The words, and the names of `sites`: what a pattern may have been meant to be.
[[nodiscard]] std::vector<std::string> siteWords();

/// `*` any letters, `?` one letter.
[[nodiscard]] bool globMatches(std::string_view pattern, std::string_view text);

}  // namespace axscope::models
