// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/measures/axmoe.h"

namespace axscope::analysis {
namespace {

using models::Topology;

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
    /// "hard", or with the checkpoint's name where the topology stands there more than once.
    [[nodiscard]] std::string nameOf(std::size_t checkpoint) const {
        const Topology is = topology.at(checkpoint);
        const auto alike = std::ranges::count(topology, is, [](const auto& pair) { return pair.second; });
        const std::string name = models::toString(is);
        return alike > 1 ? name + " (" + study->checkpoints[checkpoint].name + ")" : name;
    }
    [[nodiscard]] bool isVit() const { return architecture.starts_with("vit"); }
};

std::string plural(std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

/// Whether a run does no better than guessing.
bool guesses(const Group& group, const AxmoeRow& row) {
    const int classes = group.study->checkpoints[row.checkpoint].description.numClasses;
    return classes > 0 && row.run->accuracy.top1Interval.low <= 1.0 / classes;
}

/// Terms of loss(a) - loss(b), times `weight`.
void appendLossDifference(std::vector<AccuracyTerm>& terms, const AxmoeRow& a, const AxmoeRow& b, double weight) {
    terms.push_back({weight, a.int8});
    terms.push_back({-weight, a.run});
    terms.push_back({-weight, b.int8});
    terms.push_back({weight, b.run});
}

Finding resilience(const Group& group) {
    Finding finding;
    finding.architecture = group.architecture;
    finding.id = group.isVit() ? "all-degrade-alike" : "dense-most-resilient";
    finding.statement = group.isVit() ? "Without retraining, all topologies lose comparably."
                                      : "Without retraining, the dense network loses least.";
    const std::optional<std::size_t> dense = group.first(Topology::Dense);
    for (const auto& [checkpoint, rows] : group.rows) {
        if (!dense || group.topology.at(checkpoint) == Topology::Dense)
            continue;
        std::vector<std::pair<const AxmoeRow*, const AxmoeRow*>> pairs;
        for (const AxmoeRow* row : rows)
            if (const AxmoeRow* const other = group.row(*dense, row->multiplier);
                other != nullptr && row->severity != Severity::Exact && !(guesses(group, *row) && guesses(group, *other)))
                pairs.emplace_back(row, other);
        std::vector<AccuracyTerm> terms;
        for (const auto& [moe, other] : pairs)
            appendLossDifference(terms, *moe, *other, 1 / static_cast<double>(pairs.size()));
        if (const auto contrast = accuracyContrast(terms))
            finding.evidence.push_back({"loss of " + group.nameOf(checkpoint) + " minus loss of dense, mean over " +
                                            plural(pairs.size(), "multiplier"),
                                        *contrast,
                                        {}});
    }
    if (finding.evidence.empty()) {
        finding.reason = dense ? "No mixture of experts with the same multipliers was measured, or all guess."
                               : "No dense network of this architecture was measured.";
        return finding;
    }
    const auto all = [&](auto test) { return std::ranges::all_of(finding.evidence, test); };
    const auto any = [&](auto test) { return std::ranges::any_of(finding.evidence, test); };
    using E = Finding::Evidence;
    if (group.isVit()) {
        const auto inside = [](const E& e) {
            return e.contrast.interval.low > -kComparable && e.contrast.interval.high < kComparable;
        };
        const auto outside = [](const E& e) {
            return e.contrast.interval.low > kComparable || e.contrast.interval.high < -kComparable;
        };
        finding.verdict = all(inside) ? Verdict::Holds : any(outside) ? Verdict::Fails : Verdict::WithinNoise;
        finding.reason = finding.verdict == Verdict::Holds   ? "All losses are within 5 points of the dense one's."
                         : finding.verdict == Verdict::Fails ? "A topology's loss is more than 5 points from the dense one's."
                                                             : "An interval reaches beyond 5 points.";
        return finding;
    }
    const auto above = [](const E& e) { return e.contrast.isAboveZero(); };
    const auto below = [](const E& e) { return e.contrast.isBelowZero(); };
    finding.verdict = all(above) ? Verdict::Holds : any(below) ? Verdict::Fails : Verdict::WithinNoise;
    finding.reason = finding.verdict == Verdict::Holds   ? "Every mixture loses more than the dense network."
                     : finding.verdict == Verdict::Fails ? "A mixture loses less than the dense network."
                                                         : "Not every mixture's loss can be told from the dense network's.";
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

Finding recovery(const Group& group) {
    Finding finding;
    finding.architecture = group.architecture;
    finding.id = "recovery";
    if (group.architecture.starts_with("resnet"))
        finding.statement = "Retraining recovers the whole loss, with every multiplier and in every topology.";
    else if (group.architecture == "vgg11_bn")
        finding.statement = "Retraining recovers moderate multipliers' loss; aggressive ones' only with cluster routing.";
    else if (group.architecture.starts_with("vgg"))
        finding.statement = "Retraining recovers moderate multipliers' loss, and not that of aggressive ones.";
    else
        finding.statement = "How much of the loss retraining recovers varies with topology and multiplier.";

    std::size_t counts[3] = {};
    std::size_t against = 0;
    std::size_t approximate = 0;
    bool expectsAnything = true;
    for (const auto& [checkpoint, rows] : group.rows)
        for (const AxmoeRow* row : rows) {
            approximate += row->severity == Severity::Exact ? 0 : 1;
            if (!row->retrained || row->severity == Severity::Exact)
                continue;
            const Retrained& retrained = *row->retrained;
            ++counts[static_cast<std::size_t>(retrained.recovery)];
            const Expected expected = expectedRecovery(group.architecture, group.topology.at(checkpoint), row->severity);
            expectsAnything = expectsAnything && expected == Expected::Anything;
            const bool fits = expected == Expected::Anything ||
                              (expected == Expected::Full && retrained.recovery == Recovery::Full) ||
                              (expected == Expected::FullOrPartial && retrained.recovery != Recovery::None) ||
                              (expected == Expected::None && retrained.recovery != Recovery::Full);
            against += fits ? 0 : 1;
            finding.evidence.push_back({group.nameOf(checkpoint) + ", " + group.study->multipliers[row->multiplier].name +
                                            ": int8 minus retrained (loss that is left)",
                                        retrained.left, std::string(toString(retrained.recovery)) + " recovery"});
        }
    if (finding.evidence.empty()) {
        finding.reason = "No retrained checkpoint of this architecture is in the study.";
        return finding;
    }
    finding.verdict = against == 0 ? Verdict::Holds : Verdict::Fails;
    finding.reason = plural(counts[0], "full") + ", " + std::to_string(counts[1]) + " partial, " +
                     std::to_string(counts[2]) + " without recovery, of " + std::to_string(finding.evidence.size()) +
                     " retrained; " + std::to_string(approximate) + " combinations were measured without retraining.";
    if (expectsAnything) {
        const bool varies = (counts[0] > 0) + (counts[1] > 0) + (counts[2] > 0) > 1;
        finding.verdict = varies ? Verdict::Holds : Verdict::Fails;
    }
    return finding;
}

/// The run that stands for a row: of the retrained checkpoint, where both sides have one.
const RunResult* runOf(const AxmoeRow& row, bool retrained) {
    return retrained ? row.retrained->run : row.run;
}

Finding equalCost(const Group& group) {
    Finding finding;
    finding.architecture = group.architecture;
    finding.id = "hard-beats-dense";
    finding.statement = "With aggressive multipliers, hard MoE is more accurate than dense at equal cost.";
    const std::optional<std::size_t> dense = group.first(Topology::Dense);
    const std::optional<std::size_t> hard = group.first(Topology::Hard);
    if (!dense || !hard) {
        finding.reason = dense ? "No hard mixture of experts was measured." : "No dense network was measured.";
        return finding;
    }
    std::vector<AccuracyTerm> mean;
    std::size_t elsewhere = 0;
    for (const AxmoeRow* row : group.rows.at(*hard)) {
        const AxmoeRow* const other = group.row(*dense, row->multiplier);
        if (row->severity != Severity::Aggressive || other == nullptr)
            continue;
        const bool retrained = row->retrained && other->retrained;
        const RunResult* const a = runOf(*row, retrained);
        const RunResult* const b = runOf(*other, retrained);
        if (!a->cost || !b->cost || std::abs(*a->cost - *b->cost) > kEqualCost * *b->cost) {
            ++elsewhere;
            continue;
        }
        const std::vector<AccuracyTerm> terms{{1, a}, {-1, b}};
        const std::optional<AccuracyContrast> contrast = accuracyContrast(terms);
        if (!contrast)
            continue;
        mean.insert(mean.end(), terms.begin(), terms.end());
        finding.evidence.push_back({"hard minus dense, " + group.study->multipliers[row->multiplier].name, *contrast,
                                    retrained ? "both retrained" : "neither retrained"});
    }
    if (finding.evidence.empty()) {
        finding.reason = elsewhere > 0 ? "Costs are not known, or differ by more than 2 %."
                                       : "No aggressive multiplier was measured with both.";
        return finding;
    }
    for (AccuracyTerm& term : mean)
        term.coefficient /= static_cast<double>(finding.evidence.size());
    const AccuracyContrast pooled = *accuracyContrast(mean);
    if (finding.evidence.size() > 1)
        finding.evidence.push_back({"hard minus dense, mean over " + plural(finding.evidence.size(), "multiplier"), pooled,
                                    {}});
    finding.verdict = pooled.isAboveZero()   ? Verdict::Holds
                      : pooled.isBelowZero() ? Verdict::Fails
                                             : Verdict::WithinNoise;
    finding.reason = finding.verdict == Verdict::Holds   ? "Hard MoE is more accurate."
                     : finding.verdict == Verdict::Fails ? "The dense network is more accurate."
                                                         : "The difference cannot be told from nothing.";
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

std::vector<Finding> axmoeFindings(const StudyResult& study) {
    const std::vector<AxmoeRow> rows = axmoeRows(study);
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
