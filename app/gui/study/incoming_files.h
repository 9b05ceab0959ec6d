// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include "multipliers/base/result.h"

namespace axscope::app {

/// Files that arrived by drop, dialog or command line, told apart by what they are for. Paths are absolute.
struct IncomingFiles {
    QStringList studies;      ///< .axs
    QStringList checkpoints;  ///< .safetensors, .pt, .pth, .th, .index.json
    QStringList tables;       ///< .npy, .bin, .txt, .csv, .h, .hpp, .c, .v
    QStringList dataFolders;  ///< folders with images; CIFAR's binary files stand for their folder
    QStringList rangeFiles;   ///< .json
    QVector<Error> refused;   ///< what is none of these, with the reason

    [[nodiscard]] bool isEmpty() const;
};

/// Sorts `paths`. A folder without a data set stands for the checkpoints and tables directly in it.
/// Contents are not read.
[[nodiscard]] IncomingFiles sortIncoming(const QStringList& paths);

}  // namespace axscope::app
