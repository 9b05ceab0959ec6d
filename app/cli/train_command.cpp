// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <utility>

#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/training_options.h"
#include "app/cli/training_printer.h"

namespace axscope::app {
namespace {

const char* const kTrainFooter =
    "Example, four experts in the last stage of a ResNet-20 on CIFAR-100:\n"
    "  axscope-cli train --arch resnet20 --topology hard --data cifar100:DIR --epochs 100 --out hard.safetensors\n"
    "\n"
    "The state of a run (weights, optimiser, routers, position) lies in FILE.training until FILE is written. After a\n"
    "kill, a power cut or Ctrl-C the same command goes on from it; on a CPU the weights come out bit for bit as if\n"
    "nothing had happened. The last bits depend on the number of threads, the LibTorch and the processor, so the number\n"
    "of threads is one of the settings that must be the same. With the same number of them a seed gives the same weights\n"
    "again. On CUDA sums have no fixed order: repeated runs come out about as accurate, and not with the same weights.\n"
    "\n"
    "Where nothing tells training from test images, a tenth of the images is held out for the test. With --keep best the\n"
    "test images choose the epoch: report accuracy on others then.\n";

}  // namespace

void addTrainCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<TrainOptions>();
    CLI::App* const command = app.add_subcommand(
        "train", "Train a dense or mixture-of-experts network, or go on with one");
    addNetworkOptions(*command, *options);
    addDescribeOption(*command, options->describe);
    addImageOptions(*command, *options);
    addRecipeOptions(*command, *options);
    addTrainingRunOptions(*command, *options);
    command->footer(kTrainFooter + ("\n" + dataSpecTable()));
    command->callback([options, command, &action] {
        action = [options, command](const std::stop_token& stop) {
            Result<analysis::TrainingOptions> training = trainingOf(*options);
            return training ? runTraining(*options, *std::move(training), commandLine(*command), stop)
                            : fail(training.error());
        };
    });
}

}  // namespace axscope::app
