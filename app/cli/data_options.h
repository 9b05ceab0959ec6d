// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "analysis/experiment.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// Options that say which images a command runs on, and how they are brought to the network.
struct DataOptions {
    std::string sample;
    std::vector<std::string> classes;
    int resize = 0;
    int crop = 0;
    std::string preset;
    std::string mean;
    std::string std;
};

/// Adds --sample, --classes, --resize, --crop, --normalise, --mean and --std.
void addDataOptions(CLI::App& command, DataOptions& options);

/// Writes what was given into `experiment`. Errors: InvalidArgument.
Result<void> applyDataOptions(const DataOptions& options, analysis::Experiment& experiment);

/// "A data set: cifar10:FOLDER, ..., or a folder whose kind is told from what lies there": help of --data.
[[nodiscard]] std::string dataSpecHelp();

/// A table of the forms with what each is, for the end of a command's help.
[[nodiscard]] std::string dataSpecTable();

}  // namespace axscope::app
