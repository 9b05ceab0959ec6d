// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/command_line.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <limits>
#include <string_view>

#include "app/gui/look_options.h"
#include "app/gui/study/incoming_files.h"
#include "app/gui/study/sample_study.h"
#include "app/gui/study/study_file.h"
#include "app/gui/text.h"
#include "models/datasets/open_dataset.h"
#include "axscope_version.h"

namespace axscope::app {

namespace {

Error usage(const QString& option, const QString& cause) {
    return {ErrorCode::InvalidArgument, toUtf8(cause), toUtf8(option)};
}

Result<quint64> number(const QCommandLineParser& parser, const QString& option, quint64 low, quint64 high) {
    bool ok = false;
    const quint64 value = parser.value(option).toULongLong(&ok);
    if (!ok || value < low || value > high) {
        return usage(QStringLiteral("--") + option, QStringLiteral("'%1' is not a whole number from %2 to %3")
                                                        .arg(parser.value(option))
                                                        .arg(low)
                                                        .arg(high));
    }
    return value;
}

Result<QList<PlotFormat>> parseFormats(const QString& text) {
    QList<PlotFormat> formats;
    for (const QString& name : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const std::optional<PlotFormat> format = plotFormatOf(QStringLiteral("x.") + name.trimmed());
        if (!format)
            return usage(QStringLiteral("--format"),
                         QStringLiteral("'%1' is none of pdf, svg, png, csv").arg(name));
        if (!formats.contains(*format))
            formats.append(*format);
    }
    if (formats.isEmpty())
        return usage(QStringLiteral("--format"), QStringLiteral("name at least one of pdf, svg, png, csv"));
    return formats;
}

/// "absmax", "percentile[:P]", "mse".
Result<void> applyCalibration(const QString& text, StudyInputs& inputs) {
    const QString name = text.section(QLatin1Char(':'), 0, 0);
    const std::optional<analysis::CalibrationMethod> method =
        models::calibrationMethodFromString(toUtf8(name));
    if (!method || *method == analysis::CalibrationMethod::Fixed)
        return usage(QStringLiteral("--calibrate"),
                     QStringLiteral("'%1' is none of absmax, percentile[:P], mse").arg(text));
    if (text.contains(QLatin1Char(':'))) {
        bool ok = false;
        const double percentile = text.section(QLatin1Char(':'), 1).toDouble(&ok);
        if (!ok || *method != analysis::CalibrationMethod::Percentile ||
            !(percentile >= 50 && percentile <= 100))
            return usage(QStringLiteral("--calibrate"),
                         QStringLiteral("'%1': P is a number from 50 to 100").arg(text));
        inputs.percentile = percentile;
    }
    inputs.calibration = *method;
    inputs.rangesFromFile = false;
    return {};
}

/// Adds what the multiplier option says: a catalogue name, a file, or a set.
Result<void> addMultiplier(const QString& text, StudyInputs& inputs) {
    if (text == QLatin1String("eight")) {
        inputs.setChosen(inputs.multipliers + paretoMultipliers());
        return {};
    }
    if (text == QLatin1String("all")) {
        inputs.setChosen(inputs.multipliers + catalogMultipliers());
        return {};
    }
    const QString name = canonicalMultiplier(text);
    if (catalogMultipliers().contains(name)) {
        inputs.setChosen(name, true);
        return {};
    }
    if (!QFileInfo(name).isFile()) {
        QStringList known;
        for (const QString& entry : catalogMultipliers())
            known.append(entry.section(QLatin1Char('_'), -1));
        return Error{ErrorCode::NotFound,
                     toUtf8(QStringLiteral("'%1' is neither a table file nor one of %2, eight, all")
                                .arg(text, known.join(QStringLiteral(", ")))),
                     "--multiplier"};
    }
    inputs.addTables({name});
    return {};
}

QString examples() {
    return QStringLiteral(
        "Examples:\n"
        "  axscope\n"
        "      the window, with an empty study\n"
        "  axscope study.axs\n"
        "      opens a saved study\n"
        "  axscope resnet20_hard.safetensors my_multiplier.npy ~/cifar-100-binary\n"
        "      a new study with a network, a product table and images\n"
        "  axscope --checkpoint net.safetensors --data cifar100:$HOME/cifar-100-binary \\\n"
        "          --multiplier eight --images 1000 --run\n"
        "      the same, and the run starts at once\n"
        "  axscope study.axs --export-all figures --format pdf,csv --size 120x80\n"
        "      runs the study without a window and writes every figure to figures/plots, the results\n"
        "      to figures/results.json and figures/*.csv, tables for papers to figures/tables, and\n"
        "      what all of it is to figures/manifest.json\n"
        "  axscope study.axs --export-all figures --preset single-column --palette grey \\\n"
        "          --panel layers_sqnr,routing_expert_transitions --columns 2\n"
        "      figures for a column of a paper, and one with two panels, (a) and (b)\n"
        "\n"
        "Exit codes: 0 done; 1 the run or the export failed; 2 wrong usage; 3 a file cannot be used or\n"
        "the study is not complete; 4 interrupted.\n");
}

void declareOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral(
        "Axscope shows what approximate multipliers do to neural networks, dense or with experts."));
    parser.addPositionalArgument(
        QStringLiteral("files"),
        QStringLiteral(
            "A study (.axs), checkpoints (.safetensors, .index.json, .pt, .pth), product tables and circuits (.npy, .bin, .txt, "
            ".csv, .h, .c, .v), a folder of images, a ranges file (.json)."),
        QStringLiteral("[files...]"));
    parser.addOptions({
        {{"h", "help"}, "Prints this help."},
        {{"v", "version"}, "Prints version and commit."},
        {"sample-study", "Starts from the study that comes with Axscope; other options change it."},
        {"checkpoint", "Adds a network; may be repeated.", "FILE"},
        {"data", "Images: " + fromUtf8(models::datasetFormList()) + ", or a folder by itself.", "SPEC"},
        {"multiplier", "Adds a multiplier: a catalogue name, a table file, eight or all; may be repeated.",
         "NAME"},
        {"images", "Runs the first N images; 0 = all (default 1000).", "N"},
        {"ranges", "Reads the activation ranges from a file instead of calibrating.", "FILE"},
        {"calibrate", "Calibrates the ranges: absmax, percentile[:P] or mse.", "METHOD"},
        {"threads", "Threads to compute with; 0 = all (default).", "T"},
        {"theme", "system, light or dark.", "THEME"},
        {"run", "Starts the run at once."},
        {"export-all", "Runs the study without a window and writes all figures and results into DIR.", "DIR"},
        {"format", "For --export-all: formats of the figures, of pdf, svg, png, csv (default pdf).", "LIST"},
        {"size", "For --export-all: size of the figures in mm (default 120x80).", "WxH"},
    });
    declareLookOptions(parser);
}

