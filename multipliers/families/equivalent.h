// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "multipliers/families/family_member.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// A member of a family that multiplies as a table does, but perhaps for a constant and the order of
/// operands: L(a, b) = member(a, b) + constant, or member(b, a) + constant.
struct Equivalent {
    FamilyMember member;
    bool transposed = false;
    std::int32_t constant = 0;

    /// For people, a sentence part: "operands truncated: a by 2 bits", "partial products dropped: masks FC FE
    /// FF ...", "exact, plus 3".
    [[nodiscard]] std::string inWords() const;
};

/// Looks for one, from the plainest family to the most special, and verifies it on all 65,536 products; masks
/// of partial products are read off the table. Nothing where no family has such a member (those of random
/// faults are not tried). A few milliseconds.
[[nodiscard]] std::optional<Equivalent> equivalentOf(const ProductTable& table);

}  // namespace axscope::multipliers
