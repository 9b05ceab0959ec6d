// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/training_batches.h"

#include <algorithm>
#include <cassert>
#include <new>
#include <numeric>
#include <span>
#include <utility>

namespace axscope::models {
namespace {

constexpr std::size_t kBatchesAhead = 4;

std::size_t valuesOf(const Dataset& dataset) {
    const auto [channels, height, width] = dataset.imageSize();
    return static_cast<std::size_t>(channels) * static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
}

}  // namespace

TrainingImages::TrainingImages(const Dataset& dataset, std::size_t count, Normalisation normalisation,
                               Augmentation augmentation, std::uint64_t seed)
    : m_dataset(dataset),
      m_count(std::min(count, dataset.size())),
      m_normalisation(std::move(normalisation)),
      m_augmentation(augmentation),
      m_seed(seed) {
    assert(m_count > 0);
    if (dataset.isSlowToRead() && m_count <= kTrainingCacheBytes / std::max<std::size_t>(1, valuesOf(dataset)))
        m_cache.resize(m_count);
}

std::size_t TrainingImages::batchesPerEpoch(int batch) const {
    return std::max<std::size_t>(1, m_count / static_cast<std::size_t>(batch));
}

std::vector<std::uint32_t> TrainingImages::order(int epoch) const {
    std::vector<std::uint32_t> order(m_count);
    std::iota(order.begin(), order.end(), 0U);
    const CounterRandom random = randomFor(m_seed, RandomUse::Order).at(static_cast<std::uint64_t>(epoch));
    for (std::size_t i = 0; i + 1 < m_count; ++i)
        std::swap(order[i], order[i + random.below(i, m_count - i)]);
    return order;
}

Result<void> TrainingImages::fill(int epoch, const std::vector<std::uint32_t>& order, std::size_t first,
                                  std::size_t count, ImageBatch& batch) {
    const CounterRandom random = randomFor(m_seed, RandomUse::Augmentation).at(static_cast<std::uint64_t>(epoch));
    const std::size_t values = valuesOf(m_dataset);
    batch.imageSize = m_dataset.imageSize();
    batch.pixels.resize(count * values);
    batch.labels.resize(count);
    Image read;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t index = order[first + i];
        // Within an epoch every image is asked for once, so no two threads share a place of the cache.
        Image& image = m_cache.empty() ? read : m_cache[index];
        if (m_cache.empty() || image.channels == 0)
            if (Result<void> done = m_dataset.read(index, image); !done) {
                image = {};
                return done;
            }
        assert(image.size() == m_dataset.imageSize());
        augment(image, m_augmentation, random.at(index), m_normalisation,
                std::span(batch.pixels).subspan(i * values, values));
        batch.labels[i] = m_dataset.label(index);
    }
    return {};
}

EpochBatches::EpochBatches(TrainingImages& images, int epoch, int batch, std::size_t first, int threads)
    : m_images(images),
      m_epoch(epoch),
      m_batch(batch),
      m_batches(images.batchesPerEpoch(batch)),
      m_order(images.order(epoch)),
      m_toMake(first),
      m_toTake(first) {
    for (int t = 0; t < std::max(1, threads); ++t)
        m_threads.emplace_back([this] { work(); });
}

EpochBatches::~EpochBatches() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_room.notify_all();
    m_threads.clear();
}

void EpochBatches::work() {
    for (;;) {
        std::size_t number = 0;
        {
            std::unique_lock lock(m_mutex);
            m_room.wait(lock, [this] {
                return m_ending || m_toMake >= m_batches || m_toMake < m_toTake + kBatchesAhead;
            });
            if (m_ending || m_toMake >= m_batches)
                return;
            number = m_toMake++;
        }
        Result<ImageBatch> made = ImageBatch{};
        try {
            const auto size = static_cast<std::size_t>(m_batch);
            const std::size_t first = number * size;
            const Result<void> filled =
                m_images.fill(m_epoch, m_order, first, std::min(size, m_order.size() - first), *made);
            if (!filled)
                made = filled.error();
        } catch (const std::bad_alloc&) {
            made = Error{ErrorCode::OutOfMemory, "not enough memory for a batch of images", {}};
        }
        {
            const std::lock_guard lock(m_mutex);
            m_made.emplace(number, std::move(made));
        }
        m_ready.notify_all();
    }
}

Result<ImageBatch> EpochBatches::next() {
    std::unique_lock lock(m_mutex);
    assert(m_toTake < m_batches);
    m_ready.wait(lock, [this] { return m_made.contains(m_toTake); });
    auto node = m_made.extract(m_toTake++);
    lock.unlock();
    m_room.notify_all();
    return std::move(node.mapped());
}

}  // namespace axscope::models
