// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messages/message_log_model.h"

#include <QLocale>
#include <algorithm>

#include "app/gui/icons.h"

namespace axscope::app {

MessageLogModel::MessageLogModel(QObject* parent) : QAbstractListModel(parent) {}

void MessageLogModel::add(const Message& message) {
    if (m_entries.size() >= kMostMessages) {
        beginRemoveRows({}, kMostMessages - 1, static_cast<int>(m_entries.size()) - 1);
        m_entries.resize(kMostMessages - 1);
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_entries.prepend({QDateTime::currentDateTime(), message.kind, message.text, message.details});
    endInsertRows();
}

void MessageLogModel::clear() {
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int MessageLogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant MessageLogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[index.row()];
    switch (role) {
        case Qt::DisplayRole:
            return QStringLiteral("%1  %2").arg(QLocale().toString(entry.time.time(), QStringLiteral("HH:mm:ss")), entry.text);
        case Qt::ToolTipRole:
            return entry.details.isEmpty() ? entry.text : entry.text + QLatin1Char('\n') + entry.details;
        case Qt::DecorationRole:
            return entry.kind == Message::Kind::Info
                       ? lineIcon(QStringLiteral("info"), Accent::Info)
                       : lineIcon(QStringLiteral("warning"),
                                  entry.kind == Message::Kind::Error ? Accent::Error : Accent::Warning);
        case DetailsRole:
            return entry.details;
        case KindRole:
            return static_cast<int>(entry.kind);
        case TimeRole:
            return entry.time;
        case TextRole:
            return entry.text;
        default:
            return {};
    }
}

QString MessageLogModel::plainText(const QModelIndexList& indexes) const {
    QList<int> rows;
    for (const QModelIndex& index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end(), std::greater<>());
    QStringList lines;
    for (const int row : rows) {
        const Entry& entry = m_entries[row];
        const QString kind = entry.kind == Message::Kind::Error     ? tr("error")
                             : entry.kind == Message::Kind::Warning ? tr("warning")
                                                                    : tr("note");
        lines += QStringLiteral("%1 %2: %3").arg(entry.time.toString(Qt::ISODate), kind, entry.text);
        if (!entry.details.isEmpty())
            lines += entry.details;
    }
    return lines.isEmpty() ? QString() : lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString MessageLogModel::plainText() const {
    QModelIndexList all;
    for (int row = 0; row < rowCount(); ++row)
        all += index(row);
    return plainText(all);
}

}  // namespace axscope::app
