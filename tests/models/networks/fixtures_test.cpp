// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints that PyTorch wrote, with what independent definitions of the networks compute from them: see
// fixtures/make_fixtures.py.

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "models/emulation/passes.h"
#include "models/networks/network.h"

namespace axscope::models {
namespace {

using nlohmann::json;

constexpr std::int64_t kFixtureImages = 4;
/// Relative to the value, absolute below 1: float32 sums in another order and batch norm folded in, through
/// as many as 110 layers. The fixtures are chosen for float32 and float64 logits that agree to 1e-5 of the
/// largest; 2.5e-4 was measured here.
constexpr double kFixtureTolerance = 1e-3;

std::filesystem::path fixtureFolder() {
    return AXSCOPE_FIXTURES_DIR;
}

json readJson(const std::string& name) {
    std::ifstream stream(fixtureFolder() / name);
    return json::parse(stream, nullptr, false);
}

/// An entry of the manifest.
struct Fixture {
    json entry;

    [[nodiscard]] std::string text(const char* key) const { return entry.at(key).get<std::string>(); }
    [[nodiscard]] int number(const char* key) const { return entry.at(key).get<int>(); }
    [[nodiscard]] bool flag(const char* key) const { return entry.at(key).get<bool>(); }
    template <class Value>
    [[nodiscard]] std::vector<Value> list(const char* key) const {
        return entry.at(key).get<std::vector<Value>>();
    }
};

void PrintTo(const Fixture& fixture, std::ostream* stream) {
    *stream << fixture.entry.dump();
}

/// The manifest's entries. A manifest that cannot be read gives one without a file.
std::vector<Fixture> fixtureEntries() {
    const json manifest = readJson("manifest.json");
    if (!manifest.is_array() || manifest.empty())
        return {{json{{"name", "no_manifest"}}}};
    std::vector<Fixture> fixtures;
    for (const json& entry : manifest)
        fixtures.push_back({entry});
    return fixtures;
}

/// The images of a seed, as images() in make_fixtures.py computes them: float32 [kFixtureImages, C, H, W].
at::Tensor fixtureImages(std::uint64_t seed, std::int64_t channels, std::int64_t height, std::int64_t width) {
    constexpr std::int64_t kCells = 4;  // per side
    const auto topByte = [&](std::int64_t i) {
        auto x = static_cast<std::uint32_t>(static_cast<std::uint64_t>(i) * 2654435761U + seed * 40503U);
        x ^= x >> 15U;
        x *= 2246822519U;
        return static_cast<int>(x >> 24U);
    };
    const at::Tensor images = at::empty({kFixtureImages, channels, height, width}, at::kFloat);
    float* value = images.data_ptr<float>();
    std::int64_t index = 0;
    for (std::int64_t plane = 0; plane < kFixtureImages * channels; ++plane)
        for (std::int64_t y = 0; y < height; ++y)
            for (std::int64_t x = 0; x < width; ++x) {
                const std::int64_t cell =
                    (plane * kCells + y * kCells / height) * kCells + x * kCells / width + (1 << 20);
                *value++ = static_cast<float>(3 * topByte(cell) + topByte(index++)) / 1020.0F;
            }
    return images.contiguous(at::MemoryFormat::ChannelsLast);
}

template <class Value>
at::Tensor matrix(const json& rows, at::ScalarType type) {
    std::vector<Value> values;
    for (const json& row : rows)
        for (const json& value : row)
            values.push_back(value.get<Value>());
    const auto count = static_cast<std::int64_t>(rows.size());
    return at::tensor(values, type).reshape({count, static_cast<std::int64_t>(values.size()) / count});
}

/// The largest difference, relative where `expected` is above 1.
double largestDifference(const at::Tensor& actual, const at::Tensor& expected) {
    return ((actual - expected).abs() / expected.abs().clamp_min(1)).max().item<double>();
}

class FixturePass : public FloatPass {
public:
    RoutingDecisions route(const Router& router, const torch::Tensor& features) override {
        EXPECT_EQ(decisions.count(router.layer), 0U) << router.layer << " was asked twice";
        return decisions[router.layer] = FloatPass::route(router, features);
    }
    std::map<std::string, RoutingDecisions> decisions;
};

class Fixtures : public ::testing::TestWithParam<Fixture> {
protected:
    void SetUp() override {
        const Fixture& fixture = GetParam();
        ASSERT_TRUE(fixture.entry.contains("file")) << fixtureFolder() / "manifest.json"
                                                    << " cannot be read";
        const auto network = loadNetwork((fixtureFolder() / fixture.text("file")).string());
        ASSERT_TRUE(network) << network.error().text();
        m_network = *network;
    }

