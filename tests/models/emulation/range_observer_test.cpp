// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/range_observer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "models/emulation/quantiser.h"

namespace axscope::models {
namespace {

RangeObserver observed(const std::vector<float>& values) {
    RangeObserver observer;
    observer.observeMaximum(values);
    observer.observeHistogram(values);
    return observer;
}

TEST(RangeObserver, absmaxIgnoresSignAndWhatIsNotFinite) {
    EXPECT_EQ(observed({1.0F, -3.0F, std::numeric_limits<float>::infinity(),
                        std::numeric_limits<float>::quiet_NaN()})
                  .absmax(),
              3.0F);
    EXPECT_EQ(observed({0.0F, 0.0F}).absmax(), 0.0F);
    EXPECT_EQ(RangeObserver().absmax(), 0.0F);
}

TEST(RangeObserver, percentileCoversTheShareWithinOneBin) {
    std::vector<float> values;
    for (int i = 1; i <= 10000; ++i)
        values.push_back(static_cast<float>(i % 2 == 0 ? i : -i) / 100.0F);  // |x| uniform on 0.01..100
    const RangeObserver observer = observed(values);
    const float bin = 100.0F / static_cast<float>(RangeObserver::kBins);
    EXPECT_NEAR(observer.percentile(50), 50, bin);
    EXPECT_NEAR(observer.percentile(99), 99, bin);
    EXPECT_EQ(observer.percentile(100), 100.0F);
}

TEST(RangeObserver, percentileCutsOutliers) {
    std::vector<float> values(100000, 1.0F);
    values[0] = 1000.0F;
    const RangeObserver observer = observed(values);
    EXPECT_EQ(observer.absmax(), 1000.0F);
    EXPECT_LT(observer.percentile(99.99), 2.0F);
}

TEST(RangeObserver, minimumMseBeatsAbsmaxOnLongTails) {
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    std::vector<float> values(50000);
    for (float& value : values)
        value = normal(random);
    values[0] = 30.0F;
    const auto mse = [&](float range) {
        std::vector<std::uint8_t> codes(values.size());
        const float scale = scaleOf(range);
        quantise(values, scale, codes.data());
        double sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double difference =
                static_cast<double>(values[i]) - (codes[i] - kZeroIndex) * static_cast<double>(scale);
            sum += difference * difference;
        }
        return sum / static_cast<double>(values.size());
    };
    const float range = observed(values).minimumMse();
    EXPECT_LT(range, 28.0F);
    EXPECT_LT(mse(range), 0.9 * mse(30.0F));
    // No other range does better, but for values standing for their bins.
    for (int step = 1; step <= 20; ++step)
        EXPECT_LT(mse(range), 1.01 * mse(30.0F * static_cast<float>(step) / 20)) << step;
}

TEST(RangeObserver, mergingPartsEqualsTheWhole) {
    std::mt19937 random(2);
    std::normal_distribution<float> normal;
    std::vector<float> values(4000);
    for (float& value : values)
        value = normal(random);
    const std::vector<float> first(values.begin(), values.begin() + 1234);
    const std::vector<float> second(values.begin() + 1234, values.end());
    RangeObserver a;
    RangeObserver b;
    a.observeMaximum(first);
    b.observeMaximum(second);
    RangeObserver merged = a;
    merged.mergeMaximum(b);
    RangeObserver left = merged;
    RangeObserver right = merged;
    left.observeHistogram(first);
    right.observeHistogram(second);
    merged.mergeHistogram(right);
    merged.mergeHistogram(left);
    const RangeObserver whole = observed(values);
    EXPECT_EQ(merged.absmax(), whole.absmax());
    EXPECT_EQ(merged.percentile(99.9), whole.percentile(99.9));
    EXPECT_EQ(merged.minimumMse(), whole.minimumMse());
}

}  // namespace
}  // namespace axscope::models
