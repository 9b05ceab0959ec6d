// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_theme.h"

#include "app/gui/plots/figure_items.h"

namespace axscope::app {
namespace {

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

PlotTheme themeOf(const QColor& background, const QColor& text, const QColor& highlight, const QFont& font) {
    PlotTheme theme;
    theme.background = background;
    theme.text = text;
    theme.mutedText = mixed(text, background, 0.30);
    theme.axis = mixed(text, background, 0.35);
    theme.grid = mixed(background, text, 0.12);
    theme.highlight = highlight;
    theme.font = font;
    return theme;
}

}  // namespace

Appearance appearanceOf(const QPalette& palette) {
    return palette.color(QPalette::Base).lightnessF() < palette.color(QPalette::Text).lightnessF()
               ? Appearance::Dark
               : Appearance::Light;
}

PlotTheme PlotTheme::fromPalette(const QPalette& palette, const QFont& font) {
    PlotTheme theme = themeOf(palette.color(QPalette::Active, QPalette::Base),
                              palette.color(QPalette::Active, QPalette::Text),
                              palette.color(QPalette::Active, QPalette::Highlight), font);
    theme.appearance = appearanceOf(palette);
    return theme;
}

PlotTheme PlotTheme::forExport(double fontPixels, ColorScheme scheme, const QString& family) {
    QFont font(family.isEmpty() ? QStringLiteral("DejaVu Sans") : family);
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qMax(1, qRound(fontPixels)));
    // Hinted advances belong to one screen resolution; on paper they would tear words apart.
    font.setHintingPreference(QFont::PreferNoHinting);
    const bool dark = scheme.appearance == Appearance::Dark;
    PlotTheme theme = dark ? themeOf(QColor(0x1b, 0x1e, 0x20), QColor(0xf2, 0xf2, 0xf2), Qt::white, font)
                           : themeOf(Qt::white, Qt::black, Qt::black, font);
    theme.appearance = scheme;
    const double scale = fontPixels / 12;
    theme.lineWidth = 1.4 * scale;
    theme.markerSize = 6.5 * scale;
    theme.marksSelection = false;
    return theme;
}

void resetPlot(QCustomPlot& plot, const PlotTheme& theme) {
    plot.clearItems();
    plot.clearPlottables();
    plot.plotLayout()->clear();
    // Hidden with its layer, the layout hides all that stands in it; the exporter hides that of the data.
    plot.plotLayout()->setLayer(QStringLiteral("background"));
    plot.legend = nullptr;
    plot.setAutoAddPlottableToLegend(false);
    plot.setBackground(QBrush(theme.background));
    plot.setFont(theme.font);

    auto* rect = new QCPAxisRect(&plot, true);
    rect->setLayer(QStringLiteral("background"));
    rect->setMinimumMargins(QMargins(4, 4, 12, 4));
    plot.plotLayout()->addElement(0, 0, rect);
    plot.plotLayout()->setRowSpacing(2);
    plot.plotLayout()->setColumnSpacing(4);
    plot.xAxis = rect->axis(QCPAxis::atBottom);
    plot.yAxis = rect->axis(QCPAxis::atLeft);
    plot.xAxis2 = rect->axis(QCPAxis::atTop);
    plot.yAxis2 = rect->axis(QCPAxis::atRight);
    for (QCPAxis* axis : rect->axes()) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->setBasePen(QPen(theme.axis, theme.axisWidth));
        axis->setTickPen(QPen(theme.axis, theme.axisWidth));
        axis->setSubTickPen(QPen(theme.axis, theme.axisWidth));
        axis->setTickLength(0, 4);
        axis->setSubTickLength(0, 2);
        axis->setTickLabelColor(theme.text);
        axis->setTickLabelFont(theme.font);
        axis->setLabelColor(theme.text);
        axis->setLabelFont(theme.font);
        axis->setLabelPadding(4);
        axis->setTickLabelPadding(4);
        axis->grid()->setPen(QPen(theme.grid, theme.axisWidth));
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setZeroLinePen(Qt::NoPen);
        makeNumberAxis(axis);
    }
    plot.xAxis2->setVisible(false);
    plot.yAxis2->setVisible(false);
}

}  // namespace axscope::app
