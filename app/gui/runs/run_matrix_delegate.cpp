// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runs/run_matrix_delegate.h"

#include <QPainter>

#include "app/gui/plots/palette.h"
#include "app/gui/runs/run_colors.h"
#include "app/gui/runs/run_matrix_model.h"
#include "app/gui/theme.h"

namespace axscope::app {

namespace {

constexpr int kAccuracyBarHeight = 3;

/// A small filled tag with one letter, in a corner of the cell.
void drawTag(QPainter& painter, const QRect& cell, const QString& letter, bool left, const QColor& color,
             const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.72);
    small.setBold(true);
    const QFontMetrics metrics(small);
    const int side = metrics.height();
    const QRect tag(left ? cell.left() : cell.right() - side + 1, cell.top(), side, side - 1);
    painter.fillRect(tag, color);
    painter.setFont(small);
    painter.setPen(textColorOn(color));
    painter.drawText(tag, Qt::AlignCenter, letter);
}

void drawFrame(QPainter& painter, const QRect& cell, const QColor& color, Qt::PenStyle style) {
    painter.setPen(QPen(color, 2, style, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(1, 1, -1, -1));
}

}  // namespace

void RunMatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto state = static_cast<RunState>(index.data(RunMatrixModel::StateRole).toInt());
    const QPalette& palette = option.palette;
    const QRect cell = option.rect.adjusted(1, 1, -1, -1);
    const QVariant drop = index.data(RunMatrixModel::DropRole);
    const QColor ground = drop.isValid() && state != RunState::Waiting
                              ? dropColor(drop.toDouble(), palette)
                              : palette.color(QPalette::Base);
    painter->save();
    painter->fillRect(cell, ground);
    if (state == RunState::Partial || state == RunState::Failed) {
        QColor hatch = textColorOn(ground);
        hatch.setAlphaF(0.16F);
        painter->fillRect(cell, QBrush(hatch, Qt::BDiagPattern));
    }
    const double share = index.data(RunMatrixModel::ShareRole).toDouble();
    if (state == RunState::Running || state == RunState::Partial) {
        const QRect bar(cell.left(), cell.bottom() - kAccuracyBarHeight + 1, cell.width(), kAccuracyBarHeight);
        painter->fillRect(bar, palette.color(QPalette::Mid));
        painter->fillRect(QRect(bar.topLeft(), QSize(static_cast<int>(share * bar.width()), bar.height())),
                          accentColor(state == RunState::Running ? Accent::Run : Accent::Warning, palette));
    }
    QColor ink = textColorOn(ground);
    if (!drop.isValid())
        ink = palette.color(state == RunState::NotRun || state == RunState::Waiting ? QPalette::PlaceholderText
                                                                                    : QPalette::Text);
    if (state == RunState::Failed && !drop.isValid())
        ink = accentColor(Accent::Error, palette);
    painter->setPen(ink);
    QFont font = option.font;
    font.setBold(state == RunState::Failed);
    painter->setFont(font);
    painter->drawText(cell, Qt::AlignCenter,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width()));

    const QColor markA = palette.color(QPalette::Active, QPalette::Highlight);
    const QColor markB = accentColor(Accent::Warning, palette);
    const bool isA = index.data(RunMatrixModel::CandidateRole).toBool();
    const bool isB = index.data(RunMatrixModel::ComparedRole).toBool();
    if (isB) {
        drawFrame(*painter, cell, markB, Qt::SolidLine);
        drawTag(*painter, cell, QStringLiteral("B"), false, markB, option.font);
    }
    if (isA) {
        drawFrame(*painter, cell, markA, isB ? Qt::DashLine : Qt::SolidLine);
        drawTag(*painter, cell, QStringLiteral("A"), true, markA, option.font);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(ink, 1, Qt::DotLine));
        painter->drawRect(cell.adjusted(3, 3, -4, -4));
    }
    painter->restore();
}

QSize RunMatrixDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.fontMetrics.horizontalAdvance(QStringLiteral("! 100.0")) + 20, option.fontMetrics.height() + 14};
}

}  // namespace axscope::app