    std::shared_ptr<const Network> m_network;
};

TEST_P(Fixtures, isRecognised) {
    const Fixture& fixture = GetParam();
    const NetworkDescription& description = m_network->description();
    EXPECT_EQ(description.architecture, fixture.text("architecture"));
    EXPECT_EQ(toString(description.topology), fixture.text("routing"));
    EXPECT_EQ(description.numExperts, fixture.number("num_experts"));
    if (description.topology != Topology::Soft) {
        EXPECT_EQ(description.topK, fixture.number("top_k"));
    }
    EXPECT_EQ(description.renormalise, fixture.flag("renormalise"));
    EXPECT_EQ(description.sharedExperts, fixture.number("shared_experts"));
    EXPECT_EQ(description.slotsPerExpert, fixture.number("slots_per_expert"));
    EXPECT_EQ(description.numClasses, fixture.number("num_classes"));
    EXPECT_EQ(description.moeLayers, fixture.list<std::string>("moe_layers"));
    EXPECT_EQ(std::vector<int>(description.inputSize.begin(), description.inputSize.end()),
              fixture.list<int>("input_size"));
    if (fixture.flag("metadata")) {
        EXPECT_EQ(description.mean, (std::vector<float>{0.4914F, 0.4822F, 0.4465F}));
        EXPECT_EQ(description.std, (std::vector<float>{0.247F, 0.2435F, 0.2616F}));
    }
    if (fixture.entry.contains("patch")) {
        EXPECT_EQ(description.patch, fixture.number("patch"));
        EXPECT_EQ(description.dim, fixture.number("dim"));
        EXPECT_EQ(description.depth, fixture.number("depth"));
        EXPECT_EQ(description.heads, fixture.number("heads"));
        EXPECT_EQ(description.meanPool, fixture.text("pool") == "mean");
    }
}

TEST_P(Fixtures, logitsAndDecisionsAgree) {
    const Fixture& fixture = GetParam();
    const json expected = readJson(fixture.text("name") + ".json");
    ASSERT_TRUE(expected.is_object());
    const auto size = fixture.list<std::int64_t>("input_size");
    const at::NoGradGuard noGrad;
    FixturePass pass;
    const at::Tensor logits = m_network->forward(
        fixtureImages(fixture.entry.at("image_seed").get<std::uint64_t>(), size[0], size[1], size[2]), pass);

    EXPECT_EQ(pass.decisions.size(), fixture.entry.at("moe_layers").size());
    for (const auto& [layer, decisions] : pass.decisions) {
        ASSERT_TRUE(expected.contains(layer)) << layer;
        const json& record = expected.at(layer);
        const at::Tensor score = matrix<float>(record.at("score"), at::kFloat);
        ASSERT_EQ(decisions.score.sizes(), score.sizes()) << layer;
        EXPECT_LT(largestDifference(decisions.score, score), kFixtureTolerance) << layer;
        EXPECT_TRUE(at::equal(decisions.firstChoice(),
                              at::tensor(record.at("expert").get<std::vector<std::int64_t>>())))
            << layer;
        if (record.contains("chosen")) {
            EXPECT_TRUE(at::equal(decisions.experts, matrix<std::int64_t>(record.at("chosen"), at::kLong)))
                << layer;
        }
    }
    // The same step by step, to the bit.
    at::Tensor x = fixtureImages(fixture.entry.at("image_seed").get<std::uint64_t>(), size[0], size[1], size[2]);
    const std::int64_t images = x.size(0);
    FixturePass steps;
    for (std::size_t step = 0; step < m_network->steps(); ++step)
        x = m_network->forwardStep(step, x, images, steps);
    EXPECT_GT(m_network->steps(), 1U);
    EXPECT_TRUE(at::equal(x, logits));

    const at::Tensor expectedLogits = matrix<float>(expected.at("logits"), at::kFloat);
    ASSERT_EQ(logits.sizes(), expectedLogits.sizes());
    EXPECT_LT(largestDifference(logits, expectedLogits), kFixtureTolerance) << logits << "\nexpected\n"
                                                                            << expectedLogits;
}

INSTANTIATE_TEST_SUITE_P(Files, Fixtures, ::testing::ValuesIn(fixtureEntries()),
                         [](const auto& instance) { return instance.param.text("name"); });

/// Some values that images(7, 4, (3, 24, 24)) of the script gave, times 1020.
TEST(FixtureImages, areThoseOfTheScript) {
    const at::Tensor images = fixtureImages(7, 3, 24, 24) * 1020;
    EXPECT_FLOAT_EQ(images[0][0][0][0].item<float>(), 143);
    EXPECT_FLOAT_EQ(images[0][2][7][23].item<float>(), 947);
    EXPECT_FLOAT_EQ(images[1][1][12][5].item<float>(), 667);
    EXPECT_FLOAT_EQ(images[3][2][23][23].item<float>(), 544);
    EXPECT_NEAR(images.to(at::kDouble).sum().item<double>(), 3522312, 1);
}

}  // namespace
}  // namespace axscope::models
