// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/measures/layer_bias.h"
#include "multipliers/base/result.h"
#include "multipliers/product_table.h"

namespace axscope::app {

/// Operands that a layer of a network really multiplies, from the results in a study file.
struct LayerOperands {
    std::string checkpoint;
    std::string layer;
    std::string run;                           ///< whose operands these are: "int8" or a multiplier's name
    std::vector<std::uint64_t> inputOperands;  ///< by operand index, -128 first
    std::vector<std::uint64_t> weightOperands;
    int reduction = 0;  ///< products that are summed for one output
};

struct LayerOptions {
    std::string study;
    std::string checkpoint;
    std::string layer;
};

/// Adds --study, --checkpoint and --layer.
void addLayerOptions(CLI::App& command, LayerOptions& options);

/// What the errors of `table`, signed, add up to in every layer of the options' checkpoint whose operands are known; see
/// analysis::layerBiases. Errors: as layerOperandsOf, but for layers.
Result<std::vector<analysis::LayerBias>> layerBiasesOf(const LayerOptions& options, const multipliers::ProductTable& table);

/// The operands that the options name, those of the int8 run where it has them; nothing where there is no
/// --study. Errors: InvalidArgument (options without a study), NotFound (the message lists what the study
/// has), those of reading a study.
Result<std::optional<LayerOperands>> layerOperandsOf(const LayerOptions& options);

}  // namespace axscope::app
