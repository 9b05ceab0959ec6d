// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/subset.h"

#include <gtest/gtest.h>

#include <set>

#include "models/datasets/open_dataset.h"
#include "models/datasets/random_images.h"
#include "tests/models/datasets/fixture_files.h"
#include "tests/support/image_planes.h"

namespace axscope::models {
namespace {

std::shared_ptr<const Dataset> noise() {
    return randomImages(20, {1, 1, 2}, 4, 5);
}

/// Two bytes tell the images of noise() apart.
std::vector<std::vector<std::uint8_t>> allOf(const Dataset& data) {
    std::vector<std::vector<std::uint8_t>> images;
    for (std::size_t i = 0; i < data.size(); ++i)
        images.push_back(tests::planesOf(data, i));
    return images;
}

std::string subsetError(const SubsetRequest& request, const std::shared_ptr<const Dataset>& data = noise()) {
    const auto taken = takeSubset(data, request);
    EXPECT_FALSE(taken) << "accepted";
    return taken ? std::string() : taken.error().text();
}

TEST(Subset, NothingAskedForIsTheDataSetItself) {
    const auto data = noise();
    EXPECT_EQ(*takeSubset(data, {}), data);
    EXPECT_EQ(inWords(SubsetRequest{}), "");
}

TEST(Subset, ASeedGivesAnotherOrderOfTheSameImages) {
    const auto data = noise();
    const auto one = *takeSubset(data, {.classes = {}, .seed = 1});
    const auto again = *takeSubset(data, {.classes = {}, .seed = 1});
    const auto two = *takeSubset(data, {.classes = {}, .seed = 2});
    EXPECT_EQ(allOf(*one), allOf(*again));
    EXPECT_NE(allOf(*one), allOf(*two));
    EXPECT_NE(allOf(*one), allOf(*data));
    const auto sorted = [](std::vector<std::vector<std::uint8_t>> images) {
        std::sort(images.begin(), images.end());
        return images;
    };
    EXPECT_EQ(sorted(allOf(*one)), sorted(allOf(*data)));
}

TEST(Subset, TheOrderNeverChangesBetweenVersionsAndMachines) {
    // Computed apart from this code, in Python: SplitMix64 from seed 7, i swapped with i + (x * (10 - i) >>
    // 64).
    const std::vector<std::size_t> expected{3, 1, 9, 7, 6, 4, 0, 5, 8, 2};
    const auto data = randomImages(10, {1, 1, 4}, 2, 0);
    const auto taken = *takeSubset(data, {.classes = {}, .seed = 7});
    ASSERT_EQ(taken->size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(tests::planesOf(*taken, i), tests::planesOf(*data, expected[i])) << i;
        EXPECT_EQ(taken->label(i), data->label(expected[i]));
    }
}

TEST(Subset, ClassesKeepTheirNumbers) {
    const auto data = noise();
    const auto taken = takeSubset(data, {.classes = {"2", "0"}, .seed = {}});
    ASSERT_TRUE(taken) << taken.error().text();
    EXPECT_EQ((*taken)->numClasses(), 4);
    std::vector<int> expected;
    for (std::size_t i = 0; i < data->size(); ++i)
        if (data->label(i) == 0 || data->label(i) == 2)
            expected.push_back(data->label(i));
    std::vector<int> labels;
    for (std::size_t i = 0; i < (*taken)->size(); ++i)
        labels.push_back((*taken)->label(i));
    EXPECT_EQ(labels, expected);
    EXPECT_EQ(inWords(SubsetRequest{.classes = {"2", "owl"}, .seed = 3}),
              "classes 2, owl, in random order by seed 3");
}

TEST(Subset, ClassesAreFoundByName) {
    const auto data = *openDataset("folder:" + (tests::fixtureFolder() / "folder").string());
    const auto taken = takeSubset(data, {.classes = {"bee", "2"}, .seed = {}});
    ASSERT_TRUE(taken) << taken.error().text();
    EXPECT_EQ((*taken)->size(), 5U);
    EXPECT_EQ((*taken)->label(0), 0);
    EXPECT_EQ((*taken)->label(4), 2);
    EXPECT_TRUE((*taken)->isOrderedByClass());
    EXPECT_FALSE((*takeSubset(data, {.classes = {}, .seed = 1}))->isOrderedByClass());
    EXPECT_EQ(subsetError({.classes = {"ants"}, .seed = {}}, data),
              "folder: there is no class 'ants'; there are 'ant'");
    EXPECT_EQ(subsetError({.classes = {"zebra"}, .seed = {}}, data), "folder: there is no class 'zebra'");
}

TEST(Subset, WhatIsNotThereIsNamed) {
    EXPECT_EQ(subsetError({.classes = {"4"}, .seed = {}}),
              "random: there is no class 4; classes are numbered 0 to 3");
    EXPECT_EQ(subsetError({.classes = {"-1"}, .seed = {}}),
              "random: there is no class -1; classes are numbered 0 to 3");
    EXPECT_EQ(subsetError({.classes = {"1", "1"}, .seed = {}}), "classes: class '1' is named twice");
    EXPECT_EQ(subsetError({.classes = {"owl"}, .seed = {}}),
              "random: class 'owl': this data set has no class names; give numbers");
    EXPECT_EQ(subsetError({.classes = {"3"}, .seed = {}}, randomImages(1, {1, 1, 1}, 1000, 0)),
              "classes: the data set has no image of these classes");
}

}  // namespace
}  // namespace axscope::models
