// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/token_panels.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace axscope::app {
namespace {

constexpr float kOverImage = 0.55F;  // opacity of the experts' colours over an image

QString panelText(const char* text) {
    return QCoreApplication::translate("axscope::app::TokenMapFigure", text);
}

}  // namespace

TokenLayout::TokenLayout(const TokenMapSpec& spec, std::size_t tokens)
    : m_tokens(tokens), m_classToken(spec.classToken), m_withImage(!spec.image.isNull()) {
    const auto patches = static_cast<double>(tokens - (m_classToken && tokens > 0 ? 1 : 0));
    m_columns = std::max(1, spec.columns);
    m_rows = std::max(1.0, std::ceil(patches / m_columns));
    // One line of names, and one of tokens that are no patches; both grow with the grid, as text does not.
    const double unit = std::max(m_columns, m_rows) / 12;
    m_top = unit + (m_classToken ? std::max(1.0, unit) + 0.35 * unit : 0);
    m_gap = 0.8 * unit;
}

double TokenLayout::width() const {
    const int panels = m_withImage ? 3 : 2;
    return panels * m_columns + (panels - 1) * m_gap;
}

QRectF TokenLayout::grid(int panel) const {
    const double left = (panel + (m_withImage ? 1 : 0)) * (m_columns + m_gap);
    return {left, m_top, m_columns, m_rows};
}

QRectF TokenLayout::token(int panel, std::size_t token) const {
    const QRectF area = grid(panel);
    const double unit = std::max(m_columns, m_rows) / 12;
    if (m_classToken && token == 0) {
        const double side = std::max(1.0, unit);
        return {area.left(), unit, side, side};
    }
    const auto patch = token - (m_classToken ? 1 : 0);
    const auto columns = static_cast<std::size_t>(m_columns);
    return {area.left() + static_cast<double>(patch % columns),
            area.top() + static_cast<double>(patch / columns), 1, 1};
}

std::optional<std::size_t> TokenLayout::tokenAt(QPointF point) const {
    for (int panel = 0; panel < 2; ++panel) {
        for (std::size_t i = 0; i < m_tokens; ++i) {
            if (token(panel, i).contains(point)) {
                return i;
            }
        }
    }
    return std::nullopt;
}

QTransform TokenLayout::toPixels(const QCustomPlot& plot) {
    const QCPAxisRect* area = plot.axisRect();
    const QCPAxis* xAxis = area->axis(QCPAxis::atBottom);
    const QCPAxis* yAxis = area->axis(QCPAxis::atLeft);
    const double scale = std::min(std::abs(xAxis->coordToPixel(1) - xAxis->coordToPixel(0)),
                                  std::abs(yAxis->coordToPixel(1) - yAxis->coordToPixel(0)));
    const QPointF centre = QRectF(area->rect()).center();
    QTransform transform;
    transform.translate(centre.x(), centre.y());
    transform.scale(scale, scale);
    transform.translate(-xAxis->range().center(), -yAxis->range().center());
    return transform;
}

TokenPanels::TokenPanels(QCustomPlot* plot, TokenMapSpec spec, std::vector<bool> changed,
                         const PlotTheme& theme)
    : QCPAbstractItem(plot), m_spec(std::move(spec)), m_changed(std::move(changed)), m_theme(theme) {
    setSelectable(false);
}

double TokenPanels::selectTest(const QPointF&, bool, QVariant*) const {
    return -1;
}

void TokenPanels::draw(QCPPainter* painter) {
    const TokenLayout layout(m_spec, m_changed.size());
    const QTransform toPixels = TokenLayout::toPixels(*mParentPlot);
    if (!m_spec.image.isNull()) {
        const QRectF box = toPixels.mapRect(layout.image());
        painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter->drawImage(box, m_spec.image);
        painter->setFont(m_theme.font);
        painter->setPen(m_theme.text);
        painter->drawText(QPointF(box.left(), box.top() - 5),
                          panelText(QT_TRANSLATE_NOOP("axscope::app::TokenMapFigure", "image")));
    }
    for (int panel = 0; panel < 2; ++panel) {
        drawPanel(painter, layout, toPixels, panel);
    }
}

