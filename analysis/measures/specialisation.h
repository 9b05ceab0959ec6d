// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/image_records.h"

namespace axscope::analysis {

/// A table of counts with its dependence: class x expert, or expert x expert of two layers.
struct ContingencyTable {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::uint64_t> counts;  ///< [rows][columns]

    [[nodiscard]] std::uint64_t total() const;
    /// Mutual information of row and column in bits; NaN where the table is empty.
    [[nodiscard]] double mutualInformationBits() const;
    /// Share of the total that lies in the largest row of its column, over columns; NaN where empty.
    [[nodiscard]] double purity() const;
    /// Share of a cell of `counts` in the total of its row; nothing where the row is empty.
    [[nodiscard]] std::optional<double> shareOfRow(std::size_t cell) const;
};

/// Choices of each expert of MoE layer `layer` by the label of the image (all k choices count).
[[nodiscard]] ContingencyTable classByExpert(const ImageRecords& run, std::size_t layer, std::size_t classes,
                                             std::size_t experts);
/// First choices of two MoE layers for the same image (token); where one decides per image and the other per token,
/// the image's decision counts for each of its tokens. Slots and token counts must otherwise be equal: an empty table
/// where they are not.
[[nodiscard]] ContingencyTable coActivation(const ImageRecords& run, std::size_t layer, std::size_t expertsOfLayer,
                                            std::size_t other, std::size_t expertsOfOther);

}  // namespace axscope::analysis
