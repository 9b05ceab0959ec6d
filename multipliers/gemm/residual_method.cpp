// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "multipliers/gemm/kernels.h"
#include "multipliers/gemm/method.h"
#include "multipliers/gemm/operand_map.h"

#if defined(__x86_64__)

namespace axscope::multipliers::gemm {
namespace {

constexpr int kClasses = ResidualForm::kClasses;
static_assert(kClasses == kernels::ResidualTable::kClasses);

constexpr int evenChannels(int channels) {
    return (channels + 1) / 2 * 2;
}

/// Bytes that start at a multiple of 32.
class AlignedBytes {
public:
    explicit AlignedBytes(std::size_t size) : m_storage(size + kAlignment) {
        void* start = m_storage.data();
        std::size_t space = m_storage.size();
        m_data = static_cast<std::uint8_t*>(std::align(kAlignment, size, start, space));
    }
    AlignedBytes(const AlignedBytes&) = delete;
    AlignedBytes& operator=(const AlignedBytes&) = delete;
    [[nodiscard]] std::uint8_t* data() const { return m_data; }

private:
    static constexpr std::size_t kAlignment = 32;
    std::vector<std::uint8_t> m_storage;
    std::uint8_t* m_data;
};

/// Width of the class panel where `left` columns are still to come, see kernels.h.
constexpr std::size_t classPanelColumns(std::size_t left) {
    return left > 16 ? 32 : 16;
}

class ResidualOperand final : public PackedOperand {
public:
    ResidualOperand(std::shared_ptr<const PackedOperand> product, const ResidualForm& form,
                    std::shared_ptr<const kernels::ResidualTable> table, std::ptrdiff_t classOffset,
                    std::span<const std::uint8_t> weights, int n, int taps, int channels)
        : m_product(std::move(product)),
          m_table(std::move(table)),
          m_classOffset(classOffset),
          m_n(n),
          m_taps(taps),
          m_channels(evenChannels(channels)),
          m_packed(packedSize(n, taps, channels)) {
        const auto columns = static_cast<std::size_t>(n);
        const std::size_t depth = weights.size() / columns;
        const auto width = static_cast<std::size_t>(channels);
        const auto even = static_cast<std::size_t>(m_channels);
        std::uint8_t* panel = m_packed.data();
        for (std::size_t first = 0; first < columns;) {
            const std::size_t panelColumns = classPanelColumns(columns - first);
            for (std::size_t column = first; column < std::min(columns, first + panelColumns); ++column) {
                for (std::size_t k = 0; k < depth; ++k)
                    panel[(k / width * even + k % width) * panelColumns + column - first] =
                        form.classB[weights[column * depth + k]];
                // An odd number of channels is made even by a weight whose shuffle index gives zero.
                for (std::size_t tap = 0; tap < static_cast<std::size_t>(taps) && even > width; ++tap)
                    panel[(tap * even + width) * panelColumns + column - first] =
                        kernels::ResidualTable::kNone;
            }
            panel += static_cast<std::size_t>(taps) * even * panelColumns;
            first += panelColumns;
        }
    }

    void multiply(const std::byte* const* rows, int m, std::int32_t* out) const override {
        m_product->multiply(rows, m, out);
        kernels::addResidualAvx2(rows, m_classOffset, m, m_taps, m_channels, *m_table, m_packed.data(), m_n,
                                 out);
    }

private:
    static std::size_t packedSize(int n, int taps, int channels) {
        const auto columns = static_cast<std::size_t>((n + 15) / 16 * 16 + 16);
        return columns * static_cast<std::size_t>(taps) * static_cast<std::size_t>(evenChannels(channels));
    }

