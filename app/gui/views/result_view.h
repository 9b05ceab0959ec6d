// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>

#include "analysis/results.h"

namespace axscope::app {

class LinkedSelection;
class PlotView;

/// What every view of a study's results can do; ResultViews shows them as tabs. A view works without follow(), too.
class ResultView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows `study`, complete or not; null empties the view. Keeps selection, zoom and scroll position. Called only
    /// while the view is in front or about to be, on the GUI thread; at most about twice a second during a run.
    virtual void setStudy(std::shared_ptr<const analysis::StudyResult> study) = 0;

    /// Called once, before the first setStudy(). From then on the view shows `selection` and sets it when the user
    /// clicks. A view that is not in front hears of changes when it comes to the front, after its setStudy(). Indices
    /// and names may be out of the study's range for a moment; the view then shows nothing for them.
    /// A view in which nothing can be selected leaves this as it is.
    virtual void follow(LinkedSelection* selection) { Q_UNUSED(selection); }

    /// Every figure that is there to export, empty ones included.
    [[nodiscard]] virtual QList<PlotView*> plots() const = 0;
};

}  // namespace axscope::app
