// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/axmoe/axmoe_table.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "app/gui/core_text.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"
#include "app/gui/views/axmoe/finding_words.h"

namespace axscope::app {
namespace {

using Model = FigureTableModel;

class AxmoeTableTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::AxmoeTable)
};

/// Columns about the retrained network.
constexpr std::array kAfterColumns{7, 8, 10, 11, 12, 17};

Model::Cell fixedFigure(double value, int decimals) {
    return Model::numberCell(fixedText(value, decimals), value);
}

Model::Cell percentFigure(double fraction) {
    return fixedFigure(100 * fraction, 2);
}

QString intervalText(const analysis::Interval& interval) {
    return AxmoeTableTexts::tr("%1 to %2")
        .arg(percentNumber(interval.low, 2), percentNumber(interval.high, 2));
}

Model::Cell intervalCell(const analysis::Interval& interval) {
    return Model::numberCell(intervalText(interval), interval.low);
}

/// Accuracy after retraining with its interval.
std::vector<Model::Cell> afterCells(const analysis::AxmoeRow& row) {
    if (!row.retrained)
        return {fixedFigure(kNoFigure, 2), fixedFigure(kNoFigure, 2)};
    const analysis::AccuracyResult& after = row.retrained->run->accuracy;
    return {percentFigure(after.top1), intervalCell(after.top1Interval)};
}

/// Loss, what retraining leaves of it, the share that it won back, and recovery in a word.
std::vector<Model::Cell> lossCells(const analysis::AxmoeRow& row) {
    const auto& retrained = row.retrained;
    return {percentFigure(row.loss.value), percentFigure(retrained ? retrained->left.value : kNoFigure),
            percentFigure(retrained ? retrained->share.value_or(kNoFigure) : kNoFigure),
            Model::textCell(retrained ? recoveryText(retrained->recovery) : figureText(kNoFigure))};
}

}  // namespace

bool isAfterRetraining(int column) {
    return std::ranges::find(kAfterColumns, column) != kAfterColumns.end();
}

std::vector<Model::Column> axmoeColumns() {
    return {
        {AxmoeTableTexts::tr("Architecture"), {}, false},
        {AxmoeTableTexts::tr("Topology"),
         AxmoeTableTexts::tr("Dense, or how the router chooses among experts: hard, soft, cluster"), false},
        {AxmoeTableTexts::tr("Multiplier"), {}, false},
        {AxmoeTableTexts::tr("int8 %"), AxmoeTableTexts::tr("Top-1 accuracy with exact products")},
        {AxmoeTableTexts::tr("int8 interval"), AxmoeTableTexts::tr("95 % Wilson interval of it")},
        {AxmoeTableTexts::tr("Before %"),
         AxmoeTableTexts::tr("Top-1 accuracy with the multiplier, without retraining")},
        {AxmoeTableTexts::tr("Before interval"), AxmoeTableTexts::tr("95 % Wilson interval of it")},
        {AxmoeTableTexts::tr("After %"),
         AxmoeTableTexts::tr("Top-1 accuracy with the multiplier, retrained for it")},
        {AxmoeTableTexts::tr("After interval"), AxmoeTableTexts::tr("95 % Wilson interval of it")},
        {AxmoeTableTexts::tr("Loss pp"),
         AxmoeTableTexts::tr("Top-1 in int8 minus that with the multiplier, in percentage points")},
        {AxmoeTableTexts::tr("Left pp"),
         AxmoeTableTexts::tr(
             "Top-1 of the original in int8 minus that after retraining, in percentage points")},
        {AxmoeTableTexts::tr("Recovered %"),
         AxmoeTableTexts::tr("Share of the loss that retraining won back")},
        {AxmoeTableTexts::tr("Recovery"),
         AxmoeTableTexts::tr("Full: no loss is left that could be told from nothing. None: no gain that "
                             "could be told from nothing."),
         false},
        {AxmoeTableTexts::tr("Shift %"),
         AxmoeTableTexts::tr(
             "Routing decisions that go to another expert than in int8, mean over MoE layers, "
             "without retraining")},
        {AxmoeTableTexts::tr("Cost"),
         AxmoeTableTexts::tr(
             "Normalised inference cost: power of all multiply-accumulates over that of the dense "
             "network with exact multipliers")},
        {AxmoeTableTexts::tr("MRE %"),
         AxmoeTableTexts::tr("Mean relative error of the multiplier; aggressive from 10 % on")},
        {AxmoeTableTexts::tr("Checkpoint"), {}, false},
        {AxmoeTableTexts::tr("Retrained checkpoint"), {}, false}};
}

std::vector<Model::Row> axmoeTableRows(const analysis::StudyResult& study,
                                       const std::vector<analysis::AxmoeRow>& rows) {
    std::vector<Model::Row> table;
    for (const analysis::AxmoeRow& row : rows) {
        const analysis::CheckpointInfo& checkpoint = study.checkpoints[row.checkpoint];
        const analysis::MultiplierInfo& multiplier = study.multipliers[row.multiplier];
        const analysis::AccuracyResult& int8 = row.int8->accuracy;
        const analysis::AccuracyResult& before = row.run->accuracy;
        Model::Row line{
            fromUtf8(checkpoint.name + "/" + multiplier.name),
            {Model::textCell(fromUtf8(checkpoint.description.architecture)),
             Model::textCell(topologyText(checkpoint.description.topology)),
             Model::textCell(fromUtf8(multiplier.name)), percentFigure(int8.top1),
             intervalCell(int8.top1Interval), percentFigure(before.top1), intervalCell(before.top1Interval)}};
        for (const auto& cells : {afterCells(row), lossCells(row)})
            line.cells.insert(line.cells.end(), cells.begin(), cells.end());
        line.cells.push_back(percentFigure(row.shiftRate.value_or(kNoFigure)));
        line.cells.push_back(fixedFigure(row.run->cost.value_or(kNoFigure), 3));
        line.cells.push_back(fixedFigure(multiplier.metrics.mrePercent, 2));
        line.cells.push_back(Model::textCell(fromUtf8(checkpoint.name)));
        line.cells.push_back(Model::textCell(row.retrained
                                                 ? fromUtf8(study.checkpoints[row.retrained->checkpoint].name)
                                                 : figureText(kNoFigure)));
        table.push_back(std::move(line));
    }
    return table;
}

}  // namespace axscope::app
