// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runs/run_matrix_axes.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include "app/gui/core_text.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {

namespace {

QString multiplierText(const QString& nameOrFile) {
    return nameOrFile.contains(QLatin1Char('/')) ? QFileInfo(nameOrFile).completeBaseName() : nameOrFile;
}

/// The study's own name for entry `i` of the results: positions agree as long as nothing was added or merged.
QString keyOf(std::size_t i, const std::optional<QStringList>& ran, const QString& otherwise) {
    return ran && i < static_cast<std::size_t>(ran->size()) ? (*ran)[static_cast<qsizetype>(i)] : otherwise;
}

std::vector<RunAxisEntry> checkpointAxis(const QStringList& wanted, const analysis::StudyResult* results,
                                         const std::optional<StudyInputs>& ranInputs) {
    std::vector<RunAxisEntry> axis;
    QSet<QString> taken;
    if (results) {
        std::optional<QStringList> ran;
        if (ranInputs && static_cast<std::size_t>(ranInputs->checkpoints.size()) == results->checkpoints.size())
            ran = ranInputs->checkpoints;
        for (std::size_t c = 0; c < results->checkpoints.size(); ++c) {
            const auto& info = results->checkpoints[c];
            const QString file = keyOf(c, ran, fromUtf8(info.file));
            const QString name = fromUtf8(info.name);
            axis.push_back({name, name, displayPath(file), static_cast<int>(c), wanted.contains(file)});
            taken.insert(file);
        }
    }
    for (const QString& file : wanted) {
        if (taken.contains(file))
            continue;
        const QString name = QFileInfo(file).completeBaseName();
        axis.push_back({name, name, displayPath(file), std::nullopt, true});
    }
    return axis;
}

std::vector<RunAxisEntry> multiplierAxis(const StudyInputs& inputs, const analysis::StudyResult* results,
                                         const std::optional<StudyInputs>& ranInputs) {
    std::vector<RunAxisEntry> axis;
    axis.push_back({QStringLiteral("int8"), QStringLiteral("int8"),
                    QCoreApplication::translate("axscope::app::RunMatrix",
                                                "8-bit weights and activations, exact products; compared with float"),
                    results ? std::optional(kInt8Choice) : std::nullopt, true});
    QSet<QString> taken;
    if (results) {
        std::optional<QStringList> ran;
        // A table that was named twice is there once: then positions say nothing.
        std::size_t plain = 0;
        for (const auto& info : results->multipliers)
            plain += info.assignment.empty() ? 1 : 0;
        if (ranInputs && static_cast<std::size_t>(ranInputs->multipliers.size()) == plain)
            ran = ranInputs->multipliers;
        for (std::size_t m = 0; m < results->multipliers.size(); ++m) {
            const auto& info = results->multipliers[m];
            const QString key = keyOf(m, ran, fromUtf8(info.name));
            const bool wanted = info.assignment.empty() ? inputs.multipliers.contains(key)
                                                        : !inputs.assignmentFile.isEmpty();
            axis.push_back({fromUtf8(info.name), shortMultiplierName(info.name),
                            info.assignment.empty() ? coreText(info.note) : fromUtf8(info.assignment),
                            static_cast<int>(m), wanted});
            taken.insert(key);
        }
    }
    for (const QString& multiplier : inputs.multipliers) {
        if (taken.contains(multiplier))
            continue;
        const QString name = multiplierText(multiplier);
        axis.push_back({name, shortMultiplierName(toUtf8(name)),
                        name == multiplier ? QString() : displayPath(multiplier), std::nullopt, true});
    }
    return axis;
}

}  // namespace

RunMatrixAxes runMatrixAxes(const StudyInputs& inputs, const StudyPtr& results,
                            const std::optional<StudyInputs>& ranInputs) {
    return {checkpointAxis(inputs.checkpoints, results.get(), ranInputs),
            multiplierAxis(inputs, results.get(), ranInputs)};
}

}  // namespace axscope::app
