// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>

namespace axscope::tests {

/// Memory that ends at an inaccessible page: reading or writing one byte too far ends the test program.
class GuardedBytes {
public:
    explicit GuardedBytes(std::size_t size) {
        const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
        m_mapped = (size + page - 1) / page * page + page;
        m_base = static_cast<std::byte*>(
            mmap(nullptr, m_mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
        mprotect(m_base + m_mapped - page, page, PROT_NONE);
        m_data = m_base + m_mapped - page - size;
    }
    ~GuardedBytes() { munmap(m_base, m_mapped); }
    GuardedBytes(const GuardedBytes&) = delete;
    GuardedBytes& operator=(const GuardedBytes&) = delete;
    [[nodiscard]] std::byte* data() const { return m_data; }

private:
    std::size_t m_mapped = 0;
    std::byte* m_base = nullptr;
    std::byte* m_data = nullptr;
};

}  // namespace axscope::tests
