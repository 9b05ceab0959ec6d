// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"

/// The header of NumPy's array file, format versions 1.0, 2.0 and 3.0 (numpy.lib.format): magic, version,
/// header length, a Python dict literal with the keys descr, fortran_order and shape; the bare numbers
/// follow.
namespace axscope::multipliers {

struct NpyHeader {
    std::string descr;  ///< "<f4"
    bool fortranOrder = false;
    std::vector<std::uint64_t> shape;
    std::size_t dataOffset = 0;
};

inline constexpr std::string_view kNpyMagic = "\x93NUMPY";

/// True where the bytes begin with the format's magic.
[[nodiscard]] bool isNpy(std::span<const std::byte> bytes);

/// Parses the header, never evaluates it; it must have exactly its three keys. Neither the type nor the
/// amount of data is checked. Errors, without a place: Format, Unsupported.
Result<NpyHeader> parseNpyHeader(std::span<const std::byte> bytes);

/// The header of an array in C order, format version 1.0, up to where its numbers begin: a multiple of 64, so that they
/// can be mapped and used in place.
[[nodiscard]] std::string formatNpyHeader(std::string_view descr, const std::vector<std::uint64_t>& shape);

/// A shape as Python writes it, "(2, 3)".
[[nodiscard]] std::string shapeText(const std::vector<std::uint64_t>& shape);

/// A piece of the file, safe to show: short, and printable on any terminal.
[[nodiscard]] std::string quotedNpy(std::string_view text);

/// An unsigned integer of up to 8 bytes.
[[nodiscard]] std::uint64_t loadInteger(std::span<const std::byte> bytes, bool bigEndian);

}  // namespace axscope::multipliers
