// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include "app/gui/jobs/background_queue.h"
#include "app/gui/study/checkpoint_model.h"
#include "app/gui/study/incoming_files.h"
#include "app/gui/study/multiplier_model.h"
#include "app/gui/study/readiness.h"
#include "app/gui/study/recovery.h"
#include "app/gui/study/study_document.h"
#include "app/gui/study/study_facts.h"
#include "app/gui/study/study_file.h"
#include "app/gui/text.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;
using axscope::tests::FakeBackend;
using axscope::tests::StudyFiles;

namespace {

/// Every field away from its default, so that a field which is forgotten anywhere is noticed.
StudyInputs unusualInputs(const QString& folder) {
    StudyInputs inputs;
    inputs.checkpoints = {folder + QStringLiteral("/in/a.safetensors"),
                          QStringLiteral("/elsewhere/b.safetensors")};
    inputs.tables = {folder + QStringLiteral("/used.npy"), folder + QStringLiteral("/unused.npy")};
    inputs.setChosen({QStringLiteral("mul8s_1KVA"), folder + QStringLiteral("/used.npy")});
    inputs.data.kind = DataChoice::Kind::Files;
    inputs.data.form = QStringLiteral("cifar100");
    inputs.data.folder = folder + QStringLiteral("/cifar");
    inputs.data.trainingSplit = true;
    inputs.images = 123;
    inputs.calibration = analysis::CalibrationMethod::Percentile;
    inputs.percentile = 99.5;
    inputs.calibrationImages = 77;
    inputs.calibrateOnTraining = true;
    inputs.threads = 3;
    inputs.batchSize = 7;
    inputs.isolatedErrors = false;
    inputs.emulation.head = false;
    inputs.emulation.padding = models::PaddingMode::Skip;
    inputs.emulation.rules = {{false, "layer3.*", models::Exactness::Float}, {true, "*.experts.2.*", {}}};
    inputs.assignmentFile = folder + QStringLiteral("/mixed.json");
    return inputs;
}

QByteArray studyWith(const char* member) {
    return QByteArray(R"({"format":"axscope-study","schema":1,)") + member + "}";
}

Readiness waitForReadiness(const StudyInputs& inputs, StudyFacts& facts) {
    facts.follow(inputs);
    Readiness readiness = checkReadiness(inputs, facts);
    const bool settled = QTest::qWaitFor(
        [&] {
            readiness = checkReadiness(inputs, facts);
            return readiness.state != Readiness::State::Checking;
        },
        20'000);
    if (!settled)
        qWarning("the facts did not settle");
    return readiness;
}

}  // namespace

class StudyTest : public QObject {
    Q_OBJECT

private slots:
    void experimentHoldsWhatTheStudySays() {
        const StudyInputs inputs = unusualInputs(QStringLiteral("/f"));
        const analysis::Experiment experiment = inputs.toExperiment();
        QCOMPARE(experiment.checkpoints.size(), 2U);
        QCOMPARE(experiment.checkpoints[1], std::filesystem::path("/elsewhere/b.safetensors"));
        QCOMPARE(experiment.data, std::string("cifar100-train:/f/cifar"));
        QCOMPARE(experiment.images, 123U);
        QVERIFY((experiment.multipliers == std::vector<std::string>{"mul8s_1KVA", "/f/used.npy"}));
        QVERIFY(experiment.ranges.file.empty());
        QCOMPARE(experiment.ranges.method, analysis::CalibrationMethod::Percentile);
        QCOMPARE(experiment.ranges.percentile, 99.5);
        QCOMPARE(experiment.ranges.images, 77U);
        QCOMPARE(experiment.ranges.data, std::string("cifar100-train:/f/cifar"));
        QCOMPARE(experiment.threads, 3);
        QCOMPARE(experiment.batchSize, 7);
        QCOMPARE(experiment.isolatedErrors, false);
        QVERIFY(experiment.emulation == inputs.emulation);
        QCOMPARE(experiment.assignmentFiles.size(), 1U);
        QCOMPARE(experiment.assignmentFiles[0], std::filesystem::path("/f/mixed.json"));
    }

    void chosenMultipliersKeepTheOrderOfTheCatalogue() {
        StudyInputs inputs;
        inputs.addTables({QStringLiteral("/t.npy")});
        inputs.setChosen(QStringLiteral("mul8s_1KR3"), true);
        inputs.setChosen(QStringLiteral("mul8s_1KV8"), true);
        QCOMPARE(inputs.multipliers, QStringList({"mul8s_1KV8", "mul8s_1KR3", "/t.npy"}));
        inputs.setChosen(QStringLiteral("mul8s_1KV8"), false);
        QCOMPARE(inputs.multipliers, QStringList({"mul8s_1KR3", "/t.npy"}));
        QCOMPARE(paretoMultipliers().size(), 8);
        QCOMPARE(catalogMultipliers().size(), 13);
    }

