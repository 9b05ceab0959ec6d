// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace axscope::app {

/// Widgets in a row that breaks into several where they do not fit, as words do: rows of controls whose texts are
/// longer in some languages than in others.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// Adds `label` and `field` as one, which no line break parts.
    void addPair(QWidget* label, QWidget* field);
    /// What is added from now on stands at the right end of its row, unless it has the row for itself.
    void addStretch() { m_firstAtEnd = count(); }

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    /// Of all in one row.
    [[nodiscard]] QSize sizeHint() const override;
    /// Of each in a row of its own.
    [[nodiscard]] QSize minimumSize() const override;

private:
    /// Height that the rows take; moves the widgets there where `move`.
    int arrange(const QRect& rect, bool move) const;
    [[nodiscard]] int gap() const;

    QList<QLayoutItem*> m_items;
    int m_firstAtEnd = -1;
};

}  // namespace axscope::app
