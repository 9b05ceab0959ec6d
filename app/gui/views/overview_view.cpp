// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/overview_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>
#include <array>

#include "app/gui/folding_label.h"
#include "app/gui/item_models/study_tables.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"
#include "app/gui/views/overview/overview_figures.h"
#include "app/gui/views/overview/run_rows.h"
#include "app/gui/views/settings_text.h"
#include "app/gui/views/study_text.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {
namespace {

constexpr int kNarrowPixels = 620;       // two figures beside each other need more
constexpr int kArithmeticColumn = 1;     // of the table
constexpr int kShortestFigure = 110;
constexpr int kLeastFigureHeight = 230;  // of figures below each other, which scroll

}  // namespace

struct OverviewView::Private {
    enum Page { All, Accuracy, Cost, Loss, Classes, Recovery, Table };

    OverviewView* q = nullptr;
    std::shared_ptr<const analysis::StudyResult> study;
    LinkedSelection* selection = nullptr;
    std::vector<int> classLabels;
    QTabBar* pages = nullptr;
    QComboBox* kind = nullptr;
    QCheckBox* pareto = nullptr;
    QLabel* warning = nullptr;
    FoldingLabel* settings = nullptr;
    QLabel* chosenRuns = nullptr;
    QLabel* lossNoteLabel = nullptr;
    PlotView* bars = nullptr;
    PlotView* scatter = nullptr;
    PlotView* loss = nullptr;
    PlotView* classes = nullptr;
    PlotView* recovery = nullptr;
    QGridLayout* grid = nullptr;
    QTableView* table = nullptr;
    FigureTableModel* model = nullptr;
    RunRows* rows = nullptr;
    bool columnsSized = false;
    bool narrow = false;    ///< figures below each other
    bool embedded = false;  ///< see embedAs()
    SelectionRole role = SelectionRole::Candidate;

    void createFigures();
    void createTable();
    void connectClicks();
    void showPage(int page);
    void update();
    void updateFigures();
    void updateWords();
    void colorWarning();
    void choose(RunChoice run, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] AccuracyKind accuracyKind() const {
        return static_cast<AccuracyKind>(kind->currentData().toInt());
    }
    [[nodiscard]] int rowOf(RunChoice run) const;
};

OverviewView::OverviewView(QWidget* parent) : ResultView(parent), d(std::make_unique<Private>()) {
    d->q = this;
    d->selection = new LinkedSelection(this);
    setObjectName(QStringLiteral("overviewView"));
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

    d->settings = new FoldingLabel(tr("Settings of the run in words"));
    d->settings->label()->setObjectName(QStringLiteral("settingsWords"));
    d->settings->hide();
    d->chosenRuns = new QLabel;
    d->chosenRuns->setObjectName(QStringLiteral("overviewSelection"));
    d->chosenRuns->setAccessibleName(tr("Selected runs"));
    d->lossNoteLabel = new QLabel;
    d->lossNoteLabel->setObjectName(QStringLiteral("lossNote"));
    for (QLabel* label : {d->chosenRuns, d->lossNoteLabel}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->hide();
    }

    d->pages = new QTabBar;
    d->pages->setObjectName(QStringLiteral("overviewPages"));
    d->pages->setAccessibleName(tr("Figures of the overview"));
    d->pages->setDrawBase(false);
    d->pages->setExpanding(false);
    d->pages->setUsesScrollButtons(true);
    for (const QString& name : {tr("All"), tr("Accuracy"), tr("Cost"), tr("Loss"), tr("Classes"), tr("Recovery"), tr("Table")})
        d->pages->addTab(name);
    d->pages->setTabToolTip(Private::Loss,
                            tr("Loss = quantisation (float − int8) + value error (int8 − frozen routing) + routing error "
                               "(frozen − free routing), in percentage points of top-1"));
    d->pages->setTabToolTip(Private::Classes, tr("Accuracy of the reference minus that of run A, class by class"));
    d->pages->setTabToolTip(Private::Recovery,
                            tr("Top-1 of retrained checkpoints minus that of the checkpoint they were retrained from"));
    d->kind = new QComboBox;
    d->kind->setObjectName(QStringLiteral("accuracyKind"));
    d->kind->setAccessibleName(tr("Kind of accuracy"));
    d->kind->setToolTip(tr("Top-1: share of images whose label is the class with the highest score. Top-5: whose label is "
                           "among the five highest."));
    d->kind->addItem(tr("Top-1"), static_cast<int>(AccuracyKind::Top1));
    d->kind->addItem(tr("Top-5"), static_cast<int>(AccuracyKind::Top5));
    d->pareto = new QCheckBox(tr("&Pareto front"));
    d->pareto->setObjectName(QStringLiteral("paretoFront"));
    d->pareto->setToolTip(tr("Join the networks that no other beats in both accuracy and cost; the others turn grey"));
    d->pareto->setChecked(true);
    d->createFigures();
    d->createTable();

    auto* bar = new QHBoxLayout;
    bar->addWidget(d->pages, 1);
    bar->addWidget(d->kind);
    bar->addWidget(d->pareto);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(d->warning);
    layout->addWidget(d->chosenRuns);
    auto* figures = new QWidget;
    figures->setLayout(d->grid);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(figures);
    layout->addWidget(area, 1);
    layout->addWidget(d->lossNoteLabel);
    layout->addWidget(d->settings);

    d->connectClicks();
    connect(d->pages, &QTabBar::currentChanged, this, [this](int page) { d->showPage(page); });
    connect(d->pareto, &QCheckBox::toggled, this, [this] { d->updateFigures(); });
    connect(d->kind, &QComboBox::currentIndexChanged, this, [this] { d->updateFigures(); });
    connect(d->selection, &LinkedSelection::changed, this, [this] { d->updateFigures(); });
    d->showPage(Private::All);
}

