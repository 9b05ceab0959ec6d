// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "app/gui/study/study_inputs.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// Suffix of study files, without the dot.
inline constexpr char kStudySuffix[] = "axs";

/// A study's inputs as the JSON text of a study file:
///
///     { "format": "axscope-study", "schema": 1,
///       "checkpoints": ["a.safetensors"],           files
///       "multipliers": ["mul8s_1KVA", "t.npy"],     chosen: catalogue names and table files
///       "tables": ["unused.npy"],                   table files listed but not chosen
///       "data": "cifar100:FOLDER", "images": 1000,  as models::openDataset takes it; 0 = all
///       "ranges": { "file": "r.json" }  or  { "method": "absmax", "percentile": 99.99, "images": 1024,
///                                             "training_split": false },
///       "threads": 0, "batch_size": 50, "isolated_errors": true }
///
/// Files in or below `folder` (that of the study file) are written relative to it, so that a folder can be
/// moved as a whole; other files are written with their absolute path, as are all where `folder` is empty.
[[nodiscard]] QByteArray studyToJson(const StudyInputs& inputs, const QString& folder);

/// Reads what studyToJson wrote. Absent keys keep their defaults, unknown keys are ignored. `label` stands
/// for the file in errors. Errors: Format (not JSON, another format, wrong type or value, with the key's
/// name), Unsupported (newer schema).
Result<StudyInputs> studyFromJson(const QByteArray& json, const QString& folder, const QString& label);

/// studyFromJson of a whole file of at most 16 MB. Errors: also NotFound, Io.
Result<StudyInputs> readStudyFile(const QString& file);
/// Writes atomically. Errors: NotFound, Io.
Result<void> writeStudyFile(const StudyInputs& inputs, const QString& file);

}  // namespace axscope::app
