// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "models/emulation/network_sites.h"
#include "models/emulation/passes.h"
#include "models/emulation/quantiser.h"
#include "models/networks/network_design.h"
#include "models/training/code_tensors.h"
#include "models/training/ste_pass.h"
#include "multipliers/product_table.h"
#include "tests/models/training/slope.h"

/// The straight-through gradient of whole networks against finite differences.
///
/// The fake-quantised network is a step function, whose own differences are 0 or a jump. The straight-through
/// estimator is by definition the gradient of another network: the one in which each quantiser q of x is
/// replaced, around the point x0 where the gradient is taken, by q(x0) + (x - x0) inside its range and q(x0)
/// outside, weights alike, scales held. There both have the same values. That network is smooth but for ReLU,
/// so its differences, in double, are the reference; only the values q(x0) come from the network under test.
namespace axscope::models {
namespace {

struct SteCase {
    const char* architecture;
    Topology topology;
    bool slots = false;

    [[nodiscard]] std::string name() const {
        return std::string(architecture) + "_" + toString(topology) + (slots ? "_slots" : "");
    }
    [[nodiscard]] NetworkDescription description() const {
        NetworkDescription network;
        network.architecture = architecture;
        network.topology = topology;
        network.numExperts = topology == Topology::Dense ? 0 : 3;
        network.numClasses = 4;
        network.inputSize = {3, 32, 32};
        if (network.architecture == "vit") {
            network.dim = 32;
            network.heads = 2;
            network.depth = 4;
            network.patch = 8;
            network.slotsPerExpert = slots ? 2 : 0;
        }
        return network;
    }
};

void PrintTo(const SteCase& one, std::ostream* out) {
    *out << one.name();
}

/// An activation that passes a quantiser, at the point where gradients are taken. All in double.
struct QuantisedPoint {
    at::Tensor value;
    at::Tensor quantised;
    at::Tensor inside;  ///< 1 where the gradient passes

    QuantisedPoint() = default;
    QuantisedPoint(const at::Tensor& x, float scale) {
        const at::Tensor values =
            x.dim() == 4 ? x.contiguous(at::MemoryFormat::ChannelsLast) : x.contiguous();
        bool atLimit = false;
        value = values.to(at::kDouble);
        quantised = valuesOf(codesOf(values, scale, atLimit), scale).to(at::kDouble);
        inside = values.abs().le(127.5F * scale).to(at::kDouble);
    }
    [[nodiscard]] at::Tensor at(const at::Tensor& x) const { return quantised + inside * (x - value); }
};

/// What the quantiser adds to a layer's weight.
at::Tensor weightShift(const at::Tensor& weight) {
    const at::Tensor taps = (weight.dim() == 4 ? weight.permute({0, 2, 3, 1}) : weight).contiguous();
    const QuantisedWeights quantised =
        quantiseWeights({taps.data_ptr<float>(), static_cast<std::size_t>(taps.numel())},
                        static_cast<std::size_t>(taps.size(0)));
    at::Tensor shift = at::empty(taps.sizes(), at::kDouble);
    const std::size_t depth = quantised.indices.size() / quantised.scales.size();
    for (std::size_t i = 0; i < quantised.indices.size(); ++i)
        shift.data_ptr<double>()[i] = (static_cast<int>(quantised.indices[i]) - kZeroIndex) *
                                          static_cast<double>(quantised.scales[i / depth]) -
                                      static_cast<double>(taps.data_ptr<float>()[i]);
    return weight.dim() == 4 ? shift.permute({0, 3, 1, 2}) : shift;
}

struct SitePoints {
    std::map<int, QuantisedPoint> inputs;  ///< by MacLayer::index
    std::map<int, at::Tensor> weightShifts;
    std::map<int, std::pair<QuantisedPoint, QuantisedPoint>> products;  ///< by AttentionProduct::index
};

/// The pass under test, and what its quantisers see.
class ObservedPass final : public ForwardPass {
public:
    ObservedPass(StePass& pass, const TrainableNetwork& network, const ActivationRanges& ranges)
        : m_pass(pass), m_network(network), m_ranges(ranges) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override {
        observe(layer, input);
        return m_pass.compute(layer, input, rows);
    }
    torch::Tensor computeRelu(const MacLayer& layer, const torch::Tensor& input,
                              const std::vector<std::int64_t>* rows) override {
        observe(layer, input);
        return m_pass.computeRelu(layer, input, rows);
    }
    torch::Tensor multiply(const AttentionProduct& product, const torch::Tensor& a,
                           const torch::Tensor& b) override {
        points.products[product.index] = {QuantisedPoint(a.detach(), scale(leftRangeName(product.name))),
                                          QuantisedPoint(b.detach(), scale(rightRangeName(product.name)))};
        return m_pass.multiply(product, a, b);
    }
    RoutingDecisions route(const Router& router, const torch::Tensor& features) override {
        return m_pass.route(router, features);
    }

