// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace axscope::multipliers {

enum class TableFileKind { Npy, RawBin, CArray, CCircuit, Verilog, NumberText };

/// What a file is by its contents, whatever its name says; a reader may still refuse it.
[[nodiscard]] TableFileKind kindOfTableFile(std::span<const std::byte> bytes);

}  // namespace axscope::multipliers
