// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/calibration.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "models/datasets/batch_reader.h"
#include "models/networks/batch_tensor.h"
#include "models/emulation/network_sites.h"
#include "models/emulation/passes.h"
#include "models/emulation/range_observer.h"
#include "models/networks/network.h"
#include "models/networks/torch_threads.h"
#include "multipliers/base/first_failure.h"
#include "multipliers/base/parallel.h"

namespace axscope::models {
namespace {

using Observe = void (RangeObserver::*)(std::span<const float>);

/// What is observed, and under which names its ranges stand: every layer's input, then the operands of attention
/// products and the inputs of routers that the plan emulates.
struct Observed {
    struct Entry {
        std::string name;
        RangeRule rule;  ///< how its range is chosen
    };
    std::vector<Entry> entries;       ///< the layers first
    std::vector<int> products;        ///< per product: entry of its left operand, the right one follows; -1 = none
    std::vector<int> routers;         ///< per router: its entry; -1 = none

    Observed(const Network& network, const CalibrationOptions& options) {
        const EmulationPlan plan = options.plan == nullptr ? defaultPlan(network) : *options.plan;
        const SiteOffsets offsets = siteOffsets(network);
        const RangeRule common{{}, options.method, options.percentile, options.range};
        const auto add = [&](const std::string& name, std::size_t site) {
            entries.push_back({name, plan.choices[site].range.value_or(common)});
            return static_cast<int>(entries.size()) - 1;
        };
        for (std::size_t i = 0; i < network.macLayers().size(); ++i)
            add(network.macLayers()[i].name, i);
        for (std::size_t i = 0; i < network.attentionProducts().size(); ++i) {
            const std::size_t site = offsets.products + i;
            const std::string& name = network.attentionProducts()[i].name;
            const bool emulated = plan.choices[site].arithmetic != Arithmetic::Float;
            products.push_back(emulated ? add(leftRangeName(name), site) : -1);
            if (emulated)
                add(rightRangeName(name), site);
        }
        for (std::size_t i = 0; i < network.routers().size(); ++i) {
            const std::size_t site = offsets.routers + i;
            const bool emulated =
                plan.choices[site].arithmetic != Arithmetic::Float && isEmulable(network.routers()[i]);
            routers.push_back(emulated ? add(plan.sites[site].name, site) : -1);
        }
    }

    [[nodiscard]] bool needs(auto&& test) const {
        return std::any_of(entries.begin(), entries.end(),
                           [&](const Entry& entry) { return test(entry.rule.method); });
    }
    [[nodiscard]] bool needsImages() const {
        return needs([](CalibrationMethod method) { return method != CalibrationMethod::Fixed; });
    }
    [[nodiscard]] bool needsHistogram() const {
        return needs([](CalibrationMethod method) {
            return method == CalibrationMethod::Percentile || method == CalibrationMethod::Mse;
        });
    }
};

/// A float run that shows what is observed to its observers.
class ObservedPass : public FloatPass {
public:
    ObservedPass(const Observed& observed, std::vector<RangeObserver>& observers, Observe observe,
                 std::stop_token stop)
        : m_observed(observed), m_observers(observers), m_observe(observe), m_stop(std::move(stop)) {}

