// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/qcustomplot_header.h"

namespace axscope::app {
namespace {

constexpr double kMostForLegend = 0.45;  // of the height of a figure
constexpr int kTitleMargins = 8;

/// Most columns that the entries fit into when they fill one row after the other; a column is as wide as its
/// widest.
int columnsThatFit(const std::vector<QSize>& items, int available, int spacing) {
    const auto count = static_cast<int>(items.size());
    for (int columns = count; columns > 1; --columns) {
        std::vector<int> widths(static_cast<std::size_t>(columns), 0);
        for (int i = 0; i < count; ++i) {
            int& width = widths[static_cast<std::size_t>(i % columns)];
            width = std::max(width, items[static_cast<std::size_t>(i)].width());
        }
        if (std::accumulate(widths.begin(), widths.end(), spacing * (columns - 1)) <= available) {
            return columns;
        }
    }
    return 1;
}

/// Letters that all of `texts` begin with, up to the end of a word.
qsizetype sharedStart(const QStringList& texts) {
    if (texts.size() < 2) {
        return 0;
    }
    qsizetype same = texts.front().size();
    for (const QString& text : texts) {
        const auto [end, other] = std::ranges::mismatch(texts.front(), text);
        same = std::min<qsizetype>(same, std::distance(texts.front().begin(), end));
    }
    while (same > 0 && texts.front()[same - 1].isLetterOrNumber()) {
        --same;
    }
    return same;
}

/// Width of what stands under the axes: all of the figure, or what a colour scale leaves of it.
int widthBelowAxes(QCustomPlot& plot, QSize size) {
    QCPLayoutGrid* grid = plot.plotLayout();
    if (grid->columnCount() < 2) {
        return size.width();
    }
    grid->setOuterRect(QRect(QPoint(0, 0), size));
    for (const auto phase :
         {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout}) {
        grid->update(phase);
    }
    return plot.axisRect()->outerRect().width();
}

/// The legend, and the layout that keeps it together instead of spreading its columns over the whole width.
void placeLegend(QCustomPlot& plot, QSize size) {
    QCPLegend* legend = plot.legend;
    if (!legend || !legend->layout() || legend->itemCount() == 0) {
        return;
    }
    // All in one row again: cells that an earlier arrangement left empty would count as entries.
    legend->setWrap(0);
    legend->setFillOrder(QCPLegend::foColumnsFirst, true);
    const auto limitWidths = [legend](int pixels) {
        std::vector<StyleLegendItem*> entries;
        QStringList tooLong;
        // Cells of the legend's grid: the last ones of an earlier layout may be empty.
        for (int i = 0; i < legend->itemCount(); ++i) {
            if (auto* entry = dynamic_cast<StyleLegendItem*>(legend->item(i))) {
                entries.push_back(entry);
                if (entry->fullWidth() > pixels) {
                    tooLong += entry->text();
                }
            }
        }
        const qsizetype shared = sharedStart(tooLong);
        std::vector<QSize> sizes;
        for (StyleLegendItem* entry : entries) {
            entry->setWidthLimit(pixels, tooLong.contains(entry->text()) ? shared : 0);
            sizes.push_back(entry->minimumOuterSizeHint());
        }
        return sizes;
    };
    const std::vector<QSize> items = limitWidths(QWIDGETSIZE_MAX);
    QCPLayout* holder = legend->layout();
    holder->take(legend);
    QCPLayoutGrid* grid = plot.plotLayout();
    if (holder != grid) {
        grid->remove(holder);
    }
    grid->simplify();  // an empty row would take its share of the height

    const auto count = static_cast<int>(items.size());
    const int rowHeight = std::ranges::max(items, {}, &QSize::height).height() + legend->rowSpacing();
    const int widest = std::ranges::max(items, {}, &QSize::width).width();
    const int available = widthBelowAxes(plot, size) - 24;
    int columns = columnsThatFit(items, available, legend->columnSpacing());
    int rows = (count + columns - 1) / columns;
    columns = (count + rows - 1) / rows;  // the last row as full as the others
    const int height = rows * rowHeight;
    const int rowsBeside = std::max(1, static_cast<int>(0.85 * size.height()) / rowHeight);
    const int columnsBeside = (count + rowsBeside - 1) / rowsBeside;
    const bool beside = height > 0.28 * size.height() &&
                        columnsBeside * (widest + legend->columnSpacing()) < 0.4 * size.width();
    if (beside) {
        rows = rowsBeside;
        columns = columnsBeside;
    } else if (height > kMostForLegend * size.height()) {
        // Rather short names than no room for the data.
        rows = std::max(1, static_cast<int>(kMostForLegend * size.height()) / rowHeight);
        columns = (count + rows - 1) / rows;
        limitWidths(available / columns - legend->columnSpacing());
    }
    legend->setWrap(columns);
    legend->setFillOrder(QCPLegend::foColumnsFirst, true);

    auto* box = new QCPLayoutGrid;
    box->setRowSpacing(0);
    box->setColumnSpacing(0);
    // The box needs its plot before anything can go into it.
    if (beside) {
        grid->addElement(grid->rowCount() - 1, grid->columnCount(), box);
        grid->setColumnStretchFactor(grid->columnCount() - 1, 0.0001);
    } else {
        grid->addElement(grid->rowCount(), 0, box);
        grid->setRowStretchFactor(grid->rowCount() - 1, 0.0001);
    }
    box->addElement(0, 0, legend);
    box->expandTo(beside ? 2 : 1, beside ? 1 : 2);
    if (beside) {
        box->setRowStretchFactor(0, 0.0001);
    } else {
        box->setColumnStretchFactor(0, 0.0001);
    }
}

}  // namespace

void ValueSpan::add(double value) {
    if (std::isfinite(value)) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
}

QString ValueSpan::after(const QString& sentence) const {
    return low > high ? sentence
                      : QCoreApplication::translate("axscope::app::PlotFigure", "%1; from %2 to %3")
                            .arg(sentence, figureText(low), figureText(high));
}

void rotateTickLabels(QCPAxis& axis, const PlotTheme& theme, const QStringList& labels,
                      double pixelsPerTick) {
    const QFontMetricsF metrics(theme.font);
    double widest = 0;
    for (const QString& label : labels) {
        widest = std::max(widest, metrics.horizontalAdvance(label));
    }
    if (widest + 6 <= pixelsPerTick) {
        axis.setTickLabelRotation(0);
    } else {
        // At 45 degrees a line of text needs its height times the square root of two from tick to tick.
        axis.setTickLabelRotation(pixelsPerTick >= 1.5 * metrics.height() ? -45 : -90);
    }
}

namespace {

/// No more labels than fit. Axes with texts or with fixed steps are left alone.
void limitTicks(QCPAxis* axis, double pixels, double pixelsPerLabel) {
    if (axis && axis->ticker() && !axis->ticker().dynamicCast<QCPAxisTickerFixed>()) {
        axis->ticker()->setTickCount(std::clamp(static_cast<int>(pixels / pixelsPerLabel), 2, 8));
    }
}

/// `title` in two lines as equal as its words allow.
QString inTwoLines(const QString& title) {
    QString lines = title;
    qsizetype best = -1;
    for (qsizetype at = title.indexOf(QLatin1Char(' ')); at >= 0;
         at = title.indexOf(QLatin1Char(' '), at + 1)) {
        const auto imbalance = [&](qsizetype split) { return std::abs(2 * split - title.size()); };
        if (best < 0 || imbalance(at) < imbalance(best)) {
            best = at;
        }
    }
    if (best >= 0) {
        lines[best] = QLatin1Char('\n');
    }
    return lines;
}

/// Breaks an axis title that is longer than `room` into two lines; what is centred on the axis would
/// otherwise run over the edge of the figure.
void wrapTitle(QCPAxis& axis, double room) {
    QString title = axis.label();
    title.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (QFontMetricsF(axis.labelFont()).horizontalAdvance(title) > room) {
        title = inTwoLines(title);
    }
    if (title != axis.label()) {
        axis.setLabel(title);
    }
}

constexpr double kSmallestLabel = 0.8;  // of the font's size
constexpr const char* kFullLabel = "fullLabel";

/// Titles of vertical axes are no longer than their axes: first a smaller font, then two lines, then without
/// the unit, then an ellipsis.
void fitVerticalLabels(QCustomPlot& plot, const PlotTheme& theme, QSize size) {
    const auto fit = [&](QCPAxis* axis, double room) {
        if (!axis || axis->label().isEmpty() || room <= 0) {
            return;
        }
        if (!axis->property(kFullLabel).isValid()) {
            axis->setProperty(kFullLabel, axis->label());
        }
        const QString full = axis->property(kFullLabel).toString();
        QFont font = theme.font;
        const double scale =
            std::clamp(room / QFontMetricsF(font).horizontalAdvance(full), kSmallestLabel, 1.0);
        if (font.pixelSize() > 0) {
            font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * scale)));
        } else {
            font.setPointSizeF(font.pointSizeF() * scale);
        }
        axis->setLabelFont(font);
        const QFontMetricsF metrics(font);
        const QString lines = inTwoLines(full);
        if (metrics.horizontalAdvance(full) > room && metrics.size(0, lines).width() <= room) {
            axis->setLabel(lines);
            return;
        }
        const qsizetype unit = full.lastIndexOf(QLatin1String(" ("));
        const bool bare = unit > 0 && metrics.horizontalAdvance(full) > room;
        axis->setLabel(metrics.elidedText(bare ? full.left(unit) : full, Qt::ElideRight, room));
    };
    // How long the axes are is known only when everything around them has its place.
    QCPLayoutGrid* grid = plot.plotLayout();
    grid->setOuterRect(QRect(QPoint(0, 0), size));
    for (const auto phase :
         {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout}) {
        grid->update(phase);
    }
    for (const QCPAxisRect* rect : plot.axisRects()) {
        fit(rect->axis(QCPAxis::atLeft), rect->height());
    }
    for (int i = 0; i < grid->elementCount(); ++i) {
        if (const auto* scale = qobject_cast<QCPColorScale*>(grid->elementAt(i))) {
            fit(scale->axis(), plot.xAxis->axisRect()->height());
        }
    }
}

}  // namespace

