// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/inspect/image_inspector.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <algorithm>
#include <numeric>
#include <utility>

#include "analysis/inspect/candidate_kernels.h"
#include "analysis/inspect/pixel_image.h"
#include "models/datasets/image_batch.h"
#include "models/emulation/network_sites.h"
#include "models/emulation/passes.h"
#include "models/io/checkpoint_file.h"
#include "models/networks/batch_tensor.h"
#include "models/networks/network.h"
#include "models/networks/torch_threads.h"
#include "multipliers/base/job_control.h"

namespace axscope::analysis {
namespace {

using models::EmulatedNetwork;
using models::MacLayer;
using models::Network;
using models::Router;

/// Foreign exceptions become errors at this edge.
template <class Function>
auto guarded(const std::string& where, Function function) -> decltype(function()) {
    try {
        return function();
    } catch (const models::StopRequested&) {
        return JobControl::cancelled();
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), "LibTorch"};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory to look into this network", where};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), where};
    }
}

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

std::vector<float> contiguousValues(const at::Tensor& tensor) {
    const at::Tensor values = tensor.contiguous();
    const float* const begin = values.data_ptr<float>();
    return {begin, begin + values.numel()};
}

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

/// All steps of several runs in one order: that of the first run, with what only later ones computed behind what they
/// computed before it.
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

/// Where the rows of a token-wise layer or router stand in the image.
struct RowGrid {
    int height = 0;
    int width = 0;
    int leading = 0;
};

RowGrid rowGridOf(const models::NetworkDescription& network, std::int64_t rowsPerImage) {
    if (network.patch <= 0 || rowsPerImage <= 1)
        return {};
    const int height = network.inputSize[1] / network.patch;
    const int width = network.inputSize[2] / network.patch;
    const std::int64_t leading = rowsPerImage - std::int64_t{height} * width;
    if (leading < 0 || leading > 1)
        return {};
    return {height, width, static_cast<int>(leading)};
}

/// The slots of Soft MoE mix tokens, so they have no place in the image.
bool hasSlots(const Network& network, const MacLayer& layer) {
    for (const Router& router : network.routers())
        if (router.layer == layer.moeLayer && layer.expert >= 0)
            return router.slots > 0;
    return false;
}

}  // namespace

struct ImageInspector::State {
    std::shared_ptr<const StudyImageReader> images;
    NetworkImages prepared;
    std::shared_ptr<const Network> network;
    models::EmulationPlan plan;
    EmulatedNetwork int8;
    std::optional<EmulatedNetwork> approx;
    std::vector<std::string> multipliers;  ///< by site; empty for int8

    [[nodiscard]] InspectedLayer layerOf(std::size_t index, std::vector<RecordedRun>& runs) const {
        const MacLayer& layer = network->macLayers()[index];
        InspectedLayer step;
        step.name = layer.name;
        step.moeLayer = layer.moeLayer;
        step.expert = layer.expert;
        const models::Arithmetic arithmetic = plan.choices[index].arithmetic;
        step.computed = models::toString(
            !approx && arithmetic == models::Arithmetic::Approx ? models::Arithmetic::Int8 : arithmetic);
        if (approx)
            step.multiplier = multipliers[index];
        step.rowsPerImage = static_cast<int>(layer.rowsPerImage);
        if (!hasSlots(*network, layer)) {
            const RowGrid grid = rowGridOf(network->description(), layer.rowsPerImage);
            step.gridHeight = grid.height;
            step.gridWidth = grid.width;
            step.leadingRows = grid.leading;
        }
        for (std::size_t run = 0; run < runs.size(); ++run) {
            RecordedRun::Layer& record = runs[run].layers[index];
            if (!record.output.ran())
                continue;
            step.channels = record.channels;
            step.height = record.height;
            step.width = record.width;
            step.runs[run] = std::move(record.output);
        }
        return step;
    }

    [[nodiscard]] InspectedRouter routerOf(std::size_t index, std::vector<RecordedRun>& runs) const {
        const Router& router = network->routers()[index];
        InspectedRouter step;
        step.layer = router.layer;
        step.experts = router.experts;
        step.decisions = static_cast<int>(router.rowsPerImage);
        step.hasGates = router.topology != models::Topology::Cluster;
        const RowGrid grid = rowGridOf(network->description(), router.rowsPerImage);
        step.gridHeight = grid.height;
        step.gridWidth = grid.width;
        step.leadingRows = grid.leading;
        for (std::size_t run = 0; run < runs.size(); ++run)
            step.runs[run] = std::move(runs[run].decisions[index]);
        step.choices = static_cast<int>(step.runs[0].experts.size() / static_cast<std::size_t>(step.decisions));
        return step;
    }
};

