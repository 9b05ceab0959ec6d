// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_inspection.h"

#include <algorithm>
#include <cmath>

namespace axscope::testing {
namespace {

using analysis::ImageInspection;
using analysis::ImageRecords;
using analysis::InspectedLayer;
using analysis::InspectedRouter;
using analysis::Mode;
using analysis::StudyResult;

const ImageRecords& recordsOf(const StudyResult& study, std::size_t checkpoint, Mode mode,
                              std::optional<std::size_t> multiplier) {
    const auto run = std::ranges::find_if(study.runs, [&](const analysis::RunResult& one) {
        return one.checkpoint == checkpoint && one.mode == mode && one.multiplier == multiplier;
    });
    return *run->images;
}

/// In -1..1, the same everywhere.
float noise(std::uint64_t seed) {
    seed = (seed ^ (seed >> 31)) * 0x9E3779B97F4A7C15ULL;
    seed = (seed ^ (seed >> 29)) * 0xBF58476D1CE4E5B9ULL;
    return static_cast<float>(static_cast<double>(seed >> 11) / static_cast<double>(1ULL << 52) - 1);
}

InspectedRouter routerOf(const ImageInspection& inspection, const std::array<const ImageRecords*, 3>& records,
                         std::size_t index, const analysis::RoutingResult& result, std::uint64_t image) {
    InspectedRouter router;
    router.layer = result.layer;
    router.experts = result.experts;
    router.choices = result.topK;
    const ImageRecords::Routing& first = records[0]->routing[index];
    router.decisions = static_cast<int>(first.decisionsPerImage);
    if (router.decisions > 1) {
        router.gridWidth = static_cast<int>(std::sqrt(router.decisions));
        router.gridHeight = router.gridWidth;
        router.leadingRows = router.decisions - router.gridWidth * router.gridHeight;
    }
    const auto experts = static_cast<std::size_t>(router.experts);
    for (std::size_t run = 0; run < records.size(); ++run) {
        if (!inspection.has[run])
            continue;
        auto& decided = router.runs[run];
        const auto chosen = records[run]->routing[index].of(image);
        decided.experts.assign(chosen.begin(), chosen.end());
        const std::size_t decisions = first.decisionsPerImage;
        decided.probability.assign(decisions * experts, 0.1F / static_cast<float>(std::max<std::size_t>(1, experts - 1)));
        for (std::size_t d = 0; d < decisions; ++d)
            decided.probability[d * experts + chosen[d * static_cast<std::size_t>(router.choices)]] = 0.9F;
        for (const float p : decided.probability)
            decided.score.push_back(std::log(p));
    }
    return router;
}

InspectedLayer layerOf(const ImageInspection& inspection, const analysis::LayerResult& result,
                       const std::vector<InspectedRouter>& routers, std::uint64_t image) {
    InspectedLayer layer;
    layer.name = result.name;
    layer.moeLayer = result.moeLayer;
    layer.expert = result.expert;
    layer.computed = result.computed;
    layer.multiplier = result.multiplier;
    layer.channels = 16;
    const auto router = std::ranges::find(routers, result.moeLayer, &InspectedRouter::layer);
    const bool tokens = router != routers.end() && router->decisions > 1;
    layer.height = tokens ? 1 : 8;
    layer.width = tokens ? 1 : 8;
    if (tokens) {
        layer.rowsPerImage = router->decisions;
        layer.gridHeight = router->gridHeight;
        layer.gridWidth = router->gridWidth;
        layer.leadingRows = router->leadingRows;
    }
    const auto perRow = static_cast<std::size_t>(layer.channels * layer.height * layer.width);
    for (std::size_t run = 0; run < analysis::kInspectedRuns; ++run) {
        if (!inspection.has[run])
            continue;
        auto& output = layer.runs[run];
        for (int row = 0; row < layer.rowsPerImage; ++row) {
            if (layer.expert >= 0 && router != routers.end()) {
                const auto& chosen = router->runs[run].experts;
                const auto at = chosen.begin() + row * router->choices;
                if (std::find(at, at + router->choices, layer.expert) == at + router->choices)
                    continue;
            }
            output.rows.push_back(row);
            for (std::size_t i = 0; i < perRow; ++i) {
                const std::uint64_t seed = image * 1'000'003 + result.depth * 4099 + static_cast<std::size_t>(row) * perRow + i;
                const float value = 2 * std::sin(0.2F * static_cast<float>(i)) + noise(seed);
                output.values.push_back(value + 0.05F * static_cast<float>(run) * noise(seed + 77));
            }
        }
    }
    return layer;
}

}  // namespace

analysis::PixelImage samplePixels(const StudyResult& study, std::size_t checkpoint, std::uint64_t image) {
    analysis::PixelImage pixels{32, 32, {}, recordsOf(study, checkpoint, Mode::Float, std::nullopt).label[image]};
    const auto hue = static_cast<int>(image * 37 % 256);
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 32; ++x) {
            const bool inside = (x - 16) * (x - 16) + (y - 16) * (y - 16) < static_cast<int>(40 + image % 150);
            pixels.rgb.push_back(static_cast<std::uint8_t>(inside ? hue : 230 - y * 3));
            pixels.rgb.push_back(static_cast<std::uint8_t>(inside ? 255 - hue : 200 - x));
            pixels.rgb.push_back(static_cast<std::uint8_t>(inside ? 90 : 240));
        }
    return pixels;
}

