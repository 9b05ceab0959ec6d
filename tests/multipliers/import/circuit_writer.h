// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace axscope::multipliers::tests {

/// A multiplier as a sum of masked partial products, sum over j of bit_j(b) * w_j * (a & masks[j]): the
/// catalogue's closed form where it is signed (w_7 = -128, a & mask sign-extended), its unsigned relative
/// otherwise.
struct MaskedMultiplier {
    std::array<std::uint8_t, 8> masks{};
    bool isSigned = true;
};

/// Prototypes as EvoApproxLib's files have them.
enum class CStyle {
    Signed,         ///< int16_t f(int8_t A, int8_t B)
    Reinterpreted,  ///< uint16_t f(uint8_t A, uint8_t B)
    Wide,           ///< uint64_t f(const uint64_t B, const uint64_t A): the first one is B
};
/// The multiplier as straight-line C; `comments` go in front of it.
std::string cCircuit(const MaskedMultiplier& multiplier, const std::string& name, CStyle style,
                     const std::string& comments = {});

enum class VerilogStyle {
    Assigns,     ///< only `assign`, nets sig_N
    Cells,       ///< FAX1, HAX1 and expressions in pins, the result as a concatenation
    OwnCells,    ///< PDKGEN cells that the file defines at its end, nets N[..] of one vector
    Primitives,  ///< Verilog's own gates, ANSI ports
};
std::string verilogCircuit(const MaskedMultiplier& multiplier, const std::string& name, VerilogStyle style,
                           const std::string& comments = {});

}  // namespace axscope::multipliers::tests
