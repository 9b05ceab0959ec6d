// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/overview/overview_figures.h"

#include <QCoreApplication>
#include <algorithm>

#include "analysis/measures/class_accuracy.h"
#include "analysis/measures/lineage.h"
#include "analysis/measures/loss_decomposition.h"
#include "analysis/measures/paired_comparison.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/plots/stacked_bar_figure.h"
#include "app/gui/text.h"
#include "app/gui/views/overview/checkpoint_looks.h"

namespace axscope::app {
namespace {

class OverviewTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::OverviewFigures)
};

constexpr int kFloatCategory = 0;
constexpr int kInt8Category = 1;
constexpr int kFirstMultiplier = 2;
constexpr std::size_t kMostWithRemarks = 6;

enum LossColor { kQuantisationColor = 4, kValueColor = 0, kRoutingColor = 1 };

double accuracyOf(const analysis::AccuracyResult& accuracy, AccuracyKind kind) {
    return 100 * (kind == AccuracyKind::Top1 ? accuracy.top1 : accuracy.top5);
}

analysis::Interval intervalOf(const analysis::AccuracyResult& accuracy, AccuracyKind kind) {
    const analysis::Interval& interval =
        kind == AccuracyKind::Top1 ? accuracy.top1Interval : accuracy.top5Interval;
    return {100 * interval.low, 100 * interval.high};
}

int categoryOf(int run) {
    return run < 0 ? kInt8Category : kFirstMultiplier + run;
}

QStringList categoriesOf(const analysis::StudyResult& study) {
    QStringList names{OverviewTexts::tr("float"), OverviewTexts::tr("int8")};
    for (const auto& multiplier : study.multipliers)
        names += shortMultiplierName(multiplier.name);
    return names;
}

const analysis::RunResult* runOfCategory(const analysis::StudyResult& study, std::size_t checkpoint, int category) {
    if (category == kFloatCategory)
        return findRun(study, checkpoint, analysis::Mode::Float);
    return findChoice(study, checkpoint, category == kInt8Category ? kInt8Choice : category - kFirstMultiplier);
}

/// Calls `mark(run, role)` for what is selected.
template <class Mark>
void forSelected(const Selection& selection, Mark mark) {
    if (selection.compared)
        mark(*selection.compared, SelectionRole::Compared);
    mark(selection.candidate, SelectionRole::Candidate);  // on top
}

bool knows(const analysis::StudyResult& study, RunChoice run) {
    return run.checkpoint >= 0 && static_cast<std::size_t>(run.checkpoint) < study.checkpoints.size() &&
           (run.run == kInt8Choice || (run.run >= 0 && static_cast<std::size_t>(run.run) < study.multipliers.size()));
}

bool isExact(const analysis::MultiplierInfo& multiplier) {
    return multiplier.table && multiplier.table->isExact();
}

/// Whether the run of a retrained checkpoint is one that it was retrained for; every run is, where the study does not have
/// its multiplier.
bool wasRetrainedFor(const analysis::StudyResult& study, RunChoice run) {
    const auto checkpoint = static_cast<std::size_t>(run.checkpoint);
    const auto parent = analysis::parentOf(study, checkpoint);
    if (!parent)
        return false;
    bool known = false;
    for (std::size_t m = 0; m < study.multipliers.size(); ++m) {
        if (analysis::retrainedFrom(study, *parent, m) != checkpoint)
            continue;
        known = true;
        if (run.run == static_cast<int>(m))
            return true;
    }
    return !known;
}

/// Accuracy by chance: 1 / classes where all checkpoints tell the same number of them apart.
void addChance(const analysis::StudyResult& study, AccuracyKind kind, BarSpec& spec) {
    const int classes = study.checkpoints.empty() ? 0 : study.checkpoints.front().description.numClasses;
    const bool same = std::ranges::all_of(study.checkpoints, [classes](const auto& checkpoint) {
        return checkpoint.description.numClasses == classes;
    });
    const int tries = static_cast<int>(kind);
    if (same && classes > tries)
        spec.references.push_back({OverviewTexts::tr("by chance"), 100.0 * tries / classes, 4, Qt::DotLine});
}

