// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_images.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/accuracy_sums.h"
#include "tests/support/sample_networks.h"

namespace axscope::testing {
namespace {

using namespace analysis;

constexpr std::size_t kLabels = 100;
constexpr std::size_t kDrain = 42;  ///< the class that a biased network answers
constexpr std::uint64_t kScoreNoise = 1ULL << 60;
constexpr std::uint64_t kRouterNoise = 2ULL << 60;
constexpr std::uint64_t kClassTaste = 3ULL << 60;
constexpr std::uint64_t kObject = 4ULL << 60;

/// About a standard normal number that depends on `key` alone: sum of four uniform ones (Irwin-Hall).
double normal(std::uint64_t key) {
    const std::uint64_t bits = mixed(key);
    const double sum = static_cast<double>((bits & 0xffff) + ((bits >> 16) & 0xffff) +
                                           ((bits >> 32) & 0xffff) + (bits >> 48));
    return (sum / 65536 - 2) * std::sqrt(3.0);
}

/// 0 in the background .. 1 on the object, a disc somewhere about the middle of a square grid of patches.
double onObject(std::uint64_t imageKey, std::size_t token, std::size_t tokens) {
    const auto side = static_cast<std::size_t>(std::sqrt(static_cast<double>(tokens - 1)));
    if (token == 0 || side == 0)
        return 1;
    const double scale = static_cast<double>(side);
    const double x =
        (static_cast<double>((token - 1) % side) + 0.5) / scale - 0.5 - 0.2 * jitter(kObject ^ imageKey);
    const double y = (static_cast<double>((token - 1) / side) + 0.5) / scale - 0.5 -
                     0.2 * jitter((kObject ^ imageKey) + 1);
    const double radius = 0.27 + 0.08 * jitter((kObject ^ imageKey) + 2);
    return 1 / (1 + std::exp((std::hypot(x, y) - radius) * 18));
}

}  // namespace

SampleImages::SampleImages(const SampleTask& task) : m_task(task) {
    for (std::size_t image = 0; image < task.images; ++image) {
        // Each class equally often, in no order.
        const std::size_t label = (image * 37 + image / kLabels * 11) % kLabels;
        m_labels.push_back(label);
        m_classes.push_back(label);
        for (std::size_t place = 1; place < kClasses; ++place) {
            // Rivals in the neighbourhood of the label, and the drain as the last.
            std::size_t rival = (label + place * (3 + label % 4)) % kLabels;
            if (place + 1 == kClasses && label != kDrain)
                rival = kDrain;
            while (std::find(m_classes.end() - static_cast<std::ptrdiff_t>(place), m_classes.end(), rival) !=
                       m_classes.end() ||
                   (rival == kDrain && place + 1 < kClasses))
                rival = (rival + 1) % kLabels;
            m_classes.push_back(rival);
        }
    }
}

std::size_t SampleImages::classAt(std::size_t image, std::size_t place) const {
    return m_classes[image * kClasses + place];
}

SampleOutcome SampleImages::reference() const {
    SampleOutcome outcome;
    std::vector<float> lead(m_task.images);  // of the label over the best rival
    for (std::size_t image = 0; image < m_task.images; ++image) {
        float best = -1e9F;
        for (std::size_t place = 0; place < kClasses; ++place) {
            const auto score =
                static_cast<float>(1.6 * normal(kScoreNoise + m_task.seed * 977 + image * kClasses + place) +
                                   (place == 0              ? 2.0
                                    : place + 1 == kClasses ? -1.0
                                                            : 0.0));
            outcome.scores.push_back(score);
            if (place > 0)
                best = std::max(best, score);
        }
        lead[image] = outcome.scores[image * kClasses] - best;
    }
    // The label's score is shifted so that exactly the wanted share of the images leads.
    const auto right =
        static_cast<std::size_t>(std::llround(m_task.floatTop1 * static_cast<double>(m_task.images)));
    std::vector<float> falling = lead;
    std::sort(falling.begin(), falling.end(), std::greater<>());
    const float shift = -(falling[right - 1] + falling[right]) / 2;
    for (std::size_t image = 0; image < m_task.images; ++image)
        outcome.scores[image * kClasses] += shift;

    for (std::size_t layer = 0; layer < m_task.moeLayers.size(); ++layer) {
        SampleOutcome::Routing& routing = outcome.routing.emplace_back();
        for (std::size_t image = 0; image < m_task.images; ++image) {
            const std::uint64_t imageKey = m_task.seed * 31 + image;
            for (std::size_t token = 0; token < m_task.tokens; ++token) {
                const double object = m_task.tokens == 1 ? 1 : onObject(imageKey, token, m_task.tokens);
                for (std::size_t e = 0; e < m_task.experts; ++e) {
                    const std::uint64_t expertKey = layer * 64 + e;
                    const double preference = 0.45 * jitter(900 + expertKey);
                    const double taste =
                        1.5 * normal(kClassTaste + expertKey * kLabels + m_labels[image]) * object;
                    const double background = 1.2 * jitter(950 + expertKey) * (1 - object);
                    const double noise =
                        0.9 * normal(kRouterNoise + ((imageKey * 128 + token) * 8 + e) * 8 + layer);
                    routing.score.push_back(static_cast<float>(preference + taste + background + noise));
                }
            }
        }
        decide(routing);
    }
    outcome.movedShare.assign(m_task.images, 0);
    return outcome;
}

void SampleImages::decide(SampleOutcome::Routing& routing) const {
    const std::size_t experts = m_task.experts;
    routing.experts.clear();
    routing.probability.resize(routing.score.size());
    std::vector<std::size_t> order(experts);
    for (std::size_t start = 0; start < routing.score.size(); start += experts) {
        const auto score = std::span(routing.score).subspan(start, experts);
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return score[a] > score[b]; });
        float sum = 0;
        for (const float value : score)
            sum += std::exp(value - score[order[0]]);
        for (std::size_t e = 0; e < experts; ++e)
            routing.probability[start + e] = std::exp(score[e] - score[order[0]]) / sum;
        for (std::size_t choice = 0; choice < m_task.choices; ++choice)
            routing.experts.push_back(static_cast<std::int64_t>(order[choice]));
    }
}

