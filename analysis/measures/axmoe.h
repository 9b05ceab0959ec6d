// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analysis/measures/accuracy_contrast.h"
#include "analysis/results.h"

/// The questions of the AxMoE study (O. B. Shende, M. Traiola, G. Ananthanarayanan: AxMoE, arXiv:2605.04754,
/// 2026), asked of any study: what each multiplier costs each architecture and topology, what retraining wins
/// back, and whether the findings of its abstract hold here. A difference that its 95 % interval does not
/// tell from nothing is called that.
namespace axscope::analysis {

/// How hard a multiplier is on a network, by its mean relative error.
enum class Severity { Exact, Moderate, Aggressive };
[[nodiscard]] const char* toString(Severity severity);  ///< "exact", "moderate", "aggressive"
/// Aggressive: MRE of at least this many per cent. It parts the eight of EvoApproxLib into 1KVA, 1KVB, 1KR6,
/// 1L2H (at most 4.4 %) and 1L2D, 1L1G, 1KR3 (at least 12.3 %).
constexpr double kAggressiveMrePercent = 10;
[[nodiscard]] Severity severityOf(const MultiplierInfo& multiplier);

/// What retraining for one multiplier made of a network.
enum class Recovery {
    Full,     ///< no loss against int8 of the original is left that could be told from nothing
    Partial,  ///< some of the loss was won back, and some is left
    None,     ///< no gain over the original that could be told from nothing
};
[[nodiscard]] const char* toString(Recovery recovery);  ///< "full", "partial", "none"

struct Retrained {
    std::size_t checkpoint = 0;      ///< index into StudyResult::checkpoints
    const RunResult* run = nullptr;  ///< with the multiplier that it was retrained for
    AccuracyContrast gained;         ///< top-1 of it - top-1 of the original with the same multiplier
    AccuracyContrast left;           ///< top-1 of the original in int8 - top-1 of it
    /// gained / (gained + left): share of the loss that was won back. Absent where the loss is below one
    /// image.
    std::optional<double> share;
    Recovery recovery = Recovery::None;
};

/// One architecture in one topology with one multiplier.
struct AxmoeRow {
    std::size_t checkpoint = 0;  ///< the original
    std::size_t multiplier = 0;
    Severity severity = Severity::Exact;
    const RunResult* int8 = nullptr;
    const RunResult* run = nullptr;
    AccuracyContrast loss;               ///< top-1 in int8 - top-1 with the multiplier
    std::optional<double> shiftRate;     ///< mean over MoE layers; absent without any
    std::optional<Retrained> retrained;  ///< with exactly this multiplier
};

/// Rows of all originals with a run in int8 and one with the multiplier, by architecture, topology and
/// multiplier in the study's order. They point into `study`.
[[nodiscard]] std::vector<AxmoeRow> axmoeRows(const StudyResult& study);

enum class Verdict {
    Holds,
    Fails,
    WithinNoise,  ///< the images do not suffice to say
    NotMeasured,  ///< runs or retrained checkpoints are missing
};
[[nodiscard]] const char* toString(
    Verdict verdict);  ///< "holds", "does not hold", "within noise", "not measured"

/// One finding of the abstract, asked of one architecture of the study. It is told in codes and figures,
/// which the report (analysis/report/axmoe_words.h) and the window word.
struct Finding {
    enum class Statement {
        DenseLosesLeast,              ///< without retraining; of convolutional networks
        AllLoseAlike,                 ///< without retraining, within kComparable; of transformers
        RecoversAlways,               ///< whole loss, every multiplier and topology; of ResNets
        RecoversModerateOrClustered,  ///< moderate multipliers' loss, aggressive ones' with cluster routing
                                      ///< only; VGG11
        RecoversModerate,             ///< moderate multipliers' loss, not aggressive ones'; other VGGs
        RecoveryVaries,               ///< with topology and multiplier; all others
        HardBeatsDense,               ///< with aggressive multipliers, at equal cost
    };
    enum class Reason {
        // Not measured:
        NoDense,       ///< dense network of this architecture
        NoHard,        ///< hard mixture of experts
        NoMixture,     ///< mixture of experts with the dense network's multipliers, or all guess
        NoRetrained,   ///< checkpoint
        NoAggressive,  ///< multiplier with both networks
        CostsDiffer,   ///< by more than kEqualCost, or are not known
        // Of losses without retraining:
        EveryMixtureLosesMore,  ///< than the dense network
        SomeMixtureLosesLess,
        SomeMixtureUndecided,  ///< its loss cannot be told from the dense network's
        LossesAlike,           ///< all within kComparable of the dense network's
        LossesApart,           ///< one is further away
        LossesUndecided,       ///< an interval reaches beyond kComparable
        // Of retrained networks:
        Recoveries,  ///< as many as `recoveries` says
        // Of hard against dense:
        HardBetter,
        DenseBetter,
        NeitherBetter,  ///< the difference cannot be told from nothing
    };
    /// A difference of top-1 accuracies; positive ones speak for the finding, save those that LossLeft names.
    struct Evidence {
        enum class Kind {
            ExtraLoss,       ///< loss of the network minus loss of the dense one, mean over `multipliers`
            LossLeft,        ///< original in int8 minus the network retrained for `multiplier`
            HardMinusDense,  ///< with `multiplier`, or the mean over `multipliers` where that is empty
        };
        enum class Remark {
            None,
            FullRecovery,
            PartialRecovery,
            NoRecovery,
            BothRetrained,
            NeitherRetrained
        };
        Kind kind = Kind::ExtraLoss;
        models::Topology topology = models::Topology::Dense;  ///< of the network
        std::string checkpoint;       ///< its name where several networks have this topology, otherwise empty
        std::string multiplier;       ///< name; empty for a mean
        std::size_t multipliers = 1;  ///< of a mean
        AccuracyContrast contrast;
        Remark remark = Remark::None;
    };

    Statement statement = Statement::DenseLosesLeast;
    std::string architecture;
    Verdict verdict = Verdict::NotMeasured;
    Reason reason = Reason::NoDense;
    std::array<std::size_t, 3> recoveries{};  ///< retrained networks by Recovery; of recovery findings
    std::size_t measured =
        0;  ///< networks times approximate multipliers without retraining; of recovery findings
    std::vector<Evidence> evidence;
};
/// "dense-most-resilient", "all-degrade-alike", "recovery" for four of them, "hard-beats-dense".
[[nodiscard]] const char* idOf(Finding::Statement statement);

/// Finding 1, of convolutional networks: without retraining dense loses least. Of transformers: all
/// topologies lose comparably (within 5 points, kComparable). Multipliers with which both networks do no
/// better than guessing are left out: there a loss says only how accurate the network was before. Finding 2:
/// after retraining, ResNets recover fully with every multiplier; VGG networks at moderate ones, and not at
/// aggressive ones, except VGG11_bn with cluster routing. Of others: how far they recover.
/// Finding 3: with aggressive multipliers, at equal normalised cost (within 2 %), hard MoE is more accurate
/// than dense; both retrained where both are, otherwise neither.
[[nodiscard]] std::vector<Finding> axmoeFindings(const StudyResult& study);
/// The same with the rows of `study`, where these are known already.
[[nodiscard]] std::vector<Finding> axmoeFindings(const StudyResult& study, const std::vector<AxmoeRow>& rows);

constexpr double kComparable = 0.05;
constexpr double kEqualCost = 0.02;

}  // namespace axscope::analysis
