// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "models/datasets/dataset.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// What an ImageFiles is made of.
struct ImageFileList {
    /// One image: the file `name` in folder `folders[folder]`.
    struct File {
        std::uint32_t folder = 0;
        int label = 0;
        std::string name;
    };

    std::string kind;
    std::string location;
    std::vector<std::filesystem::path> folders;
    std::vector<File> files;
    int numClasses = 0;
    std::vector<std::string> classNames;    ///< empty, or numClasses names
    std::array<int, 3> imageSize{3, 0, 0};  ///< of every image; height and width 0: they differ
    bool orderedByClass = false;
    std::string trainingSpec;
};

/// A data set of image files, decoded when they are read. Where the list tells one size for all, an image of
/// another is an error.
[[nodiscard]] std::shared_ptr<const Dataset> imageFiles(ImageFileList list);

/// Names of the files and of the folders in `folder`, each in byte order; neither "." and ".." nor names that
/// begin with a dot. Links count as what they lead to. Errors: NotFound, InvalidArgument (not a folder), Io
/// (cannot be listed; a link that leads nowhere or to itself).
struct FolderListing {
    std::vector<std::string> files;
    std::vector<std::string> folders;
};
Result<FolderListing> listFolder(const std::filesystem::path& folder);

/// Orders names by their parts: digits as numbers ("val_2" before "val_10"), the rest byte by byte.
[[nodiscard]] bool numericallyBefore(const std::string& a, const std::string& b);

}  // namespace axscope::models
