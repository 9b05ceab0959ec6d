// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/gui/views/result_view.h"

namespace axscope::app {

/// Where in a network the error arises: error over depth for every multiplier beside the network as a tree.
class LayersView : public ResultView {
    Q_OBJECT

public:
    explicit LayersView(QWidget* parent = nullptr);
    ~LayersView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    [[nodiscard]] QList<PlotView*> plots() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
