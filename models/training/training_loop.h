// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "models/datasets/batch_reader.h"
#include "models/datasets/dataset.h"
#include "models/training/optimiser.h"
#include "models/training/routed_pass.h"
#include "models/training/trainable_network.h"
#include "models/training/training_batches.h"
#include "models/training/training_records.h"
#include "models/training/training_settings.h"
#include "multipliers/base/job_control.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// What a network does on test images.
struct Evaluation {
    std::uint64_t images = 0;
    double loss = 0;  ///< mean cross-entropy, in nats, without smoothing
    double top1 = 0;
    std::vector<ExpertLoad> loads;
};

/// A network in training and all around it, borrowed.
struct TrainingParts {
    TrainableNetwork& network;
    RoutedPass& pass;  ///< computes the forward pass of a step
    Optimiser& optimiser;
    TrainingImages& images;
    /// Tests the network as it stands. Errors end the run.
    std::function<Result<Evaluation>(const std::stop_token& stop)> evaluate;
    /// Writes the checkpoint of the network as it stands.
    std::function<Result<void>(const TrainingSummary& summary)> keep;
};

/// Where a run's state is kept, so that it can be taken up after a kill.
struct TrainingStateFile {
    std::filesystem::path path;               ///< empty: nowhere
    std::map<std::string, std::string> facts;  ///< that a run which is taken up must share, settings included
    double everySeconds = 300;  ///< between two states within an epoch; after an epoch there is always one
};

struct StepOutcome {
    double loss = 0;
    double balance = 0;
    std::uint64_t correct = 0;
};

/// One step: forward by the pass, cross-entropy with smoothed labels plus the balancing loss, backward, and the
/// optimiser's step at `rate`. `images`: [n, C, H, W] and `labels`: int64 [n] on the network's device. Errors:
/// Unsupported where the loss is not finite; the parameters are as before then.
Result<StepOutcome> trainStep(const TrainingParts& parts, const TrainingSettings& settings, const at::Tensor& images,
                              const at::Tensor& labels, double rate);

/// Trains to the end. Where `state.path` is there the run goes on from it, and comes to the same weights, bit for bit on
/// a CPU, as one that was never interrupted; the state is deleted when the last checkpoint is written. Errors: those of
/// readTrainingState(), trainStep(), the data set and the files; Cancelled on a stop request, after the state was
/// written.
Result<TrainingSummary> runTraining(const TrainingParts& parts, const TrainingSettings& settings,
                                    const TrainingStateFile& state, JobControl& job, TrainingObserver& observer);

/// Tests `network` on all of `dataset`, which has its input size, by `pass`, on `device`. Errors: those of the data set;
/// Cancelled.
Result<Evaluation> evaluateNetwork(const Network& network, ForwardPass& pass, const Dataset& dataset,
                                   const Normalisation& normalisation, const at::Device& device, int threads,
                                   const std::stop_token& stop);

}  // namespace axscope::models
