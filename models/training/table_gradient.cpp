// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/table_gradient.h"

#include <algorithm>
#include <cstddef>

#include "multipliers/structure/table_structure.h"

namespace axscope::models {
namespace {

constexpr int kOperands = multipliers::ProductTable::kOperands;
/// Above this rank, one convolution per factor costs more than looking the differences up.
constexpr int kMaxRank = multipliers::TableStructure::kMaxFactorRank;

/// Differences of the smoothed `values`, 256 of them `stride` apart.
void differences(const double* values, std::size_t stride, int halfWindow, float* out, std::size_t outStride) {
    std::array<double, kOperands> smooth{};
    for (int i = 0; i < kOperands; ++i) {
        const int half = std::min({halfWindow, i, kOperands - 1 - i});
        double sum = 0;
        for (int j = i - half; j <= i + half; ++j)
            sum += values[static_cast<std::size_t>(j) * stride];
        smooth[static_cast<std::size_t>(i)] = sum / (2 * half + 1);
    }
    for (int i = 0; i < kOperands; ++i) {
        const int before = std::max(i - 1, 0);
        const int behind = std::min(i + 1, kOperands - 1);
        const double step = smooth[static_cast<std::size_t>(behind)] - smooth[static_cast<std::size_t>(before)];
        out[static_cast<std::size_t>(i) * outStride] = static_cast<float>(step / (behind - before));
    }
}

void fillFactor(const std::array<std::int16_t, kOperands>& factor, int halfWindow, TableGradient::Map& values,
                TableGradient::Map& slopes) {
    std::array<double, kOperands> exact{};
    std::copy(factor.begin(), factor.end(), exact.begin());
    std::copy(factor.begin(), factor.end(), values.begin());
    differences(exact.data(), 1, halfWindow, slopes.data(), 1);
}

}  // namespace

const char* toString(GradientRule rule) {
    return rule == GradientRule::ExactProduct ? "exact" : "differences";
}

TableGradient::TableGradient(const multipliers::ProductTable& table, int halfWindow)
    : m_byFirst(multipliers::ProductTable::kEntries), m_bySecond(multipliers::ProductTable::kEntries) {
    const std::vector<double> entries(table.entries().begin(), table.entries().end());
    constexpr auto kRow = static_cast<std::size_t>(kOperands);
    for (std::size_t i = 0; i < kRow; ++i) {
        differences(entries.data() + i, kRow, halfWindow, m_byFirst.data() + i, kRow);
        differences(entries.data() + i * kRow, 1, halfWindow, m_bySecond.data() + i * kRow, 1);
    }
    const auto structure = multipliers::structureOf(table);
    if (!structure->factors || structure->factors->rank > kMaxRank)
        return;
    m_lowRank = true;
    m_factors.resize(static_cast<std::size_t>(structure->factors->rank));
    for (std::size_t r = 0; r < m_factors.size(); ++r) {
        fillFactor(structure->factors->f[r], halfWindow, m_factors[r].f, m_factors[r].df);
        fillFactor(structure->factors->g[r], halfWindow, m_factors[r].g, m_factors[r].dg);
    }
}

std::shared_ptr<const TableGradient> gradientOf(const multipliers::ProductTable& table,
                                                const GradientOptions& options) {
    if (options.rule == GradientRule::ExactProduct || table.isExact())
        return nullptr;
    return std::make_shared<const TableGradient>(table, options.halfWindow);
}

}  // namespace axscope::models
