// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/lineage.h"

namespace axscope::analysis {
namespace {

/// By contents where both are known; names are given to tables by whoever writes a file, and are not unique.
bool isRetrainedFor(const models::NetworkDescription& description, const MultiplierInfo& multiplier) {
    if (description.multiplierSha256.empty())
        return description.retrainedFor == multiplier.name;
    return multiplier.table != nullptr && description.multiplierSha256 == multiplier.table->hash();
}

}  // namespace

std::optional<std::size_t> parentOf(const StudyResult& study, std::size_t checkpoint) {
    const std::string& hash = study.checkpoints[checkpoint].description.parentSha256;
    for (std::size_t c = 0; c < study.checkpoints.size() && !hash.empty(); ++c)
        if (c != checkpoint && study.checkpoints[c].sha256 == hash)
            return c;
    return std::nullopt;
}

std::vector<std::size_t> originals(const StudyResult& study) {
    std::vector<std::size_t> found;
    for (std::size_t c = 0; c < study.checkpoints.size(); ++c)
        if (!parentOf(study, c))
            found.push_back(c);
    return found;
}

std::optional<std::size_t> retrainedFrom(const StudyResult& study, std::size_t parent,
                                         std::size_t multiplier) {
    std::optional<std::size_t> found;
    for (std::size_t c = 0; c < study.checkpoints.size(); ++c)
        if (parentOf(study, c) == parent &&
            isRetrainedFor(study.checkpoints[c].description, study.multipliers[multiplier]))
            found = c;
    return found;
}

const RunResult* findRun(const StudyResult& study, std::size_t checkpoint, Mode mode,
                         std::optional<std::size_t> multiplier) {
    for (const RunResult& run : study.runs)
        if (run.checkpoint == checkpoint && run.mode == mode && run.multiplier == multiplier)
            return &run;
    return nullptr;
}

}  // namespace axscope::analysis
