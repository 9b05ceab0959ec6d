// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/state_dict.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

#include "models/io/numpy_pickle.h"
#include "models/io/quoted.h"
#include "models/io/safetensors_header.h"
#include "models/io/torch_tensors.h"

namespace axscope::models {
namespace {

using Kind = PickleValue::Kind;

constexpr std::string_view kMetadataEntry = "metadata";
constexpr std::size_t kMaxScalarBytes = 4096;  ///< of one string beside the tensors; longer ones are prose
constexpr std::size_t kMostNamed = 5;
constexpr std::size_t kMaxModuleDepth = 100;
constexpr std::size_t kMaxModuleVisits = 1'000'000;
/// Entries looked at in the search, each container's once: objects may share what they hold.
constexpr std::size_t kMaxEntriesSearched = 20'000'000;
/// Names that trainers give the network, in order of preference among equals.
constexpr std::array<std::string_view, 14> kUsualNames{
    "state_dict", "model_state_dict", "model_state", "model",  "net",      "network",   "params",
    "weights",    "module",           "student",     "teacher", "ema_state_dict", "model_ema", "ema"};

std::string realText(double value) {
    std::array<char, 32> text{};
    const auto [end, fault] = std::to_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() ? std::string(text.data(), end) : std::string();
}

/// A value that can stand in metadata, or nothing.
std::optional<std::string> scalarText(const PickleValue& value) {
    switch (value.kind) {
        case Kind::Bool:
        case Kind::Int:
            return std::to_string(value.integer);
        case Kind::Float:
            return realText(value.real);
        case Kind::Text:
        case Kind::Bytes:
            return std::string(value.text);
        case Kind::Object:
            if (const auto scalar = readNumpyScalar(value))
                return scalar->isInteger ? std::to_string(scalar->integer) : realText(scalar->real);
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

class MetadataCollector {
public:
    MetadataCollector(std::map<std::string, std::string>& metadata, const std::string& label)
        : m_metadata(metadata), m_label(label) {}

    /// Scalars that stand beside tensors; those already known stay. Whatever is too much is left out.
    void addBeside(const PickleValue& dictionary, bool textOnly) {
        for (const auto& [key, value] : entriesOf(dictionary)) {
            const std::optional<std::string_view> name = key->asText();
            if (!name || name->size() > kMaxTensorNameBytes || *name == kMetadataEntry ||
                (textOnly && !value->is(Kind::Text)) || (value->asText() && value->text.size() > kMaxScalarBytes))
                continue;
            if (const std::optional<std::string> text = scalarText(*value); text && fits(*name, *text))
                m_metadata.try_emplace(std::string(*name), *text);
        }
    }

    /// The entries of a dictionary "metadata": all of them, or an error.
    Result<void> addAll(const PickleValue& metadata) {
        for (const auto& [key, value] : entriesOf(metadata)) {
            const std::optional<std::string_view> name = key->asText();
            if (!name)
                return failed("its dictionary 'metadata' has a key that is no text");
            if (value->is(Kind::None))
                continue;
            const std::optional<std::string> text = valueText(*value);
            if (!text)
                return failed("metadata " + inQuotes(*name) + " is neither text nor numbers");
            if (!fits(*name, *text))
                return failed("has more than " + std::to_string(kMaxMetadataBytes) + " bytes of metadata");
            m_metadata.insert_or_assign(std::string(*name), *text);
        }
        return {};
    }

private:
    [[nodiscard]] Error failed(const std::string& message) const {
        return {ErrorCode::Format, message, m_label};
    }
    bool fits(std::string_view name, std::string_view text) {
        const std::size_t bytes = name.size() + text.size();
        if (m_metadata.size() >= kMaxMetadataEntries || bytes > kMaxMetadataBytes - m_bytes)
            return false;
        m_bytes += bytes;
        return true;
    }
    static std::optional<std::string> valueText(const PickleValue& value) {
        if (value.asText() && value.text.size() > kMaxMetadataBytes)
            return std::string(value.text.substr(0, kMaxMetadataBytes + 1));
        if (!value.is(Kind::List) && !value.is(Kind::Tuple))
            return scalarText(value);
        std::string joined;
        for (std::size_t i = 0; i < value.items.size() && joined.size() <= kMaxMetadataBytes; ++i) {
            const PickleValue& item = *value.items[i];
            if (item.asText() && item.text.size() > kMaxScalarBytes)
                return std::nullopt;
            const std::optional<std::string> text = scalarText(item);
            if (!text)
                return std::nullopt;
            joined += (i == 0 ? "" : ",") + *text;
        }
        return joined;
    }

    std::map<std::string, std::string>& m_metadata;
    const std::string& m_label;
    std::size_t m_bytes = 0;
};

Result<void> checkName(std::string_view name, std::set<std::string_view>& known, const std::string& label) {
    if (name.size() > kMaxTensorNameBytes)
        return Error{ErrorCode::Format,
                     "tensor " + inQuotes(name) + " has a name of " + std::to_string(name.size()) + " bytes", label};
    if (!known.insert(name).second)
        return Error{ErrorCode::Format, "tensor " + inQuotes(name) + " stands there twice", label};
    if (known.size() > kMaxTensors)
        return Error{ErrorCode::Format, "more than " + std::to_string(kMaxTensors) + " tensors", label};
    return {};
}

/// How an object was reached.
struct Place {
    const PickleValue* value = nullptr;
    std::size_t parent = 0;  ///< index of the place around it; itself for the root
    std::string_view key;
    bool ofOptimizer = false;
    std::size_t tensors = 0;  ///< direct values
};

/// All containers that can be reached, each once, outer ones before inner ones; nothing where there is too much
/// in them.
std::optional<std::vector<Place>> containersIn(const PickleValue& root) {
    std::vector<Place> places{{&root, 0, {}, false, 0}};
    std::set<const PickleValue*> seen{&root};
    const auto visit = [&](const PickleValue* value, std::size_t parent, std::string_view key) {
        const bool container = value->is(Kind::Dict) || value->is(Kind::List) || value->is(Kind::Tuple) ||
                               value->is(Kind::Object);
        if (!container || isTensor(*value) || !seen.insert(value).second)
            return;
        places.push_back({value, parent, key, places[parent].ofOptimizer || key.starts_with("optim"), 0});
    };
    std::size_t searched = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const PickleValue& value = *places[i].value;
        const auto entries = entriesOf(value);
        searched += entries.size() + 1;
        if (searched > kMaxEntriesSearched)
            return std::nullopt;
        for (const auto& [key, entry] : entries) {
            if (isTensor(*entry) && key->asText())
                ++places[i].tensors;
            else
                visit(entry, i, key->asText().value_or(std::string_view{}));
        }
        if (value.is(Kind::List) || value.is(Kind::Tuple))
            for (const PickleValue* item : value.items)
                visit(item, i, {});
    }
    return places;
}

std::size_t rankOfName(std::string_view key) {
    return static_cast<std::size_t>(std::find(kUsualNames.begin(), kUsualNames.end(), key) - kUsualNames.begin());
}

/// "model.state_dict": the way to a place from the root.
std::string pathTo(const std::vector<Place>& places, std::size_t index) {
    std::string path;
    for (std::size_t steps = 0; index != 0 && steps < kMostNamed; ++steps, index = places[index].parent) {
        const std::string step = places[index].key.empty() ? "*" : printable(places[index].key);
        path = path.empty() ? step : step + "." + path;
    }
    return "'" + path + "'";
}

std::string countText(std::size_t tensors) {
    return std::to_string(tensors) + (tensors == 1 ? " tensor" : " tensors");
}

std::string choiceNote(const std::vector<Place>& places, std::size_t chosen) {
    std::string note = chosen == 0 ? "the tensors are those of the outermost dictionary (" +
                                         countText(places[chosen].tensors) + ")"
                                   : "the tensors are those of " + pathTo(places, chosen) + " (" +
                                         countText(places[chosen].tensors) + ")";
    std::size_t others = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == chosen || places[i].tensors == 0 || places[i].ofOptimizer)
            continue;
        if (others < kMostNamed)
            note += (others == 0 ? "; left aside: " : ", ") + (i == 0 ? "the outermost" : pathTo(places, i)) + " (" +
                    countText(places[i].tensors) + ")";
        ++others;
    }
    if (others > kMostNamed)
        note += " and " + std::to_string(others - kMostNamed) + " more";
    return chosen == 0 && others == 0 ? std::string() : note;
}

/// Collects the tensors of nested TorchScript modules.
class Flattener {
public:
    explicit Flattener(const std::string& label) : m_label(label) {}

