// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "models/datasets/dataset.h"
#include "models/datasets/image_batch.h"
#include "models/datasets/normalisation.h"
#include "models/training/augmentation.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Training images as steps take them: in an order drawn anew for each epoch, augmented, normalised. Batch b of epoch e
/// depends on the seed, e and b alone. Images that are slow to read are kept in memory up to kTrainingCacheBytes. The images
/// of the data set must have one size.
class TrainingImages {
public:
    /// `count`: the first so many images are trained on, at least 1. Refers to the data set.
    TrainingImages(const Dataset& dataset, std::size_t count, Normalisation normalisation, Augmentation augmentation,
                   std::uint64_t seed);

    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] std::size_t batchesPerEpoch(int batch) const;

    /// Indices of images in the order of epoch `epoch`.
    [[nodiscard]] std::vector<std::uint32_t> order(int epoch) const;
    /// Images order[first..first+count-1]. Threads may call it for different images. Errors: those of Dataset::read.
    Result<void> fill(int epoch, const std::vector<std::uint32_t>& order, std::size_t first, std::size_t count,
                      ImageBatch& batch);

private:
    const Dataset& m_dataset;
    std::size_t m_count;
    Normalisation m_normalisation;
    Augmentation m_augmentation;
    std::uint64_t m_seed;
    std::vector<Image> m_cache;  ///< by index; empty: nothing is kept
};

/// Bytes of images that TrainingImages keeps.
inline constexpr std::size_t kTrainingCacheBytes = std::size_t{1} << 30;

/// The batches of one epoch, from batch `first` on, made by threads of its own a few batches ahead.
class EpochBatches {
public:
    EpochBatches(TrainingImages& images, int epoch, int batch, std::size_t first, int threads);
    ~EpochBatches();
    EpochBatches(const EpochBatches&) = delete;
    EpochBatches& operator=(const EpochBatches&) = delete;

    /// The next batch. Errors: those of Dataset::read.
    Result<ImageBatch> next();

private:
    void work();

    TrainingImages& m_images;
    int m_epoch;
    int m_batch;
    std::size_t m_batches;
    std::vector<std::uint32_t> m_order;
    std::mutex m_mutex;
    std::condition_variable m_room;
    std::condition_variable m_ready;
    bool m_ending = false;
    std::size_t m_toMake;  ///< the next batch that nobody makes yet
    std::size_t m_toTake;  ///< the next batch that is asked for
    std::map<std::size_t, Result<ImageBatch>> m_made;
    std::vector<std::jthread> m_threads;
};

}  // namespace axscope::models