    SitePoints points;

private:
    [[nodiscard]] float scale(const std::string& name) const { return scaleOf(m_ranges.at(name)); }
    void observe(const MacLayer& layer, const torch::Tensor& input) {
        points.inputs[layer.index] = QuantisedPoint(input.detach(), scale(layer.name));
        points.weightShifts[layer.index] = weightShift(m_network.folded(layer.index).weight.detach());
    }

    StePass& m_pass;
    const TrainableNetwork& m_network;
    const ActivationRanges& m_ranges;
};

/// The network that the straight-through estimator is the gradient of, in double.
class SmoothPass final : public RoutedPass {
public:
    SmoothPass(const TrainableNetwork& network, const SitePoints& points, const TrainingSettings& settings,
               bool frozen)
        : RoutedPass(network.network(), settings, frozen), m_network(network), m_points(points) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>*) override {
        const FoldedParameters own = m_network.folded(layer.index);
        const at::Tensor x = m_points.inputs.at(layer.index).at(input);
        const at::Tensor weight = own.weight + m_points.weightShifts.at(layer.index);
        const LayerGeometry& shape = layer.geometry;
        return layer.linear ? at::linear(x, weight, own.bias)
                            : at::conv2d(x, weight, own.bias, shape.stride, shape.padding, shape.dilation,
                                         shape.groups);
    }
    torch::Tensor multiply(const AttentionProduct& product, const torch::Tensor& a,
                           const torch::Tensor& b) override {
        const auto& [left, right] = m_points.products.at(product.index);
        return at::matmul(left.at(a), right.at(b));
    }

private:
    const TrainableNetwork& m_network;
    const SitePoints& m_points;
};

class SteNetworkGradient : public testing::TestWithParam<SteCase> {
protected:
    static constexpr double kSameLoss = 1e-4;  // float32 against double
    static constexpr double kFloatTolerance =
        5e-3;  // of the gradient's norm: float32 forth and back, and ReLUs that it tips
    static constexpr double kTolerance = 1e-5;  // of the gradient's norm, in double
    static constexpr double kSmall = 1e-3;      // norms below are nothing beside those of the other tensors
    static constexpr double kWidest = 1e-5;
    static constexpr std::size_t kMostTensors = 8;  // that differences are taken of
    static constexpr float kRange = 4;

    /// The same values in both; statistics as a trained network has them, and biases, so that no ReLU stands
    /// at its kink.
    void SetUp() override {
        const Result<NetworkDesign> design = designNetwork(GetParam().description());
        ASSERT_TRUE(design) << design.error().text();
        m_network = *TrainableNetwork::create(*design, 5, {at::kCPU, at::kFloat});
        m_smooth = *TrainableNetwork::create(*design, 5, {at::kCPU, at::kDouble});
        const at::NoGradGuard noGrad;
        for (std::size_t t = 0; t < m_network->tensors().size(); ++t) {
            const auto& [name, tensor, trained] = m_network->tensors()[t];
            at::Tensor values = tensor;
            const CounterRandom random = m_random.at(t);
            if (values.dim() == 1 || name.ends_with(".centroids"))
                for (std::int64_t i = 0; i < values.numel(); ++i)
                    values.view(-1)[i] += 0.1 * random.normal(static_cast<std::uint64_t>(i));
            if (name.ends_with(".running_var"))
                values.abs_();
            at::Tensor(m_smooth->tensors()[t].tensor).copy_(values);
        }
        for (std::int64_t i = 0; i < m_images.numel(); ++i)
            m_images.data_ptr<float>()[i] =
                static_cast<float>(m_random.at(1'000'000).normal(static_cast<std::uint64_t>(i)));
    }
    [[nodiscard]] at::Tensor loss(const TrainableNetwork& network, const at::Tensor& images,
                                  ForwardPass& pass, const RoutedPass& routed) const {
        const at::Tensor logits = network.network().forward(images, pass);
        const at::Tensor own = at::cross_entropy_loss(logits, m_labels);
        return routed.balance().defined() ? own + m_settings.balance * routed.balance() : own;
    }