    Result<void> walk(const PickleValue& module, const std::string& prefix, std::size_t depth) {
        if (depth > kMaxModuleDepth)
            return Error{ErrorCode::Format,
                         "its modules are nested more than " + std::to_string(kMaxModuleDepth) +
                             " deep, or contain each other",
                         m_label};
        for (const auto& [key, value] : entriesOf(module)) {
            if (++m_visits > kMaxModuleVisits)
                return Error{ErrorCode::Format, "its modules have too many attributes", m_label};
            const std::optional<std::string_view> name = key->asText();
            const bool submodule = value->is(Kind::Object) && value->callable->text.starts_with("__torch__.");
            if (!name || !(submodule || isTensor(*value)))
                continue;
            std::string whole = prefix + std::string(name->substr(0, kMaxTensorNameBytes + 1));
            if (whole.size() > kMaxTensorNameBytes)
                return Error{ErrorCode::Format,
                             "tensor " + inQuotes(whole) + " has a name of more than " +
                                 std::to_string(kMaxTensorNameBytes) + " bytes",
                             m_label};
            if (submodule) {
                if (Result<void> walked = walk(*value, whole + ".", depth + 1); !walked)
                    return walked;
                continue;
            }
            tensors.emplace_back(std::move(whole), value);
            if (tensors.size() > kMaxTensors)
                return Error{ErrorCode::Format, "more than " + std::to_string(kMaxTensors) + " tensors", m_label};
        }
        return {};
    }

