// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "models/datasets/decode/decode_image.h"

namespace axscope::models {
namespace {

constexpr std::uint64_t kMaxNumber = 1'000'000'000;

/// The numbers before the pixels: parted by white space, with comments from '#' to the end of the line.
class HeaderReader {
public:
    explicit HeaderReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    /// The next number; nothing where there is none, or one beyond any size.
    std::optional<std::uint64_t> number() {
        while (at() == '#' || isSpace(at()))
            if (at() == '#')
                while (m_at < m_bytes.size() && at() != '\n' && at() != '\r')
                    ++m_at;
            else
                ++m_at;
        if (!isDigit(at()))
            return std::nullopt;
        std::uint64_t value = 0;
        for (; isDigit(at()); ++m_at) {
            value = value * 10 + static_cast<std::uint64_t>(at() - '0');
            if (value > kMaxNumber)
                return std::nullopt;
        }
        return value;
    }

    /// What follows the one white space behind the last number; nothing where that is missing.
    std::optional<std::span<const std::byte>> pixels() const {
        if (!isSpace(at()))
            return std::nullopt;
        return m_bytes.subspan(m_at + 1);
    }

private:
    [[nodiscard]] int at() const { return m_at < m_bytes.size() ? std::to_integer<int>(m_bytes[m_at]) : -1; }
    static bool isDigit(int c) { return c >= '0' && c <= '9'; }
    static bool isSpace(int c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

    std::span<const std::byte> m_bytes;
    std::size_t m_at = 2;  // behind the magic
};

/// What each sample value becomes: scaled to 255 and rounded half to even, as Pillow does; 16-bit grey is
/// scaled to 65535 and cut at 255.
std::vector<std::uint8_t> levels(std::uint64_t maximum, bool grey) {
    const double top = grey && maximum > 255 ? 65535 : 255;
    std::vector<std::uint8_t> table(maximum < 256 ? 256 : 65536);
    for (std::size_t value = 0; value < table.size(); ++value) {
        const double level = std::nearbyint(static_cast<double>(value) / static_cast<double>(maximum) * top);
        table[value] = static_cast<std::uint8_t>(std::min(level, 255.0));
    }
    return table;
}

}  // namespace

Result<void> decodePnm(std::span<const std::byte> bytes, const std::string& where, Image& image,
                       const ImageLimits& limits) {
    const bool grey = bytes[1] == std::byte{'5'};
    HeaderReader header(bytes);
    const auto width = header.number();
    const auto height = width ? header.number() : std::nullopt;
    const auto maximum = height ? header.number() : std::nullopt;
    if (!maximum)
        return Error{ErrorCode::Format, "PNM: the header is not three numbers of ordinary size", where};
    if (*maximum < 1 || *maximum > 65535)
        return Error{ErrorCode::Format,
                     "PNM: the largest value is " + std::to_string(*maximum) + ", not 1 to 65535", where};
    if (Result<void> fits = checkImageSize(*width, *height, where, limits); !fits)
        return fits;
    const auto pixels = header.pixels();
    const std::size_t sampleBytes = *maximum < 256 ? 1 : 2;
    const std::size_t samples = static_cast<std::size_t>(*width * *height) * (grey ? 1 : 3);
    if (!pixels || pixels->size() < samples * sampleBytes)
        return Error{ErrorCode::Format,
                     "PNM: the pixels need " + std::to_string(samples * sampleBytes) +
                         " bytes, the file has " + std::to_string(pixels ? pixels->size() : 0),
                     where};
    const std::vector<std::uint8_t> table = levels(*maximum, grey);
    image.resize({3, static_cast<int>(*height), static_cast<int>(*width)});
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        const std::size_t at = (grey ? i / 3 : i) * sampleBytes;
        auto value = std::to_integer<std::size_t>((*pixels)[at]);
        if (sampleBytes == 2)
            value = value << 8 | std::to_integer<std::size_t>((*pixels)[at + 1]);
        image.pixels[i] = table[value];
    }
    return {};
}

}  // namespace axscope::models
