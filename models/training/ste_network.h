// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <memory>
#include <string>
#include <vector>

#include "models/emulation/emulation_plan.h"
#include "models/emulation/passes.h"
#include "models/emulation/ranges.h"
#include "models/networks/network.h"
#include "models/training/ste_layer.h"
#include "models/training/ste_product.h"
#include "models/training/table_gradient.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// What a layer computes with; gain and shift are defined where a batch norm stays apart from the convolution.
struct SteParameters {
    at::Tensor weight;
    at::Tensor bias;
    at::Tensor gain;
    at::Tensor shift;
};

/// The sites of a network as they learn under their multipliers: layers, attention products and routers, each in
/// approximate or exact 8-bit arithmetic or in float32, as an EmulationPlan says. Not shared by threads.
class SteNetwork {
public:
    /// `kernels`: as EmulationPlan::sites; null where the exact product is meant. Errors: Unsupported where the sums of a
    /// site could overflow.
    static Result<SteNetwork> create(const Network& network, EmulationPlan plan, const SiteKernels& kernels,
                                     const GradientOptions& gradient);

    [[nodiscard]] const EmulationPlan& plan() const { return m_plan; }
    /// Errors: NotFound naming a site without a range.
    Result<void> setRanges(const ActivationRanges& ranges);
    /// float32, one per range that the plan needs; what was written into it in place counts after takeRanges().
    [[nodiscard]] const at::Tensor& ranges() const { return m_ranges; }
    void takeRanges();

    [[nodiscard]] bool isFloat(const MacLayer& layer) const { return m_layers[indexOf(layer)] == nullptr; }
    [[nodiscard]] bool separateNorm() const { return m_plan.batchNorm == BatchNormMode::Separate; }
    /// A layer's output, bit for bit that of EmulatedPass; see steLayer() for gradients.
    [[nodiscard]] at::Tensor compute(const MacLayer& layer, const at::Tensor& input, const SteParameters& parameters,
                                     Activation activation) const;
    [[nodiscard]] at::Tensor multiply(const AttentionProduct& product, const at::Tensor& a, const at::Tensor& b) const;
    [[nodiscard]] RoutingDecisions route(const Router& router, const at::Tensor& features) const;

private:
    static std::size_t indexOf(const MacLayer& layer) { return static_cast<std::size_t>(layer.index); }
    [[nodiscard]] std::size_t rangeIndex(const std::string& name) const;

    EmulationPlan m_plan;
    std::vector<std::string> m_rangeNames;
    at::Tensor m_ranges;
    std::vector<std::shared_ptr<const SteLayer>> m_layers;      ///< as Network::macLayers(); null: float32
    std::vector<std::shared_ptr<const SteProduct>> m_products;  ///< as Network::attentionProducts()
    std::vector<std::shared_ptr<const SteLayer>> m_routers;     ///< as Network::routers()
};

}  // namespace axscope::models
