// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QTabWidget>
#include <algorithm>
#include <cmath>

#include "app/gui/item_models/layer_tree_model.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/color_scale_bar.h"
#include "app/gui/views/layers/ablation_page.h"
#include "app/gui/views/layers/layer_figures.h"
#include "app/gui/views/layers/layer_panel.h"
#include "app/gui/views/layers/layer_tree.h"
#include "app/gui/views/layers/layers_view_private.h"
#include "app/gui/views/layers/line_chooser.h"

namespace axscope::app {
namespace {

/// Chooses the entry of `value`, or none.
void chooseQuietly(QComboBox& box, int value) {
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(box.findData(value));
}

}  // namespace

LayersView::LayersView(QWidget* parent) : ResultView(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("layersView"));
    d->build(this);
    d->connectAll(this);
}

LayersView::~LayersView() = default;

void LayersView::Private::connectAll(LayersView* view) {
    const auto chooseRun = [this] {
        // A network without this run: the first that it has.
        if (study && checkpoint->currentIndex() >= 0) {
            refillRuns(*multiplier, *study, static_cast<std::size_t>(checkpoint->currentData().toInt()),
                       true);
        }
        selection->chooseCandidate({chosen(*checkpoint).value_or(candidate().checkpoint),
                                    chosen(*multiplier).value_or(candidate().run)});
    };
    connect(checkpoint, &QComboBox::currentIndexChanged, view, chooseRun);
    connect(multiplier, &QComboBox::currentIndexChanged, view, chooseRun);
    connect(mode, &QComboBox::currentIndexChanged, view, [this] { update(); });
    connect(measure, &QComboBox::currentIndexChanged, view, [this] {
        overDepth->resetZoom();
        update();
    });
    connect(layerNames, &QCheckBox::toggled, view, [this] { updateOverDepth(); });
    connect(lines, &LineChooser::changed, view, [this] { updateOverDepth(); });
    connect(quantity, &QComboBox::currentIndexChanged, view, [this] {
        predicted->resetZoom();
        updatePredicted();
    });
    connect(figures, &QTabWidget::currentChanged, view, [this](int page) {
        lines->setVisible(page == 0);
        layerNames->setVisible(page == 0);
        quantityBar->setVisible(page == 1);
    });
    connect(tree, &LayerTree::chosen, view, [this](const LayerTree::Place& place) {
        Selection next = now();
        next.layer = place.layer;
        if (!place.moeLayer.isEmpty()) {
            next.moeLayer = place.moeLayer;
            next.fromExpert.reset();
            next.toExpert = place.expert;
        }
        selection->set(next);
    });
    const auto choosePoint = [this](const std::vector<RunChoice>& runs, const PlotHit& hit) {
        const auto i = static_cast<std::size_t>(hit.series);
        // A click on the other one of two looks at its layer and does not swap them.
        const bool keep = hit.series < 0 || i >= runs.size() || now().compared == runs[i];
        chooseLayer(hit.key, keep ? candidate() : runs[i]);
    };
    connect(overDepth, &PlotView::hitClicked, view,
            [this, choosePoint](const PlotHit& hit) { choosePoint(drawn, hit); });
    connect(predicted, &PlotView::hitClicked, view,
            [this, choosePoint](const PlotHit& hit) { choosePoint(foretold, hit); });
    connect(ablation, &AblationPage::layerClicked, view, [this](const QString& layer) {
        if (!layer.isEmpty()) {
            chooseLayer(layer, candidate());
        }
    });
    connect(ablation, &AblationPage::requested, view,
            [this, view](analysis::AblationUnit unit) { Q_EMIT view->ablationRequested(candidate(), unit); });
    connect(ablation, &AblationPage::stopRequested, view, &LayersView::ablationStopRequested);
    connect(&own, &LinkedSelection::changed, view, [this] { update(); });
}

void LayersView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = std::move(study);
    d->update(true);
}

void LayersView::follow(LinkedSelection* selection) {
    d->selection = selection;
    connect(selection, &LinkedSelection::changed, this,
            [this](const Selection& now, const Selection& before) {
                Selection same = before;
                same.image = now.image;
                same.label = now.label;
                if (same != now) {
                    d->update();
                }
            });
}

