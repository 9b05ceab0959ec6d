// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include "multipliers/base/result.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace axscope::tests {

inline void require(bool holds, const char* what) {
    if (!holds) {
        std::cerr << "violated: " << what << '\n';
        std::abort();
    }
}

/// Every error is one line of printable text that names the file, which all targets call "input".
inline void requireReadable(const Error& error) {
    constexpr std::size_t kLongest = 4096;
    require(error.where == "input", "an error names the file");
    require(!error.message.empty() && error.message.size() < kLongest, "a message is short");
    for (const char byte : error.message)
        require(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F,
                "a message is one line of printable text");
}

}  // namespace axscope::tests
