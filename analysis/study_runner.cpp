// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_runner.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <mutex>
#include <set>
#include <utility>

#include "analysis/paired_run.h"
#include "analysis/provenance.h"
#include "analysis/report/report.h"
#include "analysis/run_config.h"
#include "analysis/study_images.h"
#include "models/datasets/batch_reader.h"
#include "models/datasets/dataset.h"
#include "models/emulation/calibration.h"
#include "models/emulation/network_sites.h"
#include "models/emulation/passes.h"
#include "models/emulation/ranges.h"
#include "models/io/checkpoint_file.h"
#include "models/io/quoted.h"
#include "models/networks/network.h"
#include "multipliers/base/first_failure.h"
#include "multipliers/base/parallel.h"
#include "multipliers/base/sha256.h"
#include "multipliers/gemm/lut_gemm.h"

namespace axscope::analysis {
namespace {

using Clock = std::chrono::steady_clock;
using models::Arithmetic;
using models::EmulationPlan;
using models::ActivationRanges;
using models::Dataset;
using models::MacLayer;
using models::Network;

constexpr std::chrono::milliseconds kPartialInterval{500};
constexpr int kFixedRuns = 2;  // float and int8 stand before the multipliers

/// Sums of a checkpoint's blocks, merged in the order of the blocks whatever the order they finish in:
/// floating-point sums then do not depend on the threads.
class OrderedMerge {
public:
    explicit OrderedMerge(std::size_t blocks) : m_waiting(blocks) {}

    /// Returns true where the merged prefix grew.
    bool add(std::size_t block, BlockSums sums) {
        m_waiting[block] = std::move(sums);
        bool grew = false;
        while (m_next < m_waiting.size() && m_waiting[m_next]) {
            m_total.resize(std::max(m_total.size(), m_waiting[m_next]->size()));
            for (std::size_t run = 0; run < m_total.size(); ++run)
                m_total[run].merge((*m_waiting[m_next])[run]);
            m_waiting[m_next++].reset();
            grew = true;
        }
        return grew;
    }

    [[nodiscard]] const BlockSums& total() const { return m_total; }

private:
    std::vector<std::optional<BlockSums>> m_waiting;
    std::size_t m_next = 0;
    BlockSums m_total;
};

/// A multiplier ready to compute with its operands in either order.
struct OrderedKernels {
    std::shared_ptr<const multipliers::LutKernel> activationFirst;
    std::shared_ptr<const multipliers::LutKernel> weightFirst;  ///< of the transposed table

    [[nodiscard]] const std::shared_ptr<const multipliers::LutKernel>& in(models::OperandOrder order) const {
        return order == models::OperandOrder::WeightFirst ? weightFirst : activationFirst;
    }
};

/// One approximate run: which table each site of each network takes.
struct RunPlan {
    models::Assignment assignment;  ///< one without rules for a single multiplier
    std::size_t table = 0;          ///< of sites that no rule names
    /// [network][site]: index of a table; -1 where the site is not approximated.
    std::vector<std::vector<int>> sites;
};

/// Everything that was checked before the first image.
struct PreparedStudy {
    StudyImages images;
    std::vector<NetworkImages> networkImages;  ///< as the networks
    std::vector<std::shared_ptr<const Network>> networks;
    std::vector<std::optional<ActivationRanges>> ranges;  ///< empty = calibrate
    std::vector<EmulationPlan> plans;                     ///< as `networks`
    std::vector<std::vector<std::vector<std::uint64_t>>> weightOperands;  ///< [network][layer], see LayerDetail
    std::vector<MultiplierInfo> tables;                   ///< every table that some run uses
    std::map<std::string, std::size_t> tableNames;        ///< names in rules -> index in `tables`
    std::vector<OrderedKernels> kernels;                  ///< as `tables`
    std::vector<RunPlan> runs;                            ///< as result.multipliers
    std::vector<std::vector<std::size_t>> groups;         ///< per network: how many runs go together
    StudyResult result;  ///< checkpoints, multipliers, provenance
};

std::string uniqueCheckpointName(const std::string& stem, const std::vector<CheckpointInfo>& taken) {
    std::string name = stem;
    const auto isTaken = [&] {
        return std::any_of(taken.begin(), taken.end(), [&](const auto& info) { return info.name == name; });
    };
    for (int number = 2; isTaken(); ++number)
        name = stem + " (" + std::to_string(number) + ")";
    return name;
}

/// Multiply-accumulates per image of attention products (`inDense` only) and of routers too that are not left in
/// float32: they count like layers.
std::uint64_t emulatedSiteMacs(const EmulationPlan& plan, bool inDense) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        const models::SiteKind kind = plan.sites[i].kind;
        const bool counts =
            kind == models::SiteKind::Attention || (kind == models::SiteKind::Router && !inDense);
        if (counts && plan.choices[i].arithmetic != Arithmetic::Float)
            sum += plan.sites[i].macs;
    }
    return sum;
}

