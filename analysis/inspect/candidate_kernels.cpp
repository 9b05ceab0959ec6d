// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/inspect/candidate_kernels.h"

#include <map>
#include <utility>

#include "analysis/multiplier_list.h"
#include "analysis/run_config.h"
#include "models/emulation/emulation_config.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::analysis {
namespace {

/// The assignment that run number `run` stands for.
Result<models::Assignment> assignmentOf(const Experiment& experiment, const std::vector<MultiplierInfo>& single,
                                        std::size_t run) {
    if (run < single.size())
        return models::Assignment{single[run].name, single[run].name, {}};
    std::vector<models::Assignment> assignments = experiment.assignments;
    for (const std::filesystem::path& file : experiment.assignmentFiles) {
        Result<std::vector<models::Assignment>> read = readAssignments(file);
        if (!read)
            return read.error();
        assignments.insert(assignments.end(), read->begin(), read->end());
    }
    if (run - single.size() >= assignments.size())
        return Error{ErrorCode::InvalidArgument, "the study has no run number " + std::to_string(run + 1),
                     "inspection"};
    return assignments[run - single.size()];
}

}  // namespace

Result<CandidateKernels> candidateKernels(const Experiment& experiment, const models::EmulationPlan& plan,
                                          std::size_t run, const TableSource& source) {
    Result<std::vector<MultiplierInfo>> single = resolveMultipliers(experiment.multipliers, source);
    if (!single)
        return single.error();
    Result<models::Assignment> assignment = assignmentOf(experiment, *single, run);
    if (!assignment)
        return assignment.error();
    std::vector<MultiplierInfo> tables = std::move(*single);
    std::vector<std::string> unmatched;
    const std::vector<std::string> names = models::multipliersFor(plan, *assignment, unmatched);
    CandidateKernels candidate;
    candidate.kernels.resize(names.size());
    candidate.names.resize(names.size());
    std::map<std::pair<std::size_t, models::OperandOrder>, std::shared_ptr<const multipliers::LutKernel>> made;
    std::map<std::string, std::size_t> known;
    if (run < tables.size())  // its unique name may be one that nothing resolves
        known.emplace(tables[run].name, run);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty())
            continue;
        auto found = known.find(names[i]);
        if (found == known.end()) {
            Result<std::size_t> added = findOrAddMultiplier(names[i], tables, source);
            if (!added)
                return added.error();
            found = known.emplace(names[i], *added).first;
        }
        const models::OperandOrder order = plan.choices[i].order;
        auto& kernel = made[{found->second, order}];
        if (kernel == nullptr) {
            const auto table = emulatedTable(tables[found->second]);
            auto created = multipliers::LutKernel::create(
                order == models::OperandOrder::WeightFirst ? table->transposed() : table);
            if (!created)
                return created.error();
            kernel = std::move(*created);
        }
        candidate.kernels[i] = kernel;
        candidate.names[i] = tables[found->second].name;
    }
    return candidate;
}

}  // namespace axscope::analysis
