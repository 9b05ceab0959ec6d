// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <thread>

#include "analysis/provenance.h"
#include "app/cli/command.h"

namespace {

using namespace axscope;

/// Large activations come and go with every layer: keep their memory instead of returning it to the system.
void keepFreedMemory() {
#if defined(__GLIBC__)
    constexpr int kOneGibibyte = 1 << 30;
    mallopt(M_TRIM_THRESHOLD, kOneGibibyte);
    mallopt(M_MMAP_THRESHOLD, kOneGibibyte);
#endif
}

/// Threads of OpenMP spin while they wait for one another. On a machine that has other work too, training takes ten times
/// as long by that. The library reads its setting when it is loaded, so the program begins anew with it; where that
/// fails it goes on as it is.
void waitWithoutSpinning(int argc, char** argv) {
#if defined(__linux__)
    if (argc < 2 || std::string(argv[1]) != "train" || ::setenv("OMP_WAIT_POLICY", "passive", 0) != 0)
        return;
    constexpr const char* kBegun = "AXSCOPE_BEGUN_ANEW";
    if (std::getenv(kBegun) == nullptr && ::setenv(kBegun, "1", 1) == 0)
        ::execv("/proc/self/exe", argv);
#else
    (void)argc, (void)argv;
#endif
}

int g_signalPipe[2] = {-1, -1};

/// All that a signal handler may do: a byte to the watcher.
void onSignal(int) {
    const int savedErrno = errno;
    const char byte = 's';
    (void)!::write(g_signalPipe[1], &byte, 1);
    errno = savedErrno;
}

/// Turns Ctrl-C and SIGTERM into a stop request; a second one ends the program at once.
class SignalWatch {
public:
    SignalWatch() {
        if (::pipe2(g_signalPipe, O_CLOEXEC) != 0)
            return;  // then a signal ends the program, as if nobody watched
        m_thread = std::thread([this] {
            for (char byte = 0; ::read(g_signalPipe[0], &byte, 1) == 1 && byte == 's';)
                if (!m_stop.request_stop())
                    ::_exit(app::kExitStopped);
        });
        struct sigaction action {};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        sigemptyset(&action.sa_mask);
        for (const int signal : {SIGINT, SIGTERM})
            ::sigaction(signal, &action, nullptr);
    }
    ~SignalWatch() {
        if (!m_thread.joinable())
            return;
        const char end = 'e';
        (void)!::write(g_signalPipe[1], &end, 1);
        m_thread.join();
    }
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::thread m_thread;
};

int runAction(const app::Action& action) {
    try {
        const SignalWatch signals;
        const int code = action(signals.token());
        std::cout.flush();
        if (!std::cout)
            return app::fail({ErrorCode::Io, "writing failed (disk full?)", "standard output"});
        return code;
    } catch (const std::bad_alloc&) {
        return app::fail({ErrorCode::OutOfMemory, "not enough memory", {}});
    } catch (const std::exception& error) {
        return app::fail({ErrorCode::Internal, error.what(), {}});
    }
}

}  // namespace

int main(int argc, char** argv) {
    waitWithoutSpinning(argc, argv);
    keepFreedMemory();
    CLI::App app(
        "axscope-cli: what approximate multipliers do to dense and mixture-of-experts networks.\n"
        "Every 8-bit product of a network's inference goes through the product table of a multiplier, exact "
        "to the "
        "bit.");
    app.name("axscope-cli");
    const analysis::Provenance provenance = analysis::currentProvenance();
    app.set_version_flag("--version", "axscope-cli " + provenance.version + " (" + provenance.commit + ")");
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 done; 1 the machine refused (disk, memory); 2 wrong usage; 3 a file or name that was "
        "given is\n"
        "missing, damaged or cannot be used; 130 stopped by Ctrl-C. Errors are one line on standard error.\n"
        "Environment: AXSCOPE_SIMD=scalar|portable|avx2 forces the path of the kernels.");

    app::Action action;
    app::addProbeCommand(app, action);
    app::addConvertCommand(app, action);
    app::addMultipliersCommand(app, action);
    app::addTableCommand(app, action);
    app::addCompareCommand(app, action);
    app::addFamilyCommand(app, action);
    app::addImportCommand(app, action);
    app::addDataCommand(app, action);
    app::addRunCommand(app, action);
    app::addStudyCommand(app, action);
    app::addReportCommand(app, action);
    app::addCompareRunsCommand(app, action);
    app::addInspectCommand(app, action);
    app::addAblateCommand(app, action);
    app::addTrainCommand(app, action);
    app::addRetrainCommand(app, action);
    app::addBenchCommand(app, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)  // --help, --version
            return app.exit(error, std::cout, std::cerr);
        const auto chosen = app.get_subcommands();
        const std::string help =
            chosen.empty() ? "axscope-cli --help" : "axscope-cli " + chosen[0]->get_name() + " --help";
        return app::fail({ErrorCode::InvalidArgument, std::string(error.what()) + " (see " + help + ")", {}});
    }
    return runAction(action);
}
