// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace axscope::multipliers {

/// 256 x 256 integers as they stand in a file, before anything is known about what they mean.
struct RawTable {
    /// ProductTable::kEntries numbers, row-major by file index [first][second], each within
    /// +-ProductTable::kMaxAbsEntry.
    std::vector<std::int32_t> entries;
    /// The file stores 16 bits a number, so the top bit is a sign or a value, whichever the encoding needs.
    bool sixteenBit = false;
    std::string storage;  ///< for people: ".npy, int16"
};

}  // namespace axscope::multipliers
