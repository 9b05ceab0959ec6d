// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/table_import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <clocale>
#include <filesystem>
#include <string>

#include "multipliers/catalog.h"
#include "multipliers/metrics.h"
#include "tests/multipliers/import/table_bytes.h"
#include "tests/support/temporary_folder.h"

namespace axscope::multipliers {
namespace {

using axscope::tests::TemporaryFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using tests::asBytes;
using tests::encoded;
using tests::npyFile;
using tests::npyHeader;

constexpr TableEncoding kAllEncodings[] = {TableEncoding::SignedNumeric, TableEncoding::SignedTwosComplement,
                                           TableEncoding::SignedOffset, TableEncoding::Unsigned,
                                           TableEncoding::SignMagnitude};
constexpr TableEncoding kSignedEncodings[] = {
    TableEncoding::SignedNumeric, TableEncoding::SignedTwosComplement, TableEncoding::SignedOffset};

Result<ImportedTable> imported(const std::string& file, const ImportOptions& options = {}) {
    return importTableFromBytes(asBytes(file), "table", options);
}

std::shared_ptr<const ProductTable> circuit(const char* name) {
    return tableOf(*findCatalogEntry(name));
}

/// An unsigned relative of the circuits: the low bits of the first operand cut off.
std::shared_ptr<const ProductTable> unsignedCircuit() {
    return ProductTable::fromFunction("u", false, [](int a, int b) { return (a & ~3) * b; });
}

// --- encodings
// ---------------------------------------------------------------------------------------------------

TEST(TableEncodings, HaveNamesThatReadBack) {
    for (const TableEncoding encoding : kAllEncodings)
        EXPECT_EQ(tableEncodingFromString(toString(encoding)), encoding);
    EXPECT_EQ(tableEncodingFromString("other"), std::nullopt);
    EXPECT_EQ(tableEncodingFromString(""), std::nullopt);
}

TEST(TableImport, DetectsEverySignedEncodingOfEveryCircuit) {
    for (const CatalogEntry& entry : catalog()) {
        const auto table = tableOf(entry);
        for (const TableEncoding encoding : kSignedEncodings) {
            SCOPED_TRACE(std::string(entry.name) + " as " + toString(encoding));
            const char* descr = encoding == TableEncoding::SignedOffset ? "<u2" : "<i2";
            const auto result = imported(npyFile(npyHeader(descr), encoded(*table, encoding, 2)));
            ASSERT_TRUE(result) << result.error().text();
            EXPECT_EQ(result->encoding, encoding);
            EXPECT_TRUE(result->encodingDetected);
            EXPECT_EQ(result->table->hash(), table->hash());
            EXPECT_GT(result->correlation, 0.88);
            EXPECT_THAT(result->note,
                        AllOf(Not(HasSubstr("low")), Not(HasSubstr("fits")), HasSubstr(entry.name)));
        }
    }
}

TEST(TableImport, DetectsAllFourEncodingsOfTheSameProducts) {
    for (const TableEncoding encoding : kAllEncodings) {
        if (encoding == TableEncoding::SignMagnitude)
            continue;  // has no -128, so its table is another one
        const bool isSigned = encoding != TableEncoding::Unsigned;
        const auto table = ProductTable::exact(isSigned);
        const auto fromBin = imported(encoded(*table, encoding, 2));
        ASSERT_TRUE(fromBin) << fromBin.error().text();
        EXPECT_EQ(fromBin->encoding, encoding);
        EXPECT_EQ(fromBin->table->hash(), table->hash());
        EXPECT_DOUBLE_EQ(fromBin->correlation, 1);

        // In 32 bits, numeric order and offset differ by a constant only, which correlation cannot see.
        const auto fromWide = imported(npyFile(npyHeader("<i4"), encoded(*table, encoding, 4)));
        ASSERT_TRUE(fromWide) << fromWide.error().text();
        EXPECT_EQ(fromWide->encoding, encoding);
        EXPECT_EQ(fromWide->table->hash(), table->hash());
        EXPECT_THAT(fromWide->note, Not(HasSubstr("fits")));
    }
}

TEST(TableImport, DetectsAnUnsignedTableInAnyContainer) {
    const auto table = unsignedCircuit();
    for (const char* descr : {"<u2", ">u2", "<i2", "<u4", ">i4", "<i8", ">u8"}) {
        const auto result = imported(npyFile(
            npyHeader(descr), encoded(*table, TableEncoding::Unsigned, descr[2] - '0', descr[0] == '>')));
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->encoding, TableEncoding::Unsigned) << descr;
        EXPECT_EQ(result->table->hash(), table->hash()) << descr;
    }
}

TEST(TableImport, TakesSixteenBitsAsTheEncodingNeeds) {
    // Products of 32,768 and more in a file that calls itself int16; negative ones in a file that calls
    // itself uint16.
    const auto wrapped =
        imported(npyFile(npyHeader("<i2"), encoded(*ProductTable::exact(false), TableEncoding::Unsigned, 2)));
    ASSERT_TRUE(wrapped);
    EXPECT_TRUE(wrapped->table->isExact());
    EXPECT_EQ(wrapped->table->maxEntry(), 65025);
    const auto reinterpreted = imported(
        npyFile(npyHeader("<u2"), encoded(*circuit("1KVB"), TableEncoding::SignedTwosComplement, 2)));
    ASSERT_TRUE(reinterpreted);
    EXPECT_EQ(reinterpreted->table->hash(), circuit("1KVB")->hash());
}

TEST(TableImport, FollowsTheEncodingThatItIsTold) {
    const std::string file =
        npyFile(npyHeader("<i2"), encoded(*circuit("1KR6"), TableEncoding::SignedNumeric, 2));
    ImportOptions options;
    options.encoding = TableEncoding::SignedNumeric;
    const auto right = imported(file, options);
    ASSERT_TRUE(right);
    EXPECT_FALSE(right->encodingDetected);
    EXPECT_EQ(right->table->hash(), circuit("1KR6")->hash());
    EXPECT_THAT(right->note, HasSubstr("as told"));

    options.encoding = TableEncoding::SignedTwosComplement;
    const auto wrong = imported(file, options);
    ASSERT_TRUE(wrong);
    EXPECT_EQ(wrong->encoding, TableEncoding::SignedTwosComplement);
    EXPECT_NE(wrong->table->hash(), circuit("1KR6")->hash());
    EXPECT_THAT(wrong->note, AllOf(HasSubstr("this correlation is low"),
                                   HasSubstr("numeric order -128..127 fits better")));
}

TEST(TableImport, RefusesAnEncodingThatTheNumbersExclude) {
    const std::string file =
        npyFile(npyHeader("<i4"), encoded(*ProductTable::exact(), TableEncoding::SignedNumeric, 4));
    for (const TableEncoding encoding : {TableEncoding::Unsigned, TableEncoding::SignedOffset}) {
        ImportOptions options;
        options.encoding = encoding;
        const auto result = imported(file, options);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Format);
        EXPECT_EQ(result.error().text(),
                  std::string("table: entry [0][129] is -128, which a table of encoding '") +
                      toString(encoding) + "' cannot hold");
    }
}

