// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/table_backward.h"

#include <algorithm>
#include <cstddef>

#include "multipliers/base/parallel.h"
#include "multipliers/product_table.h"

namespace axscope::models {
namespace {

constexpr std::size_t kOperands = multipliers::ProductTable::kOperands;

/// sum of gradient[i] * row[operands[i]]; four sums, so that additions need not wait for each other.
float lookUpSum(const float* gradient, const std::uint8_t* operands, std::size_t count, const float* row) {
    float sums[4] = {};
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4)
        for (std::size_t lane = 0; lane < 4; ++lane)
            sums[lane] += gradient[i + lane] * row[operands[i + lane]];
    for (; i < count; ++i)
        sums[0] += gradient[i] * row[operands[i]];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// The same with operands `step` apart.
float lookUpSum(const float* gradient, const std::uint8_t* operands, std::size_t step, std::size_t count,
                const float* row) {
    if (step == 1)
        return lookUpSum(gradient, operands, count, row);
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += gradient[i] * row[operands[i * step]];
    return sum;
}

/// Output coordinates that see input coordinate 0 <= `at` < size through tap `offset`, or -1.
int outputAt(int at, int offset, const LayerGeometry& shape, int outSize) {
    const int position = at + shape.padding - offset * shape.dilation;
    if (position < 0 || position % shape.stride != 0 || position / shape.stride >= outSize)
        return -1;
    return position / shape.stride;
}

}  // namespace

void inputGradient(const TableBackward& layer, const std::uint8_t* indices, const std::uint8_t* weights,
                   const float* scales, const float* gradient, const float* byFirst, float* out) {
    const LayerGeometry& shape = layer.shape;
    const int outHeight = shape.outputHeight(layer.height);
    const int outWidth = shape.outputWidth(layer.width);
    const auto channels = static_cast<std::size_t>(shape.inChannels);
    const auto groupChannels = static_cast<std::size_t>(shape.groupChannels());
    const auto outputs = static_cast<std::size_t>(shape.outChannels);
    const auto groups = static_cast<std::size_t>(shape.groups);
    const std::size_t columns = outputs / groups;
    const auto taps = static_cast<std::size_t>(shape.taps());
    // [channel][tap][output of the group]: what one operand meets lies in one piece.
    std::vector<std::uint8_t> arranged(channels * taps * columns);
    for (std::size_t o = 0; o < outputs; ++o)
        for (std::size_t t = 0; t < taps; ++t)
            for (std::size_t c = 0; c < groupChannels; ++c)
                arranged[((o / columns * groupChannels + c) * taps + t) * columns + o % columns] =
                    weights[(o * taps + t) * groupChannels + c];
    const auto positions = static_cast<std::size_t>(outHeight) * static_cast<std::size_t>(outWidth);
    const auto pixels = static_cast<std::size_t>(layer.height) * static_cast<std::size_t>(layer.width);
    parallelBlocks(static_cast<std::size_t>(layer.batch), layer.threads, {}, [&](std::size_t image, int) {
        std::vector<float> scaled(positions * outputs);
        for (std::size_t i = 0; i < scaled.size(); ++i)
            scaled[i] = gradient[image * positions * outputs + i] * scales[i % outputs];
        for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
            const int y = static_cast<int>(pixel) / layer.width;
            const int x = static_cast<int>(pixel) % layer.width;
            const std::size_t at = (image * pixels + pixel) * channels;
            std::fill_n(out + at, channels, 0.0F);
            for (std::size_t t = 0; t < taps; ++t) {
                const int oy = outputAt(y, static_cast<int>(t) / shape.kernelWidth, shape, outHeight);
                const int ox = outputAt(x, static_cast<int>(t) % shape.kernelWidth, shape, outWidth);
                if (oy < 0 || ox < 0)
                    continue;
                const float* const from =
                    scaled.data() + static_cast<std::size_t>(oy * outWidth + ox) * outputs;
                for (std::size_t c = 0; c < channels; ++c)
                    out[at + c] += lookUpSum(from + c / groupChannels * columns,
                                             arranged.data() + (c * taps + t) * columns, columns,
                                             byFirst + indices[at + c] * kOperands);
            }
        }
    });
}

