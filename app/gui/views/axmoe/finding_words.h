// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "analysis/measures/axmoe.h"

/// Findings in the language of the window. In English they say what analysis/report/axmoe_words.h says.
namespace axscope::app {

[[nodiscard]] QString recoveryText(analysis::Recovery recovery);  ///< "full"
[[nodiscard]] QString verdictText(analysis::Verdict verdict);     ///< "holds", "does not hold"
[[nodiscard]] QString statementText(analysis::Finding::Statement statement);
[[nodiscard]] QString reasonText(const analysis::Finding& finding);
[[nodiscard]] QString evidenceText(const analysis::Finding::Evidence& evidence);
[[nodiscard]] QString remarkText(analysis::Finding::Evidence::Remark remark);
/// What to do so that the finding can be told; empty where nothing is missing.
[[nodiscard]] QString adviceText(analysis::Finding::Reason reason);

}  // namespace axscope::app
