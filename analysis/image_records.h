// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace axscope::analysis {

/// What one run did with each image, as columns in the order of evaluation: the basis of everything that is told
/// image by image.
struct ImageRecords {
    /// Classes that are kept per image.
    static constexpr std::size_t kTop = 5;
    static constexpr std::uint16_t kNoClass = 0xffff;

    /// Decisions of one MoE layer.
    struct Routing {
        std::uint32_t decisionsPerImage = 1;  ///< 1, or tokens
        std::uint32_t choices = 1;            ///< experts that a decision chooses
        std::vector<std::uint16_t> experts;   ///< [images][decisions][choices], the best first
        std::vector<float> margin;            ///< [images][decisions], see MarginFigures; empty for approximate runs

        [[nodiscard]] std::span<const std::uint16_t> of(std::size_t image) const {
            const std::size_t count = std::size_t{decisionsPerImage} * choices;
            return std::span(experts).subspan(image * count, count);
        }

        template <class Self, class Codec>
        static void fields(Self& self, Codec& codec) {
            codec(self.decisionsPerImage, self.choices, self.experts, self.margin);
        }
    };

    std::vector<std::uint16_t> label;
    std::vector<std::uint8_t> rank;    ///< classes that stand before the label, see rankOf(), at most 255; 0 = correct
    std::vector<std::uint16_t> top;    ///< [images][kTop] classes by falling score; kNoClass where there are fewer
    std::vector<float> probability;    ///< [images][kTop] their softmax
    std::vector<Routing> routing;      ///< as RunResult::routing

    [[nodiscard]] std::size_t size() const { return label.size(); }
    [[nodiscard]] bool isCorrect(std::size_t image) const { return rank[image] == 0; }
    [[nodiscard]] std::uint16_t predicted(std::size_t image) const { return top[image * kTop]; }

    /// Takes one image's class scores. Classes without a score (NaN) stand last, and probabilities are NaN then.
    void add(std::span<const float> scores, int imageLabel);
    /// Takes the images of `other` behind its own; both have the same MoE layers unless one of them is empty.
    void append(const ImageRecords& other);
    /// Whether `other` may be appended: records of the same network and kind of run.
    [[nodiscard]] bool fits(const ImageRecords& other) const;
    /// Whether every column is as long as `label` says: what a reader of foreign bytes must ask.
    [[nodiscard]] bool isConsistent() const;

    template <class Self, class Codec>
    static void fields(Self& self, Codec& codec) {
        codec(self.label, self.rank, self.top, self.probability, self.routing);
    }
};

}  // namespace axscope::analysis