    std::vector<std::pair<std::string, const PickleValue*>> tensors;

private:
    const std::string& m_label;
    std::size_t m_visits = 0;
};

}  // namespace

Result<StateDict> findStateDict(const PickleValue& root, const std::string& label) {
    const std::optional<std::vector<Place>> searched = containersIn(root);
    if (!searched)
        return Error{ErrorCode::Unsupported,
                     "holds more than " + std::to_string(kMaxEntriesSearched) + " entries in its dictionaries", label};
    const std::vector<Place>& places = *searched;
    std::size_t chosen = 0;
    for (std::size_t i = 1; i < places.size(); ++i) {
        const Place& best = places[chosen];
        const Place& place = places[i];
        if (place.tensors == 0)
            continue;
        if (best.tensors == 0 || (best.ofOptimizer && !place.ofOptimizer) ||
            (best.ofOptimizer == place.ofOptimizer &&
             (place.tensors > best.tensors ||
              (place.tensors == best.tensors && rankOfName(place.key) < rankOfName(best.key)))))
            chosen = i;
    }
    if (places[chosen].tensors == 0)
        return Error{ErrorCode::Unsupported,
                     "holds no tensors under names: nothing that looks like a network's state_dict()", label};

    StateDict found;
    std::set<std::string_view> known;
    std::size_t others = 0;
    for (const auto& [key, value] : entriesOf(*places[chosen].value)) {
        const std::optional<std::string_view> name = key->asText();
        if (!name || !isTensor(*value)) {
            ++others;
            continue;
        }
        if (Result<void> fine = checkName(*name, known, label); !fine)
            return fine.error();
        found.tensors.emplace_back(std::string(*name), value);
    }
    if (std::string note = choiceNote(places, chosen); !note.empty())
        found.notes.push_back(std::move(note));
    if (others > 0)
        found.notes.push_back(std::to_string(others) + (others == 1 ? " entry" : " entries") +
                              " beside these tensors " + (others == 1 ? "is no tensor" : "are no tensors"));

    MetadataCollector metadata(found.metadata, label);
    std::vector<const PickleValue*> around;
    for (std::size_t i = chosen;; i = places[i].parent) {
        around.push_back(places[i].value);
        if (i == 0)
            break;
    }
    for (const PickleValue* dictionary : around)
        metadata.addBeside(*dictionary, false);
    for (std::size_t i = around.size(); i > 0; --i)  // the innermost has the last word
        if (const PickleValue* given = entryOf(*around[i - 1], kMetadataEntry))
            if (Result<void> added = metadata.addAll(*given); !added)
                return added.error();
    return found;
}

Result<StateDict> flattenModule(const PickleValue& root, const std::string& label) {
    if (!root.is(Kind::Object) || !root.callable->text.starts_with("__torch__."))
        return findStateDict(root, label);
    Flattener flattener(label);
    if (Result<void> walked = flattener.walk(root, {}, 0); !walked)
        return walked.error();
    if (flattener.tensors.empty())
        return Error{ErrorCode::Unsupported, "its TorchScript module has no parameters", label};
    std::set<std::string_view> known;
    for (const auto& [name, value] : flattener.tensors)
        if (Result<void> fine = checkName(name, known, label); !fine)
            return fine.error();
    StateDict found;
    found.tensors = std::move(flattener.tensors);
    found.notes.push_back("the tensors are those of a TorchScript module " +
                          inQuotes(root.callable->text.substr(std::string_view("__torch__.").size())) +
                          "; its code is not read");
    MetadataCollector metadata(found.metadata, label);
    metadata.addBeside(root, true);
    if (const PickleValue* given = entryOf(root, kMetadataEntry))
        if (Result<void> added = metadata.addAll(*given); !added)
            return added.error();
    return found;
}

}  // namespace axscope::models
