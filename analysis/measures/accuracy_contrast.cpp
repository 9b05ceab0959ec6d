// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/accuracy_contrast.h"

#include <algorithm>
#include <cmath>

#include "analysis/image_records.h"
#include "analysis/measures/paired_comparison.h"

namespace axscope::analysis {
namespace {

constexpr double kNormal95 = 1.959963984540054;

bool sawTheSameImages(std::span<const AccuracyTerm> terms) {
    const auto& first = terms.front().run->images;
    return std::ranges::all_of(terms, [&](const AccuracyTerm& term) {
        const auto& images = term.run->images;
        return images != nullptr && images->size() > 0 && (images == first || images->label == first->label);
    });
}

Interval pairedInterval(std::span<const AccuracyTerm> terms, double mean) {
    const std::size_t images = terms.front().run->images->size();
    double squares = 0;
    for (std::size_t image = 0; image < images; ++image) {
        double sum = 0;
        for (const AccuracyTerm& term : terms)
            sum += term.run->images->isCorrect(image) ? term.coefficient : 0;
        squares += (sum - mean) * (sum - mean);
    }
    const auto n = static_cast<double>(images);
    const double half = images > 1 ? kNormal95 * std::sqrt(squares / (n - 1) / n) : 1;
    return {mean - half, mean + half};
}

Interval independentInterval(std::span<const AccuracyTerm> terms, double mean) {
    double variance = 0;
    for (const AccuracyTerm& term : terms) {
        const double p = term.run->accuracy.top1;
        variance += term.coefficient * term.coefficient * p * (1 - p) / static_cast<double>(term.run->accuracy.images);
    }
    const double half = kNormal95 * std::sqrt(variance);
    return {mean - half, mean + half};
}

}  // namespace

std::optional<AccuracyContrast> accuracyContrast(std::span<const AccuracyTerm> terms) {
    if (terms.empty() || std::ranges::any_of(terms, [](const AccuracyTerm& term) {
            return term.run == nullptr || term.run->accuracy.images == 0;
        }))
        return std::nullopt;
    AccuracyContrast contrast;
    contrast.images = terms.front().run->accuracy.images;
    for (const AccuracyTerm& term : terms) {
        contrast.value += term.coefficient * term.run->accuracy.top1;
        contrast.images = std::min(contrast.images, term.run->accuracy.images);
    }
    contrast.paired = sawTheSameImages(terms);
    if (contrast.paired && terms.size() == 2 && terms[0].coefficient == 1 && terms[1].coefficient == -1)
        contrast.interval = compareRuns(*terms[1].run->images, *terms[0].run->images)->interval;
    else
        contrast.interval = contrast.paired ? pairedInterval(terms, contrast.value)
                                            : independentInterval(terms, contrast.value);
    return contrast;
}

}  // namespace axscope::analysis
