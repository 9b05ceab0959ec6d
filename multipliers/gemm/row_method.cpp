// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "multipliers/gemm/method.h"
#include "multipliers/gemm/row_kernels.h"

namespace axscope::multipliers::gemm {

#if defined(__x86_64__)

namespace {

using kernels::kMaxPanelDepth;
using kernels::kMaxSteering;
using kernels::kNarrowLanes;
using kernels::kPanelRows;
using kernels::kSlabRows;
using kernels::kWideLanes;
using kernels::OperandRange;

constexpr std::size_t kOperands = ProductTable::kOperands;
constexpr std::ptrdiff_t kSlabBytes = kernels::slabPitch(kernels::PanelForm::Bytes);

constexpr int ceilDivide(int a, int b) {
    return (a + b - 1) / b;
}

/// Largest of the equal parts, at most `limit` each, into which `total` is cut.
constexpr int evenPart(int total, int limit) {
    return ceilDivide(total, ceilDivide(total, limit));
}

/// Memory of 64-byte lines.
template <class Entry>
class Lines {
public:
    void grow(std::size_t entries) {
        const std::size_t lines = (entries * sizeof(Entry) + sizeof(Line) - 1) / sizeof(Line);
        if (m_lines.size() < lines)
            m_lines.resize(lines);
    }
    [[nodiscard]] Entry* data() { return reinterpret_cast<Entry*>(m_lines.data()); }
    [[nodiscard]] const Entry* data() const { return reinterpret_cast<const Entry*>(m_lines.data()); }

private:
    struct alignas(64) Line {
        std::byte bytes[64];
    };
    std::vector<Line> m_lines;
};

/// The table as words, each entry less `offset`.
struct WordTables {
    Lines<std::int16_t> byWeight;      ///< [weight][activation]
    Lines<std::int16_t> byActivation;  ///< [activation][weight]
    std::int32_t offset = 0;
};

/// Absent where the entries span 2^16 or more.
std::shared_ptr<const WordTables> wordTables(const ProductTable& table) {
    if (table.maxEntry() - table.minEntry() > 65535)
        return nullptr;
    auto words = std::make_shared<WordTables>();
    words->offset = table.minEntry() + 32768;
    words->byWeight.grow(kOperands * kOperands);
    words->byActivation.grow(kOperands * kOperands);
    for (std::size_t a = 0; a < kOperands; ++a)
        for (std::size_t b = 0; b < kOperands; ++b) {
            const auto word = static_cast<std::int16_t>(table.entries()[a * kOperands + b] - words->offset);
            words->byWeight.data()[b * kOperands + a] = word;
            words->byActivation.data()[a * kOperands + b] = word;
        }
    return words;
}

/// Measured durations, in units of one look-up of kNarrowLanes products. They decide which way is taken, no
/// more.
struct RowCosts {
    double writeNarrow;  ///< the rows of one depth
    double writeWide;
    double lookUpWide;   ///< kWideLanes products; 0: not to be had
    double otherMethod;  ///< one product
};
/// Activations often stay in half of the operands, which the estimate of writing rows does not know.
constexpr double kRangeFactor = 1.2;
constexpr RowCosts kAvx2BesideBytes{350, 0, 0, 0.24};
constexpr RowCosts kAvx2BesideWords{350, 0, 0, 0.43};
constexpr RowCosts kAvx512BesideWords{570, 1050, 1.5, 0.097};

struct RowPlan {
    Simd simd;
    RowCosts costs;
    std::shared_ptr<const WordTables> tables;
    std::shared_ptr<const Method> otherMethod;  ///< where few vectors steer; maps the operands
};

/// What one thread works on.
struct Scratch {
    Lines<std::uint8_t> panel;
    Lines<std::byte> rows;
    Lines<std::int32_t> sums;
    std::vector<std::uint8_t> operands;
    kernels::ReachOrder order[kernels::kMaxSlabs + 1];
    OperandRange ranges[kMaxPanelDepth];

