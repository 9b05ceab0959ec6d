// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace axscope::app {

/// Bits to click: one mask a row, its highest bit on the left. Of eight masks the rows are the bits of b and the columns
/// those of a: the partial products of a multiplier. Click or drag sets bits, a click on a head a whole row or column;
/// arrow keys move, Space sets.
class MaskGrid : public QWidget {
    Q_OBJECT

public:
    /// `bits`: of every mask, up to 16.
    MaskGrid(int rows, int bits, QWidget* parent = nullptr);

    void setMasks(const std::vector<int>& masks);
    [[nodiscard]] const std::vector<int>& masks() const { return m_masks; }
    /// Where the cell of bit `bit` of mask `row` is drawn.
    [[nodiscard]] QRect cellRect(int row, int bit) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `stroke` is the same for all bits that one drag sets.
    void edited(int stroke);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Cell {
        int row = -1;  ///< -1: the head above the columns
        int bit = -1;  ///< -1: the head beside the rows
    };
    [[nodiscard]] Cell cellAt(QPoint position) const;
    [[nodiscard]] bool isSet(int row, int bit) const { return (m_masks[static_cast<std::size_t>(row)] >> bit & 1) != 0; }
    void set(int row, int bit, bool on);
    void toggleLine(Cell head);
    [[nodiscard]] int headWidth() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] QString cellText(int row, int bit) const;
    void describe();

    int m_rows;
    int m_bits;
    std::vector<int> m_masks;
    Cell m_current{0, 0};
    bool m_painting = true;  ///< what a drag sets
    int m_stroke = 0;
};

}  // namespace axscope::app
