// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/item_models/study_tables.h"

#include <QCoreApplication>
#include <cmath>

#include "analysis/measures/lineage.h"
#include "analysis/measures/loss_decomposition.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

using Cell = FigureTableModel::Cell;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::StudyTables)
};

Cell figure(double value, int digits = 4) {
    return FigureTableModel::numberCell(figureText(value, digits), value);
}

Cell fixed(double value, int decimals) {
    return FigureTableModel::numberCell(fixedText(value, decimals), value);
}

Cell percent(double fraction) {
    return FigureTableModel::numberCell(percentNumber(fraction, 2), fraction);
}

QString runText(const analysis::StudyResult& study, const analysis::RunResult& run) {
    switch (run.mode) {
        case analysis::Mode::Float:
            return Texts::tr("float");
        case analysis::Mode::Int8:
            return Texts::tr("int8");
        case analysis::Mode::Approx:
            break;
    }
    return run.multiplier && *run.multiplier < study.multipliers.size()
               ? fromUtf8(study.multipliers[*run.multiplier].name)
               : Texts::tr("approximate");
}

/// Probabilities down to 0.0001; below, what matters is that they are below.
QString probabilityText(double p) {
    return p < 1e-4 ? Texts::tr("< 0.0001") : fixedText(p, 4);
}

Cell points(double fraction) {
    return fixed(100 * fraction, 2);
}

/// The columns of the table of runs that need more than the run itself.
std::vector<Cell> furtherCells(const analysis::StudyResult& study, const analysis::RunResult& run) {
    const auto& a = run.accuracy;
    std::vector<Cell> cells{FigureTableModel::numberCell(
        Texts::tr("%1 to %2").arg(percentNumber(a.top5Interval.low, 2), percentNumber(a.top5Interval.high, 2)),
        a.top5Interval.low)};
    const auto parts = run.mode == analysis::Mode::Approx && run.multiplier
                           ? analysis::decomposeLoss(study, run.checkpoint, *run.multiplier)
                           : std::nullopt;
    if (parts) {
        for (const std::int64_t part : {parts->total(), parts->quantisation, parts->value, parts->routing})
            cells.push_back(points(parts->share(part)));
    } else {
        cells.resize(cells.size() + 4, points(kNoFigure));
    }
    double recovered = kNoFigure;
    if (run.checkpoint < study.checkpoints.size()) {
        const auto parent = analysis::parentOf(study, run.checkpoint);
        const auto* before = parent ? analysis::findRun(study, *parent, run.mode, run.multiplier) : nullptr;
        if (before)
            recovered = a.top1 - before->accuracy.top1;
    }
    cells.push_back(points(recovered));
    cells.push_back(run.reference ? figure(a.logitMse) : figure(kNoFigure));
    return cells;
}

}  // namespace

std::vector<FigureTableModel::Column> accuracyColumns() {
    return {{Texts::tr("Checkpoint"), {}, false},
            {Texts::tr("Arithmetic"), {}, false},
            {Texts::tr("Images"), {}},
            {Texts::tr("Top-1 %"), {}},
            {Texts::tr("95 % interval"), Texts::tr("Wilson interval of top-1")},
            {Texts::tr("Top-5 %"), {}},
            {Texts::tr("As int8 %"), Texts::tr("Images with the same top-1 class as the int8 network")},
            {Texts::tr("Cost"),
             Texts::tr("Normalised inference cost: power of all multiply-accumulates over that of the "
                       "dense network with exact multipliers")},
            {Texts::tr("McNemar p"),
             Texts::tr("Exact two-sided McNemar test against the reference: int8 for approximate "
                       "runs, float for int8")},
            {Texts::tr("Top-5 interval"), Texts::tr("95 % Wilson interval of top-5")},
            {Texts::tr("Loss"), Texts::tr("Top-1 of float minus that of this run, in percentage points: quantisation + "
                                          "value error + routing error")},
            {Texts::tr("Quantisation"), Texts::tr("Top-1 of float minus that of int8, in percentage points")},
            {Texts::tr("Value error"), Texts::tr("Top-1 of int8 minus that of this run with the routing of int8 forced on "
                                                 "it, in percentage points")},
            {Texts::tr("Routing error"), Texts::tr("Top-1 of this run with frozen routing minus that with its own, in "
                                                   "percentage points; 0 without routers")},
            {Texts::tr("Recovered"), Texts::tr("Top-1 minus that of the checkpoint that this one was retrained from, with "
                                               "the same multiplier, in percentage points")},
            {Texts::tr("Logit MSE"), Texts::tr("Mean squared difference of the class scores from the reference's")}};
}

std::vector<FigureTableModel::Row> accuracyRows(const analysis::StudyResult& study) {
    std::vector<FigureTableModel::Row> rows;
    for (const auto& run : study.runs) {
        const auto& a = run.accuracy;
        const QString checkpoint = run.checkpoint < study.checkpoints.size()
                                       ? fromUtf8(study.checkpoints[run.checkpoint].name)
                                       : QString();
        const QString arithmetic = runText(study, run);
        rows.push_back(
            {checkpoint + QLatin1Char('/') + arithmetic,
             {FigureTableModel::textCell(checkpoint), FigureTableModel::textCell(arithmetic),
              FigureTableModel::numberCell(countText(static_cast<quint64>(a.images)),
                                           static_cast<double>(a.images)),
              percent(a.top1),
              FigureTableModel::numberCell(
                  Texts::tr("%1 to %2")
                      .arg(percentNumber(a.top1Interval.low, 2), percentNumber(a.top1Interval.high, 2)),
                  a.top1Interval.low),
              percent(a.top5), percent(run.agreementInt8),
              run.cost ? fixed(*run.cost, 4) : FigureTableModel::numberCell(figureText(kNoFigure), kNoFigure),
              run.reference ? FigureTableModel::numberCell(probabilityText(a.mcnemarP), a.mcnemarP)
                            : FigureTableModel::numberCell(figureText(kNoFigure), kNoFigure)}});
        for (Cell& cell : furtherCells(study, run))
            rows.back().cells.push_back(std::move(cell));
    }
    return rows;
}

}  // namespace axscope::app
