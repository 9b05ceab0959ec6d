// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/magnified_image.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include "app/gui/samples/sample_delegate.h"

namespace axscope::app {

MagnifiedImage::MagnifiedImage(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The image, magnified"));
    auto* copyAction = new QAction(tr("&Copy image"), this);
    copyAction->setObjectName(QStringLiteral("copySampleAction"));
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &MagnifiedImage::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MagnifiedImage::setImage(const QImage& image) {
    m_image = image;
    update();
}

void MagnifiedImage::copy() const {
    if (!m_image.isNull())
        QGuiApplication::clipboard()->setImage(m_image);
}

void MagnifiedImage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawPixels(painter, m_image, QRectF(rect()).adjusted(2, 2, -2, -2));
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

}  // namespace axscope::app
