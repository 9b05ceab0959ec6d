// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/datasets/dataset.h"
#include "models/io/file_bytes.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// An array of images: uint8, or float32 in 0..1, of shape [N, H, W, C], [N, C, H, W] (C is 1 or 3) or [N, H,
/// W], in C or Fortran order, of either byte order. Where both [N, H, W, C] and [N, C, H, W] would fit, the
/// first is taken. `where` names the file in errors: Format (size, shape), Unsupported (another type).
class NpyImageArray {
public:
    static Result<NpyImageArray> parse(FileBytes file, const std::string& where);

    [[nodiscard]] std::size_t size() const { return m_images; }
    [[nodiscard]] std::array<int, 3> imageSize() const { return m_imageSize; }

    /// Image `index` < size(). Errors: Format for a number that is not in 0..1.
    Result<void> read(std::size_t index, Image& image) const;

private:
    FileBytes m_file;
    std::string m_where;
    std::size_t m_dataOffset = 0;
    bool m_isFloat = false;
    bool m_bigEndian = false;
    std::size_t m_images = 0;
    std::array<int, 3> m_imageSize{};
    std::size_t m_imageStride = 0;           ///< strides in elements
    std::array<std::size_t, 3> m_strides{};  ///< of channel, row and column
};

/// Integers of any width, [N] or [N, 1], as labels 0..999,999. Errors as above.
Result<std::vector<int>> parseNpyLabels(std::span<const std::byte> bytes, const std::string& where);

}  // namespace axscope::models
