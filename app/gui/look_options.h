// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "app/gui/export_all.h"

class QCommandLineParser;

namespace axscope::app {

/// The options of `axscope --export-all` that say what figures look like and which are put together.
void declareLookOptions(QCommandLineParser& parser);
/// Names of these, without dashes; --size is one that every export has had.
[[nodiscard]] QStringList lookOptionNames();
/// Puts what the options say, --size too, over `options`. Errors: InvalidArgument, `where` the option.
Result<void> applyLookOptions(const QCommandLineParser& parser, ExportAllOptions& options);

}  // namespace axscope::app
