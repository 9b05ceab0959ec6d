// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "app/gui/item_models/layer_tree_model.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_theme.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/color_scale_bar.h"
#include "app/gui/views/study_text.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {
namespace {

enum Measure { Sqnr, RelativeRmse, Mse, Cosine, Bias, MeasureCount };

double valueOf(const analysis::ErrorFigures& figures, int measure) {
    switch (measure) {
        case Sqnr:
            return figures.sqnrDb;
        case RelativeRmse:
            return 100 * figures.relativeRmse;
        case Mse:
            return figures.mse;
        case Cosine:
            return figures.cosine;
        default:
            return figures.bias;
    }
}

/// Layers at one depth that are the same but for the expert: one position of a line.
struct Lane {
    std::vector<const analysis::LayerResult*> layers;
    double macs = 0;
};

/// "layer3.0.experts.*.conv1": what the experts of a lane have in common.
QString laneName(const Lane& lane) {
    const auto& layer = *lane.layers.front();
    QString name = fromUtf8(layer.name);
    if (layer.expert >= 0) {
        name.replace(QStringLiteral("experts.%1.").arg(layer.expert), QStringLiteral("experts.*."));
    }
    return name;
}

/// The lanes of every depth, the one that computes most first: a shortcut runs beside the main path.
std::map<std::uint64_t, std::vector<Lane>> lanesOf(const std::vector<analysis::LayerResult>& layers) {
    std::map<std::uint64_t, std::vector<Lane>> depths;
    std::map<std::pair<std::uint64_t, QString>, std::size_t> known;
    for (const auto& layer : layers) {
        auto& at = depths[layer.depth];
        Lane lone{{&layer}, static_cast<double>(layer.macs)};
        const auto [entry, isNew] = known.try_emplace({layer.depth, laneName(lone)}, at.size());
        if (isNew) {
            at.push_back(std::move(lone));
        } else {
            at[entry->second].layers.push_back(&layer);
            at[entry->second].macs += static_cast<double>(layer.macs);
        }
    }
    for (auto& [depth, at] : depths) {
        std::ranges::stable_sort(at, std::greater<>(), &Lane::macs);
    }
    return depths;
}

}  // namespace

struct LayersView::Private {
    std::shared_ptr<const analysis::StudyResult> study;
    QComboBox* checkpoint = nullptr;
    QComboBox* mode = nullptr;  ///< 0 cumulative, 1 isolated
    QComboBox* measure = nullptr;
    QCheckBox* layerNames = nullptr;
    PlotView* plot = nullptr;
    QComboBox* multiplier = nullptr;
    QTreeView* tree = nullptr;
    LayerTreeModel* model = nullptr;
    QString selectedLayer;
    bool columnsSized = false;
    bool restoring = false;

    void update();
    void updatePlot();
    void updateTree();
    [[nodiscard]] std::size_t checkpointIndex() const {
        return static_cast<std::size_t>(chosen(*checkpoint).value_or(0));
    }
    [[nodiscard]] bool isolated() const { return mode->currentIndex() == 1; }
    [[nodiscard]] double valueIn(const analysis::LayerResult& layer) const {
        return valueOf(isolated() ? layer.isolated : layer.cumulative, measure->currentIndex());
    }
    [[nodiscard]] std::shared_ptr<const PlotFigure> figure() const;
    [[nodiscard]] LineSpec::Series seriesOf(const analysis::RunResult& run, const QString& name, int style,
                                            int id) const;
    void select(const QString& layer);
};