ImageInspector::ImageInspector(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ImageInspector::~ImageInspector() = default;

Result<std::shared_ptr<const ImageInspector>> ImageInspector::prepare(const Experiment& experiment,
                                                                      const InspectionTarget& target,
                                                                      std::shared_ptr<const StudyImageReader> images,
                                                                      const std::stop_token& stop,
                                                                      const TableSource& tables) {
    using Prepared = Result<std::shared_ptr<const ImageInspector>>;
    if (target.checkpoint >= experiment.checkpoints.size())
        return Error{ErrorCode::InvalidArgument, "the study has no such checkpoint", "inspection"};
    const std::string file = experiment.checkpoints[target.checkpoint].string();
    return guarded(file, [&]() -> Prepared {
        if (!target.sha256.empty()) {
            Result<std::string> hash = models::sha256OfCheckpoint(file);
            if (!hash)
                return hash.error();
            if (*hash != target.sha256)
                return Error{ErrorCode::InvalidArgument, "has changed since the study was run; run it again", file};
        }
        auto state = std::make_unique<State>();
        Result<std::shared_ptr<const Network>> network = models::loadNetwork(file, experiment.describe);
        if (!network)
            return network.error();
        state->network = std::move(*network);
        Result<NetworkImages> prepared =
            imagesFor(images->images(), experiment, state->network->description(), file);
        if (!prepared)
            return prepared.error();
        state->prepared = std::move(*prepared);
        state->images = std::move(images);
        state->plan =
            models::planFor(experiment.emulation, experiment.ranges.layers, models::sitesOf(*state->network));
        if (stop.stop_requested())
            return JobControl::cancelled();
        Result<models::QuantisedNetwork> quantised =
            models::quantiseNetwork(*state->network, target.ranges, state->plan);
        if (!quantised)
            return quantised.error();
        auto exact = multipliers::LutKernel::create(multipliers::ProductTable::exact());
        if (!exact)
            return exact.error();
        SiteKernels kernels(state->plan.sites.size(), *exact);
        Result<EmulatedNetwork> int8 = models::emulateNetwork(*quantised, kernels);
        if (!int8)
            return int8.error();
        state->int8 = std::move(*int8);
        if (stop.stop_requested())
            return JobControl::cancelled();
        if (target.run) {
            Result<CandidateKernels> candidate = candidateKernels(experiment, state->plan, *target.run, tables);
            if (!candidate)
                return candidate.error();
            for (std::size_t i = 0; i < kernels.size(); ++i)
                if (candidate->kernels[i] != nullptr)
                    kernels[i] = candidate->kernels[i];
            Result<EmulatedNetwork> approx = models::emulateNetwork(*quantised, kernels, &state->int8);
            if (!approx)
                return approx.error();
            state->approx = std::move(*approx);
            state->multipliers = std::move(candidate->names);
        }
        return std::shared_ptr<const ImageInspector>(new ImageInspector(std::move(state)));
    });
}

Result<ImageInspection> ImageInspector::inspect(std::uint64_t image, const std::stop_token& stop) const {
    const State& state = *m_state;
    const StudyImages& images = state.images->images();
    if (image >= images.count)
        return noSuchImage(image, images.count);
    return guarded(state.network->description().architecture, [&]() -> Result<ImageInspection> {
        const models::TorchThreads single(1);  // as in a study
        const at::NoGradGuard noGrad;
        const models::Dataset& dataset = *state.prepared.dataset;
        models::Image pixels;
        if (Result<void> read = dataset.read(image, pixels); !read)
            return read.error();
        models::ImageBatch batch;
        batch.imageSize = pixels.size();
        batch.labels = {dataset.label(image)};
        batch.pixels.resize(static_cast<std::size_t>(pixels.channels) * static_cast<std::size_t>(pixels.height) *
                            static_cast<std::size_t>(pixels.width));
        models::normalise(pixels, state.prepared.normalisation.mean, state.prepared.normalisation.std,
                          batch.pixels.data());
        const at::Tensor input = models::tensorOf(batch);

        ImageInspection inspection;
        inspection.image = image;
        inspection.pixels = pixelsOf(pixels, batch.labels.front());
        inspection.has = {true, true, state.approx.has_value()};
        std::vector<RecordedRun> runs;
        models::FloatPass floating;
        models::EmulationScratch scratch;
        for (std::size_t i = 0; i < kInspectedRuns; ++i) {
            if (!inspection.has[i])
                continue;
            RecordedRun& run = runs.emplace_back(*state.network);
            models::EmulatedPass emulated(i == 2 ? *state.approx : state.int8, scratch, stop);
            RecordingPass pass(i == 0 ? static_cast<models::ForwardPass&>(floating) : emulated, run, stop);
            const at::Tensor scores = state.network->forward(input, pass).contiguous();
            const float* const begin = scores.data_ptr<float>();
            inspection.scores[i].assign(begin, begin + scores.numel());
            inspection.answer[i].add(inspection.scores[i], batch.labels.front());
        }
        std::vector<const RecordedRun*> recorded;
        for (const RecordedRun& run : runs)
            recorded.push_back(&run);
        for (const RecordedRun::Step& step : mergedOrder(recorded)) {
            if (step.isRouter)
                inspection.steps.emplace_back(state.routerOf(step.index, runs));
            else
                inspection.steps.emplace_back(state.layerOf(step.index, runs));
        }
        return inspection;
    });
}

}  // namespace axscope::analysis
