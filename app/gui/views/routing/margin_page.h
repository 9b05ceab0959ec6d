// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/views/routing/metric_page.h"

namespace axscope::app {

/// How clear decisions were in the reference, kept ones against flipped ones.
class MarginPage : public MetricPage {
    Q_OBJECT

public:
    explicit MarginPage(QWidget* parent = nullptr);

protected:
    void updateFigures(const RoutingContext& context) override;
    void clearMore() override;

private:
    PlotView* m_histogram = nullptr;
    PlotView* m_explained = nullptr;
    QLabel* m_text = nullptr;
};

/// What a flip costs: the error of the MoE layer's output over kept and over flipped decisions.
class OutputErrorPage : public MetricPage {
    Q_OBJECT

public:
    explicit OutputErrorPage(QWidget* parent = nullptr);

protected:
    void updateFigures(const RoutingContext& context) override;
    void clearMore() override;

private:
    PlotView* m_layers = nullptr;
    PlotView* m_runs = nullptr;
    QLabel* m_text = nullptr;
};

}  // namespace axscope::app
