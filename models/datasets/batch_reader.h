// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "models/datasets/dataset.h"
#include "models/datasets/image_batch.h"
#include "models/datasets/normalisation.h"
#include "multipliers/base/result.h"

namespace axscope::models {

class ReadAhead;

/// Bytes of images that a BatchReader keeps decoded ahead of the network.
inline constexpr std::size_t kReadAheadBytes = std::size_t{128} << 20;

/// Batches of the first `count` images of a data set, normalised, for one pass over them by `threads`
/// threads. Where images are slow to read, threads of its own decode them ahead. Refers to the data set,
/// whose images must have one size.
class BatchReader {
public:
    BatchReader(const Dataset& dataset, std::uint64_t count, Normalisation normalisation, int threads);
    ~BatchReader();

    /// Images first..first+count-1. May be called by many threads; each image once. What it gives does not
    /// depend on threads. Errors: those of Dataset::read, of the first image that has one.
    Result<void> read(std::uint64_t first, std::uint64_t count, ImageBatch& batch);

private:
    const Dataset& m_dataset;
    Normalisation m_normalisation;
    std::unique_ptr<ReadAhead> m_ahead;  ///< null: images are read when they are asked for
};

}  // namespace axscope::models
