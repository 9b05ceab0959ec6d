// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <span>

#include "models/datasets/decode/decode_image.h"
#include "models/datasets/transforms/resize_crop.h"
#include "tests/fuzz/require.h"

using axscope::tests::require;

namespace {

using namespace axscope::models;

// Small enough that an input is decoded in milliseconds: the limits themselves have tests.
constexpr ImageLimits kLimits{.pixels = 1 << 16, .scans = 20};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Image image;
    const axscope::Result<void> decoded =
        decodeImage(std::as_bytes(std::span(data, size)), "input", image, kLimits);
    if (!decoded) {
        const axscope::Error& error = decoded.error();
        require(error.where == "input", "an error names the file");
        require(!error.message.empty() && error.message.size() < 512, "a message is short");
        for (const char byte : error.message)
            require(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F, "a message is one line");
        return 0;
    }
    require(image.channels == 3 && image.width > 0 && image.height > 0, "an image has a size");
    require(image.pixels.size() ==
                3 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height),
            "every pixel is there");
    require(image.pixels.size() <= 3 * kLimits.pixels, "limits hold");
    if (image.pixels.size() > 3 * 4096)
        return 0;
    // What is resized depends on the contents, so that every shape comes up.
    const int side = 1 + image.pixels.front() % 40;
    const bool resizes = image.pixels.back() % 2 == 0;
    const ResizeCrop transform{resizes ? std::optional(side) : std::nullopt, 17, 9};
    require(static_cast<bool>(resizeAndCrop(transform, image)), "8-bit images are resized");
    require(image.pixels.size() == 3 * 17 * 9, "a crop has its size");
    return 0;
}
