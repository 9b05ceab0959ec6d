// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/flow_layout.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"
#include "app/gui/views/routing/dependence_page.h"
#include "app/gui/views/routing/gate_page.h"
#include "app/gui/views/routing/load_page.h"
#include "app/gui/views/routing/margin_page.h"
#include "app/gui/views/routing/metric_page.h"
#include "app/gui/views/routing/token_page.h"
#include "app/gui/views/routing/transition_page.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {

struct RoutingView::Private {
    std::shared_ptr<const analysis::StudyResult> study;
    LinkedSelection own;  ///< until follow()
    LinkedSelection* selection = &own;
    QMetaObject::Connection following;
    RoutingContextResult now;
    bool started = false;  ///< `own` holds a choice that new results must not change

    QComboBox* checkpoint = nullptr;
    QComboBox* multiplier = nullptr;
    QComboBox* layer = nullptr;
    QLabel* summary = nullptr;
    QTabBar* tabs = nullptr;
    QStackedWidget* stack = nullptr;  ///< the message, then the pages
    QWidget* nothing = nullptr;
    QLabel* message = nullptr;
    QPushButton* other = nullptr;
    std::array<RoutingPage*, PageCount> pages{};
    std::array<QScrollArea*, PageCount> areas{};  ///< around the pages
    std::array<bool, PageCount> stale{};
    TokenPage* tokens = nullptr;
    bool hiddenChange = false;  ///< the selection changed while nobody looked
    bool pageChosen = false;    ///< by the user: no other topology may turn the page

    /// Works out what to show, and shows the page in front; the others wait until they are.
    void update();
    void chooseFirst();
    void fillSelectors();
    void bringUpToDate(int page);
    [[nodiscard]] QString summaryText() const;
};

RoutingView::RoutingView(QWidget* parent) : ResultView(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("routingView"));
    auto* bar = new FlowLayout;
    const auto addSelector = [&](const QString& label, const QString& name) {
        auto* text = new QLabel(label);
        auto* box = new QComboBox;
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setEnabled(false);
        text->setBuddy(box);
        bar->addPair(text, box);
        return box;
    };
    d->checkpoint = addSelector(tr("&Checkpoint:"), QStringLiteral("routingCheckpoint"));
    d->multiplier = addSelector(tr("&Multiplier:"), QStringLiteral("routingMultiplier"));
    d->layer = addSelector(tr("MoE &layer:"), QStringLiteral("routingLayer"));
    for (QComboBox* box : {d->checkpoint, d->multiplier}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            const auto checkpoint = chosen(*d->checkpoint);
            const auto run = chosen(*d->multiplier);
            if (checkpoint) {
                d->selection->chooseCandidate(
                    {*checkpoint, run.value_or(d->selection->current().candidate.run)});
            }
        });
    }
    connect(d->layer, &QComboBox::currentIndexChanged, this,
            [this] { d->selection->chooseMoeLayer(d->layer->currentText()); });

    d->summary = new QLabel;
    d->summary->setObjectName(QStringLiteral("routingSummary"));
    d->summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    d->summary->setWordWrap(true);

    d->message = new QLabel;
    d->message->setObjectName(QStringLiteral("routingMessage"));
    d->message->setAlignment(Qt::AlignCenter);
    d->message->setWordWrap(true);
    d->message->setMargin(24);
    d->message->setForegroundRole(QPalette::PlaceholderText);
    d->other = new QPushButton;
    d->other->setObjectName(QStringLiteral("routingOther"));
    connect(d->other, &QPushButton::clicked, this, [this] {
        if (d->now.other) {
            d->selection->chooseCandidate(
                {static_cast<int>(*d->now.other), d->selection->current().candidate.run});
        }
    });
    d->nothing = new QWidget;
    d->nothing->setAutoFillBackground(true);
    d->nothing->setBackgroundRole(QPalette::Base);
    auto* middle = new QVBoxLayout(d->nothing);
    middle->addStretch(1);
    middle->addWidget(d->message);
    middle->addWidget(d->other, 0, Qt::AlignHCenter);
    middle->addStretch(1);

    d->tokens = new TokenPage;
    d->pages = {new LoadPage,         new TransitionPage,  new ShiftPage,
                new MarginPage,       new GatePage,        new SpecialisationPage,
                new CoActivationPage, new OutputErrorPage, d->tokens};
    const std::array<std::pair<QString, QString>, PageCount> names{{
        {tr("Load"), tr("Load and gate mass of every expert, and how even they are")},
        {tr("Transitions"), tr("From which expert to which decisions move")},
        {tr("Shift rate"), tr("Share of decisions that change, over multipliers and MoE layers")},
        {tr("Margins"), tr("How clear kept and flipped decisions were")},
        {tr("Gates"), tr("How far the gate probabilities moved")},
        {tr("Classes"), tr("Which classes go to which experts, before and after")},
        {tr("Co-activation"),
         tr("Which experts of two MoE layers work on the same decisions, before and after")},
        {tr("Output error"),
         tr("What a flipped decision does to the output of the layer, beside a kept one")},
        {tr("Tokens"), tr("The expert of every token of one image, for networks that decide per token")},
    }};
    d->tabs = new QTabBar;
    d->tabs->setObjectName(QStringLiteral("routingPages"));
    d->tabs->setAccessibleName(tr("Pages of routing"));
    d->tabs->setExpanding(false);
    d->tabs->setDrawBase(false);
    d->tabs->setUsesScrollButtons(true);
    d->stack = new QStackedWidget;
    d->stack->addWidget(d->nothing);
    for (int page = 0; page < PageCount; ++page) {
        const auto i = static_cast<std::size_t>(page);
        d->tabs->addTab(names[i].first);
        d->tabs->setTabToolTip(page, names[i].second);
        d->pages[i]->setSelection(d->selection);
        // Low windows show a part of the page rather than figures without room for their axes.
        auto* scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(d->pages[i]);
        d->areas[i] = scroll;
        d->stack->addWidget(scroll);
    }
    connect(d->tabs, &QTabBar::currentChanged, this, [this](int page) {
        d->pageChosen = true;
        d->bringUpToDate(page);
    });
    connect(d->tokens, &TokenPage::imageWanted, this, &RoutingView::imageWanted);

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(d->summary);
    layout->addWidget(d->tabs);
    layout->addWidget(d->stack, 1);
    follow(&d->own);
}

