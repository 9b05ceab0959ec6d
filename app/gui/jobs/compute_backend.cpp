// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/compute_backend.h"

namespace axscope::app {

Backend computeBackend(ComputeModule& compute) {
    Backend backend;
    backend.runStudy = [&compute](const analysis::Experiment& experiment, JobControl& job,
                                  const analysis::PartialResultSink& partial,
                                  analysis::StudyStore* store) -> Result<StudyPtr> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->runStudy(experiment, job, partial, store);
    };
    backend.ablate = [&compute](const analysis::Experiment& experiment, analysis::AblationUnit unit,
                                JobControl& job,
                                analysis::StudyStore* store) -> Result<analysis::AblationResult> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->ablate(experiment, unit, job, store);
    };
    backend.inspectImage =
        [&compute](const analysis::Experiment& experiment, const analysis::InspectionTarget& target,
                   std::uint64_t image,
                   const std::stop_token& stop) -> Result<std::shared_ptr<const analysis::ImageInspection>> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->inspectImage(experiment, target, image, stop);
    };
    backend.readImages = [&compute](const analysis::Experiment& experiment,
                                    const std::vector<std::uint64_t>& indices,
                                    const std::stop_token& stop) -> Result<std::vector<analysis::PixelImage>> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->readImages(experiment, indices, stop);
    };
    backend.trainNetwork = [&compute](const analysis::TrainingOptions& options, JobControl& job,
                                      models::TrainingObserver& observer) -> Result<models::TrainingSummary> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->trainNetwork(options, job, observer);
    };
    backend.probe = [](const std::filesystem::path& file) { return models::probe(file); };
    backend.resolveMultipliers = [](const std::vector<std::string>& names) {
        return analysis::resolveMultipliers(names);
    };
    // A failure is told when somebody wants to run something.
    backend.warmUp = [&compute] { (void)compute.load(); };
    return backend;
}

}  // namespace axscope::app
