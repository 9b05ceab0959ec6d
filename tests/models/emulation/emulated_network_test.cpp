// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>
#include <span>

#include "models/datasets/random_images.h"
#include "models/emulation/calibration.h"
#include "models/emulation/network_sites.h"
#include "models/emulation/passes.h"
#include "models/moe/expert_mix.h"
#include "multipliers/catalog.h"

namespace axscope::models {
namespace {

using multipliers::LutKernel;
using multipliers::ProductTable;
using multipliers::Simd;
using TablePtr = std::shared_ptr<const ProductTable>;

at::Tensor randomTensor(std::vector<std::int64_t> shape, std::mt19937& random) {
    std::normal_distribution<float> normal;
    at::Tensor tensor = at::empty(shape, at::kFloat);
    for (float& value : std::span(tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())))
        value = normal(random);
    return tensor;
}

/// What both small networks share: layers with random weights.
class SmallNetwork : public Network {
protected:
    SmallNetwork(std::array<int, 3> inputSize, unsigned seed) : Network(describe(inputSize)), m_random(seed) {}

    static NetworkDescription describe(std::array<int, 3> inputSize) {
        NetworkDescription description;
        description.inputSize = inputSize;
        description.numClasses = 3;
        description.mean.assign(static_cast<std::size_t>(inputSize[0]), 0.5F);
        description.std.assign(static_cast<std::size_t>(inputSize[0]), 0.25F);
        return description;
    }

    MacLayer& add(const std::string& name, const LayerGeometry& geometry, bool linear, std::uint64_t macs) {
        MacLayer layer;
        layer.name = name;
        layer.index = static_cast<int>(m_macLayers.size());
        layer.geometry = geometry;
        layer.linear = linear;
        const std::int64_t outputs = geometry.outChannels;
        layer.weight = linear ? randomTensor({outputs, geometry.inChannels}, m_random)
                              : randomTensor({outputs, geometry.groupChannels(), geometry.kernelHeight,
                                              geometry.kernelWidth},
                                             m_random);
        layer.bias = randomTensor({outputs}, m_random);
        layer.macs = macs;
        return m_macLayers.emplace_back(std::move(layer));
    }

    MacLayer& addWithNorm(const std::string& name, const LayerGeometry& geometry, std::uint64_t macs) {
        MacLayer& layer = add(name, geometry, false, macs);
        const at::Tensor gain = randomTensor({geometry.outChannels}, m_random);
        const at::Tensor shift = randomTensor({geometry.outChannels}, m_random);
        layer.unfolded = UnfoldedNorm{layer.weight, layer.bias, gain, shift};
        layer.weight = layer.weight * gain.view({-1, 1, 1, 1});
        layer.bias = layer.bias * gain + shift;
        return layer;
    }

    std::mt19937 m_random;
};

/// conv, depthwise conv, two experts of pointwise conv, linear.
class ConvNetwork : public SmallNetwork {
public:
    ConvNetwork() : SmallNetwork({3, 6, 6}, 1) {
        addWithNorm("conv1", {3, 4, 3, 3, 1, 1}, 3 * 4 * 9 * 36).role = LayerRole::First;
        addWithNorm("dw", {4, 4, 3, 3, 2, 1, 1, 4}, 4 * 9 * 9);
        for (int e = 0; e < 2; ++e) {
            MacLayer& layer =
                add("moe.experts." + std::to_string(e) + ".pw", {4, 5, 1, 1, 1, 0}, false, 4 * 5 * 9);
            layer.moeLayer = "moe";
            layer.expert = e;
        }
        MacLayer& head = add("fc", {5, 3}, true, 15);
        head.role = LayerRole::Head;
        Router router;
        router.layer = "moe";
        router.experts = 2;
        router.weight = randomTensor({2, 4}, m_random);
        router.bias = randomTensor({2}, m_random);
        m_routers.push_back(router);
        m_denseMacs = 3 * 4 * 9 * 36 + 4 * 9 * 9 + 4 * 5 * 9 + 15;
    }

