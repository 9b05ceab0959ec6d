// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

ProgramResult runImport(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "import");
    return runProgram(AXSCOPE_CLI, arguments);
}

const char* const kCircuit =
    "// MAE = 0.0\n// WCE = 3\n// PDK45_PWR = 0.4 mW\n"
    "int16_t mul8s_T(int8_t A, int8_t B)\n{\n  int16_t P;\n  P = A * B;\n  return P;\n}\n";

TEST(CliImport, tellsWhatAFileHolds) {
    const TemporaryFolder folder;
    const std::string file = folder.write("mul8s_T.c", kCircuit).string();
    const ProgramResult text = runImport({file});
    EXPECT_EQ(text.exitCode, 0) << text.errors;
    for (const char* word :
         {"mul8s_T", "C function mul8s_T", "two's complement order", "evidence", "contents of mul8s_1KV8",
          "the file says WCE = 3, computed is 0", "rank        1"})
        EXPECT_NE(text.output.find(word), std::string::npos) << word << '\n' << text.output;
    const nlohmann::json json = nlohmann::json::parse(runImport({file, "--json"}).output, nullptr, false);
    ASSERT_EQ(json["tables"].size(), 1U);
    const nlohmann::json& table = json["tables"][0];
    EXPECT_EQ(table["name"], "mul8s_T");
    EXPECT_EQ(table["file"], file);
    EXPECT_EQ(table["encoding"], "twos-complement");
    EXPECT_EQ(table["signed"], true);
    EXPECT_EQ(table["rank"], 1);
    EXPECT_EQ(table["metrics"]["mae"], 0);
    EXPECT_EQ(table["metrics"]["ep"], 0);
    EXPECT_EQ(table["metrics"]["mre"], 0);
    EXPECT_EQ(table["published"]["power_mw"], 0.4);
    EXPECT_EQ(table["hash"].get<std::string>().size(), 64U);
    EXPECT_FALSE(table["evidence"].empty());
    EXPECT_EQ(table["warnings"].size(), 1U);
}

TEST(CliImport, readsAFolderWritesTablesAndNamesWhatFails) {
    const TemporaryFolder folder;
    folder.write("in/mul8s_T.c", kCircuit);
    folder.write("in/same.c", kCircuit);
    folder.write("in/mul4u.v",
                 "module mul4u(input [3:0] A, input [3:0] B, output [7:0] O); assign O = A * B; endmodule\n");
    folder.write("in/bad.c", "int f(int A, int B) {\n while (A) ; return B; }\n");
    const std::string out = (folder.path() / "out").string();
    const ProgramResult result =
        runImport({(folder.path() / "in").string(), "--out", out, "--extend", "high-bits", "--json"});
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_NE(result.errors.find("bad.c: line 2, column 2: 'while' is outside"), std::string::npos)
        << result.errors;
    EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1);
    const nlohmann::json json = nlohmann::json::parse(result.output, nullptr, false);
    ASSERT_EQ(json["tables"].size(), 3U);
    EXPECT_EQ(json["errors"].size(), 1U);
    EXPECT_EQ(json["tables"][0]["widths"], nlohmann::json({4, 4}));
    EXPECT_EQ(json["tables"][2]["same_as"], "mul8s_T");
    // Each multiplier once; what was written can be used.
    EXPECT_TRUE(std::filesystem::exists(out + "/mul4u.npy"));
    EXPECT_TRUE(std::filesystem::exists(out + "/mul8s_T.npy"));
    EXPECT_FALSE(std::filesystem::exists(out + "/same.npy"));
    const ProgramResult narrow = runProgram(AXSCOPE_CLI, {"table", (folder.path() / "in/mul4u.v").string()});
    EXPECT_EQ(narrow.exitCode, 3);
    EXPECT_NE(narrow.errors.find("4 x 4 bit operands"), std::string::npos) << narrow.errors;
    EXPECT_EQ(runProgram(AXSCOPE_CLI, {"table", out + "/mul4u.npy"}).exitCode, 0);
}

TEST(CliImport, refusesWrongUsage) {
    EXPECT_EQ(runImport({}).exitCode, 2);
    EXPECT_EQ(runImport({"x.npy", "--encoding", "middle-endian"}).exitCode, 2);
    EXPECT_EQ(runImport({"x.npy", "--transpose", "--no-transpose"}).exitCode, 2);
    EXPECT_EQ(runImport({"/nonexistent/x.npy"}).exitCode, 3);
}

}  // namespace
}  // namespace axscope::tests