void TokenPanels::drawToken(QCPPainter* painter, const QRectF& cell, std::span<const std::uint16_t> experts,
                            bool overImage) const {
    const auto fill = [&](std::uint16_t expert) {
        QColor color = expertColor(expert, m_theme.appearance);
        color.setAlphaF(overImage ? kOverImage : 1.0F);
        return color;
    };
    painter->setAntialiasing(false);
    painter->setPen(Qt::NoPen);
    const QRectF box = cell.adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setBrush(fill(experts[0]));
    if (experts.size() < 2) {
        painter->drawRect(box);
    } else {
        painter->drawPolygon(QPolygonF({box.topLeft(), box.topRight(), box.bottomLeft()}));
        painter->setBrush(fill(experts[1]));
        painter->drawPolygon(QPolygonF({box.topRight(), box.bottomRight(), box.bottomLeft()}));
    }
    QStringList numbers;
    for (const std::uint16_t expert : experts) {
        numbers += QString::number(expert);
    }
    const QFontMetricsF metrics(m_theme.font);
    QString text = numbers.join(QLatin1Char('+'));
    const auto fits = [&] {
        return metrics.horizontalAdvance(text) + 8 <= cell.width() && metrics.height() + 4 <= cell.height();
    };
    if (!fits()) {
        text = numbers.front();
    }
    if (!fits()) {
        return;
    }
    painter->setFont(m_theme.font);
    if (overImage || experts.size() > 1) {
        // A ground of its own: what lies below has several colours.
        const double width = metrics.horizontalAdvance(text) + 4;
        painter->fillRect(
            QRectF(cell.center() - QPointF(width, metrics.height()) / 2, QSizeF(width, metrics.height())),
            QColor(0, 0, 0, 150));
        painter->setPen(Qt::white);
    } else {
        painter->setPen(textColorOn(fill(experts[0])));
    }
    painter->drawText(cell, Qt::AlignCenter, text);
}

void TokenPanels::drawPanel(QCPPainter* painter, const TokenLayout& layout, const QTransform& toPixels,
                            int panel) const {
    const auto choices = static_cast<std::size_t>(std::max(1, m_spec.choices));
    const auto& experts = panel == 0 ? m_spec.referenceExperts : m_spec.candidateExperts;
    const bool over = !m_spec.image.isNull();
    const QRectF grid = toPixels.mapRect(layout.grid(panel));
    const double side = toPixels.m11();
    painter->setFont(m_theme.font);
    if (over) {
        // Without its colours, which would mix with those of the experts; the image itself stands beside.
        painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter->drawImage(grid, m_spec.image.convertToFormat(QImage::Format_Grayscale8));
    }
    for (std::size_t token = 0; token < m_changed.size(); ++token) {
        const bool patchOverImage = over && !(m_spec.classToken && token == 0);
        drawToken(painter, toPixels.mapRect(layout.token(panel, token)),
                  std::span(experts).subspan(token * choices, choices), patchOverImage);
    }
    const QFontMetricsF metrics(m_theme.font);
    // Above all cells, so that no neighbour covers half of a frame.
    for (std::size_t token = 0; token < m_changed.size(); ++token) {
        if (!m_changed[token]) {
            continue;
        }
        const QRectF cell = toPixels.mapRect(layout.token(panel, token));
        const double width = std::clamp(side / 20, 1.25, 2.5);
        painter->setBrush(Qt::NoBrush);
        QPen pen(Qt::white, width);
        pen.setJoinStyle(Qt::MiterJoin);
        painter->setPen(pen);
        painter->drawRect(cell.adjusted(width * 1.5, width * 1.5, -width * 1.5, -width * 1.5));
        pen.setColor(Qt::black);
        painter->setPen(pen);
        painter->drawRect(cell.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    }
    painter->setPen(m_theme.text);
    if (m_spec.classToken && !m_changed.empty()) {
        const QRectF cell = toPixels.mapRect(layout.token(panel, 0));
        painter->drawText(
            QRectF(cell.right() + 6, cell.top(), grid.right() - cell.right() - 6, cell.height()),
            Qt::AlignVCenter | Qt::AlignLeft,
            panelText(QT_TRANSLATE_NOOP("axscope::app::TokenMapFigure", "class token")));
    }
    const double top =
        m_spec.classToken && !m_changed.empty() ? toPixels.mapRect(layout.token(panel, 0)).top() : grid.top();
    painter->drawText(
        QPointF(grid.left(), top - 5),
        metrics.elidedText(panel == 0 ? m_spec.reference : m_spec.candidate, Qt::ElideRight, grid.width()));
}

}  // namespace axscope::app
