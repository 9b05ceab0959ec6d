// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "models/datasets/dataset.h"
#include "models/datasets/image_batch.h"
#include "models/datasets/normalisation.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Batches of the first `count` images of a data set, normalised, for one pass over them. Refers to the data
/// set, whose images must have one size.
class BatchReader {
public:
    BatchReader(const Dataset& dataset, std::uint64_t count, Normalisation normalisation, int threads);

    /// Images first..first+count-1. May be called by many threads; each image once. What it gives does not
    /// depend on threads. Errors: those of Dataset::read, of the first image that has one.
    Result<void> read(std::uint64_t first, std::uint64_t count, ImageBatch& batch);

private:
    const Dataset& m_dataset;
    Normalisation m_normalisation;
};

}  // namespace axscope::models
