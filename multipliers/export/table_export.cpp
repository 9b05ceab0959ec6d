// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/export/table_export.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "multipliers/base/atomic_file.h"
#include "multipliers/import/npy_header.h"

namespace axscope::multipliers {
namespace {

constexpr int kSide = ProductTable::kOperands;
constexpr std::int32_t kOffset = 32768;

struct TypeTraits {
    NumberType type;
    std::string_view name;
    std::string_view descr;  ///< NumPy's
    std::string_view cName;
    std::int32_t low;
    std::int32_t high;
    int bytes;
};

constexpr std::array kTypes{
    TypeTraits{NumberType::Int32, "int32", "<i4", "int32_t", std::numeric_limits<std::int32_t>::min(),
               std::numeric_limits<std::int32_t>::max(), 4},
    TypeTraits{NumberType::Int16, "int16", "<i2", "int16_t", -32768, 32767, 2},
    TypeTraits{NumberType::Uint16, "uint16", "<u2", "uint16_t", 0, 65535, 2},
    TypeTraits{NumberType::Offset, "offset", "<u2", "uint16_t", -kOffset, 65535 - kOffset, 2},
};

const TypeTraits& traitsOf(NumberType type) {
    return *std::find_if(kTypes.begin(), kTypes.end(),
                         [&](const TypeTraits& traits) { return traits.type == type; });
}

bool holds(const TypeTraits& traits, const ProductTable& table) {
    return table.minEntry() >= traits.low && table.maxEntry() <= traits.high;
}

bool isText(TableFormat format) {
    return format == TableFormat::Csv || format == TableFormat::Matrix || format == TableFormat::List;
}

NumberType standardType(const ProductTable& table, TableFormat format) {
    const NumberType narrow = table.isSigned() ? NumberType::Int16 : NumberType::Uint16;
    return format == TableFormat::Npy || isText(format) || !holds(traitsOf(narrow), table) ? NumberType::Int32
                                                                                           : narrow;
}

IndexOrder standardOrder(TableFormat format) {
    return format == TableFormat::Npy || format == TableFormat::Header ? IndexOrder::TwosComplement
                                                                       : IndexOrder::Numeric;
}

/// Operand values in the order of rows and columns.
std::vector<int> operandOrder(const ProductTable& table, IndexOrder order) {
    std::vector<int> operands;
    for (int index = 0; index < kSide; ++index) {
        const bool wraps = table.isSigned() && order == IndexOrder::TwosComplement;
        operands.push_back(wraps ? static_cast<std::int8_t>(index) : index + table.minOperand());
    }
    return operands;
}

std::string bareNumbers(const ProductTable& table, const std::vector<int>& operands,
                        const TypeTraits& traits) {
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(traits.bytes) * ProductTable::kEntries);
    for (const int a : operands)
        for (const int b : operands) {
            const std::int32_t shift = traits.type == NumberType::Offset ? kOffset : 0;
            const auto bits = static_cast<std::uint32_t>(table.product(a, b) + shift);
            for (int byte = 0; byte < traits.bytes; ++byte)
                bytes += static_cast<char>(bits >> (8 * byte) & 0xFF);
        }
    return bytes;
}

/// A name as C allows it.
std::string identifier(std::string_view name) {
    std::string text;
    for (const char c : name) {
        const bool allowed =
            std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 128;
        text += allowed ? c : '_';
    }
    if (text.empty() || std::isdigit(static_cast<unsigned char>(text.front())) != 0)
        text.insert(0, "lut_");
    return text;
}

/// A name that can stand in a comment of one line.
std::string commentText(std::string_view name) {
    std::string text(name);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 32 || c == '*'; }, ' ');
    return text;
}

std::string rows(const ProductTable& table, const std::vector<int>& operands, std::string_view open,
                 std::string_view between, std::string_view close, std::int32_t shift = 0) {
    std::string text;
    for (const int a : operands) {
        text += open;
        for (std::size_t column = 0; column < operands.size(); ++column) {
            text += column == 0 ? std::string_view() : between;
            text += std::to_string(table.product(a, operands[column]) + shift);
        }
        text += close;
    }
    return text;
}

