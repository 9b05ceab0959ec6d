// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/accuracy_view.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/item_models/study_tables.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"
#include "app/gui/views/study_text.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {
namespace {}  // namespace

struct AccuracyView::Private {
    std::shared_ptr<const analysis::StudyResult> study;
    QLabel* warning = nullptr;
    QLabel* settings = nullptr;
    QCheckBox* pareto = nullptr;
    PlotView* bars = nullptr;
    PlotView* scatter = nullptr;
    QTableView* table = nullptr;
    FigureTableModel* model = nullptr;
    bool columnsSized = false;

    void update();
    void colorWarning();
    [[nodiscard]] std::shared_ptr<const PlotFigure> barFigure() const;
    [[nodiscard]] std::shared_ptr<const PlotFigure> scatterFigure() const;
};

AccuracyView::AccuracyView(QWidget* parent) : ResultView(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("accuracyView"));
    d->warning =
        new QLabel(tr("⚠  Random images with random labels: the accuracies below mean nothing. Use this run "
                      "for timing and for trying things out only."));
    d->warning->setObjectName(QStringLiteral("labelsWarning"));
    d->warning->setWordWrap(true);
    d->warning->setFrameShape(QFrame::StyledPanel);
    d->warning->setMargin(6);
    QFont bold = d->warning->font();
    bold.setBold(true);
    d->warning->setFont(bold);
    d->colorWarning();
    d->warning->hide();

    d->settings = new QLabel;
    d->settings->setObjectName(QStringLiteral("settingsWords"));
    d->settings->setAccessibleName(tr("Settings of the run in words"));
    d->settings->setWordWrap(true);
    d->settings->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    d->settings->hide();

    d->bars = new PlotView;
    d->bars->setObjectName(QStringLiteral("accuracyBars"));
    d->bars->setExportName(QStringLiteral("top1_by_multiplier"));
    d->bars->setEmptyText(tr("Run a study to see the accuracy that each multiplier leaves."));
    d->scatter = new PlotView;
    d->scatter->setObjectName(QStringLiteral("accuracyOverCost"));
    d->scatter->setExportName(QStringLiteral("top1_over_cost"));
    d->scatter->setEmptyText(tr("Run a study with multipliers of known power to see accuracy against cost."));
    d->pareto = new QCheckBox(tr("&Pareto front"));
    d->pareto->setObjectName(QStringLiteral("paretoFront"));
    d->pareto->setToolTip(tr("Join the networks that no other beats in both accuracy and cost"));
    d->pareto->setChecked(true);

    d->model = new FigureTableModel(accuracyColumns(), this);
    auto* proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(d->model);
    proxy->setSortRole(FigureTableModel::kSortRole);
    d->table = new QTableView;
    d->table->setObjectName(QStringLiteral("accuracyTable"));
    d->table->setAccessibleName(tr("Accuracy and cost of every run"));
    d->table->setModel(proxy);
    setUpTable(*d->table);

    auto* plotSplitter = new QSplitter(Qt::Horizontal);
    plotSplitter->setChildrenCollapsible(false);
    plotSplitter->addWidget(d->bars);
    plotSplitter->addWidget(d->scatter);
    plotSplitter->setSizes({1000, 1000});
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(plotSplitter);
    splitter->addWidget(d->table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({420, 260});
    auto* bar = new QHBoxLayout;
    bar->addStretch(1);
    bar->addWidget(d->pareto);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(d->warning);
    layout->addWidget(splitter, 1);
    layout->addWidget(d->settings);

    connect(d->pareto, &QCheckBox::toggled, this, [this] { d->update(); });
}

AccuracyView::~AccuracyView() = default;

void AccuracyView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = std::move(study);
    d->update();
}

void AccuracyView::changeEvent(QEvent* event) {
    ResultView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        d->colorWarning();
    }
}

QList<PlotView*> AccuracyView::plots() const {
    return {d->bars, d->scatter};
}

void AccuracyView::Private::colorWarning() {
    QPalette palette = warning->parentWidget() ? warning->parentWidget()->palette() : warning->palette();
    palette.setColor(QPalette::WindowText, accentColor(Accent::Warning, palette));
    warning->setPalette(palette);
}

