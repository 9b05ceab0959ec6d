// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>

namespace axscope::app {

ExitCode exitCodeOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument:
            return kExitUsage;
        case ErrorCode::NotFound:
        case ErrorCode::Format:
        case ErrorCode::Unsupported:
            return kExitBadInput;
        case ErrorCode::Cancelled:
            return kExitStopped;
        case ErrorCode::Io:
        case ErrorCode::OutOfMemory:
        case ErrorCode::Internal:
            return kExitFailed;
    }
    return kExitFailed;
}

int fail(const Error& error) {
    // Names of files and tensors may hold anything; the terminal gets one printable line.
    std::string line = error.text();
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
        '?');
    std::cerr << "axscope-cli: " << line << '\n';
    return exitCodeOf(error.code);
}

Result<void> checkFolderOf(const std::string& file) {
    if (file.empty())
        return {};
    const std::filesystem::path folder = std::filesystem::absolute(file).parent_path();
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored))
        return Error{ErrorCode::NotFound, "there is no folder " + folder.string(), file};
    return {};
}

void addDescribeOption(CLI::App& command, std::vector<std::string>& describe) {
    std::string keys;
    for (const std::string& key : models::descriptionKeys())
        keys += (keys.empty() ? "" : ", ") + key;
    command
        .add_option("--describe", describe,
                    "What a checkpoint's metadata should say, and is believed instead; may be repeated. Keys: " +
                        keys)
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false);
}

Result<models::DescriptionOverrides> overridesOf(const std::vector<std::string>& describe) {
    models::DescriptionOverrides overrides;
    for (const std::string& text : describe) {
        Result<std::pair<std::string, std::string>> parsed = models::parseOverride(text);
        if (!parsed)
            return parsed.error();
        overrides[parsed->first] = parsed->second;
    }
    return overrides;
}

}  // namespace axscope::app
