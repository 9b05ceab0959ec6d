// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/axmoe_study.h"

#include <memory>
#include <string>

#include "analysis/image_records.h"
#include "analysis/statistics.h"
#include "multipliers/catalog.h"

namespace axscope::testing {

using namespace analysis;

MultiplierInfo axmoeMultiplier(const char* name) {
    MultiplierInfo info;
    const auto* entry = multipliers::findCatalogEntry(name);
    info.table = multipliers::tableOf(*entry);
    info.name = info.table->name();
    info.metrics = multipliers::computeErrorMetrics(*info.table);
    return info;
}

RunResult axmoeRun(std::size_t checkpoint, Mode mode, std::optional<std::size_t> multiplier,
                   std::size_t correct, bool records) {
    RunResult result;
    result.checkpoint = checkpoint;
    result.mode = mode;
    result.multiplier = multiplier;
    result.cost = 0.5;
    auto images = std::make_shared<ImageRecords>();
    for (std::size_t i = 0; i < kAxmoeImages; ++i) {
        images->label.push_back(static_cast<std::uint16_t>(i % 7));
        images->rank.push_back(i < correct ? 0 : 1);
        images->top.insert(images->top.end(), ImageRecords::kTop, 0);
        images->probability.insert(images->probability.end(), ImageRecords::kTop, 0.2F);
    }
    result.accuracy.images = kAxmoeImages;
    result.accuracy.top1 = static_cast<double>(correct) / kAxmoeImages;
    result.accuracy.top1Interval = wilsonInterval(correct, kAxmoeImages);
    if (records)
        result.images = std::move(images);
    return result;
}

StudyResult axmoeStudy(const std::vector<AxmoeNet>& nets, const std::vector<const char*>& multipliers,
                       bool records) {
    StudyResult result;
    result.complete = true;
    for (const char* name : multipliers)
        result.multipliers.push_back(axmoeMultiplier(name));
    for (std::size_t c = 0; c < nets.size(); ++c) {
        CheckpointInfo info;
        info.name = "net" + std::to_string(c);
        info.sha256 = std::string(64, static_cast<char>('a' + c));
        info.description.architecture = nets[c].architecture;
        info.description.topology = nets[c].topology;
        if (nets[c].parent >= 0)
            info.description.parentSha256 = std::string(64, static_cast<char>('a' + nets[c].parent));
        info.description.retrainedFor = nets[c].retrainedFor;
        result.checkpoints.push_back(info);
        result.runs.push_back(axmoeRun(c, Mode::Int8, std::nullopt, nets[c].int8, records));
        for (std::size_t m = 0; m < nets[c].approximate.size(); ++m)
            result.runs.push_back(axmoeRun(c, Mode::Approx, m, nets[c].approximate[m], records));
    }
    return result;
}

}  // namespace axscope::testing
