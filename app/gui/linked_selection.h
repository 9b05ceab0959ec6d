// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "app/gui/views/study_text.h"

namespace axscope::app {

/// One cell of the run matrix.
struct RunChoice {
    int checkpoint = 0;  ///< index into StudyResult::checkpoints
    int run = kInt8Choice;  ///< index into StudyResult::multipliers, or kInt8Choice
    bool operator==(const RunChoice&) const = default;
};

/// What the user looks at. Layers are named, so that they survive another checkpoint of the same shape.
struct Selection {
    RunChoice candidate;                ///< A
    std::optional<RunChoice> compared;  ///< B
    QString layer;                      ///< a computed layer, "layer3.0.experts.2.conv1"; empty = none
    QString moeLayer;                   ///< a MoE layer, "layer3.0"; empty = none
    std::optional<int> fromExpert;      ///< of a transition: the reference's expert
    std::optional<int> toExpert;        ///< of a transition: the candidate's; alone: an expert
    std::optional<int> label;           ///< a class
    std::optional<int> image;           ///< index in the order of evaluation
    bool operator==(const Selection&) const = default;
};

/// The selection that all views, the inspector and the list of samples share: each shows it and may change it.
class LinkedSelection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Selection& current() const { return m_current; }
    /// Emits changed() once, where anything changes.
    void set(const Selection& selection);
    /// The usual single steps.
    void chooseCandidate(RunChoice run);
    void chooseCompared(std::optional<RunChoice> run);
    void chooseLayer(const QString& layer);
    void chooseMoeLayer(const QString& layer);
    /// An expert of a MoE layer, wherever decisions came from.
    void chooseExpert(const QString& moeLayer, int expert);
    /// Decisions that moved from one expert to another (or stayed, where they are equal).
    void chooseTransition(const QString& moeLayer, int from, int to);
    void chooseLabel(std::optional<int> label);
    void chooseImage(std::optional<int> image);
    /// Everything but the two runs.
    void clearDetails();

signals:
    void changed(const axscope::app::Selection& now, const axscope::app::Selection& before);

private:
    Selection m_current;
};

}  // namespace axscope::app
