// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "models/emulation/emulated_layer.h"

/// Gradients of an emulated layer by look-ups in the derivatives of its table, for tables that have no factors of
/// small rank: one look-up per product, about as long as the product loop without structure takes.
namespace axscope::models {

/// One layer's operands in the backward pass.
struct TableBackward {
    const LayerGeometry& shape;
    int batch;
    int height;
    int width;
    bool skipPadding;  ///< as QuantisedLayer::skipPadding
    int threads;
};

/// out[n][y][x][c] = sum over outputs o and taps t that see the pixel of gradient[n][p][o] * scales[o] *
/// byFirst[a(n,y,x,c)][w(o,t,c)]. `indices`: [batch][height][width][inChannels]; `weights`: [outChannels][taps][inChannels
/// / groups]; `gradient`: [batch][outputHeight][outputWidth][outChannels]; `byFirst`: [256][256]; `out`: as `indices`,
/// overwritten.
void inputGradient(const TableBackward& layer, const std::uint8_t* indices, const std::uint8_t* weights,
                   const float* scales, const float* gradient, const float* byFirst, float* out);

/// out[o][t][c] = sum over images n and positions p of gradient[n][o][p] * bySecond[a(n,p,t,c)][w(o,t,c)]; a in the padding
/// is operand 0, or nothing where padding is skipped. `indices`: as above; `gradient`: [batch][outChannels][outputHeight]
/// [outputWidth]; `bySecond`: [256][256]; `out`: as `weights`, overwritten. Sums per image in float32, over images in
/// double, in fixed order.
void weightGradient(const TableBackward& layer, const std::uint8_t* indices, const std::uint8_t* weights,
                    const float* gradient, const float* bySecond, float* out);

}  // namespace axscope::models
