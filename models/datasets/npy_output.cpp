// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/npy_output.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "multipliers/base/atomic_file.h"
#include "multipliers/import/npy_header.h"

namespace axscope::models {
namespace {

/// Version 1.0, so that the data starts at a multiple of 64.
std::string npyPrelude(const std::string& descr, const std::string& shape) {
    std::string header = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
    constexpr std::size_t kBeforeHeader = 10;
    header.append(63 - (kBeforeHeader + header.size()) % 64, ' ');
    header += '\n';
    std::string file(multipliers::kNpyMagic);
    file += '\x01';
    file += '\0';
    file += static_cast<char>(header.size() & 0xFF);
    file += static_cast<char>(header.size() >> 8);
    return file + header;
}

}  // namespace

std::filesystem::path npyLabelFile(const std::filesystem::path& images) {
    std::string name = images.filename().string();
    const std::size_t found = name.rfind("images");
    if (found == std::string::npos)
        return images.parent_path() / "labels.npy";
    name.replace(found, 6, "labels");
    return images.parent_path() / name;
}

Result<void> writeImagesAsNpy(const Dataset& dataset, std::size_t count,
                              const std::filesystem::path& images) {
    const auto [channels, height, width] = dataset.imageSize();
    if (height == 0)
        return Error{ErrorCode::Unsupported, "images of different sizes do not make an array",
                     dataset.kind()};
    const std::size_t number = count == 0 ? dataset.size() : std::min(count, dataset.size());
    std::string pixels;
    pixels.reserve(number * static_cast<std::size_t>(channels * height * width));
    std::string labels;
    Image image;
    for (std::size_t i = 0; i < number; ++i) {
        if (Result<void> read = dataset.read(i, image); !read)
            return read;
        if (image.isFloat())
            return Error{ErrorCode::Unsupported, "floating-point images are not written", dataset.kind()};
        pixels.append(image.pixels.begin(), image.pixels.end());
        const auto label = static_cast<std::uint32_t>(dataset.label(i));
        for (int shift = 0; shift < 32; shift += 8)
            labels += static_cast<char>(label >> shift & 0xFF);
    }
    const std::string n = std::to_string(number);
    const std::string imagePrelude =
        npyPrelude("|u1", "(" + n + ", " + std::to_string(height) + ", " + std::to_string(width) + ", " +
                              std::to_string(channels) + ")");
    const std::array<std::string_view, 2> parts{imagePrelude, pixels};
    if (Result<void> written = writeFileAtomically(images, parts); !written)
        return written;
    return writeFileAtomically(npyLabelFile(images), npyPrelude("<i4", "(" + n + ",)") + labels);
}

}  // namespace axscope::models
