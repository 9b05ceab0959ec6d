// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <numeric>

#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/routing/dependence_page.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {

CoActivationPage::CoActivationPage(QWidget* parent) : DependencePage(parent) {
    createPlots("coActivation", "co_activation");
    for (PlotView* plot : maps()) {
        plot->setToolTip(tr(
            "Share of the decisions of each expert of this layer that the other layer sends to each of its "
            "experts, by first choice; differences in percentage points (pp). I = Σ P(a, b) log₂ [P(a, b) / "
            "(P(a) P(b))]: 0 where the layers decide "
            "independently. Click, or use the arrow keys, to select an expert of this layer."));
        connect(plot, &PlotView::hitClicked, this, [this](const PlotHit& hit) { chooseExpert(hit.row); });
        onArrowKeys(plot, [this](int, int rows) {
            if (rows != 0) {
                stepExpert(rows);
            }
        });
    }
    m_other = new QComboBox;
    m_other->setObjectName(QStringLiteral("otherMoeLayer"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* label = new QLabel(tr("&Other MoE layer:"));
    label->setBuddy(m_other);
    connect(m_other, &QComboBox::currentIndexChanged, this, [this] { again(); });
    m_text = addText("coActivationText");
    auto* bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_other);
    bar->addSpacing(12);
    bar->addWidget(m_text, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(row(), 1);
}

void CoActivationPage::clearMore() {
    m_text->clear();
    m_other->setEnabled(false);
}

void CoActivationPage::updateFigures(const RoutingContext& context) {
    QStringList names;
    QList<int> indices;
    for (std::size_t layer = 0; layer < context.run->routing.size(); ++layer) {
        if (layer != context.layer) {
            names += fromUtf8(context.run->routing[layer].layer);
            indices += static_cast<int>(layer);
        }
    }
    refill(*m_other, names, indices);
    m_other->setEnabled(!names.isEmpty());
    m_text->clear();
    const auto other = chosen(*m_other);
    if (!other) {
        return setEmpty(tr("%1 has a single MoE layer: there is nothing to be active together with.")
                            .arg(fromUtf8(context.info().name)));
    }
    if (!context.before() && !context.after()) {
        return setEmpty(tr("Decisions image by image were not kept for this run."));
    }
    showPair(context, static_cast<std::size_t>(*other));
}

void CoActivationPage::showPair(const RoutingContext& context, std::size_t other) {
    const auto experts = static_cast<std::size_t>(std::max(0, context.run->routing[other].experts));
    const auto tableOf =
        [&](const analysis::ImageRecords* records) -> std::optional<analysis::ContingencyTable> {
        if (!records || other >= records->routing.size()) {
            return std::nullopt;
        }
        auto table = analysis::coActivation(*records, context.layer, context.experts(), other, experts);
        return table.total() > 0 ? std::optional(std::move(table)) : std::nullopt;
    };
    const auto first = tableOf(context.before());
    const auto second = tableOf(context.after());
    const QString otherName = fromUtf8(context.run->routing[other].layer);
    if (!first && !second) {
        return setEmpty(
            tr("%1 and %2 do not decide on the same things.").arg(context.layerName(), otherName));
    }
    Frame frame;
    frame.x = {tr("Expert of %1").arg(otherName), tr("index")};
    frame.y = {tr("Expert of %1").arg(context.layerName()), tr("index")};
    frame.value = {tr("Share of the row"), QStringLiteral("%")};
    frame.counted = {tr("Decisions"), {}};
    frame.order.resize(context.experts());
    std::iota(frame.order.begin(), frame.order.end(), std::size_t{0});
    frame.rows = expertNames(context.experts());
    frame.columns = expertNames(experts);
    frame.rowExperts = expertIndices(context.experts());
    frame.columnExperts = expertIndices(experts);
    frame.selectedRow = context.expert().value_or(-1);
    showTables(context, frame, first ? &*first : nullptr, second ? &*second : nullptr, false);
    QStringList facts;
    const auto add = [&](const QString& name, const std::optional<analysis::ContingencyTable>& table) {
        if (table) {
            facts +=
                tr("%1: I(%2; %3) = %4 bits")
                    .arg(name, context.layerName(), otherName, fixedText(table->mutualInformationBits(), 4));
        }
    };
    add(context.referenceName, first);
    add(context.candidateName, second);
    m_text->setText(facts.join(QStringLiteral("  ·  ")));
}

}  // namespace axscope::app
