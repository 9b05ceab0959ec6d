// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/ste_product.h"

#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>

#include <mutex>
#include <stdexcept>
#include <vector>

#include "models/training/code_tensors.h"
#include "models/training/table_backward.h"

namespace axscope::models {
namespace {

struct SteProductCall final : torch::CustomClassHolder {
    std::shared_ptr<const SteProduct> product;
};

/// Gradients of both operands [count, m, k] and [count, k, n] by look-ups.
std::pair<at::Tensor, at::Tensor> productByLookUps(const SteProduct& product, const at::Tensor& gradient,
                                                   const at::Tensor& left, const at::Tensor& right) {
    LayerGeometry shape;
    shape.inChannels = static_cast<int>(left.size(2));
    shape.outChannels = static_cast<int>(right.size(2));
    const TableBackward backward{shape, static_cast<int>(left.size(1)), 1, 1, false, at::get_num_threads()};
    const std::vector<float> scales(static_cast<std::size_t>(shape.outChannels), product.product.product().rightScale);
    at::Tensor byLeft = at::empty(left.sizes(), at::kFloat);
    at::Tensor byRight = at::empty({right.size(0), right.size(2), right.size(1)}, at::kFloat);
    const at::Tensor columns = right.transpose(1, 2).contiguous();
    for (std::int64_t i = 0; i < left.size(0); ++i) {
        const at::Tensor rows = gradient.select(0, i).contiguous();
        const auto* const indices = left.select(0, i).data_ptr<std::uint8_t>();
        const auto* const weights = columns.select(0, i).data_ptr<std::uint8_t>();
        inputGradient(backward, indices, weights, scales.data(), rows.data_ptr<float>(),
                      product.gradient->byFirst().data(), byLeft.select(0, i).data_ptr<float>());
        weightGradient(backward, indices, weights, rows.data_ptr<float>(), product.gradient->bySecond().data(),
                       byRight.select(0, i).data_ptr<float>());
    }
    return {byLeft, byRight.transpose(1, 2) * product.product.product().leftScale};
}

struct SteProductFunction : torch::autograd::Function<SteProductFunction> {
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& a, const at::Tensor& b,
                              const std::shared_ptr<const SteProduct>& product) {
        const at::Tensor left = a.contiguous();
        const at::Tensor right = b.contiguous();
        const std::int64_t m = left.size(-2);
        const std::int64_t k = left.size(-1);
        const std::int64_t n = right.size(-1);
        std::vector<std::int64_t> sizes = left.sizes().vec();
        sizes.back() = n;
        at::Tensor output = at::empty(sizes, left.options());
        const std::int64_t count = left.numel() / std::max<std::int64_t>(1, m * k);
        Result<void> outcome;
        std::mutex mutex;
        const float* const leftData = left.data_ptr<float>();
        const float* const rightData = right.data_ptr<float>();
        float* const outputData = output.data_ptr<float>();
        at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
            thread_local EmulationScratch scratch;
            const Result<void> done = product->product.run(
                leftData + begin * m * k, rightData + begin * k * n, static_cast<int>(end - begin),
                static_cast<int>(m), static_cast<int>(k), static_cast<int>(n), outputData + begin * m * n, scratch);
            if (!done) {
                const std::lock_guard lock(mutex);
                outcome = done;
            }
        });
        if (!outcome)
            throw std::runtime_error(outcome.error().text());
        auto call = c10::make_intrusive<SteProductCall>();
        call->product = product;
        context->saved_data["call"] = c10::IValue::make_capsule(call);
        context->save_for_backward({left, right});
        return output;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients) {
        const at::NoGradGuard noGrad;
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const auto call =
            c10::static_intrusive_pointer_cast<SteProductCall>(context->saved_data["call"].toCapsule());
        const SteProduct& product = *call->product;
        const float leftScale = product.product.product().leftScale;
        const float rightScale = product.product.product().rightScale;
        bool leftLimited = false;
        bool rightLimited = false;
        const at::Tensor left = codesOf(saved[0], leftScale, leftLimited);
        const at::Tensor right = codesOf(saved[1], rightScale, rightLimited);
        const at::Tensor gradient = gradients[0].contiguous();
        at::Tensor byLeft;
        at::Tensor byRight;
        if (product.gradient == nullptr) {
            byLeft = at::matmul(gradient, valuesOf(right, rightScale).transpose(-2, -1));
            byRight = at::matmul(valuesOf(left, leftScale).transpose(-2, -1), gradient);
        } else if (product.gradient->isLowRank()) {
            byLeft = at::zeros(left.sizes(), at::kFloat);
            byRight = at::zeros(right.sizes(), at::kFloat);
            for (const TableGradient::Factor& factor : product.gradient->factors()) {
                byLeft.addcmul_(mappedBy(left, factor.df),
                                at::matmul(gradient, mappedBy(right, factor.g).transpose(-2, -1)), rightScale);
                byRight.addcmul_(mappedBy(right, factor.dg),
                                 at::matmul(mappedBy(left, factor.f).transpose(-2, -1), gradient), leftScale);
            }
        } else {
            const auto flat = [](const at::Tensor& tensor) {
                return tensor.view({-1, tensor.size(-2), tensor.size(-1)});
            };
            std::tie(byLeft, byRight) = productByLookUps(product, flat(gradient), flat(left), flat(right));
            byLeft = byLeft.view(left.sizes());
            byRight = byRight.reshape(right.sizes());
        }
        byLeft = byLeft.contiguous();
        byRight = byRight.contiguous();
        if (leftLimited)
            zeroClipped(saved[0], leftScale, byLeft);
        if (rightLimited)
            zeroClipped(saved[1], rightScale, byRight);
        return {byLeft, byRight, at::Tensor()};
    }
};

}  // namespace

at::Tensor steProduct(const std::shared_ptr<const SteProduct>& product, const at::Tensor& a, const at::Tensor& b) {
    return SteProductFunction::apply(a, b, product);
}

}  // namespace axscope::models
