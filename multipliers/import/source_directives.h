// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "multipliers/base/result.h"
#include "multipliers/import/source_lexer.h"

/// The preprocessors' directives in files whose macros are not expanded and whose conditions are not
/// evaluated.
namespace axscope::multipliers {

/// Refuses what could make the text of a circuit mean something else than it says: conditional sections,
/// macros, files included within a function or module, and directives unknown here. Accepted: includes in
/// front of the circuit, #pragma, #line, `timescale, `default_nettype, `celldefine, `endcelldefine,
/// `resetall; in C names defined without a text and used nowhere; an include guard around the whole file;
/// 'extern "C"' for C++ alone. Errors: Unsupported, with line and column.
Result<void> checkCircuitDirectives(const SourceText& text, SourceLanguage language,
                                    const std::string& where);

/// The same for the numbers of an array in C, from token `first`, its opening brace, to token `last`, the
/// closing one: only what leaves them alone is accepted between these.
Result<void> checkArrayDirectives(const SourceText& text, std::size_t first, std::size_t last,
                                  const std::string& where);

}  // namespace axscope::multipliers
