// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/lut_gemm.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "multipliers/catalog.h"
#include "multipliers/import/table_import.h"
#include "multipliers/structure/table_structure.h"
#include "tests/support/guarded_bytes.h"

namespace axscope::multipliers {
namespace {

using Table = std::shared_ptr<const ProductTable>;
using tests::GuardedBytes;

std::vector<Simd> supportedPaths() {
    std::vector<Simd> paths;
    for (const Simd simd : {Simd::Scalar, Simd::Portable, Simd::Avx2, Simd::Avx512})
        if (isSupported(simd))
            paths.push_back(simd);
    return paths;
}

struct Shape {
    int m, n, taps, channels;
};

/// C by the definition in the header, in 64 bits.
std::vector<std::int64_t> definition(const ProductTable& table, const std::vector<std::uint8_t>& a,
                                     const std::vector<std::uint8_t>& w, const Shape& shape) {
    const int depth = shape.taps * shape.channels;
    std::vector<std::int64_t> c(static_cast<std::size_t>(shape.m * shape.n));
    for (int m = 0; m < shape.m; ++m)
        for (int n = 0; n < shape.n; ++n)
            for (int k = 0; k < depth; ++k)
                c[static_cast<std::size_t>(m * shape.n + n)] +=
                    table.product(a[static_cast<std::size_t>(m * depth + k)] + table.minOperand(),
                                  w[static_cast<std::size_t>(n * depth + k)] + table.minOperand());
    return c;
}

/// Multiplies random operands, each buffer ending at a guard page, and compares every sum with the
/// definition.
void expectExact(const Table& table, Simd simd, const Shape& shape, unsigned seed) {
    SCOPED_TRACE(table->name() + " " + std::string(toString(simd)) + " m=" + std::to_string(shape.m) +
                 " n=" + std::to_string(shape.n) + " taps=" + std::to_string(shape.taps) +
                 " channels=" + std::to_string(shape.channels));
    std::mt19937 random(seed);
    const int depth = shape.taps * shape.channels;
    std::vector<std::uint8_t> a(static_cast<std::size_t>(shape.m * depth));
    std::vector<std::uint8_t> w(static_cast<std::size_t>(shape.n * depth));
    for (auto& value : a)
        value = static_cast<std::uint8_t>(random());
    for (auto& value : w)
        value = static_cast<std::uint8_t>(random());
    // The extreme operands, -128 (or 0) and 127 (or 255), must occur whatever the size.
    a.front() = w.front() = 0;
    a.back() = 255;

    const auto kernel = LutKernel::create(table, simd);
    ASSERT_TRUE(kernel) << kernel.error().text();
    const bool handsOver = (*kernel)->strategy() == LutKernel::Strategy::TableLoop;
    ASSERT_EQ((*kernel)->simd(), handsOver ? Simd::Portable : simd)
        << "another path ran than the one asked for";
    const auto packed = PackedWeights::pack(*kernel, w, shape.n, shape.taps, shape.channels);
    ASSERT_TRUE(packed) << packed.error().text();

    const std::size_t vectorBytes = (*kernel)->mappedBytes(shape.channels);
    const auto vectors = static_cast<std::size_t>(shape.m * shape.taps);
    const GuardedBytes mapped(vectors * vectorBytes);
    (*kernel)->mapOperands(a.data(), vectors, shape.channels, mapped.data());
    std::vector<const std::byte*> rows;
    for (std::size_t i = 0; i < vectors; ++i)
        rows.push_back(mapped.data() + i * vectorBytes);
    const auto outputs = static_cast<std::size_t>(shape.m * shape.n);
    const GuardedBytes out(outputs * sizeof(std::int32_t));
    std::memset(out.data(), 0x5a, outputs * sizeof(std::int32_t));
    packed->multiply(rows.data(), shape.m, reinterpret_cast<std::int32_t*>(out.data()));

    const std::vector<std::int64_t> expected = definition(*table, a, w, shape);
    for (std::size_t i = 0; i < outputs; ++i) {
        std::int32_t sum = 0;
        std::memcpy(&sum, out.data() + i * sizeof sum, sizeof sum);
        ASSERT_EQ(sum, expected[i]) << "output " << i;
    }
}

Table arbitraryTable(unsigned seed, bool isSigned) {
    std::mt19937 random(seed);
    return ProductTable::fromFunction(
        isSigned ? "random signed" : "random unsigned", isSigned, [&](int, int) {
            return isSigned ? static_cast<std::int32_t>(random() % 65536) - 32768
                            : static_cast<std::int32_t>(random() % 65536);
        });
}

/// A table whose factors have `rank` random terms small enough for int16 products.
Table plantedTable(int rank, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<std::vector<int>> f(static_cast<std::size_t>(rank), std::vector<int>(256));
    auto g = f;
    for (auto* factors : {&f, &g})
        for (auto& row : *factors)
            for (int& value : row)
                value = static_cast<int>(random() % 81) - 40;
    return ProductTable::fromFunction("planted rank " + std::to_string(rank), true, [&](int a, int b) {
        int sum = 0;
        for (std::size_t r = 0; r < f.size(); ++r)
            sum += f[r][static_cast<std::size_t>(a + 128)] * g[r][static_cast<std::size_t>(b + 128)];
        return sum;
    });
}

TEST(LutGemm, everyCatalogueTableOnEveryPathEqualsTheDefinition) {
    for (const Simd simd : supportedPaths())
        for (const CatalogEntry& entry : catalog())
            expectExact(tableOf(entry), simd, {13, 35, 9, 6}, 1);
}

TEST(LutGemm, arbitraryTablesOnEveryPathEqualTheDefinition) {
    for (const Simd simd : supportedPaths())
        for (unsigned seed = 0; seed < 4; ++seed) {
            expectExact(arbitraryTable(seed, true), simd, {7, 19, 3, 11}, seed);
            expectExact(arbitraryTable(seed, false), simd, {7, 19, 3, 11}, seed);
        }
}

TEST(LutGemm, tablesOfPlantedRankUseTheirFactorsAndEqualTheDefinition) {
    for (int rank = 1; rank <= 8; ++rank) {
        const Table table = plantedTable(rank, static_cast<unsigned>(rank));
        for (const Simd simd : supportedPaths()) {
            const auto kernel = LutKernel::create(table, simd);
            ASSERT_TRUE(kernel);
            if (simd != Simd::Scalar) {
                ASSERT_EQ((*kernel)->strategy(), LutKernel::Strategy::LowRank) << "rank " << rank;
                EXPECT_EQ(structureOf(*table)->factors->rank, rank);
            }
            expectExact(table, simd, {9, 18, 2, 5}, 7);
        }
    }
}

TEST(LutGemm, everySizeAroundTheTilesIsExact) {
    const Table lowRank = tableOf(*findCatalogEntry("1KVA"));
    const Table any = arbitraryTable(9, true);
    std::vector<int> sizes{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 31, 32, 33, 63, 64, 65};
    for (const Simd simd : supportedPaths())
        for (const int size : sizes) {
            for (const Table& table : {lowRank, any}) {
                expectExact(table, simd, {size, 5, 1, 7}, 2);
                expectExact(table, simd, {5, size, 1, 7}, 3);
                expectExact(table, simd, {5, 3, 1, size}, 4);
                expectExact(table, simd, {3, 5, size, 3}, 5);
            }
        }
}

TEST(LutGemm, deepSumsOfTheLargestProductsAreExact) {
    const Table table = ProductTable::exact();
    for (const Simd simd : supportedPaths()) {
        const int channels = 4608;
        const auto kernel = LutKernel::create(table, simd);
        ASSERT_TRUE(kernel);
        // Operand index 0 is -128: every product is +16384.
        const std::vector<std::uint8_t> weights(static_cast<std::size_t>(channels), 0);
        const auto packed = PackedWeights::pack(*kernel, weights, 1, 1, channels);
        ASSERT_TRUE(packed);
        std::vector<std::int32_t> mapped((*kernel)->mappedBytes(channels) / 4);
        (*kernel)->mapOperands(weights.data(), 1, channels, reinterpret_cast<std::byte*>(mapped.data()));
        const auto* const row = reinterpret_cast<const std::byte*>(mapped.data());
        std::int32_t sum = 0;
        packed->multiply(&row, 1, &sum);
        EXPECT_EQ(sum, 16384 * channels);
    }
}

TEST(LutGemm, tableOfZerosHasRankZeroAndZeroSums) {
    const Table zeros = ProductTable::fromFunction("zeros", true, [](int, int) { return 0; });
    for (const Simd simd : supportedPaths())
        expectExact(zeros, simd, {7, 18, 2, 3}, 6);
}

TEST(LutGemm, noRowsIsNoWork) {
    const auto kernel = LutKernel::create(ProductTable::exact());
    ASSERT_TRUE(kernel);
    const std::vector<std::uint8_t> weights(6, 1);
    const auto packed = PackedWeights::pack(*kernel, weights, 2, 1, 3);
    ASSERT_TRUE(packed);
    packed->multiply(nullptr, 0, nullptr);
}

TEST(LutGemm, depthThatCouldOverflowIsRefusedWithTheNumbers) {
    const Table table = ProductTable::fromFunction("large", false, [](int, int) { return 65535; });
    for (const Simd simd : supportedPaths()) {
        const auto kernel = LutKernel::create(table, simd);
        ASSERT_TRUE(kernel);
        const std::vector<std::uint8_t> fits(32768, 0);
        EXPECT_TRUE(PackedWeights::pack(*kernel, fits, 1, 1, 32768));
        const std::vector<std::uint8_t> overflows(32769, 0);
        const auto packed = PackedWeights::pack(*kernel, overflows, 1, 1, 32769);
        ASSERT_FALSE(packed);
        EXPECT_EQ(packed.error().code, ErrorCode::Unsupported);
        EXPECT_NE(packed.error().message.find("32769"), std::string::npos) << packed.error().text();
    }
}

TEST(LutGemm, wrongSizesAreRefused) {
    const auto kernel = LutKernel::create(ProductTable::exact());
    ASSERT_TRUE(kernel);
    const std::vector<std::uint8_t> weights(5, 1);
    EXPECT_FALSE(PackedWeights::pack(*kernel, weights, 2, 1, 3));
    EXPECT_FALSE(PackedWeights::pack(*kernel, {}, 0, 1, 3));
    EXPECT_FALSE(PackedWeights::pack(*kernel, {}, 1, 0, 3));
}

TEST(LutGemm, unsignedTablesOfTheLibraryAreExactInSignMagnitudeForm) {
    const std::filesystem::path folder = std::filesystem::path(AXSCOPE_SHARED_DIR) / "multipliers";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no folder " << folder << ": set AXSCOPE_SHARED_DIR";
    for (const char* name : {"mul8u_1JFF", "mul8u_2HH", "mul8u_185Q", "mul8u_L40"}) {
        const auto imported = importTable(folder / (std::string(name) + ".npy"));
        ASSERT_TRUE(imported) << imported.error().text();
        for (const Simd simd : supportedPaths()) {
            expectExact(imported->table, simd, {7, 18, 3, 5}, 11);
            expectExact(imported->table->signMagnitude(), simd, {7, 18, 3, 5}, 12);
        }
    }
}

class SimdVariable : public ::testing::Test {
protected:
    void TearDown() override { unsetenv("AXSCOPE_SIMD"); }
};

TEST_F(SimdVariable, forcesEachSupportedPath) {
    for (const Simd simd : supportedPaths()) {
        setenv("AXSCOPE_SIMD", std::string(toString(simd)).c_str(), 1);
        const auto selected = selectedSimd();
        ASSERT_TRUE(selected);
        EXPECT_EQ(*selected, simd);
        const auto kernel = LutKernel::create(ProductTable::exact());
        ASSERT_TRUE(kernel);
        EXPECT_EQ((*kernel)->simd(), simd);
    }
}

TEST_F(SimdVariable, refusesUnknownPathsAndListsTheKnown) {
    setenv("AXSCOPE_SIMD", "mmx", 1);
    const auto selected = selectedSimd();
    ASSERT_FALSE(selected);
    EXPECT_EQ(selected.error().where, "AXSCOPE_SIMD");
    EXPECT_NE(selected.error().message.find("portable"), std::string::npos);
}

TEST_F(SimdVariable, emptyMeansTheFastest) {
    setenv("AXSCOPE_SIMD", "", 1);
    const auto selected = selectedSimd();
    ASSERT_TRUE(selected);
    EXPECT_EQ(*selected, supportedPaths().back());
}

}  // namespace
}  // namespace axscope::multipliers
