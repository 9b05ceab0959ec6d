// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/site.h"

#include <algorithm>
#include <array>

namespace axscope::models {
namespace {

constexpr std::array kSiteKindNames{"conv", "pointwise", "depthwise", "linear", "attention", "router"};
static_assert(kSiteKindNames.size() == kSiteKinds);

struct PlaceWord {
    const char* word;
    bool Site::*flag;
};
constexpr std::array kPlaceWords{PlaceWord{"first", &Site::first}, PlaceWord{"head", &Site::head},
                                 PlaceWord{"expert", &Site::expert}, PlaceWord{"shared", &Site::shared}};

std::string_view lastPart(std::string_view name) {
    return name.substr(name.rfind('.') + 1);
}

}  // namespace

const char* toString(SiteKind kind) {
    return kSiteKindNames[static_cast<std::size_t>(kind)];
}

bool globMatches(std::string_view pattern, std::string_view text) {
    // The last star seen takes one more letter whenever what follows does not fit: linear in space, no recursion.
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t afterStar = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            afterStar = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++afterStar;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool isSiteWord(std::string_view pattern) {
    const std::vector<std::string> words = siteWords();
    return std::find(words.begin(), words.end(), pattern) != words.end();
}

std::vector<std::string> siteWords() {
    std::vector<std::string> words(kSiteKindNames.begin(), kSiteKindNames.end());
    for (const PlaceWord& place : kPlaceWords)
        words.emplace_back(place.word);
    return words;
}

bool matches(std::string_view pattern, const Site& site) {
    if (isSiteWord(pattern)) {
        for (const PlaceWord& place : kPlaceWords)
            if (pattern == place.word)
                return site.*place.flag;
        return pattern == toString(site.kind);
    }
    if ((site.kind == SiteKind::Router || site.kind == SiteKind::Attention) &&
        lastPart(pattern) != lastPart(site.name))
        return false;
    return globMatches(pattern, site.name);
}

}  // namespace axscope::models
