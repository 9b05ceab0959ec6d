// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemView;

namespace axscope::app {

/// Selected rows of `view` as tab-separated text with the head, or all rows where none is selected; columns
/// in the order and rows in the sorting that is on screen.
[[nodiscard]] QString selectedText(const QAbstractItemView& view);

/// Gives `view` the command "Copy", by Ctrl+C and in its context menu.
void enableCopy(QAbstractItemView& view);

}  // namespace axscope::app