OverviewView::~OverviewView() = default;

void OverviewView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = std::move(study);
    d->update();
}

void OverviewView::follow(LinkedSelection* selection) {
    disconnect(d->selection, nullptr, this, nullptr);
    d->selection = selection;
    connect(selection, &LinkedSelection::changed, this, [this] { d->updateFigures(); });
    d->updateFigures();
}

void OverviewView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        d->colorWarning();
}

void OverviewView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if ((width() < kNarrowPixels) != d->narrow) {
        d->narrow = !d->narrow;
        d->showPage(d->pages->currentIndex());
    }
}

void OverviewView::embedAs(SelectionRole role) {
    d->embedded = true;
    d->role = role;
    d->update();
}

QList<PlotView*> OverviewView::plots() const {
    return {d->bars, d->scatter, d->loss, d->classes, d->recovery};
}

void OverviewView::Private::createFigures() {
    const auto make = [this](const char* objectName, const char* exportName, const QString& emptyText) {
        auto* view = new PlotView(q);
        view->setObjectName(QLatin1String(objectName));
        view->setExportName(QLatin1String(exportName));
        view->setEmptyText(emptyText);
        return view;
    };
    bars = make("accuracyBars", "accuracy_by_multiplier", tr("Run a study to see the accuracy that each multiplier leaves."));
    scatter = make("accuracyOverCost", "accuracy_over_cost",
                   tr("Run a study with multipliers of known power to see accuracy against cost."));
    loss = make("lossDecomposition", "loss_decomposition",
                tr("Where the accuracy goes appears here as soon as float, int8 and a multiplier have run."));
    classes = make("classDrops", "loss_by_class", QString());
    recovery = make("recovery", "recovery",
                    tr("No checkpoint of this study says that it was retrained from another one. Retrained checkpoints name "
                       "theirs by “parent_sha256” in their metadata."));
    grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
}

void OverviewView::Private::createTable() {
    model = new FigureTableModel(accuracyColumns(), q);
    rows = new RunRows(kArithmeticColumn, q);
    rows->setSourceModel(model);
    rows->setSortRole(FigureTableModel::kSortRole);
    table = new QTableView(q);
    table->setObjectName(QStringLiteral("accuracyTable"));
    table->setAccessibleName(tr("Accuracy, cost and loss of every run"));
    table->setToolTip(tr("Click a row to choose run A, with Ctrl to choose run B"));
    table->setModel(rows);
    setUpTable(*table);
}

