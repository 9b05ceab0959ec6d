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
/// `weightFirst`: the weight is the table's first operand.
std::vector<float> definition(const QuantisedLayer& layer, const ProductTable& table,
                              const std::vector<std::uint8_t>& input, const Case& c, bool weightFirst = false,
                              bool relu = false) {
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
                            for (int i = 0; i < g.groupChannels(); ++i) {
                                const int y = oy * g.stride - g.padding + ky * g.dilation;
                                const int x = ox * g.stride - g.padding + kx * g.dilation;
                                const int channel = o / (g.outChannels / g.groups) * g.groupChannels() + i;
                                const bool inside = y >= 0 && y < c.height && x >= 0 && x < c.width;
                                const int a =
                                    inside ? input[static_cast<std::size_t>(
                                                 ((image * c.height + y) * c.width + x) * g.inChannels +
                                                 channel)] -
                                                 kZeroIndex
                                           : 0;
                                const int w =
                                    layer.weights.indices[static_cast<std::size_t>(
                                        ((o * g.kernelHeight + ky) * g.kernelWidth + kx) * g.groupChannels() +
                                        i)] -
                                    kZeroIndex;
                                if (inside || !layer.skipPadding)
                                    sum += weightFirst ? table.product(w, a) : table.product(a, w);
                            }
                    const auto channel = static_cast<std::size_t>(o);
                    const float product = static_cast<float>(sum) *
                                          (layer.activationScale * layer.weights.scales[channel]);
                    float value = product + layer.bias[channel];
                    if (!layer.gain.empty()) {
                        const float scaled = value * layer.gain[channel];
                        value = scaled + layer.shift[channel];
                    }
                    output.push_back(relu ? std::max(0.0F, value) : value);
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
    for (const Simd simd : {Simd::Scalar, Simd::Portable, Simd::Avx2, Simd::Avx512}) {
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
            // Floats that quantise to the same indices, some of them a little off.
            std::vector<float> values(input.size());
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] =
                    (static_cast<float>(input[i] - kZeroIndex) + 0.3F * static_cast<float>(i % 3) - 0.3F) *
                    layer->activationScale;
            output.assign(output.size(), -1);
            emulated->run(values.data(), c.batch, c.height, c.width, output.data(), scratch);
            ASSERT_EQ(output, expected);
        }
    }
}

TEST(EmulatedLayer, convolutionsEqualTheDefinitionToTheBit) {
    const std::vector<Case> cases{
        {{3, 16, 3, 3, 1, 1}, 2, 8, 8},          // the stem: odd channels
        {{16, 16, 3, 3, 1, 1}, 1, 11, 9},        // more positions than one block of rows
        {{16, 32, 3, 3, 2, 1}, 3, 8, 8},         // strided
        {{16, 32, 1, 1, 2, 0}, 3, 7, 7},         // projection shortcut
        {{4, 5, 5, 3, 1, 2}, 1, 6, 6},           // a kernel that is not square
        {{2, 3, 3, 3, 1, 1}, 2, 1, 1},           // an image smaller than the kernel
        {{16, 20, 3, 3, 1, 1}, 37, 2, 2},        // many images in one call of the kernel, and a rest
        {{4, 6, 3, 3, 1, 2, 2, 1}, 2, 9, 7},     // dilated
        {{12, 8, 3, 3, 2, 1, 1, 4}, 3, 7, 7},    // grouped
        {{10, 10, 3, 3, 1, 1, 1, 10}, 2, 6, 5},  // depthwise
        {{3, 6, 3, 3, 1, 2, 2, 3}, 1, 9, 9},     // depthwise with two filters each, dilated
        {{3, 2, 7, 7, 2, 3}, 1, 120, 110},       // more pointers than are kept
    };
    unsigned seed = 1;
    for (const Case& c : cases) {
        expectEqualsDefinition(c, multipliers::tableOf(*multipliers::findCatalogEntry("1KVB")), seed);
        expectEqualsDefinition(c, offsetTable(), seed);
        ++seed;
    }
}

