// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/decode/decode_image.h"

#include <algorithm>
#include <new>
#include <string_view>

namespace axscope::models {
namespace {

bool beginsWith(std::span<const std::byte> bytes, std::string_view magic) {
    return bytes.size() >= magic.size() &&
           std::equal(magic.begin(), magic.end(), bytes.begin(), [](char wanted, std::byte found) {
               return static_cast<unsigned char>(wanted) == std::to_integer<unsigned char>(found);
           });
}

/// What the file is instead, as far as its first bytes tell.
Error notAnImage(std::span<const std::byte> bytes, const std::string& where) {
    if (bytes.empty())
        return {ErrorCode::Format, "is empty", where};
    const auto unsupported = [&](const std::string& kind) {
        return Error{ErrorCode::Unsupported, kind + " images are not read; JPEG, PNG, PGM and PPM are",
                     where};
    };
    if (beginsWith(bytes, "GIF8"))
        return unsupported("GIF");
    if (beginsWith(bytes, "BM"))
        return unsupported("BMP");
    if (beginsWith(bytes, std::string_view("II*\0", 4)) || beginsWith(bytes, std::string_view("MM\0*", 4)))
        return unsupported("TIFF");
    if (beginsWith(bytes, "RIFF"))
        return unsupported("WebP");
    if (bytes.size() >= 2 && beginsWith(bytes, "P") && beginsWith(bytes.subspan(1), "1"))
        return unsupported("plain-text PNM");
    return {ErrorCode::Format, "is neither a JPEG nor a PNG, PGM or PPM image", where};
}

}  // namespace

bool isJpeg(std::span<const std::byte> bytes) {
    return beginsWith(bytes, "\xFF\xD8\xFF");
}

bool isPng(std::span<const std::byte> bytes) {
    return beginsWith(bytes, "\x89PNG\r\n\x1A\n");
}

bool isPnm(std::span<const std::byte> bytes) {
    return beginsWith(bytes, "P5") || beginsWith(bytes, "P6");
}

Result<void> checkImageSize(std::uint64_t width, std::uint64_t height, const std::string& where,
                            const ImageLimits& limits) {
    const std::string size = std::to_string(width) + "x" + std::to_string(height);
    if (width == 0 || height == 0)
        return Error{ErrorCode::Format, "is an image of " + size + " pixels", where};
    if (width > limits.pixels || height > limits.pixels / width)
        return Error{
            ErrorCode::Unsupported,
            "is an image of " + size + " pixels; at most " + std::to_string(limits.pixels) + " are read",
            where};
    return {};
}

Result<void> decodeImage(std::span<const std::byte> bytes, const std::string& where, Image& image,
                         const ImageLimits& limits) {
    try {
        if (isJpeg(bytes))
            return decodeJpeg(bytes, where, image, limits);
        if (isPng(bytes))
            return decodePng(bytes, where, image, limits);
        if (isPnm(bytes))
            return decodePnm(bytes, where, image, limits);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory to decode it", where};
    }
    return notAnImage(bytes, where);
}

}  // namespace axscope::models
