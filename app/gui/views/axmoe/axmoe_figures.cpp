// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/axmoe/axmoe_figures.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/core_text.h"
#include "app/gui/plots/change_figure.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/text.h"
#include "app/gui/views/axmoe/finding_words.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {
namespace {

class AxmoeFigureTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::AxmoeFigures)
};

/// The rows of one architecture as a grid: networks by multipliers.
struct AxmoeGrid {
    std::vector<std::size_t> checkpoints;  ///< originals: the series
    std::vector<std::size_t> multipliers;  ///< the categories, in the study's order
    std::vector<const analysis::AxmoeRow*> rows;

    AxmoeGrid(const AxmoeStudy& study, const std::string& architecture) {
        for (const analysis::AxmoeRow& row : study.rows) {
            if (study.study->checkpoints[row.checkpoint].description.architecture != architecture)
                continue;
            rows.push_back(&row);
            if (std::ranges::find(checkpoints, row.checkpoint) == checkpoints.end())
                checkpoints.push_back(row.checkpoint);
            if (std::ranges::find(multipliers, row.multiplier) == multipliers.end())
                multipliers.push_back(row.multiplier);
        }
        std::ranges::sort(multipliers);
    }

    [[nodiscard]] int seriesOf(const analysis::AxmoeRow& row) const {
        return static_cast<int>(std::ranges::find(checkpoints, row.checkpoint) - checkpoints.begin());
    }
    [[nodiscard]] int categoryOf(const analysis::AxmoeRow& row) const {
        return static_cast<int>(std::ranges::find(multipliers, row.multiplier) - multipliers.begin());
    }
};

/// "hard", or with the checkpoint's name where the topology stands there more than once.
QString networkTitle(const analysis::StudyResult& study, const AxmoeGrid& grid, std::size_t checkpoint) {
    const auto topologyOf = [&](std::size_t c) { return study.checkpoints[c].description.topology; };
    const QString topology = topologyText(topologyOf(checkpoint));
    const auto alike = std::ranges::count(grid.checkpoints, topologyOf(checkpoint), topologyOf);
    return alike > 1 ? QStringLiteral("%1 (%2)").arg(topology, fromUtf8(study.checkpoints[checkpoint].name))
                     : topology;
}

/// Position of the first aggressive multiplier, where all before are gentler and all behind as hard;
/// otherwise -1.
int firstAggressive(const analysis::StudyResult& study, const AxmoeGrid& grid) {
    const auto aggressive = [&](std::size_t m) {
        return analysis::severityOf(study.multipliers[m]) == analysis::Severity::Aggressive;
    };
    const auto first = std::ranges::find_if(grid.multipliers, aggressive);
    return first != grid.multipliers.begin() && first != grid.multipliers.end() &&
                   std::all_of(first, grid.multipliers.end(), aggressive)
               ? static_cast<int>(first - grid.multipliers.begin())
               : -1;
}

ChangeSpec::Value percentValue(const analysis::AccuracyResult& accuracy) {
    return {100 * accuracy.top1, 100 * accuracy.top1Interval.low, 100 * accuracy.top1Interval.high};
}

ChangeSpec::Value pointsValue(const analysis::AccuracyContrast& contrast) {
    return {100 * contrast.value, 100 * contrast.interval.low, 100 * contrast.interval.high};
}

/// Calls `mark(run, role)` for what is selected, the candidate last and so on top.
template <class Mark>
void forEachSelected(const Selection& selection, Mark mark) {
    if (selection.compared)
        mark(*selection.compared, SelectionRole::Compared);
    mark(selection.candidate, SelectionRole::Candidate);
}

