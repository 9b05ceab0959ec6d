// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/transition_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/heat_map_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

bool hasMatrix(const RoutingContext& context) {
    return context.experts() > 0 &&
           context.routing().transition.size() == context.experts() * context.experts();
}

/// Counts, and their shares of the row in per cent (NaN in rows without decisions).
struct Transitions {
    std::vector<double> counts;
    std::vector<double> shares;

    explicit Transitions(const RoutingContext& context)
        : counts(context.routing().transition.begin(), context.routing().transition.end()) {
        const std::size_t n = context.experts();
        for (std::size_t row = 0; row < n; ++row) {
            double total = 0;
            for (std::size_t column = 0; column < n; ++column) {
                total += counts[row * n + column];
            }
            for (std::size_t column = 0; column < n; ++column) {
                shares.push_back(total > 0 ? 100 * counts[row * n + column] / total : kNoFigure);
            }
        }
    }
};

}  // namespace

TransitionPage::TransitionPage(QWidget* parent) : RoutingPage(parent) {
    m_matrix = addPlot("transitions", "expert_transitions");
    m_flow = addPlot("flippedFlow", "flipped_decisions");
    m_matrix->setToolTip(
        tr("T(i, j): decisions that went from expert i in the reference to expert j in the candidate, by "
           "first choice. Framed: the diagonal, decisions that stayed. Click a cell, or use the arrow "
           "keys, to select its decisions."));
    m_flow->setToolTip(
        tr("Decisions that left expert e: Σ T(e, j), j ≠ e. Decisions that came to it: Σ T(i, e), i ≠ e."));
    connect(m_matrix, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (context() && selection()) {
            selection()->chooseTransition(context()->layerName(), hit.row, hit.column);
        }
    });
    onArrowKeys(m_matrix, [this](int columns, int rows) { move(columns, rows); });
    connect(m_flow, &PlotView::hitClicked, this, [this](const PlotHit& hit) { chooseExpert(hit.column); });
    onArrowKeys(m_flow, [this](int columns, int) {
        if (columns != 0) {
            stepExpert(columns);
        }
    });

    m_unit = new QComboBox;
    m_unit->setObjectName(QStringLiteral("transitionUnit"));
    m_unit->addItem(tr("Share of each row"));
    m_unit->addItem(tr("Counts"));
    auto* label = new QLabel(tr("&Show:"));
    label->setBuddy(m_unit);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] { again(); });
    m_text = addText("transitionText");
    auto* bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_unit);
    bar->addSpacing(12);
    bar->addWidget(m_text, 1);

    auto* row = new PlotRow;
    row->add(m_matrix, tr("Transitions"), 3);
    row->add(m_flow, tr("Moved decisions"), 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(row, 1);
}

void TransitionPage::clearMore() {
    m_text->clear();
}

void TransitionPage::move(int columns, int rows) {
    if (!context() || !selection() || !hasMatrix(*context())) {
        return;
    }
    const int last = context()->routing().experts - 1;
    const auto now = context()->transition();
    const int from = now ? std::clamp(now->first + rows, 0, last) : 0;
    const int to = now ? std::clamp(now->second + columns, 0, last) : 0;
    selection()->chooseTransition(context()->layerName(), from, to);
}

std::shared_ptr<const PlotFigure> TransitionPage::matrix(const RoutingContext& context) const {
    Transitions transitions(context);
    const bool counts = m_unit->currentIndex() == 1;
    HeatMapSpec spec;
    spec.title = tr("Transitions between experts, %1").arg(context.layerName());
    spec.x = {tr("Expert under %1").arg(context.candidateName), tr("index")};
    spec.y = {tr("Expert under %1").arg(context.referenceName), tr("index")};
    const AxisText share{tr("Share of the row"), QStringLiteral("%")};
    const AxisText number{tr("Decisions"), {}};
    spec.rows = spec.columns = expertNames(context.experts());
    spec.rowExperts = spec.columnExperts = expertIndices(context.experts());
    spec.diagonal = true;
    if (counts) {
        spec.value = number;
        spec.high = std::max(1.0, *std::ranges::max_element(transitions.counts));
        spec.decimals = 0;
        spec.values = std::move(transitions.counts);
        spec.extras.push_back({share, std::move(transitions.shares), 2});
    } else {
        spec.value = share;
        spec.values = std::move(transitions.shares);
        spec.extras.push_back({number, std::move(transitions.counts), 0});
    }
    if (const auto chosen = context.transition()) {
        spec.selectedRow = chosen->first;
        spec.selectedColumn = chosen->second;
    } else if (const auto expert = context.expert()) {
        spec.selectedColumn = *expert;  // decisions that end there, wherever they came from
    }
    return std::make_shared<HeatMapFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> TransitionPage::flow(const RoutingContext& context) const {
    const std::size_t n = context.experts();
    const auto& transition = context.routing().transition;
    BarSpec spec;
    spec.title = tr("Decisions that moved, %1").arg(context.layerName());
    spec.x = {tr("Expert"), tr("index")};
    spec.y = {tr("Decisions"), {}};
    spec.decimals = 0;
    spec.leastTop = 1;
    spec.categories = expertNames(n);
    spec.categoryColors = expertIndices(n);
    spec.selectedCategory = context.expert().value_or(-1);
    std::vector<double> left(n, 0);
    std::vector<double> came(n, 0);
    for (std::size_t from = 0; from < n; ++from) {
        for (std::size_t to = 0; to < n; ++to) {
            if (from != to) {
                left[from] += static_cast<double>(transition[from * n + to]);
                came[to] += static_cast<double>(transition[from * n + to]);
            }
        }
    }
    spec.series.push_back({tr("left"), 4, std::move(left), {}, {}, true});
    spec.series.push_back({tr("came"), 4, std::move(came), {}, {}, false});
    return std::make_shared<BarFigure>(std::move(spec));
}

void TransitionPage::updateFigures(const RoutingContext& context) {
    if (!hasMatrix(context)) {
        m_matrix->setFigure(nullptr);
        m_flow->setFigure(nullptr);
        m_text->clear();
        return;
    }
    m_matrix->setFigure(matrix(context));
    m_flow->setFigure(flow(context));
    if (const auto chosen = context.transition()) {
        const Transitions transitions(context);
        const std::size_t at = static_cast<std::size_t>(chosen->first) * context.experts() +
                               static_cast<std::size_t>(chosen->second);
        m_text->setText(tr("Selected: %1 → %2, %3 decisions, %4 of those that %5 sent to expert %1")
                            .arg(chosen->first)
                            .arg(chosen->second)
                            .arg(countText(static_cast<quint64>(transitions.counts[at])),
                                 percentText(transitions.shares[at] / 100, 2), context.referenceName));
    } else {
        m_text->setText(
            context.routing().topK > 1
                ? tr("By the first of %1 choices of each decision. Click a cell to list its images.")
                      .arg(context.routing().topK)
                : tr("Click a cell to list its images."));
    }
}

}  // namespace axscope::app
