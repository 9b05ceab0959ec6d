// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "models/datasets/image.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Labelled images in a fixed order. Immutable and safe to read from many threads.
class Dataset {
public:
    virtual ~Dataset() = default;

    /// "cifar100", "cifar100-train", "random", ...: a name in datasetForms(). kind() + ":" + location() is a
    /// specification that openDataset() takes.
    [[nodiscard]] virtual std::string kind() const = 0;
    [[nodiscard]] virtual std::string location() const = 0;  ///< folder, files or seed, for provenance
    [[nodiscard]] virtual std::size_t size() const = 0;      ///< images
    [[nodiscard]] virtual int numClasses() const = 0;
    /// False where nothing tells the number of classes, and numClasses() is only the highest label + 1: a
    /// network may know more.
    [[nodiscard]] virtual bool classesAreComplete() const { return true; }
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
    /// True where images stand class after class, so that the first ones are no fair sample of all.
    [[nodiscard]] virtual bool isOrderedByClass() const { return false; }
    /// False for generated images: accuracy on them means nothing.
    [[nodiscard]] virtual bool hasMeaningfulLabels() const = 0;
    /// The training images that belong to these, as openDataset() takes them, where they lie beside them;
    /// otherwise empty.
    [[nodiscard]] virtual std::string trainingSpec() const { return {}; }
};

}  // namespace axscope::models
