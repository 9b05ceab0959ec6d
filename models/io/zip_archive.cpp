// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/zip_archive.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <optional>
#include <utility>
#include <vector>

#include "models/io/quoted.h"

namespace axscope::models {
namespace {

constexpr std::uint32_t kLocalSignature = 0x04034B50;
constexpr std::uint32_t kDirectorySignature = 0x02014B50;
constexpr std::uint32_t kEndSignature = 0x06054B50;
constexpr std::uint32_t kEnd64Signature = 0x06064B50;
constexpr std::uint32_t kLocator64Signature = 0x07064B50;
constexpr std::uint32_t kDescriptorSignature = 0x08074B50;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kDirectoryBytes = 46;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kEnd64Bytes = 56;
constexpr std::size_t kLocator64Bytes = 20;
constexpr std::size_t kMaxComment = 0xFFFF;
constexpr std::uint16_t kZip64Extra = 1;
constexpr std::uint16_t kEncryptedFlag = 1;
constexpr std::uint16_t kDescriptorFlag = 8;

/// Whole numbers at fixed places; the caller has checked that they lie inside.
std::uint64_t littleEndian(std::span<const std::byte> bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::to_integer<std::uint64_t>(bytes[at + i]) << (8 * i);
    return value;
}
std::uint16_t u16(std::span<const std::byte> bytes, std::size_t at) {
    return static_cast<std::uint16_t>(littleEndian(bytes, at, 2));
}
std::uint32_t u32(std::span<const std::byte> bytes, std::size_t at) {
    return static_cast<std::uint32_t>(littleEndian(bytes, at, 4));
}
std::uint64_t u64(std::span<const std::byte> bytes, std::size_t at) {
    return littleEndian(bytes, at, 8);
}

constexpr std::size_t kCrcTables = 8;
using CrcTables = std::array<std::array<std::uint32_t, 256>, kCrcTables>;

constexpr CrcTables makeCrcTables() {
    CrcTables tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? (value >> 1) ^ 0xEDB88320U : value >> 1;
        tables[0][i] = value;
    }
    for (std::size_t table = 1; table < kCrcTables; ++table)
        for (std::size_t i = 0; i < 256; ++i)
            tables[table][i] = (tables[table - 1][i] >> 8) ^ tables[0][tables[table - 1][i] & 0xFFU];
    return tables;
}
constexpr CrcTables kCrc = makeCrcTables();

/// Where the directory lies, and how many entries it has.
struct Directory {
    std::uint64_t begin = 0;
    std::uint64_t bytes = 0;
    std::uint64_t entries = 0;
};

class Opener {
public:
    Opener(std::span<const std::byte> bytes, const std::string& label) : m_bytes(bytes), m_label(label) {}

    Result<std::map<std::string, ZipArchive::Entry, std::less<>>> run() {
        const Result<Directory> directory = findDirectory();
        if (!directory)
            return directory.error();
        if (Result<void> read = readDirectory(*directory); !read)
            return read.error();
        if (Result<void> placed = placeEntries(directory->begin); !placed)
            return placed.error();
        return std::move(m_entries);
    }

private:
    [[nodiscard]] Error error(const std::string& message, ErrorCode code = ErrorCode::Format) const {
        return {code, "the zip archive " + message, m_label};
    }

    Result<Directory> findDirectory() const {
        if (m_bytes.size() < kEndBytes)
            return error("has " + std::to_string(m_bytes.size()) + " bytes, too few for one");
        const std::size_t last = m_bytes.size() - kEndBytes;
        const std::size_t first = last > kMaxComment ? last - kMaxComment : 0;
        for (std::size_t at = last + 1; at-- > first;)
            if (u32(m_bytes, at) == kEndSignature && u16(m_bytes, at + 20) == last - at)
                return directoryOf(at);
        return error("has no end record: the file is cut short, or something follows it");
    }

