// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "models/datasets/image.h"
#include "multipliers/base/sha256.h"

namespace axscope::tests {

/// What make_image_fixtures.py wrote.
inline std::filesystem::path fixtureFolder() {
    return std::filesystem::path(AXSCOPE_DATASET_FIXTURES_DIR);
}

/// Lines of a list of the script, each split at blanks.
inline std::vector<std::vector<std::string>> fixtureList(const std::string& name) {
    std::vector<std::vector<std::string>> lines;
    std::ifstream file(fixtureFolder() / name);
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::vector<std::string>& fields = lines.emplace_back();
        for (std::string word; words >> word;)
            fields.push_back(word);
    }
    return lines;
}

inline std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

/// SHA-256 of the pixels, rows of interleaved channels, as the script takes it.
inline std::string hashOf(const models::Image& image) {
    return sha256(std::as_bytes(std::span(image.pixels)));
}

}  // namespace axscope::tests
