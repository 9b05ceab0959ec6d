// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_config.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "models/datasets/dataset_form.h"
#include "models/io/file_bytes.h"
#include "models/io/quoted.h"
#include "models/io/strict_json.h"
#include "multipliers/catalog.h"

namespace axscope::analysis {
namespace {

using Json = nlohmann::ordered_json;
using models::StrictObject;
namespace fs = std::filesystem;

constexpr std::size_t kMaxConfigBytes = std::size_t{4} << 20;
constexpr std::uint64_t kMaxCount = 999'999'999'999'999'999;
constexpr int kMaxThreads = 1024;
constexpr int kMaxBatch = 512;

/// Changes the paths inside of names and specifications, in one direction or the other.
using PathChange = std::function<std::string(const std::string& path)>;

std::string joined(const std::string& path, const fs::path& folder) {
    return path.empty() ? path : (folder / path).lexically_normal().string();
}

/// A multiplier is a file where it looks like one; anything else is a name, right or wrong.
bool isMultiplierName(const std::string& name) {
    return multipliers::findCatalogEntry(name) != nullptr || name.find_first_of("/.") == std::string::npos;
}

/// A file "1KVA" stays one: "./1KVA".
std::string changedMultiplier(const std::string& name, const PathChange& change) {
    if (isMultiplierName(name))
        return name;
    const std::string changed = change(name);
    return isMultiplierName(changed) ? "./" + changed : changed;
}

/// Where the location begins in "KIND:LOCATION"; npos for a bare path.
std::size_t locationStart(const std::string& spec) {
    const std::size_t colon = spec.find(':');
    const bool hasKind = colon != std::string::npos && colon > 0 &&
                         spec.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == colon;
    return hasKind ? colon + 1 : std::string::npos;
}

/// "KIND:LOCATION", or a bare path. Generated images have no location.
std::string changedSpec(const std::string& spec, const PathChange& change) {
    const models::DatasetForm* const form = models::findDatasetForm(spec.substr(0, spec.find(':')));
    if (spec.empty() || (form != nullptr && form->isGenerated))
        return spec;
    const std::size_t start = locationStart(spec);
    if (start == std::string::npos) {
        const std::string changed = change(spec);
        const bool ambiguous =
            models::findDatasetForm(changed) != nullptr || locationStart(changed) != std::string::npos;
        return ambiguous ? "./" + changed : changed;
    }
    const std::string kind = spec.substr(0, start);
    std::string location = spec.substr(start);
    if (kind != "npy:")
        return kind + change(location);
    std::string changed = kind;  // images and labels, separated by a comma
    for (std::size_t comma = location.find(','); comma != std::string::npos; comma = location.find(',')) {
        changed += change(location.substr(0, comma)) + ",";
        location.erase(0, comma + 1);
    }
    return changed + change(location);
}

void changeTables(std::vector<models::AssignRule>& rules, const PathChange& change) {
    for (models::AssignRule& rule : rules)
        rule.multiplier = changedMultiplier(rule.multiplier, change);
}

void changeTables(models::Assignment& assignment, const PathChange& change) {
    assignment.otherLayers = changedMultiplier(assignment.otherLayers, change);
    changeTables(assignment.assign, change);
}

void changePaths(RunConfig& config, const PathChange& change) {
    Experiment& experiment = config.experiment;
    for (fs::path& file : experiment.checkpoints)
        file = change(file.string());
    for (std::string& name : experiment.multipliers)
        name = changedMultiplier(name, change);
    experiment.data = changedSpec(experiment.data, change);
    experiment.ranges.data = changedSpec(experiment.ranges.data, change);
    experiment.ranges.file = change(experiment.ranges.file.string());
    changeTables(experiment.emulation.assign, change);
    for (models::Assignment& assignment : experiment.assignments)
        changeTables(assignment, change);
    for (fs::path& file : experiment.assignmentFiles)
        file = change(file.string());
    for (std::string* const path : {&config.json, &config.csv, &config.imagesCsv, &config.saveRanges})
        *path = change(*path);
}

Result<std::string> readText(const fs::path& file) {
    const Result<models::FileBytes> bytes = models::readFileBytes(file);
    if (!bytes)
        return bytes.error();
    if (bytes->bytes.size() > kMaxConfigBytes)
        return Error{ErrorCode::Format,
                     "is too large for a configuration (" + std::to_string(bytes->bytes.size()) + " bytes)",
                     file.string()};
    return std::string(reinterpret_cast<const char*>(bytes->bytes.data()), bytes->bytes.size());
}

void readCalibration(StrictObject& root, RangeSource& ranges) {
    StrictObject object = root.object("calibration");
    std::string file;
    object.read("file", file);
    ranges.file = file;
    ranges.method = static_cast<CalibrationMethod>(object.readWord(
        "method", models::calibrationMethodNames(), static_cast<std::size_t>(ranges.method)));
    object.read("percentile", 1e-6, 100, ranges.percentile);
    object.read("range", std::numeric_limits<float>::min(), std::numeric_limits<float>::max(), ranges.range);
    if (ranges.method == CalibrationMethod::Fixed && !object.has("range"))
        object.fail("range", "a fixed range needs a number");
    object.readCount("images", 1, kMaxCount, ranges.images);
    object.read("data", ranges.data);
    ranges.layers = models::readRangeRules(object, "layers");
    if (!file.empty())
        for (const char* const key : {"method", "images", "data", "layers"})
            if (object.has(key))
                object.fail(key, "cannot stand beside \"file\", which gives the ranges of all layers");
    root.adopt(object.error());
}

void readFloats(StrictObject& object, const std::string& key, std::vector<float>& numbers) {
    const Json* const json = object.member(key);
    if (json == nullptr)
        return;
    if (!json->is_array() ||
        !std::all_of(json->begin(), json->end(), [](const Json& item) { return item.is_number(); }))
        return object.fail(key, "a list of numbers was expected");
    numbers = json->get<std::vector<float>>();
}

/// Which images, and how they are brought to the networks.
void readImages(StrictObject& root, Experiment& experiment) {
    constexpr int kMaxSide = 65536;
    StrictObject subset = root.object("subset");
    subset.read("classes", experiment.subset.classes);
    std::uint64_t seed = 0;
    subset.readCount("seed", 0, std::numeric_limits<std::uint64_t>::max(), seed);
    if (subset.has("seed"))
        experiment.subset.seed = seed;
    root.adopt(subset.error());
    StrictObject resize = root.object("resize");
    for (const auto& [key, side] : {std::pair{"shorter_side", &experiment.resize.resize},
                                    std::pair{"crop", &experiment.resize.crop}}) {
        int value = 0;
        resize.readCount(key, 1, kMaxSide, value);
        if (resize.has(key))
            *side = value;
    }
    root.adopt(resize.error());
    StrictObject normalise = root.object("normalise");
    normalise.read("preset", experiment.normalisation.preset);
    readFloats(normalise, "mean", experiment.normalisation.mean);
    readFloats(normalise, "std", experiment.normalisation.std);
    root.adopt(normalise.error());
}

/// What the user says of the checkpoints, by the keys of their metadata.
void readDescribe(StrictObject& root, models::DescriptionOverrides& overrides) {
    StrictObject object = root.object("describe");
    for (const std::string& key : models::descriptionKeys()) {
        std::string value;
        object.read(key, value);
        if (object.has(key))
            overrides[key] = value;
    }
    root.adopt(object.error());
}

/// Assignments stand in the file, or are files of their own.
void readAssignmentList(StrictObject& root, const fs::path& folder, Experiment& experiment) {
    std::vector<models::Assignment>& list = experiment.assignments;
    const Json* const json = root.member("assignments");
    if (json == nullptr)
        return;
    if (!json->is_array())
        return root.fail("assignments", "a list [ ] of objects or of files was expected");
    for (std::size_t i = 0; i < json->size(); ++i) {
        const Json& item = (*json)[i];
        const std::string place = "assignments[" + std::to_string(i) + "]";
        if (item.is_string()) {
            experiment.assignmentFiles.emplace_back(joined(item.get<std::string>(), folder));
            continue;
        }
        StrictObject object(item, place, {});
        list.push_back(models::readAssignment(object));
        changeTables(list.back(), [&](const std::string& path) { return joined(path, folder); });
        root.adopt(object.error());
        if (Result<void> sound = models::checkAssignment(list.back()); !sound)
            return root.fail(place, sound.error().text());
    }
}

}  // namespace

std::string shortenedPath(const std::string& path, const fs::path& folder) {
    if (path.empty())
        return path;
    std::error_code failed;
    const fs::path whole = fs::absolute(path, failed).lexically_normal();
    const fs::path base = fs::absolute(folder.empty() ? fs::path(".") : folder, failed).lexically_normal();
    const fs::path relative = whole.lexically_relative(base);
    const bool below = !relative.empty() && *relative.begin() != "..";
    return below ? relative.string() : whole.string();
}

Result<std::vector<models::Assignment>> readAssignments(const fs::path& file) {
    const Result<std::string> text = readText(file);
    if (!text)
        return text.error();
    Result<Json> json = models::parseStrictJson(*text, file.string());
    if (!json)
        return json.error();
    const Json* list = &*json;
    if (json->is_object() && json->contains("assignments")) {
        StrictObject whole(*json, {}, file.string());
        list = whole.member("assignments");
        int version = RunConfig::kVersion;
        whole.readCount("version", 1, RunConfig::kVersion, version);
        if (const std::optional<Error> error = whole.error())
            return *error;
    }
    std::vector<models::Assignment> assignments;
    const std::size_t count = list->is_array() ? list->size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        StrictObject object(list->is_array() ? (*list)[i] : *list,
                            list->is_array() ? "[" + std::to_string(i) + "]" : std::string(), file.string());
        models::Assignment assignment = models::readAssignment(object);
        if (const std::optional<Error> error = object.error())
            return *error;
        if (assignment.name.empty())
            assignment.name = file.stem().string() + (i == 0 ? std::string() : " (" + std::to_string(i + 1) + ")");
        if (Result<void> sound = models::checkAssignment(assignment); !sound)
            return Error{ErrorCode::Format, sound.error().text(), file.string()};
        changeTables(assignment,
                     [&](const std::string& path) { return joined(path, file.parent_path()); });
        assignments.push_back(std::move(assignment));
    }
    return assignments;
}