    Result<Directory> directoryOf(std::size_t endAt) const {
        const std::span<const std::byte> end = m_bytes.subspan(endAt, kEndBytes);
        if (u16(end, 4) != 0 || u16(end, 6) != 0 || u16(end, 8) != u16(end, 10))
            return error("spans several disks", ErrorCode::Unsupported);
        Directory directory{u32(end, 16), u32(end, 12), u16(end, 10)};
        std::uint64_t directoryEnd = endAt;
        if (endAt >= kLocator64Bytes && u32(m_bytes, endAt - kLocator64Bytes) == kLocator64Signature) {
            const std::span<const std::byte> locator =
                m_bytes.subspan(endAt - kLocator64Bytes, kLocator64Bytes);
            const std::uint64_t at = u64(locator, 8);
            if (u32(locator, 4) != 0 || u32(locator, 16) > 1)
                return error("spans several disks", ErrorCode::Unsupported);
            if (endAt - kLocator64Bytes < kEnd64Bytes || at != endAt - kLocator64Bytes - kEnd64Bytes ||
                u32(m_bytes, static_cast<std::size_t>(at)) != kEnd64Signature)
                return error("has a zip64 locator that points at no end record");
            const std::span<const std::byte> end64 =
                m_bytes.subspan(static_cast<std::size_t>(at), kEnd64Bytes);
            if (u64(end64, 4) != kEnd64Bytes - 12)
                return error("has a zip64 end record of unknown length", ErrorCode::Unsupported);
            if (u32(end64, 16) != 0 || u32(end64, 20) != 0 || u64(end64, 24) != u64(end64, 32))
                return error("spans several disks", ErrorCode::Unsupported);
            const Directory large{u64(end64, 48), u64(end64, 40), u64(end64, 32)};
            const bool agree = (directory.begin == 0xFFFFFFFF || directory.begin == large.begin) &&
                               (directory.bytes == 0xFFFFFFFF || directory.bytes == large.bytes) &&
                               (directory.entries == 0xFFFF || directory.entries == large.entries);
            if (!agree)
                return error("has two end records that contradict each other");
            directory = large;
            directoryEnd = at;
        }
        if (directory.bytes > directoryEnd || directory.begin != directoryEnd - directory.bytes)
            return error("says that its directory is bytes " + std::to_string(directory.begin) + " + " +
                         std::to_string(directory.bytes) + ", but its end record is at " +
                         std::to_string(directoryEnd));
        if (directory.entries > kMaxZipEntries || directory.entries * kDirectoryBytes > directory.bytes)
            return error("announces " + std::to_string(directory.entries) + " entries");
        return directory;
    }

    Result<void> readDirectory(const Directory& directory) {
        std::span<const std::byte> rest = m_bytes.subspan(static_cast<std::size_t>(directory.begin),
                                                          static_cast<std::size_t>(directory.bytes));
        for (std::uint64_t i = 0; i < directory.entries; ++i) {
            const std::string which = "entry " + std::to_string(i + 1);
            if (rest.size() < kDirectoryBytes || u32(rest, 0) != kDirectorySignature)
                return error("has no directory record for " + which);
            const std::size_t nameBytes = u16(rest, 28);
            const std::size_t extraBytes = u16(rest, 30);
            const std::size_t whole = kDirectoryBytes + nameBytes + extraBytes + u16(rest, 32);
            if (whole > rest.size())
                return error("ends inside the directory record of " + which);
            if (nameBytes == 0 || nameBytes > kMaxZipNameBytes)
                return error("has " + which + " with a name of " + std::to_string(nameBytes) + " bytes");
            ZipArchive::Entry entry;
            entry.flags = u16(rest, 8);
            entry.method = u16(rest, 10);
            entry.crc = u32(rest, 16);
            entry.stored = u32(rest, 20);
            entry.size = u32(rest, 24);
            entry.begin = u32(rest, 42);
            std::string name(reinterpret_cast<const char*>(rest.data()) + kDirectoryBytes, nameBytes);
            if (name.find('\0') != std::string::npos)
                return error("has " + which + " with a zero byte in its name");
            std::uint32_t disk = u16(rest, 34);
            if (!applyZip64(rest.subspan(kDirectoryBytes + nameBytes, extraBytes), entry, disk))
                return error("entry " + inQuotes(name) + " has a broken zip64 field");
            if (disk != 0)
                return error("spans several disks", ErrorCode::Unsupported);
            if (entry.method == 0 && entry.stored != entry.size)
                return error("entry " + inQuotes(name) + " is stored, but has " +
                             std::to_string(entry.stored) + " bytes for " + std::to_string(entry.size));
            const auto [at, isNew] = m_entries.try_emplace(std::move(name), entry);
            if (!isNew)
                return error("has the entry " + inQuotes(at->first) + " twice");
            rest = rest.subspan(whole);
        }
        if (!rest.empty())
            return error("has " + std::to_string(rest.size()) + " bytes behind its directory");
        return {};
    }