Result<void> addCheckpoint(const Experiment& experiment, const std::filesystem::path& file,
                           PreparedStudy& study) {
    Result<std::shared_ptr<const Network>> network = models::loadNetwork(file.string(), experiment.describe);
    if (!network)
        return network.error();
    Result<NetworkImages> images =
        imagesFor(study.images, experiment, (*network)->description(), file.string());
    if (!images)
        return images.error();
    Result<std::string> hash = models::sha256OfCheckpoint(file);
    if (!hash)
        return hash.error();

    EmulationPlan plan =
        models::planFor(experiment.emulation, experiment.ranges.layers, models::sitesOf(**network));
    std::optional<ActivationRanges> ranges;
    if (!experiment.ranges.file.empty()) {
        Result<ActivationRanges> read = models::readRanges(experiment.ranges.file, file.stem().string());
        if (!read)
            return read.error();
        for (const std::string& name : models::neededRanges(**network, plan))
            if (!read->contains(name))
                return Error{ErrorCode::NotFound,
                             "has no range for layer '" + name + "' of " + file.filename().string(),
                             experiment.ranges.file.string()};
        ranges = std::move(*read);
    }

    CheckpointInfo info;
    info.name = uniqueCheckpointName(file.stem().string(), study.result.checkpoints);
    info.file = file.string();
    info.sha256 = std::move(*hash);
    info.description = (*network)->description();
    info.parameters = (*network)->parameterCount();
    info.denseMacs = static_cast<double>((*network)->denseMacs() + emulatedSiteMacs(plan, /*inDense=*/true));
    study.result.checkpoints.push_back(std::move(info));
    study.networks.push_back(std::move(*network));
    study.networkImages.push_back(std::move(*images));
    study.ranges.push_back(std::move(ranges));
    study.plans.push_back(std::move(plan));
    study.weightOperands.emplace_back(study.networks.back()->macLayers().size());
    return {};
}

std::string rangesText(const Experiment& experiment, const PreparedStudy& study) {
    if (study.images.calibration == nullptr)
        return "file " + experiment.ranges.file.string();
    const std::uint64_t images =
        std::min<std::uint64_t>(experiment.ranges.images, study.images.calibration->size());
    std::string text = models::toString(experiment.ranges.method);
    if (experiment.ranges.method == CalibrationMethod::Percentile)
        text += " " + numberText(experiment.ranges.percentile);
    if (experiment.ranges.method == CalibrationMethod::Fixed)
        text += " at " + numberText(experiment.ranges.range);
    if (!experiment.ranges.layers.empty())
        text += " (except " + models::inWords(experiment.ranges.layers) + ")";
    return text + " over the first " + std::to_string(images) + " images of " +
           study.images.calibrationInWords;
}

/// How the images were brought to the networks: once where it is the same for all.
std::string preparationText(const PreparedStudy& study) {
    std::string text;
    for (std::size_t i = 0; i < study.networkImages.size(); ++i) {
        const std::string& words = study.networkImages[i].inWords;
        if (std::all_of(study.networkImages.begin(), study.networkImages.end(),
                        [&](const NetworkImages& images) { return images.inWords == words; }))
            return words;
        text += (text.empty() ? "" : "; ") + study.result.checkpoints[i].name + ": " + words;
    }
    return text;
}

