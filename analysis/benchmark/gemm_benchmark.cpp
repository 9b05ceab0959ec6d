// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/gemm_benchmark.h"

#include <algorithm>
#include <array>
#include <random>
#include <utility>

#include "analysis/benchmark/gemm_operands.h"
#include "analysis/benchmark/peer_products.h"
#include "analysis/benchmark/reference_loop.h"
#include "analysis/benchmark/timing.h"
#include "multipliers/catalog.h"
#include "multipliers/structure/table_structure.h"

namespace axscope::analysis {
namespace {

using multipliers::LutKernel;
using multipliers::ProductTable;
using multipliers::Simd;

constexpr int kMinRounds = 3;
constexpr int kSampledRows = 24;
constexpr std::uint64_t kWorkPerShape = 1000;

/// Sum of one function of the low and one of the high four bits of a, for every b: no low rank, but still a
/// structure.
std::shared_ptr<const ProductTable> nibbleAdditiveTable() {
    constexpr unsigned kNoise = 16;
    std::mt19937 random(3);
    std::vector<std::int32_t> low(16 * 256);
    std::vector<std::int32_t> high(16 * 256);
    for (auto* part : {&low, &high})
        std::generate(part->begin(), part->end(),
                      [&] { return static_cast<std::int32_t>(random() % kNoise); });
    return ProductTable::fromFunction("nibble-additive", true, [&](int a, int b) {
        const int index = a + 128;
        const auto column = static_cast<std::size_t>(b + 128) * 16;
        return a * b + low[column + static_cast<std::size_t>(index % 16)] +
               high[column + static_cast<std::size_t>(index / 16)];
    });
}

/// First, last and evenly between: blocks of every size are among them.
std::vector<int> sampleRows(int rows) {
    std::vector<int> sample;
    const int count = std::min(rows, kSampledRows);
    for (int i = 0; i < count; ++i)
        sample.push_back(
            count == 1 ? 0 : static_cast<int>(static_cast<std::int64_t>(i) * (rows - 1) / (count - 1)));
    return sample;
}

/// `all`: sums of every row; `expected`: of the sampled ones.
Result<void> compareSums(const std::vector<std::int32_t>& all, const std::vector<std::int32_t>& expected,
                         std::span<const int> sample, const std::string& where) {
    const std::size_t columns = expected.size() / sample.size();
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const int row = sample[i / columns];
        const std::int32_t computed = all[static_cast<std::size_t>(row) * columns + i % columns];
        if (computed != expected[i])
            return Error{ErrorCode::Internal,
                         "wrong product: row " + std::to_string(row) + ", column " +
                             std::to_string(i % columns) + " is " + std::to_string(computed) +
                             ", the specification says " + std::to_string(expected[i]),
                         where};
    }
    return {};
}

/// Everything that is timed on one shape.
class ShapeBenchmark {
public:
    explicit ShapeBenchmark(const GemmShape& shape)
        : m_shape(shape),
          m_operands{GemmOperands(shape, false), GemmOperands(shape, true)},
          m_sample(sampleRows(shape.rows())) {}

    Result<void> add(const GemmStructure& structure) {
        const std::string where = structure.name + " on " + m_shape.text();
        const GemmOperands& operands = m_operands[structure.nonNegative ? 1 : 0];
        Result<std::shared_ptr<const LutKernel>> scalar = LutKernel::create(structure.table, Simd::Scalar);
        if (!scalar)
            return scalar.error();
        Result<PreparedProduct> specification = PreparedProduct::create(*scalar, operands);
        Result<PreparedProduct> product = PreparedProduct::create(structure.kernel, operands);
        for (const auto* prepared : {&specification, &product})
            if (!*prepared) {
                Error error = prepared->error();
                error.where = where;
                return error;
            }
        if (Result<void> right =
                compareSums(product->allSums(), specification->sumsOf(m_sample), m_sample, where);
            !right)
            return right;
        auto shared = std::make_shared<PreparedProduct>(std::move(*product));
        m_products.push_back(
            {&structure, {[shared] { shared->multiply(); }, 1, {}}, {[shared] { shared->map(); }, 1, {}}});
        return {};
    }

