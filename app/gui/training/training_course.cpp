// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/training/training_course.h"

#include <algorithm>
#include <cmath>

namespace axscope::app {

void TrainingCourse::begin(std::uint64_t /*done*/, std::uint64_t steps,
                           const std::vector<models::EpochRecord>& epochs) {
    m_steps = steps;
    m_epochs = epochs;
    m_points.clear();
    // Of a run that is taken up the steps before are known by the means of their epochs.
    const auto perEpoch = static_cast<std::uint64_t>(std::llround(stepsPerEpoch()));
    for (const models::EpochRecord& epoch : epochs) {
        const std::uint64_t end = static_cast<std::uint64_t>(epoch.epoch) * perEpoch;
        m_points.push_back({end - perEpoch + 1, end, epoch.trainLoss, epoch.trainTop1, 1});
    }
}

void TrainingCourse::addSteps(const std::vector<models::StepRecord>& steps) {
    for (const models::StepRecord& step : steps) {
        m_steps = step.steps;
        if (m_points.empty() || m_points.back().last + 1 != step.step || m_points.back().steps >= m_stepsPerPoint)
            m_points.push_back({step.step, step.step, 0, 0, 0});
        Point& point = m_points.back();
        point.last = step.step;
        point.lossSum += step.loss;
        point.top1Sum += step.accuracy;
        ++point.steps;
        if (m_points.size() > kMostPoints)
            thinOut();
    }
}

void TrainingCourse::thinOut() {
    m_stepsPerPoint *= 2;
    std::vector<Point> thinner;
    for (const Point& point : m_points) {
        if (!thinner.empty() && thinner.back().steps + point.steps <= m_stepsPerPoint) {
            Point& joined = thinner.back();
            joined.last = point.last;
            joined.lossSum += point.lossSum;
            joined.top1Sum += point.top1Sum;
            joined.steps += point.steps;
        } else {
            thinner.push_back(point);
        }
    }
    m_points = std::move(thinner);
}

void TrainingCourse::finish(const models::TrainingSummary& summary) {
    m_epochs = summary.epochs;
    m_steps = summary.steps;
}

double TrainingCourse::stepsPerEpoch() const {
    return m_epochsWanted > 0 && m_steps > 0 ? static_cast<double>(m_steps) / m_epochsWanted : 1;
}

const models::EpochRecord* TrainingCourse::best() const {
    const models::EpochRecord* best = nullptr;
    for (const models::EpochRecord& epoch : m_epochs)
        if (best == nullptr || epoch.testTop1 > best->testTop1)
            best = &epoch;
    return best;
}

std::optional<double> TrainingCourse::recovered() const {
    const models::EpochRecord* const after = best();
    if (after == nullptr || !m_before || !m_reference || m_reference->top1 <= m_before->top1)
        return std::nullopt;
    return (after->testTop1 - m_before->top1) / (m_reference->top1 - m_before->top1);
}

}  // namespace axscope::app
