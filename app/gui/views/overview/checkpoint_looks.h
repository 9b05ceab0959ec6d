// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "analysis/results.h"
#include "app/gui/plots/palette.h"

namespace axscope::app {

/// How the checkpoints of a study are named and coloured in figures of all of them.
struct CheckpointLooks {
    /// What all names begin with, up to a separator: "resnet20" of resnet20_dense and resnet20_hard. Empty where they have
    /// nothing in common, and of a single checkpoint.
    QString common;
    struct Look {
        QString name;     ///< without `common`: "hard", "hard_for_1L2H"
        AreaStyle style;  ///< retrained checkpoints have the colour of their original, in another tint
        int family = 0;   ///< number of that original among the originals

        bool operator==(const Look&) const = default;
    };
    std::vector<Look> looks;  ///< in the study's order

    /// `title` of a figure with `common` in front.
    [[nodiscard]] QString titled(const QString& title) const;
};
[[nodiscard]] CheckpointLooks checkpointLooks(const analysis::StudyResult& study);

}  // namespace axscope::app
