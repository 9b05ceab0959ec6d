// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/multiplier_list.h"

#include <algorithm>
#include <utility>

#include "multipliers/families/family_member.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::analysis {
namespace {

std::vector<std::string> expanded(const std::vector<std::string>& names) {
    std::vector<std::string> result;
    for (const std::string& name : names) {
        if (name != "eight" && name != "all") {
            result.push_back(name);
            continue;
        }
        for (const multipliers::CatalogEntry& entry : multipliers::catalog())
            if (name == "all" || entry.pareto)
                result.emplace_back(entry.name);
    }
    return result;
}

std::string uniqueName(const std::string& name, const std::vector<MultiplierInfo>& taken) {
    const auto isTaken = [&](const std::string& candidate) {
        return std::any_of(taken.begin(), taken.end(),
                           [&](const auto& info) { return info.name == candidate; });
    };
    std::string candidate = name;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = name + " (" + std::to_string(number) + ")";
    return candidate;
}

}  // namespace

std::shared_ptr<const multipliers::ProductTable> emulatedTable(const MultiplierInfo& multiplier) {
    return multiplier.table->isSigned() ? multiplier.table : multiplier.table->signMagnitude();
}

Result<std::size_t> findOrAddMultiplier(const std::string& name, std::vector<MultiplierInfo>& list,
                                        const TableSource& source) {
    if (name == "eight" || name == "all")
        return Error{ErrorCode::InvalidArgument, "names several multipliers where one is needed", name};
    Result<std::shared_ptr<const multipliers::ProductTable>> table = source(name);
    if (!table)
        return table.error();
    const auto known = std::find_if(list.begin(), list.end(), [&](const MultiplierInfo& info) {
        return info.table && info.table->hash() == (*table)->hash();
    });
    if (known != list.end())
        return static_cast<std::size_t>(known - list.begin());
    MultiplierInfo info;
    info.name = uniqueName((*table)->name(), list);
    info.table = std::move(*table);
    info.metrics = multipliers::computeErrorMetrics(*info.table);
    if (const multipliers::CatalogEntry* entry = multipliers::findCatalogEntryByHash(info.table->hash())) {
        info.powerMw = entry->cost.powerMw;
        info.powerSource = entry->cost.source;
        if (entry->name != info.name)
            info.note = "the same products as " + std::string(entry->name);
    } else if (const auto member = multipliers::memberOf(*info.table)) {
        info.powerMw = member->cost().powerMw;
        info.powerSource = multipliers::kEstimateSource;
    }
    if (!info.table->isSigned())
        info.note = "unsigned, used in sign-magnitude form";
    Result<std::shared_ptr<const multipliers::LutKernel>> kernel =
        multipliers::LutKernel::create(emulatedTable(info));
    if (!kernel)
        return kernel.error();
    info.kernel = (*kernel)->description();
    info.structure = multipliers::structureOf((*kernel)->table());
    list.push_back(std::move(info));
    return list.size() - 1;
}

Result<std::vector<MultiplierInfo>> resolveMultipliers(const std::vector<std::string>& names,
                                                       const TableSource& source) {
    std::vector<MultiplierInfo> result;
    for (const std::string& name : expanded(names))
        if (Result<std::size_t> added = findOrAddMultiplier(name, result, source); !added)
            return added.error();
    return result;
}

}  // namespace axscope::analysis
