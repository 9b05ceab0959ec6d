// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "multipliers/base/result.h"
#include "multipliers/import/raw_table.h"
#include "multipliers/product_table.h"

/// The headerless table files of TFApprox and its like: 2^n x 2^m numbers of 16 or 32 bits, little-endian,
/// row by row.
namespace axscope::multipliers {

inline constexpr std::uintmax_t kRawBinBytes = 2 * std::uintmax_t{ProductTable::kEntries};
inline constexpr std::uintmax_t kRawBinWideBytes = 4 * std::uintmax_t{ProductTable::kEntries};

/// True for the sizes that a table of 2- to 8-bit operands can have.
[[nodiscard]] bool isRawBinSize(std::uintmax_t size);

/// Reads the numbers; those of 16 bits as unsigned: what they mean is for the caller to find out. The size
/// tells the number of bits, except for tables narrower than 8 x 8, which are of 32 bits where all numbers
/// could be products then. Sizes that ApproxTrain's mantissa tables have as well are read with
/// RawTable::unlessCorrelated set, or refused where the numbers exclude products. `where` names the file in
/// errors: those of refuseRawBin.
Result<RawTable> parseRawBin(std::span<const std::byte> bytes, const std::string& where);

/// Why a headerless file of `size` bytes is no table: Format, or Unsupported where it has the size of an
/// ApproxTrain mantissa table.
[[nodiscard]] Error refuseRawBin(std::uintmax_t size, const std::string& where);

}  // namespace axscope::multipliers
