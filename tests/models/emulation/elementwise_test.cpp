// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/elementwise.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "models/emulation/quantiser.h"

namespace axscope::models {
namespace {

using multipliers::Simd;

std::vector<Simd> vectorPaths() {
    std::vector<Simd> paths;
    for (const Simd simd : {Simd::Avx2, Simd::Avx512})
        if (isSupported(simd))
            paths.push_back(simd);
    return paths;
}

/// Code of one value by the words of the definition.
int definedCode(float value, float scale) {
    const float scaled = value / scale;
    if (std::isnan(scaled))
        return 0;
    return static_cast<int>(std::min(std::max(std::nearbyint(scaled), -127.0F), 127.0F));
}

std::vector<float> trickyValues(std::size_t count, float scale) {
    std::mt19937 random(static_cast<unsigned>(count));
    std::vector<float> values(count);
    const float special[] = {0.0F,
                             -0.0F,
                             std::numeric_limits<float>::quiet_NaN(),
                             std::numeric_limits<float>::infinity(),
                             -std::numeric_limits<float>::infinity(),
                             std::numeric_limits<float>::denorm_min(),
                             std::numeric_limits<float>::max(),
                             127.5F * scale,
                             -127.5F * scale};
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned kind = random() % 4;
        const float half = (static_cast<float>(random() % 260) - 130.0F + 0.5F) * scale;
        if (kind == 0)
            values[i] = special[random() % std::size(special)];
        else if (kind == 1)
            values[i] = half;
        else if (kind == 2)
            values[i] = std::nextafter(half, random() % 2 == 0 ? -1e9F : 1e9F);
        else
            values[i] = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
    }
    return values;
}

TEST(Elementwise, everyPathQuantisesAsDefinedAtEveryLength) {
    std::vector<Simd> paths = vectorPaths();
    paths.push_back(Simd::Portable);
    for (const Simd simd : paths)
        for (const float scale : {1.0F, 0.037F, 3.3e-5F, 1e30F, std::numeric_limits<float>::min()})
            for (std::size_t count = 0; count < 140; ++count) {
                const std::vector<float> values = trickyValues(count, scale);
                std::vector<std::uint8_t> indices(count + 1, 77);
                elementwiseFor(simd).quantise(values.data(), count, scale, indices.data());
                for (std::size_t i = 0; i < count; ++i)
                    ASSERT_EQ(indices[i] - kZeroIndex, definedCode(values[i], scale))
                        << toString(simd) << " value " << values[i] << " scale " << scale;
                ASSERT_EQ(indices[count], 77) << "wrote past the end";
            }
}

TEST(Elementwise, everyPathDequantisesToTheSameBits) {
    std::mt19937 random(1);
    std::vector<Simd> paths = vectorPaths();
    paths.push_back(Simd::Portable);
    for (const Simd simd : paths)
        for (std::size_t columns = 1; columns < 40; ++columns) {
            constexpr std::size_t kRows = 5;
            const std::size_t pitch = columns + 3;
            std::vector<std::int32_t> sums(kRows * columns);
            for (auto& sum : sums)
                sum = static_cast<std::int32_t>(random());
            std::vector<float> scales(columns);
            std::vector<float> bias(columns);
            for (std::size_t c = 0; c < columns; ++c) {
                scales[c] = std::ldexp(static_cast<float>(random() % 1000 + 1), -20);
                bias[c] = static_cast<float>(random() % 1000) / 7.0F;
            }
            std::vector<float> expected(kRows * pitch, -1);
            std::vector<float> actual = expected;
            elementwiseFor(Simd::Portable)
                .dequantise(sums.data(), kRows, columns, scales.data(), bias.data(), expected.data(), pitch);
            elementwiseFor(simd).dequantise(sums.data(), kRows, columns, scales.data(), bias.data(),
                                            actual.data(), pitch);
            ASSERT_EQ(actual, expected) << toString(simd) << " columns " << columns;
            std::vector<float> positive(kRows * pitch, -1);
            elementwiseFor(simd).dequantiseRelu(sums.data(), kRows, columns, scales.data(), bias.data(),
                                                positive.data(), pitch);
            for (std::size_t i = 0; i < expected.size(); ++i)
                ASSERT_EQ(positive[i], i % pitch < columns ? std::max(0.0F, expected[i]) : -1)
                    << toString(simd) << " columns " << columns;
            EXPECT_EQ(expected[columns], -1) << "wrote between the rows";
        }
}

TEST(Elementwise, codesBecomeTheirValuesOnEveryPath) {
    for (std::size_t count = 0; count < 70; ++count) {
        std::vector<std::uint8_t> indices(count);
        for (std::size_t i = 0; i < count; ++i)
            indices[i] = static_cast<std::uint8_t>(i * 37 + count);
        for (const Simd simd : vectorPaths()) {
            std::vector<float> values(count, -1);
            elementwiseFor(simd).dequantiseCodes(indices.data(), count, 0.037F, values.data());
            for (std::size_t i = 0; i < count; ++i)
                EXPECT_EQ(values[i], static_cast<float>(indices[i] - 128) * 0.037F) << count << ' ' << i;
        }
    }
}

TEST(Elementwise, gradientsOfClippedValuesAreZero) {
    constexpr float kLimit = 12.75F;  // 127.5 * 0.1
    for (std::size_t count = 0; count < 70; ++count) {
        const std::vector<float> values = trickyValues(count, 0.1F);
        std::vector<float> expected(count);
        for (std::size_t i = 0; i < count; ++i)
            expected[i] = !std::isnan(values[i]) && std::fabs(values[i]) <= kLimit ? static_cast<float>(i) + 1 : 0;
        std::vector<Simd> paths = vectorPaths();
        paths.push_back(Simd::Portable);
        for (const Simd simd : paths) {
            std::vector<float> gradient(count);
            for (std::size_t i = 0; i < count; ++i)
                gradient[i] = static_cast<float>(i) + 1;
            elementwiseFor(simd).zeroBeyond(values.data(), count, kLimit, gradient.data());
            EXPECT_EQ(gradient, expected) << toString(simd) << ' ' << count;
        }
    }
}

}  // namespace
}  // namespace axscope::models
