// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/structure/table_structure.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>

namespace axscope::multipliers {
namespace {

constexpr int kWidth = ProductTable::kOperands;
constexpr int kOperandBits = 8;
constexpr int kNonNegativeRows = 128;

bool rowsEqual(const std::vector<std::int32_t>& rows, int left, int right) {
    return std::equal(rows.begin() + left * kWidth, rows.begin() + (left + 1) * kWidth,
                      rows.begin() + right * kWidth);
}

/// Largest number of low bits of the row index that change no row. Operand and index have the same low seven
/// bits.
int ignoredBits(const std::vector<std::int32_t>& rows) {
    for (int bits = kOperandBits; bits > 0; --bits) {
        bool ignored = true;
        for (int row = 0; row < kWidth && ignored; ++row)
            ignored = rowsEqual(rows, row, row & ~((1 << bits) - 1));
        if (ignored)
            return bits;
    }
    return 0;
}

/// Smallest number of low bits that tell the row.
int decisiveBits(const std::vector<std::int32_t>& rows) {
    for (int bits = 0; bits < kOperandBits; ++bits) {
        bool decisive = true;
        for (int row = 0; row < kWidth && decisive; ++row)
            decisive = rowsEqual(rows, row, row & ((1 << bits) - 1));
        if (decisive)
            return bits;
    }
    return kOperandBits;
}

int zeroRows(const std::vector<std::int32_t>& rows) {
    int count = 0;
    for (int row = 0; row < kWidth; ++row)
        count += std::all_of(rows.begin() + row * kWidth, rows.begin() + (row + 1) * kWidth,
                             [](std::int32_t product) { return product == 0; })
                     ? 1
                     : 0;
    return count;
}

std::vector<std::int32_t> transposed(const std::vector<std::int32_t>& table) {
    std::vector<std::int32_t> result(table.size());
    for (int row = 0; row < kWidth; ++row)
        for (int column = 0; column < kWidth; ++column)
            result[static_cast<std::size_t>(column * kWidth + row)] =
                table[static_cast<std::size_t>(row * kWidth + column)];
    return result;
}

bool isNibbleAdditive(const ProductTable& table) {
    const auto entries = table.entries();
    const auto at = [&](int a, int b) { return entries[static_cast<std::size_t>(a * kWidth + b)]; };
    for (int a = 0; a < kWidth; ++a)
        for (int b = 0; b < kWidth; ++b)
            if (at(a, b) != at(a & 15, b) + at(a & ~15, b) - at(0, b))
                return false;
    return true;
}

TableStructure analyse(const ProductTable& table) {
    const auto start = std::chrono::steady_clock::now();
    TableStructure structure;
    structure.rank = tableRank(table);
    structure.rankNonNegative = tableRank(table, -table.minOperand(), kNonNegativeRows);
    structure.factors = factorise(table, TableStructure::kMaxFactorRank);
    structure.residual = splitResidual(table);
    structure.nibbleAdditive = isNibbleAdditive(table);

    const std::vector<std::int32_t> products(table.entries().begin(), table.entries().end());
    const std::vector<std::int32_t> swapped = transposed(products);
    structure.symmetric = products == swapped;
    structure.zeroRows = zeroRows(products);
    structure.zeroColumns = zeroRows(swapped);
    structure.ignoredBitsA = ignoredBits(products);
    structure.ignoredBitsB = ignoredBits(swapped);
    std::vector<std::int32_t> errors = products;
    for (int a = 0; a < kWidth; ++a)
        for (int b = 0; b < kWidth; ++b)
            errors[static_cast<std::size_t>(a * kWidth + b)] -=
                (a + table.minOperand()) * (b + table.minOperand());
    structure.errorBitsA = decisiveBits(errors);
    structure.errorBitsB = decisiveBits(transposed(errors));
    structure.analysisMs =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return structure;
}

constexpr std::size_t kMostCached = 1024;

struct StructureCache {
    std::mutex mutex;
    std::map<std::string, std::shared_ptr<const TableStructure>> byHash;
};

StructureCache& structureCache() {
    static StructureCache cache;
    return cache;
}

std::string bitsText(int bits) {
    return std::to_string(bits) + (bits == 1 ? " bit" : " bits");
}

}  // namespace

std::vector<std::string> TableStructure::inWords() const {
    std::vector<std::string> words;
    if (errorBitsA == 0 && errorBitsB == 0)
        words.emplace_back("exact");
    if (rank == 0) {
        words.emplace_back("every product is 0");
        return words;
    }
    if (ignoredBitsA > 0)
        words.push_back("operand a cut to " + bitsText(kOperandBits - ignoredBitsA));
    if (ignoredBitsB > 0)
        words.push_back("operand b cut to " + bitsText(kOperandBits - ignoredBitsB));
    words.push_back("rank " + std::to_string(rank));
    if (rankNonNegative < rank)
        words.push_back("rank " + std::to_string(rankNonNegative) + " for a in 0..127");
    if (errorBitsA > 0 && errorBitsA < kOperandBits)
        words.push_back("error depends on the low " + bitsText(errorBitsA) + " of a");
    if (errorBitsB > 0 && errorBitsB < kOperandBits)
        words.push_back("error depends on the low " + bitsText(errorBitsB) + " of b");
    if (nibbleAdditive)
        words.emplace_back("sum of two nibbles' products");
    words.emplace_back(symmetric ? "commutes" : "does not commute");
    // One zero row and one zero column, those of operand 0, are what everyone expects.
    if (zeroRows > 1)
        words.push_back(std::to_string(zeroRows) + " operands a give 0");
    if (zeroColumns > 1)
        words.push_back(std::to_string(zeroColumns) + " operands b give 0");
    return words;
}

std::string TableStructure::text() const {
    std::string text;
    for (const std::string& words : inWords())
        text += (text.empty() ? "" : ", ") + words;
    return text;
}

std::shared_ptr<const TableStructure> knownStructureOf(const ProductTable& table) {
    StructureCache& cache = structureCache();
    const std::scoped_lock lock(cache.mutex);
    const auto found = cache.byHash.find(table.hash());
    return found == cache.byHash.end() ? nullptr : found->second;
}

std::shared_ptr<const TableStructure> structureOf(const ProductTable& table) {
    if (auto known = knownStructureOf(table))
        return known;
    auto structure = std::make_shared<const TableStructure>(analyse(table));
    StructureCache& cache = structureCache();
    const std::scoped_lock lock(cache.mutex);
    // Who moves a slider leaves a table behind at every step.
    if (cache.byHash.size() >= kMostCached)
        cache.byHash.clear();
    return cache.byHash.emplace(table.hash(), std::move(structure)).first->second;
}

}  // namespace axscope::multipliers
