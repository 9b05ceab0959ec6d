// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/reference_loop.h"

#include <cstddef>
#include <limits>

namespace axscope::analysis {
namespace {

constexpr std::size_t kOperands = multipliers::ProductTable::kOperands;

template <class Entry>
bool fits(const multipliers::ProductTable& table) {
    return table.minEntry() >= std::numeric_limits<Entry>::min() &&
           table.maxEntry() <= std::numeric_limits<Entry>::max();
}

template <class Entry>
std::vector<Entry> entriesAs(const multipliers::ProductTable& table) {
    std::vector<Entry> entries;
    entries.reserve(table.entries().size());
    for (const std::int32_t product : table.entries())
        entries.push_back(static_cast<Entry>(product));
    return entries;
}

template <class Entry>
void multiplyBy(const Entry* table, const std::uint8_t* a, std::size_t rows, const std::uint8_t* w,
                std::size_t depth, std::size_t columns, std::int32_t* sums) {
    for (std::size_t m = 0; m < rows; ++m, a += depth, sums += columns) {
        std::size_t n = 0;
        for (; n + 8 <= columns; n += 8) {
            std::int32_t s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
            for (std::size_t k = 0; k < depth; ++k) {
                const Entry* const row = table + a[k] * kOperands;
                const std::uint8_t* const weights = w + k * columns + n;
                s0 += row[weights[0]];
                s1 += row[weights[1]];
                s2 += row[weights[2]];
                s3 += row[weights[3]];
                s4 += row[weights[4]];
                s5 += row[weights[5]];
                s6 += row[weights[6]];
                s7 += row[weights[7]];
            }
            sums[n] = s0;
            sums[n + 1] = s1;
            sums[n + 2] = s2;
            sums[n + 3] = s3;
            sums[n + 4] = s4;
            sums[n + 5] = s5;
            sums[n + 6] = s6;
            sums[n + 7] = s7;
        }
        for (; n < columns; ++n) {
            std::int32_t sum = 0;
            for (std::size_t k = 0; k < depth; ++k)
                sum += table[a[k] * kOperands + w[k * columns + n]];
            sums[n] = sum;
        }
    }
}

}  // namespace

ReferenceLoop::ReferenceLoop(const multipliers::ProductTable& table) {
    if (fits<std::int16_t>(table))
        m_table = entriesAs<std::int16_t>(table);
    else if (fits<std::uint16_t>(table))
        m_table = entriesAs<std::uint16_t>(table);
    else
        m_table = entriesAs<std::int32_t>(table);
}

void ReferenceLoop::multiply(const std::uint8_t* a, int rows, const std::uint8_t* w, int depth, int columns,
                             std::int32_t* sums) const {
    std::visit(
        [&](const auto& entries) {
            multiplyBy(entries.data(), a, static_cast<std::size_t>(rows), w, static_cast<std::size_t>(depth),
                       static_cast<std::size_t>(columns), sums);
        },
        m_table);
}

std::size_t ReferenceLoop::entryBytes() const {
    return std::visit([](const auto& entries) { return sizeof(entries[0]); }, m_table);
}

}  // namespace axscope::analysis
