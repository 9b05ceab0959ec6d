// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>

namespace axscope::app {

class ResultView;

/// A kind of view that ResultViews shows as a tab.
struct ViewKind {
    const char* key;      ///< stable: prefix of exported files, objectName of the action; "layers"
    const char* icon;     ///< name for lineIcon()
    const char* menuText;  ///< untranslated, with its mnemonic: "&Layers"
    const char* toolTip;  ///< untranslated, one line: which question the view answers
    ResultView* (*make)();

    /// Translated title, without mnemonic.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString translatedMenuText() const;
    [[nodiscard]] QString translatedToolTip() const;
};

/// All of them, in the order of the tabs. A new view is one line in view_registry.cpp.
[[nodiscard]] std::span<const ViewKind> viewKinds();

/// Position of the kind with this key in viewKinds(), or -1.
[[nodiscard]] int viewIndex(const QString& key);

}  // namespace axscope::app
