// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/commands/command_search.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace axscope::app {

namespace {

constexpr int kSearchWidth = 560;
constexpr int kSearchHeight = 420;
constexpr int kCommandPadding = 6;
constexpr int kCommandIcon = 18;

/// Icon and name on the left, the menu it stands in beside it, the shortcut on the right.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        const bool current = enabled && (option.state & QStyle::State_Selected);
        const QPalette::ColorGroup colours = enabled ? QPalette::Active : QPalette::Disabled;
        painter->save();
        if (current)
            painter->fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Highlight));
        const QColor ink =
            option.palette.color(colours, current ? QPalette::HighlightedText : QPalette::Text);
        QColor faint = current ? ink : option.palette.color(colours, QPalette::PlaceholderText);
        QRect rest = option.rect.adjusted(kCommandPadding, 0, -kCommandPadding, 0);
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, QRect(rest.left(), rest.center().y() - kCommandIcon / 2, kCommandIcon, kCommandIcon),
                   Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        rest.setLeft(rest.left() + kCommandIcon + kCommandPadding);
        painter->setFont(option.font);
        const QString keys = index.data(CommandModel::ShortcutsRole).toString();
        painter->setPen(faint);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, keys);
        rest.setRight(rest.right() - option.fontMetrics.horizontalAdvance(keys) - 2 * kCommandPadding);
        painter->setPen(ink);
        const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, rest.width());
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, text);
        rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(text) + 2 * kCommandPadding);
        painter->setPen(faint);
        if (rest.width() > 0)
            painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                              option.fontMetrics.elidedText(index.data(CommandModel::GroupRole).toString(),
                                                            Qt::ElideRight, rest.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {200, std::max(option.fontMetrics.height(), kCommandIcon) + 2 * kCommandPadding};
    }
};

}  // namespace

CommandSearch::CommandSearch(const QList<Command>& commands, QWidget* parent)
    : QDialog(parent), m_query(new QLineEdit(this)), m_list(new QListView(this)) {
    setObjectName(QStringLiteral("commandSearch"));
    setWindowTitle(tr("Search commands"));
    m_query->setObjectName(QStringLiteral("commandQuery"));
    m_query->setPlaceholderText(tr("A command, view, panel or recent study"));
    m_query->setAccessibleName(tr("Search commands"));
    m_query->setClearButtonEnabled(true);
    m_query->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands found, best first"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);  // the line keeps the focus, arrow keys reach the list through it
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    resize(kSearchWidth, kSearchHeight);
    m_model.setCommands(commands);
    connect(m_query, &QLineEdit::textChanged, this, &CommandSearch::search);
    connect(m_query, &QLineEdit::returnPressed, this, &CommandSearch::runCurrent);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        runCurrent();
    });
    search({});
    m_query->setFocus();
    if (parent) {
        const QWidget* window = parent->window();
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, window->height() / 8)));
    }
}

void CommandSearch::search(const QString& query) {
    m_model.setQuery(query);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
}

void CommandSearch::runCurrent() {
    const Command* command = m_model.command(m_list->currentIndex());
    if (!command || !command->action || !command->action->isEnabled())
        return;
    // Once this window is gone: the command may need the focus where it was.
    QTimer::singleShot(0, command->action, &QAction::trigger);
    accept();
}

bool CommandSearch::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_query || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    const int last = m_model.rowCount() - 1;
    int to = row;
    switch (key->key()) {
        case Qt::Key_Down:
            to = row + 1;
            break;
        case Qt::Key_Up:
            to = row - 1;
            break;
        case Qt::Key_PageDown:
            to = row + page;
            break;
        case Qt::Key_PageUp:
            to = row - page;
            break;
        default:
            return QDialog::eventFilter(watched, event);
    }
    m_list->setCurrentIndex(m_model.index(std::clamp(to, 0, std::max(0, last))));
    return true;
}

}  // namespace axscope::app
