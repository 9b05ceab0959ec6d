// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

#include "app/gui/theme.h"

class QString;

namespace axscope::app {

/// The line drawing resources/icons/<name>.svg in the colour of the palette's text, or of `accent`. It is
/// drawn when it is painted, so it follows the theme and stays sharp at any scale.
[[nodiscard]] QIcon lineIcon(const QString& name);
[[nodiscard]] QIcon lineIcon(const QString& name, Accent accent);

/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();

}  // namespace axscope::app
