// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/views/routing/metric_page.h"

class QComboBox;

namespace axscope::app {

/// How far gate probabilities moved: the mass that each expert gained, and the distance between gate vectors.
class GatePage : public MetricPage {
    Q_OBJECT

public:
    explicit GatePage(QWidget* parent = nullptr);

protected:
    void updateFigures(const RoutingContext& context) override;

private:
    PlotView* m_shift = nullptr;
    PlotView* m_lines = nullptr;
    PlotView* m_map = nullptr;
    QComboBox* m_distance = nullptr;
};

}  // namespace axscope::app
