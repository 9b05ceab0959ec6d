// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <map>
#include <string>

#include "analysis/study/study_store.h"
#include "app/gui/study/study_inputs.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// Suffix of study files, without the dot.
inline constexpr char kStudySuffix[] = "axs";

/// The inputs that a study file holds, as the window edits them. Errors: those of StudyStore::experiment; Format for
/// a data set that is none.
Result<StudyInputs> loadInputs(const analysis::StudyStore& store);
/// Writes them. Errors: those of StudyStore::saveInputs.
Result<void> saveInputs(analysis::StudyStore& store, const StudyInputs& inputs);

/// Notes by subject, as NoteStore keeps them; longer ones than that takes are cut. Errors: those of StudyStore::notes.
Result<QMap<QString, QString>> loadNotes(const analysis::StudyStore& store);
/// What differs in `after` from `before`, for StudyStore::saveNotes: removed ones are empty.
[[nodiscard]] std::map<std::string, std::string> changedNotes(const QMap<QString, QString>& before,
                                                              const QMap<QString, QString>& after);

/// loadInputs() of a file, which is opened for reading and closed again. Errors: also those of StudyStore::open.
Result<StudyInputs> readStudyFile(const QString& file);

}  // namespace axscope::app
