// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/image_records.h"
#include "analysis/report/csv_text.h"
#include "analysis/report/report.h"
#include "analysis/report/routing_measures.h"
#include "analysis/statistics.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::analysis {
namespace {

std::string className(const StudyResult& study, std::size_t label) {
    return label < study.classNames.size() ? study.classNames[label] : std::string();
}

/// "2|0+3;1+3": MoE layers parted by |, an image's decisions by ;, the experts of one decision by +.
std::string expertsText(const ImageRecords& records, std::size_t image) {
    std::string text;
    for (std::size_t layer = 0; layer < records.routing.size(); ++layer) {
        text += layer == 0 ? "" : "|";
        const std::span<const std::uint16_t> experts = records.routing[layer].of(image);
        for (std::size_t i = 0; i < experts.size(); ++i) {
            if (i > 0)
                text += i % records.routing[layer].choices == 0 ? ';' : '+';
            text += std::to_string(experts[i]);
        }
    }
    return text;
}

/// Least margin of the image's decisions in any MoE layer; absent where the run kept none.
std::optional<double> leastMargin(const ImageRecords& records, std::size_t image) {
    std::optional<double> least;
    for (const ImageRecords::Routing& layer : records.routing)
        for (std::size_t decision = 0; !layer.margin.empty() && decision < layer.decisionsPerImage;
             ++decision) {
            const double margin = layer.margin[image * layer.decisionsPerImage + decision];
            least = std::min(least.value_or(margin), margin);
        }
    return least;
}

}  // namespace

std::optional<ContingencyTable> classesOf(const StudyResult& study, const RunResult& run, std::size_t layer) {
    if (!run.images || !study.provenance.labelsMeaningful)
        return std::nullopt;
    const auto classes = static_cast<std::size_t>(study.checkpoints[run.checkpoint].description.numClasses);
    return classByExpert(*run.images, layer, classes, static_cast<std::size_t>(run.routing[layer].experts));
}

std::string classesCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "class", "class_name", "images", "correct",
                        "top1", "top1_low", "top1_high"});
    for (const RunResult& run : study.runs) {
        if (!run.images)
            continue;
        std::map<std::uint16_t, std::pair<std::uint64_t, std::uint64_t>> byClass;  // images, correct
        for (std::size_t image = 0; image < run.images->size(); ++image) {
            auto& [images, correct] = byClass[run.images->label[image]];
            ++images;
            correct += run.images->isCorrect(image) ? 1 : 0;
        }
        for (const auto& [label, counts] : byClass) {
            const auto [images, correct] = counts;
            const Interval interval = wilsonInterval(correct, images);
            addRunKey(csv, study, run);
            csv.field(std::uint64_t{label})
                .field(className(study, label))
                .field(images)
                .field(correct)
                .field(static_cast<double>(correct) / static_cast<double>(images))
                .field(interval.low)
                .field(interval.high)
                .endRow();
        }
    }
    return csv.text();
}

std::string channelsCsv(const StudyResult& study) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "layer", "channel", "bias", "mse",
                        "error_std"});
    for (const RunResult& run : study.runs)
        for (const LayerResult& layer : run.layers)
            for (std::size_t channel = 0; layer.detail && channel < layer.detail->channelBias.size();
                 ++channel) {
                const double bias = layer.detail->channelBias[channel];
                const double mse = layer.detail->channelMse[channel];
                addRunKey(csv, study, run);
                csv.field(layer.name)
                    .field(static_cast<std::uint64_t>(channel))
                    .field(bias)
                    .field(mse)
                    // Rounding may leave MSE a little below bias^2 where all errors are equal.
                    .field(std::isnan(mse) ? mse : std::sqrt(std::max(0.0, mse - bias * bias)))
                    .endRow();
            }
    return csv.text();
}

Result<void> writeImagesCsv(const StudyResult& study, const std::filesystem::path& file) {
    CsvText csv(study, {"checkpoint", "mode", "multiplier", "image", "label", "predicted", "rank",
                        "probability", "experts", "least_margin", "top5", "top5_probability"});
    for (const RunResult& run : study.runs)
        for (std::size_t image = 0; run.images && image < run.images->size(); ++image) {
            const ImageRecords& records = *run.images;
            addRunKey(csv, study, run);
            csv.field(static_cast<std::uint64_t>(image))
                .field(std::uint64_t{records.label[image]})
                .field(std::uint64_t{records.predicted(image)})
                .field(std::uint64_t{records.rank[image]})
                .field(static_cast<double>(records.probability[image * ImageRecords::kTop]))
                .field(expertsText(records, image))
                .field(leastMargin(records, image));
            std::string classes;
            std::string probabilities;
            for (std::size_t at = image * ImageRecords::kTop; at < (image + 1) * ImageRecords::kTop; ++at) {
                if (records.top[at] == ImageRecords::kNoClass)
                    break;
                classes += (classes.empty() ? "" : ";") + std::to_string(records.top[at]);
                probabilities += (probabilities.empty() ? "" : ";") + numberText(records.probability[at]);
            }
            csv.field(classes).field(probabilities).endRow();
        }
    return writeFileAtomically(file, csv.text());
}

}  // namespace axscope::analysis
