// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "multipliers/base/result.h"
#include "multipliers/import/npy_header.h"
#include "multipliers/import/raw_table.h"
#include "multipliers/product_table.h"

/// NumPy's array file, format versions 1.0, 2.0 and 3.0 (numpy.lib.format): magic, version, header length, a
/// Python dict literal with the keys descr, fortran_order and shape, then the bare numbers.
namespace axscope::multipliers {

/// Reads a 256 x 256 integer array of any width, byte order and memory order. The header is parsed, never
/// evaluated; it must have exactly its three keys, and the file exactly the size that it announces. `where`
/// names the file in errors: Format, Unsupported (other types than integers).
Result<RawTable> parseNpy(std::span<const std::byte> bytes, const std::string& where);

/// The table as a whole .npy file, as writeNpy writes it.
[[nodiscard]] std::string formatNpy(const ProductTable& table);

}  // namespace axscope::multipliers
