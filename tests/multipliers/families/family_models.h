// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>
#include <array>
#include <cstdlib>
#include <string>

#include "multipliers/families/family_member.h"

/// What the tests of families share. The models that tables are compared with are written from the papers'
/// definitions, on other representations than the designs: strings of bits, columns, logarithms in floating
/// point.
namespace axscope::multipliers::test {

inline std::shared_ptr<const ProductTable> familyTable(const std::string& name) {
    const auto member = FamilyMember::parse(name);
    if (!member) {
        ADD_FAILURE() << member.error().text();
        return ProductTable::exact();
    }
    EXPECT_EQ(FamilyMember::parse(member->name())->name(), member->name());
    return member->table();
}

/// Every product of the table `name` is model(a, b).
template <class Model>
void expectModel(const std::string& name, const Model& model) {
    const auto table = familyTable(name);
    for (int a = table->minOperand(); a <= table->maxOperand(); ++a)
        for (int b = table->minOperand(); b <= table->maxOperand(); ++b)
            ASSERT_EQ(table->product(a, b), model(a, b)) << name << ": " << a << " * " << b;
}

/// The sign-magnitude table `name` is model(|a|, |b|) with the sign of a b.
template <class Model>
void expectSignMagnitude(const std::string& name, const Model& model) {
    expectModel(name + (name.find(':') == std::string::npos ? ":" : ",") + "operands=sign-magnitude",
                [&](int a, int b) {
                    return (a < 0) == (b < 0) ? model(std::abs(a), std::abs(b))
                                              : -model(std::abs(a), std::abs(b));
                });
}

/// Bits of an operand, lowest first, as '0' and '1'.
inline std::string bitString(int operand) {
    std::string bits;
    for (int bit = 0; bit < 8; ++bit)
        bits += (static_cast<unsigned>(operand) >> bit & 1U) != 0 ? '1' : '0';
    return bits;
}

/// Signed weight of a_i b_j as the Baugh-Wooley array has it: negative where one of the bits is the sign.
inline long cellWeight(bool isSigned, int i, int j) {
    const long magnitude = 1L << (i + j);
    return isSigned && (i == 7) != (j == 7) ? -magnitude : magnitude;
}

/// Sum of the cells of the array where formed(i, j).
template <class Formed>
long arraySum(bool isSigned, int a, int b, const Formed& formed) {
    const std::string bitsA = bitString(a);
    const std::string bitsB = bitString(b);
    long sum = 0;
    for (int i = 0; i < 8; ++i)
        for (int j = 0; j < 8; ++j)
            if (bitsA[static_cast<std::size_t>(i)] == '1' && bitsB[static_cast<std::size_t>(j)] == '1' &&
                formed(i, j))
                sum += cellWeight(isSigned, i, j);
    return sum;
}

/// `value` modulo 2^16 as a circuit's 16 outputs are read.
inline long sixteenOutputs(bool isSigned, long value) {
    long rest = value % 65536;
    if (rest < 0)
        rest += 65536;
    return isSigned && rest >= 32768 ? rest - 65536 : rest;
}

}  // namespace axscope::multipliers::test
