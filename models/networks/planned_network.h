// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "models/io/checkpoint_file.h"
#include "models/networks/network.h"
#include "models/networks/recognition.h"

namespace axscope::models {

/// Gives the tensor that a plan needs, with its shape. One that takes part in training comes as a leaf that
/// requires a gradient.
using TensorSource = std::function<Result<at::Tensor>(const NamedShape& needed)>;

/// The tensors of `file`, under their names without `prefix`, as float32. Errors: Format naming a tensor and
/// an element that is not finite; OutOfMemory. Refers to the file.
[[nodiscard]] TensorSource tensorsOfFile(const CheckpointFile& file, const std::string& prefix);

/// A network of any architecture, run step by step as its plan says.
class PlannedNetwork final : public Network {
public:
    /// Takes the tensors that the plan needs from `file`, which was recognised so, as parameters and buffers
    /// of torch::nn modules by the same names, and folds batch norms. Errors: Format naming a tensor with
    /// values that are not finite, or a layer whose batch norm gives such; OutOfMemory.
    static Result<std::shared_ptr<const Network>> build(Recognition recognition, const CheckpointFile& file);

    /// The same with tensors from anywhere: float32 on one device, or all of them double. They are kept, not
    /// copied, so that layer norms, routers, class token and positions follow them when they are trained;
    /// MacLayers hold their values of now. `label`: for errors.
    static Result<std::shared_ptr<const PlannedNetwork>> build(Recognition recognition,
                                                               const TensorSource& source,
                                                               const std::string& label);

    torch::Tensor forward(const torch::Tensor& images, ForwardPass& pass) const override;
    [[nodiscard]] std::size_t steps() const override { return m_plan.steps.size(); }
    torch::Tensor forwardStep(std::size_t step, const torch::Tensor& x, std::int64_t images,
                              ForwardPass& pass) const override;
    [[nodiscard]] const NetworkPlan& plan() const { return m_plan; }

private:
    explicit PlannedNetwork(Recognition recognition);

    /// Where a sequence of steps stands in the network.
    struct Place {
        std::uint64_t depth = 0;
        std::string moeLayer;
        int expert = -1;
    };
    /// What goes along with activations.
    struct Flow {
        ForwardPass& pass;
        std::int64_t images;
        const std::vector<std::int64_t>* rows;  ///< of the batch that an expert sees; nullptr = all
    };
    struct LayerNorm {
        torch::Tensor weight;
        torch::Tensor bias;
    };

    [[nodiscard]] torch::Tensor tensor(const std::string& name) const;  ///< undefined where there is none

    void buildAll(Steps& steps, Place& place);
    void buildOne(ConvStep& conv, Place& place);
    void buildOne(LinearStep& linear, Place& place);
    void buildOne(LayerNormStep& norm, Place& place);
    void buildOne(ResidualStep& residual, Place& place);
    void buildOne(MoeStep& moe, Place& place);
    void buildOne(AttentionStep& attention, Place& place);
    template <class Other>
    void buildOne(Other&, Place&) {}
    int append(MacLayer layer, const Place& place);

    torch::Tensor run(const Steps& steps, torch::Tensor x, const Flow& flow) const;
    torch::Tensor run(const Step& step, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const ConvStep& conv, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const LinearStep& linear, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const LayerNormStep& norm, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const MaxPoolStep& pool, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const AveragePoolStep& pool, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const FlattenStep& flatten, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const ResidualStep& residual, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const ZeroPadStep& pad, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const MoeStep& moe, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const TokensStep& tokens, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const AttentionStep& attention, const torch::Tensor& x, const Flow& flow) const;
    torch::Tensor runOne(const TokenPoolStep& pool, const torch::Tensor& x, const Flow& flow) const;

    NetworkPlan m_plan;
    std::map<std::string, torch::Tensor> m_tensors;  ///< parameters and buffers, by name
    std::vector<LayerNorm> m_layerNorms;
    torch::Tensor m_classToken;
    torch::Tensor m_positions;
};

}  // namespace axscope::models
