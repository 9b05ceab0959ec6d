// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/commands/shortcut_sheet.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace axscope::app {

namespace {

QString keysText(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText);
}

}  // namespace

QList<ShortcutEntry> shortcutEntries(const QList<Command>& commands) {
    QList<ShortcutEntry> entries;
    for (const Command& command : commands) {
        if (!command.shortcuts.isEmpty())
            entries.append({command.group, command.shortcuts, command.text});
    }
    const QString matrix = ShortcutSheet::tr("In the run matrix");
    entries.append({matrix, ShortcutSheet::tr("Arrow keys"), ShortcutSheet::tr("Move without choosing")});
    entries.append({matrix, keysText(Qt::Key_Return), ShortcutSheet::tr("Show this run (A)")});
    entries.append({matrix, keysText(QKeySequence(Qt::CTRL | Qt::Key_Return)),
                    ShortcutSheet::tr("Compare with this run (B), or no longer")});
    const QString plots = ShortcutSheet::tr("In a plot");
    entries.append({plots, ShortcutSheet::tr("Wheel"), ShortcutSheet::tr("Zoom at the pointer")});
    entries.append({plots, ShortcutSheet::tr("Drag"), ShortcutSheet::tr("Move")});
    entries.append({plots, ShortcutSheet::tr("Double click"), ShortcutSheet::tr("Show everything")});
    entries.append({plots, ShortcutSheet::tr("Right click"), ShortcutSheet::tr("Copy, export, notes")});
    return entries;
}

QString shortcutText(const QList<ShortcutEntry>& entries) {
    QStringList lines;
    QString group;
    for (const ShortcutEntry& entry : entries) {
        if (entry.group != group) {
            if (!lines.isEmpty())
                lines += QString();
            lines += entry.group;
            group = entry.group;
        }
        lines += QStringLiteral("%1\t%2").arg(entry.keys, entry.text);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

ShortcutSheet::ShortcutSheet(const QList<ShortcutEntry>& entries, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* tree = new QTreeWidget(this);
    tree->setObjectName(QStringLiteral("shortcutTree"));
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("Command"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    QTreeWidgetItem* group = nullptr;
    for (const ShortcutEntry& entry : entries) {
        if (!group || group->text(0) != entry.group) {
            group = new QTreeWidgetItem(tree, {entry.group});
            QFont bold = tree->font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFirstColumnSpanned(true);
        }
        new QTreeWidgetItem(group, {entry.text, entry.keys});
    }
    tree->expandAll();
    tree->setItemsExpandable(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("shortcutCopy"));
    connect(copy, &QPushButton::clicked, this,
            [text = shortcutText(entries)] { QGuiApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    resize(560, 640);
}

}  // namespace axscope::app
