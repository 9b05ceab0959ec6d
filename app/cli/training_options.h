// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/training/train_network.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// What was given on the command line to train or retrain; what was not is left to the architecture's defaults.
struct TrainOptions {
    std::string architecture;
    std::string topology = "dense";
    std::optional<int> experts;
    std::optional<int> topK;
    int shared = 0;
    int slots = 0;
    bool renormalise = false;
    std::vector<std::string> moeLayers;
    int patch = 0;
    int dim = 0;
    int depth = 0;
    int heads = 0;
    bool meanPool = false;
    int imageSize = 0;
    std::string from;
    std::vector<std::string> describe;

    std::string data;
    std::string test;
    std::uint64_t limitTrain = 0;
    std::uint64_t limitTest = 0;
    std::string preset;
    std::string mean;
    std::string std;

    std::string out;
    bool overwrite = false;
    bool restart = false;
    double saveEvery = 300;
    std::string device = "auto";

    std::optional<int> epochs;
    std::optional<int> batch;
    std::string optimiser;
    std::optional<double> learningRate;
    std::optional<double> finalRate;
    std::optional<double> warmup;
    std::optional<double> momentum;
    bool classicalMomentum = false;
    std::optional<double> weightDecay;
    std::optional<double> clip;
    std::optional<double> labelSmoothing;
    std::optional<int> crop;
    bool noFlip = false;
    bool noAugmentation = false;
    std::optional<double> balance;
    std::optional<double> centroidDecay;
    std::optional<double> revival;
    std::string keep = "last";
    bool retrain = false;  ///< under a multiplier, from `from`
    bool half = false;
    std::uint64_t seed = 1;
    int threads = 0;
    bool json = false;
    bool quiet = false;
};

/// Options of training, by group of the help.
void addNetworkOptions(CLI::App& command, TrainOptions& options);
void addImageOptions(CLI::App& command, TrainOptions& options);
void addRecipeOptions(CLI::App& command, TrainOptions& options);
void addTrainingRunOptions(CLI::App& command, TrainOptions& options);

/// Errors: InvalidArgument for what contradicts itself; those of the checkpoint to begin with.
Result<analysis::TrainingOptions> trainingOf(const TrainOptions& options);

/// The command as it could be typed again, with the options that were given.
std::string commandLine(const CLI::App& command);

}  // namespace axscope::app
