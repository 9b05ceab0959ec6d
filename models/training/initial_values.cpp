// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/initial_values.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace axscope::models {
namespace {

constexpr double kTransformerDeviation = 0.02;

/// FNV-1a: names to numbers, the same everywhere.
std::uint64_t branchOf(const std::string& name) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

at::Tensor filled(const TensorShape& shape, const std::function<double(std::uint64_t)>& value) {
    at::Tensor tensor = at::empty(shape, at::kFloat);
    float* const values = tensor.data_ptr<float>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        values[i] = static_cast<float>(value(static_cast<std::uint64_t>(i)));
    return tensor;
}

}  // namespace

at::Tensor initialValue(const NamedShape& tensor, bool transformer, const CounterRandom& random) {
    const std::string& name = tensor.name;
    const TensorShape& shape = tensor.shape;
    const CounterRandom own = random.at(branchOf(name));
    const auto normal = [&](double deviation) {
        return filled(shape, [&, deviation](std::uint64_t i) { return std::clamp(own.normal(i), -2.0, 2.0) * deviation; });
    };
    if (name.ends_with(".running_var") || (shape.size() == 1 && name.ends_with(".weight")))
        return at::ones(shape, at::kFloat);
    if (shape.size() == 1 || name.ends_with(".centroids"))
        return at::zeros(shape, at::kFloat);
    if (name.ends_with(".phi"))
        return normal(1 / std::sqrt(static_cast<double>(shape[0])));
    if (transformer || shape.size() == 3 || name.ends_with(".router.weight"))
        return normal(kTransformerDeviation);
    if (shape.size() == 4) {
        // Depthwise kernels have one input channel and feed one output each.
        const double outputs = shape[1] == 1 ? 1.0 : static_cast<double>(shape[0]);
        const double fanOut = outputs * static_cast<double>(shape[2] * shape[3]);
        const double deviation = std::sqrt(2 / fanOut);
        return filled(shape, [&](std::uint64_t i) { return own.normal(i) * deviation; });
    }
    const double bound = 1 / std::sqrt(static_cast<double>(shape[1]));
    return filled(shape, [&](std::uint64_t i) { return (2 * own.uniform(i) - 1) * bound; });
}

}  // namespace axscope::models
