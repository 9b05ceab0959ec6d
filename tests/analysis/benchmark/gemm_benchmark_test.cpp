// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/gemm_benchmark.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "analysis/benchmark/gemm_operands.h"
#include "analysis/benchmark/peer_products.h"
#include "multipliers/catalog.h"

namespace axscope::analysis {
namespace {

using multipliers::LutKernel;
using multipliers::ProductTable;

const GemmShape kSmallConvolution{"small", 3, 5, 3, 4, 2};
const GemmShape kSmallLinear{"linear", 12, 9, 1, 1, 7};
const GemmOptions kShort{2, 1e-5, 1};

TEST(GemmShapes, areThoseOfTheNetworks) {
    std::vector<std::string> texts;
    for (const GemmShape& shape : benchmarkShapes())
        texts.push_back(shape.text());
    EXPECT_EQ(texts, (std::vector<std::string>{"1024x144x16", "256x288x32", "64x576x64", "256x4608x512",
                                               "65x384x1536", "65x1536x384"}));
    EXPECT_DOUBLE_EQ(benchmarkShapes()[0].macs(), 1024.0 * 144 * 16);
}

TEST(GemmStructures, coverEveryKind) {
    const auto structures = benchmarkStructures();
    ASSERT_TRUE(structures) << structures.error().text();
    std::set<std::string> names;
    for (const GemmStructure& structure : *structures)
        names.insert(structure.name);
    EXPECT_EQ(names.size(), structures->size());
    EXPECT_EQ(structures->size(), multipliers::catalog().size() + 5);
    for (const char* name :
         {"mul8s_1KV8, rank 1", "mul8s_1L2H, rank 1", "mul8s_1KVA, rank 3", "mul8s_1KVB, rank 4",
          "mul8s_1KX2, rank 5", "nibble-additive", "arbitrary", "arbitrary, activations 0..127", "random",
          "random, activations 0..127"})
        EXPECT_TRUE(names.contains(name)) << name;
    EXPECT_TRUE(structures->back().nonNegative);
    EXPECT_EQ(arbitraryTable()->hash(), arbitraryTable()->hash());
}

/// Every form of the operands, against the definition of a convolution.
TEST(GemmOperands, allFormsAreTheSameNumbers) {
    for (const GemmShape& shape : {kSmallConvolution, kSmallLinear})
        for (const bool nonNegative : {false, true}) {
            const GemmOperands operands(shape, nonNegative);
            ASSERT_EQ(operands.vectorCount(), static_cast<std::size_t>(shape.rows()) + 1);
            ASSERT_EQ(operands.denseA.size(), static_cast<std::size_t>(shape.rows() * shape.depth()));
            const auto lowest = *std::min_element(operands.valuesA.begin(), operands.valuesA.end());
            EXPECT_EQ(lowest >= 0, nonNegative) << int{lowest};
            const int reach = shape.kernel / 2;
            for (int row = 0; row < shape.rows(); ++row)
                for (int k = 0; k < shape.depth(); ++k) {
                    const int image = row / (shape.side * shape.side);
                    const int tap = k / shape.channels;
                    const int y = row / shape.side % shape.side + tap / shape.kernel - reach;
                    const int x = row % shape.side + tap % shape.kernel - reach;
                    const int pixel = (image * shape.side + y) * shape.side + x;
                    const bool inside = y >= 0 && y < shape.side && x >= 0 && x < shape.side;
                    const int expected = inside ? operands.vectors[static_cast<std::size_t>(
                                                      pixel * shape.channels + k % shape.channels)] -
                                                      128
                                                : 0;
                    ASSERT_EQ(operands.valuesA[static_cast<std::size_t>(row * shape.depth() + k)], expected);
                }
            for (int n = 0; n < shape.outputs; ++n)
                for (int k = 0; k < shape.depth(); ++k)
                    ASSERT_EQ(operands.valuesW[static_cast<std::size_t>(k * shape.outputs + n)],
                              operands.weights[static_cast<std::size_t>(n * shape.depth() + k)] - 128);
        }
}

TEST(PreparedProduct, givesTheSumsOfTheDefinition) {
    const auto table = multipliers::tableOf(*multipliers::findCatalogEntry("1KVA"));
    const auto kernel = LutKernel::create(table);
    for (const GemmShape& shape : {kSmallConvolution, kSmallLinear}) {
        const GemmOperands operands(shape, false);
        const auto product = PreparedProduct::create(*kernel, operands);
        ASSERT_TRUE(product) << product.error().text();
        const std::vector<std::int32_t> all = product->allSums();
        for (int row = 0; row < shape.rows(); ++row)
            for (int n = 0; n < shape.outputs; ++n) {
                std::int32_t expected = 0;
                for (int k = 0; k < shape.depth(); ++k)
                    expected +=
                        table->product(operands.valuesA[static_cast<std::size_t>(row * shape.depth() + k)],
                                       operands.valuesW[static_cast<std::size_t>(k * shape.outputs + n)]);
                ASSERT_EQ(all[static_cast<std::size_t>(row * shape.outputs + n)], expected);
            }
        const std::vector<int> last{shape.rows() - 1};
        EXPECT_EQ(product->sumsOf(last), std::vector<std::int32_t>(all.end() - shape.outputs, all.end()));
    }
}

TEST(GemmBenchmark, everyKernelIsMeasuredOnEveryShape) {
    const auto structures = benchmarkStructures();
    ASSERT_TRUE(structures) << structures.error().text();
    const std::vector<GemmShape> shapes{kSmallConvolution, kSmallLinear};
    std::uint64_t done = 0;
    JobControl job({}, [&](const Progress& progress) { done = progress.done; });
    job.begin(gemmBenchmarkWork(shapes), "");
    const auto result = runGemmBenchmark(shapes, *structures, kShort, job);
    ASSERT_TRUE(result) << result.error().text();
    job.finish();
    EXPECT_EQ(done, gemmBenchmarkWork(shapes));
    ASSERT_EQ(result->figures.size(), 2 * structures->size());
    for (const GemmFigure& figure : result->figures) {
        SCOPED_TRACE(figure.shape + " " + figure.structure);
        EXPECT_GT(figure.gmacsMedian, 0);
        EXPECT_GE(figure.gmacsBest, figure.gmacsMedian);
        for (const double ratio : {figure.ratioLoop, figure.ratioSgemm, figure.mapShare})
            EXPECT_GT(ratio, 0);
        EXPECT_FALSE(figure.kernel.empty());
    }
    for (const GemmBaseline& baseline : result->baselines)
        EXPECT_GT(baseline.gmacsMedian, 0) << baseline.name;
    EXPECT_GE(result->baselines.size(), 2U * 4);
}

TEST(GemmBenchmark, wrongKernelIsAnErrorThatNamesIt) {
    const auto claimed = multipliers::tableOf(*multipliers::findCatalogEntry("1KVA"));
    const auto other = LutKernel::create(ProductTable::exact());
    const std::vector<GemmStructure> structures{{"impostor", claimed, *other, false}};
    JobControl job;
    const auto result = runGemmBenchmark(std::vector{kSmallConvolution}, structures, kShort, job);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Internal);
    EXPECT_EQ(result.error().where, "impostor on 32x27x5");
    EXPECT_NE(result.error().message.find("wrong product"), std::string::npos) << result.error().text();
}

TEST(GemmBenchmark, stops) {
    std::stop_source stop;
    stop.request_stop();
    JobControl job(stop.get_token());
    const auto structures = benchmarkStructures();
    const auto result = runGemmBenchmark(std::vector{kSmallConvolution}, *structures, kShort, job);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(PeerProducts, runAndTellVersions) {
    const GemmOperands operands(kSmallLinear, false);
    for (const auto& products : {floatProducts(operands.valuesA, operands.valuesW, 7, 12, 9),
                                 int8Products(operands.valuesA, operands.valuesW, 7, 12, 9)}) {
        EXPECT_FALSE(products.empty());
        for (const PeerProduct& product : products)
            product.run();
    }
    for (const std::string& version : {torchVersion(), oneDnnVersion()})
        EXPECT_EQ(std::count(version.begin(), version.end(), '.'), 2) << version;
}

}  // namespace
}  // namespace axscope::analysis