void arrangeFigure(const PlotFigure& figure, QCustomPlot& plot, const PlotTheme& theme, QSize size) {
    placeLegend(plot, size);
    const QFontMetricsF metrics(theme.font);
    const double width = std::max(60, size.width() - 90);
    const double height = std::max(40, size.height() - 80);
    // Digits, since the average character of a Chinese font is twice as wide.
    limitTicks(plot.xAxis, width, 6 * metrics.horizontalAdvance(QLatin1Char('0')) + 10);
    limitTicks(plot.yAxis, height, 2.4 * metrics.height());
    for (int i = 0; i < plot.plotLayout()->elementCount(); ++i) {
        if (auto* scale = qobject_cast<QCPColorScale*>(plot.plotLayout()->elementAt(i))) {
            if (QCPAxis::orientation(scale->type()) == Qt::Horizontal) {
                limitTicks(scale->axis(), width, 7.5 * metrics.averageCharWidth() + 10);
            } else {
                limitTicks(scale->axis(), height, 2.4 * metrics.height());
            }
        }
    }
    figure.arrange(plot, theme, size);
    if (plot.xAxis) {
        // The title is centred on the axis, which starts right of the vertical axis' labels.
        wrapTitle(*plot.xAxis, size.width() - 5 * metrics.height());
    }
    fitVerticalLabels(plot, theme, size);
}

