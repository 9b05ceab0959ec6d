// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/code_tensors.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>

#include "models/emulation/elementwise.h"
#include "models/emulation/quantiser.h"

namespace axscope::models {
namespace {

/// Values that one thread takes at a time: enough to be worth a thread, few enough for its cache.
constexpr std::int64_t kCodeGrain = 16 * 1024;
/// Values beyond this many scales round to a code that is clamped.
constexpr float kCodeLimit = static_cast<float>(kMaxCode) + 0.5F;

const Elementwise& elementwisePath() {
    // All paths give the same bits, so an unusable AXSCOPE_SIMD, which the kernels report, does no harm here.
    static const Result<multipliers::Simd> simd = multipliers::selectedSimd();
    return elementwiseFor(simd ? *simd : multipliers::Simd::Portable);
}

template <class Work>
void inPieces(std::int64_t count, const Work& work) {
    at::parallel_for(0, count, kCodeGrain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t first = begin; first < end; first += kCodeGrain)
            work(first, static_cast<std::size_t>(std::min(kCodeGrain, end - first)));
    });
}

at::Tensor emptyLike(const at::Tensor& tensor, at::ScalarType type) {
    return at::empty_like(tensor, tensor.options().dtype(type), at::MemoryFormat::Preserve);
}

}  // namespace

at::Tensor codesOf(const at::Tensor& values, float scale, bool& atLimit) {
    at::Tensor indices = emptyLike(values, at::kByte);
    const float* const from = values.data_ptr<float>();
    auto* const to = indices.data_ptr<std::uint8_t>();
    std::atomic<bool> limited{false};
    inPieces(values.numel(), [&](std::int64_t first, std::size_t count) {
        elementwisePath().quantise(from + first, count, scale, to + first);
        std::uint8_t least = kZeroIndex;  // a loop that the compiler turns into vectors
        std::uint8_t largest = kZeroIndex;
        for (std::int64_t i = first; i < first + static_cast<std::int64_t>(count); ++i) {
            least = std::min(least, to[i]);
            largest = std::max(largest, to[i]);
        }
        if (least <= kZeroIndex - kMaxCode || largest >= kZeroIndex + kMaxCode)
            limited.store(true, std::memory_order_relaxed);
    });
    atLimit = limited;
    return indices;
}

at::Tensor valuesOf(const at::Tensor& indices, float scale) {
    at::Tensor values = emptyLike(indices, at::kFloat);
    const auto* const from = indices.data_ptr<std::uint8_t>();
    float* const to = values.data_ptr<float>();
    inPieces(indices.numel(), [&](std::int64_t first, std::size_t count) {
        elementwisePath().dequantiseCodes(from + first, count, scale, to + first);
    });
    return values;
}

at::Tensor mappedBy(const at::Tensor& indices, const TableGradient::Map& map) {
    at::Tensor values = emptyLike(indices, at::kFloat);
    const auto* const from = indices.data_ptr<std::uint8_t>();
    float* const to = values.data_ptr<float>();
    inPieces(indices.numel(), [&](std::int64_t first, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            to[static_cast<std::size_t>(first) + i] = map[from[static_cast<std::size_t>(first) + i]];
    });
    return values;
}

void zeroClipped(const at::Tensor& values, float scale, at::Tensor& gradient) {
    const float* const from = values.data_ptr<float>();
    float* const to = gradient.data_ptr<float>();
    inPieces(values.numel(), [&](std::int64_t first, std::size_t count) {
        elementwisePath().zeroBeyond(from + first, count, kCodeLimit * scale, to + first);
    });
}

}  // namespace axscope::models
