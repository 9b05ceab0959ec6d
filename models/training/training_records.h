// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace axscope::models {

/// How the decisions of one MoE layer spread over its experts.
struct ExpertLoad {
    std::string layer;           ///< "layer3.0"
    std::vector<double> shares;  ///< of all choices, per expert; for soft routing its mean probability; sums to 1
    std::uint64_t revived = 0;   ///< cluster routing: how often an expert without work got a new centroid

    /// The least share of any expert.
    [[nodiscard]] double least() const;
};

/// One step: a batch forth and back.
struct StepRecord {
    int epoch = 1;                  ///< from 1
    std::uint64_t step = 0;         ///< of the run, from 1
    std::uint64_t steps = 0;        ///< of the run in all
    double loss = 0;                ///< mean cross-entropy of the batch, in nats, smoothed labels included
    double balanceLoss = 0;         ///< sum over MoE layers, before its factor; 0 where there is none
    double accuracy = 0;            ///< top-1 on the batch, as the network stood before the step
    double learningRate = 0;
    double seconds = 0;             ///< since the run began, all its parts together
    double imagesPerSecond = 0;     ///< of this step alone
};

/// One pass over the training images, and the test after it.
struct EpochRecord {
    int epoch = 1;  ///< from 1
    double trainLoss = 0;
    double trainTop1 = 0;
    double balanceLoss = 0;
    double testLoss = 0;
    double testTop1 = 0;
    double learningRate = 0;  ///< of the last step
    double seconds = 0;       ///< since the run began, all its parts together
    std::vector<ExpertLoad> loads;      ///< while training
    std::vector<ExpertLoad> testLoads;  ///< on the test images
    bool best = false;                  ///< the highest test top-1 so far
};

/// What came of a run.
struct TrainingSummary {
    std::vector<EpochRecord> epochs;
    int keptEpoch = 0;      ///< whose weights the checkpoint holds
    double keptTop1 = 0;    ///< their test top-1
    double seconds = 0;
    std::uint64_t steps = 0;
};

/// Told what happens, on the thread that trains. Calls should return at once.
class TrainingObserver {
public:
    virtual ~TrainingObserver() = default;
    /// What a user should know before it begins, one sentence: what is trained on, what was found.
    virtual void noted(const std::string& /*sentence*/) {}
    /// Retraining: the network that it begins with, in int8 with exact products, on the same test images.
    virtual void referenceTested(double /*top1*/, double /*loss*/) {}
    /// Retraining: the network that it begins with, tested as epochs will be.
    virtual void parentTested(double /*top1*/, double /*loss*/) {}
    /// The run is taken up after `done` steps (0: begins) of `steps`; `epochs`: those before.
    virtual void began(std::uint64_t /*done*/, std::uint64_t /*steps*/, const std::vector<EpochRecord>& /*epochs*/) {}
    virtual void stepDone(const StepRecord& /*record*/) {}
    virtual void epochDone(const EpochRecord& /*record*/) {}
};

}  // namespace axscope::models
