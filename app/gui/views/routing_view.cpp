// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/matrix_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {
namespace {

PlotView* makePlot(const char* objectName, const char* exportName) {
    auto* view = new PlotView;
    view->setObjectName(QLatin1String(objectName));
    view->setExportName(QLatin1String(exportName));
    return view;
}

std::vector<double> percentages(const std::vector<double>& fractions) {
    std::vector<double> values;
    for (const double fraction : fractions) {
        values.push_back(100 * fraction);
    }
    return values;
}

const analysis::RoutingResult* findLayer(const analysis::RunResult& run, const QString& layer) {
    for (const auto& routing : run.routing) {
        if (fromUtf8(routing.layer) == layer) {
            return &routing;
        }
    }
    return nullptr;
}

}  // namespace

struct RoutingView::Private {
    std::shared_ptr<const analysis::StudyResult> study;
    QComboBox* checkpoint = nullptr;
    QComboBox* layer = nullptr;
    QComboBox* multiplier = nullptr;
    QCheckBox* gateMass = nullptr;
    QLabel* summary = nullptr;
    QStackedWidget* pages = nullptr;
    QLabel* message = nullptr;
    QWidget* grid = nullptr;
    PlotView* loads = nullptr;
    PlotView* transitions = nullptr;
    PlotView* shifts = nullptr;
    PlotView* margins = nullptr;

    void update();
    void showMessage(const QString& text);
    [[nodiscard]] std::size_t checkpointIndex() const {
        return static_cast<std::size_t>(chosen(*checkpoint).value_or(0));
    }
    [[nodiscard]] std::shared_ptr<const PlotFigure> loadFigure(const analysis::RoutingResult& routing,
                                                               const QString& name,
                                                               const QString& reference) const;
    [[nodiscard]] std::shared_ptr<const PlotFigure> transitionFigure(const analysis::RoutingResult& routing,
                                                                     const QString& name,
                                                                     const QString& reference) const;
    [[nodiscard]] std::shared_ptr<const PlotFigure> shiftFigure() const;
    [[nodiscard]] std::shared_ptr<const PlotFigure> marginFigure(const analysis::RoutingResult& routing,
                                                                 const QString& name) const;
};

RoutingView::RoutingView(QWidget* parent) : ResultView(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("routingView"));
    auto* bar = new QHBoxLayout;
    const auto addSelector = [&](const QString& label, const QString& name) {
        auto* text = new QLabel(label);
        auto* box = new QComboBox;
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setEnabled(false);
        text->setBuddy(box);
        bar->addWidget(text);
        bar->addWidget(box);
        bar->addSpacing(8);
        connect(box, &QComboBox::currentIndexChanged, this, [this] { d->update(); });
        return box;
    };
    d->checkpoint = addSelector(tr("&Checkpoint:"), QStringLiteral("routingCheckpoint"));
    d->layer = addSelector(tr("MoE &layer:"), QStringLiteral("routingLayer"));
    d->multiplier = addSelector(tr("&Multiplier:"), QStringLiteral("routingMultiplier"));
    d->gateMass = new QCheckBox(tr("&Gate mass instead of load"));
    d->gateMass->setObjectName(QStringLiteral("gateMass"));
    d->gateMass->setToolTip(
        tr("Load counts the decisions for each expert; gate mass is the mean probability that the "
           "router gives it"));
    bar->addWidget(d->gateMass);
    bar->addStretch(1);

    d->summary = new QLabel;
    d->summary->setObjectName(QStringLiteral("routingSummary"));
    d->summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->summary->setWordWrap(true);

    d->loads = makePlot("expertLoad", "expert_load");
    d->transitions = makePlot("transitions", "expert_transitions");
    d->shifts = makePlot("shiftRates", "shift_rate");
    d->margins = makePlot("margins", "routing_margin");
    d->grid = new QWidget;
    auto* grid = new QGridLayout(d->grid);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(d->loads, 0, 0);
    grid->addWidget(d->transitions, 0, 1);
    grid->addWidget(d->shifts, 1, 0);
    grid->addWidget(d->margins, 1, 1);
    for (int i = 0; i < 2; ++i) {
        grid->setRowStretch(i, 1);
        grid->setColumnStretch(i, 1);
    }
    d->message = new QLabel;
    d->message->setObjectName(QStringLiteral("routingMessage"));
    d->message->setAlignment(Qt::AlignCenter);
    d->message->setWordWrap(true);
    d->message->setMargin(24);
    d->message->setAutoFillBackground(true);
    d->message->setBackgroundRole(QPalette::Base);
    d->message->setForegroundRole(QPalette::PlaceholderText);
    d->pages = new QStackedWidget;
    d->pages->addWidget(d->message);
    d->pages->addWidget(d->grid);

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(d->summary);
    layout->addWidget(d->pages, 1);
    connect(d->gateMass, &QCheckBox::toggled, this, [this] { d->update(); });
    d->update();
}

