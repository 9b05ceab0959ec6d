// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace axscope::tests {

/// While it lives, this process has the rights of a user whom permissions bind: root becomes nobody, others
/// stay who they are. isBound() tells whether that worked; a test that needs it is skipped where not.
class Unprivileged {
public:
    Unprivileged() {
        if (::geteuid() != 0)
            return;
        m_wasRoot = ::setresgid(kNobody, kNobody, 0) == 0;
        m_wasRoot = ::setresuid(kNobody, kNobody, 0) == 0 && m_wasRoot;
    }
    ~Unprivileged() {
        if (!m_wasRoot)
            return;
        (void)!::setresuid(0, 0, 0);
        (void)!::setresgid(0, 0, 0);
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

    [[nodiscard]] static bool isBound() { return ::geteuid() != 0; }
    /// The user that root becomes.
    static constexpr unsigned kNobody = 65534;

private:
    bool m_wasRoot = false;
};

/// Permissions of a file or folder, which come back when it dies.
class Permissions {
public:
    Permissions(std::filesystem::path path, unsigned mode) : m_path(std::move(path)) {
        m_before = std::filesystem::status(m_path).permissions();
        std::filesystem::permissions(m_path, static_cast<std::filesystem::perms>(mode));
    }
    ~Permissions() {
        std::error_code ignored;
        std::filesystem::permissions(m_path, m_before, ignored);
    }
    Permissions(const Permissions&) = delete;
    Permissions& operator=(const Permissions&) = delete;

private:
    std::filesystem::path m_path;
    std::filesystem::perms m_before;
};

}  // namespace axscope::tests
