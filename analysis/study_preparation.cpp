// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/study_preparation.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "analysis/provenance.h"
#include "analysis/report/report.h"
#include "analysis/run_config.h"
#include "analysis/study/study_store.h"
#include "models/datasets/dataset.h"
#include "models/emulation/network_sites.h"
#include "models/emulation/passes.h"
#include "models/io/checkpoint_file.h"
#include "models/io/quoted.h"
#include "models/networks/network.h"
#include "multipliers/base/sha256.h"

namespace axscope::analysis {

using models::ActivationRanges;
using models::Arithmetic;
using models::Dataset;
using models::EmulationPlan;
using models::Network;

TableSource storedTables(StudyStore* store) {
    if (store == nullptr)
        return multipliers::resolveMultiplier;
    return [store](const std::string& name) -> Result<std::shared_ptr<const multipliers::ProductTable>> {
        Result<std::shared_ptr<const multipliers::ProductTable>> table = multipliers::resolveMultiplier(name);
        const bool isFile = multipliers::findCatalogEntry(name) == nullptr;
        if (table) {
            if (!store->canWrite())
                return table;
            if (Result<void> saved = store->saveTable(**table, isFile ? name : std::string()); !saved)
                return saved.error();
            return table;
        }
        if (isFile && table.error().code == ErrorCode::NotFound) {
            auto kept = store->tableOfFile(name);
            if (!kept || *kept != nullptr)
                return kept;
        }
        return table;
    };
}

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

SiteKernels kernelsFor(const PreparedStudy& study, const RunPlan& run, std::size_t network) {
    const EmulationPlan& plan = study.plans[network];
    SiteKernels kernels(plan.sites.size());
    for (std::size_t i = 0; i < kernels.size(); ++i)
        if (const int table = run.sites[network][i]; table >= 0)
            kernels[i] = study.kernels[static_cast<std::size_t>(table)].in(plan.choices[i].order);
    return kernels;
}

namespace {

std::string uniqueCheckpointName(const std::string& stem, const std::vector<CheckpointInfo>& taken) {
    std::string name = stem;
    const auto isTaken = [&] {
        return std::any_of(taken.begin(), taken.end(), [&](const auto& info) { return info.name == name; });
    };
    for (int number = 2; isTaken(); ++number)
        name = stem + " (" + std::to_string(number) + ")";
    return name;
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
    } else if (experiment.ranges.ownOfCheckpoints) {
        Result<std::optional<ActivationRanges>> kept = models::rangesOfCheckpoint(file);
        if (!kept)
            return kept.error();
        // Of another choice of what is approximated: then they say nothing of some sites.
        const std::vector<std::string> needed = models::neededRanges(**network, plan);
        if (*kept && std::ranges::all_of(needed, [&](const std::string& name) { return (*kept)->contains(name); }))
            ranges = *std::move(*kept);
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

StudySettings settingsOf(const Experiment& experiment, const PreparedStudy& study) {
    StudySettings settings;
    settings.emulation = experiment.emulation;
    RangesUsed& ranges = settings.ranges;
    if (study.images.calibration == nullptr) {
        ranges.file = experiment.ranges.file.string();
        return settings;
    }
    ranges.method = experiment.ranges.method;
    ranges.percentile = experiment.ranges.percentile;
    ranges.range = experiment.ranges.range;
    ranges.layers = experiment.ranges.layers;
    ranges.images = std::min<std::uint64_t>(experiment.ranges.images, study.images.calibration->size());
    ranges.data = study.images.calibrationData;
    ranges.seed = study.images.calibrationSeed;
    ranges.evaluatedToo = study.images.calibratesOnEvaluated;
    for (std::size_t c = 0; c < study.ranges.size(); ++c)
        if (study.ranges[c])
            ranges.ownOf.push_back(study.result.checkpoints[c].name);
    return settings;
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

/// A multiplier that a rule of `where` names, resolved once.
Result<std::size_t> tableOf(const std::string& name, const std::string& where, const TableSource& source,
                            PreparedStudy& study) {
    if (const auto known = study.tableNames.find(name); known != study.tableNames.end())
        return known->second;
    Result<std::size_t> index = findOrAddMultiplier(name, study.tables, source);
    if (!index)
        return Error{index.error().code, "multiplier " + models::inQuotes(name) + ": " + index.error().message,
                     where};
    study.tableNames.emplace(name, *index);
    return index;
}

/// Resolves every multiplier and makes the list of runs: single multipliers, then assignments.
Result<void> prepareRuns(const Experiment& experiment, const TableSource& source, PreparedStudy& study) {
    Result<std::vector<MultiplierInfo>> multipliers = resolveMultipliers(experiment.multipliers, source);
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
        if (Result<std::size_t> table = tableOf(rule.multiplier, "assign", source, study); !table)
            return table.error();
    for (const models::Assignment& assignment : assignments) {
        const std::string where = "assignment " + models::inQuotes(assignment.name);
        if (std::any_of(study.result.multipliers.begin(), study.result.multipliers.end(),
                        [&](const MultiplierInfo& info) { return info.name == assignment.name; }))
            return Error{ErrorCode::InvalidArgument, "another run has this name", where};
        Result<std::size_t> others = tableOf(assignment.otherLayers, where, source, study);
        if (!others)
            return others.error();
        for (const models::AssignRule& rule : assignment.assign)
            if (Result<std::size_t> table = tableOf(rule.multiplier, where, source, study); !table)
                return table.error();
        MultiplierInfo info;
        info.name = assignment.name;
        info.assignment = models::inWords(assignment);
        info.rules = assignment;
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

/// Gives every site of every network its table, and checks that every pattern chose something.
Result<void> planRuns(const Experiment& experiment, const TableSource& source, PreparedStudy& study) {
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
                                                    : tableOf(names[i], run.assignment.name, source, study);
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

}  // namespace

Result<PreparedStudy> prepareStudy(const Experiment& experiment, int threads, const TableSource& tables,
                                   const JobControl& job) {
    PreparedStudy study;
    if (experiment.checkpoints.empty())
        return Error{ErrorCode::InvalidArgument, "name at least one checkpoint", "checkpoints"};
    if (experiment.batchSize < 1)
        return Error{ErrorCode::InvalidArgument, "must be at least 1", "batch size"};
    if (Result<void> sound = models::checkConfig(experiment.emulation); !sound)
        return sound.error();
    if (Result<void> sound = models::checkRangeRules(experiment.ranges.layers); !sound)
        return sound.error();
    if (Result<void> prepared = prepareRuns(experiment, tables, study); !prepared)
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

    if (Result<void> planned = planRuns(experiment, tables, study); !planned)
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
    provenance.form = settingsOf(experiment, study);
    provenance.ranges = inWords(provenance.form->ranges);
    provenance.settings = settingsInWords(experiment, provenance.ranges);
    provenance.arithmetic = paragraph(models::inWords(experiment.emulation));
    study.result.imagesRequested = study.images.count;
    study.result.classNames = dataset.classNames();
    return study;
}

}  // namespace axscope::analysis
