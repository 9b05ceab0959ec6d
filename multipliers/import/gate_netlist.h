// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "multipliers/base/result.h"

/// A combinational circuit of two operands as two-input gates, and its evaluation for every operand pair, 64
/// pairs per machine word. The readers of C and Verilog circuits build one; nothing of a file is ever
/// executed.
namespace axscope::multipliers {

/// Number of a net in its GateNetlist.
using Net = std::uint32_t;

class GateNetlist {
public:
    /// Operands have at most this many input nets; more than ProductTable's 8, so that a reader sees what a
    /// circuit of wider operands uses, and can say so.
    static constexpr int kMaxInputBits = 64;
    static constexpr std::size_t kMaxGates = std::size_t{1} << 18;

    static constexpr Net kZero = 0;
    static constexpr Net kOne = 1;

    GateNetlist();

    /// Bit `bit` (0 = lowest, below kMaxInputBits) of operand 0 or 1.
    [[nodiscard]] Net input(int operand, int bit);
    // Gates; constants and equal inputs are folded. Past kMaxGates they return kZero and full() turns true.
    [[nodiscard]] Net inverted(Net a);
    [[nodiscard]] Net both(Net a, Net b);    ///< a & b
    [[nodiscard]] Net either(Net a, Net b);  ///< a | b
    [[nodiscard]] Net differ(Net a, Net b);  ///< a ^ b
    [[nodiscard]] Net choose(Net condition, Net ifTrue, Net ifFalse);

    /// A net whose driver is not known yet.
    [[nodiscard]] Net placeholder();
    /// Gives a placeholder its driver. False where it has one already.
    [[nodiscard]] bool drive(Net placeholder, Net driver);

    [[nodiscard]] bool full() const { return m_full; }
    [[nodiscard]] std::size_t gates() const { return m_gates.size(); }

    /// What goes wrong in the cone of the outputs.
    struct Fault {
        enum class Kind { None, Undriven, Loop } kind = Kind::None;
        Net net = kZero;  ///< a placeholder that has no driver, or lies on the loop
    };
    /// Sorts the gates that `outputs` need. To be called once, before usedBits() and evaluate().
    [[nodiscard]] Fault order(const std::vector<Net>& outputs);

    /// Bits of an operand that the outputs depend on, by structure: bit i of the mask = input bit i.
    [[nodiscard]] std::uint64_t usedBits(int operand) const;

    /// How an operand's value, an index 0..2^bits-1, becomes its input nets.
    struct Operand {
        int bits = 8;             ///< 1..8: the operand takes all 2^bits values
        bool extendSign = false;  ///< input nets from `bits` on repeat the highest bit; otherwise they are 0
    };
    /// The outputs' bits (0 = lowest, at most 64) for every pair, row-major by [operand 0][operand 1].
    [[nodiscard]] std::vector<std::uint64_t> evaluate(const std::array<Operand, 2>& operands) const;

private:
    enum class Kind : std::uint8_t { Zero, One, Input, Not, And, Or, Xor, Placeholder };
    struct Gate {
        Kind kind = Kind::Zero;
        Net a = 0;
        Net b = 0;
    };
    static constexpr Net kNoDriver = ~Net{0};

    Net add(Kind kind, Net a, Net b);

    std::vector<Gate> m_gates;
    std::array<std::vector<Net>, 2> m_inputs;
    std::vector<Net> m_order;
    std::vector<Net> m_outputs;
    bool m_full = false;
};

}  // namespace axscope::multipliers
