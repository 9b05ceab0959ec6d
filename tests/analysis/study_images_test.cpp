// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_images.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "analysis/report/report.h"
#include "analysis/study_runner.h"
#include "tests/support/shared_folder.h"
#include "tests/support/temporary_folder.h"

namespace axscope::analysis {
namespace {

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A folder of `classes` classes with two images each, of two sizes, and an experiment on it.
class StudyOnFolder : public ::testing::Test {
protected:
    explicit StudyOnFolder(int classes = 100) {
        const std::filesystem::path fixtures(AXSCOPE_DATASET_FIXTURES_DIR);
        const std::string wide = contentsOf(fixtures / "transforms/shape_33x32.png");
        const std::string tall = contentsOf(fixtures / "transforms/shape_61x97.png");
        for (int i = 0; i < classes; ++i) {
            const std::string name = "class" + std::to_string(1000 + i);
            m_folder.write(name + "/a.png", wide);
            m_folder.write(name + "/b.png", tall);
        }
        m_experiment.checkpoints = {std::filesystem::path(AXSCOPE_RESOURCES_DIR) /
                                    "checkpoints/resnet20_dense.safetensors"};
        m_experiment.data = "folder:" + m_folder.path().string();
        m_experiment.images = 40;
        m_experiment.batchSize = 4;
        m_experiment.ranges.images = 8;
        m_experiment.isolatedErrors = false;
        m_experiment.threads = 2;
    }

    Result<std::shared_ptr<const StudyResult>> run() {
        JobControl job;
        return runStudy(m_experiment, job);
    }

    std::string error() {
        const auto study = run();
        EXPECT_FALSE(study) << "accepted";
        return study ? std::string() : study.error().text();
    }

