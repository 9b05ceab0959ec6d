// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/gui/selection/view_state.h"

namespace axscope::app {

class ResultViews;
class SelectionNavigator;
class StudySession;

/// Shows what the study remembers, as far as its results have it. Does nothing without results.
void restoreViewState(const StudySession& session, SelectionNavigator& navigator, ResultViews& views);

/// Keeps what the window looks at in the study (StudySession::setViewState), and brings it back when a study is opened:
/// the selection, the view in front, and those options of views that say what a figure shows.
class ViewStateKeeper : public QObject {
    Q_OBJECT

public:
    /// `session` and `navigator` must outlive it; `views` becomes its parent.
    ViewStateKeeper(StudySession& session, SelectionNavigator& navigator, ResultViews& views);

private:
    void keep();
    void restore();
    [[nodiscard]] ViewState current() const;

    StudySession& m_session;
    SelectionNavigator& m_navigator;
    ResultViews& m_views;
    bool m_restoring = false;
};

}  // namespace axscope::app
