// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/tensor_shapes.h"

#include <algorithm>

namespace axscope::models {
namespace {

constexpr std::int64_t kMaxSize = std::int64_t{1} << 24;
constexpr std::size_t kMaxDimensionsNamed = 8;

std::string_view lastComponent(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

bool isCounter(std::string_view name) {
    const std::string_view last = lastComponent(name);
    return last == "total_ops" || last == "total_params" || last == "num_batches_tracked";
}

/// The first components that all names share, dots included.
std::string commonPrefix(const std::vector<std::string_view>& names) {
    if (names.empty())
        return {};
    const std::string_view first = names.front();
    std::size_t length = 0;
    for (;;) {
        const std::size_t dot = first.find('.', length);
        if (dot == std::string_view::npos)
            return std::string(first.substr(0, length));
        const std::string_view candidate = first.substr(0, dot + 1);
        if (!std::all_of(names.begin(), names.end(),
                         [&](std::string_view name) { return name.starts_with(candidate); }))
            return std::string(first.substr(0, length));
        length = dot + 1;
    }
}

}  // namespace

std::string shapeText(const TensorShape& shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < std::min(shape.size(), kMaxDimensionsNamed); ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
    return text + (shape.size() > kMaxDimensionsNamed ? ", ...]" : "]");
}

TensorShapes::TensorShapes(const CheckpointFile& file) {
    std::vector<std::string_view> names;
    for (const TensorEntry& tensor : file.tensors())
        if (!isCounter(tensor.name))
            names.push_back(tensor.name);
    m_prefix = commonPrefix(names);
    for (const TensorEntry& tensor : file.tensors()) {
        std::string name = tensor.name.starts_with(m_prefix) ? tensor.name.substr(m_prefix.size()) : tensor.name;
        if (!isCounter(tensor.name))
            m_shapes.emplace(std::move(name), tensor.shape);
        else if (lastComponent(tensor.name) != "num_batches_tracked")
            m_ignored.push_back(std::move(name));
    }
}

const TensorShape* TensorShapes::find(std::string_view name) const {
    const auto found = m_shapes.find(name);
    return found == m_shapes.end() ? nullptr : &found->second;
}

bool TensorShapes::anyStartsWith(std::string_view prefix) const {
    const auto found = m_shapes.lower_bound(prefix);
    return found != m_shapes.end() && found->first.starts_with(prefix);
}

int TensorShapes::size(std::string_view name, std::size_t axis, int fallback) const {
    const TensorShape* const shape = find(name);
    if (shape == nullptr || axis >= shape->size() || (*shape)[axis] < 1 || (*shape)[axis] > kMaxSize)
        return fallback;
    return static_cast<int>((*shape)[axis]);
}

int TensorShapes::countChildren(const std::string& prefix) const {
    int count = 0;
    while (anyStartsWith(prefix + std::to_string(count) + "."))
        ++count;
    return count;
}

}  // namespace axscope::models