/// A table without any structure, in which the order of the operands matters and L[0][w] is not 0.
std::shared_ptr<const ProductTable> noiseTable() {
    std::mt19937 random(11);
    std::vector<std::int32_t> entries(ProductTable::kEntries);
    for (auto& entry : entries)
        entry = static_cast<std::int32_t>(random() % 65'536) - 32'768;
    return *ProductTable::create("noise", true, entries);
}

TEST(EmulatedLayer, optionsEqualTheDefinitionToTheBit) {
    const std::vector<Case> cases{
        {{3, 16, 3, 3, 1, 1}, 2, 8, 8},        {{16, 12, 3, 3, 2, 1}, 3, 7, 9},
        {{4, 5, 5, 3, 1, 2}, 1, 6, 6},         {{2, 3, 3, 3, 1, 1}, 2, 1, 1},  // mostly padding
        {{16, 20, 3, 3, 1, 1}, 37, 2, 2},      {{4, 6, 3, 3, 1, 2, 2, 1}, 2, 9, 7},
        {{12, 8, 3, 3, 2, 1, 1, 4}, 3, 7, 7},  {{10, 10, 3, 3, 1, 1, 1, 10}, 2, 6, 5},
        {{16, 8, 1, 1, 1, 0}, 2, 5, 5},        {{3, 2, 7, 7, 2, 3}, 1, 120, 110},
        {{6, 7, 1, 1, 1, 1}, 2, 4, 4},  // a border of nothing but padding
    };
    std::mt19937 random(5);
    std::normal_distribution<float> normal;
    for (const auto& table :
         {multipliers::tableOf(*multipliers::findCatalogEntry("1KVB")), offsetTable(), noiseTable()})
        for (const Case& c : cases)
            for (const bool skip : {false, true})
                for (const bool separate : {false, true})
                    for (const bool weightFirst : {false, true}) {
                        const auto layer = randomLayer(c.geometry, random);
                        layer->skipPadding = skip;
                        for (std::size_t i = 0; separate && i < layer->bias.size(); ++i) {
                            layer->gain.push_back(normal(random));
                            layer->shift.push_back(normal(random));
                        }
                        std::vector<std::uint8_t> input(
                            static_cast<std::size_t>(c.batch * c.height * c.width * c.geometry.inChannels));
                        for (auto& index : input)
                            index = static_cast<std::uint8_t>(1 + random() % 255);
                        const auto expected = definition(*layer, *table, input, c, weightFirst);
                        const auto positive = definition(*layer, *table, input, c, weightFirst, true);
                        for (const Simd simd : {Simd::Scalar, Simd::Portable, Simd::Avx2, Simd::Avx512}) {
                            if (!isSupported(simd) || (simd == Simd::Scalar && c.height > 100))
                                continue;
                            const auto kernel =
                                LutKernel::create(weightFirst ? table->transposed() : table, simd);
                            ASSERT_TRUE(kernel);
                            const auto emulated = EmulatedLayer::create(layer, *kernel);
                            ASSERT_TRUE(emulated) << emulated.error().text();
                            std::vector<float> output(expected.size(), -1);
                            EmulationScratch scratch;
                            emulated->run(input.data(), c.batch, c.height, c.width, output.data(), scratch);
                            ASSERT_EQ(output, expected) << table->name() << " " << toString(simd) << " skip "
                                                        << skip << " separate " << separate;
                            emulated->run(input.data(), c.batch, c.height, c.width, output.data(), scratch,
                                          Activation::Relu);
                            ASSERT_EQ(output, positive) << table->name() << " " << toString(simd);
                        }
                    }
}

TEST(EmulatedLayer, linearLayersEqualTheDefinitionToTheBit) {
    const Case c{{64, 100, 1, 1, 1, 0}, 130, 1, 1};
    expectEqualsDefinition(c, multipliers::tableOf(*multipliers::findCatalogEntry("1L2H")), 3);
    expectEqualsDefinition(c, offsetTable(), 4);
}

TEST(EmulatedLayer, timesArePartOfTheWholeAndOnlyWhereAskedFor) {
    std::mt19937 random(1);
    const auto kernel = LutKernel::create(ProductTable::exact());
    ASSERT_TRUE(kernel);
    const auto layer = EmulatedLayer::create(randomLayer({16, 16, 3, 3, 1, 1}, random), *kernel);
    ASSERT_TRUE(layer);
    const std::vector<float> input(16 * 32 * 32, 0.5F);
    std::vector<float> output(input.size());
    LayerTimes times;
    EmulationScratch scratch;
    scratch.times = &times;
    layer->run(input.data(), 1, 32, 32, output.data(), scratch);
    EXPECT_GT(times.quantiseNs, 0);
    EXPECT_GT(times.mapNs, 0);
    EXPECT_GT(times.productNs, 0);
    EXPECT_GT(times.dequantiseNs, 0);
    scratch.times = nullptr;
    const LayerTimes before = times;
    layer->run(input.data(), 1, 32, 32, output.data(), scratch);
    EXPECT_EQ(times.productNs, before.productNs);
}

TEST(EmulatedLayer, scratchStopsGrowingAfterTheFirstRun) {
    std::mt19937 random(1);
    const auto kernel = LutKernel::create(ProductTable::exact());
    ASSERT_TRUE(kernel);
    const auto layer = EmulatedLayer::create(randomLayer({16, 16, 3, 3, 1, 1}, random), *kernel);
    ASSERT_TRUE(layer);
    const std::vector<float> input(2 * 16 * 32 * 32, 0.5F);
    std::vector<float> output(input.size());
    EmulationScratch scratch;
    layer->run(input.data(), 2, 32, 32, output.data(), scratch);
    const auto* const mapped = scratch.mapped.data();
    const auto* const rows = scratch.rows.data();
    const auto* const sums = scratch.sums.data();
    const auto* const indices = scratch.indices.data();
    layer->run(input.data(), 2, 32, 32, output.data(), scratch);
    EXPECT_EQ(scratch.mapped.data(), mapped);
    EXPECT_EQ(scratch.rows.data(), rows);
    EXPECT_EQ(scratch.sums.data(), sums);
    EXPECT_EQ(scratch.indices.data(), indices);
}

TEST(EmulatedLayer, emptyBatchWritesNothing) {
    std::mt19937 random(1);
    const auto kernel = LutKernel::create(ProductTable::exact());
    ASSERT_TRUE(kernel);
    const auto layer = EmulatedLayer::create(randomLayer({3, 4, 3, 3, 1, 1}, random), *kernel);
    ASSERT_TRUE(layer);
    EmulationScratch scratch;
    layer->run(static_cast<const float*>(nullptr), 0, 8, 8, nullptr, scratch);
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
