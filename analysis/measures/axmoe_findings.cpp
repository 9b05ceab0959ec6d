// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "analysis/measures/axmoe.h"

namespace axscope::analysis {
namespace {

using models::Topology;
using Evidence = Finding::Evidence;
using Reason = Finding::Reason;
using Statement = Finding::Statement;

/// Rows of one architecture, by its original checkpoints in the study's order.
struct Group {
    std::string architecture;
    std::map<std::size_t, std::vector<const AxmoeRow*>> rows;
    std::map<std::size_t, Topology> topology;
    const StudyResult* study = nullptr;

    [[nodiscard]] std::optional<std::size_t> first(Topology wanted) const {
        for (const auto& [checkpoint, is] : topology)
            if (is == wanted)
                return checkpoint;
        return std::nullopt;
    }
    [[nodiscard]] const AxmoeRow* row(std::size_t checkpoint, std::size_t multiplier) const {
        for (const AxmoeRow* row : rows.at(checkpoint))
            if (row->multiplier == multiplier)
                return row;
        return nullptr;
    }
    /// Evidence about a network, which has its name only where the topology stands there more than once.
    [[nodiscard]] Evidence about(std::size_t checkpoint, Evidence::Kind kind,
                                 const AccuracyContrast& contrast) const {
        Evidence evidence;
        evidence.kind = kind;
        evidence.topology = topology.at(checkpoint);
        if (std::ranges::count(topology, evidence.topology, [](const auto& pair) { return pair.second; }) > 1)
            evidence.checkpoint = study->checkpoints[checkpoint].name;
        evidence.contrast = contrast;
        return evidence;
    }
    [[nodiscard]] bool isVit() const { return architecture.starts_with("vit"); }
};

/// Whether a run does no better than guessing.
bool guesses(const Group& group, const AxmoeRow& row) {
    const int classes = group.study->checkpoints[row.checkpoint].description.numClasses;
    return classes > 0 && row.run->accuracy.top1Interval.low <= 1.0 / classes;
}

/// Terms of loss(a) - loss(b), times `weight`.
void appendLossDifference(std::vector<AccuracyTerm>& terms, const AxmoeRow& a, const AxmoeRow& b,
                          double weight) {
    terms.push_back({weight, a.int8});
    terms.push_back({-weight, a.run});
    terms.push_back({-weight, b.int8});
    terms.push_back({weight, b.run});
}

/// Verdict and reason of losses beyond the dense network's: whether all are `holds`, or any `fails`.
template <class Holds, class Fails>
void judge(Finding& finding, Holds holds, Fails fails, const std::array<Reason, 3>& reasons) {
    finding.verdict = std::ranges::all_of(finding.evidence, holds)   ? Verdict::Holds
                      : std::ranges::any_of(finding.evidence, fails) ? Verdict::Fails
                                                                     : Verdict::WithinNoise;
    finding.reason = reasons[static_cast<std::size_t>(finding.verdict)];
}

/// Loss of a mixture minus that of the dense network, mean over the multipliers that both were measured with
/// and with which not both guess.
std::optional<Evidence> extraLoss(const Group& group, std::size_t mixture, std::size_t dense) {
    std::vector<std::pair<const AxmoeRow*, const AxmoeRow*>> pairs;
    for (const AxmoeRow* row : group.rows.at(mixture))
        if (const AxmoeRow* const other = group.row(dense, row->multiplier);
            other != nullptr && row->severity != Severity::Exact &&
            !(guesses(group, *row) && guesses(group, *other)))
            pairs.emplace_back(row, other);
    std::vector<AccuracyTerm> terms;
    for (const auto& [moe, other] : pairs)
        appendLossDifference(terms, *moe, *other, 1 / static_cast<double>(pairs.size()));
    const std::optional<AccuracyContrast> contrast = accuracyContrast(terms);
    if (!contrast)
        return std::nullopt;
    Evidence evidence = group.about(mixture, Evidence::Kind::ExtraLoss, *contrast);
    evidence.multipliers = pairs.size();
    return evidence;
}

Finding resilience(const Group& group) {
    Finding finding;
    finding.architecture = group.architecture;
    finding.statement = group.isVit() ? Statement::AllLoseAlike : Statement::DenseLosesLeast;
    const std::optional<std::size_t> dense = group.first(Topology::Dense);
    if (!dense) {
        finding.reason = Reason::NoDense;
        return finding;
    }
    for (const auto& [checkpoint, rows] : group.rows) {
        if (group.topology.at(checkpoint) == Topology::Dense)
            continue;
        if (std::optional<Evidence> evidence = extraLoss(group, checkpoint, *dense))
            finding.evidence.push_back(std::move(*evidence));
    }
    if (finding.evidence.empty()) {
        finding.reason = Reason::NoMixture;
        return finding;
    }
    if (group.isVit())
        judge(
            finding,
            [](const Evidence& e) {
                return e.contrast.interval.low > -kComparable && e.contrast.interval.high < kComparable;
            },
            [](const Evidence& e) {
                return e.contrast.interval.low > kComparable || e.contrast.interval.high < -kComparable;
            },
            {Reason::LossesAlike, Reason::LossesApart, Reason::LossesUndecided});
    else
        judge(
            finding, [](const Evidence& e) { return e.contrast.isAboveZero(); },
            [](const Evidence& e) { return e.contrast.isBelowZero(); },
            {Reason::EveryMixtureLosesMore, Reason::SomeMixtureLosesLess, Reason::SomeMixtureUndecided});
    return finding;
}

/// What the abstract says of an architecture's recovery.
enum class Expected { Full, FullOrPartial, None, Anything };

Expected expectedRecovery(const std::string& architecture, Topology topology, Severity severity) {
    if (architecture.starts_with("resnet"))
        return Expected::Full;
    if (!architecture.starts_with("vgg"))
        return Expected::Anything;
    if (severity == Severity::Moderate || (architecture == "vgg11_bn" && topology == Topology::Cluster))
        return Expected::FullOrPartial;
    return Expected::None;
}

Statement recoveryStatement(const std::string& architecture) {
    if (architecture.starts_with("resnet"))
        return Statement::RecoversAlways;
    if (architecture == "vgg11_bn")
        return Statement::RecoversModerateOrClustered;
    return architecture.starts_with("vgg") ? Statement::RecoversModerate : Statement::RecoveryVaries;
}

bool fits(Recovery recovery, Expected expected) {
    switch (expected) {
        case Expected::Full:
            return recovery == Recovery::Full;
        case Expected::FullOrPartial:
            return recovery != Recovery::None;
        case Expected::None:
            return recovery != Recovery::Full;
        case Expected::Anything:
            break;
    }
    return true;
}

Evidence::Remark remarkOn(Recovery recovery) {
    return recovery == Recovery::Full      ? Evidence::Remark::FullRecovery
           : recovery == Recovery::Partial ? Evidence::Remark::PartialRecovery
                                           : Evidence::Remark::NoRecovery;
}

Finding recovery(const Group& group) {
    Finding finding;
    finding.architecture = group.architecture;
    finding.statement = recoveryStatement(group.architecture);
    finding.reason = Reason::NoRetrained;
    std::size_t against = 0;
    for (const auto& [checkpoint, rows] : group.rows)
        for (const AxmoeRow* row : rows) {
            if (row->severity == Severity::Exact)
                continue;
            ++finding.measured;
            if (!row->retrained)
                continue;
            const Retrained& retrained = *row->retrained;
            ++finding.recoveries[static_cast<std::size_t>(retrained.recovery)];
            const Expected expected =
                expectedRecovery(group.architecture, group.topology.at(checkpoint), row->severity);
            against += fits(retrained.recovery, expected) ? 0 : 1;
            Evidence evidence = group.about(checkpoint, Evidence::Kind::LossLeft, retrained.left);
            evidence.multiplier = group.study->multipliers[row->multiplier].name;
            evidence.remark = remarkOn(retrained.recovery);
            finding.evidence.push_back(std::move(evidence));
        }
    if (finding.evidence.empty())
        return finding;
    finding.reason = Reason::Recoveries;
    finding.verdict = against == 0 ? Verdict::Holds : Verdict::Fails;
    if (finding.statement == Statement::RecoveryVaries) {
        const auto kinds =
            std::ranges::count_if(finding.recoveries, [](std::size_t count) { return count > 0; });
        finding.verdict = kinds > 1 ? Verdict::Holds : Verdict::Fails;
    }
    return finding;
}

/// The run that stands for a row: of the retrained checkpoint, where both sides have one.
const RunResult* runOf(const AxmoeRow& row, bool retrained) {
    return retrained ? row.retrained->run : row.run;
}

/// Terms of top-1 of hard - top-1 of dense in two rows of one multiplier; nothing where their costs differ,
/// or are unknown.
std::optional<std::array<AccuracyTerm, 2>> atEqualCost(const AxmoeRow& hard, const AxmoeRow& dense,
                                                       bool retrained) {
    const RunResult* const a = runOf(hard, retrained);
    const RunResult* const b = runOf(dense, retrained);
    if (!a->cost || !b->cost || std::abs(*a->cost - *b->cost) > kEqualCost * *b->cost)
        return std::nullopt;
    return std::array{AccuracyTerm{1, a}, AccuracyTerm{-1, b}};
}

Finding equalCost(const Group& group) {
    Finding finding;
    finding.architecture = group.architecture;
    finding.statement = Statement::HardBeatsDense;
    const std::optional<std::size_t> dense = group.first(Topology::Dense);
    const std::optional<std::size_t> hard = group.first(Topology::Hard);
    if (!dense || !hard) {
        finding.reason = dense ? Reason::NoHard : Reason::NoDense;
        return finding;
    }
    finding.reason = Reason::NoAggressive;
    std::vector<AccuracyTerm> mean;
    for (const AxmoeRow* row : group.rows.at(*hard)) {
        const AxmoeRow* const other = group.row(*dense, row->multiplier);
        if (row->severity != Severity::Aggressive || other == nullptr)
            continue;
        const bool retrained = row->retrained && other->retrained;
        const auto terms = atEqualCost(*row, *other, retrained);
        const std::optional<AccuracyContrast> contrast = terms ? accuracyContrast(*terms) : std::nullopt;
        if (!contrast) {
            finding.reason = Reason::CostsDiffer;
            continue;
        }
        mean.insert(mean.end(), terms->begin(), terms->end());
        Evidence evidence = group.about(*hard, Evidence::Kind::HardMinusDense, *contrast);
        evidence.multiplier = group.study->multipliers[row->multiplier].name;
        evidence.remark = retrained ? Evidence::Remark::BothRetrained : Evidence::Remark::NeitherRetrained;
        finding.evidence.push_back(std::move(evidence));
    }
    if (finding.evidence.empty())
        return finding;
    const std::size_t count = finding.evidence.size();
    for (AccuracyTerm& term : mean)
        term.coefficient /= static_cast<double>(count);
    const AccuracyContrast pooled = *accuracyContrast(mean);
    if (count > 1) {
        finding.evidence.push_back(group.about(*hard, Evidence::Kind::HardMinusDense, pooled));
        finding.evidence.back().multipliers = count;
    }
    finding.verdict = pooled.isAboveZero()   ? Verdict::Holds
                      : pooled.isBelowZero() ? Verdict::Fails
                                             : Verdict::WithinNoise;
    finding.reason = finding.verdict == Verdict::Holds   ? Reason::HardBetter
                     : finding.verdict == Verdict::Fails ? Reason::DenseBetter
                                                         : Reason::NeitherBetter;
    return finding;
}

}  // namespace

const char* toString(Verdict verdict) {
    switch (verdict) {
        case Verdict::Holds:
            return "holds";
        case Verdict::Fails:
            return "does not hold";
        case Verdict::WithinNoise:
            return "within noise";
        case Verdict::NotMeasured:
            break;
    }
    return "not measured";
}

const char* idOf(Finding::Statement statement) {
    switch (statement) {
        case Statement::DenseLosesLeast:
            return "dense-most-resilient";
        case Statement::AllLoseAlike:
            return "all-degrade-alike";
        case Statement::RecoversAlways:
        case Statement::RecoversModerateOrClustered:
        case Statement::RecoversModerate:
        case Statement::RecoveryVaries:
            return "recovery";
        case Statement::HardBeatsDense:
            break;
    }
    return "hard-beats-dense";
}

std::vector<Finding> axmoeFindings(const StudyResult& study) {
    return axmoeFindings(study, axmoeRows(study));
}

std::vector<Finding> axmoeFindings(const StudyResult& study, const std::vector<AxmoeRow>& rows) {
    std::map<std::string, Group> groups;
    for (const AxmoeRow& row : rows) {
        const auto& description = study.checkpoints[row.checkpoint].description;
        Group& group = groups[description.architecture];
        group.architecture = description.architecture;
        group.study = &study;
        group.rows[row.checkpoint].push_back(&row);
        group.topology[row.checkpoint] = description.topology;
    }
    std::vector<Finding> findings;
    for (const auto& [architecture, group] : groups) {
        findings.push_back(resilience(group));
        findings.push_back(recovery(group));
        findings.push_back(equalCost(group));
    }
    return findings;
}

}  // namespace axscope::analysis
