// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/io/checkpoint_file.h"
#include "models/networks/mac_layers.h"
#include "models/networks/network_design.h"
#include "models/networks/planned_network.h"
#include "models/networks/recognition.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// The tensors that one MacLayer is computed from, as they are trained.
struct LayerParameters {
    at::Tensor weight;
    at::Tensor bias;                  ///< undefined = none
    std::optional<NormTensors> norm;  ///< weight and bias are trained, the statistics follow the batches
};

/// Weight and bias of a layer with its batch norm folded in.
struct FoldedParameters {
    at::Tensor weight;
    at::Tensor bias;  ///< always there
};

/// A batch norm as y * gain + shift.
struct NormGain {
    at::Tensor gain;
    at::Tensor shift;
};

/// A network whose tensors can be trained: the network of its plan, run by PlannedNetwork, over leaf tensors that
/// require gradients (weights, biases, norms, routers, class token, positions) and buffers that do not (running statistics
/// of batch norms, centroids). Convolution weights are channels-last.
class TrainableNetwork {
public:
    struct NamedTensor {
        std::string name;
        at::Tensor tensor;
        bool trained = true;  ///< a leaf that requires a gradient
    };
    /// Where tensors live, and their type: kFloat, or kDouble for checks of gradients.
    struct Placement {
        at::Device device = at::kCPU;
        at::ScalarType type = at::kFloat;
    };

    /// A fresh network, see initialValue(). Errors: those of recognise().
    static Result<std::unique_ptr<TrainableNetwork>> create(const NetworkDesign& design, std::uint64_t seed,
                                                            const Placement& placement);
    /// The network of a checkpoint. Errors: those of loadNetwork().
    static Result<std::unique_ptr<TrainableNetwork>> open(const CheckpointFile& file,
                                                          const DescriptionOverrides& overrides,
                                                          const Placement& placement);

    [[nodiscard]] const PlannedNetwork& network() const { return *m_network; }
    [[nodiscard]] const NetworkDescription& description() const { return m_network->description(); }
    [[nodiscard]] const Placement& placement() const { return m_placement; }
    /// In the order of the plan.
    [[nodiscard]] const std::vector<NamedTensor>& tensors() const { return m_tensors; }
    /// `layer`: MacLayer::index.
    [[nodiscard]] const LayerParameters& layer(int layer) const { return m_layers[static_cast<std::size_t>(layer)]; }
    /// The layer as inference sees it, batch norm folded in with the running statistics as they are: a differentiable
    /// function of the parameters, for retraining with frozen statistics.
    [[nodiscard]] FoldedParameters folded(int layer) const;
    /// What the layer's batch norm, which it has, does with its running statistics as they are; differentiable too.
    [[nodiscard]] NormGain gain(int layer) const;

    /// The network with copies of the current values, as it would come from the checkpoint file; `half`: rounded to
    /// F16. Errors: those of PlannedNetwork::build (values that are not finite).
    [[nodiscard]] Result<std::shared_ptr<const Network>> snapshot(bool half) const;

private:
    TrainableNetwork(Recognition recognition, const Placement& placement);
    static Result<std::unique_ptr<TrainableNetwork>> build(Recognition recognition, const TensorSource& source,
                                                           const std::string& label, const Placement& placement);
    void collectLayers(const Steps& steps);

    Recognition m_recognition;
    Placement m_placement;
    std::vector<NamedTensor> m_tensors;
    std::vector<LayerParameters> m_layers;
    std::shared_ptr<const PlannedNetwork> m_network;
};

}  // namespace axscope::models
