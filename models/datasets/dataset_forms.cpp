// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/dataset_form.h"

namespace axscope::models {

std::span<const DatasetForm* const> datasetForms() {
    static const DatasetForm* const forms[] = {
        &cifar10Form(),       &cifar10TrainForm(), &cifar100Form(),
        &cifar100TrainForm(), &tinyImageNetForm(), &tinyImageNetTrainForm(),
        &imageFolderForm(),   &npyForm(),          &randomForm(),
    };
    return forms;
}

}  // namespace axscope::models
