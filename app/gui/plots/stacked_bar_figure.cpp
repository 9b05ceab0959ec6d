// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/stacked_bar_figure.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/gui/plots/category_axis.h"
#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/selection_marks.h"

namespace axscope::app {
namespace {

constexpr double kStackGroupWidth = 0.8;  // of the distance between categories
constexpr double kWidestStack = 0.42;

/// The number of each stack above its bar; none where they would touch each other.
class StackNumbers : public QCPAbstractItem {
public:
    struct Number {
        double x, y;
        QString text;
    };
    StackNumbers(QCustomPlot* plot, std::vector<Number> numbers, double spacing, const PlotTheme& theme)
        : QCPAbstractItem(plot), m_numbers(std::move(numbers)), m_spacing(spacing), m_theme(theme) {
        setSelectable(false);
    }
    [[nodiscard]] double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override {
        const QCPAxis* xAxis = clipAxisRect()->axis(QCPAxis::atBottom);
        const QCPAxis* yAxis = clipAxisRect()->axis(QCPAxis::atLeft);
        QFont font = m_theme.font;
        if (font.pixelSize() > 0)
            font.setPixelSize(std::max(1, qRound(font.pixelSize() * 0.85)));
        else
            font.setPointSizeF(font.pointSizeF() * 0.85);
        const QFontMetricsF metrics(font);
        if (std::abs(xAxis->coordToPixel(m_spacing) - xAxis->coordToPixel(0)) <
            metrics.horizontalAdvance(QLatin1Char('0')) + 1)
            return;
        painter->setFont(font);
        painter->setPen(m_theme.mutedText);
        for (const Number& number : m_numbers) {
            const QPointF at(xAxis->coordToPixel(number.x) - metrics.horizontalAdvance(number.text) / 2,
                             yAxis->coordToPixel(number.y) - 3);
            painter->drawText(at, number.text);
        }
    }

private:
    std::vector<Number> m_numbers;
    double m_spacing;
    PlotTheme m_theme;
};

}  // namespace

double StackedBarFigure::barWidth() const {
    return std::min(kWidestStack, kStackGroupWidth / static_cast<double>(std::max<qsizetype>(1, m_spec.stacks.size())));
}

double StackedBarFigure::centerOf(int category, int stack) const {
    return category + (stack - (static_cast<double>(m_spec.stacks.size()) - 1) / 2) * barWidth();
}

std::pair<double, double> StackedBarFigure::extentOf(const StackedBarSpec::Bar& bar) {
    double top = 0;
    double bottom = 0;
    for (const double part : bar.parts)
        (part > 0 ? top : bottom) += part;
    for (const double end : {bar.low, bar.high}) {
        if (std::isfinite(end)) {
            top = std::max(top, end);
            bottom = std::min(bottom, end);
        }
    }
    return {top, bottom};
}

QString StackedBarFigure::description() const {
    QStringList names;
    for (const auto& part : m_spec.parts)
        names += part.name;
    return tr("%1 by %2, parts: %3").arg(m_spec.y.text(), m_spec.x.title, names.join(QStringLiteral(", ")));
}

void StackedBarFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    QCPBars* below = nullptr;
    for (std::size_t p = 0; p < m_spec.parts.size(); ++p) {
        const QColor color = areaColor(m_spec.parts[p].color, theme.appearance);
        auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
        bars->setBrush(color);
        bars->setPen(Qt::NoPen);
        bars->setAntialiased(false);
        bars->setWidthType(QCPBars::wtPlotCoords);
        bars->setWidth(0.86 * barWidth());
        bars->setSelectable(QCP::stNone);
        for (const auto& bar : m_spec.bars)
            bars->addData(centerOf(bar.category, bar.stack), bar.parts[p]);
        if (below)
            bars->moveAbove(below);
        below = bars;
        addLegendBox(plot, theme, m_spec.parts[p].name, color);
    }

