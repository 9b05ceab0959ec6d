// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/heat_map_figure.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/heat_map_items.h"
#include "app/gui/plots/number_format.h"

namespace axscope::app {
namespace {

constexpr double kLongestName = 150;  // pixels; a name is a label and not the figure

}  // namespace

HeatMapFigure::HeatMapFigure(HeatMapSpec spec) : SpecFigure(std::move(spec)) {
    m_spec.values.resize(static_cast<std::size_t>(m_spec.rows.size() * m_spec.columns.size()),
                         std::numeric_limits<double>::quiet_NaN());
    if (!(m_spec.low < m_spec.high)) {
        m_spec.high = m_spec.low + 1;
    }
}

QString HeatMapFigure::valueText(double value) const {
    // Neither "-0.0" nor a sign in front of it.
    const double unit = std::pow(10.0, -m_spec.decimals);
    if (std::abs(value) < unit / 2) {
        value = 0;
    }
    const QString text = fixedText(value, m_spec.decimals);
    return m_spec.map == ColorMap::Diverging && value > 0 ? QLatin1Char('+') + text : text;
}

QString HeatMapFigure::cellText(qsizetype row, qsizetype column) const {
    const double value = m_spec.values[cell(row, column)];
    QStringList figures{tr("%1 %2").arg(m_spec.value.title, valueText(value)) +
                        (std::isfinite(value) && !m_spec.value.unit.isEmpty()
                             ? QLatin1Char(' ') + m_spec.value.unit
                             : QString())};
    for (const auto& extra : m_spec.extras) {
        if (cell(row, column) < extra.values.size()) {
            figures += tr("%1 %2").arg(extra.name.title,
                                       fixedText(extra.values[cell(row, column)], extra.decimals)) +
                       (extra.name.unit.isEmpty() ? QString() : QLatin1Char(' ') + extra.name.unit);
        }
    }
    return tr("%1 = %2, %3 = %4: %5")
        .arg(m_spec.y.title, m_spec.rows[row], m_spec.x.title, m_spec.columns[column],
             figures.join(QStringLiteral("; ")));
}

QString HeatMapFigure::description() const {
    QString text = tr("Heat map of %1: %2 by %3").arg(m_spec.value.text(), m_spec.y.title, m_spec.x.title);
    const bool cellChosen = m_spec.selectedRow >= 0 && m_spec.selectedRow < m_spec.rows.size() &&
                            m_spec.selectedColumn >= 0 && m_spec.selectedColumn < m_spec.columns.size();
    if (cellChosen) {
        text += tr(". Selected: %1").arg(cellText(m_spec.selectedRow, m_spec.selectedColumn));
    }
    return text;
}

void HeatMapFigure::addFrames(QCustomPlot& plot, const PlotTheme& theme) const {
    const auto rows = static_cast<double>(m_spec.rows.size());
    const auto columns = static_cast<double>(m_spec.columns.size());
    std::vector<CellFrames::Frame> frames;
    if (m_spec.diagonal) {
        for (double i = 0; i < std::min(rows, columns); ++i) {
            frames.push_back({QRectF(i - 0.5, i - 0.5, 1, 1), false});
        }
    }
    const bool row = m_spec.selectedRow >= 0 && m_spec.selectedRow < rows;
    const bool column = m_spec.selectedColumn >= 0 && m_spec.selectedColumn < columns;
    if (theme.marksSelection && (row || column)) {
        frames.push_back({QRectF(column ? m_spec.selectedColumn - 0.5 : -0.5,
                                 row ? m_spec.selectedRow - 0.5 : -0.5, column ? 1 : columns, row ? 1 : rows),
                          true});
    }
    std::vector<double> breaks;
    for (const int before : m_spec.rowBreaks) {
        breaks.push_back(before - 0.5);
    }
    if (!frames.empty() || !breaks.empty()) {
        new CellFrames(&plot, std::move(frames), std::move(breaks), theme);
    }
}

void HeatMapFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    const auto rows = static_cast<int>(m_spec.rows.size());
    const auto columns = static_cast<int>(m_spec.columns.size());
    const QCPRange range(m_spec.low, m_spec.high);
    const auto gradient = gradientOf(m_spec.map, theme.appearance);
    QCPColorScale* scale = addColorScale(plot, theme, m_spec.value.text(), gradient, range);
    if (rows > 0 && columns > 0) {
        auto* map = new CellMap(plot.xAxis, plot.yAxis);
        map->setInterpolate(false);
        map->setTightBoundary(false);
        map->data()->setSize(columns, rows);
        map->data()->setRange(QCPRange(0, columns - 1), QCPRange(0, rows - 1));
        std::vector<CellTexts::Cell> texts;
        for (int r = 0; r < rows; ++r) {
            for (int c = 0; c < columns; ++c) {
                const double value = m_spec.values[cell(r, c)];
                map->data()->setCell(c, r, value);
                const double t = (value - m_spec.low) / (m_spec.high - m_spec.low);
                const QColor color = std::isnan(value)
                                         ? theme.mutedText
                                         : textColorOn(mapColor(m_spec.map, t, theme.appearance));
                texts.push_back({r, c, valueText(value), color});
            }
        }
        map->setColorScale(scale);
        map->setGradient(gradient);
        map->setDataRange(range);
        new CellTexts(&plot, std::move(texts), theme);
    }
    addFrames(plot, theme);

