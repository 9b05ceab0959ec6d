// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/overview/checkpoint_looks.h"

#include <QStringList>
#include <algorithm>
#include <map>

#include "analysis/measures/lineage.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

bool separates(QChar c) {
    return c == QLatin1Char('_') || c == QLatin1Char('-') || c == QLatin1Char('.') || c == QLatin1Char(' ');
}

/// Length of what all names begin with, the separator behind it included; something is left of each name.
qsizetype commonLength(const QStringList& names) {
    if (names.size() < 2)
        return 0;
    const auto [first, last] = std::ranges::minmax(names);
    qsizetype length = 0;
    for (qsizetype i = 0; i + 1 < std::min(first.size(), last.size()) && first[i] == last[i]; ++i) {
        if (separates(first[i]) && i > 0)
            length = i + 1;
    }
    return length;
}

/// The checkpoint at the start of the chain of parents.
std::size_t originalOf(const analysis::StudyResult& study, std::size_t checkpoint) {
    for (std::size_t steps = 0; steps < study.checkpoints.size(); ++steps) {
        const auto parent = analysis::parentOf(study, checkpoint);
        if (!parent)
            break;
        checkpoint = *parent;
    }
    return checkpoint;
}

}  // namespace

QString CheckpointLooks::titled(const QString& title) const {
    return common.isEmpty() ? title : QStringLiteral("%1 · %2").arg(common, title);
}

CheckpointLooks checkpointLooks(const analysis::StudyResult& study) {
    QStringList names;
    for (const auto& checkpoint : study.checkpoints)
        names += fromUtf8(checkpoint.name);
    const qsizetype length = commonLength(names);
    CheckpointLooks result;
    if (length > 0)
        result.common = names.front().left(length - 1);
    const std::vector<std::size_t> originals = analysis::originals(study);
    std::map<std::size_t, int> descendants;
    for (std::size_t c = 0; c < study.checkpoints.size(); ++c) {
        const std::size_t original = originalOf(study, c);
        const auto family = static_cast<int>(std::ranges::find(originals, original) - originals.begin());
        const int tint = c == original ? 0 : ++descendants[original];
        result.looks.push_back({names[static_cast<qsizetype>(c)].mid(length), {family, tint}, family});
    }
    return result;
}

}  // namespace axscope::app
