// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>
#include <vector>

#include "analysis/results.h"

namespace axscope::app {

class PlotView;

/// Error maps and histograms of several multipliers side by side, and their error metrics in one table.
class SideBySide : public QWidget {
    Q_OBJECT

public:
    explicit SideBySide(QWidget* parent = nullptr);
    ~SideBySide() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study);
    /// What there is to look at before any run; a study brings its own.
    void setMultipliers(std::vector<analysis::MultiplierInfo> multipliers);
    [[nodiscard]] QList<PlotView*> plots() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
