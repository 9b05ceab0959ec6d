// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <stop_token>
#include <vector>

#include "analysis/inspect/image_inspection.h"
#include "models/networks/network.h"

namespace axscope::analysis {

/// What one run computed for one image, in order.
struct RecordedRun {
    struct Step {
        bool isRouter = false;
        std::size_t index = 0;  ///< into Network::macLayers() or Network::routers()
        bool operator==(const Step&) const = default;
    };
    struct Layer {
        LayerOutput output;
        int channels = 0;
        int height = 1;
        int width = 1;
    };

    std::vector<Step> order;
    std::vector<Layer> layers;                           ///< as Network::macLayers()
    std::vector<InspectedRouter::Decisions> decisions;  ///< as Network::routers()

    explicit RecordedRun(const models::Network& network)
        : layers(network.macLayers().size()), decisions(network.routers().size()) {}
};

/// Lets another pass compute one image and writes down all it gives.
class RecordingPass final : public models::ForwardPass {
public:
    RecordingPass(models::ForwardPass& computing, RecordedRun& run, const std::stop_token& stop)
        : m_computing(computing), m_run(run), m_stop(stop) {}

    at::Tensor compute(const models::MacLayer& layer, const at::Tensor& input,
                       const std::vector<std::int64_t>* rows) override;
    at::Tensor multiply(const models::AttentionProduct& product, const at::Tensor& a, const at::Tensor& b) override {
        return m_computing.multiply(product, a, b);
    }
    models::RoutingDecisions route(const models::Router& router, const at::Tensor& features) override;

private:
    models::ForwardPass& m_computing;
    RecordedRun& m_run;
    std::stop_token m_stop;
};

/// All steps of several runs in one order: that of the first run, with what only later ones computed behind what they
/// computed before it.
[[nodiscard]] std::vector<RecordedRun::Step> mergedOrder(const std::vector<const RecordedRun*>& runs);

}  // namespace axscope::analysis
