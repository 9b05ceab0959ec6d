// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "multipliers/catalog.h"
#include "multipliers/families/family_member.h"
#include "multipliers/import/table_import.h"

namespace axscope::multipliers {
namespace {

/// Levenshtein's distance, letter case ignored.
std::size_t editDistance(std::string_view left, std::string_view right) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t replaced = diagonal + (lower(left[i]) == lower(right[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

std::string nearestCatalogNames(std::string_view wanted) {
    constexpr std::size_t kMaxCompared = 64;
    constexpr std::size_t kShown = 3;
    constexpr std::size_t kPrefixLength = std::string_view("mul8s_").size();
    wanted = wanted.substr(0, kMaxCompared);
    std::vector<std::pair<std::size_t, std::string>> names;
    const auto offer = [&](std::string_view circuit, const std::string& name) {
        names.emplace_back(std::min(editDistance(wanted, circuit), editDistance(wanted, name)), name);
    };
    for (const CatalogEntry& entry : catalog()) {
        offer(entry.name.substr(kPrefixLength), std::string(entry.name));
        offer(entry.nameV2022.substr(kPrefixLength),
              "v2022:" + std::string(entry.nameV2022.substr(kPrefixLength)));
    }
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::string list;
    for (std::size_t i = 0; i < kShown; ++i)
        list += (i > 0 ? ", " : "") + names[i].second;
    return list;
}

}  // namespace

Result<std::shared_ptr<const ProductTable>> resolveMultiplier(const std::string& nameOrFile) {
    if (const CatalogEntry* const entry = findCatalogEntry(nameOrFile))
        return tableOf(*entry);
    if (namesFamily(nameOrFile)) {
        const auto member = FamilyMember::parse(nameOrFile);
        if (!member)
            return member.error();
        return member->table();
    }
    std::error_code problem;
    if (!std::filesystem::exists(nameOrFile, problem))
        return Error{ErrorCode::NotFound,
                     "neither a multiplier of the catalogue, a member of a family nor a file; nearest names: " +
                         nearestCatalogNames(nameOrFile),
                     nameOrFile};
    auto imported = importTable(nameOrFile);
    if (!imported)
        return imported.error();
    if (imported->isNarrow())
        return Error{
            ErrorCode::Unsupported,
            "a multiplier of " + std::to_string(imported->firstBits) + " x " +
                std::to_string(imported->secondBits) +
                " bit operands; networks are computed with 8-bit ones: make it one of 8 x 8 bits with "
                "'axscope-cli import --extend saturate' (or high-bits) and --out",
            nameOrFile};
    return imported->table;
}

}  // namespace axscope::multipliers
