// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/batch_reader.h"

#include <utility>

namespace axscope::models {

BatchReader::BatchReader(const Dataset& dataset, std::uint64_t, Normalisation normalisation, int)
    : m_dataset(dataset), m_normalisation(std::move(normalisation)) {}

Result<void> BatchReader::read(std::uint64_t first, std::uint64_t count, ImageBatch& batch) {
    batch.imageSize = m_dataset.imageSize();
    const auto [channels, height, width] = batch.imageSize;
    batch.pixels.resize(count * static_cast<std::size_t>(channels) * static_cast<std::size_t>(height) *
                        static_cast<std::size_t>(width));
    batch.labels.resize(count);
    for (std::uint64_t i = 0; i < count; ++i)
        batch.labels[i] = m_dataset.label(first + i);
    return fillNormalised(m_dataset, first, count, m_normalisation.mean, m_normalisation.std,
                          batch.pixels.data());
}

}  // namespace axscope::models
