// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#include "multipliers/gemm/kernels.h"
#include "multipliers/gemm/method.h"
#include "multipliers/gemm/operand_map.h"

namespace axscope::multipliers::gemm {
namespace {

/// How the kernels of one path want their operands.
struct Layout {
    Simd simd = Simd::Portable;
    kernels::LowRankGemm kernel = kernels::lowRankGemmPortable;
    int (*panelColumns)(int left) = kernels::narrowPanelColumns;
    bool bytes = false;  ///< operands of one byte, four to a group; otherwise words, two to a group
    /// Added to the left operand's factors, which the byte kernel takes unsigned.
    int leftOffset = 0;

    [[nodiscard]] int groupSize() const { return bytes ? 4 : 2; }
    [[nodiscard]] int paddedChannels(int channels) const {
        return (channels + groupSize() - 1) / groupSize() * groupSize();
    }
};

Layout layoutFor([[maybe_unused]] const LowRankFactors& factors, [[maybe_unused]] Simd simd) {
#if defined(__x86_64__)
    if (simd == Simd::Avx512 && factors.fitsInt8())
        return {simd, kernels::lowRankBytesAvx512, kernels::widePanelColumns, true, 128};
    if (simd == Simd::Avx512)
        return {simd, kernels::lowRankWordsAvx512, kernels::widePanelColumns, false, 0};
    if (simd == Simd::Avx2)
        return {simd, kernels::lowRankGemmAvx2, kernels::narrowPanelColumns, false, 0};
#endif
    return {};
}

class LowRankOperand final : public PackedOperand {
public:
    LowRankOperand(const LowRankFactors& factors, const Layout& layout, std::int32_t constant,
                   std::span<const std::uint8_t> weights, int n, int taps, int channels)
        : m_kernel(layout.kernel),
          m_n(n),
          m_taps(taps),
          m_groups(factors.rank * layout.paddedChannels(channels) / layout.groupSize()) {
        constexpr std::size_t kGroupBytes = 4;
        const auto columns = static_cast<std::size_t>(n);
        const std::size_t depth = weights.size() / columns;
        const auto width = static_cast<std::size_t>(channels);
        const auto padded = static_cast<std::size_t>(layout.paddedChannels(channels));
        const auto groupSize = static_cast<std::size_t>(layout.groupSize());
        const auto groupsPerTap = static_cast<std::size_t>(m_groups);
        const std::size_t groups = static_cast<std::size_t>(taps) * groupsPerTap;

        const auto panelAt = [&](std::size_t first) {
            return static_cast<std::size_t>(layout.panelColumns(static_cast<int>(columns - first)));
        };
        std::size_t allColumns = 0;  // absent ones of the last panel included
        while (allColumns < columns)
            allColumns += panelAt(allColumns);
        m_packed.resize(allColumns * groups * kGroupBytes);
        m_start.resize(allColumns);
        for (std::size_t first = 0; first < columns;) {
            const std::size_t panelColumns = panelAt(first);
            const std::size_t panel = first * groups * kGroupBytes;
            for (std::size_t column = first; column < std::min(columns, first + panelColumns); ++column) {
                auto start = static_cast<std::uint32_t>(constant);
                for (std::size_t k = 0; k < depth; ++k) {
                    for (std::size_t r = 0; r < factors.g.size(); ++r) {
                        const std::int16_t value = factors.g[r][weights[column * depth + k]];
                        const std::size_t operand = r * padded + k % width;
                        const std::size_t group = k / width * groupsPerTap + operand / groupSize;
                        std::byte* const target = m_packed.data() + panel +
                                                  (group * panelColumns + column - first) * kGroupBytes +
                                                  operand % groupSize * (kGroupBytes / groupSize);
                        std::memcpy(target, &value,
                                    kGroupBytes / groupSize);  // little-endian: the low byte first
                        start -= static_cast<std::uint32_t>(layout.leftOffset * value);
                    }
                }
                m_start[column] = static_cast<std::int32_t>(start);
            }
            first += panelColumns;
        }
    }