LayersView::LayersView(QWidget* parent) : ResultView(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("layersView"));
    const auto selector = [this](QHBoxLayout* bar, const QString& label, const QString& name) {
        auto* text = new QLabel(label);
        auto* box = new QComboBox;
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        text->setBuddy(box);
        bar->addWidget(text);
        bar->addWidget(box);
        bar->addSpacing(8);
        return box;
    };
    auto* bar = new QHBoxLayout;
    d->checkpoint = selector(bar, tr("&Checkpoint:"), QStringLiteral("layersCheckpoint"));
    d->checkpoint->setEnabled(false);
    d->measure = selector(bar, tr("M&easure:"), QStringLiteral("layersMeasure"));
    d->measure->addItems({tr("SQNR"), tr("Relative RMSE"), tr("MSE"), tr("Cosine similarity"), tr("Bias")});
    d->mode = selector(bar, tr("E&rror:"), QStringLiteral("layersMode"));
    d->mode->addItems({tr("Cumulative"), tr("Isolated")});
    d->mode->setItemData(
        0, tr("The approximate network runs on its own activations: errors of earlier layers count"),
        Qt::ToolTipRole);
    d->mode->setItemData(1, tr("Each layer gets the reference's input: only its own multipliers count"),
                         Qt::ToolTipRole);
    d->mode->setToolTip(
        tr("Cumulative: the network runs on its own activations. Isolated: each layer gets the reference's "
           "input."));
    d->layerNames = new QCheckBox(tr("Layer &names"));
    d->layerNames->setObjectName(QStringLiteral("layerNames"));
    d->layerNames->setChecked(true);
    bar->addWidget(d->layerNames);
    bar->addStretch(1);

    d->plot = new PlotView;
    d->plot->setObjectName(QStringLiteral("errorOverDepth"));
    d->plot->setEmptyText(tr("Run a study to see how the error grows from layer to layer."));
    d->plot->setExportName(QStringLiteral("error_over_depth"));

    auto* treeBar = new QHBoxLayout;
    d->multiplier = selector(treeBar, tr("&Multiplier:"), QStringLiteral("layersMultiplier"));
    d->multiplier->setEnabled(false);
    treeBar->addStretch(1);
    d->model = new LayerTreeModel(this);
    d->tree = new QTreeView;
    d->tree->setObjectName(QStringLiteral("layerTree"));
    d->tree->setAccessibleName(tr("Layers of the network with their errors"));
    d->tree->setModel(d->model);
    d->tree->setUniformRowHeights(true);
    d->tree->setIndentation(14);
    d->tree->setAllColumnsShowFocus(true);
    d->tree->header()->setStretchLastSection(false);
    d->tree->header()->setSectionResizeMode(QHeaderView::Interactive);
    d->tree->header()->setSectionResizeMode(LayerTreeModel::Name, QHeaderView::Stretch);
    for (int c = 1; c < LayerTreeModel::ColumnCount; ++c) {
        d->tree->resizeColumnToContents(c);
    }
    d->tree->header()->setSectionsMovable(false);
    enableCopy(*d->tree);
    auto* side = new QWidget;
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->addLayout(treeBar);
    sideLayout->addWidget(d->tree, 1);
    sideLayout->addWidget(new ColorScaleBar(tr("SQNR"), tr("%1 dB").arg(LayerTreeModel::kWorstDb),
                                            tr("%1 dB and more").arg(LayerTreeModel::kBestDb), true));

    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(d->plot);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({720, 460});
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);

    connect(d->checkpoint, &QComboBox::currentIndexChanged, this, [this] { d->update(); });
    connect(d->mode, &QComboBox::currentIndexChanged, this, [this] { d->update(); });
    connect(d->measure, &QComboBox::currentIndexChanged, this, [this] {
        d->plot->resetZoom();
        d->updatePlot();
    });
    connect(d->layerNames, &QCheckBox::toggled, this, [this] { d->updatePlot(); });
    connect(d->multiplier, &QComboBox::currentIndexChanged, this, [this] {
        d->updateTree();
        d->updatePlot();
    });
    connect(d->tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (!d->restoring) {
                    d->selectedLayer = index.data(LayerTreeModel::kLayerRole).toString();
                    d->updatePlot();
                }
            });
    connect(d->plot, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        const int entry = d->multiplier->findData(hit.series);
        if (entry >= 0) {
            d->multiplier->setCurrentIndex(entry);
        }
        d->select(hit.key);
    });
}

LayersView::~LayersView() = default;

void LayersView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = std::move(study);
    d->update();
}

QList<PlotView*> LayersView::plots() const {
    return {d->plot};
}

void LayersView::Private::update() {
    const analysis::StudyResult none;
    const analysis::StudyResult& shown = study ? *study : none;
    refillCheckpoints(*checkpoint, shown, true);
    refillRuns(*multiplier, shown, checkpointIndex(), true);
    updateTree();
    updatePlot();
}