TEST(TableImport, SaysWhenNothingFits) {
    std::string data;
    for (int i = 0; i < 65536; ++i)
        tests::appendNumber(data, (i * 7919 + i / 256 * 104729) % 30011, 2);
    const auto result = imported(npyFile(npyHeader("<i2"), data));
    ASSERT_TRUE(result);
    EXPECT_LT(result->correlation, 0.5);
    EXPECT_THAT(result->note, HasSubstr("this correlation is low"));
}

TEST(TableImport, SaysWhenEncodingsTie) {
    const auto result = imported(npyFile(npyHeader("<i2"), std::string(131072, '\0')));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->correlation, 0);
    EXPECT_EQ(result->table->maxEntry(), 0);
    EXPECT_THAT(result->note,
                AllOf(HasSubstr("this correlation is low"), HasSubstr("fits as well or nearly so")));
}

// --- orientation, names, notes
// -----------------------------------------------------------------------------------

TEST(TableImport, TransposesOnRequest) {
    const auto table = circuit("1KR6");
    const std::string byColumns =
        npyFile(npyHeader("<i2"), encoded(*table, TableEncoding::SignedTwosComplement, 2, false, true));
    ImportOptions options;
    options.transpose = true;
    const auto result = imported(byColumns, options);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->table->hash(), table->hash());
    EXPECT_EQ(result->table->name(), "table");
    EXPECT_THAT(result->note, HasSubstr("; transposed"));
    options.transpose = false;
    EXPECT_EQ(imported(byColumns, options)->table->hash(), table->transposed()->hash());
}

