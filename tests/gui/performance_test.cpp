// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include "app/gui/main_window.h"
#include "app/gui/message_bar.h"
#include "app/gui/command_line.h"
#include "app/gui/jobs/compute_backend.h"
#include "app/gui/panels.h"
#include "app/gui/result_views.h"
#include "app/gui/study/study_file.h"
#include "app/gui/text.h"
#include "app/gui/views/result_view.h"
#include "app/gui/views/view_registry.h"
#include "axscope_version.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"
#include "tests/gui/stall_meter.h"
#include "tests/support/large_study.h"

using namespace axscope;
using namespace axscope::app;
using axscope::tests::StallMeter;

namespace {

constexpr qint64 kLongestStartMs = 2000;
constexpr qint64 kLongestSwitchMs = 100;
constexpr qint64 kLongestRunStallMs = 100;
constexpr double kMostGiB = 1.5;
constexpr int kPerformancePatienceMs = 60'000;

/// Most memory that this program has had at once.
double peakGiB() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / (1024 * 1024);
    return 0;
}

/// Draws all that waits to be laid out, rebuilt or painted, as the event loop would right after an event.
void settle() {
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

/// Times of what was tried, and those that took too long.
struct Stopwatch {
    template <class Action>
    void time(const QString& what, const Action& action) {
        settle();
        QElapsedTimer timer;
        timer.start();
        action();
        settle();
        const qint64 ms = timer.elapsed();
        qInfo("%4lld ms  %s", ms, qPrintable(what));
        if (ms > kLongestSwitchMs)
            slow += QStringLiteral("%1 (%2 ms)").arg(what).arg(ms);
    }
    QStringList slow;
};

}  // namespace

class PerformanceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_file = m_folder.filePath(QStringLiteral("large.axs"));
        const Result<void> written = testing::writeStudyFile(toPath(m_file), *testing::largeStudy());
        QVERIFY2(written, written ? "" : written.error().text().c_str());
        QElapsedTimer timer;
        timer.start();
        m_window = std::make_unique<MainWindow>(m_fake.backend(), QString());
        m_window->resize(1280, 800);
        m_window->show();
        CommandLine line;
        line.study = m_file;
        const Result<StudyInputs> inputs = readStudyFile(m_file);
        QVERIFY2(inputs, inputs ? "" : inputs.error().text().c_str());
        line.inputs = *inputs;
        m_window->begin(line);
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session().results(), kPerformancePatienceMs);
        settle();
        m_startMs = timer.elapsed();
        QCOMPARE(m_window->session().results()->runs.size(),
                 testing::kLargeCheckpoints * (testing::kLargeMultipliers + 2));
        QVERIFY(m_window->session().results()->runs.back().images);
    }

    void startsAtOnce() {
        qInfo("window with the large study after %lld ms", m_startMs);
        QVERIFY(m_startMs < kLongestStartMs);
    }

    void everyViewComesAtOnce() {
        Stopwatch watch;
        m_window->panels().show(QStringLiteral("inspector"));
        for (const char* round : {"first", "again", "after another run was chosen"}) {
            if (qstrcmp(round, "after another run was chosen") == 0)
                m_window->selection().chooseCandidate({2, 5});
            for (const ViewKind& kind : viewKinds())
                watch.time(QStringLiteral("view %1, %2").arg(QLatin1String(kind.key), QLatin1String(round)),
                           [&] { m_window->views().showView(QLatin1String(kind.key)); });
        }
        QVERIFY2(watch.slow.isEmpty(), qPrintable(watch.slow.join(QStringLiteral(", "))));
    }

    void everyPageComesAtOnce() {
        Stopwatch watch;
        m_window->selection().chooseCandidate({1, 6});
        m_window->selection().chooseCompared(RunChoice{2, 4});
        for (const ViewKind& kind : viewKinds()) {
            const QString key = QLatin1String(kind.key);
            m_window->views().showView(key);
            auto* view = m_window->views().currentWidget();
            for (const char* round : {"first", "again"}) {
                for (QTabBar* tabs : view->findChildren<QTabBar*>()) {
                    if (!tabs->isVisible() || !tabs->isEnabled())
                        continue;
                    for (int tab = tabs->count() - 1; tab >= 0; --tab)
                        watch.time(QStringLiteral("page %1/%2, %3").arg(key, tabs->tabText(tab), QLatin1String(round)),
                                   [&] { tabs->setCurrentIndex(tab); });
                }
            }
            watch.time(QStringLiteral("another multiplier in %1").arg(key),
                       [&] { m_window->selection().chooseCandidate({1, 3}); });
            watch.time(QStringLiteral("another network in %1").arg(key),
                       [&] { m_window->selection().chooseCandidate({3, 3}); });
            watch.time(QStringLiteral("another class in %1").arg(key), [&] { m_window->selection().chooseLabel(7); });
            watch.time(QStringLiteral("no class in %1").arg(key),
                       [&] { m_window->selection().chooseLabel(std::nullopt); });
        }
        QVERIFY2(watch.slow.isEmpty(), qPrintable(watch.slow.join(QStringLiteral(", "))));
    }

    void comparingComesAtOnce() {
        Stopwatch watch;
        m_window->selection().chooseCandidate({1, 6});
        m_window->selection().chooseCompared(RunChoice{2, 4});
        m_window->views().showView(QStringLiteral("compare"));
        auto* kind = m_window->findChild<QComboBox*>(QStringLiteral("compareKind"));
        QVERIFY(kind);
        for (int i = kind->count() - 1; i >= 0; --i)
            watch.time(QStringLiteral("compare %1").arg(kind->itemText(i)), [&] { kind->setCurrentIndex(i); });
        QVERIFY2(watch.slow.isEmpty(), qPrintable(watch.slow.join(QStringLiteral(", "))));
    }

    void samplesAreFilteredAtOnce() {
        Stopwatch watch;
        m_window->selection().chooseCompared(std::nullopt);
        m_window->views().showView(QStringLiteral("samples"));
        for (const char* name : {"samplesOutcome", "samplesOrder", "samplesLayer", "samplesFrom", "samplesTo", "samplesRun"}) {
            auto* box = m_window->views().currentWidget()->findChild<QComboBox*>(QLatin1String(name));
            QVERIFY(box);
            for (int i = box->count() - 1; i >= 0 && box->isEnabled(); --i)
                watch.time(QStringLiteral("samples, %1 = %2").arg(QLatin1String(name), box->itemText(i)),
                           [&] { box->setCurrentIndex(i); });
        }
        watch.time(QStringLiteral("one image"), [&] { m_window->selection().chooseImage(4321); });
        watch.time(QStringLiteral("the next image"), [&] { m_window->selection().chooseImage(4322); });
        QVERIFY2(watch.slow.isEmpty(), qPrintable(watch.slow.join(QStringLiteral(", "))));
    }

    void memoryStaysSmall() {
        qInfo("most memory with the large study: %.2f GiB", peakGiB());
        QVERIFY(peakGiB() < kMostGiB);
        m_window.reset();
    }

    void runsDoNotStallTheWindow_data() {
        QTest::addColumn<QString>("checkpoint");
        QTest::addColumn<QString>("data");
        QTest::addColumn<int>("images");
        const QString shared = QStringLiteral(AXSCOPE_SHARED_DIR);
        QTest::newRow("resnet20") << QStringLiteral(SHIPPED_CHECKPOINTS "/resnet20_hard.safetensors") << QString() << 400;
        QTest::newRow("vit") << shared + QStringLiteral("/checkpoints/vit_small_hard.safetensors")
                             << shared + QStringLiteral("/data/tiny-imagenet-200") << 96;
    }

    void runsDoNotStallTheWindow() {
        QFETCH(QString, checkpoint);
        QFETCH(QString, data);
        QFETCH(int, images);
        if (!QFile::exists(checkpoint) || (!data.isEmpty() && !QFile::exists(data)))
            QSKIP("checkpoint or images are not there");
        ComputeModule compute(ComputeModule::standardPlaces(QStringLiteral(AXSCOPE_BINARIES)),
                              QStringLiteral(AXSCOPE_VERSION " " AXSCOPE_COMMIT));
        const Result<const ComputeInterface*> loaded = compute.load();
        QVERIFY2(loaded, loaded ? "" : loaded.error().text().c_str());
        MainWindow window(computeBackend(compute), m_folder.filePath(QStringLiteral("work")));
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        StudyInputs inputs;
        inputs.addCheckpoints({checkpoint});
        inputs.setChosen(QStringList{QStringLiteral("mul8s_1KVA"), QStringLiteral("mul8s_1L2H")});
        inputs.images = static_cast<quint64>(images);
        inputs.calibrationImages = 64;
        inputs.batchSize = 32;
        if (data.isEmpty())
            inputs.data.kind = DataChoice::Kind::Random;
        else
            inputs.data.setFolder(data);
        window.session().document().edit(QStringLiteral("load"), inputs);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().readiness().state == Readiness::State::Ready, kPerformancePatienceMs);
        StallMeter meter;
        window.findChild<QAction*>(QStringLiteral("actionRun"))->trigger();
        QVERIFY(window.session().job().isActive());
        int view = 0;
        QElapsedTimer sinceSwitch;
        sinceSwitch.start();
        while (window.session().job().isActive()) {
            QTest::qWait(20);
            QVERIFY(sinceSwitch.elapsed() < 400'000);
            if (window.session().results() && view < static_cast<int>(viewKinds().size()))
                window.views().showView(QLatin1String(viewKinds()[static_cast<std::size_t>(view++)].key));
        }
        QTRY_VERIFY_WITH_TIMEOUT(window.session().results() && window.session().results()->complete, kPerformancePatienceMs);
        QTest::qWait(300);
        qInfo("longest stall %lld ms over %d ticks; most memory %.2f GiB", meter.worstMs(), meter.ticks(), peakGiB());
        QCOMPARE(window.messages().count(), 0);
        QVERIFY(meter.worstMs() <= kLongestRunStallMs);
        QVERIFY(peakGiB() < kMostGiB);
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
    tests::FakeBackend m_fake;
    std::unique_ptr<MainWindow> m_window;
    qint64 m_startMs = 0;
};

AXS_GUI_TEST(PerformanceTest, "performance")
#include "performance_test.moc"