    void multiply(const std::byte* const* rows, int m, std::int32_t* out) const override {
        m_kernel(rows, m, m_taps, m_groups, m_packed.data(), m_start.data(), m_n, out);
    }

private:
    kernels::LowRankGemm m_kernel;
    int m_n;
    int m_taps;
    int m_groups;                       ///< groups of 4 bytes per tap
    std::vector<std::byte> m_packed;    ///< see kernels.h
    std::vector<std::int32_t> m_start;  ///< per column, absent ones of the last panel included
};

/// L[a][b] = sum over r of f[r][a] * g[r][b]: operands are mapped, the sum is an ordinary integer matrix
/// product of depth rank * K.
class LowRankMethod final : public Method {
public:
    LowRankMethod(LowRankFactors factors, Simd simd, std::int32_t constantPerProduct)
        : m_factors(std::move(factors)),
          m_layout(layoutFor(m_factors, simd)),
          m_constant(constantPerProduct) {
        for (const auto& f : m_factors.f) {
            if (m_layout.bytes) {
                ByteMap::Values values{};
                for (std::size_t i = 0; i < values.size(); ++i)
                    values[i] = static_cast<std::uint8_t>(f[i] + m_layout.leftOffset);
                m_byteMaps.emplace_back(values);
            } else {
                m_wordMaps.emplace_back(f);
            }
        }
    }

    [[nodiscard]] LutKernel::Strategy strategy() const override { return LutKernel::Strategy::LowRank; }
    [[nodiscard]] Simd simd() const override { return m_layout.simd; }
    [[nodiscard]] std::string description() const override {
        const std::string rank = std::to_string(m_factors.rank);
        return "rank " + rank + " as " + rank + (m_layout.bytes ? " int8 product" : " int16 product") +
               (m_factors.rank == 1 ? "" : "s");
    }

    [[nodiscard]] std::size_t mappedBytes(int channels) const override {
        return static_cast<std::size_t>(m_factors.rank * m_layout.paddedChannels(channels)) *
               (m_layout.bytes ? sizeof(std::uint8_t) : sizeof(std::int16_t));
    }

    void mapOperands(const std::uint8_t* indices, std::size_t count, int channels, std::byte* out,
                     std::size_t pitch) const override {
        if (m_layout.bytes)
            mapAll(m_byteMaps, indices, count, channels, reinterpret_cast<std::uint8_t*>(out), pitch);
        else
            mapAll(m_wordMaps, indices, count, channels, reinterpret_cast<std::int16_t*>(out),
                   pitch / sizeof(std::int16_t));
    }

    [[nodiscard]] std::shared_ptr<const PackedOperand> pack(std::span<const std::uint8_t> weights, int n,
                                                            int taps, int channels) const override {
        const auto depth = static_cast<std::uint32_t>(taps) * static_cast<std::uint32_t>(channels);
        return std::make_shared<LowRankOperand>(
            m_factors, m_layout, static_cast<std::int32_t>(static_cast<std::uint32_t>(m_constant) * depth),
            weights, n, taps, channels);
    }

private:
    template <class Map, class Operand>
    void mapAll(const std::vector<Map>& maps, const std::uint8_t* indices, std::size_t count, int channels,
                Operand* out, std::size_t pitch) const {
        const auto width = static_cast<std::size_t>(channels);
        const auto padding = static_cast<std::size_t>(m_layout.paddedChannels(channels)) - width;
        for (const Map& map : maps) {
            gemm::mapOperands(map, indices, count, width, out, pitch, m_layout.simd);
            for (std::size_t i = 0; i < count && padding > 0; ++i)
                std::fill_n(out + i * pitch + width, padding,
                            Operand{0});  // meets weights of 0: adds nothing
            out += width + padding;
        }
    }

    LowRankFactors m_factors;
    Layout m_layout;
    std::int32_t m_constant;
    std::vector<WordMap> m_wordMaps;
    std::vector<ByteMap> m_byteMaps;
};

}  // namespace

std::unique_ptr<const Method> makeLowRankMethod(LowRankFactors factors, Simd simd,
                                                std::int32_t constantPerProduct) {
    return std::make_unique<LowRankMethod>(std::move(factors), simd, constantPerProduct);
}

}  // namespace axscope::multipliers::gemm