QList<PlotView*> LayersView::plots() const {
    return QList<PlotView*>{d->overDepth, d->predicted, d->ablation->plot(), d->ablation->rankingPlot()} + d->panel->plots();
}

void LayersView::setAblation(std::shared_ptr<const analysis::AblationResult> result) {
    d->ablation->setAblation(std::move(result));
}

void LayersView::setAblationAvailable(bool available) {
    d->ablation->setAvailable(available);
}

void LayersView::setAblationProgress(const std::optional<Progress>& progress) {
    d->ablation->setProgress(progress);
}

const analysis::RunResult* LayersView::Private::run() const {
    const RunChoice choice = candidate();
    return study && choice.checkpoint >= 0
               ? findChoice(*study, static_cast<std::size_t>(choice.checkpoint), choice.run)
               : nullptr;
}

/// The selected layer; without one, the worst of the selected expert or MoE layer, or of the whole network:
/// there is something to see before the first click.
QString LayersView::Private::shownLayer() {
    const auto* result = run();
    if (!result) {
        return {};
    }
    const auto isThere = [&](const QString& name) {
        return !name.isEmpty() && std::ranges::find(result->layers, toUtf8(name),
                                                    &analysis::LayerResult::name) != result->layers.end();
    };
    if (isThere(now().layer)) {
        return now().layer;
    }
    const ErrorMeasure sqnr;
    const auto worst = [&](auto belongs) {
        const analysis::LayerResult* found = nullptr;
        for (const auto& layer : result->layers) {
            if (belongs(layer) && (!found || sqnr.isWorse(layer.isolated.sqnrDb, found->isolated.sqnrDb))) {
                found = &layer;
            }
        }
        return found ? fromUtf8(found->name) : QString();
    };
    const QString ofExpert = worst([&](const analysis::LayerResult& layer) {
        return !layer.moeLayer.empty() && fromUtf8(layer.moeLayer) == now().moeLayer &&
               (!now().toExpert || layer.expert == *now().toExpert);
    });
    if (!ofExpert.isEmpty()) {
        return ofExpert;
    }
    if (!isThere(defaultLayer)) {
        // Kept from then on: it must not jump about while results come in.
        defaultLayer = worst([](const analysis::LayerResult&) { return true; });
    }
    return defaultLayer;
}

void LayersView::Private::chooseLayer(const QString& layer, RunChoice candidate) {
    Selection next = now();
    next.candidate = candidate;
    next.layer = layer;
    if (const auto subject = study ? LayerFigures::find(*study, candidate, layer) : LayerFigures::Subject();
        subject.layer && subject.layer->expert >= 0) {
        next.moeLayer = fromUtf8(subject.layer->moeLayer);
        next.fromExpert.reset();
        next.toExpert = subject.layer->expert;
    }
    selection->set(next);
}

void LayersView::Private::update(bool newStudy) {
    updateSelectors(newStudy);
    updateTree();
    updateOverDepth();
    updatePredicted();
    ablation->setStudy(study, now(), shownLayer());
    panel->setLayer(study, candidate(), shownLayer());
}

void LayersView::Private::updateSelectors(bool newStudy) {
    const analysis::StudyResult none;
    const analysis::StudyResult& shown = study ? *study : none;
    refillCheckpoints(*checkpoint, shown, true);
    if (selection == &own && newStudy) {
        // Nobody else knows which run is there: the selectors do.
        const int network = chosen(*checkpoint).value_or(0);
        refillRuns(*multiplier, shown, static_cast<std::size_t>(network), true);
        const QSignalBlocker quiet(own);
        own.chooseCandidate({network, chosen(*multiplier).value_or(kInt8Choice)});
    } else {
        refillRuns(*multiplier, shown, static_cast<std::size_t>(std::max(0, candidate().checkpoint)), true);
    }
    chooseQuietly(*checkpoint, candidate().checkpoint);
    chooseQuietly(*multiplier, candidate().run);
    updateLines();
}

