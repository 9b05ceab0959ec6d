// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/image_filter.h"

#include <gtest/gtest.h>

namespace axscope::analysis {
namespace {

using Images = std::vector<std::uint32_t>;

/// One image of three classes: the label and the predicted class.
void addImage(ImageRecords& records, int label, std::size_t predicted) {
    std::vector<float> scores(3, 0);
    scores[predicted] = 1;
    records.add(scores, label);
}

/// Five images: unchanged, broken, repaired, another wrong class, unchanged but routed otherwise. MoE layer 0
/// decides once, layer 1 for two tokens with two choices each.
struct ImageFilterTest : testing::Test {
    ImageRecords reference;
    ImageRecords candidate;

    ImageFilterTest() {
        const int labels[] = {0, 1, 0, 2, 1};
        const std::size_t before[] = {0, 1, 1, 0, 1};
        const std::size_t after[] = {0, 2, 0, 1, 1};
        for (std::size_t i = 0; i < 5; ++i) {
            addImage(reference, labels[i], before[i]);
            addImage(candidate, labels[i], after[i]);
        }
        reference.routing.push_back({1, 1, {0, 2, 2, 1, 3}, std::vector<float>(5)});
        candidate.routing.push_back({1, 1, {0, 0, 2, 0, 3}, std::vector<float>(5)});
        reference.routing.push_back(
            {2, 2, {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3}, std::vector<float>(10)});
        // Image 0, token 0: the same set in another order. Image 4, token 1: another set.
        candidate.routing.push_back(
            {2, 2, {1, 0, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 1, 3}, std::vector<float>(10)});
    }
    [[nodiscard]] Images pass(const ImageFilter& filter) const {
        return imagesThatPass(filter, reference, candidate);
    }
};

TEST_F(ImageFilterTest, outcomes) {
    using Outcome = ImageFilter::Outcome;
    EXPECT_EQ(pass({}), (Images{0, 1, 2, 3, 4}));
    EXPECT_EQ(pass({.outcome = Outcome::PredictionChanged}), (Images{1, 2, 3}));
    EXPECT_EQ(pass({.outcome = Outcome::Broken}), (Images{1}));
    EXPECT_EQ(pass({.outcome = Outcome::Repaired}), (Images{2}));
    EXPECT_EQ(pass({.outcome = Outcome::BothRight}), (Images{0, 4}));
    EXPECT_EQ(pass({.outcome = Outcome::BothWrong}), (Images{3}));
}

TEST_F(ImageFilterTest, routingChangedMeansAnotherSetInSomeLayer) {
    EXPECT_EQ(pass({.routingChanged = true}), (Images{1, 3, 4}));
    EXPECT_EQ(pass({.outcome = ImageFilter::Outcome::Broken, .routingChanged = true}), (Images{1}));
    EXPECT_EQ(pass({.routingChanged = true, .label = 1}), (Images{1, 4}));
}

TEST_F(ImageFilterTest, transitionsGoByFirstChoice) {
    using Transition = ImageFilter::Transition;
    EXPECT_EQ(pass({.transition = Transition{0, 2, 0, false}}), (Images{1}));
    EXPECT_EQ(pass({.transition = Transition{0, 2, {}, false}}), (Images{1, 2}));
    EXPECT_EQ(pass({.transition = Transition{0, {}, 0, false}}), (Images{0, 1, 3}));
    EXPECT_EQ(pass({.transition = Transition{0, {}, 0, true}}), (Images{1, 3}));
    EXPECT_EQ(pass({.transition = Transition{1, {}, {}, true}}), (Images{0, 4}));
    EXPECT_EQ(pass({.transition = Transition{1, 2, 1, true}}), (Images{4}));
    EXPECT_EQ(pass({.transition = Transition{2, {}, {}, false}}), Images{});
}

TEST_F(ImageFilterTest, tokensOfAnImage) {
    using Transition = ImageFilter::Transition;
    EXPECT_EQ(decisionsThatMoved(Transition{1, {}, {}, true}, 4, reference, candidate), (Images{1}));
    EXPECT_EQ(decisionsThatMoved(Transition{1, {}, {}, false}, 4, reference, candidate), (Images{0, 1}));
    EXPECT_EQ(decisionsThatMoved(Transition{1, 0, 1, true}, 0, reference, candidate), (Images{0}));
    EXPECT_EQ(decisionsThatMoved(Transition{1, {}, {}, false}, 5, reference, candidate), Images{});
    candidate.routing[1].decisionsPerImage = 4;
    EXPECT_EQ(decisionsThatMoved(Transition{1, {}, {}, false}, 0, reference, candidate), Images{});
}

}  // namespace
}  // namespace axscope::analysis
