// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/support/safetensors_writer.h"

namespace axscope::tests {

/// Tensors of a made-up network, by name: random, but the same in every run and of a size that keeps
/// activations in range.
class NetworkTensors {
public:
    void add(const std::string& name, std::vector<std::int64_t> shape, float low, float high) {
        std::size_t count = 1;
        for (const std::int64_t size : shape)
            count *= static_cast<std::size_t>(size);
        std::vector<float> values(count);
        for (float& value : values) {
            m_state = m_state * 1664525U + 1013904223U;
            value = low + (high - low) * static_cast<float>(m_state >> 8) / static_cast<float>(1U << 24);
        }
        m_tensors[name] = tensorOf(name, "F32", std::move(shape), values);
    }
    /// `gain`: about sqrt(6) keeps activations as large as they are from one ReLU to the next.
    void addConvBn(const std::string& conv, const std::string& norm, int out, int in, int kernel,
                   float gain = 1) {
        const float bound = gain / std::sqrt(static_cast<float>(in * kernel * kernel));
        add(conv + ".weight", {out, in, kernel, kernel}, -bound, bound);
        add(norm + ".weight", {out}, 0.5F, 1.5F);
        add(norm + ".bias", {out}, -0.1F, 0.1F);
        add(norm + ".running_mean", {out}, -0.1F, 0.1F);
        add(norm + ".running_var", {out}, 0.5F, 1.5F);
    }

    [[nodiscard]] const std::map<std::string, NamedTensor>& tensors() const { return m_tensors; }

private:
    std::map<std::string, NamedTensor> m_tensors;
    std::uint32_t m_state = 1;
};

}  // namespace axscope::tests
