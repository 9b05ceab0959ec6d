// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/figure_items.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "app/gui/plots/number_format.h"

namespace axscope::app {
namespace {

constexpr int kLegendIconWidth = 26;
constexpr int kLegendIconGap = 5;
constexpr int kMostCellsAsShapes = 1024;  // of a heat map in a PDF or SVG; more would make large files
constexpr double kCrispPixels = 6;  // from this size on, cells one pixel wider than others go unnoticed

/// QCustomPlot writes "1E-05", or "1e-05", as the locale has it.
template <class Ticker>
class Worded : public Ticker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return tickText(tick); }
    QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale&, QChar, int) override {
        return tickTexts(ticks);
    }
};

/// Never between two operands.
class OperandTicker : public Worded<QCPAxisTicker> {
protected:
    double getTickStep(const QCPRange& range) override {
        return std::exp2(std::max(0.0, std::ceil(std::log2(range.size() / tickCount()))));
    }
    int getSubTickCount(double step) override { return step >= 4 ? 3 : static_cast<int>(step) - 1; }
};

class PowerTicker : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return powerTickText(tick); }
    QVector<double> createTickVector(double step, const QCPRange& range) override {
        // QCustomPlot rounds the decades from tick to tick down, which makes more ticks than were asked for.
        const QVector<double> all = QCPAxisTickerLog::createTickVector(step, range);
        const auto inside = std::ranges::count_if(all, [&](double tick) { return range.contains(tick); });
        const auto every = (inside + tickCount() - 1) / tickCount();
        const auto first = std::ranges::find_if(all, [&](double tick) { return range.contains(tick); });
        QVector<double> kept;
        for (auto tick = all.begin(); tick != all.end(); ++tick) {
            if (every < 2 || (tick - first) % every == 0) {
                kept += *tick;
            }
        }
        return kept;
    }
};

void drawTextCentered(QCPPainter* painter, QPointF center, const QString& text) {
    const QRectF box = QFontMetricsF(painter->font()).boundingRect(QRectF(), Qt::AlignCenter, text);
    painter->drawText(QRectF(center.x() - box.width() / 2 - 2, center.y() - box.height() / 2, box.width() + 4,
                             box.height()),
                      Qt::AlignCenter | Qt::TextDontClip, text);
}

}  // namespace

TextRow::TextRow(QCustomPlot* plot, QString text, const QFont& font, const QColor& color)
    : QCPLayoutElement(plot), m_text(std::move(text)), m_font(font), m_color(color) {
    setMargins(QMargins(4, 2, 4, 2));
    setLayer(QStringLiteral("legend"));
}

void TextRow::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

