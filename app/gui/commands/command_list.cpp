// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/commands/command_list.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace axscope::app {

namespace {

void collectCommands(const QList<QAction*>& actions, const QString& group, QList<Command>& commands) {
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = withoutMnemonic(action->text());
        if (const QMenu* menu = action->menu()) {
            collectCommands(menu->actions(), group.isEmpty() ? text : QStringLiteral("%1 › %2").arg(group, text),
                            commands);
            continue;
        }
        commands.append({group, text, action->statusTip(),
                         QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                             .replace(QStringLiteral("; "), QStringLiteral(", ")),
                         action});
    }
}

}  // namespace

QString withoutMnemonic(const QString& text) {
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

QList<Command> commandsOf(const QMenuBar& menus) {
    QList<Command> commands;
    collectCommands(menus.actions(), {}, commands);
    return commands;
}

}  // namespace axscope::app
