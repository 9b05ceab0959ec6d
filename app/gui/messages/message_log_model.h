// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QList>

#include "app/gui/message_bar.h"

namespace axscope::app {

/// All that the message bar has said since the start, newest first.
class MessageLogModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailsRole = Qt::UserRole,  ///< QString; may be empty
        KindRole,                    ///< Message::Kind as int
        TimeRole,                    ///< QDateTime
        TextRole,                    ///< QString without the time
    };

    explicit MessageLogModel(QObject* parent = nullptr);

    void add(const Message& message);
    void clear();
    /// Messages as text, one after the other, oldest first, with time, kind and details.
    [[nodiscard]] QString plainText(const QModelIndexList& indexes) const;
    [[nodiscard]] QString plainText() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    static constexpr int kMostMessages = 500;  ///< the oldest make room

private:
    struct Entry {
        QDateTime time;
        Message::Kind kind;
        QString text;
        QString details;
    };
    QList<Entry> m_entries;
};

}  // namespace axscope::app
