// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

#include "app/gui/views/multipliers/multiplier_portrait.h"

namespace axscope::app {

/// The error metrics of one multiplier, one a row: over all operand pairs, and weighted by a layer's operands.
class PortraitTable : public QTableWidget {
    Q_OBJECT

public:
    explicit PortraitTable(QWidget* parent = nullptr);
    /// Null empties the figures.
    void showPortrait(const MultiplierPortrait* portrait);

};

}  // namespace axscope::app
