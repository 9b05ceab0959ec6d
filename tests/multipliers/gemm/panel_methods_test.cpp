// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "multipliers/catalog.h"
#include "multipliers/gemm/method.h"
#include "multipliers/import/table_import.h"
#include "multipliers/structure/table_structure.h"
#include "tests/support/guarded_bytes.h"

/// The methods that look products up by byte shuffles and in rows of products, called past chooseMethod() so
/// that every table can be tried with each of them.
namespace axscope::multipliers::gemm {
namespace {

using Strategy = LutKernel::Strategy;
using Table = std::shared_ptr<const ProductTable>;
using tests::GuardedBytes;

struct Shape {
    int m, n, taps, channels;
};

/// Which operand indices the activations have.
struct Range {
    int least = 0;
    int largest = 255;
};
constexpr Range kLowerHalf{0, 127};
constexpr Range kUpperHalf{128, 255};

/// Compares every sum of random operands with the definition, each buffer ending at a guard page.
void expectExact(const Table& table, const Method& method, const Shape& shape, unsigned seed,
                 Range range = {}) {
    SCOPED_TRACE(table->name() + ", " + method.description() + ", " + std::string(toString(method.simd())) +
                 ", m=" + std::to_string(shape.m) + " n=" + std::to_string(shape.n) +
                 " taps=" + std::to_string(shape.taps) + " channels=" + std::to_string(shape.channels));
    std::mt19937 random(seed);
    const auto rowCount = static_cast<std::size_t>(shape.m);
    const auto columns = static_cast<std::size_t>(shape.n);
    const auto depth = static_cast<std::size_t>(shape.taps * shape.channels);
    std::vector<std::uint8_t> a(rowCount * depth);
    std::vector<std::uint8_t> w(columns * depth);
    for (auto& value : a)
        value = static_cast<std::uint8_t>(range.least + static_cast<int>(random() >> 8) %
                                                            (range.largest - range.least + 1));
    for (auto& value : w)
        value = static_cast<std::uint8_t>(random() >> 8);
    a.front() = static_cast<std::uint8_t>(range.least);
    a.back() = static_cast<std::uint8_t>(range.largest);
    w.front() = 0;
    w.back() = 255;

    const auto packed = method.pack(w, shape.n, shape.taps, shape.channels);
    const std::size_t vectorBytes = method.mappedBytes(shape.channels);
    const std::size_t vectors = rowCount * static_cast<std::size_t>(shape.taps);
    const GuardedBytes mapped(vectors * vectorBytes);
    method.mapOperands(a.data(), vectors, shape.channels, mapped.data(), method.mappedBytes(shape.channels));
    std::vector<const std::byte*> rows;
    for (std::size_t i = 0; i < vectors; ++i)
        rows.push_back(mapped.data() + i * vectorBytes);
    const GuardedBytes out(rowCount * columns * sizeof(std::int32_t));
    std::memset(out.data(), 0x5a, rowCount * columns * sizeof(std::int32_t));
    packed->multiply(rows.data(), shape.m, reinterpret_cast<std::int32_t*>(out.data()));

    for (std::size_t m = 0; m < rowCount; ++m)
        for (std::size_t n = 0; n < columns; ++n) {
            std::int64_t expected = 0;
            for (std::size_t k = 0; k < depth; ++k)
                expected += table->entries()[a[m * depth + k] * 256U + w[n * depth + k]];
            std::int32_t sum = 0;
            std::memcpy(&sum, out.data() + (m * columns + n) * sizeof sum, sizeof sum);
            ASSERT_EQ(sum, expected) << "row " << m << ", column " << n;
        }
}

Table randomTable(unsigned seed, bool isSigned, int least, int largest) {
    std::mt19937 random(seed);
    return ProductTable::fromFunction(
        "random " + std::to_string(least) + ".." + std::to_string(largest), isSigned, [&](int, int) {
            return least + static_cast<int>(random() % static_cast<unsigned>(largest - least + 1));
        });
}

/// P[a mod 16][b] + Q[a / 16][b] with random parts in least..largest, by operand index.
Table nibbleAdditiveTable(unsigned seed, bool isSigned, int least, int largest) {
    std::mt19937 random(seed);
    std::array<std::array<int, 256>, 32> parts{};
    for (auto& part : parts)
        for (int& value : part)
            value = least + static_cast<int>(random() % static_cast<unsigned>(largest - least + 1));
    const int offset = isSigned ? 128 : 0;
    return ProductTable::fromFunction("nibbles " + std::to_string(least) + ".." + std::to_string(largest),
                                      isSigned, [&](int a, int b) {
                                          const auto index = static_cast<std::size_t>(a + offset);
                                          const auto column = static_cast<std::size_t>(b + offset);
                                          return parts[index % 16][column] + parts[16 + index / 16][column];
                                      });
}

/// a * b + 0..width-1.
Table nearProductTable(unsigned seed, bool isSigned, int width) {
    std::mt19937 random(seed);
    const int least = isSigned ? -128 : 0;
    return ProductTable::fromFunction(
        "product + 0.." + std::to_string(width - 1), isSigned, [&](int a, int b) {
            const int index = a - least;
            // At both ends of the operands the least and the largest, so that no other slope is narrower.
            const bool isLeast = index == 0 || index == 254;
            const bool isLargest = index == 1 || index == 255;
            const int rest = static_cast<int>(random() % static_cast<unsigned>(width));
            return a * b + (isLeast ? 0 : isLargest ? width - 1 : rest);
        });
}

class PanelMethods : public ::testing::TestWithParam<Simd> {
protected:
    void SetUp() override {
        if (!isSupported(GetParam()))
            GTEST_SKIP() << "this machine cannot run the path " << toString(GetParam());
    }

