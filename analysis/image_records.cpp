// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/image_records.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/accuracy_sums.h"

namespace axscope::analysis {
namespace {

template <class T>
void appendTo(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

/// Whether `size` is the product of the factors, none of which is trusted.
bool isProduct(std::size_t size, std::size_t a, std::size_t b, std::size_t c) {
    __extension__ using Wide = unsigned __int128;  // 2^64 images times 2^32 decisions fit
    const Wide ab = static_cast<Wide>(a) * b;
    if (ab > std::numeric_limits<std::size_t>::max())
        return false;
    return ab * c == size;
}

}  // namespace

void ImageRecords::add(std::span<const float> scores, int imageLabel) {
    constexpr int kMaxRank = std::numeric_limits<std::uint8_t>::max();
    label.push_back(static_cast<std::uint16_t>(imageLabel));
    rank.push_back(static_cast<std::uint8_t>(std::min(rankOf(scores, imageLabel), kMaxRank)));

    // Falling, equal ones by index, as rankOf() and predictedClass() order them.
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t found = std::min(kTop, scores.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(found), order.end(),
                      [&scores](std::size_t a, std::size_t b) {
                          if (scores[a] > scores[b] || scores[b] > scores[a])
                              return scores[a] > scores[b];
                          const bool aHasNone = std::isnan(scores[a]);
                          return aHasNone == std::isnan(scores[b]) ? a < b : !aHasNone;
                      });

    // Shifted by the largest score against overflow; not a number where the scores have none.
    const double shift = scores.empty() ? 0 : static_cast<double>(scores[order.front()]);
    double sum = 0;
    for (const float score : scores)
        sum += std::exp(static_cast<double>(score) - shift);
    for (std::size_t j = 0; j < kTop; ++j) {
        top.push_back(j < found ? static_cast<std::uint16_t>(order[j]) : kNoClass);
        probability.push_back(
            j < found ? static_cast<float>(std::exp(static_cast<double>(scores[order[j]]) - shift) / sum)
                      : 0.0F);
    }
}

void ImageRecords::append(const ImageRecords& other) {
    if (other.size() == 0)
        return;
    if (size() == 0) {
        *this = other;
        return;
    }
    assert(routing.size() == other.routing.size());
    appendTo(label, other.label);
    appendTo(rank, other.rank);
    appendTo(top, other.top);
    appendTo(probability, other.probability);
    for (std::size_t layer = 0; layer < routing.size(); ++layer) {
        Routing& own = routing[layer];
        const Routing& more = other.routing[layer];
        assert(own.decisionsPerImage == more.decisionsPerImage && own.choices == more.choices);
        appendTo(own.experts, more.experts);
        appendTo(own.margin, more.margin);
    }
}

bool ImageRecords::fits(const ImageRecords& other) const {
    return std::equal(routing.begin(), routing.end(), other.routing.begin(), other.routing.end(),
                      [](const Routing& one, const Routing& two) {
                          return one.decisionsPerImage == two.decisionsPerImage && one.choices == two.choices &&
                                 one.margin.empty() == two.margin.empty();
                      });
}

bool ImageRecords::isConsistent() const {
    const std::size_t images = size();
    const auto layerIsConsistent = [images](const Routing& layer) {
        return layer.decisionsPerImage > 0 && layer.choices > 0 &&
               isProduct(layer.experts.size(), images, layer.decisionsPerImage, layer.choices) &&
               (layer.margin.empty() || isProduct(layer.margin.size(), images, layer.decisionsPerImage, 1));
    };
    return rank.size() == images && isProduct(top.size(), images, kTop, 1) &&
           isProduct(probability.size(), images, kTop, 1) &&
           std::all_of(routing.begin(), routing.end(), layerIsConsistent);
}

}  // namespace axscope::analysis
