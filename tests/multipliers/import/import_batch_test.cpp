// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/import_batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stop_token>

#include "multipliers/catalog.h"
#include "tests/multipliers/import/circuit_writer.h"
#include "tests/support/temporary_folder.h"

namespace axscope::multipliers {
namespace {

using axscope::tests::TemporaryFolder;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(ImportBatch, ReadsAFolderAndComparesItsFiles) {
    const TemporaryFolder folder;
    const auto& masks = findCatalogEntry("1KVA")->masks;
    ASSERT_TRUE(writeNpy(*tableOf(*findCatalogEntry("1KVB")), folder.path() / "mul8s_1KVA.npy"));
    folder.write("a/mul8s_1KVA.C", tests::cCircuit({masks, true}, "mul8s_1KVA", tests::CStyle::Signed));
    folder.write("a/other.v", tests::verilogCircuit({masks, true}, "mul8s_1KVA", tests::VerilogStyle::Cells));
    folder.write("bad.txt", "1 2 3 4\n1 x\n");
    folder.write("readme.md", "not looked at");
    const auto files = tableFilesIn({folder.path()});
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), 4U);
    JobControl job;
    const auto items = importBatch(*files, {}, job);
    ASSERT_TRUE(items);
    const BatchItem& circuit = (*items)[0];
    ASSERT_TRUE(circuit.imported) << circuit.error->text();
    EXPECT_EQ(circuit.imported->table->name(), "mul8s_1KVA");
    EXPECT_THAT(circuit.sameAs, IsEmpty());
    EXPECT_THAT(circuit.imported->warnings,
                Contains(HasSubstr("another multiplier of the name mul8s_1KVA is in")));
    const BatchItem& verilog = (*items)[1];
    ASSERT_TRUE(verilog.imported);
    EXPECT_EQ(verilog.sameAs, "mul8s_1KVA");
    EXPECT_EQ(verilog.imported->table->hash(), circuit.imported->table->hash());
    ASSERT_TRUE((*items)[2].error);
    EXPECT_THAT((*items)[2].error->text(), HasSubstr("bad.txt: line 2, column 3: 'x' is no number"));
    const BatchItem& famous = (*items)[3];
    ASSERT_TRUE(famous.imported);
    EXPECT_THAT(famous.imported->warnings,
                Contains(HasSubstr("NOT the contents of the catalogue's mul8s_1KVA")));
    EXPECT_THAT(famous.imported->warnings, Contains(HasSubstr("another multiplier of the name")));
    EXPECT_THAT(famous.imported->evidence, Contains("contents of mul8s_1KVB"));
}

TEST(ImportBatch, ComparesTheNamesOfTheCircuitsToo) {
    const TemporaryFolder folder;
    // As the library's two branches have it: one name, in files of two names.
    folder.write("mul8s_1KV8.c",
                 tests::cCircuit({findCatalogEntry("1KV8")->masks, true}, "mul8s_1KV8", tests::CStyle::Signed));
    folder.write("mul8s_1KV8_pdk45.v", tests::verilogCircuit({findCatalogEntry("1KVA")->masks, true},
                                                             "mul8s_1KV8", tests::VerilogStyle::Cells));
    const auto files = tableFilesIn({folder.path()});
    ASSERT_TRUE(files);
    JobControl job;
    const auto items = importBatch(*files, {}, job);
    ASSERT_TRUE(items);
    ASSERT_TRUE((*items)[0].imported && (*items)[1].imported);
    EXPECT_THAT((*items)[0].imported->warnings,
                testing::ElementsAre(HasSubstr("another multiplier of the name mul8s_1KV8 is in")));
    EXPECT_EQ((*items)[1].imported->ownName, "mul8s_1KV8");
    EXPECT_THAT((*items)[1].imported->warnings,
                testing::ElementsAre("NOT the contents of the catalogue's mul8s_1KV8",
                                     HasSubstr("another multiplier of the name mul8s_1KV8 is in")));
    // Arrays called alike are no reason to warn.
    const TemporaryFolder arrays;
    arrays.write("a.h", "int lut[4][4] = {{0,0,0,0},{0,1,2,3},{0,2,4,6},{0,3,6,9}};");
    arrays.write("b.h", "int lut[4][4] = {{0,0,0,0},{0,1,2,3},{0,2,4,6},{0,3,6,8}};");
    const auto tables = importBatch(tableFilesIn({arrays.path()}).value(), {}, job);
    ASSERT_TRUE(tables);
    for (const BatchItem& item : *tables)
        EXPECT_THAT(item.imported.value().warnings, testing::Not(Contains(HasSubstr("another multiplier"))));
}

TEST(ImportBatch, RefusesMissingPathsAndFoldersWithoutTables) {
    const TemporaryFolder folder;
    EXPECT_EQ(tableFilesIn({folder.path() / "none"}).error().code, ErrorCode::NotFound);
    folder.write("readme.md", "text");
    EXPECT_THAT(tableFilesIn({folder.path()}).error().message,
                HasSubstr("no file in the folder ends in .npy"));
}

TEST(ImportBatch, StopsOnRequest) {
    const TemporaryFolder folder;
    const auto file = folder.write("t.txt", "0 0\n");
    std::stop_source stop;
    stop.request_stop();
    JobControl job(stop.get_token());
    EXPECT_EQ(importBatch({file}, {}, job).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace axscope::multipliers
