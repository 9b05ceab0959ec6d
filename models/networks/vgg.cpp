// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/vgg.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/linear.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "models/io/quoted.h"
#include "models/moe/expert_mix.h"
#include "models/moe/gate.h"
#include "models/networks/conv_bn.h"
#include "models/networks/mac_layers.h"

namespace axscope::models {
namespace {

constexpr std::size_t kVggStages = 5;
constexpr std::array<int, kVggStages> kVggChannels{64, 128, 256, 512, 512};
constexpr int kHiddenFeatures = 512;
constexpr int kImageSize = 32;   // five poolings leave one pixel
constexpr int kMaxExperts = 64;  // an expert has 2.4 million weights: bounds what a small file can ask for

struct Configuration {
    std::string_view name;
    std::array<int, kVggStages> convolutions;  ///< per stage
};

constexpr std::array kConfigurations{
    Configuration{"vgg11_bn", {1, 1, 2, 2, 2}},
    Configuration{"vgg13_bn", {2, 2, 2, 2, 2}},
    Configuration{"vgg16_bn", {2, 2, 3, 3, 3}},
    Configuration{"vgg19_bn", {2, 2, 4, 4, 4}},
};

const Configuration& configurationOf(const std::string& architecture) {
    const auto found =
        std::find_if(kConfigurations.begin(), kConfigurations.end(),
                     [&](const Configuration& configuration) { return configuration.name == architecture; });
    return found == kConfigurations.end() ? kConfigurations.front() : *found;
}

/// Where a convolution stands in `features`, in which convolution, norm, ReLU and pooling count as one each.
struct ConvPlace {
    int index;
    int inChannels;
    int outChannels;
    bool poolAfter;
};

std::vector<ConvPlace> placesOf(const Configuration& configuration, int imageChannels) {
    std::vector<ConvPlace> places;
    int index = 0;
    int channels = imageChannels;
    for (std::size_t stage = 0; stage < kVggStages; ++stage) {
        for (int i = 0; i < configuration.convolutions[stage]; ++i) {
            places.push_back(
                {index, channels, kVggChannels[stage], i + 1 == configuration.convolutions[stage]});
            channels = kVggChannels[stage];
            index += 3;
        }
        ++index;
    }
    return places;
}

std::string nameOf(const ConvPlace& place) {
    return "features." + std::to_string(place.index);
}

class Vgg : public Network {
public:
    explicit Vgg(const NetworkDescription& description)
        : Network(description),
          m_places(placesOf(configurationOf(description.architecture), description.inputSize[0])) {
        const auto features = register_module("features", std::make_shared<torch::nn::Module>());
        for (const ConvPlace& place : m_places) {
            const ConvSpec spec{place.inChannels, place.outChannels, 3, 1, 1, /*bias=*/true};
            std::vector<ConvBn>& convs = m_convs.emplace_back();
            const std::string index = std::to_string(place.index);
            if (description.topology != Topology::Dense && &place == &m_places.back()) {
                const auto layer = features->register_module(index, std::make_shared<torch::nn::Module>());
                m_gate = layer->register_module(
                    "router", Gate(description.topology, description.numExperts, place.inChannels));
                torch::nn::ModuleList experts;
                for (int expert = 0; expert < description.numExperts; ++expert) {
                    const ConvBn& pair = convs.emplace_back(ConvBn::make(spec));
                    experts->push_back(torch::nn::Sequential(pair.conv, pair.norm));
                }
                layer->register_module("experts", experts);
            } else {
                const ConvBn& pair = convs.emplace_back(ConvBn::make(spec));
                features->register_module(index, pair.conv);
                features->register_module(std::to_string(place.index + 1), pair.norm);
            }
        }
        const auto classifier = register_module("classifier", std::make_shared<torch::nn::Module>());
        int inputs = kVggChannels.back();
        const std::array<std::pair<const char*, int>, 3> linears{
            {{"0", kHiddenFeatures}, {"3", kHiddenFeatures}, {"6", description.numClasses}}};
        for (const auto& [name, outputs] : linears) {
            m_classifier.emplace_back(name,
                                      classifier->register_module(name, torch::nn::Linear(inputs, outputs)));
            inputs = outputs;
        }
    }

