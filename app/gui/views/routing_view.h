// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/gui/views/result_view.h"

namespace axscope::app {

/// How a multiplier moves decisions between experts: loads, transitions, shift rates, margins.
class RoutingView : public ResultView {
    Q_OBJECT

public:
    explicit RoutingView(QWidget* parent = nullptr);
    ~RoutingView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    [[nodiscard]] QList<PlotView*> plots() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
