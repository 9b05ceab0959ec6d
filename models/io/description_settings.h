// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/io/network_description.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// What a user says of a checkpoint, by the keys of its metadata: outranks them.
using DescriptionOverrides = std::map<std::string, std::string>;

/// The keys that settings are read from: "architecture", "routing", ...
[[nodiscard]] const std::vector<std::string>& descriptionKeys();

/// "top_k=2" to key and value. Errors: InvalidArgument where there is no '=' or the key is none of
/// descriptionKeys(), which are listed.
Result<std::pair<std::string, std::string>> parseOverride(const std::string& text);

/// What is said of a network, before anything is told from its tensors: absent = not said.
struct DescriptionSettings {
    std::optional<std::string> architecture;
    std::optional<Topology> routing;
    std::optional<int> numExperts;      ///< 0..4096
    std::optional<int> topK;            ///< 0..4096
    std::optional<bool> renormalise;    ///< "0" or "1"
    std::optional<int> sharedExperts;   ///< 0..4096
    std::optional<int> slotsPerExpert;  ///< 0..65536
    std::optional<int> numClasses;      ///< 1..1,000,000
    std::optional<std::string> dataset;
    std::optional<std::array<int, 3>> inputSize;  ///< "C,H,W", each 1..65536
    std::optional<std::vector<float>> mean;       ///< one number per channel; only both or neither
    std::optional<std::vector<float>> std;        ///< every number above 0
    std::optional<std::vector<std::string>> moeLayers;  ///< "a,b": no name twice; may be empty
    std::optional<double> top1;                         ///< a fraction 0..1
    std::optional<int> patch;                           ///< 1..65536
    std::optional<int> dim;                             ///< 1..65536
    std::optional<int> depth;                           ///< 1..4096
    std::optional<int> heads;                           ///< 1..65536
    std::optional<bool> meanPool;                       ///< pool: "cls" or "mean"
    std::optional<std::string> parentSha256;            ///< 64 hexadecimal digits, as read in lower case
    std::optional<std::string> retrainedFor;            ///< name of a multiplier
    std::optional<std::string> multiplierSha256;        ///< as parentSha256

    std::string label;                          ///< of the file, for errors
    std::map<std::string, std::string> values;  ///< of all keys, as they were read
    DescriptionOverrides overrides;

    /// "metadata 'top_k' is '7', but <expected>", or "the description says..." where a user did.
    [[nodiscard]] Error wrong(const std::string& key, const std::string& expected,
                              ErrorCode code = ErrorCode::Format) const;
    /// Where the value of `key` comes from: "metadata", or "as told" by an override.
    [[nodiscard]] std::string source(const std::string& key) const;
};

/// Numbers are in C notation without spaces. Keys of `metadata` that are none of descriptionKeys() are left
/// alone. Errors: Format, naming the key and its value.
Result<DescriptionSettings> readSettings(const std::map<std::string, std::string>& metadata,
                                         const DescriptionOverrides& overrides, std::string label);

}  // namespace axscope::models