    static Scratch& ofThisThread() {
        static thread_local Scratch scratch;
        scratch.panel.grow(static_cast<std::size_t>(kSlabBytes * kernels::kMaxSteeringSlabs));
        scratch.rows.grow(kernels::kRowsBytes);
        scratch.sums.grow(static_cast<std::size_t>(kMaxSteering) * kWideLanes);
        return scratch;
    }
};

/// The columns of weights as vectors that steer: per block of them, per kMaxPanelDepth of the reduction, one
/// panel.
class SteeringWeights {
public:
    SteeringWeights(std::span<const std::uint8_t> weights, int n)
        : m_depth(static_cast<int>(weights.size()) / n), m_n(n), m_block(evenPart(n, kMaxSteering)) {
        const int panels = ceilDivide(m_depth, kMaxPanelDepth);
        m_blockBytes = panels * ceilDivide(m_block, kSlabRows) * kSlabBytes;
        m_bytes.grow(static_cast<std::size_t>(ceilDivide(n, m_block) * m_blockBytes));
        m_ranges.resize(static_cast<std::size_t>(ceilDivide(n, m_block)) * static_cast<std::size_t>(m_depth));
        for (int column = 0; column < n; column += m_block)
            for (int k = 0; k < m_depth; k += kMaxPanelDepth)
                pack(weights, column, k);
    }

    [[nodiscard]] int block() const { return m_block; }
    [[nodiscard]] kernels::SteeringPanel panel(int column, int k) const {
        return {m_bytes.data() + offset(column, k), std::min(m_block, m_n - column),
                std::min(kMaxPanelDepth, m_depth - k), m_ranges.data() + rangeOffset(column, k)};
    }

private:
    [[nodiscard]] std::ptrdiff_t offset(int column, int k) const {
        return column / m_block * m_blockBytes +
               k / kMaxPanelDepth * ceilDivide(m_block, kSlabRows) * kSlabBytes;
    }
    [[nodiscard]] std::ptrdiff_t rangeOffset(int column, int k) const {
        return static_cast<std::ptrdiff_t>(column / m_block) * m_depth + k;
    }
    void pack(std::span<const std::uint8_t> weights, int first, int k) {
        std::uint8_t* const panel = m_bytes.data() + offset(first, k);
        const int depth = std::min(kMaxPanelDepth, m_depth - k);
        const int slabs = ceilDivide(std::min(m_block, m_n - first), kSlabRows);
        for (int v = 0; v < slabs * kSlabRows; ++v) {
            const auto column = static_cast<std::size_t>(std::min(first + v, m_n - 1));
            const std::uint8_t* const from = weights.data() + column * static_cast<std::size_t>(m_depth) + k;
            std::uint8_t* const to = panel + v / kSlabRows * kSlabBytes + v % kSlabRows;
            for (int i = 0; i < depth; ++i)
                to[i * kSlabRows] = from[i];
        }
        kernels::findRangesAvx2(panel, slabs, depth, m_ranges.data() + rangeOffset(first, k));
    }

    Lines<std::uint8_t> m_bytes;
    std::vector<OperandRange> m_ranges;
    std::ptrdiff_t m_blockBytes = 0;
    int m_depth;
    int m_n;
    int m_block;
};

class RowOperand final : public PackedOperand {
public:
    RowOperand(const RowPlan& plan, std::span<const std::uint8_t> weights, int n, int taps, int channels)
        : m_plan(plan),
          m_otherMethod(plan.otherMethod->pack(weights, n, taps, channels)),
          m_indexOffset(plan.otherMethod->mappedBytes(channels) -
                        plan.otherMethod->Method::mappedBytes(channels)),
          m_weights(weights.begin(), weights.end()),
          m_n(n),
          m_taps(taps),
          m_channels(channels),
          m_channelsPerPanel((evenPart(channels, kMaxPanelDepth) + 15) / 16 * 16),
          m_tapsPerPanel(channels > kMaxPanelDepth ? 1 : evenPart(taps, kMaxPanelDepth / channels)),
          // modulo 2^32, as all of the sums
          m_base(
              static_cast<std::int32_t>(static_cast<std::int64_t>(plan.tables->offset) * taps * channels)) {
        if (rowsTime(n, kWideLanes) < otherTime(kWideLanes))
            m_steering.emplace(weights, n);
    }

