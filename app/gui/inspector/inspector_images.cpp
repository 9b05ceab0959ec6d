// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/inspector/inspector_images.h"

#include <QCoreApplication>
#include <algorithm>

#include "analysis/image_records.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

using analysis::ImageRecords;
using analysis::RunResult;
using analysis::StudyResult;

struct ImageTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::Inspector)
};

/// The records of a run and of what it is compared with; null where there are none.
struct Sides {
    const RunResult* run = nullptr;
    const ImageRecords* candidate = nullptr;
    const ImageRecords* reference = nullptr;
};

Sides sidesOf(const StudyResult& study, const RunResult* run) {
    Sides sides{run, run ? run->images.get() : nullptr, nullptr};
    if (run && run->reference) {
        if (const RunResult* reference = findRun(study, run->checkpoint, *run->reference))
            sides.reference = reference->images.get();
    }
    return sides;
}

QString className(const StudyResult& study, std::uint16_t label) {
    if (label == ImageRecords::kNoClass)
        return figureText(kNoFigure);
    return label < study.classNames.size() ? QStringLiteral("%1 (%2)").arg(fromUtf8(study.classNames[label])).arg(label)
                                           : ImageTexts::tr("class %1").arg(label);
}

bool covers(const ImageRecords* records, std::size_t image) {
    return records && image < records->size();
}

/// Accuracy on the images of one class; NaN where there are none.
double classAccuracy(const ImageRecords* records, int label) {
    std::uint64_t images = 0;
    std::uint64_t correct = 0;
    for (std::size_t i = 0; records && i < records->size(); ++i) {
        if (records->label[i] != label)
            continue;
        ++images;
        correct += records->isCorrect(i) ? 1 : 0;
    }
    return images == 0 ? kNoFigure : static_cast<double>(correct) / static_cast<double>(images);
}

QString answerText(const StudyResult& study, const ImageRecords* records, std::size_t image) {
    if (!covers(records, image))
        return figureText(kNoFigure);
    const QString text = ImageTexts::tr("%1, %2").arg(
        className(study, records->predicted(image)),
        percentText(static_cast<double>(records->probability[image * ImageRecords::kTop]), 1));
    return records->isCorrect(image) ? text + QStringLiteral(" ✓") : text;
}

QString pathText(const Sides& sides, std::size_t layer, std::size_t image) {
    if (!covers(sides.candidate, image) || layer >= sides.candidate->routing.size())
        return figureText(kNoFigure);
    const auto& candidate = sides.candidate->routing[layer];
    const auto after = candidate.of(image);
    const auto listed = [](std::span<const std::uint16_t> experts) {
        QStringList numbers;
        for (const std::uint16_t expert : experts)
            numbers += QString::number(expert);
        return numbers.join(QStringLiteral("+"));
    };
    const bool hasBefore = covers(sides.reference, image) && layer < sides.reference->routing.size() &&
                           sides.reference->routing[layer].of(image).size() == after.size();
    if (!hasBefore)
        return candidate.decisionsPerImage == 1 ? listed(after) : figureText(kNoFigure);
    const auto before = sides.reference->routing[layer].of(image);
    if (candidate.decisionsPerImage == 1) {
        return std::ranges::equal(before, after)
                   ? listed(after)
                   : QStringLiteral("%1 → %2").arg(listed(before), listed(after));
    }
    std::size_t moved = 0;
    for (std::size_t token = 0; token < candidate.decisionsPerImage; ++token)
        moved += before[token * candidate.choices] != after[token * candidate.choices] ? 1 : 0;
    return ImageTexts::tr("%1 of %2 tokens moved").arg(moved).arg(candidate.decisionsPerImage);
}

}  // namespace

InspectorSection classSection(const StudyResult& study, int label, const RunResult* a, const RunResult* b,
                              bool compared) {
    InspectorSection section;
    section.key = QStringLiteral("class");
    section.title = ImageTexts::tr("Class %1").arg(className(study, static_cast<std::uint16_t>(label)));
    section.compared = compared;
    const Sides sidesA = sidesOf(study, a);
    const Sides sidesB = sidesOf(study, b);
    const ImageRecords* any = sidesA.candidate ? sidesA.candidate : sidesB.candidate;
    if (!any) {
        section.note = ImageTexts::tr("These results keep nothing of single images.");
        return section;
    }
    const auto row = [&](const QString& name, const QString& toolTip, auto text) {
        section.rows.push_back({name, text(sidesA), compared ? text(sidesB) : QString(), toolTip});
    };
    row(ImageTexts::tr("Images"), ImageTexts::tr("Images measured so far that have this label"), [&](const Sides& sides) {
        return !sides.candidate ? figureText(kNoFigure)
                                : countText(static_cast<quint64>(std::ranges::count(sides.candidate->label, label)));
    });
    const QString definition = ImageTexts::tr("Share of the class's images whose best class is this label");
    row(ImageTexts::tr("Top-1, reference"), definition,
        [&](const Sides& sides) { return percentText(classAccuracy(sides.reference, label)); });
    row(ImageTexts::tr("Top-1"), definition,
        [&](const Sides& sides) { return percentText(classAccuracy(sides.candidate, label)); });
    return section;
}

InspectorSection imageSection(const StudyResult& study, int image, const RunResult* a, const RunResult* b,
                              bool compared) {
    InspectorSection section;
    section.key = QStringLiteral("image");
    section.title = ImageTexts::tr("Image %1").arg(image);
    section.compared = compared;
    const Sides sidesA = sidesOf(study, a);
    const Sides sidesB = sidesOf(study, b);
    const auto index = static_cast<std::size_t>(std::max(0, image));
    const bool inA = covers(sidesA.candidate, index);
    if (!inA && !covers(sidesB.candidate, index)) {
        section.note = ImageTexts::tr("Not measured yet, or these results keep nothing of single images.");
        return section;
    }
    const auto row = [&](const QString& name, const QString& toolTip, auto text) {
        section.rows.push_back({name, text(sidesA), compared ? text(sidesB) : QString(), toolTip});
    };
    row(ImageTexts::tr("Label"), {}, [&](const Sides& sides) {
        return covers(sides.candidate, index) ? className(study, sides.candidate->label[index]) : figureText(kNoFigure);
    });
    row(ImageTexts::tr("Before"), ImageTexts::tr("The reference's best class and its softmax probability; ✓ where right"),
        [&](const Sides& sides) { return answerText(study, sides.reference, index); });
    row(ImageTexts::tr("After"), ImageTexts::tr("This run's best class and its softmax probability; ✓ where right"),
        [&](const Sides& sides) { return answerText(study, sides.candidate, index); });
    row(ImageTexts::tr("Label's rank"), ImageTexts::tr("1: the label is the best class of this run"), [&](const Sides& sides) {
        return covers(sides.candidate, index) ? QString::number(sides.candidate->rank[index] + 1) : figureText(kNoFigure);
    });
    const RunResult* routed = inA ? a : b;
    for (std::size_t layer = 0; layer < routed->routing.size(); ++layer) {
        row(ImageTexts::tr("Expert in %1").arg(fromUtf8(routed->routing[layer].layer)),
            ImageTexts::tr("The reference's expert → this run's, one number where they agree"),
            [&](const Sides& sides) { return pathText(sides, layer, index); });
    }
    return section;
}

}  // namespace axscope::app