RoutingView::~RoutingView() = default;

void RoutingView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = std::move(study);
    d->update();
}

QList<PlotView*> RoutingView::plots() const {
    return {d->loads, d->transitions, d->shifts, d->margins};
}

void RoutingView::Private::showMessage(const QString& text) {
    message->setText(text);
    pages->setCurrentWidget(message);
    summary->clear();
    summary->hide();
    for (PlotView* view : {loads, transitions, shifts, margins}) {
        view->setEmptyText(text);
        view->setFigure(nullptr);
    }
}

void RoutingView::Private::update() {
    const analysis::StudyResult none;
    const analysis::StudyResult& shown = study ? *study : none;
    refillCheckpoints(*checkpoint, shown, true);
    const std::size_t c = checkpointIndex();
    const bool known = c < shown.checkpoints.size();
    QStringList layerNames;
    QList<int> layerValues;
    if (known) {
        for (const auto& name : shown.checkpoints[c].description.moeLayers) {
            layerValues += static_cast<int>(layerNames.size());
            layerNames += fromUtf8(name);
        }
    }
    refill(*layer, layerNames, layerValues);
    refillRuns(*multiplier, shown, c, true);
    gateMass->setEnabled(!layerNames.isEmpty());

    if (!known) {
        return showMessage(
            tr("Run a study with a mixture-of-experts checkpoint to see how multipliers move the routing."));
    }
    const QString network = fromUtf8(shown.checkpoints[c].name);
    if (layerNames.isEmpty()) {
        multiplier->setEnabled(false);
        return showMessage(tr("%1 has no experts, so there is no routing to compare.").arg(network));
    }
    const auto choice = chosen(*multiplier);
    multiplier->setEnabled(choice.has_value());
    const auto* run = choice ? findChoice(shown, c, *choice) : nullptr;
    const auto* routing = run ? findLayer(*run, layer->currentText()) : nullptr;
    if (!routing) {
        return showMessage(
            tr("No run of %1 is finished yet: its routing appears here as soon as one is.").arg(network));
    }

    const QString candidate =
        *choice < 0 ? tr("int8") : fromUtf8(shown.multipliers[static_cast<std::size_t>(*choice)].name);
    const QString reference = *choice < 0 ? tr("float") : tr("int8");
    const QStringList provenance = provenanceOf(shown);
    for (PlotView* view : {loads, transitions, shifts, margins}) {
        view->setProvenance(provenance +
                            QStringList{QStringLiteral("shown: %1, %2, %3 against %4")
                                            .arg(network, layer->currentText(), candidate, reference)});
        view->setEmptyText(tr("No decisions to show"));
    }
    loads->setFigure(loadFigure(*routing, candidate, reference));
    transitions->setFigure(transitionFigure(*routing, candidate, reference));
    shifts->setFigure(shiftFigure());
    margins->setEmptyText(tr("No margins were recorded for this layer."));
    margins->setFigure(marginFigure(*routing, candidate));

    QString shifted =
        tr("%1 of %2 decisions changed their expert")
            .arg(percentText(routing->shiftRate, 2), countText(static_cast<quint64>(routing->decisions)));
    if (std::isfinite(routing->margin.flippedBelowMedianKept)) {
        shifted += tr(", %1 of those with a margin below the median of the kept ones")
                       .arg(percentText(routing->margin.flippedBelowMedianKept, 1));
    }
    QStringList facts{shifted};
    if (std::isfinite(routing->meanKl)) {
        facts += tr("mean KL divergence of the gates %1 nats").arg(figureText(routing->meanKl, 3));
    }
    summary->setText(tr("%1, %2: %3.").arg(layer->currentText(), candidate, facts.join(tr("; "))));
    summary->show();
    pages->setCurrentWidget(grid);
}

