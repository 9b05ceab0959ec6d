// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>
#include <vector>

#include "analysis/results.h"

namespace axscope::app {

class PlotView;

/// What remains of the accuracy, and what it costs: top-1 with intervals, accuracy against cost, and the
/// figures.
class AccuracyView : public QWidget {
    Q_OBJECT

public:
    explicit AccuracyView(QWidget* parent = nullptr);
    ~AccuracyView() override;

    /// Shows `study`, complete or not; null empties the view. Keeps selection, zoom and scroll position.
    void setStudy(std::shared_ptr<const analysis::StudyResult> study);
    /// Every figure that is there to export.
    [[nodiscard]] QList<PlotView*> plots() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
