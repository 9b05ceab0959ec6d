// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/ste_layer.h"

#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

#include "models/emulation/passes.h"
#include "models/training/code_tensors.h"
#include "models/training/table_backward.h"

namespace axscope::models {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// What the backward pass needs besides tensors.
struct SteCall final : torch::CustomClassHolder {
    std::shared_ptr<const SteLayer> layer;
    QuantisedWeights weights;
    bool atLimit = false;  ///< some code is +-127: values may have been clipped
};

/// A weight's memory as [out][kh][kw][in], and back.
at::Tensor tapsOutermost(const at::Tensor& weight) {
    return weight.dim() == 4 ? weight.permute({0, 2, 3, 1}) : weight;
}
at::Tensor tapsInnermost(const at::Tensor& weight) {
    return weight.dim() == 4 ? weight.permute({0, 3, 1, 2}) : weight;
}

/// The quantised weight's operand indices in its own shape, taps outermost in memory.
at::Tensor weightIndices(const SteCall& call, at::IntArrayRef sizes) {
    at::Tensor result = at::empty(sizes, at::TensorOptions(at::kByte),
                                  sizes.size() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous);
    std::copy(call.weights.indices.begin(), call.weights.indices.end(), result.data_ptr<std::uint8_t>());
    return result;
}

/// `values` of a weight times the scale of its output, in place.
at::Tensor scaled(const SteCall& call, at::Tensor values) {
    std::vector<std::int64_t> perOutput(static_cast<std::size_t>(values.dim()), 1);
    perOutput[0] = -1;
    return values.mul_(at::tensor(call.weights.scales, at::kFloat).view(perOutput));
}

/// Gradients of input, weight and bias; undefined where they are not asked for.
struct Gradients {
    at::Tensor input;
    at::Tensor weight;
    at::Tensor bias;
};
using Needed = std::array<bool, 3>;  ///< input, weight, bias

at::Tensor biasGradient(const at::Tensor& gradient) {
    return gradient.dim() == 4 ? gradient.sum({0, 2, 3}) : gradient.sum(0);
}

Gradients convolve(const LayerGeometry& shape, bool linear, const at::Tensor& gradient, const at::Tensor& input,
                   const at::Tensor& weight, Needed needed, std::int64_t padding) {
    Gradients result;
    if (linear) {
        if (needed[0])
            result.input = at::mm(gradient, weight);
        if (needed[1])
            result.weight = at::mm(gradient.t(), input);
        if (needed[2])
            result.bias = biasGradient(gradient);
        return result;
    }
    const std::array<std::int64_t, 1> outputs{shape.outChannels};
    std::tie(result.input, result.weight, result.bias) = at::convolution_backward(
        gradient, input, weight, at::IntArrayRef(outputs), {shape.stride, shape.stride}, {padding, padding},
        {shape.dilation, shape.dilation}, /*transposed=*/false, {0, 0}, shape.groups, needed);
    return result;
}

/// Some factors' maps side by side.
struct FactorMaps {
    std::vector<const TableGradient::Map*> f;
    std::vector<const TableGradient::Map*> g;
    std::vector<const TableGradient::Map*> df;
    std::vector<const TableGradient::Map*> dg;

