// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "analysis/image_records.h"
#include "analysis/results.h"
#include "analysis/routing_sums.h"

/// Parts of the sample study: see sample_study.h.
namespace axscope::testing {

/// Images and routers of a network, all made of hashes of their indices.
struct SampleTask {
    std::uint64_t seed = 0;
    std::uint64_t images = 0;
    double floatTop1 = 0;  ///< as a fraction; met exactly
    std::vector<std::string> moeLayers = {};
    std::size_t experts = 0;
    std::size_t choices = 1;
    std::size_t tokens = 1;  ///< decisions of an image; the first one of several is the class token
};

/// What one run scored and decided.
struct SampleOutcome {
    std::vector<float> scores;  ///< [images][SampleImages::kClasses]
    struct Routing {
        std::vector<std::int64_t> experts;  ///< [images * tokens][choices]
        std::vector<float> score;           ///< [images * tokens][experts]
        std::vector<float> probability;     ///< the same
    };
    std::vector<Routing> routing;
    std::vector<float>
        movedShare;  ///< [images] decisions that left the reference's experts, of all MoE layers
};

/// Results of runs from scores and decisions by the same sums as real ones, so that figures and records
/// agree.
class SampleImages {
public:
    /// Classes with a score: the label, rivals, and the class that a biased network falls for.
    static constexpr std::size_t kClasses = 8;

    explicit SampleImages(const SampleTask& task);

    [[nodiscard]] SampleOutcome reference() const;
    /// `strength`: 0 gives `base` again, 1 next to no information. `frozen`: with the decisions of `base`.
    [[nodiscard]] SampleOutcome disturbed(const SampleOutcome& base, double strength, std::uint64_t salt,
                                          bool frozen = false) const;

    /// Fills accuracy, agreement, routing and images of `run`, whose mode says whether decisions keep their
    /// margins.
    void evaluate(const SampleOutcome& candidate, const SampleOutcome& reference, const SampleOutcome& int8,
                  analysis::RunResult& run) const;
    [[nodiscard]] analysis::AccuracyResult accuracy(const SampleOutcome& candidate,
                                                    const SampleOutcome& reference) const;

private:
    [[nodiscard]] std::shared_ptr<const analysis::ImageRecords> records(const SampleOutcome& outcome,
                                                                        bool margins) const;
    [[nodiscard]] std::size_t classAt(std::size_t image, std::size_t place) const;
    void decide(SampleOutcome::Routing& routing) const;

    SampleTask m_task;
    std::vector<std::size_t> m_labels;
    std::vector<std::size_t> m_classes;  ///< [images][kClasses]
};

}  // namespace axscope::testing
