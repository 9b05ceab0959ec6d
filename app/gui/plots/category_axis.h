// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringList>

#include "app/gui/plots/plot_theme.h"
#include "app/gui/plots/qcustomplot_header.h"

/// The horizontal axis of figures with bars.
namespace axscope::app {

/// Names of categories at 0, 1, 2, ...: as many of them as the visible range has room for, every one once the user has
/// zoomed in far enough.
class CategoryTicker : public QCPAxisTickerText {
public:
    /// `axis` holds the ticker; `pixels`: room that a name needs along it.
    CategoryTicker(const QCPAxis* axis, double pixels) : m_axis(axis), m_pixels(pixels) {}

protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    const QCPAxis* m_axis;
    double m_pixels;
};

/// Room for `categories` at 0, 1, 2, ..., without grid and tick marks.
void makeCategoryAxis(QCPAxis* axis, const QString& label, qsizetype categories);

/// Writes the names below the horizontal axis of a figure of `size` pixels, flat or turned.
void arrangeCategories(QCustomPlot& plot, const PlotTheme& theme, const QStringList& names, QSize size);

/// A thin vertical line across the plot at `x`.
void addDivider(QCustomPlot& plot, const PlotTheme& theme, double x);

}  // namespace axscope::app
