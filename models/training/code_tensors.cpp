// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/code_tensors.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <vector>

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

/// work(first pixel, pixels): all channels of some pixels, of which there are `pixels`.
template <class Work>
void inPixels(std::int64_t pixels, std::int64_t channels, const Work& work) {
    const std::int64_t grain = std::max<std::int64_t>(1, kCodeGrain / std::max<std::int64_t>(1, channels));
    at::parallel_for(0, pixels, grain, [&](std::int64_t begin, std::int64_t end) { work(begin, end); });
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

at::Tensor mappedByAll(const at::Tensor& indices, Maps maps) {
    const std::int64_t channels = indices.size(1);
    const auto count = static_cast<std::int64_t>(maps.size());
    std::vector<std::int64_t> sizes = indices.sizes().vec();
    sizes[1] *= count;
    at::Tensor values = at::empty(sizes, indices.options().dtype(at::kFloat),
                                  indices.dim() == 4 ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous);
    const auto* const from = indices.data_ptr<std::uint8_t>();
    float* const to = values.data_ptr<float>();
    inPixels(indices.numel() / std::max<std::int64_t>(1, channels), channels, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t pixel = begin; pixel < end; ++pixel) {
            const std::uint8_t* const own = from + pixel * channels;
            float* out = to + pixel * channels * count;
            for (const TableGradient::Map* const map : maps) {
                const float* const entries = map->data();
                for (std::int64_t c = 0; c < channels; ++c)
                    out[c] = entries[own[c]];
                out += channels;
            }
        }
    });
    return values;
}

at::Tensor mappedSum(const at::Tensor& indices, Maps maps, const at::Tensor& values) {
    const std::int64_t channels = indices.size(1);
    const auto count = static_cast<std::int64_t>(maps.size());
    at::Tensor sums = emptyLike(indices, at::kFloat);
    const auto* const keys = indices.data_ptr<std::uint8_t>();
    const float* const from = values.data_ptr<float>();
    float* const to = sums.data_ptr<float>();
    inPixels(indices.numel() / std::max<std::int64_t>(1, channels), channels, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t pixel = begin; pixel < end; ++pixel) {
            const std::uint8_t* const own = keys + pixel * channels;
            const float* in = from + pixel * channels * count;
            float* const out = to + pixel * channels;
            std::fill_n(out, channels, 0.0F);
            for (const TableGradient::Map* const map : maps) {
                const float* const entries = map->data();
                for (std::int64_t c = 0; c < channels; ++c)
                    out[c] += entries[own[c]] * in[c];
                in += channels;
            }
        }
    });
    return sums;
}

void zeroClipped(const at::Tensor& values, float scale, at::Tensor& gradient) {
    const float* const from = values.data_ptr<float>();
    float* const to = gradient.data_ptr<float>();
    inPieces(values.numel(), [&](std::int64_t first, std::size_t count) {
        elementwisePath().zeroBeyond(from + first, count, kCodeLimit * scale, to + first);
    });
}

}  // namespace axscope::models
