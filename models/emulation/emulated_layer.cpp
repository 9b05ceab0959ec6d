// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/emulated_layer.h"

#include <algorithm>
#include <chrono>
#include <type_traits>
#include <utility>

#include "models/emulation/elementwise.h"

namespace axscope::models {
namespace {

/// Images are taken together until a call of the kernel has this many rows: tiles are filled even where a
/// layer has few positions, or one (linear layers).
constexpr std::int64_t kMinRows = 256;
/// Mapped operands of the images taken together: they stay in the second-level cache.
constexpr std::size_t kMaxMappedBytes = 256 * 1024;
/// Row pointers kept for all positions of the images taken together; beyond that they are made block by
/// block.
constexpr std::int64_t kMaxKeptRows = 64 * 1024;

/// Adds the time since its last mark to one of the phases.
class Stopwatch {
public:
    explicit Stopwatch(LayerTimes* times) : m_times(times) { restart(); }
    void restart() {
        if (m_times != nullptr)
            m_last = std::chrono::steady_clock::now();
    }
    void mark(std::int64_t LayerTimes::*phase) {
        if (m_times == nullptr)
            return;
        const auto now = std::chrono::steady_clock::now();
        m_times->*phase += std::chrono::duration_cast<std::chrono::nanoseconds>(now - m_last).count();
        m_last = now;
    }

private:
    LayerTimes* m_times;
    std::chrono::steady_clock::time_point m_last;
};

/// Mapped operands of some images of one layer: [image][pixel][group] vectors, then one of zeros per group.
struct MappedImages {
    const LayerGeometry& shape;
    int height;
    int width;
    std::size_t vectorBytes;
    const std::byte* data;
    const std::byte* padding;

    [[nodiscard]] std::int64_t positions() const {
        return static_cast<std::int64_t>(shape.outputHeight(height)) * shape.outputWidth(width);
    }

