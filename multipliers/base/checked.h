// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <limits>
#include <optional>

namespace axscope {

/// a + b, or nothing where the sum leaves T's range. For lengths and offsets that come from a file.
template <std::integral T>
[[nodiscard]] constexpr std::optional<T> checkedAdd(T a, T b) {
    T sum{};
    if (__builtin_add_overflow(a, b, &sum))
        return std::nullopt;
    return sum;
}

/// a * b, or nothing where the product leaves T's range.
template <std::integral T>
[[nodiscard]] constexpr std::optional<T> checkedMul(T a, T b) {
    T product{};
    if (__builtin_mul_overflow(a, b, &product))
        return std::nullopt;
    return product;
}

}  // namespace axscope
