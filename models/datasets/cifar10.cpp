// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/cifar_binary.h"
#include "models/datasets/dataset_form.h"

namespace axscope::models {
namespace {

const CifarBinaryLayout& cifar10Layout() {
    static const CifarBinaryLayout layout{
        .kind = "cifar10",
        .trainingKind = "cifar10-train",
        .archiveFolder = "cifar-10-batches-bin",
        .files = {"test_batch.bin"},
        .trainingFile = "data_batch_1.bin",
        .classNamesFile = "batches.meta.txt",
        .labels = {{"label", 10}},
    };
    return layout;
}

const CifarBinaryLayout& cifar10TrainLayout() {
    static const CifarBinaryLayout layout = [] {
        CifarBinaryLayout train = cifar10Layout();
        train.kind = "cifar10-train";
        train.trainingKind = "";
        train.files = {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin",
                       "data_batch_5.bin"};
        return train;
    }();
    return layout;
}

}  // namespace

const DatasetForm& cifar10Form() {
    static const DatasetForm form{
        .title = "CIFAR-10",
        .name = "cifar10",
        .syntax = "cifar10:FOLDER",
        .summary =
            "CIFAR-10 test images, binary or Python layout (cifar-10-batches-bin, cifar-10-batches-py)",
        .open = [](const std::string& folder,
                   const NetworkInput&) { return openCifar(folder, cifar10Layout(), Cifar::Ten, "test"); },
        .isAt =
            [](const std::filesystem::path& path) {
                return holdsCifarBinary(path, cifar10Layout()) || holdsCifarPython(path, Cifar::Ten);
            },
        .lookedFor = "test_batch.bin, cifar-10-batches-bin/test_batch.bin or cifar-10-batches-py/test_batch",
    };
    return form;
}

const DatasetForm& cifar10TrainForm() {
    static const DatasetForm form{
        .title = "CIFAR-10",
        .name = "cifar10-train",
        .syntax = "cifar10-train:FOLDER",
        .summary = "its training images",
        .open =
            [](const std::string& folder, const NetworkInput&) {
                return openCifar(folder, cifar10TrainLayout(), Cifar::Ten, "train");
            },
        .isAt =
            [](const std::filesystem::path& path) {
                return holdsCifarBinary(path, cifar10TrainLayout()) &&
                       !holdsCifarBinary(path, cifar10Layout());
            },
        .lookedFor = "data_batch_1.bin without test_batch.bin",
    };
    return form;
}

}  // namespace axscope::models
