// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStringList>
#include <vector>

#include "app/gui/plots/plot_theme.h"
#include "app/gui/plots/qcustomplot_header.h"

/// Parts of heat maps whose cell (r, c) is centred on x = c, y = r.
namespace axscope::app {

/// Names of rows or columns, as many as fit: zooming in shows the ones that were left out.
class NameTicker : public QCPAxisTicker {
public:
    explicit NameTicker(QStringList names);
    /// Labels that have room on the axis.
    void setCapacity(int labels) { m_capacity = labels; }

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double step) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
    QVector<double> createTickVector(double step, const QCPRange& range) override;

private:
    QStringList m_names;
    int m_capacity = 1;
};

/// Rectangles around cells, in plot coordinates; strong ones can be seen on any colour.
class CellFrames : public QCPAbstractItem {
public:
    struct Frame {
        QRectF cells;
        bool strong = false;
    };
    CellFrames(QCustomPlot* plot, std::vector<Frame> frames, std::vector<double> breaks,
               const PlotTheme& theme);

    [[nodiscard]] double selectTest(const QPointF& position, bool onlySelectable,
                                    QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<Frame> m_frames;
    std::vector<double> m_breaks;
    PlotTheme m_theme;
};

/// A strip between an axis and its labels that shows which expert each row or column is.
class ExpertStrip : public QCPAbstractItem {
public:
    static constexpr int kWidth = 7;  ///< pixels, with the air on both sides

    ExpertStrip(QCustomPlot* plot, Qt::Orientation axis, std::vector<int> experts, const PlotTheme& theme);

    [[nodiscard]] double selectTest(const QPointF& position, bool onlySelectable,
                                    QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    Qt::Orientation m_axis;
    std::vector<int> m_experts;
    PlotTheme m_theme;
};

}  // namespace axscope::app
