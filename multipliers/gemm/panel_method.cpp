// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/panel_method.h"

#if defined(__x86_64__)

#include <algorithm>
#include <cstring>
#include <utility>

namespace axscope::multipliers::gemm {
namespace {

using kernels::kGroupColumns;
using kernels::kMaxPanelDepth;
using kernels::kPanelRows;
using kernels::kSlabRows;

constexpr int ceilDivide(int a, int b) {
    return (a + b - 1) / b;
}

/// Largest of the equal parts, at most `limit` each, into which `total` is cut. Equal parts, since a short
/// last panel would cost as much around the kernel as a full one.
constexpr int evenPart(int total, int limit) {
    return ceilDivide(total, ceilDivide(total, limit));
}

class PanelOperand final : public PackedOperand {
public:
    PanelOperand(const PanelPlan& plan, std::span<const std::uint8_t> weights, int n, int taps, int channels)
        : m_kernel(plan.kernel),
          m_form(plan.form),
          m_tables(plan.tables),
          m_part(plan.part ? plan.part->pack(weights, n, taps, channels) : nullptr),
          m_indexOffset(plan.part ? static_cast<int>(plan.part->mappedBytes(channels)) : 0),
          m_weights(weights.begin(), weights.end()),
          m_base(static_cast<std::size_t>(n)),
          m_n(n),
          m_taps(taps),
          m_channels(channels),
          m_channelsPerPanel((evenPart(channels, kMaxPanelDepth) + 15) / 16 * 16),
          m_tapsPerPanel(channels > kMaxPanelDepth ? 1 : evenPart(taps, kMaxPanelDepth / channels)) {
        const std::size_t depth = weights.size() / m_base.size();
        for (std::size_t column = 0; column < m_base.size(); ++column) {
            std::int64_t sum = 0;
            for (const std::uint8_t weight : weights.subspan(column * depth, depth))
                sum += m_tables->minimum[weight];
            m_base[column] = static_cast<std::int32_t>(sum);  // modulo 2^32, as all of the sums
        }
    }

    void multiply(const std::byte* const* rows, int m, std::int32_t* out) const override {
        const auto* const indices = reinterpret_cast<const std::uint8_t* const*>(rows);
        for (int row = 0; row < m; row += kPanelRows)
            multiplyRows(indices + static_cast<std::ptrdiff_t>(row) * m_taps, std::min(m - row, kPanelRows),
                         out + static_cast<std::ptrdiff_t>(row) * m_n);
    }

private:
    void multiplyRows(const std::uint8_t* const* rows, int rowCount, std::int32_t* out) const {
        startSums(rows, rowCount, out);
        alignas(64) std::uint8_t panel[kernels::slabPitch(kernels::PanelForm::Nibbles) * kernels::kMaxSlabs];
        kernels::ReachOrder order[kernels::kMaxSlabs + 1];
        for (int tap = 0; tap < m_taps; tap += m_tapsPerPanel) {
            const int tapCount = std::min(m_tapsPerPanel, m_taps - tap);
            for (int first = 0; first < m_channels; first += m_channelsPerPanel) {
                const int channels = std::min(m_channelsPerPanel, m_channels - first);
                const kernels::IndexRange range =
                    kernels::fillPanelAvx2(rows, rowCount, m_taps, tap, tapCount, m_indexOffset + first,
                                           channels, m_form, panel, order);
                addProducts({panel, ceilDivide(rowCount, kSlabRows), tapCount * channels, range, order},
                            rowCount, static_cast<std::ptrdiff_t>(tap) * m_channels + first, out);
            }
        }
    }

    void startSums(const std::uint8_t* const* rows, int rowCount, std::int32_t* out) const {
        if (!m_part) {
            for (int row = 0; row < rowCount; ++row, out += m_n)
                std::memcpy(out, m_base.data(), m_base.size() * sizeof(std::int32_t));
            return;
        }
        m_part->multiply(reinterpret_cast<const std::byte* const*>(rows), rowCount, out);
        for (int row = 0; row < rowCount; ++row)
            for (const std::int32_t base : m_base) {
                *out = static_cast<std::int32_t>(static_cast<std::uint32_t>(*out) +
                                                 static_cast<std::uint32_t>(base));
                ++out;
            }
    }

    /// `k`: the depth at which the panel begins.
    void addProducts(const kernels::ActivationPanel& panel, int rowCount, std::ptrdiff_t k,
                     std::int32_t* out) const {
        alignas(64) std::int32_t sums[kGroupColumns * kPanelRows];
        const std::ptrdiff_t depth = static_cast<std::ptrdiff_t>(m_taps) * m_channels;
        const kernels::WeightTables tables{m_tables->bytes(), m_tables->lowBits, m_tables->addableBytes};
        for (int column = 0; column < m_n; column += kGroupColumns) {
            const int columns = std::min(kGroupColumns, m_n - column);
            m_kernel(panel, tables, m_weights.data() + column * depth + k, depth, columns, sums);
            kernels::addPanelSumsAvx2(sums, rowCount, columns, out + column, m_n);
        }
    }

    kernels::PanelKernel m_kernel;
    kernels::PanelForm m_form;
    std::shared_ptr<const PanelTables> m_tables;
    std::shared_ptr<const PackedOperand> m_part;  ///< see PanelPlan
    int m_indexOffset;                    ///< of the indices in a mapped vector, after the part's operands
    std::vector<std::uint8_t> m_weights;  ///< [n][taps][channels]
    std::vector<std::int32_t> m_base;     ///< per column, the sum of what the tables leave out
    int m_n;
    int m_taps;
    int m_channels;
    int m_channelsPerPanel;  ///< all, or a multiple of 16
    int m_tapsPerPanel;      ///< 1 where the channels of a tap fill panels of their own
};

class PanelMethod final : public Method {
public:
    explicit PanelMethod(PanelPlan plan) : m_plan(std::move(plan)) {}

    [[nodiscard]] LutKernel::Strategy strategy() const override { return m_plan.strategy; }
    [[nodiscard]] Simd simd() const override { return m_plan.simd; }
    [[nodiscard]] std::string description() const override { return m_plan.description; }
    [[nodiscard]] int preferredRows() const override { return kPanelRows; }
    [[nodiscard]] std::size_t mappedBytes(int channels) const override {
        return Method::mappedBytes(channels) + (m_plan.part ? m_plan.part->mappedBytes(channels) : 0);
    }
    void mapOperands(const std::uint8_t* indices, std::size_t count, int channels, std::byte* out,
                     std::size_t pitch) const override {
        std::size_t offset = 0;
        if (m_plan.part) {
            m_plan.part->mapOperands(indices, count, channels, out, pitch);
            offset = m_plan.part->mappedBytes(channels);
        }
        Method::mapOperands(indices, count, channels, out + offset, pitch);
    }
    [[nodiscard]] std::shared_ptr<const PackedOperand> pack(std::span<const std::uint8_t> weights, int n,
                                                            int taps, int channels) const override {
        return std::make_shared<PanelOperand>(m_plan, weights, n, taps, channels);
    }

private:
    PanelPlan m_plan;
};

}  // namespace

std::unique_ptr<const Method> makePanelMethod(PanelPlan plan) {
    return std::make_unique<PanelMethod>(std::move(plan));
}

}  // namespace axscope::multipliers::gemm

#endif
