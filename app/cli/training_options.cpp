// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training_options.h"

#include <utility>

#include "app/cli/data_options.h"
#include "models/io/checkpoint_file.h"
#include "models/networks/recognition.h"

namespace axscope::app {
namespace {

constexpr int kMaxCount = 65536;
constexpr double kAnyNumber = 1e9;
constexpr double kTrainedRateFactor = 0.1;  // of the rate for fresh networks, where a trained one goes on

models::TrainingSettings settingsOf(const TrainOptions& options, const std::string& architecture) {
    models::TrainingSettings settings = models::defaultTrainingSettings(architecture);
    if (!options.optimiser.empty()) {
        const bool sgd = options.optimiser == "sgd";
        const auto kind = sgd ? models::OptimiserKind::Sgd : models::OptimiserKind::AdamW;
        // The other optimiser's rate and decay would be far off.
        if (kind != settings.optimiser) {
            settings.learningRate = sgd ? 0.05 : 1e-3;
            settings.weightDecay = sgd ? 5e-4 : 0.05;
        }
        settings.optimiser = kind;
    }
    settings.epochs = options.epochs.value_or(settings.epochs);
    settings.batch = options.batch.value_or(settings.batch);
    settings.learningRate = options.learningRate.value_or(settings.learningRate);
    settings.finalRate = options.finalRate.value_or(settings.finalRate);
    settings.warmupEpochs = options.warmup.value_or(settings.warmupEpochs);
    settings.momentum = options.momentum.value_or(settings.momentum);
    settings.nesterov = !options.classicalMomentum && settings.momentum > 0;
    settings.weightDecay = options.weightDecay.value_or(settings.weightDecay);
    settings.clipNorm = options.clip.value_or(settings.clipNorm);
    settings.labelSmoothing = options.labelSmoothing.value_or(settings.labelSmoothing);
    settings.cropPadding = options.noAugmentation ? 0 : options.crop.value_or(settings.cropPadding);
    settings.flip = !options.noFlip && !options.noAugmentation;
    settings.balance = options.balance.value_or(settings.balance);
    settings.centroidDecay = options.centroidDecay.value_or(settings.centroidDecay);
    settings.revivalShare = options.revival.value_or(settings.revivalShare);
    settings.kept = options.keep == "best" ? models::KeptWeights::Best : models::KeptWeights::Last;
    settings.half = options.half;
    settings.seed = options.seed;
    settings.threads = options.threads;
    return settings;
}

}  // namespace

Result<analysis::TrainingOptions> trainingOf(const TrainOptions& options) {
    analysis::TrainingOptions training;
    if (options.architecture.empty() == options.from.empty())
        return Error{ErrorCode::InvalidArgument, "give either --arch for a fresh network or --from for a trained one",
                     {}};
    models::NetworkDescription& network = training.network;
    network.architecture = options.architecture;
    network.topology = models::topologyFromString(options.topology).value_or(models::Topology::Dense);
    const bool routed = network.topology != models::Topology::Dense;
    network.numExperts = options.experts.value_or(routed && options.from.empty() ? 4 : 0);
    network.topK = options.topK.value_or(0);
    network.renormalise = options.renormalise;
    network.sharedExperts = options.shared;
    network.slotsPerExpert = options.slots;
    network.moeLayers = options.moeLayers;
    network.patch = options.patch;
    network.dim = options.dim;
    network.depth = options.depth;
    network.heads = options.heads;
    network.meanPool = options.meanPool;
    if (options.imageSize > 0)
        network.inputSize = {3, options.imageSize, options.imageSize};
    training.from = options.from;
    Result<models::DescriptionOverrides> describe = overridesOf(options.describe);
    if (!describe)
        return describe.error();
    training.describe = *std::move(describe);

    training.data = options.data;
    training.testData = options.test;
    training.trainImages = options.limitTrain;
    training.testImages = options.limitTest;
    training.normalisation.preset = options.preset;
    for (const auto& [text, numbers] : {std::pair(&options.mean, &training.normalisation.mean),
                                        std::pair(&options.std, &training.normalisation.std)}) {
        if (text->empty())
            continue;
        Result<std::vector<float>> parsed = models::parseNumberList(*text);
        if (!parsed)
            return parsed.error();
        *numbers = *std::move(parsed);
    }
    training.out = options.out;
    training.overwrite = options.overwrite;
    training.restart = options.restart;
    training.saveEverySeconds = options.saveEvery;
    training.device = options.device;
    std::string architecture = options.architecture;
    if (!options.from.empty()) {
        const Result<models::CheckpointFile> file = models::CheckpointFile::open(options.from);
        if (!file)
            return file.error();
        const Result<models::Recognition> recognised = models::recognise(*file, training.describe);
        if (!recognised)
            return recognised.error();
        architecture = recognised->description.architecture;
    }
    training.settings = settingsOf(options, architecture);
    if (!options.from.empty() && !options.learningRate)
        training.settings.learningRate *=
            options.retrain ? models::retrainingRateFactor(training.settings.optimiser) : kTrainedRateFactor;
    if (options.retrain) {
        training.settings.epochs = options.epochs.value_or(models::kRetrainingEpochs);
        training.settings.warmupEpochs = options.warmup.value_or(0);
    }
    return training;
}

std::string commandLine(const CLI::App& command) {
    std::string text = "axscope-cli " + command.get_name();
    for (const CLI::Option* const option : command.get_options()) {
        if (option->count() == 0)
            continue;
        text += " --" + option->get_lnames().front();
        if (option->get_items_expected_max() > 0)
            for (const std::string& value : option->results())
                text += " " + value;
    }
    return text;
}

void addNetworkOptions(CLI::App& command, TrainOptions& options) {
    const std::string group = "Network";
    command.add_option("--arch", options.architecture, "Architecture of a fresh network: resnet20, vgg11_bn, vit_tiny, mobilenet_v2, ...")
        ->type_name("NAME")
        ->group(group);
    command.add_option("--topology", options.topology, "Routing of its MoE layers")
        ->check(CLI::IsMember({"dense", "hard", "soft", "cluster"}))
        ->capture_default_str()
        ->group(group);
    command.add_option("--experts", options.experts, "Experts per MoE layer (default: 4)")
        ->type_name("N")
        ->check(CLI::Range(1, 4096))
        ->group(group);
    command.add_option("--top-k", options.topK, "hard: experts that run per decision (default: 1)")
        ->type_name("N")
        ->check(CLI::Range(1, 4096))
        ->group(group);
    command.add_flag("--renormalise", options.renormalise, "hard: divide the gates of the chosen by their sum")->group(group);
    command.add_option("--shared-experts", options.shared, "Experts per MoE layer that always run")
        ->type_name("N")
        ->check(CLI::Range(0, 4096))
        ->group(group);
    command.add_option("--slots", options.slots, "soft, vision transformers: slots per expert instead of a mixture")
        ->type_name("N")
        ->check(CLI::Range(0, kMaxCount))
        ->group(group);
    command
        .add_option("--moe-layers", options.moeLayers,
                    "Layers that hold experts: layer3.0,layer3.1 (default: the last stage of a ResNet, the last "
                    "convolution of a VGG, two MLPs of a transformer, the 160-channel blocks of MobileNetV2)")
        ->type_name("NAME,...")
        ->delimiter(',')
        ->group(group);
    const auto size = [&](const char* name, int& value, const char* help) {
        command.add_option(name, value, help)->type_name("N")->check(CLI::Range(1, kMaxCount))->group(group);
    };
    size("--patch", options.patch, "Transformers: pixels of a patch's side (default: an eighth of the image's)");
    size("--dim", options.dim, "Transformers: width (default: by name)");
    size("--depth", options.depth, "Transformers: blocks (default: 12)");
    size("--heads", options.heads, "Transformers: heads (default: one per 64 features)");
    command.add_flag("--mean-pool", options.meanPool, "Transformers: mean of the patches instead of a class token")->group(group);
    size("--image-size", options.imageSize, "Bring images to N x N pixels (default: the data set's size)");
    command.add_option("--from", options.from, "Begin with this checkpoint instead of a fresh network")
        ->type_name("FILE")
        ->group(group);
}

void addImageOptions(CLI::App& command, TrainOptions& options) {
    const std::string group = "Data";
    command
        .add_option("--data", options.data,
                    dataSpecHelp() + ". Test images stand for the training images beside them, and the other way round")
        ->type_name("SPEC")
        ->required()
        ->group(group);
    command
        .add_option("--test", options.test,
                    "Test images, where they are not found beside the training images; otherwise a tenth of those is held out")
        ->type_name("SPEC")
        ->group(group);
    command.add_option("--limit-train", options.limitTrain, "Train on N images, drawn by the seed (0 = all)")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber)
        ->group(group);
    command.add_option("--limit-test", options.limitTest, "Test on N images, drawn by the seed (0 = all)")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber)
        ->group(group);
    CLI::Option* const preset =
        command
            .add_option("--normalise", options.preset,
                        "Normalisation by name (default: the data set's own, else measured): " +
                            models::normalisationPresetList())
            ->type_name("NAME")
            ->group(group);
    CLI::Option* const mean = command.add_option("--mean", options.mean, "Mean per channel of pixels scaled to 0..1")
                                  ->type_name("A,B,C")
                                  ->group(group);
    CLI::Option* const std =
        command.add_option("--std", options.std, "Standard deviation per channel")->type_name("A,B,C")->group(group);
    mean->excludes(preset)->needs(std);
    std->excludes(preset)->needs(mean);
    command.add_option("--crop", options.crop, "Random crop after N black pixels around (default: an eighth of the side)")
        ->type_name("N")
        ->check(CLI::Range(0, 1024))
        ->group(group);
    command.add_flag("--no-flip", options.noFlip, "Do not mirror every second image")->group(group);
    command.add_flag("--no-augmentation", options.noAugmentation, "Neither crop nor mirror")->group(group);
}

