// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>
#include <QStringList>
#include <optional>

#include "app/gui/export_all.h"
#include "app/gui/study/study_inputs.h"
#include "app/gui/theme.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// Exit codes of `axscope`; the same numbers as `--help` prints.
enum ExitCode {
    exitDone = 0,
    exitFailed = 1,      ///< the run or the export failed
    exitUsage = 2,       ///< the command line makes no sense
    exitBadInput = 3,    ///< a file cannot be used, or the study is not complete
    exitInterrupted = 4  ///< stopped by Ctrl+C or a signal
};

/// What the command line asks for.
struct CommandLine {
    QString study;                      ///< study file to open; empty = a new study
    std::optional<StudyInputs> inputs;  ///< the study with what the options add; absent = nothing was given
    bool run = false;
    std::optional<ThemeChoice> theme;
    std::optional<ExportAllOptions> exportAll;  ///< folder absolute

    bool help = false;
    bool version = false;
    QString text;  ///< for help and version: what to print
};

/// True where `argv` asks for nothing that needs a display; cheap, and possible before QApplication exists.
[[nodiscard]] bool needsNoDisplay(int argc, char** argv);

/// Parses `arguments` (program name first) and reads the study file if one is named. Errors: InvalidArgument
/// (usage); those of readStudyFile and of sorting files.
Result<CommandLine> parseCommandLine(const QStringList& arguments);

}  // namespace axscope::app