/// Contents behind every figure: name and hash of each checkpoint, table and ranges file.
Result<std::vector<std::string>> inputHashes(const Experiment& experiment, const StudyResult& result,
                                             const std::vector<MultiplierInfo>& tables) {
    std::vector<std::string> inputs;
    for (const CheckpointInfo& checkpoint : result.checkpoints)
        inputs.push_back(checkpoint.name + " sha256 " + checkpoint.sha256);
    for (const MultiplierInfo& multiplier : tables)
        inputs.push_back(multiplier.name + " sha256 " + multiplier.table->hash());
    for (const auto& [key, value] : experiment.describe)
        inputs.push_back("told of the checkpoints: " + key + "=" + value);
    std::vector<std::filesystem::path> files = experiment.assignmentFiles;
    if (!experiment.ranges.file.empty())
        files.push_back(experiment.ranges.file);
    for (const std::filesystem::path& file : files) {
        Result<std::string> hash = sha256OfFile(file);
        if (!hash)
            return hash.error();
        inputs.push_back(file.filename().string() + " sha256 " + *hash);
    }
    return inputs;
}

models::CalibrationOptions calibrationOptions(const Experiment& experiment, const EmulationPlan& plan,
                                              int threads) {
    models::CalibrationOptions options;
    options.plan = &plan;
    options.range = experiment.ranges.range;
    options.method = experiment.ranges.method;
    options.percentile = experiment.ranges.percentile;
    options.images = experiment.ranges.images;
    options.threads = threads;
    options.batchSize = experiment.batchSize;
    return options;
}

/// A multiplier that a rule of `where` names, resolved once.
Result<std::size_t> tableOf(const std::string& name, const std::string& where, PreparedStudy& study) {
    if (const auto known = study.tableNames.find(name); known != study.tableNames.end())
        return known->second;
    Result<std::size_t> index = findOrAddMultiplier(name, study.tables);
    if (!index)
        return Error{index.error().code, "multiplier " + models::inQuotes(name) + ": " + index.error().message,
                     where};
    study.tableNames.emplace(name, *index);
    return index;
}

/// Resolves every multiplier and makes the list of runs: single multipliers, then assignments.
Result<void> prepareRuns(const Experiment& experiment, PreparedStudy& study) {
    Result<std::vector<MultiplierInfo>> multipliers = resolveMultipliers(experiment.multipliers);
    if (!multipliers)
        return multipliers.error();
    study.tables = std::move(*multipliers);
    study.result.multipliers = study.tables;
    for (std::size_t i = 0; i < study.tables.size(); ++i)
        study.runs.push_back({{study.tables[i].name, study.tables[i].name, {}}, i, {}});
    std::vector<models::Assignment> assignments = experiment.assignments;
    for (const std::filesystem::path& file : experiment.assignmentFiles) {
        Result<std::vector<models::Assignment>> read = readAssignments(file);
        if (!read)
            return read.error();
        assignments.insert(assignments.end(), read->begin(), read->end());
    }
    for (const models::Assignment& assignment : assignments)
        if (Result<void> sound = models::checkAssignment(assignment); !sound)
            return sound.error();
    for (const models::AssignRule& rule : experiment.emulation.assign)
        if (Result<std::size_t> table = tableOf(rule.multiplier, "assign", study); !table)
            return table.error();
    for (const models::Assignment& assignment : assignments) {
        const std::string where = "assignment " + models::inQuotes(assignment.name);
        if (std::any_of(study.result.multipliers.begin(), study.result.multipliers.end(),
                        [&](const MultiplierInfo& info) { return info.name == assignment.name; }))
            return Error{ErrorCode::InvalidArgument, "another run has this name", where};
        Result<std::size_t> others = tableOf(assignment.otherLayers, where, study);
        if (!others)
            return others.error();
        for (const models::AssignRule& rule : assignment.assign)
            if (Result<std::size_t> table = tableOf(rule.multiplier, where, study); !table)
                return table.error();
        MultiplierInfo info;
        info.name = assignment.name;
        info.assignment = models::inWords(assignment);
        study.result.multipliers.push_back(std::move(info));
        study.runs.push_back({assignment, *others, {}});
    }
    const auto& order = experiment.emulation.order;
    const bool bothOrders = std::find(order.begin(), order.end(), models::OperandOrder::WeightFirst) != order.end();
    for (const MultiplierInfo& multiplier : study.tables) {
        const std::shared_ptr<const multipliers::ProductTable> table = emulatedTable(multiplier);
        Result<std::shared_ptr<const multipliers::LutKernel>> first = multipliers::LutKernel::create(table);
        if (!first)
            return first.error();
        OrderedKernels kernels{*first, *first};
        if (bothOrders && table->transposed()->hash() != table->hash()) {
            Result<std::shared_ptr<const multipliers::LutKernel>> second =
                multipliers::LutKernel::create(table->transposed());
            if (!second)
                return second.error();
            kernels.weightFirst = std::move(*second);
        }
        study.kernels.push_back(std::move(kernels));
    }
    return {};
}