void addRecipeOptions(CLI::App& command, TrainOptions& options) {
    const std::string group = "Recipe (defaults depend on the architecture)";
    const auto number = [&](const char* name, std::optional<double>& value, const char* help) {
        command.add_option(name, value, help)->type_name("X")->check(CLI::Range(0.0, kAnyNumber))->group(group);
    };
    command.add_option("--epochs", options.epochs, "Passes over the training images (default: 100)")
        ->type_name("N")
        ->check(CLI::Range(1, 100000))
        ->group(group);
    command.add_option("--batch", options.batch, "Images per step (default: 128)")
        ->type_name("N")
        ->check(CLI::Range(1, kMaxCount))
        ->group(group);
    command.add_option("--optimiser", options.optimiser, "sgd (with momentum) or adamw")
        ->check(CLI::IsMember({"sgd", "adamw"}))
        ->group(group);
    number("--lr", options.learningRate, "Learning rate at its highest (with --from a tenth of what a fresh network gets)");
    number("--final-lr", options.finalRate, "Learning rate at the end of the cosine (default: 0)");
    number("--warmup", options.warmup, "Epochs of linear warm-up; may be a fraction");
    number("--momentum", options.momentum, "sgd (default: 0.9)");
    command.add_flag("--classical-momentum", options.classicalMomentum, "sgd: not Nesterov's")->group(group);
    number("--weight-decay", options.weightDecay, "Not applied to norms, biases, class token and positions");
    number("--clip", options.clip, "Scale gradients to at most this norm (0 = never)");
    number("--label-smoothing", options.labelSmoothing, "Share of the target that is spread over all classes");
    number("--balance", options.balance,
           "hard: factor of the load-balancing loss E sum f_i P_i of each MoE layer (default: 0.01)");
    number("--centroid-decay", options.centroidDecay, "cluster: of the moving averages, per step (default: 0.99)");
    number("--revival", options.revival,
           "cluster: an expert with less than this part of an even share gets a new centroid (default: 0.1; 0 = never)");
    command.add_option("--seed", options.seed, "Of weights, order and augmentation")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber)  // minus signs would be read modulo 2^64
        ->capture_default_str()
        ->group(group);
}

