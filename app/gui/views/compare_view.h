// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/gui/views/result_view.h"

namespace axscope::app {

/// Runs A and B of the selection against each other: paired figures on top, below any other view twice, on shared axes
/// and with the same settings, or the difference of the two.
class CompareView : public ResultView {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);
    ~CompareView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    void follow(LinkedSelection* selection) override;
    /// Those of the difference, then those of A and of B as far as they have been looked at.
    [[nodiscard]] QList<PlotView*> plots() const override;

Q_SIGNALS:
    /// A view of one side has been made, and has neither study nor selection yet.
    void viewMade(axscope::app::ResultView* view);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
