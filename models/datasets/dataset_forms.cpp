// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/dataset_form.h"

#include <algorithm>

namespace axscope::models {

std::span<const DatasetForm* const> datasetForms() {
    static const DatasetForm* const forms[] = {
        &sampleForm(),      &sampleTrainForm(),   &cifar10Form(),      &cifar10TrainForm(),
        &cifar100Form(),    &cifar100TrainForm(), &tinyImageNetForm(), &tinyImageNetTrainForm(),
        &imageFolderForm(), &npyForm(),           &randomForm(),
    };
    return forms;
}

const DatasetForm* findDatasetForm(const std::string& name) {
    const auto forms = datasetForms();
    const auto found =
        std::find_if(forms.begin(), forms.end(), [&](const DatasetForm* form) { return name == form->name; });
    return found == forms.end() ? nullptr : *found;
}

}  // namespace axscope::models
