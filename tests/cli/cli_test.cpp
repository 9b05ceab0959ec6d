// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

void expectOneLineError(const ProgramResult& result, int exitCode, const std::string& text) {
    EXPECT_EQ(result.exitCode, exitCode) << result.errors;
    EXPECT_NE(result.errors.find(text), std::string::npos) << result.errors;
    EXPECT_TRUE(result.errors.starts_with("axscope-cli: ")) << result.errors;
    EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1) << result.errors;
    EXPECT_TRUE(result.output.empty()) << result.output;
}

TEST(Cli, helpTeachesEverySubcommand) {
    const ProgramResult help = cli({"--help"});
    EXPECT_EQ(help.exitCode, 0);
    for (const char* word :
         {"probe", "convert", "multipliers", "table", "import", "data", "run", "bench", "Exit codes"})
        EXPECT_NE(help.output.find(word), std::string::npos) << word;
    const ProgramResult run = cli({"run", "--help"});
    EXPECT_EQ(run.exitCode, 0);
    for (const char* word : {"--checkpoint", "--data", "--calibrate", "Examples", "eight"})
        EXPECT_NE(run.output.find(word), std::string::npos) << word;
}

TEST(Cli, versionNamesTheCommit) {
    const ProgramResult version = cli({"--version"});
    EXPECT_EQ(version.exitCode, 0);
    EXPECT_TRUE(version.output.starts_with("axscope-cli ")) << version.output;
}

TEST(Cli, wrongUsageIsExitCode2) {
    expectOneLineError(cli({}), 2, "--help");
    expectOneLineError(cli({"dance"}), 2, "axscope-cli --help");
    expectOneLineError(cli({"run", "--checkpoint", kDense}), 2, "--data is required");
    expectOneLineError(cli({"run", "--checkpoint", kDense, "--data", "random", "--calibrate", "guess"}), 2,
                       "guess");
    expectOneLineError(cli({"run", "--checkpoint", kDense, "--data", "random", "--images", "-5"}), 2, "-5");
    expectOneLineError(
        cli({"run", "--checkpoint", kDense, "--data", "random", "--images", "99999999999999999999"}), 2,
        "99999999999999999999");
    expectOneLineError(cli({"run", "--quiet", "--checkpoint", kDense, "--data", "mnist:here"}), 2, "mnist");
}

TEST(Cli, probeTellsWhatAFileHolds) {
    const ProgramResult text = cli({"probe", kHard});
    EXPECT_EQ(text.exitCode, 0) << text.errors;
    for (const char* word : {"resnet20", "hard", "4 per MoE layer", "layer3.0, layer3.1, layer3.2", "100"})
        EXPECT_NE(text.output.find(word), std::string::npos) << text.output;
    const nlohmann::json json = jsonOf(cli({"probe", kHard, kDense, "--json"}));
    ASSERT_EQ(json["checkpoints"].size(), 2U);
    EXPECT_EQ(json["checkpoints"][0]["topology"], "hard");
    EXPECT_EQ(json["checkpoints"][0]["experts"], 4);
    EXPECT_EQ(json["checkpoints"][1]["topology"], "dense");
    EXPECT_EQ(json["checkpoints"][0]["findings"][0]["what"], "architecture");
    EXPECT_EQ(json["checkpoints"][0]["findings"][0]["from"], "metadata");
    EXPECT_GT(json["checkpoints"][0]["parameters"], json["checkpoints"][1]["parameters"]);
}

TEST(Cli, whatIsToldOutranksMetadata) {
    const nlohmann::json json = jsonOf(cli({"probe", kHard, "--describe", "top_k=2", "--describe", "renormalise=1", "--json"}));
    EXPECT_EQ(json["checkpoints"][0]["top_k"], 2);
    EXPECT_EQ(json["checkpoints"][0]["renormalise"], true);
    expectOneLineError(cli({"probe", kHard, "--describe", "topk=2"}), 2, "top_k");
    expectOneLineError(cli({"probe", kHard, "--describe", "top_k=5"}), 3, "runs 1 to 4 per decision");
    expectOneLineError(cli({"probe", kHard, "--describe", "architecture=vgg11"}), 3, "MoE layer of vgg11");
}

