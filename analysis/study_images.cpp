// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_images.h"

#include <algorithm>
#include <utility>

#include "models/datasets/open_dataset.h"
#include "models/datasets/prepared_images.h"
#include "models/datasets/subset.h"
#include "models/io/probe.h"

namespace axscope::analysis {
namespace {

using models::Dataset;

constexpr std::uint64_t kCalibrationSeed =
    0;  // of the order of calibration images that stand class after class

std::string specOf(const Dataset& dataset) {
    return dataset.kind() + ":" + dataset.location();
}

/// What generated images are made for. A checkpoint that cannot be read fails later, with its own message.
models::NetworkInput inputOf(const Experiment& experiment) {
    models::NetworkInput input;
    if (experiment.checkpoints.empty())
        return input;
    if (const auto summary = models::probe(experiment.checkpoints.front()); summary) {
        const models::NetworkDescription& description = summary->description;
        if (*std::min_element(description.inputSize.begin(), description.inputSize.end()) > 0)
            input.imageSize = description.inputSize;
        if (description.numClasses > 0)
            input.numClasses = description.numClasses;
    }
    return input;
}

Result<void> openCalibration(const Experiment& experiment, const models::NetworkInput& input,
                             StudyImages& images) {
    std::shared_ptr<const Dataset> calibration = images.dataset;
    bool evaluatedToo = true;
    std::string spec = experiment.ranges.data;
    if (!spec.empty()) {
        Result<std::shared_ptr<const Dataset>> opened = models::openDataset(spec, input);
        if (!opened)
            return opened.error();
        calibration = std::move(*opened);
        evaluatedToo = false;
    } else if (spec = images.dataset->trainingSpec(); !spec.empty()) {
        Result<std::shared_ptr<const Dataset>> opened = models::openDataset(spec, input);
        if (!opened)
            return opened.error();
        if ((*opened)->size() >= std::min<std::uint64_t>(experiment.ranges.images, images.dataset->size())) {
            calibration = std::move(*opened);
            evaluatedToo = false;
        }
    }
    images.calibrationData = specOf(*calibration);
    if (calibration->isOrderedByClass()) {
        Result<std::shared_ptr<const Dataset>> mixed =
            models::takeSubset(std::move(calibration), {.classes = {}, .seed = kCalibrationSeed});
        if (!mixed)
            return mixed.error();
        calibration = std::move(*mixed);
        images.calibrationSeed = kCalibrationSeed;
    }
    images.calibratesOnEvaluated = evaluatedToo;
    images.calibration = std::move(calibration);
    return {};
}

Error inFile(Error error, const std::string& file) {
    error.where = file;
    return error;
}

Result<void> checkClasses(const models::NetworkDescription& network, const Dataset& dataset,
                          const std::string& file) {
    if (network.numClasses == dataset.numClasses() ||
        (!dataset.classesAreComplete() && network.numClasses > dataset.numClasses()))
        return {};
    return Error{ErrorCode::Unsupported,
                 "the network tells " + std::to_string(network.numClasses) + " classes apart, " +
                     dataset.kind() + (dataset.classesAreComplete() ? " has " : " has labels up to ") +
                     std::to_string(dataset.numClasses() - (dataset.classesAreComplete() ? 0 : 1)),
                 file};
}

}  // namespace

Result<StudyImages> openStudyImages(const Experiment& experiment) {
    const models::NetworkInput input = inputOf(experiment);
    Result<std::shared_ptr<const Dataset>> whole = models::openDataset(experiment.data, input);
    if (!whole)
        return whole.error();
    Result<std::shared_ptr<const Dataset>> chosen = models::takeSubset(std::move(*whole), experiment.subset);
    if (!chosen)
        return chosen.error();
    StudyImages images;
    images.dataset = std::move(*chosen);
    if (experiment.images > images.dataset->size())
        return Error{ErrorCode::InvalidArgument,
                     std::to_string(experiment.images) + " images asked for, the data set has " +
                         std::to_string(images.dataset->size()) +
                         (experiment.subset.classes.empty() ? "" : " of these classes"),
                     experiment.data};
    images.count = experiment.images == 0 ? images.dataset->size() : experiment.images;
    images.subset = models::inWords(experiment.subset);
    if (experiment.ranges.file.empty())
        if (Result<void> opened = openCalibration(experiment, input, images); !opened)
            return opened.error();
    return images;
}

Result<NetworkImages> imagesFor(const StudyImages& images, const Experiment& experiment,
                                const models::NetworkDescription& network, const std::string& file) {
    NetworkImages prepared;
    const auto prepare =
        [&](const std::shared_ptr<const Dataset>& dataset) -> Result<models::PreparedImages> {
        if (Result<void> fits = checkClasses(network, *dataset, file); !fits)
            return fits.error();
        auto made = models::prepareImages(dataset, network.inputSize, experiment.resize);
        return made ? std::move(made) : inFile(made.error(), file);
    };
    Result<models::PreparedImages> evaluated = prepare(images.dataset);
    if (!evaluated)
        return evaluated.error();
    prepared.dataset = std::move(evaluated->dataset);
    if (images.calibration != nullptr) {
        Result<models::PreparedImages> calibration = prepare(images.calibration);
        if (!calibration)
            return calibration.error();
        prepared.calibration = std::move(calibration->dataset);
    }
    Result<models::Normalisation> normalisation = models::resolveNormalisation(
        experiment.normalisation, {network.mean, network.std}, network.inputSize[0]);
    if (!normalisation)
        return normalisation.error();
    prepared.normalisation = std::move(*normalisation);
    const std::string origin = experiment.normalisation.isEmpty()        ? "from the checkpoint"
                               : experiment.normalisation.preset.empty() ? "as chosen"
                                                                         : experiment.normalisation.preset;
    prepared.inWords = (evaluated->inWords.empty() ? "" : evaluated->inWords + "; ") +
                       models::inWords(prepared.normalisation) + " (" + origin + ")";
    return prepared;
}

}  // namespace axscope::analysis
