// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "models/emulation/quantiser.h"
#include "multipliers/base/result.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::models {

/// Shape of a convolution; a linear layer is one with a 1x1 kernel over 1x1 images.
struct LayerGeometry {
    int inChannels = 0;
    int outChannels = 0;
    int kernelHeight = 1;
    int kernelWidth = 1;
    int stride = 1;
    int padding = 0;
    int dilation = 1;
    int groups = 1;  ///< divides both channel counts; inChannels of them: a depthwise convolution

    [[nodiscard]] int outputHeight(int height) const {
        return (height + 2 * padding - dilation * (kernelHeight - 1) - 1) / stride + 1;
    }
    [[nodiscard]] int outputWidth(int width) const {
        return (width + 2 * padding - dilation * (kernelWidth - 1) - 1) / stride + 1;
    }
    [[nodiscard]] int taps() const { return kernelHeight * kernelWidth; }
    [[nodiscard]] int groupChannels() const { return inChannels / groups; }
    /// Products summed per output element.
    [[nodiscard]] std::int64_t depth() const { return static_cast<std::int64_t>(taps()) * groupChannels(); }
};

/// A layer's parameters in the integers that the multiplier sees; shared by all multipliers.
struct QuantisedLayer {
    std::string name;
    LayerGeometry geometry;
    QuantisedWeights weights;   ///< [outChannels][kernelHeight][kernelWidth][inChannels / groups]
    std::vector<float> bias;    ///< [outChannels], zero where the layer has none
    float activationScale = 1;  ///< s_a
    bool skipPadding = false;   ///< taps in the padding contribute exactly 0 instead of going through the table
    std::vector<float> gain;    ///< [outChannels] of a batch norm kept separate; empty = none
    std::vector<float> shift;   ///< as `gain`
};

/// What is applied to a layer's output on the way out.
enum class Activation { None, Relu };

/// Where the time of emulated layers goes, nanoseconds of one thread.
struct LayerTimes {
    std::int64_t quantiseNs = 0;    ///< float activations to operand indices
    std::int64_t mapNs = 0;         ///< operand indices to what the kernel computes with
    std::int64_t productNs = 0;     ///< the matrix product
    std::int64_t dequantiseNs = 0;  ///< integer sums to float activations

    void merge(const LayerTimes& other) {
        quantiseNs += other.quantiseNs;
        mapNs += other.mapNs;
        productNs += other.productNs;
        dequantiseNs += other.dequantiseNs;
    }
};

/// Working memory of EmulatedLayer::run, kept by each thread and reused from layer to layer: it grows to what
/// the largest layer needs and then stays.
struct EmulationScratch {
    LayerTimes* times = nullptr;  ///< where to add the time of each phase; nullptr = do not measure

    std::vector<std::uint8_t> codes;  ///< for callers: operand indices that they give to run(), which leaves them alone
    std::vector<std::uint8_t> indices;
    std::vector<std::int32_t> mapped;  // int32 for its alignment; holds bytes
    std::vector<const std::byte*> rows;
    std::vector<std::int32_t> sums;
};

/// One layer with one multiplier: y = s_a s_w[o] * sum_k L[x_k][w_k] + b[o], the sum in int32; then y * gain[o] +
/// shift[o] where the layer has them, each operation rounded. Zero padding goes through the table, or is left out
/// of the sum where the layer skips it. L is the kernel's table: for a layer whose weights are the first operand,
/// that of the transposed multiplier. Immutable; run() may be called by many threads, each with its own scratch.
class EmulatedLayer {
public:
    /// Errors: those of PackedWeights::pack, `where` = the layer's name.
    static Result<EmulatedLayer> create(std::shared_ptr<const QuantisedLayer> layer,
                                        std::shared_ptr<const multipliers::LutKernel> kernel);

    [[nodiscard]] const QuantisedLayer& layer() const { return *m_layer; }
    [[nodiscard]] const multipliers::LutKernel& kernel() const { return m_weights.front().kernel(); }

    /// `input`: operand indices [batch][height][width][inChannels]. `output`: float
    /// [batch][outputHeight][outputWidth][outChannels], overwritten.
    void run(const std::uint8_t* input, int batch, int height, int width, float* output,
             EmulationScratch& scratch, Activation activation = Activation::None) const;
    /// The same for float activations, quantised on the way.
    void run(const float* input, int batch, int height, int width, float* output, EmulationScratch& scratch,
             Activation activation = Activation::None) const;

private:
    EmulatedLayer(std::shared_ptr<const QuantisedLayer> layer,
                  std::vector<multipliers::PackedWeights> weights);

    template <class Operand>
    void runAny(const Operand* input, int batch, int height, int width, float* output,
                EmulationScratch& scratch, Activation activation) const;

    std::shared_ptr<const QuantisedLayer> m_layer;
    std::vector<multipliers::PackedWeights> m_weights;  ///< per group
    std::vector<float> m_outputScales;                  ///< s_a * s_w[o]
    /// [group][tap][column]: what a tap in the padding adds to the sum, where it is to be taken back; empty where
    /// nothing is.
    std::vector<std::int32_t> m_paddingSums;
};

}  // namespace axscope::models