void weightGradient(const TableBackward& layer, const std::uint8_t* indices, const std::uint8_t* weights,
                    const float* gradient, const float* bySecond, float* out) {
    const LayerGeometry& shape = layer.shape;
    const int outHeight = shape.outputHeight(layer.height);
    const int outWidth = shape.outputWidth(layer.width);
    const auto channels = static_cast<std::size_t>(shape.inChannels);
    const auto groupChannels = static_cast<std::size_t>(shape.groupChannels());
    const auto outputs = static_cast<std::size_t>(shape.outChannels);
    const std::size_t columns = outputs / static_cast<std::size_t>(shape.groups);
    const auto taps = static_cast<std::size_t>(shape.taps());
    const int paddedHeight = layer.height + 2 * shape.padding;
    const int paddedWidth = layer.width + 2 * shape.padding;
    const auto plane = static_cast<std::size_t>(paddedHeight) * static_cast<std::size_t>(paddedWidth);
    const auto positions = static_cast<std::size_t>(outHeight) * static_cast<std::size_t>(outWidth);
    const auto images = static_cast<std::size_t>(layer.batch);
    // Planes with the padding around them, so that a row of outputs meets a row of operands.
    std::vector<std::uint8_t> planes(images * channels * plane, kZeroIndex);
    parallelBlocks(images, layer.threads, {}, [&](std::size_t image, int) {
        for (int y = 0; y < layer.height; ++y)
            for (int x = 0; x < layer.width; ++x) {
                const std::uint8_t* const from =
                    indices + ((image * static_cast<std::size_t>(layer.height) + static_cast<std::size_t>(y)) *
                                   static_cast<std::size_t>(layer.width) +
                               static_cast<std::size_t>(x)) *
                                  channels;
                const std::size_t at = static_cast<std::size_t>(y + shape.padding) *
                                           static_cast<std::size_t>(paddedWidth) +
                                       static_cast<std::size_t>(x + shape.padding);
                for (std::size_t c = 0; c < channels; ++c)
                    planes[(image * channels + c) * plane + at] = from[c];
            }
    });
    std::vector<float> byOperand(kOperands * kOperands);  // [operand b][operand a]
    for (std::size_t a = 0; a < kOperands; ++a)
        for (std::size_t b = 0; b < kOperands; ++b)
            byOperand[b * kOperands + a] = bySecond[a * kOperands + b];
    // Output positions whose tap lies inside, where those in the padding do not count.
    const auto inside = [&](int offset, int size, int outSize) {
        if (!layer.skipPadding)
            return std::pair(0, outSize);
        const int before = shape.padding - offset * shape.dilation;
        const int first = before > 0 ? (before + shape.stride - 1) / shape.stride : 0;
        const int last = size - 1 + before < 0 ? -1 : (size - 1 + before) / shape.stride;
        return std::pair(std::min(first, outSize), std::clamp(last + 1, std::min(first, outSize), outSize));
    };
    parallelBlocks(outputs, layer.threads, {}, [&](std::size_t o, int) {
        for (std::size_t t = 0; t < taps; ++t) {
            const int ky = static_cast<int>(t) / shape.kernelWidth;
            const int kx = static_cast<int>(t) % shape.kernelWidth;
            const auto [top, bottom] = inside(ky, layer.height, outHeight);
            const auto [left, right] = inside(kx, layer.width, outWidth);
            for (std::size_t c = 0; c < groupChannels; ++c) {
                const std::size_t weight = (o * taps + t) * groupChannels + c;
                const float* const row = byOperand.data() + weights[weight] * kOperands;
                const std::size_t channel = o / columns * groupChannels + c;
                double sum = 0;
                for (std::size_t image = 0; image < images; ++image) {
                    const std::uint8_t* const operands = planes.data() + (image * channels + channel) * plane;
                    const float* const own = gradient + (image * outputs + o) * positions;
                    float part = 0;
                    for (int oy = top; oy < bottom; ++oy)
                        part += lookUpSum(
                            own + oy * outWidth + left,
                            operands + (oy * shape.stride + ky * shape.dilation) * paddedWidth +
                                left * shape.stride + kx * shape.dilation,
                            static_cast<std::size_t>(shape.stride), static_cast<std::size_t>(right - left), row);
                    sum += static_cast<double>(part);
                }
                out[weight] = static_cast<float>(sum);
            }
        }
    });
}

}  // namespace axscope::models
