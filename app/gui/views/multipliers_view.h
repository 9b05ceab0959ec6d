// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>
#include <vector>

#include "analysis/results.h"

namespace axscope::app {

class PlotView;

/// What a multiplier gets wrong, before any network: error maps and histograms side by side, and error
/// metrics.
class MultipliersView : public QWidget {
    Q_OBJECT

public:
    explicit MultipliersView(QWidget* parent = nullptr);
    ~MultipliersView() override;

    /// Shows `study`, complete or not; null empties the view. Keeps selection, zoom and scroll position.
    void setStudy(std::shared_ptr<const analysis::StudyResult> study);
    /// What there is to look at before any run; a study brings its own.
    void setMultipliers(std::vector<analysis::MultiplierInfo> multipliers);
    /// Every figure that is there to export.
    [[nodiscard]] QList<PlotView*> plots() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
