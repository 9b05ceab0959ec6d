// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/checkpoints_section.h"

#include <QAction>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/gui/icons.h"
#include "app/gui/study/checkpoint_model.h"
#include "app/gui/study/placeholder_view.h"
#include "app/gui/study/study_document.h"
#include "app/gui/theme.h"

namespace axscope::app {

namespace {

constexpr int kMargin = 6;
constexpr int kLineGap = 1;

/// Two lines: the name, and below it in a quieter colour what the network is or what is wrong with the file.
class CheckpointDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem background(option);
        initStyleOption(&background, index);
        background.text.clear();
        background.widget->style()->drawControl(QStyle::CE_ItemViewItem, &background, painter,
                                                background.widget);

        const bool selected = option.state & QStyle::State_Selected;
        const QPalette& palette = option.palette;
        const QRect area = option.rect.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);
        const QFontMetrics metrics(option.font);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(QRect(area.left(), area.top(), area.width(), metrics.height()), Qt::AlignVCenter,
                          metrics.elidedText(index.data().toString(), Qt::ElideMiddle, area.width()));
        if (!selected) {
            const bool problem = index.data(CheckpointModel::ProblemRole).toBool();
            painter->setPen(accentColor(problem ? Accent::Error : Accent::Muted, palette));
        }
        painter->drawText(
            QRect(area.left(), area.top() + metrics.height() + kLineGap, area.width(), metrics.height()),
            Qt::AlignVCenter,
            metrics.elidedText(index.data(CheckpointModel::DetailRole).toString(), Qt::ElideRight,
                               area.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {100, 2 * QFontMetrics(option.font).height() + kLineGap + kMargin};
    }
};

}  // namespace

CheckpointsSection::CheckpointsSection(StudyDocument& document, const StudyFacts& facts, QWidget* parent)
    : Section(tr("Checkpoints"), parent),
      m_document(document),
      m_model(new CheckpointModel(facts, this)),
      m_view(new PlaceholderView<QListView>(tr("Drop checkpoints here\nor add them with +"), this)) {
    setObjectName(QStringLiteral("checkpointsSection"));
    QToolButton* add =
        addButton(QStringLiteral("add"), tr("Add checkpoints"), QStringLiteral("addCheckpoints"));
    m_remove = addButton(QStringLiteral("remove"), tr("Remove the selected checkpoints from the study (Del)"),
                         QStringLiteral("removeCheckpoints"));

    m_view->setObjectName(QStringLiteral("checkpointList"));
    m_view->setAccessibleName(tr("Checkpoints"));
    m_view->setWhatsThis(
        tr("The trained networks to run, from .safetensors files, whole or in parts with their .index.json, or from "
           "PyTorch's .pt and .pth. The list says what each holds: dense, or with experts and a hard, soft or cluster router."));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CheckpointDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformItemSizes(true);
    m_view->setMinimumHeight(84);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // as high as the panel has room for
    contentLayout()->addWidget(m_view);

    auto* removeAction = new QAction(lineIcon(QStringLiteral("remove")), tr("Remove from the study"), m_view);
    removeAction->setShortcut(QKeySequence::Delete);
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(removeAction);
    auto* retrain = new QAction(lineIcon(QStringLiteral("network")), tr("Retrain under approximation …"), m_view);
    retrain->setObjectName(QStringLiteral("checkpointRetrain"));
    m_view->addAction(retrain);
    const auto enable = [this, retrain] { retrain->setEnabled(m_view->currentIndex().isValid()); };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, retrain, enable);
    connect(m_model, &QAbstractItemModel::modelReset, retrain, enable);
    connect(retrain, &QAction::triggered, this, [this] {
        if (m_view->currentIndex().isValid())
            emit retrainRequested(m_view->currentIndex().data(CheckpointModel::FileRole).toString());
    });
    enable();
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(add, &QToolButton::clicked, this, &CheckpointsSection::addRequested);
    connect(m_remove, &QToolButton::clicked, this, &CheckpointsSection::removeSelected);
    connect(removeAction, &QAction::triggered, this, &CheckpointsSection::removeSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CheckpointsSection::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CheckpointsSection::updateButtons);
    connect(&document, &StudyDocument::inputsChanged, this,
            [this] { m_model->setFiles(m_document.inputs().checkpoints); });
    m_model->setFiles(document.inputs().checkpoints);
    updateButtons();
}

void CheckpointsSection::removeSelected() {
    StudyInputs next = m_document.inputs();
    QStringList removed;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        removed.append(index.data(CheckpointModel::FileRole).toString());
    for (const QString& file : removed)
        next.checkpoints.removeAll(file);
    m_document.edit(tr("Remove %n checkpoint(s)", nullptr, static_cast<int>(removed.size())), next);
}

void CheckpointsSection::updateButtons() {
    m_remove->setEnabled(m_view->selectionModel()->hasSelection());
}

}  // namespace axscope::app
