// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/linked_selection.h"

#include <utility>

namespace axscope::app {

void LinkedSelection::set(const Selection& selection) {
    if (selection == m_current)
        return;
    const Selection before = std::exchange(m_current, selection);
    emit changed(m_current, before);
}

void LinkedSelection::chooseCandidate(RunChoice run) {
    Selection next = m_current;
    next.candidate = run;
    set(next);
}

void LinkedSelection::chooseCompared(std::optional<RunChoice> run) {
    Selection next = m_current;
    next.compared = run;
    set(next);
}

void LinkedSelection::chooseLayer(const QString& layer) {
    Selection next = m_current;
    next.layer = layer;
    set(next);
}

void LinkedSelection::chooseMoeLayer(const QString& layer) {
    Selection next = m_current;
    if (next.moeLayer != layer) {
        next.fromExpert.reset();
        next.toExpert.reset();
    }
    next.moeLayer = layer;
    set(next);
}

void LinkedSelection::chooseExpert(const QString& moeLayer, int expert) {
    Selection next = m_current;
    next.moeLayer = moeLayer;
    next.fromExpert.reset();
    next.toExpert = expert;
    set(next);
}

void LinkedSelection::chooseTransition(const QString& moeLayer, int from, int to) {
    Selection next = m_current;
    next.moeLayer = moeLayer;
    next.fromExpert = from;
    next.toExpert = to;
    set(next);
}

void LinkedSelection::chooseLabel(std::optional<int> label) {
    Selection next = m_current;
    next.label = label;
    set(next);
}

void LinkedSelection::chooseImage(std::optional<int> image) {
    Selection next = m_current;
    next.image = image;
    set(next);
}

void LinkedSelection::clearDetails() {
    Selection next;
    next.candidate = m_current.candidate;
    next.compared = m_current.compared;
    set(next);
}

}  // namespace axscope::app
