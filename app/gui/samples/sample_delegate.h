// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace axscope::app {

/// Draws an image of SampleModel with three lines below it.
class SampleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Of every item drawn with `font`.
    [[nodiscard]] static QSize cellSize(const QFont& font);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Draws `image` as large as it fits into `frame`, in the middle: magnified by whole numbers of device pixels where
/// there is room, so that its pixels stay what they are. Returns where.
QRectF drawPixels(QPainter& painter, const QImage& image, const QRectF& frame);

}  // namespace axscope::app
