// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "models/io/checkpoint_file.h"
#include "models/io/tensor_values.h"
#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

using models::CheckpointFile;
using models::DType;
using models::TensorEntry;

const std::string kTorchFixtures = AXSCOPE_IO_FIXTURES;

ProgramResult convert(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "convert");
    return runProgram(AXSCOPE_CLI, arguments);
}

void expectSameTensors(const std::string& first, const std::string& second) {
    const Result<CheckpointFile> a = CheckpointFile::open(first);
    const Result<CheckpointFile> b = CheckpointFile::open(second);
    ASSERT_TRUE(a && b);
    ASSERT_EQ(a->tensors().size(), b->tensors().size());
    for (const TensorEntry& tensor : a->tensors()) {
        const TensorEntry* const other = b->find(tensor.name);
        ASSERT_NE(other, nullptr) << tensor.name;
        EXPECT_EQ(tensor.dtype, other->dtype) << tensor.name;
        EXPECT_EQ(tensor.shape, other->shape) << tensor.name;
        EXPECT_TRUE(
            std::equal(tensor.bytes.begin(), tensor.bytes.end(), other->bytes.begin(), other->bytes.end()))
            << tensor.name;
    }
}

TEST(CliConvert, IsBitExactWhereNoTypeIsAsked) {
    const TemporaryFolder folder;
    for (const char* name :
         {"nested.pth", "dtypes_legacy.pth", "views.pth", "script.pt", "arrays_protocol2.pkl"}) {
        const std::string out = (folder.path() / "out.safetensors").string();
        const ProgramResult result = convert({kTorchFixtures + "/" + name, out});
        ASSERT_EQ(result.exitCode, 0) << result.errors;
        EXPECT_NE(result.output.find("bit for bit"), std::string::npos) << result.output;
        expectSameTensors(kTorchFixtures + "/" + name, out);
    }
    const std::string again = (folder.path() / "again.safetensors").string();
    ASSERT_EQ(convert({kDense, again}).exitCode, 0);
    expectSameTensors(kDense, again);
    EXPECT_EQ(CheckpointFile::open(again)->metadata(), CheckpointFile::open(kDense)->metadata());
}

TEST(CliConvert, AddsMetadataAndTellsWhatItDid) {
    const TemporaryFolder folder;
    const std::string out = (folder.path() / "out.safetensors").string();
    const ProgramResult result = convert({kTorchFixtures + "/nested.pth", out, "--metadata",
                                          "architecture=resnet20", "mean=0.5,0.5=x", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const nlohmann::json json = nlohmann::json::parse(result.output);
    EXPECT_EQ(json["container"], "PyTorch (zip)");
    EXPECT_EQ(json["converted"], 0);
    EXPECT_NE(json["notes"].dump().find("'state_dict'"), std::string::npos);
    const auto metadata = CheckpointFile::open(out)->metadata();
    EXPECT_EQ(metadata.at("architecture"), "resnet20") << "replaces that of the file";
    EXPECT_EQ(metadata.at("mean"), "0.5,0.5=x");
    EXPECT_EQ(metadata.at("epoch"), "164");
}

TEST(CliConvert, ChangesTheTypeOfFloats) {
    const TemporaryFolder folder;
    const std::string out = (folder.path() / "out.safetensors").string();
    ASSERT_EQ(convert({kTorchFixtures + "/dtypes.pth", out, "--dtype", "bf16"}).exitCode, 0);
    const Result<CheckpointFile> file = CheckpointFile::open(out);
    ASSERT_TRUE(file);
    for (const char* name : {"float16", "bfloat16", "float32", "float64"}) {
        EXPECT_EQ(file->find(name)->dtype, DType::BF16);
        EXPECT_EQ(models::toFloats(*file->find(name)).value(), (std::vector<float>{-2, 0, 1, 100}));
    }
    EXPECT_EQ(file->find("int64")->dtype, DType::I64);
}

TEST(CliConvert, ErrorsAreOneLine) {
    const TemporaryFolder folder;
    const std::string out = (folder.path() / "out.safetensors").string();
    const auto expectFailure = [&](const std::vector<std::string>& arguments, int code,
                                   const std::string& part) {
        const ProgramResult result = convert(arguments);
        EXPECT_EQ(result.exitCode, code) << result.errors;
        EXPECT_TRUE(result.errors.starts_with("axscope-cli: ")) << result.errors;
        EXPECT_NE(result.errors.find(part), std::string::npos) << result.errors;
        EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1) << result.errors;
        EXPECT_TRUE(result.output.empty());
        EXPECT_FALSE(std::filesystem::exists(out));
    };
    expectFailure({}, 2, "axscope-cli convert --help");
    expectFailure({kTorchFixtures + "/refused_module.pth", out}, 3, "save(model.state_dict(), FILE)");
    expectFailure({"no.pth", out}, 3, "no.pth: cannot be opened");
    expectFailure({kTorchFixtures + "/bare.pth", out, "--dtype", "int8"}, 2, "int8");
    expectFailure({kTorchFixtures + "/bare.pth", out, "--metadata", "nonsense"}, 2, "nonsense");
    expectFailure({kTorchFixtures + "/bare.pth", (folder.path() / "no/out").string()}, 3,
                  "there is no folder");
    const ProgramResult help = convert({"--help"});
    EXPECT_EQ(help.exitCode, 0);
    for (const char* word : {"--metadata", "--dtype", "--json", "Examples", "state_dict()", "architecture"})
        EXPECT_NE(help.output.find(word), std::string::npos) << word;
}

}  // namespace
}  // namespace axscope::tests