    void dataSpecs() {
        QCOMPARE(DataChoice::fromSpec(QStringLiteral("random"))->seed, 0U);
        QCOMPARE(DataChoice::fromSpec(QStringLiteral("random:42"))->seed, 42U);
        QCOMPARE(DataChoice::fromSpec(QStringLiteral("random:42"))->spec(), QStringLiteral("random:42"));
        QCOMPARE(DataChoice::fromSpec(QStringLiteral("cifar100:/d"))->folder, QStringLiteral("/d"));
        QVERIFY(DataChoice::fromSpec(QStringLiteral("cifar100-train:/d"))->trainingSplit);
        for (const char* good :
             {"cifar100-train:/d", "cifar10:/d", "tiny-imagenet:/d", "folder:/d", "npy:/d/x.npy", "/d"})
            QCOMPARE(DataChoice::fromSpec(QLatin1String(good))->spec(), QLatin1String(good));
        QVERIFY(!DataChoice::fromSpec(QStringLiteral("folder:/d"))->hasTrainingSplit());
        QCOMPARE(DataChoice::fromSpec(QStringLiteral("cifar10-train:/d"))->displayText(),
                 QStringLiteral("CIFAR-10, training images"));
        for (const char* bad : {"cifar100:", "random:", "random:x", "imagenet:/d", "cifar100", "mnist"})
            QVERIFY2(!DataChoice::fromSpec(QLatin1String(bad)), bad);
    }

    void fileRoundTrip() {
        const QString folder = QStringLiteral("/study/folder");
        StudyInputs inputs = unusualInputs(folder);
        Result<StudyInputs> read =
            studyFromJson(studyToJson(inputs, folder), folder, QStringLiteral("s.axs"));
        QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
        QVERIFY(*read == inputs);

        inputs.rangesFromFile = true;
        inputs.rangesFile = folder + QStringLiteral("/ranges.json");
        read = studyFromJson(studyToJson(inputs, folder), folder, QStringLiteral("s.axs"));
        QVERIFY(read.has_value());
        QCOMPARE(read->rangesFile, inputs.rangesFile);
        QVERIFY(read->rangesFromFile);

        inputs = {};
        inputs.data.kind = DataChoice::Kind::Random;
        inputs.data.seed = 5;
        QVERIFY(*studyFromJson(studyToJson(inputs, folder), folder, {}) == inputs);
        QVERIFY(*studyFromJson(studyToJson({}, folder), folder, {}) == StudyInputs{});
    }

    void filesBelowTheStudyMoveWithIt() {
        const QByteArray json =
            studyToJson(unusualInputs(QStringLiteral("/old/place")), QStringLiteral("/old/place"));
        QVERIFY(!json.contains("/old/place"));
        const Result<StudyInputs> moved = studyFromJson(json, QStringLiteral("/new"), {});
        QVERIFY(moved.has_value());
        QCOMPARE(moved->checkpoints, QStringList({"/new/in/a.safetensors", "/elsewhere/b.safetensors"}));
        QCOMPARE(moved->tables.first(), QStringLiteral("/new/used.npy"));
        QCOMPARE(moved->data.folder, QStringLiteral("/new/cifar"));
    }

    void badStudiesAreRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QByteArray() << "not a study";
        QTest::newRow("not JSON") << QByteArray("hello") << "not a study";
        QTest::newRow("cut off") << QByteArray(R"({"format":"axscope-study",)") << "not a study";
        QTest::newRow("list") << QByteArray("[1]") << "\"format\"";
        QTest::newRow("other format") << QByteArray(R"({"format":"x"})") << "\"format\"";
        QTest::newRow("newer") << QByteArray(R"({"format":"axscope-study","schema":2})") << "newer version";
        QTest::newRow("checkpoints") << studyWith(R"("checkpoints":"a")") << "\"checkpoints\"";
        QTest::newRow("checkpoint") << studyWith(R"("checkpoints":[1])") << "\"checkpoints\"";
        QTest::newRow("multipliers") << studyWith(R"("multipliers":{})") << "\"multipliers\"";
        QTest::newRow("negative images") << studyWith(R"("images":-1)") << "\"images\"";
        QTest::newRow("half an image") << studyWith(R"("images":1.5)") << "\"images\"";
        QTest::newRow("huge images") << studyWith(R"("images":1e300)") << "\"images\"";
        QTest::newRow("batch 0") << studyWith(R"("batch_size":0)") << "\"batch_size\"";
        QTest::newRow("threads") << studyWith(R"("threads":"two")") << "\"threads\"";
        QTest::newRow("isolated") << studyWith(R"("isolated_errors":1)") << "\"isolated_errors\"";
        QTest::newRow("data") << studyWith(R"("data":"mnist:/x")") << "\"data\"";
        QTest::newRow("ranges") << studyWith(R"("ranges":[])") << "\"ranges\"";
        QTest::newRow("method") << studyWith(R"("ranges":{"method":"guess"})") << "\"method\"";
        QTest::newRow("percentile") << studyWith(R"("ranges":{"percentile":101})") << "\"percentile\"";
    }