    torch::Tensor forward(const torch::Tensor& images, ForwardPass& pass) const override {
        at::Tensor x = pass.computeRelu(m_macLayers[0], images, nullptr);
        x = pass.computeRelu(m_macLayers[1], x, nullptr);
        x = mixExperts(m_routers[0], pass.route(m_routers[0], x.mean({2, 3})), x,
                       [&](int e, const at::Tensor& input, const std::vector<std::int64_t>* rows) {
                           return pass.compute(m_macLayers[static_cast<std::size_t>(2 + e)], input, rows);
                       });
        return pass.compute(m_macLayers[4], x.mean({2, 3}), nullptr);
    }
};

/// Attention over 5 tokens of 8 features, then two experts with two slots each.
class AttentionNetwork : public SmallNetwork {
public:
    static constexpr std::int64_t kTokens = 5;
    static constexpr std::int64_t kDim = 8;
    static constexpr std::int64_t kHeads = 2;

    AttentionNetwork() : SmallNetwork({5, 8, 1}, 2) {
        add("qkv", {kDim, 3 * kDim}, true, kTokens * 3 * kDim * kDim).rowsPerImage = kTokens;
        add("proj", {kDim, kDim}, true, kTokens * kDim * kDim).rowsPerImage = kTokens;
        for (int e = 0; e < 2; ++e) {
            MacLayer& layer =
                add("mlp.experts." + std::to_string(e) + ".fc", {kDim, kDim}, true, 2 * kDim * kDim);
            layer.rowsPerImage = 2;
            layer.moeLayer = "mlp";
            layer.expert = e;
        }
        add("head", {kDim, 3}, true, 3 * kDim).role = LayerRole::Head;
        m_attentionProducts = {{"attn.qk", 0, kTokens * kTokens * kDim, 1}, {"attn.av", 1, kTokens * kTokens * kDim, 2}};
        Router router;
        router.layer = "mlp";
        router.topology = Topology::Soft;
        router.experts = 2;
        router.slots = 2;
        router.rowsPerImage = kTokens;
        router.phi = randomTensor({kDim, 2, 2}, m_random);
        m_routers.push_back(router);
    }

    torch::Tensor forward(const torch::Tensor& images, ForwardPass& pass) const override {
        const std::int64_t batch = images.size(0);
        const at::Tensor tokens = images.reshape({batch * kTokens, kDim}).contiguous();
        const at::Tensor qkv = pass.compute(m_macLayers[0], tokens, nullptr)
                                   .view({batch, kTokens, 3, kHeads, kDim / kHeads})
                                   .permute({2, 0, 3, 1, 4});
        const at::Tensor scores = pass.multiply(m_attentionProducts[0], qkv[0], qkv[1].transpose(2, 3)) * 0.5;
        const at::Tensor mixed = pass.multiply(m_attentionProducts[1], scores.softmax(3), qkv[2])
                                     .transpose(1, 2)
                                     .reshape({batch * kTokens, kDim});
        at::Tensor x = pass.compute(m_macLayers[1], mixed.contiguous(), nullptr);
        x = mixExperts(m_routers[0], pass.route(m_routers[0], x), x,
                       [&](int e, const at::Tensor& input, const std::vector<std::int64_t>* rows) {
                           return pass.compute(m_macLayers[static_cast<std::size_t>(2 + e)], input, rows);
                       });
        return pass.compute(m_macLayers[4], x.view({batch, kTokens, kDim}).mean(1), nullptr);
    }
};

int codeFor(float value, float scale) {
    return static_cast<int>(std::min(std::max(std::nearbyint(value / scale), -127.0F), 127.0F));
}

/// The arithmetic by the words of its definition: plain loops over the table, one site after the other.
class DefinedPass : public FloatPass {
public:
    /// `tables`: per site; the exact one where the plan says int8.
    DefinedPass(const EmulationPlan& plan, const ActivationRanges& ranges, std::vector<TablePtr> tables,
                const SiteOffsets& offsets)
        : m_plan(plan), m_ranges(ranges), m_tables(std::move(tables)), m_offsets(offsets) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override {
        const auto site = static_cast<std::size_t>(layer.index);
        if (m_plan.choices[site].arithmetic == Arithmetic::Float)
            return FloatPass::compute(layer, input, rows);
        const bool separate = m_plan.batchNorm == BatchNormMode::Separate && layer.unfolded.has_value();
        const at::Tensor weight = separate ? layer.unfolded->weight : layer.weight;
        const at::Tensor bias = separate ? layer.unfolded->bias : layer.bias;
        at::Tensor y = convolve(site, layer.name, layer.geometry, layer.linear ? input.unsqueeze(2).unsqueeze(3) : input,
                                layer.linear ? weight.unsqueeze(2).unsqueeze(3) : weight, bias);
        if (separate)
            y = y * layer.unfolded->gain.view({1, -1, 1, 1}) + layer.unfolded->shift.view({1, -1, 1, 1});
        // Sums of what follows in float32 depend on the layout in memory.
        return layer.linear ? y.flatten(1) : y.contiguous(at::MemoryFormat::ChannelsLast);
    }

