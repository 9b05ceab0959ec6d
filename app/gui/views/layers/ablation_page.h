// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "analysis/ablation_result.h"
#include "app/gui/linked_selection.h"
#include "multipliers/base/job_control.h"

class QComboBox;
class QProgressBar;
class QPushButton;

namespace axscope::app {

class PlotFigure;
class PlotView;

/// What each layer or expert costs when it alone is approximated, over depth, and the button that has it
/// measured. Beside the costs of experts stands what is said to foretell them.
class AblationPage : public QWidget {
    Q_OBJECT

public:
    using Results = std::vector<std::shared_ptr<const analysis::AblationResult>>;

    explicit AblationPage(QWidget* parent = nullptr);

    /// Keeps `result` beside those of other checkpoints, multipliers and units; null forgets all.
    void setAblation(std::shared_ptr<const analysis::AblationResult> result);
    /// Whether there is someone to measure: without, the button is hidden.
    void setAvailable(bool available);
    /// Of a measurement that is going on; nothing: none is.
    void setProgress(const std::optional<Progress>& progress);
    void setStudy(std::shared_ptr<const analysis::StudyResult> study, const Selection& selection,
                  const QString& layer);
    [[nodiscard]] PlotView* plot() const { return m_plot; }
    /// What foretells the cost of experts; without a figure for layers.
    [[nodiscard]] PlotView* rankingPlot() const { return m_ranking; }

Q_SIGNALS:
    void requested(analysis::AblationUnit unit);
    void stopRequested();
    /// A click on a part: the first layer of it.
    void layerClicked(const QString& layer);

private:
    void update();
    void updateRanking(const analysis::AblationResult* result, const QStringList& provenance);
    [[nodiscard]] std::shared_ptr<const PlotFigure> figure() const;
    [[nodiscard]] const analysis::AblationResult* resultOf(const RunChoice& choice) const;

    Results m_results;
    std::shared_ptr<const analysis::StudyResult> m_study;
    Selection m_selection;
    QString m_layer;
    bool m_available = false;
    bool m_running = false;
    QComboBox* m_unit;
    QPushButton* m_measure;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    PlotView* m_plot;
    QWidget* m_rankingSide;
    QComboBox* m_rankingMeasure;
    PlotView* m_ranking;
};

}  // namespace axscope::app
