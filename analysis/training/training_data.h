// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include "models/datasets/dataset.h"
#include "models/datasets/normalisation.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// What images are asked for.
struct TrainingDataRequest {
    std::string data;  ///< as openDataset() takes it: the training images, or test images whose training images are known
    std::string test;  ///< test images; empty: those that belong to `data`, else a tenth of them is held out
    std::array<int, 3> imageSize{};  ///< that both are brought to; zeros: as they are
    std::uint64_t trainImages = 0;  ///< at most so many, drawn by the seed; 0 = all
    std::uint64_t testImages = 0;
    std::uint64_t seed = 1;
};

struct TrainingData {
    std::shared_ptr<const models::Dataset> train;
    std::shared_ptr<const models::Dataset> test;
    bool heldOut = false;  ///< the test images were taken from the training images
    std::string name;      ///< of the data set: "cifar100"
    std::string inWords;   ///< "45,000 images of cifar100-train:DIR, tested on ..."
};

/// Errors: those of openDataset() and prepareImages(); InvalidArgument where images differ in size and none is asked for,
/// where the two disagree in their classes, or where there is nothing to hold out.
Result<TrainingData> openTrainingData(const TrainingDataRequest& request);

/// Mean and standard deviation of each channel over at most 10,000 images spread over `dataset`, to four digits. Errors:
/// those of Dataset::read.
Result<models::Normalisation> measureNormalisation(const models::Dataset& dataset);

}  // namespace axscope::analysis
