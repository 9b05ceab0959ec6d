// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/network_design.h"

#include <array>
#include <charconv>
#include <utility>

#include "models/io/quoted.h"
#include "models/io/tensor_shapes.h"
#include "models/networks/architecture.h"

namespace axscope::models {
namespace {

std::string numberText(double value) {
    std::array<char, 32> digits{};
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<float>(value));
    return {digits.data(), end};
}

std::string listText(const std::vector<float>& numbers) {
    std::string text;
    for (const float number : numbers)
        text += (text.empty() ? "" : ",") + numberText(number);
    return text;
}

const Architecture* architectureOf(const std::string& name) {
    for (const Architecture& architecture : architectures())
        if (architecture.knows(name))
            return &architecture;
    return nullptr;
}

Result<void> checkRouting(NetworkDescription& network) {
    const auto wrong = [](std::string message) {
        return Error{ErrorCode::InvalidArgument, std::move(message), {}};
    };
    if (network.topology == Topology::Dense) {
        if (network.numExperts > 0 || network.sharedExperts > 0 || network.slotsPerExpert > 0 ||
            !network.moeLayers.empty())
            return wrong("a dense network has no experts");
        network.topK = 0;
        return {};
    }
    if (network.numExperts < 1)
        return wrong(std::string(toString(network.topology)) + " routing needs at least one expert");
    if (network.slotsPerExpert > 0 && network.topology != Topology::Soft)
        return wrong("slots go with soft routing only");
    if (network.renormalise && network.topology != Topology::Hard)
        return wrong("only hard routing chooses gates to renormalise");
    if (network.topology == Topology::Soft)
        network.topK = network.numExperts;
    else if (network.topology == Topology::Cluster || network.topK == 0)
        network.topK = 1;
    if (network.topK > network.numExperts)
        return wrong("top-k is " + std::to_string(network.topK) + ", but there are only " +
                     std::to_string(network.numExperts) + " experts");
    return {};
}

}  // namespace

Result<NetworkDesign> designNetwork(NetworkDescription wanted) {
    const Architecture* const architecture = architectureOf(wanted.architecture);
    if (architecture == nullptr) {
        std::string known;
        for (const std::string& name : knownArchitectures())
            known += (known.empty() ? "" : ", ") + name;
        return Error{ErrorCode::Unsupported,
                     "unknown architecture " + inQuotes(wanted.architecture) + " (known: " + known + ")", {}};
    }
    for (const int size : wanted.inputSize)
        if (size < 1)
            return Error{ErrorCode::InvalidArgument, "the size of its images is not known", {}};
    if (wanted.numClasses < 1)
        return Error{ErrorCode::InvalidArgument, "the number of classes is not known", {}};
    if (Result<void> checked = checkRouting(wanted); !checked)
        return checked.error();
    const auto channels = static_cast<std::size_t>(wanted.inputSize[0]);
    if (wanted.mean.empty())
        wanted.mean.assign(channels, 0.0F);
    if (wanted.std.empty())
        wanted.std.assign(channels, 1.0F);

    ShapeMap shapes;
    architecture->design(wanted, shapes);
    // The planner builds one expert or block beyond those that it finds tensors of: it is asked until it finds all.
    for (;;) {
        NetworkPlan plan = architecture->plan(wanted, TensorShapes(shapes));
        std::vector<NamedShape> tensors = tensorsOf(plan);
        bool grown = false;
        for (const NamedShape& tensor : tensors)
            grown = shapes.insert_or_assign(tensor.name, tensor.shape).second || grown;
        if (grown)
            continue;  // objections to what is not there yet mean nothing
        if (plan.objection)
            return *plan.objection;
        if (Result<void> sized = measure(plan, wanted.inputSize); !sized)
            return sized.error();
        return NetworkDesign{std::move(wanted), std::move(tensors)};
    }
}

std::map<std::string, std::string> metadataOf(const NetworkDescription& network) {
    std::map<std::string, std::string> metadata{
        {"architecture", network.architecture},
        {"routing", toString(network.topology)},
        {"num_experts", std::to_string(network.numExperts)},
        {"top_k", std::to_string(network.topK)},
        {"num_classes", std::to_string(network.numClasses)},
        {"dataset", network.dataset},
        {"input_size", std::to_string(network.inputSize[0]) + "," + std::to_string(network.inputSize[1]) + "," +
                           std::to_string(network.inputSize[2])},
        {"mean", listText(network.mean)},
        {"std", listText(network.std)},
    };
    std::string& layers = metadata["moe_layers"];
    for (const std::string& layer : network.moeLayers)
        layers += (layers.empty() ? "" : ",") + layer;
    if (network.renormalise)
        metadata["renormalise"] = "1";
    if (network.sharedExperts > 0)
        metadata["shared_experts"] = std::to_string(network.sharedExperts);
    if (network.slotsPerExpert > 0)
        metadata["slots_per_expert"] = std::to_string(network.slotsPerExpert);
    if (network.reportedTop1)
        metadata["top1"] = numberText(*network.reportedTop1);
    if (network.patch > 0) {
        metadata["patch"] = std::to_string(network.patch);
        metadata["dim"] = std::to_string(network.dim);
        metadata["depth"] = std::to_string(network.depth);
        metadata["heads"] = std::to_string(network.heads);
        metadata["pool"] = network.meanPool ? "mean" : "cls";
    }
    if (!network.parentSha256.empty())
        metadata["parent_sha256"] = network.parentSha256;
    if (!network.retrainedFor.empty())
        metadata["retrained_for"] = network.retrainedFor;
    if (!network.multiplierSha256.empty())
        metadata["multiplier_sha256"] = network.multiplierSha256;
    return metadata;
}

}  // namespace axscope::models