Result<RunConfig> parseRunConfig(std::string_view text, const fs::path& folder, const std::string& label) {
    Result<Json> json = models::parseStrictJson(text, label);
    if (!json)
        return json.error();
    RunConfig config;
    Experiment& experiment = config.experiment;
    StrictObject root(*json, {}, label);
    int version = RunConfig::kVersion;
    root.readCount("version", 1, std::numeric_limits<int>::max(), version);
    if (version > RunConfig::kVersion)
        root.fail("version", "written for a newer version (" + std::to_string(version) + "; this one reads up to " +
                                 std::to_string(RunConfig::kVersion) + ")");
    std::vector<std::string> checkpoints;
    root.read("checkpoints", checkpoints);
    experiment.checkpoints.assign(checkpoints.begin(), checkpoints.end());
    readDescribe(root, experiment.describe);
    root.read("data", experiment.data);
    root.readCount("images", 0, kMaxCount, experiment.images);
    readImages(root, experiment);
    root.read("multipliers", experiment.multipliers);
    root.readCount("threads", 0, kMaxThreads, experiment.threads);
    root.readCount("batch", 1, kMaxBatch, experiment.batchSize);
    root.read("isolated", experiment.isolatedErrors);
    root.read("frozen_routing", experiment.frozenRouting);
    readCalibration(root, experiment.ranges);
    StrictObject emulation = root.object("emulation");
    experiment.emulation = models::readEmulationConfig(emulation);
    root.adopt(emulation.error());
    root.read("json", config.json);
    root.read("csv", config.csv);
    root.read("images_csv", config.imagesCsv);
    root.read("save_ranges", config.saveRanges);
    changePaths(config, [&](const std::string& path) { return joined(path, folder); });
    readAssignmentList(root, folder, experiment);
    if (const std::optional<Error> error = root.error())
        return Error{error->code, error->message, error->where.empty() ? label : error->where};
    return config;
}

