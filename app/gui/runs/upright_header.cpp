// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runs/upright_header.h"

#include <QPainter>
#include <QStyleOptionHeader>
#include <algorithm>

namespace axscope::app {

namespace {

constexpr int kBesideName = 4;        ///< on either side of a name
constexpr int kLongestName = 30;  ///< of a name that is not shortened

}  // namespace

UprightHeader::UprightHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

QString UprightHeader::nameOf(int section) const {
    return model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
}

int UprightHeader::widestName() const {
    int widest = 0;
    for (int section = 0; section < count(); ++section)
        widest = std::max(widest, fontMetrics().horizontalAdvance(nameOf(section)));
    return widest;
}

bool UprightHeader::isUpright() const {
    return count() > 0 && widestName() + 2 * kBesideName > defaultSectionSize();
}

QSize UprightHeader::sizeHint() const {
    const QSize flat = QHeaderView::sizeHint();
    if (!isUpright())
        return flat;
    const int most = kLongestName * fontMetrics().averageCharWidth();
    return {flat.width(), std::min(widestName(), most) + 2 * kBesideName};
}

void UprightHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const {
    QHeaderView::initStyleOptionForIndex(option, section);
    if (isUpright())
        option->text.clear();  // paintSection() writes it
}

void UprightHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (!isUpright())
        return;
    painter->save();
    painter->setFont(font());
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->translate(rect.bottomLeft());
    painter->rotate(-90);
    const QRect line(kBesideName, 0, rect.height() - 2 * kBesideName, rect.width());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      fontMetrics().elidedText(nameOf(section), Qt::ElideMiddle, line.width()));
    painter->restore();
}

}  // namespace axscope::app