    void badStudiesAreRefused() {
        QFETCH(QByteArray, json);
        QFETCH(QString, expected);
        const Result<StudyInputs> read = studyFromJson(json, QStringLiteral("/f"), QStringLiteral("bad.axs"));
        QVERIFY(!read);
        const QString text = errorText(read.error());
        QVERIFY2(text.startsWith(QStringLiteral("bad.axs: ")) && text.contains(expected), qPrintable(text));
        QVERIFY(!text.contains(QLatin1Char('\n')));
    }

    void undoAndRedo() {
        StudyDocument document;
        QSignalSpy modified(&document, &StudyDocument::modifiedChanged);
        StudyInputs next = document.inputs();
        next.images = 10;
        document.edit(QStringLiteral("a"), next, 1);
        next.images = 20;
        document.edit(QStringLiteral("a"), next, 1);
        next.threads = 2;
        document.edit(QStringLiteral("b"), next, 2);
        QCOMPARE(document.undoStack()->count(), 2);  // the two turns of one spin box are one step
        QVERIFY(document.isModified());
        document.undoStack()->undo();
        QCOMPARE(document.inputs().threads, 0);
        QCOMPARE(document.inputs().images, 20U);
        document.undoStack()->undo();
        QVERIFY(document.inputs() == StudyInputs{});
        QVERIFY(!document.isModified());
        document.undoStack()->redo();
        QCOMPARE(document.inputs().images, 20U);
        document.edit(QStringLiteral("nothing"), document.inputs());
        QCOMPARE(document.undoStack()->count(), 2);
        QVERIFY(modified.count() >= 2);
    }

