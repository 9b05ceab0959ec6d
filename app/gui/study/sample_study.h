// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/gui/study/study_inputs.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// The description of the study that comes with the program: installed beside it, or in the sources that it was built
/// from. Empty where there is none. AXSCOPE_SAMPLE_STUDY names another file.
[[nodiscard]] QString sampleStudyFile();

/// What a run config says (see analysis::readRunConfig), as inputs of a study with absolute paths. Of its checkpoints those
/// that exist. Errors: those of reading; NotFound where none of the checkpoints exists.
Result<StudyInputs> readSampleStudy(const QString& file);

}  // namespace axscope::app
