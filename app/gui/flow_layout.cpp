// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/flow_layout.h"

#include <QHBoxLayout>
#include <QWidget>
#include <algorithm>
#include <utility>

namespace axscope::app {

namespace {

constexpr int kFlowGap = 6;

}  // namespace

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::addPair(QWidget* label, QWidget* field) {
    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kFlowGap);
    row->addWidget(label);
    row->addWidget(field);
    addWidget(pair);
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::gap() const {
    return spacing() >= 0 ? spacing() : kFlowGap;
}

int FlowLayout::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), false);
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeHint() const {
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.width() > 0 ? gap() : 0), std::max(size.height(), hint.height())};
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::arrange(const QRect& rect, bool move) const {
    const QMargins margins = contentsMargins();
    const QRect inside = rect.marginsRemoved(margins);
    struct Place {
        QLayoutItem* item;
        QSize size;
        bool atEnd;
    };
    QList<Place> row;
    int y = inside.top();
    int used = 0;
    bool first = true;
    const auto finishRow = [&] {
        if (row.isEmpty())
            return;
        int height = 0;
        for (const Place& place : row)
            height = std::max(height, place.size.height());
        if (!first)
            y += gap();
        first = false;
        int x = inside.left();
        bool shifted = false;
        for (const Place& place : row) {
            if (place.atEnd && (!row.first().atEnd || m_alone == Alone::ToTheEnd) && !std::exchange(shifted, true))
                x += std::max(0, inside.width() - used);
            if (move) {
                const int top = y + (height - place.size.height()) / 2;
                const QWidget* owner = parentWidget();
                QRect where(QPoint(x, top), place.size);
                if (owner && owner->isRightToLeft())
                    where.moveLeft(inside.left() + inside.right() - where.right());
                place.item->setGeometry(where);
            }
            x += place.size.width() + gap();
        }
        y += height;
        row.clear();
        used = 0;
    };
    for (int i = 0; i < count(); ++i) {
        QLayoutItem* item = m_items[i];
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), std::max(inside.width(), item->minimumSize().width())));
        if (!row.isEmpty() && used + gap() + size.width() > inside.width())
            finishRow();
        used += size.width() + (row.isEmpty() ? 0 : gap());
        row.append({item, size, m_firstAtEnd >= 0 && i >= m_firstAtEnd});
    }
    finishRow();
    return y - inside.top() + margins.top() + margins.bottom();
}

}  // namespace axscope::app
