// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "multipliers/base/result.h"
#include "multipliers/import/raw_table.h"
#include "multipliers/import/table_encoding.h"
#include "multipliers/metrics.h"

namespace axscope::multipliers {

/// A raw table under one hypothesis about its encoding (and, where the file leaves it open, its shape).
struct TableReading {
    TableEncoding encoding = TableEncoding::SignedNumeric;
    int firstBits = 8;
    int secondBits = 8;
    std::vector<std::int32_t> entries;  ///< row-major [first][second], operands in numeric order
    double correlation = 0;             ///< Pearson's, with the exact product; 0 for a constant table
    double meanAbsoluteError = 0;
    std::vector<std::string> warnings;

    [[nodiscard]] bool isSigned() const { return encoding != TableEncoding::Unsigned; }
    /// Smallest operand of `bits` bits.
    [[nodiscard]] int minOperand(int bits) const { return isSigned() ? -(1 << (bits - 1)) : 0; }
    [[nodiscard]] bool isSymmetric() const;
    [[nodiscard]] TableReading transposed() const;
    /// Over the operands that there are: as computeErrorMetrics for 8 x 8 bits; shares of 2^(first + second
    /// bits).
    [[nodiscard]] ErrorMetrics metrics() const;
};

/// Measured on the catalogue and real unsigned tables: 0.88 and more read rightly, at most 0.76 read wrongly.
inline constexpr double kLowCorrelation = 0.8;
/// Two encodings whose correlations are this close cannot be told apart with confidence.
inline constexpr double kNearTie = 0.02;
/// Correlation does not change when a constant is added, so numeric order and offset can tie but for
/// rounding.
inline constexpr double kSameCorrelation = 1e-9;

/// The numbers as `encoding` means them. Errors: Format where one cannot be meant so.
Result<TableReading> readTableAs(const RawTable& raw, TableEncoding encoding, int firstBits,
                                 const std::string& where);

/// All readings that raw.possible (or `told`, where given) and the numbers allow, the best first: by
/// correlation, then by mean absolute error. Of several shapes only each encoding's best. Errors: Format
/// where there is none, or `told` is none.
Result<std::vector<TableReading>> readingsOf(const RawTable& raw, std::optional<TableEncoding> told,
                                             const std::string& where);

/// A row and a column of zeros at the index that each encoding gives the operand 0; empty where there is none
/// of both.
[[nodiscard]] std::string zeroEvidence(const RawTable& raw);

}  // namespace axscope::multipliers
