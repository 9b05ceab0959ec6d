// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers/line_chooser.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <algorithm>

namespace axscope::app {
namespace {

QList<int> tickedIn(const QListWidget& list) {
    QList<int> values;
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->checkState() == Qt::Checked) {
            values += list.item(i)->data(Qt::UserRole).toInt();
        }
    }
    return values;
}

}  // namespace

LineChooser::LineChooser(QWidget* parent) : QToolButton(parent), m_popup(new QFrame(this, Qt::Popup)) {
    setObjectName(QStringLiteral("layersLines"));
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setToolTip(tr("Choose the multipliers and checkpoints that have a line in the plot"));
    static_cast<QFrame*>(m_popup)->setFrameShape(QFrame::StyledPanel);
    m_popup->setObjectName(QStringLiteral("linesPopup"));
    auto* grid = new QGridLayout(m_popup);
    int column = 0;
    const auto add = [&](const QString& title, const QString& name) {
        auto* list = new QListWidget;
        list->setObjectName(name);
        list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
        auto* label = new QLabel(title);
        label->setBuddy(list);
        list->setAccessibleName(label->text().remove(QLatin1Char('&')).remove(QLatin1Char(':')));
        auto* all = new QPushButton(tr("All"));
        auto* none = new QPushButton(tr("None"));
        all->setObjectName(name + QStringLiteral("All"));
        none->setObjectName(name + QStringLiteral("None"));
        all->setAutoDefault(false);
        none->setAutoDefault(false);
        grid->addWidget(label, 0, column, 1, 2);
        grid->addWidget(list, 1, column, 1, 2);
        grid->addWidget(all, 2, column);
        grid->addWidget(none, 2, column + 1);
        column += 2;
        connect(list, &QListWidget::itemChanged, this, [this, list](const QListWidgetItem* item) {
            if (list == m_checkpoints && item->checkState() == Qt::Checked) {
                tickCurrent(list->row(item));
            }
            updateText();
            Q_EMIT changed();
        });
        connect(all, &QPushButton::clicked, this, [this, list] { tickAll(*list, true); });
        connect(none, &QPushButton::clicked, this, [this, list] { tickAll(*list, false); });
        return list;
    };
    m_multipliers = add(tr("&Multipliers:"), QStringLiteral("linesMultipliers"));
    m_checkpoints = add(tr("&Checkpoints:"), QStringLiteral("linesCheckpoints"));
    connect(this, &QToolButton::clicked, this, &LineChooser::openPopup);
    updateText();
}

void LineChooser::openPopup() {
    m_popup->adjustSize();
    QPoint at = mapToGlobal(QPoint(0, height()));
    if (const QScreen* screen = this->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - m_popup->width())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - m_popup->height())));
    }
    m_popup->move(at);
    m_popup->show();
    m_multipliers->setFocus(Qt::PopupFocusReason);
    if (m_multipliers->currentRow() < 0) {
        m_multipliers->setCurrentRow(0);
    }
}

void LineChooser::fill(QListWidget& list, QList<Entry>& known, const QList<Entry>& entries, bool ticked) {
    if (known == entries) {
        return;
    }
    QHash<QString, bool> before;
    for (int i = 0; i < list.count(); ++i) {
        before.insert(list.item(i)->text(), list.item(i)->checkState() == Qt::Checked);
    }
    const QSignalBlocker quiet(list);
    const int row = list.currentRow();
    list.clear();
    for (const Entry& entry : entries) {
        auto* item = new QListWidgetItem(entry.name, &list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, entry.value);
        item->setCheckState(before.value(entry.name, ticked) ? Qt::Checked : Qt::Unchecked);
    }
    list.setCurrentRow(std::min(row, list.count() - 1));
    known = entries;
}

void LineChooser::setEntries(const QList<Entry>& multipliers, const QList<Entry>& checkpoints) {
    fill(*m_multipliers, m_multiplierEntries, multipliers, true);
    fill(*m_checkpoints, m_checkpointEntries, checkpoints, false);
    setEnabled(m_multipliers->count() > 0);
    updateText();
}

QList<int> LineChooser::multipliers() const {
    return tickedIn(*m_multipliers);
}

QList<int> LineChooser::checkpoints() const {
    return tickedIn(*m_checkpoints);
}

void LineChooser::tickAll(QListWidget& list, bool ticked) {
    {
        const QSignalBlocker quiet(list);
        for (int i = 0; i < list.count(); ++i) {
            list.item(i)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
        }
    }
    updateText();
    Q_EMIT changed();
}

void LineChooser::tickCurrent(int tickedRow) {
    if (checkpoints().size() > 1) {
        return;
    }
    const QSignalBlocker quiet(m_checkpoints);
    for (int i = 0; i < m_checkpoints->count(); ++i) {
        if (i != tickedRow && m_checkpoints->item(i)->data(Qt::UserRole).toInt() == m_currentCheckpoint) {
            m_checkpoints->item(i)->setCheckState(Qt::Checked);
        }
    }
}

void LineChooser::updateText() {
    const auto shown = multipliers().size();
    const auto networks = checkpoints().size();
    setText(networks < 2 ? tr("&Lines: %1 of %2").arg(shown).arg(m_multipliers->count())
                         : tr("&Lines: %1 × %2").arg(shown).arg(networks));
}

}  // namespace axscope::app
