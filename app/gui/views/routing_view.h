// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>
#include <vector>

#include "analysis/results.h"

namespace axscope::app {

class PlotView;

/// How a multiplier moves decisions between experts: loads, transitions, shift rates, margins.
class RoutingView : public QWidget {
    Q_OBJECT

public:
    explicit RoutingView(QWidget* parent = nullptr);
    ~RoutingView() override;

    /// Shows `study`, complete or not; null empties the view. Keeps selection, zoom and scroll position.
    void setStudy(std::shared_ptr<const analysis::StudyResult> study);
    /// Every figure that is there to export.
    [[nodiscard]] QList<PlotView*> plots() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
