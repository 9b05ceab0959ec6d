// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <span>

#include "models/datasets/npy_images.h"
#include "tests/fuzz/require.h"

using axscope::tests::require;

namespace {

using namespace axscope::models;

void requireReadable(const axscope::Error& error) {
    require(error.where == "input", "an error names the file");
    require(!error.message.empty() && error.message.size() < 4096, "a message is short");
    for (const char byte : error.message)
        require(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F, "a message is one line");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    if (const auto labels = parseNpyLabels(bytes, "input"); !labels)
        requireReadable(labels.error());
    else
        for (const int label : *labels)
            require(label >= 0, "labels are not negative");
    const auto images = NpyImageArray::parse({nullptr, bytes}, "input");
    if (!images) {
        requireReadable(images.error());
        return 0;
    }
    require(images->size() > 0, "there is an image");
    Image image;
    for (const std::size_t index : {std::size_t{0}, images->size() - 1}) {
        if (const auto read = images->read(index, image); !read) {
            requireReadable(read.error());
            continue;
        }
        require(image.size() == images->imageSize(), "images have the size that was told");
        for (const float value : image.values)
            require(value >= 0 && value <= 1, "floating-point values lie in 0..1");
    }
    return 0;
}
