// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/accuracy_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/statistics.h"

namespace axscope::analysis {
namespace {

double share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? std::numeric_limits<double>::quiet_NaN()
                      : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

int predictedClass(std::span<const float> scores) {
    const auto isLess = [](float a, float b) { return a < b || (std::isnan(a) && !std::isnan(b)); };
    return static_cast<int>(std::max_element(scores.begin(), scores.end(), isLess) - scores.begin());
}

int rankOf(std::span<const float> scores, int label) {
    const float own = scores[static_cast<std::size_t>(label)];
    if (std::isnan(own))  // no order: never counts as correct
        return static_cast<int>(scores.size());
    int rank = 0;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i] > own || (scores[i] == own && static_cast<int>(i) < label))
            ++rank;
    return rank;
}

void AccuracySums::add(std::span<const float> scores, std::span<const float> referenceScores,
                       std::span<const float> int8Scores, int label) {
    constexpr int kTop = 5;
    const int prediction = predictedClass(scores);
    const int referencePrediction = predictedClass(referenceScores);
    const int rank = rankOf(scores, label);
    ++images;
    top1 += rank == 0 ? 1 : 0;
    top5 += rank < kTop ? 1 : 0;
    agreeing += prediction == referencePrediction ? 1 : 0;
    agreeingInt8 += prediction == predictedClass(int8Scores) ? 1 : 0;
    ++cells[(rankOf(referenceScores, label) == 0 ? 0U : 2U) + (rank == 0 ? 0U : 1U)];
    logits += scores.size();
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double difference = static_cast<double>(scores[i]) - static_cast<double>(referenceScores[i]);
        squaredLogitDifference += difference * difference;
    }
}

void AccuracySums::merge(const AccuracySums& other) {
    images += other.images;
    top1 += other.top1;
    top5 += other.top5;
    agreeing += other.agreeing;
    agreeingInt8 += other.agreeingInt8;
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        cells[cell] += other.cells[cell];
    logits += other.logits;
    squaredLogitDifference += other.squaredLogitDifference;
}

AccuracyResult AccuracySums::result() const {
    AccuracyResult result;
    result.images = images;
    result.top1 = share(top1, images);
    result.top5 = share(top5, images);
    result.top1Interval = wilsonInterval(top1, images);
    result.top5Interval = wilsonInterval(top5, images);
    result.agreement = share(agreeing, images);
    result.cells = cells;
    result.logitMse = logits == 0 ? std::numeric_limits<double>::quiet_NaN()
                                  : squaredLogitDifference / static_cast<double>(logits);
    result.mcnemarP = mcnemarExactP(cells[1], cells[2]);
    return result;
}

double AccuracySums::agreementInt8() const {
    return share(agreeingInt8, images);
}

}  // namespace axscope::analysis