void LayersView::Private::select(const QString& layer) {
    const QModelIndex index = model->indexOfLayer(layer);
    if (index.isValid()) {
        tree->setCurrentIndex(index);
        tree->scrollTo(index);
    }
}

void LayersView::Private::updateTree() {
    model->setAppearance(appearanceOf(tree->palette()));
    const auto choice = chosen(*multiplier);
    const auto* run = study && choice ? findChoice(*study, checkpointIndex(), *choice) : nullptr;
    if (!run) {
        model->setLayers(QString(), {}, false);
        return;
    }
    // A reset closes every branch: note which were open.
    QSet<QString> open;
    QString current;
    const bool hadRows = model->rowCount() > 0;
    const auto walk = [this](auto&& self, const QModelIndex& parent, auto&& visit) -> void {
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            visit(index);
            self(self, index, visit);
        }
    };
    bool wasReset = false;
    const auto onReset = QObject::connect(model, &QAbstractItemModel::modelAboutToBeReset, model, [&] {
        wasReset = true;
        walk(walk, QModelIndex(), [&](const QModelIndex& index) {
            if (tree->isExpanded(index)) {
                open.insert(index.data(LayerTreeModel::kPathRole).toString());
            }
        });
        current = tree->currentIndex().data(LayerTreeModel::kPathRole).toString();
    });
    restoring = true;
    model->setLayers(checkpoint->currentText(), run->layers, isolated());
    QObject::disconnect(onReset);
    if (wasReset) {
        if (hadRows) {
            walk(walk, QModelIndex(), [&](const QModelIndex& index) {
                if (!index.parent().isValid() ||
                    open.contains(index.data(LayerTreeModel::kPathRole).toString())) {
                    tree->expand(index);
                }
            });
        } else {
            tree->expandToDepth(2);
        }
        const QModelIndex again = model->indexOfPath(current);
        if (again.isValid()) {
            tree->setCurrentIndex(again);
        }
        selectedLayer = tree->currentIndex().data(LayerTreeModel::kLayerRole).toString();
    }
    restoring = false;
    if (!columnsSized) {
        for (int c = 1; c < LayerTreeModel::ColumnCount; ++c) {
            tree->resizeColumnToContents(c);
        }
        columnsSized = true;
    }
}

void LayersView::Private::updatePlot() {
    if (!study) {
        plot->setFigure(nullptr);
        return;
    }
    static const char* const kNames[] = {"sqnr", "relative_rmse", "mse", "cosine", "bias"};
    plot->setExportName(QStringLiteral("%1_over_depth_%2_%3")
                            .arg(QLatin1String(kNames[measure->currentIndex()]), checkpoint->currentText(),
                                 isolated() ? QStringLiteral("isolated") : QStringLiteral("cumulative")));
    plot->setProvenance(
        provenanceOf(*study) +
        QStringList{QStringLiteral("shown: %1, %2 error")
                        .arg(checkpoint->currentText(),
                             isolated() ? QStringLiteral("isolated") : QStringLiteral("cumulative"))});
    plot->setFigure(figure());
}

LineSpec::Series LayersView::Private::seriesOf(const analysis::RunResult& run, const QString& name, int style,
                                               int id) const {
    LineSpec::Series series;
    series.name = name;
    series.style = style;
    series.id = id;
    std::size_t exact = 0;
    std::size_t measured = 0;
    for (const auto& layer : run.layers) {
        const double db = isolated() ? layer.isolated.sqnrDb : layer.cumulative.sqnrDb;
        exact += std::isinf(db) && db > 0 ? 1 : 0;
        measured += std::isnan(db) ? 0 : 1;
    }
    for (const auto& [depth, lanes] : lanesOf(run.layers)) {
        for (std::size_t s = 0; s < lanes.size(); ++s) {
            const Lane& lane = lanes[s];
            double sum = 0;
            int count = 0;
            for (const auto* layer : lane.layers) {
                const double value = valueIn(*layer);
                if (lane.layers.size() > 1 || s > 0) {
                    series.loose.push_back(
                        {static_cast<double>(depth), value, fromUtf8(layer->name), fromUtf8(layer->name)});
                }
                if (std::isfinite(value)) {
                    sum += value;
                    ++count;
                }
            }
            if (s == 0) {
                const bool mean = lane.layers.size() > 1;
                series.line.push_back(
                    {static_cast<double>(depth), count > 0 ? sum / count : kNoFigure,
                     mean ? LayersView::tr("%1 (mean of %2 experts)").arg(laneName(lane)).arg(count)
                          : fromUtf8(lane.layers.front()->name),
                     fromUtf8(lane.layers.front()->name)});
            }
        }
    }
    // An exact layer has no SQNR to plot; say so where the eye looks for the missing line.
    if (exact > 0 && exact == measured) {
        series.name = LayersView::tr("%1 (exact: no error)").arg(name);
    } else if (exact > 0) {
        series.name = LayersView::tr("%1 (exact in %2 of %3 layers)").arg(name).arg(exact).arg(measured);
    }
    return series;
}

