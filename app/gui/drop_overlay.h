// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace axscope::app {

/// Lies over the window while files are dragged across it and says that they may be dropped.
class DropOverlay : public QWidget {
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* parent);
    /// Covers the parent.
    void cover();

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace axscope::app
