// SPDX-License-Identifier: GPL-3.0-or-later
#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include "analysis/passes/tensor_pool.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <thread>
#include <vector>

namespace axscope::analysis {
namespace {

constexpr std::int64_t kFloatsOfLarge = std::int64_t{1} << 20;

at::Tensor tensorOfFloats(std::int64_t floats) {
    return at::full({floats}, 3.0F);
}

TEST(TensorPool, memoryIsUsedAgain) {
    TensorPool pool;
    const TensorPool::Use use(pool);
    const void* first = nullptr;
    {
        const at::Tensor tensor = tensorOfFloats(kFloatsOfLarge);
        first = tensor.data_ptr();
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(first) % 64, 0U);
        EXPECT_EQ(pool.keptBytes(), 0U);
    }
    EXPECT_GE(pool.keptBytes(), static_cast<std::size_t>(kFloatsOfLarge) * sizeof(float));
    const at::Tensor half = tensorOfFloats(kFloatsOfLarge / 2);
    EXPECT_NE(half.data_ptr(), first) << "half of a block would be wasted";
    const at::Tensor nearly = tensorOfFloats(kFloatsOfLarge - kFloatsOfLarge / 8);
    EXPECT_EQ(nearly.data_ptr(), first);
    EXPECT_EQ(pool.keptBytes(), 0U);
    EXPECT_EQ(nearly.sum().item<double>(), 3.0 * static_cast<double>(nearly.numel()));
}

TEST(TensorPool, keepsNoMoreThanItsLimitAndNothingSmall) {
    TensorPool pool;
    const TensorPool::Use use(pool);
    (void)tensorOfFloats(16);
    EXPECT_EQ(pool.keptBytes(), 0U);
    std::vector<at::Tensor> tensors;
    const auto count = static_cast<int>(2 * TensorPool::kMostKeptBytes / (sizeof(float) << 20));
    for (int i = 0; i < count; ++i)
        tensors.push_back(tensorOfFloats(kFloatsOfLarge));
    tensors.clear();
    EXPECT_LE(pool.keptBytes(), TensorPool::kMostKeptBytes);
    EXPECT_GE(pool.keptBytes(), TensorPool::kMostKeptBytes / 2);
}

TEST(TensorPool, tensorsOutliveItAndMayBeFreedElsewhere) {
    std::optional<TensorPool> pool(std::in_place);
    std::optional<TensorPool::Use> use(*pool);
    at::Tensor kept = tensorOfFloats(kFloatsOfLarge);
    at::Tensor given = tensorOfFloats(kFloatsOfLarge);
    std::thread([&] {
        TensorPool other;
        const TensorPool::Use usesOther(other);
        given.reset();
        EXPECT_GT(other.keptBytes(), 0U);
    }).join();
    EXPECT_EQ(pool->keptBytes(), 0U);
    use.reset();
    pool.reset();
    EXPECT_EQ(kept[kFloatsOfLarge - 1].item<float>(), 3.0F);
    kept.reset();
    EXPECT_EQ(tensorOfFloats(kFloatsOfLarge)[0].item<float>(), 3.0F);
}

}  // namespace
}  // namespace axscope::analysis
