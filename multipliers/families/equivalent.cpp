// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/equivalent.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "multipliers/families/designs.h"
#include "multipliers/families/registry.h"

namespace axscope::multipliers {
namespace {

constexpr int kBits = 8;

/// A pair of operands by a fixed scatter over the table, so that a wrong candidate is refused after a few of
/// them.
std::pair<int, int> scatteredPair(const ProductTable& table, std::uint32_t step) {
    constexpr std::uint32_t kOdd = 40503;  // a permutation of 0..65535
    const std::uint32_t at = step * kOdd & 0xFFFFU;
    return {static_cast<int>(at >> 8) + table.minOperand(),
            static_cast<int>(at & 0xFFU) + table.minOperand()};
}

/// Whether the product of the table is that of `member`, plus `constant`, for all pairs.
bool multipliesAlike(const ProductTable& table, const ProductFunction& product, bool transposed,
                     std::int32_t constant) {
    for (std::uint32_t step = 0; step < ProductTable::kEntries; ++step) {
        const auto [a, b] = scatteredPair(table, step);
        if (table.product(a, b) != (transposed ? product(b, a) : product(a, b)) + constant)
            return false;
    }
    return true;
}

bool isSymmetric(const ProductTable& table) {
    for (int a = table.minOperand(); a <= table.maxOperand(); ++a)
        for (int b = table.minOperand(); b < a; ++b)
            if (table.product(a, b) != table.product(b, a))
                return false;
    return true;
}

/// The operand whose bits are all 0 but for one.
int singleBit(const ProductTable& table, int bit) {
    return bitWeight(table.isSigned(), bit);
}

/// Which partial products the table can have: what a pair of single bits adds to the products of 0.
std::vector<int> readMasks(const ProductTable& table) {
    std::vector<int> masks(kBits, 0);
    for (int j = 0; j < kBits; ++j) {
        for (int i = 0; i < kBits; ++i) {
            const int a = singleBit(table, i);
            const int b = singleBit(table, j);
            if (table.product(a, b) - table.product(0, 0) == a * b)
                masks[static_cast<std::size_t>(j)] |= 1 << i;
        }
    }
    return masks;
}

/// Bits that no product has, and bits that all have.
std::vector<int> readStuckBits(const ProductTable& table) {
    int all = 0xFFFF;
    int any = 0;
    for (const std::int32_t product : table.entries()) {
        all &= product;
        any |= product;
    }
    return {~any & 0xFFFF, all};
}

/// All values of a family's parameters, the first parameter slowest; nothing for families with too many
/// members to try.
std::vector<std::vector<int>> allValues(const Family& family) {
    constexpr std::size_t kMostMembers = 1000;
    std::vector<std::vector<int>> all{{}};
    for (const ParameterInfo& parameter : family.parameters) {
        std::vector<std::vector<int>> longer;
        if (all.size() *
                (static_cast<std::size_t>(parameter.high) - static_cast<std::size_t>(parameter.low) + 1) >
            kMostMembers)
            return {};
        for (const std::vector<int>& values : all)
            for (int value = parameter.low; value <= parameter.high; ++value) {
                longer.push_back(values);
                longer.back().push_back(value);
            }
        all = std::move(longer);
    }
    return all;
}

/// The forms of a family that make tables of this signedness.
std::vector<OperandForm> formsFor(const Family& family, bool isSigned) {
    std::vector<OperandForm> forms;
    std::copy_if(family.forms.begin(), family.forms.end(), std::back_inserter(forms),
                 [&](OperandForm form) { return (form != OperandForm::Unsigned) == isSigned; });
    return forms;
}

/// How a member may differ from the table.
struct Allowed {
    bool constant = false;    ///< there is one, other than 0
    bool transposed = false;  ///< operands are swapped
};

std::optional<Equivalent> tryValues(const ProductTable& table, const Family& family,
                                    const std::vector<int>& values, const Allowed& allowed) {
    for (const OperandForm form : formsFor(family, table.isSigned())) {
        const auto member = FamilyMember::create(family, values, form);
        if (!member)
            continue;
        const ProductFunction product = member->product();
        const std::int32_t constant = table.product(0, 0) - product(0, 0);
        if ((constant != 0) == allowed.constant &&
            multipliesAlike(table, product, allowed.transposed, constant))
            return Equivalent{*member, allowed.transposed, constant};
    }
    return std::nullopt;
}

std::optional<Equivalent> search(const ProductTable& table, bool allowConstant, bool symmetric) {
    for (const Family* const family : families()) {
        if (family == &maskedFamily())
            continue;
        const std::vector<std::vector<int>> members = allValues(*family);
        for (const bool transposed : {false, true}) {
            if (transposed && symmetric)
                break;
            for (const std::vector<int>& values : members)
                if (auto found = tryValues(table, *family, values, {allowConstant, transposed}))
                    return found;
        }
    }
    if (auto found = tryValues(table, maskedFamily(), readMasks(table), {allowConstant, false}))
        return found;
    return tryValues(table, stuckBitsFamily(), readStuckBits(table), {allowConstant, false});
}

std::string bitsText(int bits) {
    return std::to_string(bits) + (bits == 1 ? " bit" : " bits");
}

std::string truncationWords(const FamilyMember& member) {
    const int cutA = member.values()[0];
    const int cutB = member.values()[1];
    if (cutA == cutB)
        return "operands truncated by " + bitsText(cutA);
    if (cutA == 0 || cutB == 0)
        return std::string("operand ") + (cutB == 0 ? "a" : "b") + " truncated by " +
               bitsText(std::max(cutA, cutB));
    return "operands truncated: a by " + bitsText(cutA) + ", b by " + bitsText(cutB);
}

std::string memberWords(const FamilyMember& member) {
    const Family& family = member.family();
    if (&family == &exactFamily())
        return "exact";
    if (&family == &operandTruncationFamily())
        return truncationWords(member);
    std::string text(family.title);
    if (&family == &maskedFamily()) {
        text = "partial products dropped: masks";
        for (std::size_t i = 0; i < member.values().size(); ++i)
            text += ' ' + family.parameters[i].spelled(member.values()[i]);
        return text;
    }
    std::string details;
    for (std::size_t i = 0; i < member.values().size(); ++i)
        details += (details.empty() ? "" : ", ") + std::string(family.parameters[i].name) + " = " +
                   family.parameters[i].spelled(member.values()[i]);
    return text + (details.empty() ? "" : ", " + details);
}

}  // namespace

std::string Equivalent::inWords() const {
    std::string text = memberWords(member);
    if (member.form() == OperandForm::SignMagnitude)
        text += ", sign-magnitude";
    if (transposed)
        text += ", operands swapped";
    if (constant != 0)
        text += (constant > 0 ? ", plus " : ", minus ") + std::to_string(std::abs(constant));
    return text;
}

std::optional<Equivalent> equivalentOf(const ProductTable& table) {
    const bool symmetric = isSymmetric(table);
    // Without a constant first: a table may be one member as it is and another with one.
    for (const bool allowConstant : {false, true})
        if (auto found = search(table, allowConstant, symmetric))
            return found;
    return std::nullopt;
}

}  // namespace axscope::multipliers
