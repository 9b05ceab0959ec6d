// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/sample_images.h"

#include <array>
#include <cassert>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/datasets/dataset_form.h"
#include "models/datasets/sample/scene.h"
#include "models/datasets/split_mix.h"

namespace axscope::models {
namespace {

constexpr std::array kSampleSize{3, 32, 32};

/// A bijection of 64-bit numbers without visible structure: the first number of SplitMix64 from `state`.
std::uint64_t scrambled(std::uint64_t state) {
    return SplitMix64(state).next();
}

std::string sampleLocation(std::size_t images, std::uint64_t seed) {
    return std::to_string(images) + (seed == 0 ? std::string() : "," + std::to_string(seed));
}

class SampleImages final : public Dataset {
public:
    SampleImages(SampleSplit split, std::size_t images, std::uint64_t seed)
        : m_split(split),
          m_images(images),
          m_seed(seed),
          m_classNames(sample::kClassNames.begin(), sample::kClassNames.end()) {}

    [[nodiscard]] std::string kind() const override { return isTest() ? "sample" : "sample-train"; }
    [[nodiscard]] std::string location() const override { return sampleLocation(m_images, m_seed); }
    [[nodiscard]] std::size_t size() const override { return m_images; }
    [[nodiscard]] int numClasses() const override { return sample::kClasses; }
    [[nodiscard]] const std::vector<std::string>& classNames() const override { return m_classNames; }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return kSampleSize; }
    /// Where image `index` stands among its 20 is a class of a permutation by Fisher and Yates.
    [[nodiscard]] int label(std::size_t index) const override {
        assert(index < m_images);
        SplitMix64 stream(keyOf(kLabels, index / sample::kClasses));
        std::array<int, sample::kClasses> order{};
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<int>(i);
        const std::size_t place = index % sample::kClasses;
        for (std::size_t i = 0; i <= place; ++i)
            std::swap(order[i], order[i + ((stream.next() >> 32) * (order.size() - i) >> 32)]);
        return order[place];
    }
    Result<void> read(std::size_t index, Image& image) const override {
        image.resize(kSampleSize);
        sample::paint(keyOf(kScenes, index), label(index), image.pixels);
        return {};
    }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return true; }
    [[nodiscard]] std::string trainingSpec() const override {
        return isTest() ? "sample-train:" + sampleLocation(kSampleTrainImages, m_seed) : std::string();
    }

private:
    static constexpr std::uint64_t kScenes = 0x53CE9E5;
    static constexpr std::uint64_t kLabels = 0x1ABE15;

    [[nodiscard]] bool isTest() const { return m_split == SampleSplit::Test; }
    /// Different for any two numbers, and for the splits: test images have the even ones.
    [[nodiscard]] std::uint64_t keyOf(std::uint64_t purpose, std::size_t number) const {
        const std::uint64_t counter = 2 * std::uint64_t{number} + (isTest() ? 0 : 1);
        return scrambled(scrambled(m_seed ^ scrambled(purpose)) + counter);
    }

    SampleSplit m_split;
    std::size_t m_images;
    std::uint64_t m_seed;
    std::vector<std::string> m_classNames;
};

/// The whole number that `text` is; false for anything else.
template <typename T>
bool parseWhole(std::string_view text, T& number) {
    const char* const last = text.data() + text.size();
    const auto [end, fault] = std::from_chars(text.data(), last, number);
    return fault == std::errc() && end == last;
}

/// "N" or "N,SEED".
Result<std::shared_ptr<const Dataset>> openSample(SampleSplit split, const std::string& location) {
    const std::string_view text = location;
    const std::size_t comma = text.find(',');
    std::size_t images = 0;
    if (!parseWhole(text.substr(0, comma), images) || images < 1 || images > kMostSampleImages)
        return Error{ErrorCode::InvalidArgument,
                     "the number of images must be a whole number from 1 to 1,000,000,000",
                     {}};
    std::uint64_t seed = 0;
    if (comma != std::string_view::npos && !parseWhole(text.substr(comma + 1), seed))
        return Error{ErrorCode::InvalidArgument, "the seed must be a whole number from 0 to 2^64 - 1", {}};
    return sampleImages(split, images, seed);
}

}  // namespace

std::shared_ptr<const Dataset> sampleImages(SampleSplit split, std::size_t images, std::uint64_t seed) {
    assert(images >= 1 && images <= kMostSampleImages);
    return std::make_shared<SampleImages>(split, images, seed);
}

const DatasetForm& sampleForm() {
    static const DatasetForm form{
        .title = "sample images",
        .name = "sample",
        .syntax = "sample[:N[,SEED]]",
        .summary =
            "built-in test images, painted: 20 classes of stripes, dots, polygons, curves and tiles; "
            "N is 10,000 if not given",
        .defaultLocation = "10000",
        .isGenerated = true,
        .open = [](const std::string& location,
                   const NetworkInput&) { return openSample(SampleSplit::Test, location); },
    };
    return form;
}

const DatasetForm& sampleTrainForm() {
    static const DatasetForm form{
        .title = "sample images",
        .name = "sample-train",
        .syntax = "sample-train[:N[,SEED]]",
        .summary = "the training images that belong to them; N is 20,000 if not given",
        .defaultLocation = "20000",
        .isGenerated = true,
        .open = [](const std::string& location,
                   const NetworkInput&) { return openSample(SampleSplit::Train, location); },
    };
    return form;
}

}  // namespace axscope::models
