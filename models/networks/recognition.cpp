// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/recognition.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "models/io/quoted.h"

namespace axscope::models {
namespace {

/// Of each kind (missing, of another shape, unexpected) that stand in a message.
constexpr std::size_t kNamedMisfits = 2;
constexpr int kMaxExpertsTold = 4096;
constexpr int kMaxSlotsTold = 65536;

std::string numbersText(const std::vector<float>& numbers) {
    std::string text;
    for (const float number : numbers) {
        std::string one = std::to_string(number);
        one.erase(one.find_last_not_of('0') + 1);
        if (one.ends_with('.'))
            one.pop_back();
        text += (text.empty() ? "" : ", ") + one;
    }
    return text;
}

/// Where tensors and a plan disagree.
struct Misfits {
    std::vector<std::string> missing;     ///< "tensor 'x' [3] is missing"
    std::vector<std::string> shapes;      ///< "tensor 'x' has shape [2], the network needs [3]"
    std::vector<std::string> unexpected;  ///< "tensor 'x' [3] has no place in a hard resnet20"
    std::size_t needed = 0;

    [[nodiscard]] std::size_t count() const { return missing.size() + shapes.size() + unexpected.size(); }
    /// The first ones, and how many more there are.
    [[nodiscard]] std::string text() const {
        std::string text;
        std::size_t named = 0;
        for (const auto* list : {&missing, &shapes, &unexpected})
            for (std::size_t i = 0; i < std::min(list->size(), kNamedMisfits); ++i, ++named)
                text += (text.empty() ? "" : "; ") + (*list)[i];
        if (count() > named)
            text += "; and " + std::to_string(count() - named) + " more that do not fit";
        return text;
    }
};

Misfits compare(const NetworkPlan& plan, const TensorShapes& shapes, const NetworkDescription& network) {
    Misfits misfits;
    std::set<std::string, std::less<>> needed;
    for (const NamedShape& tensor : tensorsOf(plan)) {
        const TensorShape* const found = shapes.find(tensor.name);
        if (found == nullptr)
            misfits.missing.push_back("tensor " + inQuotes(tensor.name) + " " + shapeText(tensor.shape) +
                                      " is missing");
        else if (*found != tensor.shape)
            misfits.shapes.push_back("tensor " + inQuotes(tensor.name) + " has shape " + shapeText(*found) +
                                     ", the network needs " + shapeText(tensor.shape));
        needed.insert(tensor.name);
    }
    misfits.needed = needed.size();
    for (const auto& [name, shape] : shapes.all())
        if (!needed.contains(name))
            misfits.unexpected.push_back("tensor " + inQuotes(name) + " " + shapeText(shape) +
                                         " has no place in a " + toString(network.topology) + " " +
                                         printable(network.architecture));
    return misfits;
}

/// Whether layer `a` stands before `b`: numbers between dots count as numbers.
bool standsBefore(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        const std::string_view first = a.substr(0, a.find('.'));
        const std::string_view second = b.substr(0, b.find('.'));
        if (first != second) {
            const auto isNumber = [](std::string_view text) {
                return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
            };
            if (isNumber(first) && isNumber(second) && first.size() != second.size())
                return first.size() < second.size();
            return first < second;
        }
        a.remove_prefix(std::min(a.size(), first.size() + 1));
        b.remove_prefix(std::min(b.size(), second.size() + 1));
    }
    return a.size() < b.size();
}

/// Layers of experts as the tensors' names tell them.
std::vector<std::string> routedLayers(const TensorShapes& shapes) {
    constexpr std::string_view kRouter = ".router.";
    std::set<std::string> layers;
    for (const auto& [name, shape] : shapes.all())
        if (const std::size_t at = name.rfind(kRouter); at != std::string::npos && at > 0)
            layers.insert(name.substr(0, at));
    std::vector<std::string> sorted(layers.begin(), layers.end());
    std::stable_sort(sorted.begin(), sorted.end(), standsBefore);
    return sorted;
}

/// Makes the description of one architecture.
class Describer {
public:
    Describer(const TensorShapes& shapes, const DescriptionSettings& settings)
        : m_shapes(shapes), m_settings(settings) {}

