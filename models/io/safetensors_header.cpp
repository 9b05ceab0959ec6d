// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/safetensors_header.h"

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "models/io/quoted.h"
#include "multipliers/base/checked.h"

namespace axscope::models {
namespace {

constexpr std::string_view kMetadataKey = "__metadata__";
constexpr std::array kReadTypes{DType::Bool, DType::U8,  DType::I8,   DType::I16, DType::I32,
                                DType::I64,  DType::F16, DType::BF16, DType::F32, DType::F64};
/// The format's other dtypes: files that use them are sound, but hold nothing that this program computes
/// with.
constexpr std::array<std::string_view, 10> kForeignTypes{
    "U16", "U32", "U64", "C64", "F8_E4M3", "F8_E5M2", "F8_E8M0", "F6_E2M3", "F6_E3M2", "F4"};

std::optional<DType> dtypeFromString(std::string_view text) {
    const auto found = std::find_if(kReadTypes.begin(), kReadTypes.end(),
                                    [text](DType type) { return text == toString(type); });
    return found == kReadTypes.end() ? std::nullopt : std::optional(*found);
}

std::string readTypeNames() {
    std::string names;
    for (const DType type : kReadTypes)
        names += (names.empty() ? "" : ", ") + std::string(toString(type));
    return names;
}

/// Bytes of a tensor, or nothing where the count overflows. Every dimension takes part, even beside a 0, so
/// that no consumer's stride can overflow either.
std::optional<std::uint64_t> tensorBytes(const std::vector<std::int64_t>& shape, DType dtype) {
    std::optional<std::int64_t> bytes = static_cast<std::int64_t>(byteSize(dtype));
    bool empty = false;
    for (const std::int64_t dimension : shape) {
        empty = empty || dimension == 0;
        bytes = checkedMul(*bytes, std::max<std::int64_t>(dimension, 1));
        if (!bytes)
            return std::nullopt;
    }
    return empty ? 0 : static_cast<std::uint64_t>(*bytes);
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
    return text + "]";
}

std::string_view afterFirst(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    return at == std::string_view::npos ? text : text.substr(at + mark.size());
}

/// Receives the JSON parser's events and builds the records. Each method returns false, with m_error set, to
/// end the parse; nesting deeper than the format's own is refused at its first bracket.
class HeaderBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    [[nodiscard]] SafetensorsHeader takeHeader() { return std::move(m_header); }
    [[nodiscard]] std::pair<ErrorCode, std::string> takeError() { return {m_errorCode, std::move(m_error)}; }

    bool null() override { return unexpected("null"); }
    bool boolean(bool) override { return unexpected("a boolean"); }
    bool number_integer(number_integer_t) override { return unexpected("a negative number"); }
    bool number_float(number_float_t, const string_t&) override {
        return unexpected("a number that is fractional or too large");
    }
    bool binary(binary_t&) override { return unexpected("binary data"); }

    bool number_unsigned(number_unsigned_t value) override {
        if (m_place == Place::Shape)
            return addDimension(value);
        if (m_place == Place::Offsets)
            return addOffset(value);
        return unexpected("a number");
    }

    bool string(string_t& value) override {
        if (m_place == Place::Metadata)
            return addMetadata(value);
        if (m_place == Place::Tensor && m_field == Field::DType)
            return setDtype(value);
        return unexpected("a string");
    }

    bool start_object(std::size_t) override {
        if (m_place == Place::Document) {
            m_place = Place::Root;
            return true;
        }
        if (m_place != Place::Root)
            return unexpected("an object");
        return m_name == kMetadataKey ? beginMetadata() : beginTensor();
    }

    bool end_object() override {
        switch (m_place) {
            case Place::Metadata:
                m_place = Place::Root;
                return true;
            case Place::Tensor:
                m_place = Place::Root;
                return endTensor();
            default:
                return true;
        }
    }

    bool start_array(std::size_t) override {
        if (m_place != Place::Tensor || m_field == Field::DType)
            return unexpected("an array");
        m_place = m_field == Field::Shape ? Place::Shape : Place::Offsets;
        return true;
    }

    bool end_array() override {
        const bool complete = m_place == Place::Shape || m_offsets == 2;
        m_place = Place::Tensor;
        return complete ||
               failTensor("data_offsets has " + std::to_string(m_offsets) + " numbers instead of 2");
    }

