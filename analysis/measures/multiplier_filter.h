// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

#include "analysis/results.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// Which multipliers to list, as a line of text that people write:
///   `mre < 5 and cost < 0.6`, `not (ep >= 50 or rank > 8)`, `10 < wce <= 100`, `kernel ~ shuffle and 1KV`
/// Conditions compare measures (multiplier_measures.h) with numbers or each other by <, <=, >, >=, = and !=;
/// `and`, `or`, `not` and brackets join them. The texts name, operands ("signed", "unsigned"), structure and
/// kernel are compared by ~ (contains), = and !=, in any letter case. A word alone, or anything in quotation
/// marks, is contained in the name; conditions side by side must all hold. Letter case is of no meaning. A
/// measure that is not known fulfils no comparison. The empty text lets everything pass.
class MultiplierFilter {
public:
    /// Lets everything pass.
    MultiplierFilter() = default;
    /// Errors: InvalidArgument, with what was expected and where, for text that is no condition, longer than
    /// kMaxLength bytes or nested deeper than kMaxDepth.
    static Result<MultiplierFilter> parse(std::string_view text);

    [[nodiscard]] bool matches(const MultiplierInfo& multiplier) const;
    [[nodiscard]] bool isEmpty() const { return m_root == nullptr; }

    static constexpr std::size_t kMaxLength = 4096;
    static constexpr int kMaxDepth = 64;

    struct Node;

private:
    explicit MultiplierFilter(std::shared_ptr<const Node> root) : m_root(std::move(root)) {}

    std::shared_ptr<const Node> m_root;
};

}  // namespace axscope::analysis
