// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/gui/views/result_view.h"

namespace axscope::app {

/// What remains of the accuracy, and what it costs: top-1 with intervals, accuracy against cost, and the
/// figures.
class AccuracyView : public ResultView {
    Q_OBJECT

public:
    explicit AccuracyView(QWidget* parent = nullptr);
    ~AccuracyView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    [[nodiscard]] QList<PlotView*> plots() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
