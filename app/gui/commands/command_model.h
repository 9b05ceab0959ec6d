// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "app/gui/commands/command_list.h"

namespace axscope::app {

/// The commands that answer a query, best first; what cannot be done now comes last.
class CommandModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        GroupRole = Qt::UserRole,
        ShortcutsRole,
    };

    explicit CommandModel(QObject* parent = nullptr);

    void setCommands(const QList<Command>& commands);
    void setQuery(const QString& query);
    [[nodiscard]] const Command* command(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<Command> m_commands;
    QList<int> m_found;
    QString m_query;
};

}  // namespace axscope::app
