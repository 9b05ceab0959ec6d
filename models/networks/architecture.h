// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/io/description_settings.h"
#include "models/io/network_description.h"
#include "models/io/tensor_shapes.h"
#include "models/networks/network_plan.h"

namespace axscope::models {

/// Something that was found out about a checkpoint, and from what.
struct Finding {
    std::string what;    ///< "architecture"
    std::string value;   ///< "resnet20"
    std::string source;  ///< "metadata", "3 stages of 3 blocks"
};

/// A description in the making: what the file says outranks what its tensors tell.
struct Inference {
    const TensorShapes& shapes;
    const DescriptionSettings& settings;
    NetworkDescription& network;
    std::vector<Finding>& findings;

    /// Takes what was said of `key`, otherwise `inferred`, and notes it with its source.
    int take(const std::string& key, const std::optional<int>& said, int inferred, const std::string& source);
    void takeArchitecture(const std::string& inferred, const std::string& source);
    /// Classes: said, or the rows of tensor `head`.
    void takeClasses(const std::string& head);
    void takeInputSize(const std::array<int, 3>& inferred, const std::string& source);
};

/// Makes the steps of a plan in one place: widths from the shapes of tensors, and layers of experts.
class Planner {
public:
    Planner(const NetworkDescription& network, const TensorShapes& shapes)
        : m_network(network), m_shapes(shapes) {}

    [[nodiscard]] const NetworkDescription& network() const { return m_network; }
    [[nodiscard]] const TensorShapes& shapes() const { return m_shapes; }

    struct Conv {
        std::string name{};
        std::string norm{};  ///< empty = none
        int inChannels = 0;
        int outChannels = 0;  ///< where the tensor is missing
        int kernel = 3;       ///< likewise
        int stride = 1;
        bool depthwise = false;
        bool bias = false;
        Nonlinearity activation = Nonlinearity::None;
    };
    /// Outputs and kernel as its weight tensor has them, padded by half the kernel.
    [[nodiscard]] ConvStep conv(const Conv& conv) const;
    /// `outFeatures`: where the tensor is missing.
    [[nodiscard]] LinearStep linear(const std::string& name, int inFeatures, int outFeatures,
                                    Nonlinearity activation = Nonlinearity::None) const;
    /// The classifier: as many outputs as the description has classes.
    [[nodiscard]] LinearStep head(const std::string& name, int inFeatures) const;

    /// Appends layer `name`, which may be one of experts. `body` makes its steps: of the dense layer for an
    /// empty prefix, otherwise of the expert whose tensors begin with that prefix ("layer3.0.experts.2.").
    /// `dim`: channels of its input. `tokens`: its input are rows.
    void appendLayer(Steps& steps, const std::string& name, int dim, bool tokens,
                     const std::function<Steps(const std::string& prefix)>& body);

    /// Notes that the network cannot be emulated; the first reason stays.
    void object(std::string reason);

    /// The plan of these steps. It objects where the description has MoE layers that appendLayer() was not
    /// called for; `places`: "its residual blocks layer1.0 to layer3.2".
    NetworkPlan finish(Steps steps, const std::string& places);

private:
    const NetworkDescription& m_network;
    const TensorShapes& m_shapes;
    std::set<std::string> m_layers;  ///< that may hold experts
    std::optional<Error> m_objection;
};

/// A family of networks: all that the program knows of it. Adding one is a file with these functions and a
/// line in architectures().
struct Architecture {
    const char* family;  ///< "ResNet"
    /// Names for messages: "resnet20".
    std::vector<std::string> (*names)();
    /// Whether `name` from metadata or a user is one of its networks.
    bool (*knows)(const std::string& name);
    /// Fills in architecture, classes, input size and what the family has of its own. Never fails: where
    /// tensors are missing it takes what would fit best, and their absence is found later.
    void (*describe)(Inference& inference);
    /// A network of that name that has no tensors yet: fills in what of `network` was left open (layers of experts where
    /// its routing needs some; sizes of a vision transformer), and puts the shapes of those tensors into `shapes` whose
    /// presence or size says how the network is made.
    void (*design)(NetworkDescription& network, ShapeMap& shapes);
    /// The network's steps.
    NetworkPlan (*plan)(const NetworkDescription& network, const TensorShapes& shapes);
};

[[nodiscard]] std::span<const Architecture> architectures();

/// Of all architectures, for messages.
[[nodiscard]] std::vector<std::string> knownArchitectures();

}  // namespace axscope::models
