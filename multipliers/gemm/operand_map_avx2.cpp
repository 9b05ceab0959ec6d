// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace axscope::multipliers::kernels {
namespace {

constexpr std::size_t kStep = 16;

__m128i load(const std::uint8_t* bytes) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

void store(void* target, __m128i value) {
    _mm_storeu_si128(static_cast<__m128i*>(target), value);
}

/// Sums of the parts of both nibbles of 16 indices.
struct WordNibbles {
    __m128i lowLow, lowHigh, highLow, highHigh;

    explicit WordNibbles(const std::uint8_t* bytes)
        : lowLow(load(bytes)),
          lowHigh(load(bytes + 16)),
          highLow(load(bytes + 32)),
          highHigh(load(bytes + 48)) {}

    void map(__m128i low, __m128i high, void* out) const {
        const __m128i p0 = _mm_shuffle_epi8(lowLow, low);
        const __m128i p1 = _mm_shuffle_epi8(lowHigh, low);
        const __m128i q0 = _mm_shuffle_epi8(highLow, high);
        const __m128i q1 = _mm_shuffle_epi8(highHigh, high);
        store(out, _mm_add_epi16(_mm_unpacklo_epi8(p0, p1), _mm_unpacklo_epi8(q0, q1)));
        store(static_cast<__m128i*>(out) + 1,
              _mm_add_epi16(_mm_unpackhi_epi8(p0, p1), _mm_unpackhi_epi8(q0, q1)));
    }
};

struct ByteNibbles {
    __m128i lowPart, highPart;

    explicit ByteNibbles(const std::uint8_t* bytes) : lowPart(load(bytes)), highPart(load(bytes + 16)) {}

    [[nodiscard]] __m128i map(__m128i low, __m128i high) const {
        return _mm_add_epi8(_mm_shuffle_epi8(lowPart, low), _mm_shuffle_epi8(highPart, high));
    }
};

__m128i lowNibbles(__m128i bytes) {
    return _mm_and_si128(bytes, _mm_set1_epi8(15));
}

__m128i highNibbles(__m128i bytes) {
    return _mm_and_si128(_mm_srli_epi16(bytes, 4), _mm_set1_epi8(15));
}

}  // namespace

std::size_t mapWordsAvx2(const std::uint8_t* nibbleBytes, const std::uint8_t* indices, std::size_t count,
                         std::int16_t* out) {
    const WordNibbles words(nibbleBytes);
    std::size_t i = 0;
    for (; i + kStep <= count; i += kStep) {
        const __m128i index = load(indices + i);
        words.map(lowNibbles(index), highNibbles(index), out + i);
    }
    return i;
}

std::size_t mapBytesAvx2(const std::uint8_t* nibbleBytes, const std::uint8_t* indices, std::size_t count,
                         std::uint8_t* out) {
    const ByteNibbles bytes(nibbleBytes);
    std::size_t i = 0;
    for (; i + kStep <= count; i += kStep) {
        const __m128i index = load(indices + i);
        store(out + i, bytes.map(lowNibbles(index), highNibbles(index)));
    }
    return i;
}

void mapResidualAvx2(const std::uint8_t* wordNibbles, const std::uint8_t* classNibbles,
                     const std::uint8_t* indices, std::size_t count, std::size_t channels, std::byte* out,
                     std::size_t pitch) {
    const WordNibbles words(wordNibbles);
    const ByteNibbles classes(classNibbles);
    const __m128i upperNibble = _mm_set1_epi16(0xF0);
    for (std::size_t vector = 0; vector < count; ++vector) {
        std::byte* const classBytes = out + 2 * channels;
        std::byte* const pairBytes = classBytes + channels;
        for (std::size_t i = 0; i < channels; i += kStep) {
            const __m128i index = load(indices + i);
            const __m128i low = lowNibbles(index);
            const __m128i high = highNibbles(index);
            words.map(low, high, out + 2 * i);
            const __m128i classIndices = classes.map(low, high);
            store(classBytes + i, classIndices);
            // Both bytes of a word hold 16 * class: the even channel's stays, the odd one's goes into the low
            // nibble.
            const __m128i pairs =
                _mm_or_si128(_mm_and_si128(classIndices, upperNibble), _mm_srli_epi16(classIndices, 12));
            _mm_storel_epi64(reinterpret_cast<__m128i*>(pairBytes + i / 2), _mm_packus_epi16(pairs, pairs));
        }
        indices += channels;
        out += pitch;
    }
}

}  // namespace axscope::multipliers::kernels

#endif
