// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "multipliers/base/result.h"

/// Sums and records as bytes for a study file: a version byte, the fields in order as little-endian numbers, vectors
/// behind their 32-bit length, and a CRC-32 at the end. Types name their fields once, in a static template
///
///     template <class Self, class Codec> static void fields(Self& self, Codec& codec) { codec(self.a, self.b); }
///
/// which both directions use; those of types that cannot know of it stand in a free codecFields(Self&, Codec&) of this
/// namespace. Doubles keep their bits, NaN included. Enumerations need a LastOf.
///
/// Whoever adds a field to a type raises kByteCodecVersion to n and names the field as `codec.since(n, self.field)`, where
/// it stands: bytes of older versions are read without it, and it stays empty.
namespace axscope::analysis {

/// 2: models::NetworkDescription::multiplierSha256; programs that wrote it called it version 1, too.
/// 3: Provenance::form, MultiplierInfo::rules.
inline constexpr std::uint8_t kByteCodecVersion = 3;

template <class T>
concept PlainNumber = std::integral<T> || std::floating_point<T>;

/// The enumeration's last value, `value`: others in a file are damage.
template <class Enum>
struct LastOf;

template <class Record, class Codec>
concept HasFields = requires(Record& record, Codec& codec) { std::remove_const_t<Record>::fields(record, codec); };

class ByteWriter {
public:
    ByteWriter() { put(kByteCodecVersion); }

    template <class... Fields>
    void operator()(const Fields&... fields) {
        (write(fields), ...);
    }
    /// Fields that are there from version `version` on.
    template <class... Fields>
    void since(std::uint8_t /*version*/, const Fields&... fields) {
        (write(fields), ...);
    }
    /// The bytes with their checksum; the writer is spent.
    [[nodiscard]] std::string finish();

private:
    template <PlainNumber Number>
    void put(Number number) {
        m_bytes.append(reinterpret_cast<const char*>(&number), sizeof(Number));
    }
    template <PlainNumber Number>
    void write(Number number) {
        put(number);
    }
    template <class Item>
    void write(const std::vector<Item>& items) {
        put(static_cast<std::uint32_t>(items.size()));
        if constexpr (PlainNumber<Item>)
            m_bytes.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item));
        else
            for (const Item& item : items)
                write(item);
    }
    template <class Item, std::size_t count>
    void write(const std::array<Item, count>& items) {
        for (const Item& item : items)
            write(item);
    }
    void write(const std::string& text) {
        put(static_cast<std::uint32_t>(text.size()));
        m_bytes.append(text);
    }
    template <class Enum>
        requires std::is_enum_v<Enum>
    void write(Enum value) {
        put(static_cast<std::uint8_t>(value));
    }
    template <class Item>
    void write(const std::optional<Item>& item) {
        put(static_cast<std::uint8_t>(item.has_value()));
        if (item)
            write(*item);
    }
    template <class Item>
    void write(const std::shared_ptr<const Item>& item) {
        put(static_cast<std::uint8_t>(item != nullptr));
        if (item)
            write(*item);
    }
    template <class Key, class Value>
    void write(const std::map<Key, Value>& items) {
        put(static_cast<std::uint32_t>(items.size()));
        for (const auto& [key, value] : items) {
            write(key);
            write(value);
        }
    }
    template <class Record>
        requires std::is_class_v<Record>
    void write(const Record& record) {
        if constexpr (HasFields<const Record, ByteWriter>)
            Record::fields(record, *this);
        else
            codecFields(record, *this);
    }

    std::string m_bytes;
};

/// Reads what ByteWriter wrote, of this version or an older one. A length that the remaining bytes cannot hold, a wrong
/// checksum, an unknown version or bytes left over are told by finish(); fields read after the first fault are empty.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes);
    /// Reads them as if they were of version `version`, whatever they say.
    ByteReader(std::string_view bytes, std::uint8_t version) : ByteReader(bytes) { m_version = version; }

    /// What the bytes say of themselves; 0 where they are too damaged to say it.
    [[nodiscard]] std::uint8_t version() const { return m_version; }

    template <class... Fields>
    void operator()(Fields&... fields) {
        (read(fields), ...);
    }
    /// Fields that are there from version `version` on; they keep what they hold where the bytes are older.
    template <class... Fields>
    void since(std::uint8_t version, Fields&... fields) {
        if (m_version >= version)
            (read(fields), ...);
    }
    /// Errors: Format; Unsupported where a newer version of Axscope wrote them.
    [[nodiscard]] Result<void> finish() const;

