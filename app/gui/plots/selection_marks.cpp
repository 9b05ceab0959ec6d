// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/selection_marks.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace axscope::app {
namespace {

constexpr double kFramePixels = 2;

QPen penOf(const PlotTheme& theme, SelectionRole role) {
    return {theme.text, kFramePixels, role == SelectionRole::Compared ? Qt::DotLine : Qt::SolidLine};
}

QString letterOf(SelectionRole role) {
    return role == SelectionRole::Candidate  ? QStringLiteral("A")
           : role == SelectionRole::Compared ? QStringLiteral("B")
                                             : QString();
}

void drawLetter(QCPPainter* painter, const PlotTheme& theme, QPointF bottomCenter, SelectionRole role) {
    if (role == SelectionRole::Detail)
        return;
    QFont font = theme.font;
    font.setBold(true);
    const QFontMetricsF metrics(font);
    const QString letter = letterOf(role);
    const double width = metrics.horizontalAdvance(letter);
    const QRectF box(bottomCenter.x() - width / 2 - 1, bottomCenter.y() - metrics.ascent(), width + 2,
                     metrics.ascent() + 1);
    QColor ground = theme.background;
    ground.setAlphaF(0.85F);
    painter->fillRect(box, ground);
    painter->setFont(font);
    painter->setPen(theme.text);
    painter->drawText(QPointF(box.left() + 1, bottomCenter.y()), letter);
}

class SelectionItem : public QCPAbstractItem {
public:
    SelectionItem(QCustomPlot* plot, const PlotTheme& theme, SelectionRole role)
        : QCPAbstractItem(plot), m_theme(theme), m_role(role) {
        setSelectable(false);
        setLayer(QStringLiteral("overlay"));
    }
    [[nodiscard]] double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    [[nodiscard]] const QCPAxis& xAxis() const { return *clipAxisRect()->axis(QCPAxis::atBottom); }
    [[nodiscard]] const QCPAxis& yAxis() const { return *clipAxisRect()->axis(QCPAxis::atLeft); }

    PlotTheme m_theme;
    SelectionRole m_role;
};

class BarMark : public SelectionItem {
public:
    BarMark(QCustomPlot* plot, const PlotTheme& theme, const BarBox& box, SelectionRole role)
        : SelectionItem(plot, theme, role), m_box(box) {}

protected:
    void draw(QCPPainter* painter) override {
        const double top = std::isfinite(m_box.top) ? std::max(m_box.top, 0.0) : 0;
        const double bottom = std::isfinite(m_box.top) ? std::min({m_box.top, m_box.bottom, 0.0}) : 0;
        const QRectF frame = QRectF(QPointF(xAxis().coordToPixel(m_box.left), yAxis().coordToPixel(top)),
                                    QPointF(xAxis().coordToPixel(m_box.right), yAxis().coordToPixel(bottom)))
                                 .normalized()
                                 .adjusted(-1, -2, 1, 2);
        painter->setAntialiasing(true);
        painter->setPen(penOf(m_theme, m_role));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(frame);
        // One line up for B: it may be the same bar, or the next one.
        const QFontMetricsF metrics(m_theme.font);
        const double up = m_role == SelectionRole::Compared ? metrics.ascent() + 2 : 0;
        const double room = clipAxisRect()->top() + metrics.ascent() + 2;
        drawLetter(painter, m_theme, {frame.center().x(), std::max(frame.top() - 3 - up, room)}, m_role);
    }

private:
    BarBox m_box;
};

class PointRing : public SelectionItem {
public:
    PointRing(QCustomPlot* plot, const PlotTheme& theme, double x, double y, SelectionRole role)
        : SelectionItem(plot, theme, role), m_x(x), m_y(y) {}

protected:
    void draw(QCPPainter* painter) override {
        const QPointF center(xAxis().coordToPixel(m_x), yAxis().coordToPixel(m_y));
        const double radius = m_theme.markerSize * 1.1;
        painter->setAntialiasing(true);
        painter->setPen(penOf(m_theme, m_role));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(center, radius, radius);
        const double side = m_role == SelectionRole::Candidate ? -1 : 1;
        drawLetter(painter, m_theme, center + QPointF(side * (radius + 5), -radius + 2), m_role);
    }

private:
    double m_x, m_y;
};

class PointArrow : public QCPAbstractItem {
public:
    PointArrow(QCustomPlot* plot, const PlotTheme& theme, QPointF from, QPointF to, const QColor& color)
        : QCPAbstractItem(plot), m_theme(theme), m_from(from), m_to(to), m_color(color) {
        setSelectable(false);
    }
    [[nodiscard]] double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override {
        const QCPAxis& x = *clipAxisRect()->axis(QCPAxis::atBottom);
        const QCPAxis& y = *clipAxisRect()->axis(QCPAxis::atLeft);
        QLineF line(x.coordToPixel(m_from.x()), y.coordToPixel(m_from.y()), x.coordToPixel(m_to.x()),
                    y.coordToPixel(m_to.y()));
        const double free = m_theme.markerSize * 0.7 + 1;
        const double head = m_theme.markerSize;
        if (line.length() < 2 * free + head / 2)
            return;  // the markers touch: there is no way to go
        const QPointF along = (line.p2() - line.p1()) / line.length();
        const QPointF across(-along.y(), along.x());
        const QPointF start = line.p1() + along * free;
        const QPointF tip = line.p2() - along * free;
        const QPointF neck = tip - along * std::min(head, line.length() - 2 * free);
        painter->setAntialiasing(true);
        painter->setPen(QPen(m_color, m_theme.lineWidth));
        painter->drawLine(QLineF(start, neck));
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_color);
        painter->drawPolygon(QPolygonF({tip, neck + across * head * 0.45, neck - across * head * 0.45}));
    }

private:
    PlotTheme m_theme;
    QPointF m_from, m_to;
    QColor m_color;
};

}  // namespace

void addArrow(QCustomPlot& plot, const PlotTheme& theme, QPointF from, QPointF to, const QColor& color) {
    new PointArrow(&plot, theme, from, to, color);
}

void addBarMark(QCustomPlot& plot, const PlotTheme& theme, const BarBox& box, SelectionRole role) {
    if (theme.marksSelection)
        new BarMark(&plot, theme, box, role);
}

void addPointMark(QCustomPlot& plot, const PlotTheme& theme, double x, double y, SelectionRole role) {
    if (theme.marksSelection)
        new PointRing(&plot, theme, x, y, role);
}

}  // namespace axscope::app
