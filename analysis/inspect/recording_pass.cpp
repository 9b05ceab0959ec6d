// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/inspect/recording_pass.h"

#include <algorithm>
#include <numeric>

#include "models/emulation/passes.h"

namespace axscope::analysis {
namespace {

std::vector<float> contiguousValues(const at::Tensor& tensor) {
    const at::Tensor values = tensor.contiguous();
    const float* const begin = values.data_ptr<float>();
    return {begin, begin + values.numel()};
}

}  // namespace

at::Tensor RecordingPass::compute(const models::MacLayer& layer, const at::Tensor& input,
                                  const std::vector<std::int64_t>* rows) {
    if (m_stop.stop_requested())
        throw models::StopRequested{};
    const at::Tensor output =
        models::channelsInnermost(m_computing.compute(layer, models::channelsInnermost(input), rows));
    const auto index = static_cast<std::size_t>(layer.index);
    m_run.order.push_back({false, index});
    RecordedRun::Layer& record = m_run.layers[index];
    record.channels = static_cast<int>(output.size(1));
    if (output.dim() == 4) {
        record.height = static_cast<int>(output.size(2));
        record.width = static_cast<int>(output.size(3));
    }
    if (rows != nullptr) {
        record.output.rows.assign(rows->begin(), rows->end());
    } else {
        record.output.rows.resize(static_cast<std::size_t>(output.size(0)));
        std::iota(record.output.rows.begin(), record.output.rows.end(), 0);
    }
    record.output.values = contiguousValues(output);
    return output;
}

models::RoutingDecisions RecordingPass::route(const models::Router& router, const at::Tensor& features) {
    models::RoutingDecisions decided = m_computing.route(router, features);
    const auto index = static_cast<std::size_t>(router.index);
    m_run.order.push_back({true, index});
    InspectedRouter::Decisions& record = m_run.decisions[index];
    const at::Tensor experts = decided.experts.contiguous();
    const std::int64_t* const chosen = experts.data_ptr<std::int64_t>();
    record.experts.assign(chosen, chosen + experts.numel());
    record.score = contiguousValues(decided.score);
    record.probability = contiguousValues(decided.probability);
    return decided;
}

std::vector<RecordedRun::Step> mergedOrder(const std::vector<const RecordedRun*>& runs) {
    std::vector<RecordedRun::Step> merged;
    for (const RecordedRun* run : runs) {
        std::size_t next = 0;
        for (const RecordedRun::Step& step : run->order) {
            const auto known = std::find(merged.begin(), merged.end(), step);
            if (known != merged.end()) {
                next = static_cast<std::size_t>(known - merged.begin()) + 1;
            } else {
                merged.insert(merged.begin() + static_cast<std::ptrdiff_t>(next), step);
                ++next;
            }
        }
    }
    return merged;
}

}  // namespace axscope::analysis
