// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/compare_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/shared_axes.h"
#include "app/gui/text.h"
#include "app/gui/views/compare/difference_page.h"
#include "app/gui/views/compare/mirrored_controls.h"
#include "app/gui/views/compare/paired_panel.h"
#include "app/gui/views/compare/run_picker.h"
#include "app/gui/views/overview/overview_figures.h"
#include "app/gui/views/overview_view.h"
#include "app/gui/views/study_text.h"
#include "app/gui/views/view_registry.h"

namespace axscope::app {
namespace {

constexpr const char* kOwnKey = "compare";

/// Kinds of views that show a run: the tables of multipliers and the AxMoE study are the same for both.
bool canBeCompared(const ViewKind& kind) {
    const QLatin1String key(kind.key);
    return key != QLatin1String(kOwnKey) && key != QLatin1String("multipliers") && key != QLatin1String("axmoe");
}

}  // namespace

struct CompareView::Private {
    enum Mode { SideBySide, Difference };
    /// One half: a view of its own with its own end of the selection.
    struct Side {
        LinkedSelection* selection = nullptr;
        QLabel* title = nullptr;
        QScrollArea* area = nullptr;
        ResultView* view = nullptr;
    };

    CompareView* q = nullptr;
    std::shared_ptr<const analysis::StudyResult> study;
    LinkedSelection* selection = nullptr;
    RunPicker* pickA = nullptr;
    RunPicker* pickB = nullptr;
    QToolButton* swap = nullptr;
    PairedPanel* paired = nullptr;
    QComboBox* kind = nullptr;
    QTabBar* mode = nullptr;
    QToolButton* stacked = nullptr;
    QStackedWidget* pages = nullptr;
    QLabel* message = nullptr;
    QSplitter* splitter = nullptr;
    DifferencePage* difference = nullptr;
    std::array<Side, 2> sides;
    QObject* links = nullptr;  ///< owns what joins the two views
    QString shownKind;         ///< of the two views
    bool mirroring = false;

    void createBar(QVBoxLayout& layout);
    void createPages(QVBoxLayout& layout);
    void connectSelection();
    void update();
    void makeViews();
    /// Hands the shared selection to both sides.
    void mirrorDown();
    /// Takes over what the user chose on one side.
    void mirrorUp(std::size_t side);
    void showMessage(const QString& text);
    /// The least exact layer of A that B has, too: what both sides look at before a layer is chosen.
    [[nodiscard]] QString startLayer() const;
    [[nodiscard]] const analysis::RunResult* runOf(std::optional<RunChoice> choice) const;
};

CompareView::CompareView(QWidget* parent) : ResultView(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("compareView"));
    d->q = this;
    d->selection = new LinkedSelection(this);
    auto* layout = new QVBoxLayout(this);
    d->createBar(*layout);
    d->createPages(*layout);
    d->connectSelection();
    d->update();
}

CompareView::~CompareView() = default;

void CompareView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = std::move(study);
    // What a view settles on by itself is no one's choice.
    d->mirroring = true;
    for (const auto& side : d->sides) {
        if (side.view)
            side.view->setStudy(d->study);
    }
    d->mirroring = false;
    d->update();
}

void CompareView::follow(LinkedSelection* selection) {
    disconnect(d->selection, nullptr, this, nullptr);
    d->selection = selection;
    d->connectSelection();
    d->update();
}

QList<PlotView*> CompareView::plots() const {
    QList<PlotView*> plots = d->difference->plots();
    for (const auto& side : d->sides) {
        if (side.view)
            plots += side.view->plots();
    }
    return plots;
}

