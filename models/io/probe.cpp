// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/probe.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <concepts>
#include <set>
#include <string_view>
#include <utility>

#include "models/io/quoted.h"

namespace axscope::models {
namespace {

constexpr int kMaxExperts = 4096;
constexpr int kMaxClasses = 1'000'000;
constexpr int kMaxInputSide = 65536;
constexpr std::int64_t kMaxInputValues = std::int64_t{1} << 28;
constexpr std::size_t kMaxMoeLayers = 4096;
constexpr std::size_t kMaxListedKeys = 20;

template <class Number>
std::optional<Number> parseWhole(std::string_view text) {
    Number value{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    if constexpr (std::floating_point<Number>)
        if (!std::isfinite(value))
            return std::nullopt;
    return value;
}

/// The parts between commas; one empty part for an empty text.
std::vector<std::string_view> splitAtCommas(std::string_view text) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t comma = text.find(',');
        parts.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos)
            return parts;
        text.remove_prefix(comma + 1);
    }
}

/// Fills a description key by key. Each step returns an Error that names the key and its value.
class Describer {
public:
    explicit Describer(const CheckpointFile& file) : m_file(file) {}

    Result<NetworkDescription> run() {
        for (const auto step :
             {&Describer::readArchitecture, &Describer::readRouting, &Describer::readExperts,
              &Describer::readTopK, &Describer::readMoeLayers, &Describer::readClasses,
              &Describer::readInputSize, &Describer::readNormalisation, &Describer::readTop1})
            if (Result<void> done = (this->*step)(); !done)
                return done.error();
        if (const std::string* dataset = value("dataset"))
            m_network.dataset = *dataset;
        return std::move(m_network);
    }

private:
    [[nodiscard]] const std::string* value(const char* key) const {
        const auto found = m_file.metadata().find(key);
        return found == m_file.metadata().end() ? nullptr : &found->second;
    }

    [[nodiscard]] Error error(const std::string& message, ErrorCode code = ErrorCode::Format) const {
        return {code, message, m_file.label()};
    }
    /// "metadata 'top_k' is '7', but ..."
    [[nodiscard]] Error wrong(const char* key, const std::string& expected,
                              ErrorCode code = ErrorCode::Format) const {
        return error("metadata '" + std::string(key) + "' is " + inQuotes(*value(key)) + ", but " + expected,
                     code);
    }
    [[nodiscard]] Error missing(const char* key) const {
        return error("metadata '" + std::string(key) + "' is missing, which routing '" +
                     toString(m_network.topology) + "' needs");
    }

    /// `fallback` where the key is absent.
    Result<int> integer(const char* key, int smallest, int largest, int fallback) const {
        const std::string* text = value(key);
        if (text == nullptr)
            return fallback;
        const std::optional<int> number = parseWhole<int>(*text);
        if (!number || *number < smallest || *number > largest)
            return wrong(key, "must be a whole number from " + std::to_string(smallest) + " to " +
                                  std::to_string(largest));
        return *number;
    }

    Result<void> readArchitecture() {
        const std::string* text = value("architecture");
        if (text == nullptr)
            return error("metadata 'architecture' is missing, so the network cannot be told; " + foundKeys());
        if (text->empty())
            return error("metadata 'architecture' is empty");
        m_network.architecture = *text;
        return {};
    }

    [[nodiscard]] std::string foundKeys() const {
        if (m_file.metadata().empty())
            return "the file has no metadata at all";
        std::string keys = "metadata keys found: ";
        std::size_t listed = 0;
        for (const auto& [key, unused] : m_file.metadata()) {
            if (listed == kMaxListedKeys)
                return keys + " and " + std::to_string(m_file.metadata().size() - listed) + " more";
            keys += (listed++ == 0 ? "" : ", ") + inQuotes(key);
        }
        return keys;
    }

    Result<void> readRouting() {
        const std::string* text = value("routing");
        if (text == nullptr)
            return {};
        const std::optional<Topology> topology = topologyFromString(*text);
        if (!topology)
            return wrong("routing", "must be dense, hard, soft or cluster");
        m_network.topology = *topology;
        return {};
    }

    Result<void> readExperts() {
        const Result<int> experts = integer("num_experts", 0, kMaxExperts, 0);
        if (!experts)
            return experts.error();
        const bool dense = m_network.topology == Topology::Dense;
        if (dense && *experts != 0)
            return wrong("num_experts", "routing 'dense' has no experts");
        if (!dense && value("num_experts") == nullptr)
            return missing("num_experts");
        if (!dense && *experts == 0)
            return wrong("num_experts",
                         std::string("routing '") + toString(m_network.topology) + "' needs experts");
        m_network.numExperts = *experts;
        return {};
    }

    Result<void> readTopK() {
        int expected = 1;
        if (m_network.topology == Topology::Dense)
            expected = 0;
        else if (m_network.topology == Topology::Soft)
            expected = m_network.numExperts;
        const Result<int> topK = integer("top_k", 0, kMaxExperts, expected);
        if (!topK)
            return topK.error();
        if (*topK != expected)
            return wrong("top_k",
                         std::string("routing '") + toString(m_network.topology) + "' with " +
                             std::to_string(m_network.numExperts) + " experts runs " +
                             std::to_string(expected) + " per decision",
                         ErrorCode::Unsupported);
        m_network.topK = *topK;
        return {};
    }

