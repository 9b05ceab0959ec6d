// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/views/routing/routing_page.h"

class QComboBox;

namespace axscope::app {

/// From which expert to which decisions move, and where the flipped ones end.
class TransitionPage : public RoutingPage {
    Q_OBJECT

public:
    explicit TransitionPage(QWidget* parent = nullptr);

protected:
    void updateFigures(const RoutingContext& context) override;
    void clearMore() override;

private:
    void move(int columns, int rows);
    [[nodiscard]] std::shared_ptr<const PlotFigure> matrix(const RoutingContext& context) const;
    [[nodiscard]] std::shared_ptr<const PlotFigure> flow(const RoutingContext& context) const;

    PlotView* m_matrix = nullptr;
    PlotView* m_flow = nullptr;
    QComboBox* m_unit = nullptr;
    QLabel* m_text = nullptr;
};

}  // namespace axscope::app
