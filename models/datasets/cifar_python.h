// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "models/datasets/dataset.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Which of the two CIFAR data sets.
enum class Cifar { Ten, Hundred };

/// True where `folder`, or cifar-10-batches-py/ (cifar-100-python/) in it, holds a file of the Python layout
/// of that data set: data_batch_1 or test_batch (train or test beside meta). Contents are not read.
[[nodiscard]] bool holdsCifarPython(const std::filesystem::path& folder, Cifar cifar);

/// The official Python layout: `folder`, or cifar-10-batches-py/ (cifar-100-python/) in it. Split "test" is
/// test_batch (test), "train" is data_batch_1 to 5 in this order (train). Labels are the fine ones; class
/// names are those of batches.meta (meta) where it exists. kind() is "cifar10", "cifar10-train", "cifar100"
/// or "cifar100-train", location() the folder that holds the files. The pickles are read, never executed: see
/// pickle.h. Errors: InvalidArgument (a split of another name), NotFound, Io, OutOfMemory, Format (naming the
/// file and what is wrong in it), Unsupported (a Python name or opcode that such a file never has).
Result<std::shared_ptr<const Dataset>> openCifarPython(const std::filesystem::path& folder, Cifar cifar,
                                                       const std::string& split = "test");

/// One file of the layout, parsed: pixels N x 3072 (planes of 3 x 32 x 32) and N labels in range. `bytes`
/// need not outlive the call. For tests and the fuzzer; errors as above, `label` naming the file.
struct CifarBatch {
    std::vector<std::uint8_t> pixels;
    std::vector<std::uint8_t> labels;
};
Result<CifarBatch> parseCifarBatch(std::span<const std::byte> bytes, Cifar cifar, const std::string& label);

/// Class names of batches.meta (10 label_names) or meta (100 fine_label_names).
Result<std::vector<std::string>> parseCifarMeta(std::span<const std::byte> bytes, Cifar cifar,
                                                const std::string& label);

}  // namespace axscope::models
