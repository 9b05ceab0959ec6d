// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/ste_layer.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <ostream>
#include <random>
#include <vector>

#include "models/emulation/passes.h"
#include "tests/models/training/ste_tables.h"

namespace axscope::models {
namespace {

constexpr double kSlopeTolerance = 5e-5;  // differences are exact; gradients are float32 sums
constexpr double kFloatTolerance = 2e-4;  // of the largest gradient: float32 sums of a few hundred terms

struct Shape {
    const char* name;
    LayerGeometry geometry;
    int rows;
    int size;  ///< height, and width less one; 0: a linear layer
};

std::vector<Shape> shapes() {
    return {{"3x3", {6, 8, 3, 3, 1, 1, 1, 1}, 3, 6},      {"stride", {4, 6, 3, 3, 2, 1, 1, 1}, 2, 7},
            {"pointwise", {8, 5, 1, 1, 1, 0, 1, 1}, 3, 4}, {"depthwise", {6, 6, 3, 3, 1, 1, 1, 6}, 2, 5},
            {"groups", {6, 4, 3, 3, 2, 1, 1, 2}, 2, 6},    {"dilation", {3, 4, 3, 3, 1, 2, 2, 1}, 2, 6},
            {"stem", {3, 4, 7, 7, 2, 3, 1, 1}, 1, 9},      {"linear", {12, 7, 1, 1, 1, 0, 1, 1}, 5, 0},
            {"tokens", {16, 9, 1, 1, 1, 0, 1, 1}, 34, 0}};
}

struct Operands {
    at::Tensor input;
    at::Tensor weight;
    at::Tensor bias;
    at::Tensor outputGradient;
};

/// Inputs reach beyond the range, some clearly, none near the limit.
Operands operandsOf(const Shape& shape, float scale) {
    torch::manual_seed(7);
    const LayerGeometry& g = shape.geometry;
    const bool linear = shape.size == 0;
    Operands result;
    const std::vector<std::int64_t> inputSizes =
        linear ? std::vector<std::int64_t>{shape.rows, g.inChannels}
               : std::vector<std::int64_t>{shape.rows, g.inChannels, shape.size, shape.size + 1};
    result.input = at::randn(inputSizes) * (50 * scale);
    result.input.view(-1)[3] = 140 * scale;
    result.input.view(-1)[9] = -200 * scale;
    if (!linear)
        result.input = result.input.contiguous(at::MemoryFormat::ChannelsLast);
    result.weight = linear ? at::randn({g.outChannels, g.inChannels}) * 0.1
                           : at::randn({g.outChannels, g.groupChannels(), g.kernelHeight, g.kernelWidth}) * 0.1;
    result.bias = at::randn({g.outChannels});
    const std::vector<std::int64_t> outputSizes =
        linear ? std::vector<std::int64_t>{shape.rows, g.outChannels}
               : std::vector<std::int64_t>{shape.rows, g.outChannels, g.outputHeight(shape.size),
                                           g.outputWidth(shape.size + 1)};
    result.outputGradient = at::randn(outputSizes);
    return result;
}

std::shared_ptr<SteLayer> layerOf(const Shape& shape, float scale, const SteTable& table,
                                  const GradientOptions& options = {}) {
    auto layer = std::make_shared<SteLayer>();
    layer->name = shape.name;
    layer->geometry = shape.geometry;
    layer->activationScale = scale;
    layer->kernel = *multipliers::LutKernel::create(table);
    layer->gradient = gradientOf(*table, options);
    return layer;
}

QuantisedWeights quantisedWeights(const at::Tensor& weight, bool perTensor) {
    const at::Tensor taps = (weight.dim() == 4 ? weight.permute({0, 2, 3, 1}) : weight).contiguous();
    return quantiseWeights({taps.data_ptr<float>(), static_cast<std::size_t>(taps.numel())},
                           static_cast<std::size_t>(weight.size(0)), perTensor);
}

at::Tensor emulated(const SteLayer& layer, const Operands& operands, Activation activation) {
    auto quantised = std::make_shared<QuantisedLayer>();
    quantised->geometry = layer.geometry;
    quantised->activationScale = layer.activationScale;
    quantised->skipPadding = layer.skipPadding;
    quantised->weights = quantisedWeights(operands.weight, layer.perTensor);
    quantised->bias.assign(operands.bias.data_ptr<float>(), operands.bias.data_ptr<float>() + operands.bias.numel());
    const auto result = EmulatedLayer::create(quantised, layer.kernel);
    EmulationScratch scratch;
    return runEmulated(*result, operands.input, scratch, activation);
}

struct Computed {
    at::Tensor output;
    at::Tensor input;
    at::Tensor weight;
    at::Tensor bias;
};

Computed computed(const std::shared_ptr<const SteLayer>& layer, const Operands& operands,
                  Activation activation = Activation::None) {
    const at::Tensor input = operands.input.clone().requires_grad_(true);
    const at::Tensor weight = operands.weight.clone().requires_grad_(true);
    const at::Tensor bias = operands.bias.clone().requires_grad_(true);
    const at::Tensor output = steLayer(layer, input, weight, bias, activation);
    output.backward(operands.outputGradient);
    return {output.detach(), input.grad(), weight.grad(), bias.grad()};
}

void expectClose(const at::Tensor& value, const at::Tensor& expected, const std::string& what) {
    ASSERT_EQ(value.sizes(), expected.sizes()) << what;
    const double largest = expected.abs().max().item<double>();
    EXPECT_LE((value.to(at::kDouble) - expected.to(at::kDouble)).abs().max().item<double>(),
              kFloatTolerance * largest + 1e-6)
        << what;
}

at::Tensor convolution(const LayerGeometry& g, const at::Tensor& input, const at::Tensor& weight,
                       const at::Tensor& bias) {
    if (input.dim() == 2)
        return at::linear(input, weight, bias);
    return at::conv2d(input, weight, bias, g.stride, g.padding, g.dilation, g.groups);
}

TEST(SteLayer, forwardEqualsTheEmulatedLayerBitForBit) {
    constexpr float kScale = 0.03F;
    for (const SteTable& table : steTables())
        for (const Shape& shape : shapes())
            for (const bool other : {false, true}) {
                const auto layer = layerOf(shape, kScale, table);
                layer->skipPadding = other;
                layer->perTensor = other;
                const Activation activation = other ? Activation::Relu : Activation::None;
                const Operands operands = operandsOf(shape, kScale);
                EXPECT_TRUE(at::equal(computed(layer, operands, activation).output,
                                      emulated(*layer, operands, activation)))
                    << table->name() << ' ' << shape.name << ' ' << other;
            }
}

/// x through the quantiser in double, with the gradient of the identity inside its range and 0 outside.
at::Tensor fakeQuantised(const at::Tensor& x, double scale) {
    const at::Tensor codes = (x / scale).round();
    const at::Tensor inside = codes.abs().le(127).to(at::kDouble);
    const at::Tensor values = codes.clamp(-127, 127) * scale;
    return values.detach() + (x - x.detach()) * inside;
}

at::Tensor fakeQuantisedWeight(const at::Tensor& weight, const std::vector<float>& scales) {
    std::vector<std::int64_t> spread(static_cast<std::size_t>(weight.dim()), 1);
    spread[0] = -1;
    const at::Tensor scale = at::tensor(scales, at::kFloat).to(at::kDouble).view(spread);
    return ((weight / scale).round() * scale - weight).detach() + weight;
}

TEST(SteLayer, gradientsEqualThoseOfTheFakeQuantisedNetworkInDouble) {
    constexpr float kScale = 0.03F;
    for (const Shape& shape : shapes())
        for (const Activation activation : {Activation::None, Activation::Relu}) {
            const Operands operands = operandsOf(shape, kScale);
            // Any multiplier has the gradients of the exact one under this rule, as long as ReLU lets the same through.
            const Computed own = computed(layerOf(shape, kScale, multipliers::ProductTable::exact()), operands, activation);
            const at::Tensor input = operands.input.to(at::kDouble).requires_grad_(true);
            const at::Tensor weight = operands.weight.to(at::kDouble).requires_grad_(true);
            const at::Tensor bias = operands.bias.to(at::kDouble).requires_grad_(true);
            at::Tensor output =
                convolution(shape.geometry, fakeQuantised(input, static_cast<double>(kScale)),
                            fakeQuantisedWeight(weight, quantisedWeights(operands.weight, false).scales), bias);
            if (activation == Activation::Relu)
                output = output.relu();
            output.backward(operands.outputGradient.to(at::kDouble));
            expectClose(own.output, output.detach(), std::string(shape.name) + " output");
            expectClose(own.input, input.grad(), std::string(shape.name) + " input");
            expectClose(own.weight, weight.grad(), std::string(shape.name) + " weight");
            expectClose(own.bias, bias.grad(), std::string(shape.name) + " bias");
            EXPECT_TRUE(at::equal(own.input.eq(0).logical_and(operands.input.abs().gt(130 * kScale)),
                                  operands.input.abs().gt(130 * kScale))) << "clipped values have no gradient";
        }
}

void PrintTo(const Shape& shape, std::ostream* out) {
    *out << shape.name;
}

class SteLayerOfEveryShape : public testing::TestWithParam<Shape> {};

TEST_P(SteLayerOfEveryShape, gradientsEqualFiniteDifferencesOfTheQuantisedLayer) {
    // Where every operand stands on a code, a step of one code changes the output of the exact multiplier by the
    // derivative times the step.
    const Shape& shape = GetParam();
    constexpr float kScale = 0.25F;
    constexpr float kWeightScale = 0.125F;
    Operands operands = operandsOf(shape, kScale);
    operands.input = (operands.input / kScale).round().clamp(-100, 100) * kScale;
    operands.weight = (operands.weight * 300).round().clamp(-100, 100) * kWeightScale;
    operands.weight.view({operands.weight.size(0), -1}).select(1, 0).fill_(127 * kWeightScale);  // fixes the scale
    operands.bias = operands.bias.round();  // so that outputs are exact in float32
    const auto layer = layerOf(shape, kScale, multipliers::ProductTable::exact());
    const Computed own = computed(layer, operands);
    const auto loss = [&](const Operands& at) {
        const torch::NoGradGuard noGrad;
        const at::Tensor output = steLayer(layer, at.input, at.weight, at.bias);
        return (output.to(at::kDouble) * at.outputGradient.to(at::kDouble)).sum().item<double>();
    };
    const auto check = [&](at::Tensor Operands::*member, const at::Tensor& gradient, float step, std::int64_t first,
                           std::int64_t stride) {
        for (std::int64_t i = first; i < gradient.numel(); i += stride) {
            if (member == &Operands::weight && i % (gradient.numel() / gradient.size(0)) == 0)
                continue;  // it fixes the scale
            double side[2];
            for (const int sign : {0, 1}) {
                Operands moved = operands;
                moved.*member = (operands.*member).contiguous().clone();
                (moved.*member).view(-1)[i] += sign == 0 ? -step : step;
                side[sign] = loss(moved);
            }
            const double slope = (side[1] - side[0]) / (2 * static_cast<double>(step));
            EXPECT_NEAR(gradient.contiguous().view(-1)[i].item<double>(), slope, kSlopeTolerance * std::max(1.0, std::fabs(slope)))
                << i;
        }
    };
    check(&Operands::input, own.input, kScale, 0, 3);
    check(&Operands::weight, own.weight, kWeightScale, 1, 5);
    check(&Operands::bias, own.bias, 0.5F, 0, 1);
}

INSTANTIATE_TEST_SUITE_P(Shapes, SteLayerOfEveryShape, testing::ValuesIn(shapes()),
                         [](const auto& given) { return std::string(given.param.name); });

/// dX and dW by the definition, one product after the other.
Computed naive(const SteLayer& layer, const Operands& operands, const TableGradient& slopes) {
    const LayerGeometry& g = layer.geometry;
    const bool linear = operands.input.dim() == 2;
    const at::Tensor input = (linear ? operands.input.view({operands.input.size(0), -1, 1, 1}) : operands.input).contiguous();
    const at::Tensor gradient =
        (linear ? operands.outputGradient.view({input.size(0), -1, 1, 1}) : operands.outputGradient).contiguous();
    const QuantisedWeights weights = quantisedWeights(operands.weight, layer.perTensor);
    std::vector<std::uint8_t> codes(static_cast<std::size_t>(input.numel()));
    quantise({input.data_ptr<float>(), codes.size()}, layer.activationScale, codes.data());
    const auto height = static_cast<int>(input.size(2));
    const auto width = static_cast<int>(input.size(3));
    at::Tensor byInput = at::zeros(input.sizes(), at::kDouble);
    at::Tensor byWeight = at::zeros({g.outChannels, g.groupChannels(), g.kernelHeight, g.kernelWidth}, at::kDouble);
    auto dx = byInput.accessor<double, 4>();
    auto dw = byWeight.accessor<double, 4>();
    const auto dy = gradient.accessor<float, 4>();
    const int columns = g.outChannels / g.groups;
    for (int n = 0; n < input.size(0); ++n)
        for (int o = 0; o < g.outChannels; ++o)
            for (int oy = 0; oy < gradient.size(2); ++oy)
                for (int ox = 0; ox < gradient.size(3); ++ox)
                    for (int c = 0; c < g.groupChannels(); ++c)
                        for (int ky = 0; ky < g.kernelHeight; ++ky)
                            for (int kx = 0; kx < g.kernelWidth; ++kx) {
                                const int y = oy * g.stride - g.padding + ky * g.dilation;
                                const int x = ox * g.stride - g.padding + kx * g.dilation;
                                const int channel = o / columns * g.groupChannels() + c;
                                const bool inside = y >= 0 && y < height && x >= 0 && x < width;
                                if (!inside && layer.skipPadding)
                                    continue;
                                const std::size_t a =
                                    inside ? codes[static_cast<std::size_t>(
                                                 ((n * g.inChannels + channel) * height + y) * width + x)]
                                           : kZeroIndex;
                                const std::size_t w = weights.indices[static_cast<std::size_t>(
                                    (o * g.taps() + ky * g.kernelWidth + kx) * g.groupChannels() + c)];
                                const auto slope = static_cast<double>(dy[n][o][oy][ox]);
                                const std::size_t at = a * 256 + w;
                                if (inside)
                                    dx[n][channel][y][x] += slope * static_cast<double>(slopes.byFirst()[at]) *
                                                            static_cast<double>(weights.scales[static_cast<std::size_t>(o)]);
                                dw[o][c][ky][kx] += slope * static_cast<double>(slopes.bySecond()[at]) *
                                                    static_cast<double>(layer.activationScale);
                            }
    byInput *= (input.abs() <= 127.5 * static_cast<double>(layer.activationScale)).to(at::kDouble);
    return {{}, byInput.view(operands.input.sizes()), byWeight.view(operands.weight.sizes()), {}};
}

TEST(SteLayer, tableDifferencesEqualTheDefinitionForEveryTable) {
    constexpr float kScale = 0.03F;
    for (const SteTable& table : steTables())
        for (const int halfWindow : {0, 4}) {
            const TableGradient slopes(*table, halfWindow);
            for (const Shape& shape : shapes())
                for (const bool other : {false, true}) {
                    const auto layer = layerOf(shape, kScale, table, {GradientRule::Differences, halfWindow});
                    layer->skipPadding = other;
                    layer->perTensor = other;
                    const Operands operands = operandsOf(shape, kScale);
                    const Computed own = computed(layer, operands);
                    const Computed expected = naive(*layer, operands, slopes);
                    const std::string what =
                        table->name() + " " + shape.name + " window " + std::to_string(halfWindow);
                    expectClose(own.input, expected.input, what + " input");
                    expectClose(own.weight, expected.weight, what + " weight");
                }
        }
}

TEST(SteLayer, lookUpsDoNotDependOnThreads) {
    const Shape shape = shapes().front();
    const auto layer = layerOf(shape, 0.03F, steTables().back(), {GradientRule::Differences, 0});
    const Operands operands = operandsOf(shape, 0.03F);
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    const Computed one = computed(layer, operands);
    at::set_num_threads(3);
    const Computed three = computed(layer, operands);
    at::set_num_threads(before);
    EXPECT_TRUE(at::equal(one.output, three.output));
    EXPECT_TRUE(at::equal(one.input, three.input));
    EXPECT_TRUE(at::equal(one.weight, three.weight));
}

TEST(SteLayer, imagesNeedNoGradient) {
    const Shape shape = shapes().front();
    const Operands operands = operandsOf(shape, 0.03F);
    const at::Tensor weight = operands.weight.clone().requires_grad_(true);
    const auto layer = layerOf(shape, 0.03F, multipliers::ProductTable::exact());
    steLayer(layer, operands.input, weight, operands.bias).backward(operands.outputGradient);
    EXPECT_TRUE(at::equal(weight.grad(), computed(layer, operands).weight));
}

TEST(SteLayer, sumsThatCouldOverflowAreRefused) {
    SteLayer layer;
    layer.name = "wide";
    layer.geometry = {60000, 1, 3, 3, 1, 1, 1, 1};
    layer.kernel = *multipliers::LutKernel::create(multipliers::ProductTable::exact());
    const Result<void> checked = checkDepth(layer);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(checked.error().where, "layer wide");
    layer.geometry.inChannels = 64;
    EXPECT_TRUE(checkDepth(layer));
}

}  // namespace
}  // namespace axscope::models
