// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

/// Numbers for drawing that are the same on every machine: integers only.
namespace axscope::models::sample {

/// Lengths are in units of 1/64 pixel.
inline constexpr int kPixel = 64;
/// Angles are in units of 1/256 turn.
inline constexpr int kTurn = 256;
/// Sines are in units of 1/16384.
inline constexpr int kSineBits = 14;

/// sin(2 pi angle / 256) * 16384, rounded to nearest. Any angle.
[[nodiscard]] constexpr std::int32_t sine(int angle) {
    constexpr std::array<std::int16_t, 65> kQuarter{
        0,     402,   804,   1205,  1606,  2006,  2404,  2801,  3196,  3590,  3981,  4370,  4756,
        5139,  5520,  5897,  6270,  6639,  7005,  7366,  7723,  8076,  8423,  8765,  9102,  9434,
        9760,  10080, 10394, 10702, 11003, 11297, 11585, 11866, 12140, 12406, 12665, 12916, 13160,
        13395, 13623, 13842, 14053, 14256, 14449, 14635, 14811, 14978, 15137, 15286, 15426, 15557,
        15679, 15791, 15893, 15986, 16069, 16143, 16207, 16261, 16305, 16340, 16364, 16379, 16384};
    const int within = angle & 63;
    const std::int32_t size = kQuarter[static_cast<std::size_t>((angle & 64) != 0 ? 64 - within : within)];
    return (angle & 128) != 0 ? -size : size;
}

[[nodiscard]] constexpr std::int32_t cosine(int angle) {
    return sine(angle + kTurn / 4);
}

/// `length` * sin(angle), rounded down.
[[nodiscard]] constexpr int alongSine(int length, int angle) {
    return (length * sine(angle)) >> kSineBits;
}
[[nodiscard]] constexpr int alongCosine(int length, int angle) {
    return (length * cosine(angle)) >> kSineBits;
}

}  // namespace axscope::models::sample
