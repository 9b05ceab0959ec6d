// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/calibration.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <utility>
#include <vector>

#include "models/datasets/batch_reader.h"
#include "models/datasets/batch_tensor.h"
#include "models/emulation/passes.h"
#include "models/emulation/range_observer.h"
#include "models/networks/network.h"
#include "multipliers/base/first_failure.h"
#include "multipliers/base/parallel.h"

namespace axscope::models {
namespace {

using Observe = void (RangeObserver::*)(std::span<const float>);

/// A float run that shows each layer's input to an observer.
class ObservedPass : public FloatPass {
public:
    ObservedPass(std::vector<RangeObserver>& observers, Observe observe, const std::stop_token& stop)
        : m_observers(observers), m_observe(observe), m_stop(stop) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override {
        if (m_stop.stop_requested())
            throw StopRequested{};
        const torch::Tensor values = channelsInnermost(input);
        (m_observers[static_cast<std::size_t>(layer.index)].*
         m_observe)({values.data_ptr<float>(), static_cast<std::size_t>(values.numel())});
        return FloatPass::compute(layer, values, rows);
    }

private:
    std::vector<RangeObserver>& m_observers;
    Observe m_observe;
    const std::stop_token& m_stop;
};

std::uint64_t imageCount(const Dataset& dataset, const CalibrationOptions& options) {
    return std::min<std::uint64_t>(options.images, dataset.size());
}

int passCount(CalibrationMethod method) {
    return method == CalibrationMethod::AbsMax ? 1 : 2;
}

/// One pass over the images; returns one set of observers per worker, started from `initial`. Errors: an
/// image that cannot be read.
Result<std::vector<std::vector<RangeObserver>>> observeAll(const Network& network, const Dataset& dataset,
                                                           const CalibrationOptions& options,
                                                           const std::vector<RangeObserver>& initial,
                                                           Observe observe, JobControl& job) {
    const std::uint64_t images = imageCount(dataset, options);
    const auto batchSize = static_cast<std::uint64_t>(options.batchSize);
    const NetworkDescription& description = network.description();
    BatchReader reader(dataset, images, {description.mean, description.std}, options.threads);
    std::vector<std::vector<RangeObserver>> observers(static_cast<std::size_t>(options.threads), initial);
    FirstFailure failure(job.stopToken());
    parallelBlocks((images + batchSize - 1) / batchSize, options.threads, failure.stopToken(),
                   [&](std::size_t block, int worker) {
                       at::set_num_threads(1);
                       const at::NoGradGuard noGrad;
                       const std::uint64_t first = block * batchSize;
                       const std::uint64_t count = std::min(batchSize, images - first);
                       ImageBatch batch;
                       if (Result<void> read = reader.read(first, count, batch); !read) {
                           failure.add(block, read.error());
                           return;
                       }
                       const at::Tensor input = tensorOf(batch);
                       ObservedPass pass(observers[static_cast<std::size_t>(worker)], observe,
                                         failure.stopToken());
                       try {
                           (void)network.forward(input, pass);
                           job.advance(count);
                       } catch (const StopRequested&) {
                           // parallelBlocks hands out no further block; the caller sees the request itself
                       }
                   });
    if (failure.error())
        return *failure.error();
    return observers;
}

}  // namespace

std::uint64_t calibrationWork(const Dataset& dataset, const CalibrationOptions& options) {
    return imageCount(dataset, options) * static_cast<std::uint64_t>(passCount(options.method));
}

Result<ActivationRanges> calibrate(const Network& network, const Dataset& dataset,
                                   const CalibrationOptions& options, JobControl& job) {
    if (options.threads < 1 || options.batchSize < 1)
        return Error{ErrorCode::InvalidArgument, "threads and batch size must be at least 1", "calibration"};
    if (imageCount(dataset, options) == 0)
        return Error{ErrorCode::InvalidArgument, "calibration needs at least one image", "calibration"};
    if (options.method == CalibrationMethod::Percentile &&
        !(options.percentile > 0 && options.percentile <= 100))
        return Error{ErrorCode::InvalidArgument, "the percentile must lie in 0 (excluded) to 100",
                     "calibration"};

    const std::size_t layers = network.macLayers().size();
    std::vector<RangeObserver> merged(layers);
    const auto pass = [&](const std::vector<RangeObserver>& initial, Observe observe,
                          auto merge) -> Result<void> {
        const auto all = observeAll(network, dataset, options, initial, observe, job);
        if (!all)
            return all.error();
        for (const std::vector<RangeObserver>& observers : *all)
            for (std::size_t i = 0; i < layers; ++i)
                (merged[i].*merge)(observers[i]);
        return {};
    };
    const std::vector<RangeObserver> fresh(layers);
    if (Result<void> done = pass(fresh, &RangeObserver::observeMaximum, &RangeObserver::mergeMaximum); !done)
        return done.error();
    if (!job.stopRequested() && passCount(options.method) == 2) {
        const std::vector<RangeObserver> maxima = merged;
        if (Result<void> done =
                pass(maxima, &RangeObserver::observeHistogram, &RangeObserver::mergeHistogram);
            !done)
            return done.error();
    }
    if (job.stopRequested())
        return JobControl::cancelled();

    ActivationRanges ranges;
    for (std::size_t i = 0; i < layers; ++i) {
        float range = merged[i].absmax();
        if (options.method == CalibrationMethod::Percentile)
            range = merged[i].percentile(options.percentile);
        else if (options.method == CalibrationMethod::Mse)
            range = merged[i].minimumMse();
        ranges[network.macLayers()[i].name] = range;
    }
    for (const MacLayer& layer : network.macLayers()) {
        if (layer.expert < 0 || ranges[layer.name] > 0)
            continue;
        float widest = 0;
        for (const MacLayer& sibling : network.macLayers())
            if (sibling.moeLayer == layer.moeLayer && sibling.depth == layer.depth)
                widest = std::max(widest, ranges[sibling.name]);
        ranges[layer.name] = widest;
    }
    return ranges;
}

}  // namespace axscope::models