    const auto label = [&](QCPAxis* axis, const QStringList& names, const AxisText& text,
                           const std::vector<int>& experts, Qt::Orientation orientation) {
        QStringList shown;
        const QFontMetricsF metrics(theme.font);
        for (const QString& name : names) {
            shown += metrics.elidedText(name, Qt::ElideRight, kLongestName);
        }
        axis->setTicker(QSharedPointer<NameTicker>::create(shown));
        axis->setSubTicks(false);
        axis->setTickLength(0, 0);
        axis->grid()->setVisible(false);
        axis->setRange(-0.5, static_cast<double>(std::max<qsizetype>(1, names.size())) - 0.5);
        axis->setLabel(text.text());
        if (!experts.empty()) {
            axis->setTickLabelPadding(axis->tickLabelPadding() + ExpertStrip::kWidth);
            auto* strip = new ExpertStrip(&plot, orientation, experts, theme);
            strip->setLayer(QStringLiteral("axes"));
        }
    };
    label(plot.xAxis, m_spec.columns, m_spec.x, m_spec.columnExperts, Qt::Horizontal);
    label(plot.yAxis, m_spec.rows, m_spec.y, m_spec.rowExperts, Qt::Vertical);
    plot.yAxis->setRangeReversed(true);
}

void HeatMapFigure::arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const {
    const QFontMetricsF metrics(theme.font);
    double widest = 0;
    for (const QString& name : m_spec.rows) {
        widest = std::max(widest, std::min(kLongestName, metrics.horizontalAdvance(name)));
    }
    // Beside the cells stand the names and the colour scale with its title.
    const double width = std::max(40.0, size.width() - widest - 130);
    const auto columns = static_cast<double>(std::max<qsizetype>(1, m_spec.columns.size()));
    rotateTickLabels(*plot.xAxis, theme, m_spec.columns, width / columns);
    double longest = 0;
    for (const QString& name : m_spec.columns) {
        longest = std::max(longest, std::min(kLongestName, metrics.horizontalAdvance(name)));
    }
    const bool flat = plot.xAxis->tickLabelRotation() == 0;
    const double below = flat ? metrics.height() : 0.75 * longest + metrics.height();
    const double height = std::max(30.0, size.height() - below - 3 * metrics.height());
    if (auto ticker = plot.xAxis->ticker().dynamicCast<NameTicker>()) {
        ticker->setCapacity(
            static_cast<int>(width / (flat ? std::max(longest + 6, 1.0) : 1.2 * metrics.height())));
    }
    if (auto ticker = plot.yAxis->ticker().dynamicCast<NameTicker>()) {
        ticker->setCapacity(static_cast<int>(height / metrics.height()));
    }
}

std::optional<PlotHit> HeatMapFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const auto c = static_cast<qsizetype>(std::lround(plot.xAxis->pixelToCoord(pixel.x())));
    const auto r = static_cast<qsizetype>(std::lround(plot.yAxis->pixelToCoord(pixel.y())));
    if (r < 0 || c < 0 || r >= m_spec.rows.size() || c >= m_spec.columns.size()) {
        return std::nullopt;
    }
    return PlotHit{cellText(r, c), m_spec.rows[r], -1, static_cast<int>(r), static_cast<int>(c)};
}

PlotData HeatMapFigure::table() const {
    PlotData data;
    data.columns = {{m_spec.y.title, {}}, {m_spec.x.title, {}}, {m_spec.value.title, m_spec.value.unit}};
    for (const auto& extra : m_spec.extras) {
        data.columns.push_back({extra.name.title, extra.name.unit});
    }
    for (qsizetype r = 0; r < m_spec.rows.size(); ++r) {
        for (qsizetype c = 0; c < m_spec.columns.size(); ++c) {
            std::vector<PlotData::Cell> row{m_spec.rows[r], m_spec.columns[c], m_spec.values[cell(r, c)]};
            for (const auto& extra : m_spec.extras) {
                row.emplace_back(cell(r, c) < extra.values.size() ? extra.values[cell(r, c)]
                                                                  : std::numeric_limits<double>::quiet_NaN());
            }
            data.rows.push_back(std::move(row));
        }
    }
    return data;
}

std::optional<ColorSpan> HeatMapFigure::colorSpan() const {
    return ColorSpan{m_spec.value.text(), m_spec.map, m_spec.low, m_spec.high};
}

std::shared_ptr<const PlotFigure> HeatMapFigure::withColors(double low, double high) const {
    HeatMapSpec spec = m_spec;
    spec.low = low;
    spec.high = high;
    return std::make_shared<HeatMapFigure>(std::move(spec));
}

}  // namespace axscope::app