Result<void> applyOptions(const QCommandLineParser& parser, StudyInputs& inputs) {
    for (const QString& file : parser.values(QStringLiteral("checkpoint"))) {
        if (!QFileInfo(file).isFile())
            return Error{ErrorCode::NotFound, "no such file", toUtf8(file)};
        inputs.addCheckpoints({QDir::cleanPath(QFileInfo(file).absoluteFilePath())});
    }
    for (const QString& name : parser.values(QStringLiteral("multiplier"))) {
        if (Result<void> added = addMultiplier(name, inputs); !added)
            return added;
    }
    if (parser.isSet(QStringLiteral("data"))) {
        Result<DataChoice> data = DataChoice::fromSpec(parser.value(QStringLiteral("data")));
        if (!data)
            return usage(QStringLiteral("--data"), errorText(data.error()));
        // A word that is no data set's name is taken for a path, which may be a slip of the pen.
        if (data->kind == DataChoice::Kind::Files && data->form.isEmpty() && !QFileInfo::exists(data->folder))
            return usage(QStringLiteral("--data"),
                         errorText({ErrorCode::NotFound, "is no data set, and no such folder exists",
                                    toUtf8(parser.value(QStringLiteral("data")))}));
        inputs.data = *data;
    }
    if (parser.isSet(QStringLiteral("images"))) {
        Result<quint64> images = number(parser, QStringLiteral("images"), 0, std::numeric_limits<int>::max());
        if (!images)
            return images.error();
        inputs.images = *images;
    }
    if (parser.isSet(QStringLiteral("threads"))) {
        Result<quint64> threads = number(parser, QStringLiteral("threads"), 0, 1024);
        if (!threads)
            return threads.error();
        inputs.threads = static_cast<int>(*threads);
    }
    if (parser.isSet(QStringLiteral("calibrate"))) {
        if (parser.isSet(QStringLiteral("ranges")))
            return usage(QStringLiteral("--calibrate"), QStringLiteral("cannot be combined with --ranges"));
        return applyCalibration(parser.value(QStringLiteral("calibrate")), inputs);
    }
    if (parser.isSet(QStringLiteral("ranges"))) {
        const QString file = parser.value(QStringLiteral("ranges"));
        if (!QFileInfo(file).isFile())
            return Error{ErrorCode::NotFound, "no such file", toUtf8(file)};
        inputs.rangesFile = QDir::cleanPath(QFileInfo(file).absoluteFilePath());
        inputs.rangesFromFile = true;
    }
    return {};
}