    tests::TemporaryFolder m_folder;
    Experiment m_experiment;
};

TEST_F(StudyOnFolder, SaysWhatBecameOfTheImages) {
    const auto study = run();
    ASSERT_TRUE(study) << study.error().text();
    const Provenance& provenance = (*study)->provenance;
    EXPECT_EQ(provenance.dataset, "folder:" + m_folder.path().string());
    EXPECT_EQ(provenance.datasetImages, 200U);
    EXPECT_EQ(provenance.subset, "");
    EXPECT_TRUE(provenance.preparation.starts_with(
        "shorter side resized to 32 (bilinear, antialiased), centre crop of 32x32; mean 0.507"))
        << provenance.preparation;
    EXPECT_TRUE(provenance.preparation.ends_with("(from the checkpoint)")) << provenance.preparation;
    EXPECT_NE(provenance.ranges.find("in random order by seed 0, which are evaluated too"), std::string::npos)
        << provenance.ranges;
    ASSERT_TRUE(provenance.form);
    EXPECT_EQ(provenance.form->ranges.seed, std::optional<std::uint64_t>(0));
    EXPECT_TRUE(provenance.form->ranges.evaluatedToo);
    EXPECT_EQ(inWords(provenance.form->ranges), provenance.ranges);
    const auto json = nlohmann::json::parse(toJson(**study));
    EXPECT_EQ(json["provenance"]["preparation"], provenance.preparation);
    EXPECT_EQ(json["provenance"]["subset"], "");
}

TEST_F(StudyOnFolder, ResultsDoNotDependOnThreads) {
    m_experiment.subset.seed = 5;
    const auto measured = [&](int threads) {
        m_experiment.threads = threads;
        const auto study = run();
        EXPECT_TRUE(study) << (study ? "" : study.error().text());
        if (!study)
            return std::string();
        auto json = nlohmann::json::parse(toJson(**study));
        json.erase("provenance");
        return json.dump();
    };
    const std::string one = measured(1);
    EXPECT_EQ(measured(3), one);
    m_experiment.subset.seed = 6;
    EXPECT_NE(measured(1), one);
}

TEST_F(StudyOnFolder, TheFirstBrokenImageEndsTheRun) {
    m_folder.write("class1003/b.png", "text");
    m_folder.write("class1009/a.png", "text");
    m_experiment.ranges.images = 1;
    for (const int threads : {1, 4}) {
        m_experiment.threads = threads;
        EXPECT_EQ(error(), (m_folder.path() / "class1003/b.png").string() +
                               ": is neither a JPEG nor a PNG, PGM or PPM image");
    }
}

TEST_F(StudyOnFolder, ChoicesAreRecorded) {
    m_experiment.subset.classes = {"class1004", "17", "class1001"};
    m_experiment.subset.seed = 9;
    m_experiment.images = 0;
    m_experiment.resize.resize = 40;
    m_experiment.resize.crop = 32;
    m_experiment.normalisation.preset = "imagenet";
    const auto study = run();
    ASSERT_TRUE(study) << study.error().text();
    EXPECT_EQ((*study)->imagesRequested, 6U);
    EXPECT_EQ((*study)->provenance.subset, "classes class1004, 17, class1001, in random order by seed 9");
    EXPECT_EQ((*study)->provenance.preparation,
              "shorter side resized to 40 (bilinear, antialiased), centre crop of 32x32; mean 0.485, 0.456, "
              "0.406, std "
              "0.229, 0.224, 0.225 (imagenet)");
}

TEST_F(StudyOnFolder, WhatDoesNotFitIsNamed) {
    m_experiment.resize.crop = 64;
    EXPECT_NE(error().find("the network takes images of 3x32x32, a crop of 64x64 makes others"),
              std::string::npos);
    m_experiment.resize = {};
    m_experiment.normalisation.preset = "mnist";
    EXPECT_NE(error().find("unknown preset 'mnist'"), std::string::npos);
    m_experiment.normalisation = {};
    m_experiment.subset.classes = {"zebra"};
    EXPECT_NE(error().find("there is no class 'zebra'"), std::string::npos);
    m_experiment.subset.classes = {"3"};
    EXPECT_NE(error().find("40 images asked for, the data set has 2 of these classes"), std::string::npos);
}

TEST(StudyImages, ClassesMustBeTheNetworks) {
    const std::filesystem::path fixtures(AXSCOPE_DATASET_FIXTURES_DIR);
    Experiment experiment;
    experiment.checkpoints = {std::filesystem::path(AXSCOPE_RESOURCES_DIR) /
                              "checkpoints/resnet20_dense.safetensors"};
    experiment.data = "folder:" + (fixtures / "folder").string();
    models::NetworkDescription network;
    network.inputSize = {3, 32, 32};
    network.numClasses = 100;
    network.mean = {0, 0, 0};
    network.std = {1, 1, 1};
    const auto images = openStudyImages(experiment);
    ASSERT_TRUE(images) << images.error().text();
    const auto folder = imagesFor(*images, experiment, network, "net");
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().text(), "net: the network tells 100 classes apart, folder has 3");

    experiment.data = "npy:" + (fixtures / "npy/nhwc_images.npy").string();
    const auto arrays = openStudyImages(experiment);
    ASSERT_TRUE(arrays) << arrays.error().text();
    EXPECT_TRUE(
        imagesFor(*arrays, experiment, network, "net"));  // labels alone do not tell how many there are
    network.numClasses = 3;
    const auto few = imagesFor(*arrays, experiment, network, "net");
    ASSERT_FALSE(few);
    EXPECT_EQ(few.error().text(), "net: the network tells 3 classes apart, npy has labels up to 3");
}

TEST(StudyImages, TooFewTrainingImagesAreNotCalibratedOn) {
    SKIP_WITHOUT_SHARED("data/tiny-imagenet-200/wnids.txt");
    Experiment experiment;
    experiment.data = "tiny-imagenet:" + (tests::sharedFolder() / "data").string();
    const auto images = openStudyImages(experiment);
    ASSERT_TRUE(images) << images.error().text();
    EXPECT_EQ(images->calibration->kind(), "tiny-imagenet");  // the copy has 20 training images
    experiment.ranges.images = 16;
    const auto few = openStudyImages(experiment);
    ASSERT_TRUE(few);
    EXPECT_EQ(few->calibration->kind(), "tiny-imagenet-train");
    EXPECT_FALSE(few->calibration->isOrderedByClass());
}

}  // namespace
}  // namespace axscope::analysis
