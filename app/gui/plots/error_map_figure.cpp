// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/error_map_figure.h"

#include <algorithm>
#include <cmath>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"

namespace axscope::app {
namespace {

/// Ticks that have room on `pixels` where each takes `pixelsPerLabel`.
int tickRoom(int pixels, double pixelsPerLabel) {
    return std::clamp(static_cast<int>(pixels / pixelsPerLabel), 1, 8);
}

}  // namespace

bool ErrorMapSpec::operator==(const ErrorMapSpec& other) const {
    const auto hashOf = [](const auto& products) { return products ? products->hash() : std::string(); };
    return name == other.name && limit == other.limit && hashOf(table) == hashOf(other.table) &&
           subtractedName == other.subtractedName && hashOf(subtracted) == hashOf(other.subtracted);
}

std::int32_t ErrorMapFigure::valueAt(int a, int b) const {
    return m_spec.table->product(a, b) - (m_spec.subtracted ? m_spec.subtracted->product(a, b) : a * b);
}

QString ErrorMapFigure::title() const {
    return m_spec.subtracted ? tr("%1 minus %2").arg(m_spec.name, m_spec.subtractedName)
                             : tr("Error of %1").arg(m_spec.name);
}

QString ErrorMapFigure::description() const {
    if (m_spec.subtracted)
        return tr("Heat map of the products of %1 minus those of %2 over both operands, colours from -%3 to %3")
            .arg(m_spec.name, m_spec.subtractedName, figureText(m_spec.limit));
    return tr("Heat map of the error of %1 over both operands, colours from -%2 to %2")
        .arg(m_spec.name, figureText(m_spec.limit));
}

void ErrorMapFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    const auto& table = *m_spec.table;
    const int n = multipliers::ProductTable::kOperands;
    const int low = table.minOperand();
    const int high = table.maxOperand();
    auto* map = new CellMap(plot.xAxis, plot.yAxis);
    map->setInterpolate(false);
    map->setTightBoundary(false);
    map->data()->setSize(n, n);
    map->data()->setRange(QCPRange(low, high), QCPRange(low, high));
    for (int a = low; a <= high; ++a) {
        for (int b = low; b <= high; ++b) {
            map->data()->setCell(b - low, a - low, valueAt(a, b));
        }
    }
    const QCPRange range(-m_spec.limit, m_spec.limit);
    const auto gradient = gradientOf(ColorMap::Diverging, theme.appearance);
    QCPColorScale* scale = addColorScale(plot, theme, errorText().text(), gradient, range);
    map->setColorScale(scale);
    map->setGradient(gradient);
    map->setDataRange(range);

    plot.xAxis->setLabel(AxisText{tr("Weight b"), tr("integer code")}.text());
    plot.yAxis->setLabel(AxisText{tr("Activation a"), tr("integer code")}.text());
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        makeOperandAxis(axis);
        axis->setRange(low - 0.5, high + 0.5);
        axis->grid()->setVisible(false);
    }
}

void ErrorMapFigure::arrange(QCustomPlot& plot, const PlotTheme& theme, QSize size) const {
    // What colour scale, tick labels and titles leave of the figure, about.
    constexpr int kBesideMap = 160;
    constexpr int kAroundMap = 80;
    const QFontMetrics metrics(theme.font);
    const double labelWidth = 1.7 * metrics.horizontalAdvance(QStringLiteral("\u2212128"));
    const double labelHeight = 1.8 * metrics.height();
    plot.xAxis->ticker()->setTickCount(tickRoom(size.width() - kBesideMap, labelWidth));
    plot.yAxis->ticker()->setTickCount(tickRoom(size.height() - kAroundMap, labelHeight));
    for (QCPLayoutElement* element : plot.plotLayout()->elements(true))
        if (auto* scale = qobject_cast<QCPColorScale*>(element))
            scale->axis()->ticker()->setTickCount(tickRoom(size.height() - kAroundMap, labelHeight));
}

std::optional<PlotHit> ErrorMapFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const auto& table = *m_spec.table;
    const int b = static_cast<int>(std::lround(plot.xAxis->pixelToCoord(pixel.x())));
    const int a = static_cast<int>(std::lround(plot.yAxis->pixelToCoord(pixel.y())));
    if (a < table.minOperand() || a > table.maxOperand() || b < table.minOperand() ||
        b > table.maxOperand()) {
        return std::nullopt;
    }
    const int product = table.product(a, b);
    if (m_spec.subtracted) {
        return PlotHit{tr("a = %1, b = %2: %3 gives %4, %5 gives %6, difference %7")
                           .arg(a)
                           .arg(b)
                           .arg(m_spec.name)
                           .arg(product)
                           .arg(m_spec.subtractedName)
                           .arg(m_spec.subtracted->product(a, b))
                           .arg(valueAt(a, b)),
                       QString(), -1};
    }
    const int exact = a * b;
    const QString relative =
        exact == 0 ? QString()
                   : tr(", relative error %1").arg(percentText(double(product - exact) / std::abs(exact), 2));
    return PlotHit{tr("%1: a = %2, b = %3, exact %4, product %5, error %6")
                           .arg(m_spec.name)
                           .arg(a)
                           .arg(b)
                           .arg(a * b)
                           .arg(product)
                           .arg(product - a * b) +
                       relative,
                   QString(), -1};
}

PlotData ErrorMapFigure::table() const {
    const auto& table = *m_spec.table;
    PlotData data;
    if (m_spec.subtracted)
        data.columns = {{QStringLiteral("a"), {}},
                        {QStringLiteral("b"), {}},
                        {m_spec.subtractedName, {}},
                        {m_spec.name, {}},
                        {tr("difference"), {}}};
    else
        data.columns = {{QStringLiteral("a"), {}},
                        {QStringLiteral("b"), {}},
                        {tr("exact"), {}},
                        {tr("product"), {}},
                        {tr("error"), {}}};
    data.rows.reserve(multipliers::ProductTable::kEntries);
    for (int a = table.minOperand(); a <= table.maxOperand(); ++a) {
        for (int b = table.minOperand(); b <= table.maxOperand(); ++b) {
            const int value = valueAt(a, b);
            const int product = table.product(a, b);
            data.rows.push_back({double(a), double(b), double(product - value), double(product), double(value)});
        }
    }
    return data;
}

AxisText ErrorMapFigure::errorText() const {
    return {m_spec.subtracted ? tr("Difference d") : tr("Error e"), tr("product units")};
}

std::optional<ColorSpan> ErrorMapFigure::colorSpan() const {
    return ColorSpan{errorText().text(), ColorMap::Diverging, -m_spec.limit, m_spec.limit};
}

std::shared_ptr<const PlotFigure> ErrorMapFigure::withColors(double low, double high) const {
    ErrorMapSpec spec = m_spec;
    spec.limit = std::max(-low, high);
    return std::make_shared<ErrorMapFigure>(std::move(spec));
}

}  // namespace axscope::app
