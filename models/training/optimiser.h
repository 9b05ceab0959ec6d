// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <string>
#include <utility>
#include <vector>

#include "models/training/trainable_network.h"
#include "models/training/training_settings.h"

namespace axscope::models {

/// SGD and AdamW as torch.optim defines them, with all that later steps depend on in named tensors. A parameter without
/// gradient (of an expert that nothing reached) is left alone, its moments too.
class Optimiser {
public:
    /// The trained tensors of `network`, without those that `leaveOut` names by a part of their name (".router.").
    Optimiser(const TrainableNetwork& network, const TrainingSettings& settings,
              const std::vector<std::string>& leaveOut = {});

    void clearGradients();
    /// Scales gradients to TrainingSettings::clipNorm, then changes the parameters. SGD: g += decay w; v = momentum v +
    /// g; w -= rate (g + momentum v), or rate v without Nesterov. AdamW: w -= rate decay w; m and v the moving
    /// averages of g and g^2, divided by 1 - beta^t; w -= rate m / (sqrt(v) + epsilon).
    void step(double rate);

    /// By name: "conv1.weight.momentum"; written in place to restore.
    [[nodiscard]] std::vector<std::pair<std::string, at::Tensor>> state() const;

private:
    struct Parameter {
        std::string name;
        at::Tensor value;
        double decay = 0;
        at::Tensor first;   ///< momentum, or mean of gradients
        at::Tensor second;  ///< AdamW: mean of their squares
        at::Tensor steps;   ///< AdamW: double [1]
    };
    void clip();

    TrainingSettings m_settings;
    std::vector<Parameter> m_parameters;
};

}  // namespace axscope::models
