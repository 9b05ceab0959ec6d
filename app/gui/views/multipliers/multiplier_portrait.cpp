// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/multiplier_portrait.h"

#include <utility>

#include "app/gui/core_text.h"
#include "app/gui/text.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::app {

MultiplierPortrait portraitOf(std::shared_ptr<const multipliers::ProductTable> table, const QString& name,
                              const std::optional<multipliers::OperandWeights>& weights, const QString& operands) {
    MultiplierPortrait portrait;
    portrait.name = name;
    portrait.plain = multipliers::computeErrorMetrics(*table);
    portrait.profile = multipliers::computeErrorProfile(*table);
    portrait.shown = portrait.profile;
    if (weights) {
        portrait.operands = operands;
        portrait.weighted = multipliers::computeErrorMetrics(*table, *weights);
        portrait.shown = multipliers::computeErrorProfile(*table, *weights);
    }
    if (const auto member = multipliers::memberOf(*table))
        portrait.estimate = member->cost();
    portrait.table = std::move(table);
    return portrait;
}

void completePortrait(MultiplierPortrait& portrait) {
    const auto emulated = portrait.table->isSigned() ? portrait.table : portrait.table->signMagnitude();
    if (!portrait.structure)
        portrait.structure = multipliers::structureOf(*portrait.table);
    if (portrait.kernel.isEmpty()) {
        if (const auto kernel = multipliers::LutKernel::create(emulated))
            portrait.kernel = coreText((*kernel)->description());
    }
    if (!portrait.equivalent)
        portrait.equivalent = multipliers::equivalentOf(*portrait.table);
}

}  // namespace axscope::app