    torch::Tensor compute(const MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override {
        if (m_stop.stop_requested())
            throw StopRequested{};
        const torch::Tensor values = channelsInnermost(input);
        show(layer.index, values);
        return FloatPass::compute(layer, values, rows);
    }

    torch::Tensor multiply(const AttentionProduct& product, const torch::Tensor& a,
                           const torch::Tensor& b) override {
        if (const int entry = m_observed.products[static_cast<std::size_t>(product.index)]; entry >= 0) {
            show(entry, a.contiguous());
            show(entry + 1, b.contiguous());
        }
        return FloatPass::multiply(product, a, b);
    }

    RoutingDecisions route(const Router& router, const torch::Tensor& features) override {
        if (const int entry = m_observed.routers[static_cast<std::size_t>(router.index)]; entry >= 0)
            show(entry, features.contiguous());
        return FloatPass::route(router, features);
    }

private:
    void show(int entry, const torch::Tensor& values) {
        (m_observers[static_cast<std::size_t>(entry)].*
         m_observe)({values.data_ptr<float>(), static_cast<std::size_t>(values.numel())});
    }

    const Observed& m_observed;
    std::vector<RangeObserver>& m_observers;
    Observe m_observe;
    std::stop_token m_stop;
};

std::uint64_t imageCount(const Dataset& dataset, const CalibrationOptions& options) {
    return std::min<std::uint64_t>(options.images, dataset.size());
}

int passCount(const Observed& observed) {
    return observed.needsHistogram() ? 2 : observed.needsImages() ? 1 : 0;
}

float rangeBy(const RangeRule& rule, const RangeObserver& observer) {
    switch (rule.method) {
        case CalibrationMethod::AbsMax:
            return observer.absmax();
        case CalibrationMethod::Percentile:
            return observer.percentile(rule.percentile);
        case CalibrationMethod::Mse:
            return observer.minimumMse();
        case CalibrationMethod::Fixed:
            return static_cast<float>(rule.range);
    }
    return observer.absmax();
}

/// One pass over the images; returns one set of observers per worker, started from `initial`. Errors: an
/// image that cannot be read.
Result<std::vector<std::vector<RangeObserver>>> observeAll(const Network& network, const Dataset& dataset,
                                                           const CalibrationOptions& options,
                                                           const Observed& observed,
                                                           const std::vector<RangeObserver>& initial,
                                                           Observe observe, JobControl& job) {
    const std::uint64_t images = imageCount(dataset, options);
    const auto batchSize = static_cast<std::uint64_t>(options.batchSize);
    const NetworkDescription& description = network.description();
    BatchReader reader(dataset, images,
                       options.normalisation.value_or(Normalisation{description.mean, description.std}),
                       options.threads);
    std::vector<std::vector<RangeObserver>> observers(static_cast<std::size_t>(options.threads), initial);
    FirstFailure failure(job.stopToken());
    parallelBlocks((images + batchSize - 1) / batchSize, options.threads, failure.stopToken(),
                   [&](std::size_t block, int worker) {
                       const TorchThreads single(1);
                       const at::NoGradGuard noGrad;
                       const std::uint64_t first = block * batchSize;
                       const std::uint64_t count = std::min(batchSize, images - first);
                       ImageBatch batch;
                       if (Result<void> read = reader.read(first, count, batch); !read) {
                           failure.add(block, read.error());
                           return;
                       }
                       const at::Tensor input = tensorOf(batch);
                       ObservedPass pass(observed, observers[static_cast<std::size_t>(worker)], observe,
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

std::uint64_t calibrationWork(const Network& network, const Dataset& dataset,
                              const CalibrationOptions& options) {
    return imageCount(dataset, options) * static_cast<std::uint64_t>(passCount(Observed(network, options)));
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

    const Observed observed(network, options);
    const std::size_t observers = observed.entries.size();
    std::vector<RangeObserver> merged(observers);
    const auto pass = [&](const std::vector<RangeObserver>& initial, Observe observe,
                          auto merge) -> Result<void> {
        const auto all = observeAll(network, dataset, options, observed, initial, observe, job);
        if (!all)
            return all.error();
        for (const std::vector<RangeObserver>& ofWorker : *all)
            for (std::size_t i = 0; i < observers; ++i)
                (merged[i].*merge)(ofWorker[i]);
        return {};
    };
    const std::vector<RangeObserver> fresh(observers);
    if (observed.needsImages())
        if (Result<void> done = pass(fresh, &RangeObserver::observeMaximum, &RangeObserver::mergeMaximum); !done)
            return done.error();
    if (!job.stopRequested() && observed.needsHistogram()) {
        const std::vector<RangeObserver> maxima = merged;
        if (Result<void> done =
                pass(maxima, &RangeObserver::observeHistogram, &RangeObserver::mergeHistogram);
            !done)
            return done.error();
    }
    if (job.stopRequested())
        return JobControl::cancelled();

    ActivationRanges ranges;
    for (std::size_t i = 0; i < observers; ++i)
        ranges[observed.entries[i].name] = rangeBy(observed.entries[i].rule, merged[i]);
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