    /// Numbers that do not fit 32 bits stand in an extra field, those with all bits set in the record only.
    static bool applyZip64(std::span<const std::byte> extra, ZipArchive::Entry& entry, std::uint32_t& disk) {
        while (extra.size() >= 4) {
            const std::uint16_t id = u16(extra, 0);
            const std::size_t length = u16(extra, 2);
            if (length > extra.size() - 4)
                return false;
            std::span<const std::byte> field = extra.subspan(4, length);
            extra = extra.subspan(4 + length);
            if (id != kZip64Extra)
                continue;
            for (std::uint64_t* value : {&entry.size, &entry.stored, &entry.begin}) {
                if (*value != 0xFFFFFFFF)
                    continue;
                if (field.size() < 8)
                    return false;
                *value = u64(field, 0);
                field = field.subspan(8);
            }
            if (disk == 0xFFFF) {
                if (field.size() < 4)
                    return false;
                disk = u32(field, 0);
            }
        }
        return true;
    }

    /// Finds the data of every entry, and that the entries are the whole of the file up to `end`.
    Result<void> placeEntries(std::uint64_t end) {
        std::vector<std::pair<const std::string, ZipArchive::Entry>*> order;
        order.reserve(m_entries.size());
        for (auto& item : m_entries)
            order.push_back(&item);
        std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
            return a->second.begin != b->second.begin ? a->second.begin < b->second.begin
                                                      : a->first < b->first;
        });
        std::uint64_t reached = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            auto& [name, entry] = *order[i];
            const std::string what = "entry " + inQuotes(name);
            if (entry.begin < reached)
                return error(what + " overlaps the one before it");
            if (entry.begin > reached)
                return error("has a hole: bytes " + std::to_string(reached) + ".." +
                             std::to_string(entry.begin) + " belong to no entry");
            if (entry.begin > end || end - entry.begin < kLocalBytes ||
                u32(m_bytes, static_cast<std::size_t>(entry.begin)) != kLocalSignature)
                return error(what + " does not begin at byte " + std::to_string(entry.begin) +
                             ", where the directory says");
            const std::span<const std::byte> local =
                m_bytes.subspan(static_cast<std::size_t>(entry.begin), static_cast<std::size_t>(end - entry.begin));
            const std::size_t nameBytes = u16(local, 26);
            const std::size_t headBytes = kLocalBytes + nameBytes + u16(local, 28);
            if (headBytes > local.size() || entry.stored > local.size() - headBytes)
                return error(what + " runs past the directory at byte " + std::to_string(end));
            if (nameBytes != name.size() || std::memcmp(local.data() + kLocalBytes, name.data(), nameBytes) != 0)
                return error(what + " has another name in its own header");
            if (u16(local, 8) != entry.method || (u16(local, 6) ^ entry.flags) & (kEncryptedFlag | kDescriptorFlag))
                return error(what + " contradicts the directory in its own header");
            if (Result<void> agree = checkLocalSizes(local, headBytes, entry, what); !agree)
                return agree;
            entry.data = local.subspan(headBytes, static_cast<std::size_t>(entry.stored));
            const std::uint64_t next = i + 1 < order.size() ? order[i + 1]->second.begin : end;
            const Result<std::uint64_t> after =
                endOf(entry, entry.begin + headBytes + entry.stored, next, end, what);
            if (!after)
                return after.error();
            reached = *after;
        }
        if (reached != end)
            return error("has a hole: bytes " + std::to_string(reached) + ".." + std::to_string(end) +
                         " belong to no entry");
        return {};
    }

    Result<void> checkLocalSizes(std::span<const std::byte> local, std::size_t headBytes,
                                 const ZipArchive::Entry& entry, const std::string& what) const {
        ZipArchive::Entry own;
        own.crc = u32(local, 14);
        own.stored = u32(local, 18);
        own.size = u32(local, 22);
        std::uint32_t disk = 0;
        const std::size_t extraBegin = kLocalBytes + u16(local, 26);
        if (!applyZip64(local.subspan(extraBegin, headBytes - extraBegin), own, disk))
            return error(what + " has a broken zip64 field in its own header");
        const bool later = (entry.flags & kDescriptorFlag) != 0 && own.crc == 0 && own.stored == 0 && own.size == 0;
        if (!later && (own.crc != entry.crc || own.stored != entry.stored || own.size != entry.size))
            return error(what + " contradicts the directory in its own header");
        return {};
    }

    /// Where the entry ends whose data end at `dataEnd`: behind its data descriptor, if it has one (with or
    /// without signature, with sizes of 32 or 64 bits).
    Result<std::uint64_t> endOf(const ZipArchive::Entry& entry, std::uint64_t dataEnd, std::uint64_t next,
                                std::uint64_t end, const std::string& what) const {
        if ((entry.flags & kDescriptorFlag) == 0 || next <= dataEnd)
            return dataEnd;
        for (const std::size_t sizeBytes : {std::size_t{4}, std::size_t{8}})
            for (const std::size_t markBytes : {std::size_t{4}, std::size_t{0}}) {
                const std::size_t length = markBytes + 4 + 2 * sizeBytes;
                if (end - dataEnd < length || next - dataEnd != length)
                    continue;
                const std::span<const std::byte> descriptor =
                    m_bytes.subspan(static_cast<std::size_t>(dataEnd), length);
                if ((markBytes == 0 || u32(descriptor, 0) == kDescriptorSignature) &&
                    u32(descriptor, markBytes) == entry.crc &&
                    littleEndian(descriptor, markBytes + 4, sizeBytes) == entry.stored &&
                    littleEndian(descriptor, markBytes + 4 + sizeBytes, sizeBytes) == entry.size)
                    return dataEnd + length;
            }
        return error(what + " is not followed by the sizes that its flags announce");
    }

    std::span<const std::byte> m_bytes;
    const std::string& m_label;
    std::map<std::string, ZipArchive::Entry, std::less<>> m_entries;
};

}  // namespace

