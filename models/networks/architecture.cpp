// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/architecture.h"

#include <algorithm>
#include <array>
#include <utility>

#include "models/io/quoted.h"
#include "models/networks/mobilenet.h"
#include "models/networks/resnet.h"
#include "models/networks/vgg.h"
#include "models/networks/vit.h"

namespace axscope::models {
namespace {

/// Of images. A file may claim any shape of a tensor without elements.
constexpr int kMaxChannels = 65536;

std::string sizeText(const std::array<int, 3>& size) {
    return std::to_string(size[0]) + " x " + std::to_string(size[1]) + " x " + std::to_string(size[2]);
}

}  // namespace

std::span<const Architecture> architectures() {
    static const std::array list{
        resNetArchitecture(),
        vggArchitecture(),
        vitArchitecture(),
        mobileNetArchitecture(),
    };
    return list;
}

std::vector<std::string> knownArchitectures() {
    std::vector<std::string> names;
    for (const Architecture& architecture : architectures())
        for (std::string& name : architecture.names())
            names.push_back(std::move(name));
    return names;
}

int Inference::take(const std::string& key, const std::optional<int>& said, int inferred,
                    const std::string& source) {
    const int value = said.value_or(inferred);
    findings.push_back({key, std::to_string(value), said ? settings.source(key) : source});
    return value;
}

void Inference::takeArchitecture(const std::string& inferred, const std::string& source) {
    network.architecture = settings.architecture.value_or(inferred);
    findings.push_back({"architecture", printable(network.architecture),
                        settings.architecture ? settings.source("architecture") : source});
}

void Inference::takeClasses(const std::string& head) {
    network.numClasses =
        take("num_classes", settings.numClasses, shapes.size(head, 0, 1), "rows of " + head);
}

void Inference::takeInputSize(const std::array<int, 3>& inferred, const std::string& source) {
    network.inputSize = settings.inputSize.value_or(inferred);
    network.inputSize[0] = std::min(network.inputSize[0], kMaxChannels);
    findings.push_back({"input_size", sizeText(network.inputSize),
                        settings.inputSize ? settings.source("input_size") : source});
}

ConvStep Planner::conv(const Conv& conv) const {
    const std::string weight = conv.name + ".weight";
    ConvStep step;
    step.name = conv.name;
    step.norm = conv.norm;
    step.bias = conv.bias;
    step.activation = conv.activation;
    LayerGeometry& shape = step.geometry;
    shape.inChannels = conv.inChannels;
    shape.outChannels = conv.depthwise ? conv.inChannels : m_shapes.size(weight, 0, conv.outChannels);
    shape.groups = conv.depthwise ? conv.inChannels : 1;
    shape.kernelHeight = m_shapes.size(weight, 2, conv.kernel);
    shape.kernelWidth = m_shapes.size(weight, 3, conv.kernel);
    if (shape.kernelHeight != shape.kernelWidth)
        shape.kernelHeight = shape.kernelWidth = conv.kernel;  // none of these networks has such
    shape.stride = conv.stride;
    shape.padding = shape.kernelHeight / 2;
    return step;
}

LinearStep Planner::linear(const std::string& name, int inFeatures, int outFeatures,
                           Nonlinearity activation) const {
    LinearStep step;
    step.name = name;
    step.inFeatures = inFeatures;
    step.outFeatures = m_shapes.size(name + ".weight", 0, outFeatures);
    step.activation = activation;
    return step;
}

LinearStep Planner::head(const std::string& name, int inFeatures) const {
    LinearStep step = linear(name, inFeatures, m_network.numClasses);
    step.outFeatures = m_network.numClasses;
    return step;
}

void Planner::appendLayer(Steps& steps, const std::string& name, int dim, bool tokens,
                          const std::function<Steps(const std::string& prefix)>& body) {
    m_layers.insert(name);
    const std::vector<std::string>& moeLayers = m_network.moeLayers;
    if (std::find(moeLayers.begin(), moeLayers.end(), name) == moeLayers.end()) {
        for (Step& step : body(""))
            steps.push_back(std::move(step));
        return;
    }
    MoeStep moe;
    moe.name = name;
    moe.topology = m_network.topology;
    moe.renormalise = m_network.renormalise;
    moe.dim = dim;
    moe.tokens = tokens;
    moe.slotsPerExpert = m_network.slotsPerExpert;
    if (moe.slotsPerExpert > 0 && !tokens)
        object("slots share out the tokens of an image, but " + inQuotes(name) +
               " sees whole images: slot-based Soft MoE is for vision transformers");
    // Layers may differ in their experts: their routers tell how many there are.
    const std::string router = name + ".router.";
    const int experts =
        moe.topology == Topology::Cluster ? m_shapes.size(router + "centroids", 0, m_network.numExperts)
        : moe.slotsPerExpert > 0                   ? m_shapes.size(router + "phi", 1, m_network.numExperts)
                                          : m_shapes.size(router + "weight", 0, m_network.numExperts);
    moe.numExperts = experts;
    moe.topK = moe.topology == Topology::Soft ? experts : m_network.topK;
    moe.routerBias = m_shapes.contains(router + "bias") || !m_shapes.contains(router + "weight");
    if (experts < moe.topK)
        object("top_k is " + std::to_string(moe.topK) + ", but " + inQuotes(name) + " has " +
               std::to_string(experts) + " experts");
    // A description out of proportion to its file must not build anything: one expert beyond those that are
    // there is enough to say what is missing.
    const int there = m_shapes.countChildren(name + ".experts.");
    for (int e = 0; e < std::min(std::min(experts, m_network.numExperts), there + 1); ++e)
        moe.experts.push_back(body(name + ".experts." + std::to_string(e) + "."));
    for (int s = 0; s < std::min(m_network.sharedExperts, m_shapes.countChildren(name + ".shared_experts.") + 1); ++s)
        moe.shared.push_back(body(name + ".shared_experts." + std::to_string(s) + "."));
    steps.emplace_back(std::move(moe));
}

void Planner::object(std::string reason) {
    if (!m_objection)
        m_objection = Error{ErrorCode::Unsupported, std::move(reason), {}};
}

NetworkPlan Planner::finish(Steps steps, const std::string& places) {
    for (const std::string& layer : m_network.moeLayers)
        if (!m_layers.contains(layer))
            object(inQuotes(layer) + " cannot be a MoE layer of " + printable(m_network.architecture) + ", only " +
                   places);
    NetworkPlan plan;
    plan.steps = std::move(steps);
    plan.objection = m_objection;
    return plan;
}

}  // namespace axscope::models