RoutingView::~RoutingView() {
    disconnect(d->following);
}

void RoutingView::follow(LinkedSelection* selection) {
    disconnect(d->following);
    d->selection = selection ? selection : &d->own;
    for (RoutingPage* page : d->pages) {
        page->setSelection(d->selection);
    }
    d->following = connect(d->selection, &LinkedSelection::changed, this, [this] {
        d->started = true;
        // A view behind another one is asked for nothing until it is in front.
        if (d->selection == &d->own || isVisible()) {
            d->update();
        } else {
            d->hiddenChange = true;
        }
    });
    d->update();
}

void RoutingView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = std::move(study);
    d->chooseFirst();
    d->update();
}

void RoutingView::showEvent(QShowEvent* event) {
    ResultView::showEvent(event);
    if (d->hiddenChange) {
        d->update();
    }
}

QList<PlotView*> RoutingView::plots() const {
    if (d->hiddenChange) {
        d->update();
    }
    QList<PlotView*> plots;
    for (int page = 0; page < PageCount; ++page) {
        d->bringUpToDate(page);
        plots += d->pages[static_cast<std::size_t>(page)]->plots();
    }
    return plots;
}

RoutingView::Page RoutingView::page() const {
    return static_cast<Page>(d->tabs->currentIndex());
}

void RoutingView::setPage(Page page) {
    d->tabs->setCurrentIndex(page);
}

void RoutingView::setImage(const QImage& image) {
    d->tokens->setImage(image);
}

/// Without others that choose, the view starts with a network that has experts and a multiplier that errs.
void RoutingView::Private::chooseFirst() {
    if (selection != &own || started || !study) {
        return;
    }
    const auto& checkpoints = study->checkpoints;
    const auto withExperts = std::ranges::find_if(
        checkpoints, [](const auto& info) { return !info.description.moeLayers.empty(); });
    const auto c = withExperts == checkpoints.end()
                       ? std::size_t{0}
                       : static_cast<std::size_t>(withExperts - checkpoints.begin());
    RunChoice run{static_cast<int>(c), kInt8Choice};
    for (std::size_t m = 0; m < study->multipliers.size() && run.run == kInt8Choice; ++m) {
        const auto& table = study->multipliers[m].table;
        if (table && !table->isExact() && findRun(*study, c, analysis::Mode::Approx, m)) {
            run.run = static_cast<int>(m);
        }
    }
    const QSignalBlocker quiet(own);  // setStudy() updates afterwards
    own.chooseCandidate(run);
    started = run.run != kInt8Choice;
}

