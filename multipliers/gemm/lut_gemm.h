// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "multipliers/base/result.h"
#include "multipliers/product_table.h"

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
    Avx512,  ///< AVX-512 F, BW, VL with VBMI and VNNI
};
[[nodiscard]] std::string_view toString(Simd simd);  ///< "scalar", "portable", "avx2", "avx512"

/// True where this machine can run the path.
[[nodiscard]] bool isSupported(Simd simd);

/// The path that kernels take: the fastest supported one, or what the environment variable AXSCOPE_SIMD
/// names. Errors: InvalidArgument where it names no path or one that this machine lacks.
Result<Simd> selectedSimd();

namespace gemm {
class Method;
class PackedOperand;
}  // namespace gemm

/// A product table made ready for computing: its structure is known and a strategy chosen. Immutable, shared
/// by all layers and threads.
class LutKernel {
public:
    enum class Strategy {
        Specification,   ///< scalar look-ups
        TableLoop,       ///< unrolled look-ups in the table, any table
        LowRank,         ///< exact integer factors: mapped operands through an integer multiply-add product
        Residual,        ///< one such product, and what is left looked up in 16 x 16 bytes
        NibbleAdditive,  ///< L[a][b] = P_b(a mod 16) + Q_b(a / 16): 64 bytes of table per weight, byte
                         ///< shuffles
        Shuffle,         ///< any table, looked up by byte shuffles in vector registers
        ProductRows,     ///< any table: products of many columns written next to each other and looked up
                         ///< together, in the first-level cache; byte shuffles where that does not pay
    };

    /// Analyses `table` (cached by content hash) for `simd`; absent = selectedSimd(). A path without a kernel
    /// for the table's structure hands over to a lower one: simd() tells what will run. Errors:
    /// InvalidArgument where this machine cannot run `simd`; those of selectedSimd.
    static Result<std::shared_ptr<const LutKernel>> create(std::shared_ptr<const ProductTable> table,
                                                           std::optional<Simd> simd = {});
    ~LutKernel();
    LutKernel(const LutKernel&) = delete;
    LutKernel& operator=(const LutKernel&) = delete;

    [[nodiscard]] const ProductTable& table() const { return *m_table; }
    [[nodiscard]] Strategy strategy() const;
    /// The path that multiplications take.
    [[nodiscard]] Simd simd() const;
    /// For people: "rank 3 as 3 int16 products, avx2" or "look-ups, unrolled, portable".
    [[nodiscard]] std::string description() const;

    /// Bytes of one mapped operand vector of `channels` entries; vectors stand this far apart. A multiple
    /// of 4.
    [[nodiscard]] std::size_t mappedBytes(int channels) const;
    /// Maps `count` vectors of `channels` operand indices (0..255, numeric order), contiguous, into `out`
    /// (count * mappedBytes(channels) bytes, 4-byte aligned).
    void mapOperands(const std::uint8_t* indices, std::size_t count, int channels, std::byte* out) const;
    /// Rows per call of PackedWeights::multiply at which it is fastest; any number is right.
    [[nodiscard]] int preferredRows() const;

private:
    friend class PackedWeights;
    LutKernel(std::shared_ptr<const ProductTable> table, std::unique_ptr<const gemm::Method> method);

    std::shared_ptr<const ProductTable> m_table;
    std::unique_ptr<const gemm::Method> m_method;
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
    std::shared_ptr<const gemm::PackedOperand> m_operand;
    int m_n = 0;
    int m_taps = 0;
    int m_channels = 0;
};

}  // namespace axscope::multipliers
