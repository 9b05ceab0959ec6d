// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <string_view>

#include "models/datasets/dataset.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

constexpr std::size_t kRandomImages = 10'000;
constexpr std::array<int, 3> kRandomImageSize{3, 32, 32};
constexpr int kRandomClasses = 100;

Error badSpecification(const std::string& spec, const std::string& cause) {
    return {ErrorCode::InvalidArgument,
            "data set " + inQuotes(spec) + ": " + cause +
                "; the forms are cifar100:FOLDER, cifar100-train:FOLDER, random and random:SEED",
            {}};
}

Result<std::shared_ptr<const Dataset>> openRandom(const std::string& spec, std::string_view seedText) {
    std::uint64_t seed = 0;
    const char* const last = seedText.data() + seedText.size();
    if (const auto [end, fault] = std::from_chars(seedText.data(), last, seed);
        fault != std::errc() || end != last)
        return badSpecification(spec, "the seed must be a whole number from 0 to 2^64 - 1");
    return randomImages(kRandomImages, kRandomImageSize, kRandomClasses, seed);
}

}  // namespace

Result<std::shared_ptr<const Dataset>> openDataset(const std::string& spec) {
    const std::size_t colon = spec.find(':');
    const std::string kind = spec.substr(0, colon);
    const std::string rest = colon == std::string::npos ? std::string() : spec.substr(colon + 1);
    if (kind == "random")
        return openRandom(spec, colon == std::string::npos ? "0" : rest);
    if (kind != "cifar100" && kind != "cifar100-train")
        return badSpecification(spec, "unknown kind " + inQuotes(kind));
    if (rest.empty())
        return badSpecification(spec, "the folder is missing");
    return openCifar100(rest, kind == "cifar100" ? "test" : "train");
}

}  // namespace axscope::models