void CompareView::Private::createBar(QVBoxLayout& layout) {
    pickA = new RunPicker(tr("&A:"), QStringLiteral("compareA"), false);
    pickB = new RunPicker(tr("&B:"), QStringLiteral("compareB"), true);
    swap = new QToolButton;
    swap->setObjectName(QStringLiteral("swapRuns"));
    swap->setText(QStringLiteral("⇄"));
    swap->setToolTip(tr("Swap A and B"));
    swap->setAccessibleName(tr("Swap A and B"));
    auto* runs = new QHBoxLayout;
    runs->addWidget(pickA, 1);
    runs->addWidget(swap);
    runs->addWidget(pickB, 1);
    layout.addLayout(runs);
    paired = new PairedPanel;
    layout.addWidget(paired);

    kind = new QComboBox;
    kind->setObjectName(QStringLiteral("compareKind"));
    for (const ViewKind& each : viewKinds()) {
        if (canBeCompared(each))
            kind->addItem(each.title(), QLatin1String(each.key));
    }
    auto* label = new QLabel(tr("&View:"));
    label->setBuddy(kind);
    mode = new QTabBar;
    mode->setObjectName(QStringLiteral("compareMode"));
    mode->setAccessibleName(tr("How A and B are shown"));
    mode->setDrawBase(false);
    mode->setExpanding(false);
    mode->addTab(tr("Side by side"));
    mode->addTab(tr("Difference"));
    auto* what = new QHBoxLayout;
    what->addWidget(label);
    what->addWidget(kind);
    what->addSpacing(12);
    what->addWidget(mode, 1);
    stacked = new QToolButton;
    stacked->setObjectName(QStringLiteral("compareStacked"));
    stacked->setText(tr("One above the other"));
    stacked->setToolTip(tr("B below A instead of beside it: more width for each"));
    stacked->setCheckable(true);
    what->addWidget(stacked);
    layout.addLayout(what);
    connect(stacked, &QToolButton::toggled, q,
            [this](bool below) { splitter->setOrientation(below ? Qt::Vertical : Qt::Horizontal); });

    connect(pickA, &RunPicker::picked, q, [this](std::optional<RunChoice> choice) {
        if (choice)
            selection->chooseCandidate(*choice);
    });
    connect(pickB, &RunPicker::picked, q, [this](std::optional<RunChoice> choice) { selection->chooseCompared(choice); });
    connect(swap, &QToolButton::clicked, q, [this] {
        Selection next = selection->current();
        if (next.compared) {
            std::swap(next.candidate, *next.compared);
            selection->set(next);
        }
    });
    connect(kind, &QComboBox::currentIndexChanged, q, [this] { update(); });
    connect(mode, &QTabBar::currentChanged, q, [this] { update(); });
}

void CompareView::Private::createPages(QVBoxLayout& layout) {
    message = new QLabel;
    message->setObjectName(QStringLiteral("compareMessage"));
    message->setAlignment(Qt::AlignCenter);
    message->setWordWrap(true);
    message->setMargin(24);
    message->setAutoFillBackground(true);
    message->setBackgroundRole(QPalette::Base);
    message->setForegroundRole(QPalette::PlaceholderText);
    splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("compareSides"));
    splitter->setChildrenCollapsible(false);
    for (std::size_t i = 0; i < sides.size(); ++i) {
        Side& side = sides[i];
        side.selection = new LinkedSelection(q);
        side.title = new QLabel;
        side.title->setObjectName(i == 0 ? QStringLiteral("compareTitleA") : QStringLiteral("compareTitleB"));
        QFont bold = side.title->font();
        bold.setBold(true);
        side.title->setFont(bold);
        side.area = new QScrollArea;
        side.area->setWidgetResizable(true);
        side.area->setFrameShape(QFrame::NoFrame);
        auto* half = new QWidget;
        half->setObjectName(i == 0 ? QStringLiteral("compareSideA") : QStringLiteral("compareSideB"));
        auto* column = new QVBoxLayout(half);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(side.title);
        column->addWidget(side.area, 1);
        splitter->addWidget(half);
        connect(side.selection, &LinkedSelection::changed, q, [this, i] { mirrorUp(i); });
    }
    splitter->setSizes({1000, 1000});
    difference = new DifferencePage;
    pages = new QStackedWidget;
    pages->addWidget(message);
    pages->addWidget(splitter);
    pages->addWidget(difference);
    layout.addWidget(pages, 1);
}

void CompareView::Private::connectSelection() {
    connect(selection, &LinkedSelection::changed, q, [this] { update(); });
}

const analysis::RunResult* CompareView::Private::runOf(std::optional<RunChoice> choice) const {
    return study && choice && choice->checkpoint >= 0
               ? findChoice(*study, static_cast<std::size_t>(choice->checkpoint), choice->run)
               : nullptr;
}

void CompareView::Private::showMessage(const QString& text) {
    message->setText(text);
    pages->setCurrentWidget(message);
}

