// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/training_state.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>

#include "models/io/quoted.h"
#include "models/io/safetensors.h"
#include "models/io/safetensors_output.h"
#include "multipliers/base/sha256.h"

namespace axscope::models {
namespace {

using Json = nlohmann::ordered_json;

const std::string kKind = "axscope_training";
const std::string kVersion = "1";

/// Tensors as entries of a file, with the memory that these refer to.
struct Entries {
    std::vector<TensorEntry> list;
    std::vector<at::Tensor> owners;
};

Entries entriesOf(const NamedTensors& tensors) {
    Entries entries;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor& plain = entries.owners.emplace_back(tensor.detach().to(at::kCPU).contiguous());
        TensorEntry& entry = entries.list.emplace_back();
        entry.name = name;
        entry.dtype = plain.scalar_type() == at::kDouble ? DType::F64 : DType::F32;
        entry.shape = plain.sizes().vec();
        entry.bytes = {static_cast<const std::byte*>(plain.data_ptr()), plain.nbytes()};
    }
    return entries;
}

/// Of names and contents, in order of name.
std::string checksum(std::vector<TensorEntry> entries, const std::string& facts, const std::string& progress) {
    std::sort(entries.begin(), entries.end(),
              [](const TensorEntry& a, const TensorEntry& b) { return a.name < b.name; });
    std::string text = facts + "\n" + progress + "\n";
    for (const TensorEntry& entry : entries)
        text += entry.name + " " + sha256(entry.bytes) + "\n";
    return sha256(std::as_bytes(std::span(text)));
}

Json toJson(const std::vector<ExpertLoad>& loads) {
    Json list = Json::array();
    for (const ExpertLoad& load : loads)
        list.push_back({{"layer", load.layer}, {"shares", load.shares}, {"revived", load.revived}});
    return list;
}

std::vector<ExpertLoad> loadsOf(const Json& json) {
    std::vector<ExpertLoad> loads;
    for (const Json& one : json)
        loads.push_back({one.at("layer").get<std::string>(), one.at("shares").get<std::vector<double>>(),
                         one.at("revived").get<std::uint64_t>()});
    return loads;
}

Json toJson(const TrainingProgress& progress) {
    Json epochs = Json::array();
    for (const EpochRecord& epoch : progress.epochs)
        epochs.push_back({{"epoch", epoch.epoch},
                          {"train_loss", epoch.trainLoss},
                          {"train_top1", epoch.trainTop1},
                          {"balance_loss", epoch.balanceLoss},
                          {"test_loss", epoch.testLoss},
                          {"test_top1", epoch.testTop1},
                          {"learning_rate", epoch.learningRate},
                          {"seconds", epoch.seconds},
                          {"loads", toJson(epoch.loads)},
                          {"test_loads", toJson(epoch.testLoads)},
                          {"best", epoch.best}});
    return {{"epoch", progress.epoch},         {"step", progress.stepInEpoch},
            {"loss_sum", progress.lossSum},    {"balance_sum", progress.balanceSum},
            {"correct", progress.correct},     {"images", progress.images},
            {"seconds", progress.seconds},     {"best_epoch", progress.bestEpoch},
            {"best_top1", progress.bestTop1},  {"epochs", std::move(epochs)}};
}

TrainingProgress progressOf(const Json& json) {
    TrainingProgress progress;
    progress.epoch = json.at("epoch").get<int>();
    progress.stepInEpoch = json.at("step").get<std::uint64_t>();
    progress.lossSum = json.at("loss_sum").get<double>();
    progress.balanceSum = json.at("balance_sum").get<double>();
    progress.correct = json.at("correct").get<std::uint64_t>();
    progress.images = json.at("images").get<std::uint64_t>();
    progress.seconds = json.at("seconds").get<double>();
    progress.bestEpoch = json.at("best_epoch").get<int>();
    progress.bestTop1 = json.at("best_top1").get<double>();
    for (const Json& one : json.at("epochs")) {
        EpochRecord& epoch = progress.epochs.emplace_back();
        epoch.epoch = one.at("epoch").get<int>();
        epoch.trainLoss = one.at("train_loss").get<double>();
        epoch.trainTop1 = one.at("train_top1").get<double>();
        epoch.balanceLoss = one.at("balance_loss").get<double>();
        epoch.testLoss = one.at("test_loss").get<double>();
        epoch.testTop1 = one.at("test_top1").get<double>();
        epoch.learningRate = one.at("learning_rate").get<double>();
        epoch.seconds = one.at("seconds").get<double>();
        epoch.loads = loadsOf(one.at("loads"));
        epoch.testLoads = loadsOf(one.at("test_loads"));
        epoch.best = one.at("best").get<bool>();
    }
    return progress;
}

const std::string* metadataValue(const SafetensorsFile& file, const std::string& key) {
    const auto found = file.metadata().find(key);
    return found == file.metadata().end() ? nullptr : &found->second;
}

/// How the facts of a file differ from those of now, in words; empty where they do not.
std::string differences(const Json& then, const std::map<std::string, std::string>& now) {
    constexpr std::size_t kNamed = 3;
    std::vector<std::string> all;
    for (const auto& [key, value] : now) {
        const std::string was = then.value(key, std::string());
        if (was != value)
            all.push_back(key + " was " + inQuotes(was) + ", is " + inQuotes(value));
    }
    for (const auto& [key, value] : then.items())
        if (!now.contains(key))
            all.push_back(printable(key) + " was " + inQuotes(value.get<std::string>()) + ", is not there now");
    std::string text;
    for (std::size_t i = 0; i < std::min(all.size(), kNamed); ++i)
        text += (text.empty() ? "" : "; ") + all[i];
    if (all.size() > kNamed)
        text += "; and " + std::to_string(all.size() - kNamed) + " more";
    return text;
}

Result<void> restore(const SafetensorsFile& file, const NamedTensors& tensors) {
    const auto broken = [&](const std::string& message) {
        return Error{ErrorCode::Format, message, file.label()};
    };
    if (file.tensors().size() != tensors.size())
        return broken("holds " + std::to_string(file.tensors().size()) + " tensors, this run has " +
                      std::to_string(tensors.size()));
    std::vector<at::Tensor> values;
    for (const auto& [name, tensor] : tensors) {
        const TensorEntry* const entry = file.find(name);
        if (entry == nullptr)
            return broken("tensor " + inQuotes(name) + " is missing");
        const DType type = tensor.scalar_type() == at::kDouble ? DType::F64 : DType::F32;
        if (entry->shape != tensor.sizes().vec() || entry->dtype != type)
            return broken("tensor " + inQuotes(name) + " has another shape or type than in this run");
        at::Tensor& value = values.emplace_back(at::empty(tensor.sizes(), at::TensorOptions(tensor.scalar_type())));
        std::memcpy(value.data_ptr(), entry->bytes.data(), entry->bytes.size());
    }
    const at::NoGradGuard noGrad;
    for (std::size_t i = 0; i < values.size(); ++i)
        at::Tensor(tensors[i].second).copy_(values[i]);
    return {};
}

}  // namespace

