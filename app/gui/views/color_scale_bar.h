// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include "app/gui/plots/palette.h"

namespace axscope::app {

/// Legend of coloured cells: a strip of a colour map with a text at each end.
class ColorScaleBar : public QWidget {
    Q_OBJECT

public:
    /// From `low` on the left to `high` on the right; `reversed` puts the strong colours on the left.
    ColorScaleBar(QString title, QString low, QString high, bool reversed, QWidget* parent = nullptr);
    void setScale(QString title, QString low, QString high, ColorMap map, bool reversed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_low;
    QString m_high;
    bool m_reversed;
    ColorMap m_map = ColorMap::Sequential;
};

}  // namespace axscope::app
