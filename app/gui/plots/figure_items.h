// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/gui/plots/palette.h"
#include "app/gui/plots/plot_theme.h"
#include "app/gui/plots/qcustomplot_header.h"

/// Parts of figures that QCustomPlot does not have: they place themselves when they are drawn, at whatever
/// size.
namespace axscope::app {

/// One line of text across the whole width, shortened with an ellipsis where it does not fit.
class TextRow : public QCPLayoutElement {
public:
    TextRow(QCustomPlot* plot, QString text, const QFont& font, const QColor& color);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// What it may fill of the figure.
    [[nodiscard]] QRect room() const;
    [[nodiscard]] bool isShortened() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    [[nodiscard]] QSize minimumOuterSizeHint() const override;
    [[nodiscard]] QSize maximumOuterSizeHint() const override;

private:
    QString m_text;
    QFont m_font;
    QColor m_color;
};

/// Names beside points: each takes the first place around its point where it covers neither another name nor
/// a point, further off with a line to it where none is free, and is left out where there is none at all.
class PointLabels : public QCPAbstractItem {
public:
    struct Label {
        double x, y;
        double yLow, yHigh;  ///< an interval around y that is drawn there, too; NaN: none
        QString text;
        QColor color;
        bool important = true;  ///< takes its place before those that are not
    };
    PointLabels(QCustomPlot* plot, std::vector<Label> labels, const PlotTheme& theme);

    [[nodiscard]] double selectTest(const QPointF& position, bool onlySelectable,
                                    QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<Label> m_labels;
    PlotTheme m_theme;
};

/// Numbers in the cells of a matrix (cell (r, c) is centred on x = c, y = r); left out where they do not fit.
class CellTexts : public QCPAbstractItem {
public:
    struct Cell {
        int row, column;
        QString text;
        QColor color;
    };
    CellTexts(QCustomPlot* plot, std::vector<Cell> cells, const PlotTheme& theme);

    [[nodiscard]] double selectTest(const QPointF& position, bool onlySelectable,
                                    QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<Cell> m_cells;
    PlotTheme m_theme;
};

/// A heat map whose cells all look alike at any size. QCustomPlot's own picks the nearest cell for each
/// pixel, which drops or doubles rows when cells are a pixel or two wide: patterns appear that the data do
/// not have.
class CellMap : public QCPColorMap {
public:
    using QCPColorMap::QCPColorMap;

protected:
    void draw(QCPPainter* painter) override;

private:
    /// One rectangle per cell: viewers blur small pictures that they enlarge.
    void drawShapes(QCPPainter& painter, const QRectF& whole, const QImage& cells) const;
};

/// A ring around a point, and a line across the plot at its x.
class PointMark : public QCPAbstractItem {
public:
    PointMark(QCustomPlot* plot, double x, double y, const PlotTheme& theme, bool withLine = true);

    [[nodiscard]] double selectTest(const QPointF& position, bool onlySelectable,
                                    QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    double m_x, m_y;
    bool m_withLine;
    PlotTheme m_theme;
};

/// An entry of the legend that stands for a style rather than for one plottable.
class StyleLegendItem : public QCPAbstractLegendItem {
public:
    StyleLegendItem(QCPLegend* legend, QString text, const PlotTheme& theme, const QPen& line, Marker marker,
                    const QColor& fill);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize minimumOuterSizeHint() const override;
    /// The text is shortened to keep the whole entry within `pixels`, where its first `shared` characters, which
    /// say nothing beside the other entries, go first.
    void setWidthLimit(int pixels, qsizetype shared = 0);
    /// Of the whole entry.
    [[nodiscard]] int fullWidth() const;
    [[nodiscard]] bool isShortened() const;

protected:
    void draw(QCPPainter* painter) override;

private:
    [[nodiscard]] int iconWidth() const;
    [[nodiscard]] double textRoom() const;

    int m_widthLimit = QWIDGETSIZE_MAX;
    qsizetype m_shared = 0;
    QString m_text;
    PlotTheme m_theme;
    QPen m_line;
    Marker m_marker;
    QColor m_fill;
};

/// The whole of the title or of the entry of the legend at `position`, where it was shortened; empty elsewhere.
[[nodiscard]] QString shortenedTextAt(const QCustomPlot& plot, QPointF position);

/// QCustomPlot's name of a mark.
[[nodiscard]] QCPScatterStyle::ScatterShape scatterShape(Marker marker);

/// mapColor() for QCustomPlot's heat maps.
[[nodiscard]] QCPColorGradient gradientOf(ColorMap map, ColorScheme scheme);

/// The plot's legend, made on the first call. buildFigure() finds a place for it that covers no data.
[[nodiscard]] QCPLegend& legendOf(QCustomPlot& plot, const PlotTheme& theme);

/// A line with a marker; no line with Qt::NoPen.
void addLegendEntry(QCustomPlot& plot, const PlotTheme& theme, const QString& text, const QPen& line,
                    Marker marker = Marker::None);
/// A filled box.
void addLegendBox(QCustomPlot& plot, const PlotTheme& theme, const QString& text, const QColor& fill);

/// Text alone, without a sample beside it.
void addLegendText(QCustomPlot& plot, const PlotTheme& theme, const QString& text);

/// Colour scale to the right of the plot, its title turned along it.
QCPColorScale* addColorScale(QCustomPlot& plot, const PlotTheme& theme, const QString& title,
                             const QCPColorGradient& gradient, const QCPRange& range);

/// Plain numbers on a linear axis, written as everywhere else in the window.
void makeNumberAxis(QCPAxis* axis);
/// The same with ticks at multiples of `step` alone.
void makeSteppedAxis(QCPAxis* axis, double step);
/// Integer codes of operands: ticks at multiples of powers of two, which is how operands are built.
void makeOperandAxis(QCPAxis* axis);
/// Powers of ten on a logarithmic axis; the caller sets the range.
void makeLogAxis(QCPAxis* axis);
/// Counts on a logarithmic axis, from one half so that a count of one is still a bar.
void makeLogCountAxis(QCPAxis* axis, double highest);

}  // namespace axscope::app