Result<void> writeTrainingState(const std::filesystem::path& file, const NamedTensors& tensors,
                                const std::map<std::string, std::string>& facts, const TrainingProgress& progress) {
    const Entries entries = entriesOf(tensors);
    const std::string factText = Json(facts).dump(-1, ' ', false, Json::error_handler_t::replace);
    const std::string progressText = toJson(progress).dump();
    return writeSafetensors(file, entries.list,
                            {{kKind, kVersion},
                             {"facts", factText},
                             {"progress", progressText},
                             {"sha256", checksum(entries.list, factText, progressText)}});
}

Result<TrainingProgress> readTrainingState(const std::filesystem::path& path, const NamedTensors& tensors,
                                           const std::map<std::string, std::string>& facts) {
    const Result<SafetensorsFile> file = SafetensorsFile::open(path);
    if (!file) {
        Error error = file.error();
        if (error.code == ErrorCode::Format)
            error.message += "; it was left as it is";
        return error;
    }
    const auto broken = [&](const std::string& message) {
        return Error{ErrorCode::Format, message + "; it was left as it is", file->label()};
    };
    const std::string* const version = metadataValue(*file, kKind);
    if (version == nullptr)
        return broken("is not the state of a training run");
    if (*version != kVersion)
        return broken("is the state of a training run in version " + printable(*version) +
                      " of the format; this program reads version " + kVersion);
    const std::string* const factText = metadataValue(*file, "facts");
    const std::string* const progressText = metadataValue(*file, "progress");
    const std::string* const sum = metadataValue(*file, "sha256");
    if (factText == nullptr || progressText == nullptr || sum == nullptr ||
        checksum({file->tensors().begin(), file->tensors().end()}, *factText, *progressText) != *sum)
        return broken("is damaged: its contents do not have the checksum that stands in it");
    try {
        const Json then = Json::parse(*factText);
        if (const std::string different = differences(then, facts); !different.empty())
            return Error{ErrorCode::InvalidArgument,
                         "belongs to a run with other settings (" + different + "); it was left as it is",
                         file->label()};
        TrainingProgress progress = progressOf(Json::parse(*progressText));
        if (Result<void> restored = restore(*file, tensors); !restored)
            return broken(restored.error().message);
        return progress;
    } catch (const nlohmann::json::exception&) {
        return broken("holds a progress that cannot be read");
    }
}

Result<void> writeTensors(const std::filesystem::path& file, const NamedTensors& tensors,
                          const std::map<std::string, std::string>& metadata, bool half) {
    Entries entries = entriesOf(tensors);
    std::vector<std::vector<std::byte>> halves;
    if (half)
        for (TensorEntry& entry : entries.list) {
            Result<std::vector<std::byte>> converted = convertFloats(entry, DType::F16);
            if (!converted)
                return converted.error();
            entry.bytes = halves.emplace_back(*std::move(converted));
            entry.dtype = DType::F16;
        }
    return writeSafetensors(file, entries.list, metadata);
}

}  // namespace axscope::models