    /// Where the vectors under the kernel lie, for output positions first..first+count-1 counted through all
    /// images: [position][tap] pointers for group `group`.
    void pointers(std::int64_t first, std::int64_t count, int group, const std::byte** out) const {
        const int outWidth = shape.outputWidth(width);
        const int outHeight = shape.outputHeight(height);
        const std::size_t pixelBytes = vectorBytes * static_cast<std::size_t>(shape.groups);
        const std::size_t groupBytes = vectorBytes * static_cast<std::size_t>(group);
        const std::size_t rowBytes = pixelBytes * static_cast<std::size_t>(width);
        const std::size_t imageBytes = rowBytes * static_cast<std::size_t>(height);
        for (std::int64_t position = first; position < first + count; ++position) {
            const std::int64_t image = position / positions();
            const auto within = static_cast<int>(position % positions());
            const std::byte* const base = data + static_cast<std::size_t>(image) * imageBytes + groupBytes;
            const int top = within / outWidth % outHeight * shape.stride - shape.padding;
            const int left = within % outWidth * shape.stride - shape.padding;
            for (int ky = 0; ky < shape.kernelHeight; ++ky) {
                const int y = top + ky * shape.dilation;
                for (int kx = 0; kx < shape.kernelWidth; ++kx) {
                    const int x = left + kx * shape.dilation;
                    const bool inside = y >= 0 && y < height && x >= 0 && x < width;
                    *out++ = inside ? base + static_cast<std::size_t>(y) * rowBytes +
                                          static_cast<std::size_t>(x) * pixelBytes
                                    : padding + groupBytes;
                }
            }
        }
    }
};

/// What each tap adds to the sums where all of its operands are 0: sum over channels of L[0][w], [group][tap][column].
/// Empty where all are 0. `weights`: [outChannels][taps][groupChannels].
std::vector<std::int32_t> paddingSums(const LayerGeometry& shape, const std::vector<std::uint8_t>& weights,
                                      const multipliers::ProductTable& table) {
    const auto groups = static_cast<std::size_t>(shape.groups);
    const auto taps = static_cast<std::size_t>(shape.taps());
    const auto channels = static_cast<std::size_t>(shape.groupChannels());
    const std::size_t columns = static_cast<std::size_t>(shape.outChannels) / groups;
    std::vector<std::int32_t> sums(groups * taps * columns);
    bool any = false;
    for (std::size_t output = 0; output < groups * columns; ++output)
        for (std::size_t tap = 0; tap < taps; ++tap) {
            std::int32_t sum = 0;
            for (std::size_t channel = 0; channel < channels; ++channel)
                sum += table.product(0, weights[(output * taps + tap) * channels + channel] - kZeroIndex);
            sums[(output / columns * taps + tap) * columns + output % columns] = sum;
            any = any || sum != 0;
        }
    return any ? sums : std::vector<std::int32_t>();
}

/// Takes the sums of taps that lie in the padding back out. `rows`: [count][taps] pointers; those equal to
/// `padding` lie in it.
void subtractPadding(const std::byte* const* rows, const std::byte* padding, std::size_t count, std::size_t taps,
                     const std::int32_t* perTap, std::size_t columns, std::int32_t* sums) {
    for (std::size_t row = 0; row < count; ++row, rows += taps, sums += columns)
        for (std::size_t tap = 0; tap < taps; ++tap) {
            if (rows[tap] != padding)
                continue;
            const std::int32_t* const own = perTap + tap * columns;
            for (std::size_t column = 0; column < columns; ++column)
                sums[column] -= own[column];
        }
}

/// A batch norm of its own after the layer, and ReLU where it is asked for.
void applyNorm(float* out, std::size_t rows, std::size_t columns, std::size_t pitch, const float* gain,
               const float* shift, Activation activation) {
    for (std::size_t row = 0; row < rows; ++row, out += pitch)
        for (std::size_t column = 0; column < columns; ++column) {
            const float scaled = out[column] * gain[column];
            const float value = scaled + shift[column];
            out[column] = activation == Activation::Relu ? std::max(0.0F, value) : value;
        }
}

template <class Vector>
void growTo(Vector& vector, std::size_t size) {
    if (vector.size() < size)
        vector.resize(size);
}

}  // namespace

Result<EmulatedLayer> EmulatedLayer::create(std::shared_ptr<const QuantisedLayer> layer,
                                            std::shared_ptr<const multipliers::LutKernel> kernel) {
    const LayerGeometry shape = layer->geometry;
    const int columns = shape.outChannels / shape.groups;
    const std::size_t groupWeights =
        static_cast<std::size_t>(columns) * static_cast<std::size_t>(shape.depth());
    std::vector<multipliers::PackedWeights> weights;
    for (int group = 0; group < shape.groups; ++group) {
        Result<multipliers::PackedWeights> packed = multipliers::PackedWeights::pack(
            kernel,
            std::span(layer->weights.indices)
                .subspan(static_cast<std::size_t>(group) * groupWeights, groupWeights),
            columns, shape.taps(), shape.groupChannels());
        if (!packed) {
            Error error = packed.error();
            error.where = "layer " + layer->name;
            return error;
        }
        weights.push_back(std::move(*packed));
    }
    EmulatedLayer result(std::move(layer), std::move(weights));
    if (result.m_layer->skipPadding && shape.padding > 0)
        result.m_paddingSums = paddingSums(shape, result.m_layer->weights.indices, kernel->table());
    return result;
}

EmulatedLayer::EmulatedLayer(std::shared_ptr<const QuantisedLayer> layer,
                             std::vector<multipliers::PackedWeights> weights)
    : m_layer(std::move(layer)), m_weights(std::move(weights)) {
    m_outputScales.reserve(m_layer->weights.scales.size());
    for (const float scale : m_layer->weights.scales)
        m_outputScales.push_back(m_layer->activationScale * scale);
}

void EmulatedLayer::run(const std::uint8_t* input, int batch, int height, int width, float* output,
                        EmulationScratch& scratch, Activation activation) const {
    runAny(input, batch, height, width, output, scratch, activation);
}

void EmulatedLayer::run(const float* input, int batch, int height, int width, float* output,
                        EmulationScratch& scratch, Activation activation) const {
    runAny(input, batch, height, width, output, scratch, activation);
}

template <class Operand>
void EmulatedLayer::runAny(const Operand* input, int batch, int height, int width, float* output,
                           EmulationScratch& scratch, Activation activation) const {
    const LayerGeometry& shape = m_layer->geometry;
    const multipliers::LutKernel& kernel = m_weights.front().kernel();
    const Elementwise& elementwise = elementwiseFor(kernel.simd());
    const bool separateNorm = !m_layer->gain.empty();
    const auto dequantise = activation == Activation::Relu && !separateNorm ? elementwise.dequantiseRelu
                                                                            : elementwise.dequantise;
    const auto groups = static_cast<std::size_t>(shape.groups);
    const auto taps = static_cast<std::size_t>(shape.taps());
    const auto outChannels = static_cast<std::size_t>(shape.outChannels);
    const std::size_t columns = outChannels / groups;
    const auto pixels = static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
    const std::size_t imageValues = pixels * static_cast<std::size_t>(shape.inChannels);

    MappedImages images{shape, height, width, kernel.mappedBytes(shape.groupChannels()), nullptr, nullptr};
    const std::int64_t positions = images.positions();
    const std::size_t imageBytes = pixels * groups * images.vectorBytes;
    const std::int64_t together = std::clamp<std::int64_t>(
        std::min<std::int64_t>((kMinRows + positions - 1) / positions,
                               static_cast<std::int64_t>(kMaxMappedBytes / imageBytes)),
        1, std::max(1, batch));

    // The vectors past the last image are the padding: operand 0 in every channel, sent through the table
    // like any other.
    const std::size_t paddingStart = static_cast<std::size_t>(together) * imageBytes;
    growTo(scratch.mapped, (paddingStart + groups * images.vectorBytes) / sizeof(std::int32_t) + 1);
    auto* const mapped = reinterpret_cast<std::byte*>(scratch.mapped.data());
    images.data = mapped;
    images.padding = mapped + paddingStart;
    growTo(scratch.indices, std::max(static_cast<std::size_t>(shape.inChannels),
                                     static_cast<std::size_t>(together) * imageValues));
    std::fill_n(scratch.indices.begin(), shape.inChannels, kZeroIndex);
    kernel.mapOperands(scratch.indices.data(), groups, shape.groupChannels(), mapped + paddingStart);

    // All images lie in the same place in their turn, so the pointers are made once, unless they are too
    // many.
    const auto blockRows = static_cast<std::int64_t>(kernel.preferredRows());
    const std::int64_t allRows = positions * together;
    const bool keepPointers = groups == 1 && allRows * static_cast<std::int64_t>(taps) <= kMaxKeptRows;
    growTo(scratch.rows, static_cast<std::size_t>(keepPointers ? allRows : blockRows) * taps);
    if (keepPointers)
        images.pointers(0, allRows, 0, scratch.rows.data());
    growTo(scratch.sums, static_cast<std::size_t>(blockRows) * columns);

    Stopwatch watch(scratch.times);
    for (std::int64_t done = 0; done < batch; done += together) {
        const auto count = static_cast<std::size_t>(std::min<std::int64_t>(together, batch - done));
        const Operand* const values = input + static_cast<std::size_t>(done) * imageValues;
        const std::uint8_t* indices = nullptr;
        if constexpr (std::is_same_v<Operand, float>) {
            elementwise.quantise(values, count * imageValues, m_layer->activationScale,
                                 scratch.indices.data());
            indices = scratch.indices.data();
            watch.mark(&LayerTimes::quantiseNs);
        } else {
            indices = values;
        }
        kernel.mapOperands(indices, count * pixels * groups, shape.groupChannels(), mapped);
        watch.mark(&LayerTimes::mapNs);

        const std::int64_t rows = positions * static_cast<std::int64_t>(count);
        float* const out =
            output + static_cast<std::size_t>(done) * static_cast<std::size_t>(positions) * outChannels;
        for (std::size_t group = 0; group < groups; ++group) {
            for (std::int64_t first = 0; first < rows; first += blockRows) {
                const std::int64_t block = std::min(blockRows, rows - first);
                const std::byte* const* pointers = scratch.rows.data();
                if (keepPointers)
                    pointers += static_cast<std::size_t>(first) * taps;
                else
                    images.pointers(first, block, static_cast<int>(group), scratch.rows.data());
                m_weights[group].multiply(pointers, static_cast<int>(block), scratch.sums.data());
                if (!m_paddingSums.empty())
                    subtractPadding(pointers, images.padding + group * images.vectorBytes,
                                    static_cast<std::size_t>(block), taps,
                                    m_paddingSums.data() + group * taps * columns, columns, scratch.sums.data());
                watch.mark(&LayerTimes::productNs);
                float* const blockOut = out + static_cast<std::size_t>(first) * outChannels + group * columns;
                dequantise(scratch.sums.data(), static_cast<std::size_t>(block), columns,
                           m_outputScales.data() + group * columns, m_layer->bias.data() + group * columns,
                           blockOut, outChannels);
                if (separateNorm)
                    applyNorm(blockOut, static_cast<std::size_t>(block), columns, outChannels,
                              m_layer->gain.data() + group * columns, m_layer->shift.data() + group * columns,
                              activation);
                watch.mark(&LayerTimes::dequantiseNs);
            }
        }
    }
}

}  // namespace axscope::models
