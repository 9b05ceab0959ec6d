// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/sharded_index.h"

#include <algorithm>
#include <new>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "models/io/quoted.h"
#include "models/io/safetensors_header.h"

namespace axscope::models {
namespace {

constexpr std::size_t kMaxIndexDepth = 16;
constexpr std::size_t kMaxShardNameBytes = 1000;

/// Why a file may not be named so, or null.
const char* faultOfShardName(std::string_view name) {
    if (name.empty())
        return "is empty";
    if (name.size() > kMaxShardNameBytes)
        return "is too long";
    if (name.front() == '/')
        return "is an absolute path";
    if (std::any_of(name.begin(), name.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\'; }))
        return "has a backslash or a control character";
    for (std::string_view rest = name;;) {
        const std::size_t slash = rest.find('/');
        const std::string_view part = rest.substr(0, slash);
        if (part.empty() || part == "." || part == "..")
            return "leaves the folder or is not in its simplest form";
        if (slash == std::string_view::npos)
            return nullptr;
        rest.remove_prefix(slash + 1);
    }
}

/// Receives the JSON parser's events. Each method returns false, with m_error set, to end the parse.
class IndexBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    [[nodiscard]] ShardedIndex takeIndex() { return std::move(m_index); }
    [[nodiscard]] std::string takeError() { return std::move(m_error); }
    [[nodiscard]] bool hasWeightMap() const { return m_hasWeightMap; }

    bool null() override { return scalar(nullptr); }
    bool boolean(bool value) override {
        const std::string text = value ? "1" : "0";
        return scalar(&text);
    }
    bool number_integer(number_integer_t value) override {
        const std::string text = std::to_string(value);
        return scalar(&text);
    }
    bool number_unsigned(number_unsigned_t value) override {
        const std::string text = std::to_string(value);
        return scalar(&text);
    }
    bool number_float(number_float_t, const string_t& text) override { return scalar(&text); }
    bool binary(binary_t&) override { return scalar(nullptr); }

    bool string(string_t& value) override {
        if (inWeightMap())
            return addTensor(value);
        return scalar(&value);
    }

    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& text) override {
        if (m_depth == 1)
            m_section = std::move(text);
        else if (m_depth == 2)
            m_name = std::move(text);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
        return fail("is not valid JSON at byte " + std::to_string(position));
    }

private:
    bool fail(std::string message) {
        m_error = std::move(message);
        return false;
    }
    [[nodiscard]] bool inWeightMap() const { return m_depth == 2 && m_section == "weight_map"; }

    bool open(bool object) {
        if (m_depth == 0 && !object)
            return fail("is an array instead of an object");
        if (m_depth == 1 && m_section == "weight_map") {
            if (!object)
                return fail("has a weight_map that is no object");
            if (std::exchange(m_hasWeightMap, true))
                return fail("has two weight_maps");
        } else if (inWeightMap()) {
            return fail("names no file for tensor " + inQuotes(m_name));
        }
        if (m_depth == kMaxIndexDepth)
            return fail("is nested more than " + std::to_string(kMaxIndexDepth) + " deep");
        ++m_depth;
        return true;
    }
    bool close() {
        --m_depth;
        return true;
    }

    bool scalar(const std::string* text) {
        if (m_depth == 0)
            return fail("is no object");
        if (m_depth == 1 && m_section == "weight_map")
            return fail("has a weight_map that is no object");
        if (inWeightMap())
            return fail("names no file for tensor " + inQuotes(m_name));
        if (m_depth == 2 && m_section == "metadata" && text != nullptr &&
            m_index.metadata.size() < kMaxMetadataEntries)
            m_index.metadata.try_emplace(m_name, *text);
        return true;
    }

    bool addTensor(const std::string& file) {
        if (const char* fault = faultOfShardName(file))
            return fail("names for tensor " + inQuotes(m_name) + " the file " + inQuotes(file) + ", which " + fault);
        if (!m_index.weightMap.try_emplace(m_name, file).second)
            return fail("has the tensor " + inQuotes(m_name) + " twice");
        if (m_index.weightMap.size() > kMaxTensors)
            return fail("has more than " + std::to_string(kMaxTensors) + " tensors");
        m_shards.insert(file);
        return m_shards.size() <= kMaxShards ||
               fail("names more than " + std::to_string(kMaxShards) + " files");
    }

    ShardedIndex m_index;
    std::size_t m_depth = 0;
    std::string m_section;  ///< the current key of the outermost object
    std::string m_name;     ///< the current key of the object in it
    std::set<std::string> m_shards;
    bool m_hasWeightMap = false;
    std::string m_error;
};

}  // namespace

Result<ShardedIndex> parseShardedIndex(std::string_view json, const std::string& label) {
    const auto failed = [&](const std::string& message) {
        return Error{ErrorCode::Format, "as the index of a sharded checkpoint, it " + message, label};
    };
    if (json.size() > kMaxIndexBytes)
        return failed("is larger than " + std::to_string(kMaxIndexBytes) + " bytes");
    if (const std::size_t zero = json.find('\0'); zero != std::string_view::npos)
        return failed("has a zero byte at " + std::to_string(zero));
    try {
        IndexBuilder builder;
        if (!nlohmann::json::sax_parse(json.begin(), json.end(), &builder))
            return failed(builder.takeError());
        if (!builder.hasWeightMap())
            return failed("has no weight_map, which says in which file each tensor is");
        ShardedIndex index = builder.takeIndex();
        if (index.weightMap.empty())
            return failed("names no tensors");
        return index;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory for its list of tensors", label};
    }
}

}  // namespace axscope::models
