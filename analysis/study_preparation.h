// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/experiment.h"
#include "analysis/multiplier_list.h"
#include "analysis/paired_run.h"
#include "analysis/results.h"
#include "analysis/study_images.h"
#include "models/emulation/calibration.h"
#include "models/emulation/emulation_plan.h"
#include "models/emulation/ranges.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::analysis {

class StudyStore;

/// A multiplier ready to compute with its operands in either order.
struct OrderedKernels {
    std::shared_ptr<const multipliers::LutKernel> activationFirst;
    std::shared_ptr<const multipliers::LutKernel> weightFirst;  ///< of the transposed table

    [[nodiscard]] const std::shared_ptr<const multipliers::LutKernel>& in(models::OperandOrder order) const {
        return order == models::OperandOrder::WeightFirst ? weightFirst : activationFirst;
    }
};

/// One approximate run: which table each site of each network takes.
struct RunPlan {
    models::Assignment assignment;  ///< one without rules for a single multiplier
    std::size_t table = 0;          ///< of sites that no rule names
    /// [network][site]: index of a table; -1 where the site is not approximated.
    std::vector<std::vector<int>> sites;
};

/// Everything that was checked before the first image.
struct PreparedStudy {
    StudyImages images;
    std::vector<NetworkImages> networkImages;  ///< as the networks
    std::vector<std::shared_ptr<const models::Network>> networks;
    std::vector<std::optional<models::ActivationRanges>> ranges;  ///< of files; empty = calibrate
    std::vector<models::EmulationPlan> plans;             ///< as `networks`
    std::vector<std::vector<std::vector<std::uint64_t>>> weightOperands;  ///< [network][layer], see LayerDetail
    std::vector<MultiplierInfo> tables;                   ///< every table that some run uses
    std::map<std::string, std::size_t> tableNames;        ///< names in rules -> index in `tables`
    std::vector<OrderedKernels> kernels;                  ///< as `tables`
    std::vector<RunPlan> runs;                            ///< as result.multipliers
    StudyResult result;  ///< checkpoints, multipliers, provenance
};

/// Tables from their files, or from the study where those have gone; where the store can be written, every one that is
/// used is kept there. Without a store, multipliers::resolveMultiplier. `store` is borrowed.
[[nodiscard]] TableSource storedTables(StudyStore* store);

/// Opens and checks everything that `experiment` names. Errors name the file and the cause.
Result<PreparedStudy> prepareStudy(const Experiment& experiment, int threads, const TableSource& tables,
                                   const JobControl& job);

/// The kernel of each site in a run over a network.
[[nodiscard]] SiteKernels kernelsFor(const PreparedStudy& study, const RunPlan& run, std::size_t network);

/// `plan` is borrowed.
[[nodiscard]] models::CalibrationOptions calibrationOptions(const Experiment& experiment,
                                                            const models::EmulationPlan& plan, int threads);

/// Multiply-accumulates per image of attention products (`inDense` only) and of routers too that are not left in
/// float32: they count like layers.
[[nodiscard]] std::uint64_t emulatedSiteMacs(const models::EmulationPlan& plan, bool inDense);

}  // namespace axscope::analysis
