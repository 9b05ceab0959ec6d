// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/atomic_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace axscope {
namespace {

Error systemError(const std::filesystem::path& file, const char* what) {
    const int cause = errno;
    return {cause == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
            std::string(what) + ": " + std::strerror(cause), file.string()};
}

Error isFolder(const std::filesystem::path& file) {
    return {ErrorCode::InvalidArgument, "is a folder, not a file", file.string()};
}

const std::string kTemporarySuffix = ".tmp";

/// Where links lead, as what they point at is replaced; it need not be there yet.
std::filesystem::path targetOf(const std::filesystem::path& file) {
    constexpr int kMostLinks = 40;  // as Linux has it
    std::filesystem::path target = file;
    std::error_code fault;
    for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(std::filesystem::symlink_status(target, fault)); ++i) {
        const std::filesystem::path next = std::filesystem::read_symlink(target, fault);
        if (fault)
            break;
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return target;
}

/// Creates a new file beside `file`, with the permissions of any new file of this user (mkstemp would give it
/// to the owner alone), and locks it. Hands back its descriptor, or -1 with errno set.
int createBeside(const std::filesystem::path& file, std::string& name) {
    static std::atomic<unsigned> serial{0};
    for (;;) {
        name = file.string() + "." + std::to_string(::getpid()) + "-" + std::to_string(serial++) + kTemporarySuffix;
        const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor < 0 && errno == EEXIST)
            continue;
        if (descriptor < 0)
            return descriptor;
        (void)::flock(descriptor, LOCK_EX);  // without locks nothing is ever taken for abandoned
        struct stat status {};
        if (::fstat(descriptor, &status) != 0 || status.st_nlink > 0)
            return descriptor;
        ::close(descriptor);  // removed between creation and lock
    }
}

/// "PID-SERIAL.tmp"
bool isTemporaryEnding(std::string_view text) {
    const auto digits = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!text.ends_with(kTemporarySuffix))
        return false;
    text.remove_suffix(kTemporarySuffix.size());
    const std::size_t dash = text.find('-');
    return dash != std::string_view::npos && digits(text.substr(0, dash)) && digits(text.substr(dash + 1));
}

void removeUnlessLocked(const std::filesystem::path& temporary) {
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        ::unlink(temporary.c_str());
    ::close(descriptor);
}

/// So that a rename outlives a power cut. Best effort: some file systems cannot.
void flushFolder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    (void)::fsync(descriptor);
    ::close(descriptor);
}

/// A device or a pipe cannot be replaced by a file: it takes the bytes as they come.
Result<void> writeToDevice(const std::filesystem::path& file, std::span<const std::string_view> parts) {
    std::ofstream out(file, std::ios::binary);
    for (const std::string_view part : parts)
        out << part;
    out << std::flush;
    if (!out)
        return systemError(file, "writing failed");
    return {};
}

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view contents) {
    return writeFileAtomically(file, std::span(&contents, 1));
}

Result<void> writeFileAtomically(const std::filesystem::path& asked, std::span<const std::string_view> parts) {
    std::error_code ignored;
    const std::filesystem::path file = targetOf(asked);
    const std::filesystem::file_status status = std::filesystem::status(file, ignored);
    if (std::filesystem::is_directory(status))
        return isFolder(asked);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return writeToDevice(file, parts);
    std::string temporary;
    const int descriptor = createBeside(file, temporary);
    if (descriptor < 0)
        return systemError(file, "cannot be created");

    const auto abandon = [&](const char* what) {
        Error error = systemError(file, what);
        ::close(descriptor);
        ::unlink(temporary.c_str());
        return error;
    };

    for (std::string_view part : parts)
        while (!part.empty()) {
            const ssize_t written = ::write(descriptor, part.data(), part.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return abandon("writing failed");
            part.remove_prefix(static_cast<std::size_t>(written));
        }
    if (::fsync(descriptor) != 0)
        return abandon("flushing to disk failed");
    if (::close(descriptor) != 0 || ::rename(temporary.c_str(), file.c_str()) != 0) {
        Error error = systemError(file, "replacing the file failed");
        ::unlink(temporary.c_str());
        return error;
    }
    flushFolder(file.parent_path());
    return {};
}

Result<void> checkWritable(const std::filesystem::path& asked) {
    std::error_code ignored;
    const std::filesystem::path file = targetOf(asked);
    const std::filesystem::file_status status = std::filesystem::status(file, ignored);
    if (std::filesystem::is_directory(status))
        return isFolder(asked);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return ::access(file.c_str(), W_OK) == 0 ? Result<void>() : systemError(file, "cannot be written to");
    std::string temporary;
    const int descriptor = createBeside(file, temporary);
    if (descriptor < 0)
        return systemError(file, "cannot be created");
    ::unlink(temporary.c_str());
    ::close(descriptor);
    return {};
}

void removeAbandonedTemporaries(const std::filesystem::path& asked) {
    const std::filesystem::path file = targetOf(asked);
    const std::string name = file.filename().string() + ".";
    std::error_code fault;
    std::filesystem::directory_iterator entries(file.has_parent_path() ? file.parent_path() : ".", fault);
    for (; !fault && entries != std::filesystem::directory_iterator(); entries.increment(fault)) {
        const std::string entry = entries->path().filename().string();
        if (entry.starts_with(name) && isTemporaryEnding(std::string_view(entry).substr(name.size())))
            removeUnlessLocked(entries->path());
    }
}

}  // namespace axscope
