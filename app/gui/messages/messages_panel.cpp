// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messages/messages_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/gui/icons.h"

namespace axscope::app {

MessagesPanel::MessagesPanel(QWidget* parent)
    : QWidget(parent),
      m_list(new QListView(this)),
      m_details(new QPlainTextEdit(this)),
      m_copy(new QToolButton(this)),
      m_clear(new QToolButton(this)) {
    setObjectName(QStringLiteral("messagesPanel"));
    m_list->setObjectName(QStringLiteral("messageList"));
    m_list->setAccessibleName(tr("Messages, newest first"));
    m_list->setModel(&m_model);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_details->setObjectName(QStringLiteral("messageLogDetails"));
    m_details->setAccessibleName(tr("Details of the message"));
    m_details->setReadOnly(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setPlaceholderText(tr("No messages"));
    m_copy->setObjectName(QStringLiteral("messagesCopy"));
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy the chosen messages, or all of them where none is chosen"));
    m_copy->setAccessibleName(tr("Copy messages"));
    m_clear->setObjectName(QStringLiteral("messagesClear"));
    m_clear->setIcon(lineIcon(QStringLiteral("remove")));
    m_clear->setToolTip(tr("Clear the list"));
    m_clear->setAccessibleName(tr("Clear the list of messages"));
    for (QToolButton* button : {m_copy, m_clear})
        button->setAutoRaise(true);

    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_list);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* buttons = new QVBoxLayout;
    buttons->setContentsMargins(2, 2, 2, 2);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(split, 1);
    layout->addLayout(buttons);

    const auto copy = [this] {
        const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
        QGuiApplication::clipboard()->setText(chosen.isEmpty() ? m_model.plainText() : m_model.plainText(chosen));
    };
    connect(m_copy, &QToolButton::clicked, this, copy);
    auto* copyAction = new QAction(tr("&Copy"), m_list);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, copy);
    m_list->addAction(copyAction);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_model.clear();
        refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MessagesPanel::refresh);
    refresh();
}

void MessagesPanel::add(const Message& message) {
    m_model.add(message);
    m_list->setCurrentIndex(m_model.index(0));
    refresh();
}

void MessagesPanel::refresh() {
    const QModelIndex current = m_list->currentIndex();
    QString text;
    if (current.isValid()) {
        text = current.data(MessageLogModel::TextRole).toString();
        if (const QString details = current.data(MessageLogModel::DetailsRole).toString(); !details.isEmpty())
            text += QStringLiteral("\n\n") + details;
    }
    m_details->setPlainText(text);
    m_copy->setEnabled(m_model.rowCount() > 0);
    m_clear->setEnabled(m_model.rowCount() > 0);
    emit countChanged(m_model.rowCount());
}

}  // namespace axscope::app
