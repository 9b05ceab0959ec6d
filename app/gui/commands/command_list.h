// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>

class QAction;
class QMenuBar;

namespace axscope::app {

/// One thing that the menus offer.
struct Command {
    QString group;      ///< "File", "File › Export results"
    QString text;       ///< without mnemonic
    QString hint;       ///< what it does; may be empty
    QString shortcuts;  ///< as the platform writes them, comma-separated; may be empty
    QPointer<QAction> action;
};

/// Everything in the menus, submenus included, in their order; without what is hidden.
[[nodiscard]] QList<Command> commandsOf(const QMenuBar& menus);

/// `text` of an action without its mnemonic: "Save &as" -> "Save as", "A && B" -> "A & B".
[[nodiscard]] QString withoutMnemonic(const QString& text);

}  // namespace axscope::app