void OverviewView::Private::connectClicks() {
    connect(bars, &PlotView::hitClicked, q, [this](const PlotHit& hit) {
        if (const auto run = runOfAccuracyCategory(hit.column))
            choose({hit.series, *run}, hit.modifiers);
    });
    connect(scatter, &PlotView::hitClicked, q, [this](const PlotHit& hit) {
        const auto runs = study ? runsWithCost(*study) : std::vector<RunChoice>();
        if (hit.column >= 0 && static_cast<std::size_t>(hit.column) < runs.size())
            choose(runs[static_cast<std::size_t>(hit.column)], hit.modifiers);
    });
    connect(loss, &PlotView::hitClicked, q, [this](const PlotHit& hit) { choose({hit.series, hit.column}, hit.modifiers); });
    connect(classes, &PlotView::hitClicked, q, [this](const PlotHit& hit) {
        if (hit.column >= 0 && static_cast<std::size_t>(hit.column) < classLabels.size()) {
            const int label = classLabels[static_cast<std::size_t>(hit.column)];
            selection->chooseLabel(selection->current().label == label ? std::nullopt : std::optional(label));
        }
    });
    connect(recovery, &PlotView::hitClicked, q, [this](const PlotHit& hit) {
        const auto children = study ? retrainedCheckpoints(*study) : std::vector<std::size_t>();
        const auto run = runOfAccuracyCategory(hit.column);
        if (run && hit.series >= 0 && static_cast<std::size_t>(hit.series) < children.size())
            choose({static_cast<int>(children[static_cast<std::size_t>(hit.series)]), *run}, hit.modifiers);
    });
    const auto chooseRow = [this](const QModelIndex& index, Qt::KeyboardModifiers modifiers) {
        const int row = rows->mapToSource(index).row();
        if (!study || row < 0 || static_cast<std::size_t>(row) >= study->runs.size())
            return;
        const auto& run = study->runs[static_cast<std::size_t>(row)];
        if (run.mode != analysis::Mode::Float)
            choose({static_cast<int>(run.checkpoint), run.multiplier ? static_cast<int>(*run.multiplier) : kInt8Choice},
                   modifiers);
    };
    connect(table, &QTableView::clicked, q, [chooseRow](const QModelIndex& index) {
        chooseRow(index, QGuiApplication::keyboardModifiers());
    });
    // Return: double clicks come here, too, and have chosen by their first click.
    connect(table, &QTableView::activated, q, [chooseRow](const QModelIndex& index) {
        chooseRow(index, QGuiApplication::keyboardModifiers());
    });
}

void OverviewView::Private::choose(RunChoice run, Qt::KeyboardModifiers modifiers) {
    if (!study || !findChoice(*study, static_cast<std::size_t>(std::max(0, run.checkpoint)), run.run))
        return;
    if (modifiers.testFlag(Qt::ControlModifier))
        selection->chooseCompared(selection->current().compared == run ? std::nullopt : std::optional(run));
    else
        selection->chooseCandidate(run);
}

void OverviewView::Private::showPage(int page) {
    const int columns = narrow ? 1 : 2;
    const std::array<QWidget*, 6> widgets{bars, scatter, loss, classes, recovery, table};
    for (QWidget* widget : widgets)
        grid->removeWidget(widget);
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        const bool inAll = page == All && i < 4;
        const bool visible = inAll || page == static_cast<int>(i) + 1;
        if (visible)
            grid->addWidget(widgets[i], inAll ? static_cast<int>(i) / columns : 0, inAll ? static_cast<int>(i) % columns : 0);
        widgets[i]->setMinimumHeight(inAll && narrow ? kLeastFigureHeight : kShortestFigure);
        widgets[i]->setVisible(visible);
    }
    for (int i = 0; i < 4; ++i) {
        grid->setRowStretch(i, i < (page == All ? 4 / columns : 1) ? 1 : 0);
        grid->setColumnStretch(i, i < (page == All ? columns : 1) ? 1 : 0);
    }
    kind->setVisible(page != Loss && page != Recovery && page != Table);
    pareto->setVisible(page == All || page == Cost);
    updateWords();
}

