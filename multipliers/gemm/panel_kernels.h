// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Kernels that keep activations in the lanes of vector registers and the small table of the current weight
/// in registers: byte shuffles then look up one product per lane. They work on a panel of activations,
/// transposed so that the activations of many rows at one depth are neighbours.
namespace axscope::multipliers::kernels {

/// A panel has up to kMaxSlabs slabs of kSlabRows rows each and up to kMaxPanelDepth of the reduction. The
/// depth keeps sums of bytes, two per step, below 2^16.
inline constexpr int kSlabRows = 64;
inline constexpr int kMaxSlabs = 4;
inline constexpr int kPanelRows = kSlabRows * kMaxSlabs;
inline constexpr int kMaxPanelDepth = 128;
/// Columns per call of a PanelKernel.
inline constexpr int kGroupColumns = 8;

enum class PanelForm {
    Bytes,    ///< slab: [depth][kSlabRows] operand indices
    Nibbles,  ///< slab: [depth][2][kSlabRows]: the index mod 16, then the index / 16
};
/// Bytes from one slab to the next. The odd line keeps slabs off each other's cache sets.
constexpr long slabPitch(PanelForm form) {
    return kMaxPanelDepth * kSlabRows * (form == PanelForm::Nibbles ? 2L : 1L) + 64;
}

/// Which operand indices a panel holds: half the table is enough for activations after ReLU.
struct IndexRange {
    bool low;   ///< some are below 128
    bool high;  ///< some are 128 or above
};

/// The depths of a panel sorted by the part of the table's upper half that their indices reach, in chunks of
/// 16 entries from index 128 on. Most activations after ReLU are small, so most depths need few chunks;
/// sorted, they need no branch that is hard to foresee.
struct ReachOrder {
    static constexpr int kChunks = 8;
    std::uint8_t depths[kMaxPanelDepth];
    /// depths[end[c - 1]..end[c] - 1] reach into c chunks; end[0] = 0, and all are below end[kChunks].
    int end[kChunks + 1];
};

struct ActivationPanel {
    const std::uint8_t* bytes;  ///< 64-byte aligned; see PanelForm
    int slabs;
    int depth;
    IndexRange range;
    /// PanelForm::Bytes only: of each slab, then of all slabs together.
    const ReachOrder* order;
};

/// Values of 0 and above to look up, as planes of bytes in the kernel's own layout, one record per weight.
struct WeightTables {
    const std::uint8_t* records;  ///< 64-byte aligned
    int lowBits;                  ///< a value is low byte + (high byte << lowBits)
    /// So many bytes of one plane add up to a byte for certain: more than 1 where values are small.
    int addableBytes = 1;
};

/// sums[c][row] = sum over k < depth of value(activation(row, k), weights[c * pitch + k]), for c < columns <=
/// kGroupColumns and every row of the panel's slabs. `sums`: [kGroupColumns][kPanelRows], 64-byte aligned.
using PanelKernel = void (*)(const ActivationPanel& panel, const WeightTables& tables,
                             const std::uint8_t* weights, long pitch, int columns, std::int32_t* sums);

#if defined(__x86_64__)
/// Fills a panel from `rowCount` (1..kPanelRows) rows, each given by `taps` pointers of which
/// tap..tap+tapCount-1 are read, `channels` bytes from byte `first` (a multiple of 4, as is the room behind
/// each pointer). Rows that fill up the last slab repeat the last row. `order`: kMaxSlabs + 1 entries, as in
/// ActivationPanel.
IndexRange fillPanelAvx2(const std::uint8_t* const* rows, int rowCount, int taps, int tap, int tapCount,
                         int first, int channels, PanelForm form, std::uint8_t* panel, ReachOrder* order);
/// out[row * n + c] += sums[c][row], modulo 2^32, for rows and columns in range.
void addPanelSumsAvx2(const std::int32_t* sums, int rowCount, int columns, std::int32_t* out, long n);

/// Nibble-additive tables. Record: 16 bytes each of P low, P high, Q low, Q high. Narrow: sums of a P and a Q
/// byte fit a byte.
inline constexpr int kNibbleRecordBytes = 64;
void nibbleNarrowAvx2(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                      long pitch, int columns, std::int32_t* sums);
void nibbleWideAvx2(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                    long pitch, int columns, std::int32_t* sums);
void nibbleNarrowAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums);
void nibbleWideAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                      long pitch, int columns, std::int32_t* sums);

/// Tables whose columns span less than 2^8 (Bytes, one plane per record) or 2^16 (Words, two planes, the low
/// bytes first).
inline constexpr int kShufflePlaneBytes = 256;
/// Plane: [2 halves][8 chunks][16], each chunk XORed with the one before it in its half.
void shuffleBytesAvx2(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                      long pitch, int columns, std::int32_t* sums);
void shuffleWordsAvx2(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                      long pitch, int columns, std::int32_t* sums);
/// Plane: [256].
/// AVX-512 takes lowBits of 8 or, where every column spans less than 2^15, of kShufflePairBits: low bytes of
/// two k then add up to a byte.
inline constexpr int kShufflePairBits = 7;
void shuffleBytesAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums);
void shuffleWordsAvx512(const ActivationPanel& panel, const WeightTables& tables, const std::uint8_t* weights,
                        long pitch, int columns, std::int32_t* sums);
#endif

}  // namespace axscope::multipliers::kernels
