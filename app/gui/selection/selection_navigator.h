// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>

#include "app/gui/backend.h"
#include "app/gui/linked_selection.h"

namespace axscope::app {

/// Keeps a shared selection meaningful while results come and go, and remembers the way back.
class SelectionNavigator : public QObject {
    Q_OBJECT

public:
    explicit SelectionNavigator(QObject* parent = nullptr);

    [[nodiscard]] LinkedSelection& selection() { return m_selection; }

    /// The results that the selection is about, complete or not; null forgets selection and history. Partial results
    /// of one run leave the selection alone; other checkpoints, multipliers or images translate it (mapSelection).
    void setStudy(const StudyPtr& study);

    /// Selects what was selected when the study was left: no step that one could go back from.
    void restore(const Selection& selection);

    [[nodiscard]] bool canGoBack() const { return !m_back.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.isEmpty(); }
    void goBack();
    void goForward();
    /// Steps that follow each other within `ms` count as one (stepping through a list by key); 300 at first.
    void setMergeTime(qint64 ms) { m_mergeMs = ms; }

    static constexpr int kMostSteps = 100;

signals:
    /// canGoBack() or canGoForward() may have changed.
    void historyChanged();

private:
    void remember(const Selection& before);
    void move(QList<Selection>& from, QList<Selection>& to);

    LinkedSelection m_selection;
    StudyPtr m_study;
    QList<Selection> m_back;
    QList<Selection> m_forward;
    QElapsedTimer m_sinceStep;
    qint64 m_mergeMs = 300;
    bool m_moving = false;
};

}  // namespace axscope::app
