// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/datasets/cifar_python.h"
#include "models/datasets/dataset.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Where the binary layout of a CIFAR data set keeps one split. A record is <labels><3072 bytes, planes of 3
/// x 32 x 32>, the last label byte being the class.
struct CifarBinaryLayout {
    const char* kind;           ///< "cifar100-train"
    const char* trainingKind;   ///< the kind of the training images that belong to this split; empty: none
    const char* archiveFolder;  ///< "cifar-100-binary"
    std::vector<std::string> files;  ///< in order, each of whole records
    std::string trainingFile;        ///< whose presence tells that the training images are there
    const char* classNamesFile;      ///< one name per line; need not be there
    std::vector<std::pair<const char*, int>> labels;  ///< what each label byte is, and how many values it has
};

/// True where `folder`, or the archive's folder in it, holds the layout's first file.
[[nodiscard]] bool holdsCifarBinary(const std::filesystem::path& folder, const CifarBinaryLayout& layout);

/// Opens the binary layout where `folder` holds it, otherwise the Python one (see openCifarPython) where that
/// is there. Errors: those of the two.
Result<std::shared_ptr<const Dataset>> openCifar(const std::filesystem::path& folder,
                                                 const CifarBinaryLayout& layout, Cifar cifar,
                                                 const std::string& split);

/// Reads the split into memory and checks every record. Errors: NotFound, InvalidArgument (a file instead of
/// a folder), Io, Format (size not a whole number of records, empty, a label out of range, naming the record;
/// not as many class names as classes), Unsupported (the data set still packed).
Result<std::shared_ptr<const Dataset>> openCifarBinary(const std::filesystem::path& folder,
                                                       const CifarBinaryLayout& layout);

}  // namespace axscope::models
