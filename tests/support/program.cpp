// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include "tests/support/temporary_folder.h"

namespace axscope::tests {
namespace {

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

[[noreturn]] void becomeProgram(const std::filesystem::path& program,
                                const std::vector<std::string>& arguments,
                                const std::vector<std::string>& environment,
                                const std::filesystem::path& output, const std::filesystem::path& errors) {
    const auto redirect = [](const std::filesystem::path& file, int descriptor) {
        const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(opened, descriptor);
        ::close(opened);
    };
    redirect(output, STDOUT_FILENO);
    redirect(errors, STDERR_FILENO);
    for (const std::string& setting : environment) {
        const std::size_t equals = setting.find('=');
        ::setenv(setting.substr(0, equals).c_str(), setting.substr(equals + 1).c_str(), 1);
    }
    std::vector<std::string> copies{program.string()};
    copies.insert(copies.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& copy : copies)
        pointers.push_back(copy.data());
    pointers.push_back(nullptr);
    ::execv(program.c_str(), pointers.data());
    ::_exit(127);
}

}  // namespace

ProgramResult runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment,
                         std::optional<Interruption> interruption) {
    const TemporaryFolder folder;
    const auto begun = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("no process can be made");
    if (child == 0)
        becomeProgram(program, arguments, environment, folder.path() / "output", folder.path() / "errors");
    if (interruption) {
        const auto hasEnded = [child] {
            siginfo_t info{};
            return ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == child;
        };
        const auto isTime = [&] { return interruption->when && interruption->when(); };
        while (std::chrono::steady_clock::now() - begun < interruption->after && !hasEnded() && !isTime())
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        ::kill(child, interruption->signal);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    ProgramResult result;
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.peakMemoryKib = usage.ru_maxrss;
    result.output = contentsOf(folder.path() / "output");
    result.errors = contentsOf(folder.path() / "errors");
    return result;
}

}  // namespace axscope::tests
