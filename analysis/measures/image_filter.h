// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/image_records.h"

namespace axscope::analysis {

/// Which images to list: all conditions that are set must hold.
struct ImageFilter {
    enum class Outcome { Any, PredictionChanged, Broken, Repaired, BothRight, BothWrong };
    struct Transition {
        std::size_t layer = 0;  ///< MoE layer
        std::optional<std::size_t> from = std::nullopt;  ///< reference's expert; absent: any
        std::optional<std::size_t> to = std::nullopt;    ///< candidate's expert; absent: any
        bool changedOnly = false;         ///< from != to
        bool operator==(const Transition&) const = default;
    };

    Outcome outcome = Outcome::Any;
    bool routingChanged = false;  ///< another set of experts in some MoE layer
    std::optional<std::size_t> label = std::nullopt;
    std::optional<Transition> transition = std::nullopt;
    bool operator==(const ImageFilter&) const = default;
};

/// Images that pass, rising. `reference` and `candidate` saw the same images. For layers that decide per token an image
/// passes where one of its tokens does.
[[nodiscard]] std::vector<std::uint32_t> imagesThatPass(const ImageFilter& filter, const ImageRecords& reference,
                                                        const ImageRecords& candidate);

/// Decisions (tokens) of one image whose first choice moved as `transition` says.
[[nodiscard]] std::vector<std::uint32_t> decisionsThatMoved(const ImageFilter::Transition& transition, std::size_t image,
                                                            const ImageRecords& reference,
                                                            const ImageRecords& candidate);

}  // namespace axscope::analysis
