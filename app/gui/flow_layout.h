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
    /// Where what stands at the end of a row goes when it has a row for itself.
    enum class Alone { ToTheStart, ToTheEnd };
    /// What is added from now on stands at the right end of its row.
    void addStretch(Alone alone = Alone::ToTheStart) {
        m_firstAtEnd = count();
        m_alone = alone;
    }

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
    Alone m_alone = Alone::ToTheStart;
};

}  // namespace axscope::app
