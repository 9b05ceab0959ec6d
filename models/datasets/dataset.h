// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "models/datasets/image.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Labelled images in a fixed order. Immutable and safe to read from many threads.
class Dataset {
public:
    virtual ~Dataset() = default;

    /// "cifar100", "cifar100-train" or "random". kind() + ":" + location() is a specification that
    /// openDataset() takes.
    [[nodiscard]] virtual std::string kind() const = 0;
    [[nodiscard]] virtual std::string location() const = 0;  ///< folder or seed, for provenance
    [[nodiscard]] virtual std::size_t size() const = 0;      ///< images
    [[nodiscard]] virtual int numClasses() const = 0;
    [[nodiscard]] virtual const std::vector<std::string>& classNames()
        const = 0;  ///< empty, or numClasses() names
    /// channels, height, width of every image; height and width are 0 where images differ in size
    [[nodiscard]] virtual std::array<int, 3> imageSize() const = 0;
    [[nodiscard]] virtual int label(std::size_t index) const = 0;  ///< 0..numClasses-1
    /// Fills `image` with image `index`. Errors: where the image lies on disk, those of its decoder, naming
    /// the file; the same ones at every call.
    virtual Result<void> read(std::size_t index, Image& image) const = 0;
    /// True where read() takes longer than copying: worth doing by several threads ahead of the network.
    [[nodiscard]] virtual bool isSlowToRead() const { return false; }
    /// False for generated images: accuracy on them means nothing.
    [[nodiscard]] virtual bool hasMeaningfulLabels() const = 0;
};

/// The official binary layout of CIFAR-100: `folder`, or cifar-100-binary/ in it, holds test.bin (or
/// train.bin for split "train"), records of <coarse label><fine label><3072 bytes CHW>; class names from
/// fine_label_names.txt where it exists. Labels are the fine ones. Reads the file into memory and checks
/// every record. Errors: InvalidArgument (a split of another name), NotFound, Io, Format (size not a multiple
/// of 3074, empty, coarse label above 19 or fine label above 99, naming the record; not 100 class names),
/// Unsupported (the data set in its Python or packed form).
Result<std::shared_ptr<const Dataset>> openCifar100(const std::filesystem::path& folder,
                                                    const std::string& split = "test");

/// `images` images of independent uniform noise with random labels, the same for the same seed on every
/// machine. Image i does not depend on how many there are. Each of imageSize and numClasses is at least 1.
[[nodiscard]] std::shared_ptr<const Dataset> randomImages(std::size_t images, std::array<int, 3> imageSize,
                                                          int numClasses, std::uint64_t seed);

/// "cifar100:DIR", "cifar100-train:DIR" or "random[:SEED]" (10,000 images of 3x32x32, 100 classes). Errors:
/// InvalidArgument listing the forms; those of the reader.
Result<std::shared_ptr<const Dataset>> openDataset(const std::string& spec);

}  // namespace axscope::models
