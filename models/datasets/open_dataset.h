// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "models/datasets/dataset.h"
#include "models/datasets/dataset_form.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Opens "KIND:LOCATION", a form of datasetForms(), or a bare path whose kind is told from what lies there.
/// `input`: what generated images are made for. Errors: InvalidArgument listing the forms, or what was looked
/// for where a path holds nothing known, or the kinds where it holds several; NotFound; those of the reader.
Result<std::shared_ptr<const Dataset>> openDataset(const std::string& spec, const NetworkInput& input = {});

/// The form of the data set at `path`, by the names of what lies there. Errors: as above.
Result<const DatasetForm*> detectDataset(const std::string& path);

/// All forms, "cifar10:FOLDER, cifar10-train:FOLDER, ...".
[[nodiscard]] std::string datasetFormList();

}  // namespace axscope::models