TEST(Cli, dataListsTheFormsAndDescribesEach) {
    const ProgramResult forms = cli({"data"});
    EXPECT_EQ(forms.exitCode, 0);
    for (const char* word : {"sample[:N[,SEED]]", "sample-train", "cifar100:FOLDER", "random[:SEED]"})
        EXPECT_NE(forms.output.find(word), std::string::npos) << word;
    EXPECT_EQ(jsonOf(cli({"data", "--json"}))["data_sets"][0]["name"], "sample");

    const nlohmann::json sample = jsonOf(cli({"data", "sample:45,7", "--json"}));
    EXPECT_EQ(sample["kind"], "sample");
    EXPECT_EQ(sample["location"], "45,7");
    EXPECT_EQ(sample["images"], 45);
    EXPECT_EQ(sample["image_size"], nlohmann::json({3, 32, 32}));
    EXPECT_EQ(sample["training"], "sample-train:20000,7");
    ASSERT_EQ(sample["classes"].size(), 20U);
    EXPECT_EQ(sample["classes"][17]["name"], "bricks");
    int images = 0;
    for (const auto& oneClass : sample["classes"])
        images += oneClass["images"].get<int>();
    EXPECT_EQ(images, 45);
    const ProgramResult text = cli({"data", "random"});
    EXPECT_EQ(text.exitCode, 0);
    EXPECT_NE(text.output.find("accuracy means nothing"), std::string::npos) << text.output;

    expectOneLineError(cli({"data", "sample:0"}), 2, "whole number from 1");
    expectOneLineError(cli({"data", "no/such"}), 3, "no/such");
    expectOneLineError(cli({"data", "--contact-sheet", "x.png"}), 2, "SPEC");
    expectOneLineError(cli({"data", "sample", "--contact-sheet", "no/such/x.png"}), 3, "there is no folder");
}

TEST(Cli, dataWritesImagesThatAreTheSameWhenReadAgain) {
    const TemporaryFolder folder;
    const std::string images = (folder.path() / "my_images.npy").string();
    const std::string sheet = (folder.path() / "sheet.png").string();
    const std::string copied = (folder.path() / "copied.png").string();
    ASSERT_EQ(
        cli({"data", "sample:60", "--npy", images, "--contact-sheet", sheet, "--per-class", "3"}).exitCode,
        0);
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "my_labels.npy"));
    ASSERT_EQ(cli({"data", "npy:" + images, "--contact-sheet", copied, "--per-class", "3"}).exitCode, 0);
    EXPECT_TRUE(contentsOf(sheet).starts_with("\x89PNG"));
    EXPECT_EQ(contentsOf(sheet), contentsOf(copied));
    ASSERT_EQ(
        cli({"data", "sample:60", "--npy", images, "--images", "5", "--classes", "bricks,arc"}).exitCode, 0);
    EXPECT_EQ(jsonOf(cli({"data", images, "--json"}))["images"], 5);
}

TEST(Cli, multipliersListsTheCatalogue) {
    const nlohmann::json json = jsonOf(cli({"multipliers", "--json"}));
    ASSERT_EQ(json["multipliers"].size(), 13U);
    int eight = 0;
    for (const auto& multiplier : json["multipliers"])
        eight += multiplier["eight"] ? 1 : 0;
    EXPECT_EQ(eight, 8);
    EXPECT_EQ(json["multipliers"][0]["name"], "mul8s_1KV8");
    EXPECT_EQ(json["multipliers"][0]["metrics"]["mae"], 0);
    const ProgramResult text = cli({"multipliers"});
    EXPECT_EQ(text.exitCode, 0);
    EXPECT_NE(text.output.find("mul8s_1KVA"), std::string::npos);
}

TEST(Cli, tableWritesAndReadsBackTheSameProducts) {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "copy.npy").string();
    const nlohmann::json written = jsonOf(cli({"table", "1KVB", "--write", file, "--json"}));
    const nlohmann::json read = jsonOf(cli({"table", file, "--json"}));
    EXPECT_EQ(written["sha256"], read["sha256"]);
    EXPECT_EQ(read["catalogue"], "mul8s_1KVB");
    EXPECT_EQ(read["metrics"], written["metrics"]);
    expectOneLineError(cli({"table", "1KVB", "--write", (folder.path() / "absent/copy.npy").string()}), 3,
                       "absent");
}

TEST(Cli, badFilesAreNamedInOneLine) {
    const TemporaryFolder folder;
    expectOneLineError(cli({"probe", (folder.path() / "none.safetensors").string()}), 3, "none.safetensors");
    expectOneLineError(cli({"probe", folder.write("x.safetensors", "not a checkpoint").string()}), 3,
                       "x.safetensors");
    expectOneLineError(cli({"table", folder.write("x.npy", std::string(100, 'x')).string()}), 3, "x.npy");
    expectOneLineError(cli({"table", "1KV7"}), 3, "1KV7");
    expectOneLineError(cli({"run", "--quiet", "--checkpoint", kDense, "--data",
                            "cifar100:" + (folder.path() / "nowhere").string()}),
                       3, "nowhere");
    folder.write("short/test.bin", std::string(3073, '\0'));
    expectOneLineError(cli({"run", "--quiet", "--checkpoint", kDense, "--data",
                            "cifar100:" + (folder.path() / "short").string()}),
                       3, "test.bin");
    folder.write("empty/test.bin", "");
    expectOneLineError(cli({"run", "--quiet", "--checkpoint", kDense, "--data",
                            "cifar100:" + (folder.path() / "empty").string()}),
                       3, "test.bin");
    expectOneLineError(cli({"run", "--quiet", "--checkpoint", kDense, "--data", "random", "--multiplier",
                            folder.write("small.bin", std::string(1000, '\0')).string()}),
                       3, "small.bin");
}

