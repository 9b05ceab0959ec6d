// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <random>
#include <vector>

#include "models/emulation/emulated_layer.h"
#include "multipliers/catalog.h"

/// Speed of whole emulated layers on one thread, by shape, multiplier and kernel path. The rate is in
/// products that the layer asks for, whatever the kernel does for one of them.
namespace axscope {
namespace {

using multipliers::LutKernel;
using multipliers::Simd;

struct Shape {
    const char* name;
    models::LayerGeometry geometry;
    int size;
};

constexpr Shape kShapes[] = {
    {"resnet20 stage 1", {16, 16, 3, 3, 1, 1}, 32},
    {"resnet20 stage 2", {32, 32, 3, 3, 1, 1}, 16},
    {"resnet20 stage 3", {64, 64, 3, 3, 1, 1}, 8},
    {"vgg 512", {512, 512, 3, 3, 1, 1}, 4},
};

std::shared_ptr<const multipliers::ProductTable> arbitraryTable() {
    std::mt19937 random(1);
    return multipliers::ProductTable::fromFunction(
        "arbitrary", true, [&](int a, int b) { return a * b + static_cast<int>(random() % 64); });
}

void runLayer(benchmark::State& state, const Shape& shape,
              const std::shared_ptr<const multipliers::ProductTable>& table, Simd simd) {
    constexpr int kBatch = 8;
    std::mt19937 random(2);
    auto layer = std::make_shared<models::QuantisedLayer>();
    layer->geometry = shape.geometry;
    std::vector<float> weights(static_cast<std::size_t>(shape.geometry.depth() * shape.geometry.outChannels));
    for (float& weight : weights)
        weight = static_cast<float>(random() % 255) - 127;
    layer->weights = models::quantiseWeights(weights, static_cast<std::size_t>(shape.geometry.outChannels));
    layer->bias.resize(static_cast<std::size_t>(shape.geometry.outChannels));
    const auto kernel = LutKernel::create(table, simd);
    const auto emulated = models::EmulatedLayer::create(layer, *kernel);
    std::vector<std::uint8_t> input(
        static_cast<std::size_t>(kBatch * shape.size * shape.size * shape.geometry.inChannels));
    for (auto& index : input)
        index = static_cast<std::uint8_t>(128 + random() % 128);  // after ReLU
    const auto outputs = static_cast<std::size_t>(kBatch) *
                         static_cast<std::size_t>(shape.size * shape.size) *
                         static_cast<std::size_t>(shape.geometry.outChannels);
    std::vector<float> output(outputs);
    models::EmulationScratch scratch;
    for (auto _ : state) {
        emulated->run(input.data(), kBatch, shape.size, shape.size, output.data(), scratch);
        benchmark::DoNotOptimize(output.data());
    }
    state.counters["products"] =
        benchmark::Counter(static_cast<double>(outputs) * static_cast<double>(shape.geometry.depth()),
                           benchmark::Counter::kIsIterationInvariantRate);
}

}  // namespace
}  // namespace axscope

int main(int argc, char** argv) {
    using namespace axscope;
    const std::vector<std::shared_ptr<const multipliers::ProductTable>> tables{
        multipliers::tableOf(*multipliers::findCatalogEntry("1KV8")),
        multipliers::tableOf(*multipliers::findCatalogEntry("1KVB")), arbitraryTable()};
    for (const Shape& shape : kShapes)
        for (const auto& table : tables)
            for (const Simd simd : {Simd::Portable, Simd::Avx2})
                if (isSupported(simd))
                    benchmark::RegisterBenchmark(
                        (std::string(shape.name) + "/" + table->name() + "/" + std::string(toString(simd)))
                            .c_str(),
                        [&shape, table, simd](benchmark::State& state) {
                            runLayer(state, shape, table, simd);
                        });
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