Result<void> applyFiles(const QCommandLineParser& parser, CommandLine& line, StudyInputs& inputs) {
    const IncomingFiles files = sortIncoming(parser.positionalArguments());
    if (!files.refused.isEmpty())
        return files.refused.first();
    if (files.studies.size() > 1)
        return usage(files.studies[1], QStringLiteral("only one study can be opened at a time"));
    if (!files.studies.isEmpty() && parser.isSet(QStringLiteral("sample-study")))
        return usage(QStringLiteral("--sample-study"), QStringLiteral("cannot be combined with a study file"));
    if (!files.studies.isEmpty()) {
        line.study = files.studies.first();
        Result<StudyInputs> read = readStudyFile(line.study);
        if (!read)
            return read.error();
        inputs = *read;
    }
    inputs.addCheckpoints(files.checkpoints);
    inputs.addTables(files.tables);
    if (!files.dataFolders.isEmpty()) {
        inputs.data.setFolder(files.dataFolders.last());
    }
    if (!files.rangeFiles.isEmpty()) {
        inputs.rangesFromFile = true;
        inputs.rangesFile = files.rangeFiles.last();
    }
    return {};
}

Result<void> applyExport(const QCommandLineParser& parser, CommandLine& line) {
    const QString option = QStringLiteral("export-all");
    if (!parser.isSet(option)) {
        for (const QString& needs : QStringList{"format", "size"} + lookOptionNames()) {
            if (parser.isSet(needs))
                return usage(QStringLiteral("--") + needs, QStringLiteral("goes with --export-all DIR"));
        }
        return {};
    }
    ExportAllOptions options;
    if (parser.value(option).isEmpty())
        return usage(QStringLiteral("--export-all"), QStringLiteral("names no folder"));
    options.folder = QDir::cleanPath(QFileInfo(parser.value(option)).absoluteFilePath());
    if (parser.isSet(QStringLiteral("format"))) {
        Result<QList<PlotFormat>> formats = parseFormats(parser.value(QStringLiteral("format")));
        if (!formats)
            return formats.error();
        options.formats = *formats;
    }
    if (Result<void> ok = applyLookOptions(parser, options); !ok)
        return ok;
    if (parser.isSet(QStringLiteral("theme")))
        options.look.appearance = parser.value(QStringLiteral("theme")) == QLatin1String("dark") ? Appearance::Dark
                                                                                                 : Appearance::Light;
    line.exportAll = options;
    return {};
}

}  // namespace

bool needsNoDisplay(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--")
            return false;
        if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v" ||
            argument == "--export-all" || argument.starts_with("--export-all="))
            return true;
    }
    return false;
}

Result<CommandLine> parseCommandLine(const QStringList& arguments) {
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(arguments))
        return Error{ErrorCode::InvalidArgument, toUtf8(parser.errorText()), {}};
    CommandLine line;
    line.help = parser.isSet(QStringLiteral("help"));
    line.version = parser.isSet(QStringLiteral("version"));
    if (line.help) {
        line.text = parser.helpText() + QLatin1Char('\n') + examples();
        return line;
    }
    if (line.version) {
        line.text = QStringLiteral("axscope %1 (%2)\n")
                        .arg(QStringLiteral(AXSCOPE_VERSION), QStringLiteral(AXSCOPE_COMMIT));
        return line;
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        line.theme = themeFromString(parser.value(QStringLiteral("theme")));
        if (!line.theme)
            return usage(QStringLiteral("--theme"), QStringLiteral("'%1' is none of system, light, dark")
                                                        .arg(parser.value(QStringLiteral("theme"))));
    }
    StudyInputs inputs;
    if (Result<void> ok = applyExport(parser, line); !ok)
        return ok.error();
    if (parser.isSet(QStringLiteral("sample-study"))) {
        Result<StudyInputs> sample = readSampleStudy(sampleStudyFile());
        if (!sample)
            return Error{sample.error().code == ErrorCode::InvalidArgument ? ErrorCode::Format : sample.error().code,
                         sample.error().message, sample.error().where};
        inputs = *sample;
    }
    if (Result<void> ok = applyFiles(parser, line, inputs); !ok)
        return ok.error();
    if (Result<void> ok = applyOptions(parser, inputs); !ok)
        return ok.error();
    line.run = parser.isSet(QStringLiteral("run"));
    if (!line.study.isEmpty() || inputs != StudyInputs{} || line.exportAll)
        line.inputs = inputs;
    return line;
}

}  // namespace axscope::app
