// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/view_wiring.h"

#include "app/gui/result_views.h"
#include "app/gui/study_session.h"
#include "app/gui/text.h"
#include "app/gui/views/layers_view.h"
#include "app/gui/views/multipliers_view.h"
#include "app/gui/views/routing_view.h"
#include "app/gui/views/samples_view.h"
#include "multipliers/catalog.h"

namespace axscope::app {

ViewWiring::ViewWiring(StudySession& session, ResultViews& views) : QObject(&views), m_session(session), m_views(views) {
    for (ResultView* view : views.findChildren<ResultView*>())
        provide(view);
    connect(&views, &ResultViews::viewMade, this, &ViewWiring::provide);

    AblationJob& job = session.ablation();
    connect(&job, &AblationJob::progressed, this, [this](const Progress& progress) { showProgress(progress); });
    connect(&job, &AblationJob::activeChanged, this, [this] {
        showProgress(m_session.ablation().isActive() ? std::optional<Progress>(Progress{}) : std::nullopt);
        showAvailability();
    });
    connect(&job, &AblationJob::finished, this, &ViewWiring::showResult);
    connect(&job, &AblationJob::failed, this,
            [this](const Error& error) { emit failed(tr("The parts of the network were not measured:"), error); });
    connect(&session, &StudySession::resultsChanged, this, &ViewWiring::resultsChanged);
    connect(&session, &StudySession::storedAblationsLoaded, this, [this](const QVector<AblationPtr>& stored) {
        for (const AblationPtr& result : stored)
            add(result);
    });
    connect(&session.job(), &StudyJob::stateChanged, this, &ViewWiring::showAvailability);
    connect(&session.document(), &StudyDocument::inputsChanged, this, &ViewWiring::showListed);

    connect(&session.samples(), &SampleLoader::imagesReady, this, [this](const QList<int>& images) {
        const QHash<RoutingView*, int> wanted = m_wanted;
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            if (images.contains(it.value()))
                bringImage(it.key(), it.value());
        }
    });
    showAvailability();
}

QList<LayersView*> ViewWiring::layersViews() const {
    return m_views.findChildren<LayersView*>();
}

void ViewWiring::provide(ResultView* view) {
    if (auto* samples = qobject_cast<SamplesView*>(view)) {
        samples->setLoader(&m_session.samples());
    } else if (auto* routing = qobject_cast<RoutingView*>(view)) {
        connect(routing, &RoutingView::imageWanted, this,
                [this, routing](int, int image) { bringImage(routing, image); });
        connect(routing, &QObject::destroyed, this, [this, routing] { m_wanted.remove(routing); });
    } else if (auto* layers = qobject_cast<LayersView*>(view)) {
        for (const AblationPtr& result : m_ablations)
            layers->setAblation(result);
        connect(layers, &LayersView::ablationRequested, this, &ViewWiring::measure);
        connect(layers, &LayersView::ablationStopRequested, &m_session.ablation(), &AblationJob::stop);
    } else if (auto* multipliers = qobject_cast<MultipliersView*>(view)) {
        connect(multipliers, &MultipliersView::saveRequested, this, &ViewWiring::addMultiplier);
        multipliers->setListed(m_session.document().inputs().tables);
    }
}

void ViewWiring::addMultiplier(const QString& name) {
    StudyInputs next = m_session.document().inputs();
    if (const auto* entry = multipliers::findCatalogEntry(toUtf8(name)))
        next.setChosen(fromUtf8(entry->name), true);
    else
        next.addTables({name});
    m_session.document().edit(tr("Add %1").arg(name), next);
}

void ViewWiring::showListed() {
    for (MultipliersView* view : m_views.findChildren<MultipliersView*>())
        view->setListed(m_session.document().inputs().tables);
}

void ViewWiring::bringImage(RoutingView* view, int image) {
    const QImage pixels = m_session.samples().thumbnail(image);
    if (pixels.isNull()) {
        m_wanted[view] = image;
        return;
    }
    m_wanted.remove(view);
    view->setImage(pixels);
}

void ViewWiring::measure(const RunChoice& run, analysis::AblationUnit unit) {
    if (Result<void> started = m_session.ablate(run.checkpoint, run.run, unit); !started)
        emit failed(tr("The parts of the network cannot be measured:"), started.error());
}

void ViewWiring::showAvailability() {
    // Two at once would fight over the cores.
    const bool available = m_session.ablation().isAvailable() && m_session.results() && !m_session.job().isActive();
    for (LayersView* view : layersViews())
        view->setAblationAvailable(available);
}

void ViewWiring::showProgress(const std::optional<Progress>& progress) {
    for (LayersView* view : layersViews())
        view->setAblationProgress(progress);
}

void ViewWiring::add(const AblationPtr& result) {
    m_ablations.append(result);
    for (LayersView* view : layersViews())
        view->setAblation(result);
}

void ViewWiring::showResult(const AblationPtr& result) {
    add(result);
    emit measured();
}

void ViewWiring::resultsChanged() {
    if (!m_session.results()) {
        m_ablations.clear();
        m_wanted.clear();
        m_session.ablation().abandon();
        for (LayersView* view : layersViews())
            view->setAblation(nullptr);
    }
    showAvailability();
}

}  // namespace axscope::app
