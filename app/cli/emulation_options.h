// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "analysis/experiment.h"

namespace axscope::app {

/// What a command line says of what is approximated.
struct EmulationOptions {
    std::vector<std::string> exclude;
    std::vector<std::string> include;
    std::vector<std::string> assignments;
    std::string others;
    std::string order;
    std::string padding;
    std::string weights;
    std::string batchNorm;
    bool noFirst = false;
    bool noHead = false;
    bool router = false;
    bool attention = false;
};

/// Adds the options in the order of the help.
void addEmulationOptions(CLI::App& command, EmulationOptions& options);
/// Puts what the command line says over what a file said.
void applyEmulationOptions(const EmulationOptions& options, analysis::Experiment& experiment);

}  // namespace axscope::app