    void multiply(const std::byte* const* rows, int m, std::int32_t* out) const override {
        const int block = m > 0 ? evenPart(m, kMaxSteering) : 1;
        for (int row = 0; row < m; row += block) {
            const int count = std::min(block, m - row);
            const std::byte* const* const from = rows + static_cast<std::ptrdiff_t>(row) * m_taps;
            std::int32_t* const to = out + static_cast<std::ptrdiff_t>(row) * m_n;
            const double byActivations = rowsTime(count, m_n);
            const double byWeights = m_steering ? rowsTime(m_n, count) : byActivations;
            if (std::min(byActivations, byWeights) > otherTime(count)) {
                m_otherMethod->multiply(from, count, to);
                continue;
            }
            std::fill_n(to, static_cast<std::ptrdiff_t>(count) * m_n, m_base);
            const auto* const indices = reinterpret_cast<const std::uint8_t* const*>(from);
            if (byWeights * kRangeFactor < byActivations)
                steerByWeights(indices, count, to);
            else
                steerByActivations(indices, count, to);
        }
    }

private:
    /// Per depth.
    [[nodiscard]] double rowsTime(int steering, int lanes) const {
        const RowCosts& costs = m_plan.costs;
        double time = 0;
        for (; lanes > 0; lanes -= lanesOf(lanes))
            time += lanesOf(lanes) == kWideLanes ? costs.writeWide + costs.lookUpWide * steering
                                                 : costs.writeNarrow + steering;
        return time;
    }
    [[nodiscard]] double otherTime(int m) const { return m_plan.costs.otherMethod * m * m_n; }

    [[nodiscard]] int lanesOf(int left) const {
        return m_plan.costs.lookUpWide > 0 && left > kNarrowLanes ? kWideLanes : kNarrowLanes;
    }
    [[nodiscard]] static kernels::RowKernel kernelFor(int lanes) {
        return lanes == kWideLanes ? kernels::sumWideRowsAvx512 : kernels::sumNarrowRowsAvx2;
    }

    void steerByActivations(const std::uint8_t* const* rows, int m, std::int32_t* out) const {
        Scratch& scratch = Scratch::ofThisThread();
        std::uint8_t* const panel = scratch.panel.data();
        for (int tap = 0; tap < m_taps; tap += m_tapsPerPanel) {
            const int tapCount = std::min(m_tapsPerPanel, m_taps - tap);
            for (int first = 0; first < m_channels; first += m_channelsPerPanel) {
                const int channels = std::min(m_channelsPerPanel, m_channels - first);
                for (int row = 0; row < m; row += kPanelRows)
                    kernels::fillPanelAvx2(
                        rows + static_cast<std::ptrdiff_t>(row) * m_taps, std::min(kPanelRows, m - row),
                        m_taps, tap, tapCount, static_cast<int>(m_indexOffset) + first, channels,
                        kernels::PanelForm::Bytes, panel + row / kSlabRows * kSlabBytes, scratch.order);
                const int depth = tapCount * channels;
                kernels::findRangesAvx2(panel, ceilDivide(m, kSlabRows), depth, scratch.ranges);
                addColumns({panel, m, depth, scratch.ranges},
                           m_weights.data() + static_cast<std::ptrdiff_t>(tap) * m_channels + first, scratch,
                           out);
            }
        }
    }

    /// `weights`: of the first column at the panel's first depth.
    void addColumns(const kernels::SteeringPanel& panel, const std::uint8_t* weights, Scratch& scratch,
                    std::int32_t* out) const {
        const std::ptrdiff_t depth = static_cast<std::ptrdiff_t>(m_taps) * m_channels;
        int lanes = 0;
        for (int column = 0; column < m_n; column += lanes) {
            lanes = lanesOf(m_n - column);
            const std::uint8_t* columns[kWideLanes];
            for (int lane = 0; lane < lanes; ++lane)
                columns[lane] = weights + std::min(column + lane, m_n - 1) * depth;
            std::int32_t* const sums = scratch.sums.data();
            std::fill_n(sums, static_cast<std::ptrdiff_t>(panel.vectors) * lanes, 0);
            kernelFor(lanes)(panel, m_plan.tables->byWeight.data(), columns, scratch.rows.data(), sums);
            kernels::addRowSumsAvx2(sums, lanes, panel.vectors, std::min(lanes, m_n - column), out + column,
                                    m_n);
        }
    }

