// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>
#include <array>
#include <memory>
#include <vector>

#include "analysis/results.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace axscope::app {

class LinkedAxes;
class LinkedCursor;
class PlotView;

/// Error maps of up to four multipliers side by side: one colour scale, one zoom, one cross-hair, and below
/// each map what its multiplier does with the two operands at the cross-hair.
class ErrorMapGrid : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 4;

    explicit ErrorMapGrid(QWidget* parent = nullptr);

    /// At most kMost; those without a table are left out. `hint`: shown where there is none.
    void setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                        const QStringList& provenance, const QString& hint);
    [[nodiscard]] LinkedCursor& cursor() { return *m_cursor; }
    /// The maps that show something.
    [[nodiscard]] QList<PlotView*> plots() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Cell {
        QWidget* box = nullptr;
        PlotView* map = nullptr;
        QLabel* readOut = nullptr;
    };
    QWidget* buildControls();
    [[nodiscard]] int columnsThatFit() const;
    void arrange();
    void drawMaps();
    void writeReadOuts();
    void showCursor();
    void pinFromBoxes();

    std::vector<analysis::MultiplierInfo> m_shown;
    QStringList m_provenance;
    std::array<Cell, kMost> m_cells;
    QGridLayout* m_grid = nullptr;
    int m_columns = 0;
    QCheckBox* m_sameScale = nullptr;
    QSpinBox* m_a = nullptr;
    QSpinBox* m_b = nullptr;
    QLabel* m_hint = nullptr;
    QWidget* m_controls = nullptr;
    LinkedAxes* m_axes = nullptr;
    LinkedCursor* m_cursor = nullptr;
};

}  // namespace axscope::app
