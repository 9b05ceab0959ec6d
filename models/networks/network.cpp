// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/network.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <set>
#include <utility>

#include "models/io/checkpoint_file.h"
#include "models/io/probe.h"
#include "models/io/quoted.h"
#include "models/io/tensor_values.h"
#include "models/networks/resnet.h"
#include "models/networks/vgg.h"

namespace axscope::models {
namespace {

struct Architecture {
    const char* name;
    Result<std::shared_ptr<Network>> (*make)(const NetworkDescription& description);
};

/// Adding an architecture is a line here and one file beside this one.
constexpr std::array kArchitectures{
    Architecture{"resnet20", makeResNet20}, Architecture{"vgg11_bn", makeVgg},
    Architecture{"vgg13_bn", makeVgg},      Architecture{"vgg16_bn", makeVgg},
    Architecture{"vgg19_bn", makeVgg},
};

std::string shapeText(at::IntArrayRef shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
    return text + "]";
}

/// A training counter that inference does not use; files may leave it out.
bool isOptional(const std::string& name) {
    return name.ends_with("num_batches_tracked");
}

Result<void> fillTensor(torch::Tensor target, const std::string& name, const CheckpointFile& file) {
    const auto failed = [&](std::string message) {
        return Error{ErrorCode::Format, std::move(message), file.label()};
    };
    const TensorEntry* const entry = file.find(name);
    if (entry == nullptr) {
        if (isOptional(name))
            return {};
        return failed("tensor " + inQuotes(name) + " " + shapeText(target.sizes()) + " is missing");
    }
    if (target.sizes() != at::IntArrayRef(entry->shape))
        return failed("tensor " + inQuotes(name) + " has shape " + shapeText(entry->shape) +
                      ", the network needs " + shapeText(target.sizes()));
    Result<std::vector<float>> values = toFloats(*entry);
    if (!values)
        return failed("tensor " + inQuotes(name) + ": " + values.error().message);
    for (std::size_t i = 0; i < values->size(); ++i)
        if (!std::isfinite((*values)[i]))
            return failed("tensor " + inQuotes(name) + " holds " +
                          (std::isnan((*values)[i]) ? "NaN" : "an infinite value") + " at element " +
                          std::to_string(i));
    const torch::NoGradGuard noGrad;
    target.copy_(torch::from_blob(values->data(), target.sizes(), torch::kFloat32));
    return {};
}

Result<void> fillNetwork(Network& network, const CheckpointFile& file) {
    std::set<std::string> known;
    const auto fillAll = [&](const auto& items) -> Result<void> {
        for (const auto& item : items) {
            known.insert(item.key());
            if (Result<void> filled = fillTensor(item.value(), item.key(), file); !filled)
                return filled;
        }
        return {};
    };
    if (Result<void> filled = fillAll(network.named_parameters()); !filled)
        return filled;
    if (Result<void> filled = fillAll(network.named_buffers()); !filled)
        return filled;
    for (const TensorEntry& entry : file.tensors())
        if (!known.contains(entry.name))
            return Error{ErrorCode::Format,
                         "tensor " + inQuotes(entry.name) + " has no place in a " +
                             toString(network.description().topology) + " " +
                             network.description().architecture,
                         file.label()};
    return {};
}

/// Refuses what would cost much memory to build and could never be filled: a description out of proportion to
/// its file.
Result<void> checkProportions(const NetworkDescription& description, const CheckpointFile& file) {
    const auto experts = static_cast<std::size_t>(description.numExperts) * description.moeLayers.size();
    if (experts > file.tensors().size())
        return Error{ErrorCode::Format,
                     std::to_string(description.numExperts) + " experts in each of " +
                         std::to_string(description.moeLayers.size()) +
                         " MoE layers are described, but there are only " +
                         std::to_string(file.tensors().size()) + " tensors",
                     file.label()};
    std::int64_t longest = 0;
    for (const TensorEntry& entry : file.tensors())
        for (const std::int64_t size : entry.shape)
            longest = std::max(longest, size);
    if (description.numClasses > longest)
        return Error{ErrorCode::Format,
                     std::to_string(description.numClasses) +
                         " classes are described, but no tensor has more than " + std::to_string(longest) +
                         " rows",
                     file.label()};
    return {};
}

/// Batch norm with a negative variance, or sums beyond float32, would make every output meaningless.
Result<void> checkFolded(const Network& network, const std::string& file) {
    for (const MacLayer& layer : network.macLayers())
        if (!at::isfinite(layer.weight).all().item<bool>() || !at::isfinite(layer.bias).all().item<bool>())
            return Error{
                ErrorCode::Format,
                "layer " + inQuotes(layer.name) +
                    " has no finite weights once its batch norm is folded in (negative running_var?)",
                file};
    return {};
}

}  // namespace

const char* toString(LayerKind kind) {
    switch (kind) {
        case LayerKind::Conv:
            return "conv";
        case LayerKind::Pointwise:
            return "pointwise";
        case LayerKind::Depthwise:
            return "depthwise";
        case LayerKind::Linear:
            return "linear";
    }
    return "";
}

LayerKind MacLayer::kind() const {
    if (linear)
        return LayerKind::Linear;
    if (geometry.groups > 1 && geometry.groupChannels() == 1)
        return LayerKind::Depthwise;
    return geometry.taps() == 1 ? LayerKind::Pointwise : LayerKind::Conv;
}

torch::Tensor ForwardPass::multiply(const AttentionProduct&, const torch::Tensor& a, const torch::Tensor& b) {
    return at::matmul(a, b);
}

std::uint64_t Network::denseMacs() const {
    std::uint64_t sum = 0;
    for (const MacLayer& layer : m_macLayers)
        if (layer.expert <= 0)
            sum += layer.macs;
    return sum;
}

std::uint64_t Network::parameterCount() const {
    std::uint64_t count = 0;
    for (const torch::Tensor& parameter : parameters())
        count += static_cast<std::uint64_t>(parameter.numel());
    return count;
}

std::vector<std::string> knownArchitectures() {
    std::vector<std::string> names;
    for (const Architecture& architecture : kArchitectures)
        names.emplace_back(architecture.name);
    return names;
}

Result<std::shared_ptr<const Network>> loadNetwork(const std::string& path) {
    Result<CheckpointFile> file = CheckpointFile::open(path);
    if (!file)
        return file.error();
    Result<NetworkDescription> description = describe(*file);
    if (!description)
        return description.error();
    for (const Architecture& architecture : kArchitectures) {
        if (description->architecture != architecture.name)
            continue;
        if (Result<void> sound = checkProportions(*description, *file); !sound)
            return sound.error();
        try {
            Result<std::shared_ptr<Network>> network = architecture.make(*description);
            if (!network) {
                Error error = network.error();
                error.message = error.where + ": " + error.message;
                error.where = path;
                return error;
            }
            if (Result<void> filled = fillNetwork(**network, *file); !filled)
                return filled.error();
            (*network)->eval();
            (*network)->fold();
            if (Result<void> sound = checkFolded(**network, path); !sound)
                return sound.error();
            return std::shared_ptr<const Network>(std::move(*network));
        } catch (const c10::Error& error) {
            return Error{ErrorCode::Internal, error.what_without_backtrace(), path};
        } catch (const std::bad_alloc&) {
            return Error{ErrorCode::OutOfMemory, "not enough memory to load the network", path};
        } catch (const std::exception& error) {
            return Error{ErrorCode::Internal, error.what(), path};
        }
    }
    std::string known;
    for (const std::string& name : knownArchitectures())
        known += (known.empty() ? "" : ", ") + name;
    return Error{
        ErrorCode::Unsupported,
        "architecture " + inQuotes(description->architecture) + " cannot be emulated (can: " + known + ")",
        path};
}

}  // namespace axscope::models
