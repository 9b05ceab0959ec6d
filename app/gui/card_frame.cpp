// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/card_frame.h"

#include <QPainter>
#include <QPainterPath>

namespace axscope::app {
namespace {

constexpr double kCornerRadius = 6;
constexpr float kEdgeOpacity = 0.35F;  // of the text's colour
constexpr float kTintOpacity = 0.06F;  // of the accent's

}  // namespace

CardFrame::CardFrame(std::optional<Accent> accent, QWidget* parent) : QWidget(parent), m_accent(accent) {}

void CardFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath box;
    box.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCornerRadius, kCornerRadius);
    painter.fillPath(box, palette().color(QPalette::Base));
    if (m_accent) {
        QColor color = accentColor(*m_accent, palette());
        painter.setClipPath(box);
        painter.fillRect(QRectF(0, 0, kStripeWidth, height()), color);
        color.setAlphaF(kTintOpacity);
        painter.fillRect(rect().adjusted(kStripeWidth, 0, 0, 0), color);
        painter.setClipping(false);
    }
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(kEdgeOpacity);
    painter.setPen(edge);
    painter.drawPath(box);
}

}  // namespace axscope::app