    Result<void> run(const Architecture& architecture) {
        Inference inference{m_shapes, m_settings, m_network, m_findings};
        architecture.describe(inference);
        if (m_network.inputSize[0] < 1 || m_network.numClasses < 1)
            return Error{ErrorCode::Internal, "an incomplete description", m_settings.label};
        for (const auto step : {&Describer::tellRouting, &Describer::tellExperts, &Describer::tellTopK,
                                &Describer::tellNormalisation})
            if (Result<void> done = (this->*step)(); !done)
                return done;
        m_network.dataset = m_settings.dataset.value_or("");
        m_network.reportedTop1 = m_settings.top1;
        m_network.parentSha256 = m_settings.parentSha256.value_or("");
        m_network.retrainedFor = m_settings.retrainedFor.value_or("");
        m_network.multiplierSha256 = m_settings.multiplierSha256.value_or("");
        return {};
    }

    NetworkDescription& network() { return m_network; }
    std::vector<Finding>& findings() { return m_findings; }

private:
    void note(const char* key, std::string value, const std::string& inferredFrom) {
        const bool said = m_settings.values.contains(key);
        m_findings.push_back({key, std::move(value), said ? m_settings.source(key) : inferredFrom});
    }
    [[nodiscard]] std::string tensorOf(const std::string& layer, const char* tensor) const {
        return layer + ".router." + tensor;
    }

    Result<void> tellRouting() {
        m_network.moeLayers = m_settings.moeLayers.value_or(std::vector<std::string>());
        const std::vector<std::string> routed = routedLayers(m_shapes);
        if (!m_settings.moeLayers && m_settings.routing != Topology::Dense)
            m_network.moeLayers = routed;
        std::string from = "no tensor of a router";
        if (!routed.empty()) {
            const std::string& first = routed.front();
            if (m_shapes.contains(tensorOf(first, "centroids"))) {
                m_network.topology = Topology::Cluster;
                from = "tensor " + printable(tensorOf(first, "centroids"));
            } else if (m_shapes.contains(tensorOf(first, "phi"))) {
                m_network.topology = Topology::Soft;
                from = "tensor " + printable(tensorOf(first, "phi")) + ": slots";
            } else {
                m_network.topology = Topology::Hard;
                from = "tensor " + printable(tensorOf(first, "weight")) + "; soft would have the same";
            }
        }
        m_network.topology = m_settings.routing.value_or(m_network.topology);
        note("routing", toString(m_network.topology), from);
        const std::string routing = toString(m_network.topology);
        if (m_network.topology == Topology::Dense) {
            if (!m_network.moeLayers.empty() && m_settings.moeLayers)
                return m_settings.wrong("moe_layers", "routing 'dense' has none");
            m_network.moeLayers.clear();
            return {};
        }
        if (m_network.moeLayers.empty()) {
            if (m_settings.moeLayers)
                return m_settings.wrong("moe_layers", "routing '" + routing + "' needs some");
            return m_settings.wrong("routing", "no tensor belongs to a router (LAYER.router.weight, .centroids or .phi)");
        }
        std::string layers;
        for (const std::string& layer : m_network.moeLayers)
            layers += (layers.empty() ? "" : ", ") + printable(layer);
        note("moe_layers", layers, "tensors of routers");
        return {};
    }

    /// Most experts of any layer, as the shapes of routers tell; 0 for nothing.
    [[nodiscard]] int expertsTold() const {
        int most = 0;
        for (const std::string& layer : m_network.moeLayers)
            most = std::max({most, m_shapes.size(tensorOf(layer, "weight"), 0, 0),
                             m_shapes.size(tensorOf(layer, "centroids"), 0, 0),
                             m_shapes.size(tensorOf(layer, "phi"), 1, 0)});
        return std::min(most, kMaxExpertsTold);
    }

