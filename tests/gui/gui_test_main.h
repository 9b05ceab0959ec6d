// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

#include "app/gui/theme.h"
#include "tests/gui/translation_watch.h"

/// All window tests are one program, since what costs to compile and link is Qt and not the tests: its first
/// argument names the test class to run, the rest is for QtTest.
namespace axscope::tests {

using GuiTestFunction = int (*)(int argc, char** argv);

/// Makes a test class known to main(). Made by the macros below.
struct GuiTestRegistration {
    GuiTestRegistration(const char* name, GuiTestFunction run);
};

/// Runs the tests of `Test`, which fail as a whole where they saw a text that is not translated.
template <class Test>
int runWatched(int argc, char** argv) {
    TranslationWatch watch;
    QCoreApplication::installTranslator(&watch);
    Test test;
    int failed = QTest::qExec(&test, argc, argv);
    for (const QString& text : watch.missing()) {
        std::fprintf(stderr, "not translated: %s\n", qPrintable(text));
        ++failed;
    }
    return failed;
}

/// Runs the tests of `Test`. Settings, untitled studies and file dialogs live in a temporary home, so that no test
/// sees or changes what the user of this machine has.
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
    return runWatched<Test>(argc, argv);
}

/// The same for plots, models and views alone, with numbers as English writes them.
template <class Test>
int runPlotTest(int argc, char** argv) {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication application(argc, argv);
    return runWatched<Test>(argc, argv);
}

}  // namespace axscope::tests

#define AXS_GUI_TEST(Class, name) \
    static const axscope::tests::GuiTestRegistration registration##Class(name, axscope::tests::runGuiTest<Class>);
#define AXS_PLOT_TEST(Class, name) \
    static const axscope::tests::GuiTestRegistration registration##Class(name, axscope::tests::runPlotTest<Class>);
