// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <new>

#include "analysis/inspect/image_inspector.h"
#include "analysis/inspect/pixel_image.h"
#include "multipliers/base/job_control.h"

namespace axscope::analysis {

PixelImage pixelsOf(const models::Image& image, int label) {
    PixelImage pixels{image.width, image.height, {}, label};
    const auto channels = static_cast<std::size_t>(image.channels);
    const std::size_t count = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    pixels.rgb.resize(count * 3);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t c = 0; c < 3; ++c) {
            const std::size_t at = i * channels + std::min(c, channels - 1);
            pixels.rgb[i * 3 + c] =
                image.isFloat() ? static_cast<std::uint8_t>(std::lround(std::clamp(image.values[at], 0.0F, 1.0F) * 255))
                                : image.pixels[at];
        }
    return pixels;
}

Result<std::shared_ptr<const StudyImageReader>> StudyImageReader::open(const Experiment& experiment) {
    Experiment evaluation = experiment;
    // Where ranges come from a file, no calibration images are opened; ranges are known here in any case.
    evaluation.ranges.file = "known";
    try {
        Result<StudyImages> images = openStudyImages(evaluation);
        if (!images)
            return images.error();
        return std::shared_ptr<const StudyImageReader>(new StudyImageReader(std::move(*images)));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory for the images", experiment.data};
    }
}

Result<std::vector<PixelImage>> StudyImageReader::read(std::span<const std::uint64_t> indices,
                                                       const std::stop_token& stop) const {
    std::vector<PixelImage> read;
    read.reserve(indices.size());
    models::Image image;
    for (const std::uint64_t index : indices) {
        if (stop.stop_requested())
            return JobControl::cancelled();
        if (index >= m_images.count)
            return noSuchImage(index, m_images.count);
        if (Result<void> done = m_images.dataset->read(index, image); !done)
            return done.error();
        read.push_back(pixelsOf(image, m_images.dataset->label(index)));
    }
    return read;
}

}  // namespace axscope::analysis
