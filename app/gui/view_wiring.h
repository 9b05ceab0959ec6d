// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

#include "app/gui/jobs/ablation_job.h"
#include "app/gui/linked_selection.h"

namespace axscope::app {

class LayersView;
class ResultView;
class ResultViews;
class RoutingView;
class StudySession;

/// Brings the views what they ask for beyond the results: images, inspections, and measurements of the parts of a
/// network. Serves views inside Compare, too.
class ViewWiring : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    ViewWiring(StudySession& session, ResultViews& views);

signals:
    /// A measurement did not work.
    void failed(const QString& headline, const axscope::Error& error);
    /// A measurement is done.
    void measured();

private:
    void provide(ResultView* view);
    void measure(const RunChoice& run, analysis::AblationUnit unit);
    void showAvailability();
    void showProgress(const std::optional<Progress>& progress);
    void showResult(const AblationPtr& result);
    void add(const AblationPtr& result);
    void resultsChanged();
    void addMultiplier(const QString& name);
    void showListed();
    void bringImage(RoutingView* view, int image);
    [[nodiscard]] QList<LayersView*> layersViews() const;

    StudySession& m_session;
    ResultViews& m_views;
    QList<AblationPtr> m_ablations;  ///< of the results shown; for views that are made later
    QHash<RoutingView*, int> m_wanted;  ///< image that each view waits for
};

}  // namespace axscope::app
