// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/passes.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include "multipliers/product_table.h"

namespace axscope::models {
namespace {

constexpr int kChannels = 5;
constexpr int kOutputs = 3;

/// One convolution and what follows it: a whole network of the smallest kind.
class Passes : public ::testing::Test {
protected:
    Passes() {
        m_layer.name = "conv";
        m_layer.geometry = {kChannels, kOutputs, 3, 3, 1, 1};
        m_layer.weight = at::arange(kOutputs * kChannels * 9, at::kFloat)
                             .remainder(13)
                             .sub(6)
                             .reshape({kOutputs, kChannels, 3, 3});
        m_layer.bias = at::tensor({0.5F, -0.5F, 2.0F});
        auto quantised = std::make_shared<QuantisedLayer>();
        quantised->name = m_layer.name;
        quantised->geometry = m_layer.geometry;
        const at::Tensor weight = m_layer.weight.permute({0, 2, 3, 1}).contiguous();
        quantised->weights =
            quantiseWeights({weight.data_ptr<float>(), static_cast<std::size_t>(weight.numel())}, kOutputs);
        quantised->bias = {0.5F, -0.5F, 2.0F};
        quantised->activationScale = scaleOf(2.0F);
        const auto kernel = multipliers::LutKernel::create(multipliers::ProductTable::exact());
        m_layers.layers.push_back(
            std::make_shared<const EmulatedLayer>(*EmulatedLayer::create(quantised, *kernel)));
    }

    at::Tensor m_input =
        at::arange(2 * kChannels * 36, at::kFloat).remainder(17).div(8).sub(1).reshape({2, kChannels, 6, 6});
    MacLayer m_layer;
    EmulatedNetwork m_layers;
    EmulationScratch m_scratch;
};

TEST_F(Passes, emulatedExactProductsAreFloatUpToRounding) {
    const at::NoGradGuard noGrad;
    EmulatedPass emulated(m_layers, m_scratch);
    FloatPass floating;
    const at::Tensor expected = floating.compute(m_layer, m_input, nullptr);
    const at::Tensor output = emulated.compute(m_layer, m_input, nullptr);
    ASSERT_EQ(output.sizes(), expected.sizes());
    // 45 products of weights up to 6 and activations up to 1, each rounded to 1/127 of its range.
    EXPECT_LT((output - expected).abs().max().item<float>(), 1.0F);
    EXPECT_GT(expected.abs().max().item<float>(), 10.0F);
}

TEST_F(Passes, floatInputsAndTheirIndicesGiveTheSame) {
    const at::NoGradGuard noGrad;
    EmulatedPass pass(m_layers, m_scratch);
    std::vector<std::uint8_t> indices;
    quantiseInput(m_layers.layers[0]->layer(), m_input, indices);
    EXPECT_TRUE(at::equal(pass.compute(m_layer, m_input, nullptr),
                          runEmulated(*m_layers.layers[0], indices, m_input.sizes(), m_scratch)));
}

TEST_F(Passes, reluOnTheWayOutIsReluOfTheOutput) {
    const at::NoGradGuard noGrad;
    EmulatedPass emulated(m_layers, m_scratch);
    FloatPass floating;
    for (ForwardPass* const pass :
         {static_cast<ForwardPass*>(&emulated), static_cast<ForwardPass*>(&floating)}) {
        const at::Tensor output = pass->compute(m_layer, m_input, nullptr);
        EXPECT_LT(output.min().item<float>(), 0.0F);
        EXPECT_TRUE(at::equal(pass->computeRelu(m_layer, m_input, nullptr), output.relu()));
    }
}

TEST_F(Passes, timesAreMeasuredWhereAskedForAndChangeNothing) {
    const at::NoGradGuard noGrad;
    EmulatedPass pass(m_layers, m_scratch);
    const at::Tensor expected = pass.compute(m_layer, m_input, nullptr);
    LayerTimes times;
    m_scratch.times = &times;
    EXPECT_TRUE(at::equal(pass.compute(m_layer, m_input, nullptr), expected));
    for (const std::int64_t phase : {times.quantiseNs, times.mapNs, times.productNs, times.dequantiseNs})
        EXPECT_GT(phase, 0);
}

TEST_F(Passes, stopEndsThePassBeforeALayer) {
    std::stop_source stop;
    EmulatedPass pass(m_layers, m_scratch, stop.get_token());
    EXPECT_NO_THROW((void)pass.compute(m_layer, m_input, nullptr));
    stop.request_stop();
    EXPECT_THROW((void)pass.compute(m_layer, m_input, nullptr), StopRequested);
}

}  // namespace
}  // namespace axscope::models
