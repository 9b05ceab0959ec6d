// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "multipliers/base/result.h"

namespace axscope::models {

/// What a network expects of pixel values scaled to 0..1: (value - mean[c]) / std[c], one number per channel.
struct Normalisation {
    std::vector<float> mean;
    std::vector<float> std;
};

/// What the user chose instead of what the checkpoint says: a preset, or numbers. All empty: the
/// checkpoint's.
struct NormalisationRequest {
    std::string preset;       ///< "imagenet", "cifar10", "cifar100", "none"
    std::vector<float> mean;  ///< with std, instead of a preset
    std::vector<float> std;

    bool operator==(const NormalisationRequest&) const = default;
    [[nodiscard]] bool isEmpty() const { return preset.empty() && mean.empty() && std.empty(); }
};

/// Names of the presets, "imagenet, cifar10, cifar100, none".
[[nodiscard]] std::string normalisationPresetList();

/// The chosen normalisation for images of `channels` channels; `fromCheckpoint` where nothing was chosen.
/// Presets: imagenet is torchvision's (mean 0.485, 0.456, 0.406, std 0.229, 0.224, 0.225), cifar10 and
/// cifar100 are the mean and standard deviation of the training images to four digits (0.4914, 0.4822, 0.4465
/// / 0.2470, 0.2435, 0.2616; 0.5071, 0.4865, 0.4409 / 0.2673, 0.2564, 0.2762), none is 0 and 1. Errors:
/// InvalidArgument (an unknown preset; a preset and numbers; one of mean and std alone; not one number per
/// channel; a number that is not finite, a std that is not above 0).
Result<Normalisation> resolveNormalisation(const NormalisationRequest& request,
                                           const Normalisation& fromCheckpoint, int channels);

/// "mean 0.485, 0.456, 0.406, std 0.229, 0.224, 0.225"
[[nodiscard]] std::string inWords(const Normalisation& normalisation);

/// Numbers parted by commas, "0.485,0.456,0.406", in C notation. Errors: InvalidArgument.
Result<std::vector<float>> parseNumberList(const std::string& text);

}  // namespace axscope::models
