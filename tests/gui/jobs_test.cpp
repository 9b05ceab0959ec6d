// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "app/gui/jobs/background_queue.h"
#include "app/gui/jobs/compute_module.h"
#include "app/gui/jobs/study_job.h"
#include "app/gui/text.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;
using axscope::tests::FakeBackend;
using axscope::tests::StudyFiles;

class JobsTest : public QObject {
    Q_OBJECT

private slots:
    void runsAndReports() {
        FakeBackend fake;
        fake.setStepMs(8);
        StudyJob job(fake.backend());
        QSignalSpy partial(&job, &StudyJob::partialReady);
        QSignalSpy progress(&job, &StudyJob::progressed);
        QSignalSpy finished(&job, &StudyJob::finished);
        connect(&job, &StudyJob::finished, this, [&](const StudyPtr& study) {
            QCOMPARE(QThread::currentThread(), job.thread());
            QVERIFY(study->complete);
            QCOMPARE(job.state(), StudyJob::State::Idle);
        });
        job.start({});
        QCOMPARE(job.state(), StudyJob::State::Running);
        QVERIFY(finished.wait(60'000));
        QCOMPARE(partial.count(), FakeBackend::kRuns);
        QVERIFY(progress.count() >= 2);
    }

    void stops() {
        FakeBackend fake;
        fake.setStepMs(100);
        StudyJob job(fake.backend());
        QSignalSpy partial(&job, &StudyJob::partialReady);
        QSignalSpy stopped(&job, &StudyJob::stopped);
        QSignalSpy finished(&job, &StudyJob::finished);
        job.stop();  // nothing to stop
        QCOMPARE(job.state(), StudyJob::State::Idle);
        job.start({});
        QVERIFY(partial.wait(5000));
        job.stop();
        QCOMPARE(job.state(), StudyJob::State::Stopping);
        QVERIFY(stopped.wait(5000));
        QCOMPARE(job.state(), StudyJob::State::Idle);
        QCOMPARE(finished.count(), 0);
    }

    void lateAnswersAreDropped() {
        FakeBackend fake;
        fake.setStepMs(20);
        StudyJob job(fake.backend());
        QSignalSpy partial(&job, &StudyJob::partialReady);
        QSignalSpy stopped(&job, &StudyJob::stopped);
        QSignalSpy finished(&job, &StudyJob::finished);
        job.start({});
        QVERIFY(partial.wait(5000));
        const auto before = partial.count();
        job.abandon();
        QCOMPARE(job.state(), StudyJob::State::Idle);
        QTest::qWait(300);
        QCOMPARE(partial.count(), before);
        QCOMPARE(stopped.count(), 0);
        QCOMPARE(finished.count(), 0);
    }

    void aNewRunReplacesTheOldOne() {
        FakeBackend fake;
        fake.setStepMs(10);
        StudyJob job(fake.backend());
        QSignalSpy stopped(&job, &StudyJob::stopped);
        QSignalSpy finished(&job, &StudyJob::finished);
        QSignalSpy partial(&job, &StudyJob::partialReady);
        analysis::Experiment experiment;
        job.start(experiment);
        QVERIFY(partial.wait(5000));
        experiment.images = 7;
        job.start(experiment);
        QVERIFY(finished.wait(60'000));
        QCOMPARE(finished.count(), 1);
        QCOMPARE(stopped.count(), 0);  // the first run's end is nobody's business any more
        QCOMPARE(fake.started(), 2);
        QCOMPARE(fake.mostAtOnce(), 1);
        QCOMPARE(fake.lastExperiment().images, 7U);
    }

    void failuresArrive() {
        FakeBackend fake;
        fake.setStepMs(1);
        fake.failWith(Error{ErrorCode::Format, "broken", "f"});
        StudyJob job(fake.backend());
        QString text;
        connect(&job, &StudyJob::failed, this, [&](const Error& error) { text = errorText(error); });
        job.start({});
        QTRY_COMPARE(text, QStringLiteral("f: broken"));
        QCOMPARE(job.state(), StudyJob::State::Idle);

        fake.failWith(std::nullopt);
        fake.setThrows(true);
        job.start({});
        QTRY_COMPARE(text, QStringLiteral("thrown on purpose"));

        fake.setThrows(false);
        QSignalSpy finished(&job, &StudyJob::finished);
        job.start({});
        QVERIFY(finished.wait(60'000));
    }

    void destructionEndsTheRun() {
        FakeBackend fake;
        fake.setStepMs(100);
        {
            StudyJob job(fake.backend());
            job.start({});
            QTRY_COMPARE(fake.running(), 1);
        }
        QCOMPARE(fake.running(), 0);
    }

    void queueKeepsTheOrderAndTheThread() {
        BackgroundQueue queue;
        QList<int> order;
        Qt::HANDLE worker = nullptr;
        for (int i = 0; i < 20; ++i) {
            queue.post(
                this, [i] { return std::pair(i, QThread::currentThreadId()); },
                [&](std::pair<int, Qt::HANDLE> answer) {
                    order.append(answer.first);
                    worker = answer.second;
                });
        }
        QTRY_COMPARE(order.size(), 20);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY(worker != QThread::currentThreadId());
    }

    void queueForgetsReceiversThatAreGone() {
        BackgroundQueue queue;
        bool called = false;
        auto* receiver = new QObject;
        queue.post(
            receiver, [] { QThread::msleep(50); }, [&] { called = true; });
        delete receiver;
        bool later = false;
        queue.post(
            this, [] {}, [&] { later = true; });
        QTRY_VERIFY(later);
        QVERIFY(!called);
    }

    void missingModuleIsAnError() {
        ComputeModule missing({QStringLiteral("/no/such/libaxs_compute.so")}, QStringLiteral("b"));
        Result<const ComputeInterface*> loaded = missing.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::NotFound);
        QVERIFY(errorText(loaded.error()).contains(QStringLiteral("/no/such/libaxs_compute.so")));

        const StudyFiles files;
        ComputeModule garbage({files.write(QStringLiteral("libaxs_compute.so"), "not a library")},
                              QStringLiteral("b"));
        loaded = garbage.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Io);
    }

    void modulePlaces() {
        const QStringList places = ComputeModule::standardPlaces(QStringLiteral("/opt/axscope/bin"));
        QCOMPARE(places.first(), QStringLiteral("/opt/axscope/bin/libaxs_compute.so"));
        QVERIFY(places.contains(QStringLiteral("/opt/axscope/lib/axscope/libaxs_compute.so")));
    }
};

AXS_GUI_TEST(JobsTest, "jobs")

#include "jobs_test.moc"
