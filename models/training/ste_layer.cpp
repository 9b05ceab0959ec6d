// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/ste_layer.h"

#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>

#include <array>
#include <stdexcept>
#include <utility>

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

/// map[w] * scale of its output for each quantised weight, in the shape of the layer's weight.
template <class Value>
at::Tensor weightValues(const SteCall& call, at::IntArrayRef sizes, bool perOutput, Value value) {
    const QuantisedWeights& weights = call.weights;
    std::vector<std::int64_t> memory(sizes.vec());
    if (memory.size() == 4)
        memory = {sizes[0], sizes[2], sizes[3], sizes[1]};
    at::Tensor result = at::empty(memory, at::kFloat);
    float* const to = result.data_ptr<float>();
    const std::size_t depth = weights.indices.size() / weights.scales.size();
    for (std::size_t i = 0; i < weights.indices.size(); ++i)
        to[i] = value(weights.indices[i]) * (perOutput ? weights.scales[i / depth] : 1.0F);
    return tapsInnermost(result);
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

/// The table's differences as ordinary convolutions, one per factor.
Gradients byFactors(const SteCall& call, const at::Tensor& gradient, const at::Tensor& indices, at::IntArrayRef weightSizes,
                    Needed needed) {
    const SteLayer& layer = *call.layer;
    const LayerGeometry& shape = layer.geometry;
    const bool linear = indices.dim() != 4;
    Gradients sum;
    const auto add = [](at::Tensor& to, const at::Tensor& part) {
        if (to.defined())
            to.add_(part);
        else
            to = part;
    };
    for (const TableGradient::Factor& factor : layer.gradient->factors()) {
        at::Tensor left = mappedBy(indices, factor.f);
        const at::Tensor right = weightValues(call, weightSizes, true, [&](std::uint8_t w) { return factor.g[w]; });
        // Padding that goes through the table multiplies too.
        const std::int64_t around =
            shape.padding > 0 && !layer.skipPadding && factor.f[kZeroIndex] != 0 ? shape.padding : 0;
        if (around > 0)
            left = channelsInnermost(at::constant_pad_nd(left, {around, around, around, around}, factor.f[kZeroIndex]));
        Gradients part = convolve(shape, linear, gradient, left, right,
                                  {needed[0], needed[1], needed[2] && !sum.bias.defined()}, shape.padding - around);
        if (part.bias.defined())
            sum.bias = part.bias;
        if (needed[0]) {
            if (around > 0)
                part.input = part.input.narrow(2, around, indices.size(2)).narrow(3, around, indices.size(3));
            add(sum.input, part.input * mappedBy(indices, factor.df));
        }
        if (needed[1])
            add(sum.weight, part.weight * weightValues(call, weightSizes, false, [&](std::uint8_t w) {
                                return factor.dg[w] * layer.activationScale;
                            }));
    }
    if (!sum.bias.defined() && needed[2])
        sum.bias = biasGradient(gradient);
    if (!sum.input.defined() && needed[0])
        sum.input = at::zeros(indices.sizes(), at::kFloat);
    if (!sum.weight.defined() && needed[1])
        sum.weight = at::zeros(weightSizes, at::kFloat);
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
            const at::Tensor weight = weightValues(*call, weightSizes, true, [](std::uint8_t w) {
                return static_cast<float>(static_cast<int>(w) - kZeroIndex);
            });
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
