// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/trainable_network.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "models/training/initial_values.h"

namespace axscope::models {
namespace {

constexpr double kFoldedNormEps = 1e-5;
const std::string kFreshLabel = "new network";

bool isTrained(const NamedShape& tensor) {
    return tensor.trained && !tensor.name.ends_with(".router.centroids");
}

}  // namespace

TrainableNetwork::TrainableNetwork(Recognition recognition, const Placement& placement)
    : m_recognition(std::move(recognition)), m_placement(placement) {}

Result<std::unique_ptr<TrainableNetwork>> TrainableNetwork::create(const NetworkDesign& design, std::uint64_t seed,
                                                                   const Placement& placement) {
    const CounterRandom random = randomFor(seed, RandomUse::Weights);
    const bool transformer = design.description.patch > 0;
    std::vector<at::Tensor> values;
    CheckpointFile::Contents contents;
    contents.label = kFreshLabel;
    contents.metadata = metadataOf(design.description);
    for (const NamedShape& tensor : design.tensors) {
        const at::Tensor& value = values.emplace_back(initialValue(tensor, transformer, random));
        contents.tensors.push_back({tensor.name, DType::F32, tensor.shape,
                                    std::as_bytes(std::span(value.data_ptr<float>(),
                                                            static_cast<std::size_t>(value.numel())))});
    }
    const Result<CheckpointFile> file = CheckpointFile::from(std::move(contents));
    if (!file)
        return file.error();
    return open(*file, {}, placement);
}

Result<std::unique_ptr<TrainableNetwork>> TrainableNetwork::open(const CheckpointFile& file,
                                                                 const DescriptionOverrides& overrides,
                                                                 const Placement& placement) {
    Result<Recognition> recognition = recognise(file, overrides);
    if (!recognition)
        return recognition.error();
    const TensorSource source = tensorsOfFile(file, recognition->prefix);
    return build(*std::move(recognition), source, file.label(), placement);
}

Result<std::unique_ptr<TrainableNetwork>> TrainableNetwork::build(Recognition recognition, const TensorSource& source,
                                                                  const std::string& label,
                                                                  const Placement& placement) {
    std::unique_ptr<TrainableNetwork> trainable(new TrainableNetwork(std::move(recognition), placement));
    const TensorSource leaves = [&](const NamedShape& needed) -> Result<at::Tensor> {
        Result<at::Tensor> value = source(needed);
        if (!value)
            return value;
        const auto format = value->dim() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
        at::Tensor leaf = value->to(placement.device, placement.type).clone(format).detach();
        leaf.set_requires_grad(isTrained(needed));
        trainable->m_tensors.push_back({needed.name, leaf, isTrained(needed)});
        return leaf;
    };
    Result<std::shared_ptr<const PlannedNetwork>> network =
        PlannedNetwork::build(trainable->m_recognition, leaves, label);
    if (!network)
        return network.error();
    trainable->m_network = *std::move(network);
    trainable->m_layers.resize(trainable->m_network->macLayers().size());
    trainable->collectLayers(trainable->m_network->plan().steps);
    return trainable;
}

void TrainableNetwork::collectLayers(const Steps& steps) {
    const auto find = [this](const std::string& name) {
        const auto found = std::find_if(m_tensors.begin(), m_tensors.end(),
                                        [&](const NamedTensor& tensor) { return tensor.name == name; });
        return found == m_tensors.end() ? at::Tensor() : found->tensor;
    };
    const auto collectLinear = [&](const LinearStep& linear) {
        m_layers[static_cast<std::size_t>(linear.layer)] = {find(linear.name + ".weight"), find(linear.name + ".bias"),
                                                            std::nullopt};
    };
    for (const Step& step : steps) {
        if (const auto* conv = std::get_if<ConvStep>(&step)) {
            LayerParameters& layer = m_layers[static_cast<std::size_t>(conv->layer)];
            layer = {find(conv->name + ".weight"), find(conv->name + ".bias"), std::nullopt};
            if (!conv->norm.empty())
                layer.norm = NormTensors{find(conv->norm + ".weight"), find(conv->norm + ".bias"),
                                         find(conv->norm + ".running_mean"), find(conv->norm + ".running_var")};
        } else if (const auto* linear = std::get_if<LinearStep>(&step)) {
            collectLinear(*linear);
        } else if (const auto* attention = std::get_if<AttentionStep>(&step)) {
            collectLinear(attention->qkv);
            collectLinear(attention->projection);
        } else if (const auto* residual = std::get_if<ResidualStep>(&step)) {
            collectLayers(residual->branch);
            collectLayers(residual->shortcut);
        } else if (const auto* moe = std::get_if<MoeStep>(&step)) {
            for (const Steps& expert : moe->experts)
                collectLayers(expert);
            for (const Steps& shared : moe->shared)
                collectLayers(shared);
        }
    }
}

FoldedParameters TrainableNetwork::folded(int layer) const {
    const LayerParameters& own = this->layer(layer);
    const at::Tensor bias = own.bias.defined() ? own.bias : at::zeros({own.weight.size(0)}, own.weight.options());
    if (!own.norm)
        return {own.weight, bias};
    const at::Tensor gain = own.norm->weight / at::sqrt(own.norm->variance + kFoldedNormEps);
    return {own.weight * gain.view({-1, 1, 1, 1}), own.norm->bias + (bias - own.norm->mean) * gain};
}

NormGain TrainableNetwork::gain(int layer) const {
    const NormTensors& norm = *this->layer(layer).norm;
    const at::Tensor gain = norm.weight / at::sqrt(norm.variance + kFoldedNormEps);
    return {gain, norm.bias - norm.mean * gain};
}

Result<std::shared_ptr<const Network>> TrainableNetwork::snapshot(bool half) const {
    const at::NoGradGuard noGrad;
    std::size_t next = 0;  // tensors stand in the order in which the plan asks for them
    const TensorSource copies = [&](const NamedShape&) -> Result<at::Tensor> {
        const at::Tensor& tensor = m_tensors[next++].tensor;
        at::Tensor copy = half ? tensor.detach().to(at::kHalf).to(tensor.scalar_type()) : tensor.detach().clone();
        return copy;
    };
    Result<std::shared_ptr<const PlannedNetwork>> network =
        PlannedNetwork::build(m_recognition, copies, "network in training");
    if (!network)
        return network.error();
    return std::shared_ptr<const Network>(*std::move(network));
}

}  // namespace axscope::models