    bool key(string_t& text) override {
        if (m_place == Place::Root)
            m_name = std::move(text);
        else if (m_place == Place::Metadata)
            m_metadataKey = std::move(text);
        else
            return beginField(text);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception& exception) override {
        // What the library adds around its reason (a line and column, the whole last token) is of no use to
        // people and may be as long as the header.
        std::string_view reason = afterFirst(exception.what(), "] ");
        if (reason.starts_with("parse error"))
            reason = afterFirst(reason, ": ");
        reason = reason.substr(0, reason.find("; last read"));
        return fail("the header is not valid JSON at byte " + std::to_string(position) + ": " +
                    printable(reason));
    }

private:
    enum class Place { Document, Root, Metadata, Tensor, Shape, Offsets };
    enum class Field { None, DType, Shape, Offsets };

    bool fail(std::string message, ErrorCode code = ErrorCode::Format) {
        m_errorCode = code;
        m_error = std::move(message);
        return false;
    }
    bool failTensor(const std::string& message, ErrorCode code = ErrorCode::Format) {
        return fail("tensor " + inQuotes(m_name) + ": " + message, code);
    }

    bool unexpected(const std::string& what) {
        switch (m_place) {
            case Place::Document:
                return fail("the header is " + what + " instead of an object");
            case Place::Root:
                return fail((m_name == kMetadataKey ? "" : "tensor ") + inQuotes(m_name) + " is " + what +
                            " instead of an object");
            case Place::Metadata:
                return fail("metadata " + inQuotes(m_metadataKey) + " is " + what + " instead of a string");
            case Place::Tensor:
                return failTensor(fieldName() + " is " + what + " instead of " +
                                  (m_field == Field::DType ? "a string" : "an array"));
            case Place::Shape:
            case Place::Offsets:
                break;
        }
        return failTensor(fieldName() + " holds " + what + " where only whole numbers from 0 belong");
    }

    [[nodiscard]] std::string fieldName() const {
        return m_field == Field::DType ? "dtype" : m_field == Field::Shape ? "shape" : "data_offsets";
    }

    bool beginMetadata() {
        if (std::exchange(m_hasMetadata, true))
            return fail("the header has '__metadata__' twice");
        m_place = Place::Metadata;
        return true;
    }

    bool addMetadata(std::string& value) {
        if (!m_header.metadata.try_emplace(m_metadataKey, std::move(value)).second)
            return fail("metadata " + inQuotes(m_metadataKey) + " stands there twice");
        if (m_header.metadata.size() > kMaxMetadataEntries)
            return fail("more than " + std::to_string(kMaxMetadataEntries) + " metadata entries");
        return true;
    }

    bool beginTensor() {
        if (m_header.tensors.size() == kMaxTensors)
            return fail("more than " + std::to_string(kMaxTensors) + " tensors");
        m_tensor = {};
        m_hasDtype = m_hasShape = m_hasOffsets = false;
        m_field = Field::None;
        m_place = Place::Tensor;
        return true;
    }

    bool beginField(const std::string& field) {
        bool* seen = nullptr;
        if (field == "dtype") {
            m_field = Field::DType;
            seen = &m_hasDtype;
        } else if (field == "shape") {
            m_field = Field::Shape;
            seen = &m_hasShape;
        } else if (field == "data_offsets") {
            m_field = Field::Offsets;
            m_offsets = 0;
            seen = &m_hasOffsets;
        } else {
            return failTensor("unknown field " + inQuotes(field) + " beside dtype, shape and data_offsets");
        }
        return !std::exchange(*seen, true) || failTensor("field " + inQuotes(field) + " stands there twice");
    }

    bool setDtype(const std::string& text) {
        const std::optional<DType> dtype = dtypeFromString(text);
        if (!dtype) {
            const bool foreign =
                std::find(kForeignTypes.begin(), kForeignTypes.end(), text) != kForeignTypes.end();
            return failTensor("dtype " + inQuotes(text) +
                                  (foreign ? " cannot be read here" : " does not exist") + "; known are " +
                                  readTypeNames(),
                              foreign ? ErrorCode::Unsupported : ErrorCode::Format);
        }
        m_tensor.dtype = *dtype;
        return true;
    }