    std::shared_ptr<const PackedOperand> m_product;
    std::shared_ptr<const kernels::ResidualTable> m_table;
    std::ptrdiff_t m_classOffset;
    int m_n;
    int m_taps;
    int m_channels;  ///< even
    AlignedBytes m_packed;
};

/// L[a][b] = f[a] * g[b] + offset + residual[classA[a]][classB[b]]: one int16 product, and one byte shuffle
/// for what is left of 32 table entries. A mapped vector is the words f, then the bytes 16 * classA.
class ResidualMethod final : public Method {
public:
    explicit ResidualMethod(const ResidualForm& form)
        : m_form(form),
          m_product(makeLowRankMethod(LowRankFactors{1, {form.f}, {form.g}}, Simd::Avx2, form.offset)),
          m_words(form.f),
          m_classes(classBytes(form)),
          m_table(std::make_shared<kernels::ResidualTable>()) {
        for (std::size_t a = 0; a < kClasses; ++a)
            for (std::size_t b = 0; b < kClasses; ++b)
                m_table->rows[a * kClasses + b] = form.residual[a][b];
        for (std::size_t first = 0; first < kClasses; ++first) {
            for (std::size_t second = 0; second < kClasses; ++second) {
                std::uint8_t* const pair = m_table->pairs + (first * kClasses + second) * 2 * kClasses;
                std::copy_n(m_table->rows + first * kClasses, kClasses, pair);
                std::copy_n(m_table->rows + second * kClasses, kClasses, pair + kClasses);
            }
        }
        m_table->maxEntry = form.maxResidual;
    }

    [[nodiscard]] LutKernel::Strategy strategy() const override { return LutKernel::Strategy::Residual; }
    [[nodiscard]] Simd simd() const override { return Simd::Avx2; }
    [[nodiscard]] std::string description() const override {
        return "one int16 product and a residual of 16 x 16";
    }

    [[nodiscard]] std::size_t mappedBytes(int channels) const override {
        const auto even = static_cast<std::size_t>(evenChannels(channels));
        // words, classes, pairs of classes
        return (even * sizeof(std::int16_t) + even + even / 2 + 3) / 4 * 4;
    }

    void mapOperands(const std::uint8_t* indices, std::size_t count, int channels, std::byte* out,
                     std::size_t pitch) const override {
        const auto width = static_cast<std::size_t>(channels);
        const auto even = static_cast<std::size_t>(evenChannels(channels));
        if (m_words.nibbleAdditive && m_classes.nibbleAdditive && width % 16 == 0) {
            kernels::mapResidualAvx2(m_words.nibbleBytes[0].data(), m_classes.nibbleBytes[0].data(), indices,
                                     count, width, out, pitch);
            return;
        }
        for (std::size_t i = 0; i < count; ++i, indices += width, out += pitch) {
            auto* const words = reinterpret_cast<std::int16_t*>(out);
            auto* const classes = reinterpret_cast<std::uint8_t*>(words + even);
            gemm::mapOperands(m_words, indices, 1, width, words, width, Simd::Avx2);
            gemm::mapOperands(m_classes, indices, 1, width, classes, width, Simd::Avx2);
            if (even > width) {
                words[width] = 0;
                classes[width] = 0;
            }
            std::uint8_t* const pairs = classes + even;
            for (std::size_t pair = 0; pair < even / 2; ++pair)
                pairs[pair] = static_cast<std::uint8_t>(classes[2 * pair] | classes[2 * pair + 1] >> 4);
        }
    }

    [[nodiscard]] std::shared_ptr<const PackedOperand> pack(std::span<const std::uint8_t> weights, int n,
                                                            int taps, int channels) const override {
        return std::make_shared<ResidualOperand>(
            m_product->pack(weights, n, taps, channels), m_form, m_table,
            static_cast<std::ptrdiff_t>(sizeof(std::int16_t)) * evenChannels(channels), weights, n, taps,
            channels);
    }

private:
    static ByteMap::Values classBytes(const ResidualForm& form) {
        ByteMap::Values bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(form.classA[i] * kClasses);
        return bytes;
    }

    ResidualForm m_form;
    std::unique_ptr<const Method> m_product;
    WordMap m_words;
    ByteMap m_classes;
    std::shared_ptr<kernels::ResidualTable> m_table;  ///< shared with the packed operands
};

}  // namespace

std::unique_ptr<const Method> makeResidualMethod(const ResidualForm& form) {
    return std::make_unique<ResidualMethod>(form);
}

}  // namespace axscope::multipliers::gemm

#endif