std::shared_ptr<const ImageInspection> sampleInspection(const StudyResult& study,
                                                        const analysis::InspectionTarget& target, std::uint64_t image) {
    auto inspection = std::make_shared<ImageInspection>();
    inspection->image = image;
    inspection->pixels = samplePixels(study, target.checkpoint, image);
    inspection->has = {true, true, target.run.has_value()};
    std::array<const ImageRecords*, 3> records{};
    for (std::size_t run = 0; run < records.size(); ++run) {
        if (!inspection->has[run])
            continue;
        records[run] = &recordsOf(study, target.checkpoint, static_cast<Mode>(run),
                                  run == 2 ? target.run : std::nullopt);
        // Scores whose five best classes are those of the records.
        auto& scores = inspection->scores[run];
        const auto classes = static_cast<std::size_t>(study.checkpoints[target.checkpoint].description.numClasses);
        scores.assign(classes, -9.0F);
        for (std::size_t k = 0; k < ImageRecords::kTop; ++k)
            if (const std::uint16_t one = records[run]->top[image * ImageRecords::kTop + k]; one < classes)
                scores[one] = 5.0F - static_cast<float>(k);
        inspection->answer[run].add(scores, inspection->pixels.label);
    }
    const auto run = std::ranges::find_if(study.runs, [&](const analysis::RunResult& one) {
        return one.checkpoint == target.checkpoint && one.mode == (target.run ? Mode::Approx : Mode::Int8) &&
               one.multiplier == target.run;
    });
    std::vector<InspectedRouter> routers;
    for (std::size_t i = 0; i < run->routing.size(); ++i)
        routers.push_back(routerOf(*inspection, records, i, run->routing[i], image));
    std::vector<std::string> decided;
    for (const analysis::LayerResult& result : run->layers) {
        const auto router = std::ranges::find(routers, result.moeLayer, &InspectedRouter::layer);
        if (router != routers.end() && std::ranges::find(decided, result.moeLayer) == decided.end()) {
            inspection->steps.emplace_back(*router);
            decided.push_back(result.moeLayer);
        }
        InspectedLayer layer = layerOf(*inspection, result, routers, image);
        if (std::ranges::any_of(layer.runs, &analysis::LayerOutput::ran))
            inspection->steps.emplace_back(std::move(layer));
    }
    return inspection;
}

}  // namespace axscope::testing