void LayersView::Private::updateLines() {
    QList<LineChooser::Entry> multipliers;
    QList<LineChooser::Entry> checkpoints;
    if (study) {
        const auto anyRun = [this](int choice) {
            for (std::size_t c = 0; c < study->checkpoints.size(); ++c) {
                if (findChoice(*study, c, choice)) {
                    return true;
                }
            }
            return false;
        };
        for (int m = 0; m < static_cast<int>(study->multipliers.size()); ++m) {
            if (anyRun(m)) {
                multipliers += {fromUtf8(study->multipliers[static_cast<std::size_t>(m)].name), m};
            }
        }
        if (anyRun(kInt8Choice)) {
            multipliers += {tr("int8 against float"), kInt8Choice};
        }
        for (int c = 0; c < static_cast<int>(study->checkpoints.size()); ++c) {
            checkpoints += {fromUtf8(study->checkpoints[static_cast<std::size_t>(c)].name), c};
        }
    }
    lines->setEntries(multipliers, checkpoints);
    lines->setCurrentCheckpoint(candidate().checkpoint);
}

void LayersView::Private::updateTree() {
    const auto* result = run();
    const bool isolated = errorMode() == ErrorMode::Isolated;
    const ErrorMeasure what = errorMeasure();
    tree->setRun(checkpoint->currentText(), result ? result->layers : std::vector<analysis::LayerResult>(),
                 isolated, what);
    const ErrorColors& colors = tree->colors();
    // The ends of a relative measure name their unit themselves.
    const bool named = what == ErrorMeasure::Mse || what == ErrorMeasure::Bias;
    legend->setScale(named ? what.axis().text() : what.name(), colors.lowText(), colors.highText(),
                     colors.map(), colors.isReversed());
    legend->setToolTip(what.formula());
    const bool layerIsThere = result && shownLayer() == now().layer;
    tree->goToPlace({layerIsThere ? now().layer : QString(), now().moeLayer, now().toExpert}, shownLayer());
}

void LayersView::Private::updateOverDepth() {
    if (!study) {
        drawn.clear();
        overDepth->setFigure(nullptr);
        return;
    }
    DepthLines::Request request;
    const auto multipliers = lines->multipliers();
    auto networks = lines->checkpoints();
    if (networks.isEmpty()) {
        networks += candidate().checkpoint;
    }
    QList<int> choices;
    for (int m = 0; m < static_cast<int>(study->multipliers.size()); ++m) {
        choices += m;
    }
    choices += kInt8Choice;
    for (int c = 0; c < static_cast<int>(study->checkpoints.size()); ++c) {
        for (const int m : choices) {
            const RunChoice choice{c, m};
            if ((networks.contains(c) && multipliers.contains(m)) || choice == candidate() ||
                now().compared == choice) {
                request.runs.push_back(choice);
            }
        }
    }
    request.candidate = candidate();
    request.compared = now().compared;
    request.mode = errorMode();
    request.measure = errorMeasure();
    request.layerNames = layerNames->isChecked();
    request.layer = shownLayer();
    request.moeLayer = now().moeLayer;
    request.expert = now().toExpert;
    static const char* const kModes[] = {"cumulative", "isolated", "cumulative_and_isolated"};
    const QString kind = QLatin1String(kModes[mode->currentIndex()]);
    overDepth->setExportName(QStringLiteral("%1_over_depth_%2_%3")
                                 .arg(request.measure.fileName(), checkpoint->currentText(), kind));
    overDepth->setProvenance(
        provenanceOf(*study) +
        QStringList{QStringLiteral("shown: %1, %2 error").arg(checkpoint->currentText(), kind)});
    drawn = request.runs;
    overDepth->setFigure(DepthLines::figure(*study, request));
}

void LayersView::Private::updatePredicted() {
    foretold = {candidate()};
    if (now().compared) {
        foretold.push_back(*now().compared);
    }
    const auto what = static_cast<LayerFigures::Predicted>(chosen(*quantity).value_or(0));
    predicted->setExportName(
        QStringLiteral("predicted_against_measured_%1_%2_%3")
            .arg(what == LayerFigures::Predicted::Bias ? QStringLiteral("bias") : QStringLiteral("mse"),
                 checkpoint->currentText(), multiplier->currentText()));
    predicted->setProvenance(study ? provenanceOf(*study) : QStringList());
    predicted->setFigure(study ? LayerFigures::predicted(*study, foretold, what, shownLayer()) : nullptr);
}

}  // namespace axscope::app
