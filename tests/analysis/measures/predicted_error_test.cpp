// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/predicted_error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace axscope::analysis {
namespace {

using multipliers::ProductTable;

constexpr double kSumRounding = 1e-12;  // relative, of sums in another order

std::shared_ptr<const ProductTable> truncating() {
    return ProductTable::fromFunction("truncating", true, [](int a, int b) { return (a * b) & ~15; });
}

std::uint8_t indexOf(int code) {
    return static_cast<std::uint8_t>(code + 128);
}

int errorOf(const ProductTable& table, int x, int w) {
    return table.product(x, w) - x * w;
}

TEST(PredictedError, isExactForIndependentInputs) {
    // Two channels of three weights; inputs -7, 0, 45 with probabilities 1/8, 4/8, 3/8: all 27 inputs by
    // hand.
    const auto table = truncating();
    const std::vector<int> codes{-7, 0, 45};
    const std::vector<std::uint64_t> counts{1, 4, 3};
    std::vector<std::uint64_t> histogram(256);
    for (std::size_t i = 0; i < codes.size(); ++i)
        histogram[indexOf(codes[i])] = counts[i];
    const std::vector<std::vector<int>> weights{{3, -5, 127}, {-127, 1, 0}};
    const std::vector<float> scales{0.5F, 0.25F};
    std::vector<std::uint8_t> indices;
    for (const auto& channel : weights)
        for (const int weight : channel)
            indices.push_back(indexOf(weight));

    double bias = 0;
    double mse = 0;
    for (std::size_t channel = 0; channel < weights.size(); ++channel)
        for (std::size_t i = 0; i < 27; ++i) {
            const std::size_t drawn[] = {i % 3, i / 3 % 3, i / 9};
            double probability = 1;
            double error = 0;
            for (std::size_t k = 0; k < 3; ++k) {
                probability *= static_cast<double>(counts[drawn[k]]) / 8;
                error += errorOf(*table, codes[drawn[k]], weights[channel][k]);
            }
            error *= static_cast<double>(scales[channel]);
            bias += probability * error / 2;
            mse += probability * error * error / 2;
        }
    const auto predicted = predictError(*table, histogram, indices, scales);
    ASSERT_TRUE(predicted);
    EXPECT_NEAR(predicted->bias, bias, kSumRounding * std::abs(bias));
    EXPECT_NEAR(predicted->mse, mse, kSumRounding * mse);
}

TEST(PredictedError, agreesWithASimulation) {
    const auto table = truncating();
    std::vector<std::uint64_t> histogram(256);
    for (int code = 0; code <= 127; ++code)
        histogram[indexOf(code)] = static_cast<std::uint64_t>(1000 * std::exp(-code / 30.0));
    std::mt19937_64 random(7);
    std::vector<int> weights;
    std::vector<std::uint8_t> indices;
    for (int k = 0; k < 64; ++k) {
        weights.push_back(static_cast<int>(random() % 255) - 127);
        indices.push_back(indexOf(weights.back()));
    }
    const std::vector<float> scales{0.01F};
    const auto predicted = predictError(*table, histogram, indices, scales);
    ASSERT_TRUE(predicted);

    std::discrete_distribution<int> input(histogram.begin(), histogram.end());
    constexpr int kDraws = 20'000;
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < kDraws; ++draw) {
        double error = 0;
        for (const int weight : weights)
            error += 0.01 * errorOf(*table, input(random) - 128, weight);
        sum += error;
        squares += error * error;
    }
    const double spread = std::sqrt(predicted->mse - predicted->bias * predicted->bias);
    constexpr double kStandardErrors = 4;
    EXPECT_NEAR(sum / kDraws, predicted->bias, kStandardErrors * spread / std::sqrt(kDraws));
    // Nearly normal: the standard error of the mean square is about sqrt(2 s^4 + 4 m^2 s^2) / sqrt(n).
    const double ofSquares =
        std::sqrt(2 * std::pow(spread, 4) + 4 * std::pow(predicted->bias * spread, 2)) / std::sqrt(kDraws);
    EXPECT_NEAR(squares / kDraws, predicted->mse, kStandardErrors * ofSquares);
}

TEST(PredictedError, exactProductsHaveNone) {
    const std::vector<std::uint64_t> histogram(256, 3);
    const std::vector<std::uint8_t> weights(10, 200);
    const auto predicted = predictError(*ProductTable::exact(), histogram, weights, std::vector<float>{2});
    ASSERT_TRUE(predicted);
    EXPECT_EQ(predicted->bias, 0);
    EXPECT_EQ(predicted->mse, 0);
}

TEST(PredictedError, theFirstOperandIsTheActivation) {
    // Errs by 1 where the first operand is negative.
    const auto table =
        ProductTable::fromFunction("lopsided", true, [](int a, int b) { return a * b + (a < 0 ? 1 : 0); });
    std::vector<std::uint64_t> histogram(256);
    histogram[indexOf(-3)] = 1;
    histogram[indexOf(3)] = 3;
    const std::vector<std::uint8_t> weights{indexOf(-9), indexOf(9)};
    EXPECT_DOUBLE_EQ(predictError(*table, histogram, weights, std::vector<float>{1})->bias, 0.5);
    EXPECT_DOUBLE_EQ(predictError(*table->transposed(), histogram, weights, std::vector<float>{1})->bias, 1);
}

TEST(PredictedError, nothingFromNothing) {
    const std::vector<std::uint8_t> weights(4, 128);
    EXPECT_FALSE(predictError(*truncating(), {}, weights, std::vector<float>{1}));
    EXPECT_FALSE(
        predictError(*truncating(), std::vector<std::uint64_t>(256), weights, std::vector<float>{1}));
    EXPECT_FALSE(predictError(*truncating(), std::vector<std::uint64_t>(256, 1), {}, {}));
}

}  // namespace
}  // namespace axscope::analysis