void addTrainingRunOptions(CLI::App& command, TrainOptions& options) {
    const std::string group = "Run";
    command.add_option("--out", options.out, "The checkpoint to write (safetensors)")
        ->type_name("FILE")
        ->required()
        ->group(group);
    command.add_flag("--half", options.half, "Write it in F16; the test rounds alike")->group(group);
    command
        .add_option("--keep", options.keep, "Weights of the last epoch, or of the one that tests best")
        ->check(CLI::IsMember({"last", "best"}))
        ->capture_default_str()
        ->group(group);
    command.add_flag("--overwrite", options.overwrite, "Replace FILE where it exists")->group(group);
    command.add_flag("--restart", options.restart, "Throw away the state of an earlier run")->group(group);
    command
        .add_option("--save-every", options.saveEvery, "Seconds between two states within an epoch")
        ->type_name("S")
        ->check(CLI::Range(0.0, kAnyNumber))
        ->capture_default_str()
        ->group(group);
    command.add_option("--device", options.device, "Where to train: auto takes CUDA where LibTorch has it, for retraining the CPU, whose kernels emulate multipliers")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str()
        ->group(group);
    command.add_option("--threads", options.threads, "LibTorch's threads (0 = one per processor)")
        ->type_name("N")
        ->check(CLI::Range(0, 1024))
        ->group(group);
    command.add_flag("--json", options.json, "One JSON object a line on standard output: note, begin, step, epoch, end")->group(group);
    command.add_flag("--quiet", options.quiet, "Only what came of it")->group(group);
}

}  // namespace axscope::app