void CompareView::Private::update() {
    const analysis::StudyResult none;
    const analysis::StudyResult& known = study ? *study : none;
    const Selection& now = selection->current();
    pickA->show(known, now.candidate);
    pickB->show(known, now.compared);
    swap->setEnabled(now.compared.has_value());
    const auto* a = runOf(now.candidate);
    const auto* b = runOf(now.compared);
    paired->setVisible(study && now.compared);
    paired->show(a, b);
    const QString titleA = runTitle(known, now.candidate);
    const QString titleB = now.compared ? runTitle(known, *now.compared) : QString();
    QStringList shown = study ? provenanceOf(known) : QStringList();
    shown += QStringLiteral("shown: B minus A; A: %1; B: %2").arg(titleA, titleB);
    difference->setKind(kind->currentData().toString());
    difference->show(study, a, b, selection, shown);
    kind->setEnabled(a && b);
    mode->setEnabled(a && b);
    stacked->setEnabled(a && b);
    stacked->setVisible(mode->currentIndex() == SideBySide);
    mirrorDown();
    if (known.runs.empty())
        return showMessage(tr("Run a study to compare two of its runs."));
    if (!now.compared)
        return showMessage(tr("There is nothing to compare A with yet.\n\nChoose a second run as B above, or click one in any "
                              "figure of the overview, or in the run matrix, with Ctrl held down."));
    if (!a || !b)
        return showMessage(tr("%1 is not done yet: A and B are compared here as soon as both are.")
                               .arg(!a ? (titleA.isEmpty() ? tr("A") : titleA) : (titleB.isEmpty() ? tr("B") : titleB)));
    if (mode->currentIndex() == Difference) {
        pages->setCurrentWidget(difference);
        return;
    }
    makeViews();
    const std::array<QString, 2> titles{tr("A: %1").arg(titleA), tr("B: %1").arg(titleB)};
    for (std::size_t i = 0; i < sides.size(); ++i)
        sides[i].title->setText(titles[i]);
    pages->setCurrentWidget(splitter);
}

void CompareView::Private::makeViews() {
    const QString key = kind->currentData().toString();
    const int index = viewIndex(key);
    if (key == shownKind || index < 0)
        return;
    shownKind = key;
    mirroring = true;
    delete links;
    links = new QObject(q);
    for (std::size_t i = 0; i < sides.size(); ++i) {
        Side& side = sides[i];
        delete side.area->takeWidget();
        // What the old view listened to goes with it; the new one hears of the selection as it is now.
        side.view = viewKinds()[static_cast<std::size_t>(index)].make();
        if (auto* overview = qobject_cast<OverviewView*>(side.view))
            overview->embedAs(i == 0 ? SelectionRole::Candidate : SelectionRole::Compared);
        if (side.view->layout())
            side.view->layout()->setContentsMargins(0, 0, 0, 0);
        Q_EMIT q->viewMade(side.view);
        side.view->follow(side.selection);
        side.view->setStudy(study);
        for (PlotView* plot : side.view->plots())
            plot->setExportName((i == 0 ? QStringLiteral("a_") : QStringLiteral("b_")) + plot->exportName());
        side.area->setWidget(side.view);
    }
    new MirroredControls(sides[0].view, sides[1].view, links);
    for (PlotView* plot : sides[0].view->findChildren<PlotView*>()) {
        if (auto* other = sides[1].view->findChild<PlotView*>(plot->objectName()); other && !plot->objectName().isEmpty())
            new SharedAxes(plot, other, links);
    }
    mirroring = false;
}

void CompareView::Private::mirrorDown() {
    if (mirroring)
        return;
    mirroring = true;
    Selection next = selection->current();
    const std::optional<RunChoice> compared = std::exchange(next.compared, std::nullopt);
    // Each side would settle on a layer of its own.
    if (next.layer.isEmpty() && next.moeLayer.isEmpty())
        next.layer = startLayer();
    sides[0].selection->set(next);
    if (compared) {
        next.candidate = *compared;
        sides[1].selection->set(next);
    }
    mirroring = false;
}

QString CompareView::Private::startLayer() const {
    const auto* a = runOf(selection->current().candidate);
    const auto* b = runOf(selection->current().compared);
    const analysis::LayerResult* worst = nullptr;
    if (a && b) {
        for (const auto& layer : a->layers) {
            if ((!worst || layer.isolated.sqnrDb < worst->isolated.sqnrDb) && std::isfinite(layer.isolated.sqnrDb) &&
                std::ranges::find(b->layers, layer.name, &analysis::LayerResult::name) != b->layers.end())
                worst = &layer;
        }
    }
    return worst ? fromUtf8(worst->name) : QString();
}

void CompareView::Private::mirrorUp(std::size_t side) {
    if (mirroring)
        return;
    const Selection shared = selection->current();
    Selection next = sides[side].selection->current();
    const RunChoice run = next.candidate;
    const std::optional<RunChoice> marked = next.compared;
    if (shared.layer.isEmpty() && next.layer == startLayer())
        next.layer.clear();  // no one chose it
    next.candidate = side == 0 ? run : shared.candidate;
    next.compared = marked ? marked : side == 1 ? std::optional(run) : shared.compared;
    selection->set(next);
    // Where nothing changed for the others, this side still has to drop what it marked.
    mirrorDown();
}

}  // namespace axscope::app
