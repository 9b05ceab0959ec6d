// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "app/gui/views/result_view.h"

namespace axscope::app {

/// What a multiplier gets wrong, before any network: error maps and histograms side by side, and error
/// metrics.
class MultipliersView : public ResultView {
    Q_OBJECT

public:
    explicit MultipliersView(QWidget* parent = nullptr);
    ~MultipliersView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    /// What there is to look at before any run; a study brings its own.
    void setMultipliers(std::vector<analysis::MultiplierInfo> multipliers);
    [[nodiscard]] QList<PlotView*> plots() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
