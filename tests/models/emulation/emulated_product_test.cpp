// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/emulated_product.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "multipliers/catalog.h"

namespace axscope::models {
namespace {

using multipliers::LutKernel;
using multipliers::ProductTable;
using multipliers::Simd;

std::vector<float> randomFloats(std::size_t count, std::mt19937& random) {
    std::normal_distribution<float> normal;
    std::vector<float> values(count);
    for (float& value : values)
        value = normal(random);
    return values;
}

int productCodeOf(float value, float scale) {
    return static_cast<int>(std::min(std::max(std::nearbyint(value / scale), -127.0F), 127.0F));
}

/// The product by the words of its definition.
std::vector<float> defined(const QuantisedProduct& product, const ProductTable& table, bool rightFirst,
                           const std::vector<float>& left, const std::vector<float>& right, int count, int m, int k,
                           int n) {
    std::vector<float> output;
    const auto at = [](const std::vector<float>& values, int i, int rows, int row, int columns, int column) {
        return values[static_cast<std::size_t>((i * rows + row) * columns + column)];
    };
    for (int i = 0; i < count; ++i)
        for (int row = 0; row < m; ++row)
            for (int column = 0; column < n; ++column) {
                std::int32_t sum = 0;
                for (int c = 0; c < k; ++c) {
                    const int l = productCodeOf(at(left, i, m, row, k, c), product.leftScale);
                    const int r = productCodeOf(at(right, i, k, c, n, column), product.rightScale);
                    sum += rightFirst ? table.product(r, l) : table.product(l, r);
                }
                output.push_back(static_cast<float>(sum) * (product.leftScale * product.rightScale));
            }
    return output;
}

TEST(EmulatedProduct, equalsTheDefinitionOnEveryPathInBothOrders) {
    std::mt19937 random(3);
    const auto offset = ProductTable::fromFunction(
        "offset", true, [](int a, int b) { return a * b + 5 + 3 * (a & 3) - (b & 1); });
    std::vector<std::int32_t> entries(ProductTable::kEntries);
    for (auto& entry : entries)
        entry = static_cast<std::int32_t>(random() % 65'536) - 32'768;
    const auto noise = *ProductTable::create("noise", true, entries);
    const int shapes[][4] = {{1, 1, 1, 1}, {3, 5, 7, 9}, {4, 17, 64, 17}, {2, 65, 33, 64}, {6, 2, 130, 3}};
    for (const auto& table : {multipliers::tableOf(*multipliers::findCatalogEntry("1KVB")), offset, noise})
        for (const auto& [count, m, k, n] : shapes) {
            const auto left = randomFloats(static_cast<std::size_t>(count * m * k), random);
            const auto right = randomFloats(static_cast<std::size_t>(count * k * n), random);
            const QuantisedProduct product{"qk", 0.031F, 0.017F};
            for (const Simd simd : {Simd::Scalar, Simd::Portable, Simd::Avx2, Simd::Avx512}) {
                if (!isSupported(simd))
                    continue;
                for (const bool rightFirst : {false, true}) {
                    const auto kernel = LutKernel::create(rightFirst ? table->transposed() : table, simd);
                    ASSERT_TRUE(kernel);
                    std::vector<float> output(static_cast<std::size_t>(count * m * n), -1);
                    EmulationScratch scratch;
                    ASSERT_TRUE(EmulatedProduct(product, *kernel)
                                    .run(left.data(), right.data(), count, m, k, n, output.data(), scratch));
                    ASSERT_EQ(output, defined(product, *table, rightFirst, left, right, count, m, k, n))
                        << table->name() << " " << toString(simd) << " " << m << "x" << k << "x" << n;
                }
            }
        }
}

TEST(EmulatedProduct, tooDeepSumsAreRefusedByName) {
    const auto kernel =
        LutKernel::create(ProductTable::fromFunction("large", true, [](int, int) { return 65'535; }));
    ASSERT_TRUE(kernel);
    const std::vector<float> values(40'000, 1);
    float output = 0;
    EmulationScratch scratch;
    const Result<void> done = EmulatedProduct({"blocks.0.attn.av", 1, 1}, *kernel)
                                  .run(values.data(), values.data(), 1, 1, 40'000, 1, &output, scratch);
    ASSERT_FALSE(done);
    EXPECT_NE(done.error().text().find("blocks.0.attn.av"), std::string::npos);
}

}  // namespace
}  // namespace axscope::models
