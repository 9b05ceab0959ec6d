// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/nearest_word.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace axscope::models {
namespace {

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Words of files may be long; what lies behind this many letters does not help to find what was meant.
constexpr std::size_t kComparedLetters = 200;

/// Optimal string alignment distance. `wildcards`: * and ? in `a` cost nothing for what they may stand for.
std::size_t editDistance(std::string_view a, std::string_view b, bool wildcards) {
    a = a.substr(0, kComparedLetters);
    b = b.substr(0, kComparedLetters);
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            const bool star = wildcards && i > 0 && a[i - 1] == '*';
            if (i == 0 || j == 0) {
                cost[i][j] = i == 0 ? j : cost[i - 1][0] + (star ? 0 : 1);
                continue;
            }
            if (star) {
                cost[i][j] = std::min(cost[i - 1][j], cost[i][j - 1]);
                continue;
            }
            const bool same =
                lowered(a[i - 1]) == lowered(b[j - 1]) || (wildcards && a[i - 1] == '?');
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lowered(a[i - 1]) == lowered(b[j - 2]) &&
                lowered(a[i - 2]) == lowered(b[j - 1]))
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

std::string nearestBy(std::string_view word, std::span<const std::string> known, bool wildcards) {
    std::string nearest;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (const std::string& candidate : known)
        if (const std::size_t distance = editDistance(word, candidate, wildcards); distance < least) {
            least = distance;
            nearest = candidate;
        }
    return nearest;
}

}  // namespace

std::string nearestWord(std::string_view word, std::span<const std::string> known) {
    return nearestBy(word, known, false);
}

std::string nearestToPattern(std::string_view pattern, std::span<const std::string> known) {
    return nearestBy(pattern, known, true);
}

}  // namespace axscope::models
