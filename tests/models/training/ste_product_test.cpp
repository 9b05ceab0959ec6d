// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/ste_product.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "tests/models/training/ste_tables.h"

namespace axscope::models {
namespace {

constexpr float kLeftScale = 0.02F;
constexpr float kRightScale = 0.05F;
constexpr double kTolerance = 2e-4;  // of the largest gradient, float32 sums

std::shared_ptr<const SteProduct> productOf(const SteTable& table, const GradientOptions& options) {
    return std::make_shared<const SteProduct>(
        SteProduct{EmulatedProduct({"qk", kLeftScale, kRightScale}, *multipliers::LutKernel::create(table)),
                   gradientOf(*table, options)});
}

at::Tensor codes(const at::Tensor& values, float scale) {
    at::Tensor indices = at::empty(values.sizes(), at::kByte);
    quantise({values.data_ptr<float>(), static_cast<std::size_t>(values.numel())}, scale,
             indices.data_ptr<std::uint8_t>());
    return indices;
}

TEST(SteProduct, forwardIsEmulatedAndGradientsAreThoseOfTheDefinition) {
    torch::manual_seed(3);
    const at::Tensor a = (at::randn({2, 3, 5, 7}) * 0.6).requires_grad_(true);
    const at::Tensor b = (at::randn({2, 3, 7, 4}) * 1.5).requires_grad_(true);
    const at::Tensor gradient = at::randn({2, 3, 5, 4});
    {
        const torch::NoGradGuard noGrad;
        a.view(-1)[2] = 130 * kLeftScale;
        b.view(-1)[5] = -150 * kRightScale;
    }
    const at::Tensor left = codes(a, kLeftScale);
    const at::Tensor right = codes(b, kRightScale);
    for (const SteTable& table : steTables())
        for (const GradientRule rule : {GradientRule::ExactProduct, GradientRule::Differences}) {
            const auto product = productOf(table, {rule, 1});
            a.mutable_grad() = at::Tensor();
            b.mutable_grad() = at::Tensor();
            const at::Tensor output = steProduct(product, a, b);
            output.backward(gradient);
            at::Tensor emulated = at::empty({2, 3, 5, 4});
            EmulationScratch scratch;
            ASSERT_TRUE(product->product.run(a.data_ptr<float>(), b.data_ptr<float>(), 6, 5, 7, 4,
                                             emulated.data_ptr<float>(), scratch));
            EXPECT_TRUE(at::equal(output.detach(), emulated)) << table->name();

            const TableGradient slopes(rule == GradientRule::Differences ? *table : *multipliers::ProductTable::exact(), 1);
            at::Tensor byLeft = at::zeros({6, 5, 7}, at::kDouble);
            at::Tensor byRight = at::zeros({6, 7, 4}, at::kDouble);
            auto da = byLeft.accessor<double, 3>();
            auto db = byRight.accessor<double, 3>();
            const at::Tensor flatLeft = left.view({6, 5, 7});
            const at::Tensor flatRight = right.view({6, 7, 4});
            const at::Tensor flatGradient = gradient.view({6, 5, 4});
            const auto l = flatLeft.accessor<std::uint8_t, 3>();
            const auto r = flatRight.accessor<std::uint8_t, 3>();
            const auto dy = flatGradient.accessor<float, 3>();
            for (int i = 0; i < 6; ++i)
                for (int m = 0; m < 5; ++m)
                    for (int n = 0; n < 4; ++n)
                        for (int k = 0; k < 7; ++k) {
                            const std::size_t at = std::size_t{l[i][m][k]} * 256 + r[i][k][n];
                            da[i][m][k] += static_cast<double>(dy[i][m][n] * slopes.byFirst()[at] * kRightScale);
                            db[i][k][n] += static_cast<double>(dy[i][m][n] * slopes.bySecond()[at] * kLeftScale);
                        }
            byLeft.view(-1)[2] = 0;  // clipped
            byRight.view(-1)[5] = 0;
            const auto error = [](const at::Tensor& value, const at::Tensor& expected) {
                return (value.flatten() - expected.flatten()).abs().max().item<double>() /
                       expected.abs().max().item<double>();
            };
            EXPECT_LT(error(a.grad(), byLeft), kTolerance) << table->name() << ' ' << toString(rule);
            EXPECT_LT(error(b.grad(), byRight), kTolerance) << table->name() << ' ' << toString(rule);
        }
}

}  // namespace
}  // namespace axscope::models
