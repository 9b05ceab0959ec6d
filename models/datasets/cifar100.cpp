// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/cifar_binary.h"
#include "models/datasets/dataset_form.h"

namespace axscope::models {
namespace {

const CifarBinaryLayout& cifar100Layout() {
    static const CifarBinaryLayout layout{
        .kind = "cifar100",
        .trainingKind = "cifar100-train",
        .archiveFolder = "cifar-100-binary",
        .files = {"test.bin"},
        .trainingFile = "train.bin",
        .classNamesFile = "fine_label_names.txt",
        .labels = {{"coarse label", 20}, {"fine label", 100}},
    };
    return layout;
}

const CifarBinaryLayout& cifar100TrainLayout() {
    static const CifarBinaryLayout layout = [] {
        CifarBinaryLayout train = cifar100Layout();
        train.kind = "cifar100-train";
        train.trainingKind = "";
        train.files = {"train.bin"};
        return train;
    }();
    return layout;
}

}  // namespace

const DatasetForm& cifar100Form() {
    static const DatasetForm form{
        .title = "CIFAR-100",
        .name = "cifar100",
        .syntax = "cifar100:FOLDER",
        .summary = "CIFAR-100 test images, binary or Python layout (cifar-100-binary, cifar-100-python)",
        .open =
            [](const std::string& folder, const NetworkInput&) {
                return openCifar(folder, cifar100Layout(), Cifar::Hundred, "test");
            },
        .isAt =
            [](const std::filesystem::path& path) {
                return holdsCifarBinary(path, cifar100Layout()) || holdsCifarPython(path, Cifar::Hundred);
            },
        .lookedFor = "test.bin, cifar-100-binary/test.bin or cifar-100-python/test",
    };
    return form;
}

const DatasetForm& cifar100TrainForm() {
    static const DatasetForm form{
        .title = "CIFAR-100",
        .name = "cifar100-train",
        .syntax = "cifar100-train:FOLDER",
        .summary = "its training images",
        .open =
            [](const std::string& folder, const NetworkInput&) {
                return openCifar(folder, cifar100TrainLayout(), Cifar::Hundred, "train");
            },
        .isAt =
            [](const std::filesystem::path& path) {
                return holdsCifarBinary(path, cifar100TrainLayout()) &&
                       !holdsCifarBinary(path, cifar100Layout());
            },
        .lookedFor = "train.bin without test.bin",
    };
    return form;
}

}  // namespace axscope::models
