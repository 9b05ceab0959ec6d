// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"
#include "multipliers/product_table.h"
#include "multipliers/structure.h"

/// Matrix products in which every multiplication is a look-up in a product table, exact to the bit:
///
///     C[m][n] = sum over t < taps, c < channels of L[ a(m,t)[c] ][ w[n][t][c] ]
///
/// Row m of the left operand is given as `taps` pointers to vectors of `channels` operands: for a convolution
/// the pixels under the kernel at one output position (no im2col copy), for a linear layer one pointer to the
/// input row.
namespace axscope::multipliers {

/// Instruction-set path of the kernels.
enum class Simd {
    Scalar,    ///< the specification: one look-up per product, nothing else
    Portable,  ///< structured kernels in plain C++
    Avx2,
};
[[nodiscard]] std::string_view toString(Simd simd);  ///< "scalar", "portable", "avx2"

/// True where this machine can run the path.
[[nodiscard]] bool isSupported(Simd simd);

/// The path that kernels take: the fastest supported one, or what the environment variable AXSCOPE_SIMD
/// names. Errors: InvalidArgument where it names no path or one that this machine lacks.
Result<Simd> selectedSimd();

/// A product table made ready for computing: its structure is known and a strategy chosen. Immutable, shared
/// by all layers and threads.
class LutKernel {
public:
    enum class Strategy {
        Specification,  ///< scalar look-ups
        TableLoop,      ///< unrolled look-ups with int16/int32 rows, any table
        LowRank,        ///< exact integer factors: mapped operands through an int16 multiply-add product
    };

    /// Analyses `table` (cached by content hash) for `simd`; absent = selectedSimd(). A path without a kernel
    /// for the table's structure hands over to Portable: simd() tells what will run. Errors: InvalidArgument
    /// where this machine cannot run `simd`; those of selectedSimd.
    static Result<std::shared_ptr<const LutKernel>> create(std::shared_ptr<const ProductTable> table,
                                                           std::optional<Simd> simd = {});

    [[nodiscard]] const ProductTable& table() const { return *m_table; }
    [[nodiscard]] Strategy strategy() const { return m_strategy; }
    /// The path that multiplications take.
    [[nodiscard]] Simd simd() const { return m_simd; }
    [[nodiscard]] const std::optional<LowRankFactors>& factors() const { return m_factors; }
    /// For people: "rank 3 as 3 int16 products, avx2" or "65,536-entry look-ups, portable".
    [[nodiscard]] std::string description() const;

    /// Bytes of one mapped operand vector of `channels` entries; vectors stand this far apart. A multiple
    /// of 4.
    [[nodiscard]] std::size_t mappedBytes(int channels) const;
    /// Maps `count` vectors of `channels` operand indices (0..255, numeric order), contiguous, into `out`
    /// (count * mappedBytes(channels) bytes, 4-byte aligned).
    void mapOperands(const std::uint8_t* indices, std::size_t count, int channels, std::byte* out) const;

private:
    friend class PackedWeights;
    LutKernel() = default;

    std::shared_ptr<const ProductTable> m_table;
    Strategy m_strategy = Strategy::Specification;
    Simd m_simd = Simd::Scalar;
    std::optional<LowRankFactors> m_factors;
    /// LowRank: the kernel that runs, see kernels::LowRankGemm.
    void (*m_lowRankGemm)(const std::int16_t* const* rows, int m, int taps, int run,
                          const std::int16_t* packed, int n, std::int32_t* out) = nullptr;
};

/// The right operand of lutGemm, arranged for one kernel. Immutable after pack().
class PackedWeights {
public:
    /// `weights`: operand indices [n][taps][channels]. Errors: InvalidArgument where the reduction depth
    /// taps*channels exceeds the table's maxDepth() (int32 sums would overflow) or the sizes do not fit.
    static Result<PackedWeights> pack(std::shared_ptr<const LutKernel> kernel,
                                      std::span<const std::uint8_t> weights, int n, int taps, int channels);

    [[nodiscard]] const LutKernel& kernel() const { return *m_kernel; }
    [[nodiscard]] int columns() const { return m_n; }
    [[nodiscard]] int taps() const { return m_taps; }
    [[nodiscard]] int channels() const { return m_channels; }

    /// `rows`: m * taps pointers to mapped operand vectors (LutKernel::mapOperands), row-major [m][taps].
    /// `out`: int32 [m][columns()], overwritten. Any m >= 0. Thread-safe.
    void multiply(const std::byte* const* rows, int m, std::int32_t* out) const;

private:
    PackedWeights() = default;

    std::shared_ptr<const LutKernel> m_kernel;
    int m_n = 0;
    int m_taps = 0;
    int m_channels = 0;
    std::vector<std::uint8_t> m_indices;  ///< Specification: [n][k]; TableLoop: [k][n]
    std::vector<std::int16_t> m_lowRank;  ///< LowRank: see kernels.h
};

}  // namespace axscope::multipliers
