// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/axmoe_view.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "app/gui/item_models/table_export.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/axmoe/axmoe_figures.h"
#include "app/gui/views/axmoe/axmoe_table.h"
#include "app/gui/views/axmoe/finding_cards.h"
#include "app/gui/views/overview/overview_figures.h"
#include "app/gui/views/overview/run_rows.h"
#include "app/gui/views/study_text.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {

struct AxmoeView::Private {
    enum Page { Table, Accuracy, Cost, Recovery, Findings };

    /// The figures of one architecture.
    struct ArchitectureFigures {
        std::string architecture;
        QStackedWidget* stack = nullptr;  ///< in the order of the pages
        PlotView* accuracy = nullptr;
        PlotView* cost = nullptr;
        PlotView* loss = nullptr;

        [[nodiscard]] std::array<PlotView*, 3> all() const { return {accuracy, cost, loss}; }
    };

    AxmoeView* q = nullptr;
    AxmoeStudy study;
    LinkedSelection* selection = nullptr;
    QTabBar* pages = nullptr;
    QComboBox* architecture = nullptr;
    QLabel* chosenRuns = nullptr;
    QLabel* note = nullptr;
    QStackedWidget* stack = nullptr;  ///< empty text, table, findings, and one page per architecture
    QLabel* empty = nullptr;
    QTableView* table = nullptr;
    FigureTableModel* model = nullptr;
    RunRows* rows = nullptr;
    bool columnsSized = false;
    QScrollArea* findingsArea = nullptr;
    FindingCards* findings = nullptr;
    std::vector<ArchitectureFigures> figures;  ///< at least one, which is empty without a study

    void createBar(QVBoxLayout& layout);
    void createTable();
    void createFindings();
    ArchitectureFigures makeFigures(const std::string& name);
    void connectFigures(const ArchitectureFigures& made);
    void setArchitectures();
    void update();
    void updateFigures();
    void updateWords();
    void showPage();
    void choose(const std::optional<RunChoice>& run, Qt::KeyboardModifiers modifiers);
    void chooseRow(const QModelIndex& index);
    [[nodiscard]] bool hasRows() const { return !study.rows.empty(); }
};

AxmoeView::AxmoeView(QWidget* parent) : ResultView(parent), d(std::make_unique<Private>()) {
    d->q = this;
    d->selection = new LinkedSelection(this);
    setObjectName(QStringLiteral("axmoeView"));
    auto* layout = new QVBoxLayout(this);
    d->createBar(*layout);
    d->stack = new QStackedWidget;
    d->empty = new QLabel;
    d->empty->setObjectName(QStringLiteral("axmoeEmpty"));
    d->empty->setAlignment(Qt::AlignCenter);
    d->empty->setWordWrap(true);
    d->empty->setMargin(24);
    d->stack->addWidget(d->empty);
    d->createTable();
    d->createFindings();
    layout->addWidget(d->stack, 1);
    connect(d->pages, &QTabBar::currentChanged, this, [this] { d->showPage(); });
    connect(d->architecture, &QComboBox::currentIndexChanged, this, [this] { d->showPage(); });
    connect(d->selection, &LinkedSelection::changed, this, [this] { d->updateFigures(); });
    d->setArchitectures();
    d->update();
}

AxmoeView::~AxmoeView() = default;

void AxmoeView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = AxmoeStudy(std::move(study));
    d->update();
}

void AxmoeView::follow(LinkedSelection* selection) {
    disconnect(d->selection, nullptr, this, nullptr);
    d->selection = selection;
    connect(selection, &LinkedSelection::changed, this, [this] { d->updateFigures(); });
    d->updateFigures();
}

QList<PlotView*> AxmoeView::plots() const {
    QList<PlotView*> plots;
    for (const Private::ArchitectureFigures& each : d->figures) {
        for (PlotView* plot : each.all())
            plots += plot;
    }
    return plots;
}

