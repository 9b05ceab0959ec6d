// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/normalisation.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "models/io/quoted.h"

namespace axscope::models {
namespace {

constexpr std::size_t kMaxNumbers = 64;

struct Preset {
    const char* name;
    std::array<float, 3> mean;
    std::array<float, 3> std;
};

constexpr std::array kPresets{
    Preset{"imagenet", {0.485F, 0.456F, 0.406F}, {0.229F, 0.224F, 0.225F}},
    Preset{"cifar10", {0.4914F, 0.4822F, 0.4465F}, {0.2470F, 0.2435F, 0.2616F}},
    Preset{"cifar100", {0.5071F, 0.4865F, 0.4409F}, {0.2673F, 0.2564F, 0.2762F}},
};
constexpr const char* kNoPreset = "none";

Error refused(const std::string& why) {
    return {ErrorCode::InvalidArgument, why, "normalisation"};
}

Result<Normalisation> ofPreset(const std::string& name, int channels) {
    if (name == kNoPreset) {
        const auto count = static_cast<std::size_t>(channels);
        return Normalisation{std::vector<float>(count, 0.0F), std::vector<float>(count, 1.0F)};
    }
    const auto found = std::find_if(kPresets.begin(), kPresets.end(),
                                    [&](const Preset& preset) { return name == preset.name; });
    if (found == kPresets.end())
        return refused("unknown preset " + inQuotes(name) + "; there are " + normalisationPresetList());
    return Normalisation{{found->mean.begin(), found->mean.end()}, {found->std.begin(), found->std.end()}};
}

std::string listText(const std::vector<float>& numbers) {
    std::string text;
    for (const float number : numbers) {
        std::array<char, 32> digits{};
        const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        text += (text.empty() ? "" : ", ") +
                std::string(digits.data(), fault == std::errc() ? end : digits.data());
    }
    return text;
}

}  // namespace

std::string normalisationPresetList() {
    std::string text;
    for (const Preset& preset : kPresets)
        text += std::string(preset.name) + ", ";
    return text + kNoPreset;
}

Result<Normalisation> resolveNormalisation(const NormalisationRequest& request,
                                           const Normalisation& fromCheckpoint, int channels) {
    if (request.isEmpty())
        return fromCheckpoint;
    if (!request.preset.empty() && !(request.mean.empty() && request.std.empty()))
        return refused("give either a preset or mean and std, not both");
    if (request.preset.empty() && (request.mean.empty() || request.std.empty()))
        return refused("mean and std belong together");
    Result<Normalisation> chosen = request.preset.empty() ? Normalisation{request.mean, request.std}
                                                          : ofPreset(request.preset, channels);
    if (!chosen)
        return chosen;
    for (const std::vector<float>* numbers : {&chosen->mean, &chosen->std})
        if (numbers->size() != static_cast<std::size_t>(channels))
            return refused(std::to_string(numbers->size()) + " numbers for images of " +
                           std::to_string(channels) + (channels == 1 ? " channel" : " channels"));
    for (const float number : chosen->mean)
        if (!std::isfinite(number))
            return refused("a mean that is not finite");
    for (const float number : chosen->std)
        if (!std::isfinite(number) || number <= 0)
            return refused("each std must be above 0");
    return chosen;
}

std::string inWords(const Normalisation& normalisation) {
    return "mean " + listText(normalisation.mean) + ", std " + listText(normalisation.std);
}

Result<std::vector<float>> parseNumberList(const std::string& text) {
    std::vector<float> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (true) {
        float number = 0;
        const auto [next, fault] = std::from_chars(at, end, number);
        if (fault != std::errc() || (next != end && *next != ',') || numbers.size() == kMaxNumbers)
            return Error{ErrorCode::InvalidArgument,
                         inQuotes(text) + " is not a list of numbers like 0.5,0.5,0.5",
                         {}};
        numbers.push_back(number);
        if (next == end)
            return numbers;
        at = next + 1;
    }
}

}  // namespace axscope::models
