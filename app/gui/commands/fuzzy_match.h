// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace axscope::app {

/// How well `text` answers the words of `query`: each word must occur in it, its letters in order. Letters at the
/// beginnings of words and next to each other count more, gaps and long texts less. Higher is better; nullopt where a
/// word does not occur, 0 for an empty query. Neither case nor accents matter.
[[nodiscard]] std::optional<int> fuzzyScore(const QString& query, const QString& text);

}  // namespace axscope::app
