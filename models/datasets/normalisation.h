// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace axscope::models {

/// What a network expects of pixel values scaled to 0..1: (value - mean[c]) / std[c], one number per channel.
struct Normalisation {
    std::vector<float> mean;
    std::vector<float> std;
};

}  // namespace axscope::models
