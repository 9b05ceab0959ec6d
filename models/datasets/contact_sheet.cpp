// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/contact_sheet.h"

#include <png.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <vector>

#include "models/datasets/prepared_images.h"

namespace axscope::models {
namespace {

constexpr int kGap = 2;
constexpr int kCellOfMixedSizes = 64;
constexpr std::uint64_t kMostSheetPixels = std::uint64_t{1} << 28;

/// For each class that has images, its first ones.
std::vector<std::vector<std::size_t>> firstOfEachClass(const Dataset& dataset, std::size_t perClass) {
    std::vector<std::vector<std::size_t>> rows(static_cast<std::size_t>(dataset.numClasses()));
    std::size_t incomplete = rows.size();
    for (std::size_t i = 0; i < dataset.size() && incomplete > 0; ++i) {
        std::vector<std::size_t>& row = rows[static_cast<std::size_t>(dataset.label(i))];
        if (row.size() < perClass) {
            row.push_back(i);
            incomplete -= row.size() == perClass ? 1 : 0;
        }
    }
    std::erase_if(rows, [](const auto& row) { return row.empty(); });
    return rows;
}

void copyInto(const Image& image, int left, int top, Image& sheet) {
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            for (int channel = 0; channel < 3; ++channel) {
                const int from = (y * image.width + x) * image.channels + channel % image.channels;
                const std::size_t to =
                    (static_cast<std::size_t>(top + y) * static_cast<std::size_t>(sheet.width) +
                     static_cast<std::size_t>(left + x)) *
                        3 +
                    static_cast<std::size_t>(channel);
                sheet.pixels[to] = image.pixels[static_cast<std::size_t>(from)];
            }
}

}  // namespace

Result<Image> contactSheet(std::shared_ptr<const Dataset> dataset, int perClass) {
    assert(perClass >= 1);
    std::array<int, 3> size = dataset->imageSize();
    if (size[1] == 0) {
        size = {size[0], kCellOfMixedSizes, kCellOfMixedSizes};
        Result<PreparedImages> prepared = prepareImages(std::move(dataset), size, {});
        if (!prepared)
            return prepared.error();
        dataset = std::move(prepared->dataset);
    }
    const auto rows = firstOfEachClass(*dataset, static_cast<std::size_t>(perClass));
    std::size_t columns = 0;
    for (const auto& row : rows)
        columns = std::max(columns, row.size());
    const std::uint64_t width = columns * static_cast<std::uint64_t>(size[2] + kGap) - kGap;
    const std::uint64_t height = rows.size() * static_cast<std::uint64_t>(size[1] + kGap) - kGap;
    if (width > kMostSheetPixels || height > kMostSheetPixels || width * height > kMostSheetPixels)
        return Error{ErrorCode::Unsupported,
                     "a sheet of " + std::to_string(width) + "x" + std::to_string(height) +
                         " pixels is too large; ask for fewer images per class or fewer classes",
                     dataset->kind()};
    Image sheet;
    sheet.resize({3, static_cast<int>(height), static_cast<int>(width)});
    std::fill(sheet.pixels.begin(), sheet.pixels.end(), std::uint8_t{255});
    Image image;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (Result<void> read = dataset->read(rows[row][column], image); !read)
                return read.error();
            if (image.isFloat())
                return Error{ErrorCode::Unsupported, "floating-point images cannot be put on a sheet",
                             dataset->kind()};
            copyInto(image, static_cast<int>(column) * (size[2] + kGap),
                     static_cast<int>(row) * (size[1] + kGap), sheet);
        }
    return sheet;
}

Result<std::string> encodePng(const Image& image) {
    assert(image.channels == 3 && !image.isFloat());
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    header.width = static_cast<png_uint_32>(image.width);
    header.height = static_cast<png_uint_32>(image.height);
    header.format = PNG_FORMAT_RGB;
    png_alloc_size_t bytes = PNG_IMAGE_PNG_SIZE_MAX(header);
    std::string file(bytes, '\0');
    if (png_image_write_to_memory(&header, file.data(), &bytes, 0, image.pixels.data(), 0, nullptr) == 0)
        return Error{ErrorCode::OutOfMemory, std::string("cannot encode PNG: ") + header.message, {}};
    file.resize(bytes);
    return file;
}

}  // namespace axscope::models
