// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "analysis/results.h"
#include "multipliers/base/result.h"
#include "multipliers/import/table_import.h"

namespace axscope::analysis {

/// Gives the table that a name or file means.
using TableSource =
    std::function<Result<std::shared_ptr<const multipliers::ProductTable>>(const std::string& nameOrFile)>;

/// Expands "eight" (the Pareto set) and "all" (the 13 signed circuits), resolves names and files, removes
/// tables that were already named, makes names unique, and adds metrics, power (published, or a family member's estimate)
/// and kernel. Errors: those of
/// multipliers::resolveMultiplier and LutKernel::create.
Result<std::vector<MultiplierInfo>> resolveMultipliers(const std::vector<std::string>& names,
                                                       const TableSource& source = multipliers::resolveMultiplier);

/// The position in `list` of the multiplier that `name` names, appended with all that resolveMultipliers adds where its
/// table is not there yet. Errors: as resolveMultipliers; InvalidArgument for the name of a set.
Result<std::size_t> findOrAddMultiplier(const std::string& name, std::vector<MultiplierInfo>& list,
                                        const TableSource& source = multipliers::resolveMultiplier);

/// The table that an emulated layer uses: signed as it is, unsigned in sign-magnitude form.
[[nodiscard]] std::shared_ptr<const multipliers::ProductTable> emulatedTable(
    const MultiplierInfo& multiplier);

}  // namespace axscope::analysis
