// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "models/io/checkpoint_file.h"
#include "models/io/quoted.h"
#include "models/io/safetensors_output.h"

namespace axscope::app {
namespace {

struct ConvertOptions {
    std::string input;
    std::string output;
    std::vector<std::string> metadata;
    std::string dtype;
    bool json = false;
};

constexpr std::array kFloatTypes{std::pair{"f32", models::DType::F32}, std::pair{"f16", models::DType::F16},
                                 std::pair{"bf16", models::DType::BF16}};

bool isFloat(models::DType type) {
    return type == models::DType::F16 || type == models::DType::BF16 || type == models::DType::F32 ||
           type == models::DType::F64;
}

Result<std::optional<models::DType>> askedType(const std::string& text) {
    if (text.empty())
        return std::optional<models::DType>();
    for (const auto& [name, type] : kFloatTypes)
        if (text == name)
            return std::optional(type);
    return Error{ErrorCode::InvalidArgument, "--dtype must be f32, f16 or bf16, not '" + text + "'", {}};
}

Result<void> addMetadata(const std::vector<std::string>& pairs,
                         std::map<std::string, std::string>& metadata) {
    for (const std::string& pair : pairs) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            return Error{ErrorCode::InvalidArgument, "--metadata takes key=value, not '" + pair + "'", {}};
        metadata.insert_or_assign(pair.substr(0, equals), pair.substr(equals + 1));
    }
    return {};
}

/// Tensors as they are to be written, with the bytes of those that were converted.
struct Converted {
    std::vector<models::TensorEntry> tensors;
    std::vector<std::vector<std::byte>> owned;
    std::size_t changed = 0;
};

Result<Converted> convertAll(const models::CheckpointFile& file, std::optional<models::DType> type) {
    Converted result;
    result.tensors.assign(file.tensors().begin(), file.tensors().end());
    if (!type)
        return result;
    for (models::TensorEntry& tensor : result.tensors) {
        if (!isFloat(tensor.dtype) || tensor.dtype == *type)
            continue;
        Result<std::vector<std::byte>> bytes = models::convertFloats(tensor, *type);
        if (!bytes)
            return Error{bytes.error().code, bytes.error().message, file.label()};
        result.owned.push_back(*std::move(bytes));
        tensor.dtype = *type;
        tensor.bytes = result.owned.back();
        ++result.changed;
    }
    return result;
}

void printReport(const ConvertOptions& options, const models::CheckpointFile& file,
                 const Converted& converted, const std::map<std::string, std::string>& metadata) {
    std::uint64_t bytes = 0;
    for (const models::TensorEntry& tensor : converted.tensors)
        bytes += tensor.bytes.size();
    if (options.json) {
        const nlohmann::ordered_json json{{"schema", 1},
                                          {"input", options.input},
                                          {"container", models::toString(file.container())},
                                          {"output", options.output},
                                          {"tensors", converted.tensors.size()},
                                          {"bytes", bytes},
                                          {"converted", converted.changed},
                                          {"metadata", metadata},
                                          {"notes", std::vector(file.notes().begin(), file.notes().end())}};
        std::cout << json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
        return;
    }
    const auto line = [](const std::string& key, const std::string& value) {
        std::cout << "  " << key << std::string(key.size() < 16 ? 16 - key.size() : 1, ' ') << value << '\n';
    };
    std::cout << options.output << '\n';
    line("from", options.input + " (" + models::toString(file.container()) + ")");
    line("tensors", std::to_string(converted.tensors.size()) + ", " + groupedText(bytes) + " bytes" +
                        (options.dtype.empty()
                             ? ", bit for bit"
                             : ", " + std::to_string(converted.changed) + " converted to " + options.dtype));
    for (const auto& [key, value] : metadata)
        line(models::printable(key), models::printable(value));
    for (const std::string& note : file.notes())
        line("note", note);
}

int convert(const ConvertOptions& options) {
    const Result<std::optional<models::DType>> type = askedType(options.dtype);
    if (!type)
        return fail(type.error());
    std::map<std::string, std::string> given;
    if (Result<void> added = addMetadata(options.metadata, given); !added)
        return fail(added.error());
    if (Result<void> writable = checkFolderOf(options.output); !writable)
        return fail(writable.error());
    const Result<models::CheckpointFile> file = models::CheckpointFile::open(options.input);
    if (!file)
        return fail(file.error());
    std::map<std::string, std::string> metadata = file->metadata();
    for (auto& [key, value] : given)
        metadata.insert_or_assign(key, value);
    const Result<Converted> converted = convertAll(*file, *type);
    if (!converted)
        return fail(converted.error());
    if (Result<void> written = models::writeSafetensors(options.output, converted->tensors, metadata);
        !written)
        return fail(written.error());
    printReport(options, *file, *converted, metadata);
    return kExitOk;
}

}  // namespace

void addConvertCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<ConvertOptions>();
    CLI::App* const command =
        app.add_subcommand("convert", "Write any readable checkpoint as safetensors, with metadata");
    command
        ->add_option(
            "IN", options->input,
            "safetensors, an index of shards or its folder, PyTorch .pt/.pth/.th (state dict, zip or "
            "legacy), TorchScript, a pickle of NumPy arrays")
        ->required();
    command->add_option("OUT", options->output, "The safetensors file to write")->required();
    command
        ->add_option("--metadata", options->metadata,
                     "Metadata to add or replace, as architecture=resnet20; several may follow")
        ->type_name("KEY=VALUE");
    command
        ->add_option("--dtype", options->dtype,
                     "Convert floating-point tensors to f32, f16 or bf16 (default: every tensor bit for bit)")
        ->type_name("TYPE");
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->footer(
        "Nothing in IN is executed: a pickle is read by an allow-list, and a whole pickled network is "
        "refused "
        "(save its\nstate_dict() instead). Where several dictionaries hold tensors, the one with most is "
        "taken, and "
        "a note says which.\nStrings and numbers beside the tensors, as 'epoch', become metadata, as do the "
        "entries "
        "of a dictionary 'metadata'.\nKeys that Axscope reads: architecture, routing, num_experts, top_k, "
        "renormalise, shared_experts, slots_per_expert,\nnum_classes, dataset, input_size, mean, std, "
        "moe_layers, "
        "top1; ViT: patch, dim, depth, heads, pool.\nExamples:\n"
        "  axscope-cli convert best.pth best.safetensors --metadata architecture=resnet20 dataset=cifar100\n"
        "  axscope-cli convert net.safetensors net_f16.safetensors --dtype f16\n"
        "  axscope-cli convert sharded-folder whole.safetensors --json");
    command->callback(
        [options, &action] { action = [options](const std::stop_token&) { return convert(*options); }; });
}

}  // namespace axscope::app
