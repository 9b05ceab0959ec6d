// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "multipliers/base/result.h"

namespace axscope::multipliers {

/// All products of an 8-bit multiplier: 256 x 256 entries L[a][b], immutable.
///
/// `a` is the first operand (activation), `b` the second (weight). Rows and columns stand in numeric order:
/// index 0..255 means -128..127 for signed tables and 0..255 for unsigned ones ("operand index" below).
/// Identity is the hash of the contents, never the name.
class ProductTable {
public:
    static constexpr int kOperands = 256;
    static constexpr int kEntries = kOperands * kOperands;
    /// Largest |entry| accepted. Covers int16 and uint16 products.
    static constexpr std::int32_t kMaxAbsEntry = 65535;

    /// `entries`: kEntries products, row-major [a][b], numeric order. Errors: InvalidArgument where the count is
    /// wrong or an entry's magnitude exceeds kMaxAbsEntry.
    static Result<std::shared_ptr<const ProductTable>> create(std::string name, bool isSigned,
                                                              std::vector<std::int32_t> entries);
    /// Table of `product(a, b)` over the numeric operand range; asserts |product| <= kMaxAbsEntry.
    static std::shared_ptr<const ProductTable> fromFunction(std::string name, bool isSigned,
                                                            const std::function<std::int32_t(int a, int b)>& product);
    /// a*b: the exact multiplier, named "exact".
    static std::shared_ptr<const ProductTable> exact(bool isSigned = true);

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] bool isSigned() const { return m_signed; }
    /// Smallest operand value: -128 or 0.
    [[nodiscard]] int minOperand() const { return m_signed ? -128 : 0; }
    [[nodiscard]] int maxOperand() const { return m_signed ? 127 : 255; }
    /// Product of operand values a and b, both in minOperand()..maxOperand().
    [[nodiscard]] std::int32_t product(int a, int b) const {
        return m_entries[static_cast<std::size_t>((a - minOperand()) * kOperands + (b - minOperand()))];
    }
    /// kEntries products, row-major by operand index.
    [[nodiscard]] std::span<const std::int32_t> entries() const { return m_entries; }
    [[nodiscard]] std::int32_t minEntry() const { return m_minEntry; }
    [[nodiscard]] std::int32_t maxEntry() const { return m_maxEntry; }
    /// True where every entry is the exact product.
    [[nodiscard]] bool isExact() const { return m_exact; }
    /// SHA-256 (hex) over a signedness byte ('s' or 'u') and the entries as int32 little-endian, row-major. Two
    /// tables with the same hash multiply alike, whatever file or name they came from.
    [[nodiscard]] const std::string& hash() const { return m_hash; }
    /// Largest reduction depth K for which sum_k L[a_k][b_k] fits int32 for any operands: floor((2^31-1)/max|L|).
    [[nodiscard]] std::int64_t maxDepth() const;
    /// The same contents under another name.
    [[nodiscard]] std::shared_ptr<const ProductTable> renamed(std::string name) const;
    /// L'[a][b] = L[b][a].
    [[nodiscard]] std::shared_ptr<const ProductTable> transposed() const;
    /// The signed table of an unsigned multiplier used in sign-magnitude form:
    /// L'(a,b) = sgn(a) sgn(b) L(|a|,|b|), with sgn(0) = +1. Precondition: !isSigned().
    [[nodiscard]] std::shared_ptr<const ProductTable> signMagnitude() const;

private:
    ProductTable(std::string name, bool isSigned, std::vector<std::int32_t> entries);

    std::string m_name;
    bool m_signed = true;
    bool m_exact = false;
    std::int32_t m_minEntry = 0;
    std::int32_t m_maxEntry = 0;
    std::vector<std::int32_t> m_entries;
    std::string m_hash;
};

}  // namespace axscope::multipliers
