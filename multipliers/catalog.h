// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"
#include "multipliers/product_table.h"

namespace axscope::multipliers {

/// Published implementation cost of a circuit. Absent = not published where we looked.
struct CostFigures {
    std::optional<double> powerMw;  ///< milliwatt
    std::optional<double> areaUm2;  ///< square micrometre
    std::optional<double> delayNs;  ///< nanosecond
    std::string_view source;        ///< technology and library: "EvoApproxLib, PDK45"
};

/// Error figures published with the circuits, to check our own against; conventions of ErrorMetrics. All of
/// them hold to their printed digits. The library's files round MAE to an integer and leave the mean error
/// out: those two columns come from an exhaustive evaluation of the same circuits.
struct PublishedErrors {
    double mae, wce, meanError, epPercent, mrePercent, wcrePercent;
    std::optional<double> mse;
};

/// One signed 8 x 8 bit circuit of EvoApproxLib in closed form:
/// L(A,B) = sum over j=0..7 of bit_j(B) * w_j * (A & masks[j]), w_j = 2^j for j<7, w_7 = -128,
/// A & mask read as int8.
struct CatalogEntry {
    std::string_view name;       ///< name on the library's master branch, "mul8s_1KV8"
    std::string_view nameV2022;  ///< name of the SAME circuit on branch v2022, "mul8s_1KV6"
    bool pareto;                 ///< one of "the eight": Pareto-optimal in power against MAE
    std::array<std::uint8_t, 8> masks;
    CostFigures cost;
    PublishedErrors published;
};

/// The 13 signed circuits, by falling power.
[[nodiscard]] std::span<const CatalogEntry> catalog();

/// Finds by master name, with or without "mul8s_", any letter case ("1kva"); or by v2022 name with the prefix
/// "v2022:" ("v2022:1KV8", which is master's 1KVA). "exact" finds 1KV8. nullptr where there is none.
[[nodiscard]] const CatalogEntry* findCatalogEntry(std::string_view name);
/// Finds by contents: the entry whose table has this hash, or nullptr.
[[nodiscard]] const CatalogEntry* findCatalogEntryByHash(std::string_view tableHash);

/// The entry's table, named entry.name. Built once, then shared. Thread-safe.
[[nodiscard]] std::shared_ptr<const ProductTable> tableOf(const CatalogEntry& entry);

/// Power of the exact multiplier (1KV8), mW: the denominator of normalised cost.
[[nodiscard]] double exactPowerMw();

}  // namespace axscope::multipliers
