// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/datasets/sample/cover.h"
#include "models/datasets/sample/draws.h"

/// Patterns that fill the whole image. Each draws its period, and writes how much of the second colour every
/// pixel has.
namespace axscope::models::sample {

enum class Stripes { Straight, Double, Wavy, Zigzag };

void fillStripes(Stripes kind, const Frame& frame, Edge edge, Draws& draws, Plane& cover);

enum class Tiles { Checkerboard, Bricks, Honeycomb, Triangles };

/// `shade`: is set to the tone of each tile, -24..24, to be added to its colour.
void fillTiles(Tiles kind, const Frame& frame, Edge edge, Draws& draws, Plane& cover, Plane& shade);

}  // namespace axscope::models::sample
