// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/benchmark_report.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

namespace axscope::analysis {
namespace {

TEST(BenchmarkReport, holdsTheDocumentedNames) {
    BenchmarkReport report = emptyBenchmarkReport();
    report.dataset = "random:1";
    report.batch = 100;
    GemmFigure gemm;
    gemm.shape = "64x576x64";
    gemm.structure = "mul8s_1KVA, rank 3";
    gemm.kernel = "rank 3 as 3 int16 products, avx2";
    gemm.isa = "avx2";
    gemm.gmacsMedian = 12.34567;
    gemm.gmacsBest = 13;
    gemm.ratioLoop = 6.5;
    gemm.ratioSgemm = std::numeric_limits<double>::quiet_NaN();
    report.gemm.figures.push_back(gemm);
    report.gemm.baselines.push_back({"64x576x64", "oneDNN sgemm", 50, 51});
    NetworkFigure network;
    network.checkpoint = "resnet20_hard";
    network.mode = "approx";
    network.multiplier = "mul8s_1KVA";
    network.imagesPerSecond = 123456.7;
    network.split = TimeSplit{0.1, 0.7, 0.1, 0.1};
    report.networks.push_back(network);
    NetworkFigure reference;
    reference.mode = "float";
    report.networks.push_back(reference);

    const nlohmann::json json = nlohmann::json::parse(toJson(report));
    EXPECT_EQ(json["schema"], 1);
    for (const char* key : {"version", "commit", "started_utc", "elapsed_s", "kernel_path", "cpu", "cores",
                            "libtorch", "onednn", "quick", "dataset", "batch"})
        EXPECT_TRUE(json["provenance"].contains(key)) << key;
    EXPECT_GE(json["provenance"]["cores"], 1);
    ASSERT_EQ(json["gemm"].size(), 1U);
    EXPECT_EQ(json["gemm"][0]["gmacs_median"], 12.35);
    EXPECT_EQ(json["gemm"][0]["ratio_loop"], 6.5);
    EXPECT_TRUE(json["gemm"][0]["ratio_sgemm"].is_null());
    EXPECT_TRUE(json["gemm"][0].contains("ratio_int8"));
    EXPECT_EQ(json["gemm"][0]["isa"], "avx2");
    EXPECT_EQ(json["baselines"][0]["name"], "oneDNN sgemm");
    EXPECT_EQ(json["network"][0]["multiplier"], "mul8s_1KVA");
    EXPECT_EQ(json["network"][0]["images_per_s"], 123500);
    EXPECT_EQ(json["network"][0]["split"]["product"], 0.7);
    EXPECT_EQ(json["network"][0]["split"]["float_rest"], 0.1);
    EXPECT_TRUE(json["network"][1]["multiplier"].is_null());
    EXPECT_TRUE(json["network"][1]["split"].is_null());
}

}  // namespace
}  // namespace axscope::analysis