    void fold() override {
        int height = description().inputSize[1];
        int width = description().inputSize[2];
        std::uint64_t depth = 0;
        for (std::size_t i = 0; i < m_places.size(); ++i, ++depth) {
            const std::string name = nameOf(m_places[i]);
            const bool moe = !m_gate.is_empty() && i + 1 == m_places.size();
            if (moe)
                m_routers.push_back(m_gate->router(name, 0));
            for (std::size_t e = 0; e < m_convs[i].size(); ++e) {
                LayerPlace place{name, depth, {}, -1};
                if (moe)
                    place = {name + ".experts." + std::to_string(e) + ".0", depth, name, static_cast<int>(e)};
                appendConv(m_macLayers, m_convs[i][e], std::move(place), height, width);
            }
            if (m_places[i].poolAfter) {
                height /= 2;
                width /= 2;
            }
        }
        m_firstLinear = m_macLayers.size();
        for (const auto& [name, linear] : m_classifier)
            appendLinear(m_macLayers, linear, {"classifier." + name, depth++, {}, -1});
        m_macLayers.front().role = LayerRole::First;
        m_macLayers.back().role = LayerRole::Head;
    }

    torch::Tensor forward(const torch::Tensor& images, ForwardPass& pass) const override {
        // Layer outputs belong to the pass, which may keep them: never change them in place.
        torch::Tensor x = images;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const std::vector<ConvBn>& convs = m_convs[i];
            const auto run = [&](int expert, const torch::Tensor& input,
                                 const std::vector<std::int64_t>* rows) {
                const auto layer = static_cast<std::size_t>(convs[static_cast<std::size_t>(expert)].layer);
                return pass.computeRelu(m_macLayers[layer], input, rows);
            };
            if (!m_routers.empty() && i + 1 == m_places.size())
                x = mixExperts(m_routers[0], pass.route(m_routers[0], x.mean({2, 3})), x, run);
            else
                x = run(0, x, nullptr);
            if (m_places[i].poolAfter)
                x = at::max_pool2d(x, 2);
        }
        x = x.flatten(1);
        for (std::size_t i = m_firstLinear; i < m_macLayers.size(); ++i) {
            x = pass.compute(m_macLayers[i], x, nullptr);
            if (i + 1 < m_macLayers.size())
                x = x.relu();
        }
        return x;
    }

private:
    std::vector<ConvPlace> m_places;
    std::vector<std::vector<ConvBn>> m_convs;  ///< as m_places: one, or one per expert
    Gate m_gate{nullptr};
    std::vector<std::pair<std::string, torch::nn::Linear>> m_classifier;
    std::size_t m_firstLinear = 0;
};

}  // namespace

Result<std::shared_ptr<Network>> makeVgg(const NetworkDescription& description) {
    const ConvPlace last =
        placesOf(configurationOf(description.architecture), description.inputSize[0]).back();
    for (const std::string& name : description.moeLayers)
        if (name != nameOf(last))
            return Error{ErrorCode::Unsupported,
                         inQuotes(name) + " cannot be a MoE layer of " + description.architecture +
                             ", only its last convolution " + nameOf(last),
                         "moe_layers"};
    if (description.numExperts > kMaxExperts)
        return Error{ErrorCode::Unsupported,
                     std::to_string(description.numExperts) + " experts, " + description.architecture +
                         " may have at most " + std::to_string(kMaxExperts),
                     "num_experts"};
    if (description.inputSize[1] != kImageSize || description.inputSize[2] != kImageSize)
        return Error{ErrorCode::Unsupported,
                     description.architecture + " needs images of 32x32 pixels, not " +
                         std::to_string(description.inputSize[1]) + "x" +
                         std::to_string(description.inputSize[2]),
                     "input_size"};
    return std::shared_ptr<Network>(std::make_shared<Vgg>(description));
}

}  // namespace axscope::models
