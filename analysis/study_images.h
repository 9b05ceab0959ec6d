// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "analysis/experiment.h"
#include "models/datasets/dataset.h"
#include "models/datasets/normalisation.h"
#include "models/io/network_description.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// The images of a study, in their own sizes.
struct StudyImages {
    std::shared_ptr<const models::Dataset> dataset;      ///< the chosen ones, in the chosen order
    std::uint64_t count = 0;                             ///< the first so many are evaluated
    std::string subset;                                  ///< which ones, in words; empty: all, in their order
    std::shared_ptr<const models::Dataset> calibration;  ///< null where ranges come from a file
    std::string calibrationData;                         ///< "cifar100-train:DIR"
    std::optional<std::uint64_t> calibrationSeed;  ///< of their random order, where they stood class after class
    bool calibratesOnEvaluated = false;            ///< for want of other images
};

/// Opens the data sets of `experiment`; generated images are made for its first checkpoint. Calibration
/// images are those asked for; otherwise the training images that belong to the data set, where they lie
/// beside it and are not fewer than needed; otherwise the evaluation images. Where they stand class after
/// class, they are drawn at random. Errors: those of openDataset and takeSubset; InvalidArgument for more
/// images than there are.
Result<StudyImages> openStudyImages(const Experiment& experiment);

/// The same images as one network takes them.
struct NetworkImages {
    std::shared_ptr<const models::Dataset> dataset;
    std::shared_ptr<const models::Dataset> calibration;
    models::Normalisation normalisation;
    std::string inWords;  ///< how they were brought to the network's size and normalised
};

/// Errors, naming `file`: Unsupported where the network does not fit the images or their classes;
/// InvalidArgument for a normalisation or size that makes no sense.
Result<NetworkImages> imagesFor(const StudyImages& images, const Experiment& experiment,
                                const models::NetworkDescription& network, const std::string& file);

}  // namespace axscope::analysis
