// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/text_table.h"
#include "models/datasets/contact_sheet.h"
#include "models/datasets/dataset_form.h"
#include "models/datasets/npy_output.h"
#include "models/datasets/open_dataset.h"
#include "models/datasets/subset.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {
namespace {

constexpr int kMostPerClass = 10'000;

struct DataCommandOptions {
    std::string spec;
    std::vector<std::string> classes;
    std::string sheetFile;
    int perClass = 10;
    std::string npyFile;
    std::uint64_t images = 0;
    bool json = false;
};

int listForms(bool json) {
    if (!json) {
        std::cout << dataSpecTable();
        return kExitOk;
    }
    nlohmann::ordered_json forms = nlohmann::ordered_json::array();
    for (const models::DatasetForm* form : models::datasetForms())
        forms.push_back({{"name", form->name},
                         {"title", form->title},
                         {"syntax", form->syntax},
                         {"summary", form->summary}});
    std::cout << nlohmann::ordered_json{{"schema", 1}, {"data_sets", std::move(forms)}}.dump(1) << '\n';
    return kExitOk;
}

std::vector<std::size_t> imagesOfClasses(const models::Dataset& data) {
    std::vector<std::size_t> counts(static_cast<std::size_t>(data.numClasses()), 0);
    for (std::size_t i = 0; i < data.size(); ++i)
        ++counts[static_cast<std::size_t>(data.label(i))];
    return counts;
}

std::string nameOfClass(const models::Dataset& data, std::size_t label) {
    return data.classNames().empty() ? std::string() : data.classNames()[label];
}

void printJson(const models::Dataset& data) {
    const std::vector<std::size_t> counts = imagesOfClasses(data);
    nlohmann::ordered_json classes = nlohmann::ordered_json::array();
    for (std::size_t label = 0; label < counts.size(); ++label)
        classes.push_back({{"label", label}, {"name", nameOfClass(data, label)}, {"images", counts[label]}});
    const nlohmann::ordered_json json{{"schema", 1},
                                      {"kind", data.kind()},
                                      {"location", data.location()},
                                      {"images", data.size()},
                                      {"image_size", data.imageSize()},
                                      {"labels_meaningful", data.hasMeaningfulLabels()},
                                      {"training", data.trainingSpec()},
                                      {"classes", std::move(classes)}};
    std::cout << json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

void print(const models::Dataset& data) {
    const auto line = [](const std::string& key, const std::string& value) {
        std::cout << "  " << key << std::string(18 - key.size(), ' ') << value << '\n';
    };
    const models::DatasetForm* const form = models::findDatasetForm(data.kind());
    const auto [channels, height, width] = data.imageSize();
    std::cout << data.kind() << ':' << data.location() << '\n';
    if (form != nullptr)
        line("data set", form->title);
    line("images", groupedText(data.size()));
    line("size", height == 0 ? "differs from image to image"
                             : std::to_string(channels) + " x " + std::to_string(height) + " x " +
                                   std::to_string(width) + " (channels, height, width)");
    line("classes", std::to_string(data.numClasses()));
    if (!data.hasMeaningfulLabels())
        line("labels", "random: accuracy means nothing");
    if (data.isOrderedByClass())
        line("order", "class by class: use --sample of 'run' for a fair part of them");
    if (!data.trainingSpec().empty())
        line("training images", data.trainingSpec());
    std::cout << '\n';
    TextTable table({"label", "images", "class"});
    const std::vector<std::size_t> counts = imagesOfClasses(data);
    for (std::size_t label = 0; label < counts.size(); ++label)
        table.addRow({std::to_string(label), groupedText(counts[label]), nameOfClass(data, label)});
    std::cout << table.text();
}

Result<void> writeSheet(const DataCommandOptions& options,
                        const std::shared_ptr<const models::Dataset>& data) {
    const Result<models::Image> sheet = models::contactSheet(data, options.perClass);
    if (!sheet)
        return sheet.error();
    const Result<std::string> file = models::encodePng(*sheet);
    if (!file)
        return file.error();
    return writeFileAtomically(options.sheetFile, *file);
}

int describeData(const DataCommandOptions& options) {
    if (options.spec.empty())
        return listForms(options.json);
    for (const std::string& file : {options.sheetFile, options.npyFile})
        if (Result<void> checked = checkFolderOf(file); !checked)
            return fail(checked.error());
    auto data = models::openDataset(options.spec);
    if (!data)
        return fail(data.error());
    if (!options.classes.empty()) {
        data = models::takeSubset(*data, {.classes = options.classes, .seed = {}});
        if (!data)
            return fail(data.error());
    }
    if (!options.sheetFile.empty())
        if (Result<void> written = writeSheet(options, *data); !written)
            return fail(written.error());
    if (!options.npyFile.empty())
        if (Result<void> written = models::writeImagesAsNpy(**data, options.images, options.npyFile);
            !written)
            return fail(written.error());
    if (options.json) {
        printJson(**data);
        return kExitOk;
    }
    print(**data);
    if (!options.sheetFile.empty() || !options.npyFile.empty())
        std::cout << '\n';
    if (!options.sheetFile.empty())
        std::cout << "contact sheet written to " << options.sheetFile << '\n';
    if (!options.npyFile.empty())
        std::cout << "images written to " << options.npyFile << ", labels to "
                  << models::npyLabelFile(options.npyFile).string() << '\n';
    return kExitOk;
}

}  // namespace

void addDataCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<DataCommandOptions>();
    CLI::App* const command = app.add_subcommand(
        "data", "List the data sets that are known; describe one, draw it as a contact sheet, export it");
    CLI::Option* const spec =
        command->add_option("SPEC", options->spec, dataSpecHelp() + "; without it all forms are listed");
    command->add_option("--classes", options->classes, "Only these classes, by name or number: 3,7,owl")
        ->type_name("C,...")
        ->delimiter(',')
        ->needs(spec);
    CLI::Option* const sheet =
        command
            ->add_option("--contact-sheet", options->sheetFile,
                         "Write the first images of each class as a picture, a row for each class")
            ->type_name("OUT.png")
            ->needs(spec);
    command->add_option("--per-class", options->perClass, "Images of each class on the sheet (default 10)")
        ->type_name("N")
        ->check(CLI::Range(1, kMostPerClass))
        ->needs(sheet);
    CLI::Option* const npy =
        command
            ->add_option("--npy", options->npyFile,
                         "Write the images as a NumPy array, uint8 (N, H, W, C), and the labels beside them, "
                         "int32 (N,): 'labels' in place of 'images' in the name, or labels.npy")
            ->type_name("IMAGES.npy")
            ->needs(spec);
    command->add_option("--images", options->images, "The first N images of --npy; 0 (default) = all")
        ->type_name("N")
        ->needs(npy);
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->footer(
        "Examples:\n  axscope-cli data\n  axscope-cli data sample --contact-sheet sample.png\n"
        "  axscope-cli data sample-train:50000 --npy train_images.npy\n\n" +
        dataSpecTable());
    command->callback([options, &action] {
        action = [options](const std::stop_token&) { return describeData(*options); };
    });
}

}  // namespace axscope::app
