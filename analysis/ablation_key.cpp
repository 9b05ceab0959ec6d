// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ablation_key.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <nlohmann/json.hpp>
#include <span>

#include "analysis/expert_energy.h"
#include "analysis/report/ablation_report.h"
#include "analysis/result_assembly.h"
#include "analysis/run_key.h"
#include "analysis/study/study_store.h"
#include "analysis/study_preparation.h"
#include "models/networks/network.h"
#include "multipliers/base/parallel.h"
#include "multipliers/base/sha256.h"

namespace axscope::analysis {
namespace {

Result<AblationIdentity> unguardedIdentity(const Experiment& experiment, AblationUnit unit, StudyStore& store,
                                           const JobControl& job) {
    const int threads = experiment.threads > 0 ? experiment.threads : hardwareThreads();
    Result<PreparedStudy> study = prepareStudy(experiment, threads, storedTables(&store), job);
    if (!study)
        return study.error();
    Result<std::string> data = fingerprintOf(*study->images.dataset);
    if (!data)
        return data.error();
    const std::optional<models::ActivationRanges>& known = study->ranges.front();
    std::string calibrated;
    if (!known) {
        Result<std::string> images = fingerprintOf(*study->images.calibration);
        if (!images)
            return images.error();
        calibrated = calibrationKey(experiment, *study, 0, *images);
    }
    const std::vector<RunIdentity> runs =
        identitiesOf(experiment, *study, 0, *data, known.value_or(models::ActivationRanges{}));
    nlohmann::json json;  // members sorted by name: one text for equal contents
    json["ablation"] = toString(unit);
    json["images"] = study->images.count;
    json["calibration"] = calibrated;
    if (unit == AblationUnit::Expert)
        json["energy"] = {{"alpha", kEnergyAlpha}, {"images", experiment.ranges.images}};
    json["run"] = runs.at(kFixedRuns).definition;
    AblationIdentity identity;
    identity.definition = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    identity.key = sha256(std::as_bytes(std::span(identity.definition)));
    return identity;
}

}  // namespace

Result<AblationIdentity> ablationIdentity(const Experiment& experiment, AblationUnit unit, StudyStore& store,
                                          const JobControl& job) {
    try {
        return unguardedIdentity(experiment, unit, store, job);
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), "LibTorch"};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory", "ablation"};
    }
}

}  // namespace axscope::analysis
