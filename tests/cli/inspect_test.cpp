// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <span>
#include <vector>

#include "multipliers/import/npy_header.h"
#include "tests/cli/cli_program.h"
#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

/// The shape and the numbers of a file that --save wrote.
template <class Number>
struct Array {
    std::vector<std::uint64_t> shape;
    std::vector<Number> values;

    explicit Array(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        const auto header = multipliers::parseNpyHeader(std::as_bytes(std::span(bytes)));
        if (!header || header->descr != (sizeof(Number) == 4 ? "<f4" : "<f8")) {
            ADD_FAILURE() << file;
            return;
        }
        shape = header->shape;
        values.resize((bytes.size() - header->dataOffset) / sizeof(Number));
        std::memcpy(values.data(), bytes.data() + header->dataOffset, values.size() * sizeof(Number));
    }
};

/// A study of two networks, one of whose tables has gone as a file.
class InspectTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = std::make_unique<TemporaryFolder>();
        ASSERT_EQ(runProgram(AXSCOPE_CLI, {"table", "1KR3", "--out", path("mine.npy")}).exitCode, 0);
        const ProgramResult run = runProgram(AXSCOPE_CLI, {"run",
                                                           "--quiet",
                                                           "--study",
                                                           study(),
                                                           "--checkpoint",
                                                           kHard,
                                                           kDense,
                                                           "--data",
                                                           "random:3",
                                                           "--images",
                                                           "12",
                                                           "--calibration-images",
                                                           "8",
                                                           "--multiplier",
                                                           path("mine.npy"),
                                                           "1KVA",
                                                           "--json",
                                                           path("run.json"),
                                                           "--images-csv",
                                                           path("images.csv")});
        ASSERT_EQ(run.exitCode, 0) << run.errors;
        std::filesystem::remove(path("mine.npy"));
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static std::string path(const std::string& name) { return (s_folder->path() / name).string(); }
    static std::string study() { return path("s.axs"); }
    static ProgramResult inspect(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "inspect");
        return runProgram(AXSCOPE_CLI, arguments);
    }
    static Json inspected(std::vector<std::string> arguments) {
        arguments.push_back("--json");
        const ProgramResult result = inspect(std::move(arguments));
        EXPECT_EQ(result.exitCode, 0) << result.errors;
        return Json::parse(result.output, nullptr, false);
    }

    static std::unique_ptr<TemporaryFolder> s_folder;
};
std::unique_ptr<TemporaryFolder> InspectTest::s_folder;

TEST_F(InspectTest, tellsAnswersPathAndErrors) {
    const Json json = inspected({"4", "--study", study(), "--run", "resnet20_hard:mine"});
    EXPECT_EQ(json["image"], 4);
    EXPECT_EQ(json["checkpoint"], "resnet20_hard");
    EXPECT_EQ(json["reference"], "int8");
    EXPECT_EQ(json["candidate"], "mine");
    EXPECT_TRUE(json["label"].is_null());  // random images
    ASSERT_EQ(json["answers"].size(), 3U);
    for (const Json& answer : json["answers"]) {
        ASSERT_EQ(answer["top"].size(), 5U);
        double sum = 0;
        for (const Json& probability : answer["probabilities"])
            sum += probability.get<double>();
        EXPECT_NEAR(sum, 1, 1e-12);  // softmax
        double last = 2;
        for (const Json& top : answer["top"]) {
            EXPECT_LE(top["probability"].get<double>(), last);
            last = top["probability"];
            EXPECT_EQ(answer["probabilities"][top["class"].get<std::size_t>()], top["probability"]);
        }
    }
    int routers = 0;
    int errors = 0;
    for (const Json& step : json["steps"]) {
        if (step["step"] == "router") {
            ++routers;
            ASSERT_EQ(step["runs"].size(), 3U);
            for (const Json& run : step["runs"]) {
                const Json& decision = run["decisions"][0];
                std::vector<double> scores = decision["scores"];
                const std::size_t expert = decision["experts"][0];
                EXPECT_EQ(static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin()),
                          expert);
                std::ranges::sort(scores, std::greater<>());
                EXPECT_NEAR(decision["margin"].get<double>(), scores[0] - scores[1], 1e-6);  // of float32
            }
            const bool moved =
                step["runs"][1]["decisions"][0]["experts"] != step["runs"][2]["decisions"][0]["experts"];
            EXPECT_EQ(step["moved"].empty(), !moved);
        } else if (!step["error"].is_null()) {
            ++errors;
            EXPECT_EQ(step["multiplier"], "mine");
            EXPECT_FALSE(step["error"]["exact"].get<bool>()) << step["name"];
        } else {
            // In an expert that not both have chosen.
            EXPECT_FALSE(step["expert"].is_null());
            EXPECT_TRUE(step["rows_reference"] == 0 || step["rows_candidate"] == 0);
        }
    }
    EXPECT_EQ(routers, 3);
    EXPECT_GT(errors, 15);
}

