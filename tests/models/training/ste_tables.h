// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <random>
#include <vector>

#include "multipliers/catalog.h"
#include "multipliers/product_table.h"

namespace axscope::models {

using SteTable = std::shared_ptr<const multipliers::ProductTable>;

/// The exact product, all of the catalogue, one with products by 0 that are not 0 but of rank 3, and one without any
/// structure.
inline std::vector<SteTable> steTables() {
    std::vector<SteTable> tables{multipliers::ProductTable::exact()};
    for (const multipliers::CatalogEntry& entry : multipliers::catalog())
        tables.push_back(multipliers::tableOf(entry));
    tables.push_back(multipliers::ProductTable::fromFunction(
        "offset", true, [](int a, int b) { return a * b + 3 * a - 5 * b + 40; }));
    std::mt19937 random(1);
    tables.push_back(multipliers::ProductTable::fromFunction(
        "arbitrary", true, [&](int a, int b) { return a * b + static_cast<int>(random() % 200) - 90; }));
    return tables;
}

}  // namespace axscope::models
