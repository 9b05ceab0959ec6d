// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/network.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>

#include <utility>

#include "models/io/checkpoint_file.h"
#include "models/networks/planned_network.h"
#include "models/networks/recognition.h"

namespace axscope::models {

const char* toString(LayerKind kind) {
    switch (kind) {
        case LayerKind::Conv:
            return "conv";
        case LayerKind::Pointwise:
            return "pointwise";
        case LayerKind::Depthwise:
            return "depthwise";
        case LayerKind::Linear:
            return "linear";
    }
    return "";
}

LayerKind MacLayer::kind() const {
    if (linear)
        return LayerKind::Linear;
    if (geometry.groups > 1 && geometry.groupChannels() == 1)
        return LayerKind::Depthwise;
    return geometry.taps() == 1 ? LayerKind::Pointwise : LayerKind::Conv;
}

torch::Tensor ForwardPass::multiply(const AttentionProduct&, const torch::Tensor& a, const torch::Tensor& b) {
    return at::matmul(a, b);
}

std::uint64_t Network::parameterCount() const {
    std::uint64_t count = 0;
    for (const torch::Tensor& parameter : parameters())
        count += static_cast<std::uint64_t>(parameter.numel());
    return count;
}

Result<std::shared_ptr<const Network>> loadNetwork(const std::string& path,
                                                   const DescriptionOverrides& overrides) {
    try {
        const Result<CheckpointFile> file = CheckpointFile::open(path);
        if (!file)
            return file.error();
        Result<Recognition> recognition = recognise(*file, overrides);
        if (!recognition)
            return recognition.error();
        return PlannedNetwork::build(*std::move(recognition), *file);
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), path};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory to load the network", path};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), path};
    }
}

}  // namespace axscope::models
