// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include "app/gui/jobs/background_queue.h"
#include "app/gui/selection/selection_mapping.h"
#include "app/gui/selection/view_state.h"
#include "app/gui/study/study_notes.h"
#include "app/gui/study/checkpoint_model.h"
#include "app/gui/study/incoming_files.h"
#include "app/gui/study/multiplier_model.h"
#include "app/gui/study/readiness.h"
#include "app/gui/study/study_document.h"
#include "app/gui/study/study_facts.h"
#include "app/gui/study/study_file.h"
#include "app/gui/study/working_file.h"
#include "app/gui/study_session.h"
#include "app/gui/text.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/sample_study.h"
#include "tests/support/unprivileged.h"

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
        for (const char* sample : {"sample", "sample-train", "sample:500", "sample-train:7,9"}) {
            const Result<DataChoice> choice = DataChoice::fromSpec(QLatin1String(sample));
            QVERIFY2(choice.has_value(), sample);
            QCOMPARE(choice->kind, DataChoice::Kind::Sample);
            QCOMPARE(choice->spec(), QLatin1String(sample));
            QVERIFY(choice->hasTrainingSplit());
        }
        QCOMPARE(DataChoice().spec(), QStringLiteral("sample"));
        QCOMPARE(DataChoice::fromSpec(QString())->kind, DataChoice::Kind::None);
        QVERIFY(!DataChoice::fromSpec(QStringLiteral("folder:/d"))->hasTrainingSplit());
        QCOMPARE(DataChoice::fromSpec(QStringLiteral("cifar10-train:/d"))->displayText(),
                 QStringLiteral("CIFAR-10, training images"));
        for (const char* bad : {"cifar100:", "random:", "random:x", "imagenet:/d", "cifar100", "mnist",
                                "sample:", "sample:0", "sample-train:x"})
            QVERIFY2(!DataChoice::fromSpec(QLatin1String(bad)), bad);
    }

    void experimentsBecomeInputsAgain() {
        StudyInputs inputs = unusualInputs(QStringLiteral("/f"));
        Result<StudyInputs> back = StudyInputs::fromExperiment(inputs.toExperiment(), inputs.unusedTables());
        QVERIFY2(back.has_value(), back ? "" : back.error().text().c_str());
        QVERIFY(*back == inputs);

        inputs.rangesFromFile = true;
        inputs.rangesFile = QStringLiteral("/f/ranges.json");
        back = StudyInputs::fromExperiment(inputs.toExperiment(), inputs.unusedTables());
        QVERIFY(back.has_value() && back->rangesFromFile);
        QCOMPARE(back->rangesFile, inputs.rangesFile);
        QVERIFY(back->toExperiment() == inputs.toExperiment());

        inputs = {};
        inputs.data.kind = DataChoice::Kind::Random;
        inputs.data.seed = 5;
        QVERIFY(*StudyInputs::fromExperiment(inputs.toExperiment()) == inputs);
        QVERIFY(*StudyInputs::fromExperiment(StudyInputs{}.toExperiment()) == StudyInputs{});
    }

    void whatTheWindowDoesNotEditIsKept() {
        analysis::Experiment experiment = unusualInputs(QStringLiteral("/f")).toExperiment();
        experiment.describe = {{"architecture", "resnet20"}};
        experiment.subset.classes = {"cat"};
        experiment.subset.seed = 7;
        experiment.resize.crop = 30;
        experiment.normalisation.preset = "imagenet";
        experiment.assignments = {{"mine", "mul8s_1KVA", {{"layer1.*", "mul8s_1L2H"}}}};
        experiment.assignmentFiles.emplace_back("/f/second.json");
        experiment.ranges.layers = {{"fc", analysis::CalibrationMethod::Mse, {}, {}}};
        experiment.ranges.data = "cifar10:/other";
        experiment.multipliers = {"eight", "/f/used.npy"};
        Result<StudyInputs> inputs = StudyInputs::fromExperiment(experiment);
        QVERIFY2(inputs.has_value(), inputs ? "" : inputs.error().text().c_str());
        QCOMPARE(inputs->multipliers.size(), 9);
        analysis::Experiment back = inputs->toExperiment();
        QCOMPARE(back.multipliers.size(), 9U);
        back.multipliers = experiment.multipliers;
        QVERIFY(back == experiment);
        QVERIFY(!StudyInputs::fromExperiment([] {
            analysis::Experiment wrong;
            wrong.data = "mnist:/x";
            return wrong;
        }()));
    }

    void studyFilesKeepEverything() {
        const StudyFiles files;
        const QString file = files.path(QStringLiteral("s.axs"));
        const StudyInputs inputs = unusualInputs(files.folder());
        QVERIFY(tests::writeStudy(file, inputs).has_value());
        Result<StudyInputs> read = readStudyFile(file);
        QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
        QVERIFY(*read == inputs);
    }

    void filesBelowTheStudyMoveWithIt() {
        const StudyFiles files;
        QDir folder(files.folder());
        QVERIFY(folder.mkdir(QStringLiteral("old")) && folder.mkdir(QStringLiteral("new")));
        const QString before = folder.filePath(QStringLiteral("old/s.axs"));
        const QString after = folder.filePath(QStringLiteral("new/s.axs"));
        QVERIFY(tests::writeStudy(before, unusualInputs(folder.filePath(QStringLiteral("old")))).has_value());
        QVERIFY(QFile::rename(before, after));
        const Result<StudyInputs> moved = readStudyFile(after);
        QVERIFY2(moved.has_value(), moved ? "" : moved.error().text().c_str());
        QVERIFY(*moved == unusualInputs(folder.filePath(QStringLiteral("new"))));
    }

    void whatIsNoStudyIsRefusedAndLeftAlone() {
        const StudyFiles files;
        for (const QByteArray& contents : {QByteArray(), QByteArray("hello"), QByteArray(R"({"format":"x"})")}) {
            const QString file = files.write(QStringLiteral("bad.axs"), contents);
            StudyDocument document;
            const Result<void> loaded = document.load(file);
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().code, ErrorCode::Format);
            const QString text = errorText(loaded.error());
            QVERIFY2(text.contains(QStringLiteral("bad.axs")) && !text.contains(QLatin1Char('\n')), qPrintable(text));
            QFile after(file);
            QVERIFY(after.open(QIODevice::ReadOnly));
            QCOMPARE(after.readAll(), contents);
        }
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

    void loadingChangesNothingWhereItFails() {
        const StudyFiles files;
        const QString file = files.path(QStringLiteral("my study.axs"));
        QVERIFY(tests::writeStudy(file, files.readyInputs()).has_value());
        StudyDocument document;
        QVERIFY(document.load(file).has_value());
        QVERIFY(document.inputs() == files.readyInputs());
        QVERIFY(!document.isModified());
        QVERIFY(!document.isReadOnly());
        QCOMPARE(document.displayName(), QStringLiteral("my study"));
        const Result<void> failed = document.load(files.path(QStringLiteral("none.axs")));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::NotFound);
        QVERIFY(document.inputs() == files.readyInputs());
        QCOMPARE(document.file(), file);
    }

    void editsReachTheFileByThemselves() {
        const StudyFiles files;
        FakeBackend fake;
        StudySession session(fake.backend(), files.path(QStringLiteral("untitled")));
        QSignalSpy kept(&session, &StudySession::kept);
        session.document().edit(QStringLiteral("x"), files.readyInputs());
        QVERIFY(session.document().isModified());
        QVERIFY(kept.wait(60'000));
        QCOMPARE(QDir(files.path(QStringLiteral("untitled"))).entryList({QStringLiteral("*.axs")}).size(), 1);

        const QString file = files.path(QStringLiteral("mine.axs"));
        Result<void> saved = Error{};
        bool done = false;
        session.saveAs(file, [&](const Result<void>& result) {
            saved = result;
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
        QVERIFY2(saved.has_value(), saved ? "" : saved.error().text().c_str());
        QVERIFY(!session.document().isModified());
        QCOMPARE(session.document().file(), file);
        QCOMPARE(QDir(files.path(QStringLiteral("untitled"))).entryList({QStringLiteral("*.axs")}).size(), 0);

        StudyInputs next = session.document().inputs();
        next.images = 321;
        kept.clear();
        session.document().edit(QStringLiteral("y"), next);
        QVERIFY(!session.document().isModified());  // it has a file, and that follows
        QTRY_VERIFY_WITH_TIMEOUT(readStudyFile(file)->images == 321, 60'000);
        session.document().undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(*readStudyFile(file) == files.readyInputs(), 60'000);

        done = false;
        session.saveAs(files.path(QStringLiteral("no/such/folder/x.axs")), [&](const Result<void>& result) {
            saved = result;
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
        QVERIFY(!saved);
        QCOMPARE(session.document().file(), file);
    }

    void aStudyThatIsOpenedAgainShowsTheNewestEdit() {
        const StudyFiles files;
        FakeBackend fake;
        const QString file = files.path(QStringLiteral("mine.axs"));
        QVERIFY(tests::writeStudy(file, files.readyInputs()).has_value());
        const QString subject = QStringLiteral("study");
        {
            StudySession session(fake.backend(), files.path(QStringLiteral("untitled")));
            QVERIFY(session.open(file).has_value());
            for (unsigned round = 1; round <= 12; ++round) {
                StudyInputs next = session.document().inputs();
                next.images = 100 + round;
                session.document().edit(QStringLiteral("x"), next);
                session.document().setNote(subject, QStringLiteral("note %1").arg(round));
                // Before, while and after the timer hands the edit over.
                QTest::qWait(static_cast<int>(round * 17 % 130));
                next.images = 1000 + round;
                session.document().edit(QStringLiteral("y"), next);
                if (round % 3 == 0)
                    session.startNew();
                QVERIFY(session.open(file).has_value());
                QCOMPARE(session.document().inputs().images, 1000U + round);
                QCOMPARE(session.document().notes().value(subject), QStringLiteral("note %1").arg(round));
            }
            // What still stood in the queue has not come back over it.
            QTest::qWait(300);
            QCOMPARE(readStudyFile(file)->images, 1012U);
            StudyInputs last = session.document().inputs();
            last.images = 7;
            session.document().edit(QStringLiteral("z"), last);
            session.document().setNote(subject, {});
        }
        // A window that closes at once has written it, too.
        StudySession again(fake.backend(), {});
        QVERIFY(again.open(file).has_value());
        QCOMPARE(again.document().inputs().images, 7U);
        QVERIFY(again.document().notes().isEmpty());
    }

    void aStudyInAFolderThatMayNotBeWrittenOpensForReading() {
        const StudyFiles files;
        FakeBackend fake;
        fake.setStepMs(1);
        const QString file = files.path(QStringLiteral("closed/mine.axs"));
        QVERIFY(QDir().mkpath(files.path(QStringLiteral("closed"))));
        QVERIFY(tests::writeStudy(file, files.readyInputs()).has_value());
        {
            StudySession session(fake.backend(), {});
            QVERIFY(session.open(file).has_value());
            QTRY_VERIFY_WITH_TIMEOUT(session.readiness().state == Readiness::State::Ready, 60'000);
            QVERIFY(session.run());
            QTRY_VERIFY_WITH_TIMEOUT(!session.job().isActive(), 60'000);
        }
        const tests::Permissions whole(toPath(files.folder()), 0755);
        const tests::Permissions writable(toPath(file), 0666);
        const tests::Permissions closed(toPath(files.path(QStringLiteral("closed"))), 0555);
        const tests::Unprivileged user;
        if (!tests::Unprivileged::isBound())
            QSKIP("needs a user whom permissions bind");
        {
            StudySession session(fake.backend(), {});
            const Result<void> opened = session.open(file);
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().text().c_str());
            QVERIFY(session.document().isReadOnly());
            QVERIFY(fromUtf8(session.document().readOnlyReason().message).contains(QStringLiteral("folder")));
            QVERIFY(session.document().inputs() == files.readyInputs());
            QTRY_VERIFY_WITH_TIMEOUT(session.results() != nullptr, 60'000);
            // Edits live in the window only, and it says so.
            StudyInputs next = session.document().inputs();
            next.images = 5;
            session.document().edit(QStringLiteral("x"), next);
            QVERIFY(session.document().isModified());
            QTest::qWait(200);
        }
        QCOMPARE(readStudyFile(file)->images, files.readyInputs().images);
        QCOMPARE(QDir(files.path(QStringLiteral("closed"))).entryList(QDir::Files), QStringList{QStringLiteral("mine.axs")});
    }

    void resultsComeBackWithTheStudy() {
        const StudyFiles files;
        FakeBackend fake;
        fake.setStepMs(1);
        const QString file = files.path(QStringLiteral("run.axs"));
        QVERIFY(tests::writeStudy(file, files.readyInputs()).has_value());
        {
            StudySession session(fake.backend(), {});
            QVERIFY(session.open(file).has_value());
            QTRY_VERIFY_WITH_TIMEOUT(session.readiness().state == Readiness::State::Ready, 60'000);
            QVERIFY(session.run());
            QTRY_VERIFY_WITH_TIMEOUT(!session.job().isActive(), 60'000);
            QVERIFY(session.results() != nullptr);
        }
        StudySession again(fake.backend(), {});
        QVERIFY(again.open(file).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(again.results() != nullptr, 60'000);
        QVERIFY(again.resultsAreCurrent());
        QCOMPARE(again.results()->runs.size(), axscope::testing::sampleStudy()->runs.size());
        QCOMPARE(fake.started(), 1);
    }

    void notesLiveInTheStudy() {
        const StudyFiles files;
        FakeBackend fake;
        const QString file = files.path(QStringLiteral("notes.axs"));
        QVERIFY(tests::writeStudy(file, files.readyInputs()).has_value());
        const auto stored = [&file] {
            const auto store = analysis::StudyStore::open(toPath(file), analysis::StudyStore::Access::Read);
            return store ? *(*store)->notes() : std::map<std::string, std::string>{};
        };
        using Notes = std::map<std::string, std::string>;
        {
            StudySession session(fake.backend(), {});
            QVERIFY(session.open(file).has_value());
            StudyNotes notes(session.document());
            QSignalSpy changed(&notes, &NoteStore::noteChanged);
            notes.setNote(QStringLiteral("sqnr"), QStringLiteral("  look at layer3 "));
            notes.setNote(QStringLiteral("load"), QStringLiteral("even"));
            QCOMPARE(changed.count(), 2);
            QTRY_VERIFY_WITH_TIMEOUT((stored() == Notes{{"load", "even"}, {"sqnr", "look at layer3"}}), 60'000);
            session.document().undoStack()->undo();
            QVERIFY(notes.note(QStringLiteral("load")).isEmpty());
            QTRY_VERIFY_WITH_TIMEOUT((stored() == Notes{{"sqnr", "look at layer3"}}), 60'000);
            session.document().undoStack()->redo();
            // Closing waits for no timer.
        }
        QVERIFY((stored() == Notes{{"load", "even"}, {"sqnr", "look at layer3"}}));
        StudySession again(fake.backend(), {});
        StudyNotes notes(again.document());
        QSignalSpy reset(&notes, &NoteStore::notesReset);
        QVERIFY(again.open(file).has_value());
        QCOMPARE(reset.count(), 1);
        QCOMPARE(notes.note(QStringLiteral("sqnr")), QStringLiteral("look at layer3"));
        // Elsewhere it takes its notes with it, also those of a moment ago.
        notes.setNote(QStringLiteral("load"), QString());
        notes.setNote(QStringLiteral("cost"), QStringLiteral("new"));
        bool done = false;
        const QString copy = files.path(QStringLiteral("copy.axs"));
        again.saveAs(copy, [&done](const Result<void>& saved) { done = saved.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
        const auto moved = analysis::StudyStore::open(toPath(copy), analysis::StudyStore::Access::Read);
        QVERIFY((*(*moved)->notes() == Notes{{"cost", "new"}, {"sqnr", "look at layer3"}}));
        again.startNew();
        QVERIFY(notes.notes().isEmpty());
    }

    void viewStatesSurviveDamage() {
        const auto study = axscope::testing::sampleStudy();
        ViewState state;
        state.selection.candidate = {1, 2};
        state.selection.compared = RunChoice{0, kInt8Choice};
        state.selection.image = 3;
        state.selection.label = 1;
        state.view = QStringLiteral("layers");
        state.options.insert(QStringLiteral("layers/layersMode"), 1);
        const QByteArray text = toText(state, *study);
        QVERIFY(viewStateFromText(text, *study) == state);
        // Another order of the multipliers: the same one by name.
        analysis::StudyResult turned = *study;
        std::swap(turned.multipliers[0], turned.multipliers[2]);
        QCOMPARE(viewStateFromText(text, turned)->selection.candidate, (RunChoice{1, 0}));
        turned.checkpoints.resize(1);
        turned.checkpoints[0].name = "another";
        QCOMPARE(viewStateFromText(text, turned)->selection.candidate.checkpoint, 0);
        QVERIFY(!viewStateFromText(text, turned)->selection.compared);
        for (qsizetype cut = 0; cut < text.size(); ++cut)
            (void)viewStateFromText(text.left(cut), *study);
        QVERIFY(!viewStateFromText("[1]", *study));
        const auto odd = viewStateFromText(
            R"({"candidate":7,"compared":{"checkpoint":[]},"image":-5,"class":1e300,"to_expert":9999,"layer":3,)"
            R"("moe_layer":"nowhere","view":{},"options":{"layers/layersMode":-1,"x":"y"}})",
            *study);
        QVERIFY(odd.has_value());
        QCOMPARE(odd->selection, firstSelection(*study));
        QVERIFY(odd->view.isEmpty() && odd->options.isEmpty());
    }

    void savingHaltsARunAndGoesOn() {
        const StudyFiles files;
        FakeBackend fake;
        fake.setStepMs(20);
        StudySession session(fake.backend(), files.path(QStringLiteral("untitled")));
        session.document().edit(QStringLiteral("x"), files.readyInputs());
        QTRY_VERIFY_WITH_TIMEOUT(session.readiness().state == Readiness::State::Ready, 60'000);
        QVERIFY(session.run());
        QTRY_COMPARE_WITH_TIMEOUT(fake.running(), 1, 60'000);
        bool done = false;
        session.saveAs(files.path(QStringLiteral("running.axs")), [&](const Result<void>& saved) { done = saved.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(fake.started(), 2, 60'000);
        session.job().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!session.job().isActive(), 60'000);
    }

    void incomingFilesAreToldApart() {
        const StudyFiles files;
        const QString study = files.write(QStringLiteral("s.AXS"), "{}");
        const QString ranges = files.write(QStringLiteral("r.json"), "{}");
        const QString text = files.write(QStringLiteral("notes.log"), "hello");
        const QString raw = files.write(QStringLiteral("raw.bin"), "x");
        IncomingFiles sorted = sortIncoming({study, ranges, text, raw, files.dense(), files.table(),
                                             files.data(), QStringLiteral("/no/such/file"), files.dense()});
        QCOMPARE(sorted.studies, QStringList(study));
        QCOMPARE(sorted.rangeFiles, QStringList(ranges));
        QCOMPARE(sorted.checkpoints, QStringList(files.dense()));
        QCOMPARE(sorted.tables, QStringList({raw, files.table()}));
        QCOMPARE(sorted.dataFolders, QStringList(files.data()));
        QCOMPARE(sorted.refused.size(), 2);
        QVERIFY(errorText(sorted.refused[0]).contains(QStringLiteral("notes.log")));
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
        QCOMPARE(inputs.data.kind, DataChoice::Kind::Sample);
        QCOMPARE(waitForReadiness(inputs, facts).state, Incomplete);
        inputs.data.kind = DataChoice::Kind::None;
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

    void aDeadWindowsStudyIsTakenOver() {
        const StudyFiles files;
        const QString folder = files.path(QStringLiteral("untitled"));
        QString left;
        {
            WorkingFile first(folder);
            QVERIFY(tests::writeStudy(first.file(), files.readyInputs()).has_value());
            WorkingFile second(folder);
            QVERIFY(!second.takeAbandoned());  // its owner lives
            left = first.file();
        }
        FakeBackend fake;
        {
            StudySession session(fake.backend(), folder);
            QVERIFY(session.restoreAbandoned());
            QVERIFY(session.document().inputs() == files.readyInputs());
            QVERIFY(session.document().isModified());
            QVERIFY(session.document().file().isEmpty());
            WorkingFile other(folder);
            QVERIFY(!other.takeAbandoned());  // it has an owner again
            session.discard();
        }
        QVERIFY(!QFile::exists(left));
        StudySession session(fake.backend(), folder);
        QVERIFY(!session.restoreAbandoned());
    }

    void unreadableWorkingFilesAreSetAside() {
        const StudyFiles files;
        const QString folder = files.path(QStringLiteral("untitled"));
        QVERIFY(QDir().mkpath(folder));
        const QString bad = files.write(QStringLiteral("untitled/x.axs"), "garbage");
        FakeBackend fake;
        StudySession session(fake.backend(), folder);
        QVERIFY(!session.restoreAbandoned());
        QVERIFY(QFile::exists(bad + QStringLiteral(".unreadable")));
        QVERIFY(!QFile::exists(bad));
    }
};

AXS_GUI_TEST(StudyTest, "study")

#include "study_test.moc"
