// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/mask_grid.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace axscope::app {
namespace {

constexpr int kLargestCell = 28;
constexpr int kWantedCell = 26;
constexpr int kSmallestCell = 14;

}  // namespace

MaskGrid::MaskGrid(int rows, int bits, QWidget* parent)
    : QWidget(parent), m_rows(rows), m_bits(bits), m_masks(static_cast<std::size_t>(rows), 0), m_current{0, bits - 1} {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(rows > 1 ? tr("Partial products") : tr("Bits"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void MaskGrid::setMasks(const std::vector<int>& masks) {
    Q_ASSERT(masks.size() == m_masks.size());
    if (masks != m_masks) {
        m_masks = masks;
        update();
        describe();
    }
}

int MaskGrid::headWidth() const {
    return m_rows > 1 ? fontMetrics().horizontalAdvance(QStringLiteral("b7")) + 10 : 2;
}

int MaskGrid::headHeight() const {
    return fontMetrics().height() + 4;
}

QRect MaskGrid::cellRect(int row, int bit) const {
    const int size = std::clamp((width() - headWidth() - 2) / m_bits, kSmallestCell, kLargestCell);
    const int high = std::max(size, std::min(kWantedCell, fontMetrics().height() + 6));
    return {headWidth() + (m_bits - 1 - bit) * size, headHeight() + row * high, size, high};
}

QSize MaskGrid::sizeHint() const {
    const int cell = m_bits > 8 ? 16 : kWantedCell;
    return {headWidth() + m_bits * cell + 4, headHeight() + m_rows * kLargestCell + 2};
}

QSize MaskGrid::minimumSizeHint() const {
    return {headWidth() + m_bits * kSmallestCell + 4, sizeHint().height()};
}

MaskGrid::Cell MaskGrid::cellAt(QPoint position) const {
    Cell cell;
    const QRect first = cellRect(0, m_bits - 1);
    const int column = (position.x() - first.x()) / first.width();
    const int row = (position.y() - first.y()) / first.height();
    if (position.x() >= first.x() && column < m_bits)
        cell.bit = m_bits - 1 - column;
    if (position.y() >= first.y() && row < m_rows)
        cell.row = row;
    return cell;
}

QString MaskGrid::cellText(int row, int bit) const {
    const QString state = isSet(row, bit) ? tr("kept") : tr("dropped");
    return m_rows > 1 ? tr("bit %1 of a × bit %2 of b, weight 2^%3: %4").arg(bit).arg(row).arg(bit + row).arg(state)
                      : tr("bit %1: %2").arg(bit).arg(isSet(row, bit) ? tr("set") : tr("not set"));
}

void MaskGrid::describe() {
    setAccessibleDescription(cellText(m_current.row, m_current.bit));
}

void MaskGrid::set(int row, int bit, bool on) {
    if (isSet(row, bit) == on)
        return;
    m_masks[static_cast<std::size_t>(row)] ^= 1 << bit;
    update();
    describe();
    emit edited(m_stroke);
}

void MaskGrid::toggleLine(Cell head) {
    if (head.row < 0 && head.bit < 0)
        return;
    bool all = true;
    std::vector<int> next = m_masks;
    for (const bool apply : {false, true}) {
        for (int row = 0; row < m_rows; ++row) {
            for (int bit = 0; bit < m_bits; ++bit) {
                if ((head.row >= 0 && row != head.row) || (head.bit >= 0 && bit != head.bit))
                    continue;
                int& mask = next[static_cast<std::size_t>(row)];
                if (!apply)
                    all = all && isSet(row, bit);
                else
                    mask = all ? mask & ~(1 << bit) : mask | 1 << bit;
            }
        }
    }
    setMasks(next);
    emit edited(m_stroke);
}

void MaskGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    ++m_stroke;
    const Cell cell = cellAt(event->position().toPoint());
    if (cell.row < 0 || cell.bit < 0) {
        toggleLine(cell);
        return;
    }
    m_current = cell;
    m_painting = !isSet(cell.row, cell.bit);
    set(cell.row, cell.bit, m_painting);
    update();
}

void MaskGrid::mouseMoveEvent(QMouseEvent* event) {
    const Cell cell = cellAt(event->position().toPoint());
    if ((event->buttons() & Qt::LeftButton) && cell.row >= 0 && cell.bit >= 0)
        set(cell.row, cell.bit, m_painting);
}

void MaskGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            m_current.bit = std::min(m_current.bit + 1, m_bits - 1);
            break;
        case Qt::Key_Right:
            m_current.bit = std::max(m_current.bit - 1, 0);
            break;
        case Qt::Key_Up:
            m_current.row = std::max(m_current.row - 1, 0);
            break;
        case Qt::Key_Down:
            m_current.row = std::min(m_current.row + 1, m_rows - 1);
            break;
        case Qt::Key_Space:
            ++m_stroke;
            set(m_current.row, m_current.bit, !isSet(m_current.row, m_current.bit));
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    describe();
    update();
}

bool MaskGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Cell cell = cellAt(help->pos());
        if (cell.row >= 0 && cell.bit >= 0) {
            QToolTip::showText(help->globalPos(), cellText(cell.row, cell.bit), this);
            return true;
        }
    }
    return QWidget::event(event);
}

void MaskGrid::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QPalette& colors = palette();
    for (int bit = 0; bit < m_bits; ++bit) {
        const QRect cell = cellRect(0, bit);
        const QString text = m_rows > 1 ? QStringLiteral("a%1").arg(bit) : QString::number(bit);
        if (m_rows > 1 || bit % 2 == 0 || cell.width() > 18) {
            painter.setPen(colors.color(QPalette::WindowText));
            painter.drawText(QRect(cell.x() - 4, 0, cell.width() + 8, headHeight()), Qt::AlignCenter, text);
        }
    }
    for (int row = 0; row < m_rows; ++row) {
        if (m_rows > 1) {
            painter.setPen(colors.color(QPalette::WindowText));
            painter.drawText(QRect(0, cellRect(row, 0).y(), headWidth() - 4, cellRect(row, 0).height()),
                             Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("b%1").arg(row));
        }
        for (int bit = 0; bit < m_bits; ++bit) {
            const QRect cell = cellRect(row, bit).adjusted(1, 1, -1, -1);
            const bool on = isSet(row, bit);
            painter.setPen(colors.color(QPalette::Mid));
            painter.setBrush(on ? colors.highlight() : colors.base());
            painter.drawRect(cell.adjusted(0, 0, -1, -1));
            // The weight's exponent: cells of one diagonal add up to one column of the product.
            if (m_rows > 1 && cell.width() >= 20) {
                painter.setPen(colors.color(on ? QPalette::HighlightedText : QPalette::PlaceholderText));
                painter.drawText(cell, Qt::AlignCenter, QString::number(row + bit));
            }
        }
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.color(QPalette::WindowText), 2));
        painter.drawRect(cellRect(m_current.row, m_current.bit).adjusted(1, 1, -2, -2));
    }
}

}  // namespace axscope::app
