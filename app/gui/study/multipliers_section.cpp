// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/multipliers_section.h"

#include <QAction>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/gui/icons.h"
#include "app/gui/study/multiplier_model.h"
#include "app/gui/study/study_document.h"

namespace axscope::app {

namespace {

/// Rows with a little room between their lines of text.
class AiryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(4, 4);
    }
};

}  // namespace

MultipliersSection::MultipliersSection(StudyDocument& document, const StudyFacts& facts, QWidget* parent)
    : Section(tr("Multipliers"), parent),
      m_document(document),
      m_model(new MultiplierModel(facts, this)),
      m_view(new QTreeView(this)) {
    setObjectName(QStringLiteral("multipliersSection"));
    QToolButton* eight =
        addTextButton(tr("Eight"), tr("Choose the eight Pareto-optimal multipliers of the catalogue"),
                      QStringLiteral("chooseEight"));
    QToolButton* all =
        addTextButton(tr("All"), tr("Choose every multiplier in the list"), QStringLiteral("chooseAll"));
    QToolButton* none = addTextButton(tr("None"), tr("Choose no multiplier"), QStringLiteral("chooseNone"));
    QToolButton* add = addButton(QStringLiteral("add"), tr("Add product tables and circuits from files (.npy, .bin, text, C, Verilog)"),
                                 QStringLiteral("addTables"));
    m_remove = addButton(QStringLiteral("remove"), tr("Remove the selected table files from the list (Del)"),
                         QStringLiteral("removeTables"));

    m_view->setObjectName(QStringLiteral("multiplierList"));
    m_view->setAccessibleName(tr("Multipliers"));
    m_view->setWhatsThis(
        tr("The 8 × 8 bit multipliers to put in place of the exact one. The catalogue holds the signed "
           "circuits of EvoApproxLib; any other multiplier comes as a table of its 65,536 products."));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setMinimumHeight(120);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);  // as high as the panel has room for
    m_view->setItemDelegate(new AiryDelegate(m_view));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(MultiplierModel::Name, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(MultiplierModel::Mae, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(MultiplierModel::Power, QHeaderView::ResizeToContents);
    m_view->header()->setSectionsMovable(false);
    contentLayout()->addWidget(m_view);

    auto* removeAction =
        new QAction(lineIcon(QStringLiteral("remove")), tr("Remove table from the list"), m_view);
    removeAction->setShortcut(QKeySequence::Delete);
    removeAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(removeAction);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(eight, &QToolButton::clicked, this, &MultipliersSection::chooseEight);
    connect(all, &QToolButton::clicked, this, [this] {
        choose(tr("Choose all multipliers"), catalogMultipliers() + m_document.inputs().tables);
    });
    connect(none, &QToolButton::clicked, this, [this] { choose(tr("Choose no multiplier"), {}); });
    connect(add, &QToolButton::clicked, this, &MultipliersSection::addTableRequested);
    connect(m_remove, &QToolButton::clicked, this, &MultipliersSection::removeSelectedTables);
    connect(removeAction, &QAction::triggered, this, &MultipliersSection::removeSelectedTables);
    connect(m_model, &MultiplierModel::chosenRequested, this, [this](const QString& name, bool chosen) {
        StudyInputs next = m_document.inputs();
        next.setChosen(name, chosen);
        const QString shown = name.section(QLatin1Char('/'), -1);
        m_document.edit(chosen ? tr("Choose %1").arg(shown) : tr("Leave out %1").arg(shown), next);
    });
    const auto updateButtons = [this, removeAction] {
        m_remove->setEnabled(!selectedTables().isEmpty());
        removeAction->setEnabled(m_remove->isEnabled());
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, updateButtons);
    connect(&document, &StudyDocument::inputsChanged, this,
            [this] { m_model->setInputs(m_document.inputs()); });
    m_model->setInputs(document.inputs());
    updateButtons();
}

void MultipliersSection::chooseEight() {
    choose(tr("Choose the eight multipliers"), paretoMultipliers());
}

void MultipliersSection::choose(const QString& text, const QStringList& names) {
    StudyInputs next = m_document.inputs();
    next.setChosen(names);
    m_document.edit(text, next);
}

void MultipliersSection::removeSelectedTables() {
    const QStringList removed = selectedTables();
    StudyInputs next = m_document.inputs();
    for (const QString& file : removed) {
        next.tables.removeAll(file);
        next.multipliers.removeAll(file);
    }
    m_document.edit(tr("Remove %n table(s)", nullptr, static_cast<int>(removed.size())), next);
}

QStringList MultipliersSection::selectedTables() const {
    QStringList files;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        if (index.data(MultiplierModel::IsTableRole).toBool())
            files.append(index.data(MultiplierModel::NameRole).toString());
    }
    return files;
}

}  // namespace axscope::app
