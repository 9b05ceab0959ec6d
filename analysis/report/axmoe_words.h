// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "analysis/measures/axmoe.h"

/// English words for the codes of a finding, as reports have them. The window has its own in its language
/// (app/gui/views/axmoe/finding_words.h), which in English say the same.
namespace axscope::analysis {

/// One sentence.
[[nodiscard]] std::string statementWords(Finding::Statement statement);
/// One sentence or two: how the verdict follows, or what is missing.
[[nodiscard]] std::string reasonWords(const Finding& finding);
/// "loss of hard minus loss of dense, mean over 7 multipliers".
[[nodiscard]] std::string evidenceWords(const Finding::Evidence& evidence);
/// "full recovery", "both retrained"; may be empty.
[[nodiscard]] std::string remarkWords(Finding::Evidence::Remark remark);

}  // namespace axscope::analysis
