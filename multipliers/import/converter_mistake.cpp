// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/converter_mistake.h"

#include <array>

#include "multipliers/product_table.h"

namespace axscope::multipliers {
namespace {

constexpr int kHalf = ProductTable::kOperands / 2;

std::size_t placeOf(int a, int b) {
    return static_cast<std::size_t>((a + kHalf) * ProductTable::kOperands + b + kHalf);
}

/// The operand whose only set bit is `bit`.
int operandOf(int bit) {
    return bit == 7 ? -kHalf : 1 << bit;
}

}  // namespace

bool hasConverterMistake(std::span<const std::int32_t> entries) {
    bool mixedMirror = true;
    for (int a = 1; a < kHalf; ++a) {
        for (int b = 1; b < kHalf; ++b) {
            const std::int32_t positive = entries[placeOf(a, b)];
            if (entries[placeOf(-a, -b)] != positive)
                return false;
            mixedMirror =
                mixedMirror && entries[placeOf(a, -b)] == -positive && entries[placeOf(-a, b)] == -positive;
        }
    }
    return !mixedMirror;
}

std::optional<std::vector<std::int32_t>> withoutConverterMistake(std::span<const std::int32_t> entries) {
    std::array<std::array<std::int64_t, 8>, 8> partial{};
    for (int i = 0; i < 8; ++i)
        for (int j = 0; j < 8; ++j)
            partial[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] =
                i == 7 && j == 7 ? kHalf * kHalf : entries[placeOf(operandOf(i), operandOf(j))];
    std::vector<std::int32_t> repaired(entries.begin(), entries.end());
    for (int a = -kHalf; a < kHalf; ++a) {
        // The sum over the bits of a, for each bit of b.
        std::array<std::int64_t, 8> row{};
        for (std::size_t i = 0; i < 8; ++i)
            if ((a >> i & 1) != 0)
                for (std::size_t j = 0; j < 8; ++j)
                    row[j] += partial[i][j];
        for (int b = -kHalf; b < kHalf; ++b) {
            std::int64_t product = 0;
            for (std::size_t j = 0; j < 8; ++j)
                product += (b >> j & 1) != 0 ? row[j] : 0;
            const std::size_t at = placeOf(a, b);
            if (a < 0 && b < 0) {
                if (product < -ProductTable::kMaxAbsEntry || product > ProductTable::kMaxAbsEntry)
                    return std::nullopt;
                repaired[at] = static_cast<std::int32_t>(product);
            } else if (product != repaired[at]) {
                return std::nullopt;
            }
        }
    }
    return repaired;
}

}  // namespace axscope::multipliers
