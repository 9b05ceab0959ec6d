// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/inspector/inspector_panel.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/inspector/inspector_section_widget.h"
#include "app/gui/study/panel_widgets.h"

namespace axscope::app {

namespace {

constexpr int kLeastWidth = 200;
constexpr int kMostWidth = 340;  ///< that contents may ask for; what is wider scrolls

}  // namespace

InspectorPanel::InspectorPanel(QWidget* parent)
    : QWidget(parent), m_content(new QWidget), m_layout(new QVBoxLayout(m_content)) {
    setObjectName(QStringLiteral("inspector"));
    setMinimumWidth(kLeastWidth);
    auto* empty = new AccentLabel(Accent::Muted, m_content);
    empty->setText(tr("Figures of what is selected: a run, a layer, an expert, a class, an image. Run a study first."));
    empty->setWordWrap(true);
    m_empty = empty;
    m_layout->setContentsMargins(10, 8, 10, 10);
    m_layout->setSpacing(14);
    m_layout->addWidget(m_empty);
    m_layout->addStretch(1);
    auto* scroll = new QScrollArea(this);
    m_scroll = scroll;
    scroll->setObjectName(QStringLiteral("inspectorScroll"));
    scroll->setAccessibleName(tr("Figures of what is selected"));
    scroll->setWidget(m_content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    // Study and selection often change together; one update serves both.
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &InspectorPanel::refresh);
}

void InspectorPanel::follow(LinkedSelection* selection) {
    Q_ASSERT(!m_selection);
    m_selection = selection;
    connect(selection, &LinkedSelection::changed, this, &InspectorPanel::later);
    later();
}

void InspectorPanel::setStudy(const StudyPtr& study) {
    m_study = study;
    later();
}

void InspectorPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void InspectorPanel::later() {
    if (isVisible())
        m_timer.start();
}

void InspectorPanel::refresh() {
    m_timer.stop();
    m_sections = m_study && m_selection ? inspectorSections(*m_study, m_selection->current())
                                        : std::vector<InspectorSection>();
    m_empty->setVisible(m_sections.empty());
    while (m_widgets.size() < m_sections.size()) {
        m_widgets.push_back(new InspectorSectionWidget(m_content));
        m_layout->insertWidget(m_layout->count() - 1, m_widgets.back());
    }
    for (std::size_t i = 0; i < m_widgets.size(); ++i) {
        m_widgets[i]->setVisible(i < m_sections.size());
        if (i < m_sections.size())
            m_widgets[i]->setSection(m_sections[i]);
        m_widgets[i]->layout()->activate();
    }
    // Two runs side by side, with names that cannot be broken, may need more than there is.
    m_layout->activate();
    setMinimumWidth(
        std::clamp(m_content->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width(),
                   kLeastWidth, kMostWidth));
}

}  // namespace axscope::app