TEST(Cli, runWritesJsonAndCsv) {
    const TemporaryFolder folder;
    const std::string json = (folder.path() / "out.json").string();
    const ProgramResult run =
        cli({"run", "--checkpoint", kDense, kHard, "--data", "random:5", "--images", "8", "--multiplier",
             "1KVA", "1KV8", "--calibration-images", "8", "--threads", "2", "--json", json, "--csv",
             (folder.path() / "csv").string(), "--images-csv", (folder.path() / "images.csv").string()});
    ASSERT_EQ(run.exitCode, 0) << run.errors;
    EXPECT_NE(run.output.find("mul8s_1KVA"), std::string::npos);
    EXPECT_NE(run.output.find("accuracy means nothing"), std::string::npos);
    std::ifstream in(json);
    const nlohmann::json parsed = nlohmann::json::parse(in, nullptr, false);
    ASSERT_EQ(parsed["runs"].size(), 8U);
    EXPECT_EQ(parsed["runs"][0]["mode"], "float");
    EXPECT_EQ(parsed["runs"][1]["mode"], "int8");
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "csv/layers.csv"));
    std::ifstream images(folder.path() / "images.csv");
    int rows = 0;
    for (std::string line; std::getline(images, line);)
        rows += line.starts_with("#") ? 0 : 1;
    EXPECT_EQ(rows, 1 + 8 * 8);  // head, runs x images
}

TEST(Cli, ablateTellsWhatEachExpertCosts) {
    const TemporaryFolder folder;
    const std::string json = (folder.path() / "ablation.json").string();
    const std::vector<std::string> arguments{"ablate",   "--checkpoint", kHard, "--data", "random:5",
                                             "--images", "8",            "--calibration-images", "8",
                                             "--multiplier", "1KR3"};
    std::vector<std::string> perExpert = arguments;
    perExpert.insert(perExpert.end(), {"--per", "expert", "--json", json});
    const ProgramResult run = cli(perExpert);
    ASSERT_EQ(run.exitCode, 0) << run.errors;
    EXPECT_NE(run.output.find("layer3.0 expert 3"), std::string::npos) << run.output;
    EXPECT_NE(run.output.find("max_neuron_norm"), std::string::npos);
    std::ifstream in(json);
    const nlohmann::json parsed = nlohmann::json::parse(in, nullptr, false);
    EXPECT_EQ(parsed["parts"].size(), 12U);
    EXPECT_EQ(parsed["multiplier"], "mul8s_1KR3");
    EXPECT_EQ(cli({"ablate", "--checkpoint", kHard, "--multiplier", "1KR3"}).exitCode, 2);
    EXPECT_EQ(cli({"ablate", "--checkpoint", kDense, "--data", "random:5", "--multiplier", "1KR3", "--per", "expert"})
                  .exitCode,
              2);
}

TEST(Cli, runFollowsAConfigurationAndOptionsOverrideIt) {
    const TemporaryFolder folder;
    const std::string example = std::string(AXSCOPE_RESOURCES_DIR) + "/examples/run.json";
    const std::string written = (folder.path() / "written.json").string();
    const ProgramResult wrote =
        cli({"run", "--config", example, "--images", "4", "--calibration-images", "4", "--batch", "4", "--exclude",
             "fc", "--padding", "skip", "--write-config", written});
    ASSERT_EQ(wrote.exitCode, 0) << wrote.errors;
    std::ifstream in(written);
    const nlohmann::json config = nlohmann::json::parse(in, nullptr, false);
    EXPECT_EQ(config["images"], 4);
    EXPECT_EQ(config["emulation"]["padding"], "skip");
    EXPECT_EQ(config["emulation"]["rules"].back()["exclude"], "fc");
    EXPECT_EQ(config["calibration"]["images"], 4);

    const nlohmann::json study = jsonOf(cli({"run", "--config", written, "--quiet", "--json"}));
    ASSERT_EQ(study["runs"].size(), 5U);
    EXPECT_EQ(study["multipliers"][2]["name"], "mixed_a");
    EXPECT_EQ(study["runs"][4]["multiplier"], "mixed_a");
    const std::string words = study["provenance"]["settings"].dump();
    EXPECT_NE(words.find("fc out (exact int8)"), std::string::npos) << words;
    EXPECT_NE(words.find("padding skipped"), std::string::npos) << words;
    EXPECT_NE(words.find("head percentile 99.99"), std::string::npos) << words;
}

