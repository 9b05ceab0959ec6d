// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/inspection_text.h"

#include <QCoreApplication>
#include <cmath>

#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("axscope::app::Samples", text);
}

}  // namespace

QString className(const analysis::StudyResult& study, int label) {
    if (label == analysis::ImageRecords::kNoClass)
        return QStringLiteral("–");
    if (label >= 0 && static_cast<std::size_t>(label) < study.classNames.size())
        return fromUtf8(study.classNames[static_cast<std::size_t>(label)]);
    return translated(QT_TRANSLATE_NOOP("axscope::app::Samples", "class %1")).arg(label);
}

QString answerText(const analysis::StudyResult& study, const analysis::ImageRecords& records, std::size_t image) {
    const QString name = className(study, records.predicted(image));
    if (!study.provenance.labelsMeaningful)
        return name;
    return (records.isCorrect(image) ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + name;
}

QString answersText(const analysis::StudyResult& study, const analysis::ImageRecords& reference,
                    const analysis::ImageRecords& candidate, std::size_t image) {
    if (reference.predicted(image) == candidate.predicted(image))
        return translated(QT_TRANSLATE_NOOP("axscope::app::Samples", "%1, kept"))
            .arg(answerText(study, reference, image));
    return QStringLiteral("%1 → %2").arg(answerText(study, reference, image), answerText(study, candidate, image));
}

MovedDecisions movedDecisions(const analysis::ImageRecords& reference, const analysis::ImageRecords& candidate,
                              std::optional<std::size_t> moeLayer, std::size_t image) {
    MovedDecisions result;
    result.leastMargin = kNoFigure;
    const std::size_t layers = std::min(reference.routing.size(), candidate.routing.size());
    const std::size_t first = moeLayer.value_or(0);
    const std::size_t end = moeLayer ? std::min(*moeLayer + 1, layers) : layers;
    for (std::size_t layer = first; layer < end; ++layer) {
        const auto& before = reference.routing[layer];
        const auto& after = candidate.routing[layer];
        const auto chosenBefore = before.of(image);
        const auto chosenAfter = after.of(image);
        const std::size_t decisions = before.decisionsPerImage;
        for (std::size_t d = 0; d < decisions; ++d) {
            result.moved += chosenBefore[d * before.choices] != chosenAfter[d * after.choices];
            const std::size_t at = image * decisions + d;
            if (at < before.margin.size() && !(before.margin[at] >= result.leastMargin))
                result.leastMargin = before.margin[at];
        }
        result.decisions += decisions;
    }
    return result;
}

QString routingText(const analysis::ImageRecords& reference, const analysis::ImageRecords& candidate,
                    std::optional<std::size_t> moeLayer, std::size_t image) {
    const MovedDecisions moved = movedDecisions(reference, candidate, moeLayer, image);
    if (moved.decisions == 0)
        return {};
    QString text;
    if (moved.decisions == 1) {
        const std::size_t layer = moeLayer.value_or(0);
        text = QStringLiteral("%1 → %2")
                   .arg(reference.routing[layer].of(image).front())
                   .arg(candidate.routing[layer].of(image).front());
    } else {
        text = translated(QT_TRANSLATE_NOOP("axscope::app::Samples", "%1 of %2 moved"))
                   .arg(moved.moved)
                   .arg(moved.decisions);
    }
    if (std::isfinite(moved.leastMargin))
        text += translated(QT_TRANSLATE_NOOP("axscope::app::Samples", ", margin %1"))
                    .arg(figureText(moved.leastMargin, 2));
    return text;
}

}  // namespace axscope::app
