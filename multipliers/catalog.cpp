// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/catalog.h"

#include <algorithm>
#include <cctype>
#include <mutex>

#include "multipliers/families/partial_products.h"

namespace axscope::multipliers {
namespace {

constexpr std::string_view kSource =
    "EvoApproxLib, PDK45 (Mrazek et al., IEEE TVLSI 26(11), 2018, doi:10.1109/TVLSI.2018.2856362)";
constexpr std::string_view kPrefix = "mul8s_";
constexpr std::string_view kV2022Prefix = "v2022:";

constexpr CostFigures cost(double powerMw, double areaUm2, double delayNs) {
    return {powerMw, areaUm2, delayNs, kSource};
}

// Master name, v2022 name, of the Pareto set, masks; power in mW, area in um^2, delay in ns;
// MAE, WCE, mean error, EP %, MRE %, WCRE %, MSE.
// clang-format off
constexpr std::array<CatalogEntry, 13> kCatalog = {{
    {"mul8s_1KV8", "mul8s_1KV6", true, {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF},
     cost(0.425, 729.8, 1.48), {0, 0, 0, 0, 0, 0, 0}},
    {"mul8s_1KVA", "mul8s_1KV8", true, {0xFC, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF},
     cost(0.422, 711.0, 1.48), {1.25, 5, -1.25, 50.00, 0.28, 500, 3.8}},
    {"mul8s_1KVB", "mul8s_1KV9", true, {0xF8, 0xFC, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF},
     cost(0.410, 685.2, 1.47), {4.25, 17, -4.25, 68.75, 0.90, 1700, 34}},
    {"mul8s_1KX2", "mul8s_1KVA", false, {0xF0, 0xF8, 0xFC, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF},
     cost(0.391, 641.1, 1.51), {12.25, 49, -12.25, 81.25, 2.53, 4900, 248}},
    {"mul8s_1KR8", "mul8s_1KVM", false, {0xFE, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE},
     cost(0.369, 652.8, 1.37), {32.0, 128, 0.25, 49.80, 2.40, 100, 2731}},
    {"mul8s_1KR6", "mul8s_1KVP", true, {0xF8, 0xFC, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE},
     cost(0.363, 635.0, 1.37), {33.28, 137, -2.25, 74.80, 2.73, 900, 2746}},
    {"mul8s_1KRC", "mul8s_1KVQ", false, {0xF0, 0xF8, 0xFC, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE},
     cost(0.351, 599.8, 1.36), {36.54, 161, -8.25, 84.18, 3.64, 3300, 2872}},
    {"mul8s_1L2H", "mul8s_1L2J", true, {0x00, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE, 0xFE},
     cost(0.301, 558.9, 1.36), {53.33, 255, 0.75, 74.61, 4.41, 300, 5462}},
    {"mul8s_1KVL", "mul8s_1KX5", false, {0xE0, 0xF0, 0xF8, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC},
     cost(0.289, 543.0, 1.33), {101.3, 449, -16.25, 91.89, 8.93, 6500, 19690}},
    {"mul8s_1KTY", "mul8s_1KXF", false, {0xF8, 0xF8, 0xF8, 0xF8, 0xF8, 0xF8, 0xF8, 0xF8},
     cost(0.237, 482.4, 1.19), {224.0, 896, 1.75, 87.16, 15.72, 700, 95576}},
    {"mul8s_1L2D", "mul8s_1L2L", true, {0x00, 0x00, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC, 0xFC},
     cost(0.200, 411.6, 1.14), {149.8, 759, 3.75, 93.16, 12.26, 1500, 38236}},
    {"mul8s_1L1G", "mul8s_1L2N", true, {0x00, 0x00, 0x00, 0xF8, 0xF8, 0xF8, 0xF8, 0xF8},
     cost(0.126, 284.9, 0.94), {339.9, 1743, 15.75, 97.75, 27.44, 6300, 191238}},
    {"mul8s_1KR3", "mul8s_1L12", true, {0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0},
     cost(0.052, 172.2, 0.89), {2016, 8064, 15.75, 98.05, 135.77, 6300, 7282910}},
}};
// clang-format on

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool equalIgnoringCase(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

/// Removes `prefix`, in any letter case, from the front of `text`; tells whether it was there.
bool consumePrefix(std::string_view& text, std::string_view prefix) {
    if (text.size() < prefix.size() || !equalIgnoringCase(text.substr(0, prefix.size()), prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::shared_ptr<const ProductTable> buildTable(const CatalogEntry& entry) {
    return ProductTable::fromFunction(std::string(entry.name), true,
                                      [&](int a, int b) { return maskedProduct(true, entry.masks, a, b); });
}

}  // namespace

std::span<const CatalogEntry> catalog() {
    return kCatalog;
}

const CatalogEntry* findCatalogEntry(std::string_view name) {
    if (equalIgnoringCase(name, "exact"))
        name = kCatalog.front().name;
    const bool isV2022 = consumePrefix(name, kV2022Prefix);
    consumePrefix(name, kPrefix);
    const auto found = std::find_if(kCatalog.begin(), kCatalog.end(), [&](const CatalogEntry& entry) {
        const std::string_view full = isV2022 ? entry.nameV2022 : entry.name;
        return equalIgnoringCase(name, full.substr(kPrefix.size()));
    });
    return found == kCatalog.end() ? nullptr : &*found;
}

const CatalogEntry* findCatalogEntryByHash(std::string_view tableHash) {
    const auto found = std::find_if(kCatalog.begin(), kCatalog.end(), [&](const CatalogEntry& entry) {
        return tableOf(entry)->hash() == tableHash;
    });
    return found == kCatalog.end() ? nullptr : &*found;
}

std::shared_ptr<const ProductTable> tableOf(const CatalogEntry& entry) {
    static std::array<std::once_flag, kCatalog.size()> built;
    static std::array<std::shared_ptr<const ProductTable>, kCatalog.size()> tables;

    const auto known = std::find_if(kCatalog.begin(), kCatalog.end(), [&](const CatalogEntry& candidate) {
        return candidate.name == entry.name && candidate.masks == entry.masks;
    });
    if (known == kCatalog.end())
        return buildTable(entry);
    const auto at = static_cast<std::size_t>(known - kCatalog.begin());
    std::call_once(built[at], [&] { tables[at] = buildTable(*known); });
    return tables[at];
}

double exactPowerMw() {
    return *kCatalog.front().cost.powerMw;
}

}  // namespace axscope::multipliers
