// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/gui/jobs/compute_module.h"
#include "app/gui/jobs/training_job.h"
#include "app/gui/text.h"
#include "app/gui/training/retrain_request.h"
#include "axscope_version.h"
#include "models/io/probe.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;

namespace {

/// Some images, one multiplier.
RetrainRequest tinyRequest(const QString& folder) {
    RetrainRequest request;
    request.parent = folder + QStringLiteral("/parent.safetensors");
    request.target = {QStringLiteral("mul8s_1L2H"), QStringLiteral("mul8s_1L2H"), std::nullopt};
    const TrainingImagesChoice images = trainingImagesBeside({});
    request.data = images.data;
    request.testData = images.testData;
    request.trainImages = 24;
    request.testImages = 12;
    request.epochs = 2;
    request.batch = 8;
    request.learningRate = 1e-4;
    request.out = suggestedOutput(request.parent, request.target);
    return request;
}

}  // namespace

/// The real thing behind the dialog: the compute module, with some sample images.
class RetrainModuleTest : public QObject {
    Q_OBJECT

private slots:
    void trainsStopsAndGoesOn() {
        ComputeModule module({QStringLiteral(COMPUTE_MODULE)}, QStringLiteral(AXSCOPE_VERSION " " AXSCOPE_COMMIT));
        const Result<const ComputeInterface*> loaded = module.load();
        QVERIFY2(loaded, loaded ? "" : loaded.error().text().c_str());
        Backend backend;
        backend.trainNetwork = (*loaded)->trainNetwork;

        // A parent: one step of a small network.
        const QTemporaryDir folder;
        const RetrainRequest request = tinyRequest(folder.path());
        analysis::TrainingOptions fresh;
        fresh.network.architecture = "resnet8";
        fresh.network.topology = models::Topology::Hard;
        fresh.network.numExperts = 3;
        fresh.data = toUtf8(request.data);
        fresh.trainImages = fresh.testImages = 8;
        fresh.out = toUtf8(request.parent);
        fresh.device = "cpu";
        fresh.settings.epochs = 1;
        fresh.settings.batch = 8;
        TrainingJob job(backend);
        QSignalSpy failed(&job, &TrainingJob::failed);
        job.start(fresh, false);
        QTRY_VERIFY_WITH_TIMEOUT(!job.isActive(), 60'000);
        QCOMPARE(failed.count(), 0);

        const analysis::TrainingOptions options = trainingOptions(request, {}, "resnet8");
        QVERIFY(fromUtf8(options.out).endsWith(QStringLiteral("parent_for_1L2H.safetensors")));
        QSignalSpy stopped(&job, &TrainingJob::stopped);
        // In the second epoch, so that there is a best network and something left to do.
        const auto stopper = connect(&job, &TrainingJob::courseChanged, this, [&job] {
            if (job.course().epochs().size() == 1)
                job.stop();
        });
        job.start(options, false);
        QTRY_VERIFY_WITH_TIMEOUT(!job.isActive(), 60'000);
        disconnect(stopper);
        QCOMPARE(failed.count(), 0);
        QVERIFY(job.course().before() && job.course().reference());
        if (stopped.count() > 0) {  // a fast machine may have finished before it was told
            const std::optional<StoppedTraining> state = stoppedTraining(request.out);
            QVERIFY(state);
            QCOMPARE(state->epochs, 2);
            RetrainRequest again = request;
            again.epochs = 9;
            again.learningRate = 1;
            takeSettingsOfStopped(again);
            QCOMPARE(again.epochs, request.epochs);
            QCOMPARE(again.batch, request.batch);
            QCOMPARE(again.learningRate, request.learningRate);
            job.start(trainingOptions(again, {}, "resnet8"), false);
            QTRY_VERIFY_WITH_TIMEOUT(!job.isActive(), 60'000);
            QCOMPARE(failed.count(), 0);
        }
        const TrainingCourse& course = job.course();
        QCOMPARE(course.epochs().size(), std::size_t{2});
        QCOMPARE(course.epochs().back().loads.front().shares.size(), std::size_t{3});
        QVERIFY(course.before() && course.reference());
        QVERIFY(!stoppedTraining(request.out));

        const Result<models::CheckpointSummary> written = models::probe(toPath(request.out));
        QVERIFY(written);
        QCOMPARE(written->description.retrainedFor, std::string("mul8s_1L2H"));
        QCOMPARE(written->description.parentSha256.size(), std::size_t{64});
        QCOMPARE(*written->description.reportedTop1, course.best()->testTop1);
    }

    void failuresNameTheCause() {
        ComputeModule module({QStringLiteral(COMPUTE_MODULE)}, QStringLiteral(AXSCOPE_VERSION " " AXSCOPE_COMMIT));
        Backend backend;
        const Result<const ComputeInterface*> loaded = module.load();
        QVERIFY(loaded);
        backend.trainNetwork = (*loaded)->trainNetwork;
        const QTemporaryDir folder;
        TrainingJob job(backend);
        QString text;
        connect(&job, &TrainingJob::failed, this, [&](const Error& error) { text = errorText(error); });
        job.start(trainingOptions(tinyRequest(folder.path()), {}, "resnet8"), false);
        QTRY_VERIFY_WITH_TIMEOUT(!job.isActive(), 60'000);
        QVERIFY2(text.contains(QStringLiteral("parent.safetensors")), qPrintable(text));
    }
};

AXS_GUI_TEST(RetrainModuleTest, "retrain_module")
#include "retrain_module_test.moc"
