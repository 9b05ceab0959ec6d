// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "analysis/training/retraining_options.h"
#include "models/datasets/normalisation.h"
#include "models/io/description_settings.h"
#include "models/io/network_description.h"
#include "models/training/training_records.h"
#include "models/training/training_settings.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// What is trained, on what, and where it goes.
struct TrainingOptions {
    /// A fresh network: architecture, topology and, for routing, numExperts; the rest as designNetwork() takes it. Its
    /// inputSize: what images are brought to; zeros: as the data set has them. Classes and normalisation come from the data.
    models::NetworkDescription network;
    std::string from;                       ///< a checkpoint to begin with, instead of `network`
    models::DescriptionOverrides describe;  ///< of that checkpoint

    std::string data;  ///< see TrainingDataRequest
    std::string testData;
    std::uint64_t trainImages = 0;
    std::uint64_t testImages = 0;
    models::NormalisationRequest normalisation;  ///< empty: the checkpoint's, the data set's preset, or measured

    std::string out;              ///< checkpoint; the run's state is kept at trainingStateOf(out)
    bool overwrite = false;       ///< an existing checkpoint may be replaced by a new run
    bool restart = false;         ///< a state that is there is thrown away
    double saveEverySeconds = 300;  ///< between states within an epoch
    std::string device = "auto";  ///< "cpu", "cuda", "auto": CUDA where LibTorch has it; the CPU for retraining
    std::string command;          ///< for the checkpoint's metadata; may be empty

    models::TrainingSettings settings;
    std::optional<RetrainingOptions> retraining;  ///< of `from`, on the CPU; tests are by the emulated network then
};

/// Where the state of the run that makes checkpoint `out` is kept until it is done: "FILE.training".
[[nodiscard]] inline std::string trainingStateOf(const std::string& out) {
    return out + ".training";
}

/// Trains a network and writes it to `options.out`, with what loadNetwork() needs to know and how it was trained in its
/// metadata. Where a state is there the run goes on. LibTorch's threads are set to TrainingSettings::threads meanwhile.
/// Errors: InvalidArgument, Unsupported, those of the data sets, checkpoints and files, of runTraining(). On Cancelled the
/// state stands, and with KeptWeights::Best the checkpoint of the best epoch so far.
Result<models::TrainingSummary> trainNetwork(const TrainingOptions& options, JobControl& job,
                                             models::TrainingObserver& observer);

}  // namespace axscope::analysis
