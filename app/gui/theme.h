// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <optional>
#include <string>

class QString;

namespace axscope::app {

enum class ThemeChoice { System, Light, Dark };

[[nodiscard]] const char* toString(ThemeChoice choice);  ///< "system", "light", "dark"
[[nodiscard]] std::optional<ThemeChoice> themeFromString(const QString& text);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Puts the whole program into Fusion style with one of the two palettes; may be called again at any time.
/// System follows the desktop.
void applyTheme(ThemeChoice choice);

/// True where `palette` has light text on dark ground.
[[nodiscard]] bool isDark(const QPalette& palette);

/// Colours with a meaning, readable on the given palette's windows.
enum class Accent { Run, Stop, Warning, Error, Info, Muted };
[[nodiscard]] QColor accentColor(Accent accent, const QPalette& palette);

}  // namespace axscope::app
