// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "models/io/description_settings.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// Exit codes of axscope-cli, as its --help lists them.
enum ExitCode : int {
    kExitOk = 0,
    kExitFailed = 1,     ///< the machine refused: disk, memory, a library
    kExitUsage = 2,      ///< the command line makes no sense
    kExitBadInput = 3,   ///< a file or name that was given is missing, damaged or cannot be used
    kExitStopped = 130,  ///< Ctrl-C or a request to terminate
};

[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

/// Prints "axscope-cli: where: message" on standard error and returns the exit code for it.
[[nodiscard]] int fail(const Error& error);

/// Checks that the folder `file` is to be written into exists, before anything is computed for it. Fine for
/// an empty `file`. Errors: NotFound.
Result<void> checkFolderOf(const std::string& file);

/// Adds --describe KEY=VALUE, which may stand there several times, to a command that takes checkpoints.
void addDescribeOption(CLI::App& command, std::vector<std::string>& describe);
/// Errors: those of models::parseOverride.
Result<models::DescriptionOverrides> overridesOf(const std::vector<std::string>& describe);

/// What a subcommand does once the command line is parsed; returns the exit code.
using Action = std::function<int(const std::stop_token& stop)>;

/// Each adds one subcommand to `app`; when it is parsed, it stores what to do in `action`.
void addProbeCommand(CLI::App& app, Action& action);
void addConvertCommand(CLI::App& app, Action& action);
void addMultipliersCommand(CLI::App& app, Action& action);
void addTableCommand(CLI::App& app, Action& action);
void addCompareCommand(CLI::App& app, Action& action);
void addFamilyCommand(CLI::App& app, Action& action);
void addImportCommand(CLI::App& app, Action& action);
void addDataCommand(CLI::App& app, Action& action);
void addRunCommand(CLI::App& app, Action& action);
void addStudyCommand(CLI::App& app, Action& action);
void addReportCommand(CLI::App& app, Action& action);
void addCompareRunsCommand(CLI::App& app, Action& action);
void addAblateCommand(CLI::App& app, Action& action);
void addInspectCommand(CLI::App& app, Action& action);
void addTrainCommand(CLI::App& app, Action& action);
void addRetrainCommand(CLI::App& app, Action& action);
void addBenchCommand(CLI::App& app, Action& action);

}  // namespace axscope::app