    auto* totals = plot.addGraph(plot.xAxis, plot.yAxis);
    totals->setLineStyle(QCPGraph::lsNone);
    const QPen outline(theme.background, 1);
    totals->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, outline, QBrush(theme.text), theme.markerSize * 0.9));
    totals->setSelectable(QCP::stNone);
    auto* errors = new QCPErrorBars(plot.xAxis, plot.yAxis);
    errors->setDataPlottable(totals);
    errors->setErrorType(QCPErrorBars::etValueError);
    errors->setPen(QPen(theme.text, 1));
    errors->setWhiskerWidth(5);
    errors->setSymbolGap(0);
    errors->setSelectable(QCP::stNone);
    double highest = 0;
    double lowest = 0;
    std::vector<StackNumbers::Number> numbers;
    // Intervals belong to the points by their order along the axis, which is not that of `bars`.
    std::vector<StackedBarSpec::Bar> sorted = m_spec.bars;
    std::ranges::sort(sorted, {}, [](const auto& bar) { return std::pair(bar.category, bar.stack); });
    for (const auto& bar : sorted) {
        const double center = centerOf(bar.category, bar.stack);
        totals->addData(center, bar.total);
        const bool interval = std::isfinite(bar.low) && std::isfinite(bar.high);
        errors->addData(interval ? std::max(0.0, bar.total - bar.low) : 0,
                        interval ? std::max(0.0, bar.high - bar.total) : 0);
        const auto [top, bottom] = extentOf(bar);
        highest = std::max(highest, top);
        lowest = std::min(lowest, bottom);
        numbers.push_back({center, std::max(top, bar.total), QString::number(bar.stack + 1)});
    }
    addLegendEntry(plot, theme, m_spec.totalName, QPen(theme.text, theme.lineWidth, Qt::NoPen), Marker::Diamond);
    if (m_spec.stacks.size() > 1) {
        new StackNumbers(&plot, std::move(numbers), barWidth(), theme);
        for (qsizetype s = 0; s < m_spec.stacks.size(); ++s)
            addLegendText(plot, theme, QStringLiteral("%1  %2").arg(QString::number(s + 1), m_spec.stacks[s]));
    }
    for (const auto& mark : m_spec.marks) {
        const auto bar = std::ranges::find_if(m_spec.bars, [&](const auto& b) {
            return b.category == mark.category && b.stack == mark.stack;
        });
        if (bar == m_spec.bars.end())
            continue;
        const auto [top, bottom] = extentOf(*bar);
        const double center = centerOf(bar->category, bar->stack);
        addBarMark(plot, theme, {center - barWidth() / 2, center + barWidth() / 2, top, bottom}, mark.role);
    }
    const double pad = 0.09 * std::max(highest - lowest, 1.0);
    makeCategoryAxis(plot.xAxis, m_spec.x.text(), m_spec.categories.size());
    plot.yAxis->setLabel(m_spec.y.text());
    plot.yAxis->setRange(lowest < 0 ? lowest - pad : 0, highest + pad);
    plot.yAxis->grid()->setZeroLinePen(QPen(theme.axis, 1));
}

void StackedBarFigure::arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const {
    arrangeCategories(plot, theme, m_spec.categories, size);
}

std::optional<PlotHit> StackedBarFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const double x = plot.xAxis->pixelToCoord(pixel.x());
    for (const auto& bar : m_spec.bars) {
        if (std::abs(x - centerOf(bar.category, bar.stack)) > barWidth() / 2)
            continue;
        QStringList parts;
        for (std::size_t p = 0; p < m_spec.parts.size(); ++p)
            parts += QStringLiteral("%1 %2").arg(m_spec.parts[p].name, fixedText(bar.parts[p], m_spec.decimals));
        QString text = tr("%1, %2: %3; together %4 %5")
                           .arg(m_spec.categories.value(bar.category), m_spec.stacks.value(bar.stack),
                                parts.join(QStringLiteral(", ")), fixedText(bar.total, m_spec.decimals), m_spec.y.unit);
        if (std::isfinite(bar.low) && std::isfinite(bar.high))
            text += tr(" (95 % interval %1 to %2)")
                        .arg(fixedText(bar.low, m_spec.decimals), fixedText(bar.high, m_spec.decimals));
        return PlotHit{text, m_spec.categories.value(bar.category), bar.stack, -1, bar.category};
    }
    return std::nullopt;
}

PlotData StackedBarFigure::table() const {
    PlotData data;
    data.columns = {{m_spec.x.title, {}}, {m_spec.stackTitle, {}}};
    for (const auto& part : m_spec.parts)
        data.columns.push_back({part.name, m_spec.y.unit});
    data.columns.push_back({tr("sum"), m_spec.y.unit});
    data.columns.push_back({tr("low"), m_spec.y.unit});
    data.columns.push_back({tr("high"), m_spec.y.unit});
    for (const auto& bar : m_spec.bars) {
        std::vector<PlotData::Cell> row{m_spec.categories.value(bar.category), m_spec.stacks.value(bar.stack)};
        row.insert(row.end(), bar.parts.begin(), bar.parts.end());
        row.insert(row.end(), {bar.total, bar.low, bar.high});
        data.rows.push_back(std::move(row));
    }
    return data;
}

}  // namespace axscope::app
