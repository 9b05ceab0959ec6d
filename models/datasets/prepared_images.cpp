// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/prepared_images.h"

#include <algorithm>
#include <utility>

#include "models/datasets/dataset_view.h"
#include "models/datasets/transforms/resize_crop.h"

namespace axscope::models {
namespace {

constexpr int kMaxSide = 65536;

std::string sizeText(int height, int width) {
    return std::to_string(height) + "x" + std::to_string(width);
}

std::string sizeText(const std::array<int, 3>& size) {
    return std::to_string(size[0]) + "x" + sizeText(size[1], size[2]);
}

class ResizedImages final : public DatasetView {
public:
    ResizedImages(std::shared_ptr<const Dataset> images, const std::array<int, 3>& size,
                  const ResizeCrop& transform)
        : DatasetView(std::move(images)), m_size(size), m_transform(transform) {}

    [[nodiscard]] std::array<int, 3> imageSize() const override { return m_size; }
    [[nodiscard]] bool isSlowToRead() const override { return true; }
    Result<void> read(std::size_t index, Image& image) const override {
        if (Result<void> read = viewed().read(index, image); !read)
            return read;
        Result<void> done = resizeAndCrop(m_transform, image);
        if (done)
            return done;
        Error error = done.error();
        error.where = kind() + ":" + location();
        return error;
    }

private:
    std::array<int, 3> m_size;
    ResizeCrop m_transform;
};

Result<void> checkSide(const std::optional<int>& side, const char* what) {
    if (!side || (*side >= 1 && *side <= kMaxSide))
        return {};
    return Error{ErrorCode::InvalidArgument,
                 std::to_string(*side) + " is not a number of pixels from 1 to " + std::to_string(kMaxSide),
                 what};
}

std::string inWords(const ResizeCrop& transform) {
    std::string text;
    if (transform.shorterSide)
        text = "shorter side resized to " + std::to_string(*transform.shorterSide) +
               " (bilinear, antialiased), ";
    return text + "centre crop of " + sizeText(transform.cropHeight, transform.cropWidth);
}

}  // namespace

Result<PreparedImages> prepareImages(std::shared_ptr<const Dataset> dataset,
                                     const std::array<int, 3>& inputSize, const ResizeRequest& request) {
    if (Result<void> sound = checkSide(request.resize, "resize"); !sound)
        return sound.error();
    if (Result<void> sound = checkSide(request.crop, "crop"); !sound)
        return sound.error();
    const std::array<int, 3> size = dataset->imageSize();
    const std::string name = dataset->kind();
    if (size[0] != inputSize[0])
        return Error{ErrorCode::Unsupported,
                     "the network takes images of " + std::to_string(inputSize[0]) +
                         (inputSize[0] == 1 ? " channel, " : " channels, ") + name + " has " +
                         std::to_string(size[0]),
                     {}};
    ResizeCrop transform{request.resize, inputSize[1], inputSize[2]};
    if (request.crop && (inputSize[1] != *request.crop || inputSize[2] != *request.crop))
        return Error{ErrorCode::Unsupported,
                     "the network takes images of " + sizeText(inputSize) + ", a crop of " +
                         sizeText(*request.crop, *request.crop) + " makes others",
                     {}};
    if (!request.resize && !request.crop) {
        if (size == inputSize)
            return PreparedImages{std::move(dataset), {}};
        transform.shorterSide = std::max(inputSize[1], inputSize[2]);
    }
    PreparedImages prepared;
    prepared.inWords = inWords(transform);
    prepared.dataset = std::make_shared<ResizedImages>(std::move(dataset), inputSize, transform);
    return prepared;
}

}  // namespace axscope::models
