// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/axmoe/finding_words.h"

#include <QCoreApplication>

#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

using analysis::Finding;
using Reason = Finding::Reason;
using Statement = Finding::Statement;
using Remark = Finding::Evidence::Remark;

class FindingTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::Findings)
};

QString networkText(const Finding::Evidence& evidence) {
    const QString topology = topologyText(evidence.topology);
    return evidence.checkpoint.empty()
               ? topology
               : QStringLiteral("%1 (%2)").arg(topology, fromUtf8(evidence.checkpoint));
}

QString recoveriesText(const Finding& finding) {
    const auto count = [&](analysis::Recovery recovery) {
        return countText(finding.recoveries[static_cast<std::size_t>(recovery)]);
    };
    return FindingTexts::
        tr("Retrained networks: %1 with full recovery, %2 with partial, %3 with none. Combinations measured "
           "without retraining: %4.")
            .arg(count(analysis::Recovery::Full), count(analysis::Recovery::Partial),
                 count(analysis::Recovery::None), countText(finding.measured));
}

}  // namespace

QString recoveryText(analysis::Recovery recovery) {
    switch (recovery) {
        case analysis::Recovery::Full:
            return FindingTexts::tr("full", "recovery");
        case analysis::Recovery::Partial:
            return FindingTexts::tr("partial", "recovery");
        case analysis::Recovery::None:
            break;
    }
    return FindingTexts::tr("none", "recovery");
}

QString verdictText(analysis::Verdict verdict) {
    switch (verdict) {
        case analysis::Verdict::Holds:
            return FindingTexts::tr("holds", "verdict");
        case analysis::Verdict::Fails:
            return FindingTexts::tr("does not hold", "verdict");
        case analysis::Verdict::WithinNoise:
            return FindingTexts::tr("within noise", "verdict");
        case analysis::Verdict::NotMeasured:
            break;
    }
    return FindingTexts::tr("not measured", "verdict");
}

QString statementText(Statement statement) {
    switch (statement) {
        case Statement::DenseLosesLeast:
            return FindingTexts::tr("Without retraining, the dense network loses least.");
        case Statement::AllLoseAlike:
            return FindingTexts::tr("Without retraining, all topologies lose comparably.");
        case Statement::RecoversAlways:
            return FindingTexts::tr(
                "Retraining recovers the whole loss, with every multiplier and in every topology.");
        case Statement::RecoversModerateOrClustered:
            return FindingTexts::tr(
                "Retraining recovers moderate multipliers' loss; aggressive ones' only with cluster "
                "routing.");
        case Statement::RecoversModerate:
            return FindingTexts::tr(
                "Retraining recovers moderate multipliers' loss, and not that of aggressive ones.");
        case Statement::RecoveryVaries:
            return FindingTexts::tr(
                "How much of the loss retraining recovers varies with topology and multiplier.");
        case Statement::HardBeatsDense:
            break;
    }
    return FindingTexts::tr(
        "With aggressive multipliers, hard MoE is more accurate than dense at equal cost.");
}

QString reasonText(const Finding& finding) {
    switch (finding.reason) {
        case Reason::NoDense:
            return FindingTexts::tr("No dense network of this architecture was measured.");
        case Reason::NoHard:
            return FindingTexts::tr("No hard mixture of experts of this architecture was measured.");
        case Reason::NoMixture:
            return FindingTexts::tr(
                "No mixture of experts was measured with the multipliers of the dense network, or all "
                "networks guess.");
        case Reason::NoRetrained:
            return FindingTexts::tr("No retrained checkpoint of this architecture is in the study.");
        case Reason::NoAggressive:
            return FindingTexts::tr("No aggressive multiplier was measured with both networks.");
        case Reason::CostsDiffer:
            return FindingTexts::tr("The costs are not known, or differ by more than 2 %.");
        case Reason::EveryMixtureLosesMore:
            return FindingTexts::tr("Every mixture of experts loses more than the dense network.");
        case Reason::SomeMixtureLosesLess:
            return FindingTexts::tr("A mixture of experts loses less than the dense network.");
        case Reason::SomeMixtureUndecided:
            return FindingTexts::tr("Not every mixture's loss can be told from the dense network's.");
        case Reason::LossesAlike:
            return FindingTexts::tr("All losses are within 5 points of the dense network's.");
        case Reason::LossesApart:
            return FindingTexts::tr("The loss of a topology is more than 5 points from the dense network's.");
        case Reason::LossesUndecided:
            return FindingTexts::tr("An interval reaches beyond 5 points.");
        case Reason::Recoveries:
            return recoveriesText(finding);
        case Reason::HardBetter:
            return FindingTexts::tr("Hard MoE is more accurate.");
        case Reason::DenseBetter:
            return FindingTexts::tr("The dense network is more accurate.");
        case Reason::NeitherBetter:
            break;
    }
    return FindingTexts::tr("The difference cannot be told from nothing.");
}

QString evidenceText(const Finding::Evidence& evidence) {
    const auto count = static_cast<int>(evidence.multipliers);
    const QString multiplier = fromUtf8(evidence.multiplier);
    switch (evidence.kind) {
        case Finding::Evidence::Kind::ExtraLoss:
            return FindingTexts::tr("loss of %1 minus loss of dense, mean over %n multiplier(s)", nullptr,
                                    count)
                .arg(networkText(evidence));
        case Finding::Evidence::Kind::LossLeft:
            return FindingTexts::tr("%1, %2: int8 minus retrained (loss that is left)")
                .arg(networkText(evidence), multiplier);
        case Finding::Evidence::Kind::HardMinusDense:
            break;
    }
    return multiplier.isEmpty()
               ? FindingTexts::tr("hard minus dense, mean over %n multiplier(s)", nullptr, count)
               : FindingTexts::tr("hard minus dense, %1").arg(multiplier);
}

QString remarkText(Remark remark) {
    switch (remark) {
        case Remark::FullRecovery:
            return FindingTexts::tr("full recovery");
        case Remark::PartialRecovery:
            return FindingTexts::tr("partial recovery");
        case Remark::NoRecovery:
            return FindingTexts::tr("no recovery");
        case Remark::BothRetrained:
            return FindingTexts::tr("both retrained");
        case Remark::NeitherRetrained:
            return FindingTexts::tr("neither retrained");
        case Remark::None:
            break;
    }
    return {};
}

QString adviceText(Reason reason) {
    switch (reason) {
        case Reason::NoDense:
            return FindingTexts::tr("Add a dense checkpoint of this architecture, and run the study again.");
        case Reason::NoHard:
            return FindingTexts::tr(
                "Add a checkpoint with hard routing of this architecture, and run the study again.");
        case Reason::NoMixture:
            return FindingTexts::tr(
                "Add a checkpoint with experts of this architecture, or milder multipliers, and run the "
                "study again.");
        case Reason::NoRetrained:
            return FindingTexts::tr(
                "Retrain a checkpoint for one of the multipliers (Run > Retrain under approximation), and "
                "run the study again.");
        case Reason::NoAggressive:
            return FindingTexts::tr(
                "Choose a multiplier whose mean relative error is 10 % or more, such as mul8s_1L1G, and run "
                "the study again.");
        case Reason::CostsDiffer:
            return FindingTexts::tr(
                "Choose multipliers of the catalogue, whose power is known, and networks with equally many "
                "active multiply-accumulates.");
        default:
            return {};
    }
}

}  // namespace axscope::app
