// SPDX-License-Identifier: GPL-3.0-or-later
#include <cassert>
#include <string>

#include "models/datasets/dataset.h"

namespace axscope::models {
namespace {

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014). The standard
/// library's distributions differ between implementations; this is integer arithmetic only.
class SplitMix64 {
public:
    explicit SplitMix64(std::uint64_t state) : m_state(state) {}

    std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t m_state;
};

class RandomImages final : public Dataset {
public:
    RandomImages(std::size_t images, std::array<int, 3> imageSize, int numClasses, std::uint64_t seed)
        : m_imageSize(imageSize),
          m_imageBytes(static_cast<std::size_t>(imageSize[0]) * static_cast<std::size_t>(imageSize[1]) *
                       static_cast<std::size_t>(imageSize[2])),
          m_numClasses(numClasses),
          m_seed(seed),
          m_labels(images),
          m_pixels(images * m_imageBytes) {
        SplitMix64 seeds(seed);
        for (std::size_t i = 0; i < images; ++i)
            fill(i, SplitMix64(seeds.next()));
    }

    [[nodiscard]] std::string kind() const override { return "random"; }
    [[nodiscard]] std::string location() const override { return std::to_string(m_seed); }
    [[nodiscard]] std::size_t size() const override { return m_labels.size(); }
    [[nodiscard]] int numClasses() const override { return m_numClasses; }
    [[nodiscard]] const std::vector<std::string>& classNames() const override { return m_noNames; }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return m_imageSize; }
    [[nodiscard]] int label(std::size_t index) const override {
        assert(index < size());
        return m_labels[index];
    }
    Result<void> read(std::size_t index, Image& image) const override {
        assert(index < size());
        fillFromPlanes(m_pixels.data() + index * m_imageBytes, m_imageSize, image);
        return {};
    }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return false; }

private:
    /// Each image has a stream of its own: first its label, then its bytes, eight per draw from the lowest
    /// up.
    void fill(std::size_t index, SplitMix64 stream) {
        const std::uint64_t upper = stream.next() >> 32;
        m_labels[index] = static_cast<int>(upper * static_cast<std::uint64_t>(m_numClasses) >> 32);
        std::uint8_t* const image = m_pixels.data() + index * m_imageBytes;
        std::uint64_t drawn = 0;
        for (std::size_t i = 0; i < m_imageBytes; ++i, drawn >>= 8) {
            if (i % 8 == 0)
                drawn = stream.next();
            image[i] = static_cast<std::uint8_t>(drawn & 0xFF);
        }
    }

    std::array<int, 3> m_imageSize;
    std::size_t m_imageBytes;
    int m_numClasses;
    std::uint64_t m_seed;
    std::vector<std::string> m_noNames;
    std::vector<int> m_labels;
    std::vector<std::uint8_t> m_pixels;  ///< planes
};

}  // namespace

std::shared_ptr<const Dataset> randomImages(std::size_t images, std::array<int, 3> imageSize, int numClasses,
                                            std::uint64_t seed) {
    assert(imageSize[0] >= 1 && imageSize[1] >= 1 && imageSize[2] >= 1 && numClasses >= 1);
    return std::make_shared<RandomImages>(images, imageSize, numClasses, seed);
}

}  // namespace axscope::models
