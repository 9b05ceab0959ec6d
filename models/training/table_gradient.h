// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "multipliers/product_table.h"

namespace axscope::models {

/// What stands for the derivative of a product in the backward pass.
enum class GradientRule {
    ExactProduct,  ///< dL/da = b, dL/db = a: the straight-through estimator takes the multiplier for an exact one
    Differences,   ///< the table's own finite differences, see TableGradient
};
[[nodiscard]] const char* toString(GradientRule rule);  ///< "exact", "differences"

struct GradientOptions {
    GradientRule rule = GradientRule::ExactProduct;
    /// For Differences: the table is averaged over operands up to this far apart before differences are taken; 0 =
    /// as it is. 0..kMaxHalfWindow.
    int halfWindow = 0;
    static constexpr int kMaxHalfWindow = 64;

    bool operator==(const GradientOptions&) const = default;
};

/// Finite differences of a product table in either operand, by operand index:
///
///     S[a] = mean of L[a - h] .. L[a + h], h cut to what the table has on both sides
///     dL/da = (S[a + 1] - S[a - 1]) / 2, one-sided at the ends; dL/db in the same way.
///
/// With h = 0 these are the table's central differences; h is the half window size of Meng et al., Gradient
/// Approximation of Approximate Multipliers for High-Accuracy Deep Neural Network Retraining, DATE 2025. Those of the exact
/// product are b and a for every h. Immutable.
class TableGradient {
public:
    using Map = std::array<float, multipliers::ProductTable::kOperands>;
    /// L = sum over r of f[r][a] g[r][b]; its differences are those of the factors.
    struct Factor {
        Map f;
        Map g;
        Map df;
        Map dg;
    };

    TableGradient(const multipliers::ProductTable& table, int halfWindow);

    /// Empty for a table without exact factors of small rank: then there are only the tables below.
    [[nodiscard]] const std::vector<Factor>& factors() const { return m_factors; }
    [[nodiscard]] bool isLowRank() const { return m_lowRank; }
    /// [256][256] by operand index a, b.
    [[nodiscard]] const std::vector<float>& byFirst() const { return m_byFirst; }    ///< dL/da
    [[nodiscard]] const std::vector<float>& bySecond() const { return m_bySecond; }  ///< dL/db

private:
    bool m_lowRank = false;
    std::vector<Factor> m_factors;
    std::vector<float> m_byFirst;
    std::vector<float> m_bySecond;
};

/// The differences that `options` ask for; null for GradientRule::ExactProduct and for the exact table.
[[nodiscard]] std::shared_ptr<const TableGradient> gradientOf(const multipliers::ProductTable& table,
                                                              const GradientOptions& options);

}  // namespace axscope::models