void TextRow::draw(QCPPainter* painter) {
    painter->setFont(m_font);
    painter->setPen(m_color);
    painter->drawText(room(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip,
                      QFontMetricsF(m_font).elidedText(m_text, Qt::ElideRight, room().width()));
}

QRect TextRow::room() const {
    // The row stands in the first column; those to its right hold nothing at this height.
    QRect room = mRect;
    room.setRight(std::max(room.right(), mParentPlot->viewport().right() - mMargins.right()));
    return room;
}

bool TextRow::isShortened() const {
    return QFontMetricsF(m_font).horizontalAdvance(m_text) > room().width();
}

QSize TextRow::minimumOuterSizeHint() const {
    return {0,
            static_cast<int>(std::ceil(QFontMetricsF(m_font).height())) + mMargins.top() + mMargins.bottom()};
}

QSize TextRow::maximumOuterSizeHint() const {
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

PointLabels::PointLabels(QCustomPlot* plot, std::vector<Label> labels, const PlotTheme& theme)
    : QCPAbstractItem(plot), m_labels(std::move(labels)), m_theme(theme) {
    setSelectable(false);
}

double PointLabels::selectTest(const QPointF&, bool, QVariant*) const {
    return -1;
}

void PointLabels::draw(QCPPainter* painter) {
    const QCPAxisRect* rect = clipAxisRect();
    const QCPAxis* xAxis = rect->axis(QCPAxis::atBottom);
    const QCPAxis* yAxis = rect->axis(QCPAxis::atLeft);
    QFont font = m_theme.font;
    if (font.pixelSize() > 0) {
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * 0.9)));
    } else {
        font.setPointSizeF(font.pointSizeF() * 0.9);
    }
    painter->setFont(font);
    const QFontMetricsF metrics(font);
    const double reach = m_theme.markerSize * 0.75 + 1;

    std::vector<QRectF> taken;
    std::vector<QRectF> bars;
    std::vector<QPointF> points;
    for (const Label& label : m_labels) {
        points.emplace_back(xAxis->coordToPixel(label.x), yAxis->coordToPixel(label.y));
        taken.emplace_back(points.back().x() - reach, points.back().y() - reach, 2 * reach, 2 * reach);
        if (std::isfinite(label.yLow) && std::isfinite(label.yHigh)) {
            const double top = yAxis->coordToPixel(label.yHigh);
            bars.emplace_back(points.back().x() - 3, top, 6, yAxis->coordToPixel(label.yLow) - top);
        }
    }
    std::vector<std::size_t> labelled;
    std::vector<std::size_t> order(m_labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_partition(order, [&](std::size_t i) { return m_labels[i].important; });
    for (const std::size_t i : order) {
        const QPointF point = points[i];
        if (!rect->rect().contains(point.toPoint())) {
            continue;
        }
        // Points on top of each other share one label.
        if (std::ranges::any_of(labelled, [&](std::size_t other) {
                return m_labels[other].text == m_labels[i].text &&
                       (points[other] - point).manhattanLength() < 3 * reach;
            })) {
            continue;
        }
        labelled.push_back(i);
        const double w = metrics.horizontalAdvance(m_labels[i].text);
        const double h = metrics.ascent() + metrics.descent() * 0.5;
        const auto isFree = [&](const QRectF& place) {
            const auto overlaps = [&](const QRectF& other) { return &other != &taken[i] && other.intersects(place); };
            return QRectF(rect->rect()).contains(place) && std::ranges::none_of(taken, overlaps) &&
                   std::ranges::none_of(bars, overlaps);
        };
        for (const double distance : {1.0, 2.2, 3.6, 5.0}) {
            const double near = (reach + 1) * distance;
            const double far = near * 0.75;
            const QRectF places[] = {
                {point.x() - w / 2, point.y() - near - h, w, h},  {point.x() - w / 2, point.y() + near, w, h},
                {point.x() + near, point.y() - h / 2, w, h},      {point.x() - near - w, point.y() - h / 2, w, h},
                {point.x() + far, point.y() - far - h, w, h},     {point.x() + far, point.y() + far, w, h},
                {point.x() - far - w, point.y() - far - h, w, h}, {point.x() - far - w, point.y() + far, w, h},
            };
            const auto* place = std::ranges::find_if(places, isFree);
            if (place == std::end(places)) {
                continue;
            }
            if (distance > 1) {
                painter->setPen(QPen(m_theme.mutedText, 1));
                painter->drawLine(QLineF(point, {std::clamp(point.x(), place->left(), place->right()),
                                                 std::clamp(point.y(), place->top(), place->bottom())}));
            }
            // Lines may run behind a name but not through it.
            QColor ground = m_theme.background;
            ground.setAlphaF(0.8F);
            painter->fillRect(*place, ground);
            painter->setPen(m_labels[i].color);
            painter->drawText(QPointF(place->left(), place->top() + metrics.ascent()), m_labels[i].text);
            taken.push_back(*place);
            break;
        }
    }
}

CellTexts::CellTexts(QCustomPlot* plot, std::vector<Cell> cells, const PlotTheme& theme)
    : QCPAbstractItem(plot), m_cells(std::move(cells)), m_theme(theme) {
    setSelectable(false);
}

double CellTexts::selectTest(const QPointF&, bool, QVariant*) const {
    return -1;
}

void CellTexts::draw(QCPPainter* painter) {
    const QCPAxis* xAxis = clipAxisRect()->axis(QCPAxis::atBottom);
    const QCPAxis* yAxis = clipAxisRect()->axis(QCPAxis::atLeft);
    const double width = std::abs(xAxis->coordToPixel(1) - xAxis->coordToPixel(0));
    const double height = std::abs(yAxis->coordToPixel(1) - yAxis->coordToPixel(0));
    painter->setFont(m_theme.font);
    const QFontMetricsF metrics(m_theme.font);
    double widest = 0;
    for (const Cell& cell : m_cells) {
        widest = std::max(widest, metrics.horizontalAdvance(cell.text));
    }
    if (widest + 4 > width || metrics.height() > height) {
        return;
    }
    for (const Cell& cell : m_cells) {
        painter->setPen(cell.color);
        drawTextCentered(painter, {xAxis->coordToPixel(cell.column), yAxis->coordToPixel(cell.row)},
                         withMinus(cell.text));
    }
}