/// Two runs on the same images, where both tell of them.
std::optional<analysis::PairedComparison> pairedComparison(const analysis::RunResult* a, const analysis::RunResult* b) {
    return a && b && a->images && b->images ? analysis::compareRuns(*a->images, *b->images) : std::nullopt;
}

}  // namespace

QString accuracyTitle(AccuracyKind kind) {
    return kind == AccuracyKind::Top1 ? OverviewTexts::tr("Top-1 accuracy") : OverviewTexts::tr("Top-5 accuracy");
}

QString runTitle(const analysis::StudyResult& study, RunChoice run) {
    if (!knows(study, run))
        return {};
    return QStringLiteral("%1, %2").arg(
        fromUtf8(study.checkpoints[static_cast<std::size_t>(run.checkpoint)].name),
        run.run == kInt8Choice ? OverviewTexts::tr("int8")
                               : fromUtf8(study.multipliers[static_cast<std::size_t>(run.run)].name));
}

QString classTitle(const analysis::StudyResult& study, int label) {
    return label >= 0 && static_cast<std::size_t>(label) < study.classNames.size()
               ? fromUtf8(study.classNames[static_cast<std::size_t>(label)])
               : OverviewTexts::tr("class %1").arg(label);
}

std::optional<int> runOfAccuracyCategory(int category) {
    if (category <= kFloatCategory)
        return std::nullopt;
    return category == kInt8Category ? kInt8Choice : category - kFirstMultiplier;
}

std::shared_ptr<const PlotFigure> accuracyFigure(const analysis::StudyResult& study, AccuracyKind kind,
                                                 const Selection& selection) {
    const CheckpointLooks looks = checkpointLooks(study);
    BarSpec spec;
    spec.title = looks.titled(OverviewTexts::tr("%1 by multiplier, with 95 % intervals").arg(accuracyTitle(kind)));
    spec.x = {OverviewTexts::tr("Arithmetic"), {}};
    spec.y = {accuracyTitle(kind), QStringLiteral("%")};
    spec.decimals = 2;
    spec.highestY = 100;
    spec.categories = categoriesOf(study);
    spec.dividerBefore = study.multipliers.empty() ? -1 : kFirstMultiplier;
    bool any = false;
    for (std::size_t c = 0; c < study.checkpoints.size(); ++c) {
        BarSpec::Series series;
        series.name = looks.looks[c].name;
        series.color = looks.looks[c].style;
        for (int category = 0; category < spec.categories.size(); ++category) {
            const auto* run = runOfCategory(study, c, category);
            const analysis::Interval interval =
                run ? intervalOf(run->accuracy, kind) : analysis::Interval{kNoFigure, kNoFigure};
            series.values.push_back(run ? accuracyOf(run->accuracy, kind) : kNoFigure);
            series.lows.push_back(interval.low);
            series.highs.push_back(interval.high);
            any = any || run;
        }
        spec.series.push_back(std::move(series));
    }
    if (!any)
        return nullptr;
    addChance(study, kind, spec);
    forSelected(selection, [&](RunChoice run, SelectionRole role) {
        if (knows(study, run) && findChoice(study, static_cast<std::size_t>(run.checkpoint), run.run))
            spec.marks.push_back({categoryOf(run.run), run.checkpoint, role});
    });
    return std::make_shared<BarFigure>(std::move(spec));
}