void AxmoeView::Private::createBar(QVBoxLayout& layout) {
    pages = new QTabBar;
    pages->setObjectName(QStringLiteral("axmoePages"));
    pages->setAccessibleName(tr("Pages of the AxMoE study"));
    pages->setDrawBase(false);
    pages->setExpanding(false);
    pages->setUsesScrollButtons(true);
    for (const QString& name : {tr("Table"), tr("Accuracy"), tr("Cost"), tr("Recovery"), tr("Findings")})
        pages->addTab(name);
    pages->setTabToolTip(Table, tr("One row per architecture, topology and multiplier"));
    pages->setTabToolTip(Accuracy,
                         tr("Accuracy by multiplier and topology before and after retraining, against int8"));
    pages->setTabToolTip(Cost, tr("Accuracy against normalised cost before and after retraining"));
    pages->setTabToolTip(Recovery,
                         tr("What a multiplier loses against int8, and what retraining leaves of it"));
    pages->setTabToolTip(
        Findings, tr("Whether the findings of the AxMoE abstract (arXiv:2605.04754) hold on this study"));
    architecture = new QComboBox;
    architecture->setObjectName(QStringLiteral("axmoeArchitecture"));
    architecture->setAccessibleName(tr("Architecture"));
    architecture->setToolTip(tr("The architecture whose figures are shown; exports have all of them"));
    auto* bar = new QHBoxLayout;
    bar->addWidget(pages, 1);
    bar->addWidget(architecture);
    layout.addLayout(bar);
    chosenRuns = new QLabel;
    chosenRuns->setObjectName(QStringLiteral("axmoeSelection"));
    chosenRuns->setAccessibleName(tr("Selected runs"));
    note = new QLabel;
    note->setObjectName(QStringLiteral("axmoeNote"));
    for (QLabel* label : {chosenRuns, note}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->hide();
        layout.addWidget(label);
    }
}

void AxmoeView::Private::createTable() {
    model = new FigureTableModel(axmoeColumns(), q);
    rows = new RunRows(kAxmoeMultiplierColumn, q);
    rows->setSourceModel(model);
    rows->setSortRole(FigureTableModel::kSortRole);
    table = new QTableView;
    table->setObjectName(QStringLiteral("axmoeTable"));
    table->setAccessibleName(
        tr("Accuracy before and after retraining by architecture, topology and multiplier"));
    table->setToolTip(
        tr("Click a row to choose run A, with Ctrl to choose run B; a figure after retraining chooses the "
           "retrained checkpoint"));
    table->setModel(rows);
    setUpTable(*table);
    connect(table, &QTableView::clicked, q, [this](const QModelIndex& index) { chooseRow(index); });
    // Return: double clicks come here, too, and have chosen by their first click.
    connect(table, &QTableView::activated, q, [this](const QModelIndex& index) { chooseRow(index); });
    stack->addWidget(table);
}

void AxmoeView::Private::createFindings() {
    findings = new FindingCards;
    findingsArea = new QScrollArea;
    findingsArea->setObjectName(QStringLiteral("axmoeFindings"));
    findingsArea->setAccessibleName(tr("Findings"));
    findingsArea->setWidgetResizable(true);
    findingsArea->setFrameShape(QFrame::NoFrame);
    findingsArea->setWidget(findings);
    stack->addWidget(findingsArea);
}

AxmoeView::Private::ArchitectureFigures AxmoeView::Private::makeFigures(const std::string& name) {
    ArchitectureFigures made;
    made.architecture = name;
    made.stack = new QStackedWidget;
    const auto make = [&](const char* figure, const QString& emptyText) {
        auto* view = new PlotView;
        const QString subject =
            QLatin1String(figure) + (name.empty() ? QString() : QLatin1Char('_') + fromUtf8(name));
        view->setObjectName(QStringLiteral("axmoe_") + subject);
        view->setExportName(subject);
        view->setEmptyText(emptyText);
        made.stack->addWidget(view);
        return view;
    };
    made.accuracy = make("accuracy", {});
    made.cost = make(
        "accuracy_over_cost",
        tr("The cost of no run is known: it follows from the power of the multipliers. Choose some of the "
           "catalogue, whose power was published, and run the study again."));
    made.loss = make("loss", {});
    stack->addWidget(made.stack);
    connectFigures(made);
    return made;
}

void AxmoeView::Private::connectFigures(const ArchitectureFigures& made) {
    for (PlotView* view : {made.accuracy, made.loss})
        connect(view, &PlotView::hitClicked, q, [this, name = made.architecture](const PlotHit& hit) {
            choose(runOfAxmoeHit(study, name, hit), hit.modifiers);
        });
    connect(made.cost, &PlotView::hitClicked, q, [this, name = made.architecture](const PlotHit& hit) {
        const std::vector<RunChoice> runs = axmoeRunsWithCost(study, name);
        if (hit.column >= 0 && static_cast<std::size_t>(hit.column) < runs.size())
            choose(runs[static_cast<std::size_t>(hit.column)], hit.modifiers);
    });
}

void AxmoeView::Private::setArchitectures() {
    const std::vector<std::string> wanted = hasRows() ? study.architectures : std::vector<std::string>(1);
    if (std::ranges::equal(wanted, figures, {}, {}, &ArchitectureFigures::architecture))
        return;
    for (const ArchitectureFigures& old : figures)
        delete old.stack;
    figures.clear();
    QStringList names;
    QList<int> positions;
    for (const std::string& name : wanted) {
        positions += static_cast<int>(figures.size());
        names += fromUtf8(name);
        figures.push_back(makeFigures(name));
    }
    refill(*architecture, names, positions);
}

