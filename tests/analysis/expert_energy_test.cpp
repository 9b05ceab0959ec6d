// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/expert_energy.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <map>

#include "models/datasets/batch_reader.h"
#include "models/datasets/random_images.h"
#include "models/emulation/passes.h"
#include "models/networks/batch_tensor.h"
#include "models/networks/network.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zoo.h"

namespace axscope::analysis {
namespace {

constexpr std::uint64_t kEnergyImages = 11;
const models::Normalisation kAsStored{{0, 0, 0}, {1, 1, 1}};
/// Convolutions of other batches sum in another order, in float32.
constexpr double kOtherSums = 1e-4;

using Squares = std::vector<std::vector<double>>;  // [decision][hidden unit]: phi^2

/// Of single images: phi^2 of every decision that runs the expert, number by number.
class PhiPass : public models::FloatPass {
public:
    std::map<std::string, Squares> squares;  ///< by the name of the last layer

    explicit PhiPass(std::string lastLayer) : m_lastLayer(std::move(lastLayer)) {}

    torch::Tensor compute(const models::MacLayer& layer, const torch::Tensor& input,
                          const std::vector<std::int64_t>* rows) override {
        if (layer.expert >= 0 && layer.name.ends_with(m_lastLayer)) {
            const at::Tensor values = (input.dim() == 4 ? input : input.unsqueeze(2).unsqueeze(3)).contiguous();
            const auto at = values.accessor<float, 4>();
            for (std::int64_t row = 0; row < values.size(0); ++row) {
                const double gate = gateOf(layer.expert, rows ? (*rows)[static_cast<std::size_t>(row)] : row);
                std::vector<double>& decision = squares[layer.name].emplace_back();
                for (std::int64_t unit = 0; unit < values.size(1); ++unit) {
                    double sum = 0;
                    for (std::int64_t y = 0; y < values.size(2); ++y)
                        for (std::int64_t x = 0; x < values.size(3); ++x) {
                            const double phi = gate * static_cast<double>(at[row][unit][y][x]);
                            sum += phi * phi;
                        }
                    decision.push_back(sum);
                }
            }
        }
        return FloatPass::compute(layer, input, rows);
    }

    models::RoutingDecisions route(const models::Router& router, const torch::Tensor& features) override {
        m_decisions = FloatPass::route(router, features);
        return m_decisions;
    }

private:
    [[nodiscard]] double gateOf(int expert, std::int64_t row) const {
        if (!m_decisions.weights.defined())
            return static_cast<double>(m_decisions.probability[row][expert].item<float>());
        for (std::int64_t i = 0; i < m_decisions.experts.size(1); ++i)
            if (m_decisions.experts[row][i].item<std::int64_t>() == expert)
                return static_cast<double>(m_decisions.weights[row][i].item<float>());
        ADD_FAILURE() << "the expert ran without having been chosen";
        return 0;
    }