    Result<void> tellExperts() {
        const std::string routing = std::string("routing '") + toString(m_network.topology) + "'";
        if (m_network.topology == Topology::Dense) {
            if (m_settings.numExperts.value_or(0) != 0)
                return m_settings.wrong("num_experts", "routing 'dense' has no experts");
            for (const char* key : {"shared_experts", "slots_per_expert"})
                if (const auto value = m_settings.values.find(key);
                    value != m_settings.values.end() && value->second != "0")
                    return m_settings.wrong(key, "routing 'dense' has no experts");
            return {};
        }
        const int told = expertsTold();
        if (m_settings.numExperts == 0)
            return m_settings.wrong("num_experts", routing + " needs experts");
        if (m_settings.numExperts && told > 0 && *m_settings.numExperts != told)
            return m_settings.wrong("num_experts", "the routers choose among " + std::to_string(told) + " experts");
        m_network.numExperts = m_settings.numExperts.value_or(std::max(told, 1));
        note("num_experts", std::to_string(m_network.numExperts), "shapes of routers");

        int shared = 0;
        int slots = 0;
        for (const std::string& layer : m_network.moeLayers) {
            shared = std::max(shared, m_shapes.countChildren(layer + ".shared_experts."));
            slots = std::max(slots, m_shapes.size(tensorOf(layer, "phi"), 2, 0));
        }
        m_network.sharedExperts = m_settings.sharedExperts.value_or(std::min(shared, kMaxExpertsTold));
        if (m_network.sharedExperts > 0 || m_settings.sharedExperts)
            note("shared_experts", std::to_string(m_network.sharedExperts), "tensor names");
        m_network.slotsPerExpert = m_settings.slotsPerExpert.value_or(std::min(slots, kMaxSlotsTold));
        if (m_network.slotsPerExpert > 0 && m_network.topology != Topology::Soft)
            return m_settings.wrong(m_settings.slotsPerExpert ? "slots_per_expert" : "routing",
                                    "slots go with routing 'soft' only");
        if (m_network.slotsPerExpert > 0)
            note("slots_per_expert", std::to_string(m_network.slotsPerExpert), "shapes of routers");
        m_network.renormalise = m_settings.renormalise.value_or(false);
        if (m_network.renormalise && m_network.topology != Topology::Hard)
            return m_settings.wrong("renormalise", "only routing 'hard' chooses gates to renormalise");
        if (m_network.topology == Topology::Hard)
            note("renormalise", m_network.renormalise ? "1" : "0", "default");
        return {};
    }

    Result<void> tellTopK() {
        const int experts = m_network.numExperts;
        const bool hard = m_network.topology == Topology::Hard;
        int expected = 1;
        if (m_network.topology == Topology::Dense)
            expected = 0;
        else if (m_network.topology == Topology::Soft)
            expected = experts;
        const int topK = m_settings.topK.value_or(expected);
        const bool slots = m_network.slotsPerExpert > 0;  // every expert runs, whatever the file calls that
        if (hard ? topK < 1 || topK > experts : topK != expected && !slots)
            return m_settings.wrong("top_k",
                                    std::string("routing '") + toString(m_network.topology) + "' with " +
                                        std::to_string(experts) + " experts runs " +
                                        (hard ? "1 to " + std::to_string(experts) : std::to_string(expected)) +
                                        " per decision",
                                    ErrorCode::Unsupported);
        m_network.topK = slots ? experts : topK;
        if (m_network.topology != Topology::Dense)
            note("top_k", std::to_string(m_network.topK), hard ? "default" : "every decision of its kind");
        return {};
    }

    Result<void> tellNormalisation() {
        const auto channels = static_cast<std::size_t>(m_network.inputSize[0]);
        m_network.mean = m_settings.mean.value_or(std::vector(channels, 0.0F));
        m_network.std = m_settings.std.value_or(std::vector(channels, 1.0F));
        for (const auto& [key, numbers] : {std::pair("mean", &m_network.mean), std::pair("std", &m_network.std)}) {
            if (numbers->size() != channels)
                return m_settings.wrong(key, "must be " + std::to_string(channels) +
                                                 " numbers, one per channel, not " +
                                                 std::to_string(numbers->size()));
            if (m_settings.mean || channels <= 4)
                note(key, numbersText(*numbers), "default: images stay in 0 to 1");
        }
        return {};
    }

