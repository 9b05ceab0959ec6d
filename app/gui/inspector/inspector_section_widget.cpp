// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/inspector/inspector_section_widget.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "app/gui/icons.h"
#include "app/gui/study/panel_widgets.h"

namespace axscope::app {

InspectorSectionWidget::InspectorSectionWidget(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_note(new AccentLabel(Accent::Muted, this)),
      m_grid(new QGridLayout),
      m_headA(new AccentLabel(Accent::Muted, this)),
      m_headB(new AccentLabel(Accent::Muted, this)) {
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_headA->setText(QStringLiteral("A"));
    m_headB->setText(QStringLiteral("B"));
    auto* copy = new QToolButton(this);
    copy->setObjectName(QStringLiteral("inspectorCopy"));
    copy->setIcon(lineIcon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy these figures as text"));
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(sectionText(m_section)); });

    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_title, 1);
    top->addWidget(copy, 0, Qt::AlignTop);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_headA, 0, 1);
    m_grid->addWidget(m_headB, 0, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addLayout(m_grid);
    layout->addWidget(m_note);
}

QLabel* InspectorSectionWidget::addLabel(int row, int column) {
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    if (column > 0)
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(label, row, column);
    return label;
}

void InspectorSectionWidget::setSection(const InspectorSection& section) {
    if (section == m_section)
        return;
    m_section = section;
    m_title->setText(section.title);
    if (auto* copy = findChild<QToolButton*>(QStringLiteral("inspectorCopy")))
        copy->setAccessibleName(tr("Copy: %1").arg(section.title));
    m_note->setText(section.note);
    m_note->setVisible(!section.note.isEmpty());
    m_headA->setVisible(section.compared);
    m_headB->setVisible(section.compared);
    m_grid->setColumnStretch(2, section.compared ? 1 : 0);
    while (m_lines.size() < section.rows.size()) {
        const int row = static_cast<int>(m_lines.size()) + 1;
        m_lines.push_back({addLabel(row, 0), addLabel(row, 1), addLabel(row, 2)});
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        const bool used = i < section.rows.size();
        line.name->setVisible(used);
        line.a->setVisible(used);
        line.b->setVisible(used && section.compared);
        if (!used)
            continue;
        const InspectorRow& row = section.rows[i];
        line.name->setText(row.name);
        line.a->setText(row.a);
        line.b->setText(row.b);
        for (QLabel* label : {line.name, line.a, line.b})
            label->setToolTip(row.toolTip);
    }
}

}  // namespace axscope::app
