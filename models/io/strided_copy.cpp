// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/strided_copy.h"

#include <algorithm>
#include <cstring>

#include "multipliers/base/checked.h"

namespace axscope::models {

std::optional<std::uint64_t> elementCount(const std::vector<std::int64_t>& shape) {
    std::optional<std::int64_t> count = 1;
    bool empty = false;
    for (const std::int64_t dimension : shape) {
        if (dimension < 0)
            return std::nullopt;
        empty = empty || dimension == 0;
        count = checkedMul(*count, std::max<std::int64_t>(dimension, 1));
        if (!count)
            return std::nullopt;
    }
    return empty ? 0 : static_cast<std::uint64_t>(*count);
}

std::optional<std::uint64_t> endOfView(const StridedView& view) {
    const std::optional<std::uint64_t> count = elementCount(view.shape);
    if (!count || view.offset < 0 || view.strides.size() != view.shape.size())
        return std::nullopt;
    std::optional<std::int64_t> last = view.offset;
    for (std::size_t i = 0; i < view.shape.size(); ++i) {
        if (view.strides[i] < 0)
            return std::nullopt;
        const auto reach = checkedMul(std::max<std::int64_t>(view.shape[i], 1) - 1, view.strides[i]);
        last = reach ? checkedAdd(*last, *reach) : std::nullopt;
        if (!last)
            return std::nullopt;
    }
    return static_cast<std::uint64_t>(*count == 0 ? view.offset : *last) + (*count == 0 ? 0 : 1);
}

bool isRowMajor(const StridedView& view) {
    std::int64_t expected = 1;
    for (std::size_t i = view.shape.size(); i > 0; --i) {
        if (view.shape[i - 1] != 1 && view.strides[i - 1] != expected)
            return false;
        expected *= std::max<std::int64_t>(view.shape[i - 1], 1);
    }
    return true;
}

std::vector<std::byte> rowMajorCopy(std::span<const std::byte> storage, const StridedView& view,
                                    std::size_t itemBytes) {
    const std::size_t count = static_cast<std::size_t>(elementCount(view.shape).value_or(0));
    std::vector<std::byte> copy(count * itemBytes);
    if (count == 0)
        return copy;
    std::vector<std::int64_t> index(view.shape.size(), 0);
    std::int64_t from = view.offset;
    for (std::size_t element = 0; element < count; ++element) {
        std::memcpy(copy.data() + element * itemBytes,
                    storage.data() + static_cast<std::size_t>(from) * itemBytes, itemBytes);
        for (std::size_t i = view.shape.size(); i > 0; --i) {
            const std::size_t axis = i - 1;
            from += view.strides[axis];
            if (++index[axis] < view.shape[axis])
                break;
            from -= view.strides[axis] * view.shape[axis];
            index[axis] = 0;
        }
    }
    return copy;
}

std::vector<std::int64_t> stridesOf(const std::vector<std::int64_t>& shape, bool fortran) {
    std::vector<std::int64_t> strides(shape.size());
    std::int64_t stride = 1;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const std::size_t axis = fortran ? i : shape.size() - 1 - i;
        strides[axis] = stride;
        stride *= std::max<std::int64_t>(shape[axis], 1);
    }
    return strides;
}

}  // namespace axscope::models
