// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "app/cli/layer_weights.h"
#include "multipliers/base/result.h"
#include "multipliers/catalog.h"
#include "multipliers/families/equivalent.h"
#include "multipliers/metrics.h"
#include "multipliers/metrics/error_profile.h"
#include "multipliers/product_table.h"
#include "multipliers/structure/table_structure.h"

namespace axscope::app {

/// All that the subcommands `table` and `family` tell of one multiplier.
struct MultiplierFigures {
    std::shared_ptr<const multipliers::ProductTable> table;
    const multipliers::CatalogEntry* entry = nullptr;  ///< of the same contents
    multipliers::ErrorMetrics metrics;
    multipliers::ErrorProfile profile;
    std::shared_ptr<const multipliers::TableStructure> structure;
    std::optional<multipliers::Equivalent> equivalent;
    std::optional<multipliers::CostEstimate> estimate;  ///< where no cost was published
    std::string kernel;

    /// The same weighted by the operands of a layer.
    struct OfLayer {
        LayerOperands layer;
        multipliers::ErrorMetrics metrics;
        multipliers::ErrorProfile profile;
    };
    std::optional<OfLayer> weighted;
};

/// `layer` may be null. An unsigned table is weighted in sign-magnitude form, as networks use it. Errors:
/// those of LutKernel::create and OperandWeights::fromCounts.
Result<MultiplierFigures> figuresOf(std::shared_ptr<const multipliers::ProductTable> table,
                                    const LayerOperands* layer);

/// Lines "  key   value" on standard output, the name first. `depth`: products of the dot product to tell of.
void printFigures(const MultiplierFigures& figures, std::uint64_t depth);

/// `withProfile`: also the arrays of the error profile.
[[nodiscard]] nlohmann::ordered_json figuresJson(const MultiplierFigures& figures, std::uint64_t depth,
                                                 bool withProfile);

}  // namespace axscope::app
