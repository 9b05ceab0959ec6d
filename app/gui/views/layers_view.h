// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/gui/views/result_view.h"

namespace axscope::app {

/// Where in a network the error arises: error over depth of any runs beside the network as a tree, predicted against
/// measured errors, and below all that is known of one layer.
class LayersView : public ResultView {
    Q_OBJECT

public:
    explicit LayersView(QWidget* parent = nullptr);
    ~LayersView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    void follow(LinkedSelection* selection) override;
    [[nodiscard]] QList<PlotView*> plots() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