/// What both figures of change have in common; `before` and `after` give the value of a row.
template <class Before, class After>
ChangeSpec changeSpec(const AxmoeStudy& study, const AxmoeGrid& grid, const Selection& selection,
                      Before before, After after) {
    ChangeSpec spec;
    spec.beforeName = AxmoeFigureTexts::tr("without retraining");
    spec.afterName = AxmoeFigureTexts::tr("after retraining");
    spec.dividerBefore = firstAggressive(*study.study, grid);
    spec.x = {spec.dividerBefore > 0
                  ? AxmoeFigureTexts::tr("Multiplier, aggressive ones to the right of the line")
                  : AxmoeFigureTexts::tr("Multiplier"),
              {}};
    for (const std::size_t multiplier : grid.multipliers)
        spec.categories += shortMultiplierName(study.study->multipliers[multiplier].name);
    for (const std::size_t checkpoint : grid.checkpoints) {
        ChangeSpec::Series series;
        series.name = networkTitle(*study.study, grid, checkpoint);
        series.color = static_cast<int>(spec.series.size());
        series.before.resize(grid.multipliers.size());
        series.after.resize(grid.multipliers.size());
        spec.series.push_back(std::move(series));
    }
    for (const analysis::AxmoeRow* row : grid.rows) {
        ChangeSpec::Series& series = spec.series[static_cast<std::size_t>(grid.seriesOf(*row))];
        const auto category = static_cast<std::size_t>(grid.categoryOf(*row));
        series.before[category] = before(*row);
        if (row->retrained)
            series.after[category] = after(*row);
    }
    forEachSelected(selection, [&](RunChoice run, SelectionRole role) {
        for (const analysis::AxmoeRow* row : grid.rows) {
            for (const bool retrained : {false, true}) {
                if ((!retrained || row->retrained) && runOfRow(*row, retrained) == run)
                    spec.marks.push_back({grid.categoryOf(*row), grid.seriesOf(*row), retrained, role});
            }
        }
    });
    return spec;
}

/// A point of the figure over cost: a run in int8, or one with a multiplier before or after retraining.
struct CostPoint {
    const analysis::AxmoeRow* row = nullptr;
    const analysis::RunResult* run = nullptr;
    bool after = false;

    [[nodiscard]] bool isInt8() const { return run == row->int8; }
    [[nodiscard]] RunChoice choice() const {
        return isInt8() ? RunChoice{static_cast<int>(row->checkpoint), kInt8Choice} : runOfRow(*row, after);
    }
};

/// Points whose cost is known. An exact multiplier stands for int8, which it gives to the bit.
std::vector<CostPoint> costPoints(const AxmoeGrid& grid) {
    std::vector<CostPoint> points;
    for (const std::size_t checkpoint : grid.checkpoints) {
        const auto isOf = [checkpoint](const analysis::AxmoeRow* row) {
            return row->checkpoint == checkpoint;
        };
        const auto first = std::ranges::find_if(grid.rows, isOf);
        const bool exact = std::ranges::any_of(grid.rows, [&](const analysis::AxmoeRow* row) {
            return isOf(row) && row->severity == analysis::Severity::Exact && row->run->cost;
        });
        if (!exact && (*first)->int8->cost)
            points.push_back({*first, (*first)->int8, false});
    }
    for (const analysis::AxmoeRow* row : grid.rows) {
        if (row->run->cost)
            points.push_back({row, row->run, false});
        if (row->retrained && row->retrained->run->cost)
            points.push_back({row, row->retrained->run, true});
    }
    return points;
}

}  // namespace

AxmoeStudy::AxmoeStudy(std::shared_ptr<const analysis::StudyResult> from) : study(std::move(from)) {
    if (!study)
        return;
    rows = analysis::axmoeRows(*study);
    for (const analysis::AxmoeRow& row : rows) {
        const std::string& architecture = study->checkpoints[row.checkpoint].description.architecture;
        if (std::ranges::find(architectures, architecture) == architectures.end())
            architectures.push_back(architecture);
    }
}

RunChoice runOfRow(const analysis::AxmoeRow& row, bool after) {
    return {static_cast<int>(after && row.retrained ? row.retrained->checkpoint : row.checkpoint),
            static_cast<int>(row.multiplier)};
}

