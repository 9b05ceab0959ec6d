// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/item_models/layer_tree_model.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_theme.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/color_scale_bar.h"
#include "app/gui/views/layers/ablation_page.h"
#include "app/gui/views/layers/depth_lines.h"
#include "app/gui/views/layers/layer_figures.h"
#include "app/gui/views/layers/layer_panel.h"
#include "app/gui/views/layers/layer_tree.h"
#include "app/gui/views/layers/line_chooser.h"

namespace axscope::app {

struct LayersView::Private {
    std::shared_ptr<const analysis::StudyResult> study;
    LinkedSelection own;  ///< until the view follows another one
    LinkedSelection* selection = &own;

    QComboBox* checkpoint = nullptr;
    QComboBox* mode = nullptr;
    QComboBox* measure = nullptr;
    QComboBox* multiplier = nullptr;
    QTabWidget* figures = nullptr;
    LineChooser* lines = nullptr;
    QCheckBox* layerNames = nullptr;
    QWidget* quantityBar = nullptr;
    QComboBox* quantity = nullptr;  ///< of predicted against measured
    PlotView* overDepth = nullptr;
    PlotView* predicted = nullptr;
    AblationPage* ablation = nullptr;
    LayerTree* tree = nullptr;
    ColorScaleBar* legend = nullptr;
    LayerPanel* panel = nullptr;
    std::vector<RunChoice> drawn;  ///< lines of overDepth; what a click hands back is an index into them
    std::vector<RunChoice> foretold;
    QString defaultLayer;  ///< looked at where the selection names none that is there

    [[nodiscard]] const Selection& now() const { return selection->current(); }
    [[nodiscard]] RunChoice candidate() const { return now().candidate; }
    [[nodiscard]] ErrorMode errorMode() const { return static_cast<ErrorMode>(std::max(0, mode->currentIndex())); }
    [[nodiscard]] ErrorMeasure errorMeasure() const {
        return {static_cast<ErrorMeasure::Kind>(std::max(0, measure->currentIndex()))};
    }
    [[nodiscard]] const analysis::RunResult* run() const;
    [[nodiscard]] QString shownLayer();

    void build(LayersView* view);
    QWidget* buildFigures();
    QWidget* buildTreeSide();
    void connectAll(LayersView* view);
    void update(bool newStudy = false);
    void updateSelectors(bool newStudy);
    void updateTree();
    void updateLines();
    void updateOverDepth();
    void updatePredicted();
    void chooseLayer(const QString& layer, RunChoice candidate);
};

namespace {

QComboBox* addSelector(QHBoxLayout* bar, const QString& label, const QString& name) {
    auto* text = new QLabel(label);
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    text->setBuddy(box);
    bar->addWidget(text);
    bar->addWidget(box);
    bar->addSpacing(8);
    return box;
}

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

void LayersView::Private::build(LayersView* view) {
    auto* bar = new QHBoxLayout;
    checkpoint = addSelector(bar, tr("&Checkpoint:"), QStringLiteral("layersCheckpoint"));
    checkpoint->setEnabled(false);
    multiplier = addSelector(bar, tr("&Multiplier:"), QStringLiteral("layersMultiplier"));
    multiplier->setEnabled(false);
    measure = addSelector(bar, tr("M&easure:"), QStringLiteral("layersMeasure"));
    for (int kind = 0; kind < ErrorMeasure::Count; ++kind) {
        const ErrorMeasure each(static_cast<ErrorMeasure::Kind>(kind));
        measure->addItem(each.name());
        measure->setItemData(kind, each.formula(), Qt::ToolTipRole);
    }
    mode = addSelector(bar, tr("E&rror:"), QStringLiteral("layersMode"));
    mode->addItems({tr("Cumulative"), tr("Isolated"), tr("Both")});
    mode->setItemData(0, tr("The approximate network runs on its own activations: errors of earlier layers count"),
                      Qt::ToolTipRole);
    mode->setItemData(1, tr("Each layer gets the reference's input: only its own multipliers count"),
                      Qt::ToolTipRole);
    mode->setItemData(2, tr("Cumulative and, dotted, isolated; the tree shows the cumulative one"), Qt::ToolTipRole);
    mode->setToolTip(
        tr("Cumulative: the network runs on its own activations. Isolated: each layer gets the reference's input."));
    bar->addStretch(1);

    auto* top = new QSplitter(Qt::Horizontal);
    top->setChildrenCollapsible(false);
    top->addWidget(buildFigures());
    top->addWidget(buildTreeSide());
    top->setStretchFactor(0, 1);
    top->setStretchFactor(1, 0);
    top->setSizes({720, 420});
    panel = new LayerPanel;
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("layersSplitter"));
    splitter->addWidget(top);
    splitter->addWidget(panel);
    splitter->setCollapsible(0, false);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    splitter->setSizes({390, 360});
    auto* layout = new QVBoxLayout(view);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
}

QWidget* LayersView::Private::buildFigures() {
    overDepth = new PlotView;
    overDepth->setObjectName(QStringLiteral("errorOverDepth"));
    overDepth->setEmptyText(tr("Run a study to see how the error grows from layer to layer."));
    overDepth->setExportName(QStringLiteral("error_over_depth"));
    predicted = new PlotView;
    predicted->setObjectName(QStringLiteral("predictedAgainstMeasured"));
    predicted->setExportName(QStringLiteral("predicted_against_measured"));
    predicted->setEmptyText(tr("Errors can be predicted where a layer is computed by a multiplier with a table. Choose an "
                               "approximate run."));
    lines = new LineChooser;
    layerNames = new QCheckBox(tr("Layer &names"));
    layerNames->setObjectName(QStringLiteral("layerNames"));
    layerNames->setChecked(true);
    quantityBar = new QWidget;
    auto* quantityLayout = new QHBoxLayout(quantityBar);
    quantityLayout->setContentsMargins(0, 0, 0, 0);
    quantity = addSelector(quantityLayout, tr("&Quantity:"), QStringLiteral("predictedQuantity"));
    quantity->addItem(tr("MSE"), static_cast<int>(LayerFigures::Predicted::Mse));
    quantity->addItem(tr("Bias"), static_cast<int>(LayerFigures::Predicted::Bias));
    quantityBar->hide();
    auto* corner = new QWidget;
    auto* cornerLayout = new QHBoxLayout(corner);
    cornerLayout->setContentsMargins(0, 0, 4, 2);
    cornerLayout->addWidget(lines);
    cornerLayout->addWidget(layerNames);
    cornerLayout->addWidget(quantityBar);
    figures = new QTabWidget;
    figures->setObjectName(QStringLiteral("layersFigures"));
    figures->setDocumentMode(true);
    figures->addTab(overDepth, tr("Over depth"));
    figures->addTab(predicted, tr("Prediction"));
    figures->setTabToolTip(1, tr("Error that the multiplier's table and the operands of the int8 run foretell, against "
                                 "the isolated one: bias = s_a s_w K E[e], MSE = bias² + s_a² s_w² K Var[e], operands "
                                 "taken as independent"));
    ablation = new AblationPage;
    figures->addTab(ablation, tr("Ablation"));
    figures->setTabToolTip(2, tr("Accuracy that is lost when one layer or expert alone is approximated"));
    figures->setCornerWidget(corner);
    return figures;
}

QWidget* LayersView::Private::buildTreeSide() {
    tree = new LayerTree;
    legend = new ColorScaleBar({}, {}, {}, true);
    legend->setObjectName(QStringLiteral("layersLegend"));
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tree, 1);
    layout->addWidget(legend);
    return side;
}

