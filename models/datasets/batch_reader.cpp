// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/batch_reader.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "models/datasets/read_ahead.h"

namespace axscope::models {
namespace {

std::size_t valuesPerImage(const Dataset& dataset) {
    const auto [channels, height, width] = dataset.imageSize();
    return static_cast<std::size_t>(channels) * static_cast<std::size_t>(height) *
           static_cast<std::size_t>(width);
}

}  // namespace

BatchReader::BatchReader(const Dataset& dataset, std::uint64_t count, Normalisation normalisation,
                         int threads)
    : m_dataset(dataset), m_normalisation(std::move(normalisation)) {
    assert(valuesPerImage(dataset) > 0 && count <= dataset.size());
    // Decoding an image takes far less time than running it several ways: one thread keeps up with two that
    // compute, and those help where it does not.
    if (dataset.isSlowToRead())
        m_ahead =
            std::make_unique<ReadAhead>(dataset, static_cast<std::size_t>(count),
                                        kReadAheadBytes / valuesPerImage(dataset), std::max(threads / 2, 1));
}

BatchReader::~BatchReader() = default;

Result<void> BatchReader::read(std::uint64_t first, std::uint64_t count, ImageBatch& batch) {
    const std::size_t values = valuesPerImage(m_dataset);
    batch.imageSize = m_dataset.imageSize();
    batch.pixels.resize(count * values);
    batch.labels.resize(count);
    for (std::uint64_t i = 0; i < count; ++i)
        batch.labels[i] = m_dataset.label(first + i);
    if (m_ahead == nullptr)
        return fillNormalised(m_dataset, first, count, m_normalisation.mean, m_normalisation.std,
                              batch.pixels.data());
    Image image;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (Result<void> read = m_ahead->take(first + i, image); !read)
            return read;
        normalise(image, m_normalisation.mean, m_normalisation.std, batch.pixels.data() + i * values);
    }
    return {};
}

}  // namespace axscope::models