    std::string m_lastLayer;
    models::RoutingDecisions m_decisions;  ///< of the router asked last: its experts run next
};

std::vector<ExpertEnergy> mustMeasure(const models::Network& network, const models::Dataset& dataset, int batch, int threads) {
    JobControl job;
    auto energies = expertEnergies(network, dataset, kAsStored, kEnergyImages, batch, threads, job);
    EXPECT_TRUE(energies) << energies.error().text();
    return energies ? *energies : std::vector<ExpertEnergy>();
}

std::shared_ptr<const models::Network> mustLoad(const std::string& file) {
    auto network = models::loadNetwork(file);
    EXPECT_TRUE(network) << network.error().text();
    return *network;
}

std::shared_ptr<const models::Dataset> noiseFor(const models::Network& network, int side) {
    return models::randomImages(kEnergyImages, {3, side, side}, network.description().numClasses, 3);
}

/// Energies by the formula, in loops over single images.
void expectFormula(const models::Network& network, const models::Dataset& dataset, const std::string& lastLayer) {
    PhiPass pass(lastLayer);
    models::BatchReader reader(dataset, kEnergyImages, kAsStored, 1);
    const at::NoGradGuard noGrad;
    for (std::uint64_t image = 0; image < kEnergyImages; ++image) {
        models::ImageBatch batch;
        ASSERT_TRUE(reader.read(image, 1, batch));
        (void)network.forward(models::tensorOf(batch), pass);
    }
    std::size_t checked = 0;
    for (const ExpertEnergy& energy : mustMeasure(network, dataset, 4, 2)) {
        const auto layer = std::ranges::find_if(network.macLayers(), [&](const models::MacLayer& one) {
            return one.moeLayer == energy.moeLayer && one.expert == energy.expert && one.name.ends_with(lastLayer);
        });
        ASSERT_NE(layer, network.macLayers().end());
        const at::Tensor weight =
            (layer->weight.dim() == 4 ? layer->weight : layer->weight.unsqueeze(2).unsqueeze(3)).contiguous();
        const auto w = weight.accessor<float, 4>();
        double sum = 0;
        double largest = 0;
        for (std::int64_t unit = 0; unit < weight.size(1); ++unit) {
            double norm = 0;
            for (std::int64_t out = 0; out < weight.size(0); ++out)
                for (std::int64_t y = 0; y < weight.size(2); ++y)
                    for (std::int64_t x = 0; x < weight.size(3); ++x)
                        norm += static_cast<double>(w[out][unit][y][x]) * static_cast<double>(w[out][unit][y][x]);
            double all = 0;
            double most = 0;
            for (const std::vector<double>& decision : pass.squares[layer->name]) {
                all += decision[static_cast<std::size_t>(unit)];
                most = std::max(most, decision[static_cast<std::size_t>(unit)]);
            }
            const double unitEnergy = (0.5 * all + 0.5 * most) * norm;
            sum += unitEnergy;
            largest = std::max(largest, unitEnergy);
        }
        EXPECT_NEAR(energy.sum, sum, kOtherSums * sum) << layer->name;
        EXPECT_NEAR(energy.max, largest, kOtherSums * largest) << layer->name;
        checked += sum > 0 ? 1 : 0;
    }
    EXPECT_GE(checked, 2U) << "no expert ran: this test compares nothing";
}

TEST(ExpertEnergy, ofConvolutionsIsTheFormula) {
    const auto network = mustLoad(std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/resnet20_hard.safetensors");
    const auto dataset = noiseFor(*network, 32);
    expectFormula(*network, *dataset, ".conv2");
    EXPECT_EQ(mustMeasure(*network, *dataset, 4, 1).size(), 12U);
}

TEST(ExpertEnergy, ofTokensIsTheFormula) {
    const tests::TemporaryFolder folder;
    tests::ZooExperts experts{.experts = 4};
    experts.layers = {"blocks.1.mlp"};
    const auto network = mustLoad(folder.write(
        "vit.safetensors", tests::safetensorsBytes(tests::Zoo::vit(16, 8, 2, 32, true, 100, experts).list())));
    expectFormula(*network, *noiseFor(*network, 32), ".fc2");
}

TEST(ExpertEnergy, doesNotDependOnThreads) {
    const auto network = mustLoad(std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/resnet20_hard.safetensors");
    const auto dataset = noiseFor(*network, 32);
    const auto one = mustMeasure(*network, *dataset, 4, 1);
    const auto three = mustMeasure(*network, *dataset, 4, 3);
    ASSERT_EQ(one.size(), three.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].sum, three[i].sum);
        EXPECT_EQ(one[i].max, three[i].max);
    }
}

TEST(ExpertEnergy, refusesAndStops) {
    const auto dense = mustLoad(std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/resnet20_dense.safetensors");
    const auto dataset = noiseFor(*dense, 32);
    EXPECT_TRUE(mustMeasure(*dense, *dataset, 4, 1).empty());
    JobControl job;
    EXPECT_EQ(expertEnergies(*dense, *dataset, kAsStored, 4, 0, 1, job).error().code, ErrorCode::InvalidArgument);
    const auto hard = mustLoad(std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/resnet20_hard.safetensors");
    std::stop_source stop;
    stop.request_stop();
    JobControl stopped(stop.get_token());
    EXPECT_EQ(expertEnergies(*hard, *dataset, kAsStored, 4, 4, 1, stopped).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace axscope::analysis