    bool addDimension(std::uint64_t value) {
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return failTensor("dimension " + std::to_string(value) + " of its shape is above 2^63 - 1");
        if (m_tensor.shape.size() == kMaxRank)
            return failTensor("more than " + std::to_string(kMaxRank) + " dimensions");
        m_tensor.shape.push_back(static_cast<std::int64_t>(value));
        return true;
    }

    bool addOffset(std::uint64_t value) {
        if (m_offsets == 2)
            return failTensor("data_offsets has more than 2 numbers");
        (m_offsets++ == 0 ? m_tensor.begin : m_tensor.end) = value;
        return true;
    }

    bool endTensor() {
        if (!m_hasDtype || !m_hasShape || !m_hasOffsets)
            return failTensor(std::string("field ") +
                              (!m_hasDtype   ? "'dtype'"
                               : !m_hasShape ? "'shape'"
                                             : "'data_offsets'") +
                              " is missing");
        if (m_tensor.begin > m_tensor.end)
            return failTensor("data_offsets run backwards, from " + std::to_string(m_tensor.begin) + " to " +
                              std::to_string(m_tensor.end));
        const std::optional<std::uint64_t> bytes = tensorBytes(m_tensor.shape, m_tensor.dtype);
        if (!bytes)
            return failTensor("shape " + shapeText(m_tensor.shape) + " of " + toString(m_tensor.dtype) +
                              " has more than 2^63 - 1 bytes");
        if (m_tensor.end - m_tensor.begin != *bytes)
            return failTensor(
                "bytes " + std::to_string(m_tensor.begin) + ".." + std::to_string(m_tensor.end) + " are " +
                std::to_string(m_tensor.end - m_tensor.begin) + ", but " + toString(m_tensor.dtype) + " " +
                shapeText(m_tensor.shape) + " needs " + std::to_string(*bytes));
        m_tensor.name = std::move(m_name);
        m_header.tensors.push_back(std::move(m_tensor));
        return true;
    }

    SafetensorsHeader m_header;
    Place m_place = Place::Document;
    Field m_field = Field::None;
    std::string m_name;         ///< the current key of the root object
    std::string m_metadataKey;  ///< the current key of "__metadata__"
    TensorRecord m_tensor;      ///< under construction
    std::size_t m_offsets = 0;
    bool m_hasMetadata = false;
    bool m_hasDtype = false;
    bool m_hasShape = false;
    bool m_hasOffsets = false;
    ErrorCode m_errorCode = ErrorCode::Format;
    std::string m_error;
};

/// What must be known before the JSON parser sees the text: it takes a zero byte for the end of the input, so
/// that anything could hide behind one, and it keeps several copies of the token it reads. Returns the
/// complaint, or nothing.
std::optional<std::string> findRawFault(std::string_view json) {
    bool inString = false;
    std::size_t tokenBegin = 0;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char byte = json[i];
        if (byte == '\0')
            return "the header has a zero byte at " + std::to_string(i);
        if (i - tokenBegin > kMaxTokenBytes)
            return "the header's string, number or white space at byte " + std::to_string(tokenBegin) +
                   " runs on for more than " + std::to_string(kMaxTokenBytes) + " bytes";
        if (inString && byte == '\\') {
            ++i;
            if (i < json.size() && json[i] == '\0')
                return "the header has a zero byte at " + std::to_string(i);
        } else if (byte == '"') {
            inString = !inString;
            tokenBegin = i;
        } else if (!inString && std::string_view("{}[]:,").find(byte) != std::string_view::npos) {
            tokenBegin = i;
        }
    }
    return std::nullopt;
}

}  // namespace

Result<SafetensorsHeader> parseSafetensorsHeader(std::string_view json, const std::string& label) {
    if (json.empty() || json.front() != '{')
        return Error{ErrorCode::Format, "the header does not start with '{'", label};
    if (const auto fault = findRawFault(json))
        return Error{ErrorCode::Format, *fault, label};
    try {
        HeaderBuilder builder;
        if (nlohmann::json::sax_parse(json.begin(), json.end(), &builder))
            return builder.takeHeader();
        auto [code, message] = builder.takeError();
        return Error{code, std::move(message), label};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "no memory for its header", label};
    }
}

}  // namespace axscope::models