void RoutingView::Private::fillSelectors() {
    const analysis::StudyResult none;
    const analysis::StudyResult& shown = study ? *study : none;
    const RunChoice candidate = selection->current().candidate;
    const auto choose = [](QComboBox& box, int value) {
        const QSignalBlocker quiet(box);
        box.setCurrentIndex(box.findData(value));
    };
    refillCheckpoints(*checkpoint, shown, true);
    choose(*checkpoint, candidate.checkpoint);
    const auto c = static_cast<std::size_t>(std::max(0, candidate.checkpoint));
    refillRuns(*multiplier, shown, c, true);
    choose(*multiplier, candidate.run);
    QStringList names;
    QList<int> indices;
    if (c < shown.checkpoints.size()) {
        for (const auto& name : shown.checkpoints[c].description.moeLayers) {
            indices += static_cast<int>(names.size());
            names += fromUtf8(name);
        }
    }
    multiplier->setEnabled(multiplier->count() > 0 && !names.isEmpty());
    refill(*layer, names, indices);
    if (now.context) {
        const QSignalBlocker quiet(layer);
        layer->setCurrentText(now.context->layerName());
    }
}

void RoutingView::Private::bringUpToDate(int page) {
    const auto i = static_cast<std::size_t>(page);
    if (page < 0 || page >= PageCount) {
        return;
    }
    if (stale[i]) {
        stale[i] = false;
        if (now.context) {
            pages[i]->showContext(*now.context);
        } else {
            pages[i]->clear(now.message);
        }
    }
    if (now.context && page == tabs->currentIndex()) {
        stack->setCurrentWidget(areas[i]);
    }
}

QString RoutingView::Private::summaryText() const {
    const RoutingContext& context = *now.context;
    const auto& routing = context.routing();
    const bool soft = context.topology() == models::Topology::Soft;
    QStringList facts;
    if (std::isfinite(routing.meanKl)) {
        facts += tr("mean KL divergence of the gates %1 nats").arg(figureText(routing.meanKl, 3));
    }
    const QString decisions = countText(static_cast<quint64>(routing.decisions));
    QString shifted =
        soft ? tr("the largest gate moved in %1 of %2 decisions")
                   .arg(percentText(routing.shiftRate, 2), decisions)
        : routing.topK > 1
            ? tr("%1 of the choices of %2 decisions (%3 each) changed")
                  .arg(percentText(routing.shiftRate, 2), decisions)
                  .arg(routing.topK)
            : tr("%1 of %2 decisions changed their expert").arg(percentText(routing.shiftRate, 2), decisions);
    if (std::isfinite(routing.margin.flippedBelowMedianKept)) {
        shifted += tr(", %1 of those with a margin below the median of the kept ones")
                       .arg(percentText(routing.margin.flippedBelowMedianKept, 1));
    }
    if (soft) {
        facts += shifted;  // gates first: they are what a soft mixture decides
    } else {
        facts.prepend(shifted);
    }
    return tr("%1, %2 against %3: %4.")
        .arg(context.layerName(), context.candidateName, context.referenceName, facts.join(tr("; ")));
}

void RoutingView::Private::update() {
    hiddenChange = false;
    now = routingContext(study, selection->current());
    fillSelectors();
    stale.fill(true);
    const bool shown = now.context.has_value();
    tabs->setVisible(shown);
    summary->setVisible(shown);
    if (!shown) {
        message->setText(now.message);
        other->setVisible(now.other.has_value());
        if (now.other) {
            other->setText(tr("Show %1").arg(fromUtf8(study->checkpoints[*now.other].name)));
        }
        stack->setCurrentWidget(nothing);
        summary->clear();
        for (int page = 0; page < PageCount; ++page) {
            bringUpToDate(page);
        }
        return;
    }
    summary->setText(summaryText());
    if (!pageChosen) {
        const QSignalBlocker quiet(tabs);
        tabs->setCurrentIndex(now.context->topology() == models::Topology::Soft ? Gates : Load);
    }
    bringUpToDate(tabs->currentIndex());
}

}  // namespace axscope::app