Result<RunConfig> readRunConfig(const fs::path& file) {
    const Result<std::string> text = readText(file);
    if (!text)
        return text.error();
    return parseRunConfig(*text, file.parent_path(), file.string());
}

std::string toText(const RunConfig& original, const fs::path& folder) {
    RunConfig config = original;
    changePaths(config, [&](const std::string& path) { return shortenedPath(path, folder); });
    const Experiment& experiment = config.experiment;
    Json json;
    json["version"] = RunConfig::kVersion;
    json["checkpoints"] = Json::array();
    for (const fs::path& file : experiment.checkpoints)
        json["checkpoints"].push_back(file.string());
    if (!experiment.describe.empty())
        json["describe"] = experiment.describe;
    json["data"] = experiment.data;
    json["images"] = experiment.images;
    if (!experiment.subset.classes.empty())
        json["subset"]["classes"] = experiment.subset.classes;
    if (experiment.subset.seed)
        json["subset"]["seed"] = *experiment.subset.seed;
    if (experiment.resize.resize)
        json["resize"]["shorter_side"] = *experiment.resize.resize;
    if (experiment.resize.crop)
        json["resize"]["crop"] = *experiment.resize.crop;
    if (!experiment.normalisation.preset.empty())
        json["normalise"]["preset"] = experiment.normalisation.preset;
    if (!experiment.normalisation.mean.empty())
        json["normalise"]["mean"] = experiment.normalisation.mean;
    if (!experiment.normalisation.std.empty())
        json["normalise"]["std"] = experiment.normalisation.std;
    json["multipliers"] = experiment.multipliers;
    json["assignments"] = Json::array();
    for (const models::Assignment& assignment : experiment.assignments)
        json["assignments"].push_back(models::toJson(assignment));
    for (const fs::path& file : experiment.assignmentFiles)
        json["assignments"].push_back(file.string());
    Json& calibration = json["calibration"];
    if (!experiment.ranges.file.empty()) {
        calibration["file"] = experiment.ranges.file.string();
    } else {
        calibration["method"] = models::toString(experiment.ranges.method);
        if (experiment.ranges.method == CalibrationMethod::Percentile)
            calibration["percentile"] = experiment.ranges.percentile;
        if (experiment.ranges.method == CalibrationMethod::Fixed)
            calibration["range"] = experiment.ranges.range;
        calibration["images"] = experiment.ranges.images;
        if (!experiment.ranges.data.empty())
            calibration["data"] = experiment.ranges.data;
        calibration["layers"] = models::toJson(experiment.ranges.layers);
    }
    json["emulation"] = models::toJson(experiment.emulation);
    json["threads"] = experiment.threads;
    json["batch"] = experiment.batchSize;
    json["isolated"] = experiment.isolatedErrors;
    json["frozen_routing"] = experiment.frozenRouting;
    for (const auto& [key, path] : {std::pair{"json", &config.json}, std::pair{"csv", &config.csv},
                                    std::pair{"images_csv", &config.imagesCsv},
                                    std::pair{"save_ranges", &config.saveRanges}})
        if (!path->empty())
            json[key] = *path;
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace axscope::analysis
