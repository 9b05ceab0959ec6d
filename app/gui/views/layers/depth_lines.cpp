// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers/depth_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "analysis/measures/layer_lanes.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

constexpr double kStrongLine = 2;   // of the theme's line width
constexpr double kOtherLine = 0.8;  // beside a strong one
constexpr double kSecondLine = 0.75;

const analysis::ErrorFigures& figuresOf(const analysis::LayerResult& layer, bool isolated) {
    return isolated ? layer.isolated : layer.cumulative;
}

}  // namespace

std::shared_ptr<const LineFigure> DepthLines::figure(const analysis::StudyResult& study,
                                                     const Request& request) {
    struct Line {
        RunChoice choice;
        int id;
        const analysis::RunResult* run;
    };
    std::vector<Line> lines;
    std::set<int> checkpoints;
    std::set<int> multipliers;
    for (std::size_t i = 0; i < request.runs.size(); ++i) {
        const RunChoice& choice = request.runs[i];
        const auto* run = choice.checkpoint < 0
                              ? nullptr
                              : findChoice(study, static_cast<std::size_t>(choice.checkpoint), choice.run);
        if (run && !run->layers.empty()) {
            lines.push_back({choice, static_cast<int>(i), run});
            checkpoints.insert(choice.checkpoint);
            multipliers.insert(choice.run);
        }
    }
    if (lines.empty()) {
        return nullptr;
    }
    const bool manyCheckpoints = checkpoints.size() > 1;
    const bool manyMultipliers = multipliers.size() > 1;
    const ErrorMeasure measure = request.measure;
    const bool both = request.mode == ErrorMode::Both;
    const bool isolated = request.mode == ErrorMode::Isolated;
    const auto nameOfRun = [&](int run) {
        return run < 0 ? tr("int8 against float")
                       : fromUtf8(study.multipliers[static_cast<std::size_t>(run)].name);
    };
    const auto nameOf = [&](const RunChoice& choice) {
        const QString checkpoint =
            fromUtf8(study.checkpoints[static_cast<std::size_t>(choice.checkpoint)].name);
        QString name = !manyCheckpoints   ? nameOfRun(choice.run)
                       : !manyMultipliers ? checkpoint
                                          : tr("%1, %2").arg(checkpoint, nameOfRun(choice.run));
        if (request.compared && choice == request.candidate) {
            name = tr("A: %1").arg(name);
        } else if (request.compared == choice) {
            name = tr("B: %1").arg(name);
        }
        return name;
    };

    LineSpec spec;
    const QString kind = both       ? tr("cumulative and isolated error")
                         : isolated ? tr("isolated error")
                                    : tr("cumulative error");
    const QString over = tr("%1 over depth").arg(measure.name());
    spec.title =
        manyCheckpoints && manyMultipliers ? tr("%1, %2").arg(over, kind)
        : manyCheckpoints
            ? tr("%1, %2, %3").arg(over, nameOfRun(*multipliers.begin()), kind)
            : tr("%1, %2, %3")
                  .arg(over, fromUtf8(study.checkpoints[static_cast<std::size_t>(*checkpoints.begin())].name),
                       kind);
    spec.x = {tr("Depth"), tr("layers from the input")};
    spec.xByTick = {tr("Layer"), tr("by depth")};
    spec.y = measure.axis();
    spec.logY = measure == ErrorMeasure::Mse || measure == ErrorMeasure::RelativeRmse;
    spec.zeroLine = measure == ErrorMeasure::Bias;
    if (measure == ErrorMeasure::Cosine) {
        spec.highestY = 1;
    }

    const auto seriesOf = [&](const Line& line, bool ofIsolated) {
        LineSpec::Series series;
        series.name = nameOf(line.choice);
        series.id = line.id;
        // Colour and mark stand for the multiplier, or for the checkpoint where only that differs.
        series.style = manyCheckpoints && !manyMultipliers ? line.choice.checkpoint
                       : line.choice.run < 0               ? kInt8Style
                                                           : line.choice.run;
        if (manyCheckpoints && manyMultipliers && line.choice.checkpoint != *checkpoints.begin()) {
            static constexpr Qt::PenStyle kDashes[] = {Qt::DashLine, Qt::DashDotLine, Qt::DashDotDotLine};
            const auto rank = std::distance(checkpoints.begin(), checkpoints.find(line.choice.checkpoint));
            series.dash = kDashes[(rank - 1) % 3];
        }
        const bool strong = line.choice == request.candidate || request.compared == line.choice;
        series.weight = lines.size() == 1 ? 1 : strong ? kStrongLine : kOtherLine;
        if (both) {
            series.legend = series.name;
            series.listed = !ofIsolated;
            series.name =
                ofIsolated ? tr("%1, isolated").arg(series.name) : tr("%1, cumulative").arg(series.name);
            if (ofIsolated) {
                series.hollow = true;
                series.dash = Qt::DotLine;
                series.weight *= kSecondLine;
            }
        }
        std::size_t exact = 0;
        std::size_t measured = 0;
        for (const auto& layer : line.run->layers) {
            const double db = figuresOf(layer, ofIsolated).sqnrDb;
            exact += std::isinf(db) && db > 0 ? 1 : 0;
            measured += std::isnan(db) ? 0 : 1;
        }
        for (const auto& [depth, lanes] : analysis::lanesOf(line.run->layers)) {
            const auto x = static_cast<double>(depth);
            for (std::size_t s = 0; s < lanes.size(); ++s) {
                const analysis::LayerLane& lane = lanes[s];
                const auto figure = [&](const analysis::LayerResult& layer) {
                    return measure.of(figuresOf(layer, ofIsolated));
                };
                if (lane.layers.size() > 1 || s > 0) {
                    for (const auto* layer : lane.layers) {
                        series.loose.push_back({x, figure(*layer), fromUtf8(layer->name), fromUtf8(layer->name)});
                    }
                }
                if (s == 0) {
                    const auto& first = *lane.layers.front();
                    const analysis::LaneMean mean = analysis::meanOf(lane, figure);
                    series.line.push_back({x, mean.value,
                                           lane.layers.size() > 1
                                               ? tr("%1 (mean of %2 experts)").arg(fromUtf8(lane.name)).arg(mean.count)
                                               : fromUtf8(first.name),
                                           fromUtf8(first.name)});
                }
            }
        }
        // An exact layer has no SQNR to plot; say so where the eye looks for the missing line.
        if (exact > 0 && exact == measured) {
            series.name = tr("%1 (exact: no error)").arg(series.name);
        } else if (exact > 0) {
            series.name = tr("%1 (exact in %2 of %3 layers)").arg(series.name).arg(exact).arg(measured);
        }
        if (exact > 0 && exact == measured && both) {
            series.legend = tr("%1 (exact: no error)").arg(series.legend);
        }
        return series;
    };
    if (both) {
        spec.solidName = tr("cumulative");
        spec.hollowName = tr("isolated");
    }
    for (const Line& line : lines) {
        if (!isolated) {
            spec.series.push_back(seriesOf(line, false));
        }
        if (isolated || both) {
            spec.series.push_back(seriesOf(line, true));
        }
    }

    const auto chosenLine = std::ranges::find(lines, request.candidate, &Line::choice);
    const auto& named = chosenLine == lines.end() ? lines.front() : *chosenLine;
    if (request.layerNames) {
        for (const auto& [depth, lanes] : analysis::lanesOf(named.run->layers)) {
            spec.ticks.push_back({static_cast<double>(depth), fromUtf8(lanes.front().name)});
        }
    }
    if (chosenLine != lines.end()) {
        for (const auto& layer : chosenLine->run->layers) {
            const std::pair point(static_cast<double>(layer.depth), measure.of(figuresOf(layer, isolated)));
            if (!request.layer.isEmpty() && fromUtf8(layer.name) == request.layer) {
                spec.mark = point;
            } else if (request.expert && layer.expert == *request.expert &&
                       fromUtf8(layer.moeLayer) == request.moeLayer) {
                spec.rings.push_back(point);
            }
        }
    }
    return std::make_shared<LineFigure>(std::move(spec));
}

}  // namespace axscope::app