    /// The loop does not care what the numbers in its table are: one table stands for all.
    Result<void> addBaselines() {
        const std::shared_ptr<const ProductTable> table = arbitraryTable();
        const auto loop = std::make_shared<const ReferenceLoop>(*table);
        for (const bool nonNegative : {false, true}) {
            const GemmOperands& operands = m_operands[nonNegative ? 1 : 0];
            const auto sums = std::make_shared<std::vector<std::int32_t>>(
                static_cast<std::size_t>(m_shape.rows()) * static_cast<std::size_t>(m_shape.outputs));
            const std::string name = nonNegative ? "look-up loop, activations 0..127" : "look-up loop";
            m_loops.push_back({name,
                               {[this, loop, sums, &operands] {
                                    loop->multiply(operands.denseA.data(), m_shape.rows(),
                                                   operands.denseW.data(), m_shape.depth(), m_shape.outputs,
                                                   sums->data());
                                },
                                1,
                                {}}});
            m_loops.back().contender.warmUp(0);
            Result<PreparedProduct> specification =
                PreparedProduct::create(*LutKernel::create(table, Simd::Scalar), operands);
            if (!specification)
                return specification.error();
            if (Result<void> right = compareSums(*sums, specification->sumsOf(m_sample), m_sample,
                                                 name + " on " + m_shape.text());
                !right)
                return right;
        }
        const GemmOperands& operands = m_operands[0];
        for (PeerProduct& peer : floatProducts(operands.valuesA, operands.valuesW, m_shape.rows(),
                                               m_shape.depth(), m_shape.outputs))
            m_sgemms.push_back({peer.name, {std::move(peer.run), 1, {}}});
        for (PeerProduct& peer : int8Products(operands.valuesA, operands.valuesW, m_shape.rows(),
                                              m_shape.depth(), m_shape.outputs))
            m_int8s.push_back({peer.name, {std::move(peer.run), 1, {}}});
        return {};
    }

    Result<void> measure(const GemmOptions& options, JobControl& job) {
        std::vector<Contender*> contenders;
        for (auto* group : {&m_loops, &m_sgemms, &m_int8s})
            for (Baseline& baseline : *group)
                contenders.push_back(&baseline.contender);
        for (Product& product : m_products) {
            contenders.push_back(&product.multiply);
            contenders.push_back(&product.map);
        }
        for (Contender* contender : contenders) {
            if (job.stopRequested())
                return JobControl::cancelled();
            contender->warmUp(options.minSeconds);
        }
        std::uint64_t reported = 0;
        double spent = 0;
        for (int round = 0; round < options.rounds; ++round) {
            if (round >= kMinRounds && spent + spent / round > options.shapeSeconds)
                break;
            for (Contender* contender : contenders) {
                if (job.stopRequested())
                    return JobControl::cancelled();
                spent += secondsOf([&] { contender->measure(); });
            }
            const auto done = static_cast<std::uint64_t>(
                static_cast<double>(kWorkPerShape) *
                std::min(1.0, std::max(1.0 * (round + 1) / options.rounds, spent / options.shapeSeconds)));
            job.advance(done - reported);
            reported = done;
        }
        job.advance(kWorkPerShape - reported);
        return {};
    }

    void report(GemmBenchmark& result) const {
        for (const auto* group : {&m_loops, &m_sgemms, &m_int8s})
            for (const Baseline& baseline : *group)
                result.baselines.push_back({m_shape.text(), baseline.name,
                                            gmacs(baseline.contender.times.median()),
                                            gmacs(baseline.contender.times.best())});
        for (const Product& product : m_products) {
            const GemmStructure& structure = *product.structure;
            const TimeSeries& times = product.multiply.times;
            GemmFigure figure;
            figure.shape = m_shape.text();
            figure.structure = structure.name;
            figure.kernel = structure.kernel->description();
            figure.isa = multipliers::toString(structure.kernel->simd());
            figure.gmacsMedian = gmacs(times.median());
            figure.gmacsBest = gmacs(times.best());
            figure.ratioLoop = medianSpeedup(times, m_loops[structure.nonNegative ? 1 : 0].contender.times);
            figure.ratioSgemm = medianSpeedup(times, fastest(m_sgemms));
            figure.ratioInt8 = medianSpeedup(times, fastest(m_int8s));
            figure.mapShare = product.map.times.median() / times.median();
            result.figures.push_back(std::move(figure));
        }
    }

private:
    struct Product {
        const GemmStructure* structure;
        Contender multiply;
        Contender map;
    };
    struct Baseline {
        std::string name;
        Contender contender;
    };

