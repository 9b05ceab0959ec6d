// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/large_study.h"

#include <span>
#include <string>

#include "analysis/study/study_store.h"
#include "multipliers/base/sha256.h"
#include "tests/support/sample_study.h"

namespace axscope::testing {
namespace {

using namespace analysis;

/// Images of a block that a run finishes at once.
constexpr std::size_t kBlock = 250;

/// Rows first ... first + count - 1 of `all`.
ImageRecords slice(const ImageRecords& all, std::size_t first, std::size_t count) {
    const auto part = [&](const auto& column, std::size_t width) {
        const auto begin = column.begin() + static_cast<std::ptrdiff_t>(first * width);
        return std::remove_cvref_t<decltype(column)>(begin, begin + static_cast<std::ptrdiff_t>(count * width));
    };
    ImageRecords some;
    some.label = part(all.label, 1);
    some.rank = part(all.rank, 1);
    some.top = part(all.top, ImageRecords::kTop);
    some.probability = part(all.probability, ImageRecords::kTop);
    for (const ImageRecords::Routing& routing : all.routing) {
        ImageRecords::Routing& one = some.routing.emplace_back();
        one.decisionsPerImage = routing.decisionsPerImage;
        one.choices = routing.choices;
        one.experts = part(routing.experts, std::size_t{routing.decisionsPerImage} * routing.choices);
        if (!routing.margin.empty())
            one.margin = part(routing.margin, routing.decisionsPerImage);
    }
    return some;
}

Result<void> writeImages(StudyStore& store, const std::string& key, const ImageRecords& images) {
    for (std::size_t block = 0; block * kBlock < images.size(); ++block) {
        RunSums sums;
        sums.images = slice(images, block * kBlock, std::min(kBlock, images.size() - block * kBlock));
        sums.accuracy.images = sums.images.size();
        const FinishedBlock finished{key, &sums};
        if (Result<void> saved = store.saveBlock(block, {&finished, 1}); !saved)
            return saved;
    }
    return {};
}

}  // namespace

std::shared_ptr<const StudyResult> largeStudy() {
    static const auto kStudy = [] {
        constexpr std::size_t kDense = 0;
        constexpr std::size_t kHard = 1;
        const std::shared_ptr<const StudyResult> sample = sampleStudy();
        auto study = std::make_shared<StudyResult>(*sample);
        study->checkpoints.clear();
        study->runs.clear();
        for (std::size_t c = 0; c < kLargeCheckpoints; ++c) {
            const std::size_t source = c == 0 ? kDense : kHard;
            study->checkpoints.push_back(sample->checkpoints[source]);
            if (c > kHard)
                study->checkpoints.back().name += "_" + std::to_string(c);
            study->checkpoints.back().sha256 = sha256(std::as_bytes(std::span(study->checkpoints.back().name)));
            for (RunResult run : sample->runs) {
                if (run.checkpoint != source)
                    continue;
                run.checkpoint = c;
                study->runs.push_back(std::move(run));
            }
        }
        return std::shared_ptr<const StudyResult>(std::move(study));
    }();
    return kStudy;
}

Result<void> writeStudyFile(const std::filesystem::path& file, const StudyResult& study) {
    Result<std::shared_ptr<StudyStore>> store = StudyStore::create(file);
    if (!store)
        return store.error();
    Experiment experiment;
    experiment.data = "random:1";
    experiment.images = study.imagesRequested;
    for (const MultiplierInfo& multiplier : study.multipliers) {
        experiment.multipliers.push_back(multiplier.name);
        if (Result<void> saved = (*store)->saveTable(*multiplier.table); !saved)
            return saved;
    }
    if (Result<void> saved = (*store)->saveInputs(experiment); !saved)
        return saved;
    std::vector<std::string> keys;
    for (const RunResult& run : study.runs) {
        const std::string candidate =
            run.multiplier ? study.multipliers[*run.multiplier].name : std::string(toString(run.mode));
        RunIdentity identity;
        identity.checkpoint = study.checkpoints[run.checkpoint].name;
        identity.candidate = candidate;
        identity.definition = identity.checkpoint + " by " + candidate;
        identity.key = sha256(std::as_bytes(std::span(identity.definition)));
        keys.push_back(run.images ? identity.key : std::string());
        if (Result<void> added = (*store)->addRuns({&identity, 1}, study.imagesRequested); !added)
            return added;
        if (run.images)
            if (Result<void> written = writeImages(**store, identity.key, *run.images); !written)
                return written;
    }
    return (*store)->saveResults(study, keys);
}

}  // namespace axscope::testing