/// Errors are those of the saved maps; SQNR = 20 log10(|y| / |y - y~|).
TEST_F(InspectTest, savesMapsThatTheErrorsAreOf) {
    const Json json =
        inspected({"4", "--study", study(), "--run", "resnet20_hard:mine", "--save", path("maps")});
    int compared = 0;
    for (const Json& step : json["steps"]) {
        const std::string name = step["name"];
        if (step["step"] == "router") {
            EXPECT_EQ(Array<float>(path("maps/" + name + ".gates.reference.npy")).values.size(), 4U);
            continue;
        }
        if (step["error"].is_null())
            continue;
        const Array<float> reference(path("maps/" + name + ".reference.npy"));
        const Array<float> candidate(path("maps/" + name + ".candidate.npy"));
        const Array<double> difference(path("maps/" + name + ".difference.npy"));
        EXPECT_EQ(reference.shape,
                  (std::vector<std::uint64_t>{step["channels"], step["height"], step["width"]}));
        ASSERT_EQ(reference.values.size(), difference.values.size());
        double signal = 0;
        double noise = 0;
        for (std::size_t i = 0; i < reference.values.size(); ++i) {
            const double y = reference.values[i];
            const double error = static_cast<double>(candidate.values[i]) - y;
            ASSERT_EQ(difference.values[i], error);
            signal += y * y;
            noise += error * error;
        }
        EXPECT_NEAR(step["error"]["sqnr_db"].get<double>(), 10 * std::log10(signal / noise), 1e-6) << name;
        ++compared;
    }
    EXPECT_GT(compared, 15);
    // Some layers alone.
    ASSERT_EQ(inspect({"4", "--study", study(), "--run", "resnet20_hard:mine", "--save", path("few"),
                       "--layer", "conv1"})
                  .exitCode,
              0);
    EXPECT_TRUE(std::filesystem::exists(path("few/conv1.difference.npy")));
    EXPECT_FALSE(std::filesystem::exists(path("few/fc.difference.npy")));
    const ProgramResult none = inspect(
        {"4", "--study", study(), "--run", "resnet20_hard:mine", "--save", path("none"), "--layer", "conv9"});
    EXPECT_EQ(none.exitCode, 3);
    EXPECT_NE(none.errors.find("no step of the network has this name"), std::string::npos) << none.errors;
}

TEST_F(InspectTest, aStudyAndItsFilesSayTheSame) {
    // With the ranges that the study used, a network looked into alone does what it did there.
    std::ifstream in(path("run.json"));
    const Json run = Json::parse(in);
    Json ranges;
    for (const Json& checkpoint : run["checkpoints"])
        ranges[checkpoint["name"].get<std::string>()]["activation_absmax"] = checkpoint["activation_absmax"];
    std::ofstream(path("ranges.json")) << ranges;
    Json ofStudy = inspected({"7", "--study", study(), "--run", "resnet20_dense:1KVA"});
    Json alone = inspected({"7", "--checkpoint", kDense, "--data", "random:3", "--multiplier",
                                   "1KVA", "--ranges", path("ranges.json")});
    EXPECT_EQ(ofStudy, alone);
    EXPECT_EQ(alone["candidate"], "mul8s_1KVA");
    // Calibrated on its own it is still an inspection; int8 is compared with float.
    const Json int8 = inspected(
        {"7", "--quiet", "--checkpoint", kDense, "--data", "random:3", "--calibration-images", "8"});
    EXPECT_EQ(int8["reference"], "float");
    EXPECT_EQ(int8["candidate"], "int8");
    EXPECT_EQ(int8["answers"].size(), 2U);
}

TEST_F(InspectTest, printsForPeople) {
    const ProgramResult text =
        inspect({"4", "--study", study(), "--run", "resnet20_hard:mine", "--json", path("file.json")});
    ASSERT_EQ(text.exitCode, 0) << text.errors;
    for (const char* part : {"Image 4: resnet20_hard, mine against int8", "Best classes",
                             "The way through the experts", "layer3.0", "margin before", "SQNR dB", "conv1"})
        EXPECT_NE(text.output.find(part), std::string::npos) << part << '\n' << text.output;
    EXPECT_TRUE(std::filesystem::exists(path("file.json")));
    EXPECT_EQ(text.errors, "");
    // Without --run the first multiplier that errs.
    EXPECT_NE(inspect({"0", "--study", study()}).output.find("Image 0: resnet20_hard, mine against int8"),
              std::string::npos);
}

TEST_F(InspectTest, whatCannotBeIsTold) {
    EXPECT_EQ(inspect({}).exitCode, 2);
    EXPECT_EQ(inspect({"x", "--study", study()}).exitCode, 2);
    EXPECT_EQ(inspect({"0"}).exitCode, 2);
    EXPECT_EQ(inspect({"0", "--study", study(), "--checkpoint", kHard}).exitCode, 2);
    EXPECT_EQ(inspect({"0", "--study", study(), "--run", "resnet20_hard:float"}).exitCode, 2);
    const ProgramResult beyond = inspect({"12", "--study", study()});
    EXPECT_EQ(beyond.exitCode, 2);
    EXPECT_NE(beyond.errors.find("image 12 asked for, the study has 12"), std::string::npos) << beyond.errors;
    const ProgramResult unknown = inspect({"0", "--study", study(), "--run", "resnet20_hard:other"});
    EXPECT_EQ(unknown.exitCode, 3);
    EXPECT_NE(unknown.errors.find("resnet20_hard:mine"), std::string::npos) << unknown.errors;
    EXPECT_EQ(inspect({"0", "--study", path("none.axs")}).exitCode, 3);
    const ProgramResult help = inspect({"--help"});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_NE(help.output.find("axscope-cli inspect 12 --study study.axs"), std::string::npos);
}

}  // namespace
}  // namespace axscope::tests
