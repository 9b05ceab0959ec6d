// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <vector>

#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// The way of one image (token) through the experts: MoE layers from left to right, experts from top to bottom, the
/// gate probabilities of the candidate behind the paths of all runs.
struct ExpertPathSpec {
    struct Path {
        QString name;
        int style = 0;                          ///< of seriesStyle()
        std::vector<std::vector<int>> experts;  ///< per layer what was chosen, the best first

        bool operator==(const Path&) const = default;
    };

    QString title;
    QStringList layers;
    int experts = 0;
    QString gatesOf;            ///< the run whose gates are shown
    std::vector<double> gates;  ///< [layers][experts], 0..1; NaN: unknown
    std::vector<Path> paths;

    bool operator==(const ExpertPathSpec&) const = default;
};

class ExpertPathFigure : public SpecFigure<ExpertPathFigure, ExpertPathSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::ExpertPathFigure)

public:
    using SpecFigure::SpecFigure;

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    void arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;
};

}  // namespace axscope::app