    void saveAndLoad() {
        const StudyFiles files;
        StudyDocument document;
        document.edit(QStringLiteral("x"), files.readyInputs());
        const QString file = files.path(QStringLiteral("my study.axs"));
        QVERIFY(document.save(file).has_value());
        QVERIFY(!document.isModified());
        QCOMPARE(document.displayName(), QStringLiteral("my study"));

        StudyDocument other;
        QVERIFY(other.load(file).has_value());
        QVERIFY(other.inputs() == files.readyInputs());
        QVERIFY(!other.isModified());

        const Result<void> failed = other.load(files.path(QStringLiteral("none.axs")));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::NotFound);
        QVERIFY(other.inputs() == files.readyInputs());  // a failed load changes nothing
        QCOMPARE(other.file(), file);
        QVERIFY(!other.save(files.path(QStringLiteral("no/such/folder/x.axs"))));
    }

    void aBareFolderBesideTheStudyComesBack() {
        StudyInputs inputs;
        inputs.data.setFolder(QStringLiteral("/old/photos"));
        const QByteArray json = studyToJson(inputs, QStringLiteral("/old"));
        const Result<StudyInputs> moved = studyFromJson(json, QStringLiteral("/new"), QStringLiteral("s.axs"));
        QVERIFY(moved);
        QCOMPARE(moved->data.folder, QStringLiteral("/new/photos"));
        QCOMPARE(moved->data.kind, DataChoice::Kind::Files);
    }

    void incomingFilesAreToldApart() {
        const StudyFiles files;
        const QString study = files.write(QStringLiteral("s.AXS"), "{}");
        const QString ranges = files.write(QStringLiteral("r.json"), "{}");
        const QString text = files.write(QStringLiteral("notes.txt"), "hello");
        const QString raw = files.write(QStringLiteral("raw.bin"), "x");
        IncomingFiles sorted = sortIncoming({study, ranges, text, raw, files.dense(), files.table(),
                                             files.data(), QStringLiteral("/no/such/file"), files.dense()});
        QCOMPARE(sorted.studies, QStringList(study));
        QCOMPARE(sorted.rangeFiles, QStringList(ranges));
        QCOMPARE(sorted.checkpoints, QStringList(files.dense()));
        QCOMPARE(sorted.tables, QStringList({raw, files.table()}));
        QCOMPARE(sorted.dataFolders, QStringList(files.data()));
        QCOMPARE(sorted.refused.size(), 2);
        QVERIFY(errorText(sorted.refused[0]).contains(QStringLiteral("notes.txt")));
        QVERIFY(errorText(sorted.refused[1]).contains(QStringLiteral("no such file")));

        sorted = sortIncoming({files.data() + QStringLiteral("/test.bin")});
        QCOMPARE(sorted.dataFolders, QStringList(files.data()));
        sorted = sortIncoming({files.folder()});
        QCOMPARE(sorted.checkpoints, QStringList({files.dense(), files.hard()}));
        for (const char* name : {"a.pt", "b.pth", "c.TH"}) {
            const QString checkpoint = files.write(QString::fromLatin1(name), "x");
            QCOMPARE(sortIncoming({checkpoint}).checkpoints, QStringList(checkpoint));
        }
        const QString index = files.write(QStringLiteral("net.safetensors.index.json"), "{}");
        sorted = sortIncoming({index, files.folder()});
        QCOMPARE(sorted.checkpoints, QStringList(index));  // the shards beside it are parts of it
        files.write(QStringLiteral("photos/cat/1.png"), "x");
        sorted = sortIncoming({files.path(QStringLiteral("photos"))});
        QCOMPARE(sorted.dataFolders, QStringList(files.path(QStringLiteral("photos"))));
        QVERIFY(QDir(files.folder()).mkdir(QStringLiteral("hollow")));
        QCOMPARE(sortIncoming({files.path(QStringLiteral("hollow"))}).refused.size(), 1);
    }

    void readinessSaysWhatIsMissing() {
        const StudyFiles files;
        FakeBackend fake;
        BackgroundQueue queue;
        StudyFacts facts(fake.backend(), queue);
        using enum Readiness::State;

        StudyInputs inputs;
        QCOMPARE(waitForReadiness(inputs, facts).state, Incomplete);
        inputs.addCheckpoints({files.dense()});
        Readiness readiness = waitForReadiness(inputs, facts);
        QCOMPARE(readiness.state, Incomplete);
        QVERIFY(readiness.text.contains(QStringLiteral("multiplier")));
        inputs.setChosen(QStringLiteral("mul8s_1KVA"), true);
        readiness = waitForReadiness(inputs, facts);
        QCOMPARE(readiness.state, Incomplete);
        QVERIFY(readiness.text.contains(QStringLiteral("images")));
        inputs.data.setFolder(files.data());
        QCOMPARE(inputs.data.form, QStringLiteral("cifar100"));
        readiness = waitForReadiness(inputs, facts);
        QVERIFY2(readiness.state == Ready, qPrintable(readiness.text));
        QVERIFY2(readiness.text.contains(QStringLiteral("8 images")), qPrintable(readiness.text));

        const QByteArray broken("\xff\xff\xff\xff\xff\xff\xff\x7f{}", 10);
        for (const auto& [name, contents] : {std::pair<QString, QByteArray>{"broken.safetensors", broken},
                                             {"empty.safetensors", {}},
                                             {"text.safetensors", "hello"}}) {
            StudyInputs bad = inputs;
            bad.addCheckpoints({files.write(name, contents)});
            readiness = waitForReadiness(bad, facts);
            QCOMPARE(readiness.state, Wrong);
            QVERIFY2(readiness.text.contains(name), qPrintable(readiness.text));
        }
        StudyInputs bad = inputs;
        bad.addCheckpoints({files.path(QStringLiteral("gone.safetensors"))});
        readiness = waitForReadiness(bad, facts);
        QCOMPARE(readiness.state, Wrong);
        QVERIFY(readiness.text.contains(QStringLiteral("missing")));

        bad = inputs;
        bad.addTables({files.write(QStringLiteral("bad.npy"), "not a table")});
        readiness = waitForReadiness(bad, facts);
        QCOMPARE(readiness.state, Wrong);
        QVERIFY(readiness.text.contains(QStringLiteral("bad.npy")));

        bad = inputs;
        bad.data.trainingSplit = true;
        QVERIFY(waitForReadiness(bad, facts).text.contains(QStringLiteral("train.bin")));
        bad = inputs;
        bad.data.form.clear();  // a bare folder is told by what lies there
        QCOMPARE(waitForReadiness(bad, facts).state, Ready);
        bad = inputs;
        files.write(QStringLiteral("odd/test.bin"), "123");
        bad.data.folder = files.path(QStringLiteral("odd"));
        QCOMPARE(waitForReadiness(bad, facts).state, Wrong);
        bad = inputs;
        bad.rangesFromFile = true;
        QCOMPARE(waitForReadiness(bad, facts).state, Incomplete);
        bad.rangesFile = files.path(QStringLiteral("none.json"));
        QCOMPARE(waitForReadiness(bad, facts).state, Wrong);
    }

    void factsFollowTheFiles() {
        const StudyFiles files;
        FakeBackend fake;
        BackgroundQueue queue;
        StudyFacts facts(fake.backend(), queue);
        CheckpointModel model(facts);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFiles({files.hard()});
        StudyInputs inputs = files.readyInputs();
        QCOMPARE(waitForReadiness(inputs, facts).state, Readiness::State::Ready);
        QVERIFY(
            model.index(0).data(CheckpointModel::DetailRole).toString().contains(QStringLiteral("4 expert")));
        QVERIFY(!model.index(0).data(CheckpointModel::ProblemRole).toBool());

        QVERIFY(QFile::rename(files.hard(), files.hard() + QStringLiteral(".away")));
        facts.recheck();
        QTRY_COMPARE(facts.checkpoint(files.hard()).state, FactState::Missing);
        QVERIFY(model.index(0).data(CheckpointModel::ProblemRole).toBool());
        QVERIFY(QFile::rename(files.hard() + QStringLiteral(".away"), files.hard()));
        facts.recheck();
        QTRY_COMPARE(facts.checkpoint(files.hard()).state, FactState::Good);
    }

    void multiplierModel() {
        const StudyFiles files;
        FakeBackend fake;
        BackgroundQueue queue;
        StudyFacts facts(fake.backend(), queue);
        MultiplierModel model(facts);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        StudyInputs inputs;
        inputs.addTables({files.table()});
        facts.follow(inputs);
        model.setInputs(inputs);
        QCOMPARE(model.rowCount(), 14);
        QCOMPARE(model.index(13, 0).data().toString(), QStringLiteral("half"));
        QCOMPARE(model.index(13, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        QTRY_COMPARE(model.index(1, MultiplierModel::Mae).data().toString(), QStringLiteral("1.25"));
        QCOMPARE(model.index(1, MultiplierModel::Power).data().toString(), QStringLiteral("0.422"));
        QTRY_COMPARE(model.index(13, MultiplierModel::Mae).data().toString(), QStringLiteral("0.25"));
        QCOMPARE(model.index(13, MultiplierModel::Power).data().toString(), QStringLiteral("–"));

        QSignalSpy requested(&model, &MultiplierModel::chosenRequested);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(requested.first().at(0).toString(), QStringLiteral("mul8s_1KVA"));
        QCOMPARE(requested.first().at(1).toBool(), true);
    }

    void recoveryGivesBackWhatADeadWindowLeft() {
        const StudyFiles files;
        const QString folder = files.path(QStringLiteral("recovery"));
        const StudyInputs inputs = unusualInputs(QStringLiteral("/f"));
        {
            Recovery first(folder);
            QVERIFY(Recovery::write(first.copyFile(), inputs, QStringLiteral("/f/s.axs")).has_value());
            Recovery second(folder);
            QVERIFY(!second.takeAbandoned());  // its owner lives
        }
        Recovery third(folder);
        const std::optional<RecoveredStudy> found = third.takeAbandoned();
        QVERIFY(found.has_value());
        QVERIFY(found->inputs == inputs);
        QCOMPARE(found->file, QStringLiteral("/f/s.axs"));
        QVERIFY(QFile::exists(third.copyFile()));  // the study is never without a copy
        QVERIFY(!third.takeAbandoned());
        third.discard();
        QVERIFY(!QFile::exists(third.copyFile()));
    }

    void unreadableCopiesAreSetAside() {
        const StudyFiles files;
        files.write(QStringLiteral("recovery/x.recover"), "{ garbage");
        Recovery recovery(files.path(QStringLiteral("recovery")));
        QVERIFY(!recovery.takeAbandoned());
        QVERIFY(QFile::exists(files.path(QStringLiteral("recovery/x.recover.unreadable"))));
    }
};

AXS_GUI_TEST(StudyTest, "study")

#include "study_test.moc"