    [[nodiscard]] static at::Tensor gradientOf(const TrainableNetwork& network, std::size_t t) {
        const at::Tensor& tensor = network.tensors()[t].tensor;
        return (tensor.grad().defined() ? tensor.grad() : at::zeros_like(tensor)).to(at::kDouble);
    }
    /// Of all tensors: those of the network under test are those of the smooth one.
    void expectSameGradients() const {
        double largest = 0;
        for (std::size_t t = 0; t < m_network->tensors().size(); ++t) {
            const at::Tensor expected = gradientOf(*m_smooth, t);
            const double norm = expected.norm().item<double>();
            EXPECT_LE((gradientOf(*m_network, t) - expected).norm().item<double>(),
                      kFloatTolerance * std::max(kSmall, norm))
                << m_network->tensors()[t].name << ", gradient's norm " << norm;
            largest = std::max(largest, norm);
        }
        EXPECT_GT(largest, 0.01) << "some gradient must be there to be right";
    }
    /// Of some tensors: the gradients of the smooth network are its finite differences.
    void expectDifferences(const std::function<double()>& smoothLoss) const {
        std::vector<std::size_t> trained;
        for (std::size_t t = 0; t < m_smooth->tensors().size(); ++t)
            if (m_smooth->tensors()[t].trained && m_smooth->tensors()[t].tensor.grad().defined())
                trained.push_back(t);
        const std::size_t stride = trained.size() / kMostTensors + 1;
        for (std::size_t i = 0; i < trained.size(); i += stride) {
            at::Tensor moved = m_smooth->tensors()[trained[i]].tensor;
            const at::Tensor gradient = gradientOf(*m_smooth, trained[i]);
            const at::Tensor direction = mixedDirection(gradient, m_random.at(2'000'000 + i));
            const double accepted = kTolerance * std::max(kSmall, gradient.norm().item<double>());
            const at::Tensor before = moved.clone();
            const Slope slope = slopeAtZero(
                [&](double step) {
                    moved.copy_(before + step * direction);
                    return smoothLoss();
                },
                kWidest * std::max(1.0, before.norm().item<double>()), accepted / 4);
            moved.copy_(before);
            EXPECT_NEAR(slope.value, (gradient * direction).sum().item<double>(), accepted)
                << m_smooth->tensors()[trained[i]].name << ", uncertain by " << slope.uncertainty;
        }
    }

    TrainingSettings m_settings = [] {
        TrainingSettings settings;
        settings.balance = 0.5;
        return settings;
    }();
    CounterRandom m_random{23};
    std::unique_ptr<TrainableNetwork> m_network;
    std::unique_ptr<TrainableNetwork> m_smooth;
    at::Tensor m_images = at::empty({3, 3, 32, 32}, at::kFloat);
    at::Tensor m_labels = at::tensor({0, 3, 1}, at::kLong);
};

TEST_P(SteNetworkGradient, IsThatOfTheSmoothNetworkThatItStandsFor) {
    const Network& network = m_network->network();
    EmulationConfig config;
    config.attention = true;
    const EmulationPlan plan = planFor(config, {}, sitesOf(network));
    const SiteKernels kernels(plan.sites.size(),
                              *multipliers::LutKernel::create(multipliers::ProductTable::exact()));
    Result<SteNetwork> sites = SteNetwork::create(network, plan, kernels, {});
    ASSERT_TRUE(sites) << sites.error().text();
    ActivationRanges ranges;
    for (const std::string& name : neededRanges(network, plan))
        ranges[name] = kRange;  // some values are clipped
    ASSERT_TRUE(sites->setRanges(ranges));

    const bool frozen = GetParam().topology == Topology::Cluster;  // centroids would move
    StePass pass(*m_network, *sites, m_settings, frozen);
    ObservedPass observed(pass, *m_network, ranges);
    pass.beginStep(0, 1);
    const at::Tensor learnt = loss(*m_network, m_images, observed, pass);
    learnt.backward();

    SmoothPass smooth(*m_smooth, observed.points, m_settings, frozen);
    const at::Tensor images = m_images.to(at::kDouble);
    const auto smoothLoss = [&] {
        smooth.beginStep(0, 1);
        return loss(*m_smooth, images, smooth, smooth);
    };
    const at::Tensor expected = smoothLoss();
    EXPECT_NEAR(expected.item<double>(), learnt.item<double>(), kSameLoss) << "both have the same values";
    expected.backward();
    const at::NoGradGuard noGrad;
    expectSameGradients();
    expectDifferences([&] { return smoothLoss().item<double>(); });
}

INSTANTIATE_TEST_SUITE_P(
    Zoo, SteNetworkGradient,
    testing::Values(SteCase{"resnet8", Topology::Dense}, SteCase{"resnet8", Topology::Hard},
                    SteCase{"resnet8", Topology::Soft}, SteCase{"resnet8", Topology::Cluster},
                    SteCase{"mobilenet_v2", Topology::Soft}, SteCase{"vit", Topology::Dense},
                    SteCase{"vit", Topology::Hard}, SteCase{"vit", Topology::Soft, true}),
    [](const auto& given) { return given.param.name(); });

}  // namespace
}  // namespace axscope::models