std::shared_ptr<const PlotFigure> LayersView::Private::figure() const {
    static constexpr std::array<const char*, MeasureCount> kTitles{
        QT_TRANSLATE_NOOP("axscope::app::LayersView", "SQNR over depth"),
        QT_TRANSLATE_NOOP("axscope::app::LayersView", "Relative RMSE over depth"),
        QT_TRANSLATE_NOOP("axscope::app::LayersView", "MSE over depth"),
        QT_TRANSLATE_NOOP("axscope::app::LayersView", "Cosine similarity over depth"),
        QT_TRANSLATE_NOOP("axscope::app::LayersView", "Bias over depth")};
    const AxisText axes[MeasureCount] = {{LayersView::tr("SQNR"), LayersView::tr("dB")},
                                         {LayersView::tr("RMSE / standard deviation"), QStringLiteral("%")},
                                         {LayersView::tr("MSE"), LayersView::tr("activation units²")},
                                         {LayersView::tr("Cosine similarity"), LayersView::tr("1")},
                                         {LayersView::tr("Mean error"), LayersView::tr("activation units")}};
    const auto what = static_cast<std::size_t>(std::max(0, measure->currentIndex()));
    LineSpec spec;
    spec.title = LayersView::tr("%1, %2, %3")
                     .arg(LayersView::tr(kTitles[what]), checkpoint->currentText(),
                          isolated() ? LayersView::tr("isolated error") : LayersView::tr("cumulative error"));
    spec.y = axes[what];
    spec.logY = what == Mse;
    spec.zeroLine = what == Bias;
    if (what == Cosine) {
        spec.highestY = 1;
    }
    const std::size_t c = checkpointIndex();
    const auto add = [&](const analysis::RunResult* run, const QString& name, int style, int id) {
        if (!run || run->layers.empty()) {
            return;
        }
        spec.series.push_back(seriesOf(*run, name, style, id));
        if (spec.ticks.empty() && layerNames->isChecked()) {
            for (const auto& [depth, lanes] : lanesOf(run->layers)) {
                spec.ticks.push_back({static_cast<double>(depth), laneName(lanes.front())});
            }
        }
    };
    for (std::size_t m = 0; m < study->multipliers.size(); ++m) {
        add(findRun(*study, c, analysis::Mode::Approx, m), fromUtf8(study->multipliers[m].name),
            static_cast<int>(m), static_cast<int>(m));
    }
    add(findRun(*study, c, analysis::Mode::Int8), LayersView::tr("int8 against float"), kInt8Style,
        kInt8Choice);
    if (spec.series.empty()) {
        return nullptr;
    }
    spec.x = {LayersView::tr("Depth"), LayersView::tr("layers from the input")};
    spec.xByTick = {LayersView::tr("Layer"), LayersView::tr("by depth")};
    const auto choice = chosen(*multiplier);
    const auto* run = choice ? findChoice(*study, c, *choice) : nullptr;
    if (run && !selectedLayer.isEmpty()) {
        const auto layer = std::ranges::find_if(
            run->layers, [&](const auto& l) { return fromUtf8(l.name) == selectedLayer; });
        if (layer != run->layers.end()) {
            spec.mark = std::pair(static_cast<double>(layer->depth), valueIn(*layer));
        }
    }
    return std::make_shared<LineFigure>(std::move(spec));
}

}  // namespace axscope::app
