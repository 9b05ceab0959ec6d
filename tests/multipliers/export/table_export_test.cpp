// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/export/table_export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "multipliers/catalog.h"
#include "multipliers/families/family_member.h"
#include "multipliers/import/npy.h"
#include "multipliers/import/table_import.h"
#include "tests/support/temporary_folder.h"

namespace axscope::multipliers {
namespace {

using testing::HasSubstr;

std::shared_ptr<const ProductTable> signedTable() {
    return tableOf(*findCatalogEntry("1KR6"));  // does not commute
}

std::shared_ptr<const ProductTable> unsignedTable() {
    return FamilyMember::parse("drum:k=4")->table();
}

std::string exported(const ProductTable& table, const ExportOptions& options) {
    const auto text = formatTable(table, options);
    if (!text)
        ADD_FAILURE() << text.error().text();
    return text ? *text : std::string();
}

TEST(TableExport, BinaryFilesAreReadBackAsTheSameTable) {
    const tests::TemporaryFolder folder;
    for (const auto& table : {signedTable(), unsignedTable()}) {
        for (const auto order : {IndexOrder::Numeric, IndexOrder::TwosComplement}) {
            for (const auto type :
                 {NumberType::Int32, NumberType::Int16, NumberType::Uint16, NumberType::Offset}) {
                for (const auto format : {TableFormat::Npy, TableFormat::Bin}) {
                    const bool fits =
                        type == NumberType::Int32 || (type == NumberType::Uint16) != table->isSigned();
                    const bool isWide = format == TableFormat::Bin && type == NumberType::Int32;
                    if (!fits || isWide || (!table->isSigned() && type == NumberType::Int16))
                        continue;
                    const auto file = folder.path() / (format == TableFormat::Npy ? "t.npy" : "t.bin");
                    ASSERT_TRUE(exportTable(*table, file, {format, order, type}));
                    ImportOptions options;
                    if (type == NumberType::Offset) {
                        if (!table->isSigned() || order != IndexOrder::Numeric)
                            continue;  // no reader knows offset numbers in another order
                        options.encoding = TableEncoding::SignedOffset;
                    }
                    const auto read = importTable(file, options);
                    ASSERT_TRUE(read) << read.error().text();
                    EXPECT_EQ(read->table->hash(), table->hash()) << file;
                }
            }
        }
    }
}

TEST(TableExport, NpyAsAlwaysIsTheDefault) {
    EXPECT_EQ(exported(*signedTable(), {}), formatNpy(*signedTable()));
}

/// All numbers of a text but those in comments and names.
std::vector<int> numbersIn(const std::string& text) {
    std::vector<int> numbers;
    std::string spaced = text;
    std::replace_if(
        spaced.begin(), spaced.end(), [](char c) { return c == ',' || c == '{' || c == '}' || c == ';'; },
        ' ');
    std::istringstream stream(spaced);
    for (int number = 0; stream >> number;)
        numbers.push_back(number);
    return numbers;
}

TEST(TableExport, MatricesHaveOneLineForEachActivation) {
    for (const auto& table : {signedTable(), unsignedTable()}) {
        for (const auto format : {TableFormat::Csv, TableFormat::Matrix}) {
            const std::string text = exported(*table, {.format = format});
            EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 256);
            EXPECT_EQ(std::count(text.begin(), text.end(), format == TableFormat::Csv ? ',' : ' '),
                      256 * 255);
            const std::vector<int> numbers = numbersIn(text);
            EXPECT_TRUE(
                std::equal(numbers.begin(), numbers.end(), table->entries().begin(), table->entries().end()));
        }
        const std::vector<int> wrapped =
            numbersIn(exported(*table, {.format = TableFormat::Csv, .order = IndexOrder::TwosComplement}));
        const int last = table->isSigned() ? -1 : 255;
        EXPECT_EQ(wrapped[255], table->product(0, last));
        EXPECT_EQ(wrapped[255 * 256 + 3], table->product(last, 3));
    }
}

TEST(TableExport, ListsNameTheirOperands) {
    const auto table = signedTable();
    const std::vector<int> numbers = numbersIn(exported(*table, {.format = TableFormat::List}));
    ASSERT_EQ(numbers.size(), 3U * 65536);
    for (std::size_t i = 0; i < numbers.size(); i += 3)
        ASSERT_EQ(numbers[i + 2], table->product(numbers[i], numbers[i + 1]));
    EXPECT_EQ(numbers[0], -128);
}

TEST(TableExport, HeadersAreCArrays) {
    const auto table = unsignedTable();
    const std::string text = exported(*table, {.format = TableFormat::Header});
    EXPECT_THAT(text, HasSubstr("static const uint16_t drum_k_4[256][256] = {"));
    EXPECT_THAT(text, HasSubstr(table->hash()));
    const std::vector<int> numbers = numbersIn(text.substr(text.find("= {") + 2));
    EXPECT_TRUE(std::equal(numbers.begin(), numbers.end(), table->entries().begin(), table->entries().end()));

    const std::string wrapped = exported(*signedTable(), {.format = TableFormat::Header});
    EXPECT_THAT(wrapped, HasSubstr("int16_t mul8s_1KR6[256][256]"));
    EXPECT_THAT(wrapped, HasSubstr("two's complement"));
    EXPECT_EQ(numbersIn(wrapped.substr(wrapped.find("= {") + 2))[257], signedTable()->product(1, 1));
    // A name cannot end the comment or begin the array's name with a digit.
    const std::string odd = exported(*signedTable()->renamed("1*/\n#error"), {.format = TableFormat::Header});
    EXPECT_THAT(odd, HasSubstr("lut_1____error[256][256]"));
    EXPECT_EQ(odd.find("*/"), odd.rfind("*/"));
}

TEST(TableExport, RefusesTypesThatDoNotHoldTheProducts) {
    const auto message = [](const ProductTable& table, NumberType type, TableFormat format) {
        const auto text = formatTable(table, {.format = format, .type = type});
        return text ? std::string("fine") : text.error().text();
    };
    EXPECT_THAT(message(*signedTable(), NumberType::Uint16, TableFormat::Bin),
                HasSubstr("do not fit uint16 (0..65535)"));
    EXPECT_THAT(message(*unsignedTable(), NumberType::Int16, TableFormat::Npy),
                HasSubstr("do not fit int16"));
    EXPECT_THAT(message(*unsignedTable(), NumberType::Int32, TableFormat::Csv), HasSubstr("no number type"));
}

TEST(TableExport, FormatsAreToldByTheEnding) {
    EXPECT_EQ(tableFormatOf("a/b.npy"), TableFormat::Npy);
    EXPECT_EQ(tableFormatOf("T.H"), TableFormat::Header);
    EXPECT_EQ(tableFormatOf("t.lst"), TableFormat::List);
    EXPECT_FALSE(tableFormatOf("t.xlsx"));
    EXPECT_FALSE(tableFormatOf("npy"));
}

}  // namespace
}  // namespace axscope::multipliers
