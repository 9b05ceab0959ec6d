// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "models/datasets/cifar_python.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using axscope::models::Cifar;
    using axscope::tests::require;
    const auto input = std::as_bytes(std::span(data, size));
    for (const Cifar cifar : {Cifar::Ten, Cifar::Hundred}) {
        const std::size_t classes = cifar == Cifar::Ten ? 10 : 100;
        if (const auto batch = axscope::models::parseCifarBatch(input, cifar, "input")) {
            require(batch->pixels.size() == 3072 * batch->labels.size(), "an image per label");
            for (const std::uint8_t label : batch->labels)
                require(label < classes, "labels are classes");
        } else {
            axscope::tests::requireReadable(batch.error());
        }
        if (const auto names = axscope::models::parseCifarMeta(input, cifar, "input"))
            require(names->size() == classes, "a name per class");
        else
            axscope::tests::requireReadable(names.error());
    }
    return 0;
}
