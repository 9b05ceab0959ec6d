// SPDX-License-Identifier: GPL-3.0-or-later
#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

#include <jerror.h>

#include <algorithm>
#include <vector>

#include "models/datasets/decode/decode_image.h"
#include "models/io/quoted.h"

// libjpeg reports errors by longjmp, which must not cross an object with a destructor: the functions that
// call setjmp here hold plain values only, and memory is taken between them.
namespace axscope::models {
namespace {

/// The library's state with what its callbacks need. Plain: it is what longjmp unwinds to.
struct Decompressor {
    jpeg_decompress_struct info;
    jpeg_error_mgr errors;
    jpeg_source_mgr source;
    jpeg_progress_mgr progress;
    int maxScans;
    std::jmp_buf onError;
    char message[JMSG_LENGTH_MAX];
};

Decompressor& ownerOf(j_common_ptr info) {
    return *static_cast<Decompressor*>(info->client_data);
}

[[noreturn]] void failWith(j_common_ptr info, const char* message) {
    Decompressor& owner = ownerOf(info);
    std::snprintf(owner.message, sizeof owner.message, "%s", message);
    std::longjmp(owner.onError, 1);
}

[[noreturn]] void onError(j_common_ptr info) {
    Decompressor& owner = ownerOf(info);
    info->err->format_message(info, owner.message);
    std::longjmp(owner.onError, 1);
}

void onMessage(j_common_ptr, int) {}
void onOutput(j_common_ptr) {}

void initSource(j_decompress_ptr) {}
void endSource(j_decompress_ptr) {}

boolean fillInput(j_decompress_ptr info) {
    failWith(reinterpret_cast<j_common_ptr>(info), "the file ends within the image");
}

void skipInput(j_decompress_ptr info, long count) {
    if (count <= 0)
        return;
    if (static_cast<std::size_t>(count) > info->src->bytes_in_buffer)
        failWith(reinterpret_cast<j_common_ptr>(info), "the file ends within the image");
    info->src->next_input_byte += count;
    info->src->bytes_in_buffer -= static_cast<std::size_t>(count);
}

void onProgress(j_common_ptr info) {
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > ownerOf(info).maxScans)
        failWith(info, "the image has an absurd number of scans");
}

/// Reads the header and settles the output's colour space. False: owner.message says why.
bool readHeader(Decompressor& owner, const unsigned char* data, std::size_t size) {
    owner.info.err = jpeg_std_error(&owner.errors);
    owner.errors.error_exit = onError;
    owner.errors.emit_message = onMessage;
    owner.errors.output_message = onOutput;
    owner.info.client_data = &owner;
    if (setjmp(owner.onError) != 0)
        return false;
    jpeg_create_decompress(&owner.info);
    owner.source.init_source = initSource;
    owner.source.fill_input_buffer = fillInput;
    owner.source.skip_input_data = skipInput;
    owner.source.resync_to_restart = jpeg_resync_to_restart;
    owner.source.term_source = endSource;
    owner.source.next_input_byte = data;
    owner.source.bytes_in_buffer = size;
    owner.info.src = &owner.source;
    owner.progress.progress_monitor = onProgress;
    owner.info.progress = &owner.progress;
    jpeg_read_header(&owner.info, TRUE);
    switch (owner.info.num_components) {
        case 1:
            owner.info.out_color_space = JCS_GRAYSCALE;
            return true;
        case 3:
            owner.info.out_color_space = JCS_RGB;
            return true;
        case 4:
            owner.info.out_color_space = JCS_CMYK;
            return true;
        default:
            std::snprintf(owner.message, sizeof owner.message, "images of %d components are not read",
                          owner.info.num_components);
            return false;
    }
}

/// Decodes every row into rows of `stride` bytes from `out` on.
bool readRows(Decompressor& owner, unsigned char* out, std::size_t stride) {
    if (setjmp(owner.onError) != 0)
        return false;
    jpeg_start_decompress(&owner.info);
    while (owner.info.output_scanline < owner.info.output_height) {
        JSAMPROW row = out + owner.info.output_scanline * stride;
        jpeg_read_scanlines(&owner.info, &row, 1);
    }
    return true;
}

class DecompressorGuard {
public:
    explicit DecompressorGuard(Decompressor& owner) : m_owner(owner) {}
    ~DecompressorGuard() { jpeg_destroy_decompress(&m_owner.info); }
    DecompressorGuard(const DecompressorGuard&) = delete;
    DecompressorGuard& operator=(const DecompressorGuard&) = delete;

private:
    Decompressor& m_owner;
};

Error failure(const Decompressor& owner, const std::string& where) {
    return {ErrorCode::Format, "JPEG: " + printable(owner.message), where};
}

/// Grey rows lie packed at the end of `pixels`: spreads them over the whole, front to back.
void spreadGrey(std::vector<std::uint8_t>& pixels, std::size_t count) {
    const std::uint8_t* grey = pixels.data() + pixels.size() - count;
    for (std::size_t i = 0; i < count; ++i)
        pixels[3 * i] = pixels[3 * i + 1] = pixels[3 * i + 2] = grey[i];
}

/// a * b / 255, rounded, as Pillow's MULDIV255.
unsigned scaled(unsigned a, unsigned b) {
    const unsigned product = a * b + 128;
    return ((product >> 8) + product) >> 8;
}

void convertInvertedCmyk(const std::vector<std::uint8_t>& cmyk, std::vector<std::uint8_t>& rgb) {
    for (std::size_t i = 0; 4 * i < cmyk.size(); ++i) {
        const unsigned white = cmyk[4 * i + 3];  // 255 - the inverted black
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const unsigned ink = 255U - cmyk[4 * i + channel];
            rgb[3 * i + channel] = static_cast<std::uint8_t>(white - scaled(ink, white));
        }
    }
}

}  // namespace

Result<void> decodeJpeg(std::span<const std::byte> bytes, const std::string& where, Image& image,
                        const ImageLimits& limits) {
    Decompressor owner{};
    owner.maxScans = limits.scans;
    const DecompressorGuard guard(owner);
    if (!readHeader(owner, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()))
        return failure(owner, where);
    const std::size_t width = owner.info.image_width;
    const std::size_t height = owner.info.image_height;
    if (Result<void> fits = checkImageSize(width, height, where, limits); !fits)
        return fits;
    image.resize({3, static_cast<int>(height), static_cast<int>(width)});
    if (owner.info.num_components == 4) {
        std::vector<std::uint8_t> cmyk(4 * width * height);
        if (!readRows(owner, cmyk.data(), 4 * width))
            return failure(owner, where);
        convertInvertedCmyk(cmyk, image.pixels);
        return {};
    }
    const bool grey = owner.info.num_components == 1;
    const std::size_t depth = grey ? 1 : 3;
    if (!readRows(owner, image.pixels.data() + (3 - depth) * width * height, depth * width))
        return failure(owner, where);
    if (grey)
        spreadGrey(image.pixels, width * height);
    return {};
}

}  // namespace axscope::models
