// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/random_images.h"

#include <cassert>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "models/datasets/dataset_form.h"
#include "models/datasets/split_mix.h"

namespace axscope::models {
namespace {

constexpr std::size_t kRandomImages = 10'000;

class RandomImages final : public Dataset {
public:
    RandomImages(std::size_t images, std::array<int, 3> imageSize, int numClasses, std::uint64_t seed)
        : m_imageSize(imageSize),
          m_imageBytes(static_cast<std::size_t>(imageSize[0]) * static_cast<std::size_t>(imageSize[1]) *
                       static_cast<std::size_t>(imageSize[2])),
          m_numClasses(numClasses),
          m_seed(seed) {
        SplitMix64 seeds(seed);
        m_imageSeeds.reserve(images);
        for (std::size_t i = 0; i < images; ++i)
            m_imageSeeds.push_back(seeds.next());
    }

    [[nodiscard]] std::string kind() const override { return "random"; }
    [[nodiscard]] std::string location() const override { return std::to_string(m_seed); }
    [[nodiscard]] std::size_t size() const override { return m_imageSeeds.size(); }
    [[nodiscard]] int numClasses() const override { return m_numClasses; }
    [[nodiscard]] const std::vector<std::string>& classNames() const override { return m_noNames; }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return m_imageSize; }
    /// Each image has a stream of its own: first its label, then its bytes, planes of channels x height x
    /// width, eight per draw from the lowest up.
    [[nodiscard]] int label(std::size_t index) const override {
        assert(index < size());
        const std::uint64_t upper = SplitMix64(m_imageSeeds[index]).next() >> 32;
        return static_cast<int>(upper * static_cast<std::uint64_t>(m_numClasses) >> 32);
    }
    Result<void> read(std::size_t index, Image& image) const override {
        assert(index < size());
        SplitMix64 stream(m_imageSeeds[index]);
        stream.next();  // the label
        image.resize(m_imageSize);
        const auto depth = static_cast<std::size_t>(image.channels);
        const std::size_t plane = m_imageBytes / depth;
        std::uint64_t drawn = 0;
        std::size_t i = 0;
        for (std::size_t channel = 0; channel < depth; ++channel)
            for (std::size_t pixel = 0; pixel < plane; ++pixel, ++i, drawn >>= 8) {
                if (i % 8 == 0)
                    drawn = stream.next();
                image.pixels[pixel * depth + channel] = static_cast<std::uint8_t>(drawn & 0xFF);
            }
        return {};
    }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return false; }

private:
    std::array<int, 3> m_imageSize;
    std::size_t m_imageBytes;
    int m_numClasses;
    std::uint64_t m_seed;
    std::vector<std::string> m_noNames;
    std::vector<std::uint64_t> m_imageSeeds;
};

Result<std::shared_ptr<const Dataset>> openRandom(const std::string& seedText, const NetworkInput& input) {
    std::uint64_t seed = 0;
    const char* const last = seedText.data() + seedText.size();
    if (const auto [end, fault] = std::from_chars(seedText.data(), last, seed);
        fault != std::errc() || end != last)
        return Error{ErrorCode::InvalidArgument, "the seed must be a whole number from 0 to 2^64 - 1", {}};
    return randomImages(kRandomImages, input.imageSize, input.numClasses, seed);
}

}  // namespace

std::shared_ptr<const Dataset> randomImages(std::size_t images, std::array<int, 3> imageSize, int numClasses,
                                            std::uint64_t seed) {
    assert(imageSize[0] >= 1 && imageSize[1] >= 1 && imageSize[2] >= 1 && numClasses >= 1);
    return std::make_shared<RandomImages>(images, imageSize, numClasses, seed);
}

const DatasetForm& randomForm() {
    static const DatasetForm form{
        .title = "random images",
        .name = "random",
        .syntax = "random[:SEED]",
        .summary = "10,000 images of noise in the network's input size; speed and errors only",
        .defaultLocation = "0",
        .isGenerated = true,
        .open = openRandom,
    };
    return form;
}

}  // namespace axscope::models