SampleOutcome SampleImages::disturbed(const SampleOutcome& base, double strength, std::uint64_t salt,
                                      bool frozen) const {
    SampleOutcome outcome = base;
    outcome.movedShare.assign(m_task.images, 0);
    if (strength <= 0)
        return outcome;
    const std::size_t experts = m_task.experts;
    for (std::size_t layer = 0; layer < outcome.routing.size() && !frozen; ++layer) {
        SampleOutcome::Routing& routing = outcome.routing[layer];
        const std::size_t sink = (layer + 1) % experts;  // a bias of the router's input draws decisions there
        for (std::size_t i = 0; i < routing.score.size(); ++i)
            routing.score[i] +=
                static_cast<float>(strength * (1.5 * normal(kRouterNoise + (salt << 40) + i * 4 + layer) +
                                               (i % experts == sink ? 1.1 : 0)));
        decide(routing);
        const std::size_t perImage = m_task.tokens * m_task.choices;
        for (std::size_t i = 0; i < routing.experts.size(); ++i)
            if (routing.experts[i] != base.routing[layer].experts[i])
                outcome.movedShare[i / perImage] +=
                    1.0F / static_cast<float>(perImage * outcome.routing.size());
    }
    // Values lose signal and gain noise; wrong experts add to it; the worst networks answer one class.
    const double drain = 7 * std::pow(std::max(0.0, strength - 0.3), 1.5);
    for (std::size_t i = 0; i < outcome.scores.size(); ++i) {
        const std::size_t image = i / kClasses;
        const double noise =
            2.2 * std::pow(strength, 1.2) + 1.6 * static_cast<double>(outcome.movedShare[image]);
        outcome.scores[i] += static_cast<float>(noise * normal(kScoreNoise + (salt << 40) + i) +
                                                (classAt(image, i % kClasses) == kDrain ? drain : 0));
    }
    return outcome;
}

AccuracyResult SampleImages::accuracy(const SampleOutcome& candidate, const SampleOutcome& reference) const {
    RunResult run;
    AccuracySums sums;
    for (std::size_t image = 0; image < m_task.images; ++image) {
        const auto scores = [&](const SampleOutcome& outcome) {
            return std::span(outcome.scores).subspan(image * kClasses, kClasses);
        };
        sums.add(scores(candidate), scores(reference), scores(reference), 0);
    }
    return sums.result();
}

std::shared_ptr<const ImageRecords> SampleImages::records(const SampleOutcome& outcome, bool margins) const {
    auto records = std::make_shared<ImageRecords>();
    for (std::size_t image = 0; image < m_task.images; ++image) {
        records->add(std::span(outcome.scores).subspan(image * kClasses, kClasses), 0);
        records->label.back() = static_cast<std::uint16_t>(m_labels[image]);
        for (std::size_t place = image * ImageRecords::kTop; place < records->top.size(); ++place)
            records->top[place] = static_cast<std::uint16_t>(classAt(image, records->top[place]));
    }
    for (const SampleOutcome::Routing& decisions : outcome.routing) {
        ImageRecords::Routing& routing = records->routing.emplace_back();
        routing.decisionsPerImage = static_cast<std::uint32_t>(m_task.tokens);
        routing.choices = static_cast<std::uint32_t>(m_task.choices);
        routing.experts.assign(decisions.experts.begin(), decisions.experts.end());
        std::vector<float> falling(m_task.experts);
        for (std::size_t start = 0; margins && start < decisions.score.size(); start += m_task.experts) {
            std::copy_n(decisions.score.begin() + static_cast<std::ptrdiff_t>(start), m_task.experts,
                        falling.begin());
            std::sort(falling.begin(), falling.end(), std::greater<>());
            routing.margin.push_back(falling[m_task.choices - 1] - falling[m_task.choices]);
        }
    }
    return records;
}

void SampleImages::evaluate(const SampleOutcome& candidate, const SampleOutcome& reference,
                            const SampleOutcome& int8, RunResult& run) const {
    run.accuracy = accuracy(candidate, reference);
    run.agreementInt8 = accuracy(candidate, int8).agreement;
    run.images = records(candidate, run.mode != Mode::Approx);
    const auto view = [](const SampleOutcome::Routing& routing) {
        return RoutingView{routing.experts, routing.score, routing.probability};
    };
    for (std::size_t layer = 0; layer < m_task.moeLayers.size(); ++layer) {
        RoutingSums sums(static_cast<int>(m_task.experts), static_cast<int>(m_task.choices));
        sums.add(view(reference.routing[layer]), view(candidate.routing[layer]));
        run.routing.push_back(sums.result(m_task.moeLayers[layer], true));
    }
}

}  // namespace axscope::testing