TEST(TableImport, ReadsFortranOrderAsTheSameTable) {
    const auto table = circuit("1KR6");
    const auto result = imported(npyFile(
        npyHeader(">i4", "True"), encoded(*table, TableEncoding::SignedTwosComplement, 4, true, true)));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->table->hash(), table->hash());
    EXPECT_THAT(result->note, HasSubstr(".npy, int32 big-endian, Fortran order, two's complement order"));
}

TEST(TableImport, WarnsOfAFamousNameOnOtherContents) {
    // The circuit that branch v2022 calls mul8s_1KV8.
    const TemporaryFolder folder;
    const auto file = folder.path() / "mul8s_1KV8.npy";
    ASSERT_TRUE(writeNpy(*circuit("v2022:1KV8"), file));
    const auto result = importTable(file);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->table->name(), "mul8s_1KV8");
    EXPECT_THAT(result->note, AllOf(HasSubstr("contents of mul8s_1KVA"),
                                    HasSubstr("NOT the contents of the catalogue's mul8s_1KV8")));
}

TEST(TableImport, NotesDoNotDependOnTheLocale) {
    const std::string file =
        npyFile(npyHeader("<i2"), encoded(*circuit("1KR3"), TableEncoding::SignedNumeric, 2));
    const std::string note = imported(file)->note;
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* locale : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8"})
        std::setlocale(LC_ALL, locale);
    EXPECT_EQ(imported(file)->note, note);
    std::setlocale(LC_ALL, before.c_str());
    EXPECT_THAT(note, HasSubstr("correlation 0.8866 "));
}

// --- files
// -------------------------------------------------------------------------------------------------------

TEST(TableImport, WrittenTablesReadBack) {
    const TemporaryFolder folder;
    for (const auto& table : {circuit("1KV8"), circuit("1KR6"), circuit("1KR3"), unsignedCircuit()}) {
        const auto file = folder.path() / (table->name() + ".npy");
        ASSERT_TRUE(writeNpy(*table, file));
        const auto result = importTable(file);
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->table->hash(), table->hash());
        EXPECT_EQ(result->table->name(), table->name());
        EXPECT_EQ(result->encoding,
                  table->isSigned() ? TableEncoding::SignedTwosComplement : TableEncoding::Unsigned);
    }
}

TEST(TableImport, WritingIntoAMissingFolderIsAnError) {
    const auto result = writeNpy(*ProductTable::exact(), "/nonexistent/folder/t.npy");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotFound);
}

TEST(TableImport, TellsTheKindByContentsNotByName) {
    const TemporaryFolder folder;
    const auto bin =
        folder.write("really_raw.npy", encoded(*circuit("1KVA"), TableEncoding::SignedOffset, 2));
    const auto npy =
        folder.write("really_npy.bin",
                     npyFile(npyHeader("<i2"), encoded(*circuit("1KVA"), TableEncoding::SignedNumeric, 2)));
    ASSERT_TRUE(importTable(bin));
    EXPECT_EQ(importTable(bin)->table->hash(), circuit("1KVA")->hash());
    ASSERT_TRUE(importTable(npy));
    EXPECT_EQ(importTable(npy)->table->hash(), circuit("1KVA")->hash());
}

TEST(TableImport, NamesAMissingFile) {
    const auto result = importTable("/nonexistent/table.npy");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::NotFound);
    EXPECT_EQ(result.error().text(), "/nonexistent/table.npy: no such file");
}

TEST(TableImport, RefusesFoldersPipesAndDevices) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
    for (const auto& file : {folder.path(), folder.path() / "pipe", std::filesystem::path("/dev/zero")}) {
        const auto result = importTable(file);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Io);
        EXPECT_EQ(result.error().message, "not a regular file");
    }
}

TEST(TableImport, RefusesHugeFilesWithoutReadingThem) {
    const TemporaryFolder folder;
    const auto file = folder.write("huge.bin", "x");
    std::filesystem::resize_file(file, std::uintmax_t{5} << 40);  // sparse
    const auto raw = importTable(file);
    ASSERT_FALSE(raw);
    EXPECT_EQ(raw.error().code, ErrorCode::Format);
    EXPECT_THAT(raw.error().message, HasSubstr("this file has 5497558138880"));

    const auto npy = folder.write("huge.npy", npyFile(npyHeader("<i2"), ""));
    std::filesystem::resize_file(npy, std::uintmax_t{1} << 40);
    const auto array = importTable(npy);
    ASSERT_FALSE(array);
    EXPECT_THAT(array.error().message, HasSubstr("an .npy file of 1099511627776 bytes"));

    const auto text = folder.write("huge.txt", std::string(std::size_t{5} << 20, '7'));
    EXPECT_THAT(importTable(text).error().message, HasSubstr("a text file of 5242880 bytes"));
}