    [[nodiscard]] double gmacs(double seconds) const { return m_shape.macs() / seconds / 1e9; }

    /// Empty where a library has no such product on this machine.
    static TimeSeries fastest(const std::vector<Baseline>& baselines) {
        const auto found =
            std::min_element(baselines.begin(), baselines.end(), [](const auto& a, const auto& b) {
                return a.contender.times.median() < b.contender.times.median();
            });
        return found == baselines.end() ? TimeSeries{} : found->contender.times;
    }

    GemmShape m_shape;
    std::array<GemmOperands, 2> m_operands;  ///< all activations, activations 0..127
    std::vector<int> m_sample;
    std::vector<Product> m_products;
    std::vector<Baseline> m_loops;  ///< as m_operands
    std::vector<Baseline> m_sgemms;
    std::vector<Baseline> m_int8s;
};

}  // namespace

std::string GemmShape::text() const {
    return std::to_string(images * side * side) + "x" + std::to_string(depth()) + "x" +
           std::to_string(outputs);
}

std::vector<GemmShape> benchmarkShapes() {
    return {
        {"ResNet-20 stage 1", 16, 16, 3, 32, 1, 1},    {"ResNet-20 stage 2", 32, 32, 3, 16, 1, 4},
        {"ResNet-20 stage 3", 64, 64, 3, 8, 1, 16},    {"VGG, 512 channels", 512, 512, 3, 4, 16, 4},
        {"Transformer, fc1", 384, 1536, 1, 1, 65, 16}, {"Transformer, fc2", 1536, 384, 1, 1, 65, 16},
    };
}

std::shared_ptr<const ProductTable> arbitraryTable() {
    constexpr unsigned kNoise = 64;
    std::mt19937 random(1);
    return ProductTable::fromFunction(
        "arbitrary", true, [&](int a, int b) { return a * b + static_cast<int>(random() % kNoise); });
}

std::shared_ptr<const ProductTable> randomTable() {
    std::mt19937 random(2);
    return ProductTable::fromFunction("random", true,
                                      [&](int, int) { return static_cast<int>(random() % 65536) - 32768; });
}

Result<std::vector<GemmStructure>> benchmarkStructures() {
    std::vector<GemmStructure> structures;
    for (const multipliers::CatalogEntry& entry : multipliers::catalog()) {
        const auto table = multipliers::tableOf(entry);
        structures.push_back(
            {table->name() + ", rank " + std::to_string(multipliers::structureOf(*table)->rank), table,
             nullptr, false});
    }
    structures.push_back({"nibble-additive", nibbleAdditiveTable(), nullptr, false});
    for (const auto& table : {arbitraryTable(), randomTable()}) {
        structures.push_back({table->name(), table, nullptr, false});
        structures.push_back({table->name() + ", activations 0..127", table, nullptr, true});
    }
    for (GemmStructure& structure : structures) {
        Result<std::shared_ptr<const LutKernel>> kernel = LutKernel::create(structure.table);
        if (!kernel)
            return kernel.error();
        structure.kernel = std::move(*kernel);
    }
    return structures;
}

std::uint64_t gemmBenchmarkWork(std::span<const GemmShape> shapes) {
    return shapes.size() * kWorkPerShape;
}

Result<GemmBenchmark> runGemmBenchmark(std::span<const GemmShape> shapes,
                                       std::span<const GemmStructure> structures, const GemmOptions& options,
                                       JobControl& job) {
    setLibraryThreads(1);
    GemmBenchmark result;
    for (const GemmShape& shape : shapes) {
        job.setPhase("Products of " + shape.name);
        ShapeBenchmark benchmark(shape);
        if (Result<void> right = benchmark.addBaselines(); !right)
            return right.error();
        for (const GemmStructure& structure : structures) {
            if (job.stopRequested())
                return JobControl::cancelled();
            if (Result<void> right = benchmark.add(structure); !right)
                return right.error();
        }
        if (Result<void> done = benchmark.measure(options, job); !done)
            return done.error();
        benchmark.report(result);
    }
    return result;
}

}  // namespace axscope::analysis
