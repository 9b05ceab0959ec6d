// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/routing/dependence_page.h"

namespace axscope::app {

SpecialisationPage::SpecialisationPage(QWidget* parent) : DependencePage(parent) {
    createPlots("specialisation", "specialisation");
    for (PlotView* plot : maps()) {
        plot->setToolTip(tr(
            "Share of each class's choices that go to each expert; classes in the order of the reference's "
            "dominant expert; differences in percentage points (pp). I(class; expert) = Σ P(c, e) log₂ [P(c, "
            "e) / (P(c) P(e))]; purity = Σ over "
            "experts of the largest class's count / all counts. Click, or use the arrow keys, to select a "
            "class and an expert."));
        connect(plot, &PlotView::hitClicked, this,
                [this](const PlotHit& hit) { choose(hit.row, hit.column); });
        onArrowKeys(plot, [this](int columns, int rows) {
            if (!context() || m_order.empty()) {
                return;
            }
            const auto label = context()->selection.label;
            const auto at =
                label ? std::ranges::find(m_order, static_cast<std::size_t>(*label)) : m_order.end();
            const auto last = static_cast<int>(m_order.size()) - 1;
            const int row = at == m_order.end() ? 0 : static_cast<int>(at - m_order.begin()) + rows;
            const int column = context()->expert() ? *context()->expert() + columns : 0;
            choose(std::clamp(row, 0, last), std::clamp(column, 0, context()->routing().experts - 1));
        });
    }
    m_text = addText("specialisationText");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(row(), 1);
}

void SpecialisationPage::clearMore() {
    m_order.clear();
    m_text->clear();
}

void SpecialisationPage::choose(int row, int column) {
    if (!context() || !selection() || row < 0 || static_cast<std::size_t>(row) >= m_order.size() ||
        column < 0) {
        return;
    }
    Selection next = selection()->current();
    next.label = static_cast<int>(m_order[static_cast<std::size_t>(row)]);
    next.moeLayer = context()->layerName();
    next.fromExpert.reset();
    next.toExpert = column;
    selection()->set(next);
}

void SpecialisationPage::updateFigures(const RoutingContext& context) {
    const analysis::ImageRecords* before = context.before();
    const analysis::ImageRecords* after = context.after();
    const auto classes = static_cast<std::size_t>(std::max(0, context.info().description.numClasses));
    const bool random = !context.study->provenance.labelsMeaningful;
    if ((!before && !after) || classes == 0 || random) {
        m_order.clear();
        m_text->clear();
        setEmpty(random ? tr("Random labels: there are no classes to tell apart.")
                        : tr("Decisions image by image were not kept for this run."));
        return;
    }
    std::optional<analysis::ContingencyTable> first;
    std::optional<analysis::ContingencyTable> second;
    if (before) {
        first = analysis::classByExpert(*before, context.layer, classes, context.experts());
    }
    if (after) {
        second = analysis::classByExpert(*after, context.layer, classes, context.experts());
    }
    Frame frame;
    std::vector<int> dominant;
    frame.order = orderByDominant(first ? *first : *second, dominant);
    m_order = frame.order;
    for (std::size_t i = 0; i < frame.order.size(); ++i) {
        frame.rows += className(*context.study, frame.order[i]);
        if (i > 0 && dominant[i] != dominant[i - 1]) {
            frame.rowBreaks.push_back(static_cast<int>(i));
        }
        if (context.selection.label && frame.order[i] == static_cast<std::size_t>(*context.selection.label)) {
            frame.selectedRow = static_cast<int>(i);
        }
    }
    frame.selectedColumn = context.expert().value_or(-1);
    frame.x = {tr("Expert"), tr("index")};
    frame.y = {tr("Class"), {}};
    frame.value = {tr("Share of the class"), QStringLiteral("%")};
    frame.counted = {tr("Choices"), {}};
    frame.columns = expertNames(context.experts());
    frame.columnExperts = expertIndices(context.experts());
    frame.rowExperts = std::move(dominant);
    showTables(context, frame, first ? &*first : nullptr, second ? &*second : nullptr, true);
    QStringList facts;
    const auto add = [&](const QString& name, const analysis::ContingencyTable& table) {
        facts += tr("%1: I(class; expert) = %2 bits, purity %3")
                     .arg(name, fixedText(table.mutualInformationBits(), 4), fixedText(table.purity(), 4));
    };
    if (first) {
        add(context.referenceName, *first);
    }
    if (second) {
        add(context.candidateName, *second);
    }
    m_text->setText(context.layerName() + QStringLiteral("  ·  ") + facts.join(QStringLiteral("  ·  ")));
}

}  // namespace axscope::app
