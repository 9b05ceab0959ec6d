// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "models/datasets/normalisation.h"
#include "models/datasets/prepared_images.h"
#include "models/datasets/subset.h"
#include "models/emulation/calibration_method.h"
#include "models/emulation/emulation_config.h"
#include "models/io/description_settings.h"

namespace axscope::analysis {

using models::CalibrationMethod;
using models::calibrationMethodFromString;

/// Where the activation ranges (absmax per layer) come from.
struct RangeSource {
    /// JSON object layer name -> absmax; an object of such objects by checkpoint name is also taken, as is
    /// one that holds them under "activation_absmax". Empty = calibrate.
    std::filesystem::path file;
    CalibrationMethod method = CalibrationMethod::AbsMax;
    double percentile = 99.99;    ///< for Percentile, in percent of |x|
    double range = 1;             ///< for Fixed
    std::vector<models::RangeRule> layers;  ///< layers whose range is chosen in another way; later ones win
    std::uint64_t images = 1024;  ///< calibration images
    std::string data;             ///< data set spec to calibrate on; empty: see openStudyImages
    bool ownOfCheckpoints = true;  ///< a checkpoint that keeps ranges runs with those; without effect beside `file`

    bool operator==(const RangeSource&) const = default;
};

/// What to run: a plain value.
struct Experiment {
    models::EmulationConfig emulation;              ///< what is approximated, and how
    std::vector<models::Assignment> assignments;    ///< runs with several multipliers, after those with one
    std::vector<std::filesystem::path> assignmentFiles;  ///< more of them, see readAssignments()
    std::vector<std::filesystem::path> checkpoints;
    models::DescriptionOverrides describe;  ///< of all checkpoints; outranks their metadata
    std::string data;                      ///< see models::openDataset
    std::uint64_t images = 0;              ///< first N images; 0 = all
    models::SubsetRequest subset;          ///< which images, before the first N are taken
    models::ResizeRequest resize;          ///< how images are brought to each network's size
    models::NormalisationRequest normalisation;  ///< empty: the checkpoint's own
    std::vector<std::string> multipliers;  ///< names or table files; "eight" and "all" are expanded
    RangeSource ranges;
    int threads = 0;             ///< 0 = all hardware threads
    int batchSize = 32;          ///< images per block of work; part of what makes float sums reproducible
    /// Weights packed for multipliers may take about this much memory at once. Beyond it the runs go in groups, each
    /// of which computes float and int8 again; results do not depend on it.
    std::uint64_t maxPackedBytes = std::uint64_t{768} << 20;
    bool isolatedErrors = true;  ///< measure isolated layer errors too (about doubles the time)
    /// Run every multiplier once more with int8's routing forced on it, where there is any: splits the loss of accuracy
    /// into value and routing error. Layers before the first router are not computed again.
    bool frozenRouting = true;
    bool layerErrors = true;  ///< of multipliers, and their details; without, isolated errors are left out too

    bool operator==(const Experiment&) const = default;
};

}  // namespace axscope::analysis
