// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

#include "app/gui/theme.h"

class QBoxLayout;
class QLayout;

namespace axscope::app {

/// A label in a colour with a meaning that follows the theme.
class AccentLabel : public QLabel {
    Q_OBJECT

public:
    explicit AccentLabel(Accent accent, QWidget* parent = nullptr);
    void setAccent(Accent accent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();
    Accent m_accent;
};

/// Spin boxes and combo boxes that leave the wheel to the panel around them unless they have the focus:
/// scrolling past a number must not change it.
class QuietSpinBox : public QSpinBox {
    Q_OBJECT

public:
    explicit QuietSpinBox(QWidget* parent = nullptr);

    /// Room for the value that is shown, not for the largest one: the panel is narrow.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void wheelEvent(QWheelEvent* event) override;
};

class QuietDoubleSpinBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit QuietDoubleSpinBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

/// Its text ends in an ellipsis where there is no room for all of it; the tool tip has it then.
class QuietComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit QuietComboBox(QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// The text as far as there is room for it.
    [[nodiscard]] QString shownText() const;
};

/// A check box whose text breaks into several lines.
class WrappingCheckBox : public QCheckBox {
    Q_OBJECT

public:
    explicit WrappingCheckBox(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where the text goes in a box of that size.
    [[nodiscard]] QRect textRect(const QSize& size) const;
};

/// A row moved in by the width of a radio button's circle.
[[nodiscard]] QBoxLayout* indented(QWidget* widget);
[[nodiscard]] QBoxLayout* indented(QLayout* layout);

}  // namespace axscope::app
