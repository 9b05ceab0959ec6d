// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/file_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <new>
#include <string>

namespace axscope::models {
namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

Error systemError(const std::filesystem::path& file, const char* what) {
    const int cause = errno;
    return {cause == ENOENT || cause == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Io,
            std::string(what) + ": " + std::strerror(cause), file.string()};
}

Result<FileBytes> copied(int descriptor, std::size_t size, const std::filesystem::path& file) {
    const std::shared_ptr<std::byte[]> memory(new (std::nothrow) std::byte[size]);
    if (memory == nullptr)
        return Error{ErrorCode::OutOfMemory, "no memory for its " + std::to_string(size) + " bytes",
                     file.string()};
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t got = ::read(descriptor, memory.get() + filled, size - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError(file, "reading failed");
        if (got == 0)
            return Error{ErrorCode::Io,
                         "was shortened from " + std::to_string(size) + " to " + std::to_string(filled) +
                             " bytes while it was read",
                         file.string()};
        filled += static_cast<std::size_t>(got);
    }
    return FileBytes{memory, {memory.get(), size}};
}

Result<FileBytes> mapped(int descriptor, std::size_t size, const std::filesystem::path& file) {
    void* const address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (address == MAP_FAILED)
        return systemError(file, "mapping failed");
    const std::shared_ptr<const void> owner(
        address, [size](const void* mapping) { ::munmap(const_cast<void*>(mapping), size); });
    return FileBytes{owner, {static_cast<const std::byte*>(address), size}};
}

}  // namespace

Result<FileBytes> readFileBytes(const std::filesystem::path& file) {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (descriptor.number() < 0)
        return systemError(file, "cannot be opened");
    struct stat status {};
    if (::fstat(descriptor.number(), &status) != 0)
        return systemError(file, "cannot be examined");
    if (S_ISDIR(status.st_mode))
        return Error{ErrorCode::Unsupported, "is a folder, not a file", file.string()};
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::Unsupported, "is not a regular file", file.string()};

    const auto size = static_cast<std::size_t>(status.st_size);
    return size <= kCopiedFileLimit ? copied(descriptor.number(), size, file)
                                    : mapped(descriptor.number(), size, file);
}

}  // namespace axscope::models