std::vector<RunChoice> runsWithCost(const analysis::StudyResult& study) {
    std::vector<RunChoice> runs;
    for (const auto& run : study.runs) {
        const bool approx = run.mode == analysis::Mode::Approx && run.multiplier &&
                            *run.multiplier < study.multipliers.size();
        if (!run.cost || run.checkpoint >= study.checkpoints.size() || !(approx || run.mode == analysis::Mode::Int8))
            continue;
        if (!approx && std::ranges::any_of(study.runs, [&](const analysis::RunResult& other) {
                return other.checkpoint == run.checkpoint && other.multiplier && other.cost &&
                       *other.multiplier < study.multipliers.size() && isExact(study.multipliers[*other.multiplier]);
            }))
            continue;
        runs.push_back(
            {static_cast<int>(run.checkpoint), approx ? static_cast<int>(*run.multiplier) : kInt8Choice});
    }
    return runs;
}

std::shared_ptr<const PlotFigure> costFigure(const analysis::StudyResult& study, AccuracyKind kind, bool paretoFront,
                                             const Selection& selection) {
    const CheckpointLooks looks = checkpointLooks(study);
    ScatterSpec spec;
    spec.title = looks.titled(OverviewTexts::tr("%1 against inference cost").arg(accuracyTitle(kind)));
    spec.x = {OverviewTexts::tr("Normalised inference cost"), OverviewTexts::tr("dense int8 = 1")};
    spec.y = {accuracyTitle(kind), QStringLiteral("%")};
    spec.paretoFront = paretoFront;
    spec.arrowName = OverviewTexts::tr("retrained from");
    const std::vector<std::size_t> originals = analysis::originals(study);
    for (const std::size_t original : originals)
        spec.groups += looks.looks[original].name;
    const bool anyRetrained = originals.size() < study.checkpoints.size();
    if (anyRetrained) {
        spec.hollowName = OverviewTexts::tr("without retraining");
        spec.filledName = OverviewTexts::tr("after retraining");
    }
    const std::vector<RunChoice> runs = runsWithCost(study);
    for (const RunChoice& choice : runs) {
        const auto* run = findChoice(study, static_cast<std::size_t>(choice.checkpoint), choice.run);
        const analysis::Interval interval = intervalOf(run->accuracy, kind);
        const bool int8 = choice.run == kInt8Choice;
        spec.points.push_back(
            {*run->cost, accuracyOf(run->accuracy, kind), interval.low, interval.high,
             int8 ? OverviewTexts::tr("int8")
                  : shortMultiplierName(study.multipliers[static_cast<std::size_t>(choice.run)].name),
             runTitle(study, choice), looks.looks[static_cast<std::size_t>(choice.checkpoint)].family,
             int8 ? kInt8Style : choice.run,
             anyRetrained && !analysis::parentOf(study, static_cast<std::size_t>(choice.checkpoint))});
    }
    const auto pointOf = [&](RunChoice choice) {
        auto found = std::ranges::find(runs, choice);
        if (found == runs.end() && choice.run == kInt8Choice) {
            found = std::ranges::find_if(runs, [&](const RunChoice& run) {
                return run.checkpoint == choice.checkpoint && run.run >= 0 &&
                       isExact(study.multipliers[static_cast<std::size_t>(run.run)]);
            });
        }
        return found == runs.end() ? -1 : static_cast<int>(found - runs.begin());
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (const auto parent = analysis::parentOf(study, static_cast<std::size_t>(runs[i].checkpoint))) {
            const int from = pointOf({static_cast<int>(*parent), runs[i].run});
            if (from >= 0 && wasRetrainedFor(study, runs[i]))
                spec.arrows.push_back({from, static_cast<int>(i)});
        }
    }
    forSelected(selection, [&](RunChoice run, SelectionRole role) {
        if (const int point = pointOf(run); point >= 0)
            spec.marks.push_back({point, role});
    });
    return spec.points.empty() ? nullptr : std::make_shared<ScatterFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> lossFigure(const analysis::StudyResult& study, const Selection& selection) {
    const CheckpointLooks looks = checkpointLooks(study);
    StackedBarSpec spec;
    spec.title = looks.titled(OverviewTexts::tr("Where the top-1 accuracy goes, with each multiplier"));
    spec.x = {OverviewTexts::tr("Multiplier"), {}};
    spec.y = {OverviewTexts::tr("Top-1 loss"), OverviewTexts::tr("pp")};
    spec.stackTitle = OverviewTexts::tr("Checkpoint");
    spec.totalName = OverviewTexts::tr("sum, with 95 % interval");
    spec.parts = {{OverviewTexts::tr("quantisation"), kQuantisationColor},
                  {OverviewTexts::tr("value error"), kValueColor},
                  {OverviewTexts::tr("routing error"), kRoutingColor}};
    for (const auto& multiplier : study.multipliers)
        spec.categories += shortMultiplierName(multiplier.name);
    for (std::size_t c = 0; c < study.checkpoints.size(); ++c) {
        const QString& name = looks.looks[c].name;
        // Of many checkpoints the legend has room for their names alone.
        const bool told = study.checkpoints.size() <= kMostWithRemarks && study.checkpoints[c].description.moeLayers.empty();
        spec.stacks += told ? OverviewTexts::tr("%1 (no routers)").arg(name) : name;
        const auto* floating = findRun(study, c, analysis::Mode::Float);
        for (std::size_t m = 0; m < study.multipliers.size(); ++m) {
            const auto parts = analysis::decomposeLoss(study, c, m);
            if (!parts)
                continue;
            StackedBarSpec::Bar bar{static_cast<int>(m), static_cast<int>(c), {}, 0, kNoFigure, kNoFigure};
            for (const std::int64_t part : {parts->quantisation, parts->value, parts->routing})
                bar.parts.push_back(100 * parts->share(part));
            bar.total = 100 * parts->share(parts->total());
            if (const auto pair = pairedComparison(findRun(study, c, analysis::Mode::Approx, m), floating)) {
                bar.low = 100 * pair->interval.low;
                bar.high = 100 * pair->interval.high;
            }
            spec.bars.push_back(std::move(bar));
        }
    }
    forSelected(selection, [&](RunChoice run, SelectionRole role) {
        if (knows(study, run) && run.run >= 0)
            spec.marks.push_back({run.run, run.checkpoint, role});
    });
    return spec.bars.empty() ? nullptr : std::make_shared<StackedBarFigure>(std::move(spec));
}

QString lossNote(const analysis::StudyResult& study) {
    QStringList names;
    for (const auto& run : study.runs) {
        if (run.mode != analysis::Mode::Approx || run.routing.empty() || run.frozen ||
            run.checkpoint >= study.checkpoints.size())
            continue;
        const QString name = fromUtf8(study.checkpoints[run.checkpoint].name);
        if (!names.contains(name))
            names += name;
    }
    return names.isEmpty() ? QString()
                           : OverviewTexts::tr("The loss of %1 cannot be split: its runs with frozen routing are missing.")
                                 .arg(names.join(QStringLiteral(", ")));
}

ClassDrops classDrops(const analysis::StudyResult& study, AccuracyKind kind, const Selection& selection) {
    const RunChoice choice = selection.candidate;
    if (!knows(study, choice))
        return {};
    const auto c = static_cast<std::size_t>(choice.checkpoint);
    const auto* run = findChoice(study, c, choice.run);
    const auto* reference = findRun(study, c, choice.run == kInt8Choice ? analysis::Mode::Float : analysis::Mode::Int8);
    if (!run || !reference || !run->images || !reference->images || !study.provenance.labelsMeaningful)
        return {};
    auto classes = analysis::compareClasses(*reference->images, *run->images, static_cast<std::size_t>(kind));
    if (classes.empty())
        return {};
    std::ranges::stable_sort(classes, {}, &analysis::ClassComparison::difference);
    BarSpec spec;
    spec.title = kind == AccuracyKind::Top1 ? OverviewTexts::tr("Top-1 lost by class: %1") : OverviewTexts::tr("Top-5 lost by class: %1");
    spec.title = spec.title.arg(runTitle(study, choice));
    spec.x = {OverviewTexts::tr("Class, by loss"), {}};
    spec.y = {choice.run == kInt8Choice ? OverviewTexts::tr("Loss against float") : OverviewTexts::tr("Loss against int8"),
              OverviewTexts::tr("pp")};
    spec.decimals = 1;
    BarSpec::Series series{OverviewTexts::tr("loss"), checkpointLooks(study).looks[c].style, {}, {}, {}};
    ClassDrops drops;
    for (const auto& entry : classes) {
        if (selection.label == entry.label)
            spec.marks.push_back({static_cast<int>(spec.categories.size()), 0, SelectionRole::Detail});
        spec.categories += classTitle(study, entry.label);
        // 0 - x and not -x, which is -0 where nothing is lost.
        series.values.push_back(0 - 100 * entry.difference());
        series.lows.push_back(0 - 100 * entry.interval.high);
        series.highs.push_back(0 - 100 * entry.interval.low);
        drops.labels.push_back(entry.label);
    }
    spec.series.push_back(std::move(series));
    drops.figure = std::make_shared<BarFigure>(std::move(spec));
    return drops;
}

std::vector<std::size_t> retrainedCheckpoints(const analysis::StudyResult& study) {
    std::vector<std::size_t> children;
    for (std::size_t c = 0; c < study.checkpoints.size(); ++c) {
        if (analysis::parentOf(study, c))
            children.push_back(c);
    }
    return children;
}

std::shared_ptr<const PlotFigure> recoveryFigure(const analysis::StudyResult& study, const Selection& selection) {
    const std::vector<std::size_t> children = retrainedCheckpoints(study);
    const CheckpointLooks looks = checkpointLooks(study);
    BarSpec spec;
    spec.title = looks.titled(OverviewTexts::tr("Recovery: top-1 of retrained checkpoints minus that of their parents"));
    spec.x = {OverviewTexts::tr("Arithmetic"), {}};
    spec.y = {OverviewTexts::tr("Recovered"), OverviewTexts::tr("pp")};
    spec.decimals = 2;
    spec.categories = categoriesOf(study);
    spec.dividerBefore = study.multipliers.empty() ? -1 : kFirstMultiplier;
    bool any = false;
    for (const std::size_t child : children) {
        const std::size_t parent = *analysis::parentOf(study, child);
        const auto& description = study.checkpoints[child].description;
        BarSpec::Series series;
        series.color = looks.looks[child].style;
        series.name = OverviewTexts::tr("%1 from %2").arg(looks.looks[child].name, looks.looks[parent].name);
        if (!description.retrainedFor.empty())
            series.name = OverviewTexts::tr("%1, for %2").arg(series.name, fromUtf8(description.retrainedFor));
        for (int category = 0; category < spec.categories.size(); ++category) {
            const auto* before = runOfCategory(study, parent, category);
            const auto* after = runOfCategory(study, child, category);
            const auto pair = pairedComparison(before, after);
            any = any || (before && after);
            series.values.push_back(before && after ? 100 * (after->accuracy.top1 - before->accuracy.top1) : kNoFigure);
            series.lows.push_back(pair ? 100 * pair->interval.low : kNoFigure);
            series.highs.push_back(pair ? 100 * pair->interval.high : kNoFigure);
        }
        spec.series.push_back(std::move(series));
    }
    if (!any)
        return nullptr;
    if (spec.series.size() == 1)  // has no legend
        spec.title = looks.titled(OverviewTexts::tr("Recovery: top-1 of %1, minus its parent's").arg(spec.series.front().name));
    forSelected(selection, [&](RunChoice run, SelectionRole role) {
        const auto series = std::ranges::find(children, static_cast<std::size_t>(run.checkpoint));
        if (knows(study, run) && series != children.end())
            spec.marks.push_back({categoryOf(run.run), static_cast<int>(series - children.begin()), role});
    });
    return std::make_shared<BarFigure>(std::move(spec));
}

}  // namespace axscope::app
