// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "multipliers/import/source_lexer.h"

namespace axscope::multipliers {

/// An integer type of C, as on 64-bit Linux.
struct CType {
    int width = 32;  ///< 8, 16, 32 or 64; 0 = void
    bool isSigned = true;
    bool isBool = false;  ///< width 8, but any value that is not 0 becomes 1
};

/// Takes a type with its qualifiers ("static const unsigned char"); nothing, and nothing taken, where there
/// is none. Words that make no sense together count as no type.
[[nodiscard]] std::optional<CType> takeCType(SourceCursor& cursor);

/// True where a type begins at the cursor.
[[nodiscard]] bool startsCType(const SourceToken& token);

}  // namespace axscope::multipliers
