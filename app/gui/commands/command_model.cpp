// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/commands/command_model.h"

#include <QAction>
#include <algorithm>
#include <vector>

#include "app/gui/commands/fuzzy_match.h"

namespace axscope::app {

namespace {

/// A command's own name outweighs the menu it stands in, and that what it is said to do.
constexpr int kInName = 60;
constexpr int kInGroup = 20;

bool isEnabled(const Command& command) {
    return command.action && command.action->isEnabled();
}

std::optional<int> scoreOf(const QString& query, const Command& command) {
    if (const auto score = fuzzyScore(query, command.text))
        return *score + kInName;
    if (const auto score = fuzzyScore(query, command.group + QLatin1Char(' ') + command.text))
        return *score + kInGroup;
    // What is said of it in a sentence: letters scattered over it mean nothing, so whole words only.
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (std::ranges::all_of(words, [&](const QString& word) { return command.hint.contains(word, Qt::CaseInsensitive); }))
        return 0;
    return std::nullopt;
}

}  // namespace

CommandModel::CommandModel(QObject* parent) : QAbstractListModel(parent) {}

void CommandModel::setCommands(const QList<Command>& commands) {
    m_commands = commands;
    setQuery(m_query);
}

void CommandModel::setQuery(const QString& query) {
    beginResetModel();
    m_query = query.trimmed();
    struct Hit {
        int command;
        int score;
        bool enabled;
    };
    std::vector<Hit> hits;
    for (int i = 0; i < static_cast<int>(m_commands.size()); ++i) {
        if (const auto score = scoreOf(m_query, m_commands[i]))
            hits.push_back({i, m_query.isEmpty() ? 0 : *score, isEnabled(m_commands[i])});
    }
    std::ranges::stable_sort(hits, [](const Hit& a, const Hit& b) {
        return a.enabled != b.enabled ? a.enabled : a.score > b.score;
    });
    m_found.clear();
    for (const Hit& hit : hits)
        m_found.append(hit.command);
    endResetModel();
}

const Command* CommandModel::command(const QModelIndex& index) const {
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_commands[m_found[index.row()]] : nullptr;
}

int CommandModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const {
    const Command* it = command(index);
    if (!it)
        return {};
    switch (role) {
        case Qt::DisplayRole:
            return it->text;
        case Qt::ToolTipRole:
            return it->hint;
        case Qt::DecorationRole:
            return it->action ? QVariant(it->action->icon()) : QVariant();
        case Qt::AccessibleTextRole:
            return QStringList{it->group, it->text, it->shortcuts}.join(QStringLiteral(", "));
        case GroupRole:
            return it->group;
        case ShortcutsRole:
            return it->shortcuts;
        default:
            return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex& index) const {
    const Command* it = command(index);
    return it && isEnabled(*it) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace axscope::app