/// The kernel of each site in a run over a network.
SiteKernels kernelsFor(const PreparedStudy& study, const RunPlan& run, std::size_t network) {
    const EmulationPlan& plan = study.plans[network];
    SiteKernels kernels(plan.sites.size());
    for (std::size_t i = 0; i < kernels.size(); ++i)
        if (const int table = run.sites[network][i]; table >= 0)
            kernels[i] = study.kernels[static_cast<std::size_t>(table)].in(plan.choices[i].order);
    return kernels;
}

/// Gives every site of every network its table, checks that every pattern chose something, and groups the runs.
Result<void> planRuns(const Experiment& experiment, PreparedStudy& study) {
    std::vector<models::Site> allSites;
    std::vector<std::vector<std::string>> unmatched;
    std::vector<const EmulationPlan*> plans;
    for (const EmulationPlan& plan : study.plans) {
        allSites.insert(allSites.end(), plan.sites.begin(), plan.sites.end());
        unmatched.push_back(plan.unmatched);
        plans.push_back(&plan);
    }
    if (Result<void> sound = models::checkPatternsMatch(unmatched, allSites, "emulation"); !sound)
        return sound;
    if (Result<void> sound = models::checkRulesCount(experiment.emulation, plans); !sound)
        return sound;
    for (RunPlan& run : study.runs) {
        unmatched.clear();
        for (const EmulationPlan& plan : study.plans) {
            const std::vector<std::string> names =
                models::multipliersFor(plan, run.assignment, unmatched.emplace_back());
            std::vector<int>& sites = run.sites.emplace_back();
            for (std::size_t i = 0; i < names.size(); ++i) {
                int table = -1;
                if (!names[i].empty()) {
                    Result<std::size_t> found = names[i] == run.assignment.otherLayers
                                                    ? Result<std::size_t>(run.table)
                                                    : tableOf(names[i], run.assignment.name, study);
                    if (!found)
                        return found.error();
                    table = static_cast<int>(*found);
                }
                sites.push_back(table);
            }
        }
        const std::string where = "assignment " + models::inQuotes(run.assignment.name);
        if (Result<void> sound = models::checkPatternsMatch(unmatched, allSites, where); !sound)
            return sound;
    }
    for (std::size_t network = 0; network < study.networks.size(); ++network) {
        std::vector<std::size_t> groups{0};
        std::size_t bytes = 0;
        for (const RunPlan& run : study.runs) {
            SiteKernels kernels = kernelsFor(study, run, network);
            for (auto& kernel : kernels)
                if (kernel != nullptr && kernel->table().isExact())
                    kernel = nullptr;  // the int8 run has it packed
            const std::size_t own = models::packedBytes(*study.networks[network], study.plans[network], kernels);
            if (groups.back() > 0 && bytes + own > experiment.maxPackedBytes) {
                groups.push_back(0);
                bytes = 0;
            }
            ++groups.back();
            bytes += own;
        }
        study.groups.push_back(std::move(groups));
    }
    return {};
}