    explicit FactorMaps(std::span<const TableGradient::Factor> factors) {
        for (const TableGradient::Factor& factor : factors) {
            f.push_back(&factor.f);
            g.push_back(&factor.g);
            df.push_back(&factor.df);
            dg.push_back(&factor.dg);
        }
    }
};

/// The table's differences by one ordinary convolution with the channels of all `factors` side by side: a single one of
/// many channels is faster than many of few, and each operand is looked at once.
Gradients bySomeFactors(const SteCall& call, std::span<const TableGradient::Factor> factors, const at::Tensor& gradient,
                        const at::Tensor& indices, const at::Tensor& weights, Needed needed) {
    const SteLayer& layer = *call.layer;
    const bool linear = indices.dim() != 4;
    const FactorMaps maps(factors);
    std::int64_t padding = layer.geometry.padding;
    at::Tensor operands = indices;
    // Padding that goes through the table multiplies too.
    const bool multiplied = padding > 0 && !layer.skipPadding &&
                            std::any_of(maps.f.begin(), maps.f.end(), [](const auto* f) { return (*f)[kZeroIndex] != 0; });
    if (multiplied) {
        operands = channelsInnermost(at::constant_pad_nd(indices, {padding, padding, padding, padding}, kZeroIndex));
        padding = 0;
    }
    Gradients found = convolve(layer.geometry, linear, gradient, mappedByAll(operands, maps.f),
                               scaled(call, mappedByAll(weights, maps.g)), needed, padding);
    if (needed[0]) {
        if (multiplied) {
            const std::int64_t around = layer.geometry.padding;
            found.input = found.input.narrow(2, around, indices.size(2)).narrow(3, around, indices.size(3));
        }
        found.input = mappedSum(indices, maps.df, channelsInnermost(found.input));
    }
    if (needed[1])
        found.weight = mappedSum(weights, maps.dg, channelsInnermost(found.weight)).mul_(layer.activationScale);
    return found;
}

/// The table's differences by its factors. Groups have their channels for themselves, so that there each factor is a
/// convolution of its own.
Gradients byFactors(const SteCall& call, const at::Tensor& gradient, const at::Tensor& indices, at::IntArrayRef weightSizes,
                    Needed needed) {
    const std::span<const TableGradient::Factor> factors = call.layer->gradient->factors();
    const at::Tensor weights = weightIndices(call, weightSizes);
    const std::size_t together = call.layer->geometry.groups == 1 ? factors.size() : 1;
    Gradients sum;
    for (std::size_t first = 0; first < factors.size(); first += together) {
        const Gradients part = bySomeFactors(call, factors.subspan(first, together), gradient, indices, weights,
                                             {needed[0], needed[1], needed[2] && first == 0});
        if (first == 0) {
            sum = part;
            continue;
        }
        if (needed[0])
            sum.input.add_(part.input);
        if (needed[1])
            sum.weight.add_(part.weight);
    }
    if (factors.empty()) {  // a table of zeros
        sum.input = needed[0] ? at::zeros(indices.sizes(), at::kFloat) : at::Tensor();
        sum.weight = needed[1] ? at::zeros(weightSizes, at::kFloat) : at::Tensor();
        sum.bias = needed[2] ? biasGradient(gradient) : at::Tensor();
    }
    return sum;
}

/// The same by look-ups.
Gradients byLookUps(const SteCall& call, const at::Tensor& gradient, const at::Tensor& indices,
                    at::IntArrayRef weightSizes, Needed needed) {
    const SteLayer& layer = *call.layer;
    const bool image = indices.dim() == 4;
    const TableBackward backward{layer.geometry,
                                 static_cast<int>(indices.size(0)),
                                 image ? static_cast<int>(indices.size(2)) : 1,
                                 image ? static_cast<int>(indices.size(3)) : 1,
                                 layer.skipPadding,
                                 at::get_num_threads()};
    Gradients result;
    const std::uint8_t* const operands = indices.data_ptr<std::uint8_t>();
    if (needed[0]) {
        result.input = at::empty(indices.sizes(), indices.options().dtype(at::kFloat), indices.suggest_memory_format());
        inputGradient(backward, operands, call.weights.indices.data(), call.weights.scales.data(),
                      gradient.data_ptr<float>(), layer.gradient->byFirst().data(), result.input.data_ptr<float>());
    }
    if (needed[1]) {
        const at::Tensor planes = gradient.contiguous();
        at::Tensor weight = tapsOutermost(at::empty(weightSizes, at::kFloat)).contiguous();
        weightGradient(backward, operands, call.weights.indices.data(), planes.data_ptr<float>(),
                       layer.gradient->bySecond().data(), weight.data_ptr<float>());
        result.weight = tapsInnermost(weight.mul_(layer.activationScale));
    }
    if (needed[2])
        result.bias = biasGradient(gradient);
    return result;
}

struct SteLayerFunction : torch::autograd::Function<SteLayerFunction> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& input, const at::Tensor& weight,
                              const at::Tensor& bias, const std::shared_ptr<const SteLayer>& layer, bool relu) {
        auto call = c10::make_intrusive<SteCall>();
        call->layer = layer;
        const at::Tensor values = channelsInnermost(input);
        const at::Tensor kernels = tapsOutermost(weight).contiguous();
        auto quantisedLayer = std::make_shared<QuantisedLayer>();
        quantisedLayer->name = layer->name;
        quantisedLayer->geometry = layer->geometry;
        quantisedLayer->weights =
            quantiseWeights({kernels.data_ptr<float>(), static_cast<std::size_t>(kernels.numel())},
                            static_cast<std::size_t>(layer->geometry.outChannels), layer->perTensor);
        const at::Tensor offsets = bias.contiguous();
        quantisedLayer->bias.assign(offsets.data_ptr<float>(), offsets.data_ptr<float>() + offsets.numel());
        quantisedLayer->activationScale = layer->activationScale;
        quantisedLayer->skipPadding = layer->skipPadding;
        const Result<EmulatedLayer> emulated = EmulatedLayer::create(quantisedLayer, layer->kernel);
        if (!emulated)
            throw std::runtime_error(emulated.error().text());

        const at::Tensor indices = codesOf(values, layer->activationScale, call->atLimit);
        const bool image = values.dim() == 4;
        const int height = image ? static_cast<int>(values.size(2)) : 1;
        const int width = image ? static_cast<int>(values.size(3)) : 1;
        const LayerGeometry& shape = layer->geometry;
        const std::int64_t rows = values.size(0);
        const int outHeight = shape.outputHeight(height);
        const int outWidth = shape.outputWidth(width);
        at::Tensor output = image ? at::empty({rows, shape.outChannels, outHeight, outWidth}, values.options(),
                                              at::MemoryFormat::ChannelsLast)
                                  : at::empty({rows, shape.outChannels}, values.options());
        const std::uint8_t* const from = indices.data_ptr<std::uint8_t>();
        float* const to = output.data_ptr<float>();
        const std::int64_t rowIn = std::int64_t{height} * width * shape.inChannels;
        const std::int64_t rowOut = std::int64_t{outHeight} * outWidth * shape.outChannels;
        at::parallel_for(0, rows, 1, [&](std::int64_t begin, std::int64_t end) {
            thread_local EmulationScratch scratch;
            emulated->run(from + begin * rowIn, static_cast<int>(end - begin), height, width, to + begin * rowOut,
                          scratch, relu ? Activation::Relu : Activation::None);
        });

        call->weights = quantisedLayer->weights;
        context->saved_data["call"] = c10::IValue::make_capsule(call);
        context->saved_data["weight sizes"] = weight.sizes();
        context->saved_data["relu"] = relu;
        // The input is mostly alive anyway; where nothing was clipped it is not needed.
        context->save_for_backward({indices, call->atLimit ? values : at::Tensor(), relu ? output : at::Tensor()});
        return output;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const at::NoGradGuard noGrad;
        const variable_list saved = context->get_saved_variables();
        const auto call = c10::static_intrusive_pointer_cast<SteCall>(context->saved_data["call"].toCapsule());
        const std::vector<std::int64_t> weightSizes = context->saved_data["weight sizes"].toIntVector();
        const SteLayer& layer = *call->layer;
        const at::Tensor& indices = saved[0];
        at::Tensor gradient = channelsInnermost(gradients[0]);
        if (context->saved_data["relu"].toBool())
            gradient = channelsInnermost(at::threshold_backward(gradient, saved[2], 0));
        const Needed needed{context->needs_input_grad(0), context->needs_input_grad(1), context->needs_input_grad(2)};
        Gradients result;
        if (layer.gradient == nullptr) {
            const at::Tensor codes = valuesOf(indices, layer.activationScale);
            const at::Tensor weight = scaled(*call, valuesOf(weightIndices(*call, weightSizes), 1));
            result = convolve(layer.geometry, indices.dim() != 4, gradient, codes, weight, needed,
                              layer.geometry.padding);
        } else if (layer.gradient->isLowRank()) {
            result = byFactors(*call, gradient, indices, weightSizes, needed);
        } else {
            result = byLookUps(*call, gradient, indices, weightSizes, needed);
        }
        if (needed[0] && saved[1].defined()) {
            result.input = channelsInnermost(result.input);
            zeroClipped(saved[1], layer.activationScale, result.input);
        }
        return {result.input, result.weight, result.bias, at::Tensor(), at::Tensor()};
    }
};

}  // namespace

at::Tensor steLayer(const std::shared_ptr<const SteLayer>& layer, const at::Tensor& input, const at::Tensor& weight,
                    const at::Tensor& bias, Activation activation) {
    return SteLayerFunction::apply(input, weight, bias, layer, activation == Activation::Relu);
}

Result<void> checkDepth(const SteLayer& layer) {
    const multipliers::ProductTable& table = layer.kernel->table();
    if (layer.geometry.depth() <= table.maxDepth())
        return {};
    return Error{ErrorCode::Unsupported,
                 "reduction depth " + std::to_string(layer.geometry.depth()) +
                     " could overflow 32-bit sums of multiplier " + table.name() + " (at most " +
                     std::to_string(table.maxDepth()) + ")",
                 "layer " + layer.name};
}

}  // namespace axscope::models
