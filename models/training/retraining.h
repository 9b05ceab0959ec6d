// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include "models/datasets/dataset.h"
#include "models/emulation/calibration.h"
#include "models/training/ste_pass.h"
#include "models/training/training_loop.h"

namespace axscope::models {

/// How a network learns under multipliers, apart from its optimiser.
struct RetrainingSetup {
    CalibrationOptions calibration;             ///< how activation ranges are chosen; its plan is not looked at
    std::shared_ptr<const Dataset> images;      ///< that they are chosen on
    std::optional<ActivationRanges> ranges;     ///< given ones, which stay; then no image is looked at
    bool recalibrate = true;   ///< choose ranges anew after each epoch, for its test and for the next epoch
    bool frozenRouter = false;
    bool half = false;         ///< tests round weights to F16
};

/// A network in retraining: its forward pass, its ranges, and its test by the emulated network. `network` outlives it.
class Retraining {
public:
    Retraining(TrainableNetwork& network, SteNetwork sites, const TrainingSettings& settings, RetrainingSetup setup);
    Retraining(const Retraining&) = delete;
    Retraining& operator=(const Retraining&) = delete;

    [[nodiscard]] StePass& pass() { return m_pass; }
    /// Chooses the ranges of the network as it stands. Errors: those of calibrate().
    Result<void> chooseRanges(const std::stop_token& stop);
    /// Tests the network as a study would: with ranges of its own where they are chosen anew. Errors: those of calibrate()
    /// and evaluateNetwork().
    Result<Evaluation> evaluate(const Dataset& test, const Normalisation& normalisation, const std::stop_token& stop);

private:
    Result<void> chooseRangesOf(const Network& network, const std::stop_token& stop);

    TrainableNetwork& m_network;
    SteNetwork m_sites;
    RetrainingSetup m_setup;
    StePass m_pass;
};

}  // namespace axscope::models