/// What the settings of a study are, in words.
std::vector<std::string> settingsInWords(const Experiment& experiment, const std::string& ranges) {
    std::vector<std::string> words = models::inWords(experiment.emulation);
    words.push_back("ranges: " + ranges);
    std::string cost = "cost: power of each layer's multiplier over that of the exact one, weighted by the MACs that run";
    if (experiment.emulation != models::EmulationConfig{})
        cost += "; layers computed exactly (int8 or float32) count as exact multiplications, attention products and "
                "routers where they are not float32";
    words.push_back(std::move(cost));
    return words;
}

std::string paragraph(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& part : words)
        text += (text.empty() ? "" : "; ") + part;
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text + ".";
}

Result<PreparedStudy> prepareStudy(const Experiment& experiment, int threads, const JobControl& job) {
    PreparedStudy study;
    if (experiment.checkpoints.empty())
        return Error{ErrorCode::InvalidArgument, "name at least one checkpoint", "checkpoints"};
    if (experiment.batchSize < 1)
        return Error{ErrorCode::InvalidArgument, "must be at least 1", "batch size"};
    if (Result<void> sound = models::checkConfig(experiment.emulation); !sound)
        return sound.error();
    if (Result<void> sound = models::checkRangeRules(experiment.ranges.layers); !sound)
        return sound.error();
    if (Result<void> prepared = prepareRuns(experiment, study); !prepared)
        return prepared.error();

    Result<StudyImages> images = openStudyImages(experiment);
    if (!images)
        return images.error();
    study.images = std::move(*images);
    for (const std::filesystem::path& file : experiment.checkpoints) {
        if (job.stopRequested())
            return JobControl::cancelled();
        if (Result<void> added = addCheckpoint(experiment, file, study); !added)
            return added.error();
    }

    if (Result<void> planned = planRuns(experiment, study); !planned)
        return planned.error();

    Provenance& provenance = study.result.provenance;
    provenance = currentProvenance();
    provenance.threads = threads;
    provenance.batchSize = experiment.batchSize;
    const Dataset& dataset = *study.images.dataset;
    if (dataset.kind() == "random")
        provenance.seed = std::strtoull(dataset.location().c_str(), nullptr, 10);
    Result<std::vector<std::string>> inputs = inputHashes(experiment, study.result, study.tables);
    if (!inputs)
        return inputs.error();
    provenance.inputs = std::move(*inputs);
    provenance.dataset = dataset.kind() + ":" + dataset.location();
    provenance.datasetImages = dataset.size();
    provenance.subset = study.images.subset;
    provenance.preparation = preparationText(study);
    provenance.labelsMeaningful = dataset.hasMeaningfulLabels();
    provenance.ranges = rangesText(experiment, study);
    provenance.settings = settingsInWords(experiment, provenance.ranges);
    provenance.arithmetic = paragraph(models::inWords(experiment.emulation));
    study.result.imagesRequested = study.images.count;
    study.result.classNames = dataset.classNames();
    return study;
}

/// `run`: the approximate run; nullptr for int8.
std::vector<LayerResult> layerResults(const PreparedStudy& study, std::size_t checkpoint, const RunSums& sums,
                                      const RunPlan* run) {
    const Network& network = *study.networks[checkpoint];
    const EmulationPlan& plan = study.plans[checkpoint];
    std::vector<LayerResult> layers;
    for (std::size_t i = 0; i < sums.layers.size(); ++i) {
        const MacLayer& layer = network.macLayers()[i];
        LayerResult result;
        result.name = layer.name;
        result.macs = layer.macs;
        result.imageShare =
            static_cast<double>(sums.layers[i].rows) /
            static_cast<double>(std::max<std::uint64_t>(sums.accuracy.images, 1) *
                                static_cast<std::uint64_t>(layer.rowsPerImage));
        result.depth = layer.depth;
        result.expert = layer.expert;
        result.moeLayer = layer.moeLayer;
        const Arithmetic arithmetic = plan.choices[i].arithmetic;
        result.computed = models::toString(
            run == nullptr && arithmetic == Arithmetic::Approx ? Arithmetic::Int8 : arithmetic);
        if (run != nullptr && arithmetic == Arithmetic::Approx)
            result.multiplier = study.tables[static_cast<std::size_t>(run->sites[checkpoint][i])].name;
        result.cumulative = sums.layers[i].cumulative.figures();
        result.isolated = sums.layers[i].isolated.figures();
        result.reduction = static_cast<int>(layer.geometry.depth());
        result.detail = sums.layers[i].detail.detail(study.weightOperands[checkpoint][i]);
        layers.push_back(std::move(result));
    }
    return layers;
}