    /// The shuffle method for `table`, which must run on the path asked for.
    [[nodiscard]] static std::unique_ptr<const Method> shuffle(const Table& table) {
        auto method = makeShuffleMethod(table, GetParam());
        EXPECT_EQ(method->strategy(), Strategy::Shuffle) << table->name();
        EXPECT_EQ(method->simd(), GetParam()) << table->name();
        return method;
    }

    /// Rows of products for `table`, whatever the sizes.
    [[nodiscard]] static std::unique_ptr<const Method> rows(const Table& table) {
        auto method = makeRowMethod(table, GetParam(), RowUse::Always);
        EXPECT_EQ(method->strategy(), Strategy::ProductRows) << table->name();
        EXPECT_EQ(method->simd(), GetParam()) << table->name();
        return method;
    }

    [[nodiscard]] static std::unique_ptr<const Method> nibbleAdditive(const Table& table) {
        auto method = makeNibbleAdditiveMethod(table, GetParam());
        EXPECT_EQ(method->strategy(), Strategy::NibbleAdditive) << table->name();
        EXPECT_EQ(method->simd(), GetParam()) << table->name();
        return method;
    }
};

TEST_P(PanelMethods, catalogueCircuitsAreExactWithEither) {
    for (const CatalogEntry& entry : catalog()) {
        const Table table = tableOf(entry);
        for (const Range range : {Range{}, kLowerHalf, kUpperHalf}) {
            expectExact(table, *shuffle(table), {70, 11, 9, 16}, 1, range);
            expectExact(table, *rows(table), {70, 11, 9, 16}, 3, range);
            expectExact(table, *nibbleAdditive(table), {70, 11, 9, 16}, 2, range);
        }
    }
}

TEST_P(PanelMethods, randomTablesOfFullRangeAreExact) {
    for (unsigned seed = 0; seed < 4; ++seed)
        for (const Range range : {Range{}, kLowerHalf, kUpperHalf}) {
            const Table isSigned = randomTable(seed, true, -32768, 32767);
            expectExact(isSigned, *shuffle(isSigned), {65, 9, 3, 50}, seed, range);
            expectExact(isSigned, *rows(isSigned), {65, 9, 3, 50}, seed, range);
            expectExact(isSigned, *rows(isSigned), {9, 65, 3, 50}, seed, range);
            const Table isUnsigned = randomTable(seed, false, 0, 65535);
            expectExact(isUnsigned, *shuffle(isUnsigned), {65, 9, 3, 50}, seed, range);
            expectExact(isUnsigned, *rows(isUnsigned), {65, 9, 3, 50}, seed, range);
            expectExact(isUnsigned, *rows(isUnsigned), {9, 65, 3, 50}, seed, range);
        }
}

TEST_P(PanelMethods, tablesNearAProductNeedOneByte) {
    for (const bool isSigned : {true, false}) {
        for (const Range range : {Range{}, kLowerHalf, kUpperHalf}) {
            const Table byte = nearProductTable(1, isSigned, 256);
            const auto method = shuffle(byte);
            EXPECT_EQ(method->description().find("a product and"), 0U) << method->description();
            expectExact(byte, *method, {130, 11, 9, 50}, 1, range);
            expectExact(byte, *rows(byte), {130, 11, 9, 50}, 3, range);
            expectExact(byte, *rows(byte), {11, 130, 9, 50}, 4, range);
            const Table wider = nearProductTable(2, isSigned, 257);
            const auto words = shuffle(wider);
            EXPECT_EQ(words->description().find("look-ups"), 0U) << words->description();
            expectExact(wider, *words, {130, 11, 9, 50}, 2, range);
        }
    }
}

TEST_P(PanelMethods, everyProductOfATableIsFound) {
    // One term per sum: each of the 65,536 entries alone.
    const Table any = randomTable(5, true, -32768, 32767);
    const Table nearProduct = nearProductTable(5, false, 256);
    const Table additive = nibbleAdditiveTable(5, true, -16000, 16000);
    const std::vector<std::pair<Table, std::shared_ptr<const Method>>> cases{
        {any, shuffle(any)},
        {nearProduct, shuffle(nearProduct)},
        {any, rows(any)},
        {nearProduct, rows(nearProduct)},
        {additive, nibbleAdditive(additive)}};
    std::vector<std::uint8_t> operands(256);
    std::iota(operands.begin(), operands.end(), std::uint8_t{0});
    for (const auto& [table, method] : cases) {
        const std::size_t vectorBytes = method->mappedBytes(1);
        const GuardedBytes mapped(operands.size() * vectorBytes);
        method->mapOperands(operands.data(), operands.size(), 1, mapped.data(), method->mappedBytes(1));
        std::vector<const std::byte*> pointers;
        for (std::size_t i = 0; i < operands.size(); ++i)
            pointers.push_back(mapped.data() + i * vectorBytes);
        const auto packed = method->pack(operands, 256, 1, 1);
        // All operands, then each half alone, which takes a path of its own.
        for (const auto& [first, count] : {std::pair{0, 256}, {0, 128}, {128, 128}}) {
            std::vector<std::int32_t> out(static_cast<std::size_t>(count) * 256);
            packed->multiply(pointers.data() + first, count, out.data());
            EXPECT_TRUE(std::equal(out.begin(), out.end(), table->entries().begin() + first * 256))
                << method->description() << ", " << count << " rows from " << first;
        }
    }
}

TEST_P(PanelMethods, nibbleAdditiveTablesOfAnyRankAndWidthAreExact) {
    // The first spans less than 2^15, the others up to 2^16.
    for (const auto& [least, largest] : {std::pair{0, 7999}, {-8000, 8000}, {-16383, 16383}, {0, 32767}}) {
        for (const bool isSigned : {true, false}) {
            const Table table = nibbleAdditiveTable(3, isSigned, least, largest);
            ASSERT_GT(structureOf(*table)->rank, 20);
            for (const Range range : {Range{}, kLowerHalf, kUpperHalf})
                expectExact(table, *nibbleAdditive(table), {130, 9, 3, 70}, 4, range);
        }
    }
}

TEST_P(PanelMethods, nibblePartsOfTheWidestSpansAreExact) {
    // The largest P and Q add up to 2^15 - 1, 2^15 and 2^16 - 1.
    for (const auto& [p, q] : {std::pair{16384, 16383}, {16384, 16384}, {32767, 32768}}) {
        const Table table = ProductTable::fromFunction("steps", false, [p = p, q = q](int a, int) {
            return (a % 16 == 15 ? p : a % 16 * 127) + (a / 16 == 15 ? q : a / 16 * 1023);
        });
        expectExact(table, *nibbleAdditive(table), {64, 3, 1, 128}, 8);
        expectExact(table, *nibbleAdditive(table), {64, 3, 1, 128}, 8, {255, 255});
    }
}

TEST_P(PanelMethods, tablesTooWideForTwoBytesAreHandedOver) {
    const Table wideColumns = randomTable(6, true, -65535, 65535);
    const auto loop = makeShuffleMethod(wideColumns, GetParam());
    EXPECT_EQ(loop->strategy(), Strategy::TableLoop);
    expectExact(wideColumns, *loop, {13, 9, 3, 7}, 1);

    const Table wideNibbles = nibbleAdditiveTable(6, true, -32767, 32767);
    const auto handedOver = makeNibbleAdditiveMethod(wideNibbles, GetParam());
    EXPECT_EQ(handedOver->strategy(), Strategy::TableLoop);
    expectExact(wideNibbles, *handedOver, {13, 9, 3, 7}, 1);

    // Entries beyond int16 whose columns are narrow stay.
    const Table shifted = randomTable(7, true, 65535 - 65535 / 2, 65535);
    expectExact(shifted, *shuffle(shifted), {13, 9, 3, 7}, 1);
    const Table below = randomTable(7, true, -65535, 0);
    expectExact(below, *shuffle(below), {13, 9, 3, 7}, 1);
    expectExact(below, *rows(below), {13, 9, 3, 7}, 1);

    // Rows of products need all columns within one span.
    const Table apart = ProductTable::fromFunction(
        "apart", true, [](int a, int b) { return b < 0 ? -40000 + a : 40000 - a; });
    EXPECT_EQ(makeRowMethod(apart, GetParam(), RowUse::Always)->strategy(), Strategy::Shuffle);
}

TEST_P(PanelMethods, tablesThatAreNoSumOfNibblesAreHandedToTheShuffle) {
    const Table any = randomTable(8, true, -32768, 32767);
    EXPECT_EQ(makeNibbleAdditiveMethod(any, GetParam())->strategy(), Strategy::Shuffle);
}

TEST_P(PanelMethods, areChosenForTablesOfHighRank) {
    const auto chosenFor = [](const Table& table) { return chooseMethod(table, GetParam())->strategy(); };
    EXPECT_EQ(chosenFor(nibbleAdditiveTable(1, true, -8000, 8000)), Strategy::NibbleAdditive);
    EXPECT_EQ(chosenFor(randomTable(1, true, -32768, 32767)), Strategy::ProductRows);
    EXPECT_EQ(chosenFor(nearProductTable(1, true, 200)),
              GetParam() == Simd::Avx512 ? Strategy::Shuffle : Strategy::ProductRows);
    EXPECT_EQ(chosenFor(randomTable(1, true, -65535, 65535)), Strategy::TableLoop);
    EXPECT_EQ(chosenFor(ProductTable::exact()), Strategy::LowRank);
}

TEST_P(PanelMethods, everySizeAroundTheTilesIsExact) {
    const Table any = randomTable(9, true, -32768, 32767);
    const Table additive = nibbleAdditiveTable(9, true, -8000, 8000);
    const Table additiveWide = nibbleAdditiveTable(9, true, -16000, 16000);
    const Table nearProduct = nearProductTable(9, true, 200);
    const std::vector<std::pair<Table, std::shared_ptr<const Method>>> cases{
        {any, shuffle(any)},
        {any, rows(any)},
        {nearProduct, shuffle(nearProduct)},
        {nearProduct, rows(nearProduct)},
        {additive, nibbleAdditive(additive)},
        {additiveWide, nibbleAdditive(additiveWide)}};
    for (const auto& [table, method] : cases) {
        for (int size = 1; size <= 10; ++size) {
            expectExact(table, *method, {size, 5, 1, 7}, 2);
            expectExact(table, *method, {5, size, 1, 7}, 3);
            expectExact(table, *method, {5, 3, 1, size}, 4);
            expectExact(table, *method, {3, 5, size, 3}, 5);
            for (int other = 1; other <= 10; ++other)
                expectExact(table, *method, {size, other, 2, size + other}, 6);
        }
        for (const int power : {16, 32, 64, 128, 256, 512})
            for (const int size : {power - 1, power, power + 1, power + 2}) {
                expectExact(table, *method, {size, 3, 1, 9}, 7);
                expectExact(table, *method, {size, 9, 2, 3}, 8, kUpperHalf);
                expectExact(table, *method, {3, size, 1, 5}, 9);
                expectExact(table, *method, {33, 9, 1, size}, 10);
                expectExact(table, *method, {3, 2, size, 1}, 11);
                expectExact(table, *method, {2, 3, size, 5}, 12, kLowerHalf);
            }
        for (const int channels :
             {1, 2, 3, 4, 15, 16, 17, 48, 63, 64, 65, 127, 128, 129, 144, 200, 258, 1000})
            for (const int taps : {1, 2, 9, 25})
                expectExact(table, *method, {34, 2, taps, channels}, 13);
    }
}

TEST_P(PanelMethods, rowsAreSteeredByTheLongerSide) {
    // More of either than one panel holds, in parts that do not fill it, and both sides beyond one panel.
    for (const Table& table : {randomTable(14, true, -32768, 32767), nearProductTable(14, false, 256)}) {
        const auto method = rows(table);
        for (const int size : {1023, 1024, 1025, 2100})
            for (const int other : {1, 17, 33}) {
                expectExact(table, *method, {size, other, 2, 5}, 1);
                expectExact(table, *method, {other, size, 2, 5}, 2);
                expectExact(table, *method, {other, size, 1, 131}, 3, kUpperHalf);
            }
        expectExact(table, *method, {1100, 1200, 1, 3}, 4);
        expectExact(table, *method, {1200, 1100, 1, 3}, 5, {120, 140});
    }
}

TEST_P(PanelMethods, rowsAreUsedWhereTheyPay) {
    // By default sizes decide; with each way the sums are the same.
    const Table table = randomTable(15, true, -32768, 32767);
    const auto method = makeRowMethod(table, GetParam());
    for (const Shape shape : {Shape{5, 3, 2, 7}, {1024, 33, 1, 9}, {3, 1030, 1, 9}, {1030, 1030, 1, 2}})
        expectExact(table, *method, shape, 1);
}

TEST_P(PanelMethods, panelsOfEitherHalfAndOfBothMayFollowEachOther) {
    // Three blocks of rows: above 127, mixed, below 128; and deep enough for several panels each.
    const Table table = randomTable(10, true, -32768, 32767);
    const auto method = shuffle(table);
    constexpr int kRows = 768;
    constexpr int kDepth = 300;
    std::mt19937 random(1);
    std::vector<std::uint8_t> a(kRows * kDepth);
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t block = i / kDepth / 256;
        const auto index = static_cast<std::uint8_t>(random() >> 8);
        a[i] = static_cast<std::uint8_t>(block == 0 ? index | 128 : block == 2 ? index & 127 : index);
    }
    std::vector<std::uint8_t> w(3 * kDepth);
    for (auto& value : w)
        value = static_cast<std::uint8_t>(random() >> 8);
    std::vector<const std::byte*> rows;
    for (std::size_t m = 0; m < kRows; ++m)
        rows.push_back(reinterpret_cast<const std::byte*>(a.data()) + m * kDepth);
    std::vector<std::int32_t> out(kRows * 3);
    method->pack(w, 3, 1, kDepth)->multiply(rows.data(), kRows, out.data());
    for (std::size_t m = 0; m < kRows; ++m)
        for (std::size_t n = 0; n < 3; ++n) {
            std::int64_t expected = 0;
            for (std::size_t k = 0; k < kDepth; ++k)
                expected += table->entries()[a[m * kDepth + k] * 256U + w[n * kDepth + k]];
            ASSERT_EQ(out[m * 3 + n], expected) << "row " << m << ", column " << n;
        }
}

TEST_P(PanelMethods, deepSumsOfTheLargestAndSmallestEntriesAreExact) {
    for (const int magnitude : {65535, -65535}) {
        // Column 0 alone has entries other than 0, so that its bytes are all as large as they can be.
        const Table table = ProductTable::fromFunction(
            "extreme", true, [&](int a, int b) { return b == -128 && a != 0 ? magnitude : 0; });
        constexpr int kDepth = 32767;
        const std::vector<std::uint8_t> weights(kDepth, 0);
        const std::vector<std::byte> row(kDepth + 1, std::byte{200});
        const std::byte* const pointer = row.data();
        const std::shared_ptr<const Method> methods[] = {shuffle(table), rows(table)};
        for (const auto& method : methods) {
            std::int32_t sum = 0;
            method->pack(weights, 1, 1, kDepth)->multiply(&pointer, 1, &sum);
            EXPECT_EQ(sum, magnitude * kDepth);
        }
    }
}

TEST_P(PanelMethods, unsignedTablesOfTheLibraryAreExact) {
    const std::filesystem::path folder = std::filesystem::path(AXSCOPE_SHARED_DIR) / "multipliers";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no folder " << folder << ": set AXSCOPE_SHARED_DIR";
    for (const char* name : {"mul8u_1JFF", "mul8u_2HH", "mul8u_185Q", "mul8u_L40"}) {
        const auto imported = importTable(folder / (std::string(name) + ".npy"));
        ASSERT_TRUE(imported) << imported.error().text();
        for (const Table& table : {imported->table, Table(imported->table->signMagnitude())}) {
            expectExact(table, *makeShuffleMethod(table, GetParam()), {70, 18, 9, 16}, 11);
            expectExact(table, *makeNibbleAdditiveMethod(table, GetParam()), {70, 18, 9, 16}, 12);
            expectExact(table, *makeShuffleMethod(table, GetParam()), {70, 18, 9, 16}, 13, kUpperHalf);
            expectExact(table, *makeRowMethod(table, GetParam(), RowUse::Always), {70, 18, 9, 16}, 14);
        }
    }
}

TEST_P(PanelMethods, rowsMayShareTheirVectors) {
    // As convolutions do: neighbouring outputs, and padding, point to the same pixels.
    const Table table = randomTable(11, true, -32768, 32767);
    const auto method = shuffle(table);
    const GuardedBytes pixel(16);
    for (std::size_t i = 0; i < 16; ++i)
        pixel.data()[i] = static_cast<std::byte>(17 * i);
    const std::vector<const std::byte*> rows(100 * 9, pixel.data());
    std::vector<std::uint8_t> weights(9 * 16);
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = static_cast<std::uint8_t>(37 * i);
    std::int64_t expected = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        expected += table->entries()[17 * (i % 16) * 256 + weights[i]];
    std::vector<std::int32_t> out(100);
    method->pack(weights, 1, 9, 16)->multiply(rows.data(), 100, out.data());
    for (const std::int32_t sum : out)
        EXPECT_EQ(sum, expected);
}

INSTANTIATE_TEST_SUITE_P(Paths, PanelMethods, ::testing::Values(Simd::Avx2, Simd::Avx512),
                         [](const auto& path) { return std::string(toString(path.param)); });

TEST(PanelMethodsWithoutVectors, handOverToTheLoop) {
    const Table any = randomTable(12, true, -32768, 32767);
    for (const auto& method :
         {makeShuffleMethod(any, Simd::Portable), makeNibbleAdditiveMethod(any, Simd::Portable)}) {
        EXPECT_EQ(method->strategy(), Strategy::TableLoop);
        expectExact(any, *method, {5, 3, 2, 7}, 1);
    }
}

}  // namespace
}  // namespace axscope::multipliers::gemm
