// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace axscope::app {

/// Heads of columns, written upwards where one of them is wider than its column.
class UprightHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit UprightHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// The names are written upwards.
    [[nodiscard]] bool isUpright() const;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;

private:
    [[nodiscard]] QString nameOf(int section) const;
    [[nodiscard]] int widestName() const;
};

}  // namespace axscope::app
