// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/category_axis.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

void addDivider(QCustomPlot& plot, const PlotTheme& theme, double x) {
    auto* line = new QCPItemStraightLine(&plot);
    line->setLayer(QStringLiteral("grid"));
    line->setPen(QPen(theme.axis, 1));
    line->setSelectable(false);
    line->point1->setCoords(x, 0);
    line->point2->setCoords(x, 1);
}

void makeCategoryAxis(QCPAxis* axis, const QString& label, qsizetype categories) {
    axis->setLabel(label);
    axis->setRange(-0.6, static_cast<double>(std::max<qsizetype>(1, categories)) - 0.4);
    axis->grid()->setVisible(false);
    axis->setSubTicks(false);
    axis->setTickLength(0, 0);
}

QVector<double> CategoryTicker::createTickVector(double tickStep, const QCPRange& range) {
    const QVector<double> all = QCPAxisTickerText::createTickVector(tickStep, range);
    const double perTick = m_axis->axisRect()->width() / std::max(1e-9, range.size());
    const auto step = std::max(1, static_cast<int>(std::ceil(m_pixels / std::max(1e-9, perTick))));
    if (step == 1)
        return all;
    QVector<double> some;
    for (const double tick : all) {
        // Whole multiples, so that names stay at their bars while the plot is moved.
        if (std::lround(tick) % step == 0)
            some.append(tick);
    }
    return some;
}

namespace {

/// Width that a legend beside the axes takes.
int legendBeside(QCustomPlot& plot) {
    QCPLayoutGrid* const grid = plot.plotLayout();
    for (int row = 0; plot.legend && row < grid->rowCount(); ++row) {
        for (int column = 1; column < grid->columnCount(); ++column) {
            if (grid->hasElement(row, column) && grid->element(row, column) == plot.legend->layout())
                return plot.legend->minimumOuterSizeHint().width();
        }
    }
    return 0;
}

}  // namespace

void arrangeCategories(QCustomPlot& plot, const PlotTheme& theme, const QStringList& names, QSize size) {
    auto ticker = QSharedPointer<CategoryTicker>::create(plot.xAxis, QFontMetricsF(theme.font).height());
    for (qsizetype c = 0; c < names.size(); ++c)
        ticker->addTick(static_cast<double>(c), names[c]);
    plot.xAxis->setTicker(ticker);
    rotateTickLabels(*plot.xAxis, theme, names,
                     (size.width() - 80.0 - legendBeside(plot)) / static_cast<double>(std::max<qsizetype>(1, names.size())));
}

}  // namespace axscope::app
