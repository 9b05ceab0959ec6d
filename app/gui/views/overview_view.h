// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/gui/plots/selection_role.h"
#include "app/gui/views/result_view.h"

namespace axscope::app {

/// What remains of the accuracy, what it costs and where it went: accuracy with intervals, accuracy against cost, the
/// loss in its parts, the loss by class, what retraining won back, and all figures as a table. A click on a bar, point
/// or row chooses the candidate, with Ctrl what it is compared with.
class OverviewView : public ResultView {
    Q_OBJECT

public:
    explicit OverviewView(QWidget* parent = nullptr);
    ~OverviewView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    void follow(LinkedSelection* selection) override;
    [[nodiscard]] QList<PlotView*> plots() const override;

    /// Shows one of two runs that are compared, whose names stand elsewhere: its candidate is marked as `role`.
    void embedAs(SelectionRole role);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
