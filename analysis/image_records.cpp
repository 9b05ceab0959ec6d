// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/image_records.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

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

    // The best kTop by insertion: falling, equal ones by index. The first place follows predictedClass(), so that
    // agreement counted from records is the one of the accuracy sums even for scores without an order.
    std::array<std::size_t, kTop> best{};
    std::size_t found = 0;
    const auto first = static_cast<std::size_t>(predictedClass(scores));
    if (!scores.empty())
        best[found++] = first;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (i == first)
            continue;
        std::size_t place = found;
        while (place > 1 && (scores[i] > scores[best[place - 1]] || std::isnan(scores[best[place - 1]])) &&
               !std::isnan(scores[i]))
            --place;
        if (place == kTop)
            continue;
        found = std::min(found + 1, kTop);
        for (std::size_t j = found - 1; j > place; --j)
            best[j] = best[j - 1];
        best[place] = i;
    }

    // Shifted by the largest score against overflow; not a number where the scores have none.
    const double shift = scores.empty() ? 0 : static_cast<double>(scores[first]);
    double sum = 0;
    for (const float score : scores)
        sum += std::exp(static_cast<double>(score) - shift);
    for (std::size_t j = 0; j < kTop; ++j) {
        top.push_back(j < found ? static_cast<std::uint16_t>(best[j]) : kNoClass);
        probability.push_back(
            j < found ? static_cast<float>(std::exp(static_cast<double>(scores[best[j]]) - shift) / sum) : 0.0F);
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
