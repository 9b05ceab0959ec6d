// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/drop_overlay.h"

#include <QPainter>

namespace axscope::app {

DropOverlay::DropOverlay(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setVisible(false);
}

void DropOverlay::cover() {
    setGeometry(parentWidget()->rect());
    raise();
    setVisible(true);
}

void DropOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.82F);
    painter.fillRect(rect(), veil);
    const QRectF frame = QRectF(rect()).adjusted(14, 14, -14, -14);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 3, Qt::DashLine));
    painter.drawRoundedRect(frame, 10, 10);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.5);
    big.setBold(true);
    painter.setFont(big);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRectF upper(frame.left() + 20, frame.top(), frame.width() - 40, frame.height() / 2 - 4);
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                     tr("Drop to add to the study"));
    painter.setFont(font());
    const QRectF lower(frame.left() + 20, frame.center().y() + 4, frame.width() - 40, frame.height() / 2 - 4);
    painter.drawText(lower, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Checkpoints (.safetensors, .index.json, .pt, .pth), product tables (.npy, .bin, .txt, .csv, .h), "
                        "circuits (.c, .v), a folder of images, a ranges file (.json) or a study (.axs)"));
}

}  // namespace axscope::app