double activeMacs(const std::vector<LayerResult>& layers, const EmulationPlan& plan) {
    double sum = 0;
    for (const LayerResult& layer : layers)
        sum += layer.imageShare * static_cast<double>(layer.macs);
    return sum + static_cast<double>(emulatedSiteMacs(plan, /*inDense=*/false));
}

/// Sum over what runs of its MACs x power of its multiplier / power of the exact one; what is exact counts 1. Absent
/// where a multiplier's power is not known. `run`: nullptr for int8.
std::optional<double> poweredMacs(const PreparedStudy& study, std::size_t checkpoint,
                                  const std::vector<LayerResult>& layers, const RunPlan* run) {
    const EmulationPlan& plan = study.plans[checkpoint];
    if (run == nullptr)
        return activeMacs(layers, plan);
    // Added per multiplier, so that a run with a single one is its active MACs times one number.
    std::vector<double> perTable(study.tables.size());
    double exact = 0;
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        const bool isLayer = i < layers.size();
        if (!isLayer && plan.choices[i].arithmetic == Arithmetic::Float)
            continue;
        const double macs = (isLayer ? layers[i].imageShare : 1.0) * static_cast<double>(plan.sites[i].macs);
        const int table = run->sites[checkpoint][i];
        (table < 0 ? exact : perTable[static_cast<std::size_t>(table)]) += macs;
    }
    double sum = exact;
    for (std::size_t table = 0; table < perTable.size(); ++table) {
        if (perTable[table] == 0)
            continue;
        const std::optional<double>& power = study.tables[table].powerMw;
        if (!power)
            return std::nullopt;
        sum += perTable[table] * (*power / multipliers::exactPowerMw());
    }
    return sum;
}

/// The runs of one checkpoint from its sums.
std::vector<RunResult> runResults(const PreparedStudy& study, std::size_t checkpoint, const BlockSums& sums) {
    const Network& network = *study.networks[checkpoint];
    std::vector<RunResult> runs;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        RunResult run;
        run.checkpoint = checkpoint;
        run.mode = i == 0 ? Mode::Float : i == 1 ? Mode::Int8 : Mode::Approx;
        if (run.mode != Mode::Float)
            run.reference = run.mode == Mode::Int8 ? Mode::Float : Mode::Int8;
        run.accuracy = sums[i].accuracy.result();
        run.agreementInt8 = sums[i].accuracy.agreementInt8();
        const RunPlan* const plan = run.mode == Mode::Approx ? &study.runs[i - kFixedRuns] : nullptr;
        run.layers = layerResults(study, checkpoint, sums[i], plan);
        for (const models::Router& router : network.routers())
            run.routing.push_back(sums[i].routing[static_cast<std::size_t>(router.index)].result(
                router.layer, router.topology != models::Topology::Cluster));
        if (run.mode == Mode::Approx)
            run.multiplier = i - kFixedRuns;
        if (const FrozenRoutingSums& frozen = sums[i].frozen; frozen.accuracy.images > 0)
            run.frozen = FrozenRoutingResult{
                frozen.accuracy.result(),
                static_cast<double>(frozen.moved) / static_cast<double>(std::max<std::uint64_t>(frozen.decisions, 1))};
        run.images = std::make_shared<const ImageRecords>(sums[i].images);
        if (run.mode != Mode::Float)
            if (const std::optional<double> macs = poweredMacs(study, checkpoint, run.layers, plan))
                run.cost = *macs / study.result.checkpoints[checkpoint].denseMacs;
        runs.push_back(std::move(run));
    }
    return runs;
}

