// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>
#include <vector>

#include "multipliers/gemm/kernels.h"
#include "multipliers/gemm/method.h"

namespace axscope::multipliers::gemm {
namespace {

constexpr int evenChannels(int channels) {
    return (channels + 1) / 2 * 2;
}

class LowRankOperand final : public PackedOperand {
public:
    LowRankOperand(const LowRankFactors& factors, kernels::LowRankGemm kernel,
                   std::span<const std::uint8_t> weights, int n, int taps, int channels)
        : m_kernel(kernel), m_n(n), m_taps(taps), m_run(factors.rank * evenChannels(channels)) {
        constexpr std::size_t kWidth = kernels::kPanelColumns;
        const auto columns = static_cast<std::size_t>(n);
        const std::size_t depth = weights.size() / columns;
        const auto width = static_cast<std::size_t>(channels);
        const auto even = static_cast<std::size_t>(evenChannels(channels));
        const auto run = static_cast<std::size_t>(m_run);
        const std::size_t panelSize = static_cast<std::size_t>(taps) * run * kWidth;
        m_packed.assign((columns + kWidth - 1) / kWidth * panelSize, 0);
        for (std::size_t column = 0; column < columns; ++column) {
            std::int16_t* const panel = m_packed.data() + column / kWidth * panelSize + 2 * (column % kWidth);
            for (std::size_t k = 0; k < depth; ++k) {
                for (std::size_t r = 0; r < factors.g.size(); ++r) {
                    const std::size_t position = k / width * run + r * even + k % width;
                    panel[position / 2 * 2 * kWidth + position % 2] =
                        factors.g[r][weights[column * depth + k]];
                }
            }
        }
    }

    void multiply(const std::byte* const* rows, int m, std::int32_t* out) const override {
        m_kernel(reinterpret_cast<const std::int16_t* const*>(rows), m, m_taps, m_run, m_packed.data(), m_n,
                 out);
    }

private:
    kernels::LowRankGemm m_kernel;
    int m_n;
    int m_taps;
    int m_run;                           ///< mapped int16 operands per tap
    std::vector<std::int16_t> m_packed;  ///< see kernels.h
};

/// L[a][b] = sum over r of f[r][a] * g[r][b]: operands are mapped to int16, the sum is an ordinary matrix
/// product of depth rank * K.
class LowRankMethod final : public Method {
public:
    LowRankMethod(LowRankFactors factors, Simd simd) : m_factors(std::move(factors)) {
#if defined(__x86_64__)
        if (simd != Simd::Portable) {
            m_simd = Simd::Avx2;
            m_kernel = kernels::lowRankGemmAvx2;
        }
#else
        static_cast<void>(simd);
#endif
    }

    [[nodiscard]] LutKernel::Strategy strategy() const override {
        return LutKernel::Strategy::LowRank;
    }
    [[nodiscard]] Simd simd() const override {
        return m_simd;
    }
    [[nodiscard]] std::string description() const override {
        const std::string rank = std::to_string(m_factors.rank);
        return "rank " + rank + " as " + rank + (m_factors.rank == 1 ? " int16 product" : " int16 products");
    }

    [[nodiscard]] std::size_t mappedBytes(int channels) const override {
        return static_cast<std::size_t>(m_factors.rank) * static_cast<std::size_t>(evenChannels(channels)) *
               sizeof(std::int16_t);
    }

    void mapOperands(const std::uint8_t* indices, std::size_t count, int channels,
                     std::byte* out) const override {
        auto* mapped = reinterpret_cast<std::int16_t*>(out);
        const auto width = static_cast<std::size_t>(channels);
        const bool odd = channels % 2 != 0;
        for (std::size_t i = 0; i < count; ++i, indices += width) {
            for (const auto& map : m_factors.f) {
                for (std::size_t c = 0; c < width; ++c)
                    mapped[c] = map[indices[c]];
                mapped += width;
                if (odd)
                    *mapped++ = 0;  // meets a weight of 0 in the packed operand: adds nothing
            }
        }
    }

    [[nodiscard]] std::shared_ptr<const PackedOperand> pack(std::span<const std::uint8_t> weights, int n,
                                                            int taps, int channels) const override {
        return std::make_shared<LowRankOperand>(m_factors, m_kernel, weights, n, taps, channels);
    }

private:
    LowRankFactors m_factors;
    Simd m_simd = Simd::Portable;
    kernels::LowRankGemm m_kernel = kernels::lowRankGemmPortable;
};

}  // namespace

std::unique_ptr<const Method> makeLowRankMethod(LowRankFactors factors, Simd simd) {
    return std::make_unique<LowRankMethod>(std::move(factors), simd);
}

}  // namespace axscope::multipliers::gemm
