// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace axscope::tests {

/// How a program ended and what it said.
struct ProgramResult {
    int exitCode = -1;  ///< 128 + signal where a signal ended it
    std::string output;
    std::string errors;
    double seconds = 0;
    long peakMemoryKib = 0;  ///< largest resident set
};

/// When and with what to interrupt a program.
struct Interruption {
    std::chrono::milliseconds after;  ///< since its start, at the latest
    int signal;
    std::function<bool()> when = {};  ///< asked now and then; earlier, as soon as it says so
};

/// Runs `program` with `arguments` and waits for its end. `environment`: "NAME=value" to add.
ProgramResult runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment = {},
                         std::optional<Interruption> interruption = std::nullopt);

}  // namespace axscope::tests
