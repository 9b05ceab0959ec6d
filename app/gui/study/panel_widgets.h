// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

class QuietComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit QuietComboBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

/// A row moved in by the width of a radio button's circle.
[[nodiscard]] QBoxLayout* indented(QWidget* widget);
[[nodiscard]] QBoxLayout* indented(QLayout* layout);

}  // namespace axscope::app
