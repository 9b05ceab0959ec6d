// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTest>

#include "tests/gui/gui_test_main.h"
#include "tests/support/temporary_folder.h"

namespace {

constexpr int kCrashPatienceMs = 30'000;

}  // namespace

class CrashTest : public QObject {
    Q_OBJECT

private slots:
    void killedInTheMiddleOfAnEdit() {
        const axscope::tests::TemporaryFolder temporary;
        const QString folder =
            QString::fromStdString(temporary.path().string()) + QStringLiteral("/untitled");
        quint64 floor = 1000;  // of a new study
        // Each time at another moment of the writing.
        for (const int delayMs : {0, 7, 23, 61, 142}) {
            QProcess editing;
            editing.start(QStringLiteral(CRASH_HOST), {folder, QStringLiteral("edit")});
            QVERIFY(editing.waitForStarted(kCrashPatienceMs));
            QByteArray out;
            while (out.count('\n') < 3) {
                QVERIFY2(editing.waitForReadyRead(kCrashPatienceMs), editing.readAllStandardError().constData());
                out += editing.readAllStandardOutput();
            }
            QTest::qSleep(delayMs);
            editing.kill();
            QVERIFY(editing.waitForFinished(kCrashPatienceMs));
            QCOMPARE(editing.exitStatus(), QProcess::CrashExit);

            // What is reported as written may be a few edits behind, never ahead by more than the copy's
            // delay allows.
            QProcess report;
            report.start(QStringLiteral(CRASH_HOST), {folder, QStringLiteral("report")});
            QVERIFY(report.waitForFinished(kCrashPatienceMs));
            const QList<QByteArray> words = report.readAllStandardOutput().trimmed().split(' ');
            QCOMPARE(words.size(), 2);
            QVERIFY2(words[0].toULongLong() > floor, words[0].constData());
            QCOMPARE(words[1], QByteArray("1"));
            floor = words[0].toULongLong();
        }
        QCOMPARE(QDir(folder).entryList({QStringLiteral("*.unreadable")}).size(), 0);
    }
};

AXS_GUI_TEST(CrashTest, "crash")

#include "crash_test.moc"
