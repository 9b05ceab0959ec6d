// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/gui/commands/command_model.h"

class QLineEdit;
class QListView;

namespace axscope::app {

/// Finds a command by a few letters of its name: type, choose with the arrow keys, Return runs it, Escape leaves.
class CommandSearch : public QDialog {
    Q_OBJECT

public:
    CommandSearch(const QList<Command>& commands, QWidget* parent);

    [[nodiscard]] const CommandModel& model() const { return m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& query);
    void runCurrent();

    CommandModel m_model;
    QLineEdit* m_query;
    QListView* m_list;
};

}  // namespace axscope::app
