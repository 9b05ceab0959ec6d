// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "multipliers/base/result.h"
#include "multipliers/import/raw_table.h"
#include "multipliers/product_table.h"

/// The headerless table files of TFApprox: 256 x 256 numbers of 16 bits, little-endian, row by row.
namespace axscope::multipliers {

inline constexpr std::uintmax_t kRawBinBytes = 2 * std::uintmax_t{ProductTable::kEntries};

/// Reads the numbers as unsigned; what they mean is for the caller to find out. `where` names the file in
/// errors: those of refuseRawBin.
Result<RawTable> parseRawBin(std::span<const std::byte> bytes, const std::string& where);

/// Why a headerless file of `size` bytes (not kRawBinBytes) is no table: Format, or Unsupported where it has
/// the size of an ApproxTrain mantissa table.
[[nodiscard]] Error refuseRawBin(std::uintmax_t size, const std::string& where);

}  // namespace axscope::multipliers
