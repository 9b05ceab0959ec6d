// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "multipliers/product_table.h"

namespace axscope::analysis {

/// The published way to emulate an approximate multiplier on a CPU, as the yardstick of the benchmark: scalar
/// look-ups in a table of 16-bit products, eight columns at a time. It is the inner loop of AdaPT
/// (Danopoulos, Zervakis, Siozios, Soudris, Henkel: "AdaPT: Fast Emulation of Approximate DNN Accelerators in
/// PyTorch", IEEE TCAD 42(6), 2022, doi:10.1109/TCAD.2022.3212645). Never tuned further.
class ReferenceLoop {
public:
    /// Entries are kept as int16 where all fit, else as uint16 where all fit, else as int32.
    explicit ReferenceLoop(const multipliers::ProductTable& table);

    /// C[m][n] = sum_k L[a[m][k]][w[k][n]]. `a`: operand indices [rows][depth]. `w`: operand indices
    /// [depth][columns]. `sums`: int32 [rows][columns], overwritten.
    void multiply(const std::uint8_t* a, int rows, const std::uint8_t* w, int depth, int columns,
                  std::int32_t* sums) const;

    /// Bytes of one table entry: 2 or 4.
    [[nodiscard]] std::size_t entryBytes() const;

private:
    std::variant<std::vector<std::int16_t>, std::vector<std::uint16_t>, std::vector<std::int32_t>> m_table;
};

}  // namespace axscope::analysis
