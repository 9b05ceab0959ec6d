// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace axscope::app {

class FlowLayout;

/// A titled part of the study panel: the header folds the content away and carries small buttons at its right
/// end, or in a second row where it is too narrow for them.
class Section : public QWidget {
    Q_OBJECT

public:
    explicit Section(const QString& title, QWidget* parent = nullptr);

    /// Where the content goes.
    [[nodiscard]] QVBoxLayout* contentLayout() { return m_contentLayout; }
    /// A flat icon button in the header.
    QToolButton* addButton(const QString& iconName, const QString& toolTip, const QString& objectName);
    /// A flat button with text in the header.
    QToolButton* addTextButton(const QString& text, const QString& toolTip, const QString& objectName);

    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const;

signals:
    void expandedChanged(bool expanded);

private:
    QToolButton* newButton(const QString& toolTip, const QString& objectName);
    void fold(bool expanded);

    QToolButton* m_header;
    FlowLayout* m_headerLayout;
    QHBoxLayout* m_iconButtons = nullptr;  ///< they wrap together
    QWidget* m_content;
    QVBoxLayout* m_contentLayout;
};

}  // namespace axscope::app