int AxmoeStudy::rowOf(RunChoice run) const {
    const auto found = std::ranges::find_if(rows, [run](const analysis::AxmoeRow& row) {
        return runOfRow(row, false) == run || runOfRow(row, true) == run;
    });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

bool AxmoeStudy::anyRetrained() const {
    return std::ranges::any_of(rows, [](const analysis::AxmoeRow& row) { return row.retrained.has_value(); });
}

std::shared_ptr<const PlotFigure> axmoeAccuracyFigure(const AxmoeStudy& study,
                                                      const std::string& architecture,
                                                      const Selection& selection) {
    const AxmoeGrid grid(study, architecture);
    if (grid.rows.empty())
        return nullptr;
    ChangeSpec spec = changeSpec(
        study, grid, selection, [](const analysis::AxmoeRow& row) { return percentValue(row.run->accuracy); },
        [](const analysis::AxmoeRow& row) { return percentValue(row.retrained->run->accuracy); });
    spec.title =
        AxmoeFigureTexts::tr(
            "%1: accuracy by multiplier and topology before and after retraining, with 95 % intervals")
            .arg(fromUtf8(architecture));
    spec.y = {AxmoeFigureTexts::tr("Top-1 accuracy"), QStringLiteral("%")};
    spec.referenceName = AxmoeFigureTexts::tr("int8");
    spec.lowestY = 0;
    spec.highestY = 100;
    for (const analysis::AxmoeRow* row : grid.rows)
        spec.series[static_cast<std::size_t>(grid.seriesOf(*row))].reference = 100 * row->int8->accuracy.top1;
    return std::make_shared<ChangeFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> axmoeLossFigure(const AxmoeStudy& study, const std::string& architecture,
                                                  const Selection& selection) {
    const AxmoeGrid grid(study, architecture);
    if (grid.rows.empty())
        return nullptr;
    ChangeSpec spec = changeSpec(
        study, grid, selection, [](const analysis::AxmoeRow& row) { return pointsValue(row.loss); },
        [](const analysis::AxmoeRow& row) { return pointsValue(row.retrained->left); });
    spec.title =
        AxmoeFigureTexts::tr("%1: loss against int8, and what retraining leaves of it, with 95 % intervals")
            .arg(fromUtf8(architecture));
    spec.y = {AxmoeFigureTexts::tr("Top-1 loss"), AxmoeFigureTexts::tr("pp")};
    spec.zeroLine = true;
    return std::make_shared<ChangeFigure>(std::move(spec));
}

std::optional<RunChoice> runOfAxmoeHit(const AxmoeStudy& study, const std::string& architecture,
                                       const PlotHit& hit) {
    const AxmoeGrid grid(study, architecture);
    const bool after = hit.row == 1;
    for (const analysis::AxmoeRow* row : grid.rows) {
        if (grid.seriesOf(*row) == hit.series && grid.categoryOf(*row) == hit.column &&
            (!after || row->retrained))
            return runOfRow(*row, after);
    }
    return std::nullopt;
}

std::vector<RunChoice> axmoeRunsWithCost(const AxmoeStudy& study, const std::string& architecture) {
    std::vector<RunChoice> runs;
    for (const CostPoint& point : costPoints(AxmoeGrid(study, architecture)))
        runs.push_back(point.choice());
    return runs;
}

std::shared_ptr<const PlotFigure> axmoeCostFigure(const AxmoeStudy& study, const std::string& architecture,
                                                  const Selection& selection) {
    const AxmoeGrid grid(study, architecture);
    const std::vector<CostPoint> points = costPoints(grid);
    if (points.empty())
        return nullptr;
    ScatterSpec spec;
    spec.title = AxmoeFigureTexts::tr("%1: accuracy against inference cost before and after retraining")
                     .arg(fromUtf8(architecture));
    spec.x = {AxmoeFigureTexts::tr("Normalised inference cost"), AxmoeFigureTexts::tr("dense int8 = 1")};
    spec.y = {AxmoeFigureTexts::tr("Top-1 accuracy"), QStringLiteral("%")};
    spec.paretoFront = false;
    spec.arrowName = AxmoeFigureTexts::tr("retraining");
    spec.hollowName = AxmoeFigureTexts::tr("without retraining");
    spec.filledName = AxmoeFigureTexts::tr("after retraining");
    for (const std::size_t checkpoint : grid.checkpoints)
        spec.groups += networkTitle(*study.study, grid, checkpoint);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const CostPoint& point = points[i];
        const ChangeSpec::Value value = percentValue(point.run->accuracy);
        const QString arithmetic =
            point.isInt8() ? AxmoeFigureTexts::tr("int8")
                           : shortMultiplierName(study.study->multipliers[point.row->multiplier].name);
        const int group = grid.seriesOf(*point.row);
        const QString name =
            QStringLiteral("%1, %2, %3")
                .arg(spec.groups[group], arithmetic, point.after ? spec.filledName : spec.hollowName);
        spec.points.push_back({*point.run->cost, value.value, value.low, value.high, arithmetic, name, group,
                               group, !point.after});
        if (point.after && i > 0 && points[i - 1].row == point.row && !points[i - 1].after)
            spec.arrows.push_back({static_cast<int>(i) - 1, static_cast<int>(i)});
    }
    forEachSelected(selection, [&](RunChoice run, SelectionRole role) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i].choice() == run)
                spec.marks.push_back({static_cast<int>(i), role});
        }
    });
    return std::make_shared<ScatterFigure>(std::move(spec));
}

}  // namespace axscope::app
