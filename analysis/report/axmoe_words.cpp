// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/report/axmoe_words.h"

namespace axscope::analysis {
namespace {

using Evidence = Finding::Evidence;
using Reason = Finding::Reason;
using Statement = Finding::Statement;

std::string networkWords(const Evidence& evidence) {
    const std::string topology = models::toString(evidence.topology);
    return evidence.checkpoint.empty() ? topology : topology + " (" + evidence.checkpoint + ")";
}

std::string meanWords(std::size_t multipliers) {
    return ", mean over " + std::to_string(multipliers) + (multipliers == 1 ? " multiplier" : " multipliers");
}

std::string recoveriesWords(const Finding& finding) {
    const auto count = [&](Recovery recovery) {
        return std::to_string(finding.recoveries[static_cast<std::size_t>(recovery)]);
    };
    return "Retrained networks: " + count(Recovery::Full) + " with full recovery, " +
           count(Recovery::Partial) + " with partial, " + count(Recovery::None) +
           " with none. Combinations measured without retraining: " + std::to_string(finding.measured) + ".";
}

}  // namespace

std::string statementWords(Statement statement) {
    switch (statement) {
        case Statement::DenseLosesLeast:
            return "Without retraining, the dense network loses least.";
        case Statement::AllLoseAlike:
            return "Without retraining, all topologies lose comparably.";
        case Statement::RecoversAlways:
            return "Retraining recovers the whole loss, with every multiplier and in every topology.";
        case Statement::RecoversModerateOrClustered:
            return "Retraining recovers moderate multipliers' loss; aggressive ones' only with cluster "
                   "routing.";
        case Statement::RecoversModerate:
            return "Retraining recovers moderate multipliers' loss, and not that of aggressive ones.";
        case Statement::RecoveryVaries:
            return "How much of the loss retraining recovers varies with topology and multiplier.";
        case Statement::HardBeatsDense:
            break;
    }
    return "With aggressive multipliers, hard MoE is more accurate than dense at equal cost.";
}

std::string reasonWords(const Finding& finding) {
    switch (finding.reason) {
        case Reason::NoDense:
            return "No dense network of this architecture was measured.";
        case Reason::NoHard:
            return "No hard mixture of experts of this architecture was measured.";
        case Reason::NoMixture:
            return "No mixture of experts was measured with the multipliers of the dense network, or all "
                   "networks guess.";
        case Reason::NoRetrained:
            return "No retrained checkpoint of this architecture is in the study.";
        case Reason::NoAggressive:
            return "No aggressive multiplier was measured with both networks.";
        case Reason::CostsDiffer:
            return "The costs are not known, or differ by more than 2 %.";
        case Reason::EveryMixtureLosesMore:
            return "Every mixture of experts loses more than the dense network.";
        case Reason::SomeMixtureLosesLess:
            return "A mixture of experts loses less than the dense network.";
        case Reason::SomeMixtureUndecided:
            return "Not every mixture's loss can be told from the dense network's.";
        case Reason::LossesAlike:
            return "All losses are within 5 points of the dense network's.";
        case Reason::LossesApart:
            return "The loss of a topology is more than 5 points from the dense network's.";
        case Reason::LossesUndecided:
            return "An interval reaches beyond 5 points.";
        case Reason::Recoveries:
            return recoveriesWords(finding);
        case Reason::HardBetter:
            return "Hard MoE is more accurate.";
        case Reason::DenseBetter:
            return "The dense network is more accurate.";
        case Reason::NeitherBetter:
            break;
    }
    return "The difference cannot be told from nothing.";
}

std::string evidenceWords(const Evidence& evidence) {
    switch (evidence.kind) {
        case Evidence::Kind::ExtraLoss:
            return "loss of " + networkWords(evidence) + " minus loss of dense" +
                   meanWords(evidence.multipliers);
        case Evidence::Kind::LossLeft:
            return networkWords(evidence) + ", " + evidence.multiplier +
                   ": int8 minus retrained (loss that is left)";
        case Evidence::Kind::HardMinusDense:
            break;
    }
    return evidence.multiplier.empty() ? "hard minus dense" + meanWords(evidence.multipliers)
                                       : "hard minus dense, " + evidence.multiplier;
}

std::string remarkWords(Evidence::Remark remark) {
    switch (remark) {
        case Evidence::Remark::FullRecovery:
            return "full recovery";
        case Evidence::Remark::PartialRecovery:
            return "partial recovery";
        case Evidence::Remark::NoRecovery:
            return "no recovery";
        case Evidence::Remark::BothRetrained:
            return "both retrained";
        case Evidence::Remark::NeitherRetrained:
            return "neither retrained";
        case Evidence::Remark::None:
            break;
    }
    return {};
}

}  // namespace axscope::analysis
