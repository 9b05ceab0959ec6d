// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "models/io/network_description.h"
#include "multipliers/base/result.h"

namespace axscope::models {

enum class OptimiserKind {
    Sgd,    ///< with momentum, Nesterov's or the classical one
    AdamW,  ///< Loshchilov and Hutter, ICLR 2019: decay apart from the gradient
};
[[nodiscard]] const char* toString(OptimiserKind kind);  ///< "sgd", "adamw"

/// Which weights a training run leaves behind.
enum class KeptWeights {
    Last,  ///< those of the last epoch: the test set has no say in them
    Best,  ///< those of the epoch with the highest test top-1, the first of equal ones
};
[[nodiscard]] const char* toString(KeptWeights kept);  ///< "last", "best"

/// How a network is trained: everything that its weights depend on besides the data and where they start.
struct TrainingSettings {
    int epochs = 100;  ///< passes over the training images
    int batch = 128;   ///< images per step; images that fill no batch are left out of an epoch

    OptimiserKind optimiser = OptimiserKind::Sgd;
    double learningRate = 0.1;  ///< at its highest, after warm-up
    double finalRate = 0;       ///< where the cosine ends
    double warmupEpochs = 1;    ///< linear from 0
    double momentum = 0.9;      ///< SGD
    bool nesterov = true;       ///< SGD
    double beta1 = 0.9;         ///< AdamW
    double beta2 = 0.999;       ///< AdamW
    double epsilon = 1e-8;      ///< AdamW
    double weightDecay = 5e-4;  ///< not of norms, biases, class token and positions
    double clipNorm = 0;        ///< gradients are scaled to at most this Euclidean norm; 0 = never
    double labelSmoothing = 0;  ///< share of the target that is spread over all classes

    int cropPadding = -1;  ///< black pixels around an image before a random crop; 0 = none, -1 = an eighth of its side
    bool flip = true;      ///< every second image, mirrored left to right

    double balance = 0.01;        ///< hard routing: factor of the balancing loss of each MoE layer
    double centroidDecay = 0.99;  ///< cluster routing: of the moving averages, per step
    double revivalShare = 0.1;    ///< cluster routing: an expert below this part of an even share is revived

    KeptWeights kept = KeptWeights::Last;
    bool half = false;  ///< the checkpoint is written, and tested, in F16
    std::uint64_t seed = 1;
    int threads = 0;  ///< of LibTorch; the last bits of sums depend on it; 0 = one per processor
};

/// Settings that train `architecture` well, with SGD for convolutional networks and AdamW for vision transformers.
[[nodiscard]] TrainingSettings defaultTrainingSettings(const std::string& architecture);

/// Of the learning rate for fresh networks, where a trained one learns to live with a multiplier. Folded batch norms no
/// longer even out the scale of gradients: with SGD, steps that suit a float network diverge.
[[nodiscard]] double retrainingRateFactor(OptimiserKind optimiser);
inline constexpr int kRetrainingEpochs = 5;
/// defaultTrainingSettings() for that: kRetrainingEpochs at the smaller rate, without warm-up, of which the best is kept.
[[nodiscard]] TrainingSettings defaultRetrainingSettings(const std::string& architecture);

/// Errors: InvalidArgument naming the number that is out of range.
Result<void> checkTrainingSettings(const TrainingSettings& settings);

/// As key and value, in full precision: for checkpoints, and to tell whether a run can be taken up.
[[nodiscard]] std::map<std::string, std::string> textOf(const TrainingSettings& settings);

/// The learning rate of step `step` (from 0) of `steps`: rate * (step + 1) / w during the first w steps of warm-up, then
/// final + (rate - final) * (1 + cos(pi * (step - w) / (steps - w))) / 2. w = warmupEpochs * stepsPerEpoch, at most
/// steps.
[[nodiscard]] double learningRateAt(const TrainingSettings& settings, std::uint64_t step, std::uint64_t steps,
                                    std::uint64_t stepsPerEpoch);

}  // namespace axscope::models