    const TensorShapes& m_shapes;
    const DescriptionSettings& m_settings;
    NetworkDescription m_network;
    std::vector<Finding> m_findings;
};

/// What comes of one architecture.
struct Attempt {
    Recognition recognition;
    Misfits misfits;
};

/// Channels along the network, each run of equal ones once: "16, 32, 64". Empty without convolutions.
std::string widthsText(const NetworkPlan& plan) {
    std::string text;
    int last = 0;
    for (const Step& step : plan.steps) {
        int width = 0;
        if (const auto* conv = std::get_if<ConvStep>(&step))
            width = conv->geometry.outChannels;
        else if (const auto* residual = std::get_if<ResidualStep>(&step))
            width = outputsOf(residual->branch);
        else if (const auto* moe = std::get_if<MoeStep>(&step))
            width = moe->experts.empty() ? 0 : outputsOf(moe->experts.front());
        if (width != 0 && width != last)
            text += (text.empty() ? "" : ", ") + std::to_string(last = width);
    }
    return text;
}

Error inFile(Error error, const std::string& label) {
    if (error.where.empty())
        error.where = label;
    return error;
}

Result<Attempt> attempt(const Architecture& architecture, const TensorShapes& shapes,
                        const DescriptionSettings& settings) {
    Describer describer(shapes, settings);
    if (Result<void> described = describer.run(architecture); !described)
        return described.error();
    NetworkPlan plan = architecture.plan(describer.network(), shapes);
    Attempt result;
    result.misfits = compare(plan, shapes, describer.network());
    result.recognition = {std::move(describer.network()), std::move(plan), shapes.prefix(),
                          std::move(describer.findings())};
    return result;
}

std::string knownText() {
    std::string known;
    for (const std::string& name : knownArchitectures())
        known += (known.empty() ? "" : ", ") + name;
    return known;
}

/// The architecture that is named.
Result<Attempt> attemptNamed(const TensorShapes& shapes, const DescriptionSettings& settings) {
    for (const Architecture& architecture : architectures()) {
        if (!architecture.knows(*settings.architecture))
            continue;
        Result<Attempt> result = attempt(architecture, shapes, settings);
        if (result && !result->recognition.plan.objection && result->misfits.count() > 0)
            return Error{ErrorCode::Format, result->misfits.text(), settings.label};
        return result;
    }
    return Error{ErrorCode::Unsupported,
                 "architecture " + inQuotes(*settings.architecture) + " cannot be emulated (can: " +
                     knownText() + ")",
                 settings.label};
}

/// The architecture that the tensors fit.
Result<Attempt> attemptAny(const TensorShapes& shapes, const DescriptionSettings& settings) {
    std::optional<Attempt> best;
    std::optional<Error> firstError;
    for (const Architecture& architecture : architectures()) {
        Result<Attempt> result = attempt(architecture, shapes, settings);
        if (!result) {
            if (!firstError)
                firstError = result.error();
            continue;
        }
        if (!best || result->misfits.count() < best->misfits.count())
            best = *std::move(result);
    }
    if (best && best->misfits.count() == 0)
        return *std::move(best);
    if (!best)
        return *firstError;
    const NetworkDescription& network = best->recognition.description;
    return Error{ErrorCode::Format,
                 "the tensors are those of no known architecture (known: " + knownText() +
                     "); nearest is a " + toString(network.topology) + " " + network.architecture + ", but " +
                     best->misfits.text(),
                 settings.label};
}

}  // namespace

Result<Recognition> recognise(const CheckpointFile& file, const DescriptionOverrides& overrides) {
    const Result<DescriptionSettings> settings = readSettings(file.metadata(), overrides, file.label());
    if (!settings)
        return settings.error();
    const TensorShapes shapes(file);
    if (shapes.all().empty())
        return Error{ErrorCode::Format, "holds no tensors", file.label()};
    Result<Attempt> found =
        settings->architecture ? attemptNamed(shapes, *settings) : attemptAny(shapes, *settings);
    if (!found)
        return found.error();
    Recognition& recognition = found->recognition;
    if (recognition.plan.objection)
        return inFile(*recognition.plan.objection, file.label());
    if (Result<void> sized = measure(recognition.plan, recognition.description.inputSize); !sized)
        return inFile(sized.error(), file.label());
    if (const std::string widths = widthsText(recognition.plan); !widths.empty())
        recognition.findings.insert(recognition.findings.begin() + 1, {"widths", widths, "shapes of tensors"});
    if (!recognition.prefix.empty())
        recognition.findings.push_back({"prefix", printable(recognition.prefix), "common to all tensors, left out"});
    if (!shapes.ignored().empty())
        recognition.findings.push_back({"ignored", std::to_string(shapes.ignored().size()) + " tensors",
                                        "counters of a profiler: " + printable(shapes.ignored().front())});
    for (const std::string& note : file.notes())
        recognition.findings.push_back({"container", toString(file.container()), note});
    return std::move(found->recognition);
}

}  // namespace axscope::models
