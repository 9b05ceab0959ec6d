// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/gate_netlist.h"

#include <algorithm>
#include <cassert>

namespace axscope::multipliers {
namespace {

/// Words evaluated at once: 1,024 pairs, so that a gate's values fill two cache lines.
constexpr std::size_t kBlockWords = 16;

/// Bit `bit` of the indices 64 w .. 64 w + 63, as a word.
std::uint64_t indexBit(std::size_t word, int bit) {
    constexpr std::array<std::uint64_t, 6> kWithinWord = {0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC,
                                                          0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00,
                                                          0xFFFF0000FFFF0000, 0xFFFFFFFF00000000};
    if (bit < 6)
        return kWithinWord[static_cast<std::size_t>(bit)];
    return (word >> (bit - 6) & 1) != 0 ? ~std::uint64_t{0} : 0;
}

}  // namespace

GateNetlist::GateNetlist() : m_gates{{Kind::Zero, 0, 0}, {Kind::One, 0, 0}} {}

Net GateNetlist::add(Kind kind, Net a, Net b) {
    if (m_gates.size() >= kMaxGates) {
        m_full = true;
        return kZero;
    }
    m_gates.push_back({kind, a, b});
    return static_cast<Net>(m_gates.size() - 1);
}

Net GateNetlist::input(int operand, int bit) {
    assert((operand == 0 || operand == 1) && bit >= 0 && bit < kMaxInputBits);
    std::vector<Net>& known = m_inputs[static_cast<std::size_t>(operand)];
    while (known.size() <= static_cast<std::size_t>(bit))
        known.push_back(add(Kind::Input, static_cast<Net>(operand), static_cast<Net>(known.size())));
    return known[static_cast<std::size_t>(bit)];
}

Net GateNetlist::inverted(Net a) {
    if (a <= kOne)
        return a == kZero ? kOne : kZero;
    if (m_gates[a].kind == Kind::Not)
        return m_gates[a].a;
    return add(Kind::Not, a, a);
}

Net GateNetlist::both(Net a, Net b) {
    if (a == kZero || b == kZero)
        return kZero;
    if (a == kOne || a == b)
        return b;
    return b == kOne ? a : add(Kind::And, a, b);
}

Net GateNetlist::either(Net a, Net b) {
    if (a == kOne || b == kOne)
        return kOne;
    if (a == kZero || a == b)
        return b;
    return b == kZero ? a : add(Kind::Or, a, b);
}

Net GateNetlist::differ(Net a, Net b) {
    if (a == b)
        return kZero;
    if (a == kZero)
        return b;
    if (b == kZero)
        return a;
    if (a == kOne)
        return inverted(b);
    return b == kOne ? inverted(a) : add(Kind::Xor, a, b);
}

Net GateNetlist::choose(Net condition, Net ifTrue, Net ifFalse) {
    if (ifTrue == ifFalse)
        return ifTrue;
    return either(both(condition, ifTrue), both(inverted(condition), ifFalse));
}

Net GateNetlist::placeholder() {
    return add(Kind::Placeholder, kNoDriver, kNoDriver);
}

bool GateNetlist::drive(Net placeholder, Net driver) {
    Gate& gate = m_gates[placeholder];
    if (gate.kind != Kind::Placeholder)
        return m_full;  // a net that the limit swallowed
    if (gate.a != kNoDriver)
        return false;
    gate.a = gate.b = driver;
    return true;
}

GateNetlist::Fault GateNetlist::order(const std::vector<Net>& outputs) {
    m_outputs = outputs;
    m_order.clear();
    enum class Mark : std::uint8_t { New, Open, Done };
    std::vector<Mark> marks(m_gates.size(), Mark::New);
    // Depth-first without recursion: a chain of gates may be as long as the netlist.
    std::vector<Net> path;
    for (const Net output : outputs) {
        path.push_back(output);
        while (!path.empty()) {
            const Net net = path.back();
            const Gate& gate = m_gates[net];
            const bool isLeaf = gate.kind == Kind::Zero || gate.kind == Kind::One || gate.kind == Kind::Input;
            if (marks[net] == Mark::Done) {
                path.pop_back();
                continue;
            }
            if (marks[net] == Mark::Open || isLeaf) {
                marks[net] = Mark::Done;
                m_order.push_back(net);
                path.pop_back();
                continue;
            }
            if (gate.kind == Kind::Placeholder && gate.a == kNoDriver)
                return {Fault::Kind::Undriven, net};
            marks[net] = Mark::Open;
            for (const Net next : {gate.a, gate.b}) {
                if (marks[next] == Mark::Open) {
                    // A loop always runs through a placeholder: other gates only read nets made before them.
                    const auto named = std::find_if(path.rbegin(), path.rend(), [&](Net candidate) {
                        return marks[candidate] == Mark::Open && m_gates[candidate].kind == Kind::Placeholder;
                    });
                    return {Fault::Kind::Loop, named == path.rend() ? net : *named};
                }
                if (marks[next] == Mark::New)
                    path.push_back(next);
            }
        }
    }
    return {};
}

std::uint64_t GateNetlist::usedBits(int operand) const {
    std::uint64_t used = 0;
    for (const Net net : m_order) {
        const Gate& gate = m_gates[net];
        if (gate.kind == Kind::Input && gate.a == static_cast<Net>(operand))
            used |= std::uint64_t{1} << gate.b;
    }
    return used;
}

std::vector<std::uint64_t> GateNetlist::evaluate(const std::array<Operand, 2>& operands) const {
    const int lowBits = operands[1].bits;
    const std::size_t pairs = std::size_t{1} << (operands[0].bits + lowBits);
    const std::size_t words = (pairs + 63) / 64;
    std::vector<std::uint64_t> results(pairs, 0);
    // Slots only for what the outputs need, in the order of evaluation.
    std::vector<std::uint32_t> slotOf(m_gates.size(), 0);
    for (std::size_t slot = 0; slot < m_order.size(); ++slot)
        slotOf[m_order[slot]] = static_cast<std::uint32_t>(slot);
    using Block = std::array<std::uint64_t, kBlockWords>;
    std::vector<Block> values(m_order.size());
    for (std::size_t first = 0; first < words; first += kBlockWords) {
        for (std::size_t slot = 0; slot < m_order.size(); ++slot) {
            const Gate& gate = m_gates[m_order[slot]];
            Block& to = values[slot];
            switch (gate.kind) {
                case Kind::Zero:
                    to.fill(0);
                    continue;
                case Kind::One:
                    to.fill(~std::uint64_t{0});
                    continue;
                case Kind::Input: {
                    const Operand& operand = operands[gate.a];
                    int bit = static_cast<int>(gate.b);
                    if (bit >= operand.bits) {
                        if (!operand.extendSign) {
                            to.fill(0);
                            continue;
                        }
                        bit = operand.bits - 1;
                    }
                    for (std::size_t i = 0; i < kBlockWords; ++i)
                        to[i] = indexBit(first + i, gate.a == 0 ? bit + lowBits : bit);
                    continue;
                }
                default:
                    break;
            }
            const Block& a = values[slotOf[gate.a]];
            const Block& b = values[slotOf[gate.b]];
            for (std::size_t i = 0; i < kBlockWords; ++i) {
                switch (gate.kind) {
                    case Kind::Not:
                        to[i] = ~a[i];
                        break;
                    case Kind::And:
                        to[i] = a[i] & b[i];
                        break;
                    case Kind::Or:
                        to[i] = a[i] | b[i];
                        break;
                    case Kind::Xor:
                        to[i] = a[i] ^ b[i];
                        break;
                    default:
                        to[i] = a[i];
                        break;
                }
            }
        }
        for (std::size_t bit = 0; bit < m_outputs.size(); ++bit) {
            const Block& from = values[slotOf[m_outputs[bit]]];
            const std::size_t end = std::min(pairs, (first + kBlockWords) * 64);
            for (std::size_t pair = first * 64; pair < end; ++pair)
                results[pair] |= (from[pair / 64 - first] >> (pair % 64) & 1) << bit;
        }
    }
    return results;
}

}  // namespace axscope::multipliers