/// One study in progress: results so far, and when they were last shown.
class StudyInProgress {
public:
    StudyInProgress(PreparedStudy study, const PartialResultSink& partial)
        : m_study(std::move(study)), m_partial(partial), m_begun(Clock::now()), m_lastShown(m_begun) {}

    [[nodiscard]] const PreparedStudy& study() const { return m_study; }

    void setRanges(std::size_t checkpoint, const ActivationRanges& ranges) {
        m_study.result.checkpoints[checkpoint].ranges = ranges;
    }

    void setQuantised(std::size_t checkpoint, const models::QuantisedNetwork& quantised) {
        for (std::size_t i = 0; i < quantised.layers.size(); ++i)
            if (const auto& layer = quantised.layers[i])
                m_study.weightOperands[checkpoint][i] = countOperands(layer->weights.indices);
    }

    [[nodiscard]] bool isTimeToShow() const {
        return m_partial && Clock::now() - m_lastShown >= kPartialInterval;
    }

    /// Replaces the results of `checkpoint`, which is the last one so far, and shows them.
    void update(std::size_t checkpoint, const BlockSums& sums) {
        StudyResult& result = m_study.result;
        std::erase_if(result.runs, [&](const RunResult& run) { return run.checkpoint == checkpoint; });
        for (RunResult& run : runResults(m_study, checkpoint, sums)) {
            if (run.mode == Mode::Int8)
                result.checkpoints[checkpoint].activeMacs =
                    activeMacs(run.layers, m_study.plans[checkpoint]);
            result.runs.push_back(std::move(run));
        }
        if (m_partial) {
            m_partial(snapshot(false));
            m_lastShown = Clock::now();
        }
    }

    [[nodiscard]] std::shared_ptr<const StudyResult> snapshot(bool complete) const {
        auto copy = std::make_shared<StudyResult>(m_study.result);
        copy->complete = complete;
        copy->provenance.elapsedSeconds = std::chrono::duration<double>(Clock::now() - m_begun).count();
        return copy;
    }

private:
    PreparedStudy m_study;
    const PartialResultSink& m_partial;
    Clock::time_point m_begun;
    Clock::time_point m_lastShown;
};

/// Computes float, int8 and `runs` approximate runs from `firstRun` on over all images, and appends the sums of the
/// latter to `finished`, which begins with those of float and int8.
Result<void> runGroup(const Experiment& experiment, std::size_t checkpoint, const ActivationRanges& ranges,
                      std::size_t firstRun, std::size_t runs, int threads, BlockSums& finished,
                      StudyInProgress& progress, JobControl& job) {
    const PreparedStudy& study = progress.study();
    std::vector<SiteKernels> kernels;
    for (std::size_t run = firstRun; run < firstRun + runs; ++run)
        kernels.push_back(kernelsFor(study, study.runs[run], checkpoint));
    Result<std::unique_ptr<const PairedRun>> paired = PairedRun::prepare(
        study.networks[checkpoint], ranges, study.plans[checkpoint], kernels,
        {experiment.isolatedErrors && experiment.layerErrors, experiment.frozenRouting, experiment.layerErrors});
    if (!paired)
        return paired.error();

    progress.setQuantised(checkpoint, (*paired)->quantised());

    const auto batchSize = static_cast<std::uint64_t>(experiment.batchSize);
    const std::size_t blocks = (study.images.count + batchSize - 1) / batchSize;
    OrderedMerge merge(blocks);
    std::mutex mutex;
    // Float and int8 of a later group repeat what the first one measured.
    const auto soFar = [&] {
        BlockSums all = finished;
        const BlockSums& total = merge.total();
        for (std::size_t run = finished.empty() ? 0 : kFixedRuns; run < total.size(); ++run)
            all.push_back(total[run]);
        return all;
    };
    const NetworkImages& ownImages = study.networkImages[checkpoint];
    models::BatchReader reader(*ownImages.dataset, study.images.count, ownImages.normalisation, threads);
    FirstFailure failure(job.stopToken());
    parallelBlocks(blocks, threads, failure.stopToken(), [&](std::size_t block, int) {
        const std::uint64_t first = block * batchSize;
        const std::uint64_t count = std::min(batchSize, study.images.count - first);
        models::ImageBatch batch;
        if (Result<void> read = reader.read(first, count, batch); !read) {
            failure.add(block, read.error());
            return;
        }
        std::optional<BlockSums> sums =
            (*paired)->runBlock(batch, block, failure.stopToken(), [&] { job.advance(count); });
        if (!sums)
            return;
        const std::scoped_lock lock(mutex);
        if (merge.add(block, std::move(*sums)) && progress.isTimeToShow())
            progress.update(checkpoint, soFar());
    });
    if (!merge.total().empty()) {
        finished = soFar();
        progress.update(checkpoint, finished);
    }
    if (failure.error())
        return *failure.error();
    if (job.stopRequested())
        return JobControl::cancelled();
    return {};
}

