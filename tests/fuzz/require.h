// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <iostream>

namespace axscope::tests {

/// Ends the fuzzer with a finding where a promise of the reader is broken.
inline void require(bool holds, const char* what) {
    if (!holds) {
        std::cerr << "violated: " << what << '\n';
        std::abort();
    }
}

}  // namespace axscope::tests
