// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <string>

#include "analysis/training/train_network.h"
#include "app/cli/training_options.h"

namespace axscope::app {

/// Trains, telling people or programs (--json) what happens. `command`: see commandLine(). Returns the exit code.
int runTraining(const TrainOptions& options, analysis::TrainingOptions training, const std::string& command,
                const std::stop_token& stop);

}  // namespace axscope::app