TEST(TableImport, RefusesOtherFormatsBySize) {
    const TemporaryFolder folder;
    const auto approxTrain = importTable(folder.write("mul_7.bin", std::string(16384, '\1')));
    ASSERT_FALSE(approxTrain);
    EXPECT_EQ(approxTrain.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(approxTrain.error().text(), AllOf(HasSubstr("mul_7.bin: 16384"), HasSubstr("ApproxTrain")));
    const auto text = importTable(folder.write("lut.txt", "0 0 0 0\n"));
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::Format);
    EXPECT_THAT(text.error().message, HasSubstr("4 numbers; a table of 8-bit operands has 65536"));
}

TEST(TableImport, ReadsTheLibrarysUnsignedTables) {
    const std::filesystem::path folder = std::filesystem::path(AXSCOPE_SHARED_DIR) / "multipliers";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no folder " << folder << " with real tables";
    for (const char* name : {"mul8u_1JFF", "mul8u_2HH", "mul8u_185Q", "mul8u_L40"}) {
        const auto result = importTable(folder / (std::string(name) + ".npy"));
        ASSERT_TRUE(result) << result.error().text();
        EXPECT_EQ(result->encoding, TableEncoding::Unsigned) << name;
        EXPECT_THAT(result->note, Not(HasSubstr("low"))) << name;
        EXPECT_EQ(result->table->isExact(), std::string(name) == "mul8u_1JFF");
    }
}

// --- names
// -------------------------------------------------------------------------------------------------------

TEST(ResolveMultiplier, FindsCatalogueNames) {
    EXPECT_EQ(resolveMultiplier("1KVA").value(), circuit("1KVA"));
    EXPECT_EQ(resolveMultiplier("v2022:1KV8").value(), circuit("1KVA"));
    EXPECT_TRUE(resolveMultiplier("exact").value()->isExact());
}

TEST(ResolveMultiplier, ReadsFiles) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "mine.npy";
    ASSERT_TRUE(writeNpy(*unsignedCircuit(), file));
    const auto table = resolveMultiplier(file.string());
    ASSERT_TRUE(table);
    EXPECT_EQ((*table)->name(), "mine");
    EXPECT_EQ((*table)->hash(), unsignedCircuit()->hash());
}

TEST(ResolveMultiplier, RefusesNarrowMultipliersWithAdvice) {
    const TemporaryFolder folder;
    const auto file = folder.write("mul4u.c", "uint8_t mul4u(uint8_t A, uint8_t B) { return (A & 15) * (B & 15); }");
    const auto table = resolveMultiplier(file.string());
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(table.error().message, AllOf(HasSubstr("4 x 4 bit operands"), HasSubstr("--extend saturate")));
}

TEST(ResolveMultiplier, HandsOnTheErrorsOfAFile) {
    const TemporaryFolder folder;
    const auto table = resolveMultiplier(folder.write("bad.npy", "x").string());
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().code, ErrorCode::Format);
}

TEST(ResolveMultiplier, SuggestsTheNearestNames) {
    const auto typo = resolveMultiplier("mul8s_1KVAA");
    ASSERT_FALSE(typo);
    EXPECT_EQ(typo.error().code, ErrorCode::NotFound);
    EXPECT_EQ(typo.error().where, "mul8s_1KVAA");
    EXPECT_THAT(typo.error().message, HasSubstr("nearest names: mul8s_1KVA,"));
    EXPECT_THAT(resolveMultiplier("1l2x").error().message,
                AllOf(HasSubstr("mul8s_1L2H"), HasSubstr("mul8s_1L2D")));
}

TEST(ResolveMultiplier, SuggestsTheOtherBranchForItsNames) {
    // 1KV9 is a name of branch v2022 only.
    EXPECT_THAT(resolveMultiplier("1KV9").error().message, HasSubstr("nearest names: v2022:1KV9,"));
}

TEST(ResolveMultiplier, RefusesOddNames) {
    for (const std::string& name : {std::string(), std::string(100000, 'x'), std::string("a\0b", 3)})
        EXPECT_EQ(resolveMultiplier(name).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace axscope::multipliers
