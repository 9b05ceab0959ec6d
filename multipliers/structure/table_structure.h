// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "multipliers/product_table.h"
#include "multipliers/structure/low_rank.h"
#include "multipliers/structure/residual.h"

namespace axscope::multipliers {

/// What a table is made of, as far as it helps to compute with it or to understand it. "Operand a" is the
/// first (activation), "operand b" the second (weight).
struct TableStructure {
    int rank = 0;             ///< exact rank of the 256 x 256 table
    int rankNonNegative = 0;  ///< the same for a in 0..127, all that a layer after ReLU uses
    /// Integer factors, verified; absent where the rank exceeds kMaxFactorRank or none of small entries were
    /// found.
    std::optional<LowRankFactors> factors;
    std::optional<ResidualForm> residual;
    bool nibbleAdditive = false;  ///< L[a][b] = P_b(a mod 16) + Q_b(a / 16) for every b
    bool symmetric = false;       ///< L[a][b] = L[b][a]
    int zeroRows = 0;             ///< operands a for which every product is 0
    int zeroColumns = 0;          ///< operands b for which every product is 0
    int ignoredBitsA = 0;         ///< low bits of a that change no product (8: none does)
    int ignoredBitsB = 0;         ///< low bits of b that change no product
    int errorBitsA = 0;           ///< the error L - ab depends on this many low bits of a only (8: on all)
    int errorBitsB = 0;           ///< the same for b
    double analysisMs = 0;        ///< time that the analysis took, milliseconds

    static constexpr int kMaxFactorRank = 12;

    /// For people, most telling first: "exact", "operand a cut to 2 bits", "rank 3", "error depends on the
    /// low 3 bits of a and b". English sentence parts without full stops.
    [[nodiscard]] std::vector<std::string> inWords() const;
    /// The same, separated by commas.
    [[nodiscard]] std::string text() const;
};

/// The structure of `table`. Cached by content hash for the life of the process; thread-safe. Takes up to about 30 ms
/// the first time.
[[nodiscard]] std::shared_ptr<const TableStructure> structureOf(const ProductTable& table);
/// The same where it is known already, otherwise null: for a thread that must not wait.
[[nodiscard]] std::shared_ptr<const TableStructure> knownStructureOf(const ProductTable& table);

}  // namespace axscope::multipliers
