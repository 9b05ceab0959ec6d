// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/io/checkpoint_file.h"

namespace axscope::models {

using TensorShape = std::vector<std::int64_t>;
using ShapeMap = std::map<std::string, TensorShape, std::less<>>;

[[nodiscard]] std::string shapeText(const TensorShape& shape);  ///< "[16, 3, 3, 3]"

/// Names and shapes of a checkpoint's tensors: all that tells one network from another. A first component
/// that all names share ("module.", "model.", "backbone.") is left out, as often as there is one. Counters of
/// profilers (thop's total_ops and total_params) and of batch norm (num_batches_tracked) are set apart.
class TensorShapes {
public:
    explicit TensorShapes(const CheckpointFile& file);
    /// Shapes as they are.
    explicit TensorShapes(ShapeMap shapes) : m_shapes(std::move(shapes)) {}

    [[nodiscard]] const ShapeMap& all() const { return m_shapes; }
    [[nodiscard]] const TensorShape* find(std::string_view name) const;
    [[nodiscard]] bool contains(std::string_view name) const { return find(name) != nullptr; }
    [[nodiscard]] bool anyStartsWith(std::string_view prefix) const;
    /// Dimension `axis` of tensor `name`, or `fallback` where there is no such tensor or dimension, or where
    /// it is no sensible size (1 to 2^24).
    [[nodiscard]] int size(std::string_view name, std::size_t axis, int fallback) const;
    /// How many of `prefix`0., `prefix`1., ... there are, without a gap: members of a list of modules.
    [[nodiscard]] int countChildren(const std::string& prefix) const;

    /// What was left out of all names: "module."; empty for none.
    [[nodiscard]] const std::string& prefix() const { return m_prefix; }
    /// Names (without prefix) of tensors that were set apart because no network computes with them, except
    /// num_batches_tracked.
    [[nodiscard]] const std::vector<std::string>& ignored() const { return m_ignored; }

private:
    ShapeMap m_shapes;
    std::string m_prefix;
    std::vector<std::string> m_ignored;
};

}  // namespace axscope::models
