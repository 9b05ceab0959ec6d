// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/probe.h"

#include <utility>

#include "models/networks/recognition.h"

namespace axscope::models {

Result<NetworkDescription> describe(const CheckpointFile& file, const DescriptionOverrides& overrides) {
    Result<Recognition> recognition = recognise(file, overrides);
    if (!recognition)
        return recognition.error();
    return std::move(recognition->description);
}

Result<CheckpointSummary> probe(const std::filesystem::path& file, const DescriptionOverrides& overrides) {
    const Result<CheckpointFile> opened = CheckpointFile::open(file);
    if (!opened)
        return opened.error();
    Result<Recognition> recognition = recognise(*opened, overrides);
    if (!recognition)
        return recognition.error();
    CheckpointSummary summary;
    summary.file = file.string();
    summary.tensors = opened->tensors().size();
    summary.fileBytes = opened->fileBytes();
    for (const NamedShape& tensor : tensorsOf(recognition->plan)) {
        std::uint64_t elements = tensor.trained ? 1 : 0;
        for (const std::int64_t size : tensor.shape)
            elements *= static_cast<std::uint64_t>(size);
        summary.parameters += elements;
    }
    summary.denseMacs = recognition->plan.denseMacs;
    summary.description = std::move(recognition->description);
    summary.findings = std::move(recognition->findings);
    return summary;
}

}  // namespace axscope::models
