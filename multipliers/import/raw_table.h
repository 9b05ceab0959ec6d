// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "multipliers/base/result.h"
#include "multipliers/import/published_figures.h"
#include "multipliers/import/table_encoding.h"

namespace axscope::multipliers {

/// The numbers of a product table as they stand in a file, before anything is known about what they mean.
struct RawTable {
    /// The first index has 2^firstBits values, the second 2^secondBits; 2 to 8 bits each.
    int firstBits = 8;
    int secondBits = 8;
    /// 2^(firstBits + secondBits) numbers, row-major by file index [first][second], each within
    /// +-ProductTable::kMaxAbsEntry.
    std::vector<std::int32_t> entries;
    /// The file stores this many bits a number (16, or a circuit's output width), so the top bit is a sign or
    /// a value, whichever the encoding needs. 0: the numbers carry their own signs.
    int codeBits = 0;
    /// False where only the count of numbers is known: any split of firstBits + secondBits could be meant.
    bool shapeKnown = true;
    /// The encodings that the container leaves open; empty: all of them.
    std::vector<TableEncoding> possible;
    std::string whyPossible;  ///< for people: "the prototype has signed operands"
    /// True for a circuit of plain bits: it leaves open whether they are signed, so the 's' or 'u' in
    /// `ownName` counts for more than what correlates better.
    bool nameTellsSign = false;
    std::string storage;      ///< for people: ".npy, int16"
    std::string ownName;      ///< of the array, function or module, where it has one
    std::string orderRemark;  ///< for people: what the operands' names say of their order; may be empty
    PublishedFigures published;
    std::vector<std::string> warnings;
    /// Why the file is more likely something else, to be returned where no encoding correlates well.
    std::optional<Error> unlessCorrelated;
};

}  // namespace axscope::multipliers