    Result<void> readMoeLayers() {
        const std::string* text = value("moe_layers");
        const bool listed = text != nullptr && !text->empty();
        if (m_network.topology == Topology::Dense) {
            if (listed)
                return wrong("moe_layers", "routing 'dense' has none");
            return {};
        }
        if (text == nullptr)
            return missing("moe_layers");
        if (!listed)
            return wrong("moe_layers",
                         std::string("routing '") + toString(m_network.topology) + "' needs some");
        const std::vector<std::string_view> names = splitAtCommas(*text);
        if (names.size() > kMaxMoeLayers)
            return wrong("moe_layers", "may name at most " + std::to_string(kMaxMoeLayers) + " layers, not " +
                                           std::to_string(names.size()));
        std::set<std::string_view> seen;
        for (const std::string_view name : names) {
            if (name.empty())
                return wrong("moe_layers", "must name layers between single commas");
            if (!seen.insert(name).second)
                return wrong("moe_layers", "names " + inQuotes(name) + " twice");
            m_network.moeLayers.emplace_back(name);
        }
        return {};
    }

    Result<void> readClasses() {
        if (value("num_classes") == nullptr)
            return inferClasses();
        const Result<int> classes = integer("num_classes", 1, kMaxClasses, 0);
        if (!classes)
            return classes.error();
        m_network.numClasses = *classes;
        return {};
    }

    /// Checkpoints of the public zoos carry no metadata of ours; their classifier tells the classes.
    Result<void> inferClasses() {
        for (const char* name : {"fc.bias", "head.bias", "classifier.6.bias"}) {
            const TensorEntry* bias = m_file.find(name);
            if (bias == nullptr || bias->shape.size() != 1)
                continue;
            if (bias->shape[0] < 1 || bias->shape[0] > kMaxClasses)
                return error("tensor '" + std::string(name) + "' has " + std::to_string(bias->shape[0]) +
                             " elements, which is no number of classes (1 to " + std::to_string(kMaxClasses) +
                             ")");
            m_network.numClasses = static_cast<int>(bias->shape[0]);
            return {};
        }
        return error(
            "metadata 'num_classes' is missing, and no tensor fc.bias, head.bias or classifier.6.bias tells "
            "it");
    }

    Result<void> readInputSize() {
        const std::string* text = value("input_size");
        if (text == nullptr) {
            m_network.inputSize = {3, 32, 32};
            return {};
        }
        const std::vector<std::string_view> parts = splitAtCommas(*text);
        std::int64_t values = 1;
        for (std::size_t i = 0; i < m_network.inputSize.size(); ++i) {
            const std::optional<int> side = parts.size() == 3 ? parseWhole<int>(parts[i]) : std::nullopt;
            if (!side || *side < 1 || *side > kMaxInputSide)
                return wrong("input_size", "must be channels,height,width, each a whole number from 1 to " +
                                               std::to_string(kMaxInputSide));
            m_network.inputSize[i] = *side;
            values *= *side;
        }
        if (values > kMaxInputValues)
            return wrong("input_size", "may hold at most " + std::to_string(kMaxInputValues) +
                                           " values, not " + std::to_string(values));
        return {};
    }

    Result<void> readNormalisation() {
        const auto channels = static_cast<std::size_t>(m_network.inputSize[0]);
        if ((value("mean") == nullptr) != (value("std") == nullptr))
            return error(value("mean") == nullptr ? "metadata 'std' stands there without 'mean'"
                                                  : "metadata 'mean' stands there without 'std'");
        if (value("mean") == nullptr) {
            m_network.mean.assign(channels, 0.0F);
            m_network.std.assign(channels, 1.0F);
            return {};
        }
        if (Result<void> mean = readFloats("mean", channels, m_network.mean); !mean)
            return mean;
        if (Result<void> std = readFloats("std", channels, m_network.std); !std)
            return std;
        if (std::any_of(m_network.std.begin(), m_network.std.end(),
                        [](float deviation) { return deviation <= 0; }))
            return wrong("std", "every number must be above 0");
        return {};
    }

    Result<void> readFloats(const char* key, std::size_t count, std::vector<float>& numbers) const {
        const std::vector<std::string_view> parts = splitAtCommas(*value(key));
        if (parts.size() != count)
            return wrong(key, "must be " + std::to_string(count) + " numbers, one per channel, not " +
                                  std::to_string(parts.size()));
        for (const std::string_view part : parts) {
            const std::optional<float> number = parseWhole<float>(part);
            if (!number)
                return wrong(key, inQuotes(part) + " is not a number");
            numbers.push_back(*number);
        }
        return {};
    }

    Result<void> readTop1() {
        const std::string* text = value("top1");
        if (text == nullptr)
            return {};
        const std::optional<double> fraction = parseWhole<double>(*text);
        if (!fraction || *fraction < 0 || *fraction > 1)
            return wrong("top1", "must be a fraction from 0 to 1");
        m_network.reportedTop1 = *fraction;
        return {};
    }

    const CheckpointFile& m_file;
    NetworkDescription m_network;
};

/// Batch normalisation's statistics are saved beside the parameters, but nothing trains them.
bool isStatistic(std::string_view tensorName) {
    const std::size_t dot = tensorName.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? tensorName : tensorName.substr(dot + 1);
    return last == "running_mean" || last == "running_var" || last == "num_batches_tracked";
}

}  // namespace

Result<NetworkDescription> describe(const CheckpointFile& file) {
    return Describer(file).run();
}

Result<CheckpointSummary> probe(const std::filesystem::path& file) {
    const Result<CheckpointFile> opened = CheckpointFile::open(file);
    if (!opened)
        return opened.error();
    Result<NetworkDescription> description = describe(*opened);
    if (!description)
        return description.error();
    CheckpointSummary summary;
    summary.file = file.string();
    summary.description = *std::move(description);
    summary.tensors = opened->tensors().size();
    summary.fileBytes = opened->fileBytes();
    for (const TensorEntry& tensor : opened->tensors())
        if (!isStatistic(tensor.name))
            summary.parameters += static_cast<std::uint64_t>(tensor.elements());
    return summary;
}

}  // namespace axscope::models
