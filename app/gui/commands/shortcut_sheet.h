// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/gui/commands/command_list.h"

namespace axscope::app {

/// Keys and what they do, in groups.
struct ShortcutEntry {
    QString group;
    QString keys;
    QString text;
};

/// Of the commands that have keys, then those of the run matrix and the plots, which no menu shows.
[[nodiscard]] QList<ShortcutEntry> shortcutEntries(const QList<Command>& commands);

/// The sheet as text, one tab-separated line per entry below the name of its group.
[[nodiscard]] QString shortcutText(const QList<ShortcutEntry>& entries);

/// All keys at a glance, to read or to copy.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const QList<ShortcutEntry>& entries, QWidget* parent);
};

}  // namespace axscope::app