void LayersView::Private::connectAll(LayersView* view) {
    const auto chooseRun = [this] {
        // A network without this run: the first that it has.
        if (study && checkpoint->currentIndex() >= 0) {
            refillRuns(*multiplier, *study, static_cast<std::size_t>(checkpoint->currentData().toInt()), true);
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
    connect(overDepth, &PlotView::hitClicked, view, [this, choosePoint](const PlotHit& hit) { choosePoint(drawn, hit); });
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
    connect(selection, &LinkedSelection::changed, this, [this](const Selection& now, const Selection& before) {
        Selection same = before;
        same.image = now.image;
        same.label = now.label;
        if (same != now) {
            d->update();
        }
    });
}

QList<PlotView*> LayersView::plots() const {
    return QList<PlotView*>{d->overDepth, d->predicted, d->ablation->plot()} + d->panel->plots();
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
    return study && choice.checkpoint >= 0 ? findChoice(*study, static_cast<std::size_t>(choice.checkpoint), choice.run)
                                           : nullptr;
}

/// The selected layer; without one, the worst of the selected expert or MoE layer, or of the whole network: there is
/// something to see before the first click.
QString LayersView::Private::shownLayer() {
    const auto* result = run();
    if (!result) {
        return {};
    }
    const auto isThere = [&](const QString& name) {
        return !name.isEmpty() &&
               std::ranges::find(result->layers, toUtf8(name), &analysis::LayerResult::name) != result->layers.end();
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
    tree->setRun(checkpoint->currentText(), result ? result->layers : std::vector<analysis::LayerResult>(), isolated,
                 what);
    const ErrorColors& colors = tree->colors();
    // The ends of a relative measure name their unit themselves.
    const bool named = what == ErrorMeasure::Mse || what == ErrorMeasure::Bias;
    legend->setScale(named ? what.axis().text() : what.name(), colors.lowText(), colors.highText(), colors.map(),
                     colors.isReversed());
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
    overDepth->setProvenance(provenanceOf(*study) +
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
    predicted->setExportName(QStringLiteral("predicted_against_measured_%1_%2_%3")
                                 .arg(what == LayerFigures::Predicted::Bias ? QStringLiteral("bias")
                                                                           : QStringLiteral("mse"),
                                      checkpoint->currentText(), multiplier->currentText()));
    predicted->setProvenance(study ? provenanceOf(*study) : QStringList());
    predicted->setFigure(study ? LayerFigures::predicted(*study, foretold, what, shownLayer()) : nullptr);
}

}  // namespace axscope::app