    void steerByWeights(const std::uint8_t* const* rows, int m, std::int32_t* out) const {
        Scratch& scratch = Scratch::ofThisThread();
        const int depth = m_taps * m_channels;
        if (scratch.operands.size() < static_cast<std::size_t>(kWideLanes) * static_cast<std::size_t>(depth))
            scratch.operands.resize(static_cast<std::size_t>(kWideLanes) * static_cast<std::size_t>(depth));
        int lanes = 0;
        for (int row = 0; row < m; row += lanes) {
            lanes = lanesOf(m - row);
            const int count = std::min(lanes, m - row);
            std::uint8_t* to = scratch.operands.data();
            for (int i = row * m_taps; i < (row + count) * m_taps; ++i, to += m_channels)
                std::memcpy(to, rows[i] + m_indexOffset, static_cast<std::size_t>(m_channels));
            for (int column = 0; column < m_n; column += m_steering->block()) {
                std::int32_t* const sums = scratch.sums.data();
                const int steering = std::min(m_steering->block(), m_n - column);
                std::fill_n(sums, static_cast<std::ptrdiff_t>(steering) * lanes, 0);
                for (int k = 0; k < depth; k += kMaxPanelDepth) {
                    const std::uint8_t* operands[kWideLanes];
                    for (int lane = 0; lane < lanes; ++lane)
                        operands[lane] = scratch.operands.data() +
                                         static_cast<std::ptrdiff_t>(std::min(lane, count - 1)) * depth + k;
                    kernelFor(lanes)(m_steering->panel(column, k), m_plan.tables->byActivation.data(),
                                     operands, scratch.rows.data(), sums);
                }
                kernels::addRowSumsTransposedAvx2(sums, lanes, steering, count,
                                                  out + static_cast<std::ptrdiff_t>(row) * m_n + column, m_n);
            }
        }
    }

    RowPlan m_plan;
    std::shared_ptr<const PackedOperand> m_otherMethod;
    std::size_t m_indexOffset;                  ///< of the indices in a mapped vector
    std::vector<std::uint8_t> m_weights;        ///< [n][taps][channels]
    std::optional<SteeringWeights> m_steering;  ///< where columns may be many enough
    int m_n;
    int m_taps;
    int m_channels;
    int m_channelsPerPanel;  ///< all, or a multiple of 16
    int m_tapsPerPanel;      ///< 1 where the channels of a tap fill panels of their own
    std::int32_t m_base;     ///< what the word tables leave out of a sum
};

class RowMethod final : public Method {
public:
    explicit RowMethod(RowPlan plan) : m_plan(std::move(plan)) {}

    [[nodiscard]] LutKernel::Strategy strategy() const override { return LutKernel::Strategy::ProductRows; }
    [[nodiscard]] Simd simd() const override { return m_plan.simd; }
    [[nodiscard]] std::string description() const override { return "look-ups in rows of products"; }
    [[nodiscard]] int preferredRows() const override { return kMaxSteering; }
    [[nodiscard]] std::size_t mappedBytes(int channels) const override {
        return m_plan.otherMethod->mappedBytes(channels);
    }
    void mapOperands(const std::uint8_t* indices, std::size_t count, int channels, std::byte* out,
                     std::size_t pitch) const override {
        m_plan.otherMethod->mapOperands(indices, count, channels, out, pitch);
    }
    [[nodiscard]] std::shared_ptr<const PackedOperand> pack(std::span<const std::uint8_t> weights, int n,
                                                            int taps, int channels) const override {
        return std::make_shared<RowOperand>(m_plan, weights, n, taps, channels);
    }

private:
    RowPlan m_plan;
};

}  // namespace

std::unique_ptr<const Method> makeRowMethod(std::shared_ptr<const ProductTable> table, Simd simd,
                                            RowUse use) {
    std::unique_ptr<const Method> shuffle = makeShuffleMethod(table, simd);
    if (shuffle->strategy() != LutKernel::Strategy::Shuffle)
        return shuffle;
    const bool oneByte = shuffle->mappedBytes(4) > 4;  // operands of a product beside the indices
    const bool avx512 = simd == Simd::Avx512;
    // On AVX-512 a product and shuffles for one byte are as fast.
    if (avx512 && oneByte && use == RowUse::WherePays)
        return shuffle;
    std::shared_ptr<const WordTables> tables = wordTables(*table);
    if (!tables)
        return shuffle;
    RowCosts costs = avx512 ? kAvx512BesideWords : oneByte ? kAvx2BesideBytes : kAvx2BesideWords;
    if (use == RowUse::Always)
        costs.otherMethod = std::numeric_limits<double>::infinity();
    return std::make_unique<RowMethod>(RowPlan{simd, costs, std::move(tables), std::move(shuffle)});
}

#else

std::unique_ptr<const Method> makeRowMethod(std::shared_ptr<const ProductTable> table, Simd simd, RowUse) {
    return makeShuffleMethod(std::move(table), simd);
}

#endif

}  // namespace axscope::multipliers::gemm
