// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/loss_decomposition.h"

namespace axscope::analysis {
namespace {

std::int64_t correctImages(const AccuracyResult& accuracy) {
    return static_cast<std::int64_t>(accuracy.cells[0] + accuracy.cells[2]);
}

}  // namespace

std::optional<LossDecomposition> decomposeLoss(const StudyResult& study, std::size_t checkpoint,
                                               std::size_t multiplier) {
    const RunResult* floating = nullptr;
    const RunResult* int8 = nullptr;
    const RunResult* approx = nullptr;
    for (const RunResult& run : study.runs) {
        if (run.checkpoint != checkpoint)
            continue;
        if (run.mode == Mode::Float)
            floating = &run;
        else if (run.mode == Mode::Int8)
            int8 = &run;
        else if (run.multiplier == multiplier)
            approx = &run;
    }
    if (floating == nullptr || int8 == nullptr || approx == nullptr)
        return std::nullopt;
    LossDecomposition parts;
    parts.images = approx->accuracy.images;
    parts.hasRouting = !approx->routing.empty();
    if (parts.images == 0 || floating->accuracy.images != parts.images ||
        int8->accuracy.images != parts.images)
        return std::nullopt;
    const std::int64_t exact = correctImages(int8->accuracy);
    const std::int64_t free = correctImages(approx->accuracy);
    std::int64_t frozen = free;
    if (parts.hasRouting) {
        if (!approx->frozen || approx->frozen->accuracy.images != parts.images)
            return std::nullopt;
        frozen = correctImages(approx->frozen->accuracy);
    }
    parts.quantisation = correctImages(floating->accuracy) - exact;
    parts.value = exact - frozen;
    parts.routing = frozen - free;
    return parts;
}

}  // namespace axscope::analysis
