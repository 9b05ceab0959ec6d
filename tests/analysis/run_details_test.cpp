// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "analysis/image_records.h"
#include "analysis/paired_run.h"
#include "analysis/passes/paired_pass.h"
#include "analysis/study_runner.h"
#include "models/emulation/network_sites.h"
#include "multipliers/catalog.h"

namespace axscope::analysis {
namespace {

constexpr std::uint64_t kDetailImages = 40;

std::filesystem::path checkpoint(const std::string& name) {
    return std::filesystem::path(AXSCOPE_RESOURCES_DIR) / "checkpoints" / (name + ".safetensors");
}

std::shared_ptr<const StudyResult> runOf(const std::string& name, std::vector<std::string> multipliers) {
    Experiment experiment;
    experiment.checkpoints = {checkpoint(name)};
    experiment.data = "random:3";
    experiment.images = kDetailImages;
    experiment.batchSize = 16;
    experiment.multipliers = std::move(multipliers);
    experiment.ranges.images = 16;
    experiment.threads = 2;
    JobControl job;
    Result<std::shared_ptr<const StudyResult>> study = runStudy(experiment, job);
    EXPECT_TRUE(study) << study.error().text();
    return study ? *study : std::make_shared<const StudyResult>();
}

std::uint64_t total(const std::vector<std::uint64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

TEST(RunDetails, imagesSayWhatTheSumsSay) {
    const auto study = runOf("resnet20_hard", {"1KVB", "1L2H"});
    ASSERT_EQ(study->runs.size(), 4U);
    for (const RunResult& run : study->runs) {
        ASSERT_NE(run.images, nullptr);
        const ImageRecords& images = *run.images;
        ASSERT_TRUE(images.isConsistent());
        ASSERT_EQ(images.size(), kDetailImages);
        std::uint64_t correct = 0;
        std::uint64_t amongFive = 0;
        for (std::size_t i = 0; i < images.size(); ++i) {
            correct += images.isCorrect(i) ? 1 : 0;
            amongFive += images.rank[i] < ImageRecords::kTop ? 1 : 0;
        }
        EXPECT_EQ(static_cast<double>(correct) / kDetailImages, run.accuracy.top1);
        EXPECT_EQ(static_cast<double>(amongFive) / kDetailImages, run.accuracy.top5);
        const RunResult& reference = study->runs[run.mode == Mode::Approx ? 1 : 0];
        ASSERT_EQ(images.routing.size(), run.routing.size());
        for (std::size_t layer = 0; layer < run.routing.size(); ++layer) {
            std::uint64_t moved = 0;
            for (std::size_t i = 0; i < images.size(); ++i)
                moved += images.routing[layer].of(i)[0] != reference.images->routing[layer].of(i)[0] ? 1 : 0;
            EXPECT_EQ(static_cast<double>(moved) / kDetailImages, run.routing[layer].shiftRate);
            EXPECT_EQ(images.routing[layer].margin.empty(), run.mode == Mode::Approx);
        }
    }
}

TEST(RunDetails, channelsHistogramsAndOperandsAddUp) {
    const auto study = runOf("resnet20_hard", {"1KVB"});
    const RunResult& run = study->runs.back();
    const RunResult& int8 = study->runs[1];
    for (std::size_t i = 0; i < run.layers.size(); ++i) {
        const LayerResult& layer = run.layers[i];
        if (layer.cumulative.count == 0)
            continue;
        ASSERT_NE(layer.detail, nullptr) << layer.name;
        const LayerDetail& detail = *layer.detail;
        const auto channels = static_cast<double>(detail.channelBias.size());
        EXPECT_NEAR(std::accumulate(detail.channelBias.begin(), detail.channelBias.end(), 0.0) / channels,
                    layer.cumulative.bias, 1e-6 * (1 + std::fabs(layer.cumulative.bias)))
            << layer.name;
        EXPECT_NEAR(std::accumulate(detail.channelMse.begin(), detail.channelMse.end(), 0.0) / channels,
                    layer.cumulative.mse, 1e-6 * (1 + layer.cumulative.mse))
            << layer.name;
        EXPECT_EQ(total(detail.values.reference), total(detail.values.candidate)) << layer.name;
        EXPECT_EQ(detail.sampleReference.size(), detail.sampleCandidate.size());
        EXPECT_FALSE(detail.sampleReference.empty());
        EXPECT_TRUE(detail.inputOperands.empty());
        ASSERT_NE(int8.layers[i].detail, nullptr);
        EXPECT_EQ(total(int8.layers[i].detail->weightOperands) % static_cast<std::uint64_t>(layer.reduction),
                  0U);
    }
    // The first layer sees every pixel of every image.
    EXPECT_EQ(total(int8.layers.front().detail->inputOperands), kDetailImages * 3 * 32 * 32);
    EXPECT_EQ(int8.layers.front().reduction, 27);
}

TEST(RunDetails, frozenRoutingShiftsNothingAndSplitsTheLoss) {
    const auto study = runOf("resnet20_hard", {"1KV8", "1L2H"});
    EXPECT_FALSE(study->runs[0].frozen);
    EXPECT_FALSE(study->runs[1].frozen);
    const RunResult& exact = study->runs[2];
    ASSERT_TRUE(exact.frozen);
    EXPECT_EQ(exact.frozen->accuracy.logitMse, 0) << "nothing is approximate, and nothing forced";
    const RunResult& aggressive = study->runs[3];
    ASSERT_TRUE(aggressive.frozen);
    EXPECT_EQ(aggressive.frozen->shiftRate, 0);
    EXPECT_EQ(aggressive.frozen->accuracy.images, kDetailImages);
    double shift = 0;
    for (const RoutingResult& routing : aggressive.routing)
        shift += routing.shiftRate;
    ASSERT_GT(shift, 0) << "this multiplier moves decisions, so freezing them changes something";
    EXPECT_NE(aggressive.frozen->accuracy.logitMse, aggressive.accuracy.logitMse);
    const auto dense = runOf("resnet20_dense", {"1L2H"});
    EXPECT_FALSE(dense->runs.back().frozen);
}

/// A network with everything that a pass needs.
struct Prepared {
    std::shared_ptr<const models::Network> network;
    models::QuantisedNetwork quantised;
    models::EmulatedNetwork int8;
    models::EmulatedNetwork approximate;
    at::Tensor images;
    models::EmulationScratch scratch;
    std::stop_token stop;

    explicit Prepared(const std::string& file) {
        network = *models::loadNetwork(file);
        const auto size = network->description().inputSize;
        at::manual_seed(1);
        images = at::randn({8, size[0], size[1], size[2]}).contiguous(at::MemoryFormat::ChannelsLast);
        models::ActivationRanges ranges;
        for (const models::MacLayer& layer : network->macLayers())
            ranges[layer.name] = 4.0F;
        quantised = *models::quantiseNetwork(*network, ranges);
        int8 = *models::emulateNetwork(quantised,
                                       *multipliers::LutKernel::create(multipliers::ProductTable::exact()));
        approximate = *models::emulateNetwork(
            quantised,
            *multipliers::LutKernel::create(multipliers::tableOf(*multipliers::findCatalogEntry("1L2H"))));
    }

    BlockOutcome run(PairedPass::Parts parts) {
        const at::NoGradGuard noGrad;
        BlockOutcome outcome;
        PairedPass pass(*network, parts, outcome);
        outcome.scores = network->forward(images, pass).contiguous();
        return outcome;
    }
    PairedPass::Parts parts(const models::EmulatedNetwork& emulated) {
        PairedPass::Parts parts{.quantised = quantised, .stop = stop, .scratch = scratch};
        parts.emulated = &emulated;
        return parts;
    }
};

TEST(PairedPass, replayGivesWhatComputingGives) {
    for (const char* name : {"resnet20_hard", "resnet20_dense"}) {
        Prepared prepared(checkpoint(name).string());
        NetworkTrace int8(*prepared.network);
        PairedPass::Parts parts = prepared.parts(prepared.int8);
        parts.keep = &int8;
        parts.kept = PairedPass::Keep::Everything;
        const BlockOutcome reference = prepared.run(parts);

        // Everything the same: all of it is replayed, to the bit.
        PairedPass::Parts again = prepared.parts(prepared.int8);
        again.replay = {&int8, &prepared.int8};
        EXPECT_TRUE(at::equal(prepared.run(again).scores, reference.scores)) << name;

        // Only a late layer differs: with and without replay the same.
        models::EmulatedNetwork late = prepared.int8;
        const std::size_t changed = late.layers.size() - 2;
        late.layers[changed] = prepared.approximate.layers[changed];
        PairedPass::Parts replayed = prepared.parts(late);
        replayed.replay = {&int8, &prepared.int8};
        const at::Tensor withReplay = prepared.run(replayed).scores;
        EXPECT_TRUE(at::equal(withReplay, prepared.run(prepared.parts(late)).scores)) << name;
    }
}

TEST(PairedPass, frozenRoutingWithAndWithoutReplayIsTheSame) {
    Prepared prepared(checkpoint("resnet20_hard").string());
    NetworkTrace int8(*prepared.network);
    PairedPass::Parts parts = prepared.parts(prepared.int8);
    parts.keep = &int8;
    parts.kept = PairedPass::Keep::Everything;
    const BlockOutcome reference = prepared.run(parts);

    NetworkTrace own(*prepared.network);
    PairedPass::Parts free = prepared.parts(prepared.approximate);
    free.keep = &own;
    free.kept = PairedPass::Keep::UpToFirstRouter;
    (void)prepared.run(free);

    PairedPass::Parts forced = prepared.parts(prepared.approximate);
    forced.forced = &int8;
    const BlockOutcome computed = prepared.run(forced);
    forced.replay = {&own, &prepared.approximate};
    const BlockOutcome replayed = prepared.run(forced);
    EXPECT_TRUE(at::equal(computed.scores, replayed.scores));
    for (std::size_t router = 0; router < reference.routing.size(); ++router)
        EXPECT_TRUE(at::equal(computed.routing[router].experts, reference.routing[router].experts));
}

void expectSame(const ErrorSums& one, const ErrorSums& other, const std::string& layer) {
    EXPECT_EQ(one.count, other.count) << layer;
    EXPECT_EQ(one.product, other.product) << layer;
    EXPECT_EQ(one.difference, other.difference) << layer;
    EXPECT_EQ(one.squaredDifference, other.squaredDifference) << layer;
    EXPECT_EQ(one.maxAbs, other.maxAbs) << layer;
}

TEST(PairedRun, stepByStepGivesWhatWholePassesGive) {
    for (const char* name : {"resnet20_hard", "resnet20_dense"}) {
        Prepared prepared(checkpoint(name).string());
        const models::Network& network = *prepared.network;
        NetworkTrace floating(network);
        NetworkTrace int8(network);
        NetworkTrace own(network);
        PairedPass::Parts parts = prepared.parts(prepared.int8);
        parts.emulated = nullptr;
        parts.keep = &floating;
        parts.kept = PairedPass::Keep::Everything;
        parts.keepInputs = true;
        (void)prepared.run(parts);
        parts.emulated = &prepared.int8;
        parts.reference = &floating;
        parts.keep = &int8;
        const BlockOutcome ofInt8 = prepared.run(parts);
        PairedPass::Parts free = prepared.parts(prepared.approximate);
        free.reference = &int8;
        free.details = true;
        const BlockOutcome ofCandidate = prepared.run(free);

        PairedPass::Parts forced = prepared.parts(prepared.approximate);
        forced.forced = &int8;
        const BlockOutcome ofForced = prepared.run(forced);

        const auto kernel =
            *multipliers::LutKernel::create(multipliers::tableOf(*multipliers::findCatalogEntry("1L2H")));
        const models::EmulationPlan plan = models::defaultPlan(network);
        const auto paired = PairedRun::prepare(prepared.network, prepared.quantised, plan,
                                               {SiteKernels(plan.sites.size(), kernel)});
        ASSERT_TRUE(paired) << paired.error().text();
        const auto size = network.description().inputSize;
        models::ImageBatch batch{{size[0], size[1], size[2]}, {}, std::vector<int>(8, 3)};
        const std::span<const float> pixels = valuesOf(prepared.images);
        batch.pixels.assign(pixels.begin(), pixels.end());
        std::uint64_t done = 0;
        const auto sums =
            (*paired)->runBlock(batch, 0, prepared.stop, [&](std::uint64_t images) { done += images; });
        ASSERT_TRUE(sums);
        ASSERT_EQ(sums->size(), 3U);
        EXPECT_EQ(done, 3 * batch.size());

        for (std::size_t i = 0; i < network.macLayers().size(); ++i) {
            const std::string layer = std::string(name) + " " + network.macLayers()[i].name;
            expectSame((*sums)[1].layers[i].cumulative, ofInt8.layers[i].cumulative, layer);
            expectSame((*sums)[2].layers[i].cumulative, ofCandidate.layers[i].cumulative, layer);
            EXPECT_EQ((*sums)[2].layers[i].rows, ofCandidate.layers[i].rows) << layer;
            EXPECT_EQ((*sums)[2].layers[i].detail.channelSquared, ofCandidate.layers[i].detail.channelSquared)
                << layer;
            ErrorSums isolated;
            if (const LayerTrace& trace = int8.layers[i]; trace.reached)
                isolated.add(valuesOf(trace.output),
                             valuesOf(models::runEmulated(*prepared.approximate.layers[i], trace.input,
                                                          trace.inputSizes, prepared.scratch)));
            expectSame((*sums)[2].layers[i].isolated, isolated, layer);
        }
        AccuracySums expected;
        const auto classes = static_cast<std::size_t>(ofForced.scores.size(1));
        const auto scores = [&](const BlockOutcome& outcome, std::size_t image) {
            return valuesOf(outcome.scores).subspan(image * classes, classes);
        };
        for (std::size_t image = 0; image < batch.size(); ++image)
            expected.add(scores(ofForced, image), scores(ofInt8, image), scores(ofInt8, image),
                         batch.labels[image]);
        const FrozenRoutingSums& frozen = (*sums)[2].frozen;
        const bool routed = !network.routers().empty();
        EXPECT_EQ(frozen.accuracy.images, routed ? batch.size() : 0U) << name;
        if (routed) {
            EXPECT_EQ(frozen.accuracy.squaredLogitDifference, expected.squaredLogitDifference) << name;
            EXPECT_EQ(frozen.moved, 0U) << name;
        }
    }
}

}  // namespace
}  // namespace axscope::analysis
