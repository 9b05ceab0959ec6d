// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "models/emulation/emulation_config.h"

namespace axscope::analysis {

/// Where the activation ranges of a run came from.
struct RangesUsed {
    std::string file;  ///< empty: calibrated, as the rest says
    models::CalibrationMethod method = models::CalibrationMethod::AbsMax;
    double percentile = 99.99;              ///< for Percentile
    double range = 1;                       ///< for Fixed
    std::vector<models::RangeRule> layers;  ///< that are calibrated in another way
    std::uint64_t images = 0;               ///< the first so many were looked at
    std::string data;                       ///< of this data set: "cifar100-train:DIR"
    std::optional<std::uint64_t> seed;      ///< of their random order; absent: as the data set has them
    bool evaluatedToo = false;              ///< for want of others they are among those that are evaluated
    std::vector<std::string> ownOf;         ///< checkpoints that ran with ranges of their own, by name
};

/// How a study was run, as values: what Provenance::settings says in English words.
struct StudySettings {
    models::EmulationConfig emulation;
    RangesUsed ranges;
};

/// "absmax over the first 1024 images of cifar100-train:DIR", "file ranges.json": in English.
[[nodiscard]] std::string inWords(const RangesUsed& ranges);

}  // namespace axscope::analysis
