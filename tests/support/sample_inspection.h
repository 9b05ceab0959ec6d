// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "analysis/inspect/image_inspection.h"

namespace axscope::testing {

/// Image `image` of the sample study: a pattern that tells images apart, labelled as in the study's records.
[[nodiscard]] analysis::PixelImage samplePixels(const analysis::StudyResult& study, std::size_t checkpoint,
                                                std::uint64_t image);

/// What an inspection of the sample study gives: answers and decisions as its records say, outputs made up. Experts ran
/// where the decisions sent the image.
[[nodiscard]] std::shared_ptr<const analysis::ImageInspection> sampleInspection(
    const analysis::StudyResult& study, const analysis::InspectionTarget& target, std::uint64_t image);

}  // namespace axscope::testing
