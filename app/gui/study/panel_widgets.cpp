// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/panel_widgets.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>

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
    connect(this, &QSpinBox::textChanged, this, [this] { updateGeometry(); });
}

QSize QuietSpinBox::sizeHint() const {
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const int text = fontMetrics().horizontalAdvance(this->text() + QLatin1String("  "));
    const QSize content(text, QSpinBox::sizeHint().height());
    const QSize size = style()->sizeFromContents(QStyle::CT_SpinBox, &option, content, this);
    return {size.width(), QSpinBox::sizeHint().height()};
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

QString QuietComboBox::shownText() const {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, room.width() - 2);
}

bool QuietComboBox::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && shownText() != currentText()) {
        const QString more = toolTip().isEmpty() ? QString() : QLatin1Char('\n') + toolTip();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), currentText() + more, this);
        return true;
    }
    return QComboBox::event(event);
}

void QuietComboBox::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

WrappingCheckBox::WrappingCheckBox(const QString& text, QWidget* parent) : QCheckBox(text, parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::CheckBox);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect WrappingCheckBox::textRect(const QSize& size) const {
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QRect(QPoint(0, 0), size);
    return style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this);
}

int WrappingCheckBox::heightForWidth(int width) const {
    const QRect room = textRect({width, 1000});
    const int text = style()->itemTextRect(fontMetrics(), QRect(0, 0, room.width(), 1000), Qt::TextWordWrap | Qt::TextShowMnemonic,
                                           true, this->text()).height();
    return std::max(text + 2, QCheckBox::sizeHint().height());
}

QSize WrappingCheckBox::minimumSizeHint() const {
    int word = 0;
    for (const QString& each : text().split(QLatin1Char(' ')))
        word = std::max(word, fontMetrics().horizontalAdvance(each));
    const QSize whole = QCheckBox::sizeHint();
    return {whole.width() - textRect(whole).width() + word + 2, whole.height()};
}

void WrappingCheckBox::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect text = textRect(size());
    // The box stands beside the first line.
    QStyleOptionButton box = option;
    box.text.clear();
    box.rect.setHeight(QCheckBox::sizeHint().height());
    painter.drawControl(QStyle::CE_CheckBox, box);
    const int mnemonic = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    style()->drawItemText(&painter, text.adjusted(0, 1, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | mnemonic,
                          palette(), isEnabled(), this->text(), foregroundRole());
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = style()->itemTextRect(fontMetrics(), text, Qt::TextWordWrap | Qt::TextShowMnemonic, true, this->text())
                         .adjusted(-2, 0, 2, 1)
                         .intersected(rect());
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
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