    torch::Tensor multiply(const AttentionProduct& product, const torch::Tensor& a,
                           const torch::Tensor& b) override {
        const std::size_t site = m_offsets.products + static_cast<std::size_t>(product.index);
        if (m_plan.choices[site].arithmetic == Arithmetic::Float)
            return FloatPass::multiply(product, a, b);
        const float left = scaleOf(m_ranges.at(product.name + ".left"));
        const float right = scaleOf(m_ranges.at(product.name + ".right"));
        at::Tensor y = at::zeros({a.size(0), a.size(1), a.size(2), b.size(3)});
        for (std::int64_t i = 0; i < y.size(0); ++i)
            for (std::int64_t h = 0; h < y.size(1); ++h)
                for (std::int64_t m = 0; m < y.size(2); ++m)
                    for (std::int64_t n = 0; n < y.size(3); ++n) {
                        std::int32_t sum = 0;
                        for (std::int64_t k = 0; k < a.size(3); ++k)
                            sum += productAt(site, codeFor(a[i][h][m][k].item<float>(), left),
                                             codeFor(b[i][h][k][n].item<float>(), right));
                        y[i][h][m][n] = static_cast<float>(sum) * (left * right);
                    }
        return y;
    }

    RoutingDecisions route(const Router& router, const torch::Tensor& features) override {
        const std::size_t site = m_offsets.routers + static_cast<std::size_t>(router.index);
        if (m_plan.choices[site].arithmetic == Arithmetic::Float)
            return FloatPass::route(router, features);
        return decide(router, features, [&](const at::Tensor& input) {
            const at::Tensor weight =
                router.slots > 0 ? router.phi.reshape({router.phi.size(0), -1}).t() : router.weight;
            const at::Tensor bias = router.bias.defined() ? router.bias : at::zeros({weight.size(0)});
            const LayerGeometry geometry{static_cast<int>(weight.size(1)), static_cast<int>(weight.size(0))};
            return convolve(site, router.layer + ".router", geometry, input.unsqueeze(2).unsqueeze(3),
                            weight.unsqueeze(2).unsqueeze(3), bias)
                .flatten(1);
        });
    }

private:
    std::int32_t productAt(std::size_t site, int activation, int weight) const {
        return m_plan.choices[site].order == OperandOrder::WeightFirst
                   ? m_tables[site]->product(weight, activation)
                   : m_tables[site]->product(activation, weight);
    }

    at::Tensor convolve(std::size_t site, const std::string& name, const LayerGeometry& g, const at::Tensor& x,
                        const at::Tensor& weight, const at::Tensor& bias) const {
        const float activationScale = scaleOf(m_ranges.at(name));
        at::Tensor y = at::zeros({x.size(0), g.outChannels, g.outputHeight(static_cast<int>(x.size(2))),
                                  g.outputWidth(static_cast<int>(x.size(3)))});
        const auto xs = x.contiguous();
        const auto ws = weight.contiguous();
        const auto at4 = [](const at::Tensor& t, std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
            return t.data_ptr<float>()[((a * t.size(1) + b) * t.size(2) + c) * t.size(3) + d];
        };
        for (std::int64_t o = 0; o < g.outChannels; ++o) {
            const at::Tensor scaled = m_plan.weights == WeightScales::PerTensor ? weight : weight[o];
            const float weightScale = scaleOf(scaled.abs().max().item<float>());
            for (std::int64_t image = 0; image < y.size(0); ++image)
                for (std::int64_t oy = 0; oy < y.size(2); ++oy)
                    for (std::int64_t ox = 0; ox < y.size(3); ++ox) {
                        std::int32_t sum = 0;
                        for (int ky = 0; ky < g.kernelHeight; ++ky)
                            for (int kx = 0; kx < g.kernelWidth; ++kx)
                                for (int c = 0; c < g.groupChannels(); ++c) {
                                    const std::int64_t row = oy * g.stride - g.padding + ky;
                                    const std::int64_t column = ox * g.stride - g.padding + kx;
                                    const bool inside = row >= 0 && row < x.size(2) && column >= 0 &&
                                                        column < x.size(3);
                                    if (!inside && m_plan.padding == PaddingMode::Skip)
                                        continue;
                                    const std::int64_t channel =
                                        o / (g.outChannels / g.groups) * g.groupChannels() + c;
                                    const int a =
                                        inside ? codeFor(at4(xs, image, channel, row, column), activationScale) : 0;
                                    sum += productAt(site, a, codeFor(at4(ws, o, c, ky, kx), weightScale));
                                }
                        y[image][o][oy][ox] =
                            static_cast<float>(sum) * (activationScale * weightScale) + bias[o].item<float>();
                    }
        }
        return y;
    }

