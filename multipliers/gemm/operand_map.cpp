// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/operand_map.h"

#include "multipliers/gemm/kernels.h"

namespace axscope::multipliers::gemm {

WordMap::WordMap(const Values& map) : values(map) {
    nibbleAdditive = true;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto sum =
            static_cast<std::uint16_t>(values[i & 15] + values[i & ~std::size_t{15}] - values[0]);
        nibbleAdditive = nibbleAdditive && sum == static_cast<std::uint16_t>(values[i]);
        planes[0][i] = static_cast<std::uint8_t>(values[i]);
        planes[1][i] = static_cast<std::uint8_t>(static_cast<std::uint16_t>(values[i]) >> 8);
    }
    for (std::size_t nibble = 0; nibble < 16; ++nibble) {
        const auto low = static_cast<std::uint16_t>(values[nibble]);
        const auto high = static_cast<std::uint16_t>(values[16 * nibble] - values[0]);
        nibbleBytes[0][nibble] = static_cast<std::uint8_t>(low);
        nibbleBytes[1][nibble] = static_cast<std::uint8_t>(low >> 8);
        nibbleBytes[2][nibble] = static_cast<std::uint8_t>(high);
        nibbleBytes[3][nibble] = static_cast<std::uint8_t>(high >> 8);
    }
}

ByteMap::ByteMap(const Values& map) : values(map) {
    nibbleAdditive = true;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto sum = static_cast<std::uint8_t>(values[i & 15] + values[i & ~std::size_t{15}] - values[0]);
        nibbleAdditive = nibbleAdditive && sum == values[i];
    }
    for (std::size_t nibble = 0; nibble < 16; ++nibble) {
        nibbleBytes[0][nibble] = values[nibble];
        nibbleBytes[1][nibble] = static_cast<std::uint8_t>(values[16 * nibble] - values[0]);
    }
}

namespace {

/// Vectors without gaps are one long vector: no short rests to map one by one.
void joinVectors(std::size_t& count, std::size_t& width, std::size_t& pitch) {
    if (pitch != width)
        return;
    width *= count;
    pitch = width;
    count = 1;
}

}  // namespace

void mapOperands(const WordMap& map, const std::uint8_t* indices, std::size_t count, std::size_t width,
                 std::int16_t* out, std::size_t pitch, [[maybe_unused]] Simd simd) {
    joinVectors(count, width, pitch);
#if defined(__x86_64__)
    if (simd == Simd::Avx512)
        return kernels::mapWordsAvx512(map.planes[0].data(), indices, count, width, out, pitch);
#endif
    for (std::size_t vector = 0; vector < count; ++vector, indices += width, out += pitch) {
        std::size_t done = 0;
#if defined(__x86_64__)
        if (simd == Simd::Avx2 && map.nibbleAdditive)
            done = kernels::mapWordsAvx2(map.nibbleBytes[0].data(), indices, width, out);
#endif
        for (; done < width; ++done)
            out[done] = map.values[indices[done]];
    }
}

void mapOperands(const ByteMap& map, const std::uint8_t* indices, std::size_t count, std::size_t width,
                 std::uint8_t* out, std::size_t pitch, [[maybe_unused]] Simd simd) {
    joinVectors(count, width, pitch);
#if defined(__x86_64__)
    if (simd == Simd::Avx512)
        return kernels::mapBytesAvx512(map.values.data(), indices, count, width, out, pitch);
#endif
    for (std::size_t vector = 0; vector < count; ++vector, indices += width, out += pitch) {
        std::size_t done = 0;
#if defined(__x86_64__)
        if (simd == Simd::Avx2 && map.nibbleAdditive)
            done = kernels::mapBytesAvx2(map.nibbleBytes[0].data(), indices, width, out);
#endif
        for (; done < width; ++done)
            out[done] = map.values[indices[done]];
    }
}

}  // namespace axscope::multipliers::gemm
