// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/section.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/gui/flow_layout.h"
#include "app/gui/icons.h"

namespace axscope::app {

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_header(new QToolButton(this)),
      m_headerLayout(new FlowLayout),
      m_content(new QWidget(this)),
      m_contentLayout(new QVBoxLayout(m_content)) {
    m_header->setText(title);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setAutoRaise(true);
    m_header->setCheckable(true);
    m_header->setChecked(true);
    m_header->setToolTip(tr("Show or hide this part"));
    QFont font = m_header->font();
    font.setBold(true);
    m_header->setFont(font);
    // The pressed look of a checked button would read as "selected"; folded or not is plain to see.
    m_header->setStyleSheet(QStringLiteral("QToolButton { border: none; padding: 3px 2px 3px 0px; }"));
    connect(m_header, &QToolButton::toggled, this, &Section::fold);

    m_headerLayout->setContentsMargins(0, 0, 0, 0);
    m_headerLayout->setSpacing(2);
    m_headerLayout->addWidget(m_header);
    m_headerLayout->addStretch(FlowLayout::Alone::ToTheEnd);
    m_contentLayout->setContentsMargins(0, 0, 0, 0);
    m_contentLayout->setSpacing(6);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_headerLayout);
    layout->addWidget(m_content, 1);
    fold(true);
}

QToolButton* Section::addButton(const QString& iconName, const QString& toolTip, const QString& objectName) {
    if (!m_iconButtons) {
        auto* together = new QWidget(this);
        m_iconButtons = new QHBoxLayout(together);
        m_iconButtons->setContentsMargins(0, 0, 0, 0);
        m_iconButtons->setSpacing(m_headerLayout->spacing());
        m_headerLayout->addWidget(together);
    }
    QToolButton* button = newButton(toolTip, objectName);
    button->setIcon(lineIcon(iconName));
    button->setAccessibleName(toolTip);
    m_iconButtons->addWidget(button);
    return button;
}

QToolButton* Section::addTextButton(const QString& text, const QString& toolTip, const QString& objectName) {
    QToolButton* button = newButton(toolTip, objectName);
    button->setText(text);
    m_headerLayout->addWidget(button);
    return button;
}

QToolButton* Section::newButton(const QString& toolTip, const QString& objectName) {
    auto* button = new QToolButton(this);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setObjectName(objectName);
    return button;
}

void Section::fold(bool expanded) {
    m_content->setVisible(expanded);
    m_header->setIcon(lineIcon(expanded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    // A folded section must not keep the height that its list would stretch to.
    QSizePolicy policy(QSizePolicy::Preferred, expanded ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    emit expandedChanged(expanded);
}

void Section::setExpanded(bool expanded) {
    m_header->setChecked(expanded);
}

bool Section::isExpanded() const {
    return m_header->isChecked();
}

}  // namespace axscope::app
