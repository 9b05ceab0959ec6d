// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/export_options.h"
#include "app/cli/layer_weights.h"
#include "app/cli/multiplier_figures.h"
#include "app/cli/text_table.h"
#include "multipliers/families/family_member.h"
#include "multipliers/families/registry.h"

namespace axscope::app {
namespace {

using Json = nlohmann::ordered_json;

struct FamilyOptions {
    std::string name;
    TableExportOptions exported;
    LayerOptions layer;
    std::uint64_t depth = 0;
    bool parametersOnly = false;
    bool json = false;
    bool profile = false;
};

std::string formsText(const multipliers::Family& family) {
    std::string text;
    for (const multipliers::OperandForm form : family.forms)
        text += (text.empty() ? "" : "|") + std::string(toString(form));
    return text;
}

Json familyJson(const multipliers::Family& family) {
    Json json{{"name", family.name},         {"title", family.title},
              {"summary", family.summary},   {"reference", family.reference},
              {"parameters", Json::array()}, {"standard", multipliers::FamilyMember(family).name()}};
    for (const multipliers::ParameterInfo& parameter : family.parameters) {
        Json item{{"name", parameter.name}, {"meaning", parameter.meaning},  {"low", parameter.low},
                  {"high", parameter.high}, {"default", parameter.standard}, {"range", parameter.range()}};
        if (parameter.kind == multipliers::ParameterInfo::Kind::Choice)
            item["choices"] = parameter.choices;
        json["parameters"].push_back(item);
    }
    for (const multipliers::OperandForm form : family.forms)
        json["operands"].push_back(toString(form));
    return json;
}

void printFamily(const multipliers::Family& family) {
    std::cout << family.name << ": " << family.title << '\n'
              << "  " << family.summary << '\n'
              << "  Source: " << family.reference << '\n';
    TextTable table({"parameter", "range", "default", "meaning"});
    for (const multipliers::ParameterInfo& parameter : family.parameters)
        table.addRow({"--" + std::string(parameter.name), parameter.range(),
                      parameter.spelled(parameter.standard), std::string(parameter.meaning)});
    table.addRow({"--operands", formsText(family), toString(family.forms.front()), "how operands are taken"});
    std::cout << table.text();
}

int listFamilies(const FamilyOptions& options) {
    if (options.json) {
        Json json{{"schema", 1}, {"families", Json::array()}};
        for (const multipliers::Family* const family : multipliers::families())
            json["families"].push_back(familyJson(*family));
        std::cout << json.dump(1) << '\n';
        return kExitOk;
    }
    if (options.parametersOnly) {
        for (const multipliers::Family* const family : multipliers::families()) {
            printFamily(*family);
            std::cout << '\n';
        }
        return kExitOk;
    }
    TextTable table({"family", "parameters", "operands", "title"});
    for (const multipliers::Family* const family : multipliers::families()) {
        std::string parameters;
        for (const multipliers::ParameterInfo& parameter : family->parameters)
            parameters +=
                (parameters.empty() ? "" : " ") + std::string(parameter.name) + "=" + parameter.range();
        if (family->positional)
            parameters =
                std::to_string(family->parameters.size()) + " x " + family->parameters.front().range();
        table.addRow({std::string(family->name), parameters, formsText(*family), std::string(family->title)});
    }
    std::cout
        << table.text()
        << "\nA member is named wherever a multiplier is: drum:k=4, broken-array:h=1,v=6,operands=signed,\n"
           "masked:FC,FE,FF,FF,FF,FF,FF,FF. 'axscope-cli family NAME --params' explains one family.\n";
    return kExitOk;
}

/// "--k 4", "--k=4" or "k=4" of what CLI11 left over, as the part of a member's name behind the colon.
Result<std::string> memberName(const std::string& name, const std::vector<std::string>& rest) {
    std::string text = name;
    bool first = name.find(':') == std::string::npos;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        std::string item = rest[i];
        const bool isOption = item.starts_with("--");
        if (isOption)
            item.erase(0, 2);
        if (isOption && item.find('=') == std::string::npos) {
            if (i + 1 == rest.size())
                return Error{ErrorCode::InvalidArgument, "--" + item + " has no value", {}};
            item += "=" + rest[++i];
        }
        text += (first ? ":" : ",") + item;
        first = false;
    }
    return text;
}

int showFamily(const FamilyOptions& options, const std::vector<std::string>& rest) {
    if (options.name.empty())
        return rest.empty() ? listFamilies(options)
                            : fail({ErrorCode::InvalidArgument, "parameters without a family", {}});
    const Result<std::string> name = memberName(options.name, rest);
    if (!name)
        return fail(name.error());
    const Result<multipliers::FamilyMember> member = multipliers::FamilyMember::parse(*name);
    if (!member)
        return fail(member.error());
    if (options.parametersOnly) {
        if (options.json)
            std::cout << Json{{"schema", 1}, {"families", Json::array({familyJson(member->family())})}}.dump(
                             1)
                      << '\n';
        else
            printFamily(member->family());
        return kExitOk;
    }
    const Result<std::optional<LayerOperands>> layer = layerOperandsOf(options.layer);
    if (!layer)
        return fail(layer.error());
    const auto table = member->table();
    const Result<MultiplierFigures> figures = figuresOf(table, *layer ? &**layer : nullptr);
    if (!figures)
        return fail(figures.error());
    if (const Result<void> written = exportAsAsked(*table, options.exported); !written)
        return fail(written.error());
    if (options.json) {
        Json json = figuresJson(*figures, options.depth, options.profile);
        json["family"] = familyJson(member->family());
        std::cout << json.dump(1) << '\n';
        return kExitOk;
    }
    printFigures(*figures, options.depth);
    std::cout << "  source            " << member->family().reference << '\n';
    if (!options.exported.file.empty())
        std::cout << "Written to " << options.exported.file << '\n';
    return kExitOk;
}

}  // namespace

void addFamilyCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<FamilyOptions>();
    CLI::App* const command = app.add_subcommand(
        "family", "Multipliers by formula: list the families, explain one, make a member's table");
    command->add_option("NAME", options->name, "A family (drum) or a member (drum:k=4); none = list them");
    command->add_flag("--params", options->parametersOnly,
                      "Explain the parameters: range, default, meaning, source");
    command->add_option("--depth", options->depth, "Also the error of a sum of K products")->type_name("K");
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->add_flag("--profile", options->profile, "In the JSON also the arrays of the error profile");
    addLayerOptions(*command, options->layer);
    addTableExportOptions(*command, options->exported);
    command->allow_extras();
    std::string names;
    for (const multipliers::Family* const family : multipliers::families())
        names += "  " + multipliers::FamilyMember(*family).name() + "\n";
    command->footer(
        "A family's parameters are options too: --k 4, --operands sign-magnitude. Families, with their "
        "defaults:\n" +
        names +
        "Examples:\n"
        "  axscope-cli family\n"
        "  axscope-cli family drum --params\n"
        "  axscope-cli family broken-array --h 1 --v 6 --operands signed --out bam.npy");
    command->callback([command, options, &action] {
        action = [options, rest = command->remaining()](const std::stop_token&) {
            return showFamily(*options, rest);
        };
    });
}

}  // namespace axscope::app
