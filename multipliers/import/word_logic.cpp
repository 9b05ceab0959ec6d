// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/word_logic.h"

#include <algorithm>
#include <cassert>

namespace axscope::multipliers {
namespace {

Word sameWidth(const Word& like) {
    Word word;
    word.isSigned = like.isSigned;
    word.bits.resize(like.bits.size(), GateNetlist::kZero);
    return word;
}

}  // namespace

Word constantWord(std::uint64_t value, int width, bool isSigned) {
    Word word;
    word.isSigned = isSigned;
    for (int bit = 0; bit < width; ++bit)
        word.bits.push_back(bit < 64 && (value >> bit & 1) != 0 ? GateNetlist::kOne : GateNetlist::kZero);
    return word;
}

Word resized(const Word& word, int width) {
    Word result = word;
    result.bits.resize(static_cast<std::size_t>(width),
                       word.isSigned && !word.bits.empty() ? word.bits.back() : GateNetlist::kZero);
    return result;
}

Net anyBit(GateNetlist& netlist, const Word& word) {
    Net any = GateNetlist::kZero;
    for (const Net bit : word.bits)
        any = netlist.either(any, bit);
    return any;
}

Word flagWord(Net flag, int width, bool isSigned) {
    Word word = constantWord(0, width, isSigned);
    word.bits[0] = flag;
    return word;
}

Word inverted(GateNetlist& netlist, Word word) {
    for (Net& bit : word.bits)
        bit = netlist.inverted(bit);
    return word;
}

Word bitwise(GateNetlist& netlist, char operation, const Word& left, const Word& right) {
    assert(left.bits.size() == right.bits.size());
    Word result = sameWidth(left);
    for (std::size_t i = 0; i < result.bits.size(); ++i) {
        const Net a = left.bits[i];
        const Net b = right.bits[i];
        result.bits[i] = operation == '&'   ? netlist.both(a, b)
                         : operation == '|' ? netlist.either(a, b)
                                            : netlist.differ(a, b);
    }
    return result;
}

Word sum(GateNetlist& netlist, const Word& left, const Word& right, Net carry) {
    assert(left.bits.size() == right.bits.size());
    Word result = sameWidth(left);
    for (std::size_t i = 0; i < result.bits.size(); ++i) {
        const Net half = netlist.differ(left.bits[i], right.bits[i]);
        result.bits[i] = netlist.differ(half, carry);
        carry = netlist.either(netlist.both(left.bits[i], right.bits[i]), netlist.both(half, carry));
    }
    return result;
}

Word difference(GateNetlist& netlist, const Word& left, const Word& right) {
    return sum(netlist, left, inverted(netlist, right), GateNetlist::kOne);
}

Word product(GateNetlist& netlist, const Word& left, const Word& right) {
    Word result = sameWidth(left);
    for (std::size_t j = 0; j < right.bits.size(); ++j) {
        if (right.bits[j] == GateNetlist::kZero)
            continue;
        Word row = shiftedLeft(left, j);
        for (Net& bit : row.bits)
            bit = netlist.both(bit, right.bits[j]);
        result = sum(netlist, result, row);
    }
    return result;
}

Word chosen(GateNetlist& netlist, Net condition, const Word& ifTrue, const Word& ifFalse) {
    assert(ifTrue.bits.size() == ifFalse.bits.size());
    Word result = sameWidth(ifTrue);
    for (std::size_t i = 0; i < result.bits.size(); ++i)
        result.bits[i] = netlist.choose(condition, ifTrue.bits[i], ifFalse.bits[i]);
    return result;
}

Net equal(GateNetlist& netlist, const Word& left, const Word& right) {
    return netlist.inverted(anyBit(netlist, bitwise(netlist, '^', left, right)));
}

Net less(GateNetlist& netlist, const Word& left, const Word& right) {
    // One bit more, and the sign of the difference is the answer.
    const int width = static_cast<int>(left.bits.size()) + 1;
    return difference(netlist, resized(left, width), resized(right, width)).bits.back();
}

Word shiftedLeft(const Word& word, std::uint64_t amount) {
    Word result = sameWidth(word);
    for (std::size_t i = 0; i < result.bits.size(); ++i)
        result.bits[i] = i >= amount ? word.bits[i - amount] : GateNetlist::kZero;
    return result;
}

Word shiftedRight(const Word& word, std::uint64_t amount) {
    Word result = sameWidth(word);
    const Net filler = word.isSigned ? word.bits.back() : GateNetlist::kZero;
    for (std::size_t i = 0; i < result.bits.size(); ++i)
        result.bits[i] = amount < result.bits.size() - i ? word.bits[i + amount] : filler;
    return result;
}

bool isConstant(const Word& word, std::uint64_t& value) {
    value = 0;
    for (std::size_t i = 0; i < word.bits.size(); ++i) {
        if (word.bits[i] > GateNetlist::kOne || (word.bits[i] == GateNetlist::kOne && i >= 64))
            return false;
        if (i < 64)
            value |= std::uint64_t{word.bits[i]} << i;
    }
    return true;
}

}  // namespace axscope::multipliers
