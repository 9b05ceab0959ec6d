// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/atomic_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace axscope {
namespace {

Error systemError(const std::filesystem::path& file, const char* what) {
    const int cause = errno;
    return {cause == ENOENT ? ErrorCode::NotFound : ErrorCode::Io, std::string(what) + ": " + std::strerror(cause),
            file.string()};
}

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view contents) {
    std::string temporary = file.string() + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0)
        return systemError(file, "cannot be created");

    const auto abandon = [&](const char* what) {
        Error error = systemError(file, what);
        ::close(descriptor);
        ::unlink(temporary.c_str());
        return error;
    };

    while (!contents.empty()) {
        const ssize_t written = ::write(descriptor, contents.data(), contents.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return abandon("writing failed");
        contents.remove_prefix(static_cast<std::size_t>(written));
    }
    // mkstemp creates with 0600; a result file gets what any new file of this user would get.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(descriptor, 0666 & ~mask) != 0)
        return abandon("setting permissions failed");
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
