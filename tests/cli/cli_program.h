// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/program.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace axscope::tests {

using Arguments = std::vector<std::string>;
using Json = nlohmann::json;

inline const std::string kCheckpoints = std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/";
inline const std::string kDense = kCheckpoints + "resnet20_dense.safetensors";
inline const std::string kHard = kCheckpoints + "resnet20_hard.safetensors";
inline const std::string kSampleDense = kCheckpoints + "sample/resnet20_dense.safetensors";
inline const std::string kSampleCluster = kCheckpoints + "sample/resnet20_cluster.safetensors";

/// Runs axscope-cli to its end.
inline ProgramResult cli(const Arguments& arguments, const std::vector<std::string>& environment = {}) {
    return runProgram(AXSCOPE_CLI, arguments, environment);
}

/// What the program printed as JSON; "discarded" if it is none.
inline Json jsonOf(const ProgramResult& result) {
    return Json::parse(result.output, nullptr, false);
}

inline std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace axscope::tests
