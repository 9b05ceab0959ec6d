// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/optimiser.h"

#include <gtest/gtest.h>

#include <cmath>

namespace axscope::models {
namespace {

/// A network whose classifier's weight and bias get gradients by hand.
class OptimiserTest : public testing::Test {
protected:
    OptimiserTest() {
        NetworkDescription wanted;
        wanted.architecture = "resnet8";
        wanted.numClasses = 2;
        wanted.inputSize = {3, 8, 8};
        m_network = *TrainableNetwork::create(*designNetwork(wanted), 1, {at::kCPU, at::kDouble});
        m_weight = find("fc.weight");
        m_bias = find("fc.bias");
        const at::NoGradGuard noGrad;
        m_weight.fill_(2);
        m_bias.fill_(2);
    }
    at::Tensor find(const std::string& name) {
        for (const auto& tensor : m_network->tensors())
            if (tensor.name == name)
                return tensor.tensor;
        return {};
    }
    void setGradients(double value) {
        m_weight.mutable_grad() = at::full_like(m_weight, value).detach();
        m_bias.mutable_grad() = at::full_like(m_bias, value).detach();
    }
    static double valueOf(const at::Tensor& tensor) { return tensor.flatten()[0].item<double>(); }

    std::unique_ptr<TrainableNetwork> m_network;
    at::Tensor m_weight;
    at::Tensor m_bias;
    TrainingSettings m_settings;
};

constexpr double kExactly = 1e-12;

TEST_F(OptimiserTest, SgdWithNesterovsMomentum) {
    m_settings.momentum = 0.9;
    m_settings.weightDecay = 0.1;
    Optimiser optimiser(*m_network, m_settings);
    setGradients(1);
    optimiser.step(0.5);
    // g = 1 + 0.1 * 2 = 1.2, v = 1.2, w = 2 - 0.5 (1.2 + 0.9 * 1.2); the bias has no decay: g = v = 1.
    EXPECT_NEAR(valueOf(m_weight), 2 - 0.5 * 2.28, kExactly);
    EXPECT_NEAR(valueOf(m_bias), 2 - 0.5 * 1.9, kExactly);
    setGradients(1);
    optimiser.step(0.5);
    // v = 0.9 + 1 = 1.9
    EXPECT_NEAR(valueOf(m_bias), 1.05 - 0.5 * (1 + 0.9 * 1.9), kExactly);
}

TEST_F(OptimiserTest, AdamWDecaysApartFromTheGradient) {
    m_settings.optimiser = OptimiserKind::AdamW;
    m_settings.weightDecay = 0.1;
    m_settings.epsilon = 0;
    Optimiser optimiser(*m_network, m_settings);
    setGradients(3);
    optimiser.step(0.01);
    // The first step is the sign of the gradient.
    EXPECT_NEAR(valueOf(m_weight), 2 * (1 - 0.01 * 0.1) - 0.01, kExactly);
    EXPECT_NEAR(valueOf(m_bias), 2 - 0.01, kExactly);
    setGradients(-1);
    optimiser.step(0.01);
    const double mean = (0.9 * 0.1 * 3 - 0.1) / (1 - 0.81);
    const double square = (0.999 * 0.001 * 9 + 0.001) / (1 - 0.999 * 0.999);
    EXPECT_NEAR(valueOf(m_bias), 1.99 - 0.01 * mean / std::sqrt(square), 1e-10);
}

TEST_F(OptimiserTest, GradientsAreClippedTogether) {
    m_settings.momentum = 0;
    m_settings.nesterov = false;
    m_settings.weightDecay = 0;
    m_settings.clipNorm = 1;
    Optimiser optimiser(*m_network, m_settings);
    setGradients(2);
    const auto count = static_cast<double>(m_weight.numel() + m_bias.numel());
    optimiser.step(1);
    EXPECT_NEAR(valueOf(m_bias), 2 - 1 / std::sqrt(count), 1e-9);
}

TEST_F(OptimiserTest, WhatHasNoGradientIsLeftAlone) {
    Optimiser optimiser(*m_network, m_settings);
    setGradients(1);
    optimiser.step(0.1);
    const double after = valueOf(m_weight);
    optimiser.clearGradients();
    m_bias.mutable_grad() = at::full_like(m_bias, 1.0).detach();
    optimiser.step(0.1);
    EXPECT_EQ(valueOf(m_weight), after);
}

}  // namespace
}  // namespace axscope::models