void OverviewView::Private::colorWarning() {
    QPalette palette = warning->parentWidget() ? warning->parentWidget()->palette() : warning->palette();
    palette.setColor(QPalette::WindowText, accentColor(Accent::Warning, palette));
    warning->setPalette(palette);
}

void OverviewView::Private::update() {
    const QStringList words = study ? SettingsText::of(*study) : QStringList();
    settings->setText(tr("Settings: %1.").arg(words.join(QStringLiteral("; "))));
    settings->setVisible(!words.isEmpty() && !embedded);
    warning->setVisible(study && !study->provenance.labelsMeaningful);
    if (study && !study->runs.empty()) {
        const QStringList provenance = provenanceOf(*study);
        for (PlotView* view : q->plots())
            view->setProvenance(provenance);
        model->setRows(accuracyRows(*study));
        if (!columnsSized) {
            fitColumns(*table);
            QFont bold = table->font();
            bold.setBold(true);
            table->setColumnWidth(kArithmeticColumn, table->columnWidth(kArithmeticColumn) +
                                         QFontMetrics(bold).horizontalAdvance(QStringLiteral(" (A, B) ")));
            columnsSized = true;
        }
    } else {
        model->setRows({});
    }
    updateFigures();
}

int OverviewView::Private::rowOf(RunChoice run) const {
    const auto* found =
        study && run.checkpoint >= 0 ? findChoice(*study, static_cast<std::size_t>(run.checkpoint), run.run) : nullptr;
    return found ? static_cast<int>(found - study->runs.data()) : -1;
}

void OverviewView::Private::updateFigures() {
    updateWords();
    if (!study || study->runs.empty()) {
        for (PlotView* view : q->plots())
            view->setFigure(nullptr);
        classLabels.clear();
        classes->setEmptyText(tr("Run a study to see which classes lose most."));
        return;
    }
    const Selection& now = selection->current();
    Selection marked = now;
    if (role == SelectionRole::Compared) {
        marked.compared = now.candidate;
        marked.candidate = {-1, kInt8Choice};  // no run
    }
    bars->setFigure(accuracyFigure(*study, accuracyKind(), marked));
    scatter->setFigure(costFigure(*study, accuracyKind(), pareto->isChecked(), marked));
    loss->setFigure(lossFigure(*study, marked));
    recovery->setFigure(recoveryFigure(*study, marked));
    ClassDrops drops = classDrops(*study, accuracyKind(), now);
    classLabels = std::move(drops.labels);
    classes->setEmptyText(
        !study->provenance.labelsMeaningful ? tr("Random labels: there are no classes to tell apart.")
        : rowOf(now.candidate) < 0          ? tr("Run A is not done yet: the classes that lose most appear here as soon as it is.")
                                            : tr("This study holds nothing of single images, so losses by class are not known."));
    classes->setFigure(std::move(drops.figure));
    rows->setMarked(rowOf(marked.candidate), marked.compared ? rowOf(*marked.compared) : -1);
}

void OverviewView::Private::updateWords() {
    const int page = pages->currentIndex();
    const QString note = study ? lossNote(*study) : QString();
    lossNoteLabel->setText(note);
    lossNoteLabel->setVisible(!note.isEmpty() && (page == All || page == Loss));
    const bool any = study && !study->runs.empty() && !embedded;
    if (any) {
        const Selection& now = selection->current();
        const QString a = runTitle(*study, now.candidate);
        const QString b = now.compared ? runTitle(*study, *now.compared) : QString();
        chosenRuns->setText(b.isEmpty() ? tr("A: %1. Click a bar or a point to choose A, with Ctrl to choose B.")
                                              .arg(a.isEmpty() ? tr("none") : a)
                                        : tr("A: %1. B: %2.").arg(a.isEmpty() ? tr("none") : a, b));
    }
    chosenRuns->setVisible(any);
}

}  // namespace axscope::app
