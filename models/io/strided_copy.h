// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace axscope::models {

/// Bytes that a reader may still hand out or make, so that a small file cannot ask for much memory.
class ByteBudget {
public:
    explicit ByteBudget(std::uint64_t bytes) : m_left(bytes) {}
    /// False, and nothing taken, where fewer are left.
    [[nodiscard]] bool take(std::uint64_t bytes) {
        if (bytes > m_left)
            return false;
        m_left -= bytes;
        return true;
    }

private:
    std::uint64_t m_left;
};

/// Number of elements of `shape`, or nothing where it overflows 2^63 - 1 (a dimension of 0 counts as 1 there)
/// or a dimension is negative.
[[nodiscard]] std::optional<std::uint64_t> elementCount(const std::vector<std::int64_t>& shape);

/// Where a strided view lies: elements from `offset`, `strides` in elements, each at least 0.
struct StridedView {
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;
    std::int64_t offset = 0;
};

/// One past the last element that `view` touches (its offset, for an empty one); nothing where numbers are
/// negative, overflow, or shape and strides differ in length.
[[nodiscard]] std::optional<std::uint64_t> endOfView(const StridedView& view);

/// Whether the elements of `view` lie in row-major order without gaps.
[[nodiscard]] bool isRowMajor(const StridedView& view);

/// The elements of `view` in row-major order, `itemBytes` each, out of `storage`, which must hold all of them
/// (see endOfView).
[[nodiscard]] std::vector<std::byte> rowMajorCopy(std::span<const std::byte> storage, const StridedView& view,
                                                  std::size_t itemBytes);

/// Strides of a row-major (or, reversed, a Fortran-order) array of `shape`, whose elementCount() is fine.
[[nodiscard]] std::vector<std::int64_t> stridesOf(const std::vector<std::int64_t>& shape, bool fortran);

}  // namespace axscope::models
