// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "multipliers/base/result.h"

namespace axscope::models {

inline constexpr std::size_t kMaxZipEntries = 200'000;
inline constexpr std::size_t kMaxZipNameBytes = 1024;

/// The directory of a zip archive in memory, zip64 included, whose entries can be handed out where they lie.
/// Checked on opening: one disk; the directory ends where the end record begins and holds as many entries as
/// the record says; names are not empty, unique, and the same in the entry itself; sizes agree; entries, laid
/// end to end, are the whole of the file before the directory (data descriptors included): no overlap, no hole.
/// An entry that is compressed or encrypted is an error only when it is asked for: TorchScript compresses the
/// code that nobody here reads.
class ZipArchive {
public:
    /// `bytes` must outlive the archive; `label` is the file for errors. Errors: Format, Unsupported (several
    /// disks), OutOfMemory.
    static Result<ZipArchive> open(std::span<const std::byte> bytes, const std::string& label);

    [[nodiscard]] bool contains(std::string_view name) const { return m_entries.contains(name); }
    /// The bytes of entry `name`, its CRC-32 checked. Errors: NotFound, Format (CRC), Unsupported (compressed,
    /// encrypted).
    [[nodiscard]] Result<std::span<const std::byte>> read(std::string_view name) const;

    struct Entry {
        std::uint16_t flags = 0;
        std::uint16_t method = 0;
        std::uint32_t crc = 0;
        std::uint64_t begin = 0;   ///< of the entry's own header
        std::uint64_t stored = 0;  ///< bytes in the archive
        std::uint64_t size = 0;    ///< bytes when unpacked
        std::span<const std::byte> data;
    };
    [[nodiscard]] const std::map<std::string, Entry, std::less<>>& entries() const { return m_entries; }

private:
    ZipArchive() = default;

    std::string m_label;
    std::map<std::string, Entry, std::less<>> m_entries;
};

/// CRC-32 of zip, gzip and PNG (polynomial 0xEDB88320, reflected).
[[nodiscard]] std::uint32_t crc32(std::span<const std::byte> bytes);

}  // namespace axscope::models
