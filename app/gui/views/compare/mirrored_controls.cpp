// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/compare/mirrored_controls.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>

namespace axscope::app {
namespace {

bool choosesRun(const QString& name) {
    return name.endsWith(QLatin1String("Checkpoint")) || name.endsWith(QLatin1String("Multiplier"));
}

}  // namespace

MirroredControls::MirroredControls(QWidget* first, QWidget* second, QObject* parent) : QObject(parent) {
    for (QWidget* from : {first, second}) {
        QWidget* other = from == first ? second : first;
        for (QWidget* control : from->findChildren<QWidget*>()) {
            const QString& name = control->objectName();
            // Names that Qt gives, such as that of the tabs within a QTabWidget, are not unique.
            if (name.isEmpty() || name.startsWith(QLatin1String("qt_")) || choosesRun(name))
                continue;
            if (auto* counterpart = other->findChild<QWidget*>(name))
                mirror(control, counterpart);
        }
    }
}

void MirroredControls::mirror(QWidget* from, QWidget* to) {
    const auto guarded = [this](auto change) {
        if (m_following)
            return;
        m_following = true;
        change();
        m_following = false;
    };
    if (auto* box = qobject_cast<QComboBox*>(from)) {
        if (auto* other = qobject_cast<QComboBox*>(to)) {
            connect(box, &QComboBox::currentIndexChanged, this, [guarded, box, other] {
                guarded([&] {
                    if (const int index = other->findText(box->currentText()); index >= 0)
                        other->setCurrentIndex(index);
                });
            });
        }
    } else if (auto* button = qobject_cast<QAbstractButton*>(from)) {
        if (auto* other = qobject_cast<QAbstractButton*>(to); other && button->isCheckable()) {
            connect(button, &QAbstractButton::toggled, this, [guarded, other](bool checked) {
                guarded([&] { other->setChecked(checked); });
            });
        }
    } else if (auto* tabs = qobject_cast<QTabWidget*>(from)) {
        if (auto* other = qobject_cast<QTabWidget*>(to)) {
            connect(tabs, &QTabWidget::currentChanged, this, [guarded, other](int index) {
                guarded([&] { other->setCurrentIndex(index); });
            });
        }
    } else if (auto* tabBar = qobject_cast<QTabBar*>(from)) {
        if (auto* other = qobject_cast<QTabBar*>(to)) {
            connect(tabBar, &QTabBar::currentChanged, this, [guarded, other](int index) {
                guarded([&] { other->setCurrentIndex(index); });
            });
        }
    } else if (auto* number = qobject_cast<QSpinBox*>(from)) {
        if (auto* other = qobject_cast<QSpinBox*>(to)) {
            connect(number, &QSpinBox::valueChanged, this, [guarded, other](int value) {
                guarded([&] { other->setValue(value); });
            });
        }
    }
}

}  // namespace axscope::app
