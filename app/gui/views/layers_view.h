// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "analysis/ablation_result.h"
#include "app/gui/linked_selection.h"
#include "app/gui/views/result_view.h"
#include "multipliers/base/job_control.h"

namespace axscope::app {

/// Where in a network the error arises: error over depth of any runs beside the network as a tree, predicted
/// against measured errors, and below all that is known of one layer.
class LayersView : public ResultView {
    Q_OBJECT

public:
    explicit LayersView(QWidget* parent = nullptr);
    ~LayersView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    void follow(LinkedSelection* selection) override;
    [[nodiscard]] QList<PlotView*> plots() const override;

    /// Shows `result` with the run of its checkpoint and multiplier; results of others are kept. Null forgets
    /// all.
    void setAblation(std::shared_ptr<const analysis::AblationResult> result);
    /// Offers to measure; ablationRequested() needs someone who does.
    void setAblationAvailable(bool available);
    /// Of a measurement that is going on; nothing: none is.
    void setAblationProgress(const std::optional<Progress>& progress);

Q_SIGNALS:
    /// The user wants the parts of this run's network measured one by one.
    void ablationRequested(const axscope::app::RunChoice& run, analysis::AblationUnit unit);
    void ablationStopRequested();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
