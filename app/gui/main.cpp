// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>
#include <csignal>
#include <cstdio>

#include "app/gui/command_line.h"
#include "app/gui/headless_run.h"
#include "app/gui/icons.h"
#include "app/gui/jobs/compute_module.h"
#include "app/gui/main_window.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"
#include "axscope_version.h"

namespace {

using namespace axscope;
using namespace axscope::app;

volatile std::sig_atomic_t interrupted = 0;

extern "C" void noteInterrupt(int) {
    interrupted = 1;
}

int exitCodeOf(const Error& error) {
    return error.code == ErrorCode::InvalidArgument ? exitUsage : exitBadInput;
}

Backend makeBackend(ComputeModule& compute) {
    Backend backend;
    backend.runStudy = [&compute](const analysis::Experiment& experiment, JobControl& job,
                                  const analysis::PartialResultSink& partial,
                                  analysis::StudyStore* store) -> Result<StudyPtr> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->runStudy(experiment, job, partial, store);
    };
    backend.ablate = [&compute](const analysis::Experiment& experiment, analysis::AblationUnit unit,
                                JobControl& job,
                                analysis::StudyStore* store) -> Result<analysis::AblationResult> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->ablate(experiment, unit, job, store);
    };
    backend.inspectImage =
        [&compute](const analysis::Experiment& experiment, const analysis::InspectionTarget& target,
                   std::uint64_t image,
                   const std::stop_token& stop) -> Result<std::shared_ptr<const analysis::ImageInspection>> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->inspectImage(experiment, target, image, stop);
    };
    backend.readImages = [&compute](const analysis::Experiment& experiment,
                                    const std::vector<std::uint64_t>& indices,
                                    const std::stop_token& stop) -> Result<std::vector<analysis::PixelImage>> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->readImages(experiment, indices, stop);
    };
    backend.trainNetwork = [&compute](const analysis::TrainingOptions& options, JobControl& job,
                                      models::TrainingObserver& observer) -> Result<models::TrainingSummary> {
        Result<const ComputeInterface*> module = compute.load();
        if (!module)
            return module.error();
        return (*module)->trainNetwork(options, job, observer);
    };
    backend.probe = [](const std::filesystem::path& file) { return models::probe(file); };
    backend.resolveMultipliers = [](const std::vector<std::string>& names) {
        return analysis::resolveMultipliers(names);
    };
    // A failure is told when somebody wants to run something.
    backend.warmUp = [&compute] { (void)compute.load(); };
    return backend;
}

void installTranslators(QApplication& application) {
    const QLocale locale;
    auto* own = new QTranslator(&application);
    // English has a file too, for its plurals; it also serves languages that have none of their own.
    if (own->load(locale, QStringLiteral("axscope"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        own->load(QStringLiteral(":/i18n/axscope_en")))
        QApplication::installTranslator(own);
    auto* qt = new QTranslator(&application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
}

int runWithoutWindow(const Backend& backend, const CommandLine& line) {
    HeadlessRun run(backend, line);
    QObject::connect(&run, &HeadlessRun::ended, qApp, [](int code) { QApplication::exit(code); });
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
    // A signal handler may do next to nothing, so somebody has to look.
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &run, [&run, &watch] {
        if (interrupted) {
            watch.stop();
            run.interrupt();
        }
    });
    watch.start(100);
    QTimer::singleShot(0, &run, &HeadlessRun::start);
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    // Large activations come and go with every batch; giving them back to the system each time costs up to
    // 4x.
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);

    if (needsNoDisplay(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("axscope"));
    QApplication::setApplicationDisplayName(QStringLiteral("Axscope"));
    QApplication::setOrganizationName(QStringLiteral("axscope"));
    QApplication::setApplicationVersion(QStringLiteral(AXSCOPE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.axscope.Axscope"));
    QApplication::setWindowIcon(applicationIcon());
    installTranslators(application);

    Result<CommandLine> line = parseCommandLine(QApplication::arguments());
    if (!line) {
        std::fprintf(stderr, "axscope: %s\n", line.error().text().c_str());
        if (line.error().code == ErrorCode::InvalidArgument)
            std::fprintf(stderr, "axscope: see axscope --help\n");
        return exitCodeOf(line.error());
    }
    if (line->help || line->version) {
        std::fputs(line->text.toUtf8().constData(), stdout);
        return exitDone;
    }

    ComputeModule compute(ComputeModule::standardPlaces(QApplication::applicationDirPath()),
                          QStringLiteral(AXSCOPE_VERSION " " AXSCOPE_COMMIT));
    Backend backend = makeBackend(compute);
    if (line->exportAll) {
        applyTheme(ThemeChoice::Light);
        return runWithoutWindow(backend, *line);
    }
    applyTheme(line->theme.value_or(Settings().theme()));
    const QString untitled =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/untitled");
    MainWindow window(backend, untitled);
    window.show();
    window.begin(*line);
    return QApplication::exec();
}