void buildFigure(const PlotFigure& figure, QCustomPlot& plot, const PlotTheme& theme, QSize size,
                 bool withTitle) {
    buildFigure(figure, plot, theme, size, withTitle ? figure.title() : QString(), true);
}

void buildFigure(const PlotFigure& figure, QCustomPlot& plot, const PlotTheme& theme, QSize size,
                 const QString& heading, bool withLegend) {
    resetPlot(plot, theme);
    figure.build(plot, theme);
    if (!withLegend && plot.legend && plot.legend->layout()) {
        plot.legend->layout()->remove(plot.legend);
        plot.legend = nullptr;
        plot.plotLayout()->simplify();
    }
    if (!heading.isEmpty()) {
        QFont font = theme.font;
        font.setBold(true);
        // In a window a tool tip tells the rest; a file has to tell it itself.
        const bool wraps =
            !theme.marksSelection && QFontMetricsF(font).horizontalAdvance(heading) > size.width() - kTitleMargins;
        const QStringList lines = wraps ? inTwoLines(heading).split(QLatin1Char('\n')) : QStringList{heading};
        for (qsizetype line = lines.size() - 1; line >= 0; --line) {
            auto* row = new TextRow(&plot, lines[line], font, theme.text);
            const QMargins margins = row->margins();
            row->setMargins(QMargins(margins.left(), line == 0 ? margins.top() : 0, margins.right(),
                                     line + 1 == lines.size() ? margins.bottom() : 0));
            plot.plotLayout()->insertRow(0);
            plot.plotLayout()->addElement(0, 0, row);
        }
    }
    arrangeFigure(figure, plot, theme, size);
}

}  // namespace axscope::app