void AccuracyView::Private::update() {
    QStringList words;
    if (study) {
        for (const std::string& setting : study->provenance.settings) {
            words += fromUtf8(setting);
        }
        for (const auto& multiplier : study->multipliers) {
            if (!multiplier.assignment.empty()) {
                words += QStringLiteral("%1: %2").arg(fromUtf8(multiplier.name), fromUtf8(multiplier.assignment));
            }
        }
    }
    settings->setText(AccuracyView::tr("Settings: %1.").arg(words.join(QStringLiteral("; "))));
    settings->setVisible(!words.isEmpty());
    warning->setVisible(study && !study->provenance.labelsMeaningful);
    if (!study || study->runs.empty()) {
        model->setRows({});
        bars->setFigure(nullptr);
        scatter->setFigure(nullptr);
        return;
    }
    const QStringList provenance = provenanceOf(*study);
    bars->setProvenance(provenance);
    scatter->setProvenance(provenance);
    bars->setFigure(barFigure());
    scatter->setFigure(scatterFigure());
    model->setRows(accuracyRows(*study));
    if (!columnsSized) {
        fitColumns(*table);
        columnsSized = true;
    }
}

std::shared_ptr<const PlotFigure> AccuracyView::Private::barFigure() const {
    BarSpec spec;
    spec.title = tr("Top-1 accuracy by multiplier");
    spec.x = {tr("Multiplier"), {}};
    spec.y = {tr("Top-1 accuracy"), QStringLiteral("%")};
    spec.decimals = 2;
    spec.highestY = 100;
    for (const auto& multiplier : study->multipliers) {
        spec.categories += shortMultiplierName(multiplier.name);
    }
    bool any = false;
    for (std::size_t c = 0; c < study->checkpoints.size(); ++c) {
        const QString name = fromUtf8(study->checkpoints[c].name);
        const int color = static_cast<int>(c);
        BarSpec::Series series{name, color, {}, {}, {}};
        for (std::size_t m = 0; m < study->multipliers.size(); ++m) {
            const auto* run = findRun(*study, c, analysis::Mode::Approx, m);
            series.values.push_back(run ? 100 * run->accuracy.top1 : kNoFigure);
            series.lows.push_back(run ? 100 * run->accuracy.top1Interval.low : kNoFigure);
            series.highs.push_back(run ? 100 * run->accuracy.top1Interval.high : kNoFigure);
            any = any || run;
        }
        spec.series.push_back(std::move(series));
        if (const auto* run = findRun(*study, c, analysis::Mode::Float)) {
            spec.references.push_back(
                {tr("%1, float").arg(name), 100 * run->accuracy.top1, color, Qt::DotLine});
            any = true;
        }
        if (const auto* run = findRun(*study, c, analysis::Mode::Int8)) {
            spec.references.push_back(
                {tr("%1, int8").arg(name), 100 * run->accuracy.top1, color, Qt::DashLine});
        }
    }
    return any ? std::make_shared<BarFigure>(std::move(spec)) : nullptr;
}

std::shared_ptr<const PlotFigure> AccuracyView::Private::scatterFigure() const {
    ScatterSpec spec;
    spec.title = tr("Top-1 accuracy against inference cost");
    spec.x = {tr("Normalised inference cost"), tr("dense int8 = 1")};
    spec.y = {tr("Top-1 accuracy"), QStringLiteral("%")};
    spec.paretoFront = pareto->isChecked();
    for (const auto& checkpoint : study->checkpoints) {
        spec.groups += fromUtf8(checkpoint.name);
    }
    for (const auto& run : study->runs) {
        const bool approx = run.mode == analysis::Mode::Approx && run.multiplier &&
                            *run.multiplier < study->multipliers.size();
        if (!run.cost || run.checkpoint >= study->checkpoints.size() ||
            !(approx || run.mode == analysis::Mode::Int8)) {
            continue;
        }
        const std::string& multiplier = approx ? study->multipliers[*run.multiplier].name : std::string();
        // The exact multiplier gives int8 to the bit: one point is enough.
        if (!approx && std::ranges::any_of(study->runs, [&](const analysis::RunResult& other) {
                return other.checkpoint == run.checkpoint && other.multiplier &&
                       study->multipliers[*other.multiplier].table &&
                       study->multipliers[*other.multiplier].table->isExact();
            })) {
            continue;
        }
        spec.points.push_back(
            {*run.cost, 100 * run.accuracy.top1, 100 * run.accuracy.top1Interval.low,
             100 * run.accuracy.top1Interval.high, approx ? shortMultiplierName(multiplier) : tr("int8"),
             QStringLiteral("%1, %2").arg(fromUtf8(study->checkpoints[run.checkpoint].name),
                                          approx ? fromUtf8(multiplier) : tr("int8")),
             static_cast<int>(run.checkpoint), approx ? static_cast<int>(*run.multiplier) : kInt8Style});
    }
    return spec.points.empty() ? nullptr : std::make_shared<ScatterFigure>(std::move(spec));
}

}  // namespace axscope::app
