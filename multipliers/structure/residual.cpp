// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/structure/residual.h"

#include <algorithm>
#include <vector>

namespace axscope::multipliers {
namespace {

constexpr std::size_t kWidth = ProductTable::kOperands;
constexpr int kMaxClearedBits = 7;

/// The operand of each index with `bits` low bits cleared.
std::array<std::int16_t, kWidth> clearedOperands(const ProductTable& table, int bits) {
    std::array<std::int16_t, kWidth> operands{};
    for (std::size_t i = 0; i < kWidth; ++i) {
        const int value = static_cast<int>(i) + table.minOperand();
        operands[i] = static_cast<std::int16_t>(value - (value & ((1 << bits) - 1)));
    }
    return operands;
}

/// Numbers the distinct rows of a table in order of appearance. Nothing above ResidualForm::kClasses of them.
/// `entry(row, column)`; `representative[class]` becomes the first row of the class.
template <class Entry>
std::optional<std::array<std::uint8_t, kWidth>> classesOf(const Entry& entry,
                                                          std::vector<std::size_t>& representative) {
    std::array<std::uint8_t, kWidth> classes{};
    for (std::size_t row = 0; row < kWidth; ++row) {
        const auto same = std::find_if(representative.begin(), representative.end(), [&](std::size_t known) {
            for (std::size_t column = 0; column < kWidth; ++column)
                if (entry(row, column) != entry(known, column))
                    return false;
            return true;
        });
        if (same == representative.end() && representative.size() == ResidualForm::kClasses)
            return std::nullopt;
        classes[row] = static_cast<std::uint8_t>(same - representative.begin());
        if (same == representative.end())
            representative.push_back(row);
    }
    return classes;
}

std::optional<ResidualForm> splitWith(const ProductTable& table, int bitsA, int bitsB, int limit) {
    ResidualForm form;
    form.f = clearedOperands(table, bitsA);
    form.g = clearedOperands(table, bitsB);
    form.clearedBitsA = bitsA;
    form.clearedBitsB = bitsB;
    const auto rest = [&](std::size_t a, std::size_t b) {
        return table.entries()[a * kWidth + b] - form.f[a] * form.g[b];
    };
    std::int32_t smallest = rest(0, 0);
    std::int32_t largest = smallest;
    for (std::size_t a = 0; a < kWidth; ++a) {
        for (std::size_t b = 0; b < kWidth; ++b) {
            smallest = std::min(smallest, rest(a, b));
            largest = std::max(largest, rest(a, b));
        }
        if (largest - smallest > limit)
            return std::nullopt;
    }
    std::vector<std::size_t> rowsA;
    std::vector<std::size_t> rowsB;
    const auto classA = classesOf(rest, rowsA);
    if (!classA)
        return std::nullopt;
    const auto classB = classesOf([&](std::size_t b, std::size_t a) { return rest(a, b); }, rowsB);
    if (!classB)
        return std::nullopt;
    // Equal rows and equal columns are equal in every entry, so one entry per pair of classes tells all: this
    // is the verification, too.
    form.classA = *classA;
    form.classB = *classB;
    form.offset = smallest;
    form.maxResidual = largest - smallest;
    for (std::size_t i = 0; i < rowsA.size(); ++i)
        for (std::size_t j = 0; j < rowsB.size(); ++j)
            form.residual[i][j] = static_cast<std::uint8_t>(rest(rowsA[i], rowsB[j]) - smallest);
    return form;
}

}  // namespace

std::optional<ResidualForm> splitResidual(const ProductTable& table) {
    std::optional<ResidualForm> best;
    int limit = 255;
    for (int bitsA = 0; bitsA <= kMaxClearedBits; ++bitsA) {
        for (int bitsB = 0; bitsB <= kMaxClearedBits; ++bitsB) {
            if (auto form = splitWith(table, bitsA, bitsB, limit)) {
                limit = form->maxResidual - 1;
                best = std::move(form);
            }
            if (limit < 0)
                return best;
        }
    }
    return best;
}

}  // namespace axscope::multipliers
