// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/panel_widgets.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QWheelEvent>

namespace axscope::app {

namespace {

/// What all quiet boxes do with the wheel; true where the box itself may have it.
template <class Box>
bool takesWheel(const Box& box, QWheelEvent* event) {
    if (box.hasFocus())
        return true;
    event->ignore();
    return false;
}

QHBoxLayout* emptyIndented() {
    auto* row = new QHBoxLayout;
    const QStyle* style = QApplication::style();
    row->setContentsMargins(style->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) +
                                style->pixelMetric(QStyle::PM_RadioButtonLabelSpacing),
                            0, 0, 0);
    return row;
}

}  // namespace

AccentLabel::AccentLabel(Accent accent, QWidget* parent) : QLabel(parent), m_accent(accent) {
    recolour();
}

void AccentLabel::setAccent(Accent accent) {
    m_accent = accent;
    recolour();
}

void AccentLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange)
        recolour();
}

void AccentLabel::recolour() {
    QPalette own;
    // Which of the two a label uses depends on what its parent is painted with.
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        own.setColor(role, accentColor(m_accent, QApplication::palette()));
    setPalette(own);
}

QuietSpinBox::QuietSpinBox(QWidget* parent) : QSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setGroupSeparatorShown(true);
    setKeyboardTracking(false);
}

void QuietSpinBox::wheelEvent(QWheelEvent* event) {
    if (takesWheel(*this, event))
        QSpinBox::wheelEvent(event);
}

QuietDoubleSpinBox::QuietDoubleSpinBox(QWidget* parent) : QDoubleSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false);
}

void QuietDoubleSpinBox::wheelEvent(QWheelEvent* event) {
    if (takesWheel(*this, event))
        QDoubleSpinBox::wheelEvent(event);
}

QuietComboBox::QuietComboBox(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
}

void QuietComboBox::wheelEvent(QWheelEvent* event) {
    if (takesWheel(*this, event))
        QComboBox::wheelEvent(event);
}

QBoxLayout* indented(QWidget* widget) {
    QHBoxLayout* row = emptyIndented();
    row->addWidget(widget);
    return row;
}

QBoxLayout* indented(QLayout* layout) {
    QHBoxLayout* row = emptyIndented();
    row->addLayout(layout);
    return row;
}

}  // namespace axscope::app
