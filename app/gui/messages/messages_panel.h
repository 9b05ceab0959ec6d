// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/messages/message_log_model.h"

class QListView;
class QPlainTextEdit;
class QToolButton;

namespace axscope::app {

/// The list of everything that was said, with the details of the one that is chosen.
class MessagesPanel : public QWidget {
    Q_OBJECT

public:
    explicit MessagesPanel(QWidget* parent = nullptr);

    void add(const Message& message);
    [[nodiscard]] const MessageLogModel& model() const { return m_model; }

signals:
    void countChanged(int count);

private:
    void refresh();

    MessageLogModel m_model;
    QListView* m_list;
    QPlainTextEdit* m_details;
    QToolButton* m_copy;
    QToolButton* m_clear;
};

}  // namespace axscope::app
