// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "multipliers/base/result.h"
#include "multipliers/import/circuit.h"

namespace axscope::multipliers {

/// Reads one straight-line C function of two integers, as EvoApproxLib publishes its circuits, and builds its
/// gates. The rules of C hold: integer promotion, the usual conversions, truncation by assignment (int has 32
/// bits, long 64).
///
/// Accepted: declarations, also of arrays of one dimension; assignments (also |= &= ^= += -= *= <<= >>=) and
/// one return; ~ - + ! & | ^ << >> + - * ?: && || and comparisons; casts; shifts and array indices by
/// constants. Anything else (if, loops, calls, pointers, division, a second function, a variable read before
/// it is set, directives that source_directives.h refuses) is refused with its line. Nothing is compiled or
/// executed. Errors: Format, Unsupported, with line and column.
Result<Circuit> parseCCircuit(std::string_view source, const std::string& where);

}  // namespace axscope::multipliers
