// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include "app/gui/command_line.h"
#include "app/gui/headless_run.h"
#include "app/gui/text.h"
#include "app/gui/text.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;
using axscope::tests::FakeBackend;
using axscope::tests::StudyFiles;

namespace {

Result<CommandLine> parse(const QStringList& arguments) {
    return parseCommandLine(QStringList(QStringLiteral("axscope")) + arguments);
}

}  // namespace

namespace {

CommandLine lineFor(const StudyInputs& inputs, const ExportAllOptions& options) {
    CommandLine line;
    line.inputs = inputs;
    line.exportAll = options;
    return line;
}

}  // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void nothingMeansNothing() {
        const Result<CommandLine> line = parse({});
        QVERIFY(line.has_value());
        QVERIFY(!line->inputs && !line->run && !line->theme && !line->exportAll && line->study.isEmpty());
    }

    void optionsMakeAStudy() {
        const StudyFiles files;
        const QString ranges = files.write(QStringLiteral("r.json"), "{}");
        const Result<CommandLine> line =
            parse({"--checkpoint", files.dense(), "--checkpoint", files.hard(), "--data",
                   "cifar100:" + files.data(), "--multiplier", "1kva", "--multiplier", files.table(),
                   "--images", "5", "--ranges", ranges, "--threads", "2", "--theme", "dark", "--run"});
        QVERIFY2(line.has_value(), line ? "" : line.error().text().c_str());
        const StudyInputs& inputs = *line->inputs;
        QCOMPARE(inputs.checkpoints, QStringList({files.dense(), files.hard()}));
        QCOMPARE(inputs.multipliers, QStringList({"mul8s_1KVA", files.table()}));
        QCOMPARE(inputs.data.folder, files.data());
        QCOMPARE(inputs.images, 5U);
        QVERIFY(inputs.rangesFromFile);
        QCOMPARE(inputs.rangesFile, ranges);
        QCOMPARE(inputs.threads, 2);
        QVERIFY(line->run);
        QVERIFY(line->theme == ThemeChoice::Dark);
    }

    void studiesAndFilesArePositional() {
        const StudyFiles files;
        const QString study = files.path(QStringLiteral("s.axs"));
        QVERIFY(tests::writeStudy(study, files.readyInputs()).has_value());
        const Result<CommandLine> line = parse({study, files.table(), "--calibrate", "percentile:99.9"});
        QVERIFY2(line.has_value(), line ? "" : line.error().text().c_str());
        QCOMPARE(line->study, study);
        QCOMPARE(line->inputs->checkpoints.size(), 2);
        QCOMPARE(line->inputs->multipliers.size(), 9);
        QCOMPARE(line->inputs->calibration, analysis::CalibrationMethod::Percentile);
        QCOMPARE(line->inputs->percentile, 99.9);
    }

    void lookOptions() {
        const Result<CommandLine> line =
            parse({"--export-all", "out", "--preset", "single-column", "--font-size", "7", "--line-width", "0.75",
                   "--palette", "grey", "--dpi", "600", "--no-legend", "--theme", "dark", "--panel",
                   "layers_sqnr, routing_transitions", "--panel", "accuracy_top1", "--columns", "3", "--panel-size",
                   "178x60"});
        QVERIFY2(line.has_value(), line ? "" : line.error().text().c_str());
        const ExportAllOptions& options = *line->exportAll;
        QCOMPARE(options.look.sizeMm, QSizeF(85, 60));
        QCOMPARE(options.look.fontPoints, 7.0);
        QCOMPARE(options.look.linePoints, 0.75);
        QVERIFY(options.look.palette == PaletteId::Grey);
        QVERIFY(options.look.appearance == Appearance::Dark);
        QCOMPARE(options.look.dpi, 600);
        QVERIFY(!options.look.withTitle);  // of the preset
        QVERIFY(!options.look.withLegend);
        QCOMPARE(options.panels, (QList<QStringList>{{"layers_sqnr", "routing_transitions"}, {"accuracy_top1"}}));
        QCOMPARE(options.panelColumns, 3);
        QCOMPARE(*options.panelSizeMm, QSizeF(178, 60));
        // Figures are light unless asked otherwise, whatever the desktop is.
        QVERIFY(parse({"--export-all", "out"})->exportAll->look.appearance == Appearance::Light);
    }

    void exportOptions() {
        const Result<CommandLine> line =
            parse({"--export-all", "/figures/x/../out", "--format", "pdf,CSV,pdf", "--size", "90.5x60"});
        QVERIFY2(line.has_value(), line ? "" : line.error().text().c_str());
        QCOMPARE(line->exportAll->folder, QStringLiteral("/figures/out"));
        QCOMPARE(line->exportAll->formats, QList<PlotFormat>({PlotFormat::Pdf, PlotFormat::Csv}));
        QCOMPARE(line->exportAll->look.sizeMm, QSizeF(90.5, 60));
        QVERIFY(line->inputs.has_value());
    }

    void wrongUsageIsOneLine_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("expected");
        QTest::newRow("unknown") << QStringList{"--colour"} << "colour";
        QTest::newRow("images") << QStringList{"--images", "many"} << "--images";
        QTest::newRow("negative") << QStringList{"--images", "-5"} << "--images";
        QTest::newRow("threads") << QStringList{"--threads", "99999"} << "--threads";
        QTest::newRow("data") << QStringList{"--data", "mnist"} << "--data";
        QTest::newRow("multiplier") << QStringList{"--multiplier", "mul9"} << "1KVA";
        QTest::newRow("checkpoint") << QStringList{"--checkpoint", "/no/file"} << "/no/file";
        QTest::newRow("calibrate") << QStringList{"--calibrate", "guess"} << "absmax";
        QTest::newRow("percentile") << QStringList{"--calibrate", "percentile:x"} << "50 to 100";
        QTest::newRow("both") << QStringList{"--calibrate", "mse", "--ranges", "x"} << "--ranges";
        QTest::newRow("ranges") << QStringList{"--ranges", "/no/r.json"} << "/no/r.json";
        QTest::newRow("theme") << QStringList{"--theme", "pink"} << "--theme";
        QTest::newRow("format alone") << QStringList{"--format", "pdf"} << "--export-all";
        QTest::newRow("format") << QStringList{"--export-all", "x", "--format", "gif"} << "gif";
        QTest::newRow("no format") << QStringList{"--export-all", "x", "--format", ","} << "--format";
        QTest::newRow("size") << QStringList{"--export-all", "x", "--size", "90"} << "--size";
        QTest::newRow("tiny") << QStringList{"--export-all", "x", "--size", "1x1"} << "--size";
        QTest::newRow("font") << QStringList{"--export-all", "x", "--font", "No Such Font"} << "No Such Font";
        QTest::newRow("palette") << QStringList{"--export-all", "x", "--palette", "jet"} << "okabe-ito, tol, grey";
        QTest::newRow("preset") << QStringList{"--export-all", "x", "--preset", "poster"} << "single-column";
        QTest::newRow("line") << QStringList{"--export-all", "x", "--line-width", "99"} << "--line-width";
        QTest::newRow("dpi") << QStringList{"--export-all", "x", "--dpi", "300.5"} << "whole number";
        QTest::newRow("panel") << QStringList{"--export-all", "x", "--panel", ","} << "--panel";
        QTest::newRow("alone") << QStringList{"--palette", "grey"} << "goes with --export-all";
        QTest::newRow("file") << QStringList{"/no/such/file.axs"} << "/no/such/file.axs";
    }

    void wrongUsageIsOneLine() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, expected);
        const Result<CommandLine> line = parse(arguments);
        QVERIFY(!line);
        const QString text = errorText(line.error());
        QVERIFY2(text.contains(expected), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1Char('\n')), qPrintable(text));
    }

    void helpTeaches() {
        const Result<CommandLine> line = parse({"--help"});
        QVERIFY(line->help);
        for (const char* word :
             {"--checkpoint", "--data", "--multiplier", "--images", "--ranges", "--calibrate", "--threads",
              "--theme", "--run", "--export-all", "--format", "--size", "--palette", "--font", "--line-width", "--panel",
              "--columns", "--preset", "Examples", "Exit codes"})
            QVERIFY2(line->text.contains(QLatin1String(word)), word);
        QVERIFY(parse({"--version"})->text.startsWith(QStringLiteral("axscope ")));
    }

    void displayIsOnlyNeededForAWindow() {
        const auto needs = [](std::vector<const char*> arguments) {
            arguments.insert(arguments.begin(), "axscope");
            return !needsNoDisplay(static_cast<int>(arguments.size()), const_cast<char**>(arguments.data()));
        };
        QVERIFY(needs({}));
        QVERIFY(needs({"study.axs", "--run"}));
        QVERIFY(needs({"--", "--help"}));
        QVERIFY(!needs({"--help"}));
        QVERIFY(!needs({"study.axs", "--export-all", "x"}));
        QVERIFY(!needs({"--export-all=x"}));
    }

    void storedResultsAreExportedWithoutTheirInputs() {
        const StudyFiles files;
        const QString study = files.path(QStringLiteral("sent.axs"));
        StudyInputs inputs = files.readyInputs();
        inputs.checkpoints = {files.path(QStringLiteral("left at home.safetensors"))};
        QVERIFY(tests::writeStudy(study, inputs).has_value());
        FakeBackend fake;
        ExportAllOptions options;
        options.folder = files.path(QStringLiteral("out"));
        options.formats = {PlotFormat::Csv};
        CommandLine line = lineFor(inputs, options);
        line.study = study;
        const auto code = [&] {
            HeadlessRun run(fake.backend(), line);
            QSignalSpy ended(&run, &HeadlessRun::ended);
            run.start();
            return ended.isEmpty() && !ended.wait(60'000) ? -1 : ended.first().first().toInt();
        };
        QCOMPARE(code(), static_cast<int>(exitBadInput));
        {
            auto store = analysis::StudyStore::open(toPath(study), analysis::StudyStore::Access::Write);
            QVERIFY(store.has_value());
            QVERIFY((*store)->saveResults(*testing::sampleStudy(), {}).has_value());
        }
        QCOMPARE(code(), static_cast<int>(exitDone));
        QCOMPARE(fake.started(), 0);
        QVERIFY(QFile::exists(options.folder + QStringLiteral("/accuracy.csv")));
    }

    void exportAllWithoutAWindow() {
        const StudyFiles files;
        FakeBackend fake;
        fake.setStepMs(1);
        ExportAllOptions options;
        options.folder = files.path(QStringLiteral("out"));
        options.formats = {PlotFormat::Svg, PlotFormat::Csv};
        HeadlessRun run(fake.backend(), lineFor(files.readyInputs(), options));
        QSignalSpy ended(&run, &HeadlessRun::ended);
        run.start();
        QVERIFY(ended.wait(60'000));
        QCOMPARE(ended.first().first().toInt(), static_cast<int>(exitDone));

        QFile json(options.folder + QStringLiteral("/results.json"));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(json.readAll()).isObject());
        QVERIFY(QFile::exists(options.folder + QStringLiteral("/accuracy.csv")));
        QVERIFY(QFile::exists(options.folder + QStringLiteral("/tables/accuracy.tex")));
        QVERIFY(QFile::exists(options.folder + QStringLiteral("/manifest.json")));
        const QDir plots(options.folder + QStringLiteral("/plots"));
        const QStringList svg = plots.entryList({QStringLiteral("*.svg")});
        QCOMPARE(plots.entryList({QStringLiteral("*.csv")}).size(), svg.size());
        for (const char* view : {"multipliers_", "layers_", "routing_", "overview_"})
            QVERIFY2(!svg.filter(QLatin1String(view)).isEmpty(), view);
        QVERIFY(QApplication::topLevelWidgets().isEmpty() || !QApplication::activeWindow());
    }

    void headlessFailuresHaveTheirCodes() {
        const StudyFiles files;
        ExportAllOptions options;
        options.folder = files.path(QStringLiteral("out"));
        const auto codeOf = [&](FakeBackend& fake, const StudyInputs& inputs, const ExportAllOptions& how) {
            HeadlessRun run(fake.backend(), lineFor(inputs, how));
            QSignalSpy ended(&run, &HeadlessRun::ended);
            run.start();
            if (ended.isEmpty() && !ended.wait(60'000))
                return -1;
            return ended.first().first().toInt();
        };
        FakeBackend fake;
        fake.setStepMs(1);
        QCOMPARE(codeOf(fake, {}, options), static_cast<int>(exitBadInput));
        StudyInputs bad = files.readyInputs();
        bad.addCheckpoints({files.write(QStringLiteral("bad.safetensors"), "x")});
        QCOMPARE(codeOf(fake, bad, options), static_cast<int>(exitBadInput));
        fake.failWith(Error{ErrorCode::OutOfMemory, "too big", {}});
        QCOMPARE(codeOf(fake, files.readyInputs(), options), static_cast<int>(exitFailed));
        fake.failWith(std::nullopt);
        ExportAllOptions nowhere = options;
        nowhere.folder = files.dense() + QStringLiteral("/below");
        QCOMPARE(codeOf(fake, files.readyInputs(), nowhere), static_cast<int>(exitFailed));
        QVERIFY(!QFile::exists(options.folder));
    }

    void interruptStopsTheRun() {
        const StudyFiles files;
        FakeBackend fake;
        fake.setStepMs(100);
        ExportAllOptions options;
        options.folder = files.path(QStringLiteral("out"));
        HeadlessRun run(fake.backend(), lineFor(files.readyInputs(), options));
        QSignalSpy ended(&run, &HeadlessRun::ended);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(fake.running(), 1, 60'000);
        run.interrupt();
        QVERIFY(ended.wait(60'000));
        QCOMPARE(ended.first().first().toInt(), static_cast<int>(exitInterrupted));
        QVERIFY(!QFile::exists(options.folder));
    }
};

AXS_GUI_TEST(CommandLineTest, "command_line")

#include "command_line_test.moc"
