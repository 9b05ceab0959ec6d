// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "models/datasets/dataset.h"
#include "multipliers/base/result.h"

/// The data sets that are known, for those who add one: a file with a reader and its forms, and a line in
/// dataset_forms.cpp. Everything else (the command line's help, messages, detection) follows from there.
namespace axscope::models {

/// What a network takes: for data sets that are made to fit.
struct NetworkInput {
    std::array<int, 3> imageSize{3, 32, 32};  ///< channels, height, width
    int numClasses = 100;
};

/// One form of specification, "NAME:LOCATION".
struct DatasetForm {
    const char* title = "";  ///< "CIFAR-100"
    const char* name = "";                  ///< "cifar100-train"
    const char* syntax = "";                ///< "cifar100-train:FOLDER"
    const char* summary = "";               ///< one line for people
    const char* defaultLocation = nullptr;  ///< where ":LOCATION" is left out; nullptr: it must be given
    bool isGenerated = false;               ///< made, not read: the location is no path
    const char* missingLocation = "the folder is missing";
    /// Errors with an empty `where` are about the specification itself.
    Result<std::shared_ptr<const Dataset>> (*open)(const std::string& location,
                                                   const NetworkInput& input) = nullptr;
    /// Whether a path without a kind holds this data set; nullptr: never. Looks at names only.
    bool (*isAt)(const std::filesystem::path& path) = nullptr;
    const char* lookedFor = "";  ///< what isAt() looks for: "test.bin or cifar-100-binary/test.bin"
    /// Only where no other form fits: a layout so loose that much looks like it.
    bool isFallback = false;
};

[[nodiscard]] std::span<const DatasetForm* const> datasetForms();

/// The form of that name; nullptr where there is none.
[[nodiscard]] const DatasetForm* findDatasetForm(const std::string& name);

const DatasetForm& sampleForm();
const DatasetForm& sampleTrainForm();
const DatasetForm& cifar10Form();
const DatasetForm& cifar10TrainForm();
const DatasetForm& cifar100Form();
const DatasetForm& cifar100TrainForm();
const DatasetForm& tinyImageNetForm();
const DatasetForm& tinyImageNetTrainForm();
const DatasetForm& imageFolderForm();
const DatasetForm& npyForm();
const DatasetForm& randomForm();

}  // namespace axscope::models
