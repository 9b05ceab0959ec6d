// SPDX-License-Identifier: GPL-3.0-or-later
#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <vector>

#include "models/datasets/decode/decode_image.h"
#include "models/io/quoted.h"

// libpng reports errors by longjmp, which must not cross an object with a destructor: the functions that call
// setjmp here hold plain values only, and memory is taken between them.
namespace axscope::models {
namespace {

constexpr std::size_t kPaletteEntries = 256;

/// The library's state with what its callbacks need, and what the header says. Plain: longjmp unwinds to it.
struct Reader {
    png_structp png;
    png_infop info;
    const unsigned char* data;
    std::size_t left;
    char message[200];

    png_uint_32 width;
    png_uint_32 height;
    int colourType;
    int depth;  ///< bits per sample in the file
    int passes;
    std::size_t rowBytes;
    unsigned char palette[kPaletteEntries][3];
};

[[noreturn]] void onError(png_structp png, png_const_charp message) {
    auto& reader = *static_cast<Reader*>(png_get_error_ptr(png));
    std::snprintf(reader.message, sizeof reader.message, "%s", message);
    png_longjmp(png, 1);
}

void onWarning(png_structp, png_const_charp) {}

void readBytes(png_structp png, png_bytep out, std::size_t count) {
    auto& reader = *static_cast<Reader*>(png_get_io_ptr(png));
    if (count > reader.left)
        png_error(png, "the file ends within the image");
    std::memcpy(out, reader.data, count);
    reader.data += count;
    reader.left -= count;
}

void readPalette(Reader& reader) {
    // What Pillow shows for an index without an entry.
    for (std::size_t i = 0; i < kPaletteEntries; ++i)
        for (unsigned char& channel : reader.palette[i])
            channel = static_cast<unsigned char>(i);
    png_colorp colours = nullptr;
    int count = 0;
    if (png_get_PLTE(reader.png, reader.info, &colours, &count) == 0)
        png_error(reader.png, "the palette is missing");
    for (int i = 0; i < count; ++i) {
        reader.palette[i][0] = colours[i].red;
        reader.palette[i][1] = colours[i].green;
        reader.palette[i][2] = colours[i].blue;
    }
}

/// Reads up to the pixels. False: reader.message says why.
bool readHeader(Reader& reader, png_uint_32 maxSide) {
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, onError, onWarning);
    if (reader.png == nullptr)
        return false;
    if (setjmp(png_jmpbuf(reader.png)) != 0)
        return false;
    reader.info = png_create_info_struct(reader.png);
    if (reader.info == nullptr)
        png_error(reader.png, "not enough memory");
    png_set_user_limits(reader.png, maxSide, maxSide);
    png_set_read_fn(reader.png, &reader, readBytes);
    // No chunk but the header, the palette and the pixels has a say, so none is unpacked.
    png_set_keep_unknown_chunks(reader.png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
    // A checksum that is wrong in a chunk of text is no reason to refuse the image.
    png_set_crc_action(reader.png, PNG_CRC_ERROR_QUIT, PNG_CRC_QUIET_USE);
    png_set_option(reader.png, PNG_SKIP_sRGB_CHECK_PROFILE, PNG_OPTION_ON);
    png_read_info(reader.png, reader.info);
    reader.width = png_get_image_width(reader.png, reader.info);
    reader.height = png_get_image_height(reader.png, reader.info);
    reader.colourType = png_get_color_type(reader.png, reader.info);
    reader.depth = png_get_bit_depth(reader.png, reader.info);
    if (reader.colourType == PNG_COLOR_TYPE_PALETTE)
        readPalette(reader);
    return true;
}

/// Settles the form of the rows; takes memory for one or two of them.
bool prepareRows(Reader& reader) {
    if (setjmp(png_jmpbuf(reader.png)) != 0)
        return false;
    png_set_packing(reader.png);  // one byte for each sample of fewer than 8 bits
    reader.passes = png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    reader.rowBytes = png_get_rowbytes(reader.png, reader.info);
    return true;
}

/// Reads all rows, one after the other from `out` on.
bool readRows(Reader& reader, unsigned char* out) {
    if (setjmp(png_jmpbuf(reader.png)) != 0)
        return false;
    for (int pass = 0; pass < reader.passes; ++pass)
        for (png_uint_32 row = 0; row < reader.height; ++row)
            png_read_row(reader.png, out + row * reader.rowBytes, nullptr);
    return true;
}

class ReaderGuard {
public:
    explicit ReaderGuard(Reader& reader) : m_reader(reader) {}
    ~ReaderGuard() { png_destroy_read_struct(&m_reader.png, &m_reader.info, nullptr); }
    ReaderGuard(const ReaderGuard&) = delete;
    ReaderGuard& operator=(const ReaderGuard&) = delete;

private:
    Reader& m_reader;
};

Error failure(const Reader& reader, const std::string& where) {
    const bool told = reader.message[0] != '\0';
    return {told ? ErrorCode::Format : ErrorCode::OutOfMemory,
            "PNG: " + (told ? printable(reader.message) : std::string("not enough memory")), where};
}

int samplesPerPixel(int colourType) {
    switch (colourType) {
        case PNG_COLOR_TYPE_GRAY_ALPHA:
            return 2;
        case PNG_COLOR_TYPE_RGB:
            return 3;
        case PNG_COLOR_TYPE_RGB_ALPHA:
            return 4;
        default:
            return 1;
    }
}

/// A grey sample as 8 bits.
std::uint8_t greyLevel(const unsigned char* sample, const Reader& reader) {
    if (reader.depth == 16 && reader.colourType == PNG_COLOR_TYPE_GRAY)
        return sample[0] != 0 ? 255 : sample[1];
    return static_cast<std::uint8_t>(reader.depth < 8 ? sample[0] * 255 / ((1 << reader.depth) - 1)
                                                      : sample[0]);
}

void convert(const Reader& reader, const unsigned char* samples, std::vector<std::uint8_t>& rgb) {
    const std::size_t sampleBytes = reader.depth == 16 ? 2 : 1;
    const std::size_t step = sampleBytes * static_cast<std::size_t>(samplesPerPixel(reader.colourType));
    const bool coloured = (reader.colourType & PNG_COLOR_MASK_COLOR) != 0;
    for (std::size_t i = 0; i < rgb.size(); i += 3, samples += step) {
        if (reader.colourType == PNG_COLOR_TYPE_PALETTE)
            std::copy_n(reader.palette[samples[0]], 3, rgb.begin() + static_cast<std::ptrdiff_t>(i));
        else if (coloured)
            for (std::size_t channel = 0; channel < 3; ++channel)
                rgb[i + channel] = samples[channel * sampleBytes];
        else
            rgb[i] = rgb[i + 1] = rgb[i + 2] = greyLevel(samples, reader);
    }
}

}  // namespace

Result<void> decodePng(std::span<const std::byte> bytes, const std::string& where, Image& image,
                       const ImageLimits& limits) {
    Reader reader{};
    reader.data = reinterpret_cast<const unsigned char*>(bytes.data());
    reader.left = bytes.size();
    const ReaderGuard guard(reader);
    // The library's own limit is on the sides alone: the product is checked below, before memory is taken.
    const auto maxSide = static_cast<png_uint_32>(std::min<std::uint64_t>(limits.pixels, PNG_UINT_31_MAX));
    if (!readHeader(reader, maxSide))
        return failure(reader, where);
    if (Result<void> fits = checkImageSize(reader.width, reader.height, where, limits); !fits)
        return fits;
    if (!prepareRows(reader))
        return failure(reader, where);
    std::vector<unsigned char> samples(reader.rowBytes * reader.height);
    if (!readRows(reader, samples.data()))
        return failure(reader, where);
    image.resize({3, static_cast<int>(reader.height), static_cast<int>(reader.width)});
    convert(reader, samples.data(), image.pixels);
    return {};
}

}  // namespace axscope::models
