// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a process of its own, to be killed by crash_test:
//   crash_host FOLDER edit    edits the study without end; prints the number of images after each time it is kept
//   crash_host FOLDER report  starts as the program does and prints what was restored: the images and the modified
//                             mark
#include <QApplication>
#include <QTimer>
#include <cstdio>
#include <cstring>

#include "app/gui/command_line.h"
#include "app/gui/main_window.h"
#include "tests/gui/fake_backend.h"

using namespace axscope;
using namespace axscope::app;

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    QApplication application(argc, argv);
    tests::FakeBackend fake;
    MainWindow window(fake.backend(), QString::fromLocal8Bit(argv[1]));
    window.show();
    window.begin({});
    StudyDocument& document = window.session().document();
    if (std::strcmp(argv[2], "report") == 0) {
        std::printf("%llu %d\n", static_cast<unsigned long long>(document.inputs().images),
                    document.isModified());
        return 0;
    }
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &window, [&document] {
        StudyInputs next = document.inputs();
        ++next.images;
        document.edit(QStringLiteral("more"), next);
    });
    QObject::connect(&window.session(), &StudySession::kept, &window, [&document] {
        std::printf("%llu\n", static_cast<unsigned long long>(document.inputs().images));
        std::fflush(stdout);
    });
    timer.start(1);
    return QApplication::exec();
}