std::shared_ptr<const PlotFigure> RoutingView::Private::loadFigure(const analysis::RoutingResult& routing,
                                                                   const QString& name,
                                                                   const QString& reference) const {
    const bool mass = gateMass->isChecked();
    BarSpec spec;
    spec.title = mass ? tr("Gate mass of each expert, %1").arg(layer->currentText())
                      : tr("Load of each expert, %1").arg(layer->currentText());
    spec.x = {tr("Expert"), tr("index")};
    spec.y = {mass ? tr("Mean gate probability") : tr("Share of decisions"), QStringLiteral("%")};
    spec.decimals = 2;
    for (int e = 0; e < routing.experts; ++e) {
        spec.categories += QString::number(e);
    }
    spec.series.push_back(
        {reference, 4, percentages(mass ? routing.gateMassReference : routing.loadReference), {}, {}});
    spec.series.push_back({name, 1, percentages(mass ? routing.gateMass : routing.load), {}, {}});
    return std::make_shared<BarFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> RoutingView::Private::transitionFigure(
    const analysis::RoutingResult& routing, const QString& name, const QString& reference) const {
    const auto n = static_cast<std::size_t>(std::max(0, routing.experts));
    if (n == 0 || routing.transition.size() != n * n) {
        return nullptr;
    }
    MatrixSpec spec;
    spec.title = tr("Transitions between experts, %1").arg(layer->currentText());
    spec.x = {tr("Expert under %1").arg(name), tr("index")};
    spec.y = {tr("Expert under %1").arg(reference), tr("index")};
    spec.counted = tr("decisions");
    for (int e = 0; e < routing.experts; ++e) {
        spec.rows += QString::number(e);
    }
    spec.columns = spec.rows;
    spec.counts = routing.transition;
    return std::make_shared<MatrixFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> RoutingView::Private::shiftFigure() const {
    BarSpec spec;
    spec.title = tr("Shift rate of every multiplier, %1").arg(checkpoint->currentText());
    spec.x = {tr("Multiplier"), {}};
    spec.y = {tr("Shift rate"), QStringLiteral("%")};
    spec.decimals = 2;
    spec.highestY = 100;
    spec.leastTop = 5;
    for (int i = 0; i < layer->count(); ++i) {
        spec.series.push_back({layer->itemText(i), i, {}, {}, {}});
    }
    for (std::size_t m = 0; m < study->multipliers.size(); ++m) {
        spec.categories += shortMultiplierName(study->multipliers[m].name);
        const auto* run = findRun(*study, checkpointIndex(), analysis::Mode::Approx, m);
        for (auto& series : spec.series) {
            const auto* routing = run ? findLayer(*run, series.name) : nullptr;
            series.values.push_back(routing ? 100 * routing->shiftRate : kNoFigure);
        }
    }
    return std::make_shared<BarFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> RoutingView::Private::marginFigure(const analysis::RoutingResult& routing,
                                                                     const QString& name) const {
    const analysis::MarginFigures& margin = routing.margin;
    if (margin.binEdges.size() < 2) {
        return nullptr;
    }
    HistogramSpec spec;
    spec.title = tr("Routing margin, kept and flipped under %1").arg(name);
    spec.x = {tr("Margin: best minus second-best score"), tr("router score")};
    spec.counted = tr("decisions");
    spec.edges = margin.binEdges;
    spec.scale = HistogramSpec::Scale::ShareOfSeries;
    spec.series.push_back({tr("kept"), 0, {margin.kept.begin(), margin.kept.end()}});
    spec.series.push_back({tr("flipped"), 1, {margin.flipped.begin(), margin.flipped.end()}});
    spec.marks.push_back({margin.medianKept, tr("median, kept"), 0});
    spec.marks.push_back({margin.medianFlipped, tr("median, flipped"), 1});
    return std::make_shared<HistogramFigure>(std::move(spec));
}

}  // namespace axscope::app
