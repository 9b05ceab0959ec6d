// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/gui/theme.h"

namespace axscope::tests {

/// Runs the tests of `Test` as its own program. Settings, safety copies and file dialogs live in a temporary
/// home, so that no test sees or changes what the user of this machine has.
template <class Test>
int runGuiTest(int argc, char** argv) {
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toLocal8Bit());
    qputenv("XDG_DATA_HOME", home.filePath(QStringLiteral("data")).toLocal8Bit());
    qputenv("LC_ALL", "C.UTF-8");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("axscope"));
    QApplication::setOrganizationName(QStringLiteral("axscope"));
    app::applyTheme(app::ThemeChoice::Light);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace axscope::tests
