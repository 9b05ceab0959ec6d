// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "models/training/training_records.h"
#include "multipliers/base/job_control.h"

namespace axscope::app {

/// What is known of a training so far: a plain value that curves are drawn from.
class TrainingCourse {
public:
    /// On the test images.
    struct Tested {
        double top1 = 0;
        double loss = 0;
    };
    /// Means over neighbouring steps: however long a training is, there are at most kMostPoints of them.
    struct Point {
        std::uint64_t first = 0;  ///< step, from 1
        std::uint64_t last = 0;
        double lossSum = 0;
        double top1Sum = 0;
        std::uint64_t steps = 0;

        [[nodiscard]] double step() const { return static_cast<double>(first + last) / 2; }
        [[nodiscard]] double loss() const { return lossSum / static_cast<double>(steps); }
        [[nodiscard]] double top1() const { return top1Sum / static_cast<double>(steps); }
    };
    static constexpr std::size_t kMostPoints = 240;

    explicit TrainingCourse(int epochsWanted = 0) : m_epochsWanted(epochsWanted) {}

    void note(const QString& sentence) { m_notes.append(sentence); }
    void setReference(Tested tested) { m_reference = tested; }
    void setBefore(Tested tested) { m_before = tested; }
    void setProgress(const Progress& progress) { m_progress = progress; }
    void begin(std::uint64_t done, std::uint64_t steps, const std::vector<models::EpochRecord>& epochs);
    void addSteps(const std::vector<models::StepRecord>& steps);
    void addEpoch(const models::EpochRecord& epoch) { m_epochs.push_back(epoch); }
    void finish(const models::TrainingSummary& summary);

    [[nodiscard]] const QStringList& notes() const { return m_notes; }
    [[nodiscard]] const Progress& progress() const { return m_progress; }
    [[nodiscard]] const std::optional<Tested>& reference() const { return m_reference; }  ///< the parent in int8
    [[nodiscard]] const std::optional<Tested>& before() const { return m_before; }  ///< the parent with the multiplier
    [[nodiscard]] const std::vector<Point>& points() const { return m_points; }
    [[nodiscard]] const std::vector<models::EpochRecord>& epochs() const { return m_epochs; }
    [[nodiscard]] int epochsWanted() const { return m_epochsWanted; }
    [[nodiscard]] double stepsPerEpoch() const;
    /// The epoch with the highest test top-1, whose weights are kept; null before the first one ends.
    [[nodiscard]] const models::EpochRecord* best() const;
    /// (after - before) / (reference - before), of test top-1; nothing where one is not known or where nothing was lost.
    [[nodiscard]] std::optional<double> recovered() const;

private:
    void thinOut();

    int m_epochsWanted;
    std::uint64_t m_steps = 0;
    std::uint64_t m_stepsPerPoint = 1;
    Progress m_progress;
    QStringList m_notes;
    std::optional<Tested> m_reference;
    std::optional<Tested> m_before;
    std::vector<Point> m_points;
    std::vector<models::EpochRecord> m_epochs;
};

}  // namespace axscope::app