void CellMap::draw(QCPPainter* painter) {
    if (data()->isEmpty()) {
        return;
    }
    updateMapImage();
    const QCPRange keys = data()->keyRange();
    const QCPRange values = data()->valueRange();
    const double halfKey = data()->keySize() > 1 ? keys.size() / (data()->keySize() - 1) / 2 : 0.5;
    const double halfValue = data()->valueSize() > 1 ? values.size() / (data()->valueSize() - 1) / 2 : 0.5;
    const QRectF whole = QRectF(coordsToPixels(keys.lower - halfKey, values.lower - halfValue),
                                coordsToPixels(keys.upper + halfKey, values.upper + halfValue))
                             .normalized();
    const QImage cells = mMapImage.mirrored(keyAxis()->rangeReversed(), valueAxis()->rangeReversed());

    if (painter->modes().testFlag(QCPPainter::pmVectorized) &&
        data()->keySize() * data()->valueSize() <= kMostCellsAsShapes) {
        drawShapes(*painter, whole, cells);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    const QTransform& device = painter->deviceTransform();
    const double perCell = std::min(whole.width() * device.m11() / data()->keySize(),
                                    whole.height() * std::abs(device.m22()) / data()->valueSize());
    if (painter->modes().testFlag(QCPPainter::pmVectorized) || perCell >= kCrispPixels) {
        // A file keeps every cell once, whatever shows it does the scaling; large cells have room for uneven
        // edges.
        painter->drawImage(whole, cells);
    } else {
        const QSize pixels =
            (QSizeF(whole.width() * device.m11(), whole.height() * std::abs(device.m22()))).toSize();
        painter->drawImage(
            whole,
            cells.scaled(cells.size() * 4, Qt::IgnoreAspectRatio, Qt::FastTransformation)
                .scaled(pixels.expandedTo(QSize(1, 1)), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    painter->restore();
}

void CellMap::drawShapes(QCPPainter& painter, const QRectF& whole, const QImage& cells) const {
    constexpr double kOverlap = 0.25;  // units; edges that only touch show the ground between them
    const int columns = data()->keySize();
    const int rows = data()->valueSize();
    const double width = whole.width() / columns;
    const double height = whole.height() / rows;
    // The picture has at least one pixel for each cell.
    const auto colorAt = [&](int column, int row) {
        return column < columns && row < rows ? cells.pixelColor((2 * column + 1) * cells.width() / (2 * columns),
                                                                 (2 * row + 1) * cells.height() / (2 * rows))
                                              : QColor(Qt::transparent);
    };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (const QColor color = colorAt(column, row); color.alpha() > 0) {
                painter.fillRect(QRectF(whole.left() + column * width, whole.top() + row * height,
                                        width + (colorAt(column + 1, row).alpha() > 0 ? kOverlap : 0),
                                        height + (colorAt(column, row + 1).alpha() > 0 ? kOverlap : 0)),
                                 color);
            }
        }
    }
}

PointMark::PointMark(QCustomPlot* plot, double x, double y, const PlotTheme& theme, bool withLine)
    : QCPAbstractItem(plot), m_x(x), m_y(y), m_withLine(withLine), m_theme(theme) {
    setSelectable(false);
}

double PointMark::selectTest(const QPointF&, bool, QVariant*) const {
    return -1;
}

void PointMark::draw(QCPPainter* painter) {
    const QCPAxisRect* rect = clipAxisRect();
    const double x = rect->axis(QCPAxis::atBottom)->coordToPixel(m_x);
    if (m_withLine) {
        painter->setPen(QPen(m_theme.mutedText, 1, Qt::DotLine));
        painter->drawLine(QPointF(x, rect->top()), QPointF(x, rect->bottom()));
    }
    if (std::isfinite(m_y)) {
        const double y = rect->axis(QCPAxis::atLeft)->coordToPixel(m_y);
        const double radius = m_theme.markerSize;
        painter->setPen(QPen(m_theme.text, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QPointF(x, y), radius, radius);
    }
}

StyleLegendItem::StyleLegendItem(QCPLegend* legend, QString text, const PlotTheme& theme, const QPen& line,
                                 Marker marker, const QColor& fill)
    : QCPAbstractLegendItem(legend),
      m_text(std::move(text)),
      m_theme(theme),
      m_line(line),
      m_marker(marker),
      m_fill(fill) {
    setSelectable(false);
    setMargins(QMargins(0, 0, 0, 0));
}

QSize StyleLegendItem::minimumOuterSizeHint() const {
    // Three pixels more than the text needs: QCustomPlot clips one pixel too high, through the descenders.
    return {std::min(fullWidth(), m_widthLimit),
            static_cast<int>(std::ceil(QFontMetricsF(m_theme.font).height())) + 3};
}

int StyleLegendItem::fullWidth() const {
    return iconWidth() + static_cast<int>(std::ceil(QFontMetricsF(m_theme.font).horizontalAdvance(m_text))) + 2;
}

double StyleLegendItem::textRoom() const {
    return mRect.width() - iconWidth();
}

bool StyleLegendItem::isShortened() const {
    return QFontMetricsF(m_theme.font).horizontalAdvance(m_text) > textRoom();
}

int StyleLegendItem::iconWidth() const {
    const bool hasIcon = m_fill.isValid() || m_marker != Marker::None || m_line.style() != Qt::NoPen;
    return hasIcon ? kLegendIconWidth + kLegendIconGap : kLegendIconGap;
}

void StyleLegendItem::setWidthLimit(int pixels, qsizetype shared) {
    m_widthLimit = std::max(kLegendIconWidth, pixels);
    m_shared = shared;
}

void StyleLegendItem::draw(QCPPainter* painter) {
    const double middle = mRect.top() + mRect.height() / 2.0;
    painter->setAntialiasing(true);
    if (m_fill.isValid()) {
        const double side = std::min(11.0, mRect.height() - 2.0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_fill);
        painter->drawRect(
            QRectF(mRect.left() + (kLegendIconWidth - side) / 2, middle - side / 2, side, side));
    }
    if (m_line.style() != Qt::NoPen) {
        painter->setPen(m_line);
        painter->drawLine(QPointF(mRect.left(), middle), QPointF(mRect.left() + kLegendIconWidth, middle));
    }
    if (m_marker != Marker::None) {
        QCPScatterStyle style(scatterShape(m_marker), m_line.color(), m_line.color(), m_theme.markerSize);
        style.applyTo(painter, QPen(m_line.color(), std::max(1.0, m_theme.lineWidth * 0.8)));
        style.drawShape(painter, mRect.left() + kLegendIconWidth / 2.0, middle);
    }
    painter->setFont(m_theme.font);
    painter->setPen(m_theme.text);
    const QRect room = mRect.adjusted(iconWidth(), 0, 2, 0);
    // Names that differ often do so at their end.
    const QString own = isShortened() && m_shared > 0 ? QChar(0x2026) + m_text.mid(m_shared) : m_text;
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip,
                      QFontMetricsF(m_theme.font).elidedText(own, Qt::ElideMiddle, textRoom()));
}

QString shortenedTextAt(const QCustomPlot& plot, QPointF position) {
    for (const QCPLayoutElement* element : plot.plotLayout()->elements(true)) {
        const auto* title = dynamic_cast<const TextRow*>(element);
        if (title && title->isShortened() && QRectF(title->room()).contains(position)) {
            return title->text();
        }
        const auto* entry = dynamic_cast<const StyleLegendItem*>(element);
        if (entry && entry->isShortened() && QRectF(entry->outerRect()).contains(position)) {
            return entry->text();
        }
    }
    return {};
}

QCPScatterStyle::ScatterShape scatterShape(Marker marker) {
    switch (marker) {
        case Marker::None:
            return QCPScatterStyle::ssNone;
        case Marker::Disc:
            return QCPScatterStyle::ssDisc;
        case Marker::Square:
            return QCPScatterStyle::ssSquare;
        case Marker::Triangle:
            return QCPScatterStyle::ssTriangle;
        case Marker::Diamond:
            return QCPScatterStyle::ssDiamond;
        case Marker::Cross:
            return QCPScatterStyle::ssCross;
        case Marker::Circle:
            return QCPScatterStyle::ssCircle;
        case Marker::Plus:
            return QCPScatterStyle::ssPlus;
        case Marker::TriangleInverted:
            return QCPScatterStyle::ssTriangleInverted;
        case Marker::Star:
            return QCPScatterStyle::ssStar;
        case Marker::CrossSquare:
            return QCPScatterStyle::ssCrossSquare;
        case Marker::PlusCircle:
            return QCPScatterStyle::ssPlusCircle;
        case Marker::PlusSquare:
            return QCPScatterStyle::ssPlusSquare;
        case Marker::CrossCircle:
            return QCPScatterStyle::ssCrossCircle;
        case Marker::Peace:
            return QCPScatterStyle::ssPeace;
    }
    return QCPScatterStyle::ssNone;
}

QCPColorGradient gradientOf(ColorMap map, ColorScheme scheme) {
    static constexpr int kStops = 33;
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (int i = 0; i < kStops; ++i) {
        const double t = static_cast<double>(i) / (kStops - 1);
        gradient.setColorStopAt(t, mapColor(map, t, scheme));
    }
    gradient.setLevelCount(257);  // odd, so that zero of a diverging map is exactly the neutral colour
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

QCPLegend& legendOf(QCustomPlot& plot, const PlotTheme& theme) {
    if (!plot.legend) {
        plot.legend = new QCPLegend;
        // A legend belongs to a layout from its first entry on; buildFigure() moves it to its place.
        plot.plotLayout()->addElement(plot.plotLayout()->rowCount(), 0, plot.legend);
        plot.legend->setLayer(QStringLiteral("legend"));
        plot.legend->setFont(theme.font);
        plot.legend->setBorderPen(Qt::NoPen);
        plot.legend->setBrush(Qt::NoBrush);
        plot.legend->setMargins(QMargins(6, 2, 6, 2));
        plot.legend->setColumnSpacing(14);
        plot.legend->setRowSpacing(1);
    }
    return *plot.legend;
}

void addLegendEntry(QCustomPlot& plot, const PlotTheme& theme, const QString& text, const QPen& line,
                    Marker marker) {
    QCPLegend& legend = legendOf(plot, theme);
    legend.addItem(new StyleLegendItem(&legend, text, theme, line, marker, QColor()));
}

void addLegendBox(QCustomPlot& plot, const PlotTheme& theme, const QString& text, const QColor& fill) {
    QCPLegend& legend = legendOf(plot, theme);
    legend.addItem(new StyleLegendItem(&legend, text, theme, Qt::NoPen, Marker::None, fill));
}

void addLegendText(QCustomPlot& plot, const PlotTheme& theme, const QString& text) {
    QCPLegend& legend = legendOf(plot, theme);
    legend.addItem(new StyleLegendItem(&legend, text, theme, Qt::NoPen, Marker::None, QColor()));
}

QCPColorScale* addColorScale(QCustomPlot& plot, const PlotTheme& theme, const QString& title,
                             const QCPColorGradient& gradient, const QCPRange& range) {
    // Its parts are created on the current layer; on that of the data they would be clipped to the axes in an
    // SVG.
    plot.setCurrentLayer(QStringLiteral("axes"));
    auto* scale = new QCPColorScale(&plot);
    plot.setCurrentLayer(QStringLiteral("main"));
    plot.plotLayout()->addElement(0, 1, scale);
    scale->setType(QCPAxis::atRight);
    scale->setBarWidth(12);
    scale->setRangeDrag(false);
    scale->setRangeZoom(false);
    scale->setGradient(gradient);
    scale->setDataRange(range);
    QCPAxis* axis = scale->axis();
    axis->setLabel(title);
    axis->setLabelFont(theme.font);
    axis->setLabelColor(theme.text);
    axis->setLabelPadding(4);
    axis->setTickLabelFont(theme.font);
    axis->setTickLabelColor(theme.text);
    makeNumberAxis(axis);
    axis->setBasePen(QPen(theme.axis, theme.axisWidth));
    axis->setTickPen(QPen(theme.axis, theme.axisWidth));
    axis->setSubTicks(false);
    // Scale and axes start and end at the same height.
    auto* group = new QCPMarginGroup(&plot);
    group->setParent(plot.axisRect());  // and not the plot, which outlives many figures
    plot.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    return scale;
}

void makeNumberAxis(QCPAxis* axis) {
    axis->setTicker(QSharedPointer<Worded<QCPAxisTicker>>::create());
}

void makeSteppedAxis(QCPAxis* axis, double step) {
    auto ticker = QSharedPointer<Worded<QCPAxisTickerFixed>>::create();
    ticker->setTickStep(step);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    axis->setTicker(ticker);
}

void makeOperandAxis(QCPAxis* axis) {
    axis->setTicker(QSharedPointer<OperandTicker>::create());
}

void makeLogAxis(QCPAxis* axis) {
    axis->setScaleType(QCPAxis::stLogarithmic);
    axis->setTicker(QSharedPointer<PowerTicker>::create());
}

void makeLogCountAxis(QCPAxis* axis, double highest) {
    axis->setScaleType(QCPAxis::stLogarithmic);
    axis->setTicker(QSharedPointer<Worded<QCPAxisTickerLog>>::create());
    axis->setRange(0.5, std::max(10.0, highest * 1.6));
}

}  // namespace axscope::app
