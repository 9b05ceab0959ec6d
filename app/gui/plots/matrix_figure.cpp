// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/matrix_figure.h"

#include <cmath>
#include <limits>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {

MatrixFigure::MatrixFigure(MatrixSpec spec) : SpecFigure(std::move(spec)) {
    m_spec.counts.resize(static_cast<std::size_t>(m_spec.rows.size() * m_spec.columns.size()));
}

std::uint64_t MatrixFigure::count(qsizetype row, qsizetype column) const {
    return m_spec.counts[static_cast<std::size_t>(row * m_spec.columns.size() + column)];
}

double MatrixFigure::share(qsizetype row, qsizetype column) const {
    double total = 0;
    for (qsizetype c = 0; c < m_spec.columns.size(); ++c) {
        total += static_cast<double>(count(row, c));
    }
    return total > 0 ? static_cast<double>(count(row, column)) / total
                     : std::numeric_limits<double>::quiet_NaN();
}

QString MatrixFigure::description() const {
    return tr("Heat map, share of each row: %1 by %2").arg(m_spec.y.title, m_spec.x.title);
}

void MatrixFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    const auto rows = static_cast<int>(m_spec.rows.size());
    const auto columns = static_cast<int>(m_spec.columns.size());
    auto* map = new CellMap(plot.xAxis, plot.yAxis);
    map->setInterpolate(false);
    map->setTightBoundary(false);
    map->data()->setSize(columns, rows);
    map->data()->setRange(QCPRange(0, columns - 1), QCPRange(0, rows - 1));
    std::vector<CellTexts::Cell> texts;
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            const double value = share(r, c);
            map->data()->setCell(c, r, 100 * value);
            const QColor color = std::isnan(value)
                                     ? theme.mutedText
                                     : textColorOn(mapColor(ColorMap::Sequential, value, theme.appearance));
            texts.push_back({r, c, percentNumber(value, 1), color});
        }
    }
    const auto gradient = gradientOf(ColorMap::Sequential, theme.appearance);
    QCPColorScale* scale =
        addColorScale(plot, theme, AxisText{tr("Share of the row"), QStringLiteral("%")}.text(), gradient,
                      QCPRange(0, 100));
    map->setColorScale(scale);
    map->setGradient(gradient);
    map->setDataRange(QCPRange(0, 100));
    new CellTexts(&plot, std::move(texts), theme);

    const auto label = [&](QCPAxis* axis, const QStringList& names, const AxisText& text) {
        auto ticker = QSharedPointer<QCPAxisTickerText>::create();
        for (qsizetype i = 0; i < names.size(); ++i) {
            ticker->addTick(static_cast<double>(i), names[i]);
        }
        axis->setTicker(ticker);
        axis->setSubTicks(false);
        axis->setTickLength(0, 0);
        axis->grid()->setVisible(false);
        axis->setRange(-0.5, static_cast<double>(names.size()) - 0.5);
        axis->setLabel(text.text());
    };
    label(plot.xAxis, m_spec.columns, m_spec.x);
    label(plot.yAxis, m_spec.rows, m_spec.y);
    plot.yAxis->setRangeReversed(true);
}

std::optional<PlotHit> MatrixFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const auto c = static_cast<qsizetype>(std::lround(plot.xAxis->pixelToCoord(pixel.x())));
    const auto r = static_cast<qsizetype>(std::lround(plot.yAxis->pixelToCoord(pixel.y())));
    if (r < 0 || c < 0 || r >= m_spec.rows.size() || c >= m_spec.columns.size()) {
        return std::nullopt;
    }
    return PlotHit{tr("%1 to %2: %3 %4, %5 of the row")
                       .arg(m_spec.rows[r], m_spec.columns[c], countText(count(r, c)), m_spec.counted,
                            percentText(share(r, c), 2)),
                   QString(), -1};
}

PlotData MatrixFigure::table() const {
    PlotData data;
    data.columns = {{m_spec.y.title, {}},
                    {m_spec.x.title, {}},
                    {tr("count"), m_spec.counted},
                    {tr("share of row"), QStringLiteral("%")}};
    for (qsizetype r = 0; r < m_spec.rows.size(); ++r) {
        for (qsizetype c = 0; c < m_spec.columns.size(); ++c) {
            data.rows.push_back(
                {m_spec.rows[r], m_spec.columns[c], static_cast<double>(count(r, c)), 100 * share(r, c)});
        }
    }
    return data;
}

}  // namespace axscope::app
