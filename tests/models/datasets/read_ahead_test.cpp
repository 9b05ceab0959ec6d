// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/read_ahead.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "models/datasets/batch_reader.h"
#include "multipliers/base/first_failure.h"
#include "multipliers/base/parallel.h"

namespace axscope::models {
namespace {

/// Image i is one pixel of value i % 251; images in `broken` are errors. Counts what was read and how far
/// ahead.
class CountedImages final : public Dataset {
public:
    explicit CountedImages(std::size_t size, std::vector<std::size_t> broken = {})
        : m_size(size), m_broken(std::move(broken)) {}

    [[nodiscard]] std::string kind() const override { return "counted"; }
    [[nodiscard]] std::string location() const override { return {}; }
    [[nodiscard]] std::size_t size() const override { return m_size; }
    [[nodiscard]] int numClasses() const override { return 7; }
    [[nodiscard]] const std::vector<std::string>& classNames() const override { return m_names; }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return {1, 1, 1}; }
    [[nodiscard]] int label(std::size_t index) const override { return static_cast<int>(index % 7); }
    Result<void> read(std::size_t index, Image& image) const override {
        ++reads;
        if (std::find(m_broken.begin(), m_broken.end(), index) != m_broken.end())
            return Error{ErrorCode::Format, "is broken", "image " + std::to_string(index)};
        image.resize({1, 1, 1});
        image.pixels[0] = static_cast<std::uint8_t>(index % 251);
        return {};
    }
    [[nodiscard]] bool isSlowToRead() const override { return true; }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return true; }

    mutable std::atomic<std::size_t> reads{0};

private:
    std::size_t m_size;
    std::vector<std::size_t> m_broken;
    std::vector<std::string> m_names;
};

TEST(ReadAhead, GivesEachImageInAnyOrder) {
    const CountedImages data(500);
    for (const int threads : {0, 1, 3})
        for (const std::size_t window : {std::size_t{1}, std::size_t{8}, std::size_t{1000}}) {
            ReadAhead ahead(data, data.size(), window, threads);
            Image image;
            for (std::size_t i = 0; i < 500; ++i) {
                const std::size_t index = i * 77 % 500;
                ASSERT_TRUE(ahead.take(index, image));
                ASSERT_EQ(image.pixels[0], index % 251);
            }
        }
}

TEST(ReadAhead, StaysWithinItsWindow) {
    const CountedImages data(100);
    ReadAhead ahead(data, data.size(), 10, 2);
    const auto settled = [&](std::size_t wanted) {
        for (int tries = 0; tries < 500 && data.reads < wanted; ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        return data.reads.load();
    };
    EXPECT_EQ(settled(10), 10U);
    Image image;
    for (std::size_t i = 0; i < 5; ++i)
        ASSERT_TRUE(ahead.take(i, image));
    EXPECT_EQ(settled(15), 15U);
}

TEST(ReadAhead, EndsWhateverWasTaken) {
    const CountedImages data(1000);
    for (int repetition = 0; repetition < 50; ++repetition) {
        ReadAhead ahead(data, data.size(), 16, 3);
        Image image;
        for (std::size_t i = 0; i < static_cast<std::size_t>(repetition); ++i)
            ASSERT_TRUE(ahead.take(i, image));
    }
}

/// All batches, read by `threads` threads as a study does.
Result<std::vector<float>> readAll(const Dataset& data, int threads) {
    constexpr std::size_t kBatch = 8;
    BatchReader reader(data, data.size(), {{0.25F}, {0.5F}}, threads);
    const std::size_t blocks = (data.size() + kBatch - 1) / kBatch;
    std::vector<float> values(data.size());
    FirstFailure failure{{}};
    parallelBlocks(blocks, threads, failure.stopToken(), [&](std::size_t block, int) {
        const std::size_t first = block * kBatch;
        const std::size_t count = std::min(kBatch, data.size() - first);
        ImageBatch batch;
        if (Result<void> read = reader.read(first, count, batch); !read) {
            failure.add(block, read.error());
            return;
        }
        for (std::size_t i = 0; i < count; ++i) {
            EXPECT_EQ(batch.labels[i], static_cast<int>((first + i) % 7));
            values[first + i] = batch.pixels[i];
        }
    });
    if (failure.error())
        return *failure.error();
    return values;
}

TEST(BatchReader, GivesTheSameForAnyNumberOfThreads) {
    const CountedImages data(803);
    const auto one = readAll(data, 1);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->at(600), (static_cast<float>(600 % 251) / 255.0F - 0.25F) / 0.5F);
    for (const int threads : {2, 5, 16}) {
        const auto many = readAll(data, threads);
        ASSERT_TRUE(many);
        EXPECT_EQ(*many, *one);
    }
}

TEST(BatchReader, TheFirstBrokenImageIsTheErrorForAnyNumberOfThreads) {
    const CountedImages data(803, {97, 99, 103, 200, 800});
    for (int repetition = 0; repetition < 20; ++repetition)
        for (const int threads : {1, 2, 8}) {
            const auto read = readAll(data, threads);
            ASSERT_FALSE(read);
            EXPECT_EQ(read.error().text(), "image 97: is broken");
        }
}

}  // namespace
}  // namespace axscope::models
