// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/gui/views/result_view.h"

namespace axscope::app {

/// The questions of the AxMoE study (see analysis/measures/axmoe.h): what each multiplier costs each
/// architecture and topology, what retraining wins back, and whether the findings of its abstract hold here.
/// A click on a row, mark or point chooses the candidate, with Ctrl what it is compared with.
class AxmoeView : public ResultView {
    Q_OBJECT

public:
    explicit AxmoeView(QWidget* parent = nullptr);
    ~AxmoeView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    void follow(LinkedSelection* selection) override;
    /// The figures of all architectures, not only of the one that is looked at.
    [[nodiscard]] QList<PlotView*> plots() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