void AxmoeView::Private::choose(const std::optional<RunChoice>& run, Qt::KeyboardModifiers modifiers) {
    if (!run)
        return;
    if (modifiers.testFlag(Qt::ControlModifier))
        selection->chooseCompared(selection->current().compared == *run ? std::nullopt : run);
    else
        selection->chooseCandidate(*run);
}

void AxmoeView::Private::chooseRow(const QModelIndex& index) {
    const int row = rows->mapToSource(index).row();
    if (row >= 0 && static_cast<std::size_t>(row) < study.rows.size())
        choose(runOfRow(study.rows[static_cast<std::size_t>(row)], isAfterRetraining(index.column())),
               QGuiApplication::keyboardModifiers());
}

void AxmoeView::Private::update() {
    setArchitectures();
    if (hasRows()) {
        const QStringList provenance = provenanceOf(*study.study);
        for (PlotView* view : q->plots())
            view->setProvenance(provenance);
        describeTable(*table, QStringLiteral("axmoe"), table->accessibleName(), provenance);
        model->setRows(axmoeTableRows(*study.study, study.rows));
        findings->setFindings(analysis::axmoeFindings(*study.study, study.rows));
        if (!columnsSized) {
            fitColumns(*table);
            QFont bold = table->font();
            bold.setBold(true);
            table->setColumnWidth(kAxmoeMultiplierColumn,
                                  table->columnWidth(kAxmoeMultiplierColumn) +
                                      QFontMetrics(bold).horizontalAdvance(QStringLiteral(" (A, B) ")));
            columnsSized = true;
        }
    } else {
        model->setRows({});
        findings->setFindings({});
    }
    updateFigures();
    showPage();
}

void AxmoeView::Private::updateFigures() {
    updateWords();
    const Selection& now = selection->current();
    for (const ArchitectureFigures& each : figures) {
        each.accuracy->setFigure(hasRows() ? axmoeAccuracyFigure(study, each.architecture, now) : nullptr);
        each.cost->setFigure(hasRows() ? axmoeCostFigure(study, each.architecture, now) : nullptr);
        each.loss->setFigure(hasRows() ? axmoeLossFigure(study, each.architecture, now) : nullptr);
    }
    rows->setMarked(study.rowOf(now.candidate), now.compared ? study.rowOf(*now.compared) : -1);
}

void AxmoeView::Private::updateWords() {
    empty->setText(
        !study.study || study.study->runs.empty()
            ? tr("Run a study to see what each multiplier costs each architecture and topology, and what "
                 "retraining "
                 "wins back. The sample study has all that this needs: File > Open sample study.")
            : tr("Nothing to compare yet: this needs a run in int8 and one with a multiplier of the same "
                 "checkpoint."));
    QStringList notes;
    if (hasRows() && !study.study->complete)
        notes += tr("The study is not complete: figures and verdicts may change.");
    if (hasRows() && !study.anyRetrained())
        notes +=
            tr("No checkpoint of this study was retrained for one of its multipliers: figures after "
               "retraining are "
               "missing. Retrain one (Run > Retrain under approximation), or add retrained checkpoints.");
    note->setText(notes.join(QLatin1Char(' ')));
    note->setVisible(!notes.isEmpty());
    const Selection& now = selection->current();
    const QString a = study.study ? runTitle(*study.study, now.candidate) : QString();
    const QString b = study.study && now.compared ? runTitle(*study.study, *now.compared) : QString();
    chosenRuns->setText(
        b.isEmpty() ? tr("A: %1. Click to choose A, with Ctrl to choose B.").arg(a.isEmpty() ? tr("none") : a)
                    : tr("A: %1. B: %2.").arg(a.isEmpty() ? tr("none") : a, b));
    chosenRuns->setVisible(hasRows() && pages->currentIndex() != Findings);
}

void AxmoeView::Private::showPage() {
    const int page = pages->currentIndex();
    const bool figure = page == Accuracy || page == Cost || page == Recovery;
    architecture->setVisible(figure && figures.size() > 1);
    updateWords();
    if (!hasRows())
        return stack->setCurrentWidget(empty);
    if (!figure)
        return stack->setCurrentWidget(page == Table ? static_cast<QWidget*>(table) : findingsArea);
    const auto shown = static_cast<std::size_t>(chosen(*architecture).value_or(0));
    const ArchitectureFigures& each = figures[std::min(shown, figures.size() - 1)];
    each.stack->setCurrentIndex(page - Accuracy);
    stack->setCurrentWidget(each.stack);
}

}  // namespace axscope::app