    const EmulationPlan& m_plan;
    const ActivationRanges& m_ranges;
    std::vector<TablePtr> m_tables;
    SiteOffsets m_offsets;
};

/// Tables that tell orders, padding and layers apart.
std::vector<TablePtr> tables() {
    std::mt19937 random(17);
    std::vector<std::int32_t> entries(ProductTable::kEntries);
    for (auto& entry : entries)
        entry = static_cast<std::int32_t>(random() % 20'001) - 10'000;
    return {multipliers::tableOf(*multipliers::findCatalogEntry("1KVB")),
            ProductTable::fromFunction("offset", true,
                                       [](int a, int b) { return a * b + 40 + 30 * (a & 3) - 20 * (b & 1); }),
            *ProductTable::create("noise", true, entries)};
}

EmulationConfig randomConfig(std::mt19937& random) {
    const auto coin = [&] { return random() % 2 == 0; };
    EmulationConfig config;
    config.first = coin();
    config.head = coin();
    config.router = coin();
    config.attention = coin();
    config.others = coin() ? Exactness::Int8 : Exactness::Float;
    for (OperandOrder& order : config.order)
        order = coin() ? OperandOrder::WeightFirst : OperandOrder::ActivationFirst;
    config.padding = coin() ? PaddingMode::Skip : PaddingMode::Table;
    config.weights = coin() ? WeightScales::PerTensor : WeightScales::PerChannel;
    config.batchNorm = coin() ? BatchNormMode::Separate : BatchNormMode::Folded;
    if (coin())
        config.rules.push_back({false, "*.experts.0.*", coin() ? Exactness::Float : Exactness::Int8});
    if (coin())
        config.rules.push_back({false, coin() ? "router" : "attention", Exactness::Int8});
    return config;
}

/// Scores by the kernels of `simd` and by the definition.
void expectDefined(const Network& network, const at::Tensor& images, const EmulationConfig& config,
                   const std::vector<TablePtr>& perSite) {
    const at::NoGradGuard noGrad;
    const EmulationPlan plan = planFor(config, {}, sitesOf(network));
    ActivationRanges ranges;
    float range = 2.5F;
    for (const std::string& name : neededRanges(network, plan))
        ranges[name] = range += 0.125F;
    std::vector<TablePtr> sites = perSite;
    for (std::size_t i = 0; i < sites.size(); ++i)
        if (plan.choices[i].arithmetic != Arithmetic::Approx)
            sites[i] = ProductTable::exact();
    DefinedPass defined(plan, ranges, sites, siteOffsets(network));
    const at::Tensor expected = network.forward(images, defined);
    const auto quantised = quantiseNetwork(network, ranges, plan);
    ASSERT_TRUE(quantised) << quantised.error().text();
    for (const Simd simd : {Simd::Scalar, Simd::Portable, Simd::Avx2, Simd::Avx512}) {
        if (!isSupported(simd))
            continue;
        SiteKernels kernels;
        for (std::size_t i = 0; i < sites.size(); ++i)
            kernels.push_back(*LutKernel::create(
                plan.choices[i].order == OperandOrder::WeightFirst ? sites[i]->transposed() : sites[i], simd));
        const auto emulated = emulateNetwork(*quantised, kernels);
        ASSERT_TRUE(emulated) << emulated.error().text();
        EmulationScratch scratch;
        EmulatedPass pass(*emulated, scratch);
        const at::Tensor scores = network.forward(images, pass);
        ASSERT_TRUE(at::equal(scores, expected))
            << toString(simd) << "\n" << toText(config) << scores << "\n" << expected;
    }
}

TEST(EmulatedNetwork, everyOptionOfAConvolutionalNetworkEqualsTheDefinition) {
    const ConvNetwork network;
    std::mt19937 random(3);
    const at::Tensor images = randomTensor({3, 3, 6, 6}, random);
    const std::vector<TablePtr> known = tables();
    const std::size_t sites = sitesOf(network).size();
    for (int trial = 0; trial < 24; ++trial) {
        const EmulationConfig config = trial == 0 ? EmulationConfig{} : randomConfig(random);
        std::vector<TablePtr> perSite(sites, known[static_cast<std::size_t>(trial) % known.size()]);
        if (trial % 2 == 1)  // an assignment: another multiplier in some sites
            for (TablePtr& table : perSite)
                table = known[random() % known.size()];
        ASSERT_NO_FATAL_FAILURE(expectDefined(network, images, config, perSite)) << "trial " << trial;
    }
}

TEST(EmulatedNetwork, everyOptionOfAnAttentionBlockEqualsTheDefinition) {
    const AttentionNetwork network;
    std::mt19937 random(4);
    const at::Tensor images = randomTensor({2, 5, 8, 1}, random);
    const std::vector<TablePtr> known = tables();
    const std::size_t sites = sitesOf(network).size();
    for (int trial = 0; trial < 24; ++trial) {
        EmulationConfig config = trial == 0 ? EmulationConfig{} : randomConfig(random);
        config.attention = config.attention || trial == 1;
        std::vector<TablePtr> perSite(sites, known[static_cast<std::size_t>(trial) % known.size()]);
        if (trial % 2 == 1)
            for (TablePtr& table : perSite)
                table = known[random() % known.size()];
        ASSERT_NO_FATAL_FAILURE(expectDefined(network, images, config, perSite)) << "trial " << trial;
    }
}

TEST(EmulatedNetwork, sitesTellWhatALayerIs) {
    const std::vector<Site> sites = sitesOf(ConvNetwork());
    ASSERT_EQ(sites.size(), 6U);
    EXPECT_TRUE(sites[0].first);
    EXPECT_EQ(sites[1].kind, SiteKind::Depthwise);
    EXPECT_EQ(sites[2].kind, SiteKind::Pointwise);
    EXPECT_TRUE(sites[3].expert);
    EXPECT_TRUE(sites[4].head);
    EXPECT_EQ(sites[5].name, "moe.router");
    EXPECT_EQ(sites[5].macs, 8U);
    const std::vector<Site> attention = sitesOf(AttentionNetwork());
    EXPECT_EQ(attention[5].kind, SiteKind::Attention);
    EXPECT_EQ(attention[7].macs, 5U * 8 * 4);
}

TEST(EmulatedNetwork, layersWithTheSameKernelAreSharedNotPackedAgain) {
    const ConvNetwork network;
    EmulationConfig config;
    config.head = false;
    const EmulationPlan plan = planFor(config, {}, sitesOf(network));
    ActivationRanges ranges;
    for (const std::string& name : neededRanges(network, plan))
        ranges[name] = 3;
    const auto quantised = quantiseNetwork(network, ranges, plan);
    const auto exact = *LutKernel::create(ProductTable::exact());
    const auto other = *LutKernel::create(tables()[0]);
    const EmulatedNetwork int8 = *emulateNetwork(*quantised, exact);
    SiteKernels kernels(plan.sites.size(), other);
    kernels[4] = exact;
    const EmulatedNetwork approx = *emulateNetwork(*quantised, kernels, &int8);
    EXPECT_EQ(approx.layers[4], int8.layers[4]);
    EXPECT_NE(approx.layers[0], int8.layers[0]);
    EXPECT_GT(packedBytes(network, plan, kernels), 0U);
}

TEST(EmulatedNetwork, aMissingRangeIsNamed) {
    const AttentionNetwork network;
    EmulationConfig config;
    config.attention = true;
    const EmulationPlan plan = planFor(config, {}, sitesOf(network));
    ActivationRanges ranges;
    for (const std::string& name : neededRanges(network, plan))
        ranges[name] = 3;
    ranges.erase("attn.av.right");
    const auto quantised = quantiseNetwork(network, ranges, plan);
    ASSERT_FALSE(quantised);
    EXPECT_NE(quantised.error().text().find("attn.av.right"), std::string::npos);
}

/// Largest |x| of what a float run multiplies.
class LargestPass : public FloatPass {
public:
    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override {
        note(layer.name, input);
        return FloatPass::compute(layer, input, rows);
    }
    torch::Tensor multiply(const AttentionProduct& product, const torch::Tensor& a, const torch::Tensor& b) override {
        note(product.name + ".left", a);
        note(product.name + ".right", b);
        return FloatPass::multiply(product, a, b);
    }
    RoutingDecisions route(const Router& router, const torch::Tensor& features) override {
        note(router.layer + ".router", features);
        return FloatPass::route(router, features);
    }
    std::map<std::string, float> largest;

private:
    void note(const std::string& name, const at::Tensor& values) {
        largest[name] = std::max(largest[name], values.abs().max().item<float>());
    }
};

TEST(Calibration, observesAttentionAndRoutersOnlyWhereTheyAreEmulated) {
    const AttentionNetwork network;
    const auto dataset = randomImages(16, {5, 8, 1}, 3, 1);
    CalibrationOptions options;
    options.images = 16;
    options.batchSize = 5;
    JobControl job;
    const auto layersOnly = calibrate(network, *dataset, options, job);
    ASSERT_TRUE(layersOnly) << layersOnly.error().text();
    EXPECT_EQ(layersOnly->size(), 5U);

    EmulationConfig config;
    config.attention = true;
    config.router = true;
    const std::vector<RangeRule> rules{{"proj", CalibrationMethod::Fixed, 99.99, 4.5},
                                       {"attn.av", CalibrationMethod::Percentile, 90, 0}};
    const EmulationPlan plan = planFor(config, rules, sitesOf(network));
    options.plan = &plan;
    const auto all = calibrate(network, *dataset, options, job);
    ASSERT_TRUE(all) << all.error().text();
    for (const std::string& name : neededRanges(network, plan))
        EXPECT_TRUE(all->contains(name)) << name;
    EXPECT_EQ(all->at("proj"), 4.5F);
    EXPECT_EQ(all->at("qkv"), layersOnly->at("qkv"));
    EXPECT_EQ(calibrationWork(network, *dataset, options), 32U);

    const at::NoGradGuard noGrad;
    LargestPass largest;
    at::Tensor images = at::empty({16, 8, 1, 5});
    for (std::size_t i = 0; i < 16; ++i) {
        Image image;
        ASSERT_TRUE(dataset->read(i, image));
        for (std::size_t p = 0; p < 40; ++p)
            images.data_ptr<float>()[i * 40 + p] = (static_cast<float>(image.pixels[p]) / 255.0F - 0.5F) / 0.25F;
    }
    (void)network.forward(images.permute({0, 3, 1, 2}), largest);
    // Sums of batches of another size may differ in the last bits.
    for (const char* const name : {"qkv", "attn.qk.left", "attn.qk.right", "mlp.router"})
        EXPECT_NEAR(all->at(name), largest.largest[name], 1e-4F) << name;
    EXPECT_LT(all->at("attn.av.right"), largest.largest["attn.av.right"]);
}

TEST(Calibration, fixedRangesLookAtNoImage) {
    const ConvNetwork network;
    const auto dataset = randomImages(4, {3, 6, 6}, 3, 1);
    CalibrationOptions options;
    options.method = CalibrationMethod::Fixed;
    options.range = 2;
    EXPECT_EQ(calibrationWork(network, *dataset, options), 0U);
    JobControl job;
    const auto ranges = calibrate(network, *dataset, options, job);
    ASSERT_TRUE(ranges);
    for (const auto& [name, range] : *ranges)
        EXPECT_EQ(range, 2.0F) << name;
}

}  // namespace
}  // namespace axscope::models
