// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>
#include <vector>

#include "analysis/results.h"

namespace axscope::app {

class PlotView;

/// Where in a network the error arises: error over depth for every multiplier beside the network as a tree.
class LayersView : public QWidget {
    Q_OBJECT

public:
    explicit LayersView(QWidget* parent = nullptr);
    ~LayersView() override;

    /// Shows `study`, complete or not; null empties the view. Keeps selection, zoom and scroll position.
    void setStudy(std::shared_ptr<const analysis::StudyResult> study);
    /// Every figure that is there to export.
    [[nodiscard]] QList<PlotView*> plots() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