private:
    bool take(void* target, std::size_t size);
    template <PlainNumber Number>
    void read(Number& number) {
        if constexpr (std::same_as<Number, bool>) {
            std::uint8_t byte = 0;  // any byte but 0 and 1 would be no bool at all
            read(byte);
            number = byte != 0;
        } else if (!take(&number, sizeof(Number))) {
            number = Number{};
        }
    }
    template <class Item>
    void read(std::vector<Item>& items) {
        std::uint32_t count = 0;
        read(count);
        items.clear();
        // No item takes less than a byte: a length beyond what is left is a lie, told before memory is taken for it.
        if (!m_fault.empty() || count > m_bytes.size() / (PlainNumber<Item> ? sizeof(Item) : 1)) {
            fail("a list of " + std::to_string(count) + " entries runs past the end");
            return;
        }
        if constexpr (PlainNumber<Item>) {
            items.resize(count);
            take(items.data(), count * sizeof(Item));
        } else {
            for (std::uint32_t i = 0; i < count && m_fault.empty(); ++i)
                read(items.emplace_back());
        }
    }
    template <class Item, std::size_t count>
    void read(std::array<Item, count>& items) {
        for (Item& item : items)
            read(item);
    }
    void read(std::string& text) {
        std::uint32_t size = 0;
        read(size);
        text.clear();
        if (!m_fault.empty() || size > m_bytes.size()) {
            fail("a text of " + std::to_string(size) + " bytes runs past the end");
            return;
        }
        text.resize(size);
        take(text.data(), size);
    }
    template <class Enum>
        requires std::is_enum_v<Enum>
    void read(Enum& value) {
        std::uint8_t number = 0;
        read(number);
        value = Enum{};
        if (number > static_cast<std::uint8_t>(LastOf<Enum>::value))
            fail("an unknown kind, " + std::to_string(number));
        else
            value = static_cast<Enum>(number);
    }
    template <class Item>
    void read(std::optional<Item>& item) {
        bool isThere = false;
        read(isThere);
        item.reset();
        if (isThere)
            read(item.emplace());
    }
    template <class Item>
    void read(std::shared_ptr<const Item>& item) {
        bool isThere = false;
        read(isThere);
        item.reset();
        if (!isThere)
            return;
        auto value = std::make_shared<Item>();
        read(*value);
        item = std::move(value);
    }
    template <class Key, class Value>
    void read(std::map<Key, Value>& items) {
        std::uint32_t count = 0;
        read(count);
        items.clear();
        for (std::uint32_t i = 0; i < count && m_fault.empty(); ++i) {
            std::pair<Key, Value> item;
            read(item.first);
            read(item.second);
            items.insert(std::move(item));
        }
    }
    template <class Record>
        requires std::is_class_v<Record>
    void read(Record& record) {
        if constexpr (HasFields<Record, ByteReader>)
            Record::fields(record, *this);
        else
            codecFields(record, *this);
    }
    void fail(std::string fault) {
        if (m_fault.empty())
            m_fault = std::move(fault);
    }

    std::string_view m_bytes;
    std::string m_fault;
    std::uint8_t m_version = 0;
};

template <class Record>
[[nodiscard]] std::string toBytes(const Record& record) {
    ByteWriter writer;
    writer(record);
    return writer.finish();
}

/// The record that `reader` reads to its end. Errors: those of ByteReader::finish.
template <class Record>
Result<Record> recordOf(ByteReader reader) {
    Record record;
    reader(record);
    if (Result<void> sound = reader.finish(); !sound)
        return sound.error();
    return record;
}

/// Errors: those of ByteReader::finish.
template <class Record>
Result<Record> fromBytes(std::string_view bytes) {
    const ByteReader reader(bytes);
    Result<Record> record = recordOf<Record>(reader);
    // Programs have called version 1 what is version 2, too. Taken for the other, either ends too early or
    // leaves bytes over.
    if (!record && reader.version() == 1)
        if (Result<Record> later = recordOf<Record>(ByteReader(bytes, 2)))
            return later;
    return record;
}

}  // namespace axscope::analysis
