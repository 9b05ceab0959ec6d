// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/emulated_layer.h"

#include <algorithm>
#include <utility>

namespace axscope::models {
namespace {}  // namespace

Result<EmulatedLayer> EmulatedLayer::create(std::shared_ptr<const QuantisedLayer> layer,
                                            std::shared_ptr<const multipliers::LutKernel> kernel) {
    const LayerGeometry& shape = layer->geometry;
    Result<multipliers::PackedWeights> packed =
        multipliers::PackedWeights::pack(std::move(kernel), layer->weights.indices, shape.outChannels,
                                         shape.kernelHeight * shape.kernelWidth, shape.inChannels);
    if (!packed) {
        Error error = packed.error();
        error.where = "layer " + layer->name;
        return error;
    }
    return EmulatedLayer(std::move(layer), std::move(*packed));
}

EmulatedLayer::EmulatedLayer(std::shared_ptr<const QuantisedLayer> layer, multipliers::PackedWeights weights)
    : m_layer(std::move(layer)), m_weights(std::move(weights)) {
    m_outputScales.reserve(m_layer->weights.scales.size());
    for (const float scale : m_layer->weights.scales)
        m_outputScales.push_back(m_layer->activationScale * scale);
}

void EmulatedLayer::run(const std::uint8_t* input, int batch, int height, int width, float* output,
                        EmulationScratch& scratch) const {
    const LayerGeometry& shape = m_layer->geometry;
    const multipliers::LutKernel& kernel = m_weights.kernel();
    const std::size_t vectorBytes = kernel.mappedBytes(shape.inChannels);
    const int outHeight = shape.outputHeight(height);
    const int outWidth = shape.outputWidth(width);
    const int taps = shape.kernelHeight * shape.kernelWidth;
    const int rowsPerBlock = kernel.preferredRows();
    const auto outChannels = static_cast<std::size_t>(shape.outChannels);
    const auto pixels = static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
    const std::int64_t positions = static_cast<std::int64_t>(outHeight) * outWidth;

    // One image at a time: its mapped operands stay in the second-level cache. The vector past the image's
    // end is the padding: operand 0 in every channel, sent through the table like any other.
    const std::size_t imageBytes = (pixels + 1) * vectorBytes;
    scratch.mapped.resize(std::max(scratch.mapped.size(), imageBytes / sizeof(std::int32_t) + 1));
    auto* const mapped = reinterpret_cast<std::byte*>(scratch.mapped.data());
    const std::byte* const padding = mapped + pixels * vectorBytes;
    const std::vector<std::uint8_t> zeros(static_cast<std::size_t>(shape.inChannels), kZeroIndex);
    kernel.mapOperands(zeros.data(), 1, shape.inChannels, mapped + pixels * vectorBytes);
    scratch.rows.resize(std::max(scratch.rows.size(),
                                 static_cast<std::size_t>(rowsPerBlock) * static_cast<std::size_t>(taps)));
    scratch.sums.resize(std::max(scratch.sums.size(), static_cast<std::size_t>(rowsPerBlock) * outChannels));

    for (int image = 0; image < batch; ++image) {
        kernel.mapOperands(
            input + static_cast<std::size_t>(image) * pixels * static_cast<std::size_t>(shape.inChannels),
            pixels, shape.inChannels, mapped);
        for (std::int64_t first = 0; first < positions; first += rowsPerBlock) {
            const int rows = static_cast<int>(std::min<std::int64_t>(rowsPerBlock, positions - first));
            const std::byte** tapPointer = scratch.rows.data();
            for (int row = 0; row < rows; ++row) {
                const auto position = static_cast<int>(first) + row;
                const int top = position / outWidth * shape.stride - shape.padding;
                const int left = position % outWidth * shape.stride - shape.padding;
                for (int ky = 0; ky < shape.kernelHeight; ++ky) {
                    const int y = top + ky;
                    for (int kx = 0; kx < shape.kernelWidth; ++kx) {
                        const int x = left + kx;
                        const bool inside = y >= 0 && y < height && x >= 0 && x < width;
                        *tapPointer++ =
                            inside ? mapped + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                                               static_cast<std::size_t>(x)) *
                                                  vectorBytes
                                   : padding;
                    }
                }
            }
            m_weights.multiply(scratch.rows.data(), rows, scratch.sums.data());
            const std::int32_t* sums = scratch.sums.data();
            float* out = output + (static_cast<std::size_t>(image) * static_cast<std::size_t>(positions) +
                                   static_cast<std::size_t>(first)) *
                                      outChannels;
            for (int row = 0; row < rows; ++row, sums += outChannels, out += outChannels)
                for (std::size_t channel = 0; channel < outChannels; ++channel)
                    out[channel] =
                        static_cast<float>(sums[channel]) * m_outputScales[channel] + m_layer->bias[channel];
        }
    }
}

}  // namespace axscope::models
