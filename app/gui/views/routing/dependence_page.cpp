// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/dependence_page.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/plots/heat_map_figure.h"
#include "app/gui/plots/linked_axes.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"

namespace axscope::app {
namespace {

/// Shares of each row in per cent (NaN where the row is empty) and counts, in the order of `order`.
struct OrderedRows {
    std::vector<double> shares;
    std::vector<double> counts;

    OrderedRows(const analysis::ContingencyTable& table, const std::vector<std::size_t>& order) {
        for (const std::size_t row : order) {
            double total = 0;
            for (std::size_t c = 0; c < table.columns; ++c) {
                total += static_cast<double>(table.counts[row * table.columns + c]);
            }
            for (std::size_t c = 0; c < table.columns; ++c) {
                const auto count = static_cast<double>(table.counts[row * table.columns + c]);
                counts.push_back(count);
                shares.push_back(total > 0 ? 100 * count / total : kNoFigure);
            }
        }
    }
};

}  // namespace

std::vector<std::size_t> orderByDominant(const analysis::ContingencyTable& table,
                                         std::vector<int>& dominant) {
    struct Row {
        std::size_t index;
        std::size_t expert;
        double share;
    };
    std::vector<Row> rows;
    for (std::size_t r = 0; r < table.rows; ++r) {
        const auto first = table.counts.begin() + static_cast<std::ptrdiff_t>(r * table.columns);
        const auto last = first + static_cast<std::ptrdiff_t>(table.columns);
        double total = 0;
        for (auto count = first; count != last; ++count) {
            total += static_cast<double>(*count);
        }
        if (total > 0) {
            const auto most = std::max_element(first, last);
            rows.push_back({r, static_cast<std::size_t>(most - first), static_cast<double>(*most) / total});
        }
    }
    std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
        return a.expert != b.expert ? a.expert < b.expert : a.share > b.share;
    });
    std::vector<std::size_t> order;
    dominant.clear();
    for (const Row& row : rows) {
        order.push_back(row.index);
        dominant.push_back(static_cast<int>(row.expert));
    }
    return order;
}

void DependencePage::createPlots(const char* objectName, const char* exportName) {
    const QByteArray object(objectName);
    const QByteArray file(exportName);
    m_before = addPlot(object + "Before", file + "_reference");
    m_after = addPlot(object + "After", file + "_candidate");
    m_difference = addPlot(object + "Difference", file + "_difference");
    m_row = new PlotRow;
    m_row->add(m_before, tr("Reference"));
    m_row->add(m_after, tr("Candidate"));
    m_row->add(m_difference, tr("Difference"));
    auto* axes = new LinkedAxes(Qt::Horizontal | Qt::Vertical, this);
    for (PlotView* plot : plots()) {
        axes->add(plot);
    }
}

void DependencePage::setEmpty(const QString& message) {
    for (PlotView* plot : plots()) {
        plot->setEmptyText(message);
        plot->setFigure(nullptr);
    }
}

void DependencePage::showTables(const RoutingContext& context, const Frame& frame,
                                const analysis::ContingencyTable* before,
                                const analysis::ContingencyTable* after, bool withPurity) {
    HeatMapSpec base;
    base.x = frame.x;
    base.y = frame.y;
    base.value = frame.value;
    base.rows = frame.rows;
    base.columns = frame.columns;
    base.rowExperts = frame.rowExperts;
    base.columnExperts = frame.columnExperts;
    base.rowBreaks = frame.rowBreaks;
    base.selectedRow = frame.selectedRow;
    base.selectedColumn = frame.selectedColumn;
    const auto titled = [&context](const QString& name) {
        return context.layerName() + QStringLiteral(", ") + name;
    };
    const auto single = [&](const QString& name, const analysis::ContingencyTable* table) {
        if (!table) {
            return std::shared_ptr<const PlotFigure>();
        }
        OrderedRows rows(*table, frame.order);
        HeatMapSpec spec = base;
        const QString information = fixedText(table->mutualInformationBits(), 3);
        spec.title = withPurity ? tr("%1: I = %2 bits, purity %3")
                                      .arg(titled(name), information, fixedText(table->purity(), 3))
                                : tr("%1: I = %2 bits").arg(titled(name), information);
        spec.values = std::move(rows.shares);
        spec.extras.push_back({frame.counted, std::move(rows.counts), 0});
        return std::shared_ptr<const PlotFigure>(std::make_shared<HeatMapFigure>(std::move(spec)));
    };
    for (PlotView* plot : plots()) {
        plot->setEmptyText(tr("Decisions image by image were not kept for this run."));
    }
    m_before->setFigure(single(context.referenceName, before));
    m_after->setFigure(single(context.candidateName, after));
    if (!before || !after) {
        m_difference->setFigure(nullptr);
        return;
    }
    const OrderedRows first(*before, frame.order);
    const OrderedRows second(*after, frame.order);
    HeatMapSpec spec = base;
    spec.title =
        tr("Difference, %1 − %2, %3").arg(context.candidateName, context.referenceName, context.layerName());
    spec.value = {tr("Change of the share"), tr("pp")};
    spec.map = ColorMap::Diverging;
    double limit = 0;
    for (std::size_t i = 0; i < first.shares.size(); ++i) {
        spec.values.push_back(second.shares[i] - first.shares[i]);
        if (std::isfinite(spec.values.back())) {
            limit = std::max(limit, std::abs(spec.values.back()));
        }
    }
    // Differences of a hair would otherwise be shown in the strongest colours.
    spec.high = std::max(1.0, limit);
    spec.low = -spec.high;
    m_difference->setFigure(std::make_shared<HeatMapFigure>(std::move(spec)));
}

}  // namespace axscope::app