std::string cHeader(const ProductTable& table, const std::vector<int>& operands, const TypeTraits& traits,
                    IndexOrder order) {
    const std::string name = identifier(table.name());
    const bool isOffset = traits.type == NumberType::Offset;
    const std::string orderText = !table.isSigned()              ? "0..255"
                                  : order == IndexOrder::Numeric ? "-128..127"
                                                                 : "0..127, -128..-1 (two's complement)";
    std::string text = "/* " + commentText(table.name()) +
                       ": products of 8-bit operands, [a][b], a the activation.\n" + "   Indices stand for " +
                       orderText + (isOffset ? "; entries are products + 32768" : "") +
                       ".\n   SHA-256 of the table: " + table.hash() + " */\n#include <stdint.h>\n\n";
    text += "static const " + std::string(traits.cName) + " " + name + "[256][256] = {\n";
    text += rows(table, operands, "    {", ", ", "},\n", isOffset ? kOffset : 0);
    return text + "};\n";
}

std::string list(const ProductTable& table, const std::vector<int>& operands) {
    std::string text;
    for (const int a : operands)
        for (const int b : operands)
            text += std::to_string(a) + ' ' + std::to_string(b) + ' ' + std::to_string(table.product(a, b)) +
                    '\n';
    return text;
}

}  // namespace

std::optional<IndexOrder> indexOrderFromString(std::string_view text) {
    if (text == "numeric")
        return IndexOrder::Numeric;
    if (text == "twos-complement")
        return IndexOrder::TwosComplement;
    return std::nullopt;
}

std::optional<NumberType> numberTypeFromString(std::string_view text) {
    const auto found = std::find_if(kTypes.begin(), kTypes.end(),
                                    [&](const TypeTraits& traits) { return traits.name == text; });
    return found == kTypes.end() ? std::nullopt : std::optional(found->type);
}

std::optional<TableFormat> tableFormatOf(const std::filesystem::path& file) {
    constexpr std::array kEndings{
        std::pair{".npy", TableFormat::Npy},    std::pair{".bin", TableFormat::Bin},
        std::pair{".h", TableFormat::Header},   std::pair{".csv", TableFormat::Csv},
        std::pair{".txt", TableFormat::Matrix}, std::pair{".lst", TableFormat::List}};
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const auto& [known, format] : kEndings)
        if (ending == known)
            return format;
    return std::nullopt;
}

Result<std::string> formatTable(const ProductTable& table, const ExportOptions& options) {
    if (options.type && isText(options.format))
        return Error{ErrorCode::InvalidArgument, "text files have no number type", table.name()};
    const TypeTraits& traits = traitsOf(options.type.value_or(standardType(table, options.format)));
    if (!holds(traits, table))
        return Error{ErrorCode::InvalidArgument,
                     "products from " + std::to_string(table.minEntry()) + " to " +
                         std::to_string(table.maxEntry()) + " do not fit " + std::string(traits.name) + " (" +
                         std::to_string(traits.low) + ".." + std::to_string(traits.high) + ")",
                     table.name()};
    const IndexOrder order = options.order.value_or(standardOrder(options.format));
    const std::vector<int> operands = operandOrder(table, order);
    switch (options.format) {
        case TableFormat::Npy:
            return formatNpyHeader(traits.descr, {kSide, kSide}) + bareNumbers(table, operands, traits);
        case TableFormat::Bin:
            return bareNumbers(table, operands, traits);
        case TableFormat::Header:
            return cHeader(table, operands, traits, order);
        case TableFormat::Csv:
            return rows(table, operands, "", ",", "\n");
        case TableFormat::Matrix:
            return rows(table, operands, "", " ", "\n");
        case TableFormat::List:
            break;
    }
    return list(table, operands);
}

Result<void> exportTable(const ProductTable& table, const std::filesystem::path& file,
                         const ExportOptions& options) {
    const Result<std::string> contents = formatTable(table, options);
    if (!contents)
        return contents.error();
    return writeFileAtomically(file, *contents);
}

}  // namespace axscope::multipliers
