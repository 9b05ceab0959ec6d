// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/training_settings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>
#include <vector>

namespace axscope::models {
namespace {

constexpr int kMaxEpochs = 100'000;
constexpr int kMaxTrainingBatch = 65'536;

std::string exactText(double value) {
    std::array<char, 40> digits{};
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), end};
}

}  // namespace

const char* toString(OptimiserKind kind) {
    return kind == OptimiserKind::Sgd ? "sgd" : "adamw";
}

const char* toString(KeptWeights kept) {
    return kept == KeptWeights::Last ? "last" : "best";
}

TrainingSettings defaultTrainingSettings(const std::string& architecture) {
    TrainingSettings settings;
    if (architecture.starts_with("vit")) {
        settings.optimiser = OptimiserKind::AdamW;
        settings.learningRate = 5e-4;
        settings.weightDecay = 0.05;
        settings.warmupEpochs = 5;
        settings.labelSmoothing = 0.1;
        settings.clipNorm = 1;
    } else if (architecture.find("vgg") != std::string::npos) {
        settings.learningRate = architecture.ends_with("_bn") ? 0.05 : 0.01;
        settings.clipNorm = architecture.ends_with("_bn") ? 0 : 5;
    } else if (architecture.find("mobilenet") != std::string::npos) {
        settings.learningRate = 0.05;
        settings.weightDecay = 1e-4;
    }
    return settings;
}

double retrainingRateFactor(OptimiserKind optimiser) {
    return optimiser == OptimiserKind::Sgd ? 0.01 : 0.1;
}

TrainingSettings defaultRetrainingSettings(const std::string& architecture) {
    TrainingSettings settings = defaultTrainingSettings(architecture);
    settings.learningRate *= retrainingRateFactor(settings.optimiser);
    settings.epochs = kRetrainingEpochs;
    settings.warmupEpochs = 0;
    settings.kept = KeptWeights::Best;
    return settings;
}

Result<void> checkTrainingSettings(const TrainingSettings& settings) {
    struct Range {
        const char* name;
        double value;
        double low;
        double high;
    };
    const std::array ranges{
        Range{"epochs", static_cast<double>(settings.epochs), 1, kMaxEpochs},
        Range{"batch", static_cast<double>(settings.batch), 1, kMaxTrainingBatch},
        Range{"learning rate", settings.learningRate, 0, 1000},
        Range{"final learning rate", settings.finalRate, 0, 1000},
        Range{"warm-up epochs", settings.warmupEpochs, 0, kMaxEpochs},
        Range{"momentum", settings.momentum, 0, 1},
        Range{"beta1", settings.beta1, 0, 1},
        Range{"beta2", settings.beta2, 0, 1},
        Range{"epsilon", settings.epsilon, 0, 1},
        Range{"weight decay", settings.weightDecay, 0, 1000},
        Range{"norm to clip gradients to", settings.clipNorm, 0, 1e9},
        Range{"label smoothing", settings.labelSmoothing, 0, 1},
        Range{"crop padding", static_cast<double>(settings.cropPadding), -1, 1024},
        Range{"balancing factor", settings.balance, 0, 1e6},
        Range{"centroid decay", settings.centroidDecay, 0, 1},
        Range{"revival share", settings.revivalShare, 0, 1},
        Range{"threads", static_cast<double>(settings.threads), 0, 1024},
    };
    for (const Range& range : ranges)
        if (!(range.value >= range.low && range.value <= range.high))
            return Error{ErrorCode::InvalidArgument,
                         std::string(range.name) + " is " + exactText(range.value) + ", must be " +
                             exactText(range.low) + " to " + exactText(range.high),
                         {}};
    if (settings.nesterov && settings.momentum == 0 && settings.optimiser == OptimiserKind::Sgd)
        return Error{ErrorCode::InvalidArgument, "Nesterov's momentum needs a momentum above 0", {}};
    return {};
}

std::map<std::string, std::string> textOf(const TrainingSettings& settings) {
    std::map<std::string, std::string> text{
        {"epochs", std::to_string(settings.epochs)},
        {"batch", std::to_string(settings.batch)},
        {"optimiser", toString(settings.optimiser)},
        {"learning_rate", exactText(settings.learningRate)},
        {"final_rate", exactText(settings.finalRate)},
        {"warmup_epochs", exactText(settings.warmupEpochs)},
        {"weight_decay", exactText(settings.weightDecay)},
        {"clip_norm", exactText(settings.clipNorm)},
        {"label_smoothing", exactText(settings.labelSmoothing)},
        {"crop_padding", std::to_string(settings.cropPadding)},
        {"flip", settings.flip ? "1" : "0"},
        {"balance", exactText(settings.balance)},
        {"centroid_decay", exactText(settings.centroidDecay)},
        {"revival_share", exactText(settings.revivalShare)},
        {"kept", toString(settings.kept)},
        {"half", settings.half ? "1" : "0"},
        {"seed", std::to_string(settings.seed)},
        {"threads", std::to_string(settings.threads)},
    };
    if (settings.optimiser == OptimiserKind::Sgd) {
        text["momentum"] = exactText(settings.momentum);
        text["nesterov"] = settings.nesterov ? "1" : "0";
    } else {
        text["beta1"] = exactText(settings.beta1);
        text["beta2"] = exactText(settings.beta2);
        text["epsilon"] = exactText(settings.epsilon);
    }
    return text;
}

double learningRateAt(const TrainingSettings& settings, std::uint64_t step, std::uint64_t steps,
                      std::uint64_t stepsPerEpoch) {
    const double total = static_cast<double>(steps);
    const double warmup = std::min(total, std::round(settings.warmupEpochs * static_cast<double>(stepsPerEpoch)));
    const double now = static_cast<double>(step);
    if (now < warmup)
        return settings.learningRate * (now + 1) / warmup;
    const double share = (now - warmup) / std::max(1.0, total - warmup);
    return settings.finalRate +
           (settings.learningRate - settings.finalRate) * (1 + std::cos(std::numbers::pi * share)) / 2;
}

}  // namespace axscope::models
