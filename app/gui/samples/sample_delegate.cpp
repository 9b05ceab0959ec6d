// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/sample_delegate.h"

#include <QApplication>
#include <QPainter>
#include <cmath>

#include "app/gui/samples/sample_model.h"

namespace axscope::app {

namespace {

constexpr int kSide = 96;  // of a thumbnail, pixels
constexpr int kMargin = 6;
constexpr int kTextWidth = 172;
constexpr int kLines = 3;

}  // namespace

QRectF drawPixels(QPainter& painter, const QImage& image, const QRectF& frame) {
    if (image.isNull())
        return {};
    const double device = painter.device()->devicePixelRatioF();
    double factor = std::min(frame.width() / image.width(), frame.height() / image.height()) * device;
    if (factor >= 1)
        factor = std::floor(factor);
    const QSizeF size = QSizeF(image.size()) * (factor / device);
    QRectF where(QPointF(0, 0), size);
    where.moveCenter(frame.center());
    // On whole device pixels: otherwise edges blur or cells differ by one.
    where.moveTopLeft(QPointF(std::round(where.x() * device) / device, std::round(where.y() * device) / device));
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, factor < 1);
    painter.drawImage(where, image);
    painter.restore();
    return where;
}

QSize SampleDelegate::cellSize(const QFont& font) {
    const QFontMetrics metrics(font);
    return {std::max(kTextWidth, metrics.averageCharWidth() * 26) + 2 * kMargin,
            kSide + 3 * kMargin + kLines * metrics.lineSpacing()};
}

QSize SampleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return cellSize(option.font);
}

void SampleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    item.showDecorationSelected = true;  // the style would mark the line of a text that it does not draw
    const QWidget* widget = option.widget;
    QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, widget);

    const QRect inside = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const QRect frame(inside.left(), inside.top(), inside.width(), kSide);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group =
        option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    QColor muted = text;
    muted.setAlphaF(0.72F);

    const auto image = index.data(SampleModel::ThumbnailRole).value<QImage>();
    if (image.isNull()) {
        QRect box(0, 0, kSide, kSide);
        box.moveCenter(frame.center());
        QColor outline = text;
        outline.setAlphaF(0.25F);
        painter->setPen(QPen(outline, 1, Qt::DotLine));
        painter->drawRect(box.adjusted(0, 0, -1, -1));
    } else {
        drawPixels(*painter, image, frame);
    }

    const QFontMetrics metrics(option.font);
    QFont bold = option.font;
    bold.setBold(true);
    int y = frame.bottom() + 1 + kMargin;
    const auto line = [&](int role, const QFont& font, const QColor& color) {
        painter->setFont(font);
        painter->setPen(color);
        const QRect box(inside.left(), y, inside.width(), metrics.lineSpacing());
        painter->drawText(box, Qt::AlignHCenter | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data(role).toString(), Qt::ElideRight, box.width()));
        y += metrics.lineSpacing();
    };
    line(SampleModel::TitleRole, option.font, text);
    line(SampleModel::AnswersRole, index.data(SampleModel::ChangedRole).toBool() ? bold : option.font, text);
    line(SampleModel::RoutingRole, option.font, muted);

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(group, QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
    }
}

}  // namespace axscope::app
