// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "multipliers/gemm/lut_gemm.h"
#include "multipliers/product_table.h"
#include "multipliers/structure/low_rank.h"
#include "multipliers/structure/residual.h"

/// What a LutKernel delegates to: one class per way of computing, each in a file of its own. Adding a way
/// means one Method, its kernels (kernels.h) and a line in chooseMethod().
namespace axscope::multipliers::gemm {

/// The right operand, arranged for one method. Immutable, shared by threads.
class PackedOperand {
public:
    virtual ~PackedOperand() = default;
    /// As PackedWeights::multiply.
    virtual void multiply(const std::byte* const* rows, int m, std::int32_t* out) const = 0;
};

class Method {
public:
    virtual ~Method() = default;
    [[nodiscard]] virtual LutKernel::Strategy strategy() const = 0;
    [[nodiscard]] virtual Simd simd() const = 0;
    /// For people, without the path: "rank 3 as 3 int16 products".
    [[nodiscard]] virtual std::string description() const = 0;

    /// As LutKernel::mappedBytes. The default: operand indices as they are, padded to a multiple of 4 bytes.
    [[nodiscard]] virtual std::size_t mappedBytes(int channels) const;
    /// As LutKernel::mapOperands, mapped vectors `pitch` bytes apart, at least mappedBytes(channels). The
    /// default copies the indices.
    virtual void mapOperands(const std::uint8_t* indices, std::size_t count, int channels, std::byte* out,
                             std::size_t pitch) const;
    /// As LutKernel::preferredRows.
    [[nodiscard]] virtual int preferredRows() const { return 96; }

    /// `weights`: operand indices [n][taps][channels], sizes and depth already checked.
    [[nodiscard]] virtual std::shared_ptr<const PackedOperand> pack(std::span<const std::uint8_t> weights,
                                                                    int n, int taps, int channels) const = 0;
};

/// The fastest method that `simd` allows for the table's structure.
std::unique_ptr<const Method> chooseMethod(const std::shared_ptr<const ProductTable>& table, Simd simd);

std::unique_ptr<const Method> makeScalarMethod(std::shared_ptr<const ProductTable> table);
std::unique_ptr<const Method> makeTableLoopMethod(std::shared_ptr<const ProductTable> table);
/// `simd`: Portable or better. `constantPerProduct` is added once for each product.
std::unique_ptr<const Method> makeLowRankMethod(LowRankFactors factors, Simd simd,
                                                std::int32_t constantPerProduct = 0);
#if defined(__x86_64__)
/// Needs AVX2. `form.maxResidual` is at least 1.
std::unique_ptr<const Method> makeResidualMethod(const ResidualForm& form);
#endif
/// For tables whose structure is nibbleAdditive; any other goes to makeShuffleMethod. `simd`: Portable or
/// better.
std::unique_ptr<const Method> makeNibbleAdditiveMethod(std::shared_ptr<const ProductTable> table, Simd simd);
/// Any table; without vectors, or with a column that spans 2^16 or more, it goes to makeTableLoopMethod.
/// `simd`: Portable or better.
std::unique_ptr<const Method> makeShuffleMethod(std::shared_ptr<const ProductTable> table, Simd simd);
/// Any table; where makeShuffleMethod hands over, or entries span 2^16 or more, it goes there. `simd`:
/// Portable or better. `use`: Always is for tests.
enum class RowUse { WherePays, Always };
std::unique_ptr<const Method> makeRowMethod(std::shared_ptr<const ProductTable> table, Simd simd,
                                            RowUse use = RowUse::WherePays);

}  // namespace axscope::multipliers::gemm
