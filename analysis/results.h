// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analysis/study_settings.h"
#include "models/emulation/ranges.h"
#include "models/io/network_description.h"
#include "multipliers/catalog.h"
#include "multipliers/metrics.h"
#include "multipliers/product_table.h"
#include "multipliers/structure/table_structure.h"

/// Results of a study as plain values. Published results are shared_ptr<const StudyResult> and never change.
/// "Reference" and "candidate" are the two sides of a comparison: an int8 run is compared with float, an
/// approximate run with int8, each on the same images in lock-step.
namespace axscope::analysis {

enum class Mode { Float, Int8, Approx };
[[nodiscard]] const char* toString(Mode mode);  ///< "float", "int8", "approx"

struct Interval {
    double low = 0;
    double high = 0;
};

/// Error of one layer's output (pre-activation, bias included): reference y, candidate y~, over all outputs
/// seen. With count == 0 (an expert that no image reached on both sides) every figure is NaN.
struct ErrorFigures {
    std::uint64_t count = 0;  ///< output elements compared
    double mse = 0;           ///< mean (y~ - y)^2
    double sqnrDb = 0;        ///< 20 log10(|y| / |y - y~|); +inf where equal
    double cosine = 0;        ///< y.y~ / (|y| |y~|); NaN where one of them is all zero
    double bias = 0;          ///< mean (y~ - y)
    double relativeRmse = 0;  ///< RMSE / population standard deviation of y
    double maxAbs = 0;        ///< max |y~ - y|
};

/// Output values of a layer, reference and candidate, counted in bins of equal width that cover [-limit, limit).
struct ValueHistogram {
    double limit = 0;                      ///< a power of two; 0: nothing was counted
    std::vector<std::uint64_t> reference;  ///< values per bin
    std::vector<std::uint64_t> candidate;
};

/// What the sums of a layer's error leave out. Errors are the cumulative ones.
struct LayerDetail {
    std::vector<double> channelBias;      ///< mean (y~ - y) per output channel
    std::vector<double> channelMse;       ///< mean (y~ - y)^2 per output channel
    ValueHistogram values;                ///< of the outputs that were compared
    std::vector<float> sampleReference;   ///< outputs drawn evenly from all of them
    std::vector<float> sampleCandidate;   ///< the same outputs in the candidate
    /// Operands of the layer's input in this run by value: entry i counts i - 128; empty where it is in float32.
    std::vector<std::uint64_t> inputOperands;
    std::vector<std::uint64_t> weightOperands;  ///< the same of its weights, each counted once
};

/// Error of a layer that its multiplier's table and the int8 run's operands foretell, taking operands as independent:
/// with mu = E[e(x, w)] over the layer's inputs and one channel's weights, bias = s_a s_w K mu, and the spread comes
/// from the variance of e, K times.
struct PredictedError {
    double bias = 0;  ///< mean over output channels, in units of the output
    double mse = 0;   ///< mean over output channels of bias^2 + variance
};

struct LayerResult {
    std::string name;        ///< "layer3.0.experts.2.conv1"
    std::uint64_t macs = 0;  ///< multiply-accumulates for one image that reaches the layer
    double imageShare =
        1;  ///< share of the images (tokens) that reach it in the candidate (1 outside hard/cluster experts)
    std::uint64_t depth =
        0;  ///< longest path from the input in layers, 0-based: the x position in "over depth" plots
    int expert = -1;       ///< expert index, -1 outside expert layers
    std::string moeLayer;  ///< "layer3.0" for expert layers, otherwise empty
    std::string computed;  ///< "approx", "int8" or "float": how the layer is computed in this run
    std::string multiplier;  ///< that computes the layer in this run; empty where it is exact
    ErrorFigures
        cumulative;  ///< candidate ran free on its own inputs; expert layers: images both sides sent there
    ErrorFigures isolated;  ///< candidate's layer got the reference's input (teacher-forced)
    int reduction = 0;      ///< products that are summed for one output
    std::optional<PredictedError> predicted;     ///< where the layer is approximated
    std::shared_ptr<const LayerDetail> detail;  ///< null where nothing was compared
};

/// Reference's routing margin of kept and of flipped decisions: the score of the last expert that was chosen
/// minus that of the best one that was not (best minus second-best where one is chosen). Flipped: another set
/// of experts.
struct MarginFigures {
    std::vector<double> binEdges;        ///< bins + 1 edges, equal width, from 0
    std::vector<std::uint64_t> kept;     ///< decisions per bin that chose the same expert
    std::vector<std::uint64_t> flipped;  ///< decisions per bin that chose another
    double medianKept = 0;               ///< NaN where there are none
    double medianFlipped = 0;
    double flippedBelowMedianKept =
        0;  ///< share of flips whose margin is below medianKept; NaN without flips
};

struct RoutingResult {
    std::string layer;  ///< "layer3.0"
    int experts = 0;
    int topK = 1;                           ///< experts that a decision chooses; 1 for soft
    std::uint64_t decisions = 0;            ///< images, or tokens
    double shiftRate = 0;                   ///< 1 - mean |S n S'| / k of the chosen sets; k = 1: share that differ
    std::vector<double> loadReference;      ///< share of all choices (k per decision) per expert, sums to 1
    std::vector<double> load;               ///< the same in the candidate
    std::vector<double> gateMassReference;  ///< mean gate probability per expert, sums to 1 (cluster: = load)
    std::vector<double> gateMass;
    std::vector<std::uint64_t>
        transition;  ///< [experts x experts] by first choice, row = reference's expert, column = candidate's
    double meanKl = 0;             ///< mean KL(p_ref || p_cand) in nats; NaN for cluster
    double meanJensenShannon = 0;  ///< nats; NaN for cluster
    double meanL1 = 0;             ///< mean |p_ref - p_cand|_1; NaN for cluster
    MarginFigures margin;
    /// Mean |z~ - z| / |z| of the MoE layer's output z over decisions that chose the same experts, and over those that
    /// did not; NaN where there are none.
    double keptOutputError = 0;
    double flippedOutputError = 0;
};

struct AccuracyResult {
    std::uint64_t images = 0;
    double top1 = 0;  ///< fraction
    double top5 = 0;
    Interval top1Interval;  ///< 95 % Wilson
    Interval top5Interval;
    double agreement = 1;  ///< share of images with the reference's top-1 class
    /// correct->correct, correct->wrong, wrong->correct, wrong->wrong (reference -> candidate), images
    std::array<std::uint64_t, 4> cells{};
    double logitMse = 0;  ///< against the reference's logits
    double mcnemarP = 1;  ///< exact two-sided McNemar test against the reference
};

/// An approximate run with the reference's routing forced on it: hard and cluster layers run the experts that int8
/// chose (with the candidate's own gate values), soft ones mix by int8's probabilities.
struct FrozenRoutingResult {
    AccuracyResult accuracy;  ///< against int8
    double shiftRate = 0;     ///< as measured in this run over all MoE layers; 0 unless something is wrong
};

struct ImageRecords;  // analysis/image_records.h

/// One network with one multiplier.
struct RunResult {
    std::size_t checkpoint = 0;  ///< index into StudyResult::checkpoints
    Mode mode = Mode::Float;
    std::optional<std::size_t>
        multiplier;                 ///< index into StudyResult::multipliers; absent for float and int8
    std::optional<Mode> reference;  ///< Float for int8, Int8 for approx; absent for float
    AccuracyResult accuracy;
    double agreementInt8 = 1;            ///< share of images with int8's top-1 class
    std::optional<double> cost;          ///< normalised inference cost; absent where power is not known
    std::vector<LayerResult> layers;     ///< in network order; empty for float
    std::vector<RoutingResult> routing;  ///< one per MoE layer; for float: loads only, transition on itself
    std::optional<FrozenRoutingResult> frozen;   ///< approximate runs of networks with routers
    std::shared_ptr<const ImageRecords> images;  ///< what happened to each image; may be null
};

struct CheckpointInfo {
    std::string name;  ///< file stem, made unique within the study
    std::string file;
    std::string sha256;
    models::NetworkDescription description;
    std::uint64_t parameters = 0;
    models::ActivationRanges ranges;  ///< absmax of each layer's input, as used; empty until known
    double denseMacs = 0;   ///< MACs per image of the dense model of this architecture: denominator of cost
    double activeMacs = 0;  ///< MACs per image that this network spends on average
};

struct MultiplierInfo {
    std::string name;                                        ///< unique within the study
    std::shared_ptr<const multipliers::ProductTable> table;  ///< as the user named it
    multipliers::ErrorMetrics metrics;                       ///< of `table`
    std::optional<double> powerMw;  ///< from the catalogue, found by name or contents
    std::string powerSource;
    /// Of the table that is emulated; see TableStructure::inWords(). Absent in results that carry no tables.
    std::shared_ptr<const multipliers::TableStructure> structure;
    std::string kernel;  ///< how products are computed: "rank 3 as 3 int16 products, avx2"
    std::string note;    ///< e.g. "unsigned, used in sign-magnitude form"; may be empty
    /// Of an assignment of several multipliers, which stands among the multipliers with its own name and no table:
    /// "layer1.* by mul8s_1KVA, all other approximated layers by exact". Empty for a multiplier.
    std::string assignment;
    std::optional<models::Assignment> rules;  ///< the same as values; absent for a multiplier, and in older study files
};

/// Where figures come from: written into every export.
struct Provenance {
    std::string version;  ///< "0.1.0"
    std::string commit;
    std::string startedUtc;  ///< ISO 8601
    double elapsedSeconds = 0;
    std::string kernelPath;  ///< "avx2"
    std::string cpu;
    int threads = 0;
    std::uint64_t seed = 0;   ///< of the data set's generator; 0 for real images
    int batchSize = 0;        ///< images per block: the order of floating-point sums
    std::vector<std::string> inputs;  ///< "resnet20_hard sha256 1a2b...", one per checkpoint, table and ranges file
    std::string dataset;  ///< "cifar100:DIR"
    std::uint64_t datasetImages = 0;
    std::string subset;  ///< which of its images, in which order, in words; empty: all in their order
    std::string preparation;  ///< sizes and normalisation, in words; by checkpoint where they differ
    bool labelsMeaningful = true;
    std::string ranges;      ///< "file ranges.json" or "absmax over 1024 images of cifar100:DIR"
    std::string arithmetic;  ///< one paragraph: what is approximated, and how
    std::vector<std::string> settings;  ///< the same and the ranges, one sentence part per setting
    std::optional<StudySettings> form;  ///< the same as values; absent in older study files
};

struct StudyResult {
    Provenance provenance;
    std::vector<CheckpointInfo> checkpoints;
    std::vector<MultiplierInfo> multipliers;
    std::vector<RunResult>
        runs;  ///< grouped by checkpoint: float, int8, then the multipliers in the order given
    std::vector<std::string> classNames;  ///< empty, or one per class
    std::uint64_t imagesRequested = 0;
    bool complete = false;  ///< false: a partial result, published while running or after a stop
};

}  // namespace axscope::analysis