Result<void> runCheckpoint(const Experiment& experiment, std::size_t checkpoint, int threads,
                           StudyInProgress& progress, JobControl& job) {
    const PreparedStudy& study = progress.study();
    const std::string& name = study.result.checkpoints[checkpoint].name;
    std::optional<ActivationRanges> ranges = study.ranges[checkpoint];
    if (!ranges) {
        job.setPhase("Calibrating " + name);
        models::CalibrationOptions options = calibrationOptions(experiment, study.plans[checkpoint], threads);
        options.normalisation = study.networkImages[checkpoint].normalisation;
        Result<ActivationRanges> calibrated = models::calibrate(
            *study.networks[checkpoint], *study.networkImages[checkpoint].calibration, options, job);
        if (!calibrated)
            return calibrated.error();
        ranges = std::move(*calibrated);
    }
    if (job.stopRequested())
        return JobControl::cancelled();
    progress.setRanges(checkpoint, *ranges);
    BlockSums finished;  // of the groups that are done
    std::size_t firstRun = 0;
    for (const std::size_t runs : study.groups[checkpoint]) {
        job.setPhase("Running " + name);
        if (Result<void> done =
                runGroup(experiment, checkpoint, *ranges, firstRun, runs, threads, finished, progress, job);
            !done)
            return done;
        firstRun += runs;
    }
    return {};
}

Result<std::shared_ptr<const StudyResult>> runStudyUnguarded(const Experiment& experiment, JobControl& job,
                                                             const PartialResultSink& partial) {
    const int threads = experiment.threads > 0 ? experiment.threads : hardwareThreads();
    job.begin(0, "Opening files");
    Result<PreparedStudy> prepared = prepareStudy(experiment, threads, job);
    if (!prepared)
        return prepared.error();
    const std::size_t checkpoints = prepared->networks.size();
    std::uint64_t work = 0;
    for (std::size_t i = 0; i < checkpoints; ++i) {
        work += prepared->images.count * (prepared->runs.size() + kFixedRuns * prepared->groups[i].size());
        if (prepared->networkImages[i].calibration != nullptr)
            work += models::calibrationWork(*prepared->networks[i], *prepared->networkImages[i].calibration,
                                            calibrationOptions(experiment, prepared->plans[i], threads));
    }
    StudyInProgress progress(std::move(*prepared), partial);
    job.begin(work, "Running");
    for (std::size_t checkpoint = 0; checkpoint < checkpoints; ++checkpoint)
        if (Result<void> done = runCheckpoint(experiment, checkpoint, threads, progress, job); !done)
            return done.error();
    job.finish();
    return progress.snapshot(true);
}

}  // namespace

Result<std::shared_ptr<const StudyResult>> runStudy(const Experiment& experiment, JobControl& job,
                                                    const PartialResultSink& partial) {
    try {
        return runStudyUnguarded(experiment, job, partial);
    } catch (const c10::Error& error) {
        return Error{ErrorCode::Internal, error.what_without_backtrace(), "LibTorch"};
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory; fewer threads or a smaller batch need less",
                     "run"};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, error.what(), "run"};
    }
}

}  // namespace axscope::analysis
