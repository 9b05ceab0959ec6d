// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/result_views.h"

#include <QSet>
#include <QTabBar>

#include "app/gui/icons.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/note_store.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/views/compare_view.h"
#include "app/gui/views/multipliers_view.h"
#include "app/gui/views/view_registry.h"

namespace axscope::app {

ResultViews::ResultViews(QWidget* parent) : QTabWidget(parent) {
    setObjectName(QStringLiteral("resultViews"));
    setDocumentMode(true);
    tabBar()->setAccessibleName(tr("Views"));
    int number = 0;
    for (const ViewKind& kind : viewKinds()) {
        Page page;
        page.view = kind.make();
        page.selection = new LinkedSelection(this);
        const int index = addTab(page.view, lineIcon(QLatin1String(kind.icon)), kind.title());
        setTabToolTip(index, tr("%1 (Ctrl+%2)").arg(kind.translatedToolTip()).arg(++number));
        if (auto* multipliers = qobject_cast<MultipliersView*>(page.view)) {
            m_multipliers = multipliers;
            m_multipliersIndex = index;
        }
        if (auto* compare = qobject_cast<CompareView*>(page.view))
            connect(compare, &CompareView::viewMade, this, &ResultViews::viewMade);
        m_pages.push_back(page);
    }
    Q_ASSERT(m_multipliers);
    // Before any run there is nothing to look at but the multipliers.
    setCurrentIndex(m_multipliersIndex);
    connect(this, &QTabWidget::currentChanged, this, &ResultViews::bringUpToDate);
    m_notes = new MemoryNoteStore(this);  // the plots find it
}

void ResultViews::keepNotesIn(NoteStore* notes) {
    delete std::exchange(m_notes, notes);
    notes->setParent(this);
}

void ResultViews::follow(LinkedSelection* selection) {
    Q_ASSERT(!m_selection);
    m_selection = selection;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const Page page = m_pages[i];
        page.selection->set(selection->current());
        page.view->follow(page.selection);
        // A hidden view may settle on something while it is filled for an export: that is no one's choice.
        connect(page.selection, &LinkedSelection::changed, this, [this, index = static_cast<int>(i)](const Selection& now) {
            if (index == currentIndex())
                m_selection->set(now);
        });
    }
    connect(selection, &LinkedSelection::changed, this, [this](const Selection& now) {
        if (currentIndex() >= 0)
            m_pages[static_cast<std::size_t>(currentIndex())].selection->set(now);
    });
}

void ResultViews::setStudy(StudyPtr study) {
    const bool first = study && !m_study;
    m_study = std::move(study);
    for (Page& page : m_pages)
        page.stale = true;
    if (first && currentIndex() == m_multipliersIndex)
        setCurrentIndex(0);
    else if (!m_study)
        setCurrentIndex(m_multipliersIndex);
    bringUpToDate(currentIndex());
}

void ResultViews::setPreview(std::vector<analysis::MultiplierInfo> multipliers) {
    m_preview = std::move(multipliers);
    m_previewing = true;
    m_pages[static_cast<std::size_t>(m_multipliersIndex)].stale = true;
    bringUpToDate(currentIndex());
}

void ResultViews::dropPreview() {
    if (!m_previewing)
        return;
    m_previewing = false;
    m_pages[static_cast<std::size_t>(m_multipliersIndex)].stale = true;
    bringUpToDate(currentIndex());
}

void ResultViews::showView(const QString& key) {
    if (const int index = viewIndex(key); index >= 0)
        setCurrentIndex(index);
}

QList<NamedPlot> ResultViews::plots() {
    QList<NamedPlot> named;
    QSet<QString> taken;
    for (int i = 0; i < static_cast<int>(m_pages.size()); ++i) {
        bringUpToDate(i);
        for (PlotView* plot : view(i)->plots()) {
            if (plot->isEmpty())
                continue;
            const QString stem =
                QLatin1String(viewKinds()[static_cast<std::size_t>(i)].key) + QLatin1Char('_') + plot->exportName();
            QString name = stem;
            for (int number = 2; taken.contains(name); ++number)
                name = stem + QLatin1Char('_') + QString::number(number);
            taken.insert(name);
            named.append({name, plot});
        }
    }
    return named;
}

void ResultViews::bringUpToDate(int index) {
    if (index < 0)
        return;
    Page& page = m_pages[static_cast<std::size_t>(index)];
    if (std::exchange(page.stale, false)) {
        const bool preview = index == m_multipliersIndex && m_previewing;
        page.view->setStudy(preview ? nullptr : m_study);
        if (preview)
            m_multipliers->setMultipliers(m_preview);
    }
    if (m_selection)
        page.selection->set(m_selection->current());
}

}  // namespace axscope::app
