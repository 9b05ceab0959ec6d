// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "analysis/results.h"
#include "multipliers/base/result.h"

/// The largest study that the window promises to be quick with.
namespace axscope::testing {

constexpr std::size_t kLargeCheckpoints = 4;
constexpr std::size_t kLargeMultipliers = 8;
constexpr std::uint64_t kLargeImages = 10'000;

/// Four networks (one dense, three with experts in three layers), eight multipliers, 10,000 images, complete, with
/// everything that is known of single images: the networks of sampleStudy() under several names.
[[nodiscard]] std::shared_ptr<const analysis::StudyResult> largeStudy();

/// Writes `study` into a new study file as a run would have: images in the runs' blocks, results beside them; the
/// inputs name the multipliers and `images` of random data, and no checkpoint. About 100 MB for largeStudy().
/// Errors: those of StudyStore.
Result<void> writeStudyFile(const std::filesystem::path& file, const analysis::StudyResult& study);

}  // namespace axscope::testing
