// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "multipliers/base/result.h"
#include "multipliers/import/raw_table.h"

/// Tables as text: numbers separated by white space, commas or semicolons. Lines that begin with #, // or %
/// and empty ones do not count; lines of words may stand before the first number and may hold published
/// figures. Numbers may be written as 12, -12, 12.0 or 1.2e+01, and must be whole.
///
/// - a matrix (ApproxTorch, ApproxFlow): 2^n lines of 2^m numbers, n and m from 2 to 8; the last line needs
/// no newline;
/// - one number a line, 2^k lines, row by row;
/// - a product list (AppMult-Aware-Retraining): lines `a b product`, every pair once, in any order.
namespace axscope::multipliers {

/// Errors, with line and column: Format.
Result<RawTable> parseNumberText(std::string_view text, const std::string& where);

}  // namespace axscope::multipliers