TEST(Cli, badConfigurationsAreNamed) {
    const TemporaryFolder folder;
    expectOneLineError(cli({"run", "--config", folder.write("a.json", R"({"checkpoint": []})").string()}), 3,
                       "nearest known key: 'checkpoints'");
    expectOneLineError(cli({"run", "--config", (folder.path() / "none.json").string()}), 3, "none.json");
    expectOneLineError(cli({"run", "--quiet", "--checkpoint", kDense, "--data", "random", "--exclude", "layer9.*"}), 3,
                       "'layer9.*' matches no layer; nearest: 'layer1.0.conv1'");
    expectOneLineError(cli({"run", "--quiet", "--checkpoint", kDense, "--data", "random", "--exclude", "conv1",
                            "--include", "conv1"}),
                       2, "contradicts");
}

TEST(Cli, savedRangesGiveTheSameFigures) {
    const TemporaryFolder folder;
    const std::string ranges = (folder.path() / "ranges.json").string();
    const std::vector<std::string> common{"run", "--checkpoint", kHard,  "--data",  "random:5", "--images",
                                          "8",   "--multiplier", "1KVB", "--quiet", "--json"};
    std::vector<std::string> calibrated = common;
    calibrated.insert(calibrated.end(),
                      {"--calibrate", "mse", "--calibration-images", "16", "--save-ranges", ranges});
    std::vector<std::string> fromFile = common;
    fromFile.insert(fromFile.end(), {"--ranges", ranges});
    // "--json" takes a value only where one follows that is no option.
    const nlohmann::json first = jsonOf(cli(calibrated));
    const nlohmann::json second = jsonOf(cli(fromFile));
    ASSERT_EQ(first["runs"].size(), 3U);
    EXPECT_EQ(first["runs"], second["runs"]);
}

TEST(Cli, unwritableOutputsAreRefusedBeforeTheRun) {
    const TemporaryFolder folder;
    const ProgramResult run = cli({"run", "--checkpoint", kHard, "--data", "random", "--quiet", "--json",
                                   (folder.path() / "absent/out.json").string()});
    expectOneLineError(run, 3, "absent");
    EXPECT_LT(run.seconds, 20);
}

TEST(Cli, devicesTakeOutputAndStayDevices) {
    const ProgramResult run = cli({"run", "--checkpoint", kDense, "--data", "random", "--images", "1",
                                   "--calibration-images", "1", "--quiet", "--json", "/dev/null"});
    EXPECT_EQ(run.exitCode, 0) << run.errors;
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST(Cli, runPrintsJsonOnStandardOutput) {
    const ProgramResult run = cli({"run", "--checkpoint", kDense, "--data", "random", "--images", "4",
                                   "--calibration-images", "4", "--quiet", "--json"});
    ASSERT_EQ(run.exitCode, 0) << run.errors;
    EXPECT_EQ(jsonOf(run)["runs"].size(), 2U);
    EXPECT_TRUE(run.errors.empty()) << run.errors;
}

TEST(Cli, forcedPathsAreNamedAndUnknownOnesRefused) {
    const ProgramResult run = cli({"run", "--checkpoint", kDense, "--data", "random", "--images", "1",
                                   "--calibration-images", "1", "--quiet", "--json"},
                                  {"AXSCOPE_SIMD=portable"});
    EXPECT_EQ(jsonOf(run)["provenance"]["kernel_path"], "portable");
    expectOneLineError(cli({"table", "1KVA"}, {"AXSCOPE_SIMD=mmx"}), 2, "AXSCOPE_SIMD");
}

TEST(Cli, ctrlCStopsCleanly) {
    const TemporaryFolder folder;
    const std::string json = (folder.path() / "out.json").string();
    const ProgramResult run = runProgram(AXSCOPE_CLI,
                                         {"run", "--checkpoint", kHard, "--data", "random", "--multiplier",
                                          "eight", "--json", json, "--quiet"},
                                         {}, Interruption{std::chrono::milliseconds(4000), SIGINT});
    EXPECT_EQ(run.exitCode, 130) << run.errors;
    EXPECT_NE(run.errors.find("stopped on request"), std::string::npos) << run.errors;
    EXPECT_FALSE(std::filesystem::exists(json));
    EXPECT_LT(run.seconds, 10);
}

}  // namespace
}  // namespace axscope::tests
