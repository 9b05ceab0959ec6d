// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/emulation/ranges.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "models/io/checkpoint_file.h"
#include "models/io/file_bytes.h"
#include "models/io/quoted.h"

namespace axscope::models {

Result<ActivationRanges> readRanges(const std::filesystem::path& file, const std::string& checkpoint) {
    constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20;
    const Result<FileBytes> bytes = readFileBytes(file);
    if (!bytes)
        return bytes.error();
    if (bytes->bytes.size() > kMaxFileBytes)
        return Error{ErrorCode::Format,
                     "is too large for a file of ranges (" + std::to_string(bytes->bytes.size()) + " bytes)",
                     file.string()};
    return parseRanges({reinterpret_cast<const char*>(bytes->bytes.data()), bytes->bytes.size()}, checkpoint,
                       file.string());
}

Result<ActivationRanges> parseRanges(std::string_view text, const std::string& checkpoint,
                                     const std::string& label) {
    const auto failed = [&](std::string message) {
        return Error{ErrorCode::Format, std::move(message), label};
    };
    const nlohmann::json root = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (root.is_discarded())
        return failed("is not JSON");
    const nlohmann::json* object = &root;
    for (const std::string& key : {checkpoint, std::string("activation_absmax")}) {
        if (!object->is_object())
            break;
        if (const auto found = object->find(key); found != object->end() && found->is_object())
            object = &*found;
    }
    if (!object->is_object() || object->empty())
        return failed("holds no object of layer name -> absmax");

    ActivationRanges ranges;
    for (const auto& [layer, value] : object->items()) {
        if (!value.is_number())
            return failed(inQuotes(layer) + " is not a number (is there an entry for checkpoint " +
                          inQuotes(checkpoint) + "?)");
        const auto range = value.get<double>();
        if (!(range >= 0 && range <= static_cast<double>(std::numeric_limits<float>::max())))
            return failed("range of " + inQuotes(layer) + " is " + value.dump() +
                          ", not a finite number >= 0");
        ranges.emplace(layer, static_cast<float>(range));
    }
    return ranges;
}

Result<std::optional<ActivationRanges>> rangesOfCheckpoint(const std::filesystem::path& file) {
    const Result<CheckpointFile> checkpoint = CheckpointFile::open(file.string());
    if (!checkpoint)
        return checkpoint.error();
    const auto kept = checkpoint->metadata().find(kRangesKey);
    if (kept == checkpoint->metadata().end())
        return std::optional<ActivationRanges>();
    Result<ActivationRanges> ranges = parseRanges(kept->second, {}, file.string());
    if (!ranges) {
        Error error = ranges.error();
        error.message = "metadata " + inQuotes(kRangesKey) + " " + error.message;
        return error;
    }
    return std::optional<ActivationRanges>(*std::move(ranges));
}

std::string rangesToJson(const ActivationRanges& ranges) {
    return nlohmann::json(ranges).dump(1) + "\n";
}

}  // namespace axscope::models
