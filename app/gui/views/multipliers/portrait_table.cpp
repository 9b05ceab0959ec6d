// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/portrait_table.h"

#include <QHeaderView>
#include <vector>

#include "app/gui/plots/number_format.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {
namespace {

enum Column { kMetricColumn, kPlainColumn, kWeightedColumn, kPortraitColumns };

struct MetricRow {
    QString name;
    QString definition;
    double (*value)(const multipliers::ErrorMetrics&);
};

std::vector<MetricRow> metricRows() {
    using M = multipliers::ErrorMetrics;
    return {
        {PortraitTable::tr("MAE"), PortraitTable::tr("Mean |e|, e = product − exact product"),
         [](const M& m) { return m.mae; }},
        {PortraitTable::tr("MAE %"), PortraitTable::tr("100 MAE / 2¹⁶"),
         [](const M& m) { return m.maePercent; }},
        {PortraitTable::tr("WCE"), PortraitTable::tr("Worst case: largest |e|"),
         [](const M& m) { return m.wce; }},
        {PortraitTable::tr("WCE %"), PortraitTable::tr("100 WCE / 2¹⁶"),
         [](const M& m) { return m.wcePercent; }},
        {PortraitTable::tr("EP %"), PortraitTable::tr("Share of operand pairs with an error: 100 P(e ≠ 0)"),
         [](const M& m) { return m.epPercent; }},
        {PortraitTable::tr("Mean error μ"), PortraitTable::tr("Mean e: the bias"),
         [](const M& m) { return m.meanError; }},
        {PortraitTable::tr("MSE"), PortraitTable::tr("Mean e²"), [](const M& m) { return m.mse; }},
        {PortraitTable::tr("Variance σ²"), PortraitTable::tr("Mean e² − μ²"),
         [](const M& m) { return m.variance; }},
        {PortraitTable::tr("MRE %"), PortraitTable::tr("100 mean |e| / |ab| over pairs with ab ≠ 0"),
         [](const M& m) { return m.mrePercent; }},
        {PortraitTable::tr("WCRE %"), PortraitTable::tr("100 largest |e| / |ab| over pairs with ab ≠ 0"),
         [](const M& m) { return m.wcrePercent; }},
        {PortraitTable::tr("NMED"), PortraitTable::tr("MAE / largest |ab|"),
         [](const M& m) { return m.nmed; }},
        {PortraitTable::tr("Lowest e"), PortraitTable::tr("Smallest error, with its sign"),
         [](const M& m) { return double(m.minError); }},
        {PortraitTable::tr("Highest e"), PortraitTable::tr("Largest error, with its sign"),
         [](const M& m) { return double(m.maxError); }},
    };
}

}  // namespace

PortraitTable::PortraitTable(QWidget* parent) : QTableWidget(0, kPortraitColumns, parent) {
    setAccessibleName(tr("Error metrics of the multiplier"));
    setUpTable(*this);
    setSortingEnabled(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSortIndicatorShown(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalHeaderLabels({tr("Metric"), tr("All pairs"), tr("Layer")});
    horizontalHeaderItem(kPlainColumn)->setToolTip(tr("Over all 65,536 operand pairs alike"));
    horizontalHeaderItem(kWeightedColumn)
        ->setToolTip(tr("Weighted by the operands of the chosen layer: Σ p(a) p(b) f(e(a, b))"));
    horizontalHeaderItem(kMetricColumn)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int column : {kPlainColumn, kWeightedColumn})
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const std::vector<MetricRow> rows = metricRows();
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const MetricRow& metric = rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < kPortraitColumns; ++column) {
            auto* item = new QTableWidgetItem(column == kMetricColumn ? metric.name : QString());
            item->setToolTip(metric.definition);
            if (column != kMetricColumn)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            setItem(row, column, item);
        }
    }
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    setColumnHidden(kWeightedColumn, true);
}

void PortraitTable::showPortrait(const MultiplierPortrait* portrait) {
    const std::vector<MetricRow> rows = metricRows();
    for (int row = 0; row < rowCount(); ++row) {
        const MetricRow& metric = rows[static_cast<std::size_t>(row)];
        item(row, kPlainColumn)->setText(portrait ? figureText(metric.value(portrait->plain), 6) : QString());
        item(row, kWeightedColumn)
            ->setText(portrait && portrait->weighted ? figureText(metric.value(*portrait->weighted), 6) : QString());
    }
    setColumnHidden(kWeightedColumn, !(portrait && portrait->weighted));
}

}  // namespace axscope::app
