// SPDX-License-Identifier: GPL-3.0-or-later
// Files that PyTorch and NumPy wrote; fixtures/make_fixtures.py says how.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "models/io/checkpoint_file.h"
#include "models/io/tensor_values.h"
#include "tests/support/safetensors_writer.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = AXSCOPE_IO_FIXTURES;

const nlohmann::json& expectedContents() {
    static const nlohmann::json all = nlohmann::json::parse(std::ifstream(kFixtures / "expected.json"));
    return all;
}

/// "torch.float32" (and NumPy's "torch.int16") as DType.
std::string dtypeName(const std::string& torchName) {
    static const std::map<std::string, std::string> names{
        {"torch.float32", "F32"}, {"torch.float64", "F64"}, {"torch.float16", "F16"}, {"torch.bfloat16", "BF16"},
        {"torch.int64", "I64"},   {"torch.int32", "I32"},   {"torch.int16", "I16"},   {"torch.int8", "I8"},
        {"torch.uint8", "U8"},    {"torch.bool", "BOOL"}};
    return names.at(torchName);
}

class TorchFixture : public testing::TestWithParam<std::pair<const char*, Container>> {};

TEST_P(TorchFixture, HoldsWhatPyTorchSaved) {
    const auto& [name, container] = GetParam();
    const nlohmann::json& expected = expectedContents().at(name);
    const Result<CheckpointFile> file = CheckpointFile::open(kFixtures / name);
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(file->container(), container);
    EXPECT_EQ(file->fileBytes(), fs::file_size(kFixtures / name));
    EXPECT_EQ(file->tensors().size(), expected.at("tensors").size());
    EXPECT_EQ(nlohmann::json(file->metadata()), expected.at("metadata"));
    for (const auto& [tensorName, wanted] : expected.at("tensors").items()) {
        const TensorEntry* const tensor = file->find(tensorName);
        ASSERT_NE(tensor, nullptr) << tensorName;
        EXPECT_EQ(toString(tensor->dtype), dtypeName(wanted.at("dtype"))) << tensorName;
        EXPECT_EQ(nlohmann::json(tensor->shape), wanted.at("shape")) << tensorName;
        const Result<std::vector<float>> values = toFloats(*tensor);
        ASSERT_TRUE(values) << values.error().text();
        std::vector<float> floats;
        for (const double value : wanted.at("values"))
            floats.push_back(static_cast<float>(value));
        EXPECT_EQ(*values, floats) << tensorName;
    }
    if (expected.contains("note")) {
        ASSERT_FALSE(file->notes().empty());
        EXPECT_NE(file->notes()[0].find(expected.at("note").get<std::string>()), std::string::npos)
            << file->notes()[0];
    }
}

INSTANTIATE_TEST_SUITE_P(
    Files, TorchFixture,
    testing::Values(std::pair("bare.pth", Container::TorchZip), std::pair("bare_legacy.pth", Container::TorchLegacy),
                    std::pair("parameters.pt", Container::TorchZip), std::pair("nested.pth", Container::TorchZip),
                    std::pair("nested_legacy.pth", Container::TorchLegacy),
                    std::pair("nested_protocol4.pth", Container::TorchZip),
                    std::pair("two_candidates.pth", Container::TorchZip), std::pair("views.pth", Container::TorchZip),
                    std::pair("views_legacy.pth", Container::TorchLegacy),
                    std::pair("dtypes.pth", Container::TorchZip),
                    std::pair("dtypes_legacy.pth", Container::TorchLegacy),
                    std::pair("script.pt", Container::TorchScript),
                    std::pair("arrays_protocol0.pkl", Container::Pickle),
                    std::pair("arrays_protocol2.pkl", Container::Pickle),
                    std::pair("arrays_protocol4.pkl", Container::Pickle),
                    std::pair("arrays_protocol5.pkl", Container::Pickle)),
    [](const auto& info) {
        std::string name = info.param.first;
        std::replace(name.begin(), name.end(), '.', '_');
        return name;
    });

void expectFixtureRefused(const char* name, const std::string& part, ErrorCode code = ErrorCode::Unsupported) {
    const Result<CheckpointFile> file = CheckpointFile::open(kFixtures / name);
    ASSERT_FALSE(file) << name;
    const std::string text = file.error().text();
    EXPECT_EQ(file.error().code, code) << text;
    EXPECT_TRUE(text.starts_with((kFixtures / name).string() + ": ")) << text;
    EXPECT_NE(text.find(part), std::string::npos) << text;
    EXPECT_EQ(text.find('\n'), std::string::npos) << text;
}

TEST(TorchRefusal, WholeModuleSaysToSaveTheStateDict) {
    expectFixtureRefused("refused_module.pth", "'__main__.Small'");
    expectFixtureRefused("refused_module.pth", "torch.save(model.state_dict(), FILE)");
    expectFixtureRefused("refused_nested_module.pth", "torch.save(model.state_dict(), FILE)");
}

TEST(TorchRefusal, KindsOfTensorsThatAreNotRead) {
    expectFixtureRefused("refused_complex.pth", "tensor 'w' has elements of type 'torch.ComplexFloatStorage'");
    expectFixtureRefused("refused_quantised.pth", "tensor 'w' is quantised, which cannot be read here");
    expectFixtureRefused("refused_sparse.pth", "tensor 'w' is sparse, which cannot be read here");
}

TEST(TorchRefusal, FileWithoutTensors) {
    expectFixtureRefused("refused_no_tensors.pth", "holds no tensors under names");
}

std::string contentsOf(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

/// No cut and no change of one byte may do more than end in an error of one line that names the file, or be
/// read as something sound.
class DamagedTorchFile : public testing::TestWithParam<const char*> {};

TEST_P(DamagedTorchFile, CutAtAnyByteIsRefused) {
    const std::string whole = contentsOf(kFixtures / GetParam());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string cut = whole.substr(0, length);
        const Result<CheckpointFile> file = CheckpointFile::parse(tests::asBytes(cut), "cut");
        ASSERT_FALSE(file) << length;
        EXPECT_TRUE(file.error().text().starts_with("cut: ")) << file.error().text();
        EXPECT_EQ(file.error().text().find('\n'), std::string::npos) << file.error().text();
    }
}

TEST_P(DamagedTorchFile, AnyChangedByteIsRefusedOrStillSound) {
    const std::string whole = contentsOf(kFixtures / GetParam());
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const int change : {1, 0x80}) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ change);
            const Result<CheckpointFile> file = CheckpointFile::parse(tests::asBytes(changed), "changed");
            if (!file) {
                EXPECT_EQ(file.error().where, "changed") << file.error().text();
                continue;
            }
            for (const TensorEntry& tensor : file->tensors())
                EXPECT_TRUE(toFloats(tensor)) << at;
        }
}

INSTANTIATE_TEST_SUITE_P(Files, DamagedTorchFile,
                         testing::Values("bare.pth", "nested_legacy.pth", "views.pth", "dtypes_legacy.pth",
                                         "arrays_protocol0.pkl", "arrays_protocol5.pkl", "script.pt"),
                         [](const auto& info) {
                             std::string name = info.param;
                             std::replace(name.begin(), name.end(), '.', '_');
                             return name;
                         });

}  // namespace
}  // namespace axscope::models
