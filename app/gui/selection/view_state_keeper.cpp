// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/selection/view_state_keeper.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QTabWidget>
#include <functional>

#include "app/gui/result_views.h"
#include "app/gui/selection/selection_navigator.h"
#include "app/gui/study_session.h"
#include "app/gui/views/result_view.h"
#include "app/gui/views/view_registry.h"

namespace axscope::app {

namespace {

struct OptionsOfView {
    const char* view;
    QStringList controls;  ///< object names
};

/// Choices that are the same for every study and language, by position. Those that choose a run, layer or class are not
/// among them: the selection has these.
const QList<OptionsOfView>& optionsOfViews() {
    static const QList<OptionsOfView> options{
        {"overview", {QStringLiteral("overviewPages"), QStringLiteral("accuracyKind"), QStringLiteral("paretoFront")}},
        {"layers",
         {QStringLiteral("layersMeasure"), QStringLiteral("layersMode"), QStringLiteral("layersFigures"),
          QStringLiteral("layerNames"), QStringLiteral("layerTabs"), QStringLiteral("sortChannels"),
          QStringLiteral("ablationUnit")}},
        {"routing", {QStringLiteral("routingPages"), QStringLiteral("transitionUnit"), QStringLiteral("gateDistance")}},
        {"samples", {QStringLiteral("samplesOutcome"), QStringLiteral("samplesOrder"), QStringLiteral("samplesRoutingChanged")}},
        {"compare",
         {QStringLiteral("compareKind"), QStringLiteral("compareMode"), QStringLiteral("compareStacked"),
          QStringLiteral("differenceErrors")}},
        {"multipliers",
         {QStringLiteral("multiplierPages"), QStringLiteral("understandPages"), QStringLiteral("sameScale")}},
        {"axmoe", {QStringLiteral("axmoePages")}}};
    return options;
}

/// -1 where the control is none of these kinds.
int positionOf(const QWidget* control) {
    if (auto* box = qobject_cast<const QComboBox*>(control))
        return box->currentIndex();
    if (auto* tabs = qobject_cast<const QTabWidget*>(control))
        return tabs->currentIndex();
    if (auto* bar = qobject_cast<const QTabBar*>(control))
        return bar->currentIndex();
    if (auto* button = qobject_cast<const QAbstractButton*>(control); button && button->isCheckable())
        return button->isChecked() ? 1 : 0;
    return -1;
}

void setPosition(QWidget* control, int position) {
    if (auto* box = qobject_cast<QComboBox*>(control)) {
        if (position < box->count())
            box->setCurrentIndex(position);
    } else if (auto* tabs = qobject_cast<QTabWidget*>(control)) {
        if (position < tabs->count() && tabs->isTabEnabled(position) && tabs->isTabVisible(position))
            tabs->setCurrentIndex(position);
    } else if (auto* bar = qobject_cast<QTabBar*>(control)) {
        if (position < bar->count() && bar->isTabEnabled(position) && bar->isTabVisible(position))
            bar->setCurrentIndex(position);
    } else if (auto* button = qobject_cast<QAbstractButton*>(control); button && button->isCheckable()) {
        button->setChecked(position != 0);
    }
}

/// Calls `work` with each option's name and control.
void eachOption(const ResultViews& views, const std::function<void(const QString&, QWidget*)>& work) {
    for (const OptionsOfView& options : optionsOfViews()) {
        const QString view = QLatin1String(options.view);
        const int index = viewIndex(view);
        if (index < 0)
            continue;
        for (const QString& name : options.controls) {
            if (auto* control = views.view(index)->findChild<QWidget*>(name))
                work(view + QLatin1Char('/') + name, control);
        }
    }
}

}  // namespace

void restoreViewState(const StudySession& session, SelectionNavigator& navigator, ResultViews& views) {
    if (!session.results() || session.viewState().isEmpty())
        return;
    const std::optional<ViewState> state = viewStateFromText(session.viewState(), *session.results());
    if (!state)
        return;
    eachOption(views, [&state](const QString& name, QWidget* control) {
        if (const auto position = state->options.find(name); position != state->options.end())
            setPosition(control, *position);
    });
    navigator.restore(state->selection);
    views.showView(state->view);
}

ViewStateKeeper::ViewStateKeeper(StudySession& session, SelectionNavigator& navigator, ResultViews& views)
    : QObject(&views), m_session(session), m_navigator(navigator), m_views(views) {
    connect(&navigator.selection(), &LinkedSelection::changed, this, &ViewStateKeeper::keep);
    connect(&views, &QTabWidget::currentChanged, this, &ViewStateKeeper::keep);
    eachOption(views, [this](const QString&, QWidget* control) {
        if (auto* box = qobject_cast<QComboBox*>(control))
            connect(box, &QComboBox::currentIndexChanged, this, &ViewStateKeeper::keep);
        else if (auto* tabs = qobject_cast<QTabWidget*>(control))
            connect(tabs, &QTabWidget::currentChanged, this, &ViewStateKeeper::keep);
        else if (auto* bar = qobject_cast<QTabBar*>(control))
            connect(bar, &QTabBar::currentChanged, this, &ViewStateKeeper::keep);
        else if (auto* button = qobject_cast<QAbstractButton*>(control))
            connect(button, &QAbstractButton::toggled, this, &ViewStateKeeper::keep);
    });
    connect(&session, &StudySession::storedResultsLoaded, this, &ViewStateKeeper::restore);
}

ViewState ViewStateKeeper::current() const {
    ViewState state;
    state.selection = m_navigator.selection().current();
    if (const int index = m_views.currentIndex(); index >= 0)
        state.view = QLatin1String(viewKinds()[static_cast<std::size_t>(index)].key);
    eachOption(m_views, [&state](const QString& name, QWidget* control) {
        if (const int position = positionOf(control); position >= 0)
            state.options.insert(name, position);
    });
    return state;
}

void ViewStateKeeper::keep() {
    // Without results there is nothing to look at, and what is selected is on its way from one study to the next.
    if (!m_restoring && m_session.results())
        m_session.setViewState(toText(current(), *m_session.results()));
}

void ViewStateKeeper::restore() {
    {
        const QScopedValueRollback restoring(m_restoring, true);
        restoreViewState(m_session, m_navigator, m_views);
    }
    keep();
}

}  // namespace axscope::app
