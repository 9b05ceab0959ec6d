// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/emulated_layer.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "multipliers/catalog.h"

namespace axscope::models {
namespace {

using multipliers::LutKernel;
using multipliers::ProductTable;
using multipliers::Simd;

struct Case {
    LayerGeometry geometry;
    int batch, height, width;
};

std::shared_ptr<QuantisedLayer> randomLayer(const LayerGeometry& geometry, std::mt19937& random) {
    auto layer = std::make_shared<QuantisedLayer>();
    layer->name = "layer under test";
    layer->geometry = geometry;
    std::normal_distribution<float> normal;
    std::vector<float> weights(static_cast<std::size_t>(geometry.depth() * geometry.outChannels));
    for (float& weight : weights)
        weight = normal(random);
    layer->weights = quantiseWeights(weights, static_cast<std::size_t>(geometry.outChannels));
    layer->bias.resize(static_cast<std::size_t>(geometry.outChannels));
    for (float& bias : layer->bias)
        bias = normal(random);
    layer->activationScale = 0.037F;
    return layer;
}

/// The layer as EmulatedLayer's comment defines it, by plain loops over the table.
std::vector<float> definition(const QuantisedLayer& layer, const ProductTable& table,
                              const std::vector<std::uint8_t>& input, const Case& c) {
    const LayerGeometry& g = layer.geometry;
    const int outHeight = g.outputHeight(c.height);
    const int outWidth = g.outputWidth(c.width);
    std::vector<float> output;
    for (int image = 0; image < c.batch; ++image)
        for (int oy = 0; oy < outHeight; ++oy)
            for (int ox = 0; ox < outWidth; ++ox)
                for (int o = 0; o < g.outChannels; ++o) {
                    std::int32_t sum = 0;
                    for (int ky = 0; ky < g.kernelHeight; ++ky)
                        for (int kx = 0; kx < g.kernelWidth; ++kx)
                            for (int i = 0; i < g.inChannels; ++i) {
                                const int y = oy * g.stride - g.padding + ky;
                                const int x = ox * g.stride - g.padding + kx;
                                const bool inside = y >= 0 && y < c.height && x >= 0 && x < c.width;
                                const int a =
                                    inside ? input[static_cast<std::size_t>(
                                                 ((image * c.height + y) * c.width + x) * g.inChannels + i)] -
                                                 kZeroIndex
                                           : 0;
                                const int w =
                                    layer.weights.indices[static_cast<std::size_t>(
                                        ((o * g.kernelHeight + ky) * g.kernelWidth + kx) * g.inChannels +
                                        i)] -
                                    kZeroIndex;
                                sum += table.product(a, w);
                            }
                    const auto channel = static_cast<std::size_t>(o);
                    output.push_back(static_cast<float>(sum) *
                                         (layer.activationScale * layer.weights.scales[channel]) +
                                     layer.bias[channel]);
                }
    return output;
}

/// A table with L[0][w] != 0 and L[a][0] != 0: padding by skipping would be seen.
std::shared_ptr<const ProductTable> offsetTable() {
    return ProductTable::fromFunction("offset", true,
                                      [](int a, int b) { return a * b + 5 + (a & 3) - (b & 1); });
}

void expectEqualsDefinition(const Case& c, const std::shared_ptr<const ProductTable>& table, unsigned seed) {
    std::mt19937 random(seed);
    const std::shared_ptr<QuantisedLayer> layer = randomLayer(c.geometry, random);
    std::vector<std::uint8_t> input(
        static_cast<std::size_t>(c.batch * c.height * c.width * c.geometry.inChannels));
    for (auto& index : input)
        index = static_cast<std::uint8_t>(1 + random() % 255);
    const std::vector<float> expected = definition(*layer, *table, input, c);
    for (const Simd simd : {Simd::Scalar, Simd::Portable, Simd::Avx2}) {
        if (!isSupported(simd))
            continue;
        SCOPED_TRACE(table->name() + " " + std::string(toString(simd)));
        const auto kernel = LutKernel::create(table, simd);
        ASSERT_TRUE(kernel) << kernel.error().text();
        const auto emulated = EmulatedLayer::create(layer, *kernel);
        ASSERT_TRUE(emulated) << emulated.error().text();
        std::vector<float> output(expected.size(), -1);
        EmulationScratch scratch;
        for (int repeat = 0; repeat < 2; ++repeat) {  // scratch that was used before must not matter
            emulated->run(input.data(), c.batch, c.height, c.width, output.data(), scratch);
            ASSERT_EQ(output, expected);
        }
    }
}

TEST(EmulatedLayer, convolutionsEqualTheDefinitionToTheBit) {
    const std::vector<Case> cases{
        {{3, 16, 3, 3, 1, 1}, 2, 8, 8},    // the stem: odd channels
        {{16, 16, 3, 3, 1, 1}, 1, 11, 9},  // more positions than one block of rows
        {{16, 32, 3, 3, 2, 1}, 3, 8, 8},   // strided
        {{16, 32, 1, 1, 2, 0}, 3, 7, 7},   // projection shortcut
        {{4, 5, 5, 3, 1, 2}, 1, 6, 6},     // a kernel that is not square
        {{2, 3, 3, 3, 1, 1}, 2, 1, 1},     // an image smaller than the kernel
    };
    unsigned seed = 1;
    for (const Case& c : cases) {
        expectEqualsDefinition(c, multipliers::tableOf(*multipliers::findCatalogEntry("1KVB")), seed);
        expectEqualsDefinition(c, offsetTable(), seed);
        ++seed;
    }
}

TEST(EmulatedLayer, linearLayersEqualTheDefinitionToTheBit) {
    const Case c{{64, 100, 1, 1, 1, 0}, 130, 1, 1};
    expectEqualsDefinition(c, multipliers::tableOf(*multipliers::findCatalogEntry("1L2H")), 3);
    expectEqualsDefinition(c, offsetTable(), 4);
}

TEST(EmulatedLayer, emptyBatchWritesNothing) {
    std::mt19937 random(1);
    const auto kernel = LutKernel::create(ProductTable::exact());
    ASSERT_TRUE(kernel);
    const auto layer = EmulatedLayer::create(randomLayer({3, 4, 3, 3, 1, 1}, random), *kernel);
    ASSERT_TRUE(layer);
    EmulationScratch scratch;
    layer->run(nullptr, 0, 8, 8, nullptr, scratch);
}

TEST(EmulatedLayer, tooDeepForATableNamesTheLayer) {
    std::mt19937 random(1);
    const auto table = ProductTable::fromFunction("large", true, [](int, int) { return 65535; });
    const auto kernel = LutKernel::create(table);
    ASSERT_TRUE(kernel);
    const auto layer = EmulatedLayer::create(randomLayer({4096, 1, 3, 3, 1, 1}, random), *kernel);
    ASSERT_FALSE(layer);
    EXPECT_NE(layer.error().text().find("layer under test"), std::string::npos) << layer.error().text();
    EXPECT_NE(layer.error().text().find("36864"), std::string::npos) << layer.error().text();
}

}  // namespace
}  // namespace axscope::models
