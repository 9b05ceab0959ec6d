// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

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

/// Creates a new file beside `file`, with the permissions of any new file of this user (mkstemp would give it
/// to the owner alone). Hands back its descriptor, or -1 with errno set.
int createBeside(const std::filesystem::path& file, std::string& name) {
    static std::atomic<unsigned> serial{0};
    int descriptor = -1;
    do {
        name = file.string() + "." + std::to_string(::getpid()) + "-" + std::to_string(serial++) + ".tmp";
        descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (descriptor < 0 && errno == EEXIST);
    return descriptor;
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
    std::filesystem::path file = asked;
    if (std::filesystem::is_symlink(asked, ignored))  // the link stays, what it points at is replaced
        if (std::filesystem::path target = std::filesystem::weakly_canonical(asked, ignored); !ignored)
            file = std::move(target);
    const std::filesystem::file_status status = std::filesystem::status(file, ignored);
    if (std::filesystem::is_directory(status))
        return Error{ErrorCode::InvalidArgument, "is a folder, not a file", asked.string()};
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
    return {};
}

}  // namespace axscope
