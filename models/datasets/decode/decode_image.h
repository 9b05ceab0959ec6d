// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "models/datasets/image.h"
#include "multipliers/base/result.h"

/// Compressed images as RGB. All of them are decoded to what Pillow's Image.open(...).convert("RGB") gives,
/// for that is what networks are trained on: grey is repeated in the three channels, alpha and transparency
/// are dropped, EXIF orientation and colour profiles are not applied.
namespace axscope::models {

/// Bounds on what a file may ask for, checked before memory is taken.
struct ImageLimits {
    std::uint64_t pixels = std::uint64_t{1} << 26;  ///< width x height
    int scans = 500;                                ///< of a progressive JPEG: each costs a whole pass
};

/// Decodes JPEG, PNG or binary PNM (PGM, PPM), told by the first bytes, whatever the file is called. `where`
/// names the file in errors: Format (none of these; damaged, cut short), Unsupported (a variant that is not
/// read; larger than `limits`), OutOfMemory.
Result<void> decodeImage(std::span<const std::byte> bytes, const std::string& where, Image& image,
                         const ImageLimits& limits = {});

[[nodiscard]] bool isJpeg(std::span<const std::byte> bytes);
[[nodiscard]] bool isPng(std::span<const std::byte> bytes);
[[nodiscard]] bool isPnm(std::span<const std::byte> bytes);

/// libjpeg-turbo. Greyscale, YCbCr, RGB, CMYK and YCCK (CMYK inverted as Adobe writes it, which Pillow takes
/// for granted), baseline, progressive and arithmetic. Warnings about sloppy data are passed over as Pillow
/// does; a file that ends within the image is an error.
Result<void> decodeJpeg(std::span<const std::byte> bytes, const std::string& where, Image& image,
                        const ImageLimits& limits);

/// libpng. Every colour type and depth, interlaced or not. 16-bit colours keep their upper byte; of 16-bit
/// grey, values above 255 become 255, as in Pillow. Palette indices without an entry are grey of that value.
Result<void> decodePng(std::span<const std::byte> bytes, const std::string& where, Image& image,
                       const ImageLimits& limits);

/// Binary PGM (P5) and PPM (P6), any maximum up to 65535, scaled to 255 as in Pillow.
Result<void> decodePnm(std::span<const std::byte> bytes, const std::string& where, Image& image,
                       const ImageLimits& limits);

/// Refuses a size that is empty or beyond `limits`.
Result<void> checkImageSize(std::uint64_t width, std::uint64_t height, const std::string& where,
                            const ImageLimits& limits);

}  // namespace axscope::models
