// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/lut_gemm.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>

#include "multipliers/gemm/kernels.h"

namespace axscope::multipliers {
namespace {

/// Above this rank, look-ups cost less than that many multiply-adds.
constexpr int kMaxUsefulRank = 8;

/// Factors by table hash: a study uses the same few tables for every layer, network and run.
std::optional<LowRankFactors> cachedFactors(const ProductTable& table) {
    static std::mutex mutex;
    static std::map<std::string, std::optional<LowRankFactors>> cache;
    {
        const std::scoped_lock lock(mutex);
        if (const auto found = cache.find(table.hash()); found != cache.end())
            return found->second;
    }
    std::optional<LowRankFactors> factors = factorise(table, kMaxUsefulRank);
    const std::scoped_lock lock(mutex);
    return cache.emplace(table.hash(), std::move(factors)).first->second;
}

constexpr int evenChannels(int channels) {
    return (channels + 1) / 2 * 2;
}

}  // namespace

Result<std::shared_ptr<const LutKernel>> LutKernel::create(std::shared_ptr<const ProductTable> table,
                                                           std::optional<Simd> simd) {
    if (!simd) {
        Result<Simd> selected = selectedSimd();
        if (!selected)
            return selected.error();
        simd = *selected;
    }
    if (!isSupported(*simd))
        return Error{ErrorCode::InvalidArgument,
                     "this machine cannot run the path " + std::string(toString(*simd)),
                     {}};
    std::shared_ptr<LutKernel> kernel(new LutKernel);
    kernel->m_simd = *simd;
    kernel->m_table = std::move(table);
    if (*simd == Simd::Scalar) {
        kernel->m_strategy = Strategy::Specification;
        return std::shared_ptr<const LutKernel>(std::move(kernel));
    }
    kernel->m_factors = cachedFactors(*kernel->m_table);
    if (!kernel->m_factors) {
        kernel->m_strategy = Strategy::TableLoop;
        kernel->m_simd = Simd::Portable;
        return std::shared_ptr<const LutKernel>(std::move(kernel));
    }
    kernel->m_strategy = Strategy::LowRank;
    kernel->m_lowRankGemm = kernels::lowRankGemmPortable;
#if defined(__x86_64__)
    if (*simd == Simd::Avx2)
        kernel->m_lowRankGemm = kernels::lowRankGemmAvx2;
#endif
    return std::shared_ptr<const LutKernel>(std::move(kernel));
}

std::string LutKernel::description() const {
    const std::string path(toString(m_simd));
    switch (m_strategy) {
        case Strategy::Specification:
            return "one look-up per product, " + path;
        case Strategy::TableLoop:
            return "look-ups, unrolled, " + path;
        case Strategy::LowRank:
            return "rank " + std::to_string(m_factors->rank) + " as " + std::to_string(m_factors->rank) +
                   (m_factors->rank == 1 ? " int16 product, " : " int16 products, ") + path;
    }
    return path;
}

std::size_t LutKernel::mappedBytes(int channels) const {
    if (m_strategy == Strategy::LowRank)
        return static_cast<std::size_t>(m_factors->rank) * static_cast<std::size_t>(evenChannels(channels)) *
               sizeof(std::int16_t);
    return static_cast<std::size_t>((channels + 3) / 4 * 4);
}

void LutKernel::mapOperands(const std::uint8_t* indices, std::size_t count, int channels,
                            std::byte* out) const {
    const std::size_t stride = mappedBytes(channels);
    const auto width = static_cast<std::size_t>(channels);
    if (m_strategy != Strategy::LowRank) {
        if (stride == width) {
            std::memcpy(out, indices, count * width);
            return;
        }
        for (std::size_t i = 0; i < count; ++i)
            std::memcpy(out + i * stride, indices + i * width, width);
        return;
    }
    auto* mapped = reinterpret_cast<std::int16_t*>(out);
    const bool odd = channels % 2 != 0;
    for (std::size_t i = 0; i < count; ++i, indices += width) {
        for (const auto& map : m_factors->f) {
            for (std::size_t c = 0; c < width; ++c)
                mapped[c] = map[indices[c]];
            mapped += width;
            if (odd)
                *mapped++ = 0;  // meets a weight of 0 in the packed operand: adds nothing
        }
    }
}

Result<PackedWeights> PackedWeights::pack(std::shared_ptr<const LutKernel> kernel,
                                          std::span<const std::uint8_t> weights, int n, int taps,
                                          int channels) {
    if (n < 1 || taps < 1 || channels < 1)
        return Error{
            ErrorCode::InvalidArgument, "a weight matrix needs at least one column, tap and channel", {}};
    const auto depth = static_cast<std::int64_t>(taps) * channels;
    if (weights.size() != static_cast<std::size_t>(depth) * static_cast<std::size_t>(n))
        return Error{
            ErrorCode::InvalidArgument,
            std::to_string(weights.size()) + " weights given, " + std::to_string(depth * n) + " expected",
            {}};
    if (depth > kernel->table().maxDepth())
        return Error{ErrorCode::Unsupported,
                     "reduction depth " + std::to_string(depth) +
                         " could overflow 32-bit sums of multiplier " + kernel->table().name() +
                         " (at most " + std::to_string(kernel->table().maxDepth()) + ")",
                     {}};

    PackedWeights packed;
    packed.m_n = n;
    packed.m_taps = taps;
    packed.m_channels = channels;
    const auto columns = static_cast<std::size_t>(n);
    const auto k = static_cast<std::size_t>(depth);
    switch (kernel->strategy()) {
        case LutKernel::Strategy::Specification:
            packed.m_indices.assign(weights.begin(), weights.end());
            break;
        case LutKernel::Strategy::TableLoop:
            packed.m_indices.resize(columns * k);
            for (std::size_t column = 0; column < columns; ++column)
                for (std::size_t i = 0; i < k; ++i)
                    packed.m_indices[i * columns + column] = weights[column * k + i];
            break;
        case LutKernel::Strategy::LowRank: {
            constexpr std::size_t kWidth = kernels::kPanelColumns;
            const LowRankFactors& factors = *kernel->factors();
            const auto even = static_cast<std::size_t>(evenChannels(channels));
            const std::size_t run = static_cast<std::size_t>(factors.rank) * even;
            const std::size_t panelSize = static_cast<std::size_t>(taps) * run * kWidth;
            const std::size_t panels = (columns + kWidth - 1) / kWidth;
            packed.m_lowRank.assign(panels * panelSize, 0);
            for (std::size_t column = 0; column < columns; ++column) {
                std::int16_t* const panel =
                    packed.m_lowRank.data() + column / kWidth * panelSize + 2 * (column % kWidth);
                for (std::size_t i = 0; i < k; ++i) {
                    const std::size_t tap = i / static_cast<std::size_t>(channels);
                    const std::size_t channel = i % static_cast<std::size_t>(channels);
                    for (std::size_t r = 0; r < factors.g.size(); ++r) {
                        const std::size_t position = tap * run + r * even + channel;
                        panel[position / 2 * 2 * kWidth + position % 2] =
                            factors.g[r][weights[column * k + i]];
                    }
                }
            }
            break;
        }
    }
    packed.m_kernel = std::move(kernel);
    return packed;
}

void PackedWeights::multiply(const std::byte* const* rows, int m, std::int32_t* out) const {
    switch (m_kernel->strategy()) {
        case LutKernel::Strategy::Specification:
            kernels::lutGemmScalar(m_kernel->table().entries().data(),
                                   reinterpret_cast<const std::uint8_t* const*>(rows), m, m_taps, m_channels,
                                   m_indices.data(), m_n, out);
            return;
        case LutKernel::Strategy::TableLoop:
            kernels::lutGemmTableLoop(m_kernel->table().entries().data(),
                                      reinterpret_cast<const std::uint8_t* const*>(rows), m, m_taps,
                                      m_channels, m_indices.data(), m_n, out);
            return;
        case LutKernel::Strategy::LowRank:
            m_kernel->m_lowRankGemm(reinterpret_cast<const std::int16_t* const*>(rows), m, m_taps,
                                    m_kernel->factors()->rank * evenChannels(m_channels), m_lowRank.data(),
                                    m_n, out);
            return;
    }
}

}  // namespace axscope::multipliers
