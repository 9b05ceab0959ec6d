// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/reference_loop.h"

#include <gtest/gtest.h>

#include <random>

#include "multipliers/catalog.h"

namespace axscope::analysis {
namespace {

using multipliers::ProductTable;

void expectSumsOf(const ProductTable& table, std::size_t entryBytes) {
    const ReferenceLoop loop(table);
    EXPECT_EQ(loop.entryBytes(), entryBytes) << table.name();
    std::mt19937 random(7);
    struct Size {
        int rows, depth, columns;
    };
    for (const auto& [rows, depth, columns] :
         std::vector<Size>{{1, 1, 1}, {3, 5, 7}, {2, 9, 8}, {4, 3, 9}, {5, 17, 24}}) {
        std::vector<std::uint8_t> a(static_cast<std::size_t>(rows * depth));
        std::vector<std::uint8_t> w(static_cast<std::size_t>(depth * columns));
        for (auto* operand : {&a, &w})
            for (std::uint8_t& index : *operand)
                index = static_cast<std::uint8_t>(random());
        a[0] = 0;
        w[0] = 0;  // -128 times -128 in a signed table
        std::vector<std::int32_t> sums(static_cast<std::size_t>(rows * columns), -1);
        loop.multiply(a.data(), rows, w.data(), depth, columns, sums.data());
        for (int m = 0; m < rows; ++m)
            for (int n = 0; n < columns; ++n) {
                std::int32_t expected = 0;
                for (int k = 0; k < depth; ++k)
                    expected +=
                        table.product(a[static_cast<std::size_t>(m * depth + k)] + table.minOperand(),
                                      w[static_cast<std::size_t>(k * columns + n)] + table.minOperand());
                EXPECT_EQ(sums[static_cast<std::size_t>(m * columns + n)], expected)
                    << table.name() << " " << m << " " << n;
            }
    }
}

TEST(ReferenceLoop, sumsLookUpsOfEveryWidth) {
    expectSumsOf(*ProductTable::exact(), 2);
    expectSumsOf(*multipliers::tableOf(*multipliers::findCatalogEntry("1KVB")), 2);
    expectSumsOf(*ProductTable::exact(/*isSigned=*/false), 2);
    expectSumsOf(*ProductTable::fromFunction("doubled", true, [](int a, int b) { return 2 * a * b; }), 4);
}

}  // namespace
}  // namespace axscope::analysis
