// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>
#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
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

/// Turns Ctrl-C and SIGTERM into a stop request; a second one ends the program at once. Signals are blocked
/// in every thread and taken by one that waits for them, so nothing runs in a signal handler.
class SignalWatch {
public:
    SignalWatch() {
        sigemptyset(&m_signals);
        for (const int signal : {SIGINT, SIGTERM, SIGUSR1})
            sigaddset(&m_signals, signal);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        m_thread = std::thread([this] {
            for (int received = 0; sigwait(&m_signals, &received) == 0 && received != SIGUSR1;) {
                if (m_stop.stop_requested())
                    ::_exit(app::kExitStopped);
                m_stop.request_stop();
            }
        });
    }
    ~SignalWatch() {
        pthread_kill(m_thread.native_handle(), SIGUSR1);
        m_thread.join();
    }
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    sigset_t m_signals{};
    std::stop_source m_stop;
    std::thread m_thread;
};

}  // namespace

int main(int argc, char** argv) {
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
    app::addMultipliersCommand(app, action);
    app::addTableCommand(app, action);
    app::addRunCommand(app, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, std::cout, std::cerr) == 0 ? app::kExitOk : app::kExitUsage;
    }
    const SignalWatch signals;
    return action(signals.token());
}
