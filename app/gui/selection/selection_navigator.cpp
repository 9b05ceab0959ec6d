// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/selection/selection_navigator.h"

#include <QScopedValueRollback>

#include "app/gui/selection/selection_mapping.h"

namespace axscope::app {

SelectionNavigator::SelectionNavigator(QObject* parent) : QObject(parent) {
    connect(&m_selection, &LinkedSelection::changed, this, [this](const Selection&, const Selection& before) {
        if (!m_moving)
            remember(before);
    });
}

void SelectionNavigator::setStudy(const StudyPtr& study) {
    const StudyPtr before = std::exchange(m_study, study);
    const QScopedValueRollback moving(m_moving, true);
    if (!study || !before) {
        m_back.clear();
        m_forward.clear();
        m_selection.set(study ? firstSelection(*study) : Selection{});
    } else if (!sameAxes(*before, *study)) {
        for (QList<Selection>* steps : {&m_back, &m_forward}) {
            for (Selection& step : *steps)
                step = mapSelection(step, *before, *study);
        }
        m_selection.set(mapSelection(m_selection.current(), *before, *study));
    } else {
        return;
    }
    emit historyChanged();
}

void SelectionNavigator::restore(const Selection& selection) {
    const QScopedValueRollback moving(m_moving, true);
    m_selection.set(selection);
}

void SelectionNavigator::goBack() {
    move(m_back, m_forward);
}

void SelectionNavigator::goForward() {
    move(m_forward, m_back);
}

void SelectionNavigator::remember(const Selection& before) {
    // The first of several quick steps is where the user came from.
    const bool follows = m_sinceStep.isValid() && m_sinceStep.elapsed() < m_mergeMs && !m_back.isEmpty();
    m_sinceStep.start();
    m_forward.clear();
    if (!follows)
        m_back.append(before);
    if (m_back.size() > kMostSteps)
        m_back.removeFirst();
    emit historyChanged();
}

void SelectionNavigator::move(QList<Selection>& from, QList<Selection>& to) {
    // A step may have become the same as where we are, when results were replaced.
    while (!from.isEmpty() && from.last() == m_selection.current())
        from.removeLast();
    if (!from.isEmpty()) {
        to.append(m_selection.current());
        const QScopedValueRollback moving(m_moving, true);
        m_selection.set(from.takeLast());
    }
    m_sinceStep.invalidate();
    emit historyChanged();
}

}  // namespace axscope::app
