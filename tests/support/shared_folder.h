// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <filesystem>

namespace axscope::tests {

/// The folder with real checkpoints, data sets and reference outputs.
inline std::filesystem::path sharedFolder() {
    return AXSCOPE_SHARED_DIR;
}

}  // namespace axscope::tests

/// Skips the test, saying what is missing, where `path` (inside the shared folder) does not exist.
#define SKIP_WITHOUT_SHARED(path)                                                  \
    if (!std::filesystem::exists(axscope::tests::sharedFolder() / (path)))         \
    GTEST_SKIP() << "needs " << (axscope::tests::sharedFolder() / (path)).string() \
                 << ": configure with AXSCOPE_SHARED_DIR to run this test"
