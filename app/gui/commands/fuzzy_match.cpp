// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/commands/fuzzy_match.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace axscope::app {

namespace {

constexpr int kLetter = 10;
constexpr int kWordStart = 14;
constexpr int kNeighbour = 12;
constexpr int kMostGapCost = 6;

/// Lower case without accents.
QString folded(const QString& text) {
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain += c.toCaseFolded();
    }
    return plain;
}

/// Best way to find the letters of `word` in `text` in order, over all ways.
std::optional<int> wordScore(const QString& word, const QString& text) {
    constexpr int kNone = std::numeric_limits<int>::min() / 2;
    const auto length = static_cast<std::size_t>(text.size());
    // best[i]: score of the letters so far with the last of them at i
    std::vector<int> best(length, kNone);
    for (qsizetype letter = 0; letter < word.size(); ++letter) {
        std::vector<int> next(length, kNone);
        int before = letter == 0 ? 0 : kNone;  // best end at least two places back, less what the gap costs
        for (std::size_t i = 0; i < length; ++i) {
            if (letter > 0 && i >= 2)
                before = std::max(before, best[i - 2] - kMostGapCost);
            const auto at = static_cast<qsizetype>(i);
            if (text[at] != word[letter])
                continue;
            const bool start = i == 0 || !text[at - 1].isLetterOrNumber();
            const int here = kLetter + (start ? kWordStart : 0);
            int score = before == kNone ? kNone : before + here;
            if (letter > 0 && i >= 1 && best[i - 1] != kNone)
                score = std::max(score, best[i - 1] + here + kNeighbour);
            next[i] = score;
        }
        best = std::move(next);
    }
    const int found = best.empty() ? kNone : *std::ranges::max_element(best);
    return found > kNone / 2 ? std::optional(found) : std::nullopt;
}

}  // namespace

std::optional<int> fuzzyScore(const QString& query, const QString& text) {
    const QStringList words = folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return 0;
    const QString where = folded(text);
    int sum = 0;
    for (const QString& word : words) {
        const std::optional<int> score = wordScore(word, where);
        if (!score)
            return std::nullopt;
        sum += *score;
    }
    return sum - static_cast<int>(std::min<qsizetype>(where.size() / 8, kMostGapCost));
}

}  // namespace axscope::app
