// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/transforms/resize_crop.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "models/datasets/transforms/resample.h"

namespace axscope::models {
namespace {

/// Where the pixels of an output axis come from: `before` zeros, then `kept`, then zeros.
struct CropAxis {
    int before = 0;
    AxisWindow kept;
};

CropAxis cropAxis(int size, int crop) {
    CropAxis axis;
    axis.before = crop > size ? (crop - size) / 2 : 0;
    const int padded = std::max(size, crop);
    const int offset = static_cast<int>(std::nearbyint((padded - crop) / 2.0));
    axis.kept = {offset, std::min(size, crop)};
    return axis;
}

/// The kept part of `image`, with zeros around it.
template <class T>
std::vector<T> placed(const std::vector<T>& kept, std::size_t depth, const CropAxis& rows,
                      const CropAxis& columns, const ResizeCrop& transform) {
    const auto width = static_cast<std::size_t>(transform.cropWidth);
    std::vector<T> out(static_cast<std::size_t>(transform.cropHeight) * width * depth, T{0});
    const std::size_t keptRow = static_cast<std::size_t>(columns.kept.count) * depth;
    for (int y = 0; y < rows.kept.count; ++y)
        std::copy_n(
            kept.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y) * keptRow), keptRow,
            out.begin() + static_cast<std::ptrdiff_t>((static_cast<std::size_t>(rows.before + y) * width +
                                                       static_cast<std::size_t>(columns.before)) *
                                                      depth));
    return out;
}

/// The window of a floating-point image.
std::vector<float> windowOf(const Image& image, AxisWindow rows, AxisWindow columns) {
    std::vector<float> out;
    const auto depth = static_cast<std::size_t>(image.channels);
    for (int y = rows.first; y < rows.first + rows.count; ++y) {
        const float* const first =
            image.values.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                                   static_cast<std::size_t>(columns.first)) *
                                      depth;
        out.insert(out.end(), first, first + static_cast<std::size_t>(columns.count) * depth);
    }
    return out;
}

/// int(shorterSide * longer / shorter), kept within int.
int longerSide(int shorterSide, int longer, int shorter) {
    const double side = static_cast<double>(std::int64_t{shorterSide} * longer) / shorter;
    return static_cast<int>(std::min(side, static_cast<double>(std::numeric_limits<int>::max() / 2)));
}

}  // namespace

Result<void> resizeAndCrop(const ResizeCrop& transform, Image& image) {
    int width = image.width;
    int height = image.height;
    if (transform.shorterSide) {
        const int longer =
            longerSide(*transform.shorterSide, std::max(width, height), std::min(width, height));
        (width <= height ? width : height) = *transform.shorterSide;
        (image.width <= image.height ? height : width) = longer;
    }
    const bool resizes = width != image.width || height != image.height;
    if (!resizes && width == transform.cropWidth && height == transform.cropHeight)
        return {};
    if (resizes && image.isFloat())
        return Error{
            ErrorCode::Unsupported,
            "images of floating-point numbers are cropped, but not resized; store them in the network's "
            "size",
            {}};
    const CropAxis rows = cropAxis(height, transform.cropHeight);
    const CropAxis columns = cropAxis(width, transform.cropWidth);
    const auto depth = static_cast<std::size_t>(image.channels);
    if (image.isFloat()) {
        image.values = placed(windowOf(image, rows.kept, columns.kept), depth, rows, columns, transform);
    } else {
        Image kept = resample(image, width, height, rows.kept, columns.kept);
        const bool whole =
            rows.kept.count == transform.cropHeight && columns.kept.count == transform.cropWidth;
        image.pixels = whole ? std::move(kept.pixels) : placed(kept.pixels, depth, rows, columns, transform);
    }
    image.height = transform.cropHeight;
    image.width = transform.cropWidth;
    return {};
}

}  // namespace axscope::models
