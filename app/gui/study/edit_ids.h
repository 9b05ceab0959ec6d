// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace axscope::app {

/// Edits that merge with the one before into a single step of undo (StudyDocument::edit).
enum EditId {
    editSeed,
    editImages,
    editPercentile,
    editCalibrationImages,
    editThreads,
    editBatchSize,
    editResize,
    editCrop
};

}  // namespace axscope::app