std::uint32_t crc32(std::span<const std::byte> bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    std::size_t at = 0;
    for (; bytes.size() - at >= 8; at += 8) {
        const std::uint32_t low = u32(bytes, at) ^ crc;
        const std::uint32_t high = u32(bytes, at + 4);
        crc = kCrc[7][low & 0xFF] ^ kCrc[6][(low >> 8) & 0xFF] ^ kCrc[5][(low >> 16) & 0xFF] ^
              kCrc[4][low >> 24] ^ kCrc[3][high & 0xFF] ^ kCrc[2][(high >> 8) & 0xFF] ^
              kCrc[1][(high >> 16) & 0xFF] ^ kCrc[0][high >> 24];
    }
    for (; at < bytes.size(); ++at)
        crc = (crc >> 8) ^ kCrc[0][(crc ^ std::to_integer<std::uint32_t>(bytes[at])) & 0xFF];
    return ~crc;
}

Result<ZipArchive> ZipArchive::open(std::span<const std::byte> bytes, const std::string& label) {
    try {
        auto entries = Opener(bytes, label).run();
        if (!entries)
            return entries.error();
        ZipArchive archive;
        archive.m_label = label;
        archive.m_entries = *std::move(entries);
        return archive;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory for the directory of its zip archive", label};
    }
}

Result<std::span<const std::byte>> ZipArchive::read(std::string_view name) const {
    const auto failed = [&](const std::string& message, ErrorCode code = ErrorCode::Format) {
        return Error{code, "zip entry " + inQuotes(name) + " " + message, m_label};
    };
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return failed("is missing", ErrorCode::NotFound);
    const Entry& entry = found->second;
    if ((entry.flags & kEncryptedFlag) != 0)
        return failed("is encrypted", ErrorCode::Unsupported);
    if (entry.method != 0)
        return failed("is compressed (method " + std::to_string(entry.method) +
                          "), which torch.save never does: unpack the archive and pack it again without "
                          "compression (zip -0), or save it again from Python",
                      ErrorCode::Unsupported);
    if (const std::uint32_t crc = crc32(entry.data); crc != entry.crc)
        return failed("is damaged: its CRC-32 is not the one that the archive says");
    return entry.data;
}

}  // namespace axscope::models
